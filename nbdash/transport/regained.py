"""What stays in the kernel, in a store that was made of what a page had been told: a data frame is not in it.

It is taken from the layout as the author makes it now, where it stands at the same place; else the callback that made
it is to be called again. Files that a visitor had uploaded are gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from nbdash.components.derived import SHORT, with_derived
from nbdash.components.frames import takes_frames
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node
from nbdash.engine.store import Store
from nbdash.graph.spec import Prop

_FILES = {"Upload": ("contents", "file"), "Download": ("data",)}
"""Props that hold files, or have told of one that was made for a page."""


def regain(store: Store, fresh: Callable[[], Store]) -> list[Prop]:
    """Put in place what can be had; what is left out is returned.

    Parameters
    ----------
    store
        Made of what was told. Its nodes are changed in place: nobody has seen them.
    fresh
        Makes the layout anew.
    """
    frames = [(node, name) for node in store.nodes() for name in _frames(node)]
    layout = fresh() if frames else None
    lost: list[Prop] = []
    for node, name in frames:
        told = node.props.pop(name)
        now = None if layout is None or node.key is None else layout.node(node.key)
        frame: Any = None if now is None else now.props.get(name)
        if isinstance(frame, Leaf):
            node.props[name] = frame
        if node.key is not None and not (isinstance(frame, Leaf) and _is_like(frame.told(), told)):
            lost.append(Prop(node.key, name))
    for node in store.nodes():
        _forget_files(node)
        _derive(node)
    return lost


def _frames(node: Node) -> Iterator[str]:
    for name, value in node.props.items():
        if isinstance(value, dict) and "frame" in value and takes_frames(node.namespace, node.type, name):
            yield name


def _is_like(told: dict[str, Any], before: dict[str, Any]) -> bool:
    return all(told.get(part) == before.get(part) for part in ("rows", "columns"))


def _forget_files(node: Node) -> None:
    if node.namespace == "dash_core_components":
        for name in _FILES.get(node.type, ()):
            if name == "data" or _names_file(node.props.get(name)):
                node.props.pop(name, None)


def _names_file(value: Any) -> bool:
    items = cast("list[Any]", value) if isinstance(value, list) else [value]
    return any(isinstance(item, dict) and "upload" in item for item in items)


def _derive(node: Node) -> None:
    """Rows that a page has told by their places stand for rows again."""
    if (node.namespace, node.type) != ("dash_table", "DataTable"):
        return
    short = {name: node.props.pop(name) for name in SHORT if isinstance(node.props.get(name), dict)}
    for name in sorted(short, key=lambda name: not name.endswith("indices")):  # which the others count on
        try:
            node.props.update(with_derived(node, {name: short[name]}))
        except ValueError:
            continue  # the page will say so again
