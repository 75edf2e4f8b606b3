"""A deliberately naive model of the rules by which callbacks run.

It is written from the rules' text alone and shares no code with `nbdash.engine`: props are strings, ids with wildcards
are the JSON that stands in them, the layout is searched from its root whenever somebody asks for a component, all
instances are listed anew whenever somebody asks for one, and who waits for whom is searched in the whole graph at every
step. It is slow and obvious on purpose. Rule numbers are those of `docs/callbacks.md`.

Where the rules leave a choice, the model makes the choices of the engine's documentation:

- requests keep the place of their first asking; ready calls start in this order;
- instances of one definition are asked for in the order in which their outputs stand in the document;
- a cycle that waits only for itself begins with its call that was asked for first (5.4);
- merged requests unite their predecessors (5.2);
- a callback without outputs gets an initial call also when one of its inputs is inserted later (2.5);
- an id that would exist twice fails the callback, and only the output that brings it is not applied.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

_ABSENT = object()

MATCH, ALL, ALLSMALLER = '["MATCH"]', '["ALL"]', '["ALLSMALLER"]'
"""Wildcards as they stand in an id."""


@dataclass
class Element:
    """A component: its id (or None) and its props. A list among the props holds the elements that stand there."""

    id: str | None
    props: dict[str, object] = field(default_factory=dict)

    def copy(self) -> Element:
        return Element(self.id, {name: copied(value) for name, value in self.props.items()})


@dataclass
class Patch:
    """What a callback returns to change a part of what is there: (operation, location, value) in order (9.1).

    The value of Insert is a pair of the index and the new item.
    """

    steps: list[tuple[str, list[Any], Any]]


class CannotPatch(Exception):
    """An operation asks for what is not there."""


@dataclass
class Definition:
    """A callback. Props are written `id.name`."""

    key: str
    outputs: list[str]
    inputs: list[str]
    states: list[str] = field(default_factory=list)
    prevented: bool = False
    optional: list[str] = field(default_factory=list)
    running: list[tuple[str, Any, Any]] = field(default_factory=list)
    clientside: bool = False
    stream: bool = False
    """Its results come one after the other: nobody waits for the last one."""
    persistent: bool = False
    """It goes on for as long as the page is there: nobody waits for it at all."""


@dataclass(frozen=True)
class Instance:
    """A callback, for certain values of MATCH, each as JSON."""

    key: str
    match: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.key}@[{','.join(value for _, value in self.match)}]" if self.match else self.key


@dataclass
class Batch:
    """The calls that one layout asks for (3.8), with what each could update then, and what they have updated since."""

    members: list[tuple[Instance, list[str]]] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Call:
    """A call: waiting, running, or over."""

    instance: Instance
    triggered: list[str]
    predecessors: list[Instance]
    causes: list[int]
    batch: Batch | None = None
    final: bool = False
    """Asked for, at least, by a component that is gone (3.4)."""
    redefined: int | None = None
    """How often its cell had been run again when it began."""
    told: list[str] = field(default_factory=list)
    """The triggers, as far as they are still there when the call begins."""
    inputs: list[object] = field(default_factory=list)
    """A value for each, or a list of values where a wildcard stands for many."""
    states: list[object] = field(default_factory=list)
    outputs: list[str | list[str]] = field(default_factory=list)


class Model:
    """One session."""

    def __init__(self, definitions: list[Definition], layout: Element) -> None:
        self.definitions = definitions
        self.layout = layout
        self.waiting: list[Call] = []
        self.running: list[Call] = []
        """Those whose results still count."""
        self.failures: dict[str, str] = {}
        """By the instance's name; those of `set_props` by the prop's."""
        self.to_blame: dict[str, tuple[str, int] | None] = {}
        """For each failure the callback, and how often its cell had been run again."""
        self.redefined: dict[str, int] = {definition.key: 0 for definition in definitions}
        self.open_causes: list[int] = []
        self.applied: set[str] = set()
        """The rules that have mattered: for statistics."""

    # -- looking things up --------------------------------------------------------------------------------------

    def definition(self, instance: Instance) -> Definition:
        return next(one for one in self.definitions if one.key == instance.key)

    def elements(self) -> list[Element]:
        return elements([self.layout])

    def find(self, id: str) -> Element | None:
        return next((element for element in self.elements() if element.id == id), None)

    def ids(self) -> list[str]:
        """In document order."""
        return [element.id for element in self.elements() if element.id is not None]

    def exists(self, prop: str) -> bool:
        return self.find(id_of(prop)) is not None

    def value(self, prop: str) -> object:
        element = self.find(id_of(prop))
        return None if element is None else element.props.get(name_of(prop))

    def resolve(self, target: str, instance: Instance) -> str | list[str]:
        """The prop that a dependency names; for ALL and ALLSMALLER all that are there, in document order (6.3)."""
        if is_multi(target):
            return [f"{id}.{name_of(target)}" for id in self.ids() if fits(id, id_of(target), instance.match)]
        for key, value in instance.match:
            target = target.replace(f"{json.dumps(key)}:{MATCH}", f"{json.dumps(key)}:{value}")
        return target

    def props(self, targets: list[str], instance: Instance) -> list[str]:
        """All props that these dependencies name."""
        found: list[str] = []
        for target in targets:
            resolved = self.resolve(target, instance)
            found += resolved if isinstance(resolved, list) else [resolved]
        return found

    def inputs(self, instance: Instance) -> list[str]:
        return self.props(self.definition(instance).inputs, instance)

    def outputs(self, instance: Instance) -> list[str]:
        return self.props(self.definition(instance).outputs, instance)

    def instances(self, definition: Definition, ids: list[str] | None = None) -> list[Instance]:
        """One for each combination of MATCH values that is there among the outputs, else the inputs (6.7, 6.5)."""
        deciding = definition.outputs if any(map(match_keys, definition.outputs)) else definition.inputs
        if not any(map(match_keys, deciding)):
            return [Instance(definition.key)]
        ids = self.ids() if ids is None else ids
        return [Instance(definition.key, match) for match in self._matches(ids, deciding, _all_match_keys(deciding))]

    def _matches(self, ids: list[str], targets: list[str], keys: list[str]) -> list[tuple[tuple[str, str], ...]]:
        """The values of MATCH with which ids are meant by those of the dependencies that have all these keys."""
        found = [
            tuple((key, entries(id)[key]) for key in keys)
            for id in ids
            for target in targets
            if sorted(match_keys(target)) == keys and fits(id, id_of(target), None)
        ]
        return list(dict.fromkeys(found))

    def bindings(self) -> dict[str, tuple[list[str | list[str]], ...]]:
        """What a page must know of the callbacks that it runs: what they read and write."""
        found: dict[str, tuple[list[str | list[str]], ...]] = {}
        for instance in self.all_instances():
            one = self.definition(instance)
            if one.clientside:
                found[str(instance)] = tuple(
                    [self.resolve(target, instance) for target in targets]
                    for targets in (one.inputs, one.states, one.outputs)
                )
        return found

    def all_instances(self) -> list[Instance]:
        return [instance for definition in self.definitions for instance in self.instances(definition)]

    # -- what happens -------------------------------------------------------------------------------------------

    def start(self) -> None:
        self._ask_for_initial_calls(self.ids(), at_start=True, predecessors=[], causes=[])

    def event(
        self,
        changes: list[tuple[str, object]],
        cause: int,
        ran: Sequence[tuple[Instance, list[tuple[str, object]] | str]] = (),
        *,
        forced: bool = False,
    ) -> None:
        """A person changed props, and the page has run some callbacks because of it already."""
        self.open_causes.append(cause)
        over = [instance for instance, _ in ran]
        changed: list[str] = []
        for prop, value in changes:
            element = self.find(id_of(prop))
            if element is None:
                continue
            if not forced and _same(element.props.get(name_of(prop), _ABSENT), value):  # 4.1
                continue
            element.props[name_of(prop)] = value
            changed.append(prop)
        self._ask_for_watchers(changed, predecessors=[], causes=[cause], over=over)
        led_to: dict[str, list[Instance]] = {}
        for instance, outcome in ran:
            if instance not in self.all_instances():
                continue  # the page did not know yet
            for running in [call for call in self.running if call.instance == instance]:
                # what comes of it is older than this: it is asked for again
                again = (running.triggered, running.predecessors, running.causes, running.batch, running.final)
                self._ask(Call(instance, *again))
            before = [one for prop in self.inputs(instance) for one in led_to.get(prop, [])]
            call = Call(instance, [], before, [cause])
            if isinstance(outcome, str):
                self._fail(str(instance), outcome, call)
                continue
            for prop in self._take_in(call, outcome, over):
                led_to[prop] = [*call.predecessors, instance]

    def begin(self, accept: Callable[[Definition], bool] = lambda definition: True) -> Call | None:
        """Begin the first call that need not wait; those that can't or need not be made end on the way."""
        while (call := self._first_ready(accept)) is not None:
            self.waiting.remove(call)
            verdict = self._verdict(call)
            if verdict == "nonexistent":
                self._fail(str(call.instance), verdict, call)
            if verdict == "call":
                definition = self.definition(call.instance)
                call.told = [prop for prop in call.triggered if self.exists(prop)]  # 3.9
                call.inputs = [self._read(target, call.instance) for target in definition.inputs]  # 4.6
                call.states = [self._read(target, call.instance) for target in definition.states]
                call.outputs = [self.resolve(target, call.instance) for target in definition.outputs]
                call.redefined = self.redefined[call.instance.key]
                self.running.append(call)
                self._switch(call, during=True)
                return call
        return None

    def finish(self, call: Call, outcome: list[tuple[str, object]] | str) -> None:
        """A call returned new values for some of its outputs, or failed with what the string says."""
        if call in self.running:  # else: asked for again since (4.8), or its outputs are gone (3.9)
            self.running.remove(call)
            self._switch(call, during=False)
            if isinstance(outcome, str):
                self._fail(str(call.instance), outcome, call)
            else:
                self._take_in(call, outcome)
        else:
            self._switch(call, during=False)

    def stream(self, call: Call, outcome: list[tuple[str, object]]) -> bool:
        """A call has values for some of its outputs, and goes on. False if nobody wants them."""
        if call not in self.running:
            return False
        self._take_in(call, outcome)
        return True

    def set_props(self, changes: list[tuple[str, object]], call: Call | None, cause: int | None = None) -> None:
        """A call, also one whose result won't count (4.8), or somebody outside, sets any props (10.1, 10.2)."""
        if cause is not None:
            self.open_causes.append(cause)
        before = self.ids()
        changed: list[str] = []
        for prop, value in changes:
            if self._set(prop, value, f"set_props {prop}", call) is not None:
                changed.append(prop)
                self.failures.pop(f"set_props {prop}", None)
        self._discard_what_is_gone(before)
        changed = [prop for prop in changed if self.exists(prop)]
        if call is None:
            self._ask_for_watchers(changed, predecessors=[], causes=[] if cause is None else [cause])
        else:
            if call in self.running:
                self._note_updates(call, changed)
            self._ask_for_watchers(changed, [*call.predecessors, call.instance], call.causes)

    def _take_in(self, call: Call, outcome: list[tuple[str, object]], over: Sequence[Instance] = ()) -> list[str]:
        """Set what a call has returned, and ask for what it leads to, except for what is over; the changed props."""
        self.failures.pop(str(call.instance), None)
        before = self.ids()
        changed: list[str] = []
        inserted: list[str] = []
        removed: list[str] = []
        for prop, value in outcome:
            if not self.exists(prop):
                self.applied.add("4.11 target gone")
                continue
            change = self._set(prop, value, str(call.instance), call)
            if change is not None:
                changed.append(prop)
                removed += change[0]
                inserted += change[1]
        self._discard_what_is_gone(before)
        # what an output of this result set and a later one removed is neither changed nor inserted
        changed = [prop for prop in changed if self.exists(prop)]
        inserted = [id for id in inserted if self.find(id) is not None]
        self._note_updates(call, changed)
        predecessors = [*call.predecessors, call.instance]
        self._ask_for_watchers(changed, predecessors, call.causes, over)
        self._ask_for_initial_calls(inserted, at_start=False, predecessors=predecessors, causes=call.causes)
        self._ask_for_final_calls(removed, predecessors, call.causes)
        return changed

    def _note_updates(self, call: Call, changed: list[str]) -> None:
        """3.8: a call belongs to the batch that asked for it last."""
        if call.batch is not None:
            call.batch.updated += changed

    def _set(self, prop: str, value: object, owner: str, call: Call | None) -> tuple[list[str], list[str]] | None:
        """Set a prop, or patch what it holds now (9.2); the ids that stood there, and those that stand there now."""
        element = self.find(id_of(prop))
        if element is None:
            return None
        old = element.props.get(name_of(prop), None if holds_components(prop) else _ABSENT)
        try:
            new = patched(old, value) if isinstance(value, Patch) else value
        except CannotPatch:
            self._fail(owner, "patch", call)
            return None
        before = element.copy()
        element.props[name_of(prop)] = new
        if len(self.ids()) != len(set(self.ids())):
            element.props = before.props
            self._fail(owner, "duplicate", call)
            return None
        return _ids_in(old), _ids_in(new)

    def _fail(self, owner: str, kind: str, call: Call | None) -> None:
        self.failures[owner] = kind
        if call is None:
            self.to_blame[owner] = None
        else:
            key = call.instance.key
            self.to_blame[owner] = (key, self.redefined[key] if call.redefined is None else call.redefined)

    def _switch(self, call: Call, during: bool) -> None:
        """10.5: what the callback shows while it runs, or after."""
        for target, at_start, at_end in self.definition(call.instance).running:
            props = self.props([target], call.instance)
            self.set_props([(prop, copied(at_start if during else at_end)) for prop in props], call)

    def redefine(self, key: str) -> None:
        """The cell of a callback is run again: what it was asked for, it will do anew, and before others; and it is
        called as at first.
        """
        self.redefined[key] += 1
        for name, to_blame in self.to_blame.items():
            if to_blame is not None and to_blame not in self.redefined.items():
                self.failures.pop(name, None)
        again = [call for call in self.running if call.instance.key == key]
        self.running = [call for call in self.running if call not in again]
        self.waiting[:0] = [
            Call(call.instance, call.triggered, call.predecessors, call.causes, call.batch, call.final)
            for call in again
        ]
        self._ask_for_initial_calls(self.ids(), at_start=True, predecessors=[], causes=[], only=key)

    def done(self) -> list[int]:
        """The events that no waiting or running call is due to any more; each is told once."""
        due = [cause for call in self.pending() for cause in call.causes]
        over = [cause for cause in self.open_causes if cause not in due]
        self.open_causes = [cause for cause in self.open_causes if cause in due]
        return over

    def pending_outputs(self) -> set[str]:
        return {prop for call in self.pending() for prop in self.outputs(call.instance) if self.exists(prop)}

    def pending(self) -> list[Call]:
        """What is still to come to an end."""
        return [*self.waiting, *(call for call in self.running if not self.definition(call.instance).persistent)]

    def _read(self, target: str, instance: Instance) -> object:
        resolved = self.resolve(target, instance)
        if isinstance(resolved, list):
            return [copied(self.value(prop)) for prop in resolved]
        return copied(self.value(resolved))

    # -- who may start ------------------------------------------------------------------------------------------

    def _first_ready(self, accept: Callable[[Definition], bool]) -> Call | None:
        affected = self._affected()
        waits_for = {
            call.instance: [
                other
                for other in [*self.waiting, *self.running]
                if other is not call and call.instance in affected[other.instance] and not self._streams(other)
            ]
            for call in self.waiting
        }
        for call in self.waiting:
            if any(other.instance.key == call.instance.key for other in waits_for[call.instance]):
                self.applied.add("4.4 waits for its own kind")
            if not waits_for[call.instance] and accept(self.definition(call.instance)):
                return call
        # 5.4: everything that the call waits for waits for the call, and was asked for later
        for place, call in enumerate(self.waiting):
            if accept(self.definition(call.instance)) and all(
                other in self.waiting[place:] and other.instance in affected[call.instance]
                for other in waits_for[call.instance]
            ):
                self.applied.add("5.4 entry point")
                return call
        return None

    def _streams(self, call: Call) -> bool:
        definition = self.definition(call.instance)
        return call in self.running and (definition.stream or definition.persistent)

    def _affected(self) -> dict[Instance, set[Instance]]:
        """For each pending instance all whose inputs it can change, directly or through others (4.4)."""
        pending = [call.instance for call in [*self.waiting, *self.running]]
        if len(pending) < 2:
            return {instance: set() for instance in pending}
        reading = {instance: self.inputs(instance) for instance in [*pending, *self.all_instances()]}
        found: dict[Instance, set[Instance]] = {}
        for start in pending:
            found[start] = set()
            writers = [start]
            while writers:
                writer = writers.pop()
                targets = self.definition(writer).outputs
                for other, props in reading.items():
                    if other not in found[start] and any(
                        means(target, prop, writer.match) for target in targets for prop in props
                    ):
                        found[start].add(other)
                        writers.append(other)
        return found

    def _verdict(self, call: Call) -> str:
        definition, instance = self.definition(call.instance), call.instance
        singles = [target for target in definition.inputs if not is_multi(target)]
        missing = self._missing(singles, instance)
        if missing and len(missing) == len(singles) and not self._optional(missing, instance):
            return "skip"  # 2.4: all missing
        if self._is_in_vain(call):
            self.applied.add("2.8 in vain")
            return "skip"
        if definition.outputs and all(map(is_multi, definition.outputs)) and not self.outputs(instance):
            self.applied.add("6.10 no output")
            return "skip"
        lacking = self._missing(definition.outputs, instance)
        if not self._optional(lacking, instance) and definition.inputs and not self.inputs(instance):
            self.applied.add("2.4 empty lists")
            return "skip"  # 2.4: all inputs are empty lists
        if not self._optional([*missing, *self._missing(definition.states, instance), *lacking], instance):
            return "nonexistent"  # 2.4: some missing, or a state, or an output
        return "call"

    def _missing(self, targets: list[str], instance: Instance) -> list[str]:
        """Those of the dependencies on a single component that is not there."""
        return [
            target
            for target in targets
            if isinstance(prop := self.resolve(target, instance), str) and not self.exists(prop)
        ]

    def _optional(self, targets: list[str], instance: Instance) -> bool:
        """Whether all these may be missing."""
        return {*self.props(targets, instance)} <= {*self.props(self.definition(instance).optional, instance)}

    def _is_in_vain(self, call: Call) -> bool:
        """2.8: each input could have come from another call of the batch, those calls are over, and none came."""
        targets = self.definition(call.instance).inputs
        if call.batch is None or call.triggered or call.final or all(map(is_multi, targets)):
            return False
        for prop in self.inputs(call.instance):
            producers = [key for key, outputs in call.batch.members if key != call.instance and prop in outputs]
            if not producers or prop in call.batch.updated:
                return False
            if any(other.instance in producers for other in [*self.waiting, *self.running]):
                return False
        return True

    # -- asking for calls ---------------------------------------------------------------------------------------

    def _ask_for_watchers(
        self, changed: list[str], predecessors: list[Instance], causes: list[int], over: Sequence[Instance] = ()
    ) -> None:
        for prop in changed:
            for instance in self.all_instances():
                if prop in self.inputs(instance) and instance not in over:
                    self._ask(Call(instance, [prop], predecessors, causes))

    def _ask_for_initial_calls(
        self,
        appeared: list[str],
        *,
        at_start: bool,
        predecessors: list[Instance],
        causes: list[int],
        only: str | None = None,
    ) -> None:
        initial: list[Instance] = []
        for definition in self.definitions:
            if definition.prevented:  # 2.9
                continue
            instances = self.instances(definition)
            if at_start and not definition.outputs and not definition.inputs:  # 2.5
                initial += instances
            for id in appeared:
                for instance in instances:
                    # 2.2, 3.1a; 2.5
                    concerned = self.outputs(instance) if definition.outputs else self.inputs(instance)
                    if id in map(id_of, concerned) and instance not in initial:
                        initial.append(instance)
        dropped = [one for one in initial if self._has_nothing_to_read(one, [])]  # 2.3
        while True:
            lost = [prop for one in dropped for prop in self.outputs(one)]
            more = [one for one in initial if one not in dropped and self._has_nothing_to_read(one, lost)]
            if not more:
                break
            self.applied.add("2.3 lost inputs")
            dropped += more
        batch = Batch()
        for instance in initial:
            if instance not in dropped and only in (None, instance.key):
                self._ask(Call(instance, [], predecessors, causes, batch))
        if at_start:
            return
        for instance in self.all_instances():  # 3.1b, 3.3
            outside = [prop for prop in self.outputs(instance) if self.exists(prop) and id_of(prop) not in appeared]
            new = [prop for prop in self.inputs(instance) if id_of(prop) in appeared]
            if outside and new:
                self.applied.add("3.1b inserted input")
                self._ask(Call(instance, new, predecessors, causes, batch))

    def _has_nothing_to_read(self, instance: Instance, lost: list[str]) -> bool:
        definition = self.definition(instance)
        singles = [target for target in definition.inputs if not is_multi(target)]
        unreadable = [*self._missing(singles, instance)]
        unreadable += [one for one in singles if one not in unreadable and self.resolve(one, instance) in lost]
        return bool(singles) and len(unreadable) == len(singles) and not self._optional(unreadable, instance)

    def _ask_for_final_calls(self, removed: list[str], predecessors: list[Instance], causes: list[int]) -> None:
        """3.4: what was given the values of these components is called without them."""
        for definition in self.definitions:
            multis = [target for target in definition.inputs if is_multi(target)]
            instances = self.instances(definition)
            if not any(map(match_keys, definition.outputs)):
                # the last component of a kind does not go unnoticed: what existed because of it is called once more
                keys = _all_match_keys(definition.inputs)
                instances += [Instance(definition.key, match) for match in self._matches(removed, multis, keys)]
            for instance in dict.fromkeys(instances):
                lost = any(fits(id, id_of(target), instance.match) for target in multis for id in removed)
                if lost and any(map(self.exists, self.outputs(instance))):
                    self.applied.add("3.4 final call")
                    self._ask(Call(instance, [], predecessors, causes, final=True))

    def _ask(self, call: Call) -> None:
        if call.instance in call.predecessors:  # 5.1, 5.2
            self.applied.add("5.1 its own cause" if call.instance == call.predecessors[-1] else "5.2 cycle cut")
            return
        if call.batch is not None:
            call.batch.members.append((call.instance, self.outputs(call.instance)))
        call.causes = list(call.causes)
        for running in [other for other in self.running if other.instance == call.instance]:
            self.applied.add("4.8 stale" + (" MATCH" if call.instance.match else ""))
            self.running.remove(running)  # 4.8: it counts no longer; the new call answers for it
            call.causes += running.causes
            call.batch = call.batch or running.batch
        for waiting in self.waiting:
            if waiting.instance == call.instance:
                waiting.triggered += [prop for prop in call.triggered if prop not in waiting.triggered]
                waiting.predecessors = [*waiting.predecessors, *call.predecessors]
                waiting.causes += call.causes
                waiting.batch = call.batch or waiting.batch
                waiting.final = waiting.final or call.final
                return
        self.waiting.append(call)

    def _discard_what_is_gone(self, before: list[str]) -> None:
        """3.9: the calls that had a component to write to before and have none now; failures of what is no more."""
        present = self.ids()
        for calls in (self.waiting, self.running):
            for call in list(calls):
                targets = [(id_of(target), call.instance.match) for target in self.definition(call.instance).outputs]
                if any(fits(id, *target) for id in before for target in targets) and not any(
                    fits(id, *target) for id in present for target in targets
                ):
                    self.applied.add("3.9 outputs gone" + (" MATCH" if call.instance.match else ""))
                    calls.remove(call)
        for definition in self.definitions:
            gone = {*self.instances(definition, before)} - {*self.instances(definition)}
            for instance in gone:
                self.failures.pop(str(instance), None)


