"""What is wrong with definitions: each by itself, with each other, and with a layout. Titles are Dash's.

`definition_faults` and `conflicts` keep the whole graph from running until they are corrected; what `unknown_ids`,
`invalid_props` and `cycles` find is told, and callbacks run all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from nbdash.components.base import accepts_prop, component_class
from nbdash.components.tree import Node
from nbdash.errors import did_you_mean, explain
from nbdash.graph.patterns import Lookup
from nbdash.graph.spec import VARIABLES, CallbackSpec, Pattern, Prop, Target, Wildcard
from nbdash.graph.topology import Topology

MISSING_INPUTS = "A callback is missing Inputs"
WILDCARD_ID = "Callback wildcard ID error"
REPEATED_OUTPUTS = "Duplicate callback Outputs"
DUPLICATE_OUTPUTS = "Duplicate callback outputs"
OVERLAPPING_OUTPUTS = "Overlapping wildcard callback outputs"
MISMATCHED_MATCH = "Mismatched `MATCH` wildcards across `Output`s"
FOREIGN_WILDCARDS = "`Input` / `State` wildcards not in `Output`s"
UNKNOWN_ID = "ID not found in layout"
UNKNOWN_VARIABLE = "Variable not found"
INVALID_PROP = "Invalid prop for this component"
CIRCULAR = "Circular Dependencies"


_MAX_COMPARED = 20_000
"""Names that are looked at to find the nearest, for all unknown ids of a layout together."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that the author should know of."""

    key: str
    spec: CallbackSpec
    title: str
    message: str


_ALIKE = 0.8
"""How like two names are where one is probably the other, misspelt."""

# -- one definition -----------------------------------------------------------------------------------------------


def definition_faults(spec: CallbackSpec, *, allows_first_call: bool) -> list[Problem]:
    """What is wrong with a definition by itself.

    Parameters
    ----------
    spec
        The definition.
    allows_first_call
        False where it was asked for that it has none, or that the order of first calls does not matter
        (`prevent_initial_call`: True, "initial_duplicate").
    """
    return [
        Problem(f"{title} {spec.key}", spec, title, explain(what, where=str(spec), remedy=remedy))
        for title, what, remedy in _faults(spec, allows_first_call)
    ]


def _faults(spec: CallbackSpec, allows_first_call: bool) -> Iterator[tuple[str, str, str]]:
    if not spec.inputs and spec.prevent_initial_call:
        what = "A callback without inputs and with prevent_initial_call=True could never run."
        yield MISSING_INPUTS, what, "Give it an Input, or drop prevent_initial_call."
    for output in (*spec.outputs, *(target for target, _, _ in spec.running)):
        if isinstance(output, Pattern) and any(value is Wildcard.ALLSMALLER for _, value in output.entries):
            yield WILDCARD_ID, f"The output {output} holds ALLSMALLER.", "Use MATCH or ALL in outputs."
    yield from _repeated_outputs(spec)
    yield from _match_faults(spec)
    if spec.shared and allows_first_call:
        first = min(spec.shared, key=str)
        what = f"{first} has allow_duplicate=True, but the order of first calls would be left to chance."
        remedy = 'Set prevent_initial_call=True, or "initial_duplicate" if the order does not matter.'
        yield DUPLICATE_OUTPUTS, what, remedy


def _repeated_outputs(spec: CallbackSpec) -> Iterator[tuple[str, str, str]]:
    index = Lookup[Target]()
    for output in spec.outputs:
        for other in dict.fromkeys(index.find(output)):
            if other == output:
                yield REPEATED_OUTPUTS, f"{output} is an output twice.", "Name each output once."
            else:
                what = f"The outputs {other} and {output} can mean the same prop."
                yield OVERLAPPING_OUTPUTS, what, "Choose ids that no component can fit both."
        index.add(output, output)


def _match_faults(spec: CallbackSpec) -> Iterator[tuple[str, str, str]]:
    keys = [frozenset(_match_keys(output)) for output in spec.outputs]
    for output, found in zip(spec.outputs, keys, strict=True):
        if found != keys[0]:
            what = f"{output} has MATCH for {_named(found)}, but {spec.outputs[0]} has it for {_named(keys[0])}."
            yield MISMATCHED_MATCH, what, "Put MATCH under the same keys of all outputs."
            return
    in_outputs = keys[0] if keys else frozenset[str]()
    known = in_outputs or frozenset(key for target in spec.inputs for key in _match_keys(target))
    for kind, target in _arguments(spec):
        foreign = frozenset(_match_keys(target)) - known
        if foreign:
            what = f"The {kind} {target} has MATCH for {_named(foreign)}, which no output has."
            yield FOREIGN_WILDCARDS, what, "Put MATCH under the same keys of the outputs, or use ALL."
        smaller = frozenset(_keys_with(target, Wildcard.ALLSMALLER)) - in_outputs
        if smaller:
            what = f"The {kind} {target} has ALLSMALLER for {_named(smaller)}, where no output has MATCH."
            yield FOREIGN_WILDCARDS, what, "Put MATCH under this key of the outputs, or use ALL."


