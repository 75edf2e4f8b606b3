"""What is wrong with a graph before anything runs: two writers of one prop, ids that no component has, cycles."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from nbdash.errors import did_you_mean, explain
from nbdash.graph.patterns import overlap
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a person should know of; callbacks run all the same."""

    key: str
    spec: CallbackSpec
    title: str
    message: str


def rivals(spec: CallbackSpec, others: Iterable[CallbackSpec]) -> list[CallbackSpec]:
    """The definitions that write one of the outputs of `spec` without leave, other than the one it replaces.

    A shared output gives leave, unless the inputs are the same too: then the two could be one (7.11).
    """
    return [other for other in others if not replaces(spec, other) and _are_rivals(spec, other)]


def replaces(spec: CallbackSpec, other: CallbackSpec) -> bool:
    """Whether it is the same definition, made anew: from the same line, or from a cell that was run again."""
    is_again = spec.where == other.where or spec.execution != other.execution
    return spec.key == other.key and is_again


def _are_rivals(spec: CallbackSpec, other: CallbackSpec) -> bool:
    common = {one for one in spec.outputs if any(overlap(one, another) for another in other.outputs)}
    return bool(common - spec.shared) or (bool(common) and set(spec.inputs) == set(other.inputs))


def unknown_ids(topology: Topology, ids: Container[str], candidates: Iterable[str]) -> list[Problem]:
    """The definitions that name components which are not among `ids`."""
    known = list(candidates)
    problems: list[Problem] = []
    for spec in topology.specs:
        for kind, targets in (("Output", spec.outputs), ("Input", spec.inputs), ("State", spec.states)):
            props = (target for target in targets if isinstance(target, Prop))  # a pattern may mean none
            missing = (prop for prop in props if prop.id not in ids and prop not in spec.optional)
            problems += [_unknown(spec, kind, prop, known) for prop in missing]
    return problems


def cycles(topology: Topology) -> list[Problem]:
    """Circular dependencies, each told once."""
    problems: list[Problem] = []
    for group in topology.cycles:
        names = " -> ".join(map(str, [*group, group[0]]))
        problems.append(
            Problem(
                key=f"cycle {group[0].key}",
                spec=group[0],
                title="Circular dependencies",
                message=explain(
                    f"These callbacks trigger each other: {names}. Each runs at most once for one cause.",
                    remedy="To keep two components in step, make both props Input and Output of one callback.",
                ),
            )
        )
    return problems


def _unknown(spec: CallbackSpec, kind: str, prop: Prop, known: list[str]) -> Problem:
    nearest = did_you_mean(prop.id, known)
    return Problem(
        key=f"unknown {kind} {prop} {spec.key}",
        spec=spec,
        title="Id not found in layout",
        message=explain(
            f"`{kind}({prop.id!r}, {prop.name!r})` names a component that is not in the layout.",
            where=str(spec),
            remedy=nearest or "Correct the id. If a callback adds the component later, this message goes away then.",
        ),
    )
