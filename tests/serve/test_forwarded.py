"""What a proxy says of a request is believed from a named one only."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from nbdash import App, html
from nbdash.serve.forwarded import Forwarded, proxies_of_environment

SAID = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "apps.example.org",
    "X-Forwarded-For": "203.0.113.7",
    "X-Forwarded-Prefix": "/team%20a/sales/",
}
PROXY, STRANGER = "10.0.0.2", "192.0.2.1"


async def told(proxies: list[str], client: str, headers: dict[str, str] = SAID, mount: str = "") -> dict[str, str]:
    """What an application behind the middleware is told of a request for /caf%C3%A9?a=1."""

    async def tell(request: Request) -> Response:
        found = {
            "origin": f"{request.url.scheme}://{request.url.netloc}",
            "client": request.client and request.client.host,
            "root_path": request.scope["root_path"],
            "raw_path": request.scope["raw_path"].decode(),
            "page": request.path_params["page"],
        }
        return JSONResponse(found)

    app = Forwarded(Starlette(routes=[Route("/{page:path}", tell)]), proxies)
    mounted = Starlette(routes=[Mount(mount, app)]) if mount else app
    transport = httpx.ASGITransport(mounted, client=(client, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8050") as http:
        return json.loads((await http.get(f"{mount}/caf%C3%A9?a=1", headers=headers)).text)


@pytest.mark.parametrize("named", [PROXY, "10.0.0.0/8", "*"])
async def test_all_four_are_believed_of_a_named_proxy(named: str) -> None:
    found = await told([named], PROXY)
    assert found["origin"] == "https://apps.example.org"
    assert found["client"] == "203.0.113.7"
    assert (found["root_path"], found["page"]) == ("/team a/sales", "café")
    assert found["raw_path"] == "/team%20a/sales/caf%C3%A9"


@pytest.mark.parametrize("proxies", [[], [PROXY]])
async def test_none_is_believed_of_anybody_else(proxies: list[str]) -> None:
    found = await told(proxies, STRANGER)
    assert found["origin"] == "http://127.0.0.1:8050"
    assert (found["client"], found["root_path"]) == (STRANGER, "")


async def test_a_prefix_stands_before_the_place_where_the_app_is_mounted() -> None:
    found = await told([PROXY], PROXY, {"X-Forwarded-Prefix": "/outer"}, "/inner")
    assert (found["root_path"], found["page"], found["raw_path"]) == ("/outer/inner", "café", "/outer/inner/caf%C3%A9")


@pytest.mark.parametrize("prefix", ["", "/", "sales", "//elsewhere.example.org/sales", "https://elsewhere.example.org"])
async def test_what_is_no_prefix_changes_nothing(prefix: str) -> None:
    found = await told([PROXY], PROXY, {"X-Forwarded-Prefix": prefix})
    assert (found["root_path"], found["raw_path"]) == ("", "/caf%C3%A9")


async def test_of_several_values_the_nearest_proxys_counts() -> None:
    found = await told([PROXY], PROXY, {"X-Forwarded-Host": "forged.example.org, apps.example.org"})
    assert found["origin"] == "http://apps.example.org"


def test_the_environment_names_proxies_as_it_does_for_uvicorn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "10.0.0.2, 10.1.0.0/16,")
    assert proxies_of_environment() == ("10.0.0.2", "10.1.0.0/16")
    monkeypatch.delenv("FORWARDED_ALLOW_IPS")
    assert proxies_of_environment() == ()


async def test_a_refused_page_says_what_its_proxy_lacks(caplog: pytest.LogCaptureFixture) -> None:
    app = App()
    app.layout = html.P("here")
    scope: dict[str, Any] = {
        "type": "websocket",
        "path": "/_nbdash/socket",
        "query_string": b"",
        "headers": [(b"origin", b"https://apps.example.org"), (b"host", b"127.0.0.1:8050")],
    }
    sent: list[str] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message["type"])

    with caplog.at_level(logging.WARNING, "nbdash"):
        for _ in range(2):
            await app.server(dict(scope), receive, send)
    assert sent == ["websocket.close", "websocket.close"]
    (message,) = [record.getMessage() for record in caplog.records]
    assert "https://apps.example.org" in message and "127.0.0.1:8050" in message and "--proxy" in message
