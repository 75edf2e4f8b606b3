"""The built files of the browser half."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from nbdash.static import path

FOREVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


async def static_file(request: Request) -> Response:
    """A built file, in the best encoding that the browser takes; its name holds its hash, so it is cached for good."""
    file = path(request.path_params["name"])
    if file is None:
        return PlainTextResponse("Not found", 404)
    accepted = request.headers.get("accept-encoding", "")
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    for coding, suffix in (("br", ".br"), ("gzip", ".gz")):
        if coding in accepted and (packed := _content(file.with_name(file.name + suffix))) is not None:
            headers["Content-Encoding"] = coding
            return Response(packed, headers=headers, media_type=_TYPES[file.suffix])
    # A wheel has the scripts only packed; who takes neither packing is a rare guest.
    plain = _content(file) or gzip.decompress(file.with_name(f"{file.name}.gz").read_bytes())
    return Response(plain, headers=headers, media_type=_TYPES[file.suffix])


@cache
def _content(file: Path) -> bytes | None:
    """A file's bytes, read once: there are few, they never change, and each page begins with some of them."""
    return file.read_bytes() if file.exists() else None
