"""A component as a mapping from id to what is below it."""

from __future__ import annotations

import pytest

from nbdash.components import dcc, html, walk
from nbdash.errors import UnknownIdError


def a_layout() -> html.Div:
    return html.Div(
        [
            html.H1("Title", id="title"),
            "text",
            None,
            [html.B("nested", id="nested")],
            dcc.Tabs([dcc.Tab(html.P(id="content"), html.I(id="label"))], id="tabs"),
            dcc.Dropdown([{"label": html.Span(id="option"), "value": 1}, "plain"]),
            dcc.RadioItems({"a": html.Em(id="mapped")}),
            dcc.Loading(html.Div(id={"type": "row", "index": 1}), custom_spinner=html.U(id="spinner")),
        ],
        id="root",
    )


IDS = [
    "title",
    "nested",
    "tabs",
    "content",
    "label",
    "option",
    "mapped",
    {"type": "row", "index": 1},
    "spinner",
]


def test_iteration_yields_ids_below_in_document_order() -> None:
    assert list(a_layout()) == IDS


def test_length_is_the_number_of_ids() -> None:
    assert len(a_layout()) == len(IDS)


def test_membership_goes_by_canonical_id() -> None:
    layout = a_layout()
    assert "option" in layout
    assert {"index": 1, "type": "row"} in layout
    assert '{"index":1,"type":"row"}' in layout
    assert "root" not in layout
    assert "absent" not in layout


@pytest.mark.parametrize("id", IDS, ids=str)
def test_every_node_position_can_be_read_replaced_and_removed(id: str | dict[str, str | int]) -> None:
    layout = a_layout()
    assert layout[id].id == id
    layout[id] = html.Footer(id="new")
    assert isinstance(layout["new"], html.Footer)
    assert id not in layout
    del layout["new"]
    assert "new" not in layout


def test_removing_a_list_item_closes_the_gap_and_removing_the_only_child_leaves_none() -> None:
    layout = html.Div([html.P(id="a"), html.P(html.B(id="c"), id="b")])
    del layout["a"]
    assert repr(layout) == "Div([P(children=B(id='c'), id='b')])"
    del layout["c"]
    assert layout["b"].to_plotly_json()["props"]["children"] is None


def test_tuples_of_children_can_be_changed() -> None:
    layout = html.Div((html.P(id="a"), (html.P(id="b"),)))
    layout["b"] = html.P(id="c")
    del layout["a"]
    assert list(layout) == ["c"]


def test_an_unknown_id_is_a_key_error_with_the_nearest_ids() -> None:
    with pytest.raises(UnknownIdError, match="Did you mean 'title'") as info:
        _ = a_layout()["titel"]
    assert isinstance(info.value, KeyError)
    assert str(info.value).startswith("There is no component with the id 'titel'.")
    with pytest.raises(KeyError, match="Nothing below has an id"):
        _ = html.Div()["x"]


def test_walking_gives_each_component_and_the_path_to_it() -> None:
    label = html.B("y")
    tab = dcc.Tab("x", label)
    layout = html.Div(["a", tab])
    assert list(walk(layout)) == [((), layout), (("children", 1), tab), (("children", 1, "label"), label)]


def test_a_layout_may_be_a_list() -> None:
    assert [path for path, _ in walk([html.P(), "a", (html.P(),)])] == [(0,), (2, 0)]


def test_components_outside_node_positions_are_not_found() -> None:
    assert list(html.Div([dcc.Store("store", data=html.P(id="hidden"))])) == ["store"]


def test_walking_deep_layouts_needs_no_recursion() -> None:
    layout = html.Div(id="inner")
    for _ in range(5_000):
        layout = html.Div(layout)
    assert list(layout) == ["inner"]
