"""Exported sites: a static file server is all they need, and Python answers in the visitor's browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .harness.browser import Pages
from .harness.figures import Figure
from .harness.notebooks import write_notebook
from .harness.site import export_site, serve_folder
from .harness.views import wait_page_idle

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "05_pure_python.ipynb"
STARTS_S = 90
"""On a machine that does other things too."""

CELLS = (
    """
    import asyncio
    from nbdash import App, Input, Output, State, dcc, html

    await asyncio.sleep(0)
    app = App(title="Two pages", use_pages=True, pages_folder="")
    register = __import__("nbdash").register_page
    """,
    """
    home = [
        dcc.Input(id="name", value="", persistence=True),
        html.Button("Greet", id="greet"),
        html.Button("Fail", id="fail"),
        html.Button("Save", id="save"),
        html.P(id="greeting"),
        html.P(id="failed"),
        dcc.Upload("Drop a file", id="upload"),
        html.P(id="uploaded"),
        dcc.Download(id="download"),
        dcc.Link("Numbers", href="numbers/", id="to-numbers"),
    ]
    register("home", path="/", layout=html.Div(home))
    numbers = [html.P(id="ticks"), dcc.Interval(id="tick", interval=100)]
    register("numbers", path="/numbers", title="Numbers", layout=html.Div(numbers))
    """,
    """
    name = State("name", "value")


    @app.callback(Output("greeting", "children"), Input("greet", "n_clicks"), name, prevent_initial_call=True)
    async def greet(clicks, name):
        print(f"greeting {name}")
        await asyncio.sleep(0.01)
        return f"Hello {name}!"


    @app.callback(Output("failed", "children"), Input("fail", "n_clicks"), prevent_initial_call=True)
    def fail(clicks):
        return 1 / 0


    @app.callback(Output("download", "data"), Input("save", "n_clicks"), prevent_initial_call=True)
    def save(clicks):
        return dcc.send_string("made in the browser", "made.txt")


    @app.callback(Output("uploaded", "children"), Input("upload", "file"), prevent_initial_call=True)
    def take(file):
        return f"{file.name}: {file.read().decode()}"


    @app.callback(Output("ticks", "children"), Input("tick", "n_intervals"))
    def count(n):
        return f"{n or 0} ticks"
    """,
)


@pytest.fixture(scope="module")
def epidemic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    # in a folder of the server's, as on GitHub's pages
    export_site(NOTEBOOK, folder / "www" / "epidemic")
    with serve_folder(folder / "www", folder / "server.log") as address:
        yield f"{address}epidemic/"


@pytest.fixture(scope="module")
def two_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("pages")
    export_site(write_notebook(folder / "two pages.ipynb", CELLS), folder / "site")
    with serve_folder(folder / "site", folder / "server.log") as address:
        yield address


def wait_python(page: Page) -> None:
    wait_page_idle(page, timeout_s=STARTS_S)
    expect(page.locator(".nb-starting")).to_have_count(0)


def test_python_answers_in_the_browser_and_nobody_else_is_asked(epidemic: str, pages: Pages) -> None:
    confinement = pages.confine(epidemic)
    page = pages.new()
    page.goto(epidemic)
    # before Python is there: the app as it stood, and what is set now is not lost
    expect(page.locator("#summary")).to_contain_text("23,450")
    Figure(page, page.locator("#course")).wait_drawn()
    starting = page.locator(".nb-starting")
    expect(starting.get_by_role("progressbar")).to_be_visible()
    page.get_by_label("From day 30 on").click()
    expect(starting).to_contain_text("Your change counts")
    wait_python(page)
    expect(page.locator("#summary")).to_have_text(
        "On day 30 most people are ill at the same time: 4,992. In the end 29,332 had it."
    )
    # and a click that Python hears of at once
    page.get_by_label("No", exact=True).click()
    expect(page.locator("#summary")).to_contain_text("23,450")
    assert confinement.refused == []
    assert any(url.endswith("pyodide.asm.wasm") for url in confinement.asked), "what the worker asks for is not seen"
    assert pages.errors == []


def test_the_first_paint_needs_no_javascript(epidemic: str, pages: Pages) -> None:
    page = pages.new(javascript=False)
    page.goto(epidemic)
    expect(page.locator("#summary")).to_contain_text("23,450")


def test_what_an_app_does_elsewhere_it_does_there(two_pages: str, pages: Pages) -> None:
    page = pages.new(dark=True, width=400)
    page.goto(two_pages)
    wait_python(page)
    page.locator("#name").fill("Ada")
    page.locator("#greet").click()
    expect(page.locator("#greeting")).to_have_text("Hello Ada!")
    page.get_by_text("Printed by callbacks").click()
    expect(page.locator(".nb-log")).to_contain_text("greeting Ada")

    page.locator("#fail").click()
    failure = page.locator(".nb-failures")
    expect(failure).to_contain_text("ZeroDivisionError")
    expect(failure).to_contain_text("cell 3 of two pages.ipynb")

    with page.expect_download() as download:
        page.locator("#save").click()
    assert download.value.path().read_text() == "made in the browser"
    page.locator("#upload input").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": b"read in the browser"}
    )
    expect(page.locator("#uploaded")).to_have_text("a.txt: read in the browser")

    page.locator("#to-numbers").click()
    expect(page.locator("#ticks")).to_have_text(re.compile(r"[1-9]\d* ticks"))
    assert page.url == f"{two_pages}numbers/"
    assert page.title() == "Numbers"
    page.goto(two_pages)  # another visit: Python begins anew, and the browser has kept what it was told to keep
    wait_python(page)
    expect(page.locator("#name")).to_have_value("Ada")


def test_a_page_has_an_address_of_its_own(two_pages: str, pages: Pages) -> None:
    page = pages.new(javascript=False)
    page.goto(f"{two_pages}numbers/")
    assert page.title() == "Numbers"
    expect(page.locator("#ticks")).to_have_text("0 ticks")


def test_it_says_so_when_python_can_not_start(epidemic: str, pages: Pages) -> None:
    page = pages.new()
    page.route("**/manifest.json", lambda route: route.fulfill(status=404))
    page.goto(epidemic)
    card = page.get_by_role("alert").filter(has_text="Python could not be started")
    expect(card).to_contain_text("does not follow your changes")
    card.get_by_text("Details").click()
    expect(card).to_contain_text("manifest.json could not be loaded: 404")
    page.unroute_all()
    card.get_by_role("button", name="Try again").click()
    expect(page.locator(".nb-starting[data-step='fetching']")).to_contain_text("MB")
    pages.errors.clear()  # of the file that was not there
