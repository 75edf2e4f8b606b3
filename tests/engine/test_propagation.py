"""How a change travels: what is requested, what waits for what, and what a call is given (rules 4)."""

from __future__ import annotations

import pytest

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback


def layout(ids: str) -> html.Div:
    """An input for each of the letters a to d, a paragraph for every other id."""
    return html.Div([dcc.Input(id=id, value=1) if id in "abcd" else html.P(id=id) for id in ids.split()])


# -- 4.1 to 4.3 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [1, [1, {"k": None}], "text", None, True])
def test_4_1_an_equal_value_from_a_person_is_no_change(value: object) -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    stage.play(("a.value", value))
    stage.session.take_changed()
    assert stage.play(("a.value", value)) == []
    assert stage.session.take_changed() == ([], set())


def test_4_1_true_does_not_equal_one() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    assert stage.play(("a.value", True)) == ["call f(triggered=a.value)", "set x.children=f(True)"]


def test_4_1_none_is_a_change_where_nothing_was() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.placeholder", prevent=True))
    assert stage.play(("a.placeholder", None)) == ["call f(triggered=a.placeholder)", "set x.children=f(-)"]
    assert stage.play(("a.placeholder", None)) == []


def test_4_1_a_prop_that_nobody_watches_is_kept_for_states() -> None:
    stage = Stage(layout("a b x"), callback("f", "x.children", "a.value", "b.value", prevent=True))
    assert stage.play(("b.value", 9)) == []
    assert stage.play(("a.value", 2)) == ["call f(triggered=a.value)", "set x.children=f(2,9)"]


def test_4_2_props_set_together_are_one_call_with_triggers_in_the_order_of_the_changes() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value a.n_submit a.n_blur", prevent=True))
    assert stage.play(("a.n_blur", 1), ("a.value", 2)) == [
        "call f(triggered=a.n_blur a.value)",
        "set x.children=f(2,-,1)",
    ]


def test_4_3_a_value_from_a_callback_counts_as_changed_even_if_it_is_equal() -> None:
    #  a ──▶ f ──▶ x ──▶ g ──▶ y
    stage = Stage(
        layout("a x y"),
        callback("f", "x.children", "a.value", function=lambda a: "same", prevent=True),
        callback("g", "y.children", "x.children", prevent=True),
    )
    for value in (2, 3):
        assert stage.play(("a.value", value)) == [
            "call f(triggered=a.value)",
            "set x.children=same",
            "call g(triggered=x.children)",
            "set y.children=g(same)",
        ]


def test_4_1_changes_of_components_that_are_gone_are_passed_over() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    assert stage.play(("gone.value", 1), ("a.value", 2)) == ["call f(triggered=a.value)", "set x.children=f(2)"]


# -- 4.4, 4.5 -----------------------------------------------------------------------------------------------


def test_4_4_a_diamond_runs_each_callback_once() -> None:
    #            ┌─▶ f ──▶ l ─┐
    #  a ──▶ top ▶ m          ├─▶ join ──▶ z
    #            └─▶ g ──▶ r ─┘
    stage = Stage(
        layout("a m l r z"),
        callback("join", "z.children", "l.children r.children", prevent=True),
        callback("f", "l.children", "m.children", prevent=True),
        callback("g", "r.children", "m.children", prevent=True),
        callback("top", "m.children", "a.value", prevent=True),
    )
    assert stage.play(("a.value", 2)) == [
        "call top(triggered=a.value)",
        "set m.children=top(2)",
        "call f(triggered=m.children)",
        "set l.children=f(top(2))",
        "call g(triggered=m.children)",
        "set r.children=g(top(2))",
        "call join(triggered=l.children r.children)",
        "set z.children=join(f(top(2)),g(top(2)))",
    ]


def test_4_4_a_lopsided_diamond_waits_for_its_longer_side() -> None:
    #  a ─────────────────────────────────┐
    #  a ──▶ c1 ──▶ p ──▶ c2 ──▶ q ──▶ c3 ▶ r ──▶ join ──▶ z
    stage = Stage(
        layout("a p q r z"),
        callback("join", "z.children", "a.value r.children", prevent=True),
        callback("c1", "p.children", "a.value", prevent=True),
        callback("c2", "q.children", "p.children", prevent=True),
        callback("c3", "r.children", "q.children", prevent=True),
    )
    log = stage.play(("a.value", 2))
    assert [entry for entry in log if entry.startswith("call")] == [
        "call c1(triggered=a.value)",
        "call c2(triggered=p.children)",
        "call c3(triggered=q.children)",
        "call join(triggered=a.value r.children)",
    ]


