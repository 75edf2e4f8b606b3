"""The owner's page: its figures are what visitors did, its buttons do what they say, and nobody else sees it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from html import unescape
from typing import Any, NamedTuple

import httpx
import pytest
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response

from nbdash import App, html
from nbdash.auth import Auth, User
from nbdash.serve.admin.graph import drawn
from nbdash.serve.admin.sums import CallbackSum
from nbdash.serve.asgi import asgi_app
from nbdash.serve.ended import EndedSessions
from nbdash.serve.options import ServeOptions
from nbdash.serve.whose import session_name
from tests.serve.visitor import Visitor

SCRIPT = """
import os
from nbdash import App, Input, Output, callback, html

app = App(title="Counts")
app.layout = html.Div([
    html.Button(id="go", n_clicks=0), html.P(id="count"), html.P(id="twice"),
    html.Button(id="fail", n_clicks=0), html.P(id="out"), html.P(f"worker {os.getpid()}."),
])

@callback(Output("count", "children"), Input("go", "n_clicks"))
def count(clicks):
    return clicks

@app.callback(Output("twice", "children"), Input("count", "children"))
def twice(count):
    return 2 * count

@app.callback(Output("out", "children"), Input("fail", "n_clicks"), prevent_initial_call=True)
def divide(clicks):
    return 1 / 0
"""


class Server(NamedTuple):
    """A server, and the addresses of its app and of its owner's page, with the token."""

    process: subprocess.Popen[str]
    app: str
    admin: str

    def html(self) -> str:
        """The owner's page as it is loaded."""
        with httpx.Client(follow_redirects=True, timeout=10) as client:
            return client.get(self.admin).text

    def told(self) -> str:
        """Its text."""
        return unescape(re.sub("<[^>]+>", "|", self.html().partition("<main")[2].partition("</main")[0]))

    def tiles(self) -> dict[str, str]:
        """The figures at its top."""
        return dict(re.findall(r"\|(Sessions|Events|Callbacks|Errors|Refused)\|+([\d,]+)\|", self.told()))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Two workers."""
    folder = tmp_path_factory.mktemp("admin")
    (folder / "app.py").write_text(SCRIPT)
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--port", "0", "--workers", "2", "--admin"]
    with (folder / "errors.txt").open("w") as errors:
        process = subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE, stderr=errors)
    assert process.stdout is not None
    address, admin = (process.stdout.readline().split("  ")[0].split()[-1] for _ in range(2))
    yield Server(process, address, admin)
    process.terminate()
    process.communicate(timeout=30)


def test_the_figures_are_what_visitors_did(server: Server) -> None:
    with ExitStack() as stack:
        visitors = [stack.enter_context(Visitor(server.app)) for _ in range(5)]
        for clicks in range(1, 4):
            for visitor in visitors:
                visitor.event(("go", {"n_clicks": clicks}))
        visitors[0].event(("fail", {"n_clicks": 1}))
        number = visitors[0].failures[0]["incident"]
        told, tiles = server.told(), server.tiles()
        for visitor in visitors:
            assert session_name(visitor.session) in told and visitor.session not in told
    calls = 5 * 2 * (1 + 3) + 1
    assert tiles == {"Sessions": "5", "Events": str(5 * 3 + 1), "Callbacks": str(calls), "Errors": "1", "Refused": "0"}
    assert number in told and "ZeroDivisionError: division by zero" in told and "return 1 / 0" in told
    row = r"\|(count|twice|divide)\|+[^|]*app\.py[^|]*(?:\|+[^|]+){3}\|+(\d+)\|"
    rows = dict(re.findall(row, told))
    assert rows == {"count": "20", "twice": "20", "divide": "1"}


def test_a_session_that_is_ended_says_so_and_does_not_come_back(server: Server) -> None:
    with Visitor(server.app, headers={"Accept-Language": "de"}) as visitor, Visitor(server.admin) as owner:
        name = session_name(visitor.session)
        assert _press(owner, do="end", session=name) == f"Session {name} was ended."
        refused = visitor.take()
        while refused["type"] != "refused":
            refused = visitor.take()
        assert refused["title"] == "Diese Sitzung wurde beendet"
    again = Visitor.connected(server.app, visitor.session)
    assert again["type"] == "refused"


def test_neither_a_page_nor_a_copy_of_its_state_goes_on_with_an_ended_session() -> None:
    ended = EndedSessions()
    assert not ended.has({"session": "abc"})
    ended.add(session_name("abc"))
    assert ended.has({"session": "abc"})
    assert ended.has({"session": "other", "state": {"session": "abc"}})
    assert not ended.has({"session": "other", "state": {"session": None}})


def test_a_worker_that_is_drained_goes_and_its_pages_go_on(server: Server) -> None:
    before = _workers(server)
    with Visitor(server.admin) as owner:
        assert "finishes what it has begun" in _press(owner, do="drain", worker=next(iter(before)))
    after = _until(lambda: _workers(server), lambda now: len(now) == 2 and now != before)
    assert len(after & before) == 1
    with Visitor(server.app) as visitor:
        visitor.event(("go", {"n_clicks": 1}))


def test_the_notebook_is_run_again_by_new_workers(server: Server) -> None:
    before = _workers(server)
    with Visitor(server.admin) as owner:
        assert "runs again" in _press(owner, do="rerun", what="all")
    _until(lambda: _workers(server), lambda now: len(now) == 2 and now.isdisjoint(before))


@pytest.mark.threat("the owner's page seen by a visitor")
def test_without_the_token_nothing_of_it_is_seen(server: Server) -> None:
    address = server.admin.partition("?")[0]
    html = {"Accept": "text/html"}
    assert httpx.get(address, headers=html).status_code == 303
    assert httpx.get(f"{address}?token=guess", headers=html).status_code == 403
    for path in ("_nbdash/static/x.js", "assets/admin.css", "_nbdash/socket", "anything"):
        assert httpx.get(address + path).status_code == 401


class Known(Auth):
    """Believes a header: the app's own login, as far as these tests need one."""

    async def identify(self, connection: HTTPConnection) -> User | None:
        name = connection.headers.get("x-name")
        return None if name is None else User(name, groups=frozenset(connection.headers.get("x-groups", "").split()))

    async def challenge(self, request: Request) -> Response:
        return PlainTextResponse("Log in.", 403)


