"""Dash's community packages as they are: what their users know them for, served and under a cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import Pages
from .harness.shown import shown_by

Root = Locator | FrameLocator
_ROOT = Path(__file__).parents[2]
CELL = f"""
import sys
sys.path.insert(0, {str(_ROOT)!r})
from tests.e2e.community.app import make_app
app = make_app()
"""

DIALOG = """
import dash_bootstrap_components as dbc
import dash_mantine_components as dmc
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = dmc.MantineProvider(
    [
        html.Button("open", id="open"),
        html.P("text", id="text"),
        dcc.Dropdown(["a", "b"], "a", id="in-app"),
        dmc.Modal([html.P("within", id="within"), dcc.Dropdown(["a", "b"], "a", id="in-dialog")], id="dialog"),
        dbc.Alert("Bootstrap"),
    ]SCHEME
)

@app.callback(Output("dialog", "opened"), Input("open", "n_clicks"), prevent_initial_call=True)
def open_it(clicks):
    return True
"""
# Once what fades in has come: colours are between two until then.
LOOK = """
async (one) => {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  return ["color", "backgroundColor", "borderColor", "height"].map((name) => getComputedStyle(one)[name]);
}
"""


class App:
    """The app of `community/app.py` in some page."""

    def __init__(self, page: Page, root: Root) -> None:
        self.page = page
        self.root = root

    def __call__(self, id: str) -> Locator:
        return self.root.locator(f'[id="{id}"]')

    def text(self, text: str, *, exact: bool = True) -> Locator:
        return self.root.get_by_text(text, exact=exact)

    def told(self, id: str, prop: str, value: object) -> None:
        """The callbacks have been told this value."""
        expect(self(f"told-{id}-{prop}")).to_have_text(repr(value))


def bootstrap(app: App) -> None:
    app("press").click()
    app.told("press", "n_clicks", 1)
    expect(app.text("Modal's body")).to_be_visible()
    app.told("modal", "is_open", True)
    app.page.keyboard.press("Escape")
    app.told("modal", "is_open", False)
    app("name").fill("two")
    app.told("name", "value", "two")
    expect(app.root.get_by_role("tab", name="Of two")).to_be_visible()  # a callback has set a child's label
    app.root.get_by_role("tab", name="Second").click()
    app.told("tabs", "active_tab", "b")
    expect(app.text("inside the second")).to_be_visible()
    app("badge").click()  # a component in the label of an option
    app.told("boxes", "value", [])
    expect(app("fold")).to_have_text("Folded")
    app("slowly").click()
    expect(app.root.locator(".spinning")).to_have_count(1)
    expect(app("slow")).to_have_text("worked 1")
    expect(app.root.locator(".spinning")).to_have_count(0)


def mantine_and_grid(app: App) -> None:
    rows = app("grid").locator(".ag-center-cols-container .ag-row")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("Chimborazo!")  # a function of the author's
    expect(rows.first).to_contain_text("6263 m")  # an expression
    app("country").click()
    app.root.get_by_role("option", name="Ecuador").click()
    app.told("country", "value", "Ecuador")
    expect(rows).to_have_count(2)
    app("count").click()
    expect(app("rows")).to_have_text("2 rows")
    cell = rows.nth(1).locator("[col-id=height]")
    cell.dblclick()
    cell.locator("input").fill("5900")
    cell.locator("input").press("Enter")
    expect(app("told-grid-cellValueChanged")).to_contain_text("'value': 5900")
    expect(cell).to_have_text("5900 m")
    app.root.get_by_role("tab", name="Right").click()
    app.told("views", "value", "right")
    expect(app.text("the right panel")).to_be_visible()
    app.text("feet").click()
    app.told("unit", "value", "ft")
    expect(app.text("metres")).to_be_visible()  # a component in plain data
    expect(app.text("Step label")).to_be_visible()  # one in a prop of a child that its parent draws
    expect(app("bars").locator(".recharts-bar-rectangle")).to_have_count(3)
    expect(app("bars")).to_contain_text("m")
    expect(app("code").locator("code")).to_contain_text("peaks = 3")
    expect(app("iconic")).to_contain_text("With an icon")
    app("day").click()
    expect(app.root.get_by_role("button", name="12 March 2026")).to_be_visible()
    app.page.keyboard.press("Escape")


def graph_and_map(app: App) -> None:
    app("graph").click(position={"x": 150, "y": 75})
    expect(app("told-graph-tapNodeData")).to_contain_text("first node")
    app("add-node").click()
    app.page.wait_for_timeout(300)  # cytoscape draws in its own time, and says nothing of it
    app("graph").click(position={"x": 150, "y": 75})
    expect(app("told-graph-tapNodeData")).to_contain_text("node 1")
    expect(app("map").locator(".leaflet-marker-icon")).to_have_count(2)  # a marker, and a point of GeoJSON
    app.told("layers", "baseLayer", "Plain")
    app("map").locator(".leaflet-control-layers").hover()
    app("map").get_by_label("Empty").check()
    app.told("layers", "baseLayer", "Empty")
    app("map").locator(".leaflet-control-zoom-in").click()
    app.told("map", "zoom", 7)


def extensions_and_ant(app: App) -> None:
    expect(app.text("purified")).to_be_visible()
    expect(app.root.locator("svg[id^=mermaid], svg .node")).not_to_have_count(0)
    app("listened").click()
    app.told("listener", "n_events", 1)
    app("ant-button").click()
    app.told("ant-button", "nClicks", 1)
    app("ant-select").click()
    app.root.locator(".ant-select-item-option", has_text="y").click()
    app.told("ant-select", "value", "y")
    expect(app.text("in the first of Ant")).to_be_visible()
    app.text("Ant two").click()
    app.told("ant-tabs", "activeKey", "2")
    expect(app.text("in the second of Ant")).to_be_visible()
    expect(app("ant-table").locator("tbody tr", has_text="Huascarán")).to_be_visible()
    expect(app("json")).to_contain_text("Huascarán")


def comes_and_goes(app: App) -> None:
    for _ in range(2):
        app("put").click()
        expect(app("later-told")).to_have_text("later 0")
        expect(app.text("its title")).to_be_visible()
        for clicks in range(1, 4):
            app("later-button").click()
            expect(app("later-told")).to_have_text(f"later {clicks}")
        expect(app("later-button")).to_have_class("btn btn-danger")
        app("put").click()
        expect(app("later-told")).to_have_count(0)


def nothing_is_wrong(app: App) -> None:
    assert app.root.locator(".nb-notice").all_inner_texts() == []


STEPS: tuple[Callable[[App], None], ...] = (
    bootstrap,
    mantine_and_grid,
    graph_and_map,
    extensions_and_ant,
    comes_and_goes,
    nothing_is_wrong,
)


def test_packages_work_in_a_served_page(serve: Serve, pages: Pages) -> None:
    shown = shown_by(serve([CELL]), pages)
    app = App(shown.page, shown.page.locator("body"))
    for step in STEPS:
        step(app)
    app("kept").fill("held")
    app.told("kept", "value", "held")
    shown.page.reload()
    app.told("kept", "value", "held")


def test_packages_work_under_a_cell(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([CELL + "app"])
    asked: list[str] = []
    notebook.page.on("request", lambda request: asked.append(request.url))
    notebook.run_all()
    frame = notebook.output(0).frame_locator("iframe")
    app = App(notebook.page, frame)
    for step in STEPS:
        step(app)
    assert [url for url in asked if "_dash-component-suites" in url] == []  # all of it has come over the wire


@pytest.mark.parametrize(("scheme", "painted"), [("", "light"), (', defaultColorScheme="auto"', "dark")])
def test_ours_go_with_the_page_that_a_package_paints_also_in_its_dialogs(
    scheme: str, painted: str, serve: Serve, pages: Pages
) -> None:
    shown = shown_by(serve([DIALOG.replace("SCHEME", scheme), "app"]), pages, dark=True)
    expect(shown.page.locator("html")).to_have_attribute("data-bs-theme", painted)
    dark, light = "rgb(28, 33, 40)", "rgb(227, 230, 234)"
    expect(shown.element("text")).to_have_css("color", dark if painted == "light" else light)
    shown.element("open").click()
    expect(shown.page.locator("#within")).to_be_visible()
    within = shown.page.locator("#in-dialog").locator("xpath=descendant-or-self::*[contains(@class, 'trigger')]").first
    beside = shown.page.locator("#in-app").locator("xpath=descendant-or-self::*[contains(@class, 'trigger')]").first
    shown.page.mouse.move(0, 0)  # off what it may be over: what is pointed at looks otherwise
    assert within.evaluate(LOOK) == beside.evaluate(LOOK)