# -- ids with wildcards -----------------------------------------------------------------------------------------


@cache
def entries(id: str) -> dict[str, str]:
    """A dict id's keys, each with its value as JSON; none of a string id."""
    return {key: json.dumps(value) for key, value in json.loads(id).items()} if id.startswith("{") else {}


@cache
def match_keys(target: str) -> list[str]:
    return [key for key, value in entries(id_of(target)).items() if value == MATCH]


@cache
def means(target: str, prop: str, match: tuple[tuple[str, str], ...]) -> bool:
    """Whether a dependency can stand for a prop, if it is there."""
    return name_of(target) == name_of(prop) and fits(id_of(prop), id_of(target), match)


@cache
def is_multi(target: str) -> bool:
    return any(value in (ALL, ALLSMALLER) for value in entries(id_of(target)).values())


def _all_match_keys(targets: list[str]) -> list[str]:
    return sorted({key for target in targets for key in match_keys(target)})


@cache
def fits(id: str, pattern: str, match: tuple[tuple[str, str], ...] | None) -> bool:
    """Whether an id is one that a pattern means (6.1, 6.2), for these values of MATCH or for any."""
    if not pattern.startswith("{"):
        return id == pattern
    mine, its = entries(id), entries(pattern)
    if mine.keys() != its.keys():
        return False
    bound = dict(match or ())
    for key, wanted in its.items():
        if wanted == ALL or (wanted in (MATCH, ALLSMALLER) and match is None):
            continue
        if wanted == MATCH and mine[key] == bound[key]:
            continue
        if wanted == ALLSMALLER and _rank(mine[key]) < _rank(bound[key]):
            continue
        if mine[key] != wanted:
            return False
    return True


