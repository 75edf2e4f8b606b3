"""A frame in a prop: what pages are told of it, in whatever library it is, and what becomes of edits."""

from __future__ import annotations

import datetime
import decimal
import json
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

from nbdash.components.tree import UnsendableValue
from nbdash.frames.edits import EditError
from nbdash.frames.frame import WINDOW_BYTES, WINDOW_ROWS, Frame
from nbdash.protocol.codec import encode
from tests.frames.libraries import LIBRARIES, records

DATA = {
    "id": [1, 2, 3],
    "price": [1.5, 2.25, None],
    "word": ["a", "a", None],
    "at": [datetime.datetime(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4), None],
    "sold": [True, False, True],
}


def plain(values: Any) -> Any:
    """Told values as lists."""
    if isinstance(values, dict):
        return [values["values"][code] for code in values["codes"].tolist()]
    if isinstance(values, list):
        return values
    return [None if value != value else value for value in values.tolist()]


pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")


@pytest.fixture(params=LIBRARIES)
def make(request: pytest.FixtureRequest) -> Any:
    return LIBRARIES[request.param]


def test_every_library_tells_the_same(make: Any) -> None:
    told = Frame(make(DATA)).told()
    assert told["rows"] == 3
    kinds = {column["id"]: (column["type"], column["kind"]) for column in told["columns"]}
    assert kinds == {
        "id": ("numeric", "integer"),
        "price": ("numeric", "float"),
        "word": ("text", "text"),
        "at": ("datetime", "datetime"),
        "sold": ("any", "boolean"),
    }
    window = told["window"]
    assert (window["first"], window["count"]) == (0, 3)
    assert [plain(column) for column in window["columns"]] == [
        [1, 2, 3],
        [1.5, 2.25, None],
        ["a", "a", None],
        ["2024-01-02", "2024-01-02T03:04:00", None],
        [True, False, True],
    ]


def test_edits_are_made_in_a_frame_of_the_same_library(make: Any) -> None:
    native = make(DATA)
    before = records(native)
    frame = Frame(native).edited(
        [
            {"row": 0, "column_id": "price", "value": 9},
            {"row": 1, "column_id": "word", "value": "new"},
            {"row": 2, "column_id": "id", "value": None},
            {"row": 2, "column_id": "at", "value": "2025-06-01T10:00"},
        ]
    )
    given = frame.given()
    assert type(given) is type(native)
    rows = records(given)
    assert [row["price"] for row in rows] == [9.0, 2.25, None]
    assert [row["word"] for row in rows] == ["a", "new", None]
    assert [row["id"] for row in rows] == [1, 2, None]
    assert rows[2]["at"] == datetime.datetime(2025, 6, 1, 10)
    assert records(native) == before, "the author's frame stays as it is"
    assert [plain(column) for column in frame.told()["window"]["columns"]][:3] == [
        [1, 2, None],
        [9, 2.25, None],
        ["a", "new", None],
    ]


