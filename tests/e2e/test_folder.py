"""A folder of notebooks behind nginx, under a prefix, on two workers: what a visitor sees, also when one is killed."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from os import kill
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .harness.browser import Pages
from .harness.nginx import SHIPPED, run_nginx
from .harness.notebooks import write_notebook
from .harness.processes import free_port
from .harness.served import Served
from .harness.views import wait_page_idle, wait_state
from .test_chaos import workers_of

STATE = """
from nbdash import App, Input, Output, State, dcc, html
app = App()
app.layout = html.Main([
    dcc.Location(id="url"),
    dcc.Input(id="who", value="", url=True), dcc.Input(id="note", value=""),
    html.P(id="shown"), html.Button("count", id="button", n_clicks=0), html.P("0", id="count"),
])

@app.callback(Output("shown", "children"), Input("who", "value"), Input("note", "value"))
def show(who, note):
    return f"{who} and {note}"

@app.callback(Output("count", "children"), Input("button", "n_clicks"), State("count", "children"),
              prevent_initial_call=True)
def count(clicks, before):
    return str(int(before) + 1)
"""
OTHER = """
from nbdash import App, Input, Output, callback, dcc, html
app = App()
app.layout = html.Main([dcc.Input(id="who", value="other"), html.P(id="shown")])

@callback(Output("shown", "children"), Input("who", "value"))
def show(who):
    return f"the other says {who}"
"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Served, str]]:
    listens_at, port = free_port(), free_port()
    site = (SHIPPED / "nbdash.conf").read_text()
    site = site.replace("listen 80;", f"listen 127.0.0.1:{listens_at};").replace(
        "127.0.0.1:8050;", f"127.0.0.1:{port};"
    )
    folder = tmp_path / "books"
    folder.mkdir()
    write_notebook(folder / "1_state.ipynb", [STATE])
    write_notebook(folder / "2_other.ipynb", [OTHER])
    (folder / "index.md").write_text("# All of them\n\nTwo, that is.\n")
    options = ["--port", str(port), "--workers", "2", "--proxy", "127.0.0.1"]
    command = [sys.executable, "-m", "nbdash", "serve", str(folder), *options]
    with run_nginx(tmp_path / "nginx", site, listens_at):
        server = Served(command, tmp_path / "log", cwd=tmp_path, env={"XDG_STATE_HOME": str(tmp_path)})
        try:
            yield server, f"http://127.0.0.1:{listens_at}/sales/"
        finally:
            server.process.kill_group()


def test_a_visitor_goes_from_the_index_to_a_notebook_and_loses_nothing_when_workers_are_killed(
    served: tuple[Served, str], pages: Pages
) -> None:
    server, address = served
    page = pages.new(width=500, height=500)
    page.goto(address)
    expect(page).to_have_title("All of them")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}state/")
    wait_page_idle(page)
    page.locator("#who").fill("Ann")
    page.locator("#note").fill("hers")
    expect(page.locator("#shown")).to_have_text("Ann and hers")
    page.locator("#button").click()
    expect(page.locator("#count")).to_have_text("1")
    expect(page).to_have_url(f"{address}state/?who=Ann")

    copied = pages.new(width=500, height=500)
    copied.goto(page.url)  # the first HTML has it, before any answer
    expect(copied.locator("#who")).to_have_value("Ann")
    for worker in workers_of(server.pid):
        wait_page_idle(page)
        page.wait_for_timeout(300)  # what was done is sealed
        kill(worker, signal.SIGKILL)
    wait_state(page, timeout_s=60)
    page.locator("#button").click()
    expect(page.locator("#count")).to_have_text("2", timeout=60_000)
    expect(page.locator("#shown")).to_have_text("Ann and hers")
    expect(page.locator("#note")).to_have_value("hers")
    expect(page).to_have_url(f"{address}state/?who=Ann")

    page.locator(".nbdash-bar a").click()
    expect(page).to_have_url(address)
    page.get_by_role("link", name="Other").click()
    expect(page).to_have_url(re.compile(r"/sales/other/$"))
    expect(page.locator("#shown")).to_have_text("the other says other")
    assert [error for error in pages.errors if error.startswith("uncaught")] == []
