"""One of several processes that serve an app: it runs the notebook when its server starts, then answers.

uvicorn's supervisor starts it, and another when it dies. It listens when the notebook has run.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from ctypes import c_bool
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, NoReturn

from uvicorn.config import STARTUP_FAILURE

from nbdash.errors import NbdashError
from nbdash.program.progress import Progress
from nbdash.serve.log import log_to_terminal
from nbdash.serve.options import ServeOptions
from nbdash.serve.signals import ended_by_signals
from nbdash.serve.source import application_of, read_source
from nbdash.serve.stopping import Stopping

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

log = logging.getLogger("nbdash")

MAX_TOLD = 50_000
"""Characters of a traceback that the supervisor is told: one message of a socket must hold them."""
RETELL_S = 0.02
"""When the supervisor is told again what there was no room for."""
RETRY_S = 2.0
"""How long a worker that can't take a dead one's place waits before it ends, and the next one tries."""


@dataclass
class Worker:
    """The ASGI application of one worker process. It is pickled on its way there.

    Parameters
    ----------
    file, name
        The notebook, script or folder of notebooks, and which of its apps.
    options
        How it is served.
    has_served
        Set, for all of them, by the first worker that is ready. A notebook that fails before has never run, and the
        server ends; one that fails later is tried again while the other workers serve.
    supervisor
        Where to say how far the notebook is.
    """

    file: Path
    name: str | None
    options: ServeOptions
    has_served: c_bool
    supervisor: socket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what uvicorn asks. The lifespan comes first, and goes on for as long as the server."""
        if scope["type"] == "lifespan":
            self._app = await self._start()
        await self._app(scope, receive, send)

    async def _start(self) -> Stopping:
        log_to_terminal(self.options.log, self.options.log_level)
        told = _Told(self.supervisor, self.has_served)
        try:
            with ended_by_signals():
                served = await application_of(read_source(self.file, self.name), self.name, self.options, told)
        except NbdashError as error:
            if not self.has_served.value:
                told.fail(str(error))
                _leave(STARTUP_FAILURE)
            log.error("A worker could not be started, and is tried again: %s", error)
            await asyncio.sleep(RETRY_S)
            _leave(1)
        application = Stopping(served, self.options.stop_timeout, has_others=True)
        self.has_served.value = True
        return application


class _Told(Progress):
    """Tells the supervisor, which reads until the first worker is ready."""

    def __init__(self, supervisor: socket, has_served: c_bool) -> None:
        super().__init__()
        self._supervisor = supervisor
        self._has_served = has_served
        supervisor.setblocking(False)

    def begin(self, cell: int, count: int) -> None:
        self._send("begin", cell, count, self.notebook, self.number, self.notebooks)

    def warn(self, text: str) -> None:
        while not (self._has_served.value or self._send("warn", text[:MAX_TOLD])):
            time.sleep(RETELL_S)

    def fail(self, failure: str) -> None:
        self._send("fail", failure[:MAX_TOLD])

    def _send(self, *news: object) -> bool:
        try:
            self._supervisor.send(json.dumps(news).encode())
        except BlockingIOError:  # it is full
            return False
        except OSError:  # nobody reads
            pass
        return True


def _leave(code: int) -> NoReturn:
    """End the process from where uvicorn would catch an exit."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
