"""Workers are killed under clicked tabs, behind an nginx that sends each request anywhere: nothing is lost or doubled.

`pytest tests/e2e/test_chaos.py --chaos-kills 20` does it for about a minute.
"""

import random
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from os import kill
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .harness.browser import Pages
from .harness.nginx import SHIPPED, run_nginx
from .harness.notebooks import write_notebook
from .harness.processes import free_port
from .harness.served import Served
from .harness.views import wait_page_idle, wait_state

WORKERS, TABS = 4, 8
CELL = """
from nbdash import App, Input, Output, State, dcc, html

app = App()
app.layout = html.Div([
    html.Button("one", id="button", n_clicks=0), html.P("0", id="told"),
    dcc.Store(id="count", data=0), html.P("0", id="counted"),
    html.Button("many", id="many", n_clicks=0), html.P("0", id="told-many"),
    dcc.Input(id="text", value=""), html.P("", id="echo"),
])

@app.callback(
    Output("told", "children"), Output("count", "data"), Output("counted", "children"),
    Input("button", "n_clicks"), State("count", "data"), prevent_initial_call=True,
)
def count(clicks, count):
    return str(clicks), count + 1, str(count + 1)

@app.callback(Output("told-many", "children"), Input("many", "n_clicks"))
def tell(clicks):
    return str(clicks)

@app.callback(Output("echo", "children"), Input("text", "value"))
def echo(text):
    return text
"""
# All that a tab has shown of itself, however shortly.
WATCH = """
window.shown = new Set();
new MutationObserver(() => {
  for (const view of document.querySelectorAll("[data-nbdash-state]")) shown.add(view.dataset.nbdashState);
  for (const error of document.querySelectorAll(".nb-report, [role=alert]")) shown.add(`error: ${error.innerText}`);
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-nbdash-state"] });
"""
TOLD = "['told', 'counted', 'told-many', 'echo'].map((id) => document.getElementById(id).innerText)"
# A tab that has not been answered for so long has lost something.
PATIENCE_S = 90


@dataclass
class Tab:
    """One visitor, who clicks, and clicks again when that is answered; in between clicks often, and types."""

    number: int
    page: Page
    clicks: int = 0
    many: int = 0
    text: str = ""
    answered: float = field(default_factory=time.monotonic)

    def expected(self) -> list[str]:
        return [str(self.clicks), str(self.clicks), str(self.many), self.text]

    def told(self) -> list[str]:
        return self.page.evaluate(TOLD)

    def is_answered(self) -> bool:
        told, expected = self.told(), self.expected()
        assert int(told[1]) <= self.clicks, f"tab {self.number} counts a click twice: {told}, not {expected}"
        is_late = time.monotonic() - self.answered > PATIENCE_S
        assert told == expected or not is_late, f"tab {self.number}: {told}, not {expected}"
        return told == expected

    def go_on(self, choose: random.Random) -> None:
        """Do the next thing, if the last one is answered: two clicks that wait may become one call (rule 4.8)."""
        if not self.is_answered():
            return
        self.answered = time.monotonic()
        what = choose.choice(["one", "one", "one", "many", "text"])
        if what == "one":
            self.page.locator("#button").click()
            self.clicks += 1
        elif what == "many":
            self.page.locator("#many").click(click_count=3)
            self.many += 3
        else:
            self.text = f"{self.number} at {self.clicks}"
            self.page.locator("#text").fill(self.text)


class Killer(threading.Thread):
    """Kills a worker with -9 every few seconds, whatever it is doing, so many times."""

    def __init__(self, server: Served, kills: int, choose: random.Random) -> None:
        super().__init__(daemon=True)
        self._server, self._kills, self._choose = server, kills, choose

    def run(self) -> None:
        left = self._kills
        while left:
            time.sleep(self._choose.uniform(2, 4))
            if workers := workers_of(self._server.pid):
                kill(self._choose.choice(workers), signal.SIGKILL)
                left -= 1


def workers_of(supervisor: int) -> list[int]:
    """The worker processes: those which `multiprocessing` has started for its supervisor."""
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    found = list[int]()
    for child in children:
        with suppress(FileNotFoundError):
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                found.append(int(child))
    return found


@pytest.fixture
def front(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """The address of the nginx that `deploy/` has, and the port at which it expects the app."""
    listens_at, port = free_port(), free_port()
    site = (SHIPPED / "nbdash.conf").read_text()
    for shipped, here in (("listen 80;", f"listen 127.0.0.1:{listens_at};"), ("127.0.0.1:8050;", f"127.0.0.1:{port};")):
        assert shipped in site
        site = site.replace(shipped, here)
    with run_nginx(tmp_path / "nginx", site, listens_at):
        yield f"http://127.0.0.1:{listens_at}/sales/", port


@pytest.mark.timeout(600)
def test_no_click_is_lost_or_doubled_while_workers_are_killed_and_the_server_is_started_again(
    front: tuple[str, int], pages: Pages, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kills: Any = request.config.getoption("--chaos-kills")
    address, port = front
    notebook = write_notebook(tmp_path / "app.ipynb", [CELL])
    choose = random.Random(7)

    def start(name: str) -> Served:
        return Served(command(notebook, port), tmp_path / name, cwd=tmp_path, env={"XDG_STATE_HOME": str(tmp_path)})

    server = start("log")
    try:
        tabs = [open_tab(number, pages, address) for number in range(TABS)]
        killer = Killer(server, kills, choose)
        killer.start()
        while killer.is_alive():
            for tab in tabs:
                tab.go_on(choose)

        while not all(tab.is_answered() for tab in tabs):
            tabs[0].page.wait_for_timeout(50)
        for tab in tabs:  # what has just been done must be there afterwards too
            tab.page.locator("#button").click()
            tab.clicks += 1
        server.process.kill_group()
        wait_state(tabs[0].page, "reconnecting")
        server = start("log-again")
        for tab in tabs:
            view = wait_state(tab.page, timeout_s=60)
            for id, text in zip(("told", "counted", "told-many", "echo"), tab.expected(), strict=True):
                expect(view.locator(f"#{id}")).to_have_text(text)
            expect(view.locator("#text")).to_have_value(tab.text)
        shown: set[str] = set().union(*(tab.page.evaluate("[...shown]") for tab in tabs))
        assert "reconnecting" in shown
        assert shown <= {"static", "live", "busy", "queued", "reconnecting"}
        assert [error for error in pages.errors if error.startswith("uncaught")] == []
        print(f"{kills} workers killed, {sum(tab.clicks for tab in tabs)} clicks counted")
    finally:
        server.process.kill_group()


def open_tab(number: int, pages: Pages, address: str) -> Tab:
    page = pages.new(width=500, height=400)
    page.add_init_script(WATCH)
    page.goto(address)
    wait_state(page)
    wait_page_idle(page)
    return Tab(number, page)


def command(notebook: Path, port: int) -> list[str]:
    options = ["--port", str(port), "--workers", str(WORKERS), "--proxy", "127.0.0.1"]
    return [sys.executable, "-m", "nbdash", "serve", str(notebook), *options]
