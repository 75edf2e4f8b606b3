"""What goes on beside a test's own thread: async callbacks, and generators between two steps."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections import deque
from collections.abc import Callable, Iterable, MutableMapping
from concurrent.futures import Future
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.graph.spec import Prop
from nbdash.transport.runner import Caller, Stream

Arrival = Callable[[], object]
"""What is to be done on the test's thread."""


class Takers(NamedTuple):
    """What is done with what arrives; all of it on the test's thread."""

    step: Callable[[Run, Outcome], bool]
    """One value of a generator; False ends it."""
    end: Callable[[Run, Outcome], None]
    """A run is over."""
    props: Callable[[list[Update | Edit], Run | None], None]
    """A callback has set props."""


class Work:
    """Keeps what goes on, and brings its outcomes to the test's thread, one at a time.

    Parameters
    ----------
    session
        Is asked what props hold, and which runs count.
    takers
        Are given what arrives.
    request
        Handed to the callbacks.
    yields
        Values taken from each generator before it is closed; None: all.
    """

    def __init__(self, session: Session, takers: Takers, request: Any, yields: int | None) -> None:
        self._session = session
        self._takers = takers
        self._request = request
        self._yields = yields
        self._arrivals: SimpleQueue[Arrival] = SimpleQueue()
        self._streams: deque[Stream] = deque()
        self._taken: dict[Run, int] = {}
        self._tasks: dict[Run, Future[None] | None] = {}
        self._thread = threading.get_ident()

    @property
    def runs(self) -> list[Run]:
        """What is waited for; persistent callbacks are not."""
        return [run for run in (*(stream.run for stream in self._streams), *self._tasks) if not run.spec.persistent]

    def here(self) -> None:
        """Note that the calling thread is the test's."""
        self._thread = threading.get_ident()

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """Set props for a callback: at once on the test's thread, else as soon as that looks."""
        given = list(changes)
        if threading.get_ident() == self._thread:
            self._takers.props(given, run)
        else:
            self._arrivals.put(lambda: self._takers.props(given, run))

    @property
    def variables(self) -> MutableMapping[str, Any]:
        """The variables, as the client's callbacks see them."""
        return self._session.store.variables

    def variables_changed(self, edits: list[Edit]) -> None:
        """Note that variables have changed: looked at when the client does something next."""
        self._arrivals.put(lambda: self._takers.props(list(edits), None))

    def value(self, prop: Prop) -> Any:
        """What a prop holds now, for a callback."""
        return self._session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        """Whether a run was asked for again."""
        return not self._session.counts(run)

    def start(self, run: Run, caller: Caller, loop: asyncio.AbstractEventLoop) -> None:
        """Start an async or a persistent callback."""
        self._tasks[run] = None
        if run.spec.is_async:
            work = self._stream(run, caller) if run.spec.is_stream else self._call(run, caller)
            self._tasks[run] = asyncio.run_coroutine_threadsafe(work, loop)
        else:
            threading.Thread(target=self._persist, args=(run, caller), daemon=True).start()

    def start_stream(self, run: Run, caller: Caller) -> None:
        """Start a sync generator; `step` makes its steps."""
        steps = caller.stream(run, self._request, None, self)
        self._streams.append(Stream(run, steps, contextvars.copy_context()))

    def step(self) -> bool:
        """Make the next step of a sync generator; False if there is none."""
        if not self._streams:
            return False
        stream = self._streams.popleft()
        run, outcome = stream.run, stream.step()
        if outcome is None or isinstance(outcome, Failure):
            self._takers.end(run, outcome or Values())
        else:
            stream.is_over = not self._takers.step(run, outcome) or self._is_enough(run)
            self._streams.append(stream)
        return True

    def receive(self, wait_s: float) -> bool:
        """Take in what has arrived next; False if nothing comes within that time."""
        try:
            arrival = self._arrivals.get(timeout=wait_s) if wait_s > 0 else self._arrivals.get_nowait()
        except Empty:
            return False
        arrival()
        return True

    def cancel(self, chosen: Callable[[Run], bool]) -> None:
        """End the async callbacks that are chosen."""
        for run, task in list(self._tasks.items()):
            if task is not None and chosen(run):
                task.cancel()

    def close(self) -> None:
        """End all that can be ended."""
        self.cancel(lambda run: True)
        while self._streams:
            stream = self._streams.popleft()
            stream.is_over = True
            stream.step()

    def _is_enough(self, run: Run) -> bool:
        self._taken[run] = self._taken.get(run, 0) + 1
        return self._yields is not None and self._taken[run] >= self._yields

    async def _call(self, run: Run, caller: Caller) -> None:
        outcome: Outcome = Values()
        try:
            outcome = await caller.acall(run, self._request, None, self)
        finally:
            self._arrivals.put(lambda: self._end(run, outcome))

    async def _stream(self, run: Run, caller: Caller) -> None:
        outcomes = caller.astream(run, self._request, None, self)
        last: Outcome = Values()
        try:
            async for outcome in outcomes:
                if isinstance(outcome, Failure):
                    last = outcome
                    break
                goes_on: Future[bool] = Future()
                self._arrivals.put(partial(self._answer, goes_on, run, outcome))
                if not await asyncio.wrap_future(goes_on):
                    break
        finally:
            try:
                await outcomes.aclose()
            finally:
                self._arrivals.put(lambda: self._end(run, last))

    def _answer(self, goes_on: Future[bool], run: Run, outcome: Outcome) -> None:
        if goes_on.set_running_or_notify_cancel():  # else it was ended while this was on its way
            goes_on.set_result(self._take(run, outcome))

    def _take(self, run: Run, outcome: Outcome) -> bool:
        return self._takers.step(run, outcome) and not self._is_enough(run)

    def _persist(self, run: Run, caller: Caller) -> None:
        last: Outcome = Values()
        if not run.spec.is_stream:
            last = caller.call(run, self._request, None, self)
        else:
            for outcome in caller.stream(run, self._request, None, self):
                if isinstance(outcome, Failure):
                    last = outcome
                else:
                    self._arrivals.put(partial(self._take, run, outcome))
        self._arrivals.put(lambda: self._end(run, last))

    def _end(self, run: Run, outcome: Outcome) -> None:
        self._tasks.pop(run, None)
        self._takers.end(run, outcome)
