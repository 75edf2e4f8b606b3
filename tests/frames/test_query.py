"""The filter language is read as the page reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nbdash.frames.query import QueryError, parse_query

GOLDEN: dict[str, Any] = json.loads((Path(__file__).parent.parent / "golden" / "queries.json").read_text())


@pytest.mark.parametrize("case", GOLDEN["trees"], ids=lambda case: case["query"])
def test_a_query_is_read(case: Any) -> None:
    assert parse_query(case["query"]) == case["tree"]


@pytest.mark.parametrize("case", GOLDEN["errors"], ids=lambda case: case["query"][:30])
def test_a_bad_query_is_refused_with_its_place(case: Any) -> None:
    with pytest.raises(QueryError) as refused:
        parse_query(case["query"], case.get("columns"))
    error = refused.value
    assert (error.fault, error.position, error.found) == (case["fault"], case["position"], case["found"])
    if "nearest" in case:
        assert error.nearest == case["nearest"]


def test_the_message_says_what_where_and_what_to_do() -> None:
    with pytest.raises(QueryError) as refused:
        parse_query("{yeer} > 1990", ["year", "pop"])
    assert str(refused.value) == (
        "There is no column 'yeer'.\n"
        "  Where: filter_query='{yeer} > 1990', at character 1\n"
        "  What to do: Use the id of a column of the data. Did you mean 'year'?"
    )
