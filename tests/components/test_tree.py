"""A layout as plain data: what authors may give, what callbacks are given, and that neither shares anything."""

from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from collections import OrderedDict, namedtuple
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from nbdash import dcc, html
from nbdash.components.tree import Node, UnsendableValue, equal, plain, readable

UTC = datetime.UTC


class Colour(enum.Enum):
    RED = "red"
    PAIR = (1, "two")


class Level(enum.IntEnum):
    HIGH = 3


class Text(str):
    __slots__ = ()


Point = namedtuple("Point", "x y")


@dataclass(frozen=True)
class Case:
    name: str
    given: Any
    expected: Any


CASES = [
    Case("none", None, None),
    Case("nested data", {"a": [1, {"b": None}], "c": True}, {"a": [1, {"b": None}], "c": True}),
    Case("tuples are lists", (1, (2, [3])), [1, [2, [3]]]),
    Case("named tuples are lists", Point(1, 2), [1, 2]),
    Case("other mappings are dicts", OrderedDict(a=MappingProxyType({"b": 1})), {"a": {"b": 1}}),
    Case("subclasses of text are text", Text("text"), "text"),
    Case("enums are their values", [Colour.RED, Colour.PAIR, Level.HIGH], ["red", [1, "two"], 3]),
    Case("decimals are floats", decimal.Decimal("1.5"), 1.5),
    Case("uuids are text", uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    Case(
        "dates and times are ISO text",
        [datetime.date(2024, 2, 3), datetime.datetime(2024, 2, 3, 4, 5, tzinfo=UTC), datetime.time(6, 7)],
        ["2024-02-03", "2024-02-03T04:05:00+00:00", "06:07:00"],
    ),
    Case("keys are text", {1: "a", 1.5: "b", None: "c", False: "d"}, {"1": "a", "1.5": "b", "null": "c", "false": "d"}),
    Case("keys that are dates", {datetime.date(2024, 2, 3): 1}, {"2024-02-03": 1}),
    Case("keys that are numpy's", {np.int64(2): "a"}, {"2": "a"}),
    Case(
        "numpy scalars",
        [np.float32(0.5), np.float64(0.5), np.int64(7), np.bool_(True), np.str_("s")],
        [0.5, 0.5, 7, True, "s"],
    ),
    Case("numpy arrays without a dimension", np.array(3), 3),
    Case("numpy texts", np.array(["a", "b"]), ["a", "b"]),
    Case("numpy booleans", np.array([True, False]), [True, False]),
    Case("numpy objects", np.array([{"a": 1}, None], dtype=object), [{"a": 1}, None]),
    Case("numpy dates", np.array(["2024-02-03", "NaT"], dtype="datetime64[D]"), ["2024-02-03", None]),
    Case("numpy instants", np.array(["2024-02-03T04:05:06"], dtype="datetime64[ns]"), ["2024-02-03T04:05:06"]),
    Case("a numpy date", np.datetime64("2024-02-03"), "2024-02-03"),
    Case("a numpy instant", np.datetime64("2024-02-03T04:05:06", "ns"), "2024-02-03T04:05:06"),
    Case("no numpy date", np.datetime64("NaT"), None),
    Case("integers that no page can count", np.array([2**60, 1]), [2**60, 1]),
    Case("pandas instants", [pd.Timestamp("2024-02-03 04:05"), pd.NaT, pd.NA], ["2024-02-03T04:05:00", None, None]),
    Case("a series of texts", pd.Series(["a", None], dtype=object), ["a", None]),
    Case("a series of categories", pd.Series(["a", "b", "a"], dtype="category"), ["a", "b", "a"]),
    Case("a series of dates", pd.Series(pd.to_datetime(["2024-02-03", None])), ["2024-02-03", None]),
    Case(
        "a series of dates with a time zone",
        pd.Series(pd.to_datetime(["2024-02-03"]).tz_localize("UTC")),
        ["2024-02-03T00:00:00+00:00"],
    ),
    Case("an index", pd.Index(["a", "b"]), ["a", "b"]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_8_5_values_become_plain(case: Case) -> None:
    value, nodes = plain(case.given)
    assert value == case.expected
    assert only_plain(value)
    assert nodes == []


def only_plain(value: object) -> bool:
    if type(value) is list:
        return all(map(only_plain, value))
    if type(value) is dict:
        return all(type(key) is str and only_plain(item) for key, item in value.items())
    return type(value) in (str, int, float, bool, type(None), Node, np.ndarray)


# -- arrays -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "dtype"),
    [
        (np.array([0.5, np.nan]), "float64"),
        (np.array([0.5], dtype="f4"), "float32"),
        (np.array([0.5], dtype="f2"), "float32"),
        (np.array([1, -2], dtype="i8"), "int32"),
        (np.array([2**31], dtype="i8"), "uint32"),
        (np.array([-(2**40)], dtype="i8"), "float64"),
        (np.array([], dtype="i8"), "int32"),
        (np.array([1], dtype="u1"), "uint8"),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), "float64"),
        (np.array([0.5], dtype=">f8"), "float64"),
        (np.arange(10)[::3], "int32"),
        (np.asfortranarray(np.arange(6.0).reshape(2, 3)), "float64"),
        (pd.Series([0.5, None]), "float64"),
        (pd.Series([1, 2]), "int32"),
        (pd.Series([1, None], dtype="Int64").astype("float64"), "float64"),
        (pd.Index([1, 2]), "int32"),
    ],
)
def test_numbers_in_arrays_stay_arrays_of_a_dtype_that_a_page_has(given: Any, dtype: str) -> None:
    value, _ = plain({"x": given})
    array = value["x"]
    assert isinstance(array, np.ndarray)
    assert array.dtype == np.dtype(dtype)
    assert array.flags.c_contiguous
    assert not array.flags.writeable
    np.testing.assert_array_equal(array, np.asarray(given))


