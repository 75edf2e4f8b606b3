"""What is seen of an app where its kernel is gone, or where there never was one: the static face."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from playwright.sync_api import Page, Route, expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.jupyter import FRONTENDS
from .harness.lab import LabNotebook
from .harness.notebooks import write_notebook
from .harness.shown import shown_inline
from .harness.views import wait_state

APP = """
import plotly.express as px
from nbdash import App, Input, Output, dcc, html

app = App(title="Life")
app.layout = html.Div(
    [
        html.H2("Life expectancy"),
        dcc.Slider(1952, 2007, 5, value=1997, id="year"),
        dcc.Dropdown(["Asia", "Europe"], ["Asia"], multi=True, id="continents"),
        dcc.Graph(id="plot"),
    ]
)

@app.callback(Output("plot", "figure"), Input("year", "value"))
def draw(year):
    data = px.data.gapminder().query("year == @year")
    return px.scatter(data, x="gdpPercap", y="lifeExp", color="continent", log_x=True, title=f"Life in {year}")
"""
# Drawn by the cell itself: a face is as old as the cell's run, and waits only a little for callbacks.
DRAWN = APP.replace('dcc.Graph(id="plot")', 'dcc.Graph(id="plot", figure=draw(1997))')
DRAWN = DRAWN.replace("app = App", DRAWN[DRAWN.index("def draw") :] + "\napp = App", 1)
WORDS = "Asia: scatter, 33 points"
PLOTLY = Path(__file__).parents[2] / "js/node_modules/plotly.js/dist/plotly.min.js"


@contextmanager
def network(page: Page, *, has_plotly: bool) -> Iterator[list[str]]:
    """Nothing but files of the page's own; what is asked of plotly's server comes from here, or not at all."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if has_plotly:
            route.fulfill(path=PLOTLY, content_type="text/javascript")
        else:
            route.abort()

    page.route("https://cdn.plot.ly/**", answer)
    page.route(re.compile("^https://(?!cdn.plot.ly)"), lambda route: route.abort())
    yield asked


def executed(tmp_path: Path, cells: list[str]) -> nbformat.NotebookNode:
    """Run by nbclient, in a real kernel, with no page."""
    notebook = nbformat.read(write_notebook(tmp_path / "app.ipynb", cells), as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    return notebook


@pytest.mark.parametrize("has_plotly", [True, False], ids=["online", "offline"])
def test_nbconvert_shows_the_face_with_its_figures(tmp_path: Path, pages: Pages, has_plotly: bool) -> None:
    notebook = executed(tmp_path, [APP, "app", "app"])
    assert "widgets" not in notebook.metadata
    text, _ = HTMLExporter().from_notebook_node(notebook)
    (tmp_path / "app.html").write_text(text)
    page = pages.new()
    with network(page, has_plotly=has_plotly) as asked:
        page.goto((tmp_path / "app.html").as_uri(), wait_until="domcontentloaded")
        faces = page.locator('[data-nbdash-state="static"]')
        expect(faces).to_have_count(2)
        expect(faces.first.get_by_role("heading")).to_contain_text("Life expectancy")
        if has_plotly:
            expect(page.locator(".nb-graph .gtitle").first).to_have_text("Life in 1997", timeout=60_000)
            expect(page.locator(".nb-graph .plot-container")).to_have_count(2, timeout=60_000)
            expect(page.locator(".nb-graph .trace.scatter")).to_have_count(10)
        else:
            expect(page.locator(".nb-graph").last).to_contain_text(WORDS)
            expect(page.locator(".nb-graph").last).to_contain_text("Life in 1997 (x: gdpPercap; y: lifeExp)")
        assert len(asked) == 1
    pages.errors[:] = [error for error in pages.errors if "ERR_FAILED" not in error]


def run_and_leave(notebook: LabNotebook) -> None:
    """Run, save, end the kernel, and leave."""
    shown_inline(notebook)
    wait_state(notebook.output(1))
    notebook.save()
    notebook.shut_down()
    notebook.page.goto("about:blank")


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_notebook_opened_again_shows_the_face_until_it_is_run(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DRAWN, "app"])
    page = notebook.page
    run_and_leave(notebook)
    with network(page, has_plotly=True):
        notebook.reload()
        wait_state(notebook.output(1), "static")
        expect(notebook.output(1).get_by_role("heading")).to_have_text("Life expectancy")
        expect(notebook.output(1).locator(".gtitle")).to_have_text("Life in 1997", timeout=60_000)
        expect(page.get_by_text("Error displaying widget")).to_have_count(0)
    notebook.run_all()
    wait_state(notebook.output(1))
    expect(notebook.output(1).locator('[data-nbdash-state="static"]')).to_have_count(0)


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_notebook_of_somebody_else_shows_the_face_without_its_script(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DRAWN, "app"])
    run_and_leave(notebook)
    saved = notebook.saved()
    saved.cells[0].source += "\n# changed elsewhere, so that the signature does not fit"
    nbformat.write(saved, notebook.path)
    with network(notebook.page, has_plotly=True) as asked:
        notebook.reload()
        output = notebook.output(1)
        expect(output).to_contain_text("Life expectancy")
        expect(output).to_contain_text(WORDS)
        expect(notebook.page.get_by_text("Error displaying widget")).to_have_count(0)
        assert asked == []


def test_without_any_kernel_the_face_is_shown(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DRAWN, "app"])
    page = notebook.page
    run_and_leave(notebook)
    page.route("**/api/kernels**", lambda route: route.abort())
    page.route("**/api/sessions**", lambda route: route.abort())
    page.goto(notebook.address())
    expect(page.locator('.jp-OutputArea [data-nbdash-state="static"]')).to_contain_text(WORDS, timeout=60_000)
    expect(page.get_by_text("Error displaying widget")).to_have_count(0)
