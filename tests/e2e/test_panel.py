"""The JupyterLab extension: a panel with the apps of the notebook in front, and places for them beside it."""

import re
import time

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.jupyter import FRONTENDS, Frontend, JupyterServer
from .harness.lab import LabNotebook
from .harness.views import views, wait_state

COUNTER = """
from nbdash import App, Input, Output, dcc, html

app = App(title="Counter")
app.layout = html.Div([html.Button("go", id="button", n_clicks=0), html.P(id="out"), dcc.Input(id="text")])

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"
"""


def panel_of(notebook: LabNotebook) -> Locator:
    return notebook.page.locator("#nbdash-panel")


def toggle_panel(notebook: LabNotebook) -> None:
    """By the button on the notebook's toolbar."""
    notebook.page.get_by_role("button", name="Show or hide the apps of this notebook").click()


def toggle_sidebar(notebook: LabNotebook) -> None:
    """By the tab at the window's edge, as any of JupyterLab's panels."""
    notebook.page.get_by_role("tab", name="Apps of the notebook (nbdash)").click()


def click(view: Locator) -> None:
    view.get_by_role("button", name="go").click()


def tabs_of(notebook: LabNotebook) -> Locator:
    """The apps that are in JupyterLab's main area."""
    return notebook.page.locator(".nbdash-tab")


def tab_title(notebook: LabNotebook, title: str) -> Locator:
    return notebook.page.locator("#jp-main-dock-panel").get_by_role("tab", name=title)


def close_tab(notebook: LabNotebook, title: str) -> None:
    tab_title(notebook, title).locator(".lm-TabBar-tabCloseIcon").click()


