"""The developer's view: the graph with counts, the log and the errors of a real app, in JupyterLab and served."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import Pages
from .harness.shown import Mode, Shown, shown_by, shown_inline

DASHBOARD = [
    """
from nbdash import ALL, App, Input, Output, State, dcc, html

app = App(title="Sums")
app.layout = html.Div(
    [
        html.Button("go", id="go", n_clicks=0),
        dcc.Input(id="by", value="2"),
        html.P(id="count"),
        html.P(id="share"),
        html.P(id="page"),
        html.Div([dcc.Input(id={"type": "cell", "index": 1}, value="3")]),
        html.P(id="cells"),
    ]
)
""",
    """
@app.callback(Output("count", "children"), Input("go", "n_clicks"))
def count(clicks):
    return clicks

@app.callback(Output("share", "children"), Input("count", "children"), State("by", "value"))
def share(count, by):
    return count / int(by)

@app.callback(Output("cells", "children"), Input({"type": "cell", "index": ALL}, "value"))
async def cells(values):
    return "+".join(values)

app.clientside_callback("n => `${n} in the page`", Output("page", "children"), Input("go", "n_clicks"))
""",
]

CELL = '{"index":["ALL"],"type":"cell"}.value'
NODES = ["by.value", "cells.children", "count.children", "go.n_clicks", "page.children", "share.children", CELL]
"""The props that callbacks name."""

# Speaks the protocol by hand: what the page's own code would never ask, anybody may.
ASK = """
async (path) => {
  const socket = new WebSocket(new URL(path, document.baseURI.replace("http", "ws")));
  socket.binaryType = "arraybuffer";
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  const send = (message) => {
    const header = new TextEncoder().encode(JSON.stringify(message));
    const frame = new Uint8Array(4 + header.length + ((8 - ((4 + header.length) % 8)) % 8));
    new DataView(frame.buffer).setUint32(0, header.length, true);
    frame.set(header, 4);
    socket.send(frame);
  };
  const told = [];
  const answered = new Promise((resolve) => {
    socket.addEventListener("message", ({ data }) => {
      const length = new DataView(data).getUint32(0, true);
      told.push(JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, length))));
      if (told.at(-1).type === "inspect") resolve();
    });
  });
  send({ type: "hello", protocol: 6, view: "stranger", session: null, generation: null, received: 0, address: "/" });
  send({ type: "inspect", on: true });
  await answered;
  socket.close();
  return told;
}
"""


@pytest.fixture
def debugged(mode: Mode, pages: Pages, request: pytest.FixtureRequest) -> Shown:
    """The dashboard, where it may be inspected."""
    if mode == "served":
        serve: Serve = request.getfixturevalue("serve")
        return shown_by(serve([*DASHBOARD, "app"], "--debug"), pages)
    open_notebook: OpenNotebook = request.getfixturevalue("open_notebook")
    return shown_inline(open_notebook([*DASHBOARD, "app"]))


def badge(shown: Shown) -> Locator:
    return shown.view.locator(".nb-dev-badge")


def open_devtools(shown: Shown) -> Locator:
    badge(shown).click()
    devtools = shown.view.locator(".nb-devtools")
    expect(devtools.locator("[data-node]").first).to_be_visible(timeout=30_000)
    return devtools


def figures(devtools: Locator) -> dict[str, str]:
    """The callbacks in the graph, each with how often it has been called."""
    labels = devtools.locator('[data-node^="callback "]').evaluate_all(
        "nodes => nodes.map((node) => node.getAttribute('aria-label'))"
    )
    found = (
        re.fullmatch(r"Callback (.*), (not called yet|\d+ calls?)( · [^,]*)?(, failed)?", label) for label in labels
    )
    return {match[1]: match[2] + (match[4] or "") for match in found if match is not None}


def expect_figures(shown: Shown, devtools: Locator, expected: dict[str, str]) -> None:
    for _ in range(100):
        if figures(devtools) == expected:
            return
        shown.page.wait_for_timeout(100)
    assert figures(devtools) == expected


def wait_inside(shown: Shown, id: str, text: str) -> None:
    expect(shown.element(id)).to_have_text(text)


def test_the_graph_has_all_callbacks_and_props_with_exact_counts(debugged: Shown) -> None:
    page_callback = "n => `${n} in the page`"
    wait_inside(debugged, "page", "0 in the page")
    devtools = open_devtools(debugged)
    expect_figures(
        debugged, devtools, {"count": "1 call", "share": "1 call", "cells": "1 call", page_callback: "1 call"}
    )
    props = devtools.locator('[data-node]:not([data-node^="callback "])').evaluate_all(
        "nodes => nodes.map((node) => node.dataset.node)"
    )
    assert sorted(props) == sorted(NODES)
    for clicks in range(1, 4):
        debugged.element("go").click()
        wait_inside(debugged, "share", f"{clicks / 2:g}")
        wait_inside(debugged, "page", f"{clicks} in the page")
    expect_figures(
        debugged, devtools, {"count": "4 calls", "share": "4 calls", "cells": "1 call", page_callback: "4 calls"}
    )
    latest = devtools.locator("[data-node][data-latest]").evaluate_all(
        "nodes => nodes.map((node) => node.dataset.node.split('->')[0])"
    )
    assert {"go.n_clicks", "callback count", "callback share", "count.children", "share.children"} <= set(latest)
    assert "callback cells" not in latest and CELL not in latest

    debugged.element("by").fill("0")
    debugged.element("go").click()
    expect(debugged.view.locator('.nb-mark[data-for="share"]')).to_be_visible()
    expect_figures(
        debugged,
        devtools,
        {"count": "5 calls", "share": "5 calls, failed", "cells": "1 call", page_callback: "5 calls"},
    )
    expect(badge(debugged)).to_have_text("1")


def test_the_log_says_what_changed_what_ran_and_what_was_sent(debugged: Shown) -> None:
    devtools = open_devtools(debugged)
    devtools.get_by_role("tab", name="Log").click()
    expect(devtools.get_by_text("Change something in the app")).to_be_visible()
    debugged.element("go").click()
    wait_inside(debugged, "share", "0.5")
    row = devtools.locator(".nb-dev-row").filter(has_text="go.n_clicks = 1").first
    expect(row).to_contain_text(re.compile(r"\d calls · [\d.]+ m?s · [\d.]+ k?B"))
    row.click()
    entry = row.locator("xpath=..")
    expect(entry.locator(".nb-dev-call-name")).to_contain_text(["count", "share"])
    expect(entry).to_contain_text("share.children = 0.5")
    expect(entry).to_contain_text(re.compile(r"Sent: .*patch of \d+ B with \d props?"))

    devtools.get_by_role("button", name="Pause").click()
    shown = devtools.locator(".nb-dev-entry").count()
    debugged.element("by").fill("0")
    debugged.element("go").click()
    expect(devtools.get_by_role("button", name=re.compile(r"Resume \(\d+ new\)"))).to_be_visible()
    assert devtools.locator(".nb-dev-entry").count() == shown
    devtools.get_by_role("button", name=re.compile("Resume")).click()
    devtools.get_by_label("Errors only").check()
    expect(devtools.locator(".nb-dev-entry")).to_have_count(1)
    devtools.locator(".nb-dev-row").click()
    expect(devtools.locator(".nb-dev-entry")).to_contain_text("ZeroDivisionError: division by zero")


def test_it_is_opened_walked_and_closed_by_keyboard_alone(debugged: Shown) -> None:
    page = debugged.page
    debugged.element("by").click()  # somewhere before it
    for _ in range(20):
        page.keyboard.press("Tab")
        if badge(debugged).evaluate("badge => badge === document.activeElement"):
            break
    expect(badge(debugged)).to_be_focused()
    page.keyboard.press("Enter")
    devtools = debugged.view.locator(".nb-devtools")
    expect(devtools.locator("[data-node]").first).to_be_visible(timeout=30_000)

    page.keyboard.press("Tab")
    expect(devtools.get_by_role("tab", name="Graph")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(devtools.get_by_role("tab", name="Log")).to_be_focused()
    expect(devtools.get_by_role("tabpanel", name="Log")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    expect(devtools.get_by_role("button", name="Close the developer's view")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("share")
    expect(devtools.locator('[data-node^="callback "]')).to_have_count(1)
    page.keyboard.press("Tab")
    expect(devtools.locator('[data-node^="callback share"]')).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(devtools.locator('[data-node="share.children"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(devtools.get_by_role("region", name="About share.children")).to_contain_text("Set by")
    page.keyboard.press("Escape")
    expect(devtools.get_by_role("region", name="About share.children")).to_have_count(0)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(devtools.get_by_role("region", name="About share")).to_contain_text("share(count, by)")
    if debugged.notebook is not None:  # none of these keys was the notebook's
        assert page.locator(".jp-Notebook .jp-CodeCell").count() == len(DASHBOARD) + 1

    devtools.get_by_role("button", name="Close the developer's view").focus()
    page.keyboard.press("Enter")
    expect(devtools).to_have_count(0)
    expect(badge(debugged)).to_be_focused()


def test_badge_and_view_cover_nothing_of_the_app(debugged: Shown) -> None:
    for width in (1280, 420):
        debugged.page.set_viewport_size({"width": width, "height": 900})
        for is_open in (False, True):
            if is_open:
                open_devtools(debugged)
            assert covered(debugged) == []
        badge(debugged).click()
        expect(debugged.view.locator(".nb-devtools")).to_have_count(0)


def covered(shown: Shown) -> list[Any]:
    """The elements of the app that the badge or the developer's view overlaps, or takes clicks from."""
    return shown.view.evaluate(
        """(view) => {
          const dev = view.querySelector(".nb-dev").getBoundingClientRect();
          const elements = [...view.querySelectorAll("[id]")].filter((element) => !element.closest(".nb-dev"));
          return elements.filter((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return left < dev.right && right > dev.left && top < dev.bottom && bottom > dev.top;
          }).map(({ id }) => id);
        }"""
    )


