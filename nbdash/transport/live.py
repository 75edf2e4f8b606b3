"""A live session: the state machine, the threads that run its callbacks, and the views that show it.

This is the only place where threads meet. Events come in on whichever thread the wire lives, callbacks end on
worker threads or on the app's loop, timers fire on the loop; each takes the session's lock for a moment, moves the
machine on, and flushes when there is nothing left to wait for. No callback ever runs under the lock.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol, cast

from nbdash.components.tree import UnsendableValue, plain
from nbdash.engine.outcome import Edit, Failed, Failure, Outcome, Update
from nbdash.engine.session import Run, Session
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.guard import refusal
from nbdash.protocol.channel import Arrival
from nbdash.protocol.version import PROTOCOL, mismatch
from nbdash.transport.loop import Job
from nbdash.transport.view import Send, View
from nbdash.transport.views import HEARTBEAT_S, Views

log = logging.getLogger("nbdash")

FRAME_S = 1 / 60
"""While callbacks run, what has changed is sent once per animation frame."""
SLICE_S = 0.02
"""How long one session may keep a worker before others get their turn."""
MAX_ASYNC = 12
"""Async callbacks of one session that are under way at once, as Dash's page has requests."""


class Caller(Protocol):
    """What `CallbackSpec.function` must offer to be called here."""

    def call(self, run: Run, request: Any, surroundings: AbstractContextManager[object] | None = None) -> Outcome:
        """Call a sync callback. Never raises."""
        ...

    async def acall(
        self, run: Run, request: Any, surroundings: AbstractContextManager[object] | None = None
    ) -> Outcome:
        """Call an async callback."""
        ...


