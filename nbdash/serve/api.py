"""Callbacks as functions of an HTTP API: `@callback(..., api_endpoint="/forecast")` and `app.setup_apis()`.

The function is called as it is, with the JSON of the request by keyword: there is no page, so no session and no `ctx`.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
from importlib import import_module
from traceback import format_exc
from typing import TYPE_CHECKING, Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from nbdash.context import laid_out_for
from nbdash.errors import Forbidden
from nbdash.from_dash import preventing
from nbdash.serve.incident import incident
from nbdash.serve.metrics import refused
from nbdash.serve.sessions import request_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from nbdash.app import App

log = logging.getLogger("nbdash")


async def call_api(app: App, request: Request) -> Response:
    """Call the callback whose endpoint the request names."""
    function = app.apis().get(request.path_params["path"])
    if function is None:
        return _refused(404, "No callback has this api_endpoint.")
    # nothing else can be sent across sites without the browser asking first
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return _refused(415, "Send JSON, with the header Content-Type: application/json.")
    try:
        arguments: Any = json.loads(await request.body() or b"{}")
        if not isinstance(arguments, dict):
            raise ValueError("an object with the arguments by their names was expected")
        inspect.signature(function).bind(**cast("dict[str, Any]", arguments))
    except (
        ValueError,
        TypeError,
        RecursionError,
    ) as error:  # text of the standard library, or names that the caller has sent
        return _refused(400, f"{error}.")
    token = laid_out_for.set(request_of(request))  # so `require` knows who asks
    try:
        return Response(_json(await _call(app, function, cast("dict[str, Any]", arguments))), media_type=_JSON)
    except preventing():
        return Response(status_code=204)
    except Forbidden as refusal:
        log.warning("Refused: %s", refusal)
        refused("auth")
        return _refused(403, "You may not do this.")
    except Exception:
        number = incident(f"API {request.url.path}", format_exc(), callback=function.__qualname__)
        return JSONResponse({"error": "Something went wrong.", "incident": number}, 500)
    finally:
        laid_out_for.reset(token)


_JSON = "application/json"


def _refused(status: int, text: str) -> Response:
    return JSONResponse({"error": text}, status)


async def _call(app: App, function: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    if inspect.iscoroutinefunction(function):  # on the loop where it runs for pages too: clients and pools live there
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(function(**arguments), app.loop))
    return await run_in_threadpool(function, **arguments)


def _json(value: object) -> str:
    plotly: Any = import_module("plotly.io.json")  # not typed; knows arrays, dates and components
    return plotly.to_json_plotly(value)
