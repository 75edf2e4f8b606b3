"""`clientside_callback`: callbacks whose function is JavaScript and runs in the page."""

from __future__ import annotations

import hashlib
import inspect
from types import FrameType
from typing import Any

from nbdash import callbacks
from nbdash.callbacks import PreventInitialCall, make_spec
from nbdash.dependencies import ClientsideFunction, Output
from nbdash.errors import IncorrectTypeException, InvalidConfig, explain, shorten
from nbdash.graph.spec import VARIABLES, CallbackSpec, ClientsideSource
from nbdash.options import Options, read_options
from nbdash.signature import read_signature
from nbdash.source import place

_KERNEL_ONLY = ("on_error", "websocket", "persistent")


def define_clientside(
    function: str | ClientsideFunction,
    dependencies: tuple[Any, ...],
    options: Options,
    prevent_initial_call: PreventInitialCall,
) -> CallbackSpec:
    """Make the definition of a callback that the page runs.

    Raises
    ------
    IncorrectTypeException
        If the function is neither source text nor a `ClientsideFunction`, or the dependencies are no signature.
    InvalidConfig
        For an option that only functions in the kernel can have.
    """
    where = _caller()
    if not isinstance(function, (str, ClientsideFunction)) or not str(function).strip():  # pyright: ignore[reportUnnecessaryIsInstance] (untyped callers)
        what = f"clientside_callback was given {shorten(function)} for its function."
        remedy = 'Give JavaScript source, such as "(a, b) => a + b", or ClientsideFunction("namespace", "name").'
        raise IncorrectTypeException(explain(what, where=where, remedy=remedy))
    for name in _KERNEL_ONLY:
        if getattr(options, name):
            what = f"clientside_callback was given {name}={shorten(getattr(options, name))}."
            raise InvalidConfig(explain(what, where=where, remedy="Leave it out: the function runs in the page."))
    name = f"clientside function {function}" if isinstance(function, ClientsideFunction) else "clientside function"
    signature = read_signature(dependencies, options.output, options.inputs, options.state, f"{name}, {where}")
    for dependency in (*signature.flat_outputs, *signature.flat_arguments):
        if dependency.target.id == VARIABLES:
            what = f"clientside_callback was given {dependency}, but variables never leave the kernel."
            remedy = "Let a callback in Python read it, and set a prop that this function reads: a dcc.Store's data."
            raise IncorrectTypeException(explain(what, where=where, remedy=remedy))
    is_listed = len(signature.flat_outputs) == 1 and not isinstance(signature.outputs, Output)
    if isinstance(function, ClientsideFunction):
        source = ClientsideSource(namespace=function.namespace, name=function.function_name, is_listed=is_listed)
        label = str(function)
    else:
        source = ClientsideSource(source=function.strip(), is_listed=is_listed)
        label = f"clientside-{hashlib.sha256(function.encode()).hexdigest()[:12]}"
    return make_spec(label, name, where, signature, prevent_initial_call, options, function=None, clientside=source)


def clientside_callback(
    clientside_function: str | ClientsideFunction,
    *args: Any,
    prevent_initial_call: PreventInitialCall = False,
    **kwargs: Any,
) -> None:
    """Have the page itself call a JavaScript function when an input changes, and set the outputs to its result.

    It belongs to the app that is shown or served first. `App.clientside_callback` says more.

    Parameters
    ----------
    clientside_function
        Its source, or `ClientsideFunction(namespace, name)` for one in `window.dash_clientside`.
    *args
        Outputs, then inputs and states, as for `callback`.
    prevent_initial_call
        True: not called when the layout appears, only when an input changes.
    **kwargs
        `output=`, `inputs=`, `state=`, `running=`, `optional=`, `hidden=`, as for `callback`.

    Raises
    ------
    IncorrectTypeException
        If the function or a dependency is something else.

    Examples
    --------
    >>> from nbdash import Input, Output, clientside_callback
    >>> clientside_callback("x => x * x", Output("square", "children"), Input("number", "value"))
    """
    callbacks.GLOBAL.add(define_clientside(clientside_function, args, read_options(kwargs), prevent_initial_call))


def _caller() -> str:
    """The line from which nbdash was called."""
    frame: FrameType | None = inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "nbdash":
        frame = frame.f_back
    return "" if frame is None else place(frame.f_code.co_filename, frame.f_lineno)
