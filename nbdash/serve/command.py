"""What `nbdash serve` does: it runs the notebook while visitors wait, then serves its app."""

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
from nbdash.serve.asgi import asgi_app, middleware_of
from nbdash.serve.door import Door
from nbdash.serve.loader import find_app, run_program
from nbdash.serve.loops import run
from nbdash.serve.options import ServeOptions
from nbdash.serve.program import Program, read_program
from nbdash.serve.progress import Progress
from nbdash.serve.prometheus import check_installed
from nbdash.serve.server import listen, serve_async, url_of
from nbdash.serve.signals import ended_by_signals
from nbdash.serve.starting import starting_app
from nbdash.static import manifest

LINGERS_S = 2.0
"""How long a server that ends because the notebook failed goes on to say so: pages that wait ask once a second."""


def serve_file(file: Path, name: str | None, options: ServeOptions, *, host: str, port: int) -> None:
    """Run a notebook or a script and serve its app until interrupted, in one process or in several.

    Parameters
    ----------
    file, name
        The notebook or script, and which of its apps; None: its only one.
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
    program = read_program(file)
    listening = [listen(host, port)]
    if options.metrics is not None:
        check_installed()
        listening.append(listen(*options.metrics))
        options = replace(options, metrics=listening[1].getsockname()[:2])
    progress = Progress(options.message or program.message, shows_failures=options.dev)
    click.echo(f"Running {file} ... ({url_of(listening[0], options)} shows how far it is)", err=True)
    front = middleware_of(replace(options, auth=copy(options.auth)))  # on the door's own loop
    with closing(Door(starting_app(progress, front), listening[0])) as door:
        if options.dev:
            from nbdash.serve.dev.server import serve_dev

            run(serve_dev(program, name, options, listening, progress, door), program)
        elif options.workers > 1 or (options.admin and os.name != "nt"):  # which has workers replaced
            from nbdash.serve.supervisor import serve_workers

            serve_workers(program, name, options, listening, progress, door)
        else:
            run(_serve(program, name, options, listening, progress, door), program)
        if progress.failure is not None:
            if progress.is_watched:
                time.sleep(LINGERS_S)
            sys.exit(1)


async def _serve(
    program: Program, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    try:
        with ended_by_signals():
            app = find_app(await run_program(program, progress), name, program.file)
    except NbdashError as error:
        click.echo(str(error), err=True)
        progress.fail(str(error))
    else:
        door.close()
        await serve_async(asgi_app(app, options), options, listening)
