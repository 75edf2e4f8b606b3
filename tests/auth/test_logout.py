"""A logout ends all that a person has open, at every worker, and what was theirs before is worth nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from nbdash import App, Input, Output, html
from nbdash.auth import sockets
from nbdash.auth.logouts import log_out, logged_out_at
from nbdash.auth.token import TokenAuth
from nbdash.auth.users import UsersAuth
from nbdash.auth.users_file import Entry, UsersFile
from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from tests.auth.browsing import Browser, greeting_app
from tests.auth.test_users import HASHES, logged_in


class Socket:
    """A page's socket, without a network."""

    def __init__(self, application: Starlette, cookies: str, session: str | None = None) -> None:
        self.messages: list[dict[str, Any]] = []
        self.code: int | None = None
        self.is_closed = asyncio.Event()
        self._up: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._up.put_nowait({"type": "websocket.connect"})
        hello = {"type": "hello", "view": "v", "protocol": PROTOCOL, "version": "0", "session": session, "address": "/"}
        self.say({**hello, "received": None, "generation": None})
        headers = [(b"host", b"host"), (b"cookie", cookies.encode())]
        scope = {
            "type": "websocket",
            "path": "/_nbdash/socket",
            "raw_path": b"/_nbdash/socket",
            "root_path": "",
            "query_string": b"",
            "headers": headers,
            "client": ("127.0.0.1", 1),
            "server": ("host", 80),
            "scheme": "ws",
            "subprotocols": [],
        }
        self.task = asyncio.create_task(application(scope, self._up.get, self._send))  # type: ignore[arg-type]

    def say(self, message: dict[str, Any]) -> None:
        self._up.put_nowait({"type": "websocket.receive", "bytes": join(encode(message))})

    async def heard(self, kind: str) -> dict[str, Any]:
        async with asyncio.timeout(10):
            while True:
                for message in self.messages:
                    if message["type"] == kind:
                        return message
                await asyncio.sleep(0.005)

    async def _send(self, message: Any) -> None:
        if message["type"] == "websocket.send":
            self.messages.append(decode(*split(message["bytes"])))
        elif message["type"] == "websocket.close" and self.code is None:
            self.code = message.get("code")
            self.is_closed.set()
            self._up.put_nowait({"type": "websocket.disconnect", "code": 1000})


@pytest.fixture
def auth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UsersAuth:
    monkeypatch.setattr(sockets, "EVERY_S", 0.01)
    monkeypatch.setattr(sockets, "ALL_EVERY", 10**9)
    file = UsersFile(tmp_path / "users.txt")
    file.add(Entry("ada", HASHES["ada's word"]))
    file.add(Entry("eve", HASHES["eve's word"]))
    return UsersAuth(file=file.path)


class Person(Browser):
    """One who is logged in."""

    def socket(self, session: str | None = None, application: Starlette | None = None) -> Socket:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return Socket(application or self._transport.app, cookies, session)  # type: ignore[attr-defined]


@pytest.fixture
async def ada(auth: UsersAuth) -> AsyncIterator[Person]:
    async with Person(auth) as browser:
        await logged_in(browser)
        yield browser


async def test_it_is_asked_for_first_and_says_that_it_is_done(ada: Person) -> None:
    page = await ada.get("/_nbdash/logout")
    assert "You are logged in as ada." in page.text
    assert "You are logged in as ada." in (await ada.get("/of/a/folder/_nbdash/logout")).text
    assert (await ada.get("/")).status_code == 200
    done = await ada.fill_in(page)
    assert "You have logged out" in done.text
    assert "max-age=0" in done.headers["set-cookie"].lower()
    assert not ada.cookies
    assert (await ada.get("/")).status_code == 303


@pytest.mark.threat("stolen cookie after a logout")
async def test_a_cookie_that_somebody_kept_is_worth_nothing_any_more(ada: Person) -> None:
    kept = dict(ada.cookies.items())
    await ada.post("/_nbdash/logout")
    ada.cookies.update(kept)
    assert (await ada.get("/")).status_code == 303
    shut = ada.socket()
    await asyncio.wait_for(shut.is_closed.wait(), 10)
    assert shut.code == 4401
    ada.cookies.clear()
    await logged_in(ada)  # a new one is
    assert (await ada.get("/")).status_code == 200


