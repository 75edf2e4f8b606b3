"""Definitions that are refused where they are written, and those that clash (dash-behaviours 14)."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import ALL, ALLSMALLER, MATCH, App, Input, Output, State, callback, dcc, html
from nbdash.exceptions import CallbackException, DuplicateCallback, IncorrectTypeException
from tests.driving import Play

A = Input("a", "value")


def row(index: Any, name: str = "children") -> dict[str, Any]:
    return {"type": name, "index": index}


def out(index: Any, name: str = "children", **options: Any) -> Output:
    return Output(row(index, name), "children", **options)


def refused(*dependencies: Any, **options: Any) -> str:
    """What is said of a definition, by itself."""
    with pytest.raises((CallbackException, DuplicateCallback)) as caught:
        App().callback(*dependencies, **options)(refused)
    assert "refused (" in str(caught.value) and "test_definitions.py, line" in str(caught.value)
    return str(caught.value)


def test_14_1_a_callback_without_inputs_that_could_never_run_is_missing_them() -> None:
    assert refused(Output("x", "children"), prevent_initial_call=True).startswith("A callback is missing Inputs: ")


def test_14_7_an_output_twice_in_one_callback() -> None:
    assert refused(out(1), out(1), A).startswith("Duplicate callback Outputs: ")
    assert refused(out(ALL), out(ALL), A).startswith("Duplicate callback Outputs: ")


def test_14_9_outputs_of_one_callback_that_overlap() -> None:
    said = refused(out(ALL), out(1), A)
    assert said.startswith("Overlapping wildcard callback outputs: ") and '"index":["ALL"]' in said


def test_14_4_allsmaller_is_no_wildcard_for_outputs() -> None:
    assert refused(out(ALLSMALLER), A).startswith("Callback wildcard ID error: ")


def test_14_10_and_6_5_all_outputs_have_match_under_the_same_keys() -> None:
    title = "Mismatched `MATCH` wildcards across `Output`s: "
    assert refused(out(MATCH), Output("x", "children"), A).startswith(title)
    assert refused(Output({"a": MATCH}, "v"), Output({"b": MATCH}, "v"), A).startswith(title)
    App().callback(out(MATCH), Output({"index": MATCH, "other": ALL}, "v"), A)(refused)


def test_14_11_and_6_5_wildcards_of_inputs_and_states_are_in_the_outputs() -> None:
    title = "`Input` / `State` wildcards not in `Output`s: "
    assert refused(out(MATCH), Input({"other": MATCH}, "value")).startswith(title)
    assert refused(out(MATCH), A, State({"other": MATCH}, "value")).startswith(title)
    assert refused(out(ALL), Input(row(ALLSMALLER), "value")).startswith(title)
    assert refused(Output("x", "children"), A, State({"i": MATCH}, "value")).startswith(title)
    assert refused(A, running=[(out(MATCH), 1, 2)]).startswith(title)


def test_6_5_inputs_may_use_match_freely_where_outputs_have_none() -> None:
    app = App()
    app.callback(Output("x", "children"), Input(row(MATCH), "value"), State(row(MATCH, "s"), "value"))(row)
    app.callback(out(ALL), Input(row(MATCH), "value"))(row)
    app.callback(Input(row(MATCH), "value"))(row)
    assert len(app.registry) == 3


def test_14_8_an_output_in_two_callbacks() -> None:
    app = App()
    app.callback(out(MATCH), A)(row)
    with pytest.raises(DuplicateCallback, match=r"(?s)^Duplicate callback outputs: .*row \(.*and out \("):
        app.callback(out(MATCH), Input("b", "value"))(out)


@pytest.mark.parametrize(("one", "other"), [(MATCH, ALL), (ALL, 1), ("a", MATCH)])
def test_14_9_outputs_of_two_callbacks_that_overlap(one: Any, other: Any) -> None:
    app = App()
    app.callback(out(one), A)(row)
    with pytest.raises(DuplicateCallback, match=r"^Overlapping wildcard callback outputs: "):
        app.callback(out(other), Input("b", "value"))(out)


def test_14_9_wildcard_outputs_that_cannot_meet_are_no_duplicates() -> None:
    app = App()
    app.callback(out(ALL), A)(row)
    app.callback(out(ALL, "other"), A)(row)
    app.callback(Output({"index": ALL}, "children"), A)(row)
    app.callback(Output(row(ALL), "title"), A)(row)
    app.callback(Output("fixed", "children"), A)(row)
    assert len(app.registry) == 5


def test_7_11_duplicates_with_wildcards_need_leave_in_one_of_them_and_other_inputs() -> None:
    app = App()
    app.callback(out(MATCH), A)(row)
    app.callback(out(ALL, allow_duplicate=True), Input("b", "value"), prevent_initial_call=True)(row)
    app.callback(out(1, allow_duplicate=True), Input("c", "value"), prevent_initial_call="initial_duplicate")(row)
    with pytest.raises(DuplicateCallback, match="same inputs"):
        app.callback(out(ALL, allow_duplicate=True), Input("b", "value"), prevent_initial_call=True)(out)
    assert len(app.registry) == 3


def test_7_11_the_first_of_two_may_be_the_one_with_leave() -> None:
    app = App()
    app.callback(out(1, allow_duplicate=True), A, prevent_initial_call=True)(row)
    app.callback(out(1), Input("b", "value"))(row)
    assert len(app.registry) == 2


def test_7_11_duplicates_of_one_name_are_two_callbacks() -> None:
    app = App()
    shared = Output("x", "children", allow_duplicate=True)
    for name in "ab":
        app.callback(shared, Input(name, "value"), prevent_initial_call=True)(lambda value: value)
    assert len(app.registry) == 2


def test_two_callbacks_of_one_name_without_outputs_are_two() -> None:
    app = App()
    for _ in range(2):  # the cell is run twice

        def first(value: str) -> None: ...

        def second(value: str) -> None: ...

        second.__qualname__ = first.__qualname__
        app.callback(A)(first)
        app.callback(A)(second)
    assert len(app.registry) == 2


def test_7_11_the_apps_default_gives_leave_for_duplicates() -> None:
    app = App(prevent_initial_callbacks="initial_duplicate")
    app.layout = html.Div([dcc.Input(id="a"), dcc.Input(id="b"), html.P(id="x")])
    app.callback(Output("x", "children"), A)(lambda value: "a")
    app.callback(Output("x", "children", allow_duplicate=True), Input("b", "value"))(lambda value: "b")
    assert len(Play(app).calls) == 2


def test_14_8_the_graph_is_left_empty_until_clashing_definitions_are_corrected() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="x"), html.P(id="y")])
    callback(Output("x", "children"), A)(lambda value: "global")
    app.callback(Output("x", "children"), Input("y", "children"))(lambda value: "app")
    app.callback(Output("y", "children"), A)(lambda value: "y")
    play = Play(app)
    ((title, message),) = play.failures
    assert title == "Duplicate callback outputs"
    assert message.count("<lambda> (") == 2 and "test_definitions.py, line" in message
    assert play.calls == []
    app.registry.remove(next(iter(app.registry)).key)
    play.run()
    assert play.failures == []
    assert play["y.children"] == "y"


def test_7_10_two_global_callbacks_that_clash_are_refused_where_the_second_is_written() -> None:
    callback(Output("x", "children"), A)(row)
    with pytest.raises(DuplicateCallback, match=r"^Duplicate callback outputs"):
        callback(Output("x", "children"), Input("b", "value"))(out)


def test_10_5_running_is_refused_if_it_is_no_list_of_outputs_with_two_values() -> None:
    for wrong in ([3], [(A, 1, 2)], [(Output("x", "title"), 1)], [(Output("x", "title"), {1}, 2)]):
        with pytest.raises(IncorrectTypeException, match=r"running= (was given|has a value)"):
            App().callback(Output("x", "children"), A, running=wrong)(row)


def test_ten_thousand_definitions_are_registered_and_checked_quickly() -> None:
    app = App()
    for index in range(10_000):
        app.callback(Output({"type": f"o{index}", "index": MATCH}, "children"), Input(f"i{index}", "value"))(row)
    assert app.registry.conflicts == []
    assert len(app.registry.topology.specs) == 10_000
