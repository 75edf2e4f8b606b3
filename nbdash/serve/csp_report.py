"""What browsers have refused to do for a page: its author reads it in the log, with the name by which it is allowed."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.responses import Response

from nbdash.errors import explain, shorten

if TYPE_CHECKING:
    from starlette.requests import Request

log = logging.getLogger("nbdash")

CSP_REPORT = "_nbdash/csp"
MAX_SAID = 100
"""Visitors can send anything: of so many different things the log is told, and no more."""

_NAMED = {
    "eval": ("to make code of text", "eval"),
    "wasm-eval": ("to compile WebAssembly", "wasm"),
    "blob": ("a script that another has made", "blob-scripts"),
}
_DIRECTIVE = re.compile(r"[a-z-]{1,30}")
_said: set[tuple[str, str]] = set()


async def csp_report(request: Request) -> Response:
    """Take in a browser's report (`report-uri` of the policy)."""
    try:
        report: dict[str, Any] = json.loads(await request.body())["csp-report"]
        directive = str(report.get("effective-directive") or report["violated-directive"]).partition(" ")[0]
        blocked = str(report["blocked-uri"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Response(status_code=400)
    what, name = _allowed_by(directive, blocked)
    if name and _DIRECTIVE.fullmatch(directive) and len(_said) < MAX_SAID and (directive, what) not in _said:
        _said.add((directive, what))
        where = f"line {report.get('line-number')} of {shorten(report.get('source-file'))}"
        remedy = f"If the app needs it: App(csp_allow=[{name!r}]), or --csp-allow {name}."
        log.warning(explain(f"A browser has refused a page {what} ({directive}).", where=where, remedy=remedy))
    return Response(status_code=204)


def _allowed_by(directive: str, blocked: str) -> tuple[str, str]:
    """What was refused, in words, and the name that allows it; "" for what an app has nothing to do with.

    Examples
    --------
    >>> _allowed_by("script-src", "eval"), _allowed_by("connect-src", "https://a.org/x?token=1")[1]
    (('to make code of text', 'eval'), 'https://a.org')
    """
    if blocked == "inline":
        is_style = directive.startswith("style")
        return ("a style in HTML", "inline-styles") if is_style else ("a script in HTML", "inline-scripts")
    if blocked in _NAMED:
        return _NAMED[blocked]
    try:
        url = urlsplit(blocked)
        origin = f"{url.scheme}://{url.netloc}"
        return (f"what is at {origin}", origin) if url.scheme in {"http", "https", "ws", "wss"} else ("", "")
    except ValueError:
        return "", ""
