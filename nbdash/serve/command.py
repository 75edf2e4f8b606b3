"""What `nbdash serve` does: it runs the notebook, or those of a folder, while visitors wait, then serves the apps."""

from __future__ import annotations

import os
import sys
import time
from contextlib import closing
from copy import copy
from dataclasses import replace
from pathlib import Path
from socket import socket

import click

from nbdash.errors import InvalidConfig, NbdashError, explain
from nbdash.program.program import Program
from nbdash.program.progress import Progress
from nbdash.serve.asgi import middleware_of
from nbdash.serve.door import Door
from nbdash.serve.loops import run
from nbdash.serve.options import ServeOptions
from nbdash.serve.origin import with_hosts
from nbdash.serve.prometheus import check_installed
from nbdash.serve.server import listen, serve_async, url_of
from nbdash.serve.signals import ended_by_signals
from nbdash.serve.source import Source, application_of, read_source
from nbdash.serve.starting import starting_app
from nbdash.static import manifest

LINGERS_S = 2.0
"""How long a server that ends because the notebook failed goes on to say so: pages that wait ask once a second."""


def serve_file(file: Path, name: str | None, options: ServeOptions, *, host: str, port: int) -> None:
    """Run what there is to run and serve it until interrupted, in one process or in several.

    Parameters
    ----------
    file, name
        The notebook, script or folder of notebooks, and which of its apps; None: its only one.
    options
        How it is served.
    host, port
        Where; port 0 takes a free one.

    Raises
    ------
    AppNotFoundError
        If there is no such file.
    InvalidConfig
        If the address can't be had.
    SystemExit
        If the program fails: it has been told why.
    """
    if options.dev and options.record is not None:
        remedy = "Leave out --record, or --dev: what is recorded is to be of one and the same code."
        raise InvalidConfig(explain("--dev can't be recorded.", remedy=remedy))
    if options.dev and options.workers > 1:
        raise InvalidConfig(explain("--dev serves with one process.", remedy="Leave out --workers, or --dev."))
    manifest()  # a missing build is told now, not to the first visitor
    source = read_source(file, name)
    listening = [listen(host, port)]
    if options.metrics is not None:
        check_installed()
        listening.append(listen(*options.metrics))
        options = replace(options, metrics=listening[1].getsockname()[:2])
    options = with_hosts(options, host)
    progress = Progress(options.message or source.message, shows_failures=options.dev)
    place = url_of(listening[0], options).removeprefix("http://").rstrip("/")
    click.echo(f"Running {file} ... ({place} shows how far it is)", err=True)
    front = middleware_of(replace(options, auth=copy(options.auth)))  # on the door's own loop
    with closing(Door(starting_app(progress, front), listening[0])) as door:
        if options.dev:
            run(_serve_dev(source, name, options, listening, progress, door), source)
        elif options.workers > 1 or (options.admin and os.name != "nt"):  # which has workers replaced
            from nbdash.serve.supervisor import serve_workers

            serve_workers(source, name, options, listening, progress, door)
        else:
            run(_serve(source, name, options, listening, progress, door), source)
        if progress.failure is not None:
            if progress.is_watched:
                time.sleep(LINGERS_S)
            sys.exit(1)


async def _serve(
    source: Source, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    try:
        with ended_by_signals():
            application = await application_of(source, name, options, progress)
    except NbdashError as error:
        click.echo(str(error), err=True)
        progress.fail(str(error))
    else:
        door.close()
        await serve_async(application, options, listening)


async def _serve_dev(
    source: Source, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    if isinstance(source, Program):
        from nbdash.serve.dev.server import serve_dev

        await serve_dev(source, name, options, listening, progress, door)
    else:
        from nbdash.serve.dev.folder import serve_folder_dev

        await serve_folder_dev(source, options, listening, progress, door)
