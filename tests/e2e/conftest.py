"""The browser tests' fixtures: one browser and one JupyterLab for all of a process, fresh pages and kernels for each.

A test that fails leaves pictures of its pages in `tests/e2e/artifacts/`, and its report says what the pages'
consoles said.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Error, expect

from .harness import hosted
from .harness.browser import FrameLog, Pages, launch_browser
from .harness.installed import Installed, install
from .harness.jupyter import CommsOverSubshells, Frontend, JupyterServer, WindowingMode, run_jupyter
from .harness.lab import LabNotebook
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import Mode, Shown, shown_by, shown_inline

_HERE = Path(__file__).parent
_ARTIFACTS = _HERE / "artifacts"
# On a machine that does other things too, what takes milliseconds may take seconds.
expect.set_options(timeout=20_000)
_REPORTS = pytest.StashKey[list[pytest.TestReport]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--served-at",
        choices=hosted.PLACES,
        default="root",
        help="where the tests of served pages have their apps: at /, behind nginx under a prefix, inside a FastAPI app",
    )
    parser.addoption(
        "--every-export", action="store_true", help="test_export_app.py runs the tests of all exported apps"
    )
    parser.addoption("--chaos-kills", type=int, default=2, help="how many workers test_chaos.py kills")


def pytest_configure(config: pytest.Config) -> None:
    hosted.place = config.getoption("--served-at")


def pytest_unconfigure() -> None:
    hosted.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is an e2e test."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.e2e)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep the reports of a test's phases for the fixtures, which can't see them otherwise."""
    report = yield
    item.stash.setdefault(_REPORTS, []).append(report)
    return report


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """After a failure, end what the tests of the module share: who runs next, as the same test once more, begins anew.

    Servers and pages remember: that somebody has logged in, what was asked of them before.
    """
    module = item.getparent(pytest.Module)
    if module is not None and any(report.failed for report in item.stash.get(_REPORTS, [])):
        # pytest has no public way. And before the plugin that runs tests again forgets what has been set up.
        item.session._setupstate.teardown_exact(module.parent)  # pyright: ignore[reportPrivateUsage, reportArgumentType]
        item.stash[_REPORTS] = []
    yield


def _failed_reports(request: pytest.FixtureRequest) -> list[pytest.TestReport]:
    node: pytest.Item = request.node
    return [report for report in node.stash.get(_REPORTS, []) if report.failed]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launch_browser() as running:
        yield running


@pytest.fixture
def pages(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Pages]:
    """Opens pages; closes them after the test, with a picture of each if it failed."""
    opened = Pages(browser)
    yield opened
    node: pytest.Item = request.node
    failed = _failed_reports(request)
    if failed:
        name = re.sub(r"[^\w\-]+", "-", node.nodeid.rpartition("/")[2]).strip("-")
        try:
            pictures = opened.screenshots(_ARTIFACTS, name)
        except Error as error:  # a page too broken to be drawn must not hide why the test failed
            pictures = []
            opened.errors.append(f"no screenshot: {error.message}")
        lines = [*opened.errors, *(f"screenshot: {picture}" for picture in pictures)]
        failed[0].sections.append(("Pages", "\n".join(lines)))
    opened.close()


@pytest.fixture(scope="session")
def jupyter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterServer]:
    with run_jupyter(tmp_path_factory.mktemp("jupyter")) as server:
        yield server


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An environment with the wheel, and nothing of the checkout."""
    return install(tmp_path_factory)


@pytest.fixture
def frontend() -> Frontend:
    """Where this test's notebooks are opened: JupyterLab, unless the test is parametrised with this name."""
    return "lab"


@pytest.fixture
def windowing() -> WindowingMode | None:
    """What becomes of cells out of sight; the application's own choice, unless parametrised."""
    return None


@pytest.fixture
def comms_over_subshells() -> CommsOverSubshells:
    """JupyterLab's setting in this test. Its default, unless the test is parametrised with this name."""
    return "perCommTarget"


class OpenNotebook(Protocol):
    def __call__(
        self, source: Path | Sequence[str], *, frames: FrameLog | None = None, is_dark: bool = False, width: int = 1280
    ) -> LabNotebook: ...


@pytest.fixture
def open_notebook(
    jupyter: JupyterServer,
    pages: Pages,
    frontend: Frontend,
    comms_over_subshells: CommsOverSubshells,
    windowing: WindowingMode | None,
    request: pytest.FixtureRequest,
) -> Iterator[OpenNotebook]:
    """Opens a copy of a notebook file, or one made of these code cells, in the test's frontend, in its own page."""
    opened: list[LabNotebook] = []

    def open_in_page(
        source: Path | Sequence[str], *, frames: FrameLog | None = None, is_dark: bool = False, width: int = 1280
    ) -> LabNotebook:
        name = re.sub(r"\W+", "-", request.node.name).strip("-")
        path = jupyter.add_notebook(f"{name}-{len(opened)}.ipynb", source)
        page = pages.new(frames=frames, dark=is_dark, width=width)
        notebook = LabNotebook(page, jupyter, path, frontend)
        opened.append(notebook)
        notebook.open(comms_over_subshells, is_dark=is_dark, windowing=windowing)
        return notebook

    yield open_in_page
    for notebook in opened:
        notebook.shut_down()


class Serve(Protocol):
    def __call__(self, source: Path | Sequence[str], *args: str) -> Served: ...


@pytest.fixture
def serve(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Serve]:
    """Serves a notebook or script, or a notebook made of these code cells, with `nbdash serve`.

    Each server is stopped with Ctrl-C after the test, and must end cleanly. If the test failed, what it printed is in
    the report.
    """
    running: list[Served] = []

    def start(source: Path | Sequence[str], *args: str) -> Served:
        number = len(running)
        target = source if isinstance(source, Path) else write_notebook(tmp_path / f"app{number}.ipynb", source)
        served = Served(serve_command(target, *args), tmp_path / f"serve{number}.log", cwd=tmp_path)
        running.append(served)
        return served

    yield start
    for report in _failed_reports(request)[:1]:
        report.sections.extend(("Server", served.output()) for served in running)
    for served in running:
        served.stop()


@pytest.fixture(params=["inline", "served"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """Where a test shows its app: a test that uses `show` runs once for each."""
    return request.param


class Show(Protocol):
    def __call__(self, source: Path | Sequence[str]) -> Shown: ...


@pytest.fixture
def show(mode: Mode, pages: Pages, request: pytest.FixtureRequest) -> Show:
    """Shows a notebook's app, or one that these cells make as `app`, under a cell or served."""

    def show_in_mode(source: Path | Sequence[str]) -> Shown:
        cells = source if isinstance(source, Path) else [*source, "app"]
        # By name, so that a test of a served app starts no JupyterLab.
        if mode == "served":
            serve: Serve = request.getfixturevalue("serve")
            return shown_by(serve(cells), pages)
        open_notebook: OpenNotebook = request.getfixturevalue("open_notebook")
        return shown_inline(open_notebook(cells))

    return show_in_mode