def test_a_deleted_row_is_gone_and_the_others_keep_their_places(make: Any) -> None:
    frame = Frame(make(DATA)).edited([{"row": 1, "deleted": True}])
    assert (frame.length, frame.size) == (2, 3)
    window = frame.told()["window"]
    assert window["index"] == [0, 2]
    assert plain(window["columns"][0]) == [1, 3]
    assert [row["id"] for row in records(frame.given())] == [1, 3]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ({"row": 3, "column_id": "id", "value": 1}, "'row' must be a row of the frame, 0 to 2"),
        ({"row": -1, "column_id": "id", "value": 1}, "'row' must be a row"),
        ({"row": True, "column_id": "id", "value": 1}, "'row' must be a row"),
        ("x", "'row' must be a row"),
        ({"row": 0, "column_id": "pice", "value": 1}, "there is no column 'pice'. Did you mean 'price'?"),
        ({"row": 0, "column_id": "id", "value": 1.5}, "1.5 does not fit the column 'id', which holds whole numbers"),
        ({"row": 0, "column_id": "id", "value": 2**70}, "which holds whole numbers"),
        (
            {"row": 0, "column_id": "price", "value": "dear"},
            "'dear' does not fit the column 'price', which holds numbers",
        ),
        ({"row": 0, "column_id": "sold", "value": "perhaps"}, "which holds true and false"),
        ({"row": 0, "column_id": "at", "value": "soon"}, "which holds dates with times"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_all_others(edit: Any, said: str) -> None:
    frame = Frame(pl.DataFrame(DATA))
    with pytest.raises(EditError, match=said.replace("?", "[?]")):
        frame.edited([{"row": 0, "column_id": "word", "value": "b"}, edit])
    assert not frame.edits


def test_the_last_edit_of_a_cell_counts_and_older_frames_stay() -> None:
    first = Frame(pl.DataFrame(DATA))
    second = first.edited([{"row": 0, "column_id": "id", "value": 7}])
    third = second.edited([{"row": 0, "column_id": "id", "value": 8}])
    assert [frame.given()["id"][0] for frame in (first, second, third)] == [1, 7, 8]
    assert first.number == second.number == third.number
    assert first.version < second.version < third.version


def test_views_that_show_an_older_state_are_told_that_it_has_changed() -> None:
    first = Frame(pl.DataFrame(DATA))
    second = first.edited([{"row": 0, "deleted": True}])
    assert second.differences(first) == [
        {"operation": "Assign", "location": ["version"], "params": {"value": second.version}},
        {"operation": "Assign", "location": ["rows"], "params": {"value": 2}},
    ]
    assert second.differences(Frame(pl.DataFrame(DATA))) is None
    assert second.differences([]) is None


def test_what_a_callback_is_given_may_be_changed() -> None:
    native = pd.DataFrame(DATA)
    frame = Frame(native)
    given = frame.given()
    given["more"] = 1
    given.loc[0, "id"] = 99
    assert list(native.columns) == list(DATA)
    assert frame.given()["id"].tolist() == [1, 2, 3]


FORMATS = [
    ("count", [3, 4], "d"),
    ("count", [3, 123_456], ",d"),
    ("customer_id", [3, 123_456], "d"),
    ("customerId", [3, 123_456], "d"),
    ("year", [1999, 2026], "d"),
    ("price", [1.5, 20.25], ".2f"),
    ("price", [1.5, 12_345.25], ",.2f"),
    ("share", [1 / 3, 2 / 3], ".4f"),
    ("size", [100 / 3, 200 / 3], ".2f"),
    ("whole", [3.0, 4.0, None], ".0f"),
    ("tiny", [1e-9, 2e-9], ".4~g"),
    ("huge", [1e20], ".4~g"),
    ("nothing", [None, float("inf")], ".0f"),
]


@pytest.mark.parametrize(("name", "values", "specifier"), FORMATS)
def test_numbers_are_written_with_the_decimals_that_they_need(name: str, values: list[Any], specifier: str) -> None:
    (column,) = Frame(pl.DataFrame({name: values}, strict=False)).told()["columns"]
    assert column["format"] == {"specifier": specifier}


def test_numbers_that_the_sample_lacks_are_not_rounded_to_whole_ones() -> None:
    values = np.zeros(100_000)
    values[77_777] = 0.5
    (column,) = Frame(pl.DataFrame({"rare": values})).told()["columns"]
    assert column["format"] == {"specifier": ".2f"}


def test_columns_of_objects_are_known_by_what_they_hold() -> None:
    frame = Frame(
        pd.DataFrame(
            {
                "day": [datetime.date(2024, 1, 2), None],
                "cost": [decimal.Decimal("1.20"), decimal.Decimal("3.45")],
                "mixed": [1, "one"],
                "list": [[1, 2], None],
            }
        )
    )
    told = frame.told()
    assert [column["kind"] for column in told["columns"]] == ["date", "float", "other", "other"]
    assert told["columns"][1]["format"] == {"specifier": ".2f"}
    assert [plain(column) for column in told["window"]["columns"]] == [
        ["2024-01-02", None],
        [1.2, 3.45],
        [1, "one"],
        ["[1, 2]", None],
    ]
    assert frame.edited([{"row": 0, "column_id": "cost", "value": 2.5}]).given()["cost"][0] == decimal.Decimal("2.5")


def test_names_of_columns_are_text_and_those_of_several_levels_are_several_headers() -> None:
    frame = Frame(pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("sales", "mean"), ("sales", "sum")])))
    assert [(column["id"], column["name"]) for column in frame.told()["columns"]] == [
        ("sales_mean", ["sales", "mean"]),
        ("sales_sum", ["sales", "sum"]),
    ]
    assert [column["id"] for column in Frame(pd.DataFrame([[1, 2]])).told()["columns"]] == ["0", "1"]


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="'1'"):
        Frame(pd.DataFrame([[1, 2]], columns=[1, "1"]))