def _rank(value: str) -> tuple[int, float, str]:
    """6.4: numbers, also written as text, before false before true before other text."""
    found = json.loads(value)
    if isinstance(found, bool):
        return (1, found, "")
    try:
        return (0, float(found), "")
    except ValueError:
        return (2, 0, found)


# -- values -----------------------------------------------------------------------------------------------------


def patched(value: Any, patch: Patch) -> object:
    """9.1: what the operations make of a value."""
    if value is _ABSENT:  # 9.4
        raise CannotPatch
    holder = [copied(value)]
    for operation, location, argument in patch.steps:
        _apply(operation, holder, [0, *location], copied(argument))
    return holder[0]


def _apply(operation: str, root: Any, location: list[str | int], argument: Any) -> None:
    """Do one operation to what is at a location in a list."""
    *way, last = location
    holder = root
    for step, following in zip(way, location[1:], strict=True):
        holder = _content(holder)
        if operation == "Assign" and isinstance(holder, dict):
            holder.setdefault(str(step), None)
        place = _place(holder, step)
        if operation == "Assign" and holder[place] is None and isinstance(following, str):
            holder[place] = {}
        holder = holder[place]
    holder = _content(holder)
    if operation == "Assign":
        holder[str(last) if isinstance(holder, dict) else _place(holder, last)] = argument
    elif operation == "Delete":
        if not isinstance(holder, dict) or str(last) in holder:
            del holder[_place(holder, last)]
    else:
        place = _place(holder, last)
        holder[place] = _changed(operation, holder[place], argument)


