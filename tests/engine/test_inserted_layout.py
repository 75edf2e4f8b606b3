"""What happens when a callback inserts, replaces or removes components (rules 3)."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback


def page(*, box: Any = None) -> html.Div:
    """Inputs a and b, an output x, and a box for what comes later."""
    return html.Div([dcc.Input(id="a", value=1), dcc.Input(id="b", value=2), html.P(id="x"), html.Div(box, id="box")])


def fill(**values: Any) -> html.Div:
    """New components without a place of their own in the tests: inputs by id and value."""
    return html.Div([dcc.Input(id=id, value=value) for id, value in values.items()])


def test_3_1a_a_new_output_gets_its_initial_call() -> None:
    #  a ──▶ open ──▶ box ⊃ new
    #  b ──▶ f ──▶ new
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=0), prevent=True),
        callback("f", "new.value", "b.value"),
        callback("g", "new.placeholder", "b.value", prevent=True),
    )
    assert stage.play() == []
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f()",
        "set new.value=f(2)",
    ]


def test_3_3_a_new_input_triggers_what_writes_outside_the_chunk_even_if_prevented() -> None:
    #  a ──▶ open ──▶ box ⊃ new ──▶ f* ──▶ x
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7), prevent=True),
        callback("f", "x.children", "new.value", prevent=True),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f(triggered=new.value)",
        "set x.children=f(7)",
    ]


def test_3_2_a_callback_wholly_inside_the_chunk_gets_one_initial_call() -> None:
    #  a ──▶ open ──▶ box ⊃ (new ──▶ f ──▶ copy)
    #                     ⊃ (new ──▶ g* ──▶ copy)
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7, copy=0), prevent=True),
        callback("f", "copy.value", "new.value"),
        callback("g", "copy.placeholder", "new.value", prevent=True),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f()",
        "set copy.value=f(7)",
    ]


def test_3_1b_a_callback_with_outputs_inside_and_outside_is_called_once_with_the_new_input_as_trigger() -> None:
    #  a ──▶ open ──▶ box ⊃ new ──▶ f ──▶ copy (inside), x (outside)
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7, copy=0), prevent=True),
        callback("f", "copy.value x.children", "new.value"),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f(triggered=new.value)",
        "set copy.value=f(7)",
        "set x.children=f(7)",
    ]


def test_3_1b_a_new_input_does_not_trigger_what_has_no_output_on_the_page() -> None:
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7), prevent=True),
        callback("f", "gone.children", "new.value"),
    )
    assert stage.play(("a.value", 5)) == ["call open(triggered=a.value)", "set box.children=Div"]


def test_3_1b_a_callback_without_outputs_gets_an_initial_call_when_its_input_is_inserted() -> None:
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7), prevent=True),
        callback("log", "", "new.value"),
        callback("prevented", "", "new.value", prevent=True),
    )
    assert stage.play() == []
    assert stage.play(("a.value", 5)) == ["call open(triggered=a.value)", "set box.children=Div", "call log()"]


def test_2_5_a_callback_without_inputs_is_called_again_when_its_output_is_inserted_again() -> None:
    stage = Stage(
        page(box=fill(new=0)),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=0), prevent=True),
        callback("f", "new.value", ""),
    )
    assert stage.play() == ["call f()", "set new.value=f()"]
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f()",
        "set new.value=f()",
    ]


def test_3_10_components_in_any_prop_that_holds_them_count_as_inserted() -> None:
    tab = dcc.Tab(label="old", id="tab")
    stage = Stage(
        html.Div([page(), dcc.Tabs([tab], id="tabs")]),
        callback("open", "tab.label", "a.value", function=lambda a: html.B(id="new"), prevent=True),
        callback("f", "new.children", "b.value"),
    )
    assert stage.play() == []
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set tab.label=new",
        "call f()",
        "set new.children=f(2)",
    ]


def test_3_4_removed_single_inputs_trigger_nothing() -> None:
    stage = Stage(
        page(box=fill(old=3)),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "x.children", "old.value", prevent=True),
    )
    assert stage.play(("a.value", 5)) == ["call close(triggered=a.value)", "set box.children=[]"]


def test_3_5_replacing_a_component_by_one_of_the_same_id_is_one_call_of_what_it_concerns() -> None:
    #  a ──▶ open ──▶ box ⊃ new ──▶ f ──▶ x
    #  a ───────────────────────────▲
    stage = Stage(
        page(box=fill(new=3)),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=4), prevent=True),
        callback("f", "x.children", "new.value a.value"),
    )
    assert stage.play() == ["call f()", "set x.children=f(3,1)"]
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f(triggered=a.value new.value)",
        "set x.children=f(4,5)",
    ]


def test_3_7_an_equal_chunk_is_a_full_replacement() -> None:
    stage = Stage(
        page(box=fill(new=3)),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=3), prevent=True),
        callback("f", "new.placeholder", "b.value"),
    )
    assert stage.play() == ["call f()", "set new.placeholder=f(2)"]
    assert stage.play(("a.value", 5))[2:] == ["call f()", "set new.placeholder=f(2)"]


def test_3_8_the_calls_of_one_chunk_are_one_group() -> None:
    #  a ──▶ open ──▶ box ⊃ (new ──▶ f ──▶ mid ──▶ g ──▶ last)
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(new=7, mid=0, last=0), prevent=True),
        callback("f", "mid.value", "new.value", function=lambda new: KEEP),
        callback("g", "last.value", "mid.value"),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f()",
        "keep mid.value",
        "skip g",
    ]


def test_3_8_a_chunk_that_lives_on_what_is_not_in_it_is_no_group_with_it() -> None:
    #  a ──▶ open ──▶ box ⊃ last
    #  a ──▶ f ──▶ x ──▶ g ──▶ last       f is not asked for by the chunk, so g is not left in vain by it
    stage = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: fill(last=0), prevent=True),
        callback("f", "x.children", "a.value", function=lambda a: KEEP, prevent=True),
        callback("g", "last.value", "x.children"),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "call f(triggered=a.value)",
        "keep x.children",
        "call g()",
        "set last.value=g(-)",
    ]


def test_3_8_the_callback_that_inserted_the_chunk_is_no_producer_in_it() -> None:
    #  a ──▶ open ──▶ box ⊃ (mid, last)
    #        open ──▶ mid ──▶ g ──▶ last
    stage = Stage(
        page(box=fill(mid=1, last=1)),
        callback("open", "box.children mid.value", "a.value", function=lambda a: [fill(mid=5, last=0), KEEP]),
        callback("g", "last.value", "mid.value"),
    )
    assert stage.play(("a.value", 5)) == [
        "call open(triggered=a.value)",
        "set box.children=Div",
        "keep mid.value",
        "call g()",
        "set last.value=g(5)",
    ]


def test_3_9_a_waiting_call_is_discarded_when_its_outputs_disappear() -> None:
    #  a ──▶ close ──▶ box ⊅ old
    #  b ──▶ f ──▶ old
    stage = Stage(
        page(box=fill(old=0)),
        callback("close", "box.children", "a.value", prevent=True),
        callback("f", "old.value", "b.value", prevent=True),
    )
    stage.event(("a.value", 5), ("b.value", 6), cause="click")
    stage.begin(slots=1)
    stage.end("close", [])
    assert stage.session.is_idle
    assert stage.session.take_done() == ["click"]
    stage.begin()
    assert stage.take() == ["call close(triggered=a.value)", "set box.children=[]"]
    assert stage.failures() == {}


def test_3_9_the_result_of_a_run_whose_outputs_disappeared_is_discarded_even_if_they_come_again() -> None:
    #  a ──▶ swap ──▶ box ⊃ old, or not
    #  b ──▶ f ──▶ old
    stage = Stage(
        page(box=fill(old=0)),
        callback("swap", "box.children", "a.value", prevent=True),
        callback("f", "old.value", "b.value", prevent=True),
    )
    stage.event(("b.value", 6), cause="slow")
    stage.begin()
    stage.event(("a.value", 5))
    stage.begin()
    stage.end("swap", "empty")
    assert stage.session.is_idle
    assert stage.session.take_done() == ["slow"]
    stage.event(("a.value", 6))
    stage.begin()
    stage.end("swap", fill(old="new"))
    stage.end("f", "late")
    assert stage.take() == [
        "call f(triggered=b.value)",
        "call swap(triggered=a.value)",
        "set box.children=empty",
        "call swap(triggered=a.value)",
        "set box.children=Div",
        "stale f",
    ]
    assert stage.values("old.value") == ["new"]


def test_3_9_the_failure_of_a_run_whose_outputs_disappeared_is_not_told() -> None:
    stage = Stage(
        page(box=fill(old=0)),
        callback("close", "box.children", "a.value", prevent=True),
        callback("f", "old.value", "b.value", prevent=True),
    )
    stage.event(("a.value", 5), ("b.value", 6))
    stage.begin()
    stage.end("close", [])
    stage.fail("f")
    assert stage.take()[-1] == "stale f"
    assert stage.failures() == {}


def test_3_9_a_run_that_has_lost_one_of_its_outputs_sets_the_others() -> None:
    stage = Stage(
        page(box=fill(old=0)),
        callback("close", "box.children", "a.value", prevent=True),
        callback("f", "old.value x.children", "b.value", prevent=True),
    )
    stage.event(("a.value", 5), ("b.value", 6))
    stage.begin()
    stage.end("close", [])
    stage.end("f", 1, 2)
    assert stage.values("x.children") == [2]
    assert stage.session.is_idle


def test_3_9_an_output_that_moves_within_one_result_has_not_disappeared() -> None:
    #  a ──▶ move ──▶ box, two        old goes from one to the other
    #  b ──▶ f ──▶ old
    stage = Stage(
        html.Div([page(box=fill(old=0)), html.Div(id="two")]),
        callback("move", "box.children two.children", "a.value", prevent=True),
        callback("f", "old.value", "b.value", prevent=True),
    )
    stage.event(("a.value", 5), ("b.value", 6))
    stage.begin()
    stage.end("move", [], fill(old="moved"))
    stage.end("f", "done")
    assert stage.values("old.value") == ["done"]


def test_3_9_a_trigger_that_vanished_is_not_told() -> None:
    #  old?, b ──▶ f ──▶ x           old is optional
    #  a ──▶ close ──▶ box ⊅ old
    stage = Stage(
        page(box=fill(old=0)),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "x.children", "old.value b.value", prevent=True, optional="old.value"),
    )
    assert stage.play(("a.value", 5), ("old.value", 3), ("b.value", 6)) == [
        "call close(triggered=a.value)",
        "set box.children=[]",
        "call f(triggered=b.value)",
        "set x.children=f(-,6)",
    ]


def test_4_11_what_a_later_output_removes_triggers_nothing() -> None:
    #  a ──▶ f ──▶ old, box ⊅ old
    #  old, b ──▶ g ──▶ x
    stage = Stage(
        page(box=fill(old=0)),
        callback("f", "old.value box.children", "a.value", function=lambda a: [1, []], prevent=True),
        callback("g", "x.children", "old.value b.value", prevent=True),
    )
    assert stage.play(("a.value", 5)) == ["call f(triggered=a.value)", "set old.value=1", "set box.children=[]"]
    assert stage.failures() == {}


def test_4_11_what_a_later_output_removes_was_not_produced() -> None:
    #  a ──▶ f ──▶ old, box ⊅ old         b ──▶ g ──▶ p
    #  old, p ──▶ h ──▶ x
    stage = Stage(
        html.Div([page(box=fill(old=0)), html.P(id="p")]),
        callback("f", "old.value box.children", "a.value", function=lambda a: [1, []]),
        callback("g", "p.children", "b.value", function=lambda b: KEEP),
        callback("h", "x.children", "old.value p.children"),
    )
    assert stage.play() == [
        "call f()",
        "set old.value=1",
        "set box.children=[]",
        "call g()",
        "keep p.children",
        "skip h",
    ]


def test_3_8_a_waiting_initial_call_that_a_chunk_asks_for_again_belongs_to_the_chunk() -> None:
    #  a ──▶ slow ──▶ x ──▶ f ──▶ new
    #  b ──▶ open ──▶ box ⊃ new
    stage = Stage(
        page(box=fill(new=0)),
        callback("slow", "x.children", "a.value"),
        callback("f", "new.value", "x.children"),
        callback("open", "box.children", "b.value", function=lambda b: fill(new=1), prevent=True),
    )
    stage.start()
    stage.event(("b.value", 3))
    stage.begin()
    stage.end("open")
    stage.end("slow", KEEP)
    stage.run()
    assert stage.take() == [
        "call slow()",
        "call open(triggered=b.value)",
        "set box.children=Div",
        "keep x.children",
        "call f()",
        "set new.value=f(-)",
    ]
