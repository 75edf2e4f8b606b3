"""What a `Patch` writes down, and what it refuses."""

from __future__ import annotations

import copy
import operator
import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nbdash import html
from nbdash.components.tree import Node, UnsendableValue, plain
from nbdash.patch import Patch, operations_of


def steps(patch: Patch) -> list[tuple[Any, ...]]:
    """Each operation in short: its name, location, and params."""
    return [
        (operation["operation"], operation["location"], *operation["params"].values())
        for operation in operations_of(patch)
    ]


def test_9_1_every_operation_is_written_down_in_order() -> None:
    patch = Patch()
    patch["a"]["b"] = 1
    del patch["a"]["c"]
    patch["l"].insert(2, "x")
    patch["l"].append("y")
    patch["l"].prepend("z")
    patch["l"].extend(("p", "q"))
    patch["d"].update({"k": 1}, m=2)
    patch["d"] |= {"k": 3}
    patch["l"].clear()
    patch["l"].reverse()
    patch["l"].remove("y")
    patch["n"] += 1
    patch["n"] -= 2
    patch["n"] *= 3
    patch["n"] /= 4
    assert steps(patch) == [
        ("Assign", ["a", "b"], 1),
        ("Delete", ["a", "c"]),
        ("Insert", ["l"], "x", 2),
        ("Append", ["l"], "y"),
        ("Prepend", ["l"], "z"),
        ("Extend", ["l"], ["p", "q"]),
        ("Merge", ["d"], {"k": 1, "m": 2}),
        ("Merge", ["d"], {"k": 3}),
        ("Clear", ["l"]),
        ("Reverse", ["l"]),
        ("Remove", ["l"], "y"),
        ("Add", ["n"], 1),
        ("Sub", ["n"], 2),
        ("Mul", ["n"], 3),
        ("Div", ["n"], 4),
    ]


def test_9_1_operations_on_the_whole_value_have_no_location() -> None:
    patch = Patch()
    patch.append(1)
    patch += [2, 3]
    patch |= {"a": 1}
    assert steps(patch) == [("Append", [], 1), ("Extend", [], [2, 3]), ("Merge", [], {"a": 1})]


def test_9_1_adding_a_list_or_an_array_extends() -> None:
    patch = Patch()
    patch["x"] += [1]
    patch["x"] += np.array([2, 3], dtype="f8")
    (_, first), (_, second) = ((name, value) for name, _, value in steps(patch))
    assert first == [1]
    assert second.tolist() == [2.0, 3.0]


def test_9_3_negative_indexes_are_kept_and_slices_refused() -> None:
    patch = Patch()
    patch["data"][-1]["y"][np.int64(3)] = 5  # pyright: ignore[reportArgumentType]
    assert steps(patch) == [("Assign", ["data", -1, "y", 3], 5)]
    with pytest.raises(TypeError, match="no slices"):
        patch["data"][0:2] = []  # pyright: ignore[reportArgumentType]
    for key in (1.5, None, ("a", "b"), True):
        with pytest.raises(TypeError, match="no key or index"):
            _ = patch[key]  # pyright: ignore[reportArgumentType]


def test_9_5_items_and_attributes_lead_to_the_same_place_and_share_one_list() -> None:
    patch = Patch()
    axis = patch.layout.xaxis
    axis.title = "x"
    patch["layout"]["xaxis"]["range"] = [0, 1]
    del axis.type
    axis.count += 1
    assert steps(axis) == steps(patch)
    assert steps(patch) == [
        ("Assign", ["layout", "xaxis", "title"], "x"),
        ("Assign", ["layout", "xaxis", "range"], [0, 1]),
        ("Delete", ["layout", "xaxis", "type"]),
        ("Add", ["layout", "xaxis", "count"], 1),
    ]


@pytest.mark.parametrize(
    "use",
    [
        list,
        len,
        int,
        float,
        lambda patch: 3 in patch,
        lambda patch: patch == 1,
        lambda patch: patch != 1,
        lambda patch: patch < 1,
        lambda patch: patch + 1,
        lambda patch: 1 + patch,
        lambda patch: np.array([1]) + patch,
        lambda patch: patch * 2,
        lambda patch: -patch,
        lambda patch: operator.ifloordiv(patch, 2),
        lambda patch: patch.pop(),
        lambda patch: patch.sort(),
        lambda patch: dict(**patch),
        lambda patch: (lambda *items: items)(*patch),
    ],
)
def test_9_5_reading_and_computing_are_refused_with_advice(use: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError) as caught:
        use(Patch()["data"])
    assert "State" in str(caught.value) or "mapping" in str(caught.value)


def test_9_5_a_patch_in_a_patch_is_refused() -> None:
    patch = Patch()
    with pytest.raises(TypeError, match=r"(?s)put into a Patch.*\['a'\]"):
        patch["a"] = patch["b"]
    with pytest.raises(TypeError, match="no list, tuple or array"):
        patch["a"].extend("text")
    with pytest.raises(AttributeError, match="_private"):
        patch._private = 1
    assert steps(patch) == []


def test_9_6_values_may_be_components_and_are_new_nodes_each_time() -> None:
    patch = Patch()
    patch.append(html.P("new", id="p"))
    (one,), (other,) = operations_of(patch), operations_of(patch)
    assert isinstance(one["params"]["value"], Node)
    assert one["params"]["value"] is not other["params"]["value"]


def test_9_8_a_patch_inside_a_value_is_refused() -> None:
    with pytest.raises(UnsendableValue, match=r"at \[1\].a can't be sent.*whole value of an output"):
        plain([1, {"a": Patch()}])


def test_a_value_that_cannot_be_sent_is_told_with_its_place() -> None:
    patch = Patch()
    patch["rows"][0] = {"names": {"set"}}
    with pytest.raises(UnsendableValue, match=r"Assign at \['rows'\]\[0\].names"):
        operations_of(patch)


@pytest.mark.parametrize("travel", [lambda patch: pickle.loads(pickle.dumps(patch)), copy.deepcopy])
def test_a_patch_survives_pickling(travel: Callable[[Patch], Patch]) -> None:
    patch = Patch()
    patch["a"].append(1)
    there = travel(patch)
    there["a"].append(2)
    assert steps(there) == [("Append", ["a"], 1), ("Append", ["a"], 2)]
    assert steps(patch) == [("Append", ["a"], 1)]
    assert there.to_plotly_json()["__dash_patch_update"] == "__dash_patch_update"
