"""Which pages may talk to an app."""

from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp, Message

from nbdash import App, Input, Output, html
from nbdash.serve.asgi import asgi_app
from nbdash.serve.metrics import refusals
from nbdash.serve.options import ServeOptions
from nbdash.serve.origin import is_same, with_hosts


def make_app() -> App:
    app = App()
    app.layout = html.P("here", id="p")

    @app.callback(Output("p", "title"), Input("p", "n_clicks"), api_endpoint="/api/echo")
    def echo(n_clicks: Any) -> Any:
        return n_clicks

    app.setup_apis()
    return app


def client_of(application: ASGIApp, base_url: str = "http://app.org") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url=base_url)


async def opens(application: ASGIApp, **headers: str) -> bool:
    """Whether a socket is opened."""
    said: list[Message] = []
    heard: list[Message] = [{"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1000}]
    given = {"host": "app.org", **{name.lower(): value for name, value in headers.items()}}
    scope = {
        "type": "websocket",
        "path": "/_nbdash/socket",
        "raw_path": b"/_nbdash/socket",
        "scheme": "ws",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "client": ("10.0.0.1", 5000),
        "server": ("app.org", 80),
    }

    async def receive() -> Message:
        return heard.pop(0)

    async def send(message: Message) -> None:
        said.append(message)

    await application(scope, receive, send)
    return said[0]["type"] == "websocket.accept"


@pytest.mark.threat("page of another site")
@pytest.mark.parametrize(
    ("origin", "is_ours"),
    [
        ("http://app.org", True),
        ("http://app.org:80", True),
        ("https://app.org", True),  # a proxy may speak https for it
        (None, True),  # no browser
        ("http://app.org:8080", False),
        ("http://evil.org", False),
        ("http://app.org.evil.org", False),
        ("http://evil.org/app.org", False),
        ("http://app.org@evil.org", False),
        ("null", False),
        ("", False),
        ("file://", False),
        ("http://[", False),
    ],
)
async def test_sockets_and_changes_are_for_pages_of_the_app_alone(origin: str | None, is_ours: bool) -> None:
    application = asgi_app(make_app())
    given = {} if origin is None else {"Origin": origin}
    before = refusals().get("origin", 0)
    assert await opens(application, **given) == is_ours
    async with client_of(application) as client:
        answer = await client.post("/api/echo", json={"n_clicks": 3}, headers=given)
        assert answer.status_code == (200 if is_ours else 403)
        assert (await client.get("/", headers=given)).status_code == 200
    assert refusals().get("origin", 0) - before == (0 if is_ours else 2)


@pytest.mark.threat("page of another site")
def test_a_page_that_came_unencrypted_is_not_the_one_that_came_encrypted() -> None:
    assert not is_same("http://app.org", "wss", "app.org:80")
    assert not is_same("http://app.org", "https", "app.org")


@pytest.mark.threat("page of another site")
async def test_a_site_that_is_named_may_and_others_still_may_not(caplog: pytest.LogCaptureFixture) -> None:
    application = asgi_app(make_app(), ServeOptions(origins=("https://portal.example.org",)))
    assert await opens(application, Origin="https://portal.example.org")
    with caplog.at_level(logging.WARNING, "nbdash"):
        assert not await opens(application, Origin="https://other.example.org")
    assert "--allow-origin https://other.example.org" in caplog.text
    async with client_of(application) as client:
        answer = await client.post("/api/echo", json={}, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403


@pytest.mark.threat("another name for this machine")
@pytest.mark.parametrize(
    ("host", "is_ours"),
    [
        ("localhost:8050", True),
        ("127.0.0.1:8050", True),
        ("[::1]:8050", True),
        ("10.1.2.3", True),
        ("app.localhost", True),
        ("evil.org:8050", False),
        ("localhost.evil.org", False),
        ("127.0.0.1.evil.org", False),
        ("localhost@evil.org", False),
        ("", False),
    ],
)
async def test_an_app_for_this_machine_has_no_other_names(host: str, is_ours: bool) -> None:
    options = with_hosts(ServeOptions(), "127.0.0.1")
    application = asgi_app(make_app(), options)
    async with client_of(application) as client:
        answer = await client.get("/", headers={"Host": host})
        assert answer.status_code == (200 if is_ours else 421)
    assert await opens(application, Host=host) == is_ours


@pytest.mark.threat("another name for this machine")
async def test_names_are_given_or_a_proxy_or_a_login_makes_them_needless(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = with_hosts(ServeOptions(hosts=("app.org",)), "127.0.0.1")
    async with client_of(asgi_app(make_app(), options)) as client:
        assert (await client.get("/")).status_code == 200
        with caplog.at_level(logging.WARNING, "nbdash"):
            assert (await client.get("/", headers={"Host": "evil.org"})).status_code == 421
    assert "--allow-host evil.org" in caplog.text
    assert with_hosts(ServeOptions(proxies=("127.0.0.1",)), "127.0.0.1").hosts == ()
    assert with_hosts(ServeOptions(), "0.0.0.0").hosts == ()
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/ada/")  # in a terminal there; seen through the Hub
    assert with_hosts(ServeOptions(), "127.0.0.1").hosts == ()
