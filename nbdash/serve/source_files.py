"""The files of component packages and of authors' modules (components/sources.py), below each app's address."""

from __future__ import annotations

import mimetypes
import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from nbdash.components import sources
from nbdash.serve.static_files import FOREVER

MODULES = "_nbdash/module"
"""Where the modules of components in cells are."""
PACKAGES = "_dash-component-suites/{package}"
"""Where component packages are: their bundles look for what they load later by this name."""

_FINGERPRINT = re.compile(r"\.v[\w-]+m\d+(?=\.)")
"""What some bundles write into the names of what they load later, as Dash's server would have it."""
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".map": "application/json"}


async def source_file(request: Request) -> Response:
    """A file of a source; one that is asked for with the present version may be kept for good."""
    package, file = request.path_params.get("package"), request.path_params["file"]
    path = MODULES if package is None else PACKAGES.format(package=package)
    file = file if package is None else _FINGERPRINT.sub("", file)
    for source in sources.below(path):
        content = await run_in_threadpool(source.read, file)
        if content is not None:
            is_same = request.query_params.get("v") == source.version
            suffix = f".{file.rpartition('.')[2]}"
            kind = _TYPES.get(suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
            headers = {"Cache-Control": FOREVER if is_same else "no-cache"}
            return Response(content, headers=headers, media_type=kind)
    return PlainTextResponse("Not found", 404)
