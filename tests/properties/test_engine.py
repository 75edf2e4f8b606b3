"""The engine against the naive model: random apps, random events, results arriving in any order."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nbdash.components.tree import Node
from nbdash.engine.outcome import Edit, Failure, Ran, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.graph.spec import VARIABLES, CallbackSpec, ClientsideSource, Pattern, Prop, Target, Wildcard, variable
from tests.properties import apps
from tests.properties.model import (
    ALLSMALLER,
    MATCH,
    Call,
    CannotPatch,
    Definition,
    Element,
    Model,
    Patch,
    elements,
    entries,
    holds_components,
    id_of,
    is_multi,
    name_of,
    patched,
)

_KINDS = {
    "A component is missing": "nonexistent",
    "A nonexistent object": "nonexistent",
    "Duplicate id": "duplicate",
    "Patch does not fit": "patch",
}
"""How titles begin, and what the model says."""
_EXAMPLES = os.environ.get("NBDASH_EXAMPLES")
"""How many to play; without it a few hundred, the same ones each time."""


class EngineAgreesWithTheModel(RuleBasedStateMachine):
    """After each step: the same calls began with the same values, the same is on screen, the same is still to come."""

    @initialize(
        definitions=apps.definitions(),
        first=st.integers(0, 255),
        second=st.integers(0, 255),
        slots=st.sampled_from([1, 2, 12]),
    )
    def show(self, definitions: list[Definition], first: int, second: int, slots: int) -> None:
        self.slots = slots
        self.definitions = definitions
        self.model = Model(definitions, apps.layout(first, second))
        self.registry = Registry()
        for definition in definitions:
            self.registry.add(_spec(definition))
        layout = _node(self.model.layout)
        self.session = Session(self.registry, Store(layout, [layout], {"v": 0}))
        self.running: list[tuple[Run, Call]] = []
        """Also those whose results no longer count."""
        self.events = 0
        # pages that are told of changes: the one that makes all events, and another
        self.own_page = self.model.layout.copy()
        self.other_page = self.model.layout.copy()
        self.model.start()
        self.session.start()
        self.begin(told=False)

    @rule(changes=st.lists(st.integers(0, 1023), min_size=1, max_size=3), told=st.booleans(), forced=st.booleans())
    def a_person_changes_props(self, changes: list[int], told: bool, forced: bool) -> None:
        made = self.changes_by_a_page(changes)
        self.events += 1
        self.model.event(made(), self.events, forced=forced)
        self.session.event(_events(made()), cause=self.events, origin="own", forced=forced)
        self.begin(told)

    @rule(changes=st.lists(st.integers(0, 1023), min_size=1, max_size=2), results=st.integers(0, 2**24 - 1))
    def a_page_runs_clientside_callbacks(self, changes: list[int], results: int) -> None:
        made = self.changes_by_a_page(changes)
        changed = [prop for prop, _ in made()]
        reached = [
            instance
            for instance in self.model.all_instances()
            if self.model.definition(instance).clientside and set(self.model.inputs(instance)) & set(changed)
        ]
        ran = [
            (instance, self.results(self.model.outputs(instance), results + place))
            for place, instance in enumerate(reached)
        ]
        self.events += 1
        self.model.event(made(), self.events, [(instance, result()) for instance, result in ran])
        reports = [Ran(str(instance), _values(result())) for instance, result in ran]
        self.session.event(_events(made()), cause=self.events, origin="own", ran=reports)
        for _, result in ran:
            self.own_page_shows(result())
        self.begin(told=False)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11), results=st.integers(0, 2**24 - 1), told=st.booleans())
    def any_run_returns(self, which: int, results: int, told: bool) -> None:
        run, call = self.running.pop(which % len(self.running))
        self.end(run, call, results)
        self.begin(told)

    @precondition(lambda self: self.running)
    @rule(number=st.integers(0, 63))
    def the_oldest_run_returns_all(self, number: int) -> None:
        run, call = self.running.pop(0)
        self.end(run, call, sum(number << shift for shift in (0, 6, 12, 18)))
        self.begin(told=False)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11))
    def a_run_fails(self, which: int) -> None:
        run, call = self.running.pop(which % len(self.running))
        self.model.finish(call, "raised")
        self.session.finish(run, Failure("raised", ""))
        self.begin(told=False)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11), results=st.integers(0, 2**24 - 1), told=st.booleans())
    def a_run_streams(self, which: int, results: int, told: bool) -> None:
        run, call = self.running[which % len(self.running)]
        result = self.results(_flat(call.outputs), results)
        assert self.session.update(run, _values(result())) == self.model.stream(call, result())
        self.begin(told)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11), changes=st.lists(st.integers(0, 4095), min_size=1, max_size=2), told=st.booleans())
    def a_run_sets_props(self, which: int, changes: list[int], told: bool) -> None:
        run, call = self.running[which % len(self.running)]
        made = self.changes_by_code(changes)
        self.model.set_props(made(), call)
        self.session.set_props(map(_change, made()), run)
        self.begin(told)

    @rule(changes=st.lists(st.integers(0, 4095), min_size=1, max_size=2), told=st.booleans())
    def a_cell_sets_props(self, changes: list[int], told: bool) -> None:
        made = self.changes_by_code(changes)
        self.events += 1
        self.model.set_props(made(), None, self.events)
        self.session.set_props(map(_change, made()), cause=self.events)
        self.begin(told)

    @rule(number=st.integers(0, 3), told=st.booleans())
    def a_cell_binds_the_variable_anew(self, number: int, told: bool) -> None:
        self.model.set_props([(apps.VARIABLE, number)], None)
        self.session.store.variables["v"] = number
        self.session.set_props([Edit(variable("v"), [])])
        self.begin(told)

    @rule(which=st.integers(0, 14), likely=st.integers(0, 3))
    def a_cell_is_run_again(self, which: int, likely: int) -> None:
        if likely == 3:
            definition = self.definitions[which % len(self.definitions)]
            self.model.redefine(definition.key)
            self.registry.add(_spec(definition))
            self.session.has_ready(lambda instance: False)  # it finds out with whatever it is asked
            self.begin(told=False)

    # each of these gives something that makes the values anew, since each side gets components of its own

    def changes_by_a_page(self, numbers: list[int]) -> Any:
        """What a person does; the page shows it already."""
        watched = [prop for instance in self.model.all_instances() for prop in self.model.inputs(instance)]
        watched = [prop for prop in watched if not _holds_parts(prop) and prop != apps.VARIABLE] or ["a.value"]
        changed = [(watched[number // 4 % len(watched)], number % 4) for number in numbers]

        def made() -> list[tuple[str, object]]:
            return [(prop, apps.value_for(prop, number)) for prop, number in changed]

        for prop, value in made():
            _show(self.own_page, prop, value)
        return made

    def changes_by_code(self, numbers: list[int]) -> Any:
        """What `set_props` is given: anything, anywhere."""
        props = [prop for instance in self.model.all_instances() for prop in self.model.inputs(instance)]
        props += [*self.model.pending_outputs(), *apps.BOXES, "ghost.value"]
        return self.results(
            [props[number // 64 % len(props)] for number in numbers],
            sum((number % 56) << (6 * place) for place, number in enumerate(numbers)),
        )

    def results(self, props: list[str], number: int) -> Any:
        """New values for some of these props, or patches."""
        chosen: list[tuple[str, int]] = []
        for place, prop in enumerate(props):
            chosen.append((prop, (number >> (place % 4 * 6)) % 64))

        def made() -> list[tuple[str, object]]:
            return [
                (
                    prop,
                    apps.patch_for(prop, digit * 5)
                    if digit >= 40 and prop != apps.VARIABLE
                    else apps.value_for(prop, digit),
                )
                for prop, digit in chosen
                if digit < 56  # else no_update
            ]

        return made

    def end(self, run: Run, call: Call, results: int) -> None:
        result = self.results(_flat(call.outputs), results)
        counts = call in self.model.running
        self.model.finish(call, result())
        if run.spec.clientside is not None and results % 2:  # the page has computed it
            if counts:
                self.own_page_shows(result())
            assert self.session.finish(run, _values(result()), origin="own") == counts
        else:
            assert self.session.finish(run, _values(result())) == counts

    def own_page_shows(self, result: list[tuple[str, object]]) -> None:
        """A page that has run a callback shows the values that it knows how to."""
        for prop, value in result:
            with suppress(CannotPatch, KeyError):
                _show(self.own_page, prop, value)

    def begin(self, told: bool) -> None:
        """Let calls begin while there are places: the same ones, in the same order, with the same values."""
        while True:
            run = self.session.next_run(lambda instance: self.has_place(instance.spec.clientside is not None))
            call = self.model.begin(lambda definition: self.has_place(definition.clientside))
            if run is None or call is None:
                assert run is call, f"began: {run and run.spec.key} and {call and call.instance}"
                break
            assert run.instance.key == str(call.instance), (run.instance.key, str(call.instance))
            assert list(map(_string, run.triggered)) == call.told
            assert [_strings(output) for output in run.outputs] == call.outputs
            assert list(map(_value, run.input_values)) == call.inputs
            assert list(map(_value, run.state_values)) == call.states
            self.running.append((run, call))
            self.count(call)
        if told:
            self.tell_pages()

    def has_place(self, clientside: bool) -> bool:
        """A page takes all calls that it is asked for, the kernel so many at a time."""
        return clientside or sum(run.spec.clientside is None for run, _ in self.running) < self.slots

    def tell_pages(self) -> None:
        """Send what has changed, as a driver does; then every page shows what the session holds."""
        changed, inserted = self.session.take_changed()
        for shown in changed:
            if shown.prop.id not in inserted:
                for page in (self.other_page,) if shown.origin == "own" else (self.own_page, self.other_page):
                    prop = str(shown.prop)
                    if shown.operations is None:
                        _show(page, prop, _value(self.session.store.value(shown.prop)))
                    else:
                        _show(page, prop, _patch(shown.operations))
        assert _on_pages(self.own_page) == _on_pages(self.model.layout)
        assert _on_pages(self.other_page) == _on_pages(self.model.layout)

    def count(self, call: Call) -> None:
        """For `--hypothesis-show-statistics`: how often the examples get to what they are made for."""
        definition = self.model.definition(call.instance)
        applied = self.model.applied
        for target in definition.inputs:
            if ALLSMALLER in target:
                applied.add("runs with ALLSMALLER")
        for kind, targets, values in (
            ("in", definition.inputs, call.inputs),
            ("out", definition.outputs, call.outputs),
        ):
            for target, value in zip(targets, values, strict=True):
                if is_multi(target):
                    assert isinstance(value, list)
                    applied.add(f"runs with ALL {kind}put, {min(len(value), 2)}")
        if call.instance.match:
            applied.add("runs with MATCH" + (" in inputs only" if MATCH not in str(definition.outputs) else ""))
        if [call.instance.key for call in self.model.running].count(call.instance.key) > 1:
            applied.add("two instances run at once")
        for name in ("clientside", "stream", "persistent", "running"):
            if getattr(definition, name):
                applied.add(f"runs {name}")

    @invariant()
    def both_agree(self) -> None:
        session, model = self.session, self.model
        assert _on_pages(_value(session.store.layout)) == _on_pages(model.layout)
        assert session.store.variables["v"] == model.value(apps.VARIABLE)
        assert set(session.store) == set(model.ids())
        assert set(map(str, session.pending())) == model.pending_outputs() - {apps.VARIABLE}
        failures = {key: _kind(failed.failure) for key, failed in session.failures.items()}
        assert failures == model.failures, (failures, model.failures)
        assert sorted(session.take_done()) == sorted(model.done())
        bindings = {
            key: ([*map(_strings, one.inputs)], [*map(_strings, one.states)], [*map(_strings, one.outputs)])
            for key, one in session.bindings().items()
        }
        assert bindings == model.bindings()
        assert session.is_idle == (not model.pending())

    def teardown(self) -> None:
        """Without further changes everything comes to an end."""
        if sys.exception() is not None or not hasattr(self, "session"):
            return
        for applied in self.model.applied:
            event(applied)
        while self.running:
            self.end(*self.running.pop(0), results=2**24 - 1)
            self.begin(told=False)
        self.both_agree()
        self.tell_pages()
        assert self.session.is_idle


# -- from the model's language to the engine's --------------------------------------------------------------------


def _prop(prop: str) -> Prop:
    return variable("v") if prop == apps.VARIABLE else Prop(id_of(prop), name_of(prop))


def _target(target: str) -> Target:
    found = entries(id_of(target))
    if not any("[" in value for value in found.values()):
        return _prop(target)
    values = ((key, Wildcard(json.loads(value)[0]) if "[" in value else value) for key, value in found.items())
    return Pattern(tuple(values), name_of(target))


def _spec(definition: Definition) -> CallbackSpec:
    return CallbackSpec(
        key=definition.key,
        outputs=tuple(map(_target, definition.outputs)),
        inputs=tuple(map(_target, definition.inputs)),
        states=tuple(map(_target, definition.states)),
        function=None if definition.clientside else lambda: None,
        prevent_initial_call=definition.prevented,
        optional=frozenset(map(_target, definition.optional)),
        running=tuple(
            (_target(target), _effect(during), _effect(after)) for target, during, after in definition.running
        ),
        clientside=ClientsideSource("() => null") if definition.clientside else None,
        is_stream=definition.stream,
        persistent=definition.persistent,
        name=definition.key,
    )


def _effect(value: object) -> Any:
    return lambda prop: Update(prop, value, [])


def _node(element: Element) -> Node:
    props: dict[str, Any] = {}
    parts: dict[str, list[Node]] = {}
    if element.id is not None:
        props["id"] = json.loads(element.id) if element.id.startswith("{") else element.id
    for name, value in element.props.items():
        props[name], nodes = _plain(value)
        if nodes:
            parts[name] = nodes
    known = ("dash_html_components", "Div") if element.id != "two" else ("test", "Element")
    return Node(*known, props, parts)


def _plain(value: object) -> tuple[Any, list[Node]]:
    if isinstance(value, Element):
        node = _node(value)
        return node, [node]
    if isinstance(value, list):
        items = [_plain(item) for item in value]
        return [item for item, _ in items], [node for _, nodes in items for node in nodes]
    return value, []


def _change(change: tuple[str, object]) -> Update | Edit:
    prop, value = change
    if not isinstance(value, Patch):
        return Update(_prop(prop), *_plain(value))
    operations: list[dict[str, Any]] = []
    for operation, location, argument in value.steps:
        params: dict[str, Any] = {}
        if operation == "Insert":
            params["index"], argument = argument
        if operation not in ("Delete", "Clear", "Reverse"):
            params["value"] = _plain(argument)[0]
        operations.append({"operation": operation, "location": location, "params": params})
    return Edit(_prop(prop), operations)


def _values(result: list[tuple[str, object]]) -> Values:
    return Values(tuple(map(_change, result)))


def _events(changes: list[tuple[str, object]]) -> list[tuple[str, dict[str, tuple[Any, list[Node]]]]]:
    return [(id_of(prop), {name_of(prop): (value, [])}) for prop, value in changes]


# -- and back -----------------------------------------------------------------------------------------------------


def _kind(failure: Failure) -> str:
    return next((kind for title, kind in _KINDS.items() if failure.title.startswith(title)), failure.title)


def _strings(resolved: Prop | tuple[Prop, ...]) -> str | list[str]:
    return _string(resolved) if isinstance(resolved, Prop) else list(map(_string, resolved))


def _string(prop: Prop) -> str:
    return apps.VARIABLE if prop.id == VARIABLES else str(prop)


def _on_pages(layout: Any) -> Element:
    """A layout without what only the model has in it."""
    copy = layout.copy()
    for element in elements([copy]):
        if element.id == id_of(apps.VARIABLE):
            element.props = {}
    return copy


def _value(value: Any) -> object:
    if isinstance(value, Node):
        props = {name: _value(prop) for name, prop in value.props.items() if name != "id"}
        return Element(value.key, props)
    if isinstance(value, list | tuple):
        return [_value(item) for item in value]
    return {key: _value(item) for key, item in value.items()} if isinstance(value, dict) else value


def _patch(operations: list[dict[str, Any]]) -> Patch:
    steps: list[tuple[str, list[Any], Any]] = []
    for step in operations:
        argument = _value(step["params"].get("value"))
        if step["operation"] == "Insert":
            argument = (step["params"]["index"], argument)
        steps.append((step["operation"], step["location"], argument))
    return Patch(steps)


def _show(page: Element, prop: str, value: object) -> None:
    """What a page does when it is told a value, or sets one itself."""
    for element in elements([page]):
        if element.id == id_of(prop):
            name = name_of(prop)
            if isinstance(value, Patch):
                value = patched(element.props.get(name) if holds_components(prop) else element.props[name], value)
            element.props[name] = value
            if value is None:  # the page is told that its own value does not hold, and that there was none
                del element.props[name]


def _holds_parts(prop: str) -> bool:
    return prop in apps.BOXES or name_of(prop) == "children"


def _flat(outputs: list[str | list[str]]) -> list[str]:
    return [prop for output in outputs for prop in (output if isinstance(output, list) else [output])]


TestEngine = pytest.mark.timeout(3600)(EngineAgreesWithTheModel.TestCase)  # a difference takes minutes to make small
TestEngine.settings = settings(
    max_examples=int(_EXAMPLES or 400),
    derandomize=_EXAMPLES is None,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
