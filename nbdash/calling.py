"""Calling an author's function: what it is given, what becomes of what it returns, yields or raises."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, Callable, Generator, Iterable
from contextlib import AbstractContextManager, aclosing, closing, nullcontext
from functools import partial
from typing import Any, cast

from nbdash.components.tree import UnsendableValue, readable
from nbdash.context import Call, Driver, PageRequest, current_call
from nbdash.dependencies import Input, Output, State
from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.errors import CallbackException, Forbidden, InvalidCallbackReturnValue, explain, shorten
from nbdash.from_dash import advice, preventing
from nbdash.graph.spec import VARIABLES, Prop
from nbdash.grouping import match, rebuild
from nbdash.hooks import handle_error, hooks
from nbdash.options import OnError, Options
from nbdash.require import check, is_permitted, required_by
from nbdash.signature import Signature
from nbdash.source import author_traceback, where_defined
from nbdash.updates import NoUpdate, no_update, update_of

Surroundings = AbstractContextManager[object] | None
_NOWHERE: AbstractContextManager[object] = nullcontext()


class Callback:
    """A definition's function with all that is needed to call it; what `CallbackSpec.function` holds.

    Parameters
    ----------
    function
        The author's.
    signature
        What it takes and returns.
    options
        Of these: `on_error`, called with what the function raises; what it returns counts, None as `no_update` for all.
    """

    def __init__(self, function: Callable[..., Any], signature: Signature, options: Options) -> None:
        self.function = function
        self._on_error = options.on_error
        self.websocket = bool(options.websocket)
        self.api_endpoint = options.api_endpoint
        self.app: Callable[[], Any] | None = None
        """Gives the app that it belongs to."""
        self._signature = signature
        self._outputs = signature.flat_outputs
        self._arguments = signature.flat_arguments
        # most callbacks are as simple as this, and are to be quick
        self._takes_inputs_in_order = _is_list_of_inputs(signature.arguments)
        self._gives_one_value = isinstance(signature.outputs, Output)

    @property
    def on_error(self) -> OnError | None:
        """What is called with what the function raises: its own handler or the app's, after those of hooks."""
        return partial(handle_error, on_error=self._on_error) if hooks.get_hooks("error") else self._on_error

    def handle_errors(self, on_error: OnError | None) -> None:
        """Give the app's handler what the function has none for."""
        self._on_error = self._on_error or on_error

    def call(
        self, run: Run, request: PageRequest | None, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> Outcome:
        """Call a sync function and judge the result. Never raises."""
        token = None
        try:
            call, positional, named = self._prepare(run, request, driver)
            token = current_call.set(call)
            with surroundings or _NOWHERE:
                try:
                    returned = self.function(*positional, **named)
                except Forbidden:
                    raise  # no error of the author's
                except preventing():
                    return Values()
                except Exception as error:
                    if self.on_error is None:
                        raise
                    returned = self._handled(self.on_error(error))
                return self._judge(run, returned)
        except BaseException as error:
            return self._failed(error)
        finally:
            if token is not None:
                current_call.reset(token)

    async def acall(
        self, run: Run, request: PageRequest | None, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> Outcome:
        """Call an `async def` function and judge the result. Raises nothing but cancellation."""
        try:
            call, positional, named = self._prepare(run, request, driver)
            current_call.set(call)  # a task has a context of its own
            with surroundings or _NOWHERE:
                try:
                    returned = await _awaited(self.function(*positional, **named))
                except Forbidden:
                    raise  # no error of the author's
                except preventing():
                    return Values()
                except Exception as error:
                    if self.on_error is None:
                        raise
                    returned = self._handled(await _awaited(self.on_error(error)))
                return self._judge(run, returned)
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # `sys.exit()` too: it must not end the loop that serves everybody
            return self._failed(error)

    def stream(
        self, run: Run, request: PageRequest | None, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> Generator[Outcome]:
        """Call a generator function and judge each value that it yields, as if it was returned.

        What it returns counts as one more, unless it is None. A failure is the last that comes. Closing this closes the
        author's generator. It must be advanced in one and the same context.
        """
        try:
            call, positional, named = self._prepare(run, request, driver)
            current_call.set(call)
            with surroundings or _NOWHERE:
                try:
                    values: Generator[Any, None, Any] = self.function(*positional, **named)
                    with closing(values):
                        while True:
                            try:
                                value = next(values)
                            except StopIteration as stop:
                                if stop.value is not None:
                                    yield self._judge(run, stop.value)
                                return
                            yield self._judge(run, value)
                except Forbidden:
                    raise  # no error of the author's
                except preventing():
                    return
                except InvalidCallbackReturnValue:
                    raise
                except Exception as error:
                    if self.on_error is None:
                        raise
                    yield self._judge(run, self._handled(self.on_error(error)))
        except GeneratorExit:
            raise
        except BaseException as error:
            yield self._failed(error)

    async def astream(
        self, run: Run, request: PageRequest | None, surroundings: Surroundings = None, driver: Driver | None = None
    ) -> AsyncGenerator[Outcome]:
        """As `stream`, for an async generator function."""
        try:
            call, positional, named = self._prepare(run, request, driver)
            current_call.set(call)
            with surroundings or _NOWHERE:
                try:
                    values: AsyncGenerator[Any] = self.function(*positional, **named)
                    async with aclosing(values):
                        async for value in values:
                            yield self._judge(run, value)
                except Forbidden:
                    raise  # no error of the author's
                except preventing():
                    return
                except InvalidCallbackReturnValue:
                    raise
                except Exception as error:
                    if self.on_error is None:
                        raise
                    yield self._judge(run, self._handled(await _awaited(self.on_error(error))))
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as error:
            yield self._failed(error)

    def _prepare(
        self, run: Run, request: PageRequest | None, driver: Driver | None
    ) -> tuple[Call, list[Any], dict[str, Any]]:
        shaped: Any
        if self._takes_inputs_in_order:
            values = tuple(map(readable, run.input_values))
            shaped = values
        else:
            inputs, states = iter(run.input_values), iter(run.state_values)
            values = tuple(
                _given(argument, next(inputs if isinstance(argument, Input) else states))
                for argument in self._arguments
            )
            shaped = rebuild(self._signature.arguments, values)
        request = request or PageRequest()
        call = Call(self._signature, values, run, request, driver, self.websocket)
        required = required_by(self.function)
        if required and not is_permitted(required, request):
            token = current_call.set(call)
            try:
                check(required, self.function)
            finally:
                current_call.reset(token)
        if isinstance(shaped, dict):
            return call, [], cast("dict[str, Any]", shaped)
        return call, shaped, {}

    def _handled(self, returned: Any) -> Any:
        return no_update if returned is None and self._outputs else returned

    def _judge(self, run: Run, returned: Any) -> Values:
        if not self._outputs:
            if returned is None or NoUpdate.is_no_update(returned):
                return Values()
            what = f"A callback without outputs returned {shorten(returned)}."
            raise self._unfit(what, "Return None, or declare an Output.")
        try:
            if self._gives_one_value:
                values = [returned]
            else:
                values = list(match(self._signature.outputs, returned, NoUpdate.is_no_update))
        except InvalidCallbackReturnValue as error:
            targets = ", ".join(map(str, self._outputs))
            raise self._unfit(str(error), f"Return a value each for {targets}.") from None
        updates: list[Update | Edit] = []
        for output, props, value in zip(self._outputs, run.outputs, values, strict=True):
            items = ((props, value),) if isinstance(props, Prop) else self._items(output, props, value)
            for prop, item in items:
                if NoUpdate.is_no_update(item):
                    continue
                try:
                    updates.append(update_of(prop, item, run.homes))
                except UnsendableValue as error:
                    raise self._unfit(f"The value for {prop} can't be sent: {error}", "") from None
        return Values(tuple(updates))

    def _items(self, output: Output, several: tuple[Prop, ...], value: Any) -> Iterable[tuple[Prop, Any]]:
        """The props that an output stands for in this call, each with its value."""
        if NoUpdate.is_no_update(value):
            return ()
        items = cast("list[Any]", value) if isinstance(value, (list, tuple)) else None
        if items is None or len(items) != len(several):
            given = cast("object", value)
            count = f"a {type(given).__name__}" + ("" if items is None else f" of {len(items)} values")
            what = f"{output} stands for {len(several)} components now, but {count} was returned: {shorten(given)}."
            raise self._unfit(what, f"Return a list of {len(several)} values for it; some may be no_update.")
        return zip(several, items, strict=True)

    def _unfit(self, what: str, remedy: str) -> InvalidCallbackReturnValue:
        return InvalidCallbackReturnValue(explain(what, where=where_defined(self.function), remedy=remedy))

    def _failed(self, error: BaseException) -> Outcome:
        if isinstance(error, preventing()):
            return Values()  # from an error handler
        if isinstance(error, Forbidden):
            return Failure("You may not do this", str(error), is_forbidden=True)
        targets = ", ".join(map(str, self._outputs)) or "nothing"
        text = str(error) if isinstance(error, CallbackException) else f"{type(error).__name__}: {error}"
        told, places = author_traceback(error, self.function)
        text = text.rstrip(": ") + advice(error)
        return Failure(f"Callback error updating {targets}", text, told, places=places)


def _is_list_of_inputs(arguments: Any) -> bool:
    """Whether they are the inputs of a component's props, one after the other."""
    return type(arguments) is list and all(
        type(item) is Input and item.target.id != VARIABLES for item in cast("list[object]", arguments)
    )


def _given(argument: Input | State, value: Any) -> Any:
    return value if argument.target.id == VARIABLES else readable(value)


async def _awaited(value: Any) -> Any:
    # a sync decorator round an async function returns what has to be awaited
    return await value if inspect.isawaitable(value) else value
