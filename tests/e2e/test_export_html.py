"""Exported files: opened from `file://` with no network, they show what was there, and do what needs no Python."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .gapminder import NOTEBOOK
from .harness.browser import Pages
from .harness.exported import export, open_file
from .harness.figures import Figure
from .harness.notebooks import write_notebook
from .harness.views import wait_page_idle

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"/>'
APP = """
import asyncio
import pandas as pd
from nbdash import App, ClientsideFunction, Input, Output, dash_table, dcc, html

app = App(title="Everything")
cities = pd.DataFrame({"city": ["Rome", "Oslo", "Lima"], "people": [2.8, 0.7, 10.1]})
app.layout = html.Div([
    html.Img(id="logo", src=app.get_asset_url("logo.svg"), alt=""),
    dcc.Slider(0, 10, 1, value=3, id="n"),
    html.P(id="doubled"), html.P(id="redoubled"), html.P(id="squared"), html.P(id="after"), html.P(id="shouted"),
    html.Button("ask", id="ask"), html.P("nothing yet", id="asked"),
    dcc.Dropdown(["a", "b"], "a", id="kept", persistence=True, persistence_type="local"),
    html.P(id="chosen"),
    dcc.Input(id="name", value="Ann"), html.P(id="greeting"),
    dash_table.DataTable(cities, id="table", sort_action="native"),
    dcc.Upload("send", id="upload"),
])
app.clientside_callback("(n) => n * 2", Output("doubled", "children"), Input("n", "value"))
app.clientside_callback("(n) => n * 2", Output("redoubled", "children"), Input("doubled", "children"))
app.clientside_callback("(n) => `after ${n}`", Output("after", "children"), Input("squared", "children"))
app.clientside_callback("(a) => `hello ${a}`", Output("greeting", "children"), Input("name", "value"))
app.clientside_callback(ClientsideFunction("own", "shout"), Output("shouted", "children"), Input("name", "value"))

@app.callback(Output("squared", "children"), Input("n", "value"))
async def square(n):
    await asyncio.sleep(0.05)
    return n ** 2

@app.callback(Output("asked", "children"), Input("ask", "n_clicks"), prevent_initial_call=True)
def ask(clicks):
    return "asked"

@app.callback(Output("chosen", "children"), Input("kept", "value"))
def choose(value):
    return f"chosen {value}"
