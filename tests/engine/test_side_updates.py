"""What a callback sets beside its outputs: set_props, running=, streamed results (rules 10)."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback, dict_id


def page(*more: Any) -> html.Div:
    return html.Div(
        [
            dcc.Input(id="a", value=1),
            dcc.Input(id="b", value=2),
            *(html.P(id=id) for id in "xyz"),
            html.Div(id="box"),
            *more,
        ]
    )


def test_10_1_what_is_set_beside_is_there_at_once_and_before_the_outputs() -> None:
    #  a ──▶ f ──▶ x        f ┄▶ y ──▶ g ──▶ z (reads x too)
    it = Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "z.children", "y.children", "x.children", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("y.children", "one"), by="f")
    assert it.values("y.children") == ["one"]
    it.begin()
    it.end("f", "out")
    it.run()
    assert it.take() == [
        "call f(triggered=a.value)",
        "call g(triggered=y.children)",
        "set x.children=out",
        "set z.children=g(one,-)",
    ]


def test_10_2_what_is_set_beside_calls_its_readers_also_if_it_is_equal() -> None:
    it = Stage(
        page(),
        callback("f", "", "a.value", prevent=True),
        callback("g", "z.children", "b.value", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("b.value", 2), by="f")
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "call g(triggered=b.value)"]


def test_10_2_an_id_that_no_component_has_is_told_and_stops_nothing() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True), check=True)
    it.start()
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("gone.value", 1), ("y.children", "set"), by="f")
    it.end("f", "out")
    assert list(it.failures().values()) == ["ID running component not found"]
    assert it.values("x.children y.children") == ["out", "set"]


def test_10_2_a_callback_does_not_call_itself_by_what_it_sets_beside() -> None:
    """[5.1] [5.2]"""
    it = Stage(page(), callback("f", "x.children", "a.value b.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("b.value", 3), by="f")
    it.end("f", "out")
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "set x.children=out"]
    assert it.session.is_idle


def test_10_2_it_is_part_of_the_answer_to_the_event() -> None:
    it = Stage(page(), callback("f", "", "a.value", prevent=True), callback("g", "z.children", "b.value", prevent=True))
    it.event(("a.value", 2), cause=1)
    it.begin()
    it.set_props(("b.value", 3), by="f")
    it.end("f", KEEP)
    assert it.session.take_done() == []
    it.run()
    assert it.session.take_done() == [1]


def test_10_2_dict_ids_too() -> None:
    row = dcc.Input(id=dict_id("row[1]"), value=0)
    it = Stage(
        page(row),
        callback("f", "", "a.value", prevent=True),
        callback("g", "z.children", "row[ALL].value", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("row[1].value", 3), by="f")
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "call g(triggered=row[1].value)"]


def test_10_3_components_that_come_with_it_are_known_and_get_no_initial_calls() -> None:
    it = Stage(
        page(),
        callback("f", "", "a.value", prevent=True),
        callback("g", "new.value", "b.value"),
        callback("h", "x.children", "new.value", prevent=True),
        callback("all", "y.children", "row[ALL].value", prevent=True),
    )
    it.play()
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("box.children", [dcc.Input(id="new", value=1), dcc.Input(id=dict_id("row[1]"))]), by="f")
    it.end("f", KEEP)
    it.begin()
    assert it.session.is_idle
    assert it.play(("new.value", 5))[-2:] == ["call h(triggered=new.value)", "set x.children=h(5)"]
    assert it.play(("b.value", 6))[0] == "call g(triggered=b.value)"
    assert it.play(("row[1].value", 6))[0] == "call all(triggered=row[1].value)"


def test_10_4_without_any_output_updated_it_counts_all_the_same() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("y.children", "set"), by="f")
    it.end("f", KEEP)
    assert it.values("x.children y.children") == [None, "set"]


def test_10_1_from_outside_an_event_may_be_named() -> None:
    it = Stage(page(), callback("g", "z.children", "b.value", prevent=True))
    it.set_props(("b.value", 2), cause="cell")
    assert it.session.take_done() == []
    it.run()
    assert it.take() == ["call g(triggered=b.value)", "set z.children=g(2)"]
    assert it.session.take_done() == ["cell"]


def test_10_1_a_stale_run_may_still_set_props() -> None:
    """[4.8]"""
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.event(("a.value", 3))
    it.set_props(("y.children", "still"), by="f")
    assert it.values("y.children") == ["still"]


# -- running= -----------------------------------------------------------------------------------------------------


def switching(**more: Any) -> Any:
    return callback("f", "x.children", "a.value", prevent=True, running=(("y.children", "on", "off"),), **more)


def test_10_5_a_value_while_it_runs_and_one_after() -> None:
    it = Stage(page(), switching(), callback("g", "z.children", "y.children", prevent=True))
    it.event(("a.value", 2))
    assert it.values("y.children") == [None]
    it.begin(slots=1)
    assert it.values("y.children") == ["on"]
    it.end("f", "out")
    assert it.values("y.children x.children") == ["off", "out"]
    it.run()
    assert it.take() == [
        "call f(triggered=a.value)",
        "set x.children=out",
        "call g(triggered=y.children)",
        "set z.children=g(off)",
    ]


def test_10_5_after_whatever_it_came_to() -> None:
    """[8.2]"""
    it = Stage(page(), switching())
    for value, ends in ((2, "fail"), (3, "nothing"), (4, "well")):
        it.event(("a.value", value))
        it.begin()
        assert it.values("y.children") == ["on"]
        if ends == "fail":
            it.fail("f")
        else:
            it.end("f", KEEP if ends == "nothing" else "out")
        assert it.values("y.children") == ["off"]


def test_10_5_the_first_of_two_runs_to_end_switches_off_though_it_is_stale() -> None:
    it = Stage(page(), switching())
    it.event(("a.value", 2))
    it.begin()
    it.event(("a.value", 3))
    it.begin()
    it.end("f", "old")
    assert it.values("y.children x.children") == ["off", None]


def test_10_5_a_returned_value_wins_over_the_one_after() -> None:
    it = Stage(page(), callback("f", "y.children", "a.value", prevent=True, running=(("y.children", "on", "off"),)))
    it.event(("a.value", 2))
    it.begin()
    it.end("f", "returned")
    assert it.values("y.children") == ["returned"]


def test_10_5_one_that_is_to_stay_stays() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True, running=(("y.children", "on", KEEP),)))
    it.event(("a.value", 2))
    it.begin()
    it.end("f", "out")
    assert it.values("y.children") == ["on"]


def test_6_11_while_it_runs_MATCH_means_its_own_and_ALL_means_all() -> None:  # noqa: N802
    """[10.5]"""
    rows = [dcc.Input(id=dict_id(f"row[{index}]")) for index in (1, 2)]
    it = Stage(
        page(*rows),
        callback(
            "f",
            "row[MATCH].value",
            "row[MATCH].n_blur",
            prevent=True,
            running=(("row[MATCH].disabled", True, False), ("row[ALL].placeholder", "wait", "")),
        ),
    )
    it.event(("row[2].n_blur", 1))
    it.begin()
    assert it.values("row[1].disabled row[2].disabled") == [None, True]
    assert it.values("row[1].placeholder row[2].placeholder") == ["wait", "wait"]
    it.end("f[2]")
    assert it.values("row[1].disabled row[2].disabled row[1].placeholder") == [None, False, ""]


def test_6_11_patterns_while_it_runs_alone() -> None:
    rows = [dcc.Input(id=dict_id(f"row[{index}]")) for index in (1, 2)]
    it = Stage(
        page(*rows),
        callback("f", "x.children", "a.value", prevent=True, running=(("row[ALL].disabled", True, False),)),
    )
    it.event(("a.value", 2))
    it.begin()
    assert it.values("row[1].disabled row[2].disabled") == [True, True]


# -- streamed results ---------------------------------------------------------------------------------------------


def streaming(**more: Any) -> Any:
    return callback("f", "x.children", "a.value", prevent=True, stream=True, **more)


def reader() -> Any:
    return callback("g", "z.children", "x.children", prevent=True)


def test_a_streamed_result_is_set_at_once_and_the_run_goes_on() -> None:
    it = Stage(page(), streaming(), reader())
    it.event(("a.value", 2), cause=1)
    it.begin()
    it.update("f", "one")
    it.begin()
    it.end("g")
    assert it.session.pending() != []
    assert it.session.take_done() == []
    it.update("f", "two")
    it.begin()
    it.end("f", KEEP)
    it.end("g")
    assert it.take() == [
        "call f(triggered=a.value)",
        "set x.children=one",
        "call g(triggered=x.children)",
        "set z.children=g(one)",
        "set x.children=two",
        "call g(triggered=x.children)",
        "keep x.children",
        "set z.children=g(two)",
    ]
    assert it.session.take_done() == [1]


def test_a_stream_that_is_requested_again_no_longer_counts() -> None:
    """[4.8]"""
    it = Stage(page(), streaming())
    it.event(("a.value", 2))
    it.begin()
    it.event(("a.value", 3))
    it.update("f", "late")
    assert it.take() == ["call f(triggered=a.value)", "stale f"]


def test_others_wait_for_the_end_of_what_is_no_stream() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True), reader())
    it.event(("a.value", 2))
    it.begin()
    it.update("f", "one")
    it.begin()
    assert [run.spec.name for run in it.running] == ["f"]


def test_13_4_what_never_ends_keeps_nobody_waiting() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True, persistent=True), reader())
    it.event(("a.value", 2), cause=1)
    assert not it.session.is_idle
    it.begin()
    assert it.session.is_idle
    assert it.session.pending() == []
    assert it.session.take_done() == [1]
    it.update("f", "tick")
    it.begin()
    assert it.take()[-1] == "call g(triggered=x.children)"
