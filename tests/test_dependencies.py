"""`Input`, `Output`, `State` with all kinds of ids, and what their ids may not be."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import ALL, ALLSMALLER, MATCH, ClientsideFunction, Input, Output, State, dcc, html, stringify_id
from nbdash.exceptions import IncorrectTypeException, InvalidComponentIdError
from nbdash.graph.spec import Pattern, Prop


def test_the_canonical_form_of_a_dict_id_has_sorted_keys_and_wildcards_as_lists() -> None:
    assert Input({"type": "a", "index": 1}, "value").component_id_str() == '{"index":1,"type":"a"}'
    assert str(Output({"type": "a", "index": MATCH}, "value")) == '{"index":["MATCH"],"type":"a"}.value'
    assert stringify_id({"b": ALL, "a": ALLSMALLER}) == '{"a":["ALLSMALLER"],"b":["ALL"]}'
    assert (str(MATCH), ALL.to_json()) == ("MATCH", '["ALL"]')


def test_a_target_is_a_prop_or_a_pattern_of_canonical_constants() -> None:
    assert Input({"index": 1.0}, "value").target == Prop('{"index":1}', "value")
    target = State({"z": True, "a": ALL, "s": "x"}, "value").target
    assert target == Pattern((("a", ALL), ("s", '"x"'), ("z", "true")), "value")


def test_6_1_constants_are_type_strict() -> None:
    assert Input({"i": ALL, "t": 1}, "value") != Input({"i": ALL, "t": "1"}, "value")


def test_dependencies_of_one_prop_are_equal_whatever_their_kind() -> None:
    assert Input({"a": 1, "b": MATCH}, "value") == Output({"b": MATCH, "a": 1}, "value")
    assert len({Input("a", "value"), State("a", "value"), Input("a", "min")}) == 2
    assert Input("a", "value") != "a.value"


def test_names_of_dashs_interface() -> None:
    pattern = Output({"index": MATCH}, "value", allow_duplicate=True)
    assert pattern.has_wildcard() and not Input("a", "value").has_wildcard()
    assert pattern.allow_duplicate and Input("a", "value", allow_optional=True).allow_optional
    assert pattern.to_dict() == {"id": '{"index":["MATCH"]}', "property": "value"}
    assert Output.allowed_wildcards == (MATCH, ALL)
    assert Input.allowed_wildcards == State.allowed_wildcards == (MATCH, ALL, ALLSMALLER)
    assert repr(Input("a", "value")) == "<Input `a.value`>"


@pytest.mark.parametrize(
    ("id", "title"),
    [
        ("", "Callback item missing ID"),
        (None, "Callback item missing ID"),
        ({}, "Callback item missing ID"),
        ("a.b", "Callback invalid ID string"),
        ("{a", "Callback invalid ID string"),
        (5, "Callback ID type error"),
        (["a"], "Callback ID type error"),
        ({"a": [1]}, "Callback wildcard ID error"),
        ({"a": None}, "Callback wildcard ID error"),
        ({1: "a"}, "Callback wildcard ID error"),
        ({"a": ALL, "b": None}, "Callback wildcard ID error"),
    ],
)
def test_14_3_and_14_4_and_14_5_and_14_6_and_7_8_impossible_ids_are_told_under_dashs_titles(
    id: Any, title: str
) -> None:
    with pytest.raises(InvalidComponentIdError, match=f"^{title}: ") as caught:
        Input(id, "value")
    assert "Where: Input(" in str(caught.value)


@pytest.mark.parametrize("name", ["", None, 3, ["value"]])
def test_14_2_and_7_8_names_of_props_are_text(name: Any) -> None:
    with pytest.raises(IncorrectTypeException, match="Callback property error"):
        Input("a", name)


def test_14_4_wildcards_are_refused_in_layouts() -> None:
    with pytest.raises(InvalidComponentIdError, match="stand in callbacks only"):
        html.P(id={"index": ALL})  # pyright: ignore[reportArgumentType]


def test_7_9_a_component_stands_for_its_id_and_is_given_one() -> None:
    field = dcc.Input()
    assert str(Input(field, "value")) == f"{field.id}.value"
    row = dcc.Input(id={"row": 1})
    assert str(State(row, "value")) == '{"row":1}.value'


def test_12_1_reserved_names_of_the_page_are_refused() -> None:
    for namespace, name in (("_dashprivate_x", "f"), ("no_update", "f"), ("ns", "PreventUpdate"), ("ns", "no_update")):
        with pytest.raises(IncorrectTypeException, match=r"reserved|taken"):
            ClientsideFunction(namespace, name)
    assert ClientsideFunction("ns", "f") == ClientsideFunction("ns", "f")
    assert repr(ClientsideFunction("ns", "f")) == "ClientsideFunction('ns', 'f')"