class Policy(Protocol):
    """What the host of a session decides: whom a failure is told to, and what happens to prints."""

    @property
    def title(self) -> str:
        """The app's title."""
        ...

    def surroundings(self, live: LiveSession) -> AbstractContextManager[object] | None:
        """A context to run callbacks in, for capturing what they print."""
        ...

    def report(self, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """Log a failure; return what the page may be told of it, None for nothing."""
        ...


class LiveSession:
    """One session at work.

    Parameters
    ----------
    id
        Names the session on the wire; whoever knows it may attach, so it must not be guessable where that matters.
    session
        The state machine, not started yet.
    loop
        For async callbacks.
    timers
        The loop on which messages come in, if they do on one: a timer set there wakes no other thread.
    submit
        Has jobs done by the app's workers.
    concurrency
        How many sync callbacks of this session may run at once.
    policy
        See `Policy`.
    request
        Handed to the callbacks: what the page came with.
    """

    def __init__(
        self,
        id: str,
        session: Session,
        loop: asyncio.AbstractEventLoop,
        timers: asyncio.AbstractEventLoop,
        submit: Callable[[Job], None],
        concurrency: int,
        policy: Policy,
        request: Any = None,
    ) -> None:
        self.id = id
        self.session = session
        self.views = Views()
        self.lock = threading.RLock()
        self._idle = threading.Condition(self.lock)
        self._loop = loop
        self._timers = timers
        self._submit = submit
        self._concurrency = concurrency
        self._policy = policy
        self._request = request
        self._working = 0
        self._async_runs = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._reported: dict[str, tuple[Failure, dict[str, Any] | None]] = {}
        self._frame_due = False
        self._beating = False
        self._printed: deque[tuple[str, str]] = deque()
        self._print_due = False

    # -- wires ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin with the initial calls."""
        with self.lock:
            self.session.start()
            self._advance()

    def wait_idle(self, timeout_s: float) -> bool:
        """Wait, on a thread that has nothing else to do, until no callback runs or waits; False if one still does."""
        with self.lock:
            return self._idle.wait_for(lambda: self.session.is_idle, timeout_s)

    def receive(self, view_id: str, message: dict[str, Any], send: Send) -> None:
        """Take in a message from a page.

        Raises
        ------
        ValueError
            If it is no message of the protocol.
        """
        with self.lock:
            kind = message.get("type")
            if kind == "hello":
                self._hello(view_id, message, send)
                return
            view = self.views.find(view_id)
            if view is None:
                View(view_id, send).tell({"type": "restart"})
                return
            view.channel.acknowledge(message.get("ack"))
            if kind == "event":
                self._event(view, message)
            elif kind == "resend":
                start = message.get("from")
                if not isinstance(start, int) or not view.replay(start):
                    self._snapshot(view)
            elif kind != "ack":
                raise ValueError(f"unknown message type {kind!r}")
            self._flush(view)

    def disconnect(self, view_id: str, send: Send) -> None:
        """Note that a connection is gone; the view may come back with another."""
        with self.lock:
            self.views.disconnect(view_id, send)

    def deserted_for(self) -> float:
        """Seconds since a page was last connected; 0 while one is."""
        with self.lock:
            return self.views.deserted_for()

    def close(self) -> None:
        """Forget all views: nobody will ask for this session again."""
        with self.lock:
            for view in self.views:
                self.views.drop(view.id)

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """Set props beside the outputs, or from outside, in all views. From any thread."""
        with self.lock:
            self.session.set_props(changes, run)
            self._advance()

    def value(self, prop: Prop) -> Any:
        """What a prop holds now, in plain data; None if it or its component is absent."""
        with self.lock:
            return self.session.store.value(prop)

    def note_output(self, stream: str, text: str) -> None:
        """Show in every view what a callback printed. Takes no lock: logging holds locks of its own while it writes."""
        self._printed.append((stream, text))
        if not self._print_due:
            self._print_due = True
            self._later(FRAME_S, self._frame)

    def refresh(self, session: Session) -> None:
        """Go on with another session in all views: the layout has been replaced."""
        with self.lock:
            abandoned = self.session.abandon()
            self.session = session
            session.start()
            self._advance()
            for view in self.views:
                self._snapshot(view)
            self._note_done(abandoned)
            for view in self.views:
                view.flush(session, self._failures())

    def _hello(self, view_id: str, message: dict[str, Any], send: Send) -> None:
        if message.get("protocol") != PROTOCOL:
            text = mismatch(message.get("protocol"))
            View(view_id, send).tell({"type": "refused", "title": "Versions do not fit", "message": text})
            return
        view, resumed = self.views.hello(view_id, message, send)
        welcome = {"type": "welcome", "protocol": PROTOCOL, "session": self.id, "generation": view.generation}
        view.tell(welcome | {"resumed": resumed, "ack": view.channel.received})
        if resumed:
            view.channel.acknowledge(message.get("received"))
            view.replay(view.channel.acknowledged + 1)
            self._flush(view)
        else:
            self._snapshot(view)
        if not self._beating:
            self._beating = True
            self._later(HEARTBEAT_S, self._beat)

    def _event(self, view: View, message: dict[str, Any]) -> None:
        changes = _changes(message)  # before it counts as received: what is no event is not answered as one
        arrival = view.channel.arrive(message.get("n"))
        if arrival is Arrival.GAP:
            view.tell({"type": "resend", "from": view.channel.received + 1})
        if arrival is not Arrival.NEW:
            return
        accepted: list[tuple[str, dict[str, tuple[Any, Any]]]] = []
        for id, props in changes:
            allowed: dict[str, tuple[Any, Any]] = {}
            for name, value in props.items():
                reason = refusal(self.session, id, name)
                if reason is None:
                    try:
                        allowed[name] = plain(value, components=False)
                    except UnsendableValue as error:
                        reason = str(error)
                if reason is not None:
                    log.warning("A page's change was refused: %s", reason)
                    view.note([Prop(id, name)], ())  # the page is told what holds
            accepted.append((id, allowed))
        self.session.event(accepted, cause=(view, view.channel.received), origin=view)
        self._advance()

    # -- running --------------------------------------------------------------------------------------------------

    def _advance(self) -> None:
        """Start what can be started; then show what there is to show, now or with the next frame."""
        while self._async_runs < MAX_ASYNC:
            run = self.session.next_run(lambda instance: instance.spec.is_async)
            if run is None:
                break
            self._async_runs += 1
            self._loop.call_soon_threadsafe(self._start_task, run)
        while self._working < self._concurrency and self.session.has_ready(lambda instance: not instance.spec.is_async):
            self._working += 1
            self._submit(self._work)
        if self.session.is_idle:
            self._idle.notify_all()
            self._collect()
            for view in self.views:
                self._flush(view)
        elif not self._frame_due:
            self._frame_due = True
            self._later(FRAME_S, self._frame)

    def _work(self) -> None:
        """Run sync callbacks, one after the other, until none is ready or it is time to let others in."""
        until = time.monotonic() + SLICE_S
        while True:
            with self.lock:
                run = self.session.next_run(lambda instance: not instance.spec.is_async)
                if run is None:
                    self._working -= 1
                    self._advance()
                    return
            outcome = _caller(run.spec).call(run, self._request, self._policy.surroundings(self))
            with self.lock:
                self.session.finish(run, outcome)
                if self.session.is_idle or time.monotonic() > until:
                    self._working -= 1
                    self._advance()
                    return
                self._advance()

    def _start_task(self, run: Run) -> None:
        task = self._loop.create_task(self._run_async(run), context=contextvars.Context())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_async(self, run: Run) -> None:
        outcome: Outcome = Failure("Callback cancelled", f"{run.spec} was cancelled.")
        try:
            outcome = await _caller(run.spec).acall(run, self._request, self._policy.surroundings(self))
        finally:
            with self.lock:
                self._async_runs -= 1
                self.session.finish(run, outcome)
                self._advance()

    # -- showing --------------------------------------------------------------------------------------------------

    def _frame(self) -> None:
        with self.lock:
            self._frame_due = self._print_due = False
            self._collect()
            for view in self.views:
                self._flush(view)

    def _collect(self) -> None:
        changed, inserted = self.session.take_changed()
        for view in self.views:
            view.note((shown.prop for shown in changed if shown.origin is not view), inserted)
        while self._printed:
            stream, text = self._printed.popleft()
            for view in self.views:
                view.note_output(stream, text)
        self._note_done(self.session.take_done())

    def _note_done(self, causes: list[tuple[View, int]]) -> None:
        for view, number in causes:
            if view in self.views:
                view.note_done(number)

    def _flush(self, view: View) -> None:
        if not self._frame_due or self.session.is_idle:
            view.flush(self.session, self._failures())

    def _snapshot(self, view: View) -> None:
        self._collect()
        view.snapshot(self.session, self._policy.title, self._failures())

    def _failures(self) -> list[dict[str, Any]]:
        known: dict[str, tuple[Failure, dict[str, Any] | None]] = {}
        for key, failed in self.session.failures.items():
            told = self._reported.get(key)
            known[key] = told if told and told[0] is failed.failure else (failed.failure, self._report(key, failed))
        self._reported = known
        return [entry for _, entry in known.values() if entry is not None]

    def _report(self, key: str, failed: Failed) -> dict[str, Any] | None:
        shown = self._policy.report(failed.spec, failed.failure)
        if shown is None:
            return None
        outputs = [str(prop) for prop in failed.outputs]
        return {
            "id": key,
            "title": shown.title,
            "message": shown.message,
            "outputs": outputs,
            "traceback": shown.traceback,
            "incident": shown.incident,
        }

    # -- time -----------------------------------------------------------------------------------------------------

    def _beat(self) -> None:
        with self.lock:
            self.views.beat()
            self._beating = bool(self.views)
        if self._beating:
            self._later(HEARTBEAT_S, self._beat)

    def _later(self, delay_s: float, job: Job) -> None:
        if _is_running_here(self._timers):
            self._timers.call_later(delay_s, job)
        elif not self._timers.is_closed():
            self._timers.call_soon_threadsafe(self._timers.call_later, delay_s, job)


def _is_running_here(loop: asyncio.AbstractEventLoop) -> bool:
    try:
        return asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


def _changes(message: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    changes = message.get("changes")
    if not isinstance(changes, list):
        raise ValueError("an event without changes")
    found: list[tuple[str, dict[str, Any]]] = []
    for entry in cast("list[Any]", changes):
        if not (isinstance(entry, list) and len(cast("list[Any]", entry)) == 2):
            raise ValueError(f"a change must be [id, props], not {entry!r}")
        id, props = cast("list[Any]", entry)
        if not (isinstance(id, str) and isinstance(props, dict)):
            raise ValueError(f"a change must be [id, props], not {entry!r}")
        found.append((id, cast("dict[str, Any]", props)))
    return found


def _caller(spec: CallbackSpec) -> Caller:
    return cast("Caller", spec.function)