def test_a_served_app_has_no_badge_and_tells_nobody_unless_it_is_debugged(serve: Serve, pages: Pages) -> None:
    shown = shown_by(serve([*DASHBOARD, "app"]), pages)
    expect(shown.element("share")).to_have_text("0")
    expect(shown.view.locator(".nb-dev")).to_have_count(0)
    told = ask(shown.page)
    assert [message["type"] for message in told if message["type"] == "inspect"] == ["inspect"]
    assert "debug=True" in told[-1]["refused"] and "graph" not in told[-1]
    assert "inspectable" not in told[0]

    debugged = shown_by(serve([*DASHBOARD, "app"], "--debug"), pages)
    assert "graph" in ask(debugged.page)[-1]


def ask(page: Page) -> list[dict[str, Any]]:
    """What a stranger is told who asks for everything."""
    return page.evaluate(ASK, "_nbdash/socket")


def test_an_error_leads_to_its_cell_and_line(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([*DASHBOARD, "app"])
    shown = shown_inline(notebook)
    shown.element("by").fill("0")
    shown.element("go").click()
    devtools = open_devtools(shown)
    devtools.get_by_role("tab", name="Errors").click()
    page = devtools.get_by_role("tabpanel", name="Errors")
    expect(page).to_contain_text("ZeroDivisionError: division by zero")
    link = page.locator(".nb-dev-failure > p").get_by_role("button", name=re.compile(r"cell In\[2\], line 7"))
    link.click()
    expect(shown.page.locator(".jp-CodeCell").nth(1)).to_be_in_viewport()


def test_a_callback_that_a_cell_defines_anew_is_in_the_graph_at_once(open_notebook: OpenNotebook) -> None:
    more = "@app.callback(Output('by', 'title'), Input('by', 'value'))\ndef title(text):\n    return text"
    notebook = open_notebook([*DASHBOARD, "app", more])
    for index in range(len(DASHBOARD) + 1):
        notebook.run_cell(index)
    shown = Shown(notebook.page, notebook.page.locator("[data-nbdash-state]").first, notebook=notebook)
    expect(shown.element("share")).to_have_text("0", timeout=30_000)
    devtools = open_devtools(shown)
    assert "title" not in figures(devtools)
    notebook.run_cell(len(DASHBOARD) + 1)
    expect(devtools.locator('[data-node^="callback title"]')).to_be_visible()


def test_any_element_of_the_page_can_show_it_as_narrow_as_a_side_panel(open_notebook: OpenNotebook) -> None:
    shown = shown_inline(open_notebook([*DASHBOARD, "app"]))
    page = shown.page
    page.evaluate(
        """() => {
          const panel = document.body.appendChild(document.createElement("div"));
          panel.id = "panel";
          panel.style.cssText = "position:fixed;inset:0 0 auto auto;width:300px;height:600px;z-index:1000";
          globalThis.closePanel = globalThis.nbdashApps.list()[0].inspect(panel);
        }"""
    )
    panel = page.locator("#panel")
    expect(panel.locator('[data-node^="callback share"]')).to_be_attached(timeout=30_000)
    expect(panel.locator(".nb-dev-graph")).to_have_attribute("data-direction", "TB")
    panel.get_by_role("tab", name="Log").click()
    shown.element("go").click()
    expect(panel.locator(".nb-dev-row").filter(has_text="go.n_clicks = 1")).to_be_visible()
    assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    wide = panel.locator("*").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className)"
    )
    assert wide == []
    assert page.evaluate("globalThis.nbdashApps.list()[0].places.read()") == ["inline"]
    page.evaluate("globalThis.closePanel()")
    expect(panel.locator("*")).to_have_count(0)
