"""Random queries over random rows give the same rows in the page, in data frames and in a plain model."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nbdash.frames.filter import filtered
from nbdash.frames.query import QueryError, parse_query
from nbdash.frames.sort import ordered
from tests.frames import query_model as model

Page = Callable[..., Any]

JS = Path(__file__).parent.parent.parent / "js"
ESBUILD = JS / "node_modules/.bin/esbuild"
SCRIPT = """
import { createInterface } from "node:readline";
import { QueryError } from "./src/components/table/query/errors";
import { predicate } from "./src/components/table/query/evaluate";
import { parseQuery } from "./src/components/table/query/parse";
import { sortIndices } from "./src/components/table/sorting/sort";

function answer({ query, rows, sortBy }) {
  const all = rows?.map((_, index) => index);
  if (sortBy) return sortIndices(rows, all, sortBy);
  try {
    const tree = parseQuery(query);
    return rows ? all.filter((index) => predicate(tree)(rows[index])) : { tree };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { fault: error.fault, position: error.position, found: error.found };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
"""
TYPES = {"n": pl.Int64, "m": pl.Int64, "x": pl.Float64, "some text": pl.String, "t}2": pl.String, "f": pl.Boolean}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The page's half, which answers a question a line."""
    bundle = tmp_path_factory.mktemp("page") / "queries.mjs"
    build = [ESBUILD, "--bundle", "--format=esm", "--platform=node", "--target=node20", f"--outfile={bundle}"]
    subprocess.run(build, input=SCRIPT, cwd=JS, text=True, check=True, capture_output=True)
    node = shutil.which("node") or "node"
    with subprocess.Popen([node, bundle], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def ask(**question: Any) -> Any:
            stdin.write(json.dumps(question) + "\n")
            stdin.flush()
            return json.loads(stdout.readline())

        yield ask
        stdin.close()


def _frames(rows: list[dict[str, Any]]) -> list[Any]:
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    columns["d"] = [None if text is None else datetime.fromisoformat(text) for text in columns["d"]]
    types = TYPES | {"d": pl.Datetime("us")}
    polars = pl.DataFrame({name: pl.Series(values, dtype=types[name]) for name, values in columns.items()})
    frames = [polars, pd.DataFrame(polars.to_dict(as_series=False)), pd.DataFrame(columns, dtype="object")]
    return [nw.from_native(frame).with_row_index("row") for frame in frames]


@settings(max_examples=70, deadline=None)
@given(data=st.data(), rows=model.rows, meaning=model.meanings)
def test_the_rows_that_fulfil_a_query(page: Page, data: st.DataObject, rows: Any, meaning: Any) -> None:
    query = data.draw(model.written(meaning))
    expected = [place for place, row in enumerate(rows) if model.holds(meaning, row)]
    assert page(query=query, rows=rows) == expected
    for frame in _frames(rows):
        assert filtered(frame, query)["row"].to_list() == expected


@settings(max_examples=200, deadline=None)
@given(data=st.data(), meaning=model.meanings)
def test_a_query_with_errors_is_refused_alike(page: Page, data: st.DataObject, meaning: Any) -> None:
    query = data.draw(model.written(meaning))
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(query)))
        piece = data.draw(st.sampled_from([*"{}()\"'`\\=<>!&| 5aé", "is", "not ", " and", "contains"]))
        query = query[:place] + piece + query[place + data.draw(st.integers(0, 3)) :]
    try:
        told: Any = {"tree": parse_query(query)}
    except QueryError as error:
        told = {"fault": error.fault, "position": error.position, "found": error.found}
    assert page(query=query) == told


@settings(max_examples=60, deadline=None)
@given(
    rows=model.rows,
    sort_by=st.lists(
        st.fixed_dictionaries(
            {"column_id": st.sampled_from(list(model.TYPES)), "direction": st.sampled_from(["asc", "desc"])}
        ),
        max_size=3,
    ),
)
def test_the_order_of_rows(page: Page, rows: Any, sort_by: list[dict[str, str]]) -> None:
    expected = list(range(len(rows)))
    for one in reversed(sort_by):  # the most important last, since the order so far is kept where rows are alike
        name = one["column_id"]
        there = [place for place in expected if rows[place][name] is not None]
        there.sort(key=lambda place: rows[place][name], reverse=one["direction"] == "desc")
        expected = there + [place for place in expected if rows[place][name] is None]
    assert page(rows=rows, sortBy=sort_by) == expected
    for frame in _frames(rows):
        assert ordered(frame, sort_by)["row"].to_list() == expected
