"""Everything that a server answers is behind the gate: in each of its states, on each of its paths."""

from __future__ import annotations

import asyncio
from contextvars import copy_context
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, BaseUser, SimpleUser
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Mount

from nbdash import App, Input, Output, ctx, dcc, html, page_container, register_page
from nbdash.auth import Auth, User
from nbdash.auth.token import TokenAuth
from nbdash.context import PageRequest, laid_out_for
from nbdash.hooks import hooks
from nbdash.program.progress import Progress
from nbdash.serve.asgi import asgi_app, middleware_of
from nbdash.serve.dev.app import DevApp
from nbdash.serve.options import ServeOptions
from nbdash.serve.starting import starting_app
from nbdash.testing import Client
from tests.auth.browsing import greeting_app
from tests.auth.test_logout import Socket

SECRET = "Sales are up"
OPTIONS = ServeOptions(auth=TokenAuth(token="a token"), dev=True, debug=True)


def whole_app(folder: Path) -> App:
    """An app with all that can be asked for."""
    (folder / "assets").mkdir()
    (folder / "assets" / "sales.txt").write_text(SECRET)
    app = App(use_pages=True, pages_folder="", assets_folder=str(folder / "assets"))
    app.layout = html.Div([html.P(SECRET), dcc.Upload(id="up"), dcc.Download(id="down"), page_container])
    register_page("home", path="/", layout=html.P(SECRET))
    register_page("old", redirect_from=["/older"], layout=html.P(SECRET), title=SECRET, description=SECRET)
    app.setup_apis()

    @app.callback(Output("a", "b"), Input("c", "d"), api_endpoint="/api/sales", optional=True)
    def sales(d: str) -> str:
        return SECRET

    return app


def client(application: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://host")


PATHS = """
old older api/sales hooked assets/sales.txt assets/../sales.py nowhere a/b/c // %2e%2e/old _nbdash/dev _nbdash/dev.js
_nbdash/socket _nbdash/logout _nbdash/static/x.js _nbdash/admin/ _nbdash//health _nbdash/health/ _nbdash/login/../../old
_nbdash/plugin/nbdash/app.py
"""


@pytest.mark.threat("unauthenticated")
@pytest.mark.parametrize("state", ["starting", "serving", "developing"])
async def test_nobody_gets_anything_of_an_app(tmp_path: Path, state: str) -> None:
    @hooks.route("hooked")
    def hooked() -> str:
        return SECRET

    application: Any
    try:
        if state == "starting":
            progress = Progress(SECRET, shows_failures=True)
            progress.fail(SECRET)
            application = starting_app(progress, middleware_of(OPTIONS))
        else:
            app = whole_app(tmp_path)
            application = asgi_app(app, OPTIONS) if state == "serving" else DevApp(app, OPTIONS, lambda: False)
    finally:
        hooks.clear()
    async with client(application) as nobody:
        for path in ("", *PATHS.split()):
            for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
                for headers in ({"accept": "text/html"}, {"cookie": "nbdash=1", "authorization": "Bearer no"}):
                    answer = await nobody.request(method, f"http://host/{path}", headers=headers)
                    assert answer.status_code in {303, 401}, (method, path, answer.status_code)
                    assert SECRET not in answer.text
        for path in ("_nbdash/health", "_nbdash/ready", "healthz", "readyz"):
            assert SECRET not in (await nobody.get(f"http://host/{path}")).text


@pytest.mark.threat("unauthenticated")
async def test_a_socket_of_nobody_is_told_to_log_in_and_nothing_else() -> None:
    application = asgi_app(greeting_app(), OPTIONS)
    socket = Socket(application, "")
    await asyncio.wait_for(socket.is_closed.wait(), 10)
    assert (socket.code, [message["type"] for message in socket.messages]) == (4401, ["refused"])
    assert SECRET not in str(socket.messages)
    assert len(application.state.sessions[0]) == 0


async def test_what_is_behind_a_login_is_in_no_cache_that_others_share(tmp_path: Path) -> None:
    app = whole_app(tmp_path)
    async with client(asgi_app(app, OPTIONS)) as browser:
        browser.headers["authorization"] = "Bearer a token"
        assert (await browser.get("/assets/sales.txt")).headers["cache-control"] == "private, no-cache"
        address = f"/assets/sales.txt?m={app.assets.hash('sales.txt')}"
        assert (await browser.get(address)).headers["cache-control"] == "private, max-age=31536000, immutable"
        assert (await browser.get("/")).headers["cache-control"] == "no-store"


class Outer(AuthenticationBackend):
    """An application's own login."""

    async def authenticate(self, conn: HTTPConnection) -> tuple[AuthCredentials, BaseUser] | None:
        name = conn.headers.get("x-name")
        return None if name is None else (AuthCredentials(["admin"]), SimpleUser(name))


async def test_an_app_inside_another_takes_its_user_over() -> None:
    app = App()

    def layout() -> html.P:
        return html.P(f"{ctx.user and ctx.user.id} {ctx.user and sorted(ctx.user.groups)}")

    app.layout = layout
    middleware = [Middleware(AuthenticationMiddleware, backend=Outer())]
    outer = Starlette(routes=[Mount("/sales", app.server)], middleware=middleware)
    async with client(outer) as browser:
        assert "app:ada ['admin']" in (await browser.get("/sales/", headers={"x-name": "ada"})).text
        assert "None None" in (await browser.get("/sales/")).text


class OneUser(Auth):
    async def identify(self, connection: HTTPConnection) -> User | None:
        return User("ada", method="one")

    async def challenge(self, request: Request) -> Response:
        raise AssertionError


async def test_a_way_of_ones_own_needs_no_more_than_two_methods() -> None:
    async with client(asgi_app(greeting_app(), ServeOptions(auth=OneUser()))) as browser:
        assert SECRET in (await browser.get("/")).text
        assert "You have logged out" in (await browser.post("/_nbdash/logout")).text


def test_in_a_notebook_it_is_the_user_of_its_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    def user_of(request: PageRequest) -> User | None:
        laid_out_for.set(request)
        return ctx.user

    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    assert copy_context().run(user_of, PageRequest()) is None
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    assert copy_context().run(user_of, PageRequest()) == User("ada", method="jupyterhub")
    assert copy_context().run(user_of, PageRequest(is_served=True)) is None


def test_a_test_says_who_is_at_the_page() -> None:
    app = App()
    app.layout = lambda: html.P(ctx.user and ctx.user.name, id="who")
    assert Client(app, user=User("ada"))["who"].children == "ada"
