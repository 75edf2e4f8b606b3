"""Which definitions can trigger each other."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from nbdash.graph.topology import Topology
from tests.graph.definitions import chain, define, reached_from


@dataclass(frozen=True)
class Case:
    name: str
    graph: tuple[str, ...]
    cycles: tuple[str, ...]


CASES = [
    Case("nothing", (), ()),
    Case("a chain", ("f: a.v -> b.v", "g: b.v -> c.v"), ()),
    Case("a diamond", ("t: a.v -> m.v", "l: m.v -> l.v", "r: m.v -> r.v", "j: l.v r.v -> z.v"), ()),
    Case("an own output as input is none", ("f: a.v -> a.v",), ()),
    Case("an own output as input beside a real one", ("f: a.v -> a.v b.v", "g: b.v -> a.v"), ("f g",)),
    Case("two", ("f: a.v -> b.v", "g: b.v -> a.v"), ("f g",)),
    Case("in the order of registration", ("g: b.v -> c.v", "h: c.v -> a.v", "f: a.v -> b.v"), ("g h f",)),
    Case("closed only by a state is none", ("f: a.v -> b.v", "g: q.v | b.v -> a.v"), ()),
    Case("closed only by the component is none", ("f: a.v -> b.v", "g: b.w -> a.v"), ()),
    Case(
        "two beside each other",
        ("h: c.v -> d.v", "f: a.v -> b.v", "g: b.v -> a.v", "k: d.v -> c.v"),
        ("h k", "f g"),
    ),
    Case(
        "two, one leading to the other",
        ("f: a.v -> b.v", "g: b.v -> a.v c.v", "h: c.v -> d.v", "k: d.v -> c.v"),
        ("f g", "h k"),
    ),
    Case("two through one callback are one", ("f: a.v -> b.v c.v", "g: b.v -> a.v", "h: c.v -> a.v"), ("f g h",)),
    Case(
        "what leads in and out is not part",
        ("i: x.v -> a.v", "f: a.v -> b.v", "g: b.v -> a.v", "o: b.v -> y.v"),
        ("f g",),
    ),
    Case("a chord inside", ("f: a.v c.v -> b.v", "g: b.v -> c.v", "h: c.v -> a.v"), ("f g h",)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cycles_are_found(case: Case) -> None:
    found = Topology(define(*case.graph)).cycles
    assert [" ".join(spec.key for spec in group) for group in found] == list(case.cycles)


def test_a_ring_longer_than_the_stack_is_found() -> None:
    ring = [*chain(5_000), *define("back: p5000.v -> p0.v")]
    assert [len(group) for group in Topology(ring).cycles] == [5_001]


@pytest.mark.parametrize("seed", range(40))
def test_two_definitions_are_in_one_cycle_if_and_only_if_each_reaches_the_other(seed: int) -> None:
    chance = random.Random(seed)
    names = [f"p{i}.v" for i in range(chance.randint(2, 14))]

    def some() -> str:
        return " ".join(chance.sample(names, chance.randint(0, 2)))

    lines = [f"f{i}: {some()} -> {some()}" for i in range(chance.randint(1, 16))]
    topology = Topology(define(*lines))
    expected = {
        frozenset({spec.key, other.key})
        for spec in topology.specs
        for other in reached_from(topology, spec)
        if spec in reached_from(topology, other)
    }
    groups = topology.cycles
    assert {
        frozenset({one.key, other.key}) for group in groups for one in group for other in group if one is not other
    } == expected
    places = [[topology.order[spec] for spec in group] for group in groups]
    assert all(group == sorted(group) for group in places)
    assert places == sorted(places)
