"""A plugin that is installed, and that no app names: docs/template-plugin, built and installed as anyone would."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.installed import ROOT, run
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import Shown, framed, shown_by

APP = """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div([html.Button("divide", id="divide"), html.P("nobody has", id="share")])

@app.callback(Output("share", "children"), Input("divide", "n_clicks"), prevent_initial_call=True)
def share(clicks):
    return 1 / 0
"""


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the plugin is installed in."""
    folder = tmp_path_factory.mktemp("plugin")
    template = ROOT / "docs" / "template-plugin"
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, template)
    wheel = next(folder.glob("acme_nbdash-*.whl"))
    run(sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--target", folder / "site", wheel)
    return folder / "site"


@contextmanager
def served(plugin: Path, tmp_path: Path, *options: str) -> Iterator[Served]:
    notebook = write_notebook(tmp_path / "app.ipynb", [APP, "app"])
    env = {"PYTHONPATH": os.pathsep.join(filter(None, (str(plugin), os.environ.get("PYTHONPATH"))))}
    server = Served(serve_command(notebook, *options), tmp_path / "log", cwd=tmp_path, env=env)
    try:
        yield server
    finally:
        server.stop()


def fail_and_look(shown: Shown) -> None:
    """Have the app's callback fail, and read of it in the plugin's page."""
    shown.element("divide").click()
    expect(shown.view.locator('.nb-mark[data-for="share"]')).to_be_visible()
    shown.view.locator(".nb-dev-badge").click()
    shown.view.get_by_role("tab", name="Problems").click()
    page = shown.view.get_by_role("tabpanel", name="Problems")
    page.get_by_role("button", name="Look again").click()
    expect(page.get_by_role("listitem")).to_have_text("ZeroDivisionError: division by zero (1)")
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_role("listitem")).to_have_text("None.")


def test_an_installed_plugin_adds_to_a_served_app_and_to_its_authors_view(
    plugin: Path, pages: Pages, tmp_path: Path
) -> None:
    with served(plugin, tmp_path, "--debug") as server:
        shown = shown_by(server, pages)
        name = shown.element("acme-name")
        expect(name).to_have_css("color", "rgb(0, 128, 128)")  # by its style sheet
        name.click()
        expect(shown.element("acme-time")).to_contain_text(":")  # by its script
        fail_and_look(shown)
        assert httpx.get(f"{server.url}acme/health").json() == {"problems": 0}


def test_visitors_get_nothing_of_the_authors_page(plugin: Path, pages: Pages, tmp_path: Path) -> None:
    with served(plugin, tmp_path) as server:
        shown = shown_by(server, pages)
        expect(shown.element("acme-name")).to_be_visible()
        assert "acme-problems" not in shown.page.content()
        assert "Problems" not in shown.page.content()
        assert "ID not found" not in server.output()


def test_an_installed_plugin_adds_to_an_app_in_a_notebook(plugin: Path, open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([f"import sys; sys.path.insert(0, {str(plugin)!r})", APP, "app"])
    shown = framed(notebook, 2)  # its style sheet and script are for the app alone
    expect(shown.element("acme-name")).to_be_visible()
    fail_and_look(shown)