def test_numbers_travel_as_few_bytes_and_exactly() -> None:
    big = 2**60
    frame = pl.DataFrame(
        {"small": [0, 200], "signed": [-1, 200], "none": [None, 2**40], "big": [big, 1], "f": [1.5, 2]}
    )
    told = Frame(frame.with_columns(pl.col("f").cast(pl.Float32))).told()
    columns = told["window"]["columns"]
    assert [column.dtype.str if hasattr(column, "dtype") else column for column in columns] == [
        "|u1",
        "<i2",
        "<f8",
        [str(big), 1],
        "<f4",
    ]


def test_words_that_come_again_travel_as_codes() -> None:
    told = Frame(pl.DataFrame({"often": ["a", "b"] * 20, "seldom": [str(i) for i in range(40)]})).told()
    often, seldom = told["window"]["columns"]
    assert often["values"] == ["a", "b"]
    assert often["codes"].dtype == np.uint8
    assert seldom == [str(i) for i in range(40)]


def test_only_the_first_rows_are_told_and_fewer_where_rows_are_wide() -> None:
    narrow = Frame(pl.DataFrame({"a": range(1_000_000)})).told()
    assert (narrow["rows"], narrow["window"]["count"]) == (1_000_000, WINDOW_ROWS)
    wide = Frame(pl.DataFrame({f"c{i}": ["x" * 50 + str(j) for j in range(500)] for i in range(50)})).told()
    assert 1 <= wide["window"]["count"] < WINDOW_ROWS
    assert encode({"value": wide["window"]}).size <= WINDOW_BYTES * 1.2


def test_a_frame_without_rows_has_columns() -> None:
    told = Frame(pl.DataFrame({"a": [], "b": []}, schema={"a": pl.Int64, "b": pl.String})).told()
    assert (told["rows"], told["window"]["count"]) == (0, 0)
    assert [column["id"] for column in told["columns"]] == ["a", "b"]


def test_what_is_told_can_be_sent() -> None:
    message = encode({"value": Frame(pd.DataFrame(DATA))})
    assert json.loads(message.header)["value"]["rows"] == 3


def test_a_frame_without_an_order_is_refused_with_a_remedy() -> None:
    from nbdash import dash_table
    from nbdash.components.tree import plain as as_data

    class Relation:
        columns = ()

    with pytest.raises(UnsendableValue, match=r'Use df.to_dict\("records"\)'):
        as_data(dash_table.DataTable(data=Relation()))


@pytest.mark.parametrize("index", [None, [7, 8, 9]])
def test_a_pandas_category_may_be_new(index: list[int] | None) -> None:
    native = pd.DataFrame({"kind": pd.Categorical(["a", "b", "a"])}, index=index)
    edits = [{"row": row, "column_id": "kind", "value": value} for row, value in enumerate(["b", None, "c"])]
    edited = Frame(native).edited(edits).given()
    assert records(edited) == [{"kind": "b"}, {"kind": None}, {"kind": "c"}]
    assert edited["kind"].cat.categories.tolist() == ["a", "b", "c"]
    assert list(edited.index) == list(native.index)
    assert native["kind"].tolist() == ["a", "b", "a"]
