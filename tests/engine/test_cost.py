"""What an event costs: what it touches, not what exists. Counted in calls of functions, not in time."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Any

import pytest

from nbdash import dcc, html
from nbdash.graph.registry import Registry
from nbdash.graph.spec import Pattern, Prop, Wildcard
from nbdash.graph.validate import cycles
from tests.engine.harness import Stage, callback, change, dict_id, props
from tests.graph.definitions import define

from nbdash.engine.outcome import Values  # isort: skip


def calls_made(function: Callable[[], object]) -> int:
    """How many functions are called, Python's own included."""
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()  # what it calls is by chance
    sys.setprofile(counting)
    try:
        function()
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


def cost_of_an_event(it: Stage, name: str) -> int:
    """Of the second one: what is made once and kept is there."""

    def event(value: int) -> None:
        (prop,) = props(name)
        it.session.event([(prop.id, {prop.name: (value, [])})], cause=value, origin="view")
        while run := it.session.next_run():
            outputs = [output for output in run.outputs if isinstance(output, Prop)]
            it.session.finish(run, Values(tuple(change(output, value) for output in outputs)))
        it.session.take_changed()
        it.session.take_done()

    it.start()
    it.run()
    event(1_000_001)
    return calls_made(lambda: event(1_000_002))


def plain_app(components: int, callbacks: int) -> Stage:
    inputs = [dcc.Input(id=f"a{i}", value=0) for i in range(callbacks)]
    rest = [html.P(id=f"p{i}") for i in range(max(components, callbacks))]
    return Stage(
        html.Div([*inputs, *rest]),
        *(callback(f"f{i}", f"p{i}.children", f"a{i}.value", prevent=True) for i in range(callbacks)),
    )


@pytest.mark.parametrize(("components", "callbacks"), [(10_000, 10), (10, 1_000)])
def test_an_event_that_reaches_one_callback_costs_the_same_in_a_large_app(components: int, callbacks: int) -> None:
    small = cost_of_an_event(plain_app(10, 10), "a5.value")
    assert cost_of_an_event(plain_app(components, callbacks), "a5.value") == small


def app_with_rows(rows: int, definitions: int = 1) -> Stage:
    parts = [
        part
        for index in range(rows)
        for part in (dcc.Input(id=dict_id(f"row[{index}]"), value=0), html.P(id=dict_id(f"out[{index}]")))
    ]
    return Stage(
        html.Div(parts),
        *(
            callback(f"f{i}", f"out{i or ''}[MATCH].children", f"row{i or ''}[MATCH].value", prevent=True)
            for i in range(definitions)
        ),
    )


@pytest.mark.parametrize(("rows", "definitions"), [(5_000, 1), (10, 1_000)])
def test_an_event_that_reaches_one_instance_costs_the_same_among_many(rows: int, definitions: int) -> None:
    small = cost_of_an_event(app_with_rows(10), "row[5].value")
    assert cost_of_an_event(app_with_rows(rows, definitions), "row[5].value") == small


@pytest.mark.parametrize("rows", [100, 500])
def test_a_row_that_is_inserted_costs_the_same_among_many(rows: int) -> None:
    def cost(rows: int) -> int:
        it = Stage(html.Div([*_rows(rows), html.Div(id="box")]), callback("f", "out[MATCH].value", "row[MATCH].value"))
        it.start()
        it.run()

        def insert(name: str) -> None:
            (prop,) = props("box.children")
            new = change(prop, [dcc.Input(id=dict_id(f"{kind}[{name}]"), value=0) for kind in ("row", "out")])
            it.session.set_props([new])

        insert("first")
        return calls_made(lambda: insert("again"))

    cost(5)  # what is made once is there
    assert cost(rows) == cost(10)


def _rows(count: int) -> list[Any]:
    return [dcc.Input(id=dict_id(f"{kind}[{index}]"), value=0) for index in range(count) for kind in ("row", "out")]


def test_registering_and_checking_a_graph_costs_in_proportion_to_its_size() -> None:
    def cost(size: int) -> int:
        specs = define(*(f"f{i}: p{i // 2}.v -> p{i + 1}.v" for i in range(size)))

        def register() -> None:
            registry = Registry()
            for spec in specs:
                assert not registry.rivals(spec)
                registry.add(spec)
            assert cycles(registry.topology) == []

        return calls_made(register)

    assert cost(4_000) < 2.1 * cost(2_000)


def test_so_it_does_with_patterns() -> None:
    def cost(size: int) -> int:
        specs = [callback(f"f{i}", f"out{i}[MATCH].value", f"in{i}[MATCH].value in{i}[ALL].title") for i in range(size)]

        def register() -> None:
            registry = Registry()
            for spec in specs:
                assert not registry.rivals(spec)
                registry.add(spec)
            topology = registry.topology
            assert cycles(topology) == []
            assert topology.ancestors(specs[-1]) == 0

        return calls_made(register)

    assert cost(4_000) < 2.1 * cost(2_000)


def test_a_pattern_overlaps_with_what_it_could_mean() -> None:
    row = Pattern((("index", Wildcard.ALL), ("type", '"row"')), "value")
    registry = Registry()
    (spec,) = (callback("f", "row[ALL].value", "a.value"),)
    registry.add(spec)
    other = callback("g", "row[1].value", "b.value")
    assert registry.rivals(other) == {spec: (props("row[1].value")[0], row)}
