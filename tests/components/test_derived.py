"""What a table's page tells of its rows in short is for callbacks what it stands for."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash.components.derived import with_derived
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node, equal

ROWS = [{"id": "a", "x": 1}, {"id": "b", "x": 2}, {"x": 3}]


def table(**props: Any) -> Node:
    return Node("dash_table", "DataTable", {"id": "t", "data": ROWS, **props}, {})


def given(value: Any) -> Any:
    return value.given() if isinstance(value, Leaf) else value


def test_places_that_follow_each_other_are_told_by_the_first_and_their_number() -> None:
    found = with_derived(table(), {"derived_viewport_indices": {"from": 1, "count": 2}})
    assert given(found["derived_viewport_indices"]) == [1, 2]
    assert found["derived_viewport_indices"].told() == {"from": 1, "count": 2}


def test_rows_and_ids_are_told_by_places() -> None:
    changes = {
        "derived_virtual_indices": [2, 0],
        "derived_virtual_data": {"rows": "derived_virtual_indices"},
        "derived_virtual_row_ids": {"ids": "derived_virtual_indices"},
    }
    found = with_derived(table(), changes)
    assert given(found["derived_virtual_data"]) == [ROWS[2], ROWS[0]]
    assert given(found["derived_virtual_row_ids"]) == [None, "a"]
    assert found["derived_virtual_data"].told() == changes["derived_virtual_data"]


def test_places_that_were_told_before_hold() -> None:
    form = {"rows": "derived_virtual_indices"}
    found = with_derived(table(derived_virtual_indices=[1]), {"derived_virtual_data": form})
    assert given(found["derived_virtual_data"]) == [ROWS[1]]


def test_what_callbacks_are_given_is_their_own() -> None:
    form = {"rows": "derived_virtual_indices"}
    found = with_derived(table(derived_virtual_indices=[1]), {"derived_virtual_data": form})
    given(found["derived_virtual_data"])[0]["x"] = 9
    assert ROWS[1]["x"] == 2


def test_the_same_rows_of_the_same_data_are_equal() -> None:
    changes = {"derived_virtual_indices": [1], "derived_virtual_data": {"rows": "derived_virtual_indices"}}
    one, other = (with_derived(table(), changes)["derived_virtual_data"] for _ in range(2))
    assert equal(one, other)
    fresh = with_derived(table(data=[*ROWS]), changes)["derived_virtual_data"]
    assert not equal(one, fresh)


def test_rows_that_are_gone_by_now_are_left_out() -> None:
    changes = {
        "derived_virtual_indices": {"from": 1, "count": 9},
        "derived_virtual_data": {"rows": "derived_virtual_indices"},
    }
    found = with_derived(table(), changes)
    assert given(found["derived_virtual_indices"]) == [1, 2]
    assert given(found["derived_virtual_data"]) == ROWS[1:]


@pytest.mark.parametrize(
    "changes",
    [
        {"derived_virtual_indices": {"from": -1, "count": 2}},
        {"derived_virtual_indices": {"from": 0, "count": 1.5}},
        {"derived_virtual_data": {"rows": "data"}},
        {"data_previous": {"before": "columns"}},
        {"derived_virtual_data": {"rows": "derived_virtual_indices"}, "derived_virtual_indices": ["x"]},
        {"derived_virtual_data": {"rows": "derived_virtual_indices"}, "data": None},
    ],
)
def test_what_stands_for_nothing_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"stands for no|no places"):
        with_derived(table(), changes)


def test_what_was_there_before_an_edit_is_what_the_kernel_has() -> None:
    found = with_derived(table(), {"data": ROWS[1:], "data_previous": {"before": "data"}})
    assert found == {"data_previous": ROWS}


def test_whole_lists_stay_as_they_are() -> None:
    assert with_derived(table(), {"derived_virtual_data": [{"x": 1}], "derived_virtual_indices": [0]}) == {}