def wait_layout_saved(notebook: LabNotebook, *, is_panel_open: bool, has_tab: bool = False) -> None:
    """JupyterLab writes its layout down a moment after it has changed."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        saved = notebook.page.evaluate("jupyterapp.serviceManager.workspaces.fetch('default')")["data"]
        layout = saved.get("layout-restorer:data", {"main": {}, "right": {}})
        right = layout["right"]
        is_open = right.get("current") == "nbdash-panel" and not right["collapsed"]
        if is_open == is_panel_open and ("nbdash:" in str(layout["main"])) == has_tab:
            return
        time.sleep(0.1)
    raise AssertionError("JupyterLab has not saved its layout")


def run_from_palette(notebook: LabNotebook, label: str) -> None:
    notebook.page.keyboard.press("Control+Shift+KeyC")
    notebook.page.get_by_role("textbox", name="SEARCH").fill(f"nbdash {label}")
    notebook.page.locator(".lm-CommandPalette-item", has_text=label).first.click()


def lines(panel: Locator) -> Locator:
    return panel.get_by_role("list", name="Apps of this notebook").get_by_role("listitem")


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_the_panel_waits_for_the_notebook_and_shows_the_session_of_the_view_under_the_cell(
    open_notebook: OpenNotebook, frontend: Frontend
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    panel = panel_of(notebook)
    expect(panel).to_be_hidden()
    toggle_panel(notebook)
    expect(panel.get_by_role("heading")).to_have_text("No app yet")
    panel.get_by_role("button", name="Run all cells").click()
    in_panel = wait_state(panel)
    inline = wait_state(notebook.output(1))
    click(in_panel)
    click(inline)
    for view in (in_panel, inline):
        expect(view.locator("#out")).to_have_text("2 clicks")
    expect(lines(panel)).to_have_text([re.compile("Counter.*live · under a cell, here")])


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_the_panel_is_there_after_a_reload_with_the_values_and_goes_on_after_a_restart(
    open_notebook: OpenNotebook, frontend: Frontend
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    panel = panel_of(notebook)
    toggle_panel(notebook)
    notebook.run_all()
    view = wait_state(panel)
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")
    if frontend == "lab":
        wait_layout_saved(notebook, is_panel_open=True)
    notebook.save()
    notebook.reload()
    view = wait_state(panel)
    expect(view.locator("#out")).to_have_text("1 clicks")
    click(view)
    expect(view.locator("#out")).to_have_text("2 clicks")
    view.locator("#text").fill("typed")

    notebook.restart_kernel()
    wait_state(panel, "stale")
    expect(lines(panel)).to_have_text([re.compile("Counter.*stopped: run the cells again")])
    notebook.run_all()
    view = wait_state(panel)
    expect(view.locator("#text")).to_have_value("typed")
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")
    expect(lines(panel)).to_have_count(1)


def test_cells_that_are_run_again_use_the_same_place(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app.show('panel')", "app.show('tab')"])
    panel, tabs = panel_of(notebook), tabs_of(notebook)
    for text in ("one", "two", "three"):
        notebook.run_all()
        view = wait_state(panel)
        expect(views(panel)).to_have_count(1)
        expect(tabs).to_have_count(1)
        expect(views(tabs)).to_have_count(1)
        view.locator("#text").fill(text)
        expect(tabs.locator("#text")).to_have_value(text)
        click(view)
        expect(tabs.locator("#out")).to_have_text("1 clicks")
    expect(lines(panel)).to_have_text([re.compile("Counter.*live · here, beside the notebook")])


def test_a_closed_panel_takes_its_view_off_the_screen_and_brings_it_back(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app"])
    panel = panel_of(notebook)
    notebook.run_all()
    toggle_panel(notebook)
    view = wait_state(panel)
    view.locator("#text").fill("typed")
    click(view)
    places = "nbdashApps.list().map(app => app.places.read().join())"
    assert notebook.page.evaluate(places) == ["inline,panel"]
    toggle_panel(notebook)
    expect(panel).to_be_hidden()
    assert notebook.page.evaluate(places) == ["inline"]
    toggle_panel(notebook)
    view = wait_state(panel)
    expect(view.locator("#text")).to_have_value("typed")
    expect(view.locator("#out")).to_have_text("1 clicks")


def test_show_puts_the_app_where_it_is_asked_for_and_says_so_under_the_cell(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app.show(where='panel')", "app.run(jupyter_mode='jupyterlab')"])
    panel, tabs = panel_of(notebook), tabs_of(notebook)
    expect(panel).to_be_hidden()
    for cell in (0, 1):
        notebook.run_cell(cell)
    click(wait_state(panel))
    expect(views(notebook.output(1))).to_have_count(0)
    toggle_panel(notebook)
    notebook.output(1).get_by_role("button", name="Show in the side panel").click()
    wait_state(panel)
    notebook.run_cell(2)
    view = wait_state(tabs)
    expect(view.locator("#out")).to_have_text("1 clicks")
    width = notebook.page.evaluate("document.querySelector('.nbdash-tab').offsetLeft")
    assert width > 0, "the tab is beside the notebook, not before it"
    close_tab(notebook, "Counter")
    expect(tabs).to_have_count(0)
    notebook.output(2).get_by_role("button", name="Show beside the notebook").click()
    wait_state(tabs)


def test_a_reload_opens_no_panel_that_was_closed_and_restores_the_tab(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app.show('panel')", "app.show('tab')"])
    panel, tabs = panel_of(notebook), tabs_of(notebook)
    notebook.run_all()
    click(wait_state(tabs))
    expect(tabs.locator("#out")).to_have_text("1 clicks")
    wait_state(panel)
    toggle_sidebar(notebook)
    expect(panel).to_be_hidden()
    wait_layout_saved(notebook, is_panel_open=False, has_tab=True)
    notebook.save()
    notebook.reload()
    expect(wait_state(tabs).locator("#out")).to_have_text("1 clicks")
    expect(tab_title(notebook, "Counter")).to_be_visible()
    expect(notebook.output(1)).to_contain_text("Show in the side panel")
    expect(panel).to_be_hidden()


def test_the_palette_has_the_commands(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    wait_state(notebook.output(1))
    run_from_palette(notebook, "Open App beside Notebook")
    wait_state(tabs_of(notebook))
    run_from_palette(notebook, "Show or Hide Apps Panel")
    wait_state(panel_of(notebook))
    run_from_palette(notebook, "Show Developer's View of App")
    expect(panel_of(notebook).get_by_role("tab", name="Developer")).to_have_attribute("aria-selected", "true")


def test_the_panel_follows_the_notebook_in_front_and_remembers_what_was_chosen(
    open_notebook: OpenNotebook, jupyter: JupyterServer
) -> None:
    second = """
    other = App(title="Other")
    other.layout = html.P("the other one")
    """
    notebook = open_notebook([COUNTER, second, "app", "other"])
    panel = panel_of(notebook)
    toggle_panel(notebook)
    notebook.run_all()
    wait_state(panel)
    expect(lines(panel)).to_have_count(2)
    line = lines(panel).filter(has_text="Other").get_by_role("button").first
    line.click()
    expect(panel.locator(".nbdash")).to_contain_text("the other one")
    expect(line).to_have_attribute("aria-current", "true")

    path = jupyter.add_notebook("beside.ipynb", ["1"])
    open_path = "path => jupyterapp.commands.execute('docmanager:open', {path}).then(() => null)"
    notebook.page.evaluate(open_path, jupyter.name(path))
    expect(panel.get_by_role("heading")).to_have_text("No app yet")
    notebook.page.evaluate(open_path, jupyter.name(notebook.path))
    expect(panel.locator(".nbdash")).to_contain_text("the other one")
    notebook.page.evaluate("void jupyterapp.commands.execute('application:close-all')")
    for _ in range(2):
        notebook.page.get_by_role("dialog").get_by_role("button", name="Discard").click()
    expect(panel.get_by_role("heading")).to_have_text("No notebook in front")


def test_the_two_pages_of_the_panel_work_by_keyboard(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app"])
    panel = panel_of(notebook)
    toggle_panel(notebook)
    notebook.run_all()
    wait_state(panel)
    lines(panel).get_by_role("button").first.focus()
    keyboard = notebook.page.keyboard
    beside = panel.get_by_role("button", name="Open beside the notebook")
    tab, other = panel.get_by_role("tab", name="App"), panel.get_by_role("tab", name="Developer")
    keyboard.press("Tab")
    expect(beside).to_be_focused()
    tab.focus()
    keyboard.press("ArrowRight")
    expect(other).to_be_focused()
    expect(other).to_have_attribute("aria-selected", "true")
    expect(panel.get_by_role("tabpanel", name="App")).to_be_hidden()
    keyboard.press("ArrowRight")
    expect(tab).to_be_focused()
    wait_state(panel)


def test_the_panel_says_which_environment_to_update_and_shows_the_app_all_the_same(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.page.evaluate("nbdashExtension.protocol = 1")
    toggle_panel(notebook)
    notebook.run_all()
    panel = panel_of(notebook)
    view = wait_state(panel)
    expect(panel).to_contain_text("Update nbdash in the environment that JupyterLab runs in")
    click(view)
    expect(view.locator("#out")).to_have_text("1 clicks")


def test_without_the_extension_the_app_is_under_the_cell_and_a_line_says_why(
    jupyter: JupyterServer, pages: Pages
) -> None:
    page = pages.new()
    page.route("**/extensions/nbdash/**", lambda route: route.abort())
    path = jupyter.add_notebook("without-extension.ipynb", [COUNTER, "app.show('panel')", "app"])
    notebook = LabNotebook(page, jupyter, path)
    notebook.open("perCommTarget")
    notebook.run_cell(0)
    notebook.run_cell(1)
    click(wait_state(notebook.output(1)))
    expect(notebook.output(1).locator("#out")).to_have_text("1 clicks")
    expect(notebook.output(1)).to_contain_text("Shown here and not in the side panel")
    notebook.run_cell(2)
    wait_state(notebook.output(2))
    expect(notebook.output(2)).not_to_contain_text("Shown here")
    notebook.shut_down()


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_browser_tab_of_its_own_is_a_link_under_the_cell_and_in_the_list(
    open_notebook: OpenNotebook, frontend: Frontend
) -> None:
    notebook = open_notebook([COUNTER, "app.show('browser')", "app.run(jupyter_mode='jupyterlab')"])
    for cell in (0, 1):
        notebook.run_cell(cell)
    toggle_panel(notebook)
    wait_state(panel_of(notebook))
    under_cell = notebook.output(1).get_by_role("link", name="Open in a browser tab")
    in_list = panel_of(notebook).get_by_role("link", name="Open in a browser tab")
    assert under_cell.get_attribute("href") == in_list.get_attribute("href")
    with notebook.page.expect_popup() as popup:
        under_cell.click()
    own = wait_state(popup.value)
    click(own)
    expect(panel_of(notebook).locator("#out")).to_have_text("1 clicks")
    # Notebook 7 has no place beside the notebook: there it is a browser tab too.
    notebook.run_cell(2)
    if frontend == "notebook":
        expect(notebook.output(2).get_by_role("link", name="Open in a browser tab")).to_be_visible()
    else:
        expect(wait_state(tabs_of(notebook)).locator("#out")).to_have_text("1 clicks")


def test_a_link_to_a_cell_brings_it_into_view_with_the_cursor_in_its_line(open_notebook: OpenNotebook) -> None:
    failing = """
    @app.callback(Output("text", "value"), Input("button", "n_clicks"))
    def fail(clicks):
        return 1 / 0
    """
    notebook = open_notebook([COUNTER, failing, *["'''" + "\n" * 30 + "'''"] * 5, "app.show('panel')"])
    notebook.run_all()
    panel = panel_of(notebook)
    wait_state(panel)
    panel.get_by_role("button", name=re.compile("line 3")).first.click()
    cell = notebook.page.locator(".jp-Notebook .jp-Cell").nth(1)
    expect(cell).to_be_in_viewport()
    expect(cell.locator(".cm-content")).to_be_focused()
    expect(notebook.page.get_by_role("button", name="Ln 3, Col 1")).to_be_visible()
