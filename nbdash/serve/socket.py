"""The WebSocket of a view: messages between a page and its session."""

from __future__ import annotations

import asyncio
import logging
from traceback import format_exc
from typing import TYPE_CHECKING, Any, cast

from starlette.websockets import WebSocket, WebSocketDisconnect

from nbdash.auth.sockets import forbid
from nbdash.errors import Forbidden
from nbdash.protocol.codec import Encoded, decode, encode, join, split
from nbdash.serve.ended import ended_message
from nbdash.serve.incident import incident
from nbdash.serve.metrics import refused
from nbdash.serve.rates import wait_s
from nbdash.serve.room import NoRoom
from nbdash.serve.sessions import Sessions, owner_of
from nbdash.serve.state import MAX_STATE, BroughtState
from nbdash.serve.whose import session_name
from nbdash.serve.writer import Writer
from nbdash.transport.view import Send

if TYPE_CHECKING:
    from starlette.types import Receive, Scope
    from starlette.types import Send as ToSocket

    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

_ENDED = 1000
_POLICY_VIOLATION = 1008
_INTERNAL_ERROR = 1011
_TRY_AGAIN_LATER = 1013

LONGEST_WAIT_S = 5.0
"""Between two messages of who sends too fast: a socket over which nothing is read is taken for dead."""
GREETING_S = 30.0
"""A socket says by then who it is."""


class ViewSocket:
    """Serves one view for as long as its socket is open.

    An application by itself, as ASGI has it: what Starlette puts between would cost each frame more than its reading
    and writing.
    """

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: ToSocket) -> None:
        """Serve one connection."""
        websocket = WebSocket(scope, receive, send)
        await websocket.accept()
        # In a task of its own: each frame wakes all that awaits it, and round this there are a dozen layers.
        await asyncio.create_task(_talk(websocket, receive, send, self._sessions))


class SessionEnded(Exception):
    """A page asks for a session that the owner has ended."""


async def _talk(websocket: WebSocket, receive: Receive, to_socket: ToSocket, sessions: Sessions) -> None:
    """Carry messages between one socket and its session until the socket closes."""
    writer = Writer(
        lambda frame: to_socket({"type": "websocket.send", "bytes": frame}), lambda: websocket.close(_POLICY_VIOLATION)
    )

    def send(message: Encoded) -> None:
        writer.send(join(message))

    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[None]] = set()

    def hang_up() -> None:
        loop.call_soon_threadsafe(lambda: closing.add(loop.create_task(websocket.close(_ENDED))))

    live: LiveSession | None = None
    view = ""
    try:
        live, view, hello = await _greeted(websocket, receive, sessions, send)
        live.hang_ups.add(hang_up)
        live.receive(view, hello, send)
        buckets = sessions.rates_of(live, websocket)
        while True:
            frame = await _frame(receive)
            if (wait := wait_s(buckets, len(frame))) > 0:
                await _slow_down(wait)
            message = decode(*split(frame))
            if message.get("type") == "hello" and message.get("view") != view:
                raise ValueError("a socket belongs to one view")
            if not (sessions.is_stopping and message.get("type") == "event"):
                live.receive(view, message, send)
    except WebSocketDisconnect:
        pass
    except SessionEnded:
        await websocket.close(_ENDED)
    except Forbidden as refusal:
        log.warning("Refused: %s", refusal)
        await forbid(websocket.scope, to_socket)
    except TimeoutError:
        await websocket.close(_POLICY_VIOLATION, "no hello")
    except NoRoom as error:
        await websocket.close(_TRY_AGAIN_LATER, str(error))  # the page does, ever more rarely
    except ValueError as error:
        log.warning("A page sent what is no message: %s", error)
        await websocket.close(_POLICY_VIOLATION)
    except Exception:
        session = None if live is None else session_name(live.id)
        incident("A page could not be served", format_exc(), session=session, user=owner_of(websocket) or None)
        await websocket.close(_INTERNAL_ERROR)
    finally:
        writer.close()
        if live is not None:
            live.hang_ups.discard(hang_up)
            live.disconnect(view, send)


async def _greeted(
    websocket: WebSocket, receive: Receive, sessions: Sessions, send: Send
) -> tuple[LiveSession, str, dict[str, Any]]:
    """The session that a page asks for, or one in its place if that is gone; the view's id, and the page's hello."""
    brought: BroughtState | None = None
    while True:
        async with asyncio.timeout(GREETING_S):
            frame = await _frame(receive)
        message = decode(*split(frame))
        if brought is not None and message.get("type") == "state":
            brought.take(message)
            continue
        view = message.get("view")
        if message.get("type") != "hello" or not isinstance(view, str):
            raise ValueError("the first message must be a hello that names a view")
        if sessions.ended.has(message):
            await websocket.send_bytes(join(encode(ended_message(websocket.headers))))
            raise SessionEnded
        live = sessions.find(message.get("session"), owner_of(websocket))
        state = message.get("state")
        if live is None and isinstance(state, dict) and not cast("dict[str, Any]", state).get("sent"):
            brought = brought or BroughtState()
            send(encode({"type": "state", "most": MAX_STATE}))
            continue
        if live is None and isinstance(state, dict) and brought is not None:
            live = await sessions.go_on(websocket, message, brought)
        return live or await sessions.create(websocket, message.get("address"), message.get("root")), view, message


async def _slow_down(seconds: float) -> None:
    """Read on later: meanwhile the sender fills its own memory, and its page shows that it waits."""
    refused("rate")
    await asyncio.sleep(min(seconds, LONGEST_WAIT_S))


async def _frame(receive: Receive) -> bytes:
    """The next frame of a page."""
    event = await receive()
    if event["type"] != "websocket.receive":
        raise WebSocketDisconnect
    frame = event.get("bytes")
    if frame is None:
        raise ValueError("a frame of text, where all are binary")
    return frame
