"""Plays one session by itself, as a person would who sets one input after another, and notes what callbacks come to.

A callback that has been given the same before is not called again, so going through combinations in any order calls
each for each of its own arguments once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from contextlib import closing
from contextvars import Context
from typing import TYPE_CHECKING, Any, cast

import msgspec

from nbdash.engine.instances import Instance, Resolved
from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.errors import explain
from nbdash.export.html.pages import is_router
from nbdash.export.html.states.choices import StatesError
from nbdash.export.html.states.table import Entry, Form, Table, Untellable
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop
from nbdash.transport.bindings import described

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.calling import Callback


Make = Callable[[CallbackSpec, Callable[[], Outcome]], Outcome]
"""Makes a call of a definition, and returns what it comes to."""


def at_once(spec: CallbackSpec, call: Callable[[], Outcome]) -> Outcome:
    """Make a call, and note nothing."""
    return call()


class Player:
    """One session of an app.

    Parameters
    ----------
    app
        What is played.
    table
        Is told what callbacks come to, and asked whether that is known.
    make
        Makes the calls.
    """

    def __init__(self, app: App, table: Table, make: Make = at_once) -> None:
        self.table = table
        self.session: Session = app.new_session()
        self._loop = app.loop
        self._call = make
        self._forms: dict[Instance, Form] = {}
        self._version: tuple[int, int] | None = None
        self._outcomes: dict[tuple[Form, tuple[int, ...]], Outcome] = {}
        """Of entries of the table: what may be taken in once more."""
        self._side = _Side(self.session)
        self._variables: dict[str, int] = {}
        """The numbers that stand for what variables hold."""

    def start(self, values: Mapping[Prop, Any] | None = None) -> None:
        """Make the initial calls, and set what is to be set before anything else."""
        self.session.start()
        self._play()
        for prop, value in (values or {}).items():
            self.set(prop, value)

    def set(self, prop: Prop, value: Any) -> None:
        """Set a prop as the person at the page does, or what runs there."""
        self.session.event([(prop.id, {prop.name: (value, [])})])
        self._play()

    def _play(self) -> None:
        session = self.session
        while True:
            self._note_forms()
            run = session.next_run()
            if run is not None:
                self._make(run)
            elif not (session.late and session.settle()[0]):
                break
        session.take_changed()
        session.take_done()

    def _make(self, run: Run) -> None:
        spec = run.spec
        if spec.clientside is not None or spec.persistent:
            self.session.finish(run, Values())  # what only a page can run, and what never ends: neither is waited for
            return
        form = self._form(run.instance, run.inputs, run.states, run.outputs)
        given = [*_flat(run.inputs, run.input_values)]
        if form.states:
            given += _flat(run.states, run.state_values)
        key = form, self._numbers(form, given)
        known = self._outcomes.get(key)
        if known is not None:
            self._finish(run, known, self.table.entries[key])
            return
        self._side.updates = []
        outcome = self._call(spec, lambda: self._called(run))
        entry = self.table.entries.setdefault(key, self._entry(run, key, outcome))
        if isinstance(outcome, Failure) or (not any(map(_has_nodes, outcome.updates)) and not self._side.updates):
            self._outcomes[key] = outcome
        self._finish(run, outcome, entry)

    def _finish(self, run: Run, outcome: Outcome, entry: Entry) -> None:
        self._variables.update((op[1], op[2]) for op in (*entry.updates, *entry.aside) if op[0] == VARIABLES)
        self.session.finish(run, outcome)

    def _called(self, run: Run) -> Outcome:
        spec = run.spec
        caller = cast("Callback", spec.function)
        if spec.is_async:
            work = self._astream(run, caller) if spec.is_stream else caller.acall(run, None, None, self._side)
            return asyncio.run_coroutine_threadsafe(work, self._loop).result()
        if not spec.is_stream:
            return caller.call(run, None, None, self._side)
        return Context().run(self._stream, run, caller)  # what a generator sets there stays when it waits

    def _stream(self, run: Run, caller: Callback) -> Outcome:
        with closing(caller.stream(run, None, None, self._side)) as steps:
            return _last(list(steps))

    async def _astream(self, run: Run, caller: Callback) -> Outcome:
        return _last([outcome async for outcome in caller.astream(run, None, None, self._side)])

    def _numbers(self, form: Form, given: Iterable[Any]) -> tuple[int, ...]:
        try:
            return tuple(map(self._number, form.arguments, given))
        except Untellable:
            raise _untellable(form.key, "is given") from None

    def _number(self, prop: Prop, value: Any) -> int:
        if prop.id != VARIABLES:
            return self.table.argument(prop, value)
        found = self._variables.get(prop.name)
        return self.table.variable(prop.name) if found is None else found

    def _entry(self, run: Run, key: tuple[Form, tuple[int, ...]], outcome: Outcome) -> Entry:
        failure = None
        if isinstance(outcome, Failure):
            outputs = [str(prop) for prop in _flat(run.outputs, None)]
            failure = {
                "id": run.instance.key,
                "title": outcome.title,
                "message": outcome.message,
                "outputs": outputs,
                "traceback": None,
                "incident": None,
            }
        try:
            return self.table.entry(*key, outcome, self._side.updates, failure)
        except Untellable:
            raise _untellable(str(run.spec), "returns") from None

    # -- what there is --------------------------------------------------------------------------------------------

    def _note_forms(self) -> None:
        """Note which callbacks there are of the present layout: also those that nothing calls yet."""
        instances = self.session.instances
        version = (id(instances), instances.version)
        if version == self._version:
            return
        self._version = version
        self._forms.clear()
        bindings = self.session.bindings()
        resolve = instances.resolve
        for spec in self.session.topology.specs:
            for one in instances.all(spec):
                binding = bindings.get(one.key)
                told = None if binding is None else msgspec.json.encode(described(binding)).decode()
                self._form(one, resolve(one.inputs), resolve(one.states), resolve(one.outputs), told)

    def _form(
        self,
        instance: Instance,
        inputs: tuple[Resolved, ...],
        states: tuple[Resolved, ...],
        outputs: tuple[Resolved, ...],
        binding: str | None = None,
    ) -> Form:
        if is_router(instance.spec):
            states = ()  # of them it only sees that it need not go where it is
        known = self._forms.get(instance)
        if known is not None and known[1:4] == (inputs, states, outputs):
            return known
        optional = tuple(sorted(instance.optional))
        is_initial = not instance.spec.prevent_initial_call
        form = Form(instance.key, inputs, states, outputs, optional, is_initial, binding)
        self.table.forms.setdefault(form)
        self._forms[instance] = form
        return form


class _Side:
    """Takes what callbacks set beside their outputs."""

    def __init__(self, session: Session) -> None:
        self.updates: list[Update | Edit] = []
        self._session = session

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        given = list(changes)
        self.updates += given
        self._session.set_props(given, run)

    @property
    def variables(self) -> MutableMapping[str, Any]:
        return self._session.store.variables

    def value(self, prop: Prop) -> Any:
        return self._session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        return not self._session.counts(run)


def _untellable(name: str, does: str) -> StatesError:
    what = f"{name} {does} a large file: it stays in Python, and can't be pre-computed."
    return StatesError(explain(what, remedy="Leave out the input that leads there, or send less than 64 kB."))


def _flat(resolved: tuple[Resolved, ...], values: tuple[Any, ...] | None) -> list[Any]:
    """The props that dependencies stand for, or the values that belong to them, one after the other."""
    found: list[Any] = []
    for place, one in enumerate(resolved):
        item: Any = one if values is None else values[place]
        found += [item] if isinstance(one, Prop) else item
    return found


def _last(outcomes: list[Outcome]) -> Outcome:
    """What a generator has come to: all that it set; a failure, if it ended with one."""
    if outcomes and isinstance(outcomes[-1], Failure):
        return outcomes[-1]
    return Values(tuple(update for one in outcomes if isinstance(one, Values) for update in one.updates))


def _has_nodes(update: Update | Edit) -> bool:
    return isinstance(update, Edit) or bool(update.nodes)
