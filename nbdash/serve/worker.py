"""One of several processes that serve an app: it runs the notebook when its server starts, then answers.

uvicorn's supervisor starts it, and another when it dies. It listens when the notebook has run.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Generator
from ctypes import c_bool
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

from uvicorn.config import STARTUP_FAILURE

from nbdash.errors import NbdashError
from nbdash.serve.asgi import asgi_app
from nbdash.serve.loader import find_app, run_notebook
from nbdash.serve.log import log_to_terminal
from nbdash.serve.options import ServeOptions

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.types import Receive, Scope, Send

log = logging.getLogger("nbdash")

MAX_TOLD = 50_000
"""Bytes of a traceback: one message of a socket must hold them."""
RETRY_S = 2.0
"""How long a worker that can't take a dead one's place waits before it ends, and the next one tries."""


@dataclass
class Worker:
    """The ASGI application of one worker process. It is pickled on its way there.

    Parameters
    ----------
    file, name
        The notebook, and which of its apps.
    options
        How it is served.
    has_served
        Set, for all of them, by the first worker that is ready. A notebook that fails before has never run, and the
        server ends; one that fails later is tried again while the other workers serve.
    failure
        Where to say why the notebook has failed.
    """

    file: Path
    name: str | None
    options: ServeOptions
    has_served: c_bool
    failure: socket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what uvicorn asks. The lifespan comes first, and goes on for as long as the server."""
        if scope["type"] == "lifespan":
            self._app = await self._start()
            self.has_served.value = True
        await self._app(scope, receive, send)

    async def _start(self) -> Starlette:
        log_to_terminal()
        try:
            with ended_by_signals():
                app = find_app(await run_notebook(self.file), self.name, self.file)
        except NbdashError as error:
            if not self.has_served.value:
                self.failure.send(str(error).encode()[:MAX_TOLD])
                os._exit(STARTUP_FAILURE)
            log.error("A worker could not be started, and is tried again: %s", error)
            await asyncio.sleep(RETRY_S)
            os._exit(1)
        return asgi_app(app, self.options)


@contextlib.contextmanager
def ended_by_signals() -> Generator[None]:
    """Have signals end a cell that keeps the loop busy, which would not hear of them otherwise."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
