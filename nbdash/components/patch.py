"""Partial updates: what a `Patch` recorded, applied to the value that is there.

An operation is plain data, `{"operation": "Assign", "location": ["layout", "title"], "params": {"value": "New"}}`, the
same that the page applies to its own copy. Nothing is changed in place: whatever lies on the way to a location is
copied once, everything else is shared with the old value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from nbdash.components.arrays import is_array, sendable
from nbdash.components.base import holds_components
from nbdash.components.ids import canonical_id
from nbdash.components.tree import Node, equal
from nbdash.errors import explain, shorten

Operation = dict[str, Any]
"""One step of a `Patch`: `{"operation": ..., "location": [...], "params": {...}}`, in plain data."""


class PatchError(ValueError):
    """An operation does not fit what it is applied to."""


def apply(value: Any, operations: Iterable[Operation], *, components: bool = True) -> tuple[Any, list[Node]]:
    """Apply operations, one after the other.

    Parameters
    ----------
    value
        Plain data; it stays as it is.
    operations
        What to do.
    components
        Whether components may stand in the value; if not, none are looked for.

    Returns
    -------
    tuple
        The new value, and the nodes that stand in it directly.

    Raises
    ------
    PatchError
        If one of them does not fit; says which, and where.

    Examples
    --------
    >>> figure = {"data": [], "layout": {"title": "Old"}}
    >>> apply(figure, [{"operation": "Assign", "location": ["layout", "title"], "params": {"value": "New"}}])
    ({'data': [], 'layout': {'title': 'New'}}, [])
    """
    editing = _Editing(value)
    for operation in operations:
        editing.do(operation)
    value = editing.result()
    return value, list(_nodes_in(value)) if components else []


class _Editing:
    """A value under change: remembers which of its containers are its own copies already."""

    def __init__(self, value: Any) -> None:
        self._root: list[Any] = [value]
        self._own: dict[int, Any] = {id(self._root): self._root}
        self._touched: list[tuple[Node, dict[str, Any]]] = []

    def do(self, operation: Operation) -> None:
        name, location = operation["operation"], cast("list[str | int]", operation["location"])
        try:
            act = _OPERATIONS.get(name)
            if act is None:
                raise PatchError(f"There is no operation {shorten(name)}.")
            container, key = self._slot(location, creates=name in _CREATING)
            act(container, key, operation.get("params") or {})
        except PatchError as error:
            raise PatchError(
                explain(
                    str(error),
                    where=f"{name} at {_path(location)}",
                    remedy="A Patch changes what the prop holds when the callback returns: check that it is there.",
                )
            ) from None

    def result(self) -> Any:
        for node, content in self._touched:
            node.props = content["props"]
            identifier = node.props.get("id")
            node.key = None if identifier is None else canonical_id(identifier)
            names = [*(name for name in node.parts if name in node.props), *node.props]
            found = {name: list(_nodes_in(node.props[name])) for name in names}
            holds = {name for name in found if found[name] and holds_components(node.namespace, node.type, name)}
            node.parts = {name: nodes for name, nodes in found.items() if name in holds}
        return self._root[0]

    def _slot(self, location: list[str | int], creates: bool) -> tuple[Any, Any]:
        """The container, one of our own, in which the location's last step is a key; and that key."""
        container: Any = self._root
        key: Any = 0
        for step in location:
            container = self._opened(container, key, creates)
            key = _key(container, step)
        return container, key

    def _opened(self, container: Any, key: Any, creates: bool) -> Any:
        value = _get(container, key, None) if creates else _get(container, key)
        if id(value) in self._own:
            return self._own[id(value)]
        if value is None and creates and isinstance(container, dict):
            value = {}
        copy: Any
        if isinstance(value, (list, dict)):
            copy = value.copy()  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType]
        elif is_array(value):
            copy = value.tolist()
        elif isinstance(value, Node):
            node = Node(value.namespace, value.type, dict(value.props), dict(value.parts))
            content = {"namespace": node.namespace, "type": node.type, "props": node.props}
            self._touched.append((node, content))
            self._own[id(node.props)] = node.props
            container[key] = node
            # what is asked of the node next is asked of its content; the node takes it over at the end
            self._own[id(node)] = content
            return content
        else:
            raise PatchError(f"There is {shorten(value)}, which has no items.")
        container[key] = copy
        self._own[id(copy)] = copy  # kept, so that no other object can have its id
        return copy


def _key(container: Any, step: str | int) -> Any:
    if isinstance(container, list):
        length = len(cast("list[Any]", container))
        if isinstance(step, str) and step.lstrip("-").isdigit():
            step = int(step)
        if not isinstance(step, int):
            raise PatchError(f"A list has no item {step!r}.")
        return step + length if step < 0 else step
    return str(step)


def _get(container: Any, key: Any, *default: Any) -> Any:
    try:
        return container[key]
    except (KeyError, IndexError):
        if default and isinstance(container, dict):
            return default[0]
        raise PatchError(_missing(container, key)) from None


def _missing(container: Any, key: Any) -> str:
    if isinstance(container, list):
        return f"The list has no item {key}: its length is {len(cast('list[Any]', container))}."
    return f"There is no {key!r}."


def _path(location: list[str | int]) -> str:
    return "".join(f"[{step!r}]" for step in location) or "the whole value"


def _nodes_in(value: Any) -> Iterator[Node]:
    """The nodes that stand in a value directly: not those within others."""
    if isinstance(value, Node):
        yield value
    elif isinstance(value, list):
        for item in cast("list[Any]", value):
            yield from _nodes_in(item)
    elif isinstance(value, dict):
        for item in cast("dict[str, Any]", value).values():
            yield from _nodes_in(item)


