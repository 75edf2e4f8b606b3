"""binder/: its steps in an empty environment lead to the gallery in JupyterLab, and to apps behind a proxy."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .gapminder import Gapminder
from .harness.browser import FrameLog, Pages
from .harness.jupyter import run_jupyter
from .harness.lab import LabNotebook
from .harness.shown import Shown
from .harness.views import views, wait_page_idle, wait_state

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(600)  # most of it is pip's
def test_the_gallery_opens_and_apps_are_served_through_the_proxy(tmp_path: Path, pages: Pages) -> None:
    checkout, home = tmp_path / "checkout", tmp_path / "home"
    home.mkdir()
    files = subprocess.check_output(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True).split("\n")
    for file in filter(None, files):
        (checkout / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, checkout / file)
    # Built before, here as in a distribution: npm's download is not what is tested.
    for built in ("_static", "_labextension"):
        shutil.copytree(ROOT / "nbdash" / built, checkout / "nbdash" / built)
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    programs = tmp_path / "venv" / "bin"
    env = {"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(home), "PYTHONPATH": ""}
    done = subprocess.run(
        ["bash", checkout / "binder" / "postBuild"], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"

    with run_jupyter(tmp_path / "lab", python=str(programs / "python"), env=env, package=None) as server:
        path = server.add_notebook("00_gallery.ipynb", ROOT / "notebooks" / "00_gallery.ipynb")
        notebook = LabNotebook(pages.new(), server, path)
        notebook.open()
        notebook.run_all()
        panel = notebook.page.locator("#nbdash-panel")
        shown = Shown(notebook.page, wait_state(panel), notebook=notebook)
        expect(shown.element("bills").locator(".gtitle")).to_have_text("Tips on Sun")
        notebook.execute("app.set_props('day', {'value': 'Fri'})")
        expect(shown.element("bills").locator(".gtitle")).to_have_text("Tips on Fri")
        page = notebook.page
        page.evaluate("jupyterapp.commands.execute('launcher:create')")
        for title in ("Gapminder, served by nbdash", "Gapminder, exported as an app"):
            expect(page.get_by_text(title).first).to_be_visible()

        for place in ("gapminder", "gapminder-app"):
            frames = FrameLog()
            page = pages.new(frames=frames)
            page.goto(f"{server.url}/{place}/")
            wait_state(page, timeout_s=60)
            wait_page_idle(page)
            served = Gapminder(Shown(page, views(page).first, frames=frames))
            served.try_slider_with_keys()
            assert "event" in frames.sent_types, "it came over its own socket, through the proxy"
        notebook.shut_down()
