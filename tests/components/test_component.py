"""What a component accepts, keeps and shows."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from nbdash.components import dcc, html
from nbdash.components.base import UNDEFINED, Component, component_class, is_component
from nbdash.errors import (
    InvalidChildError,
    InvalidComponentIdError,
    MissingPropError,
    NbdashError,
    UnknownPropError,
)


def loose(component: type[Component]) -> Any:
    """The class without its types, to call it as a type checker would not let us."""
    return component


def props(component: Component) -> dict[str, Any]:
    return component.to_plotly_json()["props"]


def test_only_given_props_are_kept() -> None:
    assert html.Div().to_plotly_json() == {"namespace": "dash_html_components", "type": "Div", "props": {}}
    assert props(dcc.Slider(0, 10, value=3)) == {"min": 0, "max": 10, "value": 3}


def test_none_is_a_value_and_undefined_is_none() -> None:
    assert props(dcc.Slider(marks=None, value=UNDEFINED)) == {"marks": None}


def test_html_takes_children_by_position_and_keeps_its_own_namespace() -> None:
    link = html.A("here", href="/x", id="link")
    assert link.to_plotly_json() == {
        "namespace": "dash_html_components",
        "type": "A",
        "props": {"children": "here", "href": "/x", "id": "link"},
    }


def test_dcc_takes_props_in_dash_s_positional_order() -> None:
    assert props(dcc.Dropdown(["a", "b"], "a", True)) == {"options": ["a", "b"], "value": "a", "multi": True}
    assert props(dcc.Tab("content", "label", "value")) == {
        "children": "content",
        "label": "label",
        "value": "value",
    }


def test_two_children_by_position_are_refused_with_the_remedy() -> None:
    with pytest.raises(TypeError, match=r"children in a list: html\.Div\(\[child, child\]\)") as info:
        loose(html.Div)("a", "b")
    assert isinstance(info.value, NbdashError)
    assert "('b',)" in str(info.value)


@pytest.mark.parametrize(
    ("given", "meant"), [("clasName", "className"), ("class_name", "className"), ("STYLE", "style")]
)
def test_14_16_unknown_prop_names_the_nearest_and_all_allowed(given: str, meant: str) -> None:
    with pytest.raises(UnknownPropError) as info:
        loose(html.Div)(id="box", **{given: "x"})
    message = str(info.value)
    assert f"html.Div has no prop {given!r}" in message
    assert "html.Div(id='box')" in message
    assert f"Did you mean {meant!r}" in message
    assert "Allowed: children, id, n_clicks" in message
    assert isinstance(info.value, TypeError)


def test_data_and_aria_attributes_are_accepted_where_declared() -> None:
    attributes: dict[str, Any] = {"data-row": "7", "aria-label": "x"}
    assert props(html.Div(**attributes)) == attributes
    with pytest.raises(UnknownPropError):
        dcc.Slider(**attributes)


def test_a_prop_named_like_a_keyword_can_be_given_by_name() -> None:
    script: dict[str, Any] = {"async": True}
    assert props(html.Script(**script)) == {"async": True}


@pytest.mark.parametrize("given", [(), (None,)])
def test_a_required_prop_must_be_given(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="id"):
        loose(dcc.Store)(*given)


def test_the_missing_prop_is_named() -> None:
    with pytest.raises(MissingPropError, match=r"dcc\.Store needs 'id'"):
        loose(dcc.Store)(id=None)


def test_props_are_attributes() -> None:
    box = html.Div("a")
    box.children = ["b"]
    box.style = {"color": "red"}
    assert props(box) == {"children": ["b"], "style": {"color": "red"}}
    del box.style
    assert not hasattr(box, "style")


def test_children_that_were_not_given_read_as_none() -> None:
    assert html.Div().children is None
    assert props(html.Div()) == {}


def test_a_prop_that_was_not_given_is_an_attribute_error_that_says_so() -> None:
    with pytest.raises(AttributeError, match="'value' was not given"):
        _ = dcc.Slider().value


def test_unknown_attributes_are_refused_in_both_directions() -> None:
    box: Any = html.Div()
    with pytest.raises(UnknownPropError, match="Did you mean 'className'"):
        box.classname = "x"
    with pytest.raises(AttributeError, match="Did you mean 'title'"):
        _ = box.titel


@pytest.mark.parametrize("bad", ["a.b", "a{b", "", {}, {"a": None}, {"a": [1]}, {1: "a"}, 3, ["a"], 2.5])
def test_7_8_and_14_6_impossible_ids_are_refused_at_construction_and_assignment(bad: Any) -> None:
    with pytest.raises(InvalidComponentIdError, match=r"html\.Div"):
        html.Div(id=bad)
    box = html.Div()
    with pytest.raises(InvalidComponentIdError):
        box.id = bad


def test_dict_ids_stay_as_they_were_given() -> None:
    id = {"type": "row", "index": 1}
    assert html.Div(id=id).id is id


def _function() -> None: ...


class _Frame:
    columns = ("a",)


_Frame.__module__ = "pandas.core.frame"


class _Figure:
    def to_plotly_json(self) -> dict[str, object]:
        return {}


_Figure.__module__ = "plotly.graph_objs"


@pytest.mark.parametrize(
    ("child", "message"),
    [
        (html.Div, r"Make one of it: Div\(\.\.\.\)"),
        (int, "The class int can't be drawn"),
        (_function, r"Call it: _function\(\)"),
        (pytest, "The module pytest"),
        (_Frame(), "A pandas _Frame can't be drawn"),
        (_Figure(), r"dcc\.Graph\(figure=\.\.\.\)"),
        ({"a": 1}, r"A dict can't be drawn: \{'a': 1\}"),
        ((x for x in "ab"), r"Wrap it in list\(\.\.\.\)"),
        ({"a", "b"}, "A set can't be drawn"),
    ],
)
def test_children_that_can_t_be_drawn_are_refused_with_the_remedy(child: Any, message: str) -> None:
    with pytest.raises(InvalidChildError, match=message):
        html.Div(child, id="box")
    with pytest.raises(InvalidChildError, match=r"Where: children of html\.Div\(id='box'\)"):
        html.Div(["text", [child]], id="box")
    box = html.Div()
    with pytest.raises(InvalidChildError, match=message):
        box.children = child


def test_all_node_positions_are_checked() -> None:
    with pytest.raises(InvalidChildError, match=r"label of dcc\.Tab"):
        dcc.Tab(label=loose(html.Div))


def test_a_component_in_the_form_of_its_json_is_accepted_as_child() -> None:
    as_read: Any = html.P("x").to_plotly_json()
    assert html.Div([as_read]).children == [as_read]


def test_repr_shows_what_was_given() -> None:
    assert repr(html.Div([html.P("x")])) == "Div([P('x')])"
    assert repr(dcc.Slider(0, 1, id="s")) == "Slider(min=0, max=1, id='s')"


def test_components_are_equal_only_to_themselves() -> None:
    one, other = html.P("x"), html.P("x")
    assert one == one
    assert one != other
    assert len({one, other}) == 2


def test_a_component_is_true_even_if_nothing_below_it_has_an_id() -> None:
    assert html.Div()


def _by_pickle(component: Component) -> Component:
    return pickle.loads(pickle.dumps(component))


@pytest.mark.parametrize("duplicate", [copy.deepcopy, _by_pickle])
def test_components_can_be_copied_and_pickled(duplicate: Any) -> None:
    layout = html.Div([dcc.Input("a", id="x")], id="root")
    other = duplicate(layout)
    assert other is not layout
    assert repr(other) == repr(layout)
    other["x"].value = "b"
    assert props(layout["x"])["value"] == "a"


def test_a_subclass_is_drawn_as_what_it_extends() -> None:
    class Card(html.Div):
        def __init__(self, heading: str) -> None:
            super().__init__([html.H3(heading)], className="card")

    assert Card("x").to_plotly_json()["type"] == "Div"
    assert component_class("dash_html_components", "Div") is html.Div


def test_a_made_up_id_is_made_once_and_differs_from_others() -> None:
    one, other = html.Div(), html.Div()
    assert one._set_random_id() == one._set_random_id() == one.id  # pyright: ignore[reportPrivateUsage]
    assert one.id != other._set_random_id()  # pyright: ignore[reportPrivateUsage]
    assert html.Div(id="mine")._set_random_id() == "mine"  # pyright: ignore[reportPrivateUsage]


def test_classes_are_not_components() -> None:
    assert is_component(html.Div())
    assert not is_component(html.Div)
    assert not is_component("text")


def test_every_class_is_found_by_its_wire_name_and_can_be_made() -> None:
    for module, namespace in ((html, "dash_html_components"), (dcc, "dash_core_components")):
        for name in module.__all__:
            kind = getattr(module, name)
            assert component_class(namespace, name) is kind
            props = dict.fromkeys(("id", *kind._required), "x")
            made = kind(**props)
            assert made.to_plotly_json() == {"namespace": namespace, "type": name, "props": props}


def test_the_person_may_set_what_the_schema_says() -> None:
    assert dcc.Slider.settable_properties == {"value", "drag_value"}
    assert html.Div.settable_properties == {"n_clicks", "n_clicks_timestamp"}
    assert dcc.Markdown.settable_properties == frozenset()
