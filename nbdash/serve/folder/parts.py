"""Runs the notebooks of a folder, one after another. One that fails keeps none of the others from being served."""

from __future__ import annotations

import os
from dataclasses import dataclass

from nbdash.app import App
from nbdash.errors import AppNotFoundError, InvalidConfig, NbdashError, explain
from nbdash.pages.pages import OWN_TITLE
from nbdash.program.loader import Loader, find_app
from nbdash.program.progress import Progress
from nbdash.serve.folder.entry import Entry, Folder
from nbdash.serve.folder.scope import Scope


@dataclass(frozen=True, slots=True)
class Part:
    """A notebook that has run: its app, or why there is none."""

    entry: Entry
    app: App | None = None
    failure: str = ""


async def run_folder(folder: Folder, progress: Progress) -> list[Part]:
    """Run all, each with an IPython and callbacks of its own. Modules are imported once for all, as Python does it.

    Raises
    ------
    AppNotFoundError
        If none of them makes an app.
    """
    parts: list[Part] = []
    scope = Scope()
    for number, entry in enumerate(folder.entries, 1):
        progress.enter(entry.title, number, len(folder.entries))
        scope = Scope(scope.definitions.imported())
        try:
            parts.append(Part(entry, await _run(entry, scope, progress)))
        except NbdashError as error:
            progress.warn(f"{error}\n")
            parts.append(Part(entry, failure=str(error)))
    os.chdir(folder.file)  # wherever a cell has gone
    return check(folder, parts, progress)


def check(folder: Folder, parts: list[Part], progress: Progress) -> list[Part]:
    """Say which notebooks are not served.

    Raises
    ------
    AppNotFoundError
        If none is.
    """
    failed = [part.entry.file.name for part in parts if part.app is None]
    if len(failed) == len(parts):
        what = f"None of the {len(parts)} notebooks can be served." if len(parts) > 1 else "Its notebook has no app."
        raise AppNotFoundError(explain(what, where=str(folder.file), remedy="Each has said why above."))
    if failed:
        progress.warn(f"Not served: {', '.join(failed)}. Their pages say so; the others are served.\n")
    return parts


async def _run(entry: Entry, scope: Scope, progress: Progress) -> App:
    if entry.program is None:
        raise AppNotFoundError(entry.failure)
    with scope.entered():
        loader = Loader(entry.program, is_apart=True)
        return own(find_app(await loader.run_all(progress), entry.app, entry.file), entry)


def own(app: App, entry: Entry) -> App:
    """The app of a notebook, as it is served in a folder.

    Raises
    ------
    InvalidConfig
        If it has an address of its own.
    """
    if app.shell.prefixes.routes != "/" or app.shell.prefixes.requests != "/":
        what = f"The app has the address {app.shell.prefixes.requests}, and is served in a folder, at {entry.slug}/."
        remedy = "Leave out url_base_pathname and its kin: addresses are relative, and hold under any prefix."
        raise InvalidConfig(explain(what, where=str(entry.file), remedy=remedy))
    if app.title == OWN_TITLE:
        app.title = entry.title
    return app
