"""Figures in a page: what Plotly draws, keeps and tells."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from .figures import KINDS, POINTS
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


def _title(page: Page, text: str) -> None:
    expect(page.locator("#graph .gtitle")).to_have_text(text)


def _choose(page: Page, kind: str) -> None:
    page.get_by_role("tab", name=kind, exact=True).click()
    page.wait_for_function(
        "([plot, kind]) => document.querySelector(plot)?._fullData?.[0]?.type === kind", arg=[f"#graph {_PLOT}", kind]
    )


_EYE = "plot => JSON.stringify(document.querySelector(plot).layout.scene.camera)"
_SEEN = """plot => {
    const { xaxis, selections } = document.querySelector(plot).layout;
    return JSON.stringify([xaxis.range, selections.length]);
}"""


def test_points_that_are_swapped_come_alone_and_zoom_and_selection_stay(shown_of: Callable[[str], Shown]) -> None:
    shown = shown_of("figures")
    page = shown.page
    _choose(page, "scattergl")
    page.evaluate(
        """selector => {
            const kept = document.querySelector(selector);
            Object.assign(window, { kept, x: kept.data[0].x });
        }""",
        f"#graph {_PLOT}",
    )
    page.locator("#graph").hover()
    page.locator('#graph [data-title="Zoom in"]').click()
    page.locator('#graph [data-title="Box Select"]').click()
    box = page.locator("#graph .nsewdrag").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 50, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 100, steps=3)
    page.mouse.up()
    page.wait_for_function(
        "plot => document.querySelector(plot).layout.selections?.length === 1", arg=f"#graph {_PLOT}"
    )
    seen = page.evaluate(_SEEN, f"#graph {_PLOT}")
    shown.watch_messages()
    page.locator("#swap").click()
    _title(page, "turn 1")
    assert page.evaluate(_SEEN, f"#graph {_PLOT}") == seen
    numbers = 8 * POINTS
    assert numbers < shown.bytes_down() < 1.02 * numbers
    # the same element, and of what did not change the very array
    assert page.evaluate("plot => document.querySelector(plot) === kept && kept.data[0].x === x", f"#graph {_PLOT}")


def test_the_camera_stays_where_the_person_has_turned_it(shown_of: Callable[[str], Shown]) -> None:
    page = shown_of("figures").page
    _choose(page, "scatter3d")
    page.wait_for_timeout(300)
    box = page.locator("#graph #scene").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 20, steps=5)
    page.mouse.up()
    page.wait_for_function("plot => document.querySelector(plot).layout.scene?.camera?.eye", arg=f"#graph {_PLOT}")
    seen = page.evaluate(_EYE, f"#graph {_PLOT}")
    text = page.locator("#graph .gtitle").text_content()
    page.locator("#swap").click()
    expect(page.locator("#graph .gtitle")).not_to_have_text(text or "")
    assert page.evaluate(_EYE, f"#graph {_PLOT}") == seen


def test_formulas_are_set_where_they_are_asked_for_and_no_server_is(shown_of: Callable[[str], Shown]) -> None:
    page = shown_of("figures").page
    expect(page.locator("#formula .gtitle-math-group svg")).to_be_attached()
    expect(page.locator("#plain .gtitle")).to_contain_text("sqrt")
    assert page.locator("#plain svg svg").count() == 0


def test_no_button_sends_a_figure_to_another_server(shown_of: Callable[[str], Shown]) -> None:
    plot = shown_of("figures").page.locator("#plain")
    expect(plot.locator('[data-title^="Download plot"]')).to_be_attached()
    expect(plot.locator('[data-title^="Share"]')).to_have_count(0)


def test_fifty_tabs_leave_no_figure_behind(shown_of: Callable[[str], Shown]) -> None:
    page = shown_of("figures").page
    session = page.context.new_cdp_session(page)

    def heap() -> int:
        for _ in range(2):
            session.send("HeapProfiler.collectGarbage")
        return session.send("Runtime.getHeapUsage")["usedSize"]

    def switch(times: int) -> None:
        for turn in range(times):
            _choose(page, KINDS[turn % 3])

    switch(6)
    before = heap()
    switch(51)
    assert heap() - before < 5_000_000
