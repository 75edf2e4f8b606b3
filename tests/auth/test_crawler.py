"""Everything that an app answers, found by its own routes, asked for by who is not known."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from nbdash import App, Input, Output, hooks, html
from nbdash.auth.token import TokenAuth
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.static import manifest

SECRET = "only for those who are known"
TOKEN = "a long word that nobody guesses"
OPEN = {
    *("/_nbdash/health", "/_nbdash/ready", "/healthz", "/readyz", "/up"),
    "/_nbdash/login",
}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY")


@pytest.fixture(params=["/", "/team/"])
def application(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    """An app with something of everything, behind a gate."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "data.json").write_text(SECRET)
    app = App(assets_folder=str(tmp_path / "assets"), health_endpoint="/up", url_base_pathname=request.param)
    app.layout = html.P(SECRET, id="p")

    @app.callback(Output("p", "title"), Input("p", "n_clicks"), api_endpoint="/api/secret")
    def secret(n_clicks: Any = None) -> str:
        return SECRET

    app.setup_apis()
    hooks.route("hook", methods=("GET", "POST"))(lambda: SECRET)
    try:
        yield asgi_app(app, ServeOptions(auth=TokenAuth(token=TOKEN)))
    finally:
        hooks.clear()


def addresses(routes: list[BaseRoute], before: str = "") -> Iterator[tuple[str, bool]]:
    """Each address that there is a route for, and whether it is a socket's."""
    samples = {
        "name": [manifest().standalone],
        "path": ["", "sales/2026", "assets/data.json", "api/secret", "none"],
        "package": ["dash_ag_grid", "none"],
        "file": ["dash_ag_grid.min.js", "none.js"],
    }
    for route in routes:
        if isinstance(route, Mount):
            yield from addresses(list(route.routes), before + route.path)
        elif isinstance(route, (Route, WebSocketRoute)):
            found = [route.path]
            for name in route.param_convertors:
                found = [
                    path.replace(f"{{{name}:path}}", value).replace(f"{{{name}}}", value)
                    for path in found
                    for value in samples[name]
                ]
            yield from ((before + path, isinstance(route, WebSocketRoute)) for path in found)
        else:
            raise AssertionError(f"a kind of route that is not crawled: {route!r}")


def is_open(path: str) -> bool:
    return path.partition("?")[0].rstrip("/").removeprefix("/team") in OPEN


async def said_to_socket(application: Any, path: str, headers: Mapping[str, str]) -> list[dict[str, Any]]:
    heard = asyncio.Queue[dict[str, Any]]()
    said: list[dict[str, Any]] = []
    heard.put_nowait({"type": "websocket.connect"})
    heard.put_nowait({"type": "websocket.receive", "bytes": b"none"})
    heard.put_nowait({"type": "websocket.disconnect", "code": 1000})
    scope = {"type": "websocket", "path": path, "raw_path": path.encode(), "query_string": b"", "scheme": "ws"}
    scope |= {"server": ("host", 80), "client": ("203.0.113.7", 5000), "root_path": ""}
    scope |= {"headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()]}

    async def send(message: Any) -> None:
        said.append(message)

    await application(scope, heard.get, send)
    return said


@pytest.mark.threat("unauthenticated")
async def test_nothing_is_answered_to_who_is_not_known(application: Any) -> None:
    crawled = set(addresses(application.routes))
    crawled |= {(f"{path}{more}", is_socket) for path, is_socket in crawled for more in ("/", "?token=wrong", "%00")}
    assert len(crawled) > 50 and any(is_socket for _, is_socket in crawled)
    transport = httpx.ASGITransport(application, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        for path, _ in sorted(crawled):
            for method in METHODS:
                answer = await client.request(method, path, headers={"Accept": "text/html"})
                assert SECRET not in answer.text, (method, path)
                if not is_open(path):
                    refusals = {303, 307, 401, 403, 404, 405} | ({429} if "token=wrong" in path else set())
                    assert answer.status_code in refusals, (method, path, answer.status_code)
                    assert "nbdash-config" not in answer.text
    for path, _ in sorted(crawled):
        said = await said_to_socket(application, path.partition("?")[0], {"host": "host", "cookie": "nbdash=forged"})
        assert said[-1]["type"] == "websocket.close" and SECRET not in str(said), (path, said)
        assert said[-1]["code"] in {4401, 1008, 1000, 403}, path


async def test_who_is_known_finds_all_of_it(application: Any) -> None:
    known = {"Authorization": f"Bearer {TOKEN}"}
    found: dict[str, int] = {}
    transport = httpx.ASGITransport(application)
    async with httpx.AsyncClient(transport=transport, base_url="http://host", headers=known) as client:
        for path, is_socket in sorted(set(addresses(application.routes))):
            if is_socket:
                said = await said_to_socket(application, path, {"host": "host", **known})
                assert said[0]["type"] == "websocket.accept" and said[-1]["code"] == 1008
                continue
            answer = await client.get(path)
            found[path.removeprefix("/team")] = answer.status_code
    for path in ("/", "/hook", "/assets/data.json", "/sales/2026", f"/_nbdash/static/{manifest().standalone}"):
        assert found[path] == 200, path