@pytest.mark.threat("the owner's page seen by a visitor")
async def test_where_people_have_groups_it_is_for_the_group_admin() -> None:
    app = App(title="Counts")
    app.layout = html.P("here")
    transport = httpx.ASGITransport(asgi_app(app, ServeOptions(auth=Known(), admin=True)))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:

        async def status(**headers: str) -> tuple[int, bool]:
            told = {name.replace("_", "-"): value for name, value in headers.items()}
            answer = await client.get("/_nbdash/admin/", headers={"Accept": "text/html", **told})
            return answer.status_code, "Slowest callbacks" in answer.text

        assert await status(x_name="ada", x_groups="admin staff") == (200, True)
        assert await status(x_name="eve", x_groups="staff administrators") == (403, False)
        assert await status() == (403, False)
        assert (await client.get("/", headers={"x-name": "eve"})).status_code == 200


def test_the_graph_leads_from_left_to_right_and_says_what_it_is_told() -> None:
    def callback(name: str, inputs: list[str], outputs: list[str]) -> CallbackSum:
        return CallbackSum("app", name, name, "app.py, line 1", inputs, outputs, False)

    last, first, middle = (
        callback("last", ["b.x"], []),
        callback("<first>", [], ["a.x"]),
        callback("m", ["a.x"], ["b.x"]),
    )
    first.counts[0], first.total_s = 4, 0.02
    first.outcomes["updated"] = 4
    svg = drawn([last, first, middle])
    places = {name: int(x) for x, name in re.findall(r'class="name" x="(\d+)"[^>]*>([^<]+)<', svg)}
    assert places["&lt;first&gt;"] < places["m"] < places["last"]
    assert svg.count('class="edge"') == 2 and "4 × 5.0 ms" in svg
    middle.inputs = ["a.x", "c.x"]
    last.outputs = ["c.x"]  # round in a circle
    assert drawn([last, first, middle]).count('class="edge"') == 3


def _workers(server: Server) -> set[int]:
    return set(map(int, re.findall(r"<code>(\d+)</code>", server.html().partition('id="workers"')[2])))


def _press(owner: Visitor, **id: Any) -> str:
    """Press a button, and say yes; what is said then."""
    owner.event((json.dumps(id, sort_keys=True, separators=(",", ":")), {"n_clicks": 1}))
    assert owner.shown["ask.displayed"] is True
    owner.event(("ask", {"submit_n_clicks": 1, "displayed": False}))
    return owner.shown["done.children"]


def _until(look: Callable[[], set[int]], is_so: Callable[[set[int]], bool]) -> set[int]:
    deadline = time.monotonic() + 120
    while True:
        try:
            if is_so(found := look()):
                return found
        except httpx.HTTPError:
            pass  # it had been on the way to a worker that went
        assert time.monotonic() < deadline
        time.sleep(0.1)
