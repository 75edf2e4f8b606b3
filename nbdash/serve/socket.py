"""The WebSocket of a view: messages between a page and its session."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.websockets import WebSocket, WebSocketDisconnect

from nbdash.errors import explain
from nbdash.protocol.codec import Encoded, decode, join, split
from nbdash.serve.sessions import Sessions
from nbdash.serve.writer import Writer

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

_POLICY_VIOLATION = 1008
_INTERNAL_ERROR = 1011


async def serve_socket(websocket: WebSocket, sessions: Sessions) -> None:
    """Serve one view for as long as its socket is open; a page of another site is refused."""
    if not _same_origin(websocket):
        _tell_refused(websocket.headers["origin"], websocket.headers.get("host"))
        await websocket.close(_POLICY_VIOLATION)
        return
    await websocket.accept()
    await _talk(websocket, sessions)


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
            if not (sessions.is_stopping and message.get("type") == "event"):
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


def _same_origin(websocket: WebSocket) -> bool:
    """False for a page of another site: browsers say where a page came from, and let any page open any socket."""
    origin = websocket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == websocket.headers.get("host")


@lru_cache(maxsize=100)  # a page tries again and again
def _tell_refused(origin: str, host: str | None) -> None:
    remedy = (
        "If a proxy is in front, have it pass on the browser's Host, or X-Forwarded-Host, and name it with --proxy."
    )
    log.warning(explain(f"A page of {origin} was refused: its socket came to {host}, another host.", remedy=remedy))
