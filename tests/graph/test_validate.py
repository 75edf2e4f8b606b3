"""What is said of a graph before anything runs."""

from __future__ import annotations

from dataclasses import replace

from nbdash import dcc
from nbdash.components.tree import plain
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Writers, add_writer, conflicts, cycles, invalid_props, rivals, unknown_ids
from tests.graph.definitions import define


def rivals_of(spec: CallbackSpec, *others: CallbackSpec) -> list[CallbackSpec]:
    writers = Writers()
    for other in others:
        add_writer(writers, other)
    return list(rivals(spec, writers))


def test_14_8_rivals_write_one_of_the_outputs_under_another_key() -> None:
    f, g, h, again = define("f: a.v -> b.v c.v", "g: a.v -> c.v", "h: a.v -> c.w", "f: a.v -> b.v c.v")
    assert rivals_of(f, f, g, h) == [g]
    assert rivals_of(again, f) == []


def test_14_12_each_id_that_no_component_has_is_told_with_its_kind_and_the_nearest_name() -> None:
    topology = Topology(define("f: yeer.v | stat.v -> gra.v", "g: year.v -> graph.v"))
    problems = unknown_ids(topology, {"year", "graph", "state"}, ["year", "graph", "state"])
    assert [problem.spec.key for problem in problems] == ["f", "f", "f"]
    assert [next(word for word in ("Output", "Input", "State") if word in problem.message) for problem in problems] == [
        "Output",
        "Input",
        "State",
    ]
    assert "'year'" in problems[1].message
    assert len({problem.key for problem in problems}) == 3


def test_optional_props_may_be_unknown() -> None:
    (spec,) = define("f: gone.v | lost.v -> b.v")
    spec = replace(spec, optional=frozenset({Prop("gone", "v"), Prop("lost", "v")}))
    assert unknown_ids(Topology([spec]), {"b"}, ["b"]) == []


def test_14_14_a_cycle_is_told_once_with_the_names_of_all_in_it() -> None:
    (problem,) = cycles(Topology(define("f: a.v -> b.v", "g: b.v -> a.v", "h: b.v -> c.v")))
    assert problem.title == "Circular Dependencies"
    assert "f -> g -> f" in problem.message


def test_7_11_a_shared_output_is_no_rivalry_unless_the_inputs_are_the_same_too() -> None:
    f, g, twin = define("f: a.v -> c.v", "g: b.v -> c.v", "twin: a.v -> c.v")
    leave = frozenset({Prop("c", "v")})
    assert rivals_of(g, f) == [f]
    assert rivals_of(replace(g, shared=leave), f) == []
    assert rivals_of(replace(twin, shared=leave), f) == [f]


def test_14_8_an_unshared_output_beside_a_shared_one_is_a_rivalry() -> None:
    f, g = define("f: a.v -> c.v d.v", "g: b.v -> c.v d.v")
    assert rivals_of(replace(g, shared=frozenset({Prop("c", "v")})), f) == [f]


def test_each_pair_of_clashing_definitions_is_told_once() -> None:
    specs = define("f: a.v -> c.v", "g: b.v -> c.v d.v", "h: b.v -> d.v")
    told = [(problem.title, problem.spec.key) for problem in conflicts(specs)]
    assert told == [("Duplicate callback outputs", "g"), ("Duplicate callback outputs", "h")]


def test_props_that_a_component_lacks_are_told_with_the_nearest() -> None:
    (_, (node,)) = plain(dcc.Input(id="a"))
    (problem,) = invalid_props(Topology(define("f: a.vlaue -> b.v", "g: a.value -> c.v")), ["a"], {"a": node}.get)
    assert (problem.title, problem.spec.key) == ("Invalid prop for this component", "f")
    assert "Did you mean 'value'?" in problem.message


def test_ten_thousand_unknown_ids_are_told_without_a_search_for_each() -> None:
    topology = Topology(define(*(f"f{number}: i{number}.v -> o{number}.v" for number in range(5_000))))
    problems = unknown_ids(topology, (), [f"x{number}" for number in range(10_000)])
    assert len(problems) == 10_000
