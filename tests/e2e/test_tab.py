"""An app in a browser tab of its own, which talks to the notebook's kernel itself."""

from textwrap import dedent
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from nbdash._version import __version__
from nbdash.protocol.version import PROTOCOL

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.jupyter import FRONTENDS, JupyterServer
from .harness.lab import LabNotebook
from .harness.relay import relay_to
from .harness.views import wait_page_idle, wait_state

COUNTER = """
import time

from nbdash import App, Input, Output, dcc, html

app = App(title="Counter")
app.layout = html.Div(
    [html.H2("A counter"), html.Button("go", id="button", n_clicks=0), html.P(id="out"), dcc.Input(id="text")]
)

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"
"""


def open_tab(pages: Pages, notebook: LabNotebook) -> Page:
    """The app's own tab, in a page that shares nothing with the notebook's but the server."""
    page = pages.new()
    page.goto(tab_url(notebook))
    return page


def tab_url(notebook: LabNotebook, key: str | None = None) -> str:
    """Where the notebook's page says that the tab is."""
    key = key or notebook.execute("print(app.key, end='')")
    link = notebook.page.evaluate(
        "([key]) => { const { url } = nbdashExtension;"
        " return new URL(`tab.html?kernel=${jupyterapp.shell.currentWidget.sessionContext.session.kernel.id}"
        "&app=${encodeURIComponent(key)}`, url).href; }",
        [key],
    )
    return str(link)


def click(view: Page | Locator) -> None:
    view.get_by_role("button", name="go").click()


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_tab_and_the_view_under_the_cell_are_of_one_session(
    open_notebook: OpenNotebook, pages: Pages, jupyter: JupyterServer
) -> None:
    allowed = pages.confine(jupyter.url)
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    inline = wait_state(notebook.output(1))
    tab = open_tab(pages, notebook)
    wait_page_idle(tab)
    expect(tab).to_have_title("Counter")
    click(tab)
    for place in (tab, inline):
        expect(place.locator("#out")).to_have_text("1 clicks")
    click(inline)
    inline.locator("#text").fill("typed")
    expect(tab.locator("#out")).to_have_text("2 clicks")
    expect(tab.locator("#text")).to_have_value("typed")

    tab.reload()
    wait_page_idle(tab)
    expect(tab.locator("#out")).to_have_text("2 clicks")
    expect(tab.locator("#text")).to_have_value("typed")
    assert pages.errors == [] and allowed.refused == []


@pytest.mark.parametrize("framing", ["v1", "older"])
def test_a_tab_is_answered_while_a_cell_runs(open_notebook: OpenNotebook, pages: Pages, framing: str) -> None:
    busy = "app.set_props('text', {'value': 'busy'}); time.sleep(6); print('over')"
    notebook = open_notebook([COUNTER, "app", busy])
    for cell in (0, 1):
        notebook.run_cell(cell)
    url = tab_url(notebook)
    tab = pages.new()
    if framing == "older":  # what a server does that does not take the newer one
        tab.add_init_script("globalThis.WebSocket = class extends WebSocket { constructor(url) { super(url); } };")
    notebook.start_cell(2)
    expect(notebook.output(1).locator("#text")).to_have_value("busy")
    tab.goto(url)
    wait_page_idle(tab)
    click(tab)
    expect(tab.locator("#out")).to_have_text("1 clicks")
    expect(tab.locator("#text")).to_have_value("busy")
    assert notebook.outputs(2) == [], "the cell has ended: nothing was proved"
    expect(notebook.output(1).locator("#out")).to_have_text("1 clicks")
    expect(notebook.output(2)).to_contain_text("over", timeout=20_000)
    assert pages.errors == []


