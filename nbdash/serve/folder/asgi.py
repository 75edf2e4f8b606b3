"""The ASGI application of a folder of notebooks: the index, and the app of each notebook below its name."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from nbdash.program.progress import Progress
from nbdash.serve.asgi import asgi_app, middleware_of
from nbdash.serve.capacity import Capacity
from nbdash.serve.folder.entry import Folder
from nbdash.serve.folder.index import index_page, index_script
from nbdash.serve.folder.parts import Part
from nbdash.serve.options import ServeOptions
from nbdash.serve.owner import Owner
from nbdash.serve.places import health_routes
from nbdash.serve.sessions import Sessions
from nbdash.serve.starting import starting_app
from nbdash.serve.static_files import static_file
from nbdash.serve.within import Within

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


def folder_app(folder: Folder, parts: Sequence[Part], options: ServeOptions) -> Starlette:
    """Make the application.

    Parameters
    ----------
    folder, parts
        The notebooks, and what has become of each.
    options
        How they are served: limits hold for all of them together.
    """
    capacity = Capacity(options)
    apps = {part.entry.slug: _application(folder, part, options, capacity) for part in parts}
    sessions: list[Sessions] = [one for app in apps.values() for one in getattr(app.state, "sessions", ())]
    owner = Owner(sessions, options) if options.is_watched else None
    health = health_routes(lambda: not any(one.is_stopping for one in sessions))
    shown = Shown(folder, dict(apps), {part.entry.slug for part in parts if part.app is None})

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            for app in apps.values():
                await stack.enter_async_context(app.router.lifespan_context(app))
            if owner is not None:
                await stack.enter_async_context(owner.at_work())
            yield

    middleware = [*(owner.middleware(health) if owner else []), *middleware_of(options)]
    own = [*health, *(owner.routes() if owner else ())]
    application = Starlette(routes=[*own, *folder_routes(shown)], middleware=middleware, lifespan=lifespan)
    application.state.sessions = sessions
    return application


@dataclass
class Shown:
    """What is served of a folder now."""

    folder: Folder
    apps: dict[str, ASGIApp]
    """By their slugs."""
    failed: set[str]
    """The slugs of notebooks that have no app."""


def folder_routes(shown: Shown) -> list[BaseRoute]:
    """The index, and the way to the apps."""

    async def index(request: Request) -> Response:
        return index_page(shown.folder, shown.failed, request)

    async def named(request: Request) -> Response:
        slug: str = request.path_params["slug"]
        if slug in shown.apps:
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"{quote(slug)}/{query}", 307)
        return elsewhere(request)

    async def below(scope: Scope, receive: Receive, send: Send) -> None:
        app = shown.apps.get(scope["path_params"]["slug"])
        if app is not None:
            await app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            depth = scope["path"].removeprefix(scope["root_path"]).count("/")
            await elsewhere(Request(scope), "../" * depth)(scope, receive, send)

    def elsewhere(request: Request, root: str = "") -> Response:
        if request.headers.get("sec-fetch-dest", "document") == "document" and request.method in ("GET", "HEAD"):
            return index_page(shown.folder, shown.failed, request, root)
        return PlainTextResponse("Not found", 404)

    return [
        Route("/_nbdash/static/{name}", static_file),
        Route("/_nbdash/index.js", index_script),
        Route("/", index),
        Route("/{slug}", named),
        Mount("/{slug}", below),
    ]


def _application(folder: Folder, part: Part, options: ServeOptions, capacity: Capacity) -> Starlette:
    if part.app is None:
        return failed_app(part.failure, options)
    has_bar = options.bar and part.entry.has_bar
    return asgi_app(part.app, options, within=Within(capacity, folder.title, has_bar))


def failed_app(failure: str, options: ServeOptions) -> Starlette:
    """What stands in for the app of a notebook that has none."""
    progress = Progress(shows_failures=options.dev)
    progress.fail(failure)
    return starting_app(progress)
