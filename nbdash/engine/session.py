"""One visitor's live copy of an app, as a state machine.

    session = Session(registry, store)
    session.start()                              the layout's initial calls are requested
    session.event([("year", {"value": 1987})], cause=1)
    while run := session.next_run():             what is ready, one by one
        session.finish(run, outcome)             outcomes may come in any order
    session.take_changed()                       what is to be shown, and whose event changed it

Everything happens under the caller's lock.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Protocol

from nbdash.components.base import demand_type, holds_components, is_for_one_page
from nbdash.components.frames import takes_frames
from nbdash.components.home import HomeError
from nbdash.components.leaf import Leaf
from nbdash.components.own.problems import PropTypeError
from nbdash.components.patch import PatchError, apply
from nbdash.components.tree import Node, UnsendableValue, equal, plain, readable
from nbdash.engine.address import PARTS, is_location
from nbdash.engine.arrivals import Arrivals
from nbdash.engine.bindings import Binding, Bindings
from nbdash.engine.chains import Chain
from nbdash.engine.changes import Changes
from nbdash.engine.holdings import Holdings
from nbdash.engine.initial import final_calls, initial_calls, inserted_inputs
from nbdash.engine.instances import Instance, Instances
from nbdash.engine.kept import Kept, kept_in
from nbdash.engine.late import Late
from nbdash.engine.observer import Observer
from nbdash.engine.outcome import Edit, Failed, Failure, Outcome, Ran, Shown, Update, Values
from nbdash.engine.persistence import Key, Stored
from nbdash.engine.requests import Group, Pending, Request
from nbdash.engine.runs import Run, begin, obstacle
from nbdash.engine.store import Change, Store
from nbdash.errors import DuplicateIdError, did_you_mean, explain
from nbdash.graph.registry import Registry
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Problem

Cause = Any
"""Names an event: whatever hashable the driver passes."""

OpenCall = tuple[str, list[str], list[list[str]]]
"""A call that is not over: the definition's key, the values of its MATCH, the props that triggered it."""

Check = Callable[[Topology, Store], list[Problem]]
"""Finds what the author should know of a graph and a layout."""


