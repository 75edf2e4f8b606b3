"""Who is reached from a prop, and who from a definition."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from nbdash.graph.spec import Prop
from nbdash.graph.topology import Topology, Use
from tests.graph.definitions import chain, define, reached_from


def test_watchers_are_those_with_the_prop_as_input_in_the_order_of_registration() -> None:
    topology = Topology(define("b: a.v -> b.v", "c: x.v -> c.v", "s: q.v | a.v -> s.v", "a: c.v a.v -> d.v"))
    assert keys(topology.watchers(Prop("a", "v"))) == ["b", "a"]
    assert keys(topology.watchers(Prop("a", "other"))) == []
    assert keys(topology.watchers(Prop("gone", "v"))) == []


def test_readers_and_writers_are_found_by_the_component_each_once() -> None:
    topology = Topology(define("f: a.v a.w -> b.v b.w", "g: a.w -> c.v", "h: q.v | a.v -> b.x"))
    assert keys(topology.readers("a")) == ["f", "g"]
    assert keys(topology.writers("b")) == ["f", "h"]
    assert keys(topology.writers("gone")) == []


@dataclass(frozen=True)
class Reach:
    law: str
    graph: tuple[str, ...]
    reached: dict[str, str]


CASES = [
    Reach("nothing from nothing", ("f: a.v -> b.v",), {"f": ""}),
    Reach("a chain to its end", ("f: a.v -> b.v", "g: b.v -> c.v", "h: c.v -> d.v"), {"f": "g h", "g": "h", "h": ""}),
    Reach(
        "a diamond's join once",
        ("t: a.v -> m.v", "l: m.v -> l.v", "r: m.v -> r.v", "j: l.v r.v -> z.v"),
        {"t": "l r j", "l": "j", "r": "j"},
    ),
    Reach("not through states", ("f: a.v -> b.v", "g: q.v | b.v -> c.v"), {"f": ""}),
    Reach("not through another prop of the component", ("f: a.v -> b.v", "g: b.w -> c.v"), {"f": ""}),
    Reach("never itself, by its own output", ("f: a.v -> a.v", "g: a.v -> b.v"), {"f": "g"}),
    Reach("never itself, round a cycle", ("f: a.v -> b.v", "g: b.v -> a.v"), {"f": "g", "g": "f"}),
    Reach(
        "through a cycle to what hangs on it",
        ("t: x.v -> a.v", "f: a.v -> b.v", "g: b.v -> a.v", "e: b.v -> e.v"),
        {"t": "f g e", "f": "g e", "g": "f e", "e": ""},
    ),
    Reach("those without outputs too", ("f: a.v -> b.v", "g: b.v ->"), {"f": "g", "g": ""}),
    Reach("nothing from what writes nothing", ("f: a.v ->", "g: a.v -> b.v"), {"f": "", "g": ""}),
    Reach("all writers' watchers, of several outputs", ("f: -> a.v b.v", "g: a.v ->", "h: b.v ->"), {"f": "g h"}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.law)
def test_a_definition_reaches(case: Reach) -> None:
    topology = Topology(define(*case.graph))
    specs = {spec.key: spec for spec in topology.specs}
    for key, reached in case.reached.items():
        assert {spec.key for spec in reached_from(topology, specs[key])} == set(reached.split())


def test_a_chain_longer_than_the_stack_is_reached_to_its_end() -> None:
    specs = chain(5_000)
    topology = Topology(specs)
    assert topology.ancestors(specs[4_999]) == (1 << 4_999) - 1
    assert topology.ancestors(specs[0]) == 0


def keys(specs: object) -> list[str]:
    assert isinstance(specs, tuple)
    return list(dict.fromkeys(use.spec.key for use in specs if isinstance(use, Use)))
