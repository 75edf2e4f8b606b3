"""Visitors at the same time, at random: none ever hears of another's values, name, files, address or variables."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from nbdash import App, Input, Output, State, Variable, ctx, dcc, html
from nbdash.context import PageRequest
from nbdash.files.uploaded import UploadedFile
from nbdash.names import names_of
from nbdash.protocol.codec import Encoded, join
from nbdash.serve.state import resumed
from nbdash.transport.live import LiveSession
from nbdash.user import User
from tests.serve.keeping import KeepingPage, Server
from tests.transport.harness import wait_until
from tests.transport.test_uploads import Sender

CLIENTS = 3


def shared_app() -> App:
    """What callbacks are given of a visitor, they say."""
    app = App()
    app.names = names_of({"noted": "nothing"})
    app.layout = html.Div(
        [
            dcc.Location(id="location"),
            dcc.Input(id="text", url=True),
            dcc.Store(id="kept"),
            dcc.Upload(id="up"),
            html.Button(id="go"),
            *(html.P(id=id) for id in ("said", "who", "file", "variable")),
        ]
    )

    @app.callback(Output("said", "children"), Input("text", "value"), Input("location", "search"))
    def say(text: Any, search: Any) -> str:
        return f"{text} {search} {ctx.cookies.get('own')}"

    @app.callback(
        Output("who", "children"),
        Output("kept", "data"),
        Output(Variable("noted")),
        Input("go", "n_clicks"),
        State("text", "value"),
        State("kept", "data"),
        prevent_initial_call=True,
    )
    def go(clicks: int, text: Any, kept: Any) -> tuple[str, list[Any], str]:
        name = "" if ctx.user is None else ctx.user.name
        return f"{name} {clicks}", [*(kept or []), text][-3:], f"noted {text}"

    @app.callback(Output("variable", "children"), Input("go", "n_clicks"), State(Variable("noted")))
    def tell(clicks: Any, noted: str) -> str:
        return noted

    @app.callback(Output("file", "children"), Input("up", "file"), prevent_initial_call=True)
    def read(file: UploadedFile | None) -> str:
        return "" if file is None else file.read().decode()

    return app


@cache
def servers() -> tuple[Server, Server]:
    """Two workers."""
    return Server(shared_app()), Server(shared_app())


class Client(KeepingPage):
    """A visitor; `mark` is in everything that is theirs, and in nothing of others."""

    def __init__(self) -> None:
        self.mark = secrets.token_hex(6)
        self.at = 0
        self.heard: list[bytes] = []
        self.request = PageRequest(
            user=User(f"user-{self.mark}"), cookies={"own": self.mark}, args={"text": self.mark}, is_served=True
        )
        super().__init__(self._begin())
        self.hello()

    def _begin(self) -> LiveSession:
        app = servers()[self.at].app
        live = self._live_of(app.new_session(href=f"http://here/?text={self.mark}", request=self.request))
        live.start()
        return live

    def _live_of(self, session: Any) -> LiveSession:
        server = servers()[self.at]
        app, name = server.app, secrets.token_hex(8)
        return LiveSession(name, session, app.loop, app.loop, app.workers(2), 2, server.policy, replace(self.request))

    def change_worker(self) -> None:
        """Lose the session, and go on at the other worker with what has been sealed."""
        self.wait_sealed()
        self._live.disconnect(self.view, self._receive)
        self._live.close()
        self.at = 1 - self.at
        assert self.state is not None
        server = servers()[self.at]
        server.request = self.request
        session, calls, lost = resumed(server.app, server.opened(self.state))
        self._live = self._live_of(session)
        self._live.go_on(calls, lost)
        self._frames = {}
        self.messages.clear()
        self.hello()

    def _receive(self, encoded: Encoded) -> None:
        self.heard.append(join(encoded))
        super()._receive(encoded)


clients = st.integers(0, CLIENTS - 1)


class Visitors(RuleBasedStateMachine):
    """Some visitors of one app, whose steps alternate; results may come while others are served."""

    def __init__(self) -> None:
        super().__init__()
        self.clients = [Client() for _ in range(CLIENTS)]
        self.count = 0

    def _next(self, client: int) -> tuple[Client, str]:
        self.count += 1
        one = self.clients[client]
        return one, f"{one.mark}-{self.count}"

    @rule(client=clients)
    def types(self, client: int) -> None:
        one, text = self._next(client)
        one.change("text", value=text)

    @rule(client=clients)
    def clicks(self, client: int) -> None:
        one, _ = self._next(client)
        one.change("go", n_clicks=self.count)

    @rule(client=clients)
    def goes_elsewhere(self, client: int) -> None:
        one, text = self._next(client)
        one.event([["location", {"search": f"?text={text}"}], ["text", {"value": text}]], address=f"/?text={text}")

    @rule(client=clients)
    def uploads(self, client: int) -> None:
        one, text = self._next(client)
        sender = Sender(one)
        sender.send(f"u{self.count}", text.encode(), f"{text}.csv")
        sender.set(f"u{self.count}", names=f"{text}.csv")

    @rule(client=clients, victim=clients)
    def asks_for_what_is_not_theirs(self, client: int, victim: int) -> None:
        one, other = self.clients[client], self.clients[victim]
        if one is not other:
            Sender(one).ask(f"u{self.count}", size=5, offset=5)
            named = {"upload": f"u{self.count}"}
            one.change("up", file=named, contents=named)
            one.ask({"type": "download", "download": other.live.id, "first": 0, "count": 100})
            one.ask({"type": "rows", "request": 1, "component": "", "frame": 1, "first": 0, "count": 10, "query": {}})

    @rule(client=clients)
    def changes_worker(self, client: int) -> None:
        self.clients[client].change_worker()

    @rule(client=clients)
    def waits(self, client: int) -> None:
        one, _ = self._next(client)
        one.wait_done(one.change("go", n_clicks=self.count))
        assert one.value("who", "children").startswith(f"user-{one.mark}")

    @invariant()
    def nobody_hears_of_another(self) -> None:
        for one in self.clients:
            heard, one.heard = b"".join(one.heard), []
            for other in self.clients:
                assert other is one or other.mark.encode() not in heard

    def teardown(self) -> None:
        for one in self.clients:
            one.wait_sealed()
        self.nobody_hears_of_another()
        for one in self.clients:
            assert one.live.session.store.node("text") is not None
            one.live.close()


@pytest.mark.threat("one visitor's data shown to another")
def test_visitors_at_random_never_hear_of_one_another(request: pytest.FixtureRequest) -> None:
    examples = request.config.option.hostile_messages // 400
    Visitors.TestCase.settings = settings(max_examples=max(1, examples), stateful_step_count=25, deadline=None)
    Visitors.TestCase().runTest()


@pytest.mark.threat("one visitor's data shown to another")
def test_a_mark_that_another_hears_is_found() -> None:
    """What the test above looks for is there to be found: the visitor's own mark is in what they hear."""
    one = Client()
    for clicks in (1, 2):  # what the first notes, the second tells
        one.wait_done(one.change("go", n_clicks=clicks))
    marks = [text.encode() for text in (f"user-{one.mark}", f"noted {one.mark}", f"{one.mark} ")]
    wait_until(lambda: all(mark in b"".join(one.heard) for mark in marks))  # the first calls may be under way yet
    one.live.close()
