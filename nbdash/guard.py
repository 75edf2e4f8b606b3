"""What a page may change: props that a person can set, of components that are in the session's layout."""

from __future__ import annotations

from nbdash.components.base import can_set
from nbdash.components.tree import Node
from nbdash.errors import shorten


def refusal(node: Node, name: str, *, any_prop: bool = False) -> str | None:
    """Say why a page may not set this prop; None if it may.

    Parameters
    ----------
    node, name
        Whose prop it is.
    any_prop
        True: scripts of the app in the page set props as they like. Never an id: by ids the kernel knows what is what.
    """
    if (any_prop and name != "id") or can_set(node.namespace, node.type, name):
        return None
    return f"{shorten(node.key)} is a {node.type}; the person in front of the page can't set its {name!r}."