def test_a_tab_keeps_its_picture_over_a_restart_and_comes_alive_when_the_cells_are_run_again(
    open_notebook: OpenNotebook, pages: Pages
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    tab = open_tab(pages, notebook)
    wait_page_idle(tab)
    click(tab)
    tab.locator("#text").fill("typed")
    expect(tab.locator("#out")).to_have_text("1 clicks")
    notebook.restart_kernel()
    view = wait_state(tab, "stale")
    expect(view.get_by_role("status")).to_contain_text("Run the notebook's cells again")
    expect(tab.locator("#out")).to_have_text("1 clicks")
    notebook.run_all()
    wait_page_idle(tab)
    wait_state(notebook.output(1))
    for place in (tab, notebook.output(1)):
        expect(place.locator("#text")).to_have_value("typed")
    tab.locator("#text").fill("goes on")
    expect(notebook.output(1).locator("#text")).to_have_value("goes on")
    assert pages.errors == []


def test_a_tab_that_is_opened_before_the_notebook_has_run_waits_for_it(
    open_notebook: OpenNotebook, pages: Pages
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    cell_id = notebook.saved().cells[0].id
    notebook.execute("import ipywidgets; other = ipywidgets.IntSlider()")
    tab = pages.new()
    tab.goto(tab_url(notebook, f"{cell_id}:0"))
    expect(tab.get_by_role("heading")).to_have_text("This app is not running")
    notebook.run_all()
    wait_page_idle(tab)
    click(tab)
    expect(tab.locator("#out")).to_have_text("1 clicks")


def test_tabs_that_come_and_go_leave_one_thread_and_no_comm_in_the_kernel(
    open_notebook: OpenNotebook, pages: Pages
) -> None:
    left = """
    import comm, threading
    threads = sum(thread.name.startswith("subshell-") for thread in threading.enumerate())
    print(threads, len(comm.get_comm_manager().comms), end="")
    """
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    wait_state(notebook.output(1))
    threads, comms = map(int, notebook.execute(dedent(left)).split())
    tab = open_tab(pages, notebook)
    url = tab.url
    for clicks in range(1, 5):
        wait_page_idle(tab)
        click(tab)
        expect(tab.locator("#out")).to_have_text(f"{clicks} clicks")
        if clicks == 2:
            tab.close()
            tab = tab.context.new_page()
        tab.goto("about:blank")
        tab.goto(url)
    assert notebook.execute(dedent(left)) == f"{threads + 1} {comms}"


def test_a_tab_says_that_its_connection_is_lost_and_goes_on_when_it_is_back(
    open_notebook: OpenNotebook, pages: Pages, jupyter: JupyterServer
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    url = urlsplit(tab_url(notebook))
    with relay_to(url.port or 80) as relay:
        tab = pages.new()
        tab.goto(url._replace(netloc=f"127.0.0.1:{relay.port}").geturl())
        wait_page_idle(tab)
        relay.cut()
        wait_state(tab, "reconnecting")
        click(notebook.output(1))
        expect(notebook.output(1).locator("#out")).to_have_text("1 clicks")
        relay.mend()
        wait_page_idle(tab)
        expect(tab.locator("#out")).to_have_text("1 clicks")
        click(tab)
        expect(notebook.output(1).locator("#out")).to_have_text("2 clicks")
        tab.goto("about:blank")


def test_a_tab_of_a_kernel_that_was_shut_down_says_so(
    open_notebook: OpenNotebook, pages: Pages, jupyter: JupyterServer
) -> None:
    notebook = open_notebook([COUNTER, "app"])
    notebook.run_all()
    tab = open_tab(pages, notebook)
    wait_page_idle(tab)
    url = tab.url
    notebook.shut_down()
    wait_state(tab, "stale")
    tab.goto(url)
    expect(tab.get_by_role("heading")).to_have_text("The kernel of this app was shut down")
    tab.goto(url.partition("?")[0])
    expect(tab.get_by_role("heading")).to_have_text("This address is incomplete")


@pytest.mark.parametrize("older", ["page", "kernel"])
def test_a_tab_of_another_protocol_is_told_what_to_update(
    open_notebook: OpenNotebook, pages: Pages, older: str
) -> None:
    protocol = PROTOCOL + (1 if older == "page" else -1)
    pretend = f"import nbdash.transport.live as live; live.PROTOCOL = {protocol}"
    notebook = open_notebook([COUNTER, pretend, "app"])
    notebook.run_all()
    tab = open_tab(pages, notebook)
    notice = tab.get_by_role("alert")
    where = "environment that JupyterLab runs in" if older == "page" else "kernel's environment"
    expect(notice).to_contain_text(where)
    expect(notice).to_contain_text(f"protocol {PROTOCOL} (nbdash {__version__}), the kernel {protocol}")
    command = "pip install" if older == "page" else "%pip install"
    expect(notice.locator("code")).to_have_text(f'{command} "nbdash=={__version__}"')
    wait_page_idle(tab)
