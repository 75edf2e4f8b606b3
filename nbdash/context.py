"""`ctx`: what a running callback may ask about its call."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from msgspec import Struct

from nbdash.components.ids import canonical_id
from nbdash.components.tree import readable
from nbdash.dependencies import Input, Output, State
from nbdash.engine.outcome import Edit, Update
from nbdash.errors import MissingCallbackContextException, explain, shorten
from nbdash.graph.spec import VARIABLES, Prop
from nbdash.grouping import rebuild
from nbdash.hooks import hooks
from nbdash.signature import Signature
from nbdash.updates import side_updates
from nbdash.user import User

if TYPE_CHECKING:
    from nbdash.engine.session import Run
    from nbdash.typing import ComponentId


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The request that a served page came with. In a notebook there was none, and all is empty."""

    path: str = ""
    args: Mapping[str, str] = field(default_factory=dict[str, str])
    cookies: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    remote: str | None = None
    origin: str | None = None
    user: User | None = None
    """Who has logged in; None where nobody has to."""
    is_served: bool = False
    """Whether a visitor's browser has sent it: then `require` asks who it is."""
    root: str = "/"
    """The path of the app itself, as the browser has it; more than a slash where the app is mounted below others."""


class Driver(Protocol):
    """Who runs the callback: it takes what a call sets on the side, at once and from any thread."""

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """Apply side updates of a run."""
        ...

    @property
    def variables(self) -> MutableMapping[str, Any]:
        """The variables of the kernel, as this session's callbacks see them."""
        ...

    def value(self, prop: Prop) -> Any:
        """What a prop holds now, in plain data; None if it or its component is absent."""
        ...

    def is_over(self, run: Run) -> bool:
        """Whether nobody waits for this run any more: it was asked for again, or its page has gone for good."""
        ...


class Call(Struct, frozen=True):
    """One call of a callback, as `ctx` tells it."""

    signature: Signature
    values: tuple[Any, ...]
    """Of the arguments, in their order; the author's to read and to change."""
    run: Run
    request: PageRequest
    driver: Driver | None = None
    websocket: bool = False
    """Whether `ctx.websocket` was asked for (`websocket=True`)."""
    timings: dict[str, dict[str, Any]] = {}

    @property
    def arguments(self) -> Iterator[tuple[Input | State, Any, Any]]:
        """Each argument with its prop (a tuple of props for `ALL`) and its value (a list of values)."""
        inputs, states = iter(self.run.inputs), iter(self.run.states)
        for argument, value in zip(self.signature.flat_arguments, self.values, strict=True):
            yield argument, next(inputs if isinstance(argument, Input) else states), value

    @property
    def outputs(self) -> Iterator[tuple[Output, Any]]:
        """Each output with its prop (a tuple of props for `ALL`)."""
        return zip(self.signature.flat_outputs, self.run.outputs, strict=True)


current_call: ContextVar[Call] = ContextVar("nbdash_call")
"""Set by whoever calls a callback, in a context of its own; tasks and threads started there inherit it."""

laid_out_for: ContextVar[PageRequest] = ContextVar("nbdash_request")
"""Set while a function makes the layout of a new session."""


def current_request() -> PageRequest | None:
    """The request of the page for which a callback or a function layout is being called; None outside of both."""
    call = current_call.get(None)
    return laid_out_for.get(None) if call is None else call.request


class CallbackResponse:
    """The answer to the page's request, as Dash has it: cookies and headers.

    A callback's answer travels over a connection that has been open for long, so cookies and headers can't have an
    effect; setting one warns.
    """

    def __init__(self) -> None:
        self.headers = _Headers()

    def set_cookie(self, key: str, value: str = "", **options: Any) -> None:
        """Warn: no cookie can be set here."""
        _warn_of_response(f"set_cookie({key!r})")

    def delete_cookie(self, key: str, **options: Any) -> None:
        """Warn: no cookie can be deleted here."""
        _warn_of_response(f"delete_cookie({key!r})")

    def set_header(self, key: str, value: str) -> None:
        """Warn: no header can be set here."""
        _warn_of_response(f"set_header({key!r})")