def test_masked_numbers_are_not_shown() -> None:
    value, _ = plain(np.ma.masked_array([1.0, 2.0], mask=[False, True]))
    assert readable(value) == [1.0, None]


def test_a_polars_series_is_as_good_as_one_of_pandas() -> None:
    polars = pytest.importorskip("polars")
    value, _ = plain([polars.Series([0.5, 1.5]), polars.Series(["a", None])])
    assert isinstance(value[0], np.ndarray)
    assert value[1] == ["a", None]
    with pytest.raises(UnsendableValue, match="to_dict"):
        plain(polars.DataFrame({"a": [1]}))


def test_a_figures_arrays_are_copied_though_not_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    figure: Any = go.Figure(go.Scatter(y=np.array([0.5, 1.5])))
    made = list[Any]()
    original = go.Scatter.to_plotly_json

    def noted(trace: Any) -> Any:
        made.append(original(trace))
        return made[-1]

    monkeypatch.setattr(go.Scatter, "to_plotly_json", noted)
    stored = plain(figure)[0]["data"][0]["y"]
    assert not np.shares_memory(stored, figure.data[0].y)
    assert np.shares_memory(stored, made[0]["y"])


def test_a_figures_arrays_stay_arrays() -> None:
    figure = go.Figure(
        [
            go.Scatter(x=np.array([1.0, 2.0]), y=[3, 4], marker={"size": np.array([5, 6])}),
            go.Heatmap(z=np.ones((2, 2))),
        ],
        layout={"title": {"text": "T"}},
        frames=[go.Frame(data=[go.Scatter(y=np.array([7.0]))], name="one")],
    )
    value, nodes = plain(figure)
    assert nodes == []
    assert value["data"][0]["type"] == "scatter"
    assert value["layout"]["title"] == {"text": "T"}
    for array in (
        value["data"][0]["x"],
        value["data"][0]["marker"]["size"],
        value["data"][1]["z"],
        value["frames"][0]["data"][0]["y"],
    ):
        assert isinstance(array, np.ndarray)
    assert only_plain(value)
    assert "bdata" not in str(value)
    assert readable(value)["data"][0] == {"type": "scatter", "x": [1.0, 2.0], "y": [3, 4], "marker": {"size": [5, 6]}}


def test_other_objects_of_plotly_are_their_json() -> None:
    assert plain(go.Scatter(y=[1]))[0] == {"type": "scatter", "y": [1]}
    assert plain(go.Layout(height=30))[0] == {"height": 30}


# -- components ---------------------------------------------------------------------------------------------


def test_components_become_nodes_with_their_present_props() -> None:
    node, nodes = plain(html.Div(["text", html.B("b", id="b"), [html.I()]], id={"i": 1}, title=None))
    assert isinstance(node, Node)
    assert nodes == [node]
    assert node.namespace == "dash_html_components"
    assert (node.type, node.key) == ("Div", '{"i":1}')
    assert list(node.props) == ["children", "id", "title"]
    assert [part.type for part in node.parts["children"]] == ["B", "I"]
    assert [each.type for each in node.walk()] == ["Div", "B", "I"]


def test_nodes_stand_in_every_prop_that_holds_components() -> None:
    tab, _ = plain(dcc.Tab(html.P(id="content"), label=html.B(id="label")))
    assert {name: [part.key for part in parts] for name, parts in tab.parts.items()} == {
        "children": ["content"],
        "label": ["label"],
    }
    options, nodes = plain([{"label": html.B(id="one"), "value": 1}, {"value": html.I(id="two")}])
    assert [node.key for node in nodes] == ["one", "two"]
    assert options[0]["label"] is nodes[0]


