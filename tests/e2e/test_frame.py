"""An app with style sheets and scripts of its own in a notebook: it is drawn in a frame, where they count."""

from playwright.sync_api import FrameLocator, Locator, Route, expect

from .conftest import OpenNotebook
from .harness.lab import LabNotebook
from .harness.views import wait_state

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
BOOTSTRAP = """
import dash_bootstrap_components as dbc

from nbdash import App, Input, Output, State, html

style = "data:text/css,.modal { position: fixed; inset: 0 } .modal-content { background: white }"
app = App(title="Bootstrap", external_stylesheets=[style])
app.layout = html.Div(
    [
        dbc.Button("open", id="open", n_clicks=0),
        dbc.Modal(
            [dbc.ModalBody("Body of the modal"), dbc.ModalFooter(dbc.Button("close", id="close", n_clicks=0))],
            id="modal",
            is_open=False,
            fade=False,
        ),
        html.P(id="out"),
    ]
)

@app.callback(
    Output("modal", "is_open"),
    Output("out", "children"),
    Input("open", "n_clicks"),
    Input("close", "n_clicks"),
    State("modal", "is_open"),
    prevent_initial_call=True,
)
def toggle(opened, closed, is_open):
    return not is_open, f"{opened} {closed}"
"""
# What of JupyterLab is looked at.
OWN = (
    "body, #jp-menu-panel, #jp-top-panel, .jp-Toolbar, .jp-Notebook, .jp-Cell, .jp-InputPrompt, .cm-line, button, a, "
    "h1, h2"
)
# All their properties but sizes and places, which go by what else is in the page, and what follows the pointer.
STYLES = """
(selector) => [...document.querySelectorAll(selector)]
  .filter((one) => one.closest(".jp-OutputArea, .jp-SideBar, #nbdash-panel, .jp-Cell-footer") === null)
  .filter((one) => one.matches("body, div, h1, h2, a"))
  .slice(0, 60)
  .map((one) => {
    const style = getComputedStyle(one);
    const names = ["line-height", "font-family", "font-size", "font-weight", "color", "letter-spacing", "box-sizing",
      "text-decoration-line", "margin-left", "padding-left", "border-left-width", "text-align", "display", "position"];
    return [one.className, ...names.map((name) => style.getPropertyValue(name))].join("|");
  })
"""

# Returns when the page has been told, which it is when it next draws.
SCROLL = """
(list, top) => new Promise((resolve) => {
  list.addEventListener("scroll", () => requestAnimationFrame(resolve), { once: true });
  list.scrollTo(0, top);
})
"""


def answer(route: Route) -> None:
    if route.request.url.endswith(".css"):
        body = "body { background: rgb(1, 2, 3) } p { color: rgb(0, 150, 0) } * { box-sizing: content-box }"
        route.fulfill(body=body, content_type="text/css", headers={"access-control-allow-origin": "*"})
    else:
        body = "window.fromCdn = [typeof window.fromAssets];"
        route.fulfill(body=body, content_type="text/javascript", headers={"access-control-allow-origin": "*"})


def styles_of(notebook: LabNotebook) -> set[str]:
    """How JupyterLab itself looks: what stands around outputs."""
    return set(notebook.page.evaluate(STYLES, OWN))


def dismiss_build(notebook: LabNotebook) -> None:
    """JupyterLab asks to be built anew where Dash is installed, in a dialog over everything."""
    dialog = notebook.page.locator(".jp-Dialog", has_text="Build")
    notebook.page.add_locator_handler(dialog, lambda found: found.locator(".jp-mod-reject").click())


def frame_of(where: Locator) -> FrameLocator:
    return where.frame_locator("iframe.nbdash-frame")


def height_of(where: Locator) -> float:
    box = where.locator("iframe.nbdash-frame").bounding_box()
    assert box is not None
    return box["height"]


def test_style_sheets_and_scripts_of_an_app_count_in_its_frame_only(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([FILES, APP, "app.show(isolate=False)"])
    dismiss_build(notebook)
    page = notebook.page
    page.route(f"{CDN}/**", answer)
    notebook.run_all()
    expect(wait_state(notebook.output(2)).locator("#out")).to_have_text("0 clicks")  # in the page itself
    before = styles_of(notebook)
    assert before

    notebook.set_source(2, "app.show(isolate=True)")
    notebook.run_cell(2)
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
    assert styles_of(notebook) == before

    button.click()
    expect(inner.locator("#out")).to_have_text("1 clicks")
    expect(inner.locator("#twice")).to_have_text("2")
    height = height_of(view)
    button.click()
    expect(inner.locator("#out")).to_have_text("2 clicks")
    page.wait_for_function("(least) => document.querySelector('.nbdash-frame').clientHeight >= least", arg=height + 190)

    sources = notebook.sources()
    inner.locator("#text").click()
    page.keyboard.type("ddabx")
    expect(inner.locator("#text")).to_have_value("ddabx")
    assert notebook.sources() == sources
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")

    inner.locator("#list").evaluate(SCROLL, 500)
    notebook.run_cell(2)  # the browser forgets a frame that is taken out, and its document
    expect(inner.locator("#text")).to_have_value("ddabx")
    expect(inner.locator("#out")).to_have_text("2 clicks")
    page.wait_for_function(
        "() => document.querySelector('.nbdash-frame')?.contentDocument.getElementById('list')?.scrollTop === 500"
    )


def test_bootstrap_in_a_frame_has_room_for_its_dialogs(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([BOOTSTRAP, "app"])
    dismiss_build(notebook)
    notebook.run_all()
    view = wait_state(notebook.output(1))
    inner = frame_of(view)
    expect(inner.locator("#open")).to_be_visible()
    height = height_of(view)
    inner.locator("#open").click()
    expect(inner.locator(".modal-body")).to_have_text("Body of the modal")
    notebook.page.wait_for_function("() => document.querySelector('.nbdash-frame').clientHeight > 400")
    inner.locator("#close").click()
    expect(inner.locator("#out")).to_have_text("1 1")
    notebook.page.wait_for_function(
        "(most) => document.querySelector('.nbdash-frame').clientHeight < most", arg=height + 60
    )
    assert notebook.page.evaluate("[typeof window.React, typeof window.dash_bootstrap_components]") == ["undefined"] * 2
