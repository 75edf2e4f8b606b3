"""Queries and orders of whole frames give the rows that they give in the page, whatever library the frame is of."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pytest

from nbdash.frames.filter import QueryError, filtered
from nbdash.frames.search import searched
from nbdash.frames.sort import ordered

GOLDEN: dict[str, Any] = json.loads((Path(__file__).parent.parent / "golden" / "queries.json").read_text())
TYPES = {"int": pl.Int64, "float": pl.Float64, "text": pl.String, "bool": pl.Boolean, "datetime": pl.Datetime("us")}


def _values(column: Any) -> list[Any]:
    is_date = column["type"] == "datetime"
    return [datetime.fromisoformat(value) if is_date and value else value for value in column["values"]]


def _polars() -> Any:
    columns = {column["id"]: pl.Series(_values(column), dtype=TYPES[column["type"]]) for column in GOLDEN["columns"]}
    return pl.DataFrame(columns | {"row": range(6)})


def _categories() -> Any:
    return _polars().with_columns(pl.col("t", "z").cast(pl.Categorical), pl.col("d").dt.replace_time_zone("Asia/Tokyo"))


def _pandas() -> Any:
    frame = pd.DataFrame({column["id"]: _values(column) for column in GOLDEN["columns"]} | {"row": range(6)})
    return frame.set_index(pd.Index([5, 3, 3, 9, 0, 1]))  # what the index has is of no matter


def _objects() -> Any:
    columns = {column["id"]: pd.Series(_values(column), dtype="object") for column in GOLDEN["columns"]}
    return pd.DataFrame(columns | {"row": range(6)})


FRAMES: dict[str, Callable[[], Any]] = {
    "polars": _polars,
    "polars with categories and a time zone": _categories,
    "polars, lazy": lambda: _polars().lazy(),
    "pandas": _pandas,
    "pandas with nullable types": lambda: _pandas().convert_dtypes(),
    "pandas with objects": _objects,
    "arrow": lambda: _polars().to_arrow(),
}
ASKED_IN_PYTHON = ("is prime",)


@pytest.fixture(params=FRAMES)
def frame(request: pytest.FixtureRequest) -> Any:
    if request.param == "arrow":
        pytest.importorskip("pyarrow")
    return nw.from_native(FRAMES[request.param]())


def _rows(frame: Any) -> list[int]:
    return [int(row) for row in (frame.collect() if isinstance(frame, nw.LazyFrame) else frame)["row"].to_list()]


def test_matches(frame: Any) -> None:
    for case in GOLDEN["matches"]:
        if not (isinstance(frame, nw.LazyFrame) and case["query"].endswith(ASKED_IN_PYTHON)):
            assert (case["query"], _rows(filtered(frame, case["query"]))) == (case["query"], case["rows"])
    for case in GOLDEN["insensitive"]:
        assert (case["query"], _rows(filtered(frame, case["query"], lambda _: True))) == (case["query"], case["rows"])


def test_orders(frame: Any) -> None:
    for case in GOLDEN["orders"]:
        if not isinstance(frame, nw.LazyFrame):
            assert (case, _rows(ordered(frame, case["sort_by"], case["sort_as_null"]))) == (case, case["rows"])


def test_searches(frame: Any) -> None:
    columns = [column["id"] for column in GOLDEN["columns"]]
    if any(frame.collect_schema()[name] == nw.Object for name in columns):
        return  # a search does not look into objects
    for case in GOLDEN["searches"]:
        assert (case["search"], _rows(searched(frame, case["search"], columns))) == (case["search"], case["rows"])


def test_the_frame_keeps_its_columns(frame: Any) -> None:
    found = ordered(filtered(frame, "{n} > 0"), [{"column_id": "n", "direction": "desc"}])
    assert found.collect_schema().names() == [*(column["id"] for column in GOLDEN["columns"]), "row"]


def test_an_unknown_column_is_named_with_those_that_may_be_meant(frame: Any) -> None:
    with pytest.raises(QueryError, match="Did you mean 'row'"):
        filtered(frame, "{rwo} = 1")
    with pytest.raises(ValueError, match="Did you mean 'row'"):
        ordered(frame, [{"column_id": "rwo", "direction": "asc"}])


def test_what_only_python_can_tell_is_refused_for_rows_that_are_not_in_memory() -> None:
    with pytest.raises(ValueError, match="collect the frame"):
        filtered(nw.from_native(_polars().lazy()), "{n} is prime")


def test_objects_are_what_their_values_are() -> None:
    values = [True, 3, Decimal("2.5"), "b", None, date(2018, 3, 1), [1], "a"]
    frame = nw.from_native(pd.DataFrame({"o": pd.Series(values, dtype="object"), "row": range(8)}))
    assert _rows(filtered(frame, "{o} is bool")) == [0]
    assert _rows(filtered(frame, "{o} > 2")) == [1, 2]
    assert _rows(filtered(frame, "{o} datestartswith 2018-03")) == [5]
    assert _rows(filtered(frame, "{o} is nil")) == [4]
    assert _rows(ordered(frame, [{"column_id": "o", "direction": "asc"}])) == [0, 2, 1, 5, 6, 7, 3, 4]
    assert _rows(ordered(frame, [{"column_id": "o", "direction": "desc"}], {"o": ["b", 3]})) == [7, 6, 5, 2, 0, 1, 3, 4]


@pytest.mark.parametrize("dtype", [pl.Datetime("ns"), pl.Datetime("us"), pl.Datetime("us", "Europe/Rome")])
def test_moments_that_begin_with_a_date(dtype: Any) -> None:
    moments = ["2019-12-31T23:59:59.999", "2020-02-29T00:00:00.5", "2020-02-29T12:30:00.123456", "9999-12-31T23:00:00"]
    series = pl.Series([*map(datetime.fromisoformat, moments), None], dtype=pl.Datetime("us"))
    zone = getattr(dtype, "time_zone", None)
    series = series.dt.replace_time_zone(zone).cast(dtype) if zone else series.cast(pl.Datetime("us"))
    frame = nw.from_native(pl.DataFrame({"d": series, "row": range(5)}))

    def begin(text: str) -> list[int]:
        return _rows(filtered(frame, f"{{d}} datestartswith '{text}'"))

    assert begin("2019") == begin("2019-12") == begin("2019-12-31") == begin("2019-12-31 23:59:59.99") == [0]
    assert begin("2020") == begin("2020-2") == begin("2020-02-29") == [1, 2]
    assert begin("2020-02-29 0") == begin("2020-02-29T00:00:00.5") == [1]
    assert begin("2020-02-29 12:30:00.123456") == begin("2020-02-29 12:30:00.1") == [2]
    assert begin("9999-12") == begin("9999") == [3]
    assert begin("2020-13") == begin("2019-02-29") == begin("2020-02-29 12:30:00.2") == []


def test_at_midnight_of_a_column_without_zones_only_the_day_is_written() -> None:
    frame = nw.from_native(pl.DataFrame({"d": [datetime(2020, 1, 1), datetime(2020, 1, 1, 0, 1)], "row": [0, 1]}))
    assert _rows(filtered(frame, "{d} datestartswith '2020-01-01 00'")) == [1]
    assert _rows(filtered(frame, "{d} datestartswith 2020-01-01")) == [0, 1]
