"""The ASGI application: a page, its static files, and a WebSocket for each view."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from nbdash.protocol.codec import Encoded, decode, join, split
from nbdash.serve.page import page
from nbdash.serve.policy import ServePolicy
from nbdash.serve.sessions import Sessions
from nbdash.static import path

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

FOREVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_POLICY_VIOLATION = 1008


def asgi_app(app: App, *, debug: bool = False) -> Starlette:
    """Make the application.

    Parameters
    ----------
    app
        What is served.
    debug
        True: pages see tracebacks.
    """
    sessions = Sessions(app, ServePolicy(app.title, debug))

    async def index(request: Request) -> Response:
        live = await sessions.create(request)
        text = page(live, app.title, app.update_title, debug)
        return HTMLResponse(text, headers={"Cache-Control": "no-store"})

    async def socket(websocket: WebSocket) -> None:
        if not _same_origin(websocket):
            await websocket.close(_POLICY_VIOLATION)
            return
        await websocket.accept()
        await _talk(websocket, sessions)

    routes = [
        Route("/", index),
        Route("/_nbdash/static/{name}", static_file),
        WebSocketRoute("/_nbdash/socket", socket),
    ]
    return Starlette(routes=routes, middleware=[Middleware(GZipMiddleware, minimum_size=500)])


async def static_file(request: Request) -> Response:
    """A built file, in the best encoding that the browser takes; its name holds its hash, so it is cached for good."""
    file = path(request.path_params["name"])
    if file is None:
        return PlainTextResponse("Not found", 404)
    accepted = request.headers.get("accept-encoding", "")
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    for coding, suffix in (("br", ".br"), ("gzip", ".gz")):
        packed = file.with_name(file.name + suffix)
        if coding in accepted and packed.exists():
            headers["Content-Encoding"] = coding
            return FileResponse(packed, headers=headers, media_type=_TYPES[file.suffix])
    return FileResponse(file, headers=headers, media_type=_TYPES[file.suffix])


async def _talk(websocket: WebSocket, sessions: Sessions) -> None:
    """Carry messages between one socket and its session until the socket closes."""
    frames: asyncio.Queue[bytes] = asyncio.Queue()
    loop, thread = asyncio.get_running_loop(), threading.get_ident()

    def send(message: Encoded) -> None:
        frame = join(message)
        if threading.get_ident() == thread:
            frames.put_nowait(frame)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(frames.put_nowait, frame)

    async def write() -> None:
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                await websocket.send_bytes(await frames.get())

    writing = asyncio.create_task(write())
    live: LiveSession | None = None
    view = ""
    try:
        while True:
            message = decode(*split(await websocket.receive_bytes()))
            if message.get("type") == "hello":
                view = str(message.get("view"))
                live = sessions.find(message.get("session")) or await sessions.create(websocket)
            if live is None:
                raise ValueError("the first message must be a hello")
            live.receive(view, message, send)
    except WebSocketDisconnect:
        pass
    except (ValueError, KeyError) as error:
        log.warning("A page sent what is no message: %s", error)
        await websocket.close(_POLICY_VIOLATION)
    finally:
        writing.cancel()
        if live is not None:
            live.disconnect(view, send)


def _same_origin(websocket: WebSocket) -> bool:
    """False for a page of another site: browsers say where a page came from, and let any page open any socket."""
    origin = websocket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == websocket.headers.get("host")