def test_4_4_a_join_waits_for_every_branch_in_whatever_order_they_end() -> None:
    #  a ──▶ f ──▶ x ─┐
    #  a ──▶ g ──▶ y ─┴▶ join ──▶ z
    for first, second in (("f", "g"), ("g", "f")):
        stage = Stage(
            layout("a x y z"),
            callback("f", "x.children", "a.value", prevent=True),
            callback("g", "y.children", "a.value", prevent=True),
            callback("join", "z.children", "x.children y.children", prevent=True),
        )
        stage.event(("a.value", 2))
        stage.begin()
        stage.end(first)
        stage.begin()
        assert [run.spec.name for run in stage.running] == [second]
        stage.end(second)
        stage.begin()
        assert [run.spec.name for run in stage.running] == ["join"]


def test_4_4_a_long_chain_runs_each_callback_once() -> None:
    length = 300
    stage = Stage(
        layout("a " + " ".join(f"p{i}" for i in range(length))),
        *(
            callback(f"f{i}", f"p{i}.children", "a.value" if i == 0 else f"p{i - 1}.children", function=len_of)
            for i in range(length)
        ),
        check=True,
    )
    log = stage.play(("a.value", "x"))
    assert len(log) == 2 * length
    assert stage.values(f"p{length - 1}.children") == [length + 1]


def len_of(value: object) -> int:
    return value + 1 if isinstance(value, int) else len(str(value)) + 1


def test_4_4_a_state_never_makes_a_call_wait() -> None:
    #  a ──▶ f ──▶ x ┄┄▶ g ──▶ y
    #  a ─────────────────▲
    stage = Stage(
        layout("a x y"),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "a.value", "x.children", prevent=True),
    )
    stage.event(("a.value", 2))
    stage.begin()
    assert stage.take() == ["call f(triggered=a.value)", "call g(triggered=a.value)"]


def test_4_5_a_call_that_waited_in_vain_runs_if_something_else_triggered_it() -> None:
    #  a ──▶ f ──▶ x ─┐
    #  b ─────────────┴▶ g ──▶ y
    stage = Stage(
        layout("a b x y"),
        callback("f", "x.children", "a.value", function=lambda a: KEEP, prevent=True),
        callback("g", "y.children", "x.children b.value", prevent=True),
    )
    assert stage.play(("a.value", 2), ("b.value", 3)) == [
        "call f(triggered=a.value)",
        "keep x.children",
        "call g(triggered=b.value)",
        "set y.children=g(-,3)",
    ]
    assert stage.play(("a.value", 4)) == ["call f(triggered=a.value)", "keep x.children"]


# -- 4.6 to 4.8 ---------------------------------------------------------------------------------------------


def test_4_6_values_are_those_of_the_moment_the_call_starts() -> None:
    #  a ──▶ f ──▶ x
    stage = Stage(layout("a b x"), callback("f", "x.children", "a.value", "b.value", prevent=True))
    stage.event(("a.value", 2))
    stage.event(("b.value", 3))
    stage.begin()
    stage.event(("b.value", 4))
    stage.end("f")
    assert stage.take() == ["call f(triggered=a.value)", "set x.children=f(2,3)"]


def test_4_7_ready_calls_start_in_the_order_of_their_requests() -> None:
    stage = Stage(
        layout("a b c x y z"),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "b.value", prevent=True),
        callback("h", "z.children", "c.value", prevent=True),
    )
    stage.event(("c.value", 2))
    stage.event(("a.value", 2), ("b.value", 2))
    stage.event(("c.value", 3))  # keeps its place
    stage.begin()
    assert stage.take() == [
        "call h(triggered=c.value)",
        "call f(triggered=a.value)",
        "call g(triggered=b.value)",
    ]


def test_4_7_the_driver_takes_the_first_ready_call_that_it_has_a_place_for() -> None:
    stage = Stage(
        layout("a x y"),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "a.value", prevent=True),
    )
    stage.event(("a.value", 2))
    assert not stage.session.has_ready(lambda instance: instance.spec.name == "other")
    assert stage.session.next_run(lambda instance: instance.spec.name == "other") is None
    assert stage.session.has_ready(lambda instance: instance.spec.name == "g")
    run = stage.session.next_run(lambda instance: instance.spec.name == "g")
    assert run is not None
    assert run.spec.name == "g"


