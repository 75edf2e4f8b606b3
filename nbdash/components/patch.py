"""Partial updates: what a `Patch` recorded, applied to the value that is there.

An operation is plain data, `{"operation": "Assign", "location": ["layout", "title"], "params": {"value": "New"}}`, the
same that the page applies to its own copy (js/src/store/patch.ts, by the same cases in tests/golden). Nothing is
changed in place: whatever lies on the way to a location is copied, everything else is shared with the old value.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from nbdash.components.arrays import is_array
from nbdash.components.base import holds_components
from nbdash.components.sequences import filtered, is_sequence, reversed_sequence, spliced
from nbdash.components.tree import Node, equal
from nbdash.errors import InvalidComponentIdError, explain, shorten

Operation = dict[str, Any]
"""One step of a `Patch`: `{"operation": ..., "location": [...], "params": {...}}`, in plain data."""


Location = list[str | int]
_Params = dict[str, Any]
_Change = Callable[[Any], Any]


_MAX_SAFE_INTEGER = 2**53


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
    for operation in _gathered(operations):
        name, location = operation["operation"], operation["location"]
        try:
            if name not in _OPERATIONS:
                raise PatchError("No such operation is known.")
            if value is None and not location and name in _FILLING:
                value = []  # `html.Div(id="list")` is an empty list to who appends to it
            value = _OPERATIONS[name](value, location, operation.get("params") or {})
        except PatchError as error:
            raise PatchError(
                explain(
                    str(error),
                    where=f"{name} at {''.join(f'[{step!r}]' for step in location) or 'the top'} of the value",
                    remedy="A Patch changes what the prop holds when it is applied: check that it is there.",
                )
            ) from None
    return value, list(nodes_in(value)) if components else []


def _change_at(value: Any, location: Location, change: _Change, *, makes: bool = False) -> Any:
    """Copies of all that leads to `location`, with `change` made there. `makes`: dicts missing on the way are made."""
    if not location:
        return change(value)
    step, rest = location[0], location[1:]
    if isinstance(value, Node):
        if step != "props":
            raise PatchError(f'Of a component only its "props" can be patched, not {step!r}.')
        props = _dict(_change_at(value.props, rest, change, makes=makes))
        holders = (name for name in props if holds_components(value.namespace, value.type, name))
        parts = {name: list(nodes_in(props[name])) for name in holders}
        try:
            return Node(value.namespace, value.type, props, {name: nodes for name, nodes in parts.items() if nodes})
        except InvalidComponentIdError as error:
            raise PatchError(str(error)) from None
    if is_sequence(value):
        index = _index(value, step)
        return spliced(value, index, 1, [_change_at(_item(value, index), rest, change, makes=makes)])
    if value is None and (not makes or isinstance(step, int)):
        raise PatchError(f"There is nothing that could hold {step!r}.")
    content = {} if value is None else _dict(value)
    key = str(step)
    if key not in content and not makes:
        raise PatchError(f"There is no {key!r}.")
    return {**content, key: _change_at(content.get(key), rest, change, makes=makes)}


def _index(sequence: Any, step: str | int) -> int:
    length = len(sequence)
    if not isinstance(step, int):
        raise PatchError(f"A list has no {step!r}.")
    index = step + length if step < 0 else step
    if not 0 <= index < length:
        raise PatchError(f"The list has {length} items, and none at {step}.")
    return index


def _item(sequence: Any, index: int) -> Any:
    item = sequence[index]
    return item.item() if is_array(sequence) and not is_array(item) else item


def _dict(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PatchError(f"A dict is needed, not {shorten(value)}.")
    return cast("dict[str, Any]", value)


def _sequence(value: Any) -> Any:
    if not is_sequence(value):
        raise PatchError(f"A list is needed, not {shorten(value)}.")
    return value


def _number(value: Any) -> Any:
    if type(value) not in (int, float):
        raise PatchError(f"A number is needed, not {shorten(value)}.")
    return _as_in_page(value)


def _as_in_page(number: float) -> float:
    """Large integers as JavaScript has them: it rounds them, and the largest are infinite."""
    if isinstance(number, float) or abs(number) <= _MAX_SAFE_INTEGER:
        return number
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def nodes_in(value: Any) -> Iterator[Node]:
    """The nodes that stand in a value directly: not those within others."""
    if isinstance(value, Node):
        yield value
    elif isinstance(value, list):
        for item in cast("list[Any]", value):
            yield from nodes_in(item)
    elif isinstance(value, dict):
        for item in cast("dict[str, Any]", value).values():
            yield from nodes_in(item)


# -- the operations -----------------------------------------------------------------------------------------------


def _assign(value: Any, location: Location, params: _Params) -> Any:
    return _change_at(value, location, lambda old: params["value"], makes=True)


def _delete(value: Any, location: Location, params: _Params) -> Any:
    if not location:
        raise PatchError("Only what is within a value can be deleted.")
    *way, step = location

    def change(holder: Any) -> Any:
        if is_sequence(holder):
            return spliced(holder, _index(holder, step), 1, [])
        return {key: item for key, item in _dict(holder).items() if key != str(step)}

    return _change_at(value, way, change)


def _append(value: Any, location: Location, params: _Params) -> Any:
    items = params["items"] if "items" in params else [params["value"]]
    return _change_at(value, location, lambda old: spliced(_sequence(old), len(old), 0, items))


def _prepend(value: Any, location: Location, params: _Params) -> Any:
    return _change_at(value, location, lambda old: spliced(_sequence(old), 0, 0, [params["value"]]))


def _extend(value: Any, location: Location, params: _Params) -> Any:
    items = _sequence(params["value"])
    return _change_at(value, location, lambda old: spliced(_sequence(old), len(old), 0, items))


def _insert(value: Any, location: Location, params: _Params) -> Any:
    index = params["index"]
    if type(index) is not int:
        raise PatchError(f"{shorten(index)} is no place in a list.")

    def change(old: Any) -> Any:
        length = len(_sequence(old))
        place = min(max(index + length if index < 0 else index, 0), length)
        return spliced(old, place, 0, [params["value"]])

    return _change_at(value, location, change)


def _reverse(value: Any, location: Location, params: _Params) -> Any:
    return _change_at(value, location, lambda old: reversed_sequence(_sequence(old)))


def _remove(value: Any, location: Location, params: _Params) -> Any:
    def stays(item: Any) -> bool:
        return not equal(item, params["value"])

    return _change_at(value, location, lambda old: filtered(_sequence(old), stays))


def _clear(value: Any, location: Location, params: _Params) -> Any:
    def change(old: Any) -> Any:
        return spliced(old, 0, len(old), []) if is_sequence(old) else _dict(old) and {}

    return _change_at(value, location, change)


def _merge(value: Any, location: Location, params: _Params) -> Any:
    def change(old: Any) -> dict[str, Any]:
        return {**_dict({} if old is None else old), **_dict(params["value"])}

    return _change_at(value, location, change, makes=True)


def _add(value: Any, location: Location, params: _Params) -> Any:
    other = params["value"]

    def change(old: Any) -> Any:
        if isinstance(old, str) and isinstance(other, str):
            return old + other
        return _as_in_page(_number(old) + _number(other))

    return _change_at(value, location, change)


def _sub(value: Any, location: Location, params: _Params) -> Any:
    return _change_at(value, location, lambda old: _as_in_page(_number(old) - _number(params["value"])))


def _mul(value: Any, location: Location, params: _Params) -> Any:
    return _change_at(value, location, lambda old: _as_in_page(_number(old) * _number(params["value"])))


def _div(value: Any, location: Location, params: _Params) -> Any:
    if _number(params["value"]) == 0:
        raise PatchError("A number can't be divided by 0.")
    return _change_at(value, location, lambda old: _number(old) / _number(params["value"]))


_OPERATIONS: dict[str, Callable[[Any, Location, _Params], Any]] = {
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
    "Add": _add,
    "Sub": _sub,
    "Mul": _mul,
    "Div": _div,
}

_FILLING = frozenset({"Append", "Prepend", "Extend", "Insert"})
"""Operations for which a prop that holds None is an empty list."""


# -- many appends as one ------------------------------------------------------------------------------------------

_GATHER_BACK = 16
"""How far back an append may join an earlier one: authors append to some traces in turn."""


def _gathered(operations: Iterable[Operation]) -> list[Operation]:
    """Appends to the same list as one, so that a long array is copied once."""
    result: list[Operation] = []
    for operation in operations:
        if operation["operation"] != "Append":
            result.append(operation)
            continue
        value = operation["params"]["value"]
        items = _earlier_items(result, operation["location"])
        if items is not None:
            items.append(value)
        else:
            result.append({"operation": "Append", "location": operation["location"], "params": {"items": [value]}})
    return result


def _earlier_items(before: list[Operation], location: Location) -> list[Any] | None:
    for earlier in before[: -_GATHER_BACK - 1 : -1]:
        if earlier["operation"] == "Append" and earlier["location"] == location:
            return earlier["params"]["items"]
        # what follows a deleted item moves
        touched = earlier["location"][:-1] if earlier["operation"] == "Delete" else earlier["location"]
        if not _are_apart(touched, location):
            return None
    return None


def _are_apart(one: Location, other: Location) -> bool:
    """Whether two places can't be the same, nor one within the other."""
    return any(
        type(step) is type(step2)
        and step != step2
        and (isinstance(step, str) or (step >= 0 and isinstance(step2, int) and step2 >= 0))
        for step, step2 in zip(one, other, strict=False)
    )
