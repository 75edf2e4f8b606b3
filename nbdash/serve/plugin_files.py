"""The files of plugins' packages: what `hooks.script` and `hooks.stylesheet` name, and what lies beside it."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from nbdash.errors import ResourceException
from nbdash.hooks import package_files
from nbdash.serve.static_files import FOREVER
from nbdash.shell.package_files import PackageFile

FOLDER = "_nbdash/plugin"


def plugin_address(root: str, file: PackageFile) -> str:
    """What leads to a file from a page, from where `root` leads to the app."""
    return f"{root}{FOLDER}/{file.address}"


async def plugin_file(request: Request) -> Response:
    """A file, if a hook names it or one that it may belong to. For good where its hash is asked for."""
    package, path = request.path_params["package"], request.path_params["path"]
    found = _find(package, path)
    if found is None:
        return PlainTextResponse("Not found", 404)
    asked = request.query_params.get("m")
    is_same = asked is not None and PackageFile(package, path).address.endswith(f"?m={asked}")
    return FileResponse(found, headers={"Cache-Control": FOREVER if is_same else "no-cache"})


def _find(package: str, path: str) -> Path | None:
    if any(part.startswith(".") for part in path.split("/")):
        return None
    for file in package_files():
        folder = file.path.rpartition("/")[0]
        if file.package != package or not path.startswith(f"{folder}/" if folder else ""):
            continue
        try:
            found = file.beside(path[len(folder) :].lstrip("/"))
        except ResourceException:
            continue
        if found is not None:
            return found
    return None
