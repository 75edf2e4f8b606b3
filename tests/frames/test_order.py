"""Filtering and sorting whole frames: of each library, with edits, and remembered for a while."""

from __future__ import annotations

from typing import Any

import pandas as pd
import polars as pl
import pytest

from nbdash import dash_table
from nbdash.frames import order
from nbdash.frames.frame import Frame
from nbdash.frames.order import RowsQuery, read_query, rows_of
from tests.frames.libraries import LIBRARIES, records

DATA = {"n": [3, 1, 2, None, 2], "word": ["c", "A", "b", "a", None]}

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")


@pytest.fixture(params=LIBRARIES)
def make(request: pytest.FixtureRequest) -> Any:
    return LIBRARIES[request.param]


def query(filter_query: str = "", *sort_by: tuple[str, str], **fields: Any) -> RowsQuery:
    return read_query({"filter_query": filter_query, "sort_by": [_sort(*it) for it in sort_by], **fields})


def _sort(column: str, direction: str) -> dict[str, str]:
    return {"column_id": column, "direction": direction}


QUERIES = [
    (query(), [0, 1, 2, 3, 4]),
    (query("", ("n", "asc")), [1, 2, 4, 0, 3]),
    (query("", ("n", "desc")), [0, 2, 4, 1, 3]),
    (query("", ("n", "asc"), sort_as_null={"n": [1]}), [2, 4, 0, 1, 3]),
    (query("{n} >= 2"), [0, 2, 4]),
    (query("{n} >= 2", ("word", "asc")), [2, 0, 4]),
    (query("{word} contains a"), [3]),
    (query("{word} contains a", insensitive=["word"]), [1, 3]),
    (query("{n} is nil"), [3]),
    (query("{n} > 100"), []),
]


@pytest.mark.parametrize(("asked", "rows"), QUERIES)
def test_every_library_filters_and_sorts_alike(make: Any, asked: RowsQuery, rows: list[int]) -> None:
    frame = Frame(make(DATA))
    assert [int(row) for row in rows_of(frame, asked)] == rows
    told = frame.window(rows, 10_000)
    assert len(told) == 2


def test_rows_are_told_in_the_order_asked_for(make: Any) -> None:
    words = Frame(make(DATA)).window([4, 0, 2], 10_000)[1]
    assert words == [None, "c", "b"]


def test_an_order_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Any] = []
    real = order.ordered
    monkeypatch.setattr(order, "ordered", lambda *given: found.append(given) or real(*given))
    frame = Frame(pl.DataFrame(DATA))
    by_n, by_word = query("", ("n", "asc")), query("", ("word", "asc"))
    for asked in (by_n, by_word, by_n, by_word):
        rows_of(frame, asked)
    assert len(found) == 2
    edited = frame.edited([{"row": 0, "column_id": "word", "value": "A"}])
    rows_of(edited, by_n)
    assert len(found) == 2, "an edit in another column changes nothing"
    assert [int(row) for row in rows_of(edited, by_word)] == [0, 1, 3, 2, 4]
    rows_of(edited.edited([{"row": 1, "deleted": True}]), by_n)
    assert len(found) == 4


def test_orders_are_forgotten_with_their_frames_and_when_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    known = order._Orders()
    monkeypatch.setattr(order, "_orders", known)
    frame = Frame(pl.DataFrame({"n": range(1000)}))
    for place in range(3):
        rows_of(frame, query(f"{{n}} > {place}"))
    assert known._bytes == 4 * (999 + 998 + 997)
    monkeypatch.setattr(order, "_MAX_BYTES", 9_000)
    rows_of(frame, query("{n} > 3"))
    assert known._bytes == 4 * (997 + 996)
    del frame
    rows_of(Frame(pl.DataFrame({"n": [1, 2]})), query("{n} > 1"))
    assert known._bytes == 4


def test_a_callback_filters_and_sorts_as_the_table_does(make: Any) -> None:
    frame = make(DATA)
    found = dash_table.query(frame, filter_query="{n} < 3", sort_by=[_sort("n", "desc")])
    assert type(found) is type(frame)
    assert [row["n"] for row in records(found)] == [2, 2, 1]
    assert len(records(dash_table.query(frame))) == 5
    assert len(records(dash_table.query(frame, filter_query="{word} = a", case="insensitive"))) == 2


def test_names_that_are_no_text_stay() -> None:
    frame = pd.DataFrame({0: [2, 1], 1: ["b", "a"]})
    found = dash_table.query(frame, sort_by=[_sort("0", "asc")])
    assert list(found.columns) == [0, 1]
    assert found[0].tolist() == [1, 2]
    edited = dash_table.apply_edits(frame, [{"row": 0, "column_id": "0", "value": 7}])
    assert (list(edited.columns), edited[0].tolist()) == ([0, 1], [7, 1])


def test_edits_are_applied_to_the_author_s_frame(make: Any) -> None:
    frame = make(DATA)
    edits = [{"row": 0, "column_id": "word", "value": "z"}, {"row": 1, "deleted": True}]
    assert [row["word"] for row in records(dash_table.apply_edits(frame, edits))] == ["z", "b", "a", None]
    assert len(records(dash_table.apply_edits(frame, None))) == 5
