"""What a page may change: props that a person can set, of components that are in the session's layout."""

from __future__ import annotations

from nbdash.components.base import component_class
from nbdash.engine.session import Session
from nbdash.errors import shorten


def refusal(session: Session, id: str, name: str, *, any_prop: bool = False) -> str | None:
    """Say why a page may not set this prop; None if it may.

    A component that has just gone is no reason: the page did not know yet, and the engine passes it over.

    Parameters
    ----------
    session, id, name
        Whose prop it is.
    any_prop
        True: scripts of the app in the page set props as they like. Never an id: by ids the kernel knows what is what.
    """
    node = session.store.node(id)
    if node is None:
        return None
    kind = component_class(node.namespace, node.type)
    if (any_prop and name != "id") or (kind is not None and name in kind.settable_properties):
        return None
    return f"{shorten(id)} is a {node.type}; the person in front of the page can't set its {name!r}."
