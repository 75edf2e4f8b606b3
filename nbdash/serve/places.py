"""Where an app answers: below its prefix, and at the paths by which others ask whether it is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

if TYPE_CHECKING:
    from starlette.requests import Request

    from nbdash.shell.shell import AppShell

HEALTH = "_nbdash/health"
READY = "_nbdash/ready"


def health_routes(shell: AppShell) -> list[BaseRoute]:
    """The paths that answer "OK" for as long as the server does, and the one that says that visitors may come."""
    health = [Route(f"/{path}", _health) for path in health_paths(shell) if path != READY]
    return [*health, Route(f"/{READY}", _ready)]


def health_paths(shell: AppShell) -> frozenset[str]:
    """The paths of `health_routes`, from the app's root: they answer everybody."""
    own = (shell.health_endpoint or "").strip("/")
    return frozenset({HEALTH, READY, *([own] if own else [])})


def below_prefix(routes: list[BaseRoute], shell: AppShell) -> list[BaseRoute]:
    """The routes below the app's prefix, if it has one. Whoever asks for its health need not know it."""
    prefix = shell.prefixes.routes
    if prefix == "/":
        return routes

    async def elsewhere(request: Request) -> Response:
        if request.url.path.endswith(prefix.rstrip("/")):
            return RedirectResponse(f"{prefix.rstrip('/').rpartition('/')[2]}/")
        return PlainTextResponse(f"Not found. The app is at {prefix}", 404)

    return [
        Mount(prefix.rstrip("/"), routes=routes),
        Route(f"/{HEALTH}", _health),
        Route(f"/{READY}", _ready),
        Route("/{path:path}", elsewhere),
    ]


async def _health(_: Request) -> Response:
    return PlainTextResponse("OK", headers={"Cache-Control": "no-store"})


async def _ready(_: Request) -> Response:
    return JSONResponse({"ready": True}, headers={"Cache-Control": "no-store"})  # before that, `starting.py` answers
