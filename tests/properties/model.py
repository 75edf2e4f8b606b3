"""A deliberately naive model of the rules by which callbacks run.

It is written from the rules' text alone and shares no code with `nbdash.engine`: props are strings, the layout is
searched from its root whenever somebody asks for a component, and who waits for whom is searched in the whole graph
at every step. It is slow and obvious on purpose. Rule numbers are those of `docs/callbacks.md`.

Where the rules leave a choice, the model makes the choices of the engine's documentation:

- requests keep the place of their first asking; ready calls start in this order;
- a cycle that waits only for itself begins with its call that was asked for first (5.4);
- merged requests unite their predecessors (5.2);
- a callback without outputs gets an initial call also when one of its inputs is inserted later (2.5);
- an id that would exist twice fails the callback, and only the output that brings it is not applied.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_ABSENT = object()


@dataclass
class Element:
    """A component: its id (or None) and its props. A list among the props holds the elements that stand there."""

    id: str | None
    props: dict[str, object] = field(default_factory=dict)

    def copy(self) -> Element:
        return Element(self.id, {name: _copied(value) for name, value in self.props.items()})


def _copied(value: object) -> object:
    return [item.copy() for item in value] if isinstance(value, list) else value


@dataclass
class Definition:
    """A callback. Props are written `id.name`."""

    key: str
    outputs: list[str]
    inputs: list[str]
    states: list[str] = field(default_factory=list)
    prevented: bool = False
    optional: list[str] = field(default_factory=list)


@dataclass
class Batch:
    """The calls that one layout asks for (3.8), and which props they have updated since."""

    members: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Call:
    """A call: waiting, running, or over."""

    key: str
    triggered: list[str]
    predecessors: list[str]
    causes: list[int]
    batch: Batch | None = None
    told: list[str] = field(default_factory=list)
    """The triggers, as far as they are still there when the call begins."""
    inputs: list[object] = field(default_factory=list)
    states: list[object] = field(default_factory=list)


class Model:
    """One session."""

    def __init__(self, definitions: list[Definition], layout: Element) -> None:
        self.definitions = definitions
        self.layout = layout
        self.waiting: list[Call] = []
        self.running: list[Call] = []
        """Those whose results still count."""
        self.failures: dict[str, str] = {}
        self.open_causes: list[int] = []

    # -- looking things up --------------------------------------------------------------------------------------

    def definition(self, key: str) -> Definition:
        return next(one for one in self.definitions if one.key == key)

    def elements(self) -> list[Element]:
        return _elements([self.layout])

    def find(self, id: str) -> Element | None:
        return next((element for element in self.elements() if element.id == id), None)

    def _ids(self) -> list[str]:
        return [element.id for element in self.elements() if element.id is not None]

    def exists(self, prop: str) -> bool:
        return self.find(_id(prop)) is not None

    def value(self, prop: str) -> object:
        element = self.find(_id(prop))
        return None if element is None else element.props.get(_name(prop))

    def affected_by(self, key: str) -> list[str]:
        """All callbacks whose inputs this one can change, directly or through others (4.4)."""
        found: list[str] = []
        props = list(self.definition(key).outputs)
        while props:
            prop = props.pop()
            for other in self.definitions:
                if prop in other.inputs and other.key not in found:
                    found.append(other.key)
                    props += other.outputs
        return found

    # -- what happens -------------------------------------------------------------------------------------------

    def start(self) -> None:
        self._ask_for_initial_calls(self._ids(), at_start=True, predecessors=[], causes=[])

    def event(self, changes: list[tuple[str, object]], cause: int) -> None:
        self.open_causes.append(cause)
        changed: list[str] = []
        for prop, value in changes:
            element = self.find(_id(prop))
            if element is None or _same(element.props.get(_name(prop), _ABSENT), value):  # 4.1
                continue
            element.props[_name(prop)] = value
            changed.append(prop)
        self._ask_for_watchers(changed, predecessors=[], causes=[cause])

    def begin(self) -> Call | None:
        """Begin the first call that need not wait; those that can't or need not be made end on the way."""
        while (call := self._first_ready()) is not None:
            self.waiting.remove(call)
            verdict = self._verdict(call)
            if verdict == "nonexistent":
                self.failures[call.key] = verdict
            if verdict == "call":
                definition = self.definition(call.key)
                call.told = [prop for prop in call.triggered if self.exists(prop)]  # 3.9
                call.inputs = [_copied(self.value(prop)) for prop in definition.inputs]  # 4.6
                call.states = [_copied(self.value(prop)) for prop in definition.states]
                self.running.append(call)
                return call
        return None

    def finish(self, call: Call, outcome: list[tuple[str, object]] | str) -> None:
        """A call returned new values for some of its outputs, or failed with what the string says."""
        if call not in self.running:  # asked for again since (4.8), or its outputs are gone (3.9)
            return
        self.running.remove(call)
        if isinstance(outcome, str):
            self.failures[call.key] = outcome
            return
        self.failures.pop(call.key, None)
        present = self._ids()
        changed: list[str] = []
        inserted: list[str] = []
        for prop, value in outcome:
            element = self.find(_id(prop))
            if element is None:  # 4.11
                continue
            before = element.copy()
            element.props[_name(prop)] = value
            if self._has_duplicates():
                element.props = before.props
                self.failures[call.key] = "duplicate"
                continue
            changed.append(prop)
            if isinstance(value, list):
                inserted += [new.id for new in _elements(value) if new.id is not None]
        self._discard_calls_without_outputs(present)
        # what an output of this result set and a later one removed is neither changed nor inserted
        changed = [prop for prop in changed if self.exists(prop)]
        inserted = [id for id in inserted if self.find(id) is not None]
        for other in [call, *self.running, *self.waiting]:
            if other.batch is not None and call.key in other.batch.members:
                other.batch.updated += changed
        predecessors = [*call.predecessors, call.key]
        self._ask_for_watchers(changed, predecessors, call.causes)
        self._ask_for_initial_calls(inserted, at_start=False, predecessors=predecessors, causes=call.causes)

    def redefine(self, key: str) -> None:
        """The cell of a callback is run again: what it was asked for, it will do anew, and before others."""
        self.failures.pop(key, None)
        for call in [call for call in self.running if call.key == key]:
            self.running.remove(call)
            self.waiting.insert(0, Call(key, call.triggered, call.predecessors, call.causes, call.batch))

    def done(self) -> list[int]:
        """The events that no waiting or running call is due to any more; each is told once."""
        due = [cause for call in [*self.waiting, *self.running] for cause in call.causes]
        over = [cause for cause in self.open_causes if cause not in due]
        self.open_causes = [cause for cause in self.open_causes if cause in due]
        return over

    def pending_outputs(self) -> set[str]:
        return {prop for call in [*self.waiting, *self.running] for prop in self.definition(call.key).outputs}

    # -- who may start ------------------------------------------------------------------------------------------

    def _first_ready(self) -> Call | None:
        waits_for = {
            call.key: [
                other
                for other in [*self.waiting, *self.running]
                if other is not call and call.key in self.affected_by(other.key)
            ]
            for call in self.waiting
        }
        for call in self.waiting:
            if not waits_for[call.key]:
                return call
        # 5.4: everything that the call waits for waits for the call, and was asked for later
        for place, call in enumerate(self.waiting):
            if all(
                other in self.waiting[place:] and other.key in self.affected_by(call.key)
                for other in waits_for[call.key]
            ):
                return call
        return None

    def _verdict(self, call: Call) -> str:
        definition = self.definition(call.key)
        missing = [prop for prop in definition.inputs if not self.exists(prop)]
        if missing and len(missing) == len(definition.inputs) and not _subset(missing, definition.optional):
            return "skip"  # 2.4: all missing
        if self._is_in_vain(call):
            return "skip"
        missing += [prop for prop in [*definition.states, *definition.outputs] if not self.exists(prop)]
        if not _subset(missing, definition.optional):
            return "nonexistent"  # 2.4: some missing, or a state, or an output
        return "call"

    def _is_in_vain(self, call: Call) -> bool:
        """2.8: each input could have come from another call of the batch, those calls are over, and none came."""
        inputs = self.definition(call.key).inputs
        if call.batch is None or call.triggered or not inputs:
            return False
        for prop in inputs:
            producers = [key for key in call.batch.members if key != call.key and prop in self.definition(key).outputs]
            if not producers or prop in call.batch.updated:
                return False
            if any(other.key in producers for other in [*self.waiting, *self.running]):
                return False
        return True

    # -- asking for calls ---------------------------------------------------------------------------------------

    def _ask_for_watchers(self, changed: list[str], predecessors: list[str], causes: list[int]) -> None:
        for prop in changed:
            for definition in self.definitions:
                if prop in definition.inputs:
                    self._ask(Call(definition.key, [prop], predecessors, causes))

    def _ask_for_initial_calls(
        self, appeared: list[str], *, at_start: bool, predecessors: list[str], causes: list[int]
    ) -> None:
        initial: list[Definition] = []
        for definition in self.definitions:
            concerned = definition.outputs or definition.inputs  # 2.2, 3.1a; 2.5
            wanted = any(_id(prop) in appeared for prop in concerned) or (at_start and not concerned)
            if wanted and not definition.prevented:  # 2.9
                initial.append(definition)
        dropped = [one for one in initial if self._has_nothing_to_read(one, [])]  # 2.3
        while True:
            lost = [prop for one in dropped for prop in one.outputs]
            more = [one for one in initial if one not in dropped and self._has_nothing_to_read(one, lost)]
            if not more:
                break
            dropped += more
        batch = Batch()
        for definition in initial:
            if definition not in dropped:
                self._ask(Call(definition.key, [], predecessors, causes, batch))
        if at_start:
            return
        for definition in self.definitions:  # 3.1b, 3.3
            outside = [prop for prop in definition.outputs if self.exists(prop) and _id(prop) not in appeared]
            new = [prop for prop in definition.inputs if _id(prop) in appeared]
            if outside and new:
                self._ask(Call(definition.key, new, predecessors, causes, batch))

    def _has_nothing_to_read(self, definition: Definition, lost: list[str]) -> bool:
        unreadable = [prop for prop in definition.inputs if not self.exists(prop) or prop in lost]
        return (
            bool(definition.inputs)
            and len(unreadable) == len(definition.inputs)
            and not _subset(unreadable, definition.optional)
        )

    def _ask(self, call: Call) -> None:
        if call.key in call.predecessors:  # 5.1, 5.2
            return
        if call.batch is not None:
            call.batch.members.append(call.key)
        call.causes = list(call.causes)
        for running in [other for other in self.running if other.key == call.key]:
            self.running.remove(running)  # 4.8: it counts no longer; the new call answers for it
            call.causes += running.causes
        for waiting in self.waiting:
            if waiting.key == call.key:
                waiting.triggered += [prop for prop in call.triggered if prop not in waiting.triggered]
                waiting.predecessors = [*waiting.predecessors, *call.predecessors]
                waiting.causes += call.causes
                waiting.batch = call.batch or waiting.batch
                return
        self.waiting.append(call)

    def _discard_calls_without_outputs(self, before: list[str]) -> None:
        """3.9: of the calls, those that had one of these components to write to before and have none now."""
        for calls in (self.waiting, self.running):
            for call in list(calls):
                outputs = self.definition(call.key).outputs
                if any(_id(prop) in before for prop in outputs) and not any(map(self.exists, outputs)):
                    calls.remove(call)

    def _has_duplicates(self) -> bool:
        return len(self._ids()) != len(set(self._ids()))


def _elements(roots: list[Element]) -> list[Element]:
    found: list[Element] = []
    for root in roots:
        found.append(root)
        for value in root.props.values():
            if isinstance(value, list):
                found += _elements(value)
    return found


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _subset(some: list[str], all_of: list[str]) -> bool:
    return set(some) <= set(all_of)


def _id(prop: str) -> str:
    return prop.rpartition(".")[0]


def _name(prop: str) -> str:
    return prop.rpartition(".")[2]
