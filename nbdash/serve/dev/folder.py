"""`nbdash serve notebooks/ --dev`: each notebook follows its own edits; new ones come in, others go."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from socket import socket

import click
import uvicorn
from starlette.applications import Starlette

from nbdash.app import App
from nbdash.cells import cells
from nbdash.errors import NbdashError
from nbdash.program.loader import find_app
from nbdash.program.progress import Progress
from nbdash.serve.asgi import middleware_of
from nbdash.serve.capacity import Capacity
from nbdash.serve.dev.app import DevApp
from nbdash.serve.dev.rerunner import Rerunner, forget_modules
from nbdash.serve.dev.server import complain, watch
from nbdash.serve.door import Door
from nbdash.serve.folder.asgi import Shown, failed_app, folder_routes
from nbdash.serve.folder.entry import Entry, Folder, read_folder
from nbdash.serve.folder.parts import own
from nbdash.serve.folder.scope import Scope
from nbdash.serve.log import log_to_terminal
from nbdash.serve.options import ServeOptions
from nbdash.serve.places import health_routes
from nbdash.serve.server import announce, config
from nbdash.serve.signals import ended_by_signals
from nbdash.serve.within import Within


@dataclass
class _Notebook:
    scope: Scope
    rerunner: Rerunner | None = None
    """None: its file has been no notebook yet."""
    app: DevApp | None = None
    """None: it has made none yet."""
    cells: Sequence[str] = field(default_factory=list[str])


class DevFolder:
    """The notebooks of a folder, as their files are.

    Parameters
    ----------
    folder, options
        What is served, and how.
    progress
        Is told of each notebook and each cell as it begins.
    is_over
        Whether the server ends.
    """

    def __init__(self, folder: Folder, options: ServeOptions, progress: Progress, is_over: Callable[[], bool]) -> None:
        self.shown = Shown(folder, {}, set())
        self._options = options
        self._progress = progress
        self._is_over = is_over
        self._capacity = Capacity(options)
        self._notebooks: dict[str, _Notebook] = {}

    async def begin(self) -> None:
        """Run all."""
        entries = self.shown.folder.entries
        for number, entry in enumerate(entries, 1):
            self._progress.enter(entry.title, number, len(entries))
            await self._update(entry, ())
        os.chdir(self.shown.folder.file)

    async def follow(self, changed: set[Path]) -> None:
        """Run what edits of these files concern."""
        folder = self.shown.folder = read_folder(self.shown.folder.file)
        for slug in self._notebooks.keys() - {entry.slug for entry in folder.entries}:
            self._remove(slug)
        apps = [one.app for one in self._notebooks.values() if one.app is not None]
        in_assets = set[Path]().union(*(app.follow_assets(changed) for app in apps))
        programs = {path for path in changed - in_assets if path.suffix == ".py"}
        forgotten = forget_modules(folder.file) if programs else set[str]()
        for entry in folder.entries:
            if forgotten or entry.file in changed or entry.slug not in self._notebooks:
                if forgotten:
                    forget_modules(folder.file)  # each imports them, for the callbacks that they define
                await self._update(entry, forgotten)
        os.chdir(folder.file)

    def close(self) -> None:
        """End all sessions."""
        for slug in list(self._notebooks):
            self._remove(slug)

    async def _update(self, entry: Entry, forgotten: set[str] | tuple[()]) -> None:
        scopes = [one.scope for one in self._notebooks.values()]
        imported = {spec.key: spec for scope in scopes for spec in scope.definitions.imported()}
        notebook = self._notebooks.setdefault(entry.slug, _Notebook(Scope(imported.values())))
        try:
            app, count = await self._run(entry, notebook, forgotten)
        except NbdashError as error:
            complain(error)
            if notebook.app is None:
                self.shown.failed.add(entry.slug)
                self.shown.apps[entry.slug] = failed_app(str(error), self._options)
            else:
                notebook.app.pages.tell(failure=str(error))
            return
        click.echo(f"{entry.file.name}: ran {count} cell{'s'[count == 1 :]}")
        self.shown.failed.discard(entry.slug)
        if notebook.app is None:
            has_bar = self._options.bar and entry.has_bar
            within = Within(self._capacity, self.shown.folder.title, has_bar)
            self.shown.apps[entry.slug] = notebook.app = DevApp(app, self._options, self._is_over, within)
            return
        notebook.app.follow(app)
        notebook.app.pages.tell(failure="")

    async def _run(self, entry: Entry, notebook: _Notebook, forgotten: set[str] | tuple[()]) -> tuple[App, int]:
        with notebook.scope.entered(), ended_by_signals():
            if notebook.rerunner is not None:
                notebook.rerunner.edit(forgotten)
            elif entry.program is None:
                raise NbdashError(entry.failure)
            else:
                keep = partial(self._keep, notebook)
                notebook.rerunner = Rerunner(entry.program, self._progress, name=entry.slug, keep=keep)
            count = await notebook.rerunner.run()
            return own(find_app(notebook.rerunner.namespace, entry.app, entry.file), entry), count

    def _keep(self, notebook: _Notebook, ids: Sequence[str]) -> None:
        notebook.cells = ids
        cells.keep([id for one in self._notebooks.values() for id in one.cells])

    def _remove(self, slug: str) -> None:
        notebook = self._notebooks.pop(slug)
        self.shown.apps.pop(slug, None)
        self.shown.failed.discard(slug)
        if notebook.app is not None:
            notebook.app.close()


async def serve_folder_dev(
    folder: Folder, options: ServeOptions, listening: list[socket], progress: Progress, door: Door
) -> None:
    """Serve until interrupted. Notebooks that fail are run again when they are edited."""
    log_to_terminal(options.log, options.log_level)
    edits: asyncio.Queue[set[Path]] = asyncio.Queue()
    watching = asyncio.create_task(watch(folder.file, edits))
    await asyncio.sleep(0)  # from here on no edit is missed, however long a cell keeps the loop
    dev = DevFolder(folder, options, progress, lambda: server.should_exit)
    routes = [*health_routes(lambda: True), *folder_routes(dev.shown)]
    application = Starlette(routes=routes, middleware=middleware_of(options))
    server = uvicorn.Server(config(application, lifespan="off", ws_max_size=options.max_message))
    await dev.begin()
    door.close()
    announce(listening[0], options)
    signal.signal(signal.SIGTERM, lambda number, frame: None)
    following = asyncio.create_task(_follow(dev, edits))
    try:
        await server.serve(sockets=listening)
    finally:
        watching.cancel()
        following.cancel()
        dev.close()


async def _follow(dev: DevFolder, edits: asyncio.Queue[set[Path]]) -> None:
    while True:
        changed = await edits.get()
        try:
            await dev.follow(changed)
        except NbdashError as error:  # of the folder
            complain(error)
