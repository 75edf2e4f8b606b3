"""Rules for what a person does to a `DataTable`: cells, rows and columns that it has, and edits that it offers.

The props `derived_*` are worked out by the page from the others; of them too, places must be those of rows.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast

from nbdash.components.leaf import Leaf
from nbdash.components.tree import equal
from nbdash.components.values.kinds import NUMBERS, SCALARS, is_number, listed, names, texts

_IDS = frozenset({str, int, float})


def cell(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A cell of the table."""
    return None if value is None else _cells([value], props)


def cells(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Cells of the table."""
    items = listed(value) if value is not None else []
    return "is no list of cells" if items is None else _cells(items, props)


def rows(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Places of rows that are selected."""
    items = listed(value) if value is not None else []
    if items is None:
        return "is no list of rows"
    before, kind = listed(props.get(prop)) or (), props.get("row_selectable")
    if not kind and len(items) > len(before):
        return "selects rows, which can't be selected"
    if kind == "single" and len(items) > max(1, len(before)):
        return "selects more than one row"
    return places(items, props, prop)


def places(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Places of rows, each once."""
    items = listed(value) if value is not None else []
    count = _size(props.get("data"))
    if items is None:
        return "is no list of rows"
    if not all(map(is_number, items)) or len(set(items)) < len(items):
        return "is no list of rows, each once"
    if items and not (min(items) >= 0 and max(items) < count and all(item == int(item) for item in items)):
        return f"has a row that is not in the table, which has {count}"
    return None


def told_rows(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Rows of the table, which pages tell in short (`nbdash/components/derived.py`), or their ids."""
    return None if not value or isinstance(value, (dict, Leaf)) else "is told in short only"


def told_places(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Places of rows, also in short."""
    return None if isinstance(value, (dict, Leaf)) else places(value, props, prop)


def row_ids(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Ids of rows of the table."""
    reason = names(value, props, prop)
    wanted = [] if value is None or reason is not None else [item for item in listed(value) or () if item is not None]
    if not wanted or isinstance(props.get("data"), Leaf):
        return reason
    known = {_id(row) for row in _rows(props)}
    return reason or next((f"has {item!r}, which is the id of no row" for item in wanted if item not in known), None)


def chosen_columns(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Ids of columns that are selected."""
    before = set(listed(props.get(prop)) or ())
    new = set(listed(value) or ()) - before if texts(value, props, prop) is None else set[Any]()
    if new and not props.get("column_selectable"):
        return "selects columns, which can't be selected"
    return column_ids(value, props, prop)


def hidden_columns(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Ids of columns that are hidden: of those that can be."""
    reason = column_ids(value, props, prop)
    if reason is None:
        can_hide = {column.get("id") for column in _columns(props) if _is_in_some_row(column.get("hideable"))}
        new = set(listed(value) or ()).difference(listed(props.get(prop)) or (), can_hide)
        reason = f"hides {min(new)!r}, which can't be hidden" if new else None
    return reason


def column_ids(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Ids of columns of the table."""
    reason = texts(value, props, prop)
    if reason is not None or not value:
        return reason
    known = {*_column_ids(props), *(listed(props.get(prop)) or ())}
    strange = next((item for item in listed(value) or () if item not in known), None)
    return None if strange is None else f"has {strange!r}, which is no column"


def page(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """The number of a page."""
    if value is None:
        return None
    if not is_number(value) or value != int(value) or value < 0:
        return "is no page"
    count: Any = props.get("page_count")
    size: Any = props.get("page_size", 250)
    if props.get("page_action") != "custom":
        count = math.ceil(_size(props.get("data")) / size) if type(size) in NUMBERS and size > 0 else 1
    return f"is not one of {count:g} pages" if type(count) in NUMBERS and value >= max(count, 1) else None


def filter_query(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A filter, where rows can be filtered."""
    if value is not None and type(value) is not str:
        return "is no text"
    action: Any = props.get("filter_action")
    if isinstance(action, dict):
        action = cast("dict[str, Any]", action).get("type")
    return "filters a table that has no filters" if value and action in (None, "none") else None


def sort_by(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Columns to sort by."""
    items = listed(value) if value is not None else []
    if items is None:
        return "is no list of columns to sort by"
    if items and props.get("sort_action") in (None, "none"):
        return "sorts a table that is not sorted"
    known = set(_column_ids(props))
    for item in items:
        entry: dict[str, Any] = cast("Any", item) if isinstance(item, dict) else {}
        if entry.keys() != {"column_id", "direction"} or entry["direction"] not in ("asc", "desc"):
            return "is no list of columns to sort by"
        if type(entry["column_id"]) is not str or entry["column_id"] not in known:
            return f"sorts by {entry['column_id']!r}, which is no column"
    return None


def columns(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """The columns, with other names where they can be renamed, and without those that can be deleted."""
    items = listed(value) if value is not None else None
    if items is None or not all(isinstance(item, dict) for item in items):
        return "is no list of columns"
    before = {column.get("id"): column for column in _columns(props)}
    for item in cast("list[dict[str, Any]]", items):
        old = before.pop(item.get("id"), None) if type(item.get("id")) is str else None
        if old is None:
            return "has another column"
        same = {**item, "name": old.get("name")} if _is_in_some_row(old.get("renamable")) else item
        if not equal({"name": None, **same}, {"name": None, **old}):
            return "changes a column that can't be changed"
    kept = next((column for column in before.values() if not _is_in_some_row(column.get("deletable"))), None)
    return None if kept is None else f"lacks {kept.get('id')!r}, which can't be deleted"


def data(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """The rows, with other values in cells that can be edited, without rows where they can be deleted."""
    present = props.get("data")
    if isinstance(present, Leaf):
        return "can't take the place of a data frame: tell its edits"
    new = listed(value) if value is not None else None
    if new is None or not all(isinstance(row, dict) for row in new):
        return "is no list of rows"
    old = cast("list[dict[str, Any]]", listed(present) or [])
    can, at = _Editing(props), 0
    for row in cast("list[dict[str, Any]]", new):
        # of what is deleted and edited at once the page tells only what is left: the first row that may be this one is
        while at < len(old) and not can.become(old[at], row):
            if not props.get("row_deletable"):
                return "changes cells that can't be edited"
            at += 1
        if at >= len(old) and not can.become({}, row):
            return "adds a row" if can.columns else "changes cells that can't be edited"
        at += 1
    return "lacks rows, which can't be deleted" if at < len(old) and not props.get("row_deletable") else None


def data_edits(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Edits of a data frame's cells; whether its columns can hold the values is for the frame to say."""
    items = listed(value) if value is not None else []
    if items is None or not all(isinstance(item, dict) for item in items):
        return "is no list of edits"
    can = _Editing(props)
    for item in cast("list[dict[str, Any]]", items):
        if item.get("deleted") is True:
            if not props.get("row_deletable"):
                return "deletes a row, which can't be deleted"
        elif not can.hold(item.get("column_id"), item.get("value")):
            return f"edits {item.get('column_id')!r}, which can't be edited so"
    return None


class _Editing:
    """What may become of a table's rows."""

    def __init__(self, props: Mapping[str, Any]) -> None:
        self._props = props
        is_editable = props.get("editable") is True
        own = ((column, column.get("editable")) for column in _columns(props))
        self.columns = {column.get("id"): column for column, may in own if (is_editable if may is None else may)}
        self._clearable = {column.get("id") for column in _columns(props) if _is_in_some_row(column.get("clearable"))}
        self._choices: dict[Any, list[Any] | None] = {}

    def become(self, old: dict[str, Any], new: dict[str, Any]) -> bool:
        """Whether a row may become another one."""
        if old == new:
            return True
        if not all(key in new or key in self._clearable for key in old):
            return False
        return all((key in old and _reads_as(old[key], item)) or self.hold(key, item) for key, item in new.items())

    def hold(self, id: Any, item: Any) -> bool:
        """Whether a person may give cells of a column this value."""
        column = self.columns.get(id) if type(id) is str else None
        if column is None or not (item is None or type(item) in SCALARS):
            return False
        if column.get("presentation") != "dropdown" or item is None:
            return True
        if id not in self._choices:
            self._choices[id] = _choices(id, self._props)
        choices = self._choices[id]
        return choices is None or any(equal(item, choice) for choice in choices)


def _choices(id: str, props: Mapping[str, Any]) -> list[Any] | None:
    """What the dropdowns in a column's cells offer, in any of its rows; None if they offer nothing."""
    sources: list[Any] = [props.get("dropdown"), *(listed(props.get("dropdown_data")) or ())]
    found = [cast("dict[str, Any]", source).get(id) for source in sources if isinstance(source, dict)]
    for entry in listed(props.get("dropdown_conditional")) or ():
        condition = cast("dict[str, Any]", entry).get("if") if isinstance(entry, dict) else None
        if not isinstance(condition, dict) or cast("dict[str, Any]", condition).get("column_id", id) == id:
            found.append(cast("dict[str, Any]", entry))
    dropdowns = [cast("dict[str, Any]", one) for one in found if isinstance(one, dict)]
    if not dropdowns:
        return None
    options = [option for one in dropdowns for option in listed(one.get("options")) or ()]
    return [cast("dict[str, Any]", option).get("value") for option in options if isinstance(option, dict)]


def _cells(items: Sequence[Any], props: Mapping[str, Any]) -> str | None:
    if not items:
        return None
    data = props.get("data")
    count, known = _size(data), set(_column_ids(props))
    ids: Collection[Any] | None = None
    for item in items:
        entry: dict[str, Any] = cast("Any", item) if isinstance(item, dict) else {}
        if not entry.keys() <= {"row", "column", "row_id", "column_id"} or entry.get("column_id") not in known:
            return "is no cell of the table"
        for name, most in (("row", count), ("column", len(known))):
            place = entry.get(name)
            if not is_number(place) or not 0 <= cast("float", place) < most or place != int(cast("Any", place)):
                return f"is in a {name} that is not in the table"
        id = entry.get("row_id")
        if id is not None and not isinstance(data, Leaf):
            ids = {_id(row) for row in _rows(props)} if ids is None else ids
            if type(id) not in _IDS or id not in ids:
                return f"names {id!r}, which is the id of no row"
    return None


def _columns(props: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The columns as they are given; where none are, those of the data."""
    given = listed(props.get("columns"))
    if given is not None:
        return [cast("dict[str, Any]", column) for column in given if isinstance(column, dict)]
    return [{"id": id, "name": id} for id in _data_columns(props.get("data"))]


def _column_ids(props: Mapping[str, Any]) -> list[Any]:
    return [column.get("id") for column in _columns(props)]


def _data_columns(data: Any) -> list[str]:
    if isinstance(data, Leaf):
        return [column.id for column in getattr(data, "columns", ())]
    first = next(iter(listed(data) or ()), None)
    return list(cast("dict[str, Any]", first)) if isinstance(first, dict) else []


def _rows(props: Mapping[str, Any]) -> list[Any]:
    return listed(props.get("data")) or []


def _size(data: Any) -> int:
    """How many rows there are; of a frame those that were deleted too, since the others keep their places."""
    return getattr(data, "size", 0) if isinstance(data, Leaf) else len(listed(data) or ())


def _id(row: Any) -> Any:
    id = cast("dict[str, Any]", row).get("id") if isinstance(row, dict) else None
    return id if type(id) in _IDS else None


def _is_in_some_row(where: Any) -> bool:
    """Whether something is offered in a row of a column's headers."""
    return any(listed(where) or ()) if type(where) is list else bool(where)


def _reads_as(old: Any, new: Any) -> bool:
    """Whether a page that was told a value tells it as another one: JavaScript has no NaN on the wire, nor 64 bits."""
    if equal(old, new):
        return True
    if new is None:
        return type(old) is float and not math.isfinite(old)
    return type(old) is int and is_number(old) and is_number(new) and float(old) == float(new)
