"""What only an app in JupyterLab has: its comm, its cells, its keyboard, a kernel that goes away."""

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.jupyter import CommsOverSubshells
from .harness.lab import LabNotebook
from .harness.shown import shown_inline
from .harness.views import views, wait_state

COUNTER = """
import time

from nbdash import App, Input, Output, dcc, html

app = App()

def layout(title):
    return html.Div(
        [html.H2(title), html.Button("go", id="button", n_clicks=0), html.P(id="out"), dcc.Input(id="text")]
    )

app.layout = layout("first")

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"
"""


def click(view: Locator) -> None:
    view.get_by_role("button", name="go").click()


@pytest.mark.parametrize("comms_over_subshells", ["disabled", "perCommTarget", "perComm"])
def test_a_click_reaches_the_kernel_and_all_views_agree(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells
) -> None:
    notebook = open_notebook([COUNTER, "app", "app.show()", "app.run()"])
    notebook.run_all()
    shown = [wait_state(notebook.output(cell)) for cell in (1, 2, 3)]
    for clicks, view in enumerate(shown, 1):
        click(view)
        for each in shown:
            expect(each.locator("#out")).to_have_text(f"{clicks} clicks")
    shown[0].locator("#text").fill("typed")
    expect(shown[1].locator("#text")).to_have_value("typed")
    notebook.delete_cell(1)
    expect(views(notebook.page)).to_have_count(2)
    last = views(notebook.page).last
    click(last)
    expect(last.locator("#out")).to_have_text("4 clicks")
    assert notebook.comms_over_subshells() == comms_over_subshells


def test_what_is_typed_in_an_app_is_no_notebook_shortcut(open_notebook: OpenNotebook) -> None:
    cells = """
    from nbdash import App, Input, Output, dcc, html

    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="text"),
            dcc.Textarea(id="area"),
            dcc.Dropdown(["bad", "dabble"], id="choice"),
            dcc.Slider(min=0, max=10, step=1, value=5, id="slider"),
            html.Button("go", id="button"),
            html.P(id="out"),
        ]
    )

    @app.callback(
        Output("out", "children"),
        *(Input(id, "value") for id in ("text", "area", "choice", "slider")),
        Input("button", "n_clicks"),
    )
    def show(*values):
        return " ".join(map(str, values))
    """
    notebook = open_notebook(["x = 1", cells, "app", "y = 2"])
    shown = shown_inline_at(notebook, 2)
    before = notebook.sources()
    keyboard = notebook.page.keyboard
    shown.locator("#text").click()
    keyboard.type("ddbaxmyz")
    shown.locator("#area").click()
    keyboard.type("dd")
    keyboard.press("Enter")
    keyboard.type("b")
    shown.locator("#choice .nb-dropdown-trigger").click()
    keyboard.type("dd")
    keyboard.press("Backspace")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    shown.get_by_role("slider").focus()
    keyboard.press("ArrowRight")
    keyboard.type("ddb")
    shown.locator("#button").focus()
    keyboard.press("Enter")
    keyboard.type("ddb")
    expect(shown.locator("#out")).to_have_text("ddbaxmyz dd b bad 6 1")
    assert notebook.sources() == before
    assert notebook.outputs(2) != []


def test_an_app_is_as_it_was_after_a_reload_and_says_so_when_its_kernel_is_gone(
    open_notebook: OpenNotebook,
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    view = shown_inline_at(notebook, 1)
    click(view)
    view.locator("#text").fill("typed")
    expect(view.locator("#out")).to_have_text("1 clicks")
    notebook.save()
    notebook.reload()
    view = wait_state(notebook.output(1))
    expect(view.locator("#out")).to_have_text("1 clicks")
    expect(view.locator("#text")).to_have_value("typed")
    click(view)
    expect(view.locator("#out")).to_have_text("2 clicks")

    notebook.restart_kernel()
    wait_state(view, "stale")
    expect(view.get_by_role("status")).to_contain_text("Run the notebook's cells again")
    view = shown_inline_at(notebook, 1)
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")


def test_without_the_extension_the_kernel_sends_each_file_once_and_the_browser_keeps_it(
    open_notebook: OpenNotebook,
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.page.route("**/extensions/nbdash/**", lambda route: route.abort())
    notebook.watch_traffic()
    view = shown_inline_at(notebook, 1)
    sent, received = ([m.kind for m in messages] for messages in notebook.take_comm_messages())
    assert 0 < sent.count("asset") == received.count("asset")
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")

    notebook.save()
    notebook.reload()
    # JupyterLab never hears of a kernel again that is restarted while it asks for its subshell
    wait_state(notebook.output(1))
    notebook.watch_traffic()
    notebook.restart_kernel()
    view = shown_inline_at(notebook, 1)
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")
    sent, _ = notebook.take_comm_messages()
    assert "asset" not in [m.kind for m in sent]


def shown_inline_at(notebook: LabNotebook, cell: int) -> Locator:
    """Run all cells, and return the view that this one shows."""
    shown_inline(notebook)
    return wait_state(notebook.output(cell))
