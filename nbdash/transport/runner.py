"""Where the callbacks of one session run: workers for sync ones, the app's loop for async ones, steps of generators.

Nothing here decides what runs: the session does. A place that has become free asks for the next run, calls the
callback without the lock, and hands the outcome back.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable, Container, Generator
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Protocol, cast

from nbdash.context import Driver
from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Failure, Outcome, Values
from nbdash.engine.session import Run, Session
from nbdash.graph.spec import CallbackSpec
from nbdash.transport import threads
from nbdash.transport.interrupt import Interruptible, Stopped
from nbdash.transport.loop import Submit

log = logging.getLogger("nbdash")

SLICE_S = 0.02
"""How long one session may keep a worker before others get their turn."""
MAX_ASYNC = 12
"""Async callbacks of one session that are under way at once, as Dash's page has requests. Generators do not count."""

Surroundings = AbstractContextManager[object] | None


class Caller(Protocol):
    """What `CallbackSpec.function` must offer to be called here."""

    def call(self, run: Run, request: Any, surroundings: Surroundings = None, driver: Driver | None = None) -> Outcome:
        """Call a sync callback. Never raises."""
        ...

    async def acall(
        self, run: Run, request: Any, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> Outcome:
        """Call an async callback."""
        ...

    def stream(
        self, run: Run, request: Any, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> Generator[Outcome]:
        """Call a generator callback: an outcome for each value that it yields. Closing it closes the callback."""
        ...

    def astream(
        self, run: Run, request: Any, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> AsyncGenerator[Outcome]:
        """The same for an async generator."""
        ...


class Host(Driver, Protocol):
    """The live session, as seen from here."""

    lock: threading.RLock
    session: Session
    request: Any
    is_closed: bool

    def surroundings(self) -> Surroundings:
        """What callbacks are to be run in."""
        ...

    def advance(self, *, paced: bool = False) -> None:
        """Start what can be started now, and show what there is to show. Under the lock."""
        ...


class Stream:
    """A sync generator callback that is under way: between two steps it holds no worker."""

    def __init__(self, run: Run, steps: Generator[Outcome], context: contextvars.Context | None = None) -> None:
        self.run = run
        self.is_over = False
        """True: the next step closes it."""
        self._steps = steps
        self._context = (
            context or contextvars.Context()
        )  # one and the same for all steps, whichever thread they are made by

    def step(self) -> Outcome | None:
        """What it yields next; None at its end. Never raises."""
        if not self.is_over:
            return self._context.run(next, self._steps, None)
        try:
            self._context.run(self._steps.close)
        except BaseException:  # the author's own `finally`
            log.exception("%s failed while it was ended", self.run.spec)
        return None


class Runner:
    """The places of one session. All but the calls themselves happens under the host's lock."""

    def __init__(self, host: Host, loop: asyncio.AbstractEventLoop, submit: Submit, concurrency: int) -> None:
        self._host = host
        self._loop = loop
        self._submit = submit
        self._concurrency = concurrency
        self._working = 0
        self._is_called = False
        self._async_runs = 0
        self._streams: set[Stream] = set()
        self._steps: deque[Stream] = deque()
        self._step_is_next = False
        self._tasks: dict[Run, asyncio.Task[None] | None] = {}
        self._calls: dict[Run, Interruptible] = {}
        """The runs that workers are in."""

    def employ(self, submit: Submit, concurrency: int) -> None:
        """Have sync callbacks called by other workers from now on."""
        self._submit, self._concurrency = submit, concurrency

    def submit(self, job: Callable[[], None]) -> None:
        """Have something else done by a worker."""
        self._submit(job)

    @property
    def is_busy(self) -> bool:
        """True while a callback runs or a worker has been called; persistent ones do not count."""
        return bool(
            self._working
            or self._async_runs
            or self._steps
            or any(run.spec.is_stream and not run.spec.persistent for run in self._tasks)
        )

    def has_place(self, instance: Instance) -> bool:
        """True for runs that `start` may be given now."""
        spec = instance.spec
        return spec.persistent or (spec.is_async and (spec.is_stream or self._async_runs < MAX_ASYNC))

    def start(self, run: Run) -> None:
        """Start a run for which there is a place."""
        spec = run.spec
        if not spec.is_async:
            job = Stream(run, self._stream(run)) if spec.is_stream else run
            context = contextvars.Context()
            if threads.HAS_THREADS:
                name = f"nbdash-{spec.name}"
                threading.Thread(target=context.run, args=(self._persist, job), name=name, daemon=True).start()
            else:
                self._loop.call_soon(self._persist_between, job, context=context)
            return
        if not (spec.is_stream or spec.persistent):
            self._async_runs += 1
        self._tasks[run] = None
        self._loop.call_soon_threadsafe(self._start_task, run)

    def call_worker(self) -> None:
        """Call one more worker if there is work for it. It calls the next when it has found something to do."""
        if self._is_called or self._working >= self._concurrency:
            return
        host = self._host
        if self._steps or (not host.is_closed and host.session.has_ready(_is_sync)):
            self._is_called = True
            self._working += 1
            self._submit(self._work, self._runs_nothing)

    def _runs_nothing(self) -> bool:
        """Whether the worker that has been called is the only one."""
        return self._working == 1

    def stop(self, instances: Container[Instance]) -> list[Run]:
        """End the runs of these that no longer count as soon as they hear of it. Returns those under way."""
        session = self._host.session
        runs = [run for run in (*self._calls, *self._tasks) if run.instance in instances and not session.counts(run)]
        for run in runs:
            if run in self._calls:
                self._calls[run].interrupt()
            elif self._tasks[run] is None:
                self._end(run, Values())  # it has not begun
        self._cancel(lambda run: run in runs)
        return runs  # of generators between two steps the next one is the end: they count no more

    def is_under_way(self, run: Run) -> bool:
        """Whether a run has not ended yet, be it that nobody waits for it any more."""
        return run in self._calls or run in self._tasks

    def close_stale(self) -> None:
        """End the generators whose runs no longer count."""
        if self._tasks:
            self._cancel(lambda run: run.spec.is_stream and not self._host.session.counts(run))
        # a sync one is looked at before each step

    def close_streams(self) -> None:
        """End the generators: nobody is there to see what they yield. Persistent ones go on."""
        for stream in self._streams:  # one whose step is being made is closed after that
            stream.is_over = True
        self._cancel(lambda run: run.spec.is_stream and not run.spec.persistent)
        self.call_worker()

    def close_all(self) -> None:
        """End all that can be ended."""
        self.close_streams()
        self._cancel(lambda run: True)

    # -- sync -----------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        """Run sync callbacks, one after the other, until none is ready or it is time to let others in."""
        host = self._host
        until = time.monotonic() + SLICE_S
        with host.lock:
            self._is_called = False
            job = self._next_job()
            if job is None:
                self._working -= 1
                host.advance()
                return
            self.call_worker()
        while True:
            outcome = self._made(job)
            with host.lock:
                del self._calls[_run_of(job)]
                goes_on = self._settle(job, outcome)
                if goes_on and isinstance(job, Stream):
                    self._steps.append(job)
                # on with the next before another worker hears of it: a chain stays on one thread
                job = None if host.session.is_idle or time.monotonic() > until else self._next_job()
                if job is None:
                    self._working -= 1
                host.advance(paced=goes_on)
                if job is None:
                    return

    def _next_job(self) -> Run | Stream | None:
        job = self._choose()
        if job is not None:
            self._calls[_run_of(job)] = Interruptible()
        return job

    def _choose(self) -> Run | Stream | None:
        host = self._host
        self._step_is_next = not self._step_is_next  # by turns, so that neither keeps the other waiting
        if self._step_is_next and self._steps:
            return self._next_step()
        run = None if host.is_closed else host.session.next_run(_is_sync)
        if run is None:
            return self._next_step() if self._steps else None
        if run.spec.is_stream:
            stream = Stream(run, self._stream(run))
            self._streams.add(stream)
            return stream
        return run

    def _next_step(self) -> Stream:
        stream = self._steps.popleft()
        stream.is_over = stream.is_over or not self._host.session.counts(stream.run)
        return stream

    def _made(self, job: Run | Stream) -> Outcome | None:
        call = self._calls.get(_run_of(job))
        if call is None:
            return self._make(job)  # a persistent one
        try:
            return call.make(partial(self._make, job))
        except Stopped:
            return None

    def _make(self, job: Run | Stream) -> Outcome | None:
        if isinstance(job, Stream):
            return job.step()
        host = self._host
        return _caller(job.spec).call(job, host.request, host.surroundings(), host)

    def _settle(self, job: Run | Stream, outcome: Outcome | None) -> bool:
        """Hand an outcome to the session; True if it was a step of a generator that has to be stepped on."""
        try:
            return self._take(job, outcome)
        except Exception as error:  # of our own making: the place and the call must not be lost with it
            log.exception(
                "What %s came to could not be taken in", job.run.spec if isinstance(job, Stream) else job.spec
            )
            return self._take(job, Failure("A result could not be taken in", f"{type(error).__name__}: {error}"))

    def _take(self, job: Run | Stream, outcome: Outcome | None) -> bool:
        session = self._host.session
        if not isinstance(job, Stream):
            session.finish(job, outcome or Values())
        elif outcome is None or isinstance(outcome, Failure):
            self._streams.discard(job)
            session.finish(job.run, outcome or Values())
        else:
            job.is_over = not session.update(job.run, outcome) or job.is_over
            return True
        return False

    def _persist(self, job: Run | Stream) -> None:
        """Make a persistent run, on a thread of its own."""
        while self._goes_on(job):
            pass

    def _persist_between(self, job: Run | Stream) -> None:
        """Make a persistent run where there is no thread for it: a step, and the next after whatever waits by then."""
        if self._goes_on(job):
            self._loop.call_soon(self._persist_between, job)

    def _goes_on(self, job: Run | Stream) -> bool:
        """Make a step of a persistent run; whether there is another."""
        host = self._host
        outcome = self._made(job)
        with host.lock:
            goes_on = self._settle(job, outcome)
            if isinstance(job, Stream):
                job.is_over = job.is_over or host.is_closed
            host.advance(paced=True)
        return goes_on

    def _stream(self, run: Run) -> Generator[Outcome]:
        return _caller(run.spec).stream(run, self._host.request, self._host.surroundings(), self._host)

    # -- async ----------------------------------------------------------------------------------------------------

    def _start_task(self, run: Run) -> None:
        host, spec = self._host, run.spec
        with host.lock:
            if run not in self._tasks:
                return  # it was stopped before it began
            if host.is_closed or (spec.is_stream and not host.session.counts(run)):
                # a task that is cancelled before its first step would not get to its `finally`
                self._end(run, Values())
                return
            work = self._stream_async(run) if spec.is_stream else self._run_async(run)
            self._tasks[run] = self._loop.create_task(work, context=contextvars.Context())

    async def _run_async(self, run: Run) -> None:
        host = self._host
        outcome: Outcome = Failure("Callback cancelled", f"{run.spec} was cancelled.")
        try:
            outcome = await _caller(run.spec).acall(run, host.request, host.surroundings(), host)
        except asyncio.CancelledError:
            if host.is_closed:
                outcome = Values()  # as it should be: nobody is to be told
            raise
        finally:
            with host.lock:
                self._end(run, outcome)

    async def _stream_async(self, run: Run) -> None:
        host = self._host
        outcomes = _caller(run.spec).astream(run, host.request, host.surroundings(), host)
        last: Outcome = Values()
        try:
            async for outcome in outcomes:
                if isinstance(outcome, Failure):
                    last = outcome
                    break
                with host.lock:
                    if not host.session.update(run, outcome):
                        break
                    host.advance(paced=True)
                await asyncio.sleep(0)  # one that never waits must not keep the loop
        finally:
            try:
                await outcomes.aclose()
            finally:
                with host.lock:
                    self._end(run, last)

    def _end(self, run: Run, outcome: Outcome) -> None:
        self._tasks.pop(run, None)
        if not (run.spec.is_stream or run.spec.persistent):
            self._async_runs -= 1
        self._host.session.finish(run, outcome)
        self._host.advance()

    def _cancel(self, chosen: Callable[[Run], bool]) -> None:
        for run, task in self._tasks.items():
            if task is not None and chosen(run) and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(task.cancel)


def _run_of(job: Run | Stream) -> Run:
    return job.run if isinstance(job, Stream) else job


def _is_sync(instance: Instance) -> bool:
    spec = instance.spec
    return not (spec.is_async or spec.persistent or spec.clientside is not None)


def _caller(spec: CallbackSpec) -> Caller:
    return cast("Caller", spec.function)
