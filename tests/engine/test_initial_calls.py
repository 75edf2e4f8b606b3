"""Which callbacks a page calls when it appears, and with what (rules 2)."""

from __future__ import annotations

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback


def layout(*ids: str) -> html.Div:
    """An input for each of the letters a to d, a paragraph for every other id."""
    return html.Div([dcc.Input(id=id, value=1) if id in "abcd" else html.P(id=id) for id in ids])


def test_2_2_outputs_decide_who_is_called_at_first() -> None:
    #  a ──▶ f ──▶ x
    #  a ──▶ g ──▶ (not there)
    stage = Stage(layout("a", "x"), callback("f", "x.children", "a.value"), callback("g", "gone.children", "a.value"))
    assert stage.play() == ["call f()", "set x.children=f(1)"]


def test_2_4_one_output_in_the_layout_is_enough_to_be_called_and_the_missing_one_is_an_error() -> None:
    #  a ──▶ f ──▶ x, (not there)
    stage = Stage(layout("a", "x"), callback("f", "x.children gone.children", "a.value"))
    assert stage.play() == ["fail f: A nonexistent object was used in an `Output` of a Dash callback"]


def test_2_9_prevented_callbacks_get_no_initial_call() -> None:
    stage = Stage(layout("a", "x"), callback("f", "x.children", "a.value", prevent=True))
    assert stage.play() == []
    assert stage.play(("a.value", 2)) == ["call f(triggered=a.value)", "set x.children=f(2)"]


def test_2_9_a_prevented_callback_is_triggered_by_the_result_of_an_initial_call() -> None:
    #  a ──▶ f ──▶ x ──▶ g* ──▶ y        * prevented
    stage = Stage(
        layout("a", "x", "y"),
        callback("f", "x.children", "a.value"),
        callback("g", "y.children", "x.children", prevent=True),
    )
    assert stage.play() == [
        "call f()",
        "set x.children=f(1)",
        "call g(triggered=x.children)",
        "set y.children=g(f(1))",
    ]


def test_2_3_an_initial_call_without_any_of_its_inputs_is_dropped_and_so_are_those_that_live_on_it() -> None:
    #  (gone) ──▶ f ──▶ x ──▶ g ──▶ y ──▶ h ──▶ z
    #                                     ▲
    #                           a ────────┘ (k only)
    #                           a, y ──▶ k ──▶ w
    stage = Stage(
        layout("a", "x", "y", "z", "w"),
        callback("h", "z.children", "y.children"),  # registered before what it lives on: the order is of no matter
        callback("g", "y.children", "x.children"),
        callback("f", "x.children", "gone.value"),
        callback("k", "w.children", "y.children a.value"),
    )
    assert stage.play() == ["call k()", "set w.children=k(-,1)"]


def test_2_5_a_callback_without_outputs_is_called_at_first_if_one_input_is_there_or_it_has_none() -> None:
    stage = Stage(
        layout("a", "b"),
        callback("reads", "", "a.value"),
        callback("misses", "", "gone.value"),
        callback("lonely", "", ""),
        callback("prevented", "", "a.value", prevent=True),
    )
    assert stage.play() == ["call reads()", "call lonely()"]


def test_2_5_a_callback_without_inputs_is_called_once_for_its_output() -> None:
    stage = Stage(layout("x"), callback("f", "x.children", ""), callback("g", "gone.children", ""))
    assert stage.play() == ["call f()", "set x.children=f()"]


def test_2_7_a_dependent_of_an_initial_call_runs_once_after_it_with_what_was_produced_as_triggers() -> None:
    #  a ──▶ f ──▶ x ──▶ g ──▶ z
    #        b ──────────▲
    stage = Stage(
        layout("a", "b", "x", "z"),
        callback("g", "z.children", "b.value x.children"),
        callback("f", "x.children", "a.value"),
    )
    assert stage.play() == [
        "call f()",
        "set x.children=f(1)",
        "call g(triggered=x.children)",
        "set z.children=g(1,f(1))",
    ]


def test_2_8_a_pure_dependent_is_not_called_when_its_producers_left_everything_as_it_was() -> None:
    #  a ──▶ f ──▶ x ─┐
    #                 ├─▶ h ──▶ z ──▶ last ──▶ w
    #  b ──▶ g ──▶ y ─┘
    stage = Stage(
        layout("a", "b", "x", "y", "z", "w"),
        callback("f", "x.children", "a.value"),
        callback("g", "y.children", "b.value"),
        callback("h", "z.children", "x.children y.children"),
        callback("last", "w.children", "z.children"),
    )
    stage.start()
    stage.begin()
    stage.end("f", KEEP)
    stage.fail("g")
    stage.begin()
    assert stage.take() == [
        "call f()",
        "call g()",
        "keep x.children",
        "fail g: Callback error",
        "skip h",
        "skip last",
    ]
    assert stage.session.is_idle


def test_2_8_one_produced_input_is_enough_for_a_pure_dependent() -> None:
    #  a ──▶ f ──▶ x, y ──▶ h ──▶ z
    stage = Stage(
        layout("a", "x", "y", "z"),
        callback("f", "x.children y.children", "a.value", function=lambda a: [KEEP, "new"]),
        callback("h", "z.children", "x.children y.children"),
    )
    assert stage.play() == [
        "call f()",
        "keep x.children",
        "set y.children=new",
        "call h(triggered=y.children)",
        "set z.children=h(-,new)",
    ]