class _Headers(dict[str, str]):
    def __setitem__(self, key: str, value: str) -> None:
        _warn_of_response(f"headers[{key!r}]")
        super().__setitem__(key, value)


def _warn_of_response(what: str) -> None:
    warnings.warn(f"nbdash: ctx.response.{what} has no effect: the page's connection is open already.", stacklevel=3)


class WebSocket:
    """The page's connection, in callbacks with `websocket=True`."""

    def __init__(self, call: Call) -> None:
        self._call = call

    @property
    def is_shutdown(self) -> bool:
        """Whether nobody waits for this call any more: it was made again, or its page has gone for good."""
        return self._call.driver is not None and self._call.driver.is_over(self._call.run)

    def set_prop(self, component_id: ComponentId, prop_name: str, value: Any) -> None:
        """Set one prop at once, as `set_props` does."""
        set_props(component_id, {prop_name: value})

    async def get_prop(self, component_id: ComponentId, prop_name: str) -> Any:
        """What a prop holds now; None if it or its component is absent."""
        driver = self._call.driver
        return None if driver is None else readable(driver.value(Prop(canonical_id(component_id), prop_name)))

    def close(self) -> None:
        """Do nothing: the page's connection serves all its callbacks."""


class AttributeDict(dict[str, Any]):
    """A dict whose values can also be read as attributes: `ctx.triggered_id.index`."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class Triggered(list[dict[str, Any]]):
    """The changed inputs; false in an initial call, though it then holds one empty entry."""

    def __bool__(self) -> bool:
        return bool(self[0]["prop_id"] != ".")


class CallbackContext:
    """What the current call is about. Outside a callback all attributes raise `MissingCallbackContextException`."""

    @property
    def triggered(self) -> Triggered:
        """`[{"prop_id": "year.value", "value": 1987}, ...]` in the order of the changes; false in an initial call."""
        values = {prop: value for _, props, value in self._arguments(Input) for prop, value in _each(props, value)}
        entries = [{"prop_id": str(prop), "value": values.get(prop)} for prop in self._call().run.triggered]
        return Triggered(entries or [{"prop_id": ".", "value": None}])

    @property
    def triggered_id(self) -> Any:
        """The id of the first changed input, or None in an initial call. A dict id's values are attributes too."""
        return next(iter(self.triggered_prop_ids.values()), None)

    @property
    def triggered_prop_ids(self) -> dict[str, Any]:
        """The changed inputs: prop id -> id."""
        return {str(prop): _id_of(prop) for prop in self._call().run.triggered}

    @property
    def inputs(self) -> dict[str, Any]:
        """Prop id -> value, of all inputs; each component for itself, where there are several for `ALL`."""
        return self._by_prop_id(Input)

    @property
    def states(self) -> dict[str, Any]:
        """Prop id -> value, of all states; each component for itself, where there are several for `ALL`."""
        return self._by_prop_id(State)

    @property
    def inputs_list(self) -> list[Any]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared; a list of these in the place of `ALL`.

        There is no "value" where a prop has never been given one.
        """
        return self._list(Input)

    @property
    def states_list(self) -> list[Any]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared; a list of these in the place of `ALL`.

        There is no "value" where a prop has never been given one.
        """
        return self._list(State)

    @property
    def outputs_list(self) -> Any:
        """`[{"id": ..., "property": ...}, ...]`, as declared; not in a list if there is one bare output.

        The property of an output with `allow_duplicate=True` has a mark of the inputs behind it.
        """
        call = self._call()
        mark = call.signature.mark
        entries = [
            _entries(props, None, partial(_marked, mark) if output.allow_duplicate else _unmarked)
            for output, props in call.outputs
        ]
        return entries[0] if isinstance(call.signature.outputs, Output) else entries

    @property
    def args_grouping(self) -> Any:
        """The arguments in the shape in which they were declared.

        Each is `{"id", "id_str", "property", "value", "triggered"}`; a list of these in the place of `ALL`. All dicts
        can be read as attributes: `ctx.args_grouping.buttons.save.triggered`.
        """
        call = self._call()
        triggered = frozenset(call.run.triggered)
        entries = [
            _entries(props, value, lambda p, v: {"id_str": _text_of(p), "value": v, "triggered": p in triggered})
            for _, props, value in call.arguments
        ]
        return rebuild(call.signature.arguments, entries, AttributeDict)

    @property
    def outputs_grouping(self) -> Any:
        """The outputs in the shape in which they were declared: each is `{"id", "id_str", "property"}`."""
        call = self._call()
        entries = [_entries(props, None, lambda prop, _: {"id_str": _text_of(prop)}) for _, props in call.outputs]
        return rebuild(call.signature.outputs, entries, AttributeDict)

    @property
    def using_args_grouping(self) -> bool:
        """Whether the arguments were declared in a shape other than a plain list."""
        return not _is_plain(self._call().signature.arguments)

    @property
    def using_outputs_grouping(self) -> bool:
        """Whether the outputs were declared in a shape other than one output or a plain list."""
        return not _is_plain(self._call().signature.outputs)

    @property
    def path(self) -> str:
        """The path of the served page's address; "" in a notebook, and so for the attributes below."""
        return self._request().path

    @property
    def args(self) -> dict[str, str]:
        """The query of the served page's address."""
        return dict(self._request().args)

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies that came with the served page's request."""
        return dict(self._request().cookies)

    @property
    def headers(self) -> dict[str, str]:
        """The headers that came with the served page's request; names in lower case."""
        return dict(self._request().headers)

    @property
    def user(self) -> User | None:
        """Who has logged in to the served page; None where nobody has to.

        In a notebook it is the user of the JupyterHub that runs it, else None.
        """
        request = self._request()
        return request.user if request.is_served else _user_of_notebook()

    @property
    def remote(self) -> str | None:
        """The network address of the served page's browser."""
        return self._request().remote

    @property
    def origin(self) -> str | None:
        """The `Origin` header of the served page's request."""
        return self._request().origin

    @property
    def custom_data(self) -> AttributeDict:
        """What hooks have added: see `hooks.custom_data`."""
        self._call()
        added = ((hook.data, hook.function) for hook in hooks.get_hooks("custom_data"))
        return AttributeDict({name: function(self) for name, function in added if function is not None})

    @property
    def response(self) -> CallbackResponse:
        """Cookies and headers of the answer. They have no effect, since the page's connection is open already."""
        self._call()
        return CallbackResponse()

    @property
    def websocket(self) -> WebSocket | None:
        """The page's connection in a callback with `websocket=True`, else None."""
        call = self._call()
        return WebSocket(call) if call.websocket else None

    def set_props(self, component_id: ComponentId, props: Mapping[str, Any]) -> None:
        """Set props of any component at once: see `nbdash.set_props`."""
        set_props(component_id, props)

    def record_timing(self, name: str, duration: float, description: str | None = None) -> None:
        """Keep a duration in seconds under a name.

        Raises
        ------
        KeyError
            If there is one of this name already.
        """
        timings = self._call().timings
        if name in timings:
            raise KeyError(f"A duration named {name!r} has been recorded in this call already.")
        timings[name] = {"dur": duration, "desc": description}

    @property
    def timing_information(self) -> dict[str, dict[str, Any]]:
        """What `record_timing` has kept: name -> `{"dur": seconds, "desc": description}`."""
        return self._call().timings

    def _arguments(self, kind: type[Input] | type[State]) -> Iterator[tuple[Input | State, Any, Any]]:
        return (argument for argument in self._call().arguments if isinstance(argument[0], kind))

    def _list(self, kind: type[Input] | type[State]) -> list[Any]:
        unset = self._call().run.unset
        arguments = self._arguments(kind)
        return [
            _entries(props, value, lambda p, v: {} if p in unset else {"value": v}) for _, props, value in arguments
        ]

    def _request(self) -> PageRequest:
        """The page's request, which functions that make a layout may ask for too."""
        return current_request() or self._call().request

    def _by_prop_id(self, kind: type[Input] | type[State]) -> dict[str, Any]:
        return {str(prop): item for _, props, value in self._arguments(kind) for prop, item in _each(props, value)}

    @staticmethod
    def _call() -> Call:
        try:
            return current_call.get()
        except LookupError:
            raise MissingCallbackContextException(
                explain("`ctx` was used outside a callback.", remedy="Use it in a function under @callback.")
            ) from None


