"""`ctx`: what a running callback may ask about its call."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, cast

from nbdash.dependencies import Input, State
from nbdash.errors import MissingCallbackContextException, explain
from nbdash.graph.spec import Prop
from nbdash.grouping import leaves, rebuild
from nbdash.signature import Signature


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The request that a served page came with. In a notebook there was none, and all is empty."""

    path: str = ""
    args: Mapping[str, str] = field(default_factory=dict[str, str])
    cookies: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    remote: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a callback, as `ctx` tells it."""

    signature: Signature
    values: tuple[Any, ...]
    """Of the arguments, in their order; the author's to read and to change."""
    triggered: tuple[Prop, ...]
    request: PageRequest
    timings: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])


current_call: ContextVar[Call] = ContextVar("nbdash_call")
"""Set by whoever calls a callback, in a context of its own; tasks and threads started there inherit it."""


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
        values = {argument.prop: value for argument, value in self._arguments(Input)}
        entries = [{"prop_id": str(prop), "value": values.get(prop)} for prop in self._call().triggered]
        return Triggered(entries or [{"prop_id": ".", "value": None}])

    @property
    def triggered_id(self) -> Any:
        """The id of the first changed input as it was written, or None in an initial call."""
        return next(iter(self.triggered_prop_ids.values()), None)

    @property
    def triggered_prop_ids(self) -> dict[str, Any]:
        """The changed inputs: prop id -> id."""
        ids = {argument.prop: argument.component_id for argument, _ in self._arguments(Input)}
        return {str(prop): _with_attributes(ids[prop]) for prop in self._call().triggered if prop in ids}

    @property
    def inputs(self) -> dict[str, Any]:
        """Prop id -> value, of all inputs."""
        return {str(argument): value for argument, value in self._arguments(Input)}

    @property
    def states(self) -> dict[str, Any]:
        """Prop id -> value, of all states."""
        return {str(argument): value for argument, value in self._arguments(State)}

    @property
    def inputs_list(self) -> list[dict[str, Any]]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared."""
        return [_entry(argument, value=value) for argument, value in self._arguments(Input)]

    @property
    def states_list(self) -> list[dict[str, Any]]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared."""
        return [_entry(argument, value=value) for argument, value in self._arguments(State)]

    @property
    def outputs_list(self) -> Any:
        """`[{"id": ..., "property": ...}, ...]`, as declared; one dict if there is one output."""
        entries = [_entry(output) for output in self._call().signature.flat_outputs]
        return entries[0] if len(entries) == 1 else entries

    @property
    def args_grouping(self) -> Any:
        """The arguments in the shape in which they were declared.

        Each is `{"id", "id_str", "property", "value", "triggered"}`, readable as attributes too.
        """
        call = self._call()
        arguments = zip(call.signature.flat_arguments, call.values, strict=True)
        entries = [
            _entry(argument, id_str=argument.component_id_str(), value=value, triggered=argument.prop in call.triggered)
            for argument, value in arguments
        ]
        return rebuild(call.signature.arguments, entries)

    @property
    def outputs_grouping(self) -> Any:
        """The outputs in the shape in which they were declared: each is `{"id", "id_str", "property"}`."""
        outputs = self._call().signature.outputs
        return rebuild(outputs, [_entry(leaf, id_str=leaf.component_id_str()) for leaf in leaves(outputs)])

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
        return self._call().request.path

    @property
    def args(self) -> dict[str, str]:
        """The query of the served page's address."""
        return dict(self._call().request.args)

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies that came with the served page's request."""
        return dict(self._call().request.cookies)

    @property
    def headers(self) -> dict[str, str]:
        """The headers that came with the served page's request; names in lower case."""
        return dict(self._call().request.headers)

    @property
    def remote(self) -> str | None:
        """The network address of the served page's browser."""
        return self._call().request.remote

    @property
    def origin(self) -> str | None:
        """The `Origin` header of the served page's request."""
        return self._call().request.origin

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

    def _arguments(self, kind: type[Input] | type[State]) -> list[tuple[Input | State, Any]]:
        call = self._call()
        pairs = zip(call.signature.flat_arguments, call.values, strict=True)
        return [(argument, value) for argument, value in pairs if isinstance(argument, kind)]

    @staticmethod
    def _call() -> Call:
        try:
            return current_call.get()
        except LookupError:
            raise MissingCallbackContextException(
                explain("`ctx` was used outside a callback.", remedy="Use it in a function under @callback.")
            ) from None


def _entry(dependency: Any, **more: Any) -> AttributeDict:
    return AttributeDict(id=_with_attributes(dependency.component_id), property=dependency.component_property, **more)


def _with_attributes(id: Any) -> Any:
    return AttributeDict(cast("dict[str, Any]", id)) if isinstance(id, dict) else id


def _is_plain(grouping: Any) -> bool:
    items = cast("list[Any]", grouping) if isinstance(grouping, (list, tuple)) else [grouping]
    return not any(isinstance(item, (dict, list, tuple)) for item in items)


ctx = CallbackContext()
callback_context = ctx
