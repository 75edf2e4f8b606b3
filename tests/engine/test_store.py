"""The live tree: found by id, replaced part by part, never two components with one id."""

from __future__ import annotations

import pytest

from nbdash import dcc, html
from nbdash.components.tree import plain
from nbdash.engine.store import Change, Store
from nbdash.errors import DuplicateIdError
from nbdash.graph.spec import Prop


def store(layout: object) -> Store:
    return Store(*plain(layout))


def change(it: Store, prop: str, value: object) -> Change:
    return it.set(Prop(*prop.split(".")), *plain(value))


def test_every_component_with_an_id_is_found_in_any_prop_that_holds_components() -> None:
    it = store(html.Div(["text", html.P(id="p"), dcc.Tabs([dcc.Tab(html.B(id="b"), label=html.I(id="i"))], id="tabs")]))
    assert set(it) == {"p", "tabs", "b", "i"}
    assert "p" in it
    assert "gone" not in it


def test_ids_that_are_dicts_are_known_by_their_canonical_text() -> None:
    it = store([html.P(id={"type": "row", "index": 1})])
    assert list(it) == ['{"index":1,"type":"row"}']


def test_a_layout_may_be_text_or_a_list() -> None:
    assert list(store("text")) == []
    assert list(store(["text", html.P(id="p"), [html.P(id="q")]])) == ["p", "q"]


def test_what_is_absent_reads_as_none() -> None:
    it = store(html.P(id="p"))
    assert it.value(Prop("p", "children")) is None
    assert it.value(Prop("gone", "children")) is None


def test_a_change_tells_which_ids_went_and_which_came() -> None:
    it = store(html.Div(html.P(html.B(id="b"), id="p"), id="box"))
    assert change(it, "box.children", [html.P(id="p"), html.P(id="q")]) == Change(("p", "b"), ("p", "q"))
    assert set(it) == {"box", "p", "q"}
    assert change(it, "box.children", "text") == Change(("p", "q"), ())
    assert change(it, "box.children", None) == Change()
    assert set(it) == {"box"}


@pytest.mark.parametrize(
    "layout",
    [
        html.Div([html.P(id="p"), html.P(id="p")]),
        html.P(html.B(id="p"), id="p"),
        html.Div([html.P(id="q"), html.P(id={"a": 1}), html.P(id={"a": 1})]),
    ],
)
def test_a_layout_with_one_id_twice_is_refused(layout: object) -> None:
    with pytest.raises(DuplicateIdError, match="Two components have the id"):
        store(layout)


@pytest.mark.parametrize(
    "value",
    [
        html.P(id="other"),  # is elsewhere
        [html.P(id="new"), html.P(id="new")],  # twice
        html.P(id="box"),  # around it
        [html.P(id="new"), html.P(id="p"), html.P(id="other")],
    ],
)
def test_a_value_with_an_id_that_exists_changes_nothing(value: object) -> None:
    it = store(html.Div([html.Div(html.P("old", id="p"), id="box"), html.P(id="other")]))
    with pytest.raises(DuplicateIdError):
        change(it, "box.children", value)
    assert set(it) == {"box", "p", "other"}
    assert it.value(Prop("p", "children")) == "old"
    assert [node.key for node in it.nodes()] == [None, "box", "p", "other"]
    assert change(it, "box.children", html.P(id="new")).removed == ("p",)


def test_the_walk_is_in_document_order_also_after_changes() -> None:
    it = store(html.Div([html.Div(id="one"), html.Div(id="two")]))
    change(it, "two.children", [html.P(id="c"), html.P(id="d")])
    change(it, "one.children", [html.P(id="a"), html.P(id="b")])
    assert [node.key for node in it.nodes()] == [None, "one", "a", "b", "two", "c", "d"]


def test_a_value_once_read_does_not_change() -> None:
    it = store(html.P([1], id="p"))
    value = it.value(Prop("p", "children"))
    change(it, "p.children", [2])
    assert value == [1]
