"""An app behind nginx under a prefix, and inside a FastAPI app. `--served-at` runs all tests of served apps so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Serve
from .harness import hosted
from .harness.browser import Pages
from .harness.jupyter import JupyterServer
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

CELL = """
from nbdash import App, Input, Output, ctx, dcc, html

app = App()
app.layout = html.Div([
    dcc.Location(id="url"), html.P(id="told"), dcc.Link("Sales", href="../sales/2026", id="link"),
    html.Button("go", id="button", n_clicks=0), html.P(id="clicks"), html.P(id="from"),
    dcc.Upload("Upload", id="upload"), html.P(id="received"), html.Button("save", id="save"), dcc.Download(id="file"),
])

@app.callback(Output("told", "children"), Input("url", "href"))
def tell(href):
    return href

@app.callback(Output("clicks", "children"), Output("from", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks", ctx.headers["host"]

@app.callback(Output("received", "children"), Input("upload", "contents"), prevent_initial_call=True)
def receive(contents):
    return f"{len(contents)} characters"

@app.callback(Output("file", "data"), Input("save", "n_clicks"), prevent_initial_call=True)
def save(clicks):
    return dcc.send_string("x" * 3_000_000, "file.txt")
"""


@pytest.fixture(scope="module", params=["proxy", "mounted"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("hosting")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hosted, "place", request.param)
        served = Served(serve_command(write_notebook(folder / "app.ipynb", [CELL])), folder / "log", cwd=folder)
        yield served
        served.stop()


@pytest.fixture(scope="module")
def page(browser: Browser, server: Served) -> Iterator[Page]:
    pages = Pages(browser)
    page = pages.new()
    page.goto(f"{server.url}first/page?x=1")
    wait_page_idle(page)
    yield page
    assert pages.errors == []
    pages.close()


def test_the_app_is_not_at_the_root(server: Served) -> None:
    assert server.path.count("/") > 1


def test_a_page_has_its_whole_address_at_once_and_its_files_from_everywhere(
    page: Page, server: Served, pages: Pages
) -> None:
    expect(page.locator("#told")).to_have_text(f"{server.url}first/page?x=1")
    with_no_script = pages.new(javascript=False)
    with_no_script.goto(f"{server.url}first/page?x=1")
    expect(with_no_script.locator("#button")).to_be_visible()
    page.locator("#link").click()
    expect(page.locator("#told")).to_have_text(f"{server.url}sales/2026")
    page.reload()
    expect(page.locator("#told")).to_have_text(f"{server.url}sales/2026")


def test_clicks_are_answered_and_callbacks_know_the_browsers_host(page: Page, server: Served) -> None:
    page.locator("#button").click()
    expect(page.locator("#clicks")).to_have_text("1 clicks")
    expect(page.locator("#from")).to_have_text(f"127.0.0.1:{server.port}")


def test_files_pass_both_ways(page: Page, tmp_path: Path) -> None:
    (tmp_path / "sent.bin").write_bytes(bytes(3_000_000))
    page.locator("#upload input").set_input_files(tmp_path / "sent.bin")
    expect(page.locator("#received")).to_contain_text("4000")
    with page.expect_download() as saved:
        page.locator("#save").click()
    assert Path(saved.value.path()).read_bytes() == b"x" * 3_000_000


def test_through_jupyter_server_proxy(
    jupyter: JupyterServer, serve: Serve, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosted, "place", "root")
    served = serve([CELL], "--proxy", "127.0.0.1")
    page = pages.new()
    address = f"{jupyter.url}/proxy/{served.listens_at}/"
    page.goto(f"{address}first/page")
    wait_page_idle(page)
    expect(page.locator("#told")).to_have_text(f"{address}first/page")
    page.locator("#button").click()
    expect(page.locator("#clicks")).to_have_text("1 clicks")
