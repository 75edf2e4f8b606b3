"""The engine against the naive model: random apps, random events, results arriving in any order."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nbdash.components.tree import Node
from nbdash.engine.outcome import Failure, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec, Prop
from tests.properties import apps
from tests.properties.model import Call, Definition, Element, Model

_PARTS = ("Input", "State", "Output")
_KINDS = {
    **{f"A nonexistent object was used in an `{kind}` of a Dash callback": "nonexistent" for kind in _PARTS},
    "Duplicate id": "duplicate",
}


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
        self.session = Session(self.registry, Store(layout, [layout]))
        self.running: list[tuple[Run, Call]] = []
        """Also those whose results no longer count."""
        self.events = 0
        # pages that are told of changes: the one that makes all events, and another
        self.own_page = self.model.layout.copy()
        self.other_page = self.model.layout.copy()
        self.model.start()
        self.session.start()
        self.begin(told=False)

    @rule(changes=st.lists(st.integers(0, 4 * len(apps.PROPS) - 1), min_size=1, max_size=3), told=st.booleans())
    def a_person_changes_props(self, changes: list[int], told: bool) -> None:
        self.events += 1
        watched = [prop for definition in self.definitions for prop in definition.inputs] or apps.PROPS
        props = [watched[number // 4 % len(watched)] for number in changes]
        made = [(prop, number % 4) for prop, number in zip(props, changes, strict=True) if prop not in apps.BOXES]
        for prop, value in made:
            _set(self.own_page, prop, value)
        self.model.event(list(made), self.events)
        changed = [(_prop(prop).id, {_prop(prop).name: (value, [])}) for prop, value in made]
        self.session.event(changed, cause=self.events, origin="own")
        self.begin(told)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11), results=st.integers(0, 2**12 - 1), told=st.booleans())
    def any_run_returns(self, which: int, results: int, told: bool) -> None:
        run, call = self.running.pop(which % len(self.running))
        updated: list[tuple[str, int]] = []
        for prop in self.model.definition(call.key).outputs:
            if results % 64 < 56:  # else no_update
                updated.append((prop, results % 64))
            results //= 64
        self.end(run, call, updated)
        self.begin(told)

    @precondition(lambda self: self.running)
    @rule(number=st.integers(0, 63))
    def the_oldest_run_returns_all(self, number: int) -> None:
        run, call = self.running.pop(0)
        self.end(run, call, [(prop, number) for prop in self.model.definition(call.key).outputs])
        self.begin(told=False)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, 11))
    def a_run_fails(self, which: int) -> None:
        run, call = self.running.pop(which % len(self.running))
        self.model.finish(call, "raised")
        self.session.finish(run, Failure("raised", ""))
        self.begin(told=False)

    @rule(which=st.integers(0, 14), likely=st.integers(0, 3))
    def a_cell_is_run_again(self, which: int, likely: int) -> None:
        if likely == 3:
            definition = self.definitions[which % len(self.definitions)]
            self.model.redefine(definition.key)
            self.registry.add(_spec(definition))
            self.session.has_ready(lambda instance: False)  # it finds out with whatever it is asked
            self.begin(told=False)

    def end(self, run: Run, call: Call, updated: list[tuple[str, int]]) -> None:
        # each side gets components of its own
        self.model.finish(call, [(prop, apps.value_for(prop, number)) for prop, number in updated])
        updates = (_update(prop, apps.value_for(prop, number)) for prop, number in updated)
        self.session.finish(run, Values(tuple(updates)))

    def begin(self, told: bool) -> None:
        """Let calls begin while there are places: the same ones, in the same order, with the same values."""
        while len(self.running) < self.slots:
            run, call = self.session.next_run(), self.model.begin()
            if run is None or call is None:
                assert run is call, f"began: {run and run.spec.key} and {call and call.key}"
                break
            assert run.spec.key == call.key
            assert list(map(str, run.triggered)) == call.told
            assert list(map(_element_value, run.input_values)) == call.inputs
            assert list(map(_element_value, run.state_values)) == call.states
            self.running.append((run, call))
        if told:
            self.tell_pages()

    def tell_pages(self) -> None:
        """Send what has changed, as a driver does; then every page shows what the session holds."""
        changed, inserted = self.session.take_changed()
        for prop, origin, _ in changed:
            if prop.id not in inserted:
                for page in (self.other_page,) if origin == "own" else (self.own_page, self.other_page):
                    _set(page, str(prop), _element_value(self.session.store.value(prop)))
        assert self.own_page == self.model.layout
        assert self.other_page == self.model.layout

    @invariant()
    def both_agree(self) -> None:
        session, model = self.session, self.model
        assert _element(session.store.layout) == model.layout
        assert set(session.store) == {element.id for element in model.elements()} - {None}
        assert set(map(str, session.pending())) == set(filter(model.exists, model.pending_outputs()))
        titles = {key: failed.failure.title for key, failed in session.failures.items()}
        assert {key: _KINDS.get(title, title) for key, title in titles.items()} == model.failures
        assert sorted(session.take_done()) == sorted(model.done())
        assert session.is_idle == (not model.waiting and not model.running)

    def teardown(self) -> None:
        """Without further changes everything comes to an end."""
        if sys.exception() is not None or not hasattr(self, "session"):
            return
        while self.running:
            self.end(*self.running.pop(0), [])
            self.begin(told=False)
        self.both_agree()
        self.tell_pages()
        assert self.session.is_idle


def _prop(prop: str) -> Prop:
    return Prop(*prop.rsplit(".", 1))


def _spec(definition: Definition) -> CallbackSpec:
    return CallbackSpec(
        key=definition.key,
        outputs=tuple(map(_prop, definition.outputs)),
        inputs=tuple(map(_prop, definition.inputs)),
        states=tuple(map(_prop, definition.states)),
        function=lambda: None,
        prevent_initial_call=definition.prevented,
        optional=frozenset(map(_prop, definition.optional)),
        name=definition.key,
    )


def _node(element: Element) -> Node:
    props: dict[str, Any] = {} if element.id is None else {"id": element.id}
    parts: dict[str, list[Node]] = {}
    for name, value in element.props.items():
        if isinstance(value, list):
            props[name] = [_node(part) for part in value]
            if value:
                parts[name] = list(props[name])
        else:
            props[name] = value
    return Node("test", "Element", props, parts)


def _update(prop: str, value: object) -> Update:
    nodes = [_node(part) for part in value] if isinstance(value, list) else []
    return Update(_prop(prop), nodes if isinstance(value, list) else value, list(nodes))


def _element(node: Node) -> Element:
    return Element(node.key, {name: _element_value(value) for name, value in node.props.items() if name != "id"})


def _element_value(value: Any) -> object:
    return [_element(part) for part in value] if isinstance(value, list) else value


def _set(page: Element, prop: str, value: object) -> None:
    """What a page does when it is told a value."""
    for element in Model([], page).elements():
        if element.id == _prop(prop).id:
            element.props[_prop(prop).name] = value


TestEngine = pytest.mark.timeout(900)(EngineAgreesWithTheModel.TestCase)  # a difference takes minutes to make small
TestEngine.settings = settings(
    max_examples=2000,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
