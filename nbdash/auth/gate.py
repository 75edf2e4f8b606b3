"""The gate: nothing of an app is answered before it is known who asks, neither page nor socket nor file."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Match

from nbdash.auth.auth import Auth
from nbdash.auth.logouts import log_out
from nbdash.auth.origin import is_own
from nbdash.auth.page import logged_out_page, logout_page
from nbdash.auth.place import PLACE, place_of, way_up
from nbdash.auth.sockets import LOGIN_NEEDED, OpenSockets, shut_out
from nbdash.auth.way import LOGOUT
from nbdash.serve.metrics import refused

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from nbdash.user import User

UNAUTHORIZED = 401
FORBIDDEN = 403


class Gate:
    """Answers in an app's place until it is known who asks; then that stands in `scope["user"]`.

    Parameters
    ----------
    app
        What is behind it.
    auth
        Tells who asks.
    prefix
        The path below which the app is.
    open_paths
        Paths from there that answer everybody.
    """

    def __init__(self, app: ASGIApp, auth: Auth, *, prefix: str = "/", open_paths: Container[str] = ()) -> None:
        self._app = app
        self._auth = auth
        self._prefix = prefix
        self._open_paths = open_paths
        self._routes = list(auth.routes())
        self._sockets = OpenSockets(auth)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        place = place_of(scope, self._prefix)
        if place is None:
            await self._outside(scope, receive, send)
            return
        if scope["type"] == "http" and place.path in self._open_paths:
            await self._app(scope, receive, send)
            return
        scope = {**scope, PLACE: place}
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
            return
        if self._routes:
            below = {**scope, "root_path": scope.get("root_path", "").rstrip("/") + self._prefix.rstrip("/")}
            for route in self._routes:
                match, found = route.matches(below)
                if match is not Match.NONE:
                    await route.handle({**below, **found}, receive, send)
                    return
        await self._request(scope, receive, send)

    async def _outside(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is not below the app's prefix: there is nothing but its health, and the way to the app."""
        place = place_of(scope)
        is_open = place is not None and (place.path in self._open_paths or f"/{place.path}/" == self._prefix)
        if scope["type"] == "http":
            await (self._app if is_open else PlainTextResponse("Not found", 404))(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": LOGIN_NEEDED})

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        user = await self._auth.identify(request)
        if f"/{scope[PLACE].path}".endswith(f"/{LOGOUT}"):  # of an app of a folder, too
            answer = await self._logout(request, user)
        else:
            answer = await self._auth.intercept(request, user)
        if answer is None and user is None:
            refused("auth")
            answer = await self._auth.challenge(request) if wants_page(request) else _unknown()
        if answer is not None:
            await answer(scope, receive, send)
            return
        await self._app({**scope, "user": user}, receive, _kept_from_others(scope, send))

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        user = await self._auth.identify(HTTPConnection(scope))
        if user is None:
            refused("auth")
            await receive()  # "websocket.connect"
            await send({"type": "websocket.accept"})  # a page can't see why a handshake fails
            await shut_out(scope, send)
            return
        with self._sockets.open(scope, send, user):
            await self._app({**scope, "user": user}, receive, send)

    async def _logout(self, request: Request, user: User | None) -> Response:
        """Ask at a GET, which any page could lead to; end everything at a POST of a page of ours."""
        if user is None:
            return RedirectResponse(way_up(request), 303)  # to the login
        if request.method in {"GET", "HEAD"}:
            return logout_page(request, user)
        if request.method != "POST":
            return PlainTextResponse("Method not allowed", 405)
        if not is_own(request):
            refused("origin")
            return PlainTextResponse("This was sent by a page of another site.", FORBIDDEN)
        at = log_out(user.id)
        answer = await self._auth.leave(request, user) or logged_out_page(request)
        await self._sockets.end(user.id, at, request.scope)
        return answer


def wants_page(request: Request) -> bool:
    """Whether a person waits for a page, who can be led to a login."""
    if request.method not in {"GET", "HEAD"}:
        return False
    destination = request.headers.get("sec-fetch-dest")
    if destination is not None:
        return destination in {"document", "iframe", "frame"}
    return "text/html" in request.headers.get("accept", "")


def _kept_from_others(scope: Scope, send: Send) -> Send:
    """Send an answer, which no cache is to keep that others share. Files of nbdash's own are no secret."""
    if scope[PLACE].path.startswith("_nbdash/static/"):
        return send

    async def send_private(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            told = headers.get("cache-control", "")
            if "no-store" not in told:
                parts = [part for part in map(str.strip, told.split(",")) if part not in {"", "public"}]
                headers["Cache-Control"] = ", ".join(["private", *parts])
        await send(message)

    return send_private


def _unknown() -> Response:
    headers = {"Cache-Control": "no-store", "WWW-Authenticate": "Bearer"}
    return PlainTextResponse("Log in first.", UNAUTHORIZED, headers=headers)