def _arguments(spec: CallbackSpec) -> Iterator[tuple[str, Target]]:
    yield from (("Input", target) for target in spec.inputs)
    yield from (("State", target) for target in spec.states)
    yield from (("running output", target) for target, _, _ in spec.running)


def _match_keys(target: Target) -> tuple[str, ...]:
    return target.match_keys if isinstance(target, Pattern) else ()


def _keys_with(target: Target, wildcard: Wildcard) -> Iterator[str]:
    if isinstance(target, Pattern):
        yield from (key for key, value in target.entries if value is wildcard)


def _named(keys: Iterable[str]) -> str:
    return ", ".join(map(repr, sorted(keys))) or "no key"


# -- definitions with each other ----------------------------------------------------------------------------------


Writers = Lookup[tuple[Target, CallbackSpec]]
"""Definitions, each under all its outputs."""


def add_writer(writers: Writers, spec: CallbackSpec) -> None:
    """File a definition under its outputs."""
    for output in spec.outputs:
        writers.add(output, (output, spec))


def remove_writer(writers: Writers, spec: CallbackSpec) -> None:
    """Take a definition out again."""
    for output in spec.outputs:
        writers.remove(output, (output, spec))


def rivals(spec: CallbackSpec, writers: Writers) -> dict[CallbackSpec, tuple[Target, Target]]:
    """The definitions that write one of the outputs of `spec` without leave, other than the one it replaces.

    Each with an output of `spec` and its own that clash. A shared output gives leave, unless the inputs are the same
    too: then the two could be one (7.11).
    """
    found: dict[CallbackSpec, tuple[Target, Target]] = {}
    for output in spec.outputs:
        for theirs, other in writers.find(output):
            if other is spec or other in found or replaces(spec, other):
                continue
            has_leave = output in spec.shared or theirs in other.shared
            if not has_leave or (output == theirs and set(spec.inputs) == set(other.inputs)):
                found[other] = (output, theirs)
    return found


def replaces(spec: CallbackSpec, other: CallbackSpec) -> bool:
    """Whether it is the same definition, made anew: from the same line, or from a cell that was run again."""
    mine, theirs = spec.origin, other.origin
    if spec.key != other.key:
        return False
    if mine.cell == theirs.cell:
        return spec.where == other.where or mine.run != theirs.run
    return None in (mine.cell, theirs.cell) and mine.run != theirs.run


def conflict(spec: CallbackSpec, rival: CallbackSpec, outputs: tuple[Target, Target]) -> Problem:
    """What is said of two definitions that clash."""
    mine, theirs = outputs
    if mine == theirs:
        title, what = DUPLICATE_OUTPUTS, f"Two callbacks set {mine}."
    else:
        title, what = OVERLAPPING_OUTPUTS, f"Two callbacks can set the same prop: {theirs} and {mine}."
    remedy = "Let one callback set it, or say Output(..., allow_duplicate=True) in the second."
    if mine in spec.shared or theirs in rival.shared:
        remedy = "They have the same inputs too: make them one callback, or let one set it."
    return Problem(
        f"{title} {spec.key} {rival.key}", spec, title, explain(what, where=f"{rival} and {spec}", remedy=remedy)
    )


def conflicts(specs: Iterable[CallbackSpec]) -> list[Problem]:
    """All pairs of definitions that clash; each pair once."""
    writers = Writers()
    found: list[Problem] = []
    for spec in specs:
        found += [conflict(spec, rival, outputs) for rival, outputs in rivals(spec, writers).items()]
        add_writer(writers, spec)
    return found


# -- definitions and a layout -------------------------------------------------------------------------------------


def unknown_ids(topology: Topology, ids: Container[str], candidates: Iterable[str]) -> list[Problem]:
    """The definitions that name components which are not among `ids`; patterns may fit none."""
    known = list(candidates)
    problems: list[Problem] = []
    for spec in topology.specs:
        for kind, target in _dependencies(spec):
            if isinstance(target, Prop) and target.id not in ids and target not in spec.optional:
                if target.id == VARIABLES:
                    continue
                is_affordable = len(problems) * len(known) < _MAX_COMPARED
                problems.append(_unknown(spec, kind, target, known if is_affordable else ()))
    return problems


