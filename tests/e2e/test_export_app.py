"""`nbdash export --to app`: each notebook's folder, in an environment that has what its requirements say.

The first that comes exports all and installs what they ask for; they are started in all the ways that they name.
"""

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .gapminder import Gapminder
from .harness.browser import Pages
from .harness.figures import Figure, wait_equal
from .harness.installed import ROOT, Installed, locked, run
from .harness.processes import free_port
from .harness.served import Served
from .harness.shown import Shown, shown_by

pytestmark = pytest.mark.timeout(500)  # the first makes the environment

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def apps(installed: Installed) -> Mapping[str, Path]:
    """The folders by the names of their notebooks; what they require is installed."""
    folder = installed.folder / "apps"
    made = {notebook.stem: folder / notebook.stem for notebook in NOTEBOOKS}
    with locked(installed.folder):
        if not folder.exists():
            export_all(made, installed.wheel)
            texts: set[str] = set()
            for app in made.values():
                text = (app / "requirements.txt").read_text() + (app / "constraints.txt").read_text()
                if text not in texts:
                    texts.add(text)
                    installed.run("-m", "pip", "install", "--quiet", "--no-compile", "-r", "requirements.txt", cwd=app)
            installed.run("-m", "pip", "install", "--quiet", "--no-compile", "pytest")
    return made


def export_all(made: Mapping[str, Path], wheel: Path) -> None:
    """Two at a time, which are as many as there are processors to count on."""
    running: list[subprocess.Popen[bytes]] = []
    for notebook in NOTEBOOKS:
        command = [sys.executable, "-m", "nbdash", "export", str(notebook), "--output", str(made[notebook.stem])]
        # What is made of the installed package is as good as what is built: one app has that.
        own = [] if notebook.stem.startswith("00") else ["--wheel", str(wheel)]
        running.append(subprocess.Popen([*command, *own], stdout=subprocess.DEVNULL))
        if len(running) == 2:
            assert running.pop(0).wait() == 0
    assert [process.wait() for process in running] == [0] * len(running)


@contextmanager
def served(installed: Installed, app: Path, log: Path, way: str) -> Iterator[Served]:
    """The app, started in one of its ways."""
    env = {**installed.env, "PORT": "0"}
    health, server = container_commands(app)
    port = str(free_port())
    match way:
        case "script":
            command = ["app.py"]
        case "uvicorn":
            command = ["-m", "uvicorn", "app:server", "--port", port]
        case "nbdash":
            command = ["-m", "nbdash", "serve", "app.py"]
        case _:
            env |= {"HOST": "127.0.0.1", "PORT": port, "NBDASH_AUTH": "token", "XDG_STATE_HOME": str(log.parent)}
            command = ["-m", *server]
    running = Served([installed.python, *command], log, cwd=app, env=env)
    try:
        if way == "container":
            installed.run(*(part.replace("8050", port) for part in health[1:]))
        yield running
    finally:
        running.stop()


def container_commands(app: Path) -> tuple[list[str], list[str]]:
    """The health check's, and the server's."""
    health, server = re.findall(r"^\s*CMD (\[.*\])$", (app / "Containerfile").read_text(), re.MULTILINE)
    return json.loads(health), json.loads(server)


def click_in_gallery(shown: Shown) -> None:
    shown.element("day").locator(".nb-dropdown-trigger").click()
    shown.page.get_by_role("option", name="Fri").click()
    figure = Figure(shown.page, shown.element("bills"))
    wait_equal(shown.page, figure.title, "Tips on Fri")


def click_in_gapminder(shown: Shown) -> None:
    app = Gapminder(shown)
    app.wait_year(2007)
    app.try_slider_with_mouse()
    app.try_slider_with_keys()
    app.try_scale()
    app.try_continents()
    app.try_click_on_country()


def click_in_callbacks(shown: Shown) -> None:
    shown.element("new").fill("Sleep on it")
    shown.element("add").click()
    expect(shown.element("todos").get_by_role("listitem")).to_have_count(4)


