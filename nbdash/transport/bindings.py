"""What a view knows of the callbacks that the page runs: which there are, and what each reads and writes."""

from __future__ import annotations

from typing import Any

from nbdash.engine.bindings import Binding
from nbdash.engine.session import Session
from nbdash.graph.spec import Prop


class Bindings:
    """Remembers what one view has been told, and tells it what has changed since."""

    def __init__(self) -> None:
        self._version = -1
        self._told: dict[str, Binding] = {}
        self._reported: list[str] = []

    def changes(self, session: Session) -> dict[str, Any] | None:
        """What the view is to be told now (see `docs/protocol.md`); None if it knows everything."""
        if session.bindings_version == self._version:
            return None
        self._version = session.bindings_version
        present = session.bindings()
        new = {key: binding for key, binding in present.items() if self._told.get(key) != binding}
        gone = [key for key in self._told if key not in present]
        reported = sorted(map(str, session.reported()))
        if not new and not gone and reported == self._reported:
            return None
        self._told, self._reported = dict(present), reported
        return {
            "set": {key: described(binding) for key, binding in new.items()},
            "gone": gone,
            "reported": reported,
        }


def described(binding: Binding) -> dict[str, Any]:
    """A binding as pages are told of it."""
    source = binding.function
    function = (
        {"namespace": source.namespace, "name": source.name} if source.source is None else {"source": source.source}
    )
    described: dict[str, Any] = {
        "function": function,
        "inputs": [_dependency(item) for item in binding.inputs],
        "states": [_dependency(item) for item in binding.states],
        "outputs": [_dependency(item) for item in binding.outputs],
        "blockers": [str(prop) for prop in binding.blockers],
    }
    if source.is_listed:
        described["listed"] = True
    return described


def _dependency(item: Prop | tuple[Prop, ...]) -> list[Any]:
    return [item.id, item.name] if isinstance(item, Prop) else [[prop.id, prop.name] for prop in item]