# -- the operations -----------------------------------------------------------------------------------------------


def _assign(container: Any, key: Any, params: dict[str, Any]) -> None:
    if isinstance(container, list) and not 0 <= key < len(cast("list[Any]", container)):
        raise PatchError(_missing(container, key))
    container[key] = params["value"]


def _delete(container: Any, key: Any, params: dict[str, Any]) -> None:
    if isinstance(container, dict):
        cast("dict[str, Any]", container).pop(key, None)
        return
    _get(container, key)
    del container[key]


def _clear(container: Any, key: Any, params: dict[str, Any]) -> None:
    value = _get(container, key)
    if is_array(value):
        container[key] = value[:0]
    elif isinstance(value, (list, dict, str)):
        container[key] = type(cast("Any", value))()
    else:
        raise PatchError(f"There is {shorten(value)}, which can't be cleared.")


def _merge(container: Any, key: Any, params: dict[str, Any]) -> None:
    value: Any = _get(container, key, None)
    value = {} if value is None else value
    if not (isinstance(value, dict) and isinstance(params["value"], dict)):
        raise PatchError(f"There is {shorten(cast('object', value))}: only dicts can be merged.")
    container[key] = {**cast("dict[str, Any]", value), **cast("dict[str, Any]", params["value"])}


def _on_list(container: Any, key: Any, change: Callable[[list[Any]], list[Any]]) -> None:
    value = _get(container, key)
    if is_array(value):
        value = cast("list[Any]", value.tolist())
    if not isinstance(value, list):
        raise PatchError(f"There is {shorten(value)}, which is no list.")
    container[key] = change(cast("list[Any]", value))


def _put(container: Any, key: Any, index: int | None, items: list[Any]) -> None:
    """Put items into the list or array at a place; None stands for its end."""
    value = _get(container, key)
    if is_array(value) and value.ndim == 1:
        joined = _joined(value, index, items)
        if joined is not None:
            container[key] = joined
            return

    def change(present: list[Any]) -> list[Any]:
        place = len(present) if index is None else index
        return [*present[:place], *items, *present[place:]]

    _on_list(container, key, change)


def _joined(array: Any, index: int | None, items: Any) -> Any:
    """The array with the items in it, of the same dtype; None if they do not fit it."""
    import numpy as np

    if not is_array(items) and not all(type(item) in (int, float) for item in items):
        return None
    added = np.asarray(items)
    if added.dtype.kind not in "iuf" and added.size:
        return None
    fitting = added.astype(array.dtype)
    if not np.array_equal(fitting, added, equal_nan=added.dtype.kind == "f"):
        return None
    place = len(array) if index is None else index
    joined = sendable(np.concatenate([array[:place], fitting, array[place:]]))
    if joined is not None:
        joined.flags.writeable = False
    return joined


def _append(container: Any, key: Any, params: dict[str, Any]) -> None:
    _put(container, key, None, [params["value"]])


def _prepend(container: Any, key: Any, params: dict[str, Any]) -> None:
    _put(container, key, 0, [params["value"]])


def _insert(container: Any, key: Any, params: dict[str, Any]) -> None:
    length = len(cast("list[Any]", value)) if isinstance(value := _get(container, key), list) or is_array(value) else 0
    index = params["index"]
    _put(container, key, max(0, index + length) if index < 0 else min(index, length), [params["value"]])


def _extend(container: Any, key: Any, params: dict[str, Any]) -> None:
    items = params["value"]
    if not isinstance(items, list) and not is_array(items):
        raise PatchError(f"A list can't be extended by {shorten(items)}.")
    _put(container, key, None, cast("list[Any]", items))


def _reverse(container: Any, key: Any, params: dict[str, Any]) -> None:
    value = _get(container, key)
    if is_array(value):
        container[key] = value[::-1].copy()
    else:
        _on_list(container, key, lambda present: present[::-1])


def _remove(container: Any, key: Any, params: dict[str, Any]) -> None:
    def change(present: list[Any]) -> list[Any]:
        return [item for item in present if not equal(item, params["value"])]

    _on_list(container, key, change)


def _calculate(calculation: Callable[[Any, Any], Any]) -> Callable[[Any, Any, dict[str, Any]], None]:
    def act(container: Any, key: Any, params: dict[str, Any]) -> None:
        value: object = _get(container, key)
        other: object = params["value"]
        try:
            if not isinstance(value, (int, float, str)):
                raise TypeError
            container[key] = calculation(value, other)
        except (TypeError, ArithmeticError):
            raise PatchError(f"There is {shorten(value)}, which does not go with {shorten(other)}.") from None

    return act


_OPERATIONS: dict[str, Callable[[Any, Any, dict[str, Any]], None]] = {
    "Assign": _assign,
    "Delete": _delete,
    "Insert": _insert,
    "Append": _append,
    "Prepend": _prepend,
    "Extend": _extend,
    "Merge": _merge,
    "Clear": _clear,
    "Reverse": _reverse,
    "Remove": _remove,
    "Add": _calculate(lambda one, other: one + other),
    "Sub": _calculate(lambda one, other: one - other),
    "Mul": _calculate(lambda one, other: one * other),
    "Div": _calculate(lambda one, other: one / other),
}
_CREATING = frozenset({"Assign", "Merge"})
"""These make the dicts that are missing on the way, as Dash does: `figure["layout"]["title"]["text"] = ...`."""
