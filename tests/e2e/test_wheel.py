"""The wheel in an empty environment, without Node: both front doors open from it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .harness.browser import Pages
from .harness.installed import Installed
from .harness.jupyter import run_jupyter
from .harness.lab import LabNotebook
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import Shown, shown_by, shown_inline
from .harness.views import wait_page_idle

# Plain lists: neither numpy nor pandas comes with nbdash.
APP = """
import plotly.graph_objects as go

from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [html.Button("go", id="button", n_clicks=0), html.P(id="out"), dcc.Dropdown(["a"]), dcc.Graph(id="graph")]
)

@app.callback(Output("out", "children"), Output("graph", "figure"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks", go.Figure(go.Scatter(y=[clicks, 2, 3]))
"""


@pytest.mark.timeout(400)  # most of it is pip's
def test_nbdash_serve_works_from_the_wheel(installed: Installed, pages: Pages, tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "app.ipynb", [APP, "app"])
    command = serve_command(notebook, python=installed.python)
    served = Served(command, tmp_path / "log", cwd=tmp_path, env=installed.env)
    try:
        shown = shown_by(served, pages)
        wait_page_idle(shown.page)
        check(shown)
    finally:
        served.stop()
    assert pages.errors == []


@pytest.mark.timeout(400)
def test_a_view_in_jupyterlab_works_from_the_wheel_and_its_files_come_from_the_extension(
    installed: Installed, pages: Pages, tmp_path: Path
) -> None:
    with run_jupyter(tmp_path, python=installed.python, env=installed.env, package=None) as server:
        path = server.add_notebook("app.ipynb", [APP, "app"])
        notebook = LabNotebook(pages.new(), server, path)
        notebook.open()
        origin = notebook.execute("import nbdash; print(nbdash.__file__)")
        assert origin.startswith(str(Path(installed.python).parents[1]))
        notebook.watch_traffic()
        check(shown_inline(notebook))
        sent, _ = notebook.take_comm_messages()
        assert "event" in [m.kind for m in sent]
        assert "asset" not in [m.kind for m in sent]
        assert notebook.page.evaluate("jupyterapp.isPluginActivated('nbdash:panel')")
        # The server extension is there too: Jupyter says what it has loaded.
        assert "nbdash.jupyter_server | extension was successfully loaded" in server.process.output()
        notebook.shut_down()


def check(shown: Shown) -> None:
    """A click is answered, and the figure is drawn."""
    expect(shown.element("out")).to_have_text("0 clicks")
    shown.element("button").click()
    expect(shown.element("out")).to_have_text("1 clicks")
    expect(shown.element("graph").locator(".main-svg").first).to_be_attached()
