"""From a decorated function to a definition: reads the signature, calls the function, judges what it returns."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from nbdash.components.tree import UnsendableValue, plain, readable
from nbdash.context import Call, current_call
from nbdash.dependencies import Dependency, Input, Output, State
from nbdash.engine.outcome import Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.errors import (
    CallbackException,
    IncorrectTypeException,
    InvalidCallbackReturnValue,
    PreventUpdate,
    explain,
    shorten,
)
from nbdash.graph.spec import CallbackSpec
from nbdash.source import author_traceback, current_execution, where_defined

F = TypeVar("F", bound=Callable[..., Any])


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


@dataclass(frozen=True, slots=True)
class Signature:
    """What the arguments of `@callback` said."""

    outputs: tuple[Output, ...]
    arguments: tuple[Input | State, ...]
    """In the order in which the function takes them."""
    single: bool
    """One bare output: the function returns its value, not a list of one."""
    prevent_initial_call: bool | None


def read_signature(arguments: Sequence[Any], where: str = "") -> Signature:
    """Read the positional arguments of `@callback`: outputs first, then inputs and states, singly or in lists.

    Raises
    ------
    IncorrectTypeException
        If something else stands there, or an output comes after an input.
    """
    given = list(arguments)
    prevent: bool | None = None
    if given and isinstance(given[-1], bool):
        prevent = given.pop()  # an older way to write prevent_initial_call
    bare_output = bool(given) and isinstance(given[0], Output)
    flat: list[Dependency] = []
    for argument in given:
        items = cast("Sequence[Any]", argument) if isinstance(argument, (list, tuple)) else [argument]
        for item in items:
            if not isinstance(item, (Output, Input, State)):
                raise IncorrectTypeException(
                    explain(
                        f"@callback was given {shorten(item)}, which is no Output, Input or State.",
                        where=where,
                        remedy='Write @app.callback(Output("id", "prop"), Input("id", "prop"), ...).',
                    )
                )
            flat.append(item)
    outputs = [item for item in flat if isinstance(item, Output)]
    rest = [item for item in flat if isinstance(item, (Input, State))]
    if any(isinstance(item, Output) for item in flat[len(outputs) :]):
        raise IncorrectTypeException(
            explain("An Output comes after an Input or State.", where=where, remedy="Put all outputs first.")
        )
    return Signature(tuple(outputs), tuple(rest), bare_output and len(outputs) == 1, prevent)


class Callback:
    """A definition's function with all that is needed to call it; what `CallbackSpec.function` holds."""

    def __init__(self, function: Callable[..., Any], signature: Signature) -> None:
        self.function = function
        self._signature = signature
        self._outputs = tuple((output.component_id, output.prop) for output in signature.outputs)

    def call(self, run: Run, surroundings: AbstractContextManager[object] | None = None) -> Outcome:
        """Call a sync function and judge the result. Never raises."""
        call, arguments = self._prepare(run)
        token = current_call.set(call)
        try:
            with surroundings or nullcontext():
                return self._judge(self.function(*arguments))
        except BaseException as error:
            return self._failed(error)
        finally:
            current_call.reset(token)

    async def acall(self, run: Run, surroundings: AbstractContextManager[object] | None = None) -> Outcome:
        """Call an `async def` function and judge the result. Raises nothing but cancellation."""
        call, arguments = self._prepare(run)
        current_call.set(call)  # a task has a context of its own
        try:
            with surroundings or nullcontext():
                return self._judge(await self.function(*arguments))
        except Exception as error:
            return self._failed(error)

    def _prepare(self, run: Run) -> tuple[Call, list[Any]]:
        spec = run.spec
        inputs, states = list(map(readable, run.inputs)), list(map(readable, run.states))
        waiting = {Input: iter(inputs), State: iter(states)}
        arguments = [next(waiting[type(argument)]) for argument in self._signature.arguments]
        ids = {kind: [a.component_id for a in self._signature.arguments if type(a) is kind] for kind in (Input, State)}
        call = Call(
            self._outputs,
            tuple(zip(ids[Input], spec.inputs, inputs, strict=True)),
            tuple(zip(ids[State], spec.states, states, strict=True)),
            run.triggered,
        )
        return call, arguments

    def _judge(self, returned: Any) -> Outcome:
        outputs = self._signature.outputs
        if NoUpdate.is_no_update(returned):
            return Values()
        if not outputs:
            if returned is not None:
                raise InvalidCallbackReturnValue(
                    explain(
                        f"A callback without outputs returned {shorten(returned)}.",
                        where=where_defined(self.function),
                        remedy="Return None, or declare an Output.",
                    )
                )
            return Values()
        values = [returned] if self._signature.single else self._sequence(returned)
        updates: list[Update] = []
        for output, value in zip(outputs, values, strict=True):
            if NoUpdate.is_no_update(value):
                continue
            try:
                updates.append(Update(output.prop, *plain(value)))
            except UnsendableValue as error:
                raise InvalidCallbackReturnValue(
                    explain(
                        f"The value for {output} can't be sent: {error}",
                        where=where_defined(self.function),
                    )
                ) from None
        return Values(tuple(updates))

    def _sequence(self, returned: Any) -> Sequence[Any]:
        outputs = self._signature.outputs
        shown = shorten(returned)
        if isinstance(returned, (list, tuple)):
            values = cast("Sequence[Any]", returned)
            if len(values) == len(outputs):
                return values
            what = f"{len(values)} values were returned for {len(outputs)} outputs: {shown}."
        else:
            what = f"{len(outputs)} outputs need a list or tuple, but {shown} was returned."
        raise InvalidCallbackReturnValue(
            explain(
                what,
                where=where_defined(self.function),
                remedy=f"Return one value each for {', '.join(map(str, outputs))}.",
            )
        )

    def _failed(self, error: BaseException) -> Outcome:
        if isinstance(error, PreventUpdate):
            return Values()
        targets = ", ".join(map(str, self._signature.outputs)) or "nothing"
        text = str(error) if isinstance(error, CallbackException) else f"{type(error).__name__}: {error}"
        return Failure(f"Callback error updating {targets}", text.rstrip(": "), author_traceback(error, self.function))


