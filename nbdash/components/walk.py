"""Walking a layout: which places of a component hold further components, and who stands there.

A component class names these places by paths: `children`, `label`, `options[].label` (of every item of a
list), `options{}` (every value of a dict). In such a place stands a *node*: a component, text, a number,
None, or a list of nodes, to any depth. Order is document order: a component comes before what it contains.

Nothing here knows the base class; a component is what has `_node_props`, or is one of a package of Dash's, which says
the same in `_children_props`. So base.py can build on this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, cast

from nbdash.typing import Path

_STEP = re.compile(r"\[\]|\{\}|[^.\[\]{}]+")
_LEAF_TYPES: Final = frozenset({str, int, float, bool, type(None)})

REMOVED: Final = object()
"""Given to `put` as the value: take away what is there."""


def node_paths(component: object) -> tuple[str, ...] | None:
    """Return the schema paths of a component's node positions; None if it is no component."""
    if isinstance(component, type):
        return None
    paths: tuple[str, ...] | None = getattr(component, "_node_props", None)
    if paths is None and is_foreign(component):
        return _with_children(tuple(cast("Any", component)._children_props))
    return paths


def is_foreign(value: object) -> bool:
    """Tell whether a value is a component of a package of Dash's."""
    kind = cast("type[Any]", type(value))
    return hasattr(kind, "_children_props") and not hasattr(kind, "_node_props") and hasattr(value, "_namespace")


def node_positions(component: object) -> Iterator[tuple[Path, Any]]:
    """Yield the path and content of every node position of one component that is filled."""
    for schema_path in node_paths(component) or ():
        name, *steps = _split(schema_path)
        if name in vars(component):
            yield from _follow((name,), vars(component)[name], steps)


def walk(node: object, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every component in a node, itself included, with its path, in document order."""
    stack: list[tuple[Path, object]] = [(path, node)]
    while stack:
        path, node = stack.pop()
        if type(node) in _LEAF_TYPES:
            continue
        if isinstance(node, (list, tuple)):
            items = cast("list[object]", node)
            stack.extend([((*path, index), item) for index, item in enumerate(items)][::-1])
        elif node_paths(node) is not None:
            yield path, node
            stack.extend([((*path, *inner), value) for inner, value in node_positions(node)][::-1])


def put(container: Any, path: Path, value: object) -> Any:
    """Set what stands at `path`, in place where possible; return the container (a copy of a tuple).

    `REMOVED` as value takes a list item out and leaves None at any other place.
    """
    key, rest = path[0], path[1:]
    if isinstance(container, tuple):
        container = list(cast("tuple[object, ...]", container))
    if rest:
        inner = container[key] if _has_items(container) else getattr(container, str(key))
        value = put(inner, rest, value)
    if value is REMOVED and isinstance(key, int):
        del container[key]
    elif _has_items(container):
        container[key] = None if value is REMOVED else value
    else:
        setattr(container, str(key), None if value is REMOVED else value)
    return container


def _has_items(container: object) -> bool:
    return isinstance(container, (list, dict))


@cache
def _with_children(paths: tuple[str, ...]) -> tuple[str, ...]:
    return ("children", *(path for path in paths if path != "children"))


@cache
def _split(schema_path: str) -> tuple[str, ...]:
    return tuple(_STEP.findall(schema_path))


def _follow(path: Path, value: object, steps: list[str]) -> Iterator[tuple[Path, Any]]:
    """Yield what the remaining steps of a schema path lead to; a value of another shape leads nowhere."""
    if not steps:
        yield path, value
        return
    step, rest = steps[0], steps[1:]
    if step == "[]":
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(cast("list[object]", value)):
                yield from _follow((*path, index), item, rest)
    elif isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value)
        for key in items if step == "{}" else (step,):
            if key in items:
                yield from _follow((*path, key), items[key], rest)
