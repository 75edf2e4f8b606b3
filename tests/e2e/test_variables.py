"""Variables of the kernel in JupyterLab: cells that bind them anew, callbacks that set them, nothing on the wire."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import OpenNotebook, Serve, Show
from .harness.browser import Pages
from .harness.shown import shown_by, shown_inline
from .harness.views import wait_state

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "08_variables.ipynb"

APP = """
import pandas as pd
import plotly.graph_objects as go

from nbdash import App, Input, Output, State, Variable, changed, ctx, dcc, html

app = App()
app.layout = html.Div(
    [
        dcc.Slider(id="year", min=1, max=3, step=1, value=1),
        dcc.Graph(id="plot"),
        html.P(id="rows"),
        html.P(id="calls"),
        html.P(id="told"),
    ]
)
calls = []

@app.callback(Output("plot", "figure"), Output("rows", "children"), Output("calls", "children"), Variable("df"))
def draw(df):
    calls.append(ctx.triggered_id)
    figure = go.Figure(go.Bar(x=df.name, y=df.size_m), layout_title_text=f"{len(df)} bridges")
    return figure, f"{len(df)} rows, {type(df).__name__}", f"{len(calls)} calls, by {calls[-1]}"

@app.callback(Output(Variable("chosen")), Input("year", "value"), State(Variable("df")))
def choose(year, df):
    return df.head(year)
"""
DF = """
def bridges(*names):
    return pd.DataFrame({"name": names, "size_m": range(7919, 7919 + len(names)), "password": "hunter2"})
df = bridges("Golden", "Tower")
"""


@pytest.mark.parametrize("comms_over_subshells", ["disabled", "perCommTarget"])
def test_a_cell_that_binds_the_name_updates_the_figure(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(
        [APP, "app", DF, "df = 1\ndf = bridges('Forth', 'Rialto', 'Charles')", "chosen.name.tolist()"]
    )
    for cell in (0, 1):
        notebook.run_cell(cell)
    view = wait_state(notebook.output(1))  # there is no df yet: no call, and no complaint
    rows, title, count = view.locator("#rows"), view.locator("#plot .gtitle"), view.locator("#calls")
    expect(rows).to_have_text("")
    expect(view.get_by_role("alert")).to_have_count(0)
    notebook.run_cell(2)
    expect(title).to_have_text("2 bridges", timeout=30_000)  # plotly is loaded
    expect(rows).to_have_text("2 rows, DataFrame")
    expect(count).to_have_text("1 calls, by df")
    notebook.run_cell(3)
    expect(title).to_have_text("3 bridges")
    expect(count).to_have_text("2 calls, by df")
    notebook.run_cell(4)
    assert "['Golden']" in str(notebook.outputs(4))
    view.get_by_role("slider").press("ArrowRight")
    expect(view.get_by_role("slider")).to_have_attribute("aria-valuenow", "2")
    wait_state(notebook.output(1))
    notebook.run_cell(4)
    assert "['Forth', 'Rialto']" in str(notebook.outputs(4))
    notebook.set_source(3, "df.loc[len(df)] = ['Rialto', 9, '']\nchanged('df')")
    notebook.run_cell(3)
    expect(title).to_have_text("4 bridges")
    expect(count).to_have_text("3 calls, by df")
    notebook.set_source(3, "changed('chosne')")
    notebook.run_cell(3)
    expect(notebook.output(3)).to_contain_text("There is no variable 'chosne'")
    expect(notebook.output(3)).to_contain_text("Did you mean 'chosen'")
    expect(count).to_have_text("3 calls, by df")


def test_what_is_on_screen_is_read_and_set_from_a_cell(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([APP, DF, "app", "app['year'].value = 3", "app['year'].value, len(chosen)"])
    view = shown_inline(notebook).view
    expect(view.get_by_role("slider")).to_have_attribute("aria-valuenow", "3")
    notebook.run_cell(4)
    assert "(3, 2)" in str(notebook.outputs(4))
    view.get_by_role("slider").press("ArrowLeft")
    expect(view.get_by_role("slider")).to_have_attribute("aria-valuenow", "2")
    wait_state(view)
    notebook.run_cell(4)
    assert "(2, 2)" in str(notebook.outputs(4))


WATCH = """() => {
  globalThis.said = []
  const text = (buffer) => new TextDecoder("latin1").decode(buffer)
  jupyterapp.shell.currentWidget.sessionContext.session.kernel.anyMessage.connect((_, { msg }) => {
    if (msg.header.msg_type.startsWith("comm_"))
      said.push(JSON.stringify(msg.content) + (msg.buffers ?? []).map(text).join(""))
  })
}"""


def test_nothing_of_a_variable_is_on_the_wire(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(
        [APP, DF, "app", "df = bridges('Forth')", "changed('df'); secret = chosen.iloc[0].password"]
    )
    notebook.page.evaluate(WATCH)
    view = shown_inline(notebook).view
    expect(view.locator("#rows")).to_have_text("1 rows, DataFrame", timeout=30_000)
    view.get_by_role("slider").press("ArrowRight")
    wait_state(view)
    said = "".join(notebook.page.evaluate("said"))
    assert "Forth" in said  # (what callbacks return is)
    assert not [word for word in ("hunter2", "password", "chosen", "variables.") if word in said]


def test_a_served_app_has_the_programs_values_and_each_visitor_its_own(serve: Serve, pages: Pages) -> None:
    show = """
@app.callback(Output("told", "children"), Variable("chosen"))
def tell(chosen):
    return "chosen: " + ", ".join(chosen.name)
"""
    server = serve([APP, show, DF, "app"])
    one, other = shown_by(server, pages), shown_by(server, pages)
    for shown in (one, other):
        expect(shown.element("plot").locator(".gtitle")).to_have_text("2 bridges", timeout=30_000)
        expect(shown.element("told")).to_have_text("chosen: Golden")
    one.view.get_by_role("slider").press("ArrowRight")
    expect(one.element("told")).to_have_text("chosen: Golden, Tower")
    expect(other.element("told")).to_have_text("chosen: Golden")


def test_the_notebook_of_variables(show: Show) -> None:
    shown = show(NOTEBOOK)
    told, title = shown.element("told"), shown.element("plot").locator(".gtitle")
    expect(title).to_have_text("Countries in 2007", timeout=30_000)
    expect(told).to_contain_text("142 countries: ")
    plot = shown.element("plot")
    plot.scroll_into_view_if_needed()
    expect(plot.locator(".textpoint").filter(has_text="Vietnam")).to_be_visible()  # the last cell has said `changed`
    box = plot.locator(".nsewdrag").first.bounding_box()
    assert box is not None
    mouse = shown.page.mouse
    mouse.move(box["x"] + 5, box["y"] + 5)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5, steps=8)
    mouse.up()
    expect(told).not_to_contain_text("142 countries")
    expect(told).to_contain_text("more than the model says")
    if shown.notebook is not None:
        count = told.inner_text().split()[0]
        cell = shown.notebook.insert_cell("print(len(selected), type(model).__name__)")
        shown.notebook.run_cell(cell)
        expect(shown.notebook.output(cell)).to_contain_text(f"{count} Polynomial")
        shown.notebook.set_source(3, shown.notebook.sources()[3].replace("2007", "1952"))
        shown.notebook.run_cell(3)
        expect(title).to_have_text("Countries in 1952")
