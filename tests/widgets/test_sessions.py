"""Served: what belongs to whom."""

from __future__ import annotations

import gc
from typing import Any

import ipywidgets
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nbdash
from nbdash import App, Input, Output, html
from nbdash.context import PageRequest
from nbdash.errors import NbdashError
from tests.transport.harness import wait_until
from tests.widgets.served import WidgetPage


def counter() -> App:
    app = App()

    def layout() -> html.Div:
        slider, text = ipywidgets.IntSlider(max=1000), ipywidgets.Text()
        slider.observe(lambda change: setattr(text, "placeholder", str(change["new"])), "value")
        nbdash.widget(slider, id="s")
        nbdash.widget(text, id="t")
        return html.Div([ipywidgets.VBox([slider, text]), html.P(id="out"), html.Button(id="b")])

    app.layout = layout

    @app.callback(Output("out", "children"), Output("t", "value"), Input("s", "value"))
    def show(value: int) -> tuple[str, str]:
        return f"s={value}", f"t={value}"

    return app


@pytest.mark.threat("another's widgets")
@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1000)), max_size=12))
def test_sessions_never_see_each_others_values(steps: list[tuple[int, int]]) -> None:
    app = counter()
    pages = [WidgetPage(app) for _ in range(3)]
    expected = [0, 0, 0]
    try:
        for who, value in steps:
            page = pages[who]
            page.say(page.model("IntSliderModel"), {"value": value})
            expected[who] = value
            own = page.model("TextModel")
            wait_until(lambda page=page, own=own, value=value: page.models[own]["value"] == f"t={value}")
        for page, value in zip(pages, expected, strict=True):
            page.page.wait_for(lambda page=page, value=value: page.page.value("out", "children") == f"s={value}")
            state = page.models[page.model("TextModel")]
            assert state["value"] == f"t={value}"
            assert state["placeholder"] in ("​", "", str(value))
        told = [set(page.models) for page in pages]
        assert not (told[0] & told[1] or told[1] & told[2] or told[0] & told[2])
    finally:
        for page in pages:
            page.close()


@pytest.mark.threat("another's widgets")
def test_a_page_may_speak_to_its_own_models_and_no_others() -> None:
    app = counter()
    one, other = WidgetPage(app), WidgetPage(app)
    foreign = other.model("IntSliderModel")
    one.say(foreign, {"value": 77})
    assert [entry["comm"] for entry in one.entries("missing")] == [foreign]
    box = one.model("VBoxModel")
    one.say(box, {"children": [f"IPY_MODEL_{foreign}"]})  # nor have them shown
    assert foreign not in str(one.shelf.find(box).get_state("children"))
    one.say(one.model("IntSliderModel"), {"value": "seven"})
    assert one.models[one.model("IntSliderModel")]["value"] == 0  # it is told what holds
    assert other.models[foreign]["value"] == 0
    one.close()
    other.close()


def test_what_a_callback_makes_belongs_to_its_session_and_ends_with_it() -> None:
    from ipywidgets.widgets import widget as registry

    app = App()
    app.layout = lambda: html.Div([html.Button(id="b"), html.Div(id="place"), html.P(id="out")])

    @app.callback(Output("place", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
    def make(clicks: int) -> Any:
        return nbdash.widget(ipywidgets.IntText(value=clicks), id="made")

    @app.callback(Output("out", "children"), Input("made", "value"))
    def show(value: int) -> int:
        return value

    before = set(registry._instances)
    one, other = WidgetPage(app), WidgetPage(app)
    one.page.wait_done(one.page.change("b", n_clicks=4))
    one.say(one.model("IntTextModel"), {"value": 5})
    one.page.wait_for(lambda: one.page.value("out", "children") == 5)
    assert other.models == {}
    one.close()
    other.close()
    gc.collect()
    assert set(registry._instances) == before


def test_the_widgets_of_a_session_that_nobody_takes_up_are_closed() -> None:
    from ipywidgets.widgets import widget as registry

    app = counter()
    gc.collect()
    before = set(registry._instances)
    session = app.new_session(request=PageRequest(is_served=True))
    assert set(registry._instances) > before
    del session
    gc.collect()
    assert set(registry._instances) == before


def test_each_session_has_a_copy_of_what_the_program_made() -> None:
    app = App()
    slider, choice = ipywidgets.IntSlider(value=5, description="n"), ipywidgets.Dropdown(options=["a", "b"], value="b")
    app.layout = html.Div([ipywidgets.HBox([slider, choice]), html.P(id="out")])

    @app.callback(Output("out", "children"), Input(slider, "value"), Input(choice, "value"))
    def show(number: int, letter: str) -> str:
        return f"{number}{letter}"

    one, other = WidgetPage(app), WidgetPage(app)
    one.say(one.model("IntSliderModel"), {"value": 9})
    one.page.wait_for(lambda: one.page.value("out", "children") == "9b")
    assert other.page.value("out", "children") == "5b"
    assert slider.value == 5
    one.close()
    other.close()


def test_what_cannot_be_copied_is_refused_with_the_reason() -> None:
    app = App()
    slider = ipywidgets.IntSlider()
    slider.observe(lambda change: None, "value")
    app.layout = html.Div([slider])
    with pytest.raises(NbdashError, match=r"`observe`.*Make it in the function that makes the layout"):
        app.new_session(request=PageRequest(is_served=True))


@pytest.mark.threat("another's widgets")
def test_a_widget_of_another_session_is_refused() -> None:
    app, kept = App(), list[Any]()

    def layout() -> html.Div:
        kept.append(ipywidgets.IntSlider())
        return html.Div([kept[0]])

    app.layout = layout
    one = WidgetPage(app)
    with pytest.raises(NbdashError, match="belongs to the session of another visitor"):
        app.new_session(request=PageRequest(is_served=True))
    one.close()


def test_a_page_that_is_behind_is_told_how_things_are() -> None:
    app = counter()
    page = WidgetPage(app)
    model = page.model("IntSliderModel")
    slider = page.shelf.find(model)
    for value in range(1, 6_000):
        slider.set_trait("step", value % 7 + 1)
        slider.set_trait("description", str(value))
    wait_until(lambda: page.models[model]["description"] == "5999")
    batches = [message for message in page.page.messages if message["type"] == "widget"]
    assert len(batches) < 1_000
    page.close()


def test_a_page_that_comes_later_is_told_what_a_figure_shows_by_then() -> None:
    app = App()

    def layout() -> html.Div:
        figure = go.FigureWidget(go.Scatter(y=[1, 3, 2]))
        figure.add_scatter(y=[5, 6])  # plotly tells this to those who have the figure already
        figure.data[0].y = [7, 8]
        figure.layout.title = "later"
        return html.Div(figure)

    app.layout = layout
    page = WidgetPage(app)
    try:
        (state,) = [state for state in page.models.values() if "_widget_data" in state]
        assert [list(trace["y"]) for trace in state["_widget_data"]] == [[7, 8], [5, 6]]
        assert state["_widget_layout"]["title"] == {"text": "later"}
    finally:
        page.close()
