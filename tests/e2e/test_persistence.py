"""What a person has set in components with `persistence` is there again: after a reload, in another tab."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import runs_of, shown_inline
from .harness.views import wait_page_idle

APP = """
from nbdash import App, Input, Output, State, dcc, html

app = App()
app.layout = html.Div(
    [
        dcc.Input(id="text", value="first", persistence=True),
        dcc.Input(id="tab", value="first", persistence=True, persistence_type="session"),
        dcc.Input(id="page", value="first", persistence=True, persistence_type="memory"),
        dcc.RadioItems(id="version", options=["a", "b"], value="a"),
        dcc.Tabs(id="tabs", children=[dcc.Tab(label="one", value="one"), dcc.Tab(label="two", value="two")]),
        html.Div(id="content"),
        html.Button("by a callback", id="go"),
        html.P(id="said"),
    ]
)

def ran(text):
    with open({log!r}, "a") as file:
        file.write(text + "\\n")

@app.callback(Output("said", "children"), Input("text", "value"))
def say(text):
    ran(f"say {{text}}")
    return f"text: {{text}}"

@app.callback(Output("content", "children"), Input("tabs", "value"))
def fill(tab):
    return [dcc.Input(id="inner", value="inner", persistence=True), html.P(id="heard")] if tab == "two" else "nothing"

@app.callback(Output("heard", "children"), Input("inner", "value"))
def hear(value):
    ran(f"hear {{value}}")
    return f"inner: {{value}}"

@app.callback(Output("text", "persistence"), Input("version", "value"), prevent_initial_call=True)
def change(version):
    return version

@app.callback(Output("text", "value"), Input("go", "n_clicks"), prevent_initial_call=True)
def overrule(clicks):
    return "overruled"
"""


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("persistence") / "runs"


@pytest.fixture(scope="module")
def served(log: Path) -> Iterator[Served]:
    target = write_notebook(log.with_name("app.ipynb"), [APP.format(log=str(log))])
    server = Served(serve_command(target), log.with_name("log"))
    yield server
    server.stop()


@pytest.fixture
def page(served: Served, pages: Pages, log: Path) -> Page:
    page = pages.new()
    page.goto(served.url)
    wait_page_idle(page)
    log.unlink()
    return page


def fill(page: Page, id: str, text: str) -> None:
    page.locator(f"#{id}").fill(text)
    wait_page_idle(page)


def open_again(page: Page, log: Path) -> None:
    log.unlink(missing_ok=True)
    page.reload()
    wait_page_idle(page)


def test_16_7_a_value_is_back_after_a_reload_and_the_first_call_is_made_with_it(page: Page, log: Path) -> None:
    fill(page, "text", "mine")
    open_again(page, log)
    expect(page.locator("#text")).to_have_value("mine")
    expect(page.locator("#said")).to_have_text("text: mine")
    assert runs_of(log) == ["say mine"]


def test_16_7_a_component_that_a_callback_inserts_has_its_value_too(page: Page, log: Path) -> None:
    page.get_by_role("tab", name="two").click()
    wait_page_idle(page)
    fill(page, "inner", "mine")
    page.get_by_role("tab", name="one").click()
    wait_page_idle(page)
    log.unlink()
    page.get_by_role("tab", name="two").click()
    expect(page.locator("#inner")).to_have_value("mine")
    expect(page.locator("#heard")).to_have_text("inner: mine")
    assert runs_of(log) == ["hear mine"]
    open_again(page, log)
    log.unlink()
    page.get_by_role("tab", name="two").click()
    expect(page.locator("#heard")).to_have_text("inner: mine")
    assert runs_of(log) == ["hear mine"]


def test_16_1_local_is_for_all_tabs_session_for_this_one_and_memory_until_the_reload(page: Page, log: Path) -> None:
    for id in ("text", "tab", "page"):
        fill(page, id, "mine")
    open_again(page, log)
    values = [page.locator(f"#{id}").input_value() for id in ("text", "tab", "page")]
    assert values == ["mine", "mine", "first"]
    other = page.context.new_page()
    other.goto(page.url)
    wait_page_idle(other)
    values = [other.locator(f"#{id}").input_value() for id in ("text", "tab", "page")]
    assert values == ["mine", "first", "first"]


def test_16_4_what_a_callback_has_set_is_kept_as_well(page: Page, log: Path) -> None:
    fill(page, "text", "mine")
    page.locator("#go").click()
    expect(page.locator("#text")).to_have_value("overruled")
    open_again(page, log)
    expect(page.locator("#text")).to_have_value("overruled")
    assert runs_of(log) == ["say overruled"]


def test_16_5_another_persistence_exchanges_the_values(page: Page, log: Path) -> None:
    fill(page, "text", "mine")
    page.get_by_role("radio", name="b").check()
    expect(page.locator("#text")).to_have_value("first")
    expect(page.locator("#said")).to_have_text("text: first")
    fill(page, "text", "b's")
    page.get_by_role("radio", name="a").check()
    expect(page.locator("#text")).to_have_value("first")
    page.get_by_role("radio", name="b").check()
    expect(page.locator("#text")).to_have_value("b's")
    expect(page.locator("#said")).to_have_text("text: b's")


def test_16_3_a_layout_that_says_something_else_wins(page: Page, log: Path) -> None:
    key = "_dash_persistence.text.value.true"
    page.evaluate("key => localStorage.setItem(key, JSON.stringify(['old', 'what the layout said']))", key)
    page.evaluate("document.cookie = 'nbdash_persisted=1'")
    open_again(page, log)
    expect(page.locator("#text")).to_have_value("first")
    assert page.evaluate("key => localStorage.getItem(key)", key) is None
    assert runs_of(log) == ["say first"]


def test_16_7_without_a_cookie_the_value_comes_a_little_later(page: Page, log: Path) -> None:
    fill(page, "text", "mine")
    page.context.clear_cookies()
    open_again(page, log)
    expect(page.locator("#text")).to_have_value("mine")
    expect(page.locator("#said")).to_have_text("text: mine")
    assert runs_of(log) == ["say first", "say mine"]


def test_16_7_a_page_with_an_address_of_its_own_lets_all_of_the_app_know(page: Page, log: Path) -> None:
    page.goto(f"{page.url}sales/2026")
    wait_page_idle(page)
    fill(page, "text", "mine")
    log.unlink()
    page.goto(page.url.removesuffix("sales/2026"))
    expect(page.locator("#said")).to_have_text("text: mine")
    assert runs_of(log) == ["say mine"]


NOTEBOOK = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([dcc.Input(id="text", value="first", persistence=True), html.P(id="said")])

@app.callback(Output("said", "children"), Input("text", "value"))
def say(text):
    return f"text: {text}"

app
"""


def test_a_notebooks_value_is_back_in_another_page_and_another_kernel(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([NOTEBOOK])
    shown = shown_inline(notebook)
    shown.element("text").fill("mine")
    expect(shown.element("said")).to_have_text("text: mine")
    notebook.restart_kernel()
    notebook.reload()
    shown = shown_inline(notebook)
    expect(shown.element("said")).to_have_text("text: mine")
    expect(shown.element("text")).to_have_value("mine")
    assert notebook.execute("print(app['text'].value)").strip() == "mine"
    # all notebooks are one origin: nothing of it is another's
    key = "_dash_persistence.text.value.true"
    keys = [name for name in notebook.page.evaluate("Object.keys(localStorage)") if name.endswith(key)]
    assert [name == key for name in keys] == [False]
