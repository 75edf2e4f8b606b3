"""What lives in the page's address: it is written there as somebody works, comes with a copied one, and goes back."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

_CELL = """
from nbdash import App, Input, Output, State, ctx, dcc, html

app = App()
app.layout = html.Main([
    dcc.Location(id="url", refresh="callback-nav"),
    dcc.Link("Reset", id="reset", href="/"), dcc.Link("Peru", id="peru", href="/?who=Peru&x=1"),
    dcc.Slider(id="year", min=1952, max=2007, step=5, value=1952, url=True),
    dcc.Dropdown(["Asia", "Europe", "South America"], id="continent", multi=True, url="c"),
    dcc.Input(id="who", value="", url=True),
    dcc.Tabs(id="tab", value="a", url=True, children=[dcc.Tab(label="A", value="a"), dcc.Tab(label="B", value="b")]),
    html.Div(id="below"), html.P(id="shown"), html.P("0", id="searches"),
])

@app.callback(Output("shown", "children"), Input("year", "value"), Input("continent", "value"), Input("who", "value"))
def show(year, continent, who):
    return f"{year} {continent} {who}"

@app.callback(Output("below", "children"), Input("tab", "value"))
def below(tab):
    return dcc.Input(id="note", value="", url=True) if tab == "b" else "nothing"

@app.callback(Output("searches", "children"), Input("url", "search"), State("searches", "children"))
def count(search, before):
    return int(before) + 1
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("address")
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [_CELL])), folder / "log", cwd=folder)
    yield served
    served.stop()


@pytest.fixture
def page(browser: Browser, server: Served) -> Iterator[Page]:
    pages = Pages(browser)
    page = pages.new()
    page.goto(server.url)
    wait_page_idle(page)
    yield page
    pages.close()


def search(page: Page) -> str:
    wait_page_idle(page)
    return page.url.partition("?")[2]


def test_an_address_says_what_is_on_screen_and_shows_it_again(page: Page, server: Served) -> None:
    expect(page.locator("#shown")).to_have_text("1952 None")
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#shown")).to_have_text("1962 None")
    page.locator("#continent").click()
    for name in ("Asia", "South America"):
        page.get_by_role("option", name=name).click()
    page.keyboard.press("Escape")
    page.locator("#who").fill("it's a & b")
    page.get_by_role("tab", name="B").click()
    page.locator("#note").fill("42")
    expect(page.locator("#shown")).to_have_text("1962 ['Asia', 'South America'] it's a & b")
    page.wait_for_url("**note=42")
    assert search(page) == "year=1962&c=Asia,South+America&who=it%27s+a+%26+b&tab=b&note=42"
    expect(page.locator("#searches")).to_have_text("1")

    html = urllib.request.urlopen(page.url).read().decode()
    assert "it&#x27;s a &amp; b" in html.partition('id="nbdash-config"')[0]
    before = page.url
    page.reload()
    expect(page.locator("#shown")).to_have_text("1962 ['Asia', 'South America'] it's a & b")
    expect(page.locator("#note")).to_have_value("42")
    expect(page.get_by_role("tab", name="B")).to_have_attribute("aria-selected", "true")
    wait_page_idle(page)
    assert page.url == before


def test_back_and_forward_are_steps_between_states_and_links_are_followed(page: Page, server: Served) -> None:
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#shown")).to_have_text("1957 None")
    page.wait_for_timeout(1_100)  # a rest: what comes now is another step
    page.locator("#who").press_sequentially("Ada")
    expect(page.locator("#shown")).to_have_text("1957 None Ada")
    page.wait_for_url("**who=Ada")
    page.go_back()
    expect(page.locator("#shown")).to_have_text("1957 None")
    expect(page.locator("#who")).to_have_value("")
    assert search(page) == "year=1957"
    page.go_back()
    expect(page.locator("#shown")).to_have_text("1952 None")
    expect(page.locator("#reset")).to_have_attribute("aria-current", "page")
    page.go_forward()
    expect(page.locator("#shown")).to_have_text("1957 None")
    expect(page.locator("#searches")).to_have_text("1")  # nobody has gone anywhere
    page.locator("#peru").click()
    expect(page.locator("#shown")).to_have_text("1952 None Peru")
    expect(page.locator("#searches")).to_have_text("2")
    assert search(page) == "who=Peru&x=1"
    page.go_back()
    expect(page.locator("#shown")).to_have_text("1957 None")
    expect(page.locator("#searches")).to_have_text("3")
    page.locator("#reset").click()
    expect(page.locator("#shown")).to_have_text("1952 None")
    assert search(page) == ""
