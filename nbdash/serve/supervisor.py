"""Several processes that serve one app: uvicorn's supervisor starts them, and another when one dies.

SIGHUP replaces them one after the other, each when its successor is ready; SIGTERM and Ctrl-C end all.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from ctypes import c_bool
from multiprocessing import get_context
from socket import AF_UNIX, SOCK_DGRAM, socket, socketpair
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import click
from uvicorn.supervisors import Multiprocess

from nbdash.program.progress import Progress
from nbdash.serve.door import Door
from nbdash.serve.fleet import FOLDER
from nbdash.serve.log import log_to_terminal
from nbdash.serve.loops import loop_name
from nbdash.serve.options import ServeOptions
from nbdash.serve.secret import SECRET, secret
from nbdash.serve.server import announce, config
from nbdash.serve.source import Source
from nbdash.serve.worker import Worker

HUNG_S = 30
"""A worker that has not answered its supervisor for so long is ended, and another started."""
START_S = 600
"""How long a new worker may run the notebook before one that is to be replaced stays after all."""
POLL_S = 0.05
"""How soon it is seen that a worker is ready."""
MAX_DATAGRAM = 400_000


class Supervisor(Multiprocess):
    """uvicorn's, which gives a new worker time to run a notebook before it takes an old one's place."""

    def restart_all(self) -> None:
        """Replace each worker when its successor is ready."""
        self.config.timeout_worker_healthcheck = START_S
        try:
            super().restart_all()
        finally:
            self.config.timeout_worker_healthcheck = HUNG_S


def serve_workers(
    source: Source, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    """Serve with `options.workers` processes until interrupted. Each runs the notebook.

    Parameters
    ----------
    source, name
        The notebook, script or folder of notebooks, and which of its apps; None: its only one.
    options
        How it is served.
    listening
        Where: the app, and what else has an address.
    progress
        Is told how far the worker that is first has come, and why there will be no app.
    door
        Closed when the first worker is ready.
    """
    log_to_terminal(options.log, options.log_level)
    os.environ[SECRET] = secret()  # the same for all
    # no queue: one of `multiprocessing` has a lock, which a worker that is killed would keep
    told, supervisor = socketpair(AF_UNIX, SOCK_DGRAM)
    has_served = get_context("spawn").RawValue(c_bool, False)
    worker = Worker(source.file, name, options, has_served, supervisor)
    settings = config(
        worker,
        workers=options.workers,
        timeout_worker_healthcheck=HUNG_S,
        lifespan="on",
        loop=loop_name(source),
        ws_max_size=options.max_message,
    )

    def follow() -> None:
        told.settimeout(POLL_S)
        while not has_served.value:
            with suppress(TimeoutError):
                _take(json.loads(told.recv(MAX_DATAGRAM)), progress)
        told.setblocking(False)
        with suppress(BlockingIOError):
            while True:  # what the first worker said before it was ready
                _take(json.loads(told.recv(MAX_DATAGRAM)), progress)
        door.close()
        announce(listening[0], options)

    Thread(target=follow, name="nbdash-progress", daemon=True).start()
    with TemporaryDirectory(prefix="nbdash-") as folder:  # nobody else may read it
        os.environ[FOLDER] = folder
        Supervisor(settings, listening).run()


def _take(news: list[Any], progress: Progress) -> None:
    """Follow what a worker has told: the first that fails, else the one that is furthest."""
    if progress.failure is not None:
        return
    match news:
        case ["fail", failure]:
            click.echo(failure, err=True)
            progress.fail(failure)
        case ["warn", text]:
            progress.warn(text)
        case ["begin", cell, count, *notebook] if (notebook[1], cell) > (progress.number, progress.cell):
            progress.enter(*notebook)
            progress.begin(cell, count)
        case _:
            pass
