"""From a decorated function to a definition: `@callback`, and what is made of what it says."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar, cast

from nbdash.calling import Callback
from nbdash.components.tree import UnsendableValue
from nbdash.dependencies import Input, Output, State
from nbdash.errors import IncorrectTypeException, explain, shorten
from nbdash.graph.spec import CallbackSpec, Target
from nbdash.graph.validate import definition_faults
from nbdash.options import Options, read_options
from nbdash.registering import GlobalRegistry, exception_for, origin_here
from nbdash.signature import Signature, read_signature
from nbdash.source import where_defined
from nbdash.updates import Effect, NoUpdate, effect_of, no_update

__all__ = ["GLOBAL", "NoUpdate", "callback", "define", "no_update"]

F = TypeVar("F", bound=Callable[..., Any])
PreventInitialCall = bool | Literal["initial_duplicate"] | None


def define(
    function: Callable[..., Any], signature: Signature, *, prevent_initial_call: PreventInitialCall, options: Options
) -> CallbackSpec:
    """Make the definition of a decorated function.

    Raises
    ------
    CallbackException
        If it could never run, or its dependencies do not fit together.
    DuplicateCallback
        If it shares outputs with other callbacks and would be called at first together with them.
    """
    plain_function = inspect.unwrap(function)
    is_async_stream = inspect.isasyncgenfunction(plain_function)
    is_async = is_async_stream or inspect.iscoroutinefunction(plain_function)
    if options.persistent and not is_async and not signature.flat_outputs:
        what = f"nbdash: {name_of(function)} is persistent and not async: it keeps one of the app's workers for good."
        warnings.warn(what, stacklevel=3)
    return make_spec(
        getattr(function, "__qualname__", name_of(function)),
        name_of(function),
        where_defined(function),
        signature,
        prevent_initial_call,
        options,
        function=Callback(function, signature, options),
        is_async=is_async,
        is_stream=is_async_stream or inspect.isgeneratorfunction(plain_function),
    )


def make_spec(
    label: str,
    name: str,
    where: str,
    signature: Signature,
    prevent_initial_call: PreventInitialCall,
    options: Options,
    **more: Any,
) -> CallbackSpec:
    """Make a definition of what is the same for functions here and in the page.

    Parameters
    ----------
    label
        What is called, as a part of the definition's key.
    name, where
        The same for messages.
    signature, prevent_initial_call, options
        What the author said.
    **more
        Further fields of `CallbackSpec`.
    """
    prevent = prevent_initial_call if signature.prevent_initial_call is None else signature.prevent_initial_call
    outputs = tuple(output.target for output in signature.flat_outputs)
    shared = frozenset(output.target for output in signature.flat_outputs if output.allow_duplicate)
    inputs = tuple(argument.target for argument in signature.flat_arguments if isinstance(argument, Input))
    optional = (argument.target for argument in signature.flat_arguments if argument.allow_optional or options.optional)
    made_of = ",".join(map(str, outputs)) or "<-" + ",".join(map(str, inputs))
    spec = CallbackSpec(
        key=f"{label}->{made_of}" + (f"@{signature.mark}" if shared else ""),
        outputs=outputs,
        inputs=inputs,
        states=tuple(argument.target for argument in signature.flat_arguments if isinstance(argument, State)),
        prevent_initial_call=prevent is True,
        optional=frozenset((*optional, *(outputs if options.optional else ()))),
        shared=shared,
        name=name,
        where=where,
        origin=origin_here(),
        running=_running(options, f"{name}, {where}"),
        persistent=bool(options.persistent),
        **more,
    )
    faults = definition_faults(spec, allows_first_call=not prevent)
    if faults:
        raise exception_for(faults[0])
    return spec


def _running(options: Options, where: str) -> tuple[tuple[Target, Effect | None, Effect | None], ...]:
    entries: list[tuple[Target, Effect | None, Effect | None]] = []
    for entry in cast("list[Any]", options.running or ()):
        given = tuple(cast("list[Any]", entry)) if isinstance(entry, (list, tuple)) else ()
        if len(given) != 3 or not isinstance(given[0], Output):
            what = f"running= was given {shorten(cast('object', entry))}."
            remedy = 'Write running=[(Output("id", "prop"), value while it runs, value after), ...].'
            raise IncorrectTypeException(explain(what, where=where, remedy=remedy))
        try:
            entries.append((target := given[0].target, effect_of(given[1], target), effect_of(given[2], target)))
        except UnsendableValue as error:
            what = f"running= has a value for {given[0]} that can't be set: {error}"
            raise IncorrectTypeException(explain(what, where=where)) from None
    return tuple(entries)


def signature_of(function: Callable[..., Any], arguments: Sequence[Any], options: Options) -> Signature:
    """Read the signature of a function that is being decorated; messages name it."""
    where = f"{name_of(function)}, {where_defined(function)}"
    return read_signature(arguments, options.output, options.inputs, options.state, where)


def name_of(function: Callable[..., Any]) -> str:
    """What a function is called, for messages."""
    return getattr(function, "__name__", type(function).__name__)


GLOBAL = GlobalRegistry()


def callback(*dependencies: Any, prevent_initial_call: PreventInitialCall = False, **options: Any) -> Callable[[F], F]:
    """Register the decorated function with the app that is shown or served first from now on.

    One app has all of these callbacks. With several, a callback goes to the one whose layout has its components.

    Parameters
    ----------
    *dependencies
        Outputs, then inputs and states, singly or in lists. With one bare `Output` the function returns its value;
        with several, or with a list, a list or tuple of values; without any, None.
    prevent_initial_call
        True: not called when the layout appears, only when an input changes.
    **options
        See `nbdash.options.Options`: `output=`, `inputs=`, `state=`, `running=`, `on_error=`,
        `optional=`, `hidden=`, `websocket=`, `persistent=`.

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
