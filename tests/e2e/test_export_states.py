"""Exported files with computed states: their controls work from `file://`, without Python and without any request."""

import re
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Page, expect

from nbdash.export.html.modules import of_plotly, size
from nbdash.static import manifest

from .gapminder import NOTEBOOK
from .harness.browser import Pages
from .harness.exported import export, open_file
from .harness.figures import Figure
from .harness.views import wait_page_idle

BEYOND_PLOTLY = 1_500_000
"""Bytes that the Gapminder notebook with all years may take beyond plotly.js."""


@pytest.fixture(scope="module")
def gapminder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(NOTEBOOK, "html", tmp_path_factory.mktemp("states") / "gapminder.html", "--states", "year=all")


def test_gapminder_with_all_years_is_small(gapminder: Path) -> None:
    text = gapminder.read_text(encoding="utf-8")
    names = [name for name in manifest().files if f'"{name}":' in text]
    plotly = size(of_plotly(names))
    assert plotly > 500_000
    assert gapminder.stat().st_size - plotly < BEYOND_PLOTLY


def test_the_slider_repaints_without_any_request(gapminder: Path, pages: Pages) -> None:
    opened = open_file(gapminder, pages)
    page = opened.page
    wait_page_idle(page)
    figures = [Figure(page, page.locator(f"#{id}")) for id in ("countries", "trend", "population")]
    for figure in figures:
        figure.wait_drawn()
    slider = page.locator("#year").get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    for id, title in (("countries", "Countries in 1952"), ("population", "Most people in 1952")):
        expect(page.locator(f"#{id} .gtitle")).to_have_text(title)
    expect(page.locator("#summary")).to_contain_text("1952: ")
    for _ in range(11):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#countries .gtitle")).to_have_text("Countries in 2007")
    expect(page.locator("#summary")).to_contain_text("2007: ")
    expect(page.locator(".nb-not-computed-line")).to_have_count(0)
    wait_page_idle(page)
    assert opened.asked == []


def test_what_was_not_chosen_still_says_so_and_leaves_the_rest_at_work(gapminder: Path, pages: Pages) -> None:
    page = open_file(gapminder, pages).page
    wait_page_idle(page)
    page.get_by_role("checkbox", name="Logarithmic income").click()
    line = page.locator(".nb-not-computed-line[data-for='scale']")
    expect(line).to_contain_text("Not computed in this file")
    slider = page.locator("#year").get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    expect(page.locator("#population .gtitle")).to_have_text("Most people in 1952")
    expect(page.locator("#countries .gtitle")).to_have_text("Countries in 2007")
    line.get_by_role("button", name="Put back").click()
    expect(page.locator("#countries .gtitle")).to_have_text("Countries in 1952")
    expect(page.locator(".nb-not-computed-line")).to_have_count(0)


