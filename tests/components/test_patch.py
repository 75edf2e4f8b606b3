"""Operations on values: the cases that the page's half holds to as well, and what is shared and copied."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nbdash import dcc, html
from nbdash.components.patch import PatchError, apply
from nbdash.components.tree import Node, plain

CASES = json.loads((Path(__file__).parents[1] / "golden" / "operations" / "cases.json").read_text("utf-8"))


def read(value: Any) -> Any:
    """A value of the cases' file: arrays and components where it says so."""
    return plain(_arrays(value))[0]


def _arrays(value: Any) -> Any:
    if isinstance(value, list):
        return [_arrays(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$array" in value:
        return np.array(value["data"], dtype=value["$array"])
    return {key: _arrays(item) for key, item in value.items()}


def written(value: Any) -> Any:
    if isinstance(value, Node):
        props = {key: written(item) for key, item in value.props.items()}
        return {"namespace": value.namespace, "type": value.type, "props": props}
    if isinstance(value, list):
        return [written(item) for item in value]
    if isinstance(value, dict):
        return {key: written(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return {"$array": f"{value.dtype.kind}{value.dtype.itemsize}", "data": value.tolist()}
    return value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_9_1_operations_do_what_the_page_does(case: dict[str, Any]) -> None:
    """[9.2] [9.3] [9.4]"""
    value, operations = read(case["value"]), read(case["operations"])
    if "error" in case:
        with pytest.raises(PatchError, match=case["error"]):
            apply(value, operations)
    else:
        assert written(apply(value, operations)[0]) == case["result"]
    assert written(value) == case["value"]  # not altered


def step(operation: str, *location: str | int, **params: Any) -> dict[str, Any]:
    return {"operation": operation, "location": list(location), "params": params}


def test_all_that_is_beside_the_way_is_shared() -> None:
    value: dict[str, Any] = {"data": [{"x": [1]}, {"x": [2]}], "layout": {"title": "t"}}
    new, _ = apply(value, [step("Append", "data", 0, "x", value=3)])
    assert new["layout"] is value["layout"]
    assert new["data"][1] is value["data"][1]
    assert value["data"][0] == {"x": [1]}


def test_a_long_array_is_copied_once_for_many_appends() -> None:
    value, _ = plain({"x": np.zeros(1_000_000), "y": np.zeros(1_000_000)})
    steps = [step("Append", "xy"[number % 2], value=number) for number in range(2_000)]
    new, _ = apply(value, steps)
    assert new["x"].dtype == np.float64
    assert new["x"].shape == (1_001_000,)
    assert new["y"][-1] == 1_999


def test_gathered_appends_give_what_single_ones_give() -> None:
    chance = random.Random(1)
    for _ in range(300):
        value: Any = {"a": [[1], [2]], "b": [3]}
        steps: list[dict[str, Any]] = []
        for number in range(8):
            place: tuple[str | int, ...] = chance.choice([("a",), ("b",), ("a", 0), ("a", -1), ("a", 1)])
            kind = chance.choice(["Append", "Append", "Append", "Delete", "Reverse", "Prepend", "Clear"])
            if kind == "Delete":
                place = (*place, 0)
            steps.append(step(kind, *place, value=[number]))
        one: Any = value
        failed = False
        for single in steps:
            try:
                one, _ = apply(one, [single])
            except PatchError:
                failed = True
                break
        if failed:
            with pytest.raises(PatchError):
                apply(value, steps)
        else:
            assert apply(value, steps)[0] == one


def test_9_6_the_nodes_that_stand_in_the_new_value_are_told() -> None:
    value, nodes = plain([html.P(id="p"), html.Div(html.B(id="b"))])
    (new,) = plain(html.I(id="i"))[1]
    changed, found = apply(value, [step("Append", value=new), step("Delete", 0)])
    assert changed == [nodes[1], new]
    assert found == [nodes[1], new]


def test_a_component_that_is_patched_within_is_another_with_its_parts() -> None:
    value, (tabs,) = plain(dcc.Tabs([dcc.Tab(label="one", value="1", id="tab")], id="tabs"))
    changed, (new,) = apply(value, [step("Assign", "props", "children", 0, "props", "label", value="two")])
    assert new is changed
    assert new is not tabs
    assert new.key == "tabs"
    assert [node.key for node in new.walk()] == ["tabs", "tab"]
    assert new.parts["children"][0].props["label"] == "two"
    assert tabs.parts["children"][0].props["label"] == "one"


def test_the_message_says_what_is_there_where_and_what_to_do() -> None:
    with pytest.raises(PatchError) as caught:
        apply({"data": []}, [step("Assign", "data", 0, "x", value=1)])
    assert str(caught.value) == (
        "The list has 0 items, and none at 0.\n"
        "  Where: Assign at ['data'][0]['x'] of the value\n"
        "  What to do: A Patch changes what the prop holds when it is applied: check that it is there."
    )


@pytest.mark.parametrize(
    ("value", "operation", "other", "result"),
    [
        (2**53 - 1, "Add", 1, 2**53),
        (2**53, "Add", 2, float(2**53 + 2)),
        (3, "Mul", 2**60, float(3 * 2**60)),
        (1.5, "Mul", 10**400, math.inf),
        (1, "Sub", 10**400, -math.inf),
        (10**400, "Div", 2, math.inf),
        (7, "Div", 10**400, 0.0),
    ],
)
def test_large_integers_are_computed_with_as_in_the_page(value: Any, operation: str, other: Any, result: Any) -> None:
    found = apply(value, [step(operation, value=other)])[0]
    assert (type(found), found) == (type(result), result)


def test_an_integer_that_no_float_holds_makes_a_list_of_an_array() -> None:
    assert apply(np.array([1.0]), [step("Append", value=10**400)])[0] == [1.0, 10**400]


def test_a_component_cannot_be_given_an_id_that_is_none() -> None:
    value, _ = plain(html.P(id="p"))
    with pytest.raises(PatchError, match="of type list"):
        apply(value, [step("Assign", "props", "id", value=[1])])
