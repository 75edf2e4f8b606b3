"""The ASGI application that stands in while the notebook runs: it says how far it is, and gives way to the app."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from html import escape
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from nbdash.program.progress import Progress
from nbdash.serve.headers import SecurityHeaders
from nbdash.serve.nonce import with_nonce
from nbdash.serve.notice import notice
from nbdash.serve.places import HEALTH, READY
from nbdash.serve.words import LANGUAGES, language_of

_UNAVAILABLE = 503
"""The status of all answers: proxies and monitors are not to take this for the app."""

_HEADER = "Nbdash-Progress"
# The page asks once a second at its own address, which is right behind any proxy, and loads itself anew when the app is
# there or when it would look different.
_SCRIPT = """
const {words, shape} = JSON.parse(document.getElementById("told").textContent);
const find = (id) => document.getElementById(id);
let since = performance.now() - 1000 * find("since").dataset.seconds;
const draw = () => {
  const s = Math.max(0, Math.round((performance.now() - since) / 1000));
  find("since").textContent = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
};
const ask = async () => {
  try {
    const answer = await fetch(location.href, {method: "HEAD", cache: "no-store"});
    if (answer.status < 500) return location.reload();
    const now = JSON.parse(answer.headers.get("Nbdash-Progress"));
    if (now.shape !== shape) return location.reload();
    since = performance.now() - 1000 * now.seconds;
    find("text").textContent = words.text;
    find("notebook").textContent = now.notebook;
    find("progress").textContent = now.count > 1
      ? words.progress.replace("{cell}", now.cell).replace("{count}", now.count) : "";
    find("bar").className = now.share === null ? "unknown" : "";
    find("bar").style.width = now.share === null ? "" : `${100 * now.share}%`;
  } catch { find("text").textContent = words.unreachable; }
  setTimeout(ask, 1000);
};
setInterval(draw, 250);
draw();
setTimeout(ask, 1000);
"""


def starting_app(progress: Progress, front: Sequence[Middleware] = ()) -> Starlette:
    """Make the application. `front` stands before it, as it will before the app."""

    async def ready(request: Request) -> Response:
        return JSONResponse(_told(progress), _UNAVAILABLE, headers={"Cache-Control": "no-store"})

    async def health(request: Request) -> Response:
        return PlainTextResponse("OK")  # the process lives: who watches it must not start it anew

    async def index(request: Request) -> Response:
        path: str = request.path_params["path"]
        progress.is_watched = True
        if path.startswith("_nbdash/"):
            return PlainTextResponse("The app is starting", _UNAVAILABLE, headers={"Retry-After": "1"})
        text = _page(progress, language_of(request.headers.get("accept-language", "")))
        headers = {"Cache-Control": "no-store", "Retry-After": "1", _HEADER: json.dumps(_told(progress))}
        return HTMLResponse(text, _UNAVAILABLE, headers=headers)

    return Starlette(
        routes=[
            *(Route(f"/{path}", ready) for path in READY),
            *(Route(f"/{path}", health) for path in HEALTH),
            Route("/{path:path}", index),
        ],
        middleware=front or [Middleware(SecurityHeaders)],
    )


def _told(progress: Progress) -> dict[str, Any]:
    return {
        "ready": False,
        "cell": progress.cell,
        "count": progress.count,
        "notebook": _notebook(progress),
        "share": round(progress.share, 4) if _is_counted(progress) else None,
        "seconds": round(time.monotonic() - progress.since, 1),
        "shape": _shape(progress),
    }


def _is_counted(progress: Progress) -> bool:
    return progress.count > 1 or progress.notebooks > 1


def _notebook(progress: Progress) -> str:
    """The one that runs, if there are several."""
    return f"{progress.number}/{progress.notebooks} \u00b7 {progress.notebook}" if progress.notebooks > 1 else ""


def _shape(progress: Progress) -> str:
    """What changes when the page is to look different."""
    return "starting" if progress.failure is None else f"failed {hash(progress.failure)}"


def _page(progress: Progress, language: str) -> str:
    words = LANGUAGES[language]
    text = words.soon if progress.failure is None else words.reported
    data = {
        "words": {"progress": words.progress, "text": text, "unreachable": words.unreachable},
        "shape": _shape(progress),
    }
    told = f'<script type="application/json" id="told">{json.dumps(data)}</script>'
    head = '<noscript><meta http-equiv="refresh" content="2"></noscript>'
    if progress.failure is None:
        message = f'<p class="message" dir="auto">{escape(progress.message)}</p>' if progress.message else ""
        title, is_counted = words.starting, _is_counted(progress)
        step = words.progress.format(cell=progress.cell, count=progress.count) if progress.count > 1 else ""
        if is_counted:
            head += with_nonce(f"<style>#bar{{width:{100 * progress.share:.1f}%}}</style>")
        seconds = time.monotonic() - progress.since
        body = (
            f'<h1>{escape(title)}</h1>{message}<p id="text" role="status">{escape(text)}</p>'
            f'<div class="bar"><i id="bar"{"" if is_counted else " class=unknown"}></i></div>'
            f'<p class="line"><span><span id="notebook" dir="auto">{escape(_notebook(progress))}</span> '
            f'<span id="progress">{escape(step)}</span></span>'
            f'<span id="since" data-seconds="{seconds:.1f}">{int(seconds // 60)}:{int(seconds % 60):02}</span></p>'
        )
    else:
        title = words.failed
        why = f"<pre>{escape(progress.failure)}</pre>" if progress.shows_failures else ""
        body = (
            f'<div class="bad"><h1>{escape(title)}</h1></div>'
            f'<p id="text" role="status">{escape(text)}</p>{why}'
            '<p class="line" hidden><span id="notebook"></span><span id="progress"></span><i id="bar"></i>'
            '<span id="since" data-seconds="0"></span></p>'
        )
    return notice(title, body + told, language=language, head=head, script=_SCRIPT)
