"""Results that change a part of what is there (rules 9), and how views are told of them."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from nbdash.engine.outcome import Ran, Shown, Values
from nbdash.graph.spec import Prop
from tests.engine.harness import Stage, callback, patch


def page(*more: Any) -> html.Div:
    return html.Div(
        [dcc.Input(id="a", value=1), dcc.Store(id="s", data=[1]), html.P(id="x"), html.Div(id="box"), *more]
    )


def adding(value: object = 2) -> Any:
    return patch(("Append", [], value))


def test_9_2_operations_are_applied_to_what_is_there_when_the_result_arrives() -> None:
    #  a ──▶ f ──▶ s (patched)       a ──▶ g ──▶ s (patched)
    it = Stage(
        page(),
        callback("f", "s.data", "a.value", prevent=True),
        callback("g", "s.data", "a.n_blur", prevent=True),
    )
    it.event(("a.value", 2), ("a.n_blur", 1))
    it.begin()
    it.event(("s.data", ["new"]))
    it.end("g", adding("g"))
    it.end("f", adding("f"))
    assert it.values("s.data") == [["new", "g", "f"]]


def test_9_2_a_patched_prop_calls_its_readers_with_the_whole_value() -> None:
    it = Stage(
        page(),
        callback("f", "s.data", "a.value", function=lambda a: adding(a), prevent=True),
        callback("g", "x.children", "s.data", prevent=True),
    )
    assert it.play(("a.value", 7)) == [
        "call f(triggered=a.value)",
        "set s.data=Append[]",
        "call g(triggered=s.data)",
        "set x.children=g([1 7])",
    ]


def test_9_2_a_value_once_given_to_a_callback_is_not_changed_by_a_patch() -> None:
    it = Stage(page(), callback("f", "s.data", "a.value", "s.data", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    (run,) = it.running
    it.end("f", adding())
    assert run.state_values == ([1],)


def test_9_4_patching_what_has_no_value_is_an_error() -> None:
    it = Stage(page(), callback("f", "x.title x.children", "a.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.end("f", adding(), "set all the same")
    assert it.failures() == {"f": "Patch does not fit"}
    assert "Cannot patch undefined: x.title" in it.session.failures["f"].failure.message
    assert it.values("x.children") == ["set all the same"]


def test_9_4_an_operation_that_fails_fails_the_whole_output() -> None:
    it = Stage(
        page(),
        callback("f", "s.data", "a.value", prevent=True),
        callback("g", "x.children", "s.data", prevent=True),
    )
    it.event(("a.value", 2))
    it.begin()
    it.end("f", patch(("Append", [], 2), ("Delete", [9])))
    it.begin()
    assert it.session.is_idle
    assert it.values("s.data") == [[1]]
    message = it.session.failures["f"].failure.message
    assert "Delete at [9]" in message
    assert "s.data" in message


def test_9_6_children_that_are_patched_count_as_inserted_again() -> None:
    #  box ⊃ p, later q        a ──▶ f ──▶ p, q
    it = Stage(
        page(),
        callback("fill", "box.children", "a.value", function=lambda a: [html.P(id="p")], prevent=True),
        callback("more", "box.children", "a.n_blur", function=lambda a: adding(html.P(id="q")), prevent=True),
        callback("f", "p.title", "s.data"),
        callback("g", "q.title", "s.data"),
        callback("h", "x.children", "p.children", prevent=True),
    )
    assert it.play() == []
    it.play(("a.value", 2))
    assert it.play(("a.n_blur", 1)) == [
        "call more(triggered=a.n_blur)",
        "set box.children=Append[]",
        "call f()",
        "set p.title=f([1])",
        "call g()",
        "set q.title=g([1])",
        "call h(triggered=p.children)",
        "set x.children=h(-)",
    ]


def test_9_6_a_component_that_is_deleted_by_a_patch_is_gone() -> None:
    it = Stage(
        page(html.Div([html.P(id="p"), html.P(id="q")], id="list")),
        callback("f", "list.children", "a.value", function=lambda a: patch(("Delete", [0])), prevent=True),
    )
    it.play(("a.value", 2))
    assert "p" not in it.session.store
    assert "q" in it.session.store


def test_9_6_an_id_that_is_there_already_is_refused() -> None:
    it = Stage(
        page(html.Div([html.P(id="p")], id="list")),
        callback("f", "list.children", "a.value", function=lambda a: adding(html.P(id="x")), prevent=True),
    )
    it.play(("a.value", 2))
    assert it.failures() == {"f": "Duplicate id"}
    assert [node.key for node in it.session.store.nodes()][-2:] == ["list", "p"]


def test_9_7_an_item_of_an_ALL_output_may_be_a_patch() -> None:  # noqa: N802
    stores = [dcc.Store(id={"type": "row", "index": index}, data=[index]) for index in (1, 2)]
    it = Stage(
        page(*stores),
        callback("f", "row[ALL].data", "a.value", function=lambda a: [adding("p"), "whole"], prevent=True),
    )
    it.play(("a.value", 2))
    assert it.values("row[1].data row[2].data") == [[1, "p"], "whole"]


def test_9_7_in_set_props_and_while_running_too() -> None:
    it = Stage(
        page(),
        callback("f", "x.children", "a.value", prevent=True, running=(("s.data", adding("on"), adding("off")),)),
    )
    it.event(("a.value", 2))
    it.begin()
    it.set_props(("s.data", adding("between")), by="f")
    it.end("f")
    assert it.values("s.data") == [[1, "on", "between", "off"]]


# -- what views are told ------------------------------------------------------------------------------------------


def told(it: Stage) -> list[tuple[str, Any, int | None]]:
    """Prop, origin, and the number of operations (None: the whole value)."""
    shown, _ = it.session.take_changed()
    return [(str(one.prop), one.origin, None if one.operations is None else len(one.operations)) for one in shown]


def test_operations_are_told_as_such_one_after_the_other() -> None:
    it = Stage(page(), callback("f", "s.data", "a.value", function=lambda a: adding(a), prevent=True))
    it.play(("a.value", 2))
    it.play(("a.value", 3))
    shown, _ = it.session.take_changed()
    assert shown[-1] == Shown(Prop("s", "data"), None, [_append(2), _append(3)], [1])
    it.play(("a.value", 4))
    assert told(it) == [("a.value", None, None), ("s.data", None, 1)]


def _append(value: object) -> dict[str, Any]:
    return {"operation": "Append", "location": [], "params": {"value": value}}


def test_a_whole_value_before_or_after_operations_is_told_whole() -> None:
    it = Stage(page(), callback("f", "s.data", "a.value", prevent=True))
    for first, second in (([1], adding()), (adding(), [1])):
        for result in (first, second):
            it.event(("a.value", f"{first} {result}"))
            it.begin()
            it.end("f", result)
        assert told(it)[-1] == ("s.data", None, None)


def test_views_that_know_different_parts_are_told_the_whole() -> None:
    it = Stage(
        page(),
        callback("page", "s.data", "a.value", prevent=True, clientside=True),
        callback("f", "s.data", "a.n_blur", function=lambda a: adding("kernel"), prevent=True),
    )
    change_of = adding("page").edit(Prop("s", "data"))
    ran = Ran("page", Values((change_of,)))
    it.session.event([("a", {"value": (5, [])})], origin="left", ran=[ran])
    assert told(it) == [("a.value", "left", None), ("s.data", "left", 1)]
    it.session.event([("a", {"value": (6, [])})], origin="left", ran=[ran])
    it.play(("a.n_blur", 1))
    assert told(it)[1:] == [("a.n_blur", None, None), ("s.data", None, None)]
    assert it.values("s.data") == [[1, "page", "page", "kernel"]]


def test_only_components_that_are_new_count_as_told_with_operations() -> None:
    it = Stage(
        page(html.Div([html.P(id="p")], id="list")),
        callback("f", "list.children", "a.value", function=lambda a: adding(html.P(id="q")), prevent=True),
        callback("g", "p.title q.title", "list.title", function=lambda t: ["p", "q"]),
    )
    it.play(("a.value", 2))
    shown, inserted = it.session.take_changed()
    assert inserted == {"q"}
    assert [str(one.prop) for one in shown if one.prop.id not in inserted] == ["a.value", "list.children", "p.title"]


def test_a_component_that_takes_the_place_of_one_with_the_same_id_is_new() -> None:
    it = Stage(page(html.Div([html.P(id="p")], id="list")), callback("f", "list.children", "a.value", prevent=True))
    it.event(("a.value", 2))
    it.begin()
    it.end("f", patch(("Delete", [0]), ("Append", [], html.P(id="p"))))
    assert it.session.take_changed()[1] == {"p"}


def test_a_change_within_a_component_is_told_whole_with_all_that_stands_there() -> None:
    within = patch(("Assign", [0, "props", "title"], "new"))
    it = Stage(
        page(html.Div([html.P(id="p")], id="list")),
        callback("f", "list.children", "a.value", function=lambda a: within, prevent=True),
    )
    it.play(("a.value", 2))
    shown, inserted = it.session.take_changed()
    assert [(str(one.prop), one.operations) for one in shown] == [("a.value", None), ("list.children", None)]
    assert inserted == {"p"}, "what a page sets in p meanwhile, or is told of it, would meet the operation"


def test_a_new_component_that_is_changed_within_before_it_is_told_is_told_whole() -> None:
    it = Stage(page(html.Div([], id="list")), callback("f", "list.children", "a.value", prevent=True))
    for number, result in enumerate([adding(html.P(id="p")), patch(("Assign", [0, "props", "title"], "new"))]):
        it.event(("a.value", f"{number}"))
        it.begin()
        it.end("f", result)
    assert told(it)[-1] == ("list.children", None, None)
    assert it.values("p.title") == ["new"]


def test_a_view_that_came_to_the_same_value_by_itself_is_not_told_operations() -> None:
    it = Stage(page(), callback("f", "s.data", "a.value", function=lambda a: adding(), prevent=True))
    it.play(("a.value", 2))
    it.event(("s.data", [1, 2]), origin="left")
    assert told(it)[-1] == ("s.data", None, None)
