"""Traits as props: watched and set in Python, with the rules of the graph."""

from __future__ import annotations

from typing import Any

import ipywidgets
import pytest

import nbdash
from nbdash import ALL, App, Input, Output, Patch, State, html
from nbdash.components.tree import plain
from nbdash.errors import IncorrectTypeException
from nbdash.protocol.codec import encode
from tests.transport.harness import open_app, wait_until


def test_a_widget_in_a_layout_is_a_node_that_names_its_model() -> None:
    slider = ipywidgets.IntSlider(value=3)
    node, _ = plain(html.Div([nbdash.widget(slider, id="s")]))
    told = encode({"layout": node}).header.decode()
    assert f'"type":"Widget","props":{{"id":"s","model":"{slider.model_id}"}}' in told
    assert "value" not in told  # traits are no props of the page


def test_changes_of_traits_call_callbacks_and_outputs_set_traits() -> None:
    app, log = App(), list[Any]()
    slider, text = ipywidgets.IntSlider(value=3), ipywidgets.Text()
    app.layout = html.Div([ipywidgets.VBox([slider, text]), html.P(id="out"), html.Button(id="reset")])

    @app.callback(Output("out", "children"), Input(slider, "value"))
    def show(value: int) -> str:
        log.append(value)
        return f"v={value}"

    @app.callback(Output(text, "value"), Input("out", "children"), State(slider, "max"))
    def copy(shown: str, most: int) -> str:
        return f"{shown}/{most}"

    @app.callback(Output(slider, "value"), Input("reset", "n_clicks"), prevent_initial_call=True)
    def reset(_: int) -> int:
        return 1000  # more than it takes

    live, page = open_app(app)
    assert log == [3]
    assert text.value == "v=3/100"
    slider.value = 7
    page.wait_for(lambda: page.value("out", "children") == "v=7")
    wait_until(lambda: live.session.is_idle)
    assert text.value == "v=7/100"
    page.wait_done(page.change("reset", n_clicks=1))
    assert slider.value == 100
    assert page.value("out", "children") == "v=100"  # what the widget made of it
    assert log == [3, 7, 100]
    live.close()


def test_what_a_trait_does_not_take_is_told_and_the_rest_goes_on() -> None:
    app = App()
    slider = ipywidgets.IntSlider(value=3)
    app.layout = html.Div([slider, html.Button(id="b"), html.P(id="out")])

    @app.callback(Output(slider, "value"), Output("out", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
    def wrong(_: int) -> tuple[str, str]:
        return "seven", "set"

    live, page = open_app(app)
    page.wait_done(page.change("b", n_clicks=1))
    (failed,) = live.session.failures.values()
    assert failed.failure.title == "A value does not fit"
    assert "IntSlider.value can't be 'seven'" in failed.failure.message
    assert slider.value == 3
    assert page.value("out", "children") == "set"
    live.close()


def test_a_callback_is_given_the_objects_themselves() -> None:
    app, seen = App(), list[Any]()
    span, inner = ipywidgets.IntRangeSlider(value=(2, 5)), ipywidgets.Text()
    box = ipywidgets.VBox([inner])
    app.layout = html.Div([span, box, html.P(id="out")])

    @app.callback(Output("out", "children"), Input(span, "value"), Input(box, "children"))
    def note(value: tuple[int, int], children: tuple[Any, ...]) -> str:
        seen.append((value, children))
        return str(value)

    live, _ = open_app(app)
    assert seen == [((2, 5), (inner,))]
    live.close()


def test_a_callback_that_sets_its_own_input_by_hand_is_not_called_for_ever() -> None:
    app, calls = App(), list[int]()
    slider = ipywidgets.IntSlider(value=3)
    app.layout = html.Div([slider, html.P(id="out")])

    @app.callback(Output("out", "children"), Input(slider, "value"))
    def rise(value: int) -> int:
        calls.append(value)
        slider.value = value + 1
        return value

    live, _ = open_app(app)
    slider.value = 10
    wait_until(lambda: calls[-1] == 10 and live.session.is_idle)
    assert calls == [3, 10]
    live.close()


def test_handlers_of_the_author_and_links_run_and_lead_on() -> None:
    app = App()
    one, other = ipywidgets.IntSlider(value=1), ipywidgets.IntText(value=1)
    link = ipywidgets.link((one, "value"), (other, "value"))
    app.layout = html.Div([one, other, html.P(id="out"), html.Button(id="b")])

    @app.callback(Output("out", "children"), Input(other, "value"))
    def show(value: int) -> int:
        return value

    @app.callback(Output(one, "value"), Input("b", "n_clicks"), prevent_initial_call=True)
    def click(clicks: int) -> int:
        return 10 * clicks

    live, page = open_app(app)
    page.change("b", n_clicks=2)
    page.wait_for(lambda: page.value("out", "children") == 20)
    link.unlink()
    live.close()


def test_widgets_that_come_and_go_in_a_box_are_followed() -> None:
    app = App()
    box = ipywidgets.VBox([nbdash.widget(ipywidgets.IntText(value=1), id={"n": 1}).model])
    app.layout = html.Div([box, html.P(id="out"), html.Button(id="b")])

    @app.callback(Output("out", "children"), Input({"n": ALL}, "value"))
    def total(values: list[int]) -> str:
        return str(values)

    @app.callback(Output(box, "children"), Input("b", "n_clicks"), State(box, "children"), prevent_initial_call=True)
    def add(clicks: int, children: tuple[Any, ...]) -> list[Any]:
        return [*children, nbdash.widget(ipywidgets.IntText(value=clicks), id={"n": 2}).model]

    live, page = open_app(app)
    assert page.value("out", "children") == "[1]"
    page.wait_done(page.change("b", n_clicks=5))
    assert page.value("out", "children") == "[1, 5]"
    box.children[1].value = 9
    page.wait_for(lambda: page.value("out", "children") == "[1, 9]")
    live.close()


def test_a_patch_changes_a_list_trait() -> None:
    app = App()
    tags = ipywidgets.TagsInput(value=["a"], allow_duplicates=True)
    app.layout = html.Div([tags, html.Button(id="b")])

    @app.callback(Output(tags, "value"), Input("b", "n_clicks"), prevent_initial_call=True)
    def add(_: int) -> Patch:
        patch = Patch()
        patch.append("b")
        return patch

    live, page = open_app(app)
    page.wait_done(page.change("b", n_clicks=1))
    assert tags.value == ["a", "b"]
    live.close()


def test_an_unknown_trait_is_told_with_the_nearest_one() -> None:
    app = App()
    slider = ipywidgets.IntSlider()
    app.layout = html.Div([slider, html.P(id="out")])

    @app.callback(Output("out", "children"), Input(slider, "valeu"))
    def show(value: Any) -> Any:
        return value

    live, _ = open_app(app)
    (failed,) = live.session.failures.values()
    assert "'valeu'" in failed.failure.message
    assert "'value'" in failed.failure.message
    live.close()


def test_a_session_that_has_ended_watches_no_widget() -> None:
    app = App()
    slider = ipywidgets.IntSlider()
    app.layout = html.Div([slider])
    watched = slider._trait_notifiers
    before = sum(len(handlers) for kinds in watched.values() for handlers in kinds.values())
    live, _ = open_app(app)
    during = sum(len(handlers) for kinds in watched.values() for handlers in kinds.values())
    live.close()
    after = sum(len(handlers) for kinds in watched.values() for handlers in kinds.values())
    assert before == after < during


def test_only_widgets_can_be_given_an_id() -> None:
    with pytest.raises(IncorrectTypeException, match="no widget of ipywidgets"):
        nbdash.widget(html.P())