async def test_pages_are_told_and_their_sessions_end_here_and_at_another_worker(ada: Person, auth: UsersAuth) -> None:
    other = asgi_app(greeting_app(), ServeOptions(auth=auth))
    here, there = ada.socket(), ada.socket(application=other)
    for one in (here, there):
        await one.heard("snapshot")
    assert len(other.state.sessions[0]) == 1
    await ada.post("/_nbdash/logout")
    for one in (here, there):
        told = await one.heard("refused")
        assert (told["title"], told["link"]) == ("You are not logged in", {"text": "Log in", "href": ""})
        await asyncio.wait_for(one.is_closed.wait(), 10)
        assert one.code == 4401
    await asyncio.wait_for(asyncio.gather(here.task, there.task), 10)
    assert len(other.state.sessions[0]) == 0


async def test_the_worker_that_hears_of_it_ends_all_at_once(ada: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "EVERY_S", 10**9)
    socket = ada.socket()
    await socket.heard("snapshot")
    await ada.get("/")  # a session whose page has not come yet
    application = ada._transport.app  # type: ignore[attr-defined]
    assert len(application.state.sessions[0]) == 2
    await ada.post("/_nbdash/logout")
    assert len(application.state.sessions[0]) == 0
    await asyncio.wait_for(socket.is_closed.wait(), 10)


async def test_others_stay(ada: Person, auth: UsersAuth) -> None:
    async with Person(auth) as eve:
        eve._transport = ada._transport  # pyright: ignore[reportPrivateUsage]
        await logged_in(eve, "eve", "eve's word")
        socket = eve.socket()
        await socket.heard("snapshot")
        await ada.post("/_nbdash/logout")
        await asyncio.sleep(0.1)
        assert socket.code is None
        assert (await eve.get("/")).status_code == 200
        socket.task.cancel()


async def test_who_is_removed_from_the_file_is_shut_out_soon(
    ada: Person, auth: UsersAuth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "ALL_EVERY", 1)
    socket = ada.socket()
    await socket.heard("snapshot")
    UsersFile(auth.file).remove("ada")
    assert await socket.heard("refused")
    await asyncio.wait_for(socket.is_closed.wait(), 10)


async def test_other_groups_hold_for_open_pages_soon(
    ada: Person, auth: UsersAuth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "ALL_EVERY", 1)
    socket = ada.socket()
    await socket.heard("snapshot")
    UsersFile(auth.file).replace(Entry("ada", HASHES["ada's word"], frozenset({"admin"})))
    await asyncio.wait_for(socket.is_closed.wait(), 10)
    assert socket.code == 1012  # it comes back at once


@pytest.mark.threat("another's session")
async def test_a_session_is_its_owners_alone(ada: Person, auth: UsersAuth) -> None:
    first = ada.socket()
    session = (await first.heard("welcome"))["session"]
    application = ada._transport.app  # type: ignore[attr-defined]
    async with Person(auth) as eve:
        eve._transport = ada._transport  # pyright: ignore[reportPrivateUsage]
        await logged_in(eve, "eve", "eve's word")
        hers = eve.socket(session)
        assert (await hers.heard("welcome"))["session"] != session
    second = ada.socket(session)
    assert (await second.heard("welcome"))["session"] == session
    assert len(application.state.sessions[0]) == 2
    for one in (first, hers, second):
        one.task.cancel()


def test_a_logout_is_known_to_all_processes_and_names_nobody(tmp_path: Path) -> None:
    assert logged_out_at("users:ada") == 0
    at = log_out("users:ada")
    assert logged_out_at("users:ada") == pytest.approx(at, abs=1e-6)
    assert logged_out_at("users:eve") == 0
    assert abs(time.time() - at) < 60
    (file,) = (tmp_path / "state" / "nbdash" / "logouts").iterdir()
    assert "ada" not in file.name


async def test_where_no_file_can_be_written_it_holds_for_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    log_out("users:ada")
    assert logged_out_at("users:ada") > 0


async def test_who_asks_for_a_callback_is_known_to_it() -> None:
    app = App()
    app.layout = html.Div([html.Button("Who?", id="ask"), html.P(id="told")])

    @app.callback(Output("told", "children"), Input("ask", "n_clicks"))
    def tell(clicks: int) -> str:
        from nbdash import ctx

        assert ctx.user is not None
        return ctx.user.id

    async with Person(TokenAuth(token="word"), app) as visitor:
        await visitor.get("/", params={"token": "word"})
        socket = visitor.socket()
        await socket.heard("snapshot")
        async with asyncio.timeout(10):
            while "token:visitor-" not in str(socket.messages):
                await asyncio.sleep(0.005)
        socket.task.cancel()
