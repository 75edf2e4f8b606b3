"""An app with style sheets and scripts of its own in a notebook: it is drawn in a frame, where they count."""

import hashlib
import json

from playwright.sync_api import FrameLocator, Locator, Route, expect

from .conftest import OpenNotebook
from .harness.lab import LabNotebook
from .harness.views import views, wait_state

CDN = "https://cdn.example.org"
FILES = """
from pathlib import Path

folder = Path("frame-assets")
(folder / "img").mkdir(parents=True, exist_ok=True)
(folder / "a.css").write_text('''
@import "more/deep.css";
h2 { color: rgb(200, 0, 0) }
button { letter-spacing: 3px }
body { line-height: 3 }
.logo { width: 20px; height: 20px; background: url("img/dot.svg") }
''')
(folder / "more").mkdir(exist_ok=True)
(folder / "more" / "deep.css").write_text("h2 { text-decoration: underline rgb(0, 0, 200) }")
(folder / "img" / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>')
(folder / "b.js").write_text(
    "window.fromAssets = [...(window.fromCdn ?? ['no cdn']), document.currentScript !== null];"
    "window.dash_clientside = Object.assign({}, window.dash_clientside, {own: {twice: (n) => 2 * n}});"
)
(folder / "c.mjs").write_text("window.fromModule = import.meta.url.slice(0, 5);")
"""
APP = """
from nbdash import App, ClientsideFunction, Input, Output, dcc, html

app = App(
    title="Framed",
    assets_folder="frame-assets",
    external_stylesheets=["https://cdn.example.org/style.css"],
    external_scripts=[{"src": "https://cdn.example.org/lib.js", "crossorigin": "anonymous"}],
)
app.layout = html.Div(
    [
        html.H2("Framed", id="title"),
        html.Div(className="logo"),
        html.Button("go", id="button", n_clicks=0),
        html.P(id="out"),
        html.P(id="twice"),
        dcc.Input(id="text"),
        html.Div([html.Div(style={"height": "3000px"})], id="list", style={"height": "100px", "overflow": "auto"}),
        html.Div(id="more"),
        dcc.Dropdown([f"choice {n}" for n in range(30)], id="choice"),
    ]
)

@app.callback(Output("out", "children"), Output("more", "style"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks", {"height": f"{200 * clicks}px"}

app.clientside_callback(
    ClientsideFunction("own", "twice"), Output("twice", "children"), Input("button", "n_clicks")
)
"""
# What of JupyterLab is looked at: all properties of each.
OWN = "body, #jp-menu-panel, #jp-top-panel, .jp-Toolbar, .jp-Notebook, .jp-Cell, .jp-InputPrompt, .cm-line, button, a, h1, h2"


def answer(route: Route) -> None:
    if route.request.url.endswith(".css"):
        body = "body { background: rgb(1, 2, 3) } p { color: rgb(0, 150, 0) } * { box-sizing: content-box }"
        route.fulfill(body=body, content_type="text/css", headers={"access-control-allow-origin": "*"})
    else:
        body = "window.fromCdn = [typeof window.fromAssets];"
        route.fulfill(body=body, content_type="text/javascript", headers={"access-control-allow-origin": "*"})


def styles_of(notebook: LabNotebook) -> dict[str, dict[str, str]]:
    """How JupyterLab itself looks: each kind of element with all its properties."""
    return notebook.page.evaluate(
        """(selector) => Object.fromEntries([...document.querySelectorAll(selector)]
            .filter((one) => one.closest(".jp-OutputArea, .jp-Cell-outputArea, #nbdash-panel") === null)
            .slice(0, 300)
            .map((one, at) => [
              `${at} ${one.tagName}.${one.className}`,
              Object.fromEntries([...getComputedStyle(one)].filter((name) => !/size$|width|height|inset|origin|bottom|top|right|left/.test(name))
                .map((name) => [name, getComputedStyle(one).getPropertyValue(name)])),
            ]))""",
        OWN,
    )


def frame_of(where: Locator) -> FrameLocator:
    return where.frame_locator("iframe.nbdash-frame")


def height_of(where: Locator) -> float:
    box = where.locator("iframe.nbdash-frame").bounding_box()
    assert box is not None
    return box["height"]


def test_style_sheets_and_scripts_of_an_app_count_in_its_frame_only(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([FILES, APP, "app.show()"])
    page = notebook.page
    page.route(f"{CDN}/**", answer)
    notebook.run_cell(0)
    before = styles_of(notebook)
    notebook.run_all()
    view = wait_state(notebook.output(2))
    inner = frame_of(view)
    button = inner.locator("#button")
    expect(inner.locator("#out")).to_have_text("0 clicks")
    expect(inner.locator("#title")).to_have_css("color", "rgb(200, 0, 0)")
    expect(inner.locator("#title")).to_have_css("text-decoration-color", "rgb(0, 0, 200)")
    expect(inner.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    assert "blob:" in inner.locator(".logo").evaluate("(logo) => getComputedStyle(logo).backgroundImage")
    state = inner.locator("body").evaluate("() => [window.fromAssets, window.fromModule, typeof parent.fromAssets]")
    assert state == [["undefined", True], "blob:", "undefined"]
    page.screenshot(path="/tmp/wt/frame-1.png")
    button.click()
    expect(inner.locator("#out")).to_have_text("1 clicks")
    expect(inner.locator("#twice")).to_have_text("2")
    page.wait_for_timeout(300)
    after = styles_of(notebook)
    differing = {k: {p: (v, after[k].get(p)) for p, v in ps.items() if after[k].get(p) != v} for k, ps in before.items() if k in after}
    print({k: v for k, v in differing.items() if v})
    print("compared", len(differing))
    h = height_of(view)
    print("height", h)
    button.click()
    expect(inner.locator("#out")).to_have_text("2 clicks")
    page.wait_for_timeout(300)
    print("height", height_of(view), page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
    # keyboard
    inner.locator("#text").click()
    page.keyboard.type("ddabx")
    expect(inner.locator("#text")).to_have_value("ddabx")
    inner.locator("#choice").click()
    page.wait_for_timeout(500)
    page.screenshot(path="/tmp/wt/frame-2.png")
    page.keyboard.press("Escape")
    inner.locator("#list").evaluate("(l) => l.scrollTo(0, 500)")
    notebook.run_cell(2)
    page.wait_for_timeout(1500)
    print("scroll", inner.locator("#list").evaluate("(l) => l.scrollTop"), inner.locator("#text").input_value())
    page.screenshot(path="/tmp/wt/frame-3.png")
