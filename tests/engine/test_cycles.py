"""Circles: a callback that reads what it writes, and callbacks that trigger each other (rules 5)."""

from __future__ import annotations

from nbdash import dcc, html
from tests.engine.harness import Stage, callback


def layout(ids: str) -> html.Div:
    return html.Div([dcc.Input(id=id, value=1) for id in ids.split()])


def test_5_1_a_callback_does_not_trigger_itself_but_others() -> None:
    #  ┌───────┐
    #  ▼       │
    #  a ──▶ f ┘     a ──▶ g ──▶ x
    stage = Stage(
        layout("a x"),
        callback("f", "a.value", "a.value", prevent=True),
        callback("g", "x.value", "a.value", prevent=True),
    )
    assert stage.play(("a.value", 2)) == [
        "call f(triggered=a.value)",
        "set a.value=f(2)",
        "call g(triggered=a.value)",
        "set x.value=g(f(2))",
    ]


def test_5_1_a_callback_that_reads_what_it_writes_does_not_wait_for_itself() -> None:
    #  a, b ◀──▶ f
    stage = Stage(layout("a b"), callback("f", "a.value b.value", "a.value b.value"))
    assert stage.play() == ["call f()", "set a.value=f(1,1)", "set b.value=f(1,1)"]
    assert stage.play(("b.value", 3)) == [
        "call f(triggered=b.value)",
        "set a.value=f(f(1,1),3)",
        "set b.value=f(f(1,1),3)",
    ]


def test_5_2_each_callback_runs_at_most_once_in_a_chain_of_causes() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(
        layout("a b"),
        callback("f", "b.value", "a.value", prevent=True),
        callback("g", "a.value", "b.value", prevent=True),
    )
    assert stage.play(("a.value", 2)) == [
        "call f(triggered=a.value)",
        "set b.value=f(2)",
        "call g(triggered=b.value)",
        "set a.value=g(f(2))",
    ]
    assert stage.play(("b.value", 3)) == [
        "call g(triggered=b.value)",
        "set a.value=g(3)",
        "call f(triggered=a.value)",
        "set b.value=f(g(3))",
    ]


def test_5_2_merged_requests_unite_what_ran_before_them() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a      and a click that changes both at once
    stage = Stage(
        layout("a b"),
        callback("f", "b.value", "a.value", prevent=True),
        callback("g", "a.value", "b.value", prevent=True),
    )
    assert stage.play(("b.value", 3), ("a.value", 2)) == [
        "call g(triggered=b.value)",
        "set a.value=g(3)",
        "call f(triggered=a.value)",
        "set b.value=f(g(3))",
    ]


def test_5_4_a_pure_cycle_is_entered_at_the_call_that_was_requested_first() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ c ──▶ h ──▶ a
    stage = Stage(
        layout("a b c"),
        callback("f", "b.value", "a.value"),
        callback("g", "c.value", "b.value"),
        callback("h", "a.value", "c.value"),
    )
    assert stage.play() == [
        "call f()",
        "set b.value=f(1)",
        "call g(triggered=b.value)",
        "set c.value=g(f(1))",
        "call h(triggered=c.value)",
        "set a.value=h(g(f(1)))",
    ]


def test_5_4_a_cycle_that_something_pending_leads_to_waits_for_it() -> None:
    #  x ──▶ top ──▶ a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(
        layout("x a b"),
        callback("f", "b.value", "a.value"),
        callback("g", "a.value", "b.value"),
        callback("top", "a.value", "x.value"),
    )
    assert stage.play() == [
        "call top()",
        "set a.value=top(1)",
        "call f(triggered=a.value)",
        "set b.value=f(top(1))",
        "call g(triggered=b.value)",
        "set a.value=g(f(top(1)))",
    ]


