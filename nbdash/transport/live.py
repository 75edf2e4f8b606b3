"""A live session: the state machine, the threads that run its callbacks, and the views that show it.

This is the only place where threads meet. Events come in on whichever thread the wire lives, callbacks end on
worker threads or on the app's loop, timers fire on the loop; each takes the session's lock for a moment, moves the
machine on, and flushes when there is nothing left to wait for. No callback ever runs under the lock.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Container, Iterable, MutableMapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from nbdash.components import sources
from nbdash.components.home import NO_HOMES
from nbdash.context import PageRequest
from nbdash.engine.address import moved
from nbdash.engine.instances import Instance
from nbdash.engine.observer import Observer, joined
from nbdash.engine.outcome import Edit, Failed, Failure, Outcome, Ran, Shown, Update
from nbdash.engine.session import OpenCall, Run, Session
from nbdash.errors import shorten
from nbdash.graph.spec import CallbackSpec, ClientsideSource, Prop
from nbdash.pages.paths import is_root
from nbdash.protocol.channel import Arrival
from nbdash.protocol.codec import Encoded
from nbdash.protocol.journal import Journal
from nbdash.protocol.seal import Sealer
from nbdash.protocol.version import PROTOCOL, refused
from nbdash.transport.calls import Calls
from nbdash.transport.homes import Homes
from nbdash.transport.incoming import (
    Changed,
    Event,
    Refused,
    judged_changes,
    judged_outcome,
    named_props,
    read_event,
    read_persisted,
    read_restored,
)
from nbdash.transport.inspection import REFUSED, Inspection
from nbdash.transport.interrupt import shielded
from nbdash.transport.log import Entry, Log
from nbdash.transport.loop import Job, Submit
from nbdash.transport.recorder import Recorder
from nbdash.transport.runner import Runner
from nbdash.transport.services import Services
from nbdash.transport.ticker import ticker_of
from nbdash.transport.view import SEAL_S, Send, View
from nbdash.transport.views import HEARTBEAT_S, Views, addressee

if TYPE_CHECKING:
    from nbdash.transport.uploads import Uploads

log = logging.getLogger("nbdash")

RENEWAL_S = 0.3
"""A page goes on showing an older session for so long, so that it can go over to the results of the first calls."""
MAX_LOGGED = 100
"""Props of one session that are logged as refused; more says no more."""
WORKED_OUT = "derived_"
"""How props begin that a page works out of others: told anything else, it would only say the same again."""
DESERTED_S = 10.0
"""Generators go on for so long when the last page has gone; it may only have lost its connection."""


class Policy(Protocol):
    """What the host of a session decides: whom a failure is told to, and what happens to prints."""

    @property
    def title(self) -> str:
        """The app's title."""
        ...

    @property
    def locale(self) -> str | None:
        """The app's language; None for that of the browser."""
        ...

    @property
    def is_inspectable(self) -> bool:
        """Whether pages may see what the session does: its graph, counts, timings and log."""
        ...

    @property
    def max_upload(self) -> int | None:
        """Bytes of uploaded files that a session may have on this machine's disk; None: what there is room for."""
        ...

    @property
    def sealer(self) -> Sealer | None:
        """Seals what pages keep to go on elsewhere; None where there is nowhere else."""
        ...

    def observers(self, live: LiveSession) -> Sequence[Observer]:
        """Who is told of what a session does, as it does it."""
        ...

    def surroundings(self, live: LiveSession) -> AbstractContextManager[object] | None:
        """A context to run callbacks in, for capturing what they print."""
        ...

    def report(self, live: LiveSession, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """Log a failure; return what the page may be told of it, None for nothing."""
        ...

    def refused(self, kind: str) -> None:
        """Count something that a page asked for and did not get: see `nbdash.serve.metrics`."""
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
        submit: Submit,
        concurrency: int,
        policy: Policy,
        request: Any = None,
    ) -> None:
        self.id = id
        self.session = session
        self.services = Services(self)
        self.views = Views(self.services.drop, self._new_journal)
        self._homes = Homes(self)
        self.lock = threading.RLock()
        self.request = request
        user = request.user if isinstance(request, PageRequest) else None
        self.owner = "" if user is None else user.id
        """Whom the session belongs to: no one else may have it."""
        self.began_at = time.time()
        self.is_closed = False
        self.hang_ups: set[Callable[[], object]] = set()
        """Each closes the connection of a page, after what has been told."""
        self._idle = threading.Condition(self.lock)
        self._timers = timers
        self._ticker = ticker_of(timers)
        self._policy = policy
        self._runner = Runner(self, loop, submit, concurrency)
        self._calls = Calls()
        self._reported: dict[str, tuple[Failure, dict[str, Any] | None]] = {}
        self._waiting: dict[View, None] = {}
        """Views that show an older session, and wait for the results of the first calls."""
        self._abandoned: list[tuple[View, int]] = []
        self._is_held = False
        """Whether the initial calls wait for a page."""
        self._goes_on = False
        """Whether it goes on from a state that a page has brought, which has yet to say hello."""
        self._frame_due = False
        self._seal_due = False
        """Whether pages are about to be given the seal of what they were told just after the last."""
        self._beating = False
        self._kept_open: set[Any] = set()
        """Events that are over but for values of theirs that may fit yet."""
        self._logged: set[Prop] = set()
        """The props that have been logged as refused."""
        self._log = Log()
        self._printed: deque[Entry] = deque()
        self._print_due = False
        self._recorder = Recorder() if policy.is_inspectable else None
        self._inspection = self._recorder and Inspection(self._recorder, lambda s: self.later(s, self._tell_watchers))
        self._observer = joined([*([self._recorder] if self._recorder else ()), *policy.observers(self)])
        session.observer = self._observer
        sources.watch(self)

    # -- wires ----------------------------------------------------------------------------------------------------

    def start(self, *, held: bool = False) -> None:
        """Begin with the initial calls.

        `held`: only when a page has said what its browser has kept of components with `persistence` (rule 16.7).
        """
        with self.lock:
            self._is_held = held
            if not held:
                self.session.start()
                self.advance()

    def go_on(self, calls: Iterable[OpenCall] = (), lost: Iterable[Prop] = ()) -> None:
        """Begin where another session ended: its page brought the state, and is about to say hello.

        `calls` are made once more: they were not over. So is what makes the props that are `lost`.
        """
        with self.lock:
            self.session.go_on(calls, lost)
            self._goes_on = True
            self.advance()

    def wait_idle(self, timeout_s: float) -> bool:
        """Wait, on a thread that has nothing else to do, until no callback runs; False if one still does.

        What only a page can run is not waited for.
        """
        with self.lock:
            return self._idle.wait_for(lambda: self._is_settled, timeout_s)

    def offer(self) -> tuple[str, Encoded]:
        """Everything as it is, for a page that is yet to say hello, and the generation to name then.

        That page need not wait for an answer. Should several have it, the others are told everything anew.
        """
        with self.lock:
            view = self.views.offer()
            self._snapshot(view)
            self._keep_beating()
            kept = view.channel.replay(1)
            assert kept is not None
            return view.generation, kept[0]

    def offer_text(self) -> tuple[str, str] | None:
        """As `offer`, in JSON, for a page that has it in its HTML.

        None where arrays belong to it, which travel better on their own, and before the initial calls, which wait for
        a page.
        """
        with self.lock:
            if self._is_held:
                return None
            generation, message = self.offer()
            if not message.buffers:
                return generation, message.header.decode()
            self.views.withdraw()
            return None

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
            if kind == "bye":
                self._bye(view_id)
                return
            view = self.views.find(view_id)
            if view is None:
                View(view_id, send).tell({"type": "restart"})
                return
            view.channel.acknowledge(message.get("ack"))
            if view.earlier:
                view.earlier.acknowledged(view.channel.acknowledged, time.monotonic())
            if kind == "event":
                self._event(view, message)
            elif kind == "resend":
                start = message.get("from")
                if not isinstance(start, int) or not view.replay(start):
                    # it has acknowledged that already: what it counts is not what is counted here
                    view.tell({"type": "restart"})
                    self.views.drop(view_id)
                    return
            elif kind == "inspect":
                self._inspect(view, message.get("on") is True)
            elif kind != "ack" and not self.services.answer(view, kind, message):
                raise ValueError(f"unknown message type {shorten(kind)}")
            if view.is_overdue:
                self.views.drop(view_id)
                raise ValueError("it sends events and never reads what becomes of them")
            self._flush(view)

    def disconnect(self, view_id: str, send: Send) -> None:
        """Note that a connection is gone; the view may come back with another."""
        with self.lock:
            self.views.disconnect(view_id, send)
            self.advance()  # another page is asked for what this one was to run

    def deserted_for(self) -> float:
        """Seconds since a page was last connected; 0 while one is."""
        with self.lock:
            return self.views.deserted_for()

    def end(self, message: dict[str, Any]) -> None:
        """Tell all pages why it is over, let their connections go, and close."""
        with self.lock:
            for view in self.views:
                view.tell(message)
            for hang_up in list(self.hang_ups):
                hang_up()
        self.close()

    def close(self) -> None:
        """Forget all views and end what goes on by itself: nobody will ask for this session again."""
        with self.lock:
            self.is_closed = True
            self._homes.follow(NO_HOMES)
            self._calls.clear()
            self._runner.close_all()
            for view in self.views:
                self.views.drop(view.id)
            self.services.close()
            if self.session.keeper is not None:
                self.session.keeper.close()

    # -- from outside ---------------------------------------------------------------------------------------------

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """Set props at once, in all views; callbacks that watch them are called, also if the values are equal.

        From any thread, loop or cell.

        Parameters
        ----------
        changes
            In the order in which they are to be made. For an id that is not in the layout there is a failure entry.
        run
            The call that does this, if one does: what it leads to is part of the same answer.
        """
        with shielded(), self.lock:
            self.session.set_props(changes, run)
            self.advance(paced=True)

    def stop(self, props: Container[Prop], failure: Failure) -> list[Run]:
        """End what these props wait for, and tell `failure` of it. Returns the runs that are yet to hear of it."""
        with self.lock:
            stopped = self.session.stop(props, failure)
            runs = self._runner.stop(stopped)
            self.advance()
            return runs

    def tell_stopped(self, runs: Iterable[Run], over: Failure, running: Failure) -> list[Run]:
        """Tell which of the runs that were stopped have ended. Returns those that have not."""
        with self.lock:
            left = [run for run in runs if self._runner.is_under_way(run)]
            for run in runs:
                self.session.tell_stopped(run.instance, running if run in left else over)
            self.advance()
            return left

    @property
    def max_upload(self) -> int | None:
        """Bytes of uploaded files that it may have on this machine's disk; None: what there is room for."""
        return self._policy.max_upload

    @property
    def variables(self) -> MutableMapping[str, Any]:
        """The variables of the kernel, as this session's callbacks see them."""
        return self.session.store.variables

    def variables_changed(self, edits: list[Edit]) -> None:
        """Call what reads these variables, soon. From any thread, also under another session's lock."""
        self.later(0, lambda: self.set_props(edits))

    def follow_homes(self) -> None:
        """Take note that props have changed in the objects that they live in. From any thread."""
        with shielded(), self.lock:
            self.advance(paced=True)

    def value(self, prop: Prop) -> Any:
        """What a prop holds now, in plain data; None if it or its component is absent."""
        with shielded(), self.lock:
            return self.session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        """Whether nobody waits for this run any more."""
        with shielded(), self.lock:
            return self.is_closed or not self.session.counts(run)

    def surroundings(self) -> AbstractContextManager[object] | None:
        """A context to run callbacks in."""
        own, keeper = self._policy.surroundings(self), self.session.keeper
        return own if keeper is None else keeper.surroundings(own)

    def work(self, job: Job) -> None:
        """Have a job done by a worker, beside the callbacks."""
        self._runner.submit(job)

    def note_output(self, entry: Entry) -> None:
        """Show in every view what a callback printed or displayed.

        Takes no lock: logging holds locks of its own while it writes.
        """
        self._printed.append(entry)
        if not self._print_due:
            self._print_due = True
            self._ticker.ask(self)

    def refresh(self, session: Session) -> None:
        """Go on with another session in all views: the layout has been replaced. What a person has set stays set."""
        with self.lock:
            session.take_over(self.session)
            if session.keeper is not None and self.session.keeper is not None:
                session.keeper.succeed(self.session.keeper)
            self._abandoned += self.session.abandon()
            self.session = session
            session.observer = self._observer
            if self._recorder is not None:
                self._recorder.began("layout")
            self._calls.clear()
            session.start()
            self._wait(self.views)
            self.redefine()

    def _wait(self, views: Iterable[View]) -> None:
        self._waiting.update(dict.fromkeys(views))
        self.later(RENEWAL_S, self._end_waiting)

    def _end_waiting(self) -> None:
        """Show the session as it is to the views that wait for it."""
        with self.lock:
            waiting, self._waiting = self._waiting, {}
            for view in waiting:
                if view in self.views:
                    self._snapshot(view)  # before pages are asked for calls: these are made with the values they show
            abandoned, self._abandoned = self._abandoned, []
            self._note_done(abandoned)
            for view in waiting:
                view.flush(self.session, self._failures())

    def sources_changed(self) -> None:
        """Tell the pages of a component's new code; `nbdash.components.sources` calls it."""
        self.later(0, self._tell_of_sources)

    def _tell_of_sources(self) -> None:
        with self.lock:
            if not self.is_closed:
                self.advance()

    def employ(self, submit: Submit, concurrency: int) -> None:
        """Have sync callbacks called by other workers from now on."""
        with self.lock:
            self._runner.employ(submit, concurrency)

    def redefine(self) -> None:
        """Take note that definitions have changed: new ones are called at once, old ones forgotten."""
        with self.lock:
            if self._recorder is not None:
                self._recorder.keep_only(self.session.topology.specs)
            self.advance()

    def _hello(self, view_id: str, message: dict[str, Any], send: Send) -> None:
        if message.get("protocol") != PROTOCOL:
            served = message.get("address") is not None
            answer = refused(message.get("protocol"), message.get("version"), served=served, own=PROTOCOL)
            View(view_id, send).tell(answer)
            return
        if isinstance(self.request, PageRequest) and is_root(root := message.get("root")):
            self.request = replace(self.request, root=root)  # a proxy may have hidden it from the page's first request
        view, resumed = self.views.hello(view_id, message, send)
        view.recorder = self._recorder
        welcome = {"type": "welcome", "protocol": PROTOCOL, "session": self.id, "generation": view.generation}
        if self._inspection is not None:
            welcome["inspectable"] = True
        view.tell(welcome | {"resumed": resumed, "ack": view.channel.received})
        if resumed:
            self.session.persist(read_persisted(message), is_late=False)  # what there is of it, the page shows itself
            view.channel.acknowledge(message.get("received"))
            view.replay(view.channel.acknowledged + 1)
            self._flush(view)
        elif self._goes_on:
            self._goes_on = False
            self.session.persist(read_persisted(message), is_late=False)
            self._snapshot(view)
        elif self._take_back(message):
            self._wait([view])
        else:
            self._snapshot(view)
        self._calls.revise(self.session.counts, self.views.present())
        self.advance()  # what only a page can run may have waited for one
        self._keep_beating()

    def _new_journal(self) -> Journal | None:
        sealer = self._policy.sealer
        return None if sealer is None else Journal(sealer, self.id, self.owner)

    def _take_back(self, message: dict[str, Any]) -> bool:
        """Set again what a person had set before; whether that leads to calls."""
        restored = read_restored(message)
        is_changed = self.session.persist(read_persisted(message))
        was_held, self._is_held = self._is_held, False
        if was_held:
            self.session.start()
        self.session.restore(restored)
        return was_held or is_changed or bool(restored)

    def _bye(self, view_id: str) -> None:
        self.views.drop(view_id)
        self._calls.revise(self.session.counts, self.views.present())
        self.advance()

    def _inspect(self, view: View, on: bool) -> None:
        if self._inspection is None:
            view.tell({"type": "inspect", "refused": REFUSED})
        elif on:
            self._inspection.watch(view)
            self._inspection.tell(self.session, self.views)
        else:
            self._inspection.unwatch(view)

    def _tell_watchers(self) -> None:
        with self.lock:
            if self._inspection:
                self._inspection.tell(self.session, self.views)

    def _event(self, view: View, message: dict[str, Any]) -> None:
        event = read_event(message)  # before it counts as received: what is no event is not answered as one
        arrival = view.channel.arrive(message.get("n"))
        if arrival is Arrival.GAP:
            view.tell({"type": "resend", "from": view.channel.received + 1})
        if arrival is not Arrival.NEW:
            return
        refused = Refused()
        changes, late = judged_changes(self.session, event, refused, partial(self._with_files, view), view.earlier)
        ran = self._judged_ran(view, event, refused)
        self._note_event(view, event, changes, [*refused.props, *(misfit.prop for misfit in late)])
        view.note_set(Prop(id, name) for id, props in changes for name in props)
        cause = (view, view.channel.received)
        self.session.event(changes, cause=cause, origin=view, ran=ran, forced=event.forced)
        if event.address is not None:
            self.session.move(moved(self.session.address["href"], event.address), view)
        self._take_results(view, event, refused)
        for misfit in late:
            self.session.late.add(replace(misfit, cause=cause, origin=view))
        self._note_refused(refused)
        view.note_refused(self.session, refused.props)  # the page is told what holds
        self.advance()

    def _note_event(self, view: View, event: Event, changes: Changed, refused: list[Prop]) -> None:
        """Do nothing; a session that is recorded notes what is about to be done (`nbdash.recording`)."""

    def _note_refused(self, refused: Refused) -> None:
        """Count what was refused, and log it, of each prop once."""
        for kind, _ in refused.reasons:
            self._policy.refused(kind)
        new = set(refused.props) - self._logged if refused.props else set[Prop]()
        if not refused.reasons or (refused.props and not new) or len(self._logged) >= MAX_LOGGED:
            return
        self._logged |= new
        count, first = len(refused.reasons), refused.reasons[0][1]
        # not under the lock: handlers are the author's, and may set props
        self.later(0, lambda: log.warning("What a page sent was refused (%d times): %s", count, first))

    def _settle(self) -> bool:
        """Set what fits by now of what was said too early; whether there was any."""
        is_any, never = self.session.settle()
        refused = Refused()
        for late in never:
            node = self.session.store.node(late.prop.id)
            if node is not None:
                said = (
                    f"{shorten(late.prop.id)} is a {node.type}; its {late.prop.name!r} can't be {shorten(late.value)}"
                )
                refused.add(late.prop, f"{said}, which {late.reason}.")
            if isinstance(late.origin, View) and not late.prop.name.startswith(WORKED_OUT):
                late.origin.note_refused(self.session, [late.prop])
        self._note_refused(refused)
        over = self._kept_open & {late.cause for late in never}
        self._kept_open -= over
        self._note_done(list(over))
        return is_any

    def _with_files(self, view: View, id: str, prop: str, value: Any) -> Any:
        """A value of a prop that uploaded files stand in, with the files in the place of their names."""
        return cast("Uploads", self.services.of("upload")).take(view, id, prop, value)

    def _take_results(self, view: View, event: Event, refused: Refused) -> None:
        for number, told in event.results:
            run = self._calls.answered(number, view)
            if run is None:
                refused.props += named_props(told)  # too late: another call counts
                continue
            source = cast("ClientsideSource", run.spec.clientside)
            outcome = judged_outcome(self.session, source, run.outputs, told, refused)
            _note_set(view, outcome)
            if not self.session.finish(run, outcome, origin=view):
                refused.props += named_props(told)

    def _judged_ran(self, view: View, event: Event, refused: Refused) -> list[Ran]:
        bindings = self.session.bindings() if event.ran else {}
        found: list[Ran] = []
        for key, told in event.ran:
            binding = bindings.get(key)
            if binding is None:
                refused.props += named_props(told)  # it has gone, and the page did not know
                continue
            outcome = judged_outcome(self.session, binding.function, binding.outputs, told, refused)
            _note_set(view, outcome)
            found.append(Ran(key, outcome))
        return found

    # -- running --------------------------------------------------------------------------------------------------

    def advance(self, *, paced: bool = False) -> None:
        """Start what can be started; then show what there is to show, now or with the next frame. Under the lock.

        `paced`: more of the same may follow at once; then views hear of it once per frame.
        """
        session = self.session
        if session.store.homes is not self._homes.followed:
            self._homes.follow(session.store.homes)
        if self._homes.moved:
            self._homes.tell(session)
        self._start()
        while session.late and self._settle():
            self._start()
        if session.is_idle or self._is_settled:
            self._idle.notify_all()
            if not paced:
                self._ticker.withdraw(self)
                self._frame_due = self._print_due = False
                self._show()
                return
            if not self._frame_due:
                self._show()  # the first at once, the others with the frame
        self._frame_soon()

    def _start(self) -> None:
        """Start what can be started."""
        session = self.session
        self._runner.close_stale()
        if self._calls:
            self._calls.revise(session.counts, self.views.present())
        has_place = self._has_place
        while (
            session.has_requests(has_place) and not self.is_closed and (run := session.next_run(has_place)) is not None
        ):
            if run.spec.clientside is None:
                self._runner.start(run)
            else:
                self._calls.hand_out(run, self.views.present())
        self._runner.call_worker()

    def _has_place(self, instance: Instance) -> bool:
        if instance.spec.clientside is not None:
            return bool(self.views.present())
        return self._runner.has_place(instance)

    @property
    def _is_settled(self) -> bool:
        """True when nothing moves here: what is pending waits for a page."""
        return self.session.is_idle or not self._runner.is_busy

    # -- showing --------------------------------------------------------------------------------------------------

    def _frame_soon(self) -> None:
        if not self._frame_due:
            self._frame_due = True
            self._ticker.ask(self)

    def frame(self) -> None:
        """Show what there is to show: callbacks still run, or nothing is left to wait for."""
        with self.lock:
            self._frame_due = self._print_due = False
            self._show()

    def _show(self) -> None:
        if self._waiting and self._is_settled:
            self._end_waiting()
        self._collect()
        failures = self._failures()
        for view in self.views:
            if view not in self._waiting:
                self._tell(view, failures)

    def _tell(self, view: View, failures: list[dict[str, Any]]) -> None:
        view.flush(self.session, failures)
        if view.is_unsealed and not self._seal_due and self.session.is_idle:
            self._seal_due = True
            self.later(SEAL_S, self._seal)

    def _seal(self) -> None:
        with self.lock:
            self._seal_due = False
            if not self.is_closed:
                self._show()

    def _collect(self) -> None:
        shown, inserted = self.session.take_changed()
        if shown or inserted:
            for_all = [one for one in shown if one.led is None]
            for view in self.views:
                view.note(for_all, inserted, self.session.store)
            for one in shown:
                if one.led is not None:
                    self._note_for_one(one)
        if self._printed:
            printed = [self._printed.popleft() for _ in range(len(self._printed))]
            self._log.add(printed)
            for view in self.views:
                view.note_output(printed)
        self._note_done(self.session.take_done())

    def _note_for_one(self, shown: Shown) -> None:
        present = self.views.present()
        away = [view for view in self.views if view not in present]
        if present or away:
            addressee(shown.led or (), [*away, *present]).note([shown], (), self.session.store)

    def _note_done(self, causes: list[tuple[View, int]]) -> None:
        if causes and self.session.late:
            late = self.session.late.causes()
            self._kept_open |= late.intersection(causes)
            causes = [cause for cause in causes if cause not in late]
        if causes and self._observer is not None:
            self._observer.done(causes)
        for view, number in causes:
            if view in self.views:
                view.note_done(number)

    def _flush(self, view: View) -> None:
        if view not in self._waiting and (not self._frame_due or self.session.is_idle):
            self._collect()  # a whole value holds what has been done to it already: that must not be told once more
            self._tell(view, self._failures())

    def _snapshot(self, view: View) -> None:
        self._collect()
        self._waiting.pop(view, None)
        policy = self._policy
        view.snapshot(self.session, policy.title, policy.locale, self._failures(), self._log)
        self._calls.repeat(view)

    def _failures(self) -> list[dict[str, Any]]:
        if not self.session.failures:
            self._reported = {}
            return []
        known: dict[str, tuple[Failure, dict[str, Any] | None]] = {}
        for key, failed in self.session.failures.items():
            told = self._reported.get(key)
            known[key] = told if told and told[0] is failed.failure else (failed.failure, self._report(key, failed))
        self._reported = known
        return [entry for _, entry in known.values() if entry is not None]

    def _report(self, key: str, failed: Failed) -> dict[str, Any] | None:
        shown = self._policy.report(self, failed.spec, failed.failure)
        if shown is None:
            return None
        outputs = [str(prop) for prop in failed.outputs]
        more: dict[str, Any] = {} if shown.stopped is None else {"stopped": shown.stopped}
        if shown.is_forbidden:
            more["forbidden"] = True
        return more | {
            "id": key,
            "title": shown.title,
            "message": shown.message,
            "outputs": outputs,
            "traceback": shown.traceback,
            "incident": shown.incident,
            "places": [asdict(place) for place in shown.places],
        }

    # -- time -----------------------------------------------------------------------------------------------------

    def _keep_beating(self) -> None:
        if not self._beating:
            self._beating = True
            self.later(HEARTBEAT_S, self._beat)

    def _beat(self) -> None:
        with self.lock:
            self.views.beat()
            for view in self.views:
                view.earlier.acknowledged(view.channel.acknowledged, time.monotonic())
            self._beating = bool(self.views)
            self.advance()  # another page is asked for what one that is silent was to run
            if self.views.deserted_for() > DESERTED_S:
                self._runner.close_streams()
        if self._beating:
            self.later(HEARTBEAT_S, self._beat)

    def later(self, delay_s: float, job: Job) -> None:
        """Have a job done on the timers' loop after so many seconds. From any thread."""
        if _is_running_here(self._timers):
            self._timers.call_later(delay_s, job)
        elif not self._timers.is_closed():
            self._timers.call_soon_threadsafe(self._timers.call_later, delay_s, job)


def _is_running_here(loop: asyncio.AbstractEventLoop) -> bool:
    try:
        return asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


def _note_set(view: View, outcome: Outcome) -> None:
    if not isinstance(outcome, Failure):
        view.note_set(update.prop for update in outcome.updates)
        view.note_edited(update.prop for update in outcome.updates if isinstance(update, Edit))