def test_4_8_a_request_for_a_waiting_call_merges_with_it() -> None:
    stage = Stage(layout("a b x"), callback("f", "x.children", "a.value b.value", prevent=True))
    stage.event(("b.value", 2))
    stage.event(("a.value", 3))
    stage.event(("b.value", 4))
    stage.begin()
    stage.end("f")
    stage.begin()
    assert stage.take() == ["call f(triggered=b.value a.value)", "set x.children=f(3,4)"]


def test_4_8_a_request_for_a_running_call_makes_its_result_stale() -> None:
    #  a, b ──▶ f ──▶ x ──▶ g ──▶ y
    stage = Stage(
        layout("a b x y"),
        callback("f", "x.children", "a.value b.value", prevent=True),
        callback("g", "y.children", "x.children", prevent=True),
    )
    stage.event(("a.value", 2))
    stage.begin()
    stage.event(("b.value", 3))
    stage.begin()
    stage.end("f", "old")
    stage.begin()
    stage.end("f", "new")
    stage.run()
    assert stage.take() == [
        "call f(triggered=a.value)",
        "call f(triggered=b.value)",
        "stale f",
        "set x.children=new",
        "call g(triggered=x.children)",
        "set y.children=g(new)",
    ]


def test_4_8_a_stale_result_may_come_after_the_one_that_counts() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    stage.event(("a.value", 2))
    stage.begin()
    stage.event(("a.value", 3))
    stage.begin()
    old, new = stage.running
    stage.running = [new, old]
    stage.end("f", "new")
    stage.end("f", "old")
    assert stage.take()[2:] == ["set x.children=new", "stale f"]
    assert stage.values("x.children") == ["new"]


def test_4_8_a_stale_error_is_not_told() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    stage.event(("a.value", 2))
    stage.begin()
    stage.event(("a.value", 3))
    stage.fail("f")
    assert stage.failures() == {}


def test_4_8_whoever_waits_for_a_stale_run_waits_for_the_new_one() -> None:
    #  a ──▶ f ──▶ x ─┐
    #  b ─────────────┴▶ g ──▶ y
    stage = Stage(
        layout("a b x y"),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "y.children", "x.children b.value", prevent=True),
    )
    stage.event(("a.value", 2), ("b.value", 2))
    stage.begin(slots=1)
    stage.event(("a.value", 3))
    stage.end("f")
    stage.begin()
    assert stage.take() == ["call f(triggered=a.value)", "stale f", "call f(triggered=a.value)"]


def test_4_8_a_slider_dragged_through_many_values_ends_on_the_last_and_runs_as_often_as_there_is_time() -> None:
    stage = Stage(layout("a x"), callback("f", "x.children", "a.value", prevent=True))
    for value in range(100, 110):
        stage.event(("a.value", value))
    stage.run()
    assert stage.take() == ["call f(triggered=a.value)", "set x.children=f(109)"]


# -- 4.10, 4.11 ---------------------------------------------------------------------------------------------


def test_4_10_all_outputs_are_set_before_anything_that_depends_on_them() -> None:
    #  a ──▶ f ──▶ x, y        x ──▶ g ──▶ z (reads y as state)
    stage = Stage(
        layout("a x y z"),
        callback("f", "x.children y.children", "a.value", prevent=True),
        callback("g", "z.children", "x.children", "y.children", prevent=True),
    )
    assert stage.play(("a.value", 2)) == [
        "call f(triggered=a.value)",
        "set x.children=f(2)",
        "set y.children=f(2)",
        "call g(triggered=x.children)",
        "set z.children=g(f(2),f(2))",
    ]


def test_4_11_outputs_are_set_in_order_and_one_whose_target_is_not_there_yet_is_passed_over() -> None:
    #  a ──▶ f ──▶ new, box ⊃ new, new
    part = dcc.Input(id="new", value="fresh")
    stage = Stage(
        html.Div([dcc.Input(id="a"), html.Div(dcc.Input(id="new"), id="box")]),
        callback("f", "new.value box.children new.placeholder", "a.value", prevent=True),
        callback("close", "box.children", "a.n_blur", prevent=True),
    )
    stage.event(("a.value", 2), ("a.n_blur", 1))
    stage.begin()
    stage.end("close", [])
    stage.end("f", "early", part, "late")
    assert stage.values("new.value new.placeholder") == ["fresh", "late"]
    assert stage.failures() == {}