def click_in_components(shown: Shown) -> None:
    shown.element("count").click()
    expect(shown.element("counted")).to_contain_text("1 times")


def click_in_variables(shown: Shown) -> None:
    figure = Figure(shown.page, shown.element("plot"))
    figure.wait_drawn()
    curve = shown.element("plot").locator("path.js-line").first
    before = curve.get_attribute("d") or ""
    shown.element("degree").get_by_role("slider").press("End")
    expect(curve).not_to_have_attribute("d", before)


def click_in_any_component(shown: Shown) -> None:
    expect(shown.element("plot").locator(".point").first).to_be_visible()
    shown.page.get_by_role("slider", name="Neighbours").click()
    expect(shown.page.get_by_role("slider", name="Neighbours")).to_have_text("3")
    shown.page.locator(".widget-slider .noUi-handle").press("ArrowLeft")
    expect(shown.page.locator(".widget-readout")).to_have_text("2002")


def click_in_epidemic(shown: Shown) -> None:
    told = shown.element("summary").inner_text()
    shown.element("vaccinated").get_by_role("slider").press("End")
    expect(shown.element("summary")).not_to_have_text(told)


def click_in_tables(shown: Shown) -> None:
    with shown.page.expect_download() as download:
        shown.element("save").click()
    assert download.value.suggested_filename == "trips.csv"


def click_in_pages(shown: Shown) -> None:
    shown.page.get_by_role("link", name="Europe").click()
    expect(shown.page.get_by_role("heading", name="Europe")).to_be_visible()


CLICKS: dict[str, tuple[str, Callable[[Shown], None]]] = {
    "00_gallery": ("script", click_in_gallery),
    "01_gapminder": ("container", click_in_gapminder),
    "02_callbacks": ("uvicorn", click_in_callbacks),
    "03_components": ("nbdash", click_in_components),
    "04_any_component": ("uvicorn", click_in_any_component),
    "05_pure_python": ("uvicorn", click_in_epidemic),
    "06_tables": ("uvicorn", click_in_tables),
    "07_pages": ("script", click_in_pages),
    "08_variables": ("script", click_in_variables),
}


OWN_TESTS = {"01_gapminder", "02_callbacks", "07_pages"}
"""A slider, a button, another page: the kinds of clicks that there are."""


@pytest.mark.parametrize("name", [notebook.stem for notebook in NOTEBOOKS])
def test_an_exported_app_is_opened_and_clicked(
    name: str, apps: Mapping[str, Path], installed: Installed, pages: Pages, tmp_path: Path
) -> None:
    way, click = CLICKS[name]
    with served(installed, apps[name], tmp_path / "log", way) as running:
        click(shown_by(running, pages))
    assert pages.errors == []


@pytest.mark.parametrize("name", [notebook.stem for notebook in NOTEBOOKS])
def test_its_own_test_passes(
    name: str, apps: Mapping[str, Path], installed: Installed, request: pytest.FixtureRequest
) -> None:
    if name not in OWN_TESTS and not request.config.getoption("--every-export"):
        pytest.skip("in the short form: --every-export runs it")
    told = installed.run("-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=apps[name])
    assert "2 passed" in told


def test_the_wheel_that_an_export_makes_holds_the_package_as_it_is_built(
    apps: Mapping[str, Path], installed: Installed, tmp_path: Path
) -> None:
    (own,) = apps["00_gallery"].glob("nbdash-*.whl")
    made, built = zipfile.ZipFile(own), zipfile.ZipFile(installed.wheel)
    assert contents(made) == contents(built)
    run(installed.python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", tmp_path, own)
    assert installed.run("-c", "import nbdash; print(nbdash.__file__)", PYTHONPATH=str(tmp_path)).startswith(
        str(tmp_path)
    )


def contents(wheel: zipfile.ZipFile) -> dict[str, int]:
    return {entry.filename: entry.CRC for entry in wheel.infolist() if entry.filename.startswith("nbdash/")}
