"""Callbacks that the page runs: what it must know, and what it reports (rules 12)."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from nbdash.engine.outcome import Failure, Ran, Update, Values
from nbdash.graph.spec import Prop
from tests.engine.harness import Stage, callback, dict_id, props, short


def page(*more: Any) -> html.Div:
    return html.Div([*(dcc.Input(id=id, value=id) for id in "abcd"), *(html.P(id=id) for id in "xyz"), *more])


def here(name: str, outputs: str, inputs: str, states: str = "") -> Any:
    """A callback of the kernel."""
    return callback(name, outputs, inputs, states, prevent=True)


def there(name: str, outputs: str, inputs: str, states: str = "") -> Any:
    """One of the page."""
    return callback(name, outputs, inputs, states, prevent=True, clientside=True)


def blockers(it: Stage, key: str) -> str:
    return " ".join(map(short, it.session.bindings()[key].blockers))


def ran(it: Stage, change: tuple[str, object], *entries: tuple[str, str, object], cause: Any = None) -> None:
    (prop,) = props(change[0])
    made = [Ran(key, Values((Update(props(name)[0], value),))) for key, name, value in entries]
    it.session.event([(prop.id, {prop.name: (change[1], [])})], cause=cause, origin="left", ran=made)


# -- bindings -----------------------------------------------------------------------------------------------------


def test_12_1_a_binding_says_function_and_props() -> None:
    it = Stage(page(), there("f", "x.children", "a.value", "b.value"), here("g", "y.children", "a.value"))
    assert list(it.session.bindings()) == ["f"]
    binding = it.session.bindings()["f"]
    assert binding.function.source == "f"
    assert (binding.inputs, binding.states, binding.outputs) == (
        props("a.value"),
        props("b.value"),
        props("x.children"),
    )
    assert binding.blockers == ()


def test_12_2_patterns_are_resolved_and_followed() -> None:
    it = Stage(
        page(html.Div(id="box"), html.P(id=dict_id("out[1]"))),
        there("f", "out[MATCH].children", "row[ALL].value"),
        callback(
            "fill",
            "box.children",
            "a.value",
            function=lambda a: [dcc.Input(id=dict_id("row[1]")), html.P(id=dict_id("out[2]"))],
            prevent=True,
        ),
    )
    version = it.session.bindings_version
    assert {key: binding.inputs for key, binding in it.session.bindings().items()} == {"f@[1]": ((),)}
    it.play(("a.value", 1))
    assert it.session.bindings_version != version
    assert {key: binding.inputs for key, binding in it.session.bindings().items()} == {
        "f@[1]": (props("row[1].value"),),
        "f@[2]": (props("row[1].value"),),
    }


def test_12_7_whoever_may_be_changed_by_the_kernel_first_has_blockers() -> None:
    #  a ──▶ k ──▶ b ──▶ f ──▶ x        k of the kernel, f of the page
    #  c ────────────────▲
    it = Stage(page(), here("k", "b.value", "a.value"), there("f", "x.children", "b.value c.value"))
    assert blockers(it, "f") == "a.value"


def test_12_7_what_leads_to_the_kernel_through_the_page_blocks_too() -> None:
    #  a ──▶ e ──▶ b ──▶ k ──▶ c ──▶ f ──▶ x
    it = Stage(
        page(), there("e", "b.value", "a.value"), here("k", "c.value", "b.value"), there("f", "x.children", "c.value")
    )
    assert blockers(it, "f") == "b.value a.value"
    assert blockers(it, "e") == ""


def test_12_7_what_leads_there_through_the_page_alone_does_not_block() -> None:
    it = Stage(
        page(),
        there("e", "b.value", "a.value"),
        there("f", "x.children", "b.value"),
        here("k", "y.children", "a.value"),
    )
    assert blockers(it, "f") == ""


def test_12_7_blockers_are_those_of_the_instance() -> None:
    parts = [dcc.Input(id=dict_id(f"{kind}[{index}]")) for kind in ("p", "q", "r") for index in (1, 2)]
    it = Stage(
        page(*parts),
        here("k", "q[MATCH].value", "p[MATCH].value"),
        there("f", "r[MATCH].value", "q[MATCH].value"),
    )
    assert blockers(it, "f@[2]") == "p[2].value"


def test_what_the_kernel_reads_is_to_be_reported_at_once() -> None:
    it = Stage(
        page(),
        there("f", "x.children", "a.value"),
        there("g", "y.children", "b.value"),
        here("k", "z.children", "x.children c.value"),
    )
    assert it.session.reported() == {Prop("x", "children")}


def test_bindings_of_a_definition_made_anew_are_others() -> None:
    it = Stage(page(), there("f", "x.children", "a.value"))
    version = it.session.bindings_version
    it.registry.add(callback("new", "x.children", "b.value", key="f", clientside=True))
    assert it.session.bindings_version != version
    assert it.session.bindings()["f"].inputs == props("b.value")


# -- what the page ran --------------------------------------------------------------------------------------------


def test_what_the_page_ran_is_not_run_again_and_leads_on() -> None:
    it = Stage(
        page(),
        there("f", "b.value", "a.value"),
        there("g", "x.children", "b.value"),
        here("k", "y.children", "b.value x.children a.value"),
    )
    ran(it, ("a.value", 1), ("f", "b.value", 2), ("g", "x.children", 3), cause=1)
    it.run()
    assert it.take() == ["call k(triggered=a.value b.value x.children)", "set y.children=k(2,3,1)"]
    assert it.session.take_done() == [1]
    shown, _ = it.session.take_changed()
    assert [(str(one.prop), one.origin) for one in shown] == [
        ("a.value", "left"),
        ("b.value", "left"),
        ("x.children", "left"),
        ("y.children", None),
    ]


def test_what_it_did_not_run_is_called() -> None:
    it = Stage(page(), there("f", "b.value", "a.value"), there("g", "x.children", "a.value"))
    ran(it, ("a.value", 1), ("f", "b.value", 2))
    it.begin()
    assert it.take() == ["call g(triggered=a.value)"]


def test_12_4_and_12_6_it_may_have_come_to_nothing_or_failed() -> None:
    it = Stage(page(), there("f", "b.value", "a.value"), there("g", "x.children", "a.value"))
    failed = Ran("g", Failure("Callback error updating x.children", "TypeError"))
    it.session.event([("a", {"value": (1, [])})], ran=[Ran("f", Values()), failed])
    assert it.session.is_idle
    assert it.failures() == {"g": "Callback error updating x.children"}


def test_what_it_led_to_by_the_kernel_does_not_run_it_again() -> None:
    """[5.2]"""
    #  a ──▶ f ──▶ b ──▶ k ──▶ a
    it = Stage(page(), there("f", "b.value", "a.value"), here("k", "a.value", "b.value"))
    ran(it, ("a.value", 1), ("f", "b.value", 2))
    it.run()
    assert it.take() == ["call k(triggered=b.value)", "set a.value=k(2)"]


def test_what_has_nothing_to_do_with_it_is_no_predecessor() -> None:
    #  a ──▶ f ──▶ b ──▶ k ──▶ c ──▶ g ──▶ x        a ──▶ g
    it = Stage(
        page(),
        there("f", "b.value", "a.value"),
        here("k", "c.value", "b.value"),
        there("g", "x.children", "a.value c.value"),
    )
    ran(it, ("a.value", 1), ("g", "x.children", 0), ("f", "b.value", 2))
    it.run()
    assert it.take() == [
        "call k(triggered=b.value)",
        "set c.value=k(2)",
        "call g(triggered=c.value)",
        "set x.children=g(1,k(2))",
    ]


def test_a_call_under_way_is_older_than_what_the_page_ran() -> None:
    it = Stage(page(), there("f", "x.children", "a.value b.value"))
    it.event(("b.value", 1))
    it.begin()
    ran(it, ("a.value", 1), ("f", "x.children", 2))
    it.end("f", "old")
    it.run()
    assert it.take() == ["call f(triggered=b.value)", "stale f", "call f(triggered=b.value)", "set x.children=f(1,1)"]


def test_what_is_asked_of_the_new_call_is_no_concern_of_the_one_under_way() -> None:
    it = Stage(page(), there("f", "b.value", "a.value"), here("k", "y.children", "x.children"))
    it.event(("a.value", 1), cause=1)
    it.begin()
    old = it.running[0]
    ran(it, ("a.value", 2), ("f", "b.value", 3), cause=2)
    it.event(("a.value", 4), cause=3)
    it.session.set_props([Update(Prop("x", "children"), 5)], old)
    it.begin(slots=3)
    it.end("k", 6)
    assert it.session.take_done() == [2], "f is asked for by 1 and 3"
    it.session.set_props([Update(Prop("x", "children"), 5)], old)
    (new,) = [run for run in it.running if run is not old and run.spec.name == "f"]
    it.session.finish(new, Values())
    assert it.session.take_done() == [3], "the old call goes on for 1 alone, and k with it"


def test_only_its_own_outputs_are_taken_and_the_page_is_told_what_holds() -> None:
    it = Stage(page(), there("f", "x.children", "a.value"))
    ran(it, ("a.value", 1), ("f", "b.value", "forged"), ("gone", "c.value", "forged"))
    assert it.values("b.value c.value") == ["b", "c"]
    shown, _ = it.session.take_changed()
    assert [(str(one.prop), one.origin) for one in shown] == [("a.value", "left"), ("b.value", None), ("c.value", None)]


def test_a_value_that_is_refused_is_taken_back_in_the_page() -> None:
    it = Stage(page(html.Div(id="box")), there("f", "box.children", "a.value"))
    node = html.P(id="x")
    from nbdash.components.tree import plain

    value, nodes = plain(node)
    it.session.event(
        [("a", {"value": (1, [])})],
        origin="left",
        ran=[Ran("f", Values((Update(Prop("box", "children"), value, nodes),)))],
    )
    assert it.failures() == {"f": "Duplicate id"}
    shown, _ = it.session.take_changed()
    assert [(str(one.prop), one.origin) for one in shown] == [("a.value", "left"), ("box.children", None)]


def test_12_8_a_forced_change_counts_also_if_it_is_equal() -> None:
    it = Stage(page(), here("k", "x.children", "a.value"))
    it.session.event([("a", {"value": ("a", [])})], forced=True)
    it.begin()
    assert it.take() == ["call k(triggered=a.value)"]


def test_12_3_a_result_from_the_page_is_not_shown_to_it_again() -> None:
    it = Stage(page(), there("f", "x.children", "a.value"))
    it.event(("a.value", 1))
    it.begin()
    (run,) = it.running
    assert it.session.finish(run, Values((Update(Prop("x", "children"), 5),)), origin="left")
    assert not it.session.finish(run, Values((Update(Prop("x", "children"), 6),)), origin="left")
    shown, _ = it.session.take_changed()
    assert [(str(one.prop), one.origin) for one in shown][1:] == [
        ("x.children", None)
    ]  # it shows 6, which does not hold
    assert it.values("x.children") == [5]
