"""The order of a data frame's rows: by several columns, the first that differs decides.

What is nothing comes last, in both directions; rows that are alike stay in the order they had. The page orders its own
rows so as well: js/src/components/table/sorting/sort.ts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import narwhals as nw

from nbdash.errors import did_you_mean, explain
from nbdash.frames.filter import Expr, FrameColumn
from nbdash.frames.values import is_nil
from nbdash.frames.windows import told_value

_KEY = "nbdash: key {}"
_ROW = "nbdash: row"


def ordered(
    frame: Any, sort_by: Sequence[Mapping[str, str]], sort_as_null: Mapping[str, Sequence[Any]] | None = None
) -> Any:
    """The rows of a frame in order.

    Parameters
    ----------
    frame
        One of narwhals' frames.
    sort_by
        `{"column_id": ..., "direction": "asc" | "desc"}`, the most important first, as the prop has it.
    sort_as_null
        By column, the values that count as nothing.

    Raises
    ------
    ValueError
        If a column is named that the frame lacks.

    Examples
    --------
    >>> import narwhals as nw, pandas as pd
    >>> frame = nw.from_native(pd.DataFrame({"name": ["b", None, "a"]}))
    >>> ordered(frame, [{"column_id": "name", "direction": "desc"}])["name"].to_list()[:2]
    ['b', 'a']
    """
    if not sort_by:
        return frame
    schema = frame.collect_schema()
    keys: list[Any] = []
    descending: list[bool] = []
    for one in sort_by:
        name = one["column_id"]
        if name not in schema:
            what = f"Rows are to be sorted by {name!r}, and there is no such column."
            raise ValueError(explain(what, where="sort_by", remedy=did_you_mean(name, schema)))
        made = _keys(frame, name, schema[name], (sort_as_null or {}).get(name, ()))
        keys += made
        descending += [one["direction"] == "desc"] * len(made)
    names = [_KEY.format(place) for place in range(len(keys))]
    marked = frame.with_columns(*(key.alias(name) for key, name in zip(keys, names, strict=True)))
    if not isinstance(frame, nw.LazyFrame):
        marked, names, descending = marked.with_row_index(_ROW), [*names, _ROW], [*descending, False]
    return marked.sort(*names, descending=descending, nulls_last=True).drop(names)


def _keys(frame: Any, name: str, dtype: Any, nulls: Sequence[Any]) -> list[Any]:
    """What a column is sorted by: itself, without what counts as nothing."""
    column = FrameColumn(name, dtype)
    if column.kind == "object":
        return _keys_of_objects(frame, name, nulls)
    compared: Expr = column.words if column.kind == "date" else column.expr
    types = {"number": (int, float), "bool": (bool,)}.get(column.kind, (str,))
    same = [null for null in nulls if isinstance(null, types) and isinstance(null, bool) == (column.kind == "bool")]
    there = column.is_there & ~compared.is_in(same).fill_null(False) if same else column.is_there
    return [nw.when(there).then(column.expr)]


_RANKS: dict[type, int] = {bool: 0, int: 1, float: 1, str: 2}


def _keys_of_objects(frame: Any, name: str, nulls: Sequence[Any]) -> list[Any]:
    """One kind after the other: truth, numbers, text."""
    if isinstance(frame, nw.LazyFrame):
        raise ValueError(
            f"Rows can't be sorted by the column {name!r}: it holds objects, and the rows are not in memory.\n"
            "  What to do: Give the column a type, or collect the frame."
        )
    values = [told_value(value) for value in frame[name].to_list()]
    same = {(type(null), null) for null in nulls if isinstance(null, (bool, int, float, str))}
    known = [None if is_nil(value) or (type(value), value) in same else value for value in values]
    ranks = [None if value is None else _RANKS[type(cast("object", value))] for value in known]
    numbers = [float(value) if isinstance(value, (bool, int, float)) else 0.0 for value in known]
    texts = [value if isinstance(value, str) else "" for value in known]
    made = ((ranks, nw.Float64), (numbers, nw.Float64), (texts, nw.String))
    return [nw.new_series(name, key, dtype, backend=frame.implementation) for key, dtype in made]
