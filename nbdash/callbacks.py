"""From a decorated function to a definition: how the function is called, and what becomes of what it returns."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Literal, TypeVar, cast

from nbdash.components.tree import UnsendableValue, plain, readable
from nbdash.context import Call, PageRequest, current_call
from nbdash.dependencies import Input, State
from nbdash.engine.outcome import Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.errors import (
    CallbackException,
    DuplicateCallback,
    InvalidCallbackReturnValue,
    PreventUpdate,
    explain,
    shorten,
)
from nbdash.graph.spec import CallbackSpec
from nbdash.graph.validate import replaces
from nbdash.grouping import match, rebuild
from nbdash.options import OnError, Options, read_options
from nbdash.signature import Signature, read_signature
from nbdash.source import author_traceback, current_execution, where_defined

F = TypeVar("F", bound=Callable[..., Any])
PreventInitialCall = bool | Literal["initial_duplicate"] | None
Surroundings = AbstractContextManager[object] | None


class NoUpdate:
    """The type of `no_update`. Return it for an output that is to stay as it is, or alone for all of them."""

    def to_plotly_json(self) -> dict[str, str]:
        """Its marker in JSON."""
        return {"_dash_no_update": "_dash_no_update"}

    @staticmethod
    def is_no_update(obj: object) -> bool:
        """True for `no_update`, its class, and its marker after a trip through JSON."""
        return isinstance(obj, NoUpdate) or obj is NoUpdate or obj == {"_dash_no_update": "_dash_no_update"}

    def __repr__(self) -> str:
        return "no_update"


no_update = NoUpdate()


class Callback:
    """A definition's function with all that is needed to call it; what `CallbackSpec.function` holds.

    Parameters
    ----------
    function
        The author's.
    signature
        What it takes and returns.
    on_error
        Called with what the function raises, in its place; what it returns counts, None as `no_update` for all.
    """

    def __init__(self, function: Callable[..., Any], signature: Signature, on_error: OnError | None = None) -> None:
        self.function = function
        self.on_error = on_error
        self._signature = signature
        self._outputs = signature.flat_outputs
        self._arguments = signature.flat_arguments

    def call(self, run: Run, request: PageRequest | None, surroundings: Surroundings = None) -> Outcome:
        """Call a sync function and judge the result. Never raises."""
        token = None
        try:
            call, positional, named = self._prepare(run, request)
            token = current_call.set(call)
            with surroundings or nullcontext():
                try:
                    returned = self.function(*positional, **named)
                except PreventUpdate:
                    return Values()
                except Exception as error:
                    if self.on_error is None:
                        raise
                    returned = self._handled(self.on_error(error))
                return self._judge(returned)
        except BaseException as error:
            return self._failed(error)
        finally:
            if token is not None:
                current_call.reset(token)

    async def acall(self, run: Run, request: PageRequest | None, surroundings: Surroundings = None) -> Outcome:
        """Call an `async def` function and judge the result. Raises nothing but cancellation."""
        try:
            call, positional, named = self._prepare(run, request)
            current_call.set(call)  # a task has a context of its own
            with surroundings or nullcontext():
                try:
                    returned = await _awaited(self.function(*positional, **named))
                except PreventUpdate:
                    return Values()
                except Exception as error:
                    if self.on_error is None:
                        raise
                    returned = self._handled(await _awaited(self.on_error(error)))
                return self._judge(returned)
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # `sys.exit()` too: it must not end the loop that serves everybody
            return self._failed(error)

    def _prepare(self, run: Run, request: PageRequest | None) -> tuple[Call, list[Any], dict[str, Any]]:
        waiting = {Input: iter(run.input_values), State: iter(run.state_values)}
        values = tuple(readable(next(waiting[type(argument)])) for argument in self._arguments)
        shaped: Any = rebuild(self._signature.arguments, values)
        call = Call(self._signature, values, run.triggered, request or PageRequest())
        if isinstance(shaped, dict):
            return call, [], cast("dict[str, Any]", shaped)
        return call, shaped, {}

    def _handled(self, returned: Any) -> Any:
        return no_update if returned is None and self._outputs else returned

    def _judge(self, returned: Any) -> Outcome:
        if not self._outputs:
            if returned is None or NoUpdate.is_no_update(returned):
                return Values()
            what = f"A callback without outputs returned {shorten(returned)}."
            raise self._unfit(what, "Return None, or declare an Output.")
        try:
            values = list(match(self._signature.outputs, returned, NoUpdate.is_no_update))
        except InvalidCallbackReturnValue as error:
            targets = ", ".join(map(str, self._outputs))
            raise self._unfit(str(error), f"Return a value each for {targets}.") from None
        updates: list[Update] = []
        for output, value in zip(self._outputs, values, strict=True):
            if NoUpdate.is_no_update(value):
                continue
            try:
                updates.append(Update(output.prop, *plain(value)))
            except UnsendableValue as error:
                raise self._unfit(f"The value for {output} can't be sent: {error}", "") from None
        return Values(tuple(updates))

    def _unfit(self, what: str, remedy: str) -> InvalidCallbackReturnValue:
        return InvalidCallbackReturnValue(explain(what, where=where_defined(self.function), remedy=remedy))

    def _failed(self, error: BaseException) -> Outcome:
        if isinstance(error, PreventUpdate):
            return Values()  # from an error handler
        targets = ", ".join(map(str, self._outputs)) or "nothing"
        text = str(error) if isinstance(error, CallbackException) else f"{type(error).__name__}: {error}"
        return Failure(f"Callback error updating {targets}", text.rstrip(": "), author_traceback(error, self.function))


async def _awaited(value: Any) -> Any:
    # a sync decorator round an async function returns what has to be awaited
    return await value if inspect.isawaitable(value) else value


def define(
    function: Callable[..., Any], signature: Signature, *, prevent_initial_call: PreventInitialCall, options: Options
) -> CallbackSpec:
    """Make the definition of a decorated function.

    Raises
    ------
    CallbackException
        If it could never run, or names an output twice.
    DuplicateCallback
        If it shares outputs with other callbacks and would be called at first together with them.
    """
    name, where = _name(function), where_defined(function)
    prevent = prevent_initial_call if signature.prevent_initial_call is None else signature.prevent_initial_call
    outputs = tuple(output.prop for output in signature.flat_outputs)
    inputs = tuple(argument.prop for argument in signature.flat_arguments if isinstance(argument, Input))
    shared = frozenset(output.prop for output in signature.flat_outputs if output.allow_duplicate)
    repeated = next((prop for prop in outputs if outputs.count(prop) > 1), None)
    if repeated is not None:
        raise CallbackException(
            explain(f"{repeated} is an output twice.", where=f"{name}, {where}", remedy="Name each output once.")
        )
    if not inputs and prevent is True:
        raise CallbackException(
            explain(
                "A callback without inputs and with prevent_initial_call=True could never run.",
                where=f"{name}, {where}",
                remedy="Give it an Input, or drop prevent_initial_call.",
            )
        )
    if shared and not prevent:
        raise DuplicateCallback(
            explain(
                f"{min(shared)} has allow_duplicate=True, but the order of first calls would be left to chance.",
                where=f"{name}, {where}",
                remedy='Set prevent_initial_call=True, or "initial_duplicate" if the order does not matter.',
            )
        )
    made_of = ",".join(map(str, outputs)) or "<-" + ",".join(map(str, inputs))
    optional = (argument.prop for argument in signature.flat_arguments if argument.allow_optional or options.optional)
    return CallbackSpec(
        key=f"{getattr(function, '__qualname__', name)}->{made_of}",
        outputs=outputs,
        inputs=inputs,
        states=tuple(argument.prop for argument in signature.flat_arguments if isinstance(argument, State)),
        function=Callback(function, signature, options.on_error),
        prevent_initial_call=prevent is True,
        is_async=inspect.iscoroutinefunction(inspect.unwrap(function)),
        optional=frozenset((*optional, *(outputs if options.optional else ()))),
        shared=shared,
        name=name,
        where=where,
        execution=current_execution(),
    )


def signature_of(function: Callable[..., Any], arguments: Sequence[Any], options: Options) -> Signature:
    """Read the signature of a function that is being decorated; messages name it."""
    where = f"{_name(function)}, {where_defined(function)}"
    return read_signature(arguments, options.output, options.inputs, options.state, where)


def _name(function: Callable[..., Any]) -> str:
    return getattr(function, "__name__", type(function).__name__)


class GlobalRegistry:
    """The definitions of the module-level `@callback`, and the app that has them.

    They belong to the app that is shown or served first after they were made; from then on new ones go to it at once,
    so that a cell with an `@callback` can be run again. A new `App` takes over all of them when it is shown: the cells
    may be run again from the top, or the one with the app alone.
    """

    def __init__(self) -> None:
        self._specs: list[CallbackSpec] = []
        self._add: Callable[[CallbackSpec], None] | None = None

    def add(self, spec: CallbackSpec) -> None:
        """Take a definition."""
        self._specs = [*(other for other in self._specs if not replaces(spec, other)), spec]
        if self._add is not None:
            self._add(spec)

    def bind(self, add: Callable[[CallbackSpec], None]) -> None:
        """Hand over all there are, and what comes later; nothing if another app has them."""
        if self._add is None:
            self._add = add
            for spec in self._specs:
                add(spec)

    def unbind(self) -> None:
        """Let the app that is shown next have them."""
        self._add = None


GLOBAL = GlobalRegistry()


def callback(*dependencies: Any, prevent_initial_call: PreventInitialCall = False, **options: Any) -> Callable[[F], F]:
    """Register the decorated function with the app that is shown or served first.

    Parameters
    ----------
    *dependencies
        Outputs, then inputs and states, singly or in lists. With one bare `Output` the function returns its value;
        with several, or with a list, a list or tuple of values; without any, None.
    prevent_initial_call
        True: not called when the layout appears, only when an input changes.
    **options
        See `nbdash.options.Options`: `output=`, `inputs=`, `state=`, `on_error=`, `optional=`, `hidden=`.

    Returns
    -------
    Callable
        A decorator that returns the function unchanged.

    Raises
    ------
    IncorrectTypeException
        If something that is no `Output`, `Input` or `State` stands there.
    TypeError
        For an option that there is not.

    Examples
    --------
    >>> from nbdash import Input, Output, callback
    >>> @callback(Output("square", "children"), Input("number", "value"))
    ... def square(number):
    ...     return number**2
    >>> square(3)
    9
    """
    read = read_options(options)

    def decorate(function: F) -> F:
        signature = signature_of(function, dependencies, read)
        GLOBAL.add(define(function, signature, prevent_initial_call=prevent_initial_call, options=read))
        return function

    return decorate
