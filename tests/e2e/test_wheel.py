"""The wheel in an empty environment, without Node: both front doors open from it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .harness.browser import Pages
from .harness.jupyter import run_jupyter
from .harness.lab import LabNotebook
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import Shown, shown_by, shown_inline
from .harness.views import wait_page_idle

ROOT = Path(__file__).parents[2]

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


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel, JupyterLab, and what they ask for."""

    python: str
    env: dict[str, str]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    (wheel,) = folder.glob("nbdash-*.whl")
    run(sys.executable, "-m", "venv", folder / "venv")
    programs = folder / "venv" / "bin"
    # Compiling all of JupyterLab takes longer than what is used of it takes to load.
    run(programs / "python", "-m", "pip", "install", "--quiet", "--no-compile", f"{wheel}[lab]")
    # Nothing of Node can be found, nor anything of the checkout.
    return Installed(str(programs / "python"), {"PATH": str(programs), "PYTHONPATH": ""})


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


def run(*command: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT.anchor, env=os.environ, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
