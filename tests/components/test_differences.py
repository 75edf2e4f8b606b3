"""What differs between two figures, as operations."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nbdash.components.differences import differences, same
from nbdash.components.patch import apply

TEMPLATE = {"layout": {f"setting{i}": "a colour" for i in range(40)}}


def figure(y: Any, **layout: Any) -> dict[str, Any]:
    return {"data": [{"type": "scatter", "x": [1, 2, 3], "y": y}], "layout": {"template": TEMPLATE, **layout}}


def places(before: Any, after: Any) -> list[Any] | None:
    found = differences(before, after)
    return None if found is None else [operation["location"] for operation in found]


def test_only_the_arrays_that_differ_are_named() -> None:
    before, after = figure(np.arange(3.0), title="a"), figure(np.arange(1.0, 4.0), title="a")
    assert places(before, after) == [["data", 0, "y"]]


def test_what_has_gone_is_deleted_and_what_is_new_is_assigned() -> None:
    found = differences(figure([1], title="a", xaxis={"type": "log"}), figure([1], title="a", xaxis={"range": [0, 1]}))
    assert found == [
        {"operation": "Delete", "location": ["layout", "xaxis", "type"], "params": {}},
        {"operation": "Assign", "location": ["layout", "xaxis", "range"], "params": {"value": [0, 1]}},
    ]


def test_one_trace_more_is_all_traces() -> None:
    after = figure([1])
    after["data"].append({"y": [2]})
    assert places(figure([1]), after) == [["data"]]


def test_a_figure_that_equals_the_last_or_has_little_of_it_is_told_whole() -> None:
    assert differences(figure([1]), copy.deepcopy(figure([1]))) is None
    assert differences({"data": [{"y": [1]}]}, {"data": [{"y": [2]}]}) is None


@pytest.mark.parametrize("value", [None, [1], {"rows": []}, "text", {"data": "no list"}])
def test_only_figures_are_compared(value: Any) -> None:
    assert differences(value, figure([1])) is None
    assert differences(figure([1]), value) is None


def test_figures_that_differ_in_everything_are_told_whole() -> None:
    before, after = ({"data": [{f"key{i}": start + i for i in range(200)}]} for start in (0, 1))
    assert differences(before | {"layout": TEMPLATE}, after | {"layout": TEMPLATE}) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        ([0, 1], [False, True]),
        (np.arange(3, dtype="i4"), np.arange(3, dtype="f8")),
        (np.arange(4.0), np.arange(4.0).reshape(2, 2)),
        (np.arange(3.0), [0.0, 1.0, 2.0]),
        ([[1, 2]], [[1, 3]]),
        ({"a": None}, {}),
    ],
)
def test_what_looks_different_in_a_message_is_not_the_same(one: Any, other: Any) -> None:
    assert not same(one, other)
    assert same(copy.deepcopy(one), one) and same(other, copy.deepcopy(other))


def test_arrays_with_gaps_are_the_same() -> None:
    assert same(np.array([1.0, np.nan]), np.array([1.0, np.nan]))


leaves = st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from(["", "a", "b" * 200])
arrays = st.builds(lambda kind, count: np.arange(count, dtype=kind), st.sampled_from(["f8", "i4"]), st.integers(0, 3))
values = st.recursive(
    leaves | arrays | st.lists(leaves, max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=4),
    max_leaves=12,
)
figures = st.fixed_dictionaries(
    {"data": st.lists(st.dictionaries(st.sampled_from("xyz"), values, max_size=3), max_size=3), "layout": values}
)


@given(figures, figures)
def test_operations_make_the_one_of_the_other(before: Any, after: Any) -> None:
    ballast = {"data": [{"text": "long " * 2_000}, *before["data"]], "layout": before["layout"]}
    wanted = {"data": [{"text": "long " * 2_000}, *after["data"]], "layout": after["layout"]}
    found = differences(ballast, wanted)
    assert found is None or same(apply(ballast, found)[0], wanted)
