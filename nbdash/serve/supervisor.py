"""Several processes that serve one app: uvicorn's supervisor starts them, and another when one dies.

SIGHUP replaces them one after the other, each when its successor is ready; SIGTERM and Ctrl-C end all.
"""

from __future__ import annotations

import os
import secrets
import sys
from ctypes import c_bool
from multiprocessing import get_context
from pathlib import Path
from socket import AF_UNIX, SOCK_DGRAM, socketpair

import click
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from nbdash.serve.options import ServeOptions
from nbdash.serve.server import announce, config, listen
from nbdash.serve.worker import MAX_TOLD, Worker
from nbdash.static import manifest

HUNG_S = 30
"""A worker that has not answered its supervisor for so long is ended, and another started."""
START_S = 600
"""How long a new worker may run the notebook before one that is to be replaced stays after all."""
SECRET = "NBDASH_SECRET"
"""The environment's name for what workers sign with: what one has signed, another can check."""


class Supervisor(Multiprocess):
    """uvicorn's, which gives a new worker time to run a notebook before it takes an old one's place."""

    def restart_all(self) -> None:
        """Replace each worker when its successor is ready."""
        self.config.timeout_worker_healthcheck = START_S
        try:
            super().restart_all()
        finally:
            self.config.timeout_worker_healthcheck = HUNG_S


def serve_workers(file: Path, name: str | None, options: ServeOptions, *, host: str, port: int) -> None:
    """Serve a notebook's app with `options.workers` processes, until interrupted. Each runs the notebook.

    Parameters
    ----------
    file, name
        The notebook, and which of its apps; None: its only one.
    options
        How it is served.
    host, port
        Where; port 0 takes a free one.

    Raises
    ------
    InvalidConfig
        If the address can't be had.
    SystemExit
        If the notebook fails.
    """
    manifest()  # a missing build is told now, once
    os.environ.setdefault(SECRET, secrets.token_urlsafe(32))
    listening = listen(host, port)
    announce(listening)
    # no queue: one of `multiprocessing` has a lock, which a worker that is killed would keep
    failure, told = socketpair(AF_UNIX, SOCK_DGRAM)
    worker = Worker(file, name, options, get_context("spawn").RawValue(c_bool, False), told)
    supervisor = Supervisor(
        config(worker, workers=options.workers, timeout_worker_healthcheck=HUNG_S, lifespan="on"), [listening]
    )
    supervisor.run()
    if any(process.exitcode == STARTUP_FAILURE for process in supervisor.processes):
        click.echo(failure.recv(MAX_TOLD).decode(errors="replace"), err=True)  # of one worker: they all say the same
        sys.exit(1)