def define(function: Callable[..., Any], arguments: Sequence[Any], prevent_initial_call: bool) -> CallbackSpec:
    """Make the definition of a decorated function.

    Raises
    ------
    IncorrectTypeException
        If the arguments are no signature.
    CallbackException
        If it could never run.
    """
    where = where_defined(function)
    name = getattr(function, "__name__", type(function).__name__)
    signature = read_signature(arguments, f"{name}, {where}")
    prevent = prevent_initial_call if signature.prevent_initial_call is None else signature.prevent_initial_call
    outputs = tuple(output.prop for output in signature.outputs)
    repeated = next((prop for prop in outputs if outputs.count(prop) > 1), None)
    if repeated is not None:
        raise CallbackException(
            explain(f"{repeated} is an output twice.", where=f"{name}, {where}", remedy="Name each output once.")
        )
    inputs = tuple(argument.prop for argument in signature.arguments if isinstance(argument, Input))
    if not inputs and prevent:
        raise CallbackException(
            explain(
                "A callback without inputs and with prevent_initial_call=True could never run.",
                where=f"{name}, {where}",
                remedy="Give it an Input, or drop prevent_initial_call.",
            )
        )
    return CallbackSpec(
        key=f"{getattr(function, '__qualname__', name)}->{','.join(map(str, outputs))}"
        + ("" if outputs else f"<-{','.join(map(str, inputs))}"),
        outputs=outputs,
        inputs=inputs,
        states=tuple(argument.prop for argument in signature.arguments if isinstance(argument, State)),
        function=Callback(function, signature),
        prevent_initial_call=prevent,
        is_async=inspect.iscoroutinefunction(inspect.unwrap(function)),
        optional=frozenset(argument.prop for argument in signature.arguments if argument.allow_optional),
        name=name,
        where=where,
        execution=current_execution(),
    )


class GlobalRegistry:
    """The definitions of the module-level `@callback`, and the app that takes them up.

    They wait here until an app is first shown or served; from then on they go to that app at once, so that a cell
    with an `@callback` can be run again.
    """

    def __init__(self) -> None:
        self._waiting: list[CallbackSpec] = []
        self._add: Callable[[CallbackSpec], None] | None = None

    def add(self, spec: CallbackSpec) -> None:
        """Take a definition."""
        if self._add is not None:
            self._add(spec)
        else:
            self._waiting.append(spec)

    def drain(self, add: Callable[[CallbackSpec], None]) -> None:
        """Hand over all that wait, and what comes later."""
        self._add = add
        waiting, self._waiting = self._waiting, []
        for spec in waiting:
            add(spec)


GLOBAL = GlobalRegistry()


def callback(*dependencies: Any, prevent_initial_call: bool = False) -> Callable[[F], F]:
    """Register the decorated function with the app that is shown or served first.

    Parameters
    ----------
    *dependencies
        Outputs, then inputs and states, singly or in lists. With one bare `Output` the function returns its value;
        with several, or with a list, a list or tuple of values; without any, None.
    prevent_initial_call
        True: not called when the layout appears, only when an input changes.

    Returns
    -------
    Callable
        A decorator that returns the function unchanged.

    Raises
    ------
    IncorrectTypeException
        If something that is no `Output`, `Input` or `State` stands there.

    Examples
    --------
    >>> from nbdash import Input, Output, callback
    >>> @callback(Output("square", "children"), Input("number", "value"))
    ... def square(number):
    ...     return number**2
    >>> square(3)
    9
    """

    def decorate(function: F) -> F:
        GLOBAL.add(define(function, dependencies, prevent_initial_call))
        return function

    return decorate