def test_a_callback_reads_components_as_dicts_and_may_hand_them_back() -> None:
    given = [html.B("b", id="b"), "text", html.Div(html.I([1, 2]))]
    value, _ = plain(given)
    read = readable(value)
    assert read[0] == {
        "namespace": "dash_html_components",
        "type": "B",
        "props": {"children": "b", "id": "b"},
    }
    again, nodes = plain(read)
    assert [node.type for node in nodes] == ["B", "Div"]
    assert nodes[0].key == "b"
    assert readable(again) == read


# -- refusals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "path", "hint"),
    [
        ({1, 2}, "the top", "sorted"),
        ({"a": [0, frozenset({1})]}, ".a[1]", "sorted"),
        (pd.DataFrame({"a": [1]}), "the top", "to_dict"),
        ([html.Div([html.P(style={"x": {1}})])], "[0](Div).children[0](P).style.x", "sorted"),
        (html.Div, "the top", r"Call it: Div\(...\)"),
        ([len], "[0]", "called"),
        ({"a": object()}, ".a", "Turn it into"),
        ({"a": 1j}, ".a", "Turn it into"),
        (b"bytes", "the top", "Turn it into"),
        (np.array([1j]), "the top", "imaginary"),
        ({(1, 2): 3}, "(as a key)", "text or numbers"),
        (datetime.timedelta(1), "the top", "Turn it into"),
        ((x for x in "ab"), "the top", "Turn it into"),
    ],
)
def test_8_5_what_has_no_plain_form_is_refused_with_its_place_and_what_to_do(
    given: object, path: str, hint: str
) -> None:
    with pytest.raises(UnsendableValue, match=hint) as caught:
        plain(given)
    assert path in str(caught.value)
    assert len(str(caught.value)) < 250


# -- equality -----------------------------------------------------------------------------------------------


EQUAL: list[tuple[Any, Any]] = [
    (1, 1.0),
    ([1, {"a": None}], [1, {"a": None}]),
    (np.array([1.0, 2.0]), np.array([1.0, 2.0])),
    (np.array([1, 2], dtype="i4"), [1, 2.0]),
    ([np.array([1])], [[1]]),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
]
DIFFERENT: list[tuple[Any, Any]] = [
    (1, True),
    (0, False),
    (0, None),
    ("1", 1),
    ([1], [1, 2]),
    ([1, 2], [2, 1]),
    ({"a": 1}, {"a": 1, "b": None}),
    ({"a": None}, {}),
    ([], {}),
    ("", None),
    (np.array([1, 2]), np.array([1, 2, 3])),
    (np.array([[1]]), np.array([1])),
    (np.array([1]), None),
    (np.array([1]), 1),
    ([True], [1]),
]


@pytest.mark.parametrize(("one", "other"), EQUAL, ids=str)
def test_equal_values(one: Any, other: Any) -> None:
    assert equal(one, other)
    assert equal(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=str)
def test_different_values(one: Any, other: Any) -> None:
    assert not equal(one, other)
    assert not equal(other, one)


def test_components_are_equal_if_kind_and_props_are() -> None:
    (one, same, other, another), _ = plain([html.P("a"), html.P("a"), html.P("b"), html.B("a")])
    assert equal(one, one)
    assert equal(one, same)
    assert not equal(one, other)
    assert not equal(one, another)


# -- nothing is shared --------------------------------------------------------------------------------------


def test_what_was_handed_over_may_be_changed_afterwards() -> None:
    array = np.array([1.0, 2.0])
    inner: dict[str, Any] = {"list": [1, [2]], "array": array}
    children: list[Any] = [1, 2]
    style: dict[str, Any] = {"list": inner["list"]}
    div = html.Div([html.P(children, id="p")], style=style)
    figure = go.Figure(go.Scatter(x=array, y=[1, 2]))
    value, _ = plain([inner, div, figure])
    before = repr(readable(value))
    inner["list"][1].append(3)
    inner["new"] = 1
    array[0] = 9
    children.append(3)
    style["later"] = 1
    figure.data[0].y = [5]
    assert repr(readable(value)) == before


def test_what_was_read_may_be_changed_afterwards() -> None:
    value, _ = plain([{"list": [1, [2]], "array": np.array([1.0])}, html.P([1, 2], id="p", style={"a": "b"})])
    before = repr(readable(value))
    read = readable(value)
    read[0]["list"][1].append(3)
    read[0]["array"].append(3)
    read[1]["props"]["style"]["c"] = "d"
    read[1]["props"]["children"].append("x")
    read.append(1)
    assert repr(readable(value)) == before


def test_an_array_that_was_stored_can_not_be_written_to() -> None:
    value, _ = plain(np.array([1.0]))
    with pytest.raises(ValueError, match="read-only"):
        value[0] = 2
