"""What a driver asks between the steps: which events are over, which outputs wait, and what a page must be told."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from nbdash.engine.outcome import Shown
from nbdash.graph.spec import Prop
from tests.engine.harness import KEEP, Stage, callback, props


def page(box: Any = None) -> html.Div:
    return html.Div(
        [dcc.Input(id="a", value=1), dcc.Input(id="b"), html.Div(box, id="box"), html.P(id="x"), html.P(id="y")]
    )


def chain() -> Stage:
    #  a ──▶ f ──▶ x ──▶ g ──▶ y
    return Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "x.children b.value", prevent=True),
    )


# -- events -------------------------------------------------------------------------------------------------


def test_an_event_that_triggers_nothing_is_over_at_once() -> None:
    stage = chain()
    stage.event(("a.placeholder", "p"), cause=1)
    stage.event(("a.placeholder", "p"), cause=2)
    stage.event(("gone.value", 1), cause=3)
    stage.event(cause=4)
    assert stage.session.take_done() == [1, 2, 3, 4]
    assert stage.session.take_done() == []


def test_an_event_is_over_when_all_that_it_led_to_is() -> None:
    stage = chain()
    stage.event(("a.value", 2), cause=1)
    for name in "fg":
        assert stage.session.take_done() == []
        stage.begin()
        assert stage.session.take_done() == []
        stage.end(name)
    assert stage.session.take_done() == [1]


def test_an_event_is_over_when_its_call_fails_or_updates_nothing() -> None:
    stage = chain()
    stage.event(("a.value", 2), cause=1)
    stage.begin()
    stage.fail("f")
    assert stage.session.take_done() == [1]
    stage.event(("a.value", 3), cause=2)
    stage.begin()
    stage.end("f", KEEP)
    assert stage.session.take_done() == [2]


def test_events_that_meet_in_one_call_are_over_together() -> None:
    stage = chain()
    stage.event(("a.value", 2), cause=1)
    stage.event(("b.value", 2), cause=2)
    for name in "fg":
        stage.begin()
        assert stage.session.take_done() == []
        stage.end(name)
    assert stage.session.take_done() == [1, 2]


def test_an_event_whose_run_went_stale_is_over_with_the_call_that_took_its_place() -> None:
    stage = chain()
    stage.event(("b.value", 2), cause=1)
    stage.begin()
    stage.event(("b.value", 3), cause=2)
    stage.end("g")
    assert stage.session.take_done() == []
    stage.begin()
    stage.end("g")
    assert stage.session.take_done() == [1, 2]


def test_events_that_have_nothing_to_do_with_each_other_are_over_one_by_one() -> None:
    stage = Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "b.value", prevent=True),
    )
    stage.event(("a.value", 2), cause=("view", 1))
    stage.event(("b.value", 2), cause=("view", 2))
    stage.begin()
    stage.end("g")
    assert stage.session.take_done() == [("view", 2)]
    stage.end("f")
    assert stage.session.take_done() == [("view", 1)]


def test_a_circle_does_not_keep_its_event_open() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(
        page(),
        callback("f", "b.value", "a.value", prevent=True),
        callback("g", "a.value", "b.value", prevent=True),
    )
    stage.event(("a.value", 2), cause=1)
    stage.run()
    assert stage.session.take_done() == [1]


# -- pending outputs ----------------------------------------------------------------------------------------


def test_outputs_are_pending_from_the_request_to_the_result() -> None:
    stage = chain()
    assert stage.session.pending() == []
    stage.event(("b.value", 2), ("a.value", 2))
    assert set(stage.session.pending()) == set(props("x.children y.children"))
    stage.begin()
    assert set(stage.session.pending()) == set(props("x.children y.children"))
    stage.end("f", KEEP)
    assert stage.session.pending() == [*props("y.children")]
    stage.begin()
    stage.end("g")
    assert stage.session.pending() == []


def test_an_output_that_may_yet_be_requested_is_not_pending() -> None:
    stage = chain()
    stage.event(("a.value", 2))
    assert stage.session.pending() == [*props("x.children")]


def test_pending_names_each_output_once_and_none_that_is_not_there() -> None:
    stage = Stage(
        page(),
        callback("f", "x.children gone.children", "a.value", prevent=True),
        callback("g", "x.children", "a.value", prevent=True),
    )
    stage.event(("a.value", 2))
    assert stage.session.pending() == [*props("x.children")]


def test_a_stale_run_is_not_pending() -> None:
    stage = Stage(page(), callback("f", "x.children", "a.value", prevent=True))
    stage.event(("a.value", 2))
    stage.begin()
    stage.event(("a.value", 3))
    stage.begin()
    old, new = stage.running
    stage.running = [new, old]
    stage.end("f")
    assert stage.session.pending() == []
    assert stage.session.is_idle


# -- what a page must be told -------------------------------------------------------------------------------


def test_changes_are_told_once_in_the_order_of_the_last_with_the_view_they_came_from() -> None:
    stage = chain()
    stage.event(("a.value", 2), ("b.value", 2), origin="left")
    stage.event(("a.value", 3), origin="right")
    changed, inserted = stage.session.take_changed()
    assert changed == [Shown(Prop("b", "value"), "left", None, None), Shown(Prop("a", "value"), "right", None)]
    assert inserted == set()
    assert stage.session.take_changed() == ([], set())


def test_a_value_from_a_callback_is_told_to_the_view_that_set_it_before() -> None:
    #  a ◀──▶ f
    stage = Stage(page(), callback("f", "a.value", "a.value", prevent=True))
    stage.event(("a.value", 2), origin="left")
    stage.run()
    assert stage.session.take_changed() == ([Shown(Prop("a", "value"), None, None)], set())


def test_new_components_are_told_within_the_prop_that_holds_them() -> None:
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: html.P(id="new"), prevent=True),
        callback("f", "new.children", "b.value"),
    )
    stage.play(("a.value", 2))
    changed, inserted = stage.session.take_changed()
    assert inserted == {"new"}
    assert {shown.prop for shown in changed if shown.prop.id not in inserted} == {*props("a.value box.children")}
    assert stage.values("new.children") == ["f(-)"]


def test_what_is_gone_again_is_not_told() -> None:
    stage = Stage(
        page(html.P(id="old")),
        callback("f", "old.children", "a.value", prevent=True),
        callback(
            "swap", "box.children", "b.value", function=lambda b: html.P(id="new") if b == 1 else [], prevent=True
        ),
    )
    stage.play(("a.value", 2))
    stage.play(("b.value", 1))
    stage.play(("b.value", 2))
    changed, inserted = stage.session.take_changed()
    assert {shown.prop for shown in changed} == {*props("a.value b.value box.children")}
    assert inserted == set()


def test_components_that_a_view_inserted_are_told_to_it_too_since_they_may_change_before_it_hears() -> None:
    #  (a view sets box) ──▶ box ⊃ new      b ──▶ f ──▶ new
    stage = Stage(page(), callback("f", "new.children", "b.value"))
    stage.event(("box.children", html.P(id="new")), origin="left")
    stage.run()
    assert stage.take() == ["call f()", "set new.children=f(-)"]
    changed, inserted = stage.session.take_changed()
    assert Shown(Prop("box", "children"), None, None) in changed
    assert inserted == {"new"}


def test_a_session_is_idle_when_nothing_is_requested_and_nothing_runs() -> None:
    stage = chain()
    assert stage.session.is_idle
    stage.event(("a.value", 2))
    assert not stage.session.is_idle
    stage.begin()
    assert not stage.session.is_idle
    stage.fail("f")
    assert stage.session.is_idle
