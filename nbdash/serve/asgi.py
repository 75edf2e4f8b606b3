"""The ASGI application: a page, its static files, and a WebSocket for each view."""

from __future__ import annotations

import gzip
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from nbdash.files import size
from nbdash.protocol.codec import Encoded, decode, join, split
from nbdash.serve.page import page
from nbdash.serve.policy import ServePolicy
from nbdash.serve.sessions import Sessions
from nbdash.serve.writer import Writer
from nbdash.static import path

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

FOREVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_POLICY_VIOLATION = 1008
_INTERNAL_ERROR = 1011


def asgi_app(app: App, *, debug: bool = False, max_upload: int | None = None) -> Starlette:
    """Make the application.

    Parameters
    ----------
    app
        What is served.
    debug
        True: pages see tracebacks, and can open the developer's view.
    max_upload
        Bytes of files that a visitor may have here at once; None: what `NBDASH_MAX_UPLOAD` says, else 2 GB.
    """
    sessions = Sessions(app, ServePolicy(app, debug, size.max_upload() if max_upload is None else max_upload))

    async def index(request: Request) -> Response:
        if not _is_page(request):
            return PlainTextResponse("Not found", 404)
        if request.method == "HEAD":
            return HTMLResponse()  # somebody only asks whether there is a page
        live = await sessions.create(request)
        text = page(live, app.title, app.update_title, app.locale, _way_up(request))
        return HTMLResponse(text, headers={"Cache-Control": "no-store"})

    async def socket(websocket: WebSocket) -> None:
        if not _same_origin(websocket):
            await websocket.close(_POLICY_VIOLATION)
            return
        await websocket.accept()
        await _talk(websocket, sessions)

    routes = [
        Route("/_nbdash/static/{name}", static_file),
        WebSocketRoute("/_nbdash/socket", socket),
        Route("/{path:path}", index),  # the app's pages have addresses of their own
    ]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        yield
        sessions.close()

    middleware = [Middleware(GZipMiddleware, minimum_size=500)]
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan)


async def static_file(request: Request) -> Response:
    """A built file, in the best encoding that the browser takes; its name holds its hash, so it is cached for good."""
    file = path(request.path_params["name"])
    if file is None:
        return PlainTextResponse("Not found", 404)
    accepted = request.headers.get("accept-encoding", "")
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    for coding, suffix in (("br", ".br"), ("gzip", ".gz")):
        if coding in accepted and (packed := _content(file.with_name(file.name + suffix))) is not None:
            headers["Content-Encoding"] = coding
            return Response(packed, headers=headers, media_type=_TYPES[file.suffix])
    # A wheel has the scripts only packed; who takes neither packing is a rare guest.
    plain = _content(file) or gzip.decompress(file.with_name(f"{file.name}.gz").read_bytes())
    return Response(plain, headers=headers, media_type=_TYPES[file.suffix])


@cache
def _content(file: Path) -> bytes | None:
    """A file's bytes, read once: there are few, they never change, and each page begins with some of them."""
    return file.read_bytes() if file.exists() else None


async def _talk(websocket: WebSocket, sessions: Sessions) -> None:
    """Carry messages between one socket and its session until the socket closes."""
    writer = Writer(websocket.send_bytes, lambda: websocket.close(_POLICY_VIOLATION))

    def send(message: Encoded) -> None:
        writer.send(join(message))

    live: LiveSession | None = None
    view = ""
    try:
        while True:
            message = decode(*split(await websocket.receive_bytes()))
            if live is None:
                live, view = await _begin(websocket, sessions, message)
            elif message.get("type") == "hello" and message.get("view") != view:
                raise ValueError("a socket belongs to one view")
            live.receive(view, message, send)
    except WebSocketDisconnect:
        pass
    except ValueError as error:
        log.warning("A page sent what is no message: %s", error)
        await websocket.close(_POLICY_VIOLATION)
    except Exception:
        log.exception("A page could not be served")
        await websocket.close(_INTERNAL_ERROR)
    finally:
        writer.close()
        if live is not None:
            live.disconnect(view, send)


async def _begin(websocket: WebSocket, sessions: Sessions, message: dict[str, Any]) -> tuple[LiveSession, str]:
    """The session that a page's first message asks for, or a new one if that is gone; and the view's id."""
    view = message.get("view")
    if message.get("type") != "hello" or not isinstance(view, str):
        raise ValueError("the first message must be a hello that names a view")
    live = sessions.find(message.get("session"))
    return live or await sessions.create(websocket, message.get("address")), view


def _is_page(request: Request) -> bool:
    """False for what a browser wants as a picture or a script, and for files of ours that there are not."""
    is_document = request.headers.get("sec-fetch-dest", "document") in {"document", "iframe", "frame", "empty"}
    return is_document and not request.path_params["path"].startswith("_nbdash/")


def _way_up(request: Request) -> str:
    """The way from a page to the app's root, as `../` so many times: it holds under any prefix."""
    encoded = request.scope.get("raw_path", b"").lower().count(b"%2f")  # no slashes to a browser
    return "../" * (request.path_params["path"].count("/") - encoded)


def _same_origin(websocket: WebSocket) -> bool:
    """False for a page of another site: browsers say where a page came from, and let any page open any socket."""
    origin = websocket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == websocket.headers.get("host")
