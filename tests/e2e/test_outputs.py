"""What outputs look like in a served page: while they wait for a callback, and when they are objects of Python."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

APP = """
import time

import pandas as pd
import matplotlib
matplotlib.use("Agg")
from IPython.display import HTML, Markdown
from matplotlib.figure import Figure
import plotly.graph_objects as go

from nbdash import App, Input, Output, dcc, html

frame = pd.DataFrame({{"city": ["Bern", "<img src=x onerror='globalThis.ran = true'>"], "people": [134, 2750]}})
figure = Figure(figsize=(4, 2.5), dpi=100)
figure.subplots().plot([1, 3, 2])

app = App()
app.layout = html.Div([
    html.Div([html.Button("slow", id="slow"), html.Button("other", id="other")]),
    html.P("before", id="plain"),
    dcc.Input(id="field", value="before"),
    dcc.Loading(html.P("before", id="covered"), id="loading"),
    dcc.Loading([html.P("-", id="meant"), html.P("-", id="passed")], id="choosy",
                target_components={{"meant": "children"}}),
    dcc.Loading(html.P("before", id="blurred"), id="own", custom_spinner=html.B("one moment"),
                overlay_style={{"visibility": "visible", "filter": "blur(2px)"}}),
    dcc.Loading(html.P("before", id="late"), id="delayed", delay_show=100_000, show_initially=False),
    html.H2("Objects"),
    html.Div(frame, id="frame"),
    html.Div(figure, id="picture"),
    html.Div(HTML("<b id='own-html' onclick='globalThis.clicked = true'>by name</b>"), id="trusted"),
    html.Div(Markdown("*in* Markdown"), id="markdown"),
    html.Div(id="returned"),
    html.Button("show", id="show"),
])

def wait():
    open({gate!r}).read(1)

@app.callback(*[Output(id, "children") for id in ("plain", "covered", "passed", "blurred", "late")],
              Output("field", "value"), Input("slow", "n_clicks"), prevent_initial_call=True)
def slow(clicks):
    wait()
    return "after", "after", "after", "after", "after", "after"

@app.callback(Output("meant", "children"), Input("other", "n_clicks"), prevent_initial_call=True)
def other(clicks):
    wait()
    return "after"

@app.callback(Output("returned", "children"), Input("show", "n_clicks"), prevent_initial_call=True)
def show(clicks):
    return [frame.style.set_caption("styled"), go.Figure(go.Bar(y=[1, 2]))]
"""


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Callbacks wait until somebody writes here."""
    path = tmp_path_factory.mktemp("outputs") / "gate"
    os.mkfifo(path)
    return path


@pytest.fixture(scope="module")
def served(gate: Path) -> Iterator[Served]:
    target = write_notebook(gate.with_name("app.ipynb"), [APP.format(gate=str(gate))])
    server = Served(serve_command(target), gate.with_name("log"))
    yield server
    server.stop()


@pytest.fixture
def page(served: Served, pages: Pages) -> Page:
    page = pages.new()
    page.goto(served.url)
    wait_page_idle(page)
    return page


def let_go(gate: Path) -> None:
    gate.write_text(".")


def place(locator: Locator) -> object:
    return locator.bounding_box()


def test_15_1_outputs_that_wait_say_so_and_stay_where_they_are(page: Page, gate: Path) -> None:
    elements = {id: page.locator(f"#{id}") for id in ("plain", "field", "loading", "covered", "passed", "frame")}
    before = {id: place(element) for id, element in elements.items()}
    page.locator("#slow").click()
    for id in ("plain", "field", "covered", "loading"):
        expect(elements[id]).to_have_attribute("data-dash-is-loading", "true")
        expect(elements[id]).to_have_attribute("aria-busy", "true")
    expect(elements["frame"]).not_to_have_attribute("aria-busy", "true")
    assert {id: place(element) for id, element in elements.items()} == before
    let_go(gate)
    expect(elements["plain"]).to_have_text("after")
    for id in ("plain", "field", "covered", "loading"):
        expect(elements[id]).not_to_have_attribute("data-dash-is-loading", "true")
        expect(elements[id]).not_to_have_attribute("aria-busy", "true")
    assert {id: place(element) for id, element in elements.items()} == before


def test_15_2_a_loading_covers_its_children_and_shows_what_it_is_told_to(page: Page, gate: Path) -> None:
    page.locator("#slow").click()
    expect(page.locator("#loading").get_by_role("status")).to_be_visible()
    expect(page.locator("#covered")).to_be_hidden()
    expect(page.locator("#own").get_by_role("status")).to_have_text("one moment")
    expect(page.locator("#blurred")).to_be_visible()
    expect(page.locator("#choosy").get_by_role("status")).to_have_count(0)
    expect(page.locator("#delayed").get_by_role("status")).to_have_count(0)
    let_go(gate)
    expect(page.locator("#covered")).to_be_visible()
    expect(page.locator("#loading").get_by_role("status")).to_have_count(0)
    page.locator("#other").click()
    expect(page.locator("#choosy").get_by_role("status")).to_be_visible()
    let_go(gate)
    expect(page.locator("#choosy").get_by_role("status")).to_have_count(0)


def test_objects_of_python_are_shown_as_a_notebook_shows_them(page: Page) -> None:
    cells = page.locator("#frame td")
    expect(cells).to_have_text(["Bern", "134", "<img src=x onerror='globalThis.ran = true'>", "2750"])
    picture = page.locator("#picture img")
    assert picture.evaluate("image => [image.naturalWidth, image.clientWidth]") == [800, 400]
    page.locator("#own-html").click()
    assert page.evaluate("[globalThis.clicked, globalThis.ran]") == [True, None]
    expect(page.locator("#markdown em")).to_have_text("in")


def test_a_callback_returns_objects_for_children(page: Page) -> None:
    page.locator("#show").click()
    expect(page.locator("#returned caption")).to_have_text("styled")
    expect(page.locator("#returned .js-plotly-plot")).to_be_visible()


def test_the_first_paint_has_them_too(served: Served, pages: Pages) -> None:
    page = pages.new(javascript=False)
    page.goto(served.url)
    expect(page.locator("#frame td").first).to_have_text("Bern")
    expect(page.locator("#picture img")).to_be_visible()
    expect(page.locator("#frame img")).to_have_count(0)