BOOK = """
from nbdash import ALL, App, Input, Output, Patch, State, Variable, dcc, html, no_update

CITIES = {"France": ["Lyon", "Nice"], "Italy": ["Roma", "Bari", "Pisa"]}
app = App(title="States")
app.layout = html.Div(
    [
        dcc.RadioItems(list(CITIES), "France", id="country"),
        dcc.RadioItems(["Lyon"], "Lyon", id="city"),
        html.P(id="told"),
        dcc.RadioItems(["rows", "square", "fails", "same"], "same", id="kind"),
        html.Div(id="content"),
        html.P("as it was", id="outcome"),
        dcc.Checklist(["a", "b", "c"], [], id="letters"),
        html.P(id="written"),
        html.P(id="loud"),
        dcc.Store(id="length"),
        html.P(id="long"),
        html.P(id="shared"),
        html.Button("Count", id="button"),
        html.P(id="clicks"),
    ]
)


@app.callback(Output("city", "options"), Output("city", "value"), Input("country", "value"))
def offer(country):
    return CITIES[country], CITIES[country][0]


@app.callback(Output("told", "children"), Input("city", "value"), State("country", "value"))
def tell(city, country):
    return f"{city} in {country}"


@app.callback(Output("content", "children"), Input("kind", "value"))
def show(kind):
    if kind == "rows":
        return [dcc.Input(value=n, type="number", id={"row": n}) for n in (3, 4)] + [html.P(id="sum")]
    if kind == "square":
        return [dcc.RadioItems([1, 2, 3], 2, id="n"), html.P(id="squared")]
    return no_update if kind == "same" else f"nothing for {kind}"


@app.callback(Output("sum", "children"), Input({"row": ALL}, "value"))
def total(values):
    return f"sum {sum(values)}"


@app.callback(Output("squared", "children"), Input("n", "value"))
def square(n):
    return f"squared {n * n}"


@app.callback(Output("outcome", "children"), Input("kind", "value"))
def fail(kind):
    if kind == "fails":
        raise ValueError("there is none")
    return no_update if kind == "same" else kind


@app.callback(Output("written", "children"), Output(Variable("word")), Input("letters", "value"))
def write(letters):
    return f"<{''.join(letters)}>", {"letters": letters}


@app.callback(Output("shared", "children"), Input(Variable("word")))
def share(word):
    return f"{len(word['letters'])} shared"


app.clientside_callback("text => text.toUpperCase()", Output("loud", "children"), Input("written", "children"))
app.clientside_callback("text => text.length", Output("length", "data"), Input("loud", "children"))


@app.callback(Output("long", "children"), Input("length", "data"), prevent_initial_call=True)
def measure(length):
    return f"{length} long"


@app.callback(Output("clicks", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
def count(clicks):
    return clicks
"""
STATES = "country=all,city=all,kind=all,n=[1,2,3],letters=all,length.data=[2,3,4,5]"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    nbformat.write(new_notebook(cells=[new_code_cell(BOOK)]), folder / "many.ipynb")
    return export(folder / "many.ipynb", "html", folder / "many.html", "--states", STATES)


@pytest.fixture
def choose(many: Path, pages: Pages) -> Callable[..., Page]:
    page = open_file(many, pages).page
    wait_page_idle(page)

    def choose(id: str, *labels: str) -> Page:
        for label in labels:
            page.locator(f"[id='{id}']").get_by_text(label, exact=True).click()
        return page

    return choose


def test_an_input_that_another_changes_follows_it(choose: Callable[..., Page]) -> None:
    page = choose("country", "Italy")
    expect(page.locator("#told")).to_have_text("Roma in Italy")
    choose("city", "Pisa")
    expect(page.locator("#told")).to_have_text("Pisa in Italy")
    choose("country", "France")
    expect(page.locator("#told")).to_have_text("Lyon in France")
    expect(page.locator(".nb-not-computed-line")).to_have_count(0)


def test_components_come_with_their_callbacks_and_go(choose: Callable[..., Page]) -> None:
    page = choose("kind", "square")
    expect(page.locator("#squared")).to_have_text("squared 4")
    choose("n", "3")
    expect(page.locator("#squared")).to_have_text("squared 9")
    choose("kind", "rows")
    expect(page.locator("#sum")).to_have_text("sum 7")
    choose("kind", "square")
    expect(page.locator("#squared")).to_have_text("squared 4")
    expect(page.locator(".nb-not-computed-line")).to_have_count(0)


def test_what_callbacks_leave_or_fail_at_is_as_in_a_session(choose: Callable[..., Page]) -> None:
    page = choose("kind", "rows")
    expect(page.locator("#outcome")).to_have_text("rows")
    choose("kind", "same")
    expect(page.locator("#outcome")).to_have_text("rows")
    choose("kind", "fails")
    expect(page.locator("#outcome")).to_have_text("rows")
    expect(page.locator("body")).to_contain_text("ValueError: there is none")
    choose("kind", "square")
    expect(page.locator("#outcome")).to_have_text("square")
    expect(page.locator("body")).not_to_contain_text("ValueError: there is none")


def test_python_feeds_the_page_and_the_page_feeds_python(choose: Callable[..., Page]) -> None:
    page = choose("letters", "c", "a")  # in another order than the options have
    expect(page.locator("#written")).to_have_text(re.compile("<ac>"))
    expect(page.locator("#loud")).to_have_text("<AC>")
    expect(page.locator("#long")).to_have_text("4 long")
    expect(page.locator("#shared")).to_have_text("2 shared")


def test_a_click_that_nobody_answers_counts_as_none(choose: Callable[..., Page]) -> None:
    page = choose("button", "Count")
    expect(page.locator(".nb-not-computed-line[data-for='button']")).to_be_visible()
    choose("letters", "b")
    expect(page.locator("#written")).to_have_text("<b>")
