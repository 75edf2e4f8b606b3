"""Where an app answers: below its prefix, and at the paths by which others ask whether it is well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

if TYPE_CHECKING:
    from starlette.requests import Request

    from nbdash.shell.shell import AppShell

HEALTH = ("_nbdash/health", "healthz")
"""The second is what Kubernetes and others call it: the same answer, at the root of the server alone."""
READY = ("_nbdash/ready", "readyz")


def health_routes(is_ready: Callable[[], bool]) -> list[BaseRoute]:
    """The paths that answer "OK" for as long as the server does, and those that say whether visitors may come."""

    async def ready(_: Request) -> Response:  # before there is an app, `starting.py` answers
        is_so = is_ready()
        return JSONResponse({"ready": is_so}, 200 if is_so else 503, headers={"Cache-Control": "no-store"})

    return [*(Route(f"/{path}", _health) for path in HEALTH), *(Route(f"/{path}", ready) for path in READY)]


def health_paths(shell: AppShell | None = None) -> frozenset[str]:
    """The paths by which others ask, from the app's root: they answer everybody. With a shell, its own among them."""
    own = "" if shell is None else (shell.health_endpoint or "").strip("/")
    return frozenset({*HEALTH, *READY, *([own] if own else [])})


def below_prefix(routes: list[BaseRoute], health: list[BaseRoute], shell: AppShell) -> list[BaseRoute]:
    """The routes below the app's prefix, if it has one. Whoever asks for its health need not know it."""
    own = (shell.health_endpoint or "").strip("/")
    routes = [*health, *([Route(f"/{own}", _health)] if own else ()), *routes]
    prefix = shell.prefixes.routes
    if prefix == "/":
        return routes

    async def elsewhere(request: Request) -> Response:
        if request.url.path.endswith(prefix.rstrip("/")):
            return RedirectResponse(f"{prefix.rstrip('/').rpartition('/')[2]}/")
        return PlainTextResponse(f"Not found. The app is at {prefix}", 404)

    return [
        Mount(prefix.rstrip("/"), routes=routes),
        *health,
        Route("/{path:path}", elsewhere),
    ]


async def _health(_: Request) -> Response:
    return PlainTextResponse("OK", headers={"Cache-Control": "no-store"})