"""


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("everything")
    (folder / "assets").mkdir()
    (folder / "assets" / "logo.svg").write_text(LOGO)
    (folder / "assets" / "own.css").write_text("#asked { background: url(logo.svg); color: rgb(1, 2, 3) }")
    script = (
        "window.dash_clientside = {...window.dash_clientside, own: {shout: (text) => text.toUpperCase()}}; // </script>"
    )
    (folder / "assets" / "own.js").write_text(script)
    return export(write_notebook(folder / "everything.ipynb", [APP]), "html", folder / "everything.html")


@pytest.fixture(scope="module")
def gapminder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(NOTEBOOK, "html", tmp_path_factory.mktemp("html") / "gapminder.html")


def test_a_file_shows_the_app_as_it_stood_and_asks_for_nothing(gapminder: Path, pages: Pages) -> None:
    opened = open_file(gapminder, pages)
    page = opened.page
    wait_page_idle(page)
    expect(page.locator("#summary")).to_contain_text("2007: ")
    for id in ("countries", "trend", "population"):
        Figure(page, page.locator(f"#{id}")).wait_drawn()
    assert page.title() == "nbdash" or page.title()
    assert opened.asked == []


def test_the_first_paint_needs_no_javascript(gapminder: Path, pages: Pages) -> None:
    page = open_file(gapminder, pages, javascript=False).page
    expect(page.locator("#summary")).to_contain_text("2007: ")


def test_an_input_that_was_not_computed_says_so_and_can_be_put_back(gapminder: Path, pages: Pages) -> None:
    page = open_file(gapminder, pages).page
    wait_page_idle(page)
    slider = page.locator("#year").get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    line = page.locator(".nb-not-computed-line[data-for='year']")
    expect(line).to_contain_text("Not computed in this file")
    expect(page.locator(".nb-not-updated[data-for='countries']")).to_be_visible()
    expect(page.locator("#summary")).to_contain_text("2007: ")
    line.get_by_role("button", name="Put back").click()
    expect(line).to_have_count(0)
    expect(page.locator(".nb-not-updated")).to_have_count(0)
    expect(slider).to_have_attribute("aria-valuenow", "2007")
    wait_page_idle(page)


def test_callbacks_of_the_page_go_on_also_one_after_another(everything: Path, pages: Pages) -> None:
    page = open_file(everything, pages).page
    wait_page_idle(page)
    expect(page.locator("#doubled")).to_have_text("6")  # nobody has run it before
    expect(page.locator("#redoubled")).to_have_text("12")
    expect(page.locator("#squared")).to_have_text("9")
    expect(page.locator("#after")).to_have_text("after 9")
    page.locator("#name").fill("Bea")
    expect(page.locator("#greeting")).to_have_text("hello Bea")
    expect(page.locator("#shouted")).to_have_text("BEA")  # a function of the assets folder
    page.locator("#n").get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#redoubled")).to_have_text("16")
    expect(page.locator("#squared")).to_have_text("9")
    veiled = page.locator(".nb-not-updated")
    expect(veiled).to_have_count(1)
    expect(veiled).to_have_attribute("data-for", "squared")
    page.keyboard.press("ArrowLeft")  # which is known
    expect(veiled).to_have_count(0)
    expect(page.locator("#after")).to_have_text("after 9")
    wait_page_idle(page)


def test_a_click_that_would_need_python_says_so(everything: Path, pages: Pages) -> None:
    page = open_file(everything, pages).page
    wait_page_idle(page)
    page.locator("#ask").click()
    line = page.locator(".nb-not-computed-line[data-for='ask']")
    expect(line).to_have_text("This needs Python, which this file does without")
    expect(page.locator(".nb-not-updated")).to_have_count(0)
    expect(page.locator("#asked")).to_have_text("nothing yet")


def test_assets_are_in_the_file(everything: Path, pages: Pages) -> None:
    opened = open_file(everything, pages)
    page = opened.page
    wait_page_idle(page)
    assert page.evaluate("document.getElementById('logo').naturalWidth") == 30
    expect(page.locator("#asked")).to_have_css("color", "rgb(1, 2, 3)")
    assert page.title() == "Everything"
    assert opened.asked == []


def test_a_table_of_a_data_frame_has_its_rows_and_sorts_them(everything: Path, pages: Pages) -> None:
    page = open_file(everything, pages).page
    wait_page_idle(page)
    cells = page.locator("#table [role=gridcell]")
    expect(cells.first).to_have_text("Rome")
    page.locator("#table").get_by_role("button", name="Sort by people").click()
    expect(cells.first).to_have_text("Oslo")


def test_what_a_browser_keeps_is_shown_again_and_veils_what_does_not_follow(everything: Path, pages: Pages) -> None:
    page = open_file(everything, pages).page
    wait_page_idle(page)
    page.locator("#kept").click()
    page.get_by_role("option", name="b").click()
    expect(page.locator(".nb-not-updated[data-for='chosen']")).to_be_visible()
    page.reload()
    wait_page_idle(page)
    expect(page.locator("#kept")).to_contain_text("b")
    expect(page.locator("#chosen")).to_have_text("chosen a")
    expect(page.locator(".nb-not-updated[data-for='chosen']")).to_be_visible()


def test_a_browser_that_can_not_start_the_page_shows_it_as_it_stood(gapminder: Path, pages: Pages) -> None:
    page = pages.new()
    page.add_init_script("delete globalThis.DecompressionStream")
    page.goto(gapminder.as_uri())
    expect(page.get_by_role("alert")).to_contain_text("could not be started")
    expect(page.locator("#summary")).to_contain_text("2007: ")


PAGES = """
import pandas as pd
from nbdash import App, dash_table, dcc, html, page_container, register_page

app = App(use_pages=True, pages_folder="")
register_page("home", path="/", layout=lambda: html.H1("Home"))
register_page("rows", path="/rows", layout=lambda: html.Div([
    html.Img(id="logo", src=app.get_asset_url("logo.svg"), alt=""),
    dash_table.DataTable(pd.DataFrame({"n": [3, 1, 2]}), id="table", sort_action="native"),
]))
app.layout = html.Div([dcc.Link("rows", href="/rows"), page_container])
"""


def test_what_pages_bring_is_in_the_file(tmp_path: Path, pages: Pages) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "logo.svg").write_text(LOGO)
    notebook = write_notebook(tmp_path / "pages.ipynb", [PAGES])
    opened = open_file(export(notebook, "html", tmp_path / "pages.html"), pages)
    page = opened.page
    wait_page_idle(page)
    page.get_by_role("link", name="rows").click()
    page.locator("#table").get_by_role("button", name="Sort by n").click()
    expect(page.locator("#table [role=gridcell]")).to_have_text(["1", "2", "3"])
    assert page.evaluate("document.getElementById('logo').naturalWidth") == 30
    assert opened.asked == []


def test_the_pages_of_an_app_are_in_the_file(tmp_path: Path, pages: Pages) -> None:
    notebook = NOTEBOOK.with_name("07_pages.ipynb")
    opened = open_file(export(notebook, "html", tmp_path / "pages.html"), pages)
    page = opened.page
    wait_page_idle(page)
    heading = page.locator("#_pages_content h1")
    for link, shown, title in (
        ("Asia", "Asia", "Asia - The world"),
        ("Overview", "The world", "The world"),
        ("Europe", "Europe", "Europe - The world"),
    ):
        page.get_by_role("link", name=link, exact=True).first.click()
        expect(heading).to_have_text(shown)
        expect(page).to_have_title(title)
    Figure(page, page.locator("#_pages_content .nb-graph").first).wait_drawn()
    assert opened.asked == []
