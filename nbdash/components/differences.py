"""What differs between two figures, as operations: callbacks return whole figures, and have mostly changed little.

A frame that was edited is told in the same way: as what differs.

plotly's figures are large where they stay the same (a template is 7 kB, and there are arrays of any size), so a page
that shows the last one is told what to put in which places.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from nbdash.components.arrays import is_array, same_array
from nbdash.components.leaf import Leaf
from nbdash.components.patch import Location, Operation

_MAX_OPERATIONS = 100
_OPERATION_BYTES = 80
"""What an operation takes on the wire beside its value, about."""
_SCALARS = frozenset({str, int, float, bool, type(None)})


def differences(before: Any, after: Any) -> list[Operation] | None:
    """The operations that make one figure of another; None if the whole figure is told as briefly, or it is none.

    Parameters
    ----------
    before, after
        Plain data; both stay as they are.

    Examples
    --------
    >>> before = {"data": [{"name": "Norway " * 50, "y": [1, 2]}], "layout": {}}
    >>> differences(before, {"data": [{"name": "Norway " * 50, "y": [2, 1]}], "layout": {}})
    [{'operation': 'Assign', 'location': ['data', 0, 'y'], 'params': {'value': [2, 1]}}]
    """
    if isinstance(after, Leaf):
        return after.differences(before)
    if not (_is_figure(before) and _is_figure(after)):
        return None
    found = _Comparison()
    found.compare(before, after, [])
    # what equals the last in everything is told whole: whoever returns it wants it drawn
    if not 0 < len(found.operations) <= min(_MAX_OPERATIONS, found.saved // _OPERATION_BYTES):
        return None
    return found.operations


class _Comparison:
    """The operations that were found, and about how many bytes of JSON they save."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self.saved = 0

    def compare(self, before: Any, after: Any, location: Location) -> None:
        if len(self.operations) > _MAX_OPERATIONS:
            return
        if isinstance(before, dict) and isinstance(after, dict):
            self._compare_dicts(cast("dict[str, Any]", before), cast("dict[str, Any]", after), location)
        elif _are_lists_of_dicts(before, after):
            for index, pair in enumerate(zip(cast("list[Any]", before), after, strict=True)):
                self.compare(*pair, [*location, index])
        elif same(before, after):
            self.saved += _size(after)
        else:
            self.operations.append({"operation": "Assign", "location": location, "params": {"value": after}})

    def _compare_dicts(self, before: dict[str, Any], after: dict[str, Any], location: Location) -> None:
        for key in before.keys() - after.keys():
            self.operations.append({"operation": "Delete", "location": [*location, key], "params": {}})
        for key, value in after.items():
            if key in before:
                self.saved += len(key)
                self.compare(before[key], value, [*location, key])
            else:
                assigned = {"operation": "Assign", "location": [*location, key], "params": {"value": value}}
                self.operations.append(assigned)


def same(one: Any, other: Any) -> bool:
    """Whether two values look the same in a message: True is not 1 there."""
    if one is other:
        return True
    if is_array(one) or is_array(other):
        return is_array(one) and is_array(other) and same_array(one, other)
    if type(one) is not type(other):
        return False
    if isinstance(one, list):
        mine = cast("list[Any]", one)
        return len(mine) == len(other) and _same_items(mine, other)
    if isinstance(one, dict):
        entries = cast("dict[str, Any]", one)
        return entries.keys() == other.keys() and all(same(value, other[key]) for key, value in entries.items())
    return bool(one == other)


def _same_items(one: Sequence[Any], other: Sequence[Any]) -> bool:
    kinds = list(map(type, one))
    if kinds != list(map(type, other)):
        return False
    if _SCALARS.issuperset(kinds):
        return one == other
    return all(map(same, one, other))


def _is_figure(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(cast("dict[str, Any]", value).get("data"), list)


def _are_lists_of_dicts(before: Any, after: Any) -> bool:
    if not (isinstance(before, list) and isinstance(after, list)):
        return False
    lists = (cast("list[Any]", before), cast("list[Any]", after))
    return len(lists[0]) == len(lists[1]) and all(isinstance(item, dict) for items in lists for item in items)


def _size(value: Any) -> int:
    """About as many bytes as it takes in JSON; of an array that the page has only its place is told."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return 4 * len(cast("list[Any]", value))
    return 4