def invalid_props(topology: Topology, ids: Iterable[str], node_of: Callable[[str], Node | None]) -> list[Problem]:
    """The definitions that name props which the component of this id, or one that fits the pattern, does not have.

    Parameters
    ----------
    topology
        The definitions.
    ids
        Of all components.
    node_of
        Gives the component of an id.
    """
    patterned = Lookup[str]()
    if topology.has_patterns:
        for id in ids:
            if id.startswith("{"):
                patterned.add(Prop(id, ""), id)
    problems: list[Problem] = []
    for spec in topology.specs:
        for kind, target in _dependencies(spec):
            found = (target.id,) if isinstance(target, Prop) else patterned.find(Pattern(target.entries, ""))
            nodes = (node for id in found if (node := node_of(id)) is not None)
            unfit = next((one for one in nodes if not _fits(spec, one, target.name)), None)
            if unfit is not None:  # one component tells it for all that fit
                problems.append(_invalid(spec, kind, target, unfit))
    return problems


def unknown_variables(
    topology: Topology, names: Container[str], candidates: Callable[[], Iterable[str]], *, must_exist: bool
) -> list[Problem]:
    """The definitions that read variables which there are not, and which no callback sets.

    Parameters
    ----------
    topology
        The definitions.
    names
        The variables that there are.
    candidates
        Gives those that may have been meant.
    must_exist
        False: a cell may still make them; then only those are told that are probably misspelt.
    """
    problems: list[Problem] = []
    for spec in topology.specs:
        for kind, target in _dependencies(spec):
            if kind == "Output" or not isinstance(target, Prop) or target.id != VARIABLES:
                continue
            if target.name in names or target in spec.optional or topology.setters(target):
                continue
            nearest = did_you_mean(target.name, candidates(), 0.6 if must_exist else _ALIKE)
            if not nearest and not must_exist:
                continue
            what = f"`{kind}({target})` names a variable that does not exist."
            later = "Or run the cell that makes it: this message goes away then."
            remedy = f"{nearest} {later}" if not must_exist else nearest or "Make it, or correct the name."
            message = explain(what, where=str(spec), remedy=remedy)
            problems.append(Problem(f"unknown {kind} {target} {spec.key}", spec, UNKNOWN_VARIABLE, message))
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
                title=CIRCULAR,
                message=explain(
                    f"These callbacks trigger each other: {names}. Each runs at most once for one cause.",
                    remedy="To keep two components in step, make both props Input and Output of one callback.",
                ),
            )
        )
    return problems


def _dependencies(spec: CallbackSpec) -> Iterator[tuple[str, Target]]:
    for kind, targets in (("Output", spec.outputs), ("Input", spec.inputs), ("State", spec.states)):
        yield from ((kind, target) for target in targets)


def _unknown(spec: CallbackSpec, kind: str, prop: Prop, known: Iterable[str]) -> Problem:
    nearest = did_you_mean(prop.id, known)
    return Problem(
        key=f"unknown {kind} {prop} {spec.key}",
        spec=spec,
        title=UNKNOWN_ID,
        message=explain(
            f"`{kind}({prop.id!r}, {prop.name!r})` names a component that is not in the layout.",
            where=str(spec),
            remedy=nearest or "Correct the id. If a callback adds the component later, this message goes away then.",
        ),
    )


def _fits(spec: CallbackSpec, node: Node, name: str) -> bool:
    """Whether a callback can name a prop of a component: there is one, and it is where the callback runs."""
    if accepts_prop(node.namespace, node.type, name):
        return True
    return node.has(name) and spec.clientside is None


def _invalid(spec: CallbackSpec, kind: str, target: Target, node: Node) -> Problem:
    cls = component_class(node.namespace, node.type)
    if node.home is not None and node.has(target.name):
        what = f"`{kind}` names {target.name!r} of {node.key!r}, which lives in Python: no page has it."
        message = explain(what, where=str(spec), remedy="Write the callback in Python.")
        return Problem(f"prop {kind} {target} {spec.key}", spec, INVALID_PROP, message)
    known = [*(cls.available_properties if cls else ()), *(node.home.names if node.home else ())]
    nearest = did_you_mean(target.name, known)
    what = f"`{kind}` names the prop {target.name!r} of {node.key!r}, but a {node.type} has no such prop."
    message = explain(what, where=str(spec), remedy=nearest or "Correct the name of the prop.")
    return Problem(f"prop {kind} {target} {spec.key}", spec, INVALID_PROP, message)
