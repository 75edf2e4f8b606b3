"""`app["year"].value`: one component of a live session, whose props are read and set from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from nbdash.components.base import accepts_prop, component_class
from nbdash.components.tree import Node, readable
from nbdash.engine.outcome import Edit, Update
from nbdash.errors import UnknownIdError, UnknownPropError, did_you_mean, explain, shorten
from nbdash.updates import component_key, updates_for

if TYPE_CHECKING:
    from nbdash.engine.session import Session
    from nbdash.typing import ComponentId


class Live(Protocol):
    """A session at work, as a handle sees it."""

    @property
    def lock(self) -> AbstractContextManager[object]:
        """Held while the session is looked at."""
        ...

    @property
    def session(self) -> Session:
        """The state machine."""
        ...

    def set_props(self, changes: Iterable[Update | Edit]) -> None:
        """Apply changes from outside, from any thread."""
        ...


class Handle:
    """One component of a live session. Its attributes are its props: reading gives what is on the screen.

    What is read is plain data of one's own: lists, dicts, and components as dicts. An assignment reaches all views.
    """

    __slots__ = ("_id", "_live")

    _id: str
    _live: Live

    def __init__(self, live: Live, id: str) -> None:
        object.__setattr__(self, "_live", live)
        object.__setattr__(self, "_id", id)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        with self._live.lock:
            node = self._node()
            self._check(node, name)
            value = node.get(name)  # values are replaced, never changed: it may be kept
        return readable(value)

    def __setattr__(self, name: str, value: Any) -> None:
        self.set({name: value})

    def set(self, props: Mapping[str, Any]) -> None:
        """Set several props at once."""
        with self._live.lock:
            node, homes = self._node(), self._live.session.store.homes
        changes = updates_for(self._id, props, f"app[{self._id!r}]", homes)
        with self._live.lock:
            for change in changes:
                self._check(node, change.prop.name)
        self._live.set_props(changes)

    def __dir__(self) -> list[str]:
        with self._live.lock:
            node = self._node()
        cls = component_class(node.namespace, node.type)
        return [*object.__dir__(self), *(cls.available_properties if cls else node.props)]

    def __repr__(self) -> str:
        with self._live.lock:
            return f"<{self._node().type} {self._id!r} on the screen>"

    def _node(self) -> Node:
        store = self._live.session.store
        node = store.node(self._id)
        if node is None:
            what = f"There is no component with the id {self._id!r} on the screen."
            known = list(store)
            remedy = did_you_mean(self._id, known) or f"There are: {shorten(known, 300)}."
            raise UnknownIdError(explain(what, remedy=remedy))
        return node

    def _check(self, node: Node, name: str) -> None:
        if not (accepts_prop(node.namespace, node.type, name) or node.has(name)):
            cls = component_class(node.namespace, node.type)
            known = [*(cls.available_properties if cls else ()), *(node.home.names if node.home else ())]
            nearest = did_you_mean(name, known)
            what = f"{node.type} has no prop {name!r}."
            raise UnknownPropError(explain(what, where=f"app[{self._id!r}]", remedy=nearest))


def handle(live: Live, id: ComponentId) -> Handle:
    """The component of this id.

    Raises
    ------
    UnknownIdError
        If there is none.
    """
    found = Handle(live, component_key(id, "app[...]"))
    with live.lock:
        found._node()  # pyright: ignore[reportPrivateUsage] (what there is not is said now)
    return found
