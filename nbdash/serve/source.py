"""What `nbdash serve` is given, a file or a folder, and the ASGI application that is made of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from nbdash.errors import InvalidConfig, explain
from nbdash.program.loader import find_app, run_program
from nbdash.program.program import Program, read_program
from nbdash.program.progress import Progress
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from nbdash.serve.folder.entry import Folder

Source: TypeAlias = "Program | Folder"


def read_source(path: Path, name: str | None = None) -> Source:
    """Read a notebook, a script, or a folder of notebooks.

    Raises
    ------
    AppNotFoundError
        If there is no such file, or nothing in the folder to serve.
    InvalidConfig
        If one app is named, and there is a folder of them.
    """
    if not path.is_dir():
        return read_program(path)
    if name is not None:
        remedy = 'Say it in the notebook\'s metadata: {"nbdash": {"app": "' + name + '"}}.'
        raise InvalidConfig(explain(f"--app {name} names one app, and {path} is a folder.", remedy=remedy))
    from nbdash.serve.folder.entry import read_folder

    return read_folder(path)


async def application_of(source: Source, name: str | None, options: ServeOptions, progress: Progress) -> Starlette:
    """Run what there is to run, and make the application.

    Raises
    ------
    NbdashError
        If there is nothing that could be served.
    """
    if isinstance(source, Program):
        return asgi_app(find_app(await run_program(source, progress), name, source.file), options)
    from nbdash.serve.folder.asgi import folder_app
    from nbdash.serve.folder.parts import run_folder

    return folder_app(source, await run_folder(source, progress), options)
