"""The paths that plugins answer: `@hooks.route()`."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from nbdash.context import laid_out_for
from nbdash.errors import Forbidden
from nbdash.hooks import hooks
from nbdash.serve.metrics import refused
from nbdash.serve.sessions import request_of

log = logging.getLogger("nbdash")


def hook_routes() -> list[BaseRoute]:
    """One route for each hook."""
    found: list[BaseRoute] = []
    for hook in hooks.get_hooks("route"):
        if hook.function is not None:
            name, methods = hook.data
            path = (name or hook.function.__name__).strip("/")
            found.append(Route(f"/{path}", _endpoint(hook.function), methods=methods))
    return found


def _endpoint(function: Callable[..., Any]) -> Callable[[Request], Any]:
    takes_request = bool(inspect.signature(function).parameters)

    async def answer(request: Request) -> Response:
        arguments = (request,) if takes_request else ()
        token = laid_out_for.set(request_of(request))  # so `require` knows who asks
        try:
            if inspect.iscoroutinefunction(function):
                given = await function(*arguments)
            else:
                given = await run_in_threadpool(function, *arguments)
        except Forbidden as refusal:
            log.warning("Refused: %s", refusal)
            refused("auth")
            return PlainTextResponse("You may not do this.", 403)
        finally:
            laid_out_for.reset(token)
        if isinstance(given, Response):
            return given
        return HTMLResponse(given) if isinstance(given, str) else JSONResponse(given)

    return answer