def _changed(operation: str, value: Any, argument: Any) -> object:
    if value is None and operation in ("Append", "Prepend", "Insert", "Extend"):
        value = []
    if value is None and operation == "Merge":
        value = {}
    if isinstance(value, int | float) and operation in ("Add", "Sub", "Mul", "Div"):
        if operation == "Add":
            return value + argument
        if operation == "Sub":
            return value - argument
        return value * argument if operation == "Mul" else value / argument
    if isinstance(value, dict) and operation == "Merge":
        return {**value, **argument}
    if isinstance(value, dict) and operation == "Clear":
        return {}
    if isinstance(value, list):
        if operation == "Append":
            return [*value, argument]
        if operation == "Prepend":
            return [argument, *value]
        if operation == "Insert":
            index, item = argument
            return [*value[:index], item, *value[index:]]
        if operation == "Extend":
            return [*value, *argument]
        if operation == "Reverse":
            return list(reversed(value))
        if operation == "Remove":
            return [item for item in value if not _same(item, argument)]
        if operation == "Clear":
            return []
    raise CannotPatch


def _content(holder: Any) -> Any:
    """Where the parts of a value are: a component looks like a dict with its props."""
    return {"props": holder.props} if isinstance(holder, Element) else holder


def _place(holder: Any, step: str | int) -> Any:
    if isinstance(holder, dict) and str(step) in holder:
        return str(step)
    if isinstance(holder, list) and isinstance(step, int) and -len(holder) <= step < len(holder):
        return step
    raise CannotPatch


def holds_components(prop: str) -> bool:
    """Whether components may stand in a prop: in children, and in all props of a component of a class nobody knows."""
    return name_of(prop) == "children" or id_of(prop) == "two"


def copied(value: object) -> object:
    if isinstance(value, Element):
        return value.copy()
    if isinstance(value, list):
        return [copied(item) for item in value]
    if isinstance(value, tuple):
        return tuple(copied(item) for item in value)
    return {key: copied(item) for key, item in value.items()} if isinstance(value, dict) else value


def elements(roots: list[object]) -> list[Element]:
    """All components in a list, in document order."""
    found: list[Element] = []
    for root in roots:
        if isinstance(root, Element):
            found.append(root)
            for value in root.props.values():
                if isinstance(value, list):
                    found += elements(value)
    return found


def _ids_in(value: object) -> list[str]:
    return [element.id for element in elements(value) if element.id is not None] if isinstance(value, list) else []


def _same(one: object, other: object) -> bool:
    """Deep equality as JSON knows it: 1 is 1.0, and not true."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    return one == other


def id_of(prop: str) -> str:
    return prop.rpartition(".")[0]


def name_of(prop: str) -> str:
    return prop.rpartition(".")[2]
