"""`ctx`: what a running callback may ask about its call."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, cast

from nbdash.errors import MissingCallbackContextException, explain
from nbdash.graph.spec import Prop


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a callback, as `ctx` tells it. Values are the author's to read."""

    outputs: tuple[tuple[Any, Prop], ...]
    """Ids as the author wrote them, beside the canonical props."""
    inputs: tuple[tuple[Any, Prop, Any], ...]
    states: tuple[tuple[Any, Prop, Any], ...]
    triggered: tuple[Prop, ...]


current_call: ContextVar[Call] = ContextVar("nbdash_call")
"""Set by whoever calls a callback, in a context of its own; tasks and threads started there inherit it."""


class Triggered(list[dict[str, Any]]):
    """The changed inputs; false in an initial call, though it then holds one empty entry."""

    def __bool__(self) -> bool:
        return bool(self[0]["prop_id"] != ".")


class CallbackContext:
    """What the current call is about. Outside a callback every attribute raises `MissingCallbackContextException`."""

    @property
    def triggered(self) -> Triggered:
        """`[{"prop_id": "year.value", "value": 1987}, ...]`, in the order of the changes; false in an initial call."""
        call = self._call()
        values = {prop: value for _, prop, value in call.inputs}
        entries = [{"prop_id": str(prop), "value": values.get(prop)} for prop in call.triggered]
        return Triggered(entries or [{"prop_id": ".", "value": None}])

    @property
    def triggered_id(self) -> Any:
        """The id of the first changed input as it was written, or None in an initial call."""
        found = self.triggered_prop_ids
        return next(iter(found.values()), None)

    @property
    def triggered_prop_ids(self) -> dict[str, Any]:
        """The changed inputs: prop id -> id."""
        call = self._call()
        ids = {prop: id for id, prop, _ in call.inputs}
        return {str(prop): _attributes(ids[prop]) for prop in call.triggered if prop in ids}

    @property
    def inputs(self) -> dict[str, Any]:
        """Prop id -> value, of all inputs."""
        return {str(prop): value for _, prop, value in self._call().inputs}

    @property
    def states(self) -> dict[str, Any]:
        """Prop id -> value, of all states."""
        return {str(prop): value for _, prop, value in self._call().states}

    @property
    def inputs_list(self) -> list[dict[str, Any]]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared."""
        return [{"id": id, "property": prop.name, "value": value} for id, prop, value in self._call().inputs]

    @property
    def states_list(self) -> list[dict[str, Any]]:
        """`[{"id": ..., "property": ..., "value": ...}, ...]`, as declared."""
        return [{"id": id, "property": prop.name, "value": value} for id, prop, value in self._call().states]

    @property
    def outputs_list(self) -> list[dict[str, Any]] | dict[str, Any]:
        """`[{"id": ..., "property": ...}, ...]`, as declared; one dict if there is one output."""
        entries = [{"id": id, "property": prop.name} for id, prop in self._call().outputs]
        return entries[0] if len(entries) == 1 else entries

    @staticmethod
    def _call() -> Call:
        try:
            return current_call.get()
        except LookupError:
            raise MissingCallbackContextException(
                explain("`ctx` was used outside a callback.", remedy="Use it in a function under @callback.")
            ) from None


class AttributeDict(dict[str, Any]):
    """A dict id whose values can also be read as attributes: `ctx.triggered_id.index`."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def _attributes(id: Any) -> Any:
    return AttributeDict(cast("dict[str, Any]", id)) if isinstance(id, dict) else id


ctx = CallbackContext()
callback_context = ctx