def set_props(component_id: ComponentId, props: Mapping[str, Any]) -> None:
    """Set props of any component from within a callback, at once: before it returns, and beside its outputs.

    Callbacks with these props as inputs are called, also where the values are equal. The component need not be named
    in the callback's signature. A message says so if there is none with this id; the callback goes on.

    Parameters
    ----------
    component_id
        The component's id.
    props
        Names and values; a value may be a `Patch`, `no_update` is passed over.

    Raises
    ------
    MissingCallbackContextException
        Outside a callback: there, use `app.set_props`.
    InvalidCallbackReturnValue
        For a value that can't be sent.

    Examples
    --------
    >>> from nbdash import App, Input, set_props
    >>> app = App()
    >>> @app.callback(Input("start", "n_clicks"), prevent_initial_call=True)
    ... def work(clicks):
    ...     set_props("status", {"children": "working"})
    """
    try:
        call = current_call.get()
    except LookupError:
        raise MissingCallbackContextException(
            explain(
                f"set_props({shorten(component_id)}, ...) was called outside a callback.",
                remedy="From a cell, a thread or a task, call app.set_props(...).",
            )
        ) from None
    where = str(call.run.spec)
    changes = side_updates(component_id, props, where, call.run.homes)
    if call.driver is None:
        raise MissingCallbackContextException(explain("Nothing here carries out set_props.", where=where))
    call.driver.set_props(changes, call.run)