def test_5_4_what_a_cycle_leads_to_waits_for_all_of_it() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a        b ──▶ end ──▶ x
    stage = Stage(
        layout("a b x"),
        callback("end", "x.value", "b.value"),
        callback("f", "b.value", "a.value"),
        callback("g", "a.value", "b.value"),
    )
    log = stage.play()
    assert [entry for entry in log if entry.startswith("call")] == [
        "call f()",
        "call g(triggered=b.value)",
        "call end(triggered=b.value)",
    ]


def test_5_4_a_cycle_does_not_wait_for_what_has_nothing_to_do_with_it() -> None:
    #  x ──▶ slow ──▶ y                 a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(
        layout("x y a b"),
        callback("slow", "y.value", "x.value"),
        callback("f", "b.value", "a.value"),
        callback("g", "a.value", "b.value"),
    )
    stage.start()
    stage.begin()
    assert stage.take() == ["call slow()", "call f()"]
    stage.end("f")
    stage.begin()
    assert stage.take() == ["set b.value=f(1)", "call g(triggered=b.value)"]


def test_5_4_two_cycles_are_entered_side_by_side() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a        c ──▶ h ──▶ d ──▶ k ──▶ c
    stage = Stage(
        layout("a b c d"),
        callback("k", "c.value", "d.value"),
        callback("f", "b.value", "a.value"),
        callback("g", "a.value", "b.value"),
        callback("h", "d.value", "c.value"),
    )
    stage.start()
    stage.begin()
    assert stage.take() == ["call k()", "call f()"]


def test_a_cycle_is_not_entered_elsewhere_when_the_driver_has_no_place_for_its_first_call() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(layout("a b"), callback("f", "b.value", "a.value"), callback("g", "a.value", "b.value"))
    stage.start()
    assert stage.session.next_run(lambda instance: instance.spec.name == "g") is None
    assert not stage.session.has_ready(lambda instance: instance.spec.name == "g")
    assert stage.session.has_ready(lambda instance: instance.spec.name == "f")


def test_a_cycle_whose_callbacks_fail_comes_to_an_end() -> None:
    #  a ──▶ f ──▶ b ──▶ g ──▶ a
    stage = Stage(layout("a b"), callback("f", "b.value", "a.value"), callback("g", "a.value", "b.value"))
    stage.start()
    stage.begin()
    stage.fail("f")
    stage.begin()
    assert stage.take() == ["call f()", "fail f: Callback error", "skip g"]
    assert stage.session.is_idle


def test_5_2_a_callback_that_inserts_components_is_not_called_again_by_them() -> None:
    #  a ──▶ f ──▶ box ⊃ new ──▶ f          f also writes new.placeholder
    stage = Stage(
        html.Div([layout("a"), html.Div(dcc.Input(id="new"), id="box")]),
        callback(
            "f",
            "box.children new.placeholder",
            "a.value new.value",
            function=lambda a, new: [[dcc.Input(id="new", value=new)], "told"],
        ),
    )
    assert stage.play() == ["call f()", "set box.children=[new]", "set new.placeholder=told"]


def test_5_2_cycles_are_told_to_the_author_and_run_all_the_same() -> None:
    stage = Stage(
        layout("a b"),
        callback("f", "b.value", "a.value", prevent=True),
        callback("g", "a.value", "b.value", prevent=True),
        check=True,
    )
    stage.start()
    assert list(stage.failures().values()) == ["Circular Dependencies"]
    assert len(stage.play(("a.value", 2))) == 4


def test_5_3_two_props_are_kept_in_step_by_one_callback_with_both() -> None:
    #  a, b ◀──▶ f
    stage = Stage(layout("a b"), callback("f", "a.value b.value", "a.value b.value", prevent=True))
    for name, value in (("a.value", 5), ("b.value", 6)):
        stage.event((name, value))
        stage.begin()
        stage.end("f", value, value)
        stage.begin()
        assert stage.take() == [f"call f(triggered={name})", f"set a.value={value}", f"set b.value={value}"]
        assert stage.session.is_idle
