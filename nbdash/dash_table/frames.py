"""`query` and `apply_edits`: what a table does with a data frame, for callbacks that have the frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from nbdash.typing import FrameLike

FrameT = TypeVar("FrameT", bound=FrameLike)


def query(
    frame: FrameT,
    *,
    filter_query: str | None = None,
    sort_by: Sequence[Mapping[str, str]] | None = None,
    sort_as_null: Sequence[Any] = (),
    case: str = "sensitive",
    search: str | None = None,
) -> FrameT:
    """Filter, search and sort a data frame as a table does: for a figure that shows the same rows.

    Parameters
    ----------
    frame
        A data frame of any library that narwhals reads; it stays as it is.
    filter_query
        As the table's prop of this name has it; None lets all rows through.
    sort_by
        As the table's prop of this name has it.
    sort_as_null
        Values that are sorted as if there were none.
    case
        `insensitive`: capital and small letters are the same, where a filter does not say otherwise.
    search
        As the table's prop of this name has it: each word must stand in some column.

    Returns
    -------
    frame
        Of the same library. (One of dask's is sorted by dask, which does not keep rows that are alike in their order.)

    Raises
    ------
    QueryError
        If the filter can't be read, with the place and what may have been meant.
    ValueError
        If a column is named that the frame lacks.

    Examples
    --------
    >>> import pandas as pd
    >>> cities = pd.DataFrame({"city": ["Rome", "Oslo", "Lima"], "people": [2.8, 0.7, 10.1]})
    >>> by_size = [{"column_id": "people", "direction": "desc"}]
    >>> query(cities, filter_query="{people} > 1", sort_by=by_size)["city"].tolist()
    ['Lima', 'Rome']
    """
    from nbdash.frames.filter import filtered
    from nbdash.frames.frame import Names
    from nbdash.frames.search import searched
    from nbdash.frames.sort import ordered

    names = Names(frame)
    found = filtered(names.frame, filter_query or "", lambda _: case == "insensitive")
    found = searched(found, search or "", found.collect_schema())
    found = ordered(found, sort_by or (), dict.fromkeys(found.collect_schema(), sort_as_null))
    return cast("FrameT", names.restored(found))


def apply_edits(frame: FrameT, edits: Sequence[Mapping[str, Any]] | None) -> FrameT:
    """A data frame with what a person has edited in a table of it.

    Parameters
    ----------
    frame
        The frame that the table was given; it stays as it is, and only columns that were edited are copied.
    edits
        The table's `data_edits`; None is none.

    Returns
    -------
    frame
        Of the same library.

    Raises
    ------
    EditError
        If an edit does not fit the frame: its row or column is not there, or the column can't hold the value.

    Examples
    --------
    >>> import pandas as pd
    >>> cities = pd.DataFrame({"city": ["Rome", "Oslo"], "people": [2.8, 0.7]})
    >>> apply_edits(cities, [{"row": 1, "column_id": "people", "value": 0.71, "previous": 0.7}])["people"].tolist()
    [2.8, 0.71]
    """
    from nbdash.frames.frame import Frame

    return cast("FrameT", Frame(frame).edited(edits or ()).given())
