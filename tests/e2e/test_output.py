"""What callbacks print, display and warn of: in the app's log and, if asked, under the cell; errors lead to cells."""

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.jupyter import FRONTENDS
from .harness.lab import LabNotebook
from .harness.shown import shown_inline
from .harness.views import wait_state

SPEAKING = """
import asyncio, logging, sys, warnings

import pandas as pd
from IPython.display import Image, display
from nbdash import App, Input, Output, dcc, html

app = App({options})
app.layout = html.Div(
    [
        *(html.Button(id, id=id, n_clicks=0) for id in ("go", "more")),
        *(html.P(id=id) for id in ("out", "steps")),
    ]
)
table = pd.DataFrame({{"year": [1952, 2007], "life": [59.9, 77.5]}})
logging.basicConfig(format="%(levelname)s %(message)s")

@app.callback(Output("out", "children"), Input("go", "n_clicks"))
def speak(clicks):
    print("heard", clicks)
    if clicks:
        display(table)
        warnings.warn("beware")
        logging.warning("logged")
    return f"{{clicks}} clicks"

@app.callback(Output("steps", "children"), Input("more", "n_clicks"), prevent_initial_call=True)
async def step(clicks):
    for number in range(3):
        print("step", number)
        yield f"step {{number}}"
        await asyncio.sleep(0.05)
    yield "done"
"""

FIGURE = """
@app.callback(Output("go", "title"), Input("go", "n_clicks"), prevent_initial_call=True)
def draw(clicks):
    from IPython.display import SVG

    display(SVG('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="60">'
                '<path d="M5 55 L50 20 L100 35 L155 5" fill="none" stroke="teal" stroke-width="3"/></svg>'))
    return "drawn"
"""


def log_of(view: Locator) -> Locator:
    """The log below an app, opened."""
    view.get_by_text("Printed by callbacks").click()
    return view.get_by_role("log")


def test_what_callbacks_print_display_and_warn_of_is_in_the_apps_log(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SPEAKING.format(options=""), FIGURE, "app", "print('a cell of its own')"])
    shown_inline(notebook)
    view = wait_state(notebook.output(2))
    log = log_of(view)
    expect(log).to_contain_text("heard 0")  # of the first call, before there was a page
    view.get_by_role("button", name="go").click()
    run = log.locator(".nb-log-run").filter(has_text="heard 1")
    expect(run.locator(".nb-log-name")).to_have_text("speak")
    expect(run.get_by_role("table")).to_contain_text("77.5")
    warned = run.locator('[data-stream="stderr"]')
    expect(warned).to_contain_text("UserWarning: beware")
    expect(warned).to_contain_text("WARNING logged")
    expect(log.locator(".nb-log-run").filter(has_text="draw").locator("img")).to_be_visible()
    view.get_by_role("button", name="more").click()
    expect(view.locator("#steps")).to_have_text("done")
    expect(log.locator(".nb-log-run").filter(has_text="step 0")).to_contain_text("step 0\nstep 1\nstep 2\n")
    expect(notebook.output(3)).to_contain_text("a cell of its own")
    expect(log).not_to_contain_text("a cell of its own")
    assert [output["output_type"] for output in notebook.outputs(2)] == ["execute_result"]

    notebook.save()
    notebook.reload()
    log = log_of(wait_state(notebook.output(2)))
    expect(log).to_contain_text("heard 0")
    expect(log.get_by_role("table")).to_contain_text("77.5")


def test_if_asked_it_is_also_under_the_cell_that_shows_the_app(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(
        [SPEAKING.format(options="output='cell'"), "app", "import time; time.sleep(1.5); print('over')"]
    )
    notebook.run_cell(0)
    notebook.run_cell(1)
    view = wait_state(notebook.output(1))
    notebook.start_cell(2)
    view.get_by_role("button", name="go").click()
    expect(notebook.output(1)).to_contain_text("heard 1")
    expect(notebook.output(1).locator(".jp-RenderedHTMLCommon table")).to_contain_text("77.5")
    expect(notebook.output(1)).to_contain_text("WARNING logged")
    expect(log_of(view)).to_contain_text("heard 1")
    expect(notebook.output(2)).to_contain_text("over")
    assert [output.get("text") for output in notebook.outputs(2)] == ["over\n"]
    assert notebook.outputs(0) == []
    told = notebook.outputs(1)
    assert [output["output_type"] for output in told] == ["execute_result", "stream", "display_data", "stream"]
    view = wait_state(notebook.output(1))
    expect(view.locator("#out")).to_have_text("1 clicks")


BROKEN = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([dcc.Input(id="text", value="2"), html.P(id="half")])
"""

DIVIDE = """
def divide(text):
    # the line below is at fault
    return 1 / int(text)
"""

HALVE = """
@app.callback(Output("half", "children"), Input("text", "value"))
def halve(text):
    return f"{divide(text):.2f}"
"""


def broken_app(notebook: LabNotebook, cell: int = 3) -> Locator:
    """Make the app fail that this cell shows; returns its report."""
    notebook.run_all()
    view = wait_state(notebook.output(cell))
    view.locator("#text").fill("0")
    report = view.get_by_label("Messages from callbacks")
    expect(report).to_contain_text("division by zero")
    return report


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("windowing", ["full"])
def test_an_error_leads_to_the_cell_and_the_line(open_notebook: OpenNotebook) -> None:
    filler = [f"print({number})\n" + "# far away\n" * 30 for number in range(8)]
    notebook = open_notebook([BROKEN, DIVIDE, HALVE, *filler, "app"])
    report = broken_app(notebook, len(filler) + 3)
    report.get_by_role("button", name="cell In[2], line 3").first.click()
    expect(notebook.page.locator(".jp-Cell.jp-mod-active")).to_contain_text("at fault")
    expect(notebook.page.locator(".jp-Cell.jp-mod-active .cm-content")).to_be_in_viewport()
    notebook.page.wait_for_function(
        "() => { const editor = jupyterapp.shell.currentWidget.content.activeCell.editor;"
        " return editor.hasFocus() && editor.getCursorPosition().line === 2; }"
    )


def test_without_the_extension_an_error_leads_to_the_cell_on_the_page(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([BROKEN, DIVIDE, HALVE, "app"])
    notebook.page.evaluate("document.addEventListener('nbdash:reveal', (event) => event.stopPropagation(), true)")
    report = broken_app(notebook)
    report.get_by_role("button", name="cell In[2], line 3").first.click()
    cell = notebook.page.locator(".jp-Notebook .jp-Cell").nth(1)
    expect(cell).to_be_in_viewport()
    assert notebook.page.evaluate("document.activeElement.closest('.jp-Cell')?.innerText").find("at fault") > 0
