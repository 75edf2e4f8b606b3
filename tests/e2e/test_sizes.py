"""How much is sent and stored: what a person waits for, and what a notebook file grows by."""

from pathlib import Path

from playwright.sync_api import Page, expect

import nbdash

from .conftest import OpenNotebook, Serve
from .gapminder import NOTEBOOK, Gapminder
from .harness.browser import FrameLog, Pages
from .harness.shown import shown_inline
from .harness.views import wait_page_idle, wait_state

BUTTON = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([html.H1("Small"), dcc.Button("go", id="button"), html.P(id="out")])

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks or 0} clicks"
"""

ALL_INPUTS = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [
        html.H1("All inputs"),
        dcc.Dropdown(["a", "b"], "a", id="dropdown"),
        dcc.Slider(0, 10, value=3, id="slider"),
        dcc.RangeSlider(0, 10, value=[2, 5], id="range"),
        dcc.Input(id="input"),
        dcc.Textarea(id="textarea"),
        dcc.Checklist(["x", "y"], ["x"], id="checklist"),
        dcc.RadioItems(["p", "q"], "p", id="radio"),
        dcc.Button("go", id="button"),
        dcc.Store(id="store", data={}),
        dcc.Interval(id="interval", interval=60_000),
        dcc.Markdown("**bold**", id="markdown"),
        dcc.Tabs([dcc.Tab("content", label="one"), dcc.Tab(label="two")], id="tabs"),
        dcc.Loading(html.P(id="out")),
    ]
)

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks or 0} clicks"
"""


def test_the_loader_is_under_20_kb() -> None:
    assert (Path(nbdash.__file__).parent / "_static" / "loader.js").stat().st_size < 20_000


def test_a_notebook_that_shows_its_app_three_times_grows_by_under_50_kb_for_each(
    open_notebook: OpenNotebook,
) -> None:
    notebook = open_notebook(NOTEBOOK)
    empty = notebook.save()
    Gapminder(shown_inline(notebook))
    for _ in range(2):
        cell = notebook.insert_cell("app")
        notebook.run_cell(cell)
        wait_state(notebook.output(cell))
    grown = notebook.save() - empty
    assert 3 * 100 < grown < 3 * 50_000
    # What the file holds of an app can be read where no kernel is: by people, and by search.
    assert "The world by income and health" in str(notebook.saved().cells[-1].outputs)


def test_the_first_load_of_html_and_a_button_is_under_82_kb(serve: Serve, pages: Pages) -> None:
    size = first_load(serve([BUTTON]).url, pages)
    assert 10_000 < size < 82_000, size  # one of them is for the page's policy


def test_the_first_load_of_all_inputs_is_under_150_kb(serve: Serve, pages: Pages) -> None:
    assert 10_000 < first_load(serve([ALL_INPUTS]).url, pages) < 150_000


def first_load(url: str, pages: Pages) -> int:
    """The bytes that a page takes over the network until it can be used, and has been."""
    frames = FrameLog()
    page = pages.new(frames=frames)
    files = _count_files(page)
    page.goto(url)
    wait_state(page)
    wait_page_idle(page)
    page.get_by_role("button", name="go").click()
    expect(page.locator("#out")).to_have_text("1 clicks")
    page.wait_for_load_state("networkidle")
    assert pages.errors == []
    assert "snapshot" not in frames.received_types  # it came with the page
    return sum(files) + sum(frames.sent) + sum(frames.received)


def _count_files(page: Page) -> list[int]:
    """The sizes of the page's files as they come over the wire, headers included."""
    sizes: list[int] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sizes.append(round(event["encodedDataLength"])))
    return sizes
