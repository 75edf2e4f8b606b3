"""The server extension: kernel sockets do not wait to be filled."""

from __future__ import annotations

import logging
import socket
from types import SimpleNamespace
from typing import Any

import tornado.httpserver
import tornado.testing
import tornado.web
import tornado.websocket
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

from nbdash import jupyter_server as extension


class Handler(tornado.websocket.WebSocketHandler):
    """Says whether its socket waits."""

    log = logging.getLogger("test")

    async def open(self, *arguments: Any, **options: Any) -> None:
        connection: Any = self.ws_connection
        delay_is_off = connection.stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        await self.write_message(str(bool(delay_is_off)))


async def test_a_socket_that_the_extension_opened_does_not_wait() -> None:
    class Quick(Handler):
        open = extension._without_delay(Handler.open)

    listening, port = tornado.testing.bind_unused_port()
    server = tornado.httpserver.HTTPServer(tornado.web.Application([("/plain", Handler), ("/quick", Quick)]))
    server.add_socket(listening)
    said: list[Any] = []
    for path in ("plain", "quick"):
        connection = await tornado.websocket.websocket_connect(f"ws://127.0.0.1:{port}/{path}")
        said.append(await connection.read_message())
        connection.close()
    server.stop()
    assert said == ["False", "True"]


def test_loading_it_twice_wraps_the_kernels_handler_once(monkeypatch: Any) -> None:
    handler: Any = KernelWebsocketHandler
    monkeypatch.setattr(handler, "open", handler.open)
    app = SimpleNamespace(log=logging.getLogger("test"))
    extension._load_jupyter_server_extension(app)
    once = handler.open
    extension._load_jupyter_server_extension(app)
    assert once.is_nbdash and handler.open is once
    assert extension._jupyter_server_extension_points() == [{"module": "nbdash.jupyter_server"}]
