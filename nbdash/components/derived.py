"""The props `derived_*` of a `DataTable`, as pages tell them: rows by their places in `data`, which the kernel has.

A page says `{"rows": "derived_virtual_indices"}` for `derived_virtual_data`, `{"ids": ...}` for the rows' ids; places
that follow each other are `{"from": 0, "count": 10}`; what `data` was before an edit is `{"before": "data"}`. Callbacks
are given the lists that these stand for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from nbdash.components.arrays import is_array
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node, readable
from nbdash.errors import shorten

_PARTS = ("virtual", "viewport")
_PLACES = tuple(f"derived_{part}_indices" for part in _PARTS)
_OF_ROWS = {f"derived_{part}_{what}": f"derived_{part}_indices" for part in _PARTS for what in ("data", "row_ids")}
SHORT = frozenset([*_PLACES, *_OF_ROWS, "data_previous"])
"""The props that pages tell in short."""


class Run(Leaf):
    """Places that follow each other."""

    __slots__ = ("places",)

    def __init__(self, places: range) -> None:
        self.places = places

    def told(self) -> Any:
        return {"from": self.places.start, "count": len(self.places)}

    def given(self) -> list[int]:
        return list(self.places)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Run) and self.places == other.places

    __hash__ = None  # type: ignore[assignment]


class Rows(Leaf):
    """Some of a table's rows, or their ids."""

    __slots__ = ("at", "data", "places", "what")

    def __init__(self, data: list[Any], places: Sequence[int], what: str, at: str) -> None:
        self.data, self.places, self.what, self.at = data, places, what, at

    def told(self) -> Any:
        return {self.what: self.at}

    def given(self) -> list[Any]:
        rows = [self.data[place] for place in self.places if 0 <= place < len(self.data)]
        return [_id(row) for row in rows] if self.what == "ids" else cast("list[Any]", readable(rows))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return False
        return self.data is other.data and self.places == other.places and self.what == other.what

    __hash__ = None  # type: ignore[assignment]


def with_derived(node: Node, changes: Mapping[str, Any]) -> dict[str, Any]:
    """What a page's changes of these props stand for; other values of theirs stay as they are.

    Raises
    ------
    ValueError
        If they stand for nothing.
    """
    found: dict[str, Any] = {}
    data = changes.get("data", node.props.get("data"))
    rows = cast("list[Any]", data) if isinstance(data, list) else None
    if isinstance(changes.get("data_previous"), dict):
        found["data_previous"] = _before(changes["data_previous"], node)
    for name in _PLACES:
        if isinstance(changes.get(name), dict):
            found[name] = _run(name, changes[name], len(rows or ()))
    for name, at in _OF_ROWS.items():
        form = changes.get(name)
        if not isinstance(form, dict):
            continue
        places = found.get(at, changes.get(at, node.props.get(at)))
        what = "ids" if name.endswith("ids") else "rows"
        if form != {what: at} or rows is None:
            raise ValueError(f"{shorten(cast('object', form))} stands for no rows.")
        found[name] = Rows(rows, _numbers(places), what, at)
    return found


def _run(name: str, form: Any, rows: int) -> Run:
    first, count = form.get("from"), form.get("count")
    if type(first) is not int or type(count) is not int or not 0 <= first <= first + count:
        raise ValueError(f"{shorten(form)} stands for no {name}.")
    # The page may have had more rows than there are by now: it will say so again.
    return Run(range(min(first, rows), min(first + count, rows)))


def _before(form: Any, node: Node) -> Any:
    data = node.props.get("data")
    if form != {"before": "data"} or isinstance(data, Leaf):
        raise ValueError(f"{shorten(form)} stands for no rows.")
    return data


def _numbers(places: Any) -> Sequence[int]:
    if isinstance(places, Run):
        return places.places
    values = places.tolist() if is_array(places) else places
    if not isinstance(values, list) or not all(type(value) is int for value in cast("list[Any]", values)):
        raise ValueError(f"{shorten(places)} are no places of rows.")
    return cast("list[int]", values)


def _id(row: Any) -> Any:
    return cast("dict[str, Any]", row).get("id") if isinstance(row, dict) else None
