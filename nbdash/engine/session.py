"""One visitor's live copy of an app, as a state machine.

    session = Session(registry, store)
    session.start()                              the layout's initial calls are requested
    session.event([("year", {"value": 1987})], cause=1)
    while run := session.next_run():             what is ready, one by one
        session.finish(run, outcome)             outcomes may come in any order
    session.take_changed()                       the props to be shown, and whose event changed them

Everything happens under the caller's lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from nbdash.components.tree import Node, equal
from nbdash.engine.initial import initial_calls, inserted_inputs
from nbdash.engine.outcome import Failure, Outcome
from nbdash.engine.requests import Group, Pending, Request
from nbdash.engine.store import Change, Store
from nbdash.errors import DuplicateIdError, did_you_mean, explain
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.validate import cycles, unknown_ids

Cause = Any
"""Names an event: whatever hashable the driver passes."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A call that is being made: the values are those of the moment it started (rule 4.6)."""

    spec: CallbackSpec
    inputs: tuple[Any, ...]
    states: tuple[Any, ...]
    triggered: tuple[Prop, ...]
    """Empty for an initial call."""
    request: Request


class Session:
    """The state machine. Rule numbers in the comments are those of `docs/callbacks.md`."""

    def __init__(self, registry: Registry, store: Store, *, check: bool = True) -> None:
        """`check` says whether ids that are not in the layout, and cycles, are told as failures."""
        self.store = store
        self.failures: dict[str, tuple[CallbackSpec, Failure]] = {}
        """By the definition's key: what last went wrong and has not gone well since."""
        self._registry = registry
        self._topology = registry.topology
        self._pending = Pending(self._topology)
        self._changed: dict[Prop, Any] = {}
        self._inserted: dict[str, None] = {}
        self._causes: dict[Cause, None] = {}
        self._check = check
        self._problems: set[str] = set()

    # -- what goes in ---------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Request the initial calls of the whole layout (2.2)."""
        self._refresh()
        self._find_problems()
        self._request_appeared(None, frozenset(), set())

    def event(
        self,
        changes: Iterable[tuple[str, Mapping[str, tuple[Any, list[Node]]]]],
        *,
        cause: Cause = None,
        origin: Any = None,
    ) -> None:
        """Take in what a person changed.

        Parameters
        ----------
        changes
            Ids with their changed props, in the order of the changes; each prop's value is plain data with its nodes.
            Components that are gone are passed over: the page did not know yet.
        cause
            Names the event; it comes back from `take_done` when all that it led to is over.
        origin
            The view it came from, which shows these values already.
        """
        self._refresh()
        if cause is not None:
            self._causes[cause] = None
        made: list[tuple[Prop, Change]] = []
        for id, props in changes:
            for name, (value, nodes) in props.items():
                node = self.store.node(id)
                # an equal value is no change at all (4.1)
                if node is None or (name in node.props and equal(node.props[name], value)):
                    continue
                prop = Prop(id, name)
                made.append((prop, self._set(prop, value, nodes, origin)))
        self._react(made, frozenset(), set() if cause is None else {cause})

    def finish(self, run: Run, outcome: Outcome) -> None:
        """Take in what a run has come to. A run that has been requested again meanwhile no longer counts (4.8)."""
        self._refresh()
        spec = run.spec
        if self._pending.running.get(spec) is not run:
            return
        self._pending.stop(spec)
        if isinstance(outcome, Failure):
            self.failures[spec.key] = (spec, outcome)
            return
        self.failures.pop(spec.key, None)
        made: list[tuple[Prop, Change]] = []
        for update in outcome.updates:
            if update.prop.id not in self.store:
                continue  # vanished while the callback ran, or removed by an output before this one (4.11)
            try:
                # no equality check: every returned value counts as a change (4.3)
                made.append((update.prop, self._set(update.prop, update.value, update.nodes, None)))
            except DuplicateIdError as error:
                self.failures[spec.key] = (spec, Failure("Duplicate id", f"{error}\n  Output: {update.prop}"))
        if run.request.group is not None:
            run.request.group.updated.update(prop for prop, _ in made if prop.id in self.store)
        self._react(made, run.request.predecessors | {spec.key}, run.request.causes)

    # -- what comes out -------------------------------------------------------------------------------------------

    def next_run(self, accept: Callable[[CallbackSpec], bool] = lambda spec: True) -> Run | None:
        """Start the first call that is ready and that the driver has a place for; None if there is none.

        Calls that turn out to be needless are dropped on the way, impossible ones become failures.
        """
        self._refresh()
        while True:
            spec = self._next(accept)
            if spec is None:
                return None
            request = self._pending.requests[spec]
            problem = self._obstacle(request)
            if problem is not None:
                self._pending.withdraw(spec)
                if problem:
                    self.failures[spec.key] = (spec, Failure("A component is missing", problem))
                continue
            run = Run(
                spec,
                tuple(self.store.value(prop) for prop in spec.inputs),
                tuple(self.store.value(prop) for prop in spec.states),
                tuple(prop for prop in request.triggered if prop.id in self.store),
                request,
            )
            self._pending.start(spec, run)
            return run

    def has_ready(self, accept: Callable[[CallbackSpec], bool]) -> bool:
        """True if `next_run` has something to look at that the driver has a place for."""
        self._refresh()
        return self._next(accept) is not None

    @property
    def is_idle(self) -> bool:
        """True when nothing is requested and nothing runs."""
        return not self._pending

    def pending(self) -> list[Prop]:
        """The outputs that wait for a callback."""
        return list(dict.fromkeys(prop for spec in self._pending for prop in spec.outputs if prop.id in self.store))

    def take_changed(self) -> tuple[dict[Prop, Any], set[str]]:
        """The props changed since the last call, each with the view that it came from (or None); and the ids that
        are new since then: they are part of a changed prop, so what changed in them need not be told apart.
        """
        changed = {prop: origin for prop, origin in self._changed.items() if prop.id in self.store}
        inserted = {id for id in self._inserted if id in self.store}
        self._changed, self._inserted = {}, {}
        return changed, inserted

    def take_done(self) -> list[Cause]:
        """The events all of whose consequences are over."""
        pending = self._pending
        open_causes: set[Cause] = set()
        for request in pending.requests.values():
            open_causes |= request.causes
        for run in pending.running.values():
            open_causes |= run.request.causes
        done = [cause for cause in self._causes if cause not in open_causes]
        for cause in done:
            del self._causes[cause]
        return done

    def abandon(self) -> list[Cause]:
        """The events that this session will not answer any more: another takes its place."""
        return [*self._causes]

    # -- inside ---------------------------------------------------------------------------------------------------

    def _next(self, accept: Callable[[CallbackSpec], bool]) -> CallbackSpec | None:
        return next(filter(accept, chain(self._pending.ready(), self._pending.entry_points())), None)

    def _set(self, prop: Prop, value: Any, nodes: list[Node], origin: Any) -> Change:
        change = self.store.set(prop, value, nodes)
        self._changed.pop(prop, None)  # to the end: patches are in the order of the last changes
        # new components are shown to their origin too: what changes in them later is not told apart
        self._changed[prop] = None if nodes else origin
        for id in change.inserted:
            self._inserted[id] = None
        return change

    def _react(self, changes: list[tuple[Prop, Change]], predecessors: frozenset[str], causes: set[Cause]) -> None:
        """Request what these changes ask for. What a later change removed again is passed over."""
        for _, change in changes:
            self._discard(change.removed)
        self._request_changed([prop for prop, _ in changes if prop.id in self.store], predecessors, causes)
        inserted = [id for _, change in changes for id in change.inserted if id in self.store]
        if inserted:
            self._request_appeared(inserted, predecessors, causes)

    def _discard(self, removed: Iterable[str]) -> None:
        """Forget the calls all of whose outputs have disappeared (3.9)."""
        for id in removed:
            if id not in self.store:
                for spec in self._topology.writers(id):
                    if not any(prop.id in self.store for prop in spec.outputs):
                        self._pending.discard(spec)

    def _request_changed(self, changed: Iterable[Prop], predecessors: frozenset[str], causes: set[Cause]) -> None:
        for prop in changed:
            for spec in self._topology.watchers(prop):
                self._request(Request(spec, {prop: None}, None, predecessors, set(causes)))

    def _request_appeared(self, inserted: list[str] | None, predecessors: frozenset[str], causes: set[Cause]) -> None:
        if inserted and self._problems:
            self._find_problems()
        group = Group()
        requests = [
            Request(spec, {}, group, predecessors, set(causes))
            for spec in initial_calls(self._topology, self.store, inserted)
        ]
        if inserted is not None:
            for spec, props in inserted_inputs(self._topology, self.store, set(inserted)).items():
                requests.append(Request(spec, dict.fromkeys(props), group, predecessors, set(causes)))
        for request in requests:
            if self._request(request):
                group.add(request.spec)

    def _request(self, request: Request) -> bool:
        """Ask for a call; False if it led here itself (5.2)."""
        spec = request.spec
        if spec.key in request.predecessors:
            return False
        running = self._pending.running.get(spec)
        if running is not None:
            # its result no longer matters (4.8), but whoever waits for it now waits for the new call
            self._pending.stop(spec)
            request.causes |= running.request.causes
        self._pending.request(request)
        return True

    def _obstacle(self, request: Request) -> str | None:
        """Why a call can't be made: None if it can, "" if it is to be dropped silently, else what to tell (2.4)."""
        spec, group = request.spec, request.group
        if not request.triggered and group is not None and group.left_in_vain(spec, self._pending):
            return ""  # 2.8
        absent = [prop for prop in spec.inputs if prop.id not in self.store]
        missing = [prop for prop in absent if prop not in spec.optional]
        if missing and len(absent) == len(spec.inputs):
            return ""
        gone = [prop for prop in spec.outputs if prop.id not in self.store and prop not in spec.optional]
        if missing:
            return self._nonexistent("Input", missing[0], spec)
        states = [prop for prop in spec.states if prop.id not in self.store and prop not in spec.optional]
        if states:
            return self._nonexistent("State", states[0], spec)
        if gone:
            return self._nonexistent("Output", gone[0], spec)
        return None

    def _nonexistent(self, kind: str, prop: Prop, spec: CallbackSpec) -> str:
        return explain(
            f"An `{kind}` names a component that is not in the layout: {prop.id!r}.",
            where=str(spec),
            remedy=did_you_mean(prop.id, self.store) or "Add it to the layout, or correct the id.",
        )

    def _find_problems(self) -> None:
        for key in self._problems:
            self.failures.pop(key, None)
        if not self._check:
            return
        problems = [*unknown_ids(self._topology, self.store, self.store), *cycles(self._topology)]
        self._problems = {problem.key for problem in problems}
        for problem in problems:
            self.failures[problem.key] = (
                problem.spec,
                Failure(problem.title, problem.message, for_author=True),
            )

    def _refresh(self) -> None:
        """Follow the registry: cells may be run again at any time."""
        if self._registry.topology is not self._topology:
            self._topology = self._registry.topology
            self._pending.rebase(self._topology)
            self.failures = {key: entry for key, entry in self.failures.items() if entry[0] in self._topology.order}
            self._find_problems()
