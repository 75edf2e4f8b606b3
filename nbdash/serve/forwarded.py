"""What a proxy says of the request that it passes on: believed from named proxies, and from nobody else."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

TRUSTED = "nbdash.trusted"
"""The scope's key that says that a named proxy has passed the request on."""
PROXIES = "FORWARDED_ALLOW_IPS"
"""The environment's variable that uvicorn and gunicorn have for this too."""


def proxies_of_environment() -> tuple[str, ...]:
    """The proxies that the environment names; none, if it names none."""
    return tuple(name for part in os.environ.get(PROXIES, "").split(",") if (name := part.strip()))


class Forwarded:
    """Puts what a proxy says of a request where a request has it: scheme, client, host, and the path's prefix.

    Uvicorn's own middleware judges who is a proxy, and does scheme and client.

    Parameters
    ----------
    app
        What answers.
    proxies
        Addresses and networks of the proxies to believe; `"*"` for everybody, where nobody else can reach this server.
    """

    def __init__(self, app: ASGIApp, proxies: Sequence[str]) -> None:
        # `Any`: uvicorn and Starlette write the same types each in its own way
        self._inner: Any = ProxyHeadersMiddleware(app, list(proxies))  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        client: tuple[str, int] | None = scope.get("client")
        if scope["type"] != "lifespan" and (client and client[0]) in self._inner.trusted_hosts:
            headers = _with_host(scope["headers"])
            scope = {**scope, "headers": headers, **_with_prefix(scope), TRUSTED: True}
        await self._inner(scope, receive, send)


def _with_host(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    host = _last(headers, b"x-forwarded-host")
    if not host:
        return headers
    return [(b"host", host.encode("latin-1")), *(header for header in headers if header[0] != b"host")]


def _with_prefix(scope: Scope) -> dict[str, Any]:
    """The paths as the browser has them, if the proxy has taken a prefix off: so ASGI wants it of a mounted app."""
    prefix = _last(scope["headers"], b"x-forwarded-prefix").rstrip("/")
    if not prefix.startswith("/") or prefix.startswith("//"):
        return {}
    root, path = unquote(prefix), scope["path"]
    raw = scope.get("raw_path") or quote(path).encode("ascii")
    return {
        "root_path": root + scope.get("root_path", ""),
        "path": root + path,
        "raw_path": quote(prefix, safe="/%:@!$&'()*+,;=~-._").encode("ascii") + raw,
    }


def _last(headers: list[tuple[bytes, bytes]], name: bytes) -> str:
    """A header's value as the last proxy has it: where there are several, each has added its own."""
    values = [value.decode("latin-1") for key, value in headers if key == name]
    return values[-1].rpartition(",")[2].strip() if values else ""
