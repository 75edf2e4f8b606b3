"""Cells run again while a session lives: definitions are replaced, added and removed under it."""

from __future__ import annotations

import gc
import weakref

from nbdash import dcc, html
from nbdash.graph.spec import CallbackSpec
from tests.engine.harness import Stage, callback, dict_id


def page() -> html.Div:
    return html.Div([dcc.Input(id="a", value=1), dcc.Input(id="b", value=2), html.P(id="x"), html.P(id="y")])


def stage() -> Stage:
    #  a ──▶ f ──▶ x ──▶ g ──▶ y
    return Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "x.children", prevent=True),
    )


def test_the_next_event_finds_the_new_definition() -> None:
    it = stage()
    it.play(("a.value", 2))
    it.registry.add(callback("new", "x.children", "a.value", key="f", prevent=True))
    assert it.play(("a.value", 3))[:2] == ["call new(triggered=a.value)", "set x.children=new(3)"]


def test_a_definition_made_anew_takes_over_what_the_old_one_was_asked_for() -> None:
    it = stage()
    it.event(("a.value", 2), cause=1)
    it.registry.add(callback("new", "x.children", "a.value", key="f", prevent=True))
    it.run()
    assert it.take() == [
        "call new(triggered=a.value)",
        "set x.children=new(2)",
        "call g(triggered=x.children)",
        "set y.children=g(new(2))",
    ]
    assert it.session.take_done() == [1]


def test_a_definition_made_anew_while_the_old_one_runs_is_called_and_the_old_result_is_stale() -> None:
    it = stage()
    it.event(("a.value", 2), cause=1)
    it.begin()
    it.registry.add(callback("new", "x.children", "a.value", key="f", prevent=True))
    it.end("f", "old")
    assert it.session.take_done() == []
    assert it.values("x.children") == [None]
    it.begin()
    it.end("new", "new")
    assert it.values("x.children") == ["new"]


def test_a_definition_with_other_inputs_is_not_told_triggers_that_are_none_of_them() -> None:
    it = stage()
    it.event(("a.value", 2))
    it.registry.add(callback("new", "x.children", "b.value", key="f", prevent=True))
    assert not it.take()
    it.begin()
    assert it.take() == ["call new()"]


def test_a_definition_that_is_gone_is_no_longer_pending() -> None:
    it = stage()
    it.event(("a.value", 2), cause=1)
    it.begin()
    it.registry.remove("f")
    it.end("f", "late")
    assert it.session.is_idle
    assert it.session.take_done() == [1]
    assert it.values("x.children") == [None]


def test_what_waited_for_a_definition_that_is_gone_can_start() -> None:
    #  a ──▶ f ──▶ x ──▶ g ──▶ y
    #        b ──────────▲
    it = Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "x.children b.value", prevent=True),
    )
    it.event(("a.value", 2), ("b.value", 3))
    it.begin()
    it.registry.remove("f")
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "call g(triggered=b.value)"]


def test_a_new_definition_makes_those_wait_that_it_reaches_from_now_on() -> None:
    #  b ──▶ g ──▶ y        later a ──▶ f ──▶ b
    it = Stage(page(), callback("g", "y.children", "b.value", prevent=True))
    it.event(("b.value", 3))
    it.registry.add(callback("f", "b.value", "a.value", prevent=True))
    it.event(("a.value", 3))
    it.begin()
    assert it.take() == ["call f(triggered=a.value)"]


def test_errors_of_definitions_that_are_gone_or_made_anew_are_forgotten() -> None:
    it = stage()
    it.event(("a.value", 2))
    it.begin()
    it.fail("f")
    it.registry.add(callback("new", "x.children", "a.value", key="f", prevent=True))
    it.begin()
    assert it.failures() == {}


def test_a_run_of_an_untouched_definition_goes_on() -> None:
    it = stage()
    it.event(("a.value", 2))
    it.begin()
    it.registry.add(callback("h", "y.title", "b.value", prevent=True))
    it.end("f")
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "set x.children=f(2)", "call g(triggered=x.children)"]


def test_a_definition_that_comes_later_is_called_as_at_first() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value"))
    it.play()
    it.registry.add(callback("g", "y.children", "x.children"))
    it.registry.add(callback("h", "y.title", "x.children", prevent=True))
    it.registry.add(callback("i", "x.title", "nowhere.value"))
    it.run()
    assert it.take() == ["call g()", "set y.children=g(f(1))"]


def test_definitions_made_anew_are_called_in_their_order_each_once() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value"), callback("g", "y.children", "x.children"))
    it.play()
    for name in ("g", "f"):
        output, read = ("y.children", "x.children") if name == "g" else ("x.children", "a.value")
        it.registry.add(callback(f"new {name}", output, read, key=name))
    it.run()
    assert it.take() == [
        "call new f()",
        "set x.children=new f(1)",
        "call new g(triggered=x.children)",
        "set y.children=new g(new f(1))",
    ]


def test_before_a_session_has_started_nothing_is_called() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value"))
    it.registry.add(callback("g", "y.children", "x.children"))
    assert it.session.next_run() is None
    assert it.play()[::2] == ["call f()", "call g(triggered=x.children)"]


def test_old_definitions_of_instances_are_forgotten() -> None:
    old: list[weakref.ref[object]] = []

    def rows(is_shown: object) -> list[object]:
        return [] if not is_shown else [dcc.Input(id=dict_id("row[1]"), value=1), html.P(id=dict_id("out[1]"))]

    def made_anew() -> CallbackSpec:
        def double(value: int) -> int:
            return 2 * value

        old.append(weakref.ref(double))
        return callback("f", "out[MATCH].children", "row[MATCH].value", function=double)

    it = Stage(html.Div([dcc.Input(id="a"), html.Div(id="box")]), callback("rows", "box.children", "a.value", "", rows))
    for _ in range(5):
        it.registry.add(made_anew())
        it.play(("a.value", True))
        it.play(("a.value", False))
    gc.collect()
    assert [one() is None for one in old] == [True, True, True, True, False]
