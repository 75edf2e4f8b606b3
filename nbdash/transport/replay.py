"""A layout as a page shows it, made of the frames that it was sent: a snapshot, and patches since.

This is what the page's own store does with them (js/src/store/store.ts), but for what it draws. Some patches are
missing: those that told nothing which has not been told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any, cast

from nbdash.components.base import holds_components
from nbdash.components.patch import PatchError, apply
from nbdash.components.tree import Node, plain
from nbdash.components.values.rules import strays
from nbdash.engine.session import OpenCall
from nbdash.engine.store import Store


class Replay:
    """What frames have told so far.

    Parameters
    ----------
    snapshot
        The message with which it began.
    own
        What the page itself has set: ids, props and values, which patches name.
    """

    def __init__(self, snapshot: Mapping[str, Any], own: Iterable[list[Any]] = ()) -> None:
        self._own = {(id, prop): value for id, prop, value in own}
        self._said: dict[tuple[str, str], None] = {}
        """What holds the value that the page says, of which nothing is sealed but that it has set it."""
        self._nodes: dict[str, Node] = {}
        self._layout, self._roots = plain(snapshot["layout"])
        self._appear(self._roots)
        self._note_originals(snapshot)
        self._calls: list[OpenCall] = snapshot.get("open", [])

    def take(self, patch: Mapping[str, Any]) -> None:
        """Take in the next message that is there."""
        for op in patch.get("ops", ()):
            self._set(op, is_persons=False)
        for op in patch.get("kept", ()):
            self._set(op, is_persons=False)
        for op in patch.get("own", ()):
            if len(op) > 2:
                self._set(op, is_persons=True)
            elif tuple(op) in self._own:
                self._say(op[0], op[1], self._own[op[0], op[1]])
        self._note_originals(patch)
        self._calls = patch.get("open", [])

    @property
    def calls(self) -> list[OpenCall]:
        """The calls that were open when the last message was sealed, as `Session.go_on` takes them."""
        return self._calls

    def store(self, variables: MutableMapping[str, Any]) -> Store:
        """The props as they are now.

        Raises
        ------
        DuplicateIdError
            If two components have one id: something is missing.
        """
        for id, prop in self._said:
            node = self._nodes.get(id)
            if node is not None and prop in strays(node.namespace, node.type, [prop], node.props):
                # nobody could have set it so: had it come to be so later, it would be sealed
                node.props[prop] = node.authored.get(prop)
                node.edited -= {prop}
        return Store(self._layout, self._roots, variables)

    def _set(self, op: list[Any], *, is_persons: bool) -> None:
        id, prop = op[0], op[1]
        node = self._nodes.get(id)
        if node is None:
            return  # it has gone, or is told anew by a later message
        holds = holds_components(node.namespace, node.type, prop)
        if len(op) == 3:
            value, nodes = plain(op[2], components=holds or not is_persons)
        else:
            operations = [_with_nodes(operation) for operation in op[3]] if holds else op[3]
            try:
                value, nodes = apply(node.props.get(prop), operations, components=holds)
            except PatchError:
                return  # what they were made for is missing, since all of it is told by a later message
        self._put(node, prop, value, nodes if holds else [])
        node.edited = node.edited | {prop} if is_persons else node.edited - {prop}
        self._said.pop((id, prop), None)

    def _say(self, id: str, prop: str, value: Any) -> None:
        """Set what the page has said in an event, and says again: data, never a component, as in an event."""
        node = self._nodes.get(id)
        if node is not None:
            self._put(node, prop, plain(value, components=False)[0], [])
            node.edited |= {prop}
            self._said[id, prop] = None

    def _put(self, node: Node, prop: str, value: Any, nodes: list[Node]) -> None:
        before = node.parts.get(prop, [])
        node.set(prop, value)
        node.hold(prop, nodes)
        for root in before:
            for gone in root.walk():
                if gone.key is not None and self._nodes.get(gone.key) is gone:
                    del self._nodes[gone.key]
        self._appear(nodes)

    def _appear(self, roots: Iterable[Node]) -> None:
        for root in roots:
            for node in root.walk():
                if node.key is not None:
                    self._nodes[node.key] = node

    def _note_originals(self, message: Mapping[str, Any]) -> None:
        for field in ("edited", "overruled"):
            for id, originals in message.get(field, ()):
                node = self._nodes.get(id)
                if node is not None:
                    node.authored = {**node.authored, **originals}
                    if field == "edited":
                        node.edited |= originals.keys()


def _with_nodes(operation: dict[str, Any]) -> dict[str, Any]:
    """An operation with nodes for the components in it."""
    params = cast("dict[str, Any]", operation.get("params") or {})
    return {**operation, "params": {key: plain(value)[0] for key, value in params.items()}}
