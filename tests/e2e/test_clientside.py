"""Callbacks that the page runs, in a real page: at once, by the kernel's wish, in chains with Python, with Patches."""

from playwright.sync_api import Page, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import FrameLog, Pages
from .harness.shown import shown_inline
from .harness.views import wait_state

APP = """
from nbdash import App, ClientsideFunction, ALL, Input, Output, Patch, dcc, html

app = App()
app.layout = html.Div([
    dcc.Button("go", id="go"),
    *(html.P(id=id) for id in ("local", "later", "python", "after", "broken", "set")),
    dcc.Graph(id="graph", figure={"data": [{"x": [0.0], "y": [0.0]}], "layout": {"height": 200}}),
    html.Div(id="rows", children=[]),
    html.P(id="sum"),
])
app.clientside_callback("n => `local ${n ?? 0}`", Output("local", "children"), Input("go", "n_clicks"))
app.clientside_callback(
    "async n => { await new Promise(done => setTimeout(done, 20)); return [`later ${n ?? 0}`]; }",
    [Output("later", "children")], Input("go", "n_clicks"),
)
app.clientside_callback(
    "(n) => n ? new dash_clientside.Patch().append(['data', 0, 'x'], n).append(['data', 0, 'y'], n).build()"
    " : dash_clientside.no_update",
    Output("graph", "figure"), Input("go", "n_clicks"),
)

@app.callback(Output("python", "children"), Input("local", "children"))
def python(text):
    return f"python {text}"

app.clientside_callback("text => `after ${text}`", Output("after", "children"), Input("python", "children"))
app.clientside_callback(
    ClientsideFunction("charts", "drw"), Output("broken", "children"), Input("go", "n_clicks"),
    prevent_initial_call=True,
)
app.clientside_callback(
    "n => { dash_clientside.set_props('set', {children: `set ${n}`}); }", Input("go", "n_clicks"),
    prevent_initial_call=True,
)

@app.callback(Output("rows", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
def rows(clicks):
    patch = Patch()
    patch.append(dcc.Input(id={"type": "row", "index": clicks}, value=clicks, type="number"))
    return patch

app.clientside_callback(
    "values => `sum ${values.reduce((a, b) => a + b, 0)}`", Output("sum", "children"),
    Input({"type": "row", "index": ALL}, "value"),
)
"""

QUIET = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([dcc.Button("go", id="go"), html.P(id="out")])
app.clientside_callback("n => `${n ?? 0} clicks`", Output("out", "children"), Input("go", "n_clicks"))
"""


def play(page: Page, errors: list[str]) -> None:
    def shows(**texts: str) -> None:
        for id, text in texts.items():
            expect(page.locator(f"#{id}")).to_have_text(text)

    shows(local="local 0", later="later 0", python="python local 0", after="after python local 0", sum="sum 0")
    for clicks in (1, 2):
        page.get_by_role("button", name="go").click()
        shows(local=f"local {clicks}", later=f"later {clicks}", set=f"set {clicks}")
        shows(python=f"python local {clicks}", after=f"after python local {clicks}")
        shows(sum=f"sum {sum(range(clicks + 1))}")
    points = "Array.from(document.querySelector('#graph .nb-graph-plot').data[0].x)"
    page.wait_for_function(f"JSON.stringify({points}) === '[0,1,2]'")
    expect(page.get_by_role("button", name="broken could not be updated")).to_be_visible()
    row = page.locator("#rows input").first
    row.fill("10")
    row.blur()
    shows(sum="sum 12")
    assert errors == []


def test_12_7_in_a_served_page(serve: Serve, pages: Pages) -> None:
    page = pages.new()
    page.goto(serve([APP]).url)
    wait_state(page)
    play(page, pages.errors)


def test_12_7_in_a_notebook(open_notebook: OpenNotebook, pages: Pages) -> None:
    shown = shown_inline(open_notebook([APP, "app"]))
    play(shown.page, pages.errors)
    expect(shown.page.get_by_text('window.dash_clientside has no namespace "charts"').first).to_be_attached()


def test_a_click_that_only_the_page_needs_is_answered_without_the_kernel(serve: Serve, pages: Pages) -> None:
    frames = FrameLog()
    page = pages.new(frames=frames)
    page.goto(serve([QUIET]).url)
    wait_state(page)
    expect(page.locator("#out")).to_have_text("0 clicks")
    frames.clear()
    for clicks in (1, 2, 3):
        page.get_by_role("button", name="go").click()
        expect(page.locator("#out")).to_have_text(f"{clicks} clicks")
    assert "event" not in frames.sent_types
    page.wait_for_timeout(2500)
    assert frames.sent_types.count("event") == 1
