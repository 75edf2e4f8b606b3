"""A call that is made in a replay, step by step as the recording has it: what it sets on the side, its values, its end.

Sync callbacks and the steps of sync generators run in the thread of the replay, when their result is wanted: prints
are pytest's, breakpoints stop there. Async ones run on the app's loop, persistent ones in threads of their own.
"""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable, MutableMapping
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, Literal, NamedTuple, cast

from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.graph.spec import Prop
from nbdash.transport.runner import Caller, Stream


class Product(NamedTuple):
    """What a call has come to."""

    kind: Literal["side", "step", "end"]
    changes: list[Update | Edit]
    """What it sets beside its outputs."""
    outcome: Outcome = Values()


class Making:
    """One call.

    Parameters
    ----------
    run, session, request
        What is called, for whom.
    loop
        Where async callbacks run.
    timeout_s
        How long the next product of what runs elsewhere is waited for.
    """

    def __init__(
        self, run: Run, session: Session, request: Any, loop: asyncio.AbstractEventLoop, timeout_s: float
    ) -> None:
        self.run = run
        self.took: float | None = None
        """Seconds, of a sync function that returns."""
        self._session = session
        self._request = request
        self._timeout_s = timeout_s
        self._products: deque[Product] = deque()
        self._arrivals: SimpleQueue[Product] = SimpleQueue()
        self._thread = threading.get_ident()
        self._stream: Stream | None = None
        self._wanted: Future[bool] | None = None
        self._task: Future[None] | None = None
        self._is_over = False
        caller, spec = cast("Caller", run.spec.function), run.spec
        self._here: Callable[[], Product] | None = None
        if spec.is_async:
            work = self._follow(caller) if spec.is_stream else self._await(caller)
            self._task = asyncio.run_coroutine_threadsafe(work, loop)
        elif spec.persistent:
            threading.Thread(target=self._persist, args=(caller,), daemon=True).start()
        elif spec.is_stream:
            steps = caller.stream(run, request, None, self)
            self._stream = Stream(run, steps, contextvars.copy_context())
            self._here = self._step
        else:
            self._here = lambda: Product("end", [], caller.call(run, request, None, self))

    def next(self) -> Product:
        """What it comes to next.

        Raises
        ------
        TimeoutError
            If that takes too long.
        """
        if self._products:
            return self._products.popleft()
        if self._here is not None:
            begun = time.perf_counter()
            last = self._here()
            self.took = None if self._stream is not None else time.perf_counter() - begun
            self._products.append(last)
            return self._products.popleft()
        if self._wanted is not None and self._arrivals.empty():
            wanted, self._wanted = self._wanted, None
            if wanted.set_running_or_notify_cancel():
                wanted.set_result(True)
        try:
            return self._arrivals.get(timeout=self._timeout_s)
        except Empty:
            raise TimeoutError(f"{self.run.spec} has come to nothing within {self._timeout_s} s.") from None

    def put_back(self, product: Product) -> None:
        """Give this next."""
        self._products.appendleft(product)

    def close(self) -> None:
        """End it, as when its page has gone or it is called anew."""
        self._is_over = True
        if self._task is not None:
            self._task.cancel()
        if self._stream is not None:
            self._stream.is_over = True
            self._stream.step()

    # -- as the call's driver -------------------------------------------------------------------------------------

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """Keep what the call sets until the recording has come so far."""
        product = Product("side", list(changes))
        if threading.get_ident() == self._thread and self._here is not None:
            self._products.append(product)
        else:
            self._arrivals.put(product)

    @property
    def variables(self) -> MutableMapping[str, Any]:
        """The variables, as the session's callbacks see them."""
        return self._session.store.variables

    def value(self, prop: Prop) -> Any:
        """What a prop holds now."""
        return self._session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        """Whether nobody waits for it any more."""
        return self._is_over or not self._session.counts(run)

    # -- where it runs --------------------------------------------------------------------------------------------

    def _step(self) -> Product:
        assert self._stream is not None
        outcome = self._stream.step()
        if outcome is None or isinstance(outcome, Failure):
            return Product("end", [], outcome or Values())
        return Product("step", [], outcome)

    async def _await(self, caller: Caller) -> None:
        self._arrivals.put(Product("end", [], await caller.acall(self.run, self._request, None, self)))

    async def _follow(self, caller: Caller) -> None:
        outcomes: AsyncGenerator[Outcome] = caller.astream(self.run, self._request, None, self)
        last: Outcome = Values()
        try:
            async for outcome in outcomes:
                if isinstance(outcome, Failure):
                    last = outcome
                    break
                wanted: Future[bool] = Future()
                self._wanted = wanted
                self._arrivals.put(Product("step", [], outcome))
                await asyncio.wrap_future(wanted)  # it is not to run ahead
        finally:
            await outcomes.aclose()
        self._arrivals.put(Product("end", [], last))

    def _persist(self, caller: Caller) -> None:
        if not self.run.spec.is_stream:
            self._arrivals.put(Product("end", [], caller.call(self.run, self._request, None, self)))
            return
        last: Outcome = Values()
        for outcome in caller.stream(self.run, self._request, None, self):
            if isinstance(outcome, Failure):
                last = outcome
            elif self._is_over:
                return
            else:
                self._arrivals.put(Product("step", [], outcome))
        self._arrivals.put(Product("end", [], last))
