"""Graphs written as text: `key: inputs | states -> outputs`."""

from __future__ import annotations

from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology


def define(*lines: str) -> list[CallbackSpec]:
    """One definition for each line."""
    return [_definition(line) for line in lines]


def chain(length: int) -> list[CallbackSpec]:
    """p0 -> p1 -> ... -> p`length`."""
    return define(*(f"f{i}: p{i}.v -> p{i + 1}.v" for i in range(length)))


def _definition(line: str) -> CallbackSpec:
    key, _, rest = line.partition(":")
    arguments, _, outputs = rest.partition("->")
    inputs, _, states = arguments.partition("|")
    return CallbackSpec(key, _props(outputs), _props(inputs), _props(states), function=lambda: None, name=key)


def _props(text: str) -> tuple[Prop, ...]:
    return tuple(Prop(*name.split(".")) for name in text.split())


def reached_from(topology: Topology, spec: CallbackSpec) -> list[CallbackSpec]:
    """The definitions that have this one among their ancestors."""
    return [other for other in topology.specs if topology.ancestors(other) >> topology.order[spec] & 1]