class Keeper(Protocol):
    """Has what belongs to one session beside its props."""

    def surroundings(self, inner: AbstractContextManager[object] | None) -> AbstractContextManager[object] | None:
        """A context to call the session's callbacks in, with another inside."""
        ...

    def succeed(self, other: Any) -> None:
        """Take the place of that of a session in whose place this one comes."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class Session:
    """The state machine. Rule numbers in the comments are those of `docs/callbacks.md`."""

    def __init__(self, registry: Registry, store: Store, *, check: Check | None = None) -> None:
        """`check` finds what is to be told of the definitions and the layout; without it nothing is told."""
        self.store = store
        self.failures: dict[str, Failed] = {}
        """By the instance's key: what last went wrong and has not gone well since."""
        self.observer: Observer | None = None
        """Is told what happens, if anyone is to know."""
        self.keeper: Keeper | None = None
        """Has what the author's code has made for this session beside its props, if anything does."""
        self.holdings: Holdings | None = None
        """Says what would be too much for it, where there is a limit."""
        self._registry = registry
        self._version: int = registry.version
        self._topology = registry.topology
        self._instances = Instances(self._topology, store)
        self._pending = Pending(self._instances)
        self._bindings = Bindings(self._instances)
        self._changes = Changes()
        self._led: Iterable[Cause] = ()
        """The events that what is being set follows from."""
        self._causes: dict[Cause, None] = {}
        self._postponed: dict[Instance, Request] = {}
        """Calls that lack a variable: no cell has made it yet."""
        self._check = check
        self._arrivals = Arrivals(store)
        self.late = self._arrivals.late
        """What was said, and does not fit yet."""
        self._problems: set[str] = set()
        self._is_held = bool(registry.conflicts)
        """Whether nothing runs, because definitions clash."""
        self._is_started = False
        self._prepared: dict[Instance, tuple[Any, ...]] = {}
        """What was called before the start, with the inputs' values that it was given."""

    # -- what goes in ---------------------------------------------------------------------------------------------

    def prepare(self, key: str, call: Callable[[Run], Outcome]) -> None:
        """Call a callback before the start: what it sets is in the first layout, as if its author had written it there.

        If its components are not in the layout, nothing is done.
        """
        self._refresh()
        self._arrivals.locate(self.store, self.address)
        spec = self._registry.get(key)
        if spec is None or spec not in self._topology.order:
            return
        instance = self._instances.of(spec)
        if not any(prop.id in self.store for prop in self._instances.props(instance.outputs)):
            return
        run = begin(self._asked(instance, {}, None, Chain()), self._instances, self.store)
        self._apply(instance, call(run), None)
        self._prepared[instance] = run.input_values

    def be_at(self, address: Mapping[str, str]) -> None:
        """Note where the page is; what appears from now on follows it."""
        self._arrivals.be_at(address)

    @property
    def address(self) -> Mapping[str, str]:
        """Where the page is, as far as it has told."""
        return self._arrivals.address

    def arrive(self, address: Mapping[str, str]) -> list[str]:
        """Note where the page is, before `start`: what lives in its address is put in place.

        Returns
        -------
        list
            What in the address does not fit, and is passed over.
        """
        self.be_at(address)
        return [problem for id in self.store for problem in self._arrivals.follow_address(self.store.node(id))]

    def start(self) -> None:
        """Request the initial calls of the whole layout (2.2)."""
        self._refresh()
        self._is_started = True
        self._arrivals.set_up(self.store)
        self._arrivals.locate(self.store, self.address)
        self._find_problems()
        self._request_appeared(None, Chain())
        for instance, values in self._prepared.items():
            changed = self._changed_inputs(instance, values)
            if changed:  # by what a person had set before
                self._request(self._asked(instance, dict.fromkeys(changed), None, Chain()))
        self._prepared.clear()

    def present_address(self) -> str:
        """Where the page is now, as far as `Location` components tell."""
        return self._arrivals.present_address()

    def go_on(self, calls: Iterable[OpenCall] = (), lost: Iterable[Prop] = ()) -> None:
        """Begin without initial calls: the store holds what has become of them.

        Parameters
        ----------
        calls
            These are made, from their start.
        lost
            Props that the store lacks. What writes them is called, as is what sets variables of the session at first.
        """
        self._refresh()
        self._is_started = True
        self._find_problems()
        specs = {spec.key: spec for spec in self._topology.specs}
        for key, match, triggered in calls:
            spec = specs.get(key)
            if spec is not None and len(match) == len(spec.match_keys):
                props = {Prop(*prop): None for prop in triggered}
                self._request(self._asked(self._instances.of(spec, tuple(match)), props, None, Chain()))
        wanted = set(lost)
        for id in dict.fromkeys((*(prop.id for prop in wanted), VARIABLES)):
            for instance in self._instances.writers(id):
                outputs = self._instances.props(instance.outputs)
                is_first = not instance.spec.prevent_initial_call and any(prop.id == VARIABLES for prop in outputs)
                if is_first or not wanted.isdisjoint(outputs):
                    self._request(self._asked(instance, {}, None, Chain()))

    def keep(self, kept: Iterable[Kept]) -> None:
        """Set again what a person had set, before `start`, and later in what callbacks insert.

        Components that have another type now, and props whose author says something else, are left alone.
        """
        self._arrivals.keeping.add(kept)

    def restore(self, kept: Iterable[Kept]) -> None:
        """Set again what a person had set, in a session that has started: callbacks are called as by the person."""
        entries = list(kept)
        missing = [entry for entry in entries if entry.id not in self.store]
        self._set_as_person(self._arrivals.kept_ones(entries))
        self._arrivals.keeping.add(missing)  # only now: who sets something has gone on

    def persist(self, stored: Mapping[Key, Stored], *, is_late: bool = True) -> bool:
        """Take in what a browser has kept of earlier visits; in a session that has started, as if the person set it.

        False if that changes nothing now. `is_late`: whether to look at components that are there already.
        """
        self._arrivals.persistence.add(stored)
        if not stored or not is_late or not self._is_started:
            return False
        return self._set_as_person(self._arrivals.persisted_ones())

    def _set_as_person(self, values: Iterable[tuple[str, Mapping[str, Any]]]) -> bool:
        """Set these as if the person did now; False if there are none."""
        found = [(id, {name: (value, list[Node]()) for name, value in props.items()}) for id, props in values if props]
        if found:
            self.event(found)
        return bool(found)

    def take_over(self, other: Session) -> None:
        """Go on, once started, with what a person has set in another session of this app, and what was kept before."""
        self.be_at(other.address)
        self._arrivals.persistence = other._arrivals.persistence
        self.keep(other.kept())

    def kept(self, ids: Iterable[str] | None = None) -> list[Kept]:
        """What a person has set (in these components), and nothing else has set since."""
        return list(kept_in(self.store, self.store if ids is None else ids))

    def overruled(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
        """Of components with `persistence`, the props that callbacks have set: what the author had given them."""
        for id in self.store if ids is None else ids:
            node = self.store.node(id)
            if node is not None and "persistence" in node.props:
                props = {prop: value for prop, value in node.authored.items() if prop not in node.edited}
                if props:
                    yield id, props

    def event(
        self,
        changes: Iterable[tuple[str, Mapping[str, tuple[Any, list[Node]]]]],
        *,
        cause: Cause = None,
        origin: Any = None,
        ran: Sequence[Ran] = (),
        forced: bool = False,
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
        ran
            What the page has run already because of these changes, in order. It is not run again.
        forced
            Whether equal values count as changes too (12.8).
        """
        self._arrivals.keeping.clear()  # the person has gone on
        self._event(changes, cause, origin, ran, forced)

    def settle(self) -> tuple[bool, list[Late]]:
        """Set what fits by now of what was said too early.

        Returns
        -------
        tuple
            Whether there was any; and what will never fit, since nothing is under way any more.
        """
        self._refresh()
        fitting = self.late.fitting(self.store)
        for late in fitting:
            self._event([(late.prop.id, {late.prop.name: (late.value, list[Node]())})], late.cause, late.origin)
        return bool(fitting), self.late.give_up() if self.is_idle and self._is_started else []

    def _event(
        self,
        changes: Iterable[tuple[str, Mapping[str, tuple[Any, list[Node]]]]],
        cause: Cause,
        origin: Any,
        ran: Sequence[Ran] = (),
        forced: bool = False,
    ) -> None:
        self._refresh()
        if cause is not None:
            self._causes[cause] = None
        made: list[tuple[Prop, Change]] = []
        for id, props in changes:
            for name, (value, nodes) in props.items():
                node = self.store.node(id)
                if node is None:
                    continue
                prop = Prop(id, name)
                if self.late:
                    self.late.forget(prop)
                # an equal value is no change at all (4.1)
                if not forced and name in node.props and equal(node.props[name], value):
                    self._changes.make_whole(prop)
                    continue
                made.append((prop, self._set(Update(prop, value, nodes), origin)))
                if not (forced or isinstance(value, Leaf)):  # which no page could set again
                    node.edited |= {name}
                if is_location(node):
                    self.be_at({**self.address, **{part: node.props.get(part) or "" for part in PARTS}})
        made += self._persist()
        if self.observer is not None:
            self.observer.event(cause, made, self.store)
        chain = Chain(causes=() if cause is None else (cause,))
        over = {entry.key for entry in ran}
        self._react(made, chain, over=over)
        if ran:
            self._take_ran(ran, chain, origin, over)

    def move(self, address: Mapping[str, str], origin: Any = None) -> None:
        """Note that components with `url` have changed the page's address.

        `Location` components have it from now on, but are no reason for calls: who has changed it is one already.
        """
        self.be_at(address)
        for node in list(self.store.nodes()):
            if node.key is None or not is_location(node) or not node.edited.issuperset(PARTS):
                continue  # one that a callback has just set is about to go there
            for name in PARTS:
                if node.props.get(name) != address[name]:
                    self.store.set(Prop(node.key, name), address[name], [])
                    self._changes.set(Prop(node.key, name), origin, ())
                    node.edited |= {name}

    def finish(self, run: Run, outcome: Outcome, origin: Any = None) -> bool:
        """Take in what a run has come to; `origin` is the view that computed it and shows it already.

        False if the run no longer counts: it has been requested again meanwhile (4.8), or its outputs are gone.
        """
        self._refresh()
        instance = run.instance
        counts = self._pending.running.get(instance) is run
        if counts:
            self._pending.stop(instance)
        elif origin is not None:
            self._correct(outcome)
        for target, _, after in instance.spec.running:  # whatever the outcome, whether it counts or not (10.5)
            if after is not None:
                self.set_props(map(after, self._instances.meant(instance, target)), run)
        if self.observer is not None:
            self.observer.finished(run, outcome, counts)
        if not counts:
            return False
        self._take_in(run, outcome, origin)
        return True

    def update(self, run: Run, outcome: Outcome, origin: Any = None) -> bool:
        """Take in what a run has come to so far; it goes on. False if it no longer counts."""
        self._refresh()
        counts = self.counts(run)
        if self.observer is not None:
            self.observer.updated(run, outcome, counts)
        if not counts:
            return False
        self._take_in(run, outcome, origin)
        return True

    def stop(self, props: Container[Prop], failure: Failure) -> list[Instance]:
        """End the calls that set these props, or that these wait for; what they would have set stays as it is.

        Persistent callbacks go on. Returns what was ended: none of it counts any more.
        """
        self._refresh()
        found: dict[Instance, None] = {}
        for instance in self._pending:
            if any(prop in props for prop in self._instances.props(instance.outputs)):
                found[instance] = None
                if instance in self._pending.requests:
                    found.update(dict.fromkeys(self._pending.awaited_by(instance)))
        stopped = [instance for instance in found if not instance.spec.persistent]
        for instance in stopped:
            run = self._pending.running.get(instance)
            if run is not None:
                self.finish(run, failure)
            elif instance in self._pending.requests:
                self._pending.withdraw(instance)
                self._fail(instance, failure)
        return stopped

    def tell_stopped(self, instance: Instance, failure: Failure) -> None:
        """Tell more of a call that was stopped, unless it has been made again since."""
        failed = self.failures.get(instance.key)
        if failed is not None and failed.failure.stopped:
            self._fail(instance, failure)

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None, cause: Cause = None) -> None:
        """Set props beside the outputs, or from outside: equal values count as changes too (10.1, 10.2).

        Components that come with it get no initial calls (10.3). An id that no component has is told as a failure.

        Parameters
        ----------
        changes
            What to set, in order.
        run
            The run that does it; it need not count any more.
        cause
            Names an event from outside, as in `event`.
        """
        self._refresh()
        if cause is not None:
            self._causes[cause] = None
        made: list[tuple[Prop, Change]] = []
        self._led = run.request.causes if run is not None else () if cause is None else (cause,)
        for change in changes:
            key = f"set_props {change.prop}"
            if change.prop.id not in self.store:
                if self._check is not None:
                    self.failures[key] = Failed(run and run.spec, self._not_found(change.prop, run), ())
                continue
            problem = self._try_set(change, None, made)
            if problem is None:
                self.failures.pop(key, None)
            else:
                self.failures[key] = Failed(run and run.spec, problem, (change.prop,))
        made += self._persist()
        if run is None:
            if self.observer is not None:
                self.observer.set_from_outside(cause, made, self.store)
            chain = Chain(causes=() if cause is None else (cause,))
        else:
            chain = Chain.after(run)
            if run.request.group is not None and self.counts(run):
                run.request.group.updated.update(prop for prop, _ in made if prop.id in self.store)
        self._react(made, chain, appears=False)

    def moved_at_home(self, props: Iterable[Prop], run: Run | None = None) -> None:
        """React to props that live elsewhere, and have changed there.

        Parameters
        ----------
        props
            Those that have, in order; of what is not in the layout any more nothing is said.
        run
            The run that did it, if one did: what has led to it is not called by it again.
        """
        self._refresh()
        present = [prop for prop in props if self.store.is_at_home(prop)]
        made = [(prop, self._follow(self.store.look_inside(prop))) for prop in present]
        if not self._is_started:
            return
        if self.observer is not None:
            self.observer.set_from_outside(None, made, self.store)
        self._react(made, Chain() if run is None else Chain.after(run))

    # -- what comes out -------------------------------------------------------------------------------------------

    def next_run(self, accept: Callable[[Instance], bool] = lambda instance: True) -> Run | None:
        """Start the first call that is ready and that the driver has a place for; None if there is none.

        Calls that turn out to be needless are dropped on the way, impossible ones become failures.
        """
        self._refresh()
        while True:
            instance = self._next(accept)
            if instance is None:
                return None
            request = self._pending.requests[instance]
            if instance.variables and not all(map(self.store.has, instance.variables)):
                self._postpone(request)
                continue
            problem = obstacle(request, self._instances, self.store, self._pending)
            if problem is not None:
                self._pending.withdraw(instance)
                if isinstance(problem, Failure):
                    self._fail(instance, problem)
                continue
            run = begin(request, self._instances, self.store)
            self._pending.start(instance, run)
            if self.observer is not None:
                self.observer.started(run)
            for target, during, _ in instance.spec.running:
                if during is not None:
                    self.set_props(map(during, self._instances.meant(instance, target)), run)
            return run

    def has_requests(self, accept: Callable[[Instance], bool]) -> bool:
        """True if a call is asked for, ready or not, that the driver has a place for."""
        self._refresh()
        return any(map(accept, self._pending.requests))

    def has_ready(self, accept: Callable[[Instance], bool]) -> bool:
        """True if `next_run` has something to look at that the driver has a place for."""
        self._refresh()
        return self._next(accept) is not None

    def counts(self, run: Run) -> bool:
        """True as long as a run's results will be taken in."""
        self._refresh()
        return self._pending.running.get(run.instance) is run

    @property
    def is_idle(self) -> bool:
        """True when nothing is requested and nothing runs, but for what never ends."""
        pending = self._pending
        return not pending or (not pending.requests and all(one.spec.persistent for one in pending.running))

    def pending(self) -> list[Prop]:
        """The outputs that wait for a callback."""
        if not self._pending:
            return []
        found: dict[Prop, None] = {}
        for instance in self._pending:
            if not instance.spec.persistent or instance in self._pending.requests:
                props = self._instances.props(instance.outputs)
                found.update((p, None) for p in props if p.id in self.store and p.id != VARIABLES)
        return list(found)

    @property
    def topology(self) -> Topology:
        """The graph that this session goes by now."""
        self._refresh()
        return self._topology

    @property
    def instances(self) -> Instances:
        """The definitions' instances in the present layout."""
        self._refresh()
        return self._instances

    def take_changed(self) -> tuple[list[Shown], set[str]]:
        """The props changed since the last call; and the ids that are new since then: they are part of a changed
        prop, so what changed in them need not be told apart.
        """
        return self._changes.take(self.store)

    def take_done(self) -> list[Cause]:
        """The events all of whose consequences are over."""
        if not self._causes:
            return []
        pending = self._pending
        open_causes: set[Cause] = set()
        for request in pending.requests.values():
            open_causes |= request.causes
        for instance, run in pending.running.items():
            if not instance.spec.persistent:
                open_causes |= run.request.causes
        if not open_causes:
            done, self._causes = [*self._causes], {}
            return done
        done = [cause for cause in self._causes if cause not in open_causes]
        for cause in done:
            del self._causes[cause]
        return done

    def abandon(self) -> list[Cause]:
        """The events that this session will not answer any more: another takes its place."""
        return [*self._causes]

    def open_calls(self) -> list[OpenCall]:
        """The calls that are requested or being made, as `go_on` takes them."""
        pending = self._pending
        if not pending:
            return []
        runs = (run.request for run in pending.running.values())
        return [
            (one.instance.spec.key, list(one.instance.match), [list(prop) for prop in one.triggered])
            for one in (*runs, *pending.requests.values())
        ]

    @property
    def bindings_version(self) -> int:
        """Another number whenever `bindings` may give something else."""
        self._refresh()
        return self._bindings.version

    def bindings(self) -> dict[str, Binding]:
        """The instances that the page runs, by key, with what it must know to run them by itself."""
        self._refresh()
        return self._bindings.all()

    def reported(self) -> set[Prop]:
        """The props of those instances that callbacks of the kernel read: their changes can't be kept back."""
        self._refresh()
        return self._bindings.reported()

    # -- inside: calls --------------------------------------------------------------------------------------------

    def _next(self, accept: Callable[[Instance], bool]) -> Instance | None:
        if not self._pending.requests:
            return None  # half of the time
        for instance in self._pending.ready():
            if accept(instance):
                return instance
        return next(filter(accept, self._pending.entry_points()), None) if self._topology.circles else None

    # -- inside: results ------------------------------------------------------------------------------------------

    def _take_in(self, run: Run, outcome: Outcome, origin: Any) -> None:
        self._led = run.request.causes
        made = self._apply(run.instance, outcome, origin)
        if made is None:
            return
        if run.request.group is not None:
            run.request.group.updated.update(prop for prop, _ in made if prop.id in self.store)
        self._react(made, Chain.after(run))

    def _take_ran(self, ran: Sequence[Ran], chain: Chain, origin: Any, over: set[str]) -> None:
        """Take in what a page ran by itself: each as the result of a call, which need not be made any more."""
        produced: dict[Prop, frozenset[str]] = {}
        self._led = chain.causes
        for key, outcome in ran:
            instance = self._bindings.find(key)
            if instance is None:
                self._correct(outcome)  # gone; the page did not know yet
                continue
            running = self._pending.running.get(instance)
            if running is not None:
                self._request(running.request.again())  # what comes of it is older than this
            if isinstance(outcome, Values):
                own = set(self._instances.props(instance.outputs))
                self._correct(Values(tuple(update for update in outcome.updates if update.prop not in own)))
                outcome = Values(tuple(update for update in outcome.updates if update.prop in own))
            if self.observer is not None:
                self.observer.ran(instance, outcome, tuple(chain.causes))
            before = (produced.get(prop, frozenset()) for prop in self._instances.props(instance.inputs))
            predecessors = frozenset({key}).union(*before)
            made = self._apply(instance, outcome, origin)
            if made is not None:
                produced.update((prop, predecessors) for prop, _ in made)
                self._react(made, Chain(predecessors, chain.causes, by=instance.spec), over=over)

    def _apply(self, instance: Instance, outcome: Outcome, origin: Any) -> list[tuple[Prop, Change]] | None:
        """Set what a call has returned; None if it has failed."""
        if isinstance(outcome, Failure):
            self._fail(instance, outcome)
            return None
        self.failures.pop(instance.key, None)
        made: list[tuple[Prop, Change]] = []
        for update in outcome.updates:
            if update.prop.id not in self.store:
                continue  # vanished while the callback ran, or removed by an output before this one (4.11)
            # no equality check: every returned value counts as a change (4.3)
            problem = self._try_set(update, origin, made)
            if problem is not None:
                self._fail(instance, replace(problem, message=f"{problem.message}\n  Callback: {instance.spec}"))
        return made + self._persist()

    def _correct(self, outcome: Outcome) -> None:
        """Tell the page what holds, where it shows what is not taken in."""
        for update in outcome.updates if isinstance(outcome, Values) else ():
            self._changes.set(update.prop, None, ())

    def _fail(self, instance: Instance, failure: Failure) -> None:
        outputs = tuple(prop for prop in self._instances.props(instance.outputs) if prop.id != VARIABLES)
        self.failures[instance.key] = Failed(instance.spec, failure, outputs)

    def _try_set(self, update: Update | Edit, origin: Any, made: list[tuple[Prop, Change]]) -> Failure | None:
        problem = None if self.holdings is None else self.holdings.refuse(update)
        if problem is not None:
            if origin is not None:
                self._correct(Values((update,)))
            return problem
        try:
            if isinstance(update, Update) and (node := self.store.node(update.prop.id)) is not None:
                demand_type(node.namespace, node.type, *update.prop, update.value)
            made.append((update.prop, self._set(update, origin)))
        except DuplicateIdError as error:
            problem = Failure("Duplicate id", f"{error}\n  Output: {update.prop}")
        except PatchError as error:
            problem = Failure("Patch does not fit", f"{error}\n  Output: {update.prop}")
        except (HomeError, PropTypeError) as error:
            problem = Failure("A value does not fit", f"{error}\n  Output: {update.prop}")
        except UnsendableValue as error:
            problem = Failure("Data frame where none can be shown", f"{error}\n  Output: {update.prop}")
        else:
            return None
        if origin is not None:
            self._correct(Values((update,)))
        return problem

    def _set(self, update: Update | Edit, origin: Any) -> Change:
        prop = update.prop
        if prop.id == VARIABLES:
            if isinstance(update, Update):  # else it has changed by itself
                self.store.variables[prop.name] = update.value
            if self._postponed:
                self._resume()
            return Change()  # views are told nothing of it
        if self.late:
            self.late.forget(prop, kept_only=True)
        node = self.store.node(prop.id)
        if node is not None and node.home is not None and prop.name in node.home.names:
            return self._set_at_home(node, update)
        if node is not None:
            self._arrivals.persistence.note(node, prop)
        before = None if node is None else node.props.get(prop.name)
        if isinstance(update, Update):
            if prop.name == "data" and isinstance(update.value, Leaf):
                _check_frame(node, update.value)
            change = self.store.set(prop, update.value, update.nodes)
            self._changes.set(prop, origin, change.inserted, before)
        else:
            holds = node is not None and holds_components(node.namespace, node.type, prop.name)
            if node is None or (prop.name not in node.props and not holds):  # children are there, if only as None
                raise PatchError(
                    explain(
                        f"Cannot patch undefined: {prop} has no value yet.",
                        remedy="Return a whole value first, or give the component one in the layout.",
                    )
                )
            value, nodes = apply(before, update.operations, components=holds)
            demand_type(node.namespace, node.type, *prop, value)
            change = self.store.set(prop, value, nodes)
            self._changes.edit(prop, origin, update.operations, change, before)
        node = self.store.node(prop.id)
        if node is not None and prop.name in node.edited:
            node.edited -= {prop.name}
        if node is not None and is_for_one_page(node.namespace, node.type, prop.name):
            self._changes.note_led(prop, tuple(self._led))
        return self._follow(change)

    def _set_at_home(self, node: Node, update: Update | Edit) -> Change:
        """Set a prop that lives elsewhere; no view is told of it."""
        prop = update.prop
        if isinstance(update, Update):
            value = update.value
        else:
            value = apply(plain(readable(node.get(prop.name)))[0], update.operations, components=False)[0]
        return self._follow(self.store.set(prop, value, []))

    def _follow(self, change: Change) -> Change:
        """Take note of the components that a change has brought or taken."""
        if change.removed or change.inserted:
            self._instances.update(change)
            self._arrivals.set_up(change.inserted)
            self._arrivals.locate(change.inserted)
        return change

    def _persist(self) -> list[tuple[Prop, Change]]:
        """Have remembered what was just set in components with `persistence`; what changes because that itself did."""
        persistence = self._arrivals.persistence
        if not persistence.has_noted:
            return []
        made: list[tuple[Prop, Change]] = []
        for node, values in persistence.remember(self.store):
            for name, (value, is_persons) in values.items():
                prop = Prop(node.key or "", name)
                made.append((prop, self._set(Update(prop, value), None)))
                if is_persons:
                    node.edited |= {name}
        persistence.forget_noted()  # what was set just now is remembered as it was
        return made

    # -- inside: what changes lead to -----------------------------------------------------------------------------

    def _react(
        self,
        changes: list[tuple[Prop, Change]],
        chain: Chain,
        *,
        appears: bool = True,
        over: Container[str] = (),
    ) -> None:
        """Request what these changes ask for. What a later change removed again is passed over.

        `appears`: whether components that come or go ask for calls by themselves. `over`: keys of instances that are
        not to be called.
        """
        removed: list[str] = []
        inserted: list[str] = []
        for _, change in changes:
            removed += change.removed
            inserted += change.inserted
        if removed:
            self._discard(removed)
        for prop, _ in changes:
            if prop.id in self.store:
                for instance in self._instances.watchers(prop):
                    if instance.key not in over:
                        self._request(self._asked(instance, {prop: None}, None, chain))
        if not appears:
            return
        inserted = [id for id in inserted if id in self.store]
        if inserted:
            self._request_appeared(inserted, chain)
        if removed and self._topology.has_patterns:
            for instance in final_calls(self._instances, self.store, removed):
                request = self._asked(instance, {}, None, chain)
                request.is_final = True  # 3.4
                self._request(request)

    def _discard(self, removed: Iterable[str]) -> None:
        """Forget the calls all of whose outputs have disappeared (3.9), and failures of what is no more."""
        for id in removed:
            if id in self.store:
                continue
            for instance in self._instances.left_by(id):
                self.failures.pop(instance.key, None)
            for instance in (*self._instances.writers(id), *self._instances.former_writers(id)):
                if not any(prop.id in self.store for prop in self._instances.props(instance.outputs)):
                    self._pending.discard(instance)

    def _request_appeared(self, inserted: list[str] | None, chain: Chain) -> None:
        if inserted and self._problems:
            self._find_problems()
        if inserted:
            longer = chain.inserting()
            if longer is None:
                key = f"never settles {chain.by and chain.by.key}"
                self.failures[key] = Failed(chain.by, chain.never_settles(self._topology))
                return
            chain = longer
        group = Group()
        initial = initial_calls(self._instances, self.store, inserted)
        requests = [self._asked(one, {}, group, chain) for one in initial if one not in self._prepared]
        if inserted is not None:
            for instance, props in inserted_inputs(self._instances, self.store, set(inserted)).items():
                requests.append(self._asked(instance, dict.fromkeys(props), group, chain))
        for request in requests:
            if self._request(request):
                group.add(request.instance, self._instances.props(request.instance.outputs))

    def _request_defined(self, specs: set[CallbackSpec]) -> None:
        """Request the calls that definitions made just now would have had at first."""
        group, chain = Group(), Chain()
        asked = initial_calls(self._instances, self.store, None)
        for instance in self._instances.in_order(one for one in asked if one.spec in specs):
            if self._request(self._asked(instance, {}, group, chain)):
                group.add(instance, self._instances.props(instance.outputs))

    def _changed_inputs(self, instance: Instance, values: tuple[Any, ...]) -> list[Prop]:
        """The inputs of an instance that are not what they were."""
        present = begin(self._asked(instance, {}, None, Chain()), self._instances, self.store)
        pairs = zip(present.inputs, present.input_values, values, strict=True)
        changed = (target for target, value, before in pairs if not equal(value, before))
        return [prop for target in changed for prop in ([target] if isinstance(target, Prop) else target)]

    def _asked(self, instance: Instance, triggered: dict[Prop, None], group: Group | None, chain: Chain) -> Request:
        return Request(instance, triggered, group, chain.predecessors, set(chain.causes), chain.insertions)

    def _request(self, request: Request) -> bool:
        """Ask for a call; False if it led here itself (5.2)."""
        instance = request.instance
        if instance.key in request.predecessors:
            return False
        running = self._pending.running.get(instance)
        if running is not None:
            # its result no longer matters (4.8), but whoever waits for it now waits for the new call
            self._pending.stop(instance)
            request.causes |= running.request.causes
            request.group = request.group or running.request.group
        self._pending.request(request)
        return True

    def _postpone(self, request: Request) -> None:
        """Put a call off until there is what it reads."""
        self._pending.withdraw(request.instance)
        earlier = self._postponed.get(request.instance)
        if earlier is not None:
            earlier.merge(request)
            return
        self._postponed[request.instance] = request
        self._find_problems()

    def _resume(self) -> None:
        """Ask again for the calls that were put off and lack nothing any more."""
        resumed = [one for one in self._postponed if all(map(self.store.has, one.variables))]
        for instance in resumed:
            request = self._postponed.pop(instance)
            props = self._instances.props(instance.outputs)
            if self._instances.exists(instance) and (not props or any(prop.id in self.store for prop in props)):
                self._request(request)
        if resumed:
            self._find_problems()

    # -- inside: what is told to the author -----------------------------------------------------------------------

    def _not_found(self, prop: Prop, run: Run | None) -> Failure:
        message = explain(
            f"`set_props` or `running` names a component that is not in the layout: {prop.id!r}.",
            where=str(run.spec) if run else "",
            remedy=did_you_mean(prop.id, self.store) or "Add it to the layout, or correct the id.",
        )
        return Failure("ID running component not found", message, for_author=True)

    def _find_problems(self) -> None:
        for key in self._problems:
            self.failures.pop(key, None)
        problems = self._check(self._topology, self.store) if self._check is not None else []
        self._problems = {problem.key for problem in problems}
        for problem in problems:
            failure = Failure(problem.title, problem.message, for_author=True)
            targets = (target for target in problem.spec.outputs if isinstance(target, Prop))
            outputs = tuple(prop for prop in targets if prop.id != VARIABLES)
            self.failures[problem.key] = Failed(problem.spec, failure, outputs)

    def _refresh(self) -> None:
        """Follow the registry: cells may be run again at any time."""
        if self._registry.version != self._version:
            self._version = self._registry.version  # first: what changes from now on is found the next time
            before, self._topology = self._topology, self._registry.topology
            self._instances = Instances(self._topology, self.store, self._instances)
            self._pending.rebase(self._instances)
            order = self._topology.order
            self._postponed = {one: request for one, request in self._postponed.items() if one.spec in order}
            self._bindings = Bindings(self._instances, self._bindings)
            self.failures = {
                key: failed
                for key, failed in self.failures.items()
                if failed.spec is None or failed.spec in self._topology.order
            }
            if self.observer is not None:
                self.observer.redefined()
            self._find_problems()
            was_held, self._is_held = self._is_held, bool(self._registry.conflicts)
            if was_held and not self._is_held:
                self._request_appeared(None, Chain())  # now that the definitions are corrected
            elif self._is_started:
                made = {spec for spec in self._topology.specs if spec not in before.order}
                if made:
                    self._request_defined(made)


def _check_frame(node: Node | None, frame: Leaf) -> None:
    if node is not None and not takes_frames(node.namespace, node.type, "data"):
        raise UnsendableValue(frame, f"{node.type}.data", 'Use df.to_dict("records").')
