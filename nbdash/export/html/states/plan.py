"""Which combinations are gone through: no more than what callbacks can tell apart.

A callback depends on the inputs that lead to it, so inputs that never meet in one callback are not combined. What
meets is gone through like the digits of a counter; an input whose offer depends on others (a dropdown whose options a
callback sets) counts faster than those, and is asked anew each time what it offers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from nbdash.components.base import holds_components
from nbdash.components.tree import equal
from nbdash.errors import did_you_mean, explain
from nbdash.export.html.states.choices import Choice, StatesError, prop_of
from nbdash.export.html.states.offered import UNORDERED, offered
from nbdash.graph.patterns import overlap
from nbdash.graph.spec import CallbackSpec, Prop, Target
from nbdash.graph.topology import Topology

if TYPE_CHECKING:
    from nbdash.engine.session import Session
    from nbdash.engine.store import Store
    from nbdash.export.html.states.player import Player


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """An input that is to work, and what it stands at."""

    prop: Prop
    values: tuple[Any, ...] | None
    """None: what the component offers."""
    standing: tuple[Any, ...]
    """What the notebook has left it at, as one item; empty if it is not there at first."""
    is_unordered: bool = False
    """Whether the order of what is chosen means nothing."""

    def present(self, store: Store) -> list[Any]:
        """The values that it can have now, what it stands at first; none if its component is not there."""
        node = store.node(self.prop.id)
        if node is None:
            return []
        values = list(self.values) if self.values is not None else offered(node, self.prop)
        now = node.props.get(self.prop.name)
        return [now, *(value for value in values if not equal(value, now))]


class Walk(NamedTuple):
    """Inputs that are combined, those first on whose values the offer of others may depend."""

    axes: tuple[Axis, ...]

    def count(self, store: Store) -> int:
        """How many combinations there are, as far as that can be told before."""
        count = 1
        for axis in self.axes:
            count *= max(1, len(axis.present(store)))
        return count

    def play(self, player: Player, share: tuple[int, int] = (0, 1)) -> Iterator[None]:
        """Go through the combinations; `share`: only every so-maniest of the first input's values, from which on."""
        yield from self._steps(player, self.axes, *share)

    def _steps(self, player: Player, axes: Sequence[Axis], first: int = 0, step: int = 1) -> Iterator[None]:
        if not axes:
            yield
            return
        axis, *others = axes
        values = axis.present(player.session.store)
        if not values:  # its component is not there: the others are gone through without it
            yield from self._steps(player, others)
            return
        for value in values[first::step]:
            if axis.prop.id not in player.session.store:
                return
            player.set(axis.prop, value)
            yield from self._steps(player, others)


def axes_of(choices: Iterable[Choice], session: Session, known: Iterable[str] = ()) -> list[Axis]:
    """The inputs that choices mean; ids may be `known` that are not in the first layout.

    Raises
    ------
    StatesError
        If there is no such component.
    """
    found: list[Axis] = []
    ids = {*known, *(target.id for spec in session.topology.specs for target in (*spec.inputs, *spec.states))}
    for choice in choices:
        node = session.store.node(choice.id)
        if node is None and choice.id not in ids:
            near = [*session.store, *sorted(ids)]
            what = f"--states names {choice.id!r}, and no component has that id."
            raise StatesError(explain(what, remedy=did_you_mean(choice.id, near) or "Correct the id."))
        if node is None:
            found.append(Axis(prop_of(choice, ""), choice.values, ()))
            continue
        prop = prop_of(choice, node.type)
        if choice.values is None:
            offered(node, prop)  # says what to do if it can't be asked
        is_unordered = prop.name == "value" and node.type in UNORDERED
        found.append(Axis(prop, choice.values, (node.props.get(prop.name),), is_unordered))
    return found


def walks(axes: Sequence[Axis], session: Session) -> list[Walk]:
    """What is to be gone through so that each callback meets all combinations that it can tell apart."""
    topology = session.topology
    needs = {axis: _leading(axis, axes, topology, session) for axis in axes}
    inserting = _leading_to_inserters(axes, topology, session)
    wanted = [{axis} for axis in axes]
    for spec in topology.specs:
        if spec.clientside is not None:
            continue
        found = {axis for axis in axes if spec in reached(axis.prop, topology)}
        targets = (*spec.outputs, *spec.inputs, *spec.states)
        if found and any(isinstance(one, Prop) and one.id not in session.store for one in targets):
            found |= inserting
        wanted.append(found)
    for found in wanted:
        while True:
            more = set[Axis]().union(*(needs[axis] for axis in found)) - found
            if not more:
                break
            found |= more
    sets: list[set[Axis]] = []
    for found in sorted(wanted, key=len, reverse=True):
        if found and not any(found <= other for other in sets):
            sets.append(found)
    return [Walk(_in_order(found, axes, needs)) for found in sets]


def combinations(walks: Iterable[Walk], spec: CallbackSpec, topology: Topology, store: Store) -> int:
    """How many arguments a callback will be given, about."""
    axes = {axis for walk in walks for axis in walk.axes if spec in reached(axis.prop, topology)}
    return Walk(tuple(axes)).count(store) if axes else 0


def _leading(axis: Axis, axes: Sequence[Axis], topology: Topology, session: Session) -> set[Axis]:
    """The other inputs that change what this one offers, or whether it is there."""
    if not axis.standing:
        return _leading_to_inserters(axes, topology, session) - {axis}
    if axis.values is not None:
        return set()
    writers = [spec for spec in topology.specs if any(target.id == axis.prop.id for target in spec.outputs)]
    return {
        other for other in axes if other is not axis and any(spec in reached(other.prop, topology) for spec in writers)
    }


def _leading_to_inserters(axes: Sequence[Axis], topology: Topology, session: Session) -> set[Axis]:
    """The inputs that lead to callbacks which set components."""
    return {
        axis
        for axis in axes
        if any(_inserts(target, session) for spec in reached(axis.prop, topology) for target in spec.outputs)
    }


def _inserts(target: Target, session: Session) -> bool:
    node = session.store.node(target.id)
    return target.name == "children" if node is None else holds_components(node.namespace, node.type, target.name)


def _in_order(found: set[Axis], axes: Sequence[Axis], needs: dict[Axis, set[Axis]]) -> tuple[Axis, ...]:
    left = [axis for axis in axes if axis in found]
    order: list[Axis] = []
    while left:
        free = next((axis for axis in left if not needs[axis] & set(left) - {axis}), left[0])
        order.append(free)
        left.remove(free)
    return tuple(order)


def reached(prop: Prop, topology: Topology) -> set[CallbackSpec]:
    """The definitions whose arguments depend on a prop, directly or through others."""
    found: set[CallbackSpec] = set()
    waiting: list[Target] = [prop]
    while waiting:
        target = waiting.pop()
        for spec in topology.specs:
            if spec not in found and any(overlap(target, one) for one in (*spec.inputs, *spec.states)):
                found.add(spec)
                waiting += spec.outputs
    return found
