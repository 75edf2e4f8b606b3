"""Figures in a page: what Plotly draws, keeps and tells."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import Shown, shown_by
from .traces import TRACES, TYPES

_ROOT = Path(__file__).parents[2]
_PLOT = ".nb-graph-plot"


@pytest.fixture(scope="module")
def shown_of(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Shown]]:
    """The page of each app, by the name of its module, for all tests of this file."""
    pages, servers = Pages(browser), list[Served]()

    @cache
    def shown_of(module: str) -> Shown:
        folder = tmp_path_factory.mktemp(module)
        cell = (
            f"import sys\nsys.path.insert(0, {str(_ROOT)!r})\nfrom tests.e2e.{module} import make_app\napp = make_app()"
        )
        served = Served(serve_command(write_notebook(folder / "app.ipynb", [cell])), folder / "log", cwd=folder)
        servers.append(served)
        return shown_by(served, pages)

    yield shown_of
    pages.close()
    for served in servers:
        served.stop()


def test_there_is_a_trace_of_every_type() -> None:
    assert sorted(TRACES) == TYPES


def _draw(page: Page, which: str) -> bytes:
    field = page.locator("#which input").or_(page.locator("input#which"))
    field.fill(which)
    field.press("Enter")
    expect(page.locator("#shown")).to_have_text(which)
    type = which.removeprefix("no ")
    page.wait_for_function(
        """([plot, type, visible]) => {
            const trace = document.querySelector(plot)._fullData?.at(-1);
            return trace?.type === type && trace.visible === visible;
        }""",
        arg=[_PLOT, type, not which.startswith("no ")],
    )
    assert page.get_by_role("alert").all_inner_texts() == []
    page.mouse.move(0, 0)
    return page.locator(_PLOT).screenshot(animations="disabled")


@pytest.mark.parametrize("type", TYPES)
def test_traces_of_every_type_are_drawn_and_no_server_is_asked(type: str, shown_of: Callable[[str], Shown]) -> None:
    page = shown_of("traces").page
    asked = list[str]()

    def note(request: Request) -> None:
        if not request.url.startswith((page.url, "blob:", "data:")):
            asked.append(request.url)

    page.on("request", note)
    try:
        hidden = _draw(page, f"no {type}")
        assert _draw(page, type) != hidden
    finally:
        page.remove_listener("request", note)
    assert asked == []
