"""The files of an app's assets folder, below each of the app's addresses."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles

from nbdash.serve.static_files import FOREVER

if TYPE_CHECKING:
    from starlette.requests import Request

    from nbdash.app import App


async def asset_file(app: App, request: Request, path: str) -> Response | None:
    """Answer with a file of the folder; None where a page is asked for.

    Parameters
    ----------
    app
        Whose folder it is.
    request
        A browser's. If it names the hash that the file's content has, the browser may keep what it gets for good.
    path
        From the app's root. What stands before the folder's name is the page's address: from there, too, the address
        `assets/logo.png` leads here, so that it needs no prefix.
    """
    before, folder, file = path.rpartition(f"{app.shell.assets_url_path}/")
    if not folder or (before and not before.endswith("/")):
        return None
    if not any(part.startswith(".") for part in file.split("/")):  # nor anything above the folder, of course
        try:
            response = await _folder(app.assets.folder).get_response(file, request.scope)
        except HTTPException as error:
            if error.status_code != 404:
                return PlainTextResponse(error.detail, error.status_code, error.headers)
        else:
            asked = request.query_params.get("m")
            is_same = asked is not None and asked == app.assets.hash(file)
            response.headers["Cache-Control"] = FOREVER if is_same else "no-cache"
            response.headers["X-Content-Type-Options"] = "nosniff"
            return response
    return None if before else PlainTextResponse("Not found", 404)


@lru_cache(maxsize=16)
def _folder(folder: Path) -> StaticFiles:
    return StaticFiles(directory=folder, check_dir=False)  # it may be made while the app is served
