"""`nbdash serve --dev`: runs a program, serves its app, and does so again what each edit concerns."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from socket import socket
from typing import Any

import click
import uvicorn

from nbdash.app import App
from nbdash.errors import NbdashError
from nbdash.program.loader import find_app
from nbdash.program.program import Program
from nbdash.program.progress import Progress
from nbdash.serve.dev.app import DevApp
from nbdash.serve.dev.rerunner import Rerunner, forget_modules
from nbdash.serve.door import Door
from nbdash.serve.log import log_to_terminal
from nbdash.serve.options import ServeOptions
from nbdash.serve.server import announce, config
from nbdash.serve.signals import ended_by_signals
from nbdash.transport.saved_files import follow_saved_files

_SETTLE_MS = 100
"""Editors write a file in several steps; what comes within this time is one edit."""


async def serve_dev(
    program: Program, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    """Serve until interrupted. A program that fails is waited for until it is edited."""
    log_to_terminal(options.log, options.log_level)
    follow_saved_files()
    rerunner = Rerunner(program, progress)
    edits: asyncio.Queue[set[Path]] = asyncio.Queue()
    watching = asyncio.create_task(watch(program.file.resolve().parent, edits))
    await asyncio.sleep(0)  # from here on no edit is missed, however long a cell keeps the loop
    app = await _first(rerunner, edits, name, progress, program.file)
    door.close()
    announce(listening[0], options)
    signal.signal(signal.SIGTERM, lambda number, frame: None)
    dev = DevApp(app, options, lambda: server.should_exit)
    server = uvicorn.Server(config(dev, lifespan="off", ws_max_size=options.max_message))
    following = asyncio.create_task(_follow(dev, rerunner, edits, name, program.file))
    try:
        await server.serve(sockets=listening)
    finally:
        watching.cancel()
        following.cancel()
        dev.close()


async def _first(
    rerunner: Rerunner, edits: asyncio.Queue[set[Path]], name: str | None, progress: Progress, file: Path
) -> App:
    with ended_by_signals():
        while True:
            try:
                await rerunner.run()
                return find_app(rerunner.namespace, name, file)
            except NbdashError as error:
                complain(error)
                progress.fail(str(error))
            while True:
                changed = await edits.get()
                try:
                    is_imported = any(path.suffix == ".py" for path in changed - {file.resolve()})
                    rerunner.edit(forget_modules(file.resolve().parent) if is_imported else ())
                    break
                except NbdashError as error:
                    complain(error)


async def _follow(
    dev: DevApp, rerunner: Rerunner, edits: asyncio.Queue[set[Path]], name: str | None, file: Path
) -> None:
    while True:
        changed = await edits.get()
        in_assets = dev.follow_assets(changed)
        programs = {path for path in changed - in_assets if path.suffix == ".py"} - {file.resolve()}
        if not programs and file.resolve() not in changed:
            continue
        try:
            rerunner.edit(forget_modules(file.resolve().parent) if programs else ())
            with ended_by_signals():
                count = await rerunner.run()
            dev.follow(find_app(rerunner.namespace, name, file))
            click.echo(f"{file.name}: ran {count} {'statement' if file.suffix == '.py' else 'cell'}{'s'[count == 1 :]}")
            dev.pages.tell(failure="")
        except NbdashError as error:
            complain(error)
            dev.pages.tell(failure=str(error))


def complain(error: NbdashError) -> None:
    """Tell the author what has failed."""
    click.echo(f"{error}\n\nIt is run again when the file is saved.", err=True)


async def watch(folder: Path, edits: asyncio.Queue[set[Path]]) -> None:
    """Tell which files below a folder have been written, each time that some have."""
    import watchfiles

    changes_in: Any = vars(watchfiles)["awatch"]  # `Any`: its annotations name what it does not need
    ignore = (*watchfiles.DefaultFilter.ignore_dirs, ".ipynb_checkpoints")
    chosen = watchfiles.DefaultFilter(ignore_dirs=ignore)
    async for changes in changes_in(folder, watch_filter=chosen, debounce=_SETTLE_MS):
        await edits.put({Path(path) for change, path in changes if change is not watchfiles.Change.deleted})
