"""What browsers keep of components with `persistence`: set again before first calls, exchanged, overruled (16)."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import dcc, html
from nbdash.components.base import Component
from nbdash.components.tree import plain
from nbdash.engine.persistence import Key, Stored, keys
from nbdash.graph.spec import Prop
from tests.engine.harness import Stage, callback

VALUE = ("local", "_dash_persistence.year.value.true")


class Grid(Component):
    """A table as far as its columns go."""

    _namespace, _type = "tests", "Grid"
    _prop_names = ("id", "columns", "persistence", "persisted_props")
    _settable = frozenset({"columns"})
    _persisted = ("columns.name",)

    def __init__(self, **props: Any) -> None:
        self.__dict__.update(props)


def field(value: object = 1952, **props: Any) -> dcc.Input:
    return dcc.Input(id="year", value=value, **{"persistence": True, **props})  # pyright: ignore[reportArgumentType]


def stage(component: dcc.Input | None = None) -> Stage:
    layout = html.Div([component or field(), html.P(id="out"), html.Div(id="box")])
    return Stage(layout, callback("f", "out.children", "year.value"))


def keep(it: Stage, stored: dict[Key, Stored]) -> None:
    it.session.persist(stored)


def in_box(it: Stage, *components: Component) -> None:
    """A callback puts components into the box."""
    it.set_props(("box.children", list(components)))


@pytest.mark.parametrize(
    ("persistence", "key"),
    [(True, "true"), ('a"ü', '"a\\"ü"'), (1, "1"), (2.0, "2"), (0.5, "0.5")],
)
def test_16_1_the_key_has_id_prop_and_persistence_as_the_page_writes_them(persistence: Any, key: str) -> None:
    node = plain(field(persistence=persistence))[1][0]
    assert keys(node, node.props) == {"value": ("local", f"_dash_persistence.year.value.{key}")}


@pytest.mark.parametrize(
    "component",
    [
        field(persistence=False),
        field(persistence=""),
        field(persistence=0),
        field(persisted_props=[]),
        field(persisted_props=["type"]),  # no person sets it
        dcc.Input(persistence=True),
        dcc.Textarea(id="text", persistence=True),  # nothing is kept of it by default
    ],
)
def test_16_1_without_id_persistence_or_props_nothing_is_kept(component: Component) -> None:
    node = plain(component)[1][0]
    assert keys(node, node.props) == {}


def test_16_1_a_dict_id_and_another_store() -> None:
    node = plain(dcc.Input(id={"b": 1, "a": "x"}, persistence="v", persistence_type="session"))[1][0]
    assert keys(node, node.props) == {"value": ("session", '_dash_persistence.{"a":"x","b":1}.value."v"')}


def test_16_7_a_kept_value_is_in_place_before_the_first_calls() -> None:
    it = stage()
    keep(it, {VALUE: (1987, 1952)})
    assert it.play() == ["call f()", "set out.children=f(1987)"]
    assert [(entry.prop, entry.value, entry.original) for entry in it.session.kept()] == [("value", 1987, 1952)]


def test_16_3_a_layout_that_says_something_else_now_wins_and_what_was_kept_is_forgotten() -> None:
    it = stage()
    keep(it, {VALUE: (1987, 1990)})
    assert it.play() == ["call f()", "set out.children=f(1952)"]
    other = Stage(html.Div([field(1990), html.P(id="out")]), callback("f", "out.children", "year.value"))
    other.session.take_over(it.session)
    assert other.play() == ["call f()", "set out.children=f(1990)"]


def test_16_3_and_16_7_a_component_that_a_callback_inserts_comes_with_its_kept_value() -> None:
    it = Stage(
        html.Div([html.Div(id="box"), html.P(id="out")]),
        callback("f", "out.children", "year.value"),
    )
    keep(it, {VALUE: (1987, 1952)})
    assert it.play() == []
    in_box(it, field())
    it.run()
    assert it.values("year.value") == [1987]
    # what is set in it now is there when it comes again, with nobody asking the page
    it.event(("year.value", 2000))
    it.run()
    in_box(it)
    in_box(it, field())
    assert it.values("year.value") == [2000]
    in_box(it, field(1960))
    assert it.values("year.value") == [1960]
    in_box(it, field())
    assert it.values("year.value") == [1952]


def test_16_2_the_original_is_the_value_that_the_first_edit_met() -> None:
    it = stage()
    it.play()
    it.event(("year.value", 1))
    it.event(("year.value", 2))
    other = stage()
    other.session.take_over(it.session)
    assert other.play() == ["call f()", "set out.children=f(2)"]


def test_16_4_what_a_callback_sets_overrules_an_edit_and_is_kept_as_one() -> None:
    it = stage()
    it.play()
    it.event(("year.value", 1))
    it.set_props(("year.value", 3))
    other = stage()
    other.session.take_over(it.session)
    assert other.play() == ["call f()", "set out.children=f(3)"]


def test_16_4_but_not_where_it_sets_persistence_as_well() -> None:
    it = stage()
    it.play()
    it.set_props(("year.value", 3), ("year.persistence", "b"))
    assert it.values("year.value") == [3]
    other = stage(field(persistence="b"))
    other.session.take_over(it.session)
    other.session._arrivals.keeping.clear()  # pyright: ignore[reportPrivateUsage]
    assert other.play() == ["call f()", "set out.children=f(1952)"]


def test_16_5_another_persistence_exchanges_the_values_and_calls_who_watches() -> None:
    it = stage()
    keep(it, {("local", '_dash_persistence.year.value."b"'): (2007, 1952)})
    it.play()
    it.play(("year.value", 1987))
    it.session.take_changed()
    it.set_props(("year.persistence", "b"))
    assert [str(shown.prop) for shown in it.session.take_changed()[0]] == ["year.persistence", "year.value"]
    it.run()
    assert it.take() == ["call f(triggered=year.value)", "set out.children=f(2007)"]
    it.set_props(("year.persistence", "c"))
    assert it.values("year.value") == [1952]
    it.set_props(("year.persistence", True))
    assert it.values("year.value") == [1987]


def test_16_5_falsy_keeps_nothing_more_and_erases_nothing() -> None:
    it = stage()
    it.play()
    it.event(("year.value", 1987))
    it.set_props(("year.persistence", False))
    assert it.values("year.value") == [1952]
    it.event(("year.value", 5))
    it.event(("year.value", 1952))
    it.set_props(("year.persistence", True))
    assert it.values("year.value") == [1987]


def test_16_6_a_part_of_a_prop_is_kept_by_itself() -> None:
    columns = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
    it = Stage(html.Div(Grid(id="grid", columns=columns, persistence=1)))
    it.play()
    it.event(("grid.columns", [{"id": "a", "name": "Alpha"}, {"id": "b", "name": "B"}]))
    # the rest may change meanwhile
    changed = [{"id": "a", "name": "A", "type": "text"}, {"id": "b", "name": "B"}]
    other = Stage(html.Div(Grid(id="grid", columns=changed, persistence=1)))
    other.session.take_over(it.session)
    other.session._arrivals.keeping.clear()  # pyright: ignore[reportPrivateUsage]
    other.play()
    assert other.values("grid.columns") == [[{"id": "a", "name": "Alpha", "type": "text"}, {"id": "b", "name": "B"}]]


def test_16_7_what_a_page_tells_late_counts_as_set_by_the_person() -> None:
    it = stage()
    it.play()
    assert it.session.persist({VALUE: (1987, 1952)})
    it.run()
    assert it.take() == ["call f(triggered=year.value)", "set out.children=f(1987)"]
    assert not it.session.persist({VALUE: (2000, 1952)})  # it has been set since
    assert it.values("year.value") == [1987]


def test_the_author_is_told_what_was_overruled() -> None:
    it = stage()
    it.play()
    it.set_props(("year.value", 3))
    assert list(it.session.overruled()) == [("year", {"value": 1952})]
    it.event(("year.value", 4))
    assert list(it.session.overruled()) == []
    assert it.session.store.value(Prop("year", "value")) == 4


@pytest.mark.parametrize("value", [None, 5, "text", [1], [{"x": 1}]])
def test_whatever_the_browser_holds_breaks_nothing(value: Any) -> None:
    columns = [{"id": "a", "name": "A"}]
    it = Stage(html.Div(Grid(id="grid", columns=columns, persistence=1)))
    keep(it, {("local", "_dash_persistence.grid.columns.name.1"): (value, ["A"]), ("nowhere", "x"): (value, value)})
    it.play()
    assert [column["id"] for column in it.values("grid.columns")[0]] == ["a"]
