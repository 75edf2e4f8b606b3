"""`nbdash serve --dev`: runs a program, serves its app, and does so again what each edit concerns."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Any

import click
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from nbdash.app import App
from nbdash.errors import NbdashError
from nbdash.serve.asgi import asgi_app, middleware_of
from nbdash.serve.dev.pages import DevPages
from nbdash.serve.dev.rerunner import Rerunner
from nbdash.serve.door import Door
from nbdash.serve.loader import find_app
from nbdash.serve.log import log_to_terminal
from nbdash.serve.options import ServeOptions
from nbdash.serve.program import Program
from nbdash.serve.progress import Progress
from nbdash.serve.server import announce, config
from nbdash.serve.signals import ended_by_signals

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_SETTLE_MS = 100
"""Editors write a file in several steps; what comes within this time is one edit."""


class DevServer:
    """The ASGI application. When the program makes another app, that one is served from then on.

    Parameters
    ----------
    app, options
        What is served first, and how.
    """

    def __init__(self, app: App, options: ServeOptions) -> None:
        self._options = options
        self.server = uvicorn.Server(config(self, lifespan="off", ws_max_size=options.max_message))
        self.pages = DevPages(lambda: self.server.should_exit)
        self._own = Starlette(
            routes=[
                Route("/{path:path}_nbdash/dev.js", self.pages.script),
                Route("/{path:path}_nbdash/dev", self.pages.events),
            ],
            middleware=middleware_of(options, app.shell),
        )
        self._serve(app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_own = scope["path"].endswith(("/_nbdash/dev.js", "/_nbdash/dev"))
        await (self._own if is_own else self._application)(scope, receive, send)

    def follow(self, app: App) -> None:
        """Serve this app from now on; its pages are up to date if it is the same as before."""
        if app is self.app:
            app.renew()
            return
        self.close()
        self._serve(app)
        self.pages.tell(reload=True)

    def close(self) -> None:
        """End all sessions."""
        self._sessions.close()

    def _serve(self, app: App) -> None:
        self.app = app
        self._application = asgi_app(app, self._options)
        (sessions,) = self._application.state.sessions
        self._sessions = sessions
        app.on_layout.append(sessions.renew)
        app.on_change.append(sessions.redefine)


async def serve_dev(
    program: Program, name: str | None, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    """Serve until interrupted. A program that fails is waited for until it is edited."""
    log_to_terminal(options.log, options.log_level)
    rerunner = Rerunner(program, progress)
    edits: asyncio.Queue[set[Path]] = asyncio.Queue()
    watching = asyncio.create_task(_watch(program.file.resolve(), edits))
    await asyncio.sleep(0)  # from here on no edit is missed, however long a cell keeps the loop
    app = await _first(rerunner, edits, name, progress, program.file)
    door.close()
    announce(listening[0], options)
    signal.signal(signal.SIGTERM, lambda number, frame: None)
    dev = DevServer(app, options)
    following = asyncio.create_task(_follow(dev, rerunner, edits, name, program.file))
    try:
        await dev.server.serve(sockets=listening)
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
                _complain(error)
                progress.fail(str(error))
            while True:
                changed = await edits.get()
                try:
                    rerunner.edit(path for path in changed if path.suffix == ".py" and path != file.resolve())
                    break
                except NbdashError as error:
                    _complain(error)


async def _follow(
    dev: DevServer, rerunner: Rerunner, edits: asyncio.Queue[set[Path]], name: str | None, file: Path
) -> None:
    while True:
        changed = await edits.get()
        assets = dev.app.assets.folder.resolve()
        in_assets = {path for path in changed if assets in path.parents}
        programs = {path for path in changed - in_assets if path.suffix == ".py"} - {file.resolve()}
        sheets = [path.relative_to(assets).as_posix() for path in in_assets if path.suffix == ".css"]
        if sheets:
            dev.pages.tell(sheets=sheets)
        if any(path.suffix in (".js", ".mjs") for path in in_assets):
            dev.pages.tell(reload=True)
        if not programs and file.resolve() not in changed:
            continue
        try:
            rerunner.edit(programs)
            with ended_by_signals():
                count = await rerunner.run()
            dev.follow(find_app(rerunner.namespace, name, file))
            click.echo(f"{file.name}: ran {count} {'statement' if file.suffix == '.py' else 'cell'}{'s'[count == 1 :]}")
            dev.pages.tell(failure="")
        except NbdashError as error:
            _complain(error)
            dev.pages.tell(failure=str(error))


def _complain(error: NbdashError) -> None:
    click.echo(f"{error}\n\nIt is run again when the file is saved.", err=True)


async def _watch(file: Path, edits: asyncio.Queue[set[Path]]) -> None:
    """Tell which files below the program's folder have been written, each time that some have."""
    import watchfiles

    watch: Any = vars(watchfiles)["awatch"]  # `Any`: its annotations name what it does not need
    ignore = (*watchfiles.DefaultFilter.ignore_dirs, ".ipynb_checkpoints")
    chosen = watchfiles.DefaultFilter(ignore_dirs=ignore)
    async for changes in watch(file.parent, watch_filter=chosen, debounce=_SETTLE_MS):
        await edits.put({Path(path) for change, path in changes if change is not watchfiles.Change.deleted})
