"""The ASGI application: a page, its static files, and a WebSocket for each view."""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from traceback import format_exception
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from nbdash.auth.gate import Gate
from nbdash.auth.identity import user_of
from nbdash.auth.page import forbidden_page
from nbdash.errors import Forbidden
from nbdash.pages.entry import required_of
from nbdash.require import is_permitted
from nbdash.serve.api import call_api
from nbdash.serve.asset_files import asset_file
from nbdash.serve.bodies import Bodies
from nbdash.serve.csp_report import CSP_REPORT, csp_report
from nbdash.serve.deferred import Deferred, Page
from nbdash.serve.forwarded import Forwarded
from nbdash.serve.globals import warn_of_globals
from nbdash.serve.headers import SecurityHeaders
from nbdash.serve.hook_routes import hook_routes
from nbdash.serve.incident import failed_page, incident
from nbdash.serve.metrics import refused
from nbdash.serve.nonce import nonce
from nbdash.serve.options import ServeOptions
from nbdash.serve.origin import SameOrigin
from nbdash.serve.owner import Owner
from nbdash.serve.page import page
from nbdash.serve.places import below_prefix, health_paths, health_routes
from nbdash.serve.plugin_files import FOLDER, plugin_file
from nbdash.serve.policy import ServePolicy
from nbdash.serve.prefix import Below
from nbdash.serve.room import NoRoom, full_page
from nbdash.serve.sessions import Sessions, owner_of, request_of
from nbdash.serve.socket import ViewSocket
from nbdash.serve.source_files import MODULES, PACKAGES, source_file
from nbdash.serve.static_files import static_file
from nbdash.serve.widget_files import widget_routes
from nbdash.serve.within import Within
from nbdash.shell.csp import content_security_policy

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.shell.shell import AppShell


log = logging.getLogger("nbdash")

TURN_S = 0.001
"""A callback that computes in Python lets other threads go on so often. An answer takes several turns: with the 5 ms of
Python itself four such callbacks keep a quick one waiting for 300 ms, with this for 50 ms."""


def asgi_app(app: App, options: ServeOptions | None = None, *, within: Within | None = None) -> Starlette:
    """Make the application.

    Parameters
    ----------
    app, options
        What is served, and how.
    within
        The folder that it is served in, if it is to be mounted in the application of one: that has the middleware.
    """
    options = options or ServeOptions()
    app.follow_hooks()
    sessions = Sessions(app, ServePolicy(app, options), options, within and within.capacity)
    allowed = (*app.shell.csp_allow, *options.csp_allow)

    async def index(request: Request) -> Response:
        asset = await asset_file(app, request, request.path_params["path"], allowed)
        if asset is not None:
            return asset
        if not _is_page(request):
            return PlainTextResponse("Not found", 404)
        found = None if app.pages is None else app.pages.find(quote(request.path_params["path"]))
        if found is not None and found.page is not None and found.is_moved:
            return RedirectResponse(_way_to(found.page["path"], request), 302)
        status = 404 if found is not None and found.is_missing else 200
        if (
            found is not None
            and found.page is not None
            and not is_permitted(required_of(found.page), request_of(request))
        ):
            refused("auth")
            status = 403  # the app says so, in its own frame
        if request.method == "HEAD":
            return HTMLResponse(status_code=status)  # somebody only asks whether there is a page
        is_spread = options.workers > 1  # then its socket may reach another worker, and the session begins there
        jobs = Deferred(sessions.workers())
        try:
            live = await (sessions.preview(request) if is_spread else sessions.create(request, jobs=jobs))
            root = _way_up(request)
            policy = content_security_policy(nonce(), allowed, options.embed_in, f"{root}{CSP_REPORT}")
            return Page(page(live, app, root, is_dev=options.dev, within=within), status, policy, then=jobs.open)
        except NoRoom:
            return full_page(request)
        except Forbidden as refusal:
            jobs.open()
            refused("auth")
            log.warning("Refused: %s", refusal)
            return forbidden_page(request, user_of(request.scope), _way_up(request))
        except Exception as error:  # the author's: a layout, a hook, a template
            jobs.open()
            text = "".join(format_exception(error))
            number = incident(f"The page {request.url.path} could not be made", text, user=owner_of(request) or None)
            return failed_page(request, number, text if options.debug else None)
        except BaseException:
            jobs.open()
            raise

    async def api(request: Request) -> Response:
        return await call_api(app, request)

    alone = within is None
    owner = Owner([sessions], options) if alone and options.is_watched else None
    routes: list[BaseRoute] = [
        *(owner.routes() if owner else ()),
        Route("/_nbdash/static/{name}", static_file),
        Route(f"/{MODULES}/{{file}}", source_file),
        Route(f"/{PACKAGES}/{{file:path}}", source_file),
        WebSocketRoute("/_nbdash/socket", ViewSocket(sessions)),
        Route(f"/{CSP_REPORT}", csp_report, methods=["POST"]),
        *widget_routes(),
        *hook_routes(),
        Route(f"/{FOLDER}/{{package}}/{{path:path}}", plugin_file),
        Route("/{path:path}", index),  # the app's pages have addresses of their own
        Route("/{path:path}", api, methods=["POST"]),
    ]

    health = health_routes(lambda: not sessions.is_stopping)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        warn_of_globals((*app.module_callbacks, *app.registry))
        sys.setswitchinterval(min(sys.getswitchinterval(), TURN_S))
        async with owner.at_work() if owner else nullcontext():
            yield
        sessions.close()

    middleware = [*(owner.middleware(health) if owner else []), *(middleware_of(options, app.shell) if alone else [])]
    application = Starlette(routes=below_prefix(routes, health, app.shell), middleware=middleware, lifespan=lifespan)
    application.state.sessions = [sessions]
    return application


def middleware_of(options: ServeOptions, shell: AppShell | None = None) -> list[Middleware]:
    """What stands before the routes, from the outside in. `shell` is that of the only app, if there is one."""
    prefix, open_paths = ("/", health_paths()) if shell is None else (shell.prefixes.routes, health_paths(shell))
    auth = options.auth
    gate = [] if auth is None else [Middleware(partial(Gate, auth=auth, prefix=prefix, open_paths=open_paths))]
    if auth is not None and auth.prefix and prefix == "/":  # else the app is below it by itself
        gate.insert(0, Middleware(Below, auth.prefix))
    allowed = (*(() if shell is None else shell.csp_allow), *options.csp_allow)
    return [
        Middleware(Forwarded, options.proxies),
        Middleware(SecurityHeaders, allowed, options.embed_in),
        Middleware(SameOrigin, options.origins, options.hosts),
        Middleware(Bodies, options.max_message),
        *gate,
        Middleware(GZipMiddleware, minimum_size=500),
    ]


def _is_page(request: Request) -> bool:
    """False for what a browser wants as a picture or a script, and for files of ours that there are not."""
    is_document = request.headers.get("sec-fetch-dest", "document") in {"document", "iframe", "frame", "empty"}
    return is_document and not request.path_params["path"].startswith("_nbdash/")


def _way_to(path: str, request: Request) -> str:
    """The relative address of another page of the app, with the same query."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{_way_up(request) or './'}{quote(path.lstrip('/'))}{query}"


def _way_up(request: Request) -> str:
    """The way from a page to the app's root, as `../` so many times: it holds under any prefix."""
    encoded = request.scope.get("raw_path", b"").lower().count(b"%2f")  # no slashes to a browser
    return "../" * (request.path_params["path"].count("/") - encoded)
