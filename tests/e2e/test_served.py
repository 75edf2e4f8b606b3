"""What only a served app has: a socket that breaks, files that are cached, strangers, a session for each tab."""

import re
import sys
import urllib.request
from http.client import HTTPResponse
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Serve
from .harness.browser import Pages
from .harness.relay import relay_to
from .harness.served import Served
from .harness.shown import runs_of, shown_by
from .harness.views import wait_page_idle, wait_state

COUNTER = """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div([html.Button("go", id="button", n_clicks=0), html.P(id="out")])

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"
"""

SLOW = """
import time

from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [html.Button("go", id="button"), html.P("-", id="slow"), dcc.Input(id="text"), html.P("-", id="echo")]
)

def ran(name):
    with open({log!r}, "a") as file:
        file.write(name + "\\n")

@app.callback(Output("slow", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
def slow(clicks):
    ran("slow")
    time.sleep(1)
    return f"{{clicks}} done"

@app.callback(Output("echo", "children"), Input("text", "value"), prevent_initial_call=True)
def echo(text):
    ran(f"echo {{text}}")
    return f"<{{text}}>"
"""


def test_a_broken_connection_comes_back_with_nothing_lost_and_nothing_run_twice(
    serve: Serve, pages: Pages, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    served = serve([SLOW.format(log=str(log))])
    with relay_to(served.port) as relay:
        page = pages.new()
        page.goto(served.through(relay))
        view = wait_state(page)
        page.get_by_role("button", name="go").click()
        wait_state(view, "busy")
        relay.cut()
        wait_state(view, "reconnecting")
        expect(view.get_by_role("status")).to_contain_text("Reconnecting")
        page.locator("#text").fill("typed meanwhile")  # a callback ends, and a person goes on, with nobody there
        page.wait_for_timeout(1200)
        relay.mend()
        expect(page.locator("#slow")).to_have_text("1 done")
        expect(page.locator("#echo")).to_have_text("<typed meanwhile>")
        wait_state(view)
        assert runs_of(log) == ["slow", "echo typed meanwhile"]


def test_a_page_goes_on_where_it_was_when_its_server_is_killed_and_started_again(serve: Serve, pages: Pages) -> None:
    first = serve([COUNTER])
    port = str(first.listens_at)
    shown = shown_by(first, pages)
    shown.element("button").click()
    expect(shown.element("out")).to_have_text("1 clicks")
    first.kill()
    wait_state(shown.view, "reconnecting")
    shown.element("button").click()
    serve([COUNTER], "--port", port)
    wait_state(shown.view)
    expect(shown.element("out")).to_have_text("2 clicks")
    shown.element("button").click()
    expect(shown.element("out")).to_have_text("3 clicks")


def test_built_files_are_packed_and_cached_for_good_and_the_page_is_not(serve: Serve) -> None:
    served = serve([COUNTER])
    with urllib.request.urlopen(served.url) as response:
        assert response.headers["Cache-Control"] == "no-store"
        html = response.read().decode()
    files = set(re.findall(r"_nbdash/static/[\w.\-]+", html))
    assert {file.rpartition(".")[2] for file in files} == {"js"}
    for file in files:
        plain = _fetch(served.url + file, "identity")
        assert "Content-Encoding" not in plain.headers
        for coding in ("br", "gzip"):
            response = _fetch(served.url + file, f"{coding}, deflate")
            assert response.headers["Content-Encoding"] == coding
            assert response.headers["Vary"] == "Accept-Encoding"
            assert "immutable" in response.headers["Cache-Control"]
            assert "max-age=31536000" in response.headers["Cache-Control"]
            assert response.headers["Content-Type"].startswith("text/javascript")
            assert int(response.headers["Content-Length"]) < int(plain.headers["Content-Length"])


@pytest.mark.threat("page of another site")
def test_a_page_from_elsewhere_cannot_open_the_socket(serve: Serve, pages: Pages) -> None:
    served = serve([COUNTER])
    attempt = """(url) => new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve("open");
      socket.onclose = () => resolve("closed");
    })"""
    socket = f"{served.url.replace('http', 'ws')}_nbdash/socket"
    page = pages.new()
    page.goto(served.url)
    assert page.evaluate(attempt, socket) == "open"
    # to a browser, another site; and what has no policy of its own that would keep the page from trying
    page.goto(f"{served.url.replace('127.0.0.1', 'localhost')}_nbdash/health")
    assert page.evaluate(attempt, socket) == "closed"
    page.goto("data:text/html,<p>nowhere")
    assert page.evaluate(attempt, socket) == "closed"


def test_a_function_layout_is_called_once_for_each_tab_and_the_page_keeps_what_its_html_said(
    serve: Serve, pages: Pages
) -> None:
    served = serve(
        [
            """
            from itertools import count

            from nbdash import App, Input, Output, html

            numbers = count(1)
            app = App()
            app.layout = lambda: html.Div(
                [html.H1(f"visit {next(numbers)}"), html.Button("go", id="button"), html.P("-", id="out")]
            )

            @app.callback(Output("out", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
            def clicked(clicks):
                return f"{clicks} clicks"
            """
        ]
    )
    for visit in (1, 2):
        shown = shown_by(served, pages)
        shown.element("button").click()
        expect(shown.element("out")).to_have_text("1 clicks")
        expect(shown.page.get_by_role("heading")).to_have_text(f"visit {visit}")


@pytest.mark.parametrize("from_environment", [False, True])
def test_run_in_a_plain_script_serves(from_environment: bool, pages: Pages, tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    run = "app.run()" if from_environment else "app.run(port=0)"
    script.write_text(f"{COUNTER}\nif __name__ == '__main__':\n    {run}\n")
    env = {"PORT": "0"} if from_environment else {}
    served = Served([sys.executable, str(script)], tmp_path / "log", cwd=tmp_path, env=env)
    try:
        assert served.listens_at != 8050, "a free one was asked for"
        shown = shown_by(served, pages)
        wait_page_idle(shown.page)
        shown.element("button").click()
        expect(shown.element("out")).to_have_text("1 clicks")
    finally:
        served.stop()


def test_a_served_notebook_that_calls_run_is_served_all_the_same(serve: Serve, pages: Pages) -> None:
    shown = shown_by(serve([COUNTER, "app.run(debug=True)", "app.show()", "app"]), pages)
    expect(shown.element("out")).to_have_text("0 clicks")


def _fetch(url: str, encodings: str) -> HTTPResponse:
    return urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": encodings}))
