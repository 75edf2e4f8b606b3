"""Nothing of an app is answered before it is known who asks."""

from __future__ import annotations

from dataclasses import dataclass

import httpx
import pytest
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from nbdash import App, html
from nbdash.auth import Auth, User
from nbdash.auth.place import way_up
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions


@dataclass
class Named(Auth):
    """Believes what a header says: a way of logging in that needs nothing but the seam."""

    async def identify(self, connection: HTTPConnection) -> User | None:
        name = connection.headers.get("x-name")
        return None if name is None else User(name, method="named")

    async def challenge(self, request: Request) -> Response:
        return RedirectResponse(f"{way_up(request)}_nbdash/login", 303)


def client(app: App, root: str = "") -> httpx.AsyncClient:
    application = asgi_app(app, ServeOptions(auth=Named()))
    return httpx.AsyncClient(transport=httpx.ASGITransport(application, root_path=root), base_url="http://host")


def greeting_app(**settings: str) -> App:
    app = App(**settings)  # type: ignore[arg-type]
    app.layout = html.P("Sales are up")
    return app


PAGE = {"accept": "text/html"}


@pytest.mark.parametrize("path", ["/", "/sales", "/sales/2026", "/_nbdash/static/x.js", "/assets/logo.png", "/a%2Fb"])
async def test_nothing_is_told_to_nobody(path: str) -> None:
    async with client(greeting_app()) as browser:
        answer = await browser.get(path)
        assert answer.status_code == 401
        assert "Sales" not in answer.text
        assert (await browser.post(path, json={})).status_code == 401


@pytest.mark.parametrize(
    ("path", "way"), [("/", "./"), ("/sales", "./"), ("/sales/2026", "../"), ("/a/b/", "../../"), ("/a%2Fb", "./")]
)
async def test_a_browser_is_led_to_the_login_from_any_page(path: str, way: str) -> None:
    async with client(greeting_app()) as browser:
        answer = await browser.get(path, headers=PAGE)
        assert (answer.status_code, answer.headers["location"]) == (303, f"{way}_nbdash/login")


async def test_who_is_known_is_let_in() -> None:
    async with client(greeting_app()) as browser:
        assert "Sales are up" in (await browser.get("/", headers={"x-name": "ada"})).text


@pytest.mark.parametrize("path", ["/_nbdash/health", "/_nbdash/ready"])
async def test_its_health_is_told_to_everybody(path: str) -> None:
    async with client(greeting_app()) as browser:
        assert (await browser.get(path)).status_code == 200
    async with client(greeting_app(url_base_pathname="/team/")) as browser:
        assert (await browser.get(path)).status_code == 200
        assert (await browser.get(f"/team{path}")).status_code == 200


async def test_an_app_with_a_prefix_is_shut_below_it_and_beside_it() -> None:
    async with client(greeting_app(url_base_pathname="/team/")) as browser:
        answer = await browser.get("/team/sales/2026", headers=PAGE)
        assert (answer.status_code, answer.headers["location"]) == (303, "../_nbdash/login")
        assert (await browser.get("/team/")).status_code == 401
        assert (await browser.get("/team")).headers["location"] == "team/"
        assert (await browser.get("/elsewhere")).text == "Not found"
        assert "Sales are up" in (await browser.get("/team/", headers={"x-name": "ada"})).text
