"""The files of an app's assets folder, below each of the app's addresses."""

from __future__ import annotations

from collections.abc import Container
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


_DOCUMENTS = frozenset({"text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml"})
_APART = (
    "sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads; "
    "frame-ancestors 'self'"
)
"""A document of its own origin: its scripts run, and reach neither the app nor what it keeps in the browser."""


async def asset_file(app: App, request: Request, path: str, allowed: Container[str] = ()) -> Response | None:
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
    allowed
        What pages may do beyond the usual: with "asset-pages", files of HTML are such pages.
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
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # documents apart load others of them
            response.headers["Cache-Control"] = FOREVER if is_same else "no-cache"
            if (
                "asset-pages" not in allowed
                and response.headers.get("content-type", "").partition(";")[0] in _DOCUMENTS
            ):
                response.headers["Content-Security-Policy"] = _APART
            return response
    return None if before else PlainTextResponse("Not found", 404)


@lru_cache(maxsize=16)
def _folder(folder: Path) -> StaticFiles:
    return StaticFiles(directory=folder, check_dir=False)  # it may be made while the app is served
