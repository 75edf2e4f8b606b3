"""Answers visitors on a thread of its own while the notebook keeps the main one busy."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading

import uvicorn
from starlette.types import ASGIApp

from nbdash.serve.patience import PatientProtocol


class Door:
    """Serves an application until it is closed; the listening socket stays open for who serves next.

    Parameters
    ----------
    application
        What is served.
    listening
        Where.
    """

    def __init__(self, application: ASGIApp, listening: socket.socket) -> None:
        self._loop = asyncio.new_event_loop()
        self._server = uvicorn.Server(
            uvicorn.Config(
                application, log_level="warning", http=PatientProtocol, lifespan="off", timeout_graceful_shutdown=1
            )
        )
        self._socket = listening.dup()
        self._thread = threading.Thread(target=self._run, name="nbdash-door", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more visitors; those who have come in are answered meanwhile. Does nothing the second time."""
        with contextlib.suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._close)

    def _close(self) -> None:
        self._server.should_exit = True
        for server in getattr(self._server, "servers", ()):  # none yet, if it has only just begun
            server.close()

    def _run(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._server.serve(sockets=[self._socket]))
