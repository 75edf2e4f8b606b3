"""Definitions come, are made anew, and go, while others read the graph."""

from __future__ import annotations

import threading

from nbdash.graph.registry import Registry
from nbdash.graph.spec import Prop
from nbdash.graph.topology import Use
from tests.graph.definitions import define


def filled(*lines: str) -> Registry:
    registry = Registry()
    for spec in define(*lines):
        registry.add(spec)
    return registry


def test_definitions_are_in_the_order_of_their_registration() -> None:
    registry = filled("b: a.v -> b.v", "a: b.v -> c.v")
    assert [spec.key for spec in registry] == ["b", "a"]
    assert len(registry) == 2
    assert [spec.key for spec in registry.topology.specs] == ["b", "a"]


def test_a_definition_made_anew_takes_the_old_ones_place() -> None:
    registry = filled("f: a.v -> b.v", "g: b.v -> c.v")
    (anew,) = define("f: x.v -> b.v")
    registry.add(anew)
    assert registry.get("f") is anew
    assert [spec.key for spec in registry] == ["f", "g"]
    assert registry.topology.watchers(Prop("a", "v")) == ()
    assert registry.topology.watchers(Prop("x", "v")) == (Use(anew, Prop("x", "v")),)


def test_a_definition_that_is_removed_is_reached_no_more() -> None:
    registry = filled("f: a.v -> b.v", "g: b.v -> c.v")
    registry.remove("g")
    assert registry.get("g") is None
    assert registry.topology.watchers(Prop("b", "v")) == ()


def test_removing_what_is_not_there_changes_nothing() -> None:
    registry = filled("f: a.v -> b.v")
    before = registry.topology
    registry.remove("gone")
    assert registry.topology is before


def test_the_graph_is_another_object_after_a_change_and_the_same_without() -> None:
    registry = filled("f: a.v -> b.v")
    before = registry.topology
    assert registry.topology is before
    registry.add(define("f: a.v -> b.v")[0])
    assert registry.topology is not before
    assert len(before.specs) == 1


def test_an_empty_registry_has_an_empty_graph() -> None:
    assert Registry().topology.specs == ()


def test_a_definition_that_comes_while_another_thread_builds_the_graph_is_not_lost() -> None:
    for _ in range(20):
        registry = Registry()
        stop = threading.Event()

        def read(registry: Registry = registry, stop: threading.Event = stop) -> None:
            while not stop.is_set():
                assert registry.topology is not None

        reader = threading.Thread(target=read)
        reader.start()
        specs = define(*(f"f{i}: p{i}.v -> p{i + 1}.v" for i in range(60)))
        for spec in specs:
            registry.add(spec)
        stop.set()
        reader.join()
        assert registry.topology.specs == tuple(specs)
