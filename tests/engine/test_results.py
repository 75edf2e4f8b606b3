"""What results, refusals and errors do (rules 8), and what is said of them."""

from __future__ import annotations

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback


def page() -> html.Div:
    #  a ──▶ f ──▶ x ──▶ g ──▶ z
    #        f ──▶ y ──▶ h ──▶ w
    return html.Div([dcc.Input(id="a", value=1), html.Div(id="box"), *(html.P("old", id=id) for id in "xyzw")])


def stage() -> Stage:
    return Stage(
        page(),
        callback("f", "x.children y.children", "a.value", prevent=True),
        callback("g", "z.children", "x.children", prevent=True),
        callback("h", "w.children", "y.children", prevent=True),
    )


def test_8_1_an_output_without_update_keeps_its_value_and_triggers_nothing() -> None:
    it = stage()
    it.event(("a.value", 2))
    it.begin()
    it.end("f", KEEP, "new")
    it.run()
    assert it.take() == [
        "call f(triggered=a.value)",
        "keep x.children",
        "set y.children=new",
        "call h(triggered=y.children)",
        "set w.children=h(new)",
    ]
    assert it.values("x.children") == ["old"]


def test_8_1_and_8_2_no_update_at_all_ends_the_call_without_a_trace() -> None:
    it = stage()
    it.event(("a.value", 2), cause=1)
    it.session.take_changed()
    it.begin()
    it.end("f", KEEP, KEEP)
    assert it.session.is_idle
    assert it.session.take_changed() == ([], set())
    assert it.session.take_done() == [1]
    assert it.failures() == {}


def test_8_7_an_error_leaves_the_outputs_and_triggers_nothing_and_everything_else_goes_on() -> None:
    it = Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True),
        callback("g", "z.children", "x.children", prevent=True),
        callback("h", "w.children", "a.value", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.fail("f")
    it.end("h")
    it.run()
    assert it.take() == [
        "call f(triggered=a.value)",
        "call h(triggered=a.value)",
        "fail f: Callback error",
        "set w.children=h(2)",
    ]
    assert it.values("x.children") == ["old"]
    assert it.failures() == {"f": "Callback error"}


def test_8_7_an_error_is_forgotten_when_its_callback_next_goes_well() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True))
    for value, ends, told in ((2, "fail", True), (3, "nothing yet", True), (3, "well", False)):
        it.event(("a.value", value))
        it.begin()
        if ends == "fail":
            it.fail("f")
        elif ends == "well":
            it.end("f", KEEP)
        assert bool(it.failures()) == told


def test_a_second_error_takes_the_place_of_the_first() -> None:
    it = Stage(page(), callback("f", "x.children", "a.value", prevent=True))
    for value in (2, 3):
        it.event(("a.value", value))
        it.begin()
        it.fail("f", f"error {value}")
    assert it.failures() == {"f": "error 3"}


def test_a_component_that_comes_back_clears_the_error_that_it_was_missing() -> None:
    it = Stage(
        page(),
        callback("open", "box.children", "a.n_blur", function=lambda n: html.P(id="new"), prevent=True),
        callback("f", "new.children", "a.value", prevent=True),
    )
    it.play(("a.value", 2))
    assert it.failures() == {"f": "A nonexistent object was used in an `Output` of a Dash callback"}
    it.play(("a.n_blur", 1))
    it.play(("a.value", 3))
    assert it.failures() == {}


def test_a_value_with_an_id_that_exists_is_refused_and_the_other_outputs_are_set() -> None:
    it = Stage(
        page(),
        callback("f", "box.children x.children", "a.value", prevent=True),
        callback("g", "z.children", "box.children", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.end("f", html.P(id="y"), "set all the same")
    it.begin()
    assert it.session.is_idle
    assert it.failures() == {"f": "Duplicate id"}
    assert "'y'" in it.session.failures["f"].failure.message
    assert "box.children" in it.session.failures["f"].failure.message
    assert it.values("box.children x.children y.children") == [None, "set all the same", "old"]


def test_a_value_with_one_id_twice_is_refused() -> None:
    it = Stage(page(), callback("f", "box.children", "a.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.end("f", [html.P(id="new"), html.Div(html.B(id="new"))])
    assert it.failures() == {"f": "Duplicate id"}
    assert "new" not in it.session.store


def test_after_a_refused_value_what_was_there_is_still_found() -> None:
    it = Stage(
        html.Div([dcc.Input(id="a"), html.Div(html.P("old", id="p"), id="box"), html.P(id="x")]),
        callback("f", "box.children", "a.value", prevent=True),
        callback("g", "x.children", "a.value", "p.children", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin(slots=1)
    it.end("f", [html.P("new", id="p"), html.P(id="x")])
    it.run()
    assert it.take() == [
        "call f(triggered=a.value)",
        "set box.children=[p x]",
        "call g(triggered=a.value)",
        "set x.children=g(2,old)",
    ]


def test_a_component_may_move_into_an_output_after_the_one_that_lets_it_go() -> None:
    it = Stage(
        html.Div([dcc.Input(id="a"), html.Div(html.P(id="p"), id="one"), html.Div(id="two")]),
        callback("f", "one.children two.children", "a.value", prevent=True),
        callback("g", "two.children one.children", "a.n_blur", prevent=True),
    )
    it.event(("a.value", 1))
    it.begin()
    it.end("f", [], html.P(id="p"))
    assert it.failures() == {}
    it.event(("a.n_blur", 1))
    it.begin()
    it.end("g", [], html.P(id="p"))
    assert it.failures() == {}


def test_a_callback_that_replaces_its_own_output_is_over() -> None:
    it = Stage(
        html.Div([dcc.Input(id="a"), html.Div(html.P(id="p"), id="box")]),
        callback("f", "box.children p.children", "a.value", prevent=True),
    )
    it.event(("a.value", 1), cause=1)
    it.begin()
    it.end("f", "gone", "lost")
    assert it.session.is_idle
    assert it.failures() == {}
    assert it.session.take_done() == [1]


def test_14_12_ids_that_are_not_in_the_layout_are_told_until_they_are() -> None:
    it = Stage(
        page(),
        callback("open", "box.children", "a.value", function=lambda a: html.P(id="new"), prevent=True),
        callback("f", "new.children", "a.n_blur", prevent=True),
        check=True,
    )
    it.start()
    assert list(it.failures().values()) == ["ID not found in layout"]
    it.play(("a.value", 2))
    assert it.failures() == {}