def _user_of_notebook() -> User | None:
    name = os.environ.get("JUPYTERHUB_USER")
    return User(name, method="jupyterhub") if name else None


def _each(props: Any, value: Any) -> Iterator[tuple[Prop, Any]]:
    """The props that an argument stands for, with their values."""
    if isinstance(props, Prop):
        yield props, value
    else:
        yield from zip(cast("tuple[Prop, ...]", props), value, strict=True)


def _entries(props: Any, value: Any, more: Callable[[Prop, Any], dict[str, Any]]) -> Any:
    """One entry for a prop, a list of entries for a tuple of props (and for a list of values, or None)."""
    if isinstance(props, Prop):
        return AttributeDict({"id": _id_of(props), "property": _name_of(props), **more(props, value)})
    several = cast("tuple[Prop, ...]", props)
    values = [None] * len(several) if value is None else value
    return [_entries(prop, item, more) for prop, item in zip(several, values, strict=True)]


def _id_of(prop: Prop) -> Any:
    """The id as it was written: a dict id with attributes, a variable's name."""
    return AttributeDict(json.loads(prop.id)) if prop.id.startswith("{") else _text_of(prop)


def _marked(mark: str, prop: Prop, _: Any) -> dict[str, Any]:
    return {"property": f"{_name_of(prop)}@{mark}"}


def _unmarked(prop: Prop, _: Any) -> dict[str, Any]:
    return {}


def _text_of(prop: Prop) -> str:
    return prop.name if prop.id == VARIABLES else prop.id


def _name_of(prop: Prop) -> str:
    return "variable" if prop.id == VARIABLES else prop.name


def _is_plain(grouping: Any) -> bool:
    items = cast("list[Any]", grouping) if isinstance(grouping, (list, tuple)) else [grouping]
    return not any(isinstance(item, (dict, list, tuple)) for item in items)


ctx = CallbackContext()
callback_context = ctx