def test_2_8_a_dependent_with_an_input_that_nobody_produces_gets_its_initial_call_all_the_same() -> None:
    #  a ──▶ f ──▶ x ──▶ h ──▶ z
    #        b ──────────▲
    stage = Stage(
        layout("a", "b", "x", "z"),
        callback("f", "x.children", "a.value", function=lambda a: KEEP),
        callback("h", "z.children", "x.children b.value"),
    )
    assert stage.play() == ["call f()", "keep x.children", "call h()", "set z.children=h(-,1)"]


def test_2_8_a_producer_that_was_prevented_is_none() -> None:
    #  a ──▶ f* ──▶ x ──▶ h ──▶ z
    stage = Stage(
        layout("a", "x", "z"),
        callback("f", "x.children", "a.value", prevent=True),
        callback("h", "z.children", "x.children"),
    )
    assert stage.play() == ["call h()", "set z.children=h(-)"]


def test_2_8_a_callback_is_not_its_own_producer() -> None:
    #  x ──▶ f ──▶ x
    stage = Stage(layout("x"), callback("f", "x.title", "x.title"))
    assert stage.play() == ["call f()", "set x.title=f(-)"]


def test_2_3_and_2_4_some_missing_inputs_are_an_error_and_all_missing_are_none() -> None:
    stage = Stage(
        layout("a", "x", "y"),
        callback("some", "x.children", "a.value gone.value"),
        callback("all", "y.children", "gone.value lost.value"),
    )
    assert stage.play() == ["fail some: A nonexistent object was used in an `Input` of a Dash callback"]
    assert "'gone'" in stage.session.failures["some"].failure.message


def test_2_4_and_14_15_a_missing_state_is_an_error_and_a_missing_output_too() -> None:
    stage = Stage(
        layout("a", "x"),
        callback("state", "x.children", "a.value", "gone.value", prevent=True),
        callback("output", "gone.children", "a.value"),
    )
    assert stage.play() == []
    assert stage.play(("a.value", 2)) == [
        "fail state: A nonexistent object was used in an `State` of a Dash callback",
        "fail output: A nonexistent object was used in an `Output` of a Dash callback",
    ]


def test_2_4_a_call_whose_inputs_vanished_while_it_waited_is_dropped_and_with_some_left_it_fails() -> None:
    #  a ──▶ f ──▶ box ⊃ b
    #        b ──▶ only ──▶ x
    #     b, c ──▶ both ──▶ y
    stage = Stage(
        html.Div([html.Div(dcc.Input(id="b"), id="box"), layout("a", "c", "x", "y")]),
        callback("f", "box.children", "a.value", prevent=True),
        callback("only", "x.children", "b.value", prevent=True),
        callback("both", "y.children", "b.value c.value", prevent=True),
    )
    stage.event(("a.value", 2), ("b.value", 5), ("c.value", 6))
    stage.begin(slots=1)
    stage.end("f", "empty")
    stage.begin(slots=1)
    assert stage.take() == [
        "call f(triggered=a.value)",
        "set box.children=empty",
        "skip only",
        "fail both: A nonexistent object was used in an `Input` of a Dash callback",
    ]


def test_7_12_optional_props_may_be_missing() -> None:
    stage = Stage(
        layout("a", "x", "y"),
        callback("some", "x.children", "a.value gone.value", "lost.value", optional="gone.value lost.value"),
        callback("all", "y.children", "gone.value", optional="gone.value"),
    )
    assert stage.play() == [
        "call some()",
        "set x.children=some(1,-,-)",
        "call all()",
        "set y.children=all(-)",
    ]


def test_7_12_an_optional_input_that_is_there_does_not_excuse_one_that_is_not() -> None:
    #  a?, (gone) ──▶ f ──▶ x: some, not all, missing
    stage = Stage(layout("a", "x"), callback("f", "x.children", "a.value gone.value", optional="a.value"))
    assert stage.play() == ["fail f: A nonexistent object was used in an `Input` of a Dash callback"]
    stage.session.failures.clear()
    assert stage.play(("a.value", 2)) == ["fail f: A nonexistent object was used in an `Input` of a Dash callback"]


def test_7_12_an_optional_input_that_is_missing_does_not_make_an_error_of_all_missing() -> None:
    #  (gone)?, (lost) ──▶ f ──▶ x
    stage = Stage(
        html.Div([html.P(id="x"), html.Div(layout("a"), id="box"), dcc.Input(id="b", value=1)]),
        callback("f", "x.children", "a.value gone.value", optional="gone.value", prevent=True),
        callback("close", "box.children", "b.value", function=lambda b: [], prevent=True),
    )
    assert stage.play(("b.value", 2), ("a.value", 2)) == [
        "call close(triggered=b.value)",
        "set box.children=[]",
        "skip f",
    ]


def test_7_12_an_optional_output_may_be_missing_and_is_passed_over() -> None:
    #  a ──▶ f ──▶ x, (gone)?
    stage = Stage(
        layout("a", "x"),
        callback("f", "gone.children x.children", "a.value", optional="gone.children"),
    )
    assert stage.play() == ["call f()", "set gone.children=f(1)", "set x.children=f(1)"]
    assert stage.values("x.children") == ["f(1)"]
    assert [shown.prop for shown in stage.session.take_changed()[0]] == [("x", "children")]


def test_2_1_nothing_is_called_before_the_session_starts() -> None:
    stage = Stage(layout("a", "x"), callback("f", "x.children", "a.value"))
    stage.begin()
    assert stage.take() == []
    stage.start()
    stage.begin()
    assert stage.take() == ["call f()"]


def test_2_6_an_initial_call_has_no_triggers() -> None:
    stage = Stage(layout("a", "x"), callback("f", "x.children", "a.value"))
    stage.start()
    stage.begin()
    assert [run.triggered for run in stage.running] == [()]
