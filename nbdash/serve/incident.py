"""What went wrong, under a number: the visitor is told the number, the log has the rest."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from nbdash.serve.notice import notice
from nbdash.serve.words import LANGUAGES, language_of

log = logging.getLogger("nbdash")

MAX_KEPT = 100
"""The last ones are kept for the owner's page."""
MAX_DETAIL = 20_000
"""Characters of one of them: the end of a traceback says what was raised."""


@dataclass(frozen=True, slots=True)
class Incident:
    """One of them."""

    number: str
    at: float
    """Seconds since 1970."""
    title: str
    detail: str
    """A traceback, mostly."""
    callback: str | None
    session: str | None
    user: str | None


_kept: deque[Incident] = deque(maxlen=MAX_KEPT)
_count = 0
_lock = threading.Lock()


def incident(
    title: str,
    detail: str,
    *,
    callback: str | None = None,
    session: str | None = None,
    user: str | None = None,
    soon: Callable[..., Any] | None = None,
) -> str:
    """Log what went wrong, and return its number. May be called from any thread.

    Parameters
    ----------
    title
        In one line.
    detail
        The traceback, or what else explains it.
    callback
        The callback and where it stands.
    session, user
        Whose it was, as `nbdash.serve.whose` names them.
    soon
        Has a function called with arguments, later: for who holds a lock, since log handlers may do anything.

    Examples
    --------
    >>> import logging
    >>> logging.getLogger("nbdash").addHandler(logging.NullHandler())
    >>> number = incident("Division by zero", "Traceback ...", callback="average, cell In[3], line 2")
    >>> recent()[-1].number == number
    True
    """
    global _count
    number = secrets.token_hex(4)
    with _lock:
        _count += 1
    _kept.append(Incident(number, time.time(), title, detail[-MAX_DETAIL:], callback, session, user))
    fields = {"incident": number, "callback": callback, "session": session, "user": user}
    where = f" in {callback}" if callback else ""

    def tell() -> None:
        log.error("%s [incident %s]%s\n%s", title, number, where, detail, extra=fields)

    (soon or _now)(tell)
    return number


def recent() -> list[Incident]:
    """The last of this process, oldest first."""
    return list(_kept)


def incident_count() -> int:
    """How many there have been in this process."""
    return _count


def failed_page(request: Request, number: str, traceback: str | None = None) -> Response:
    """The page that says that there is none, in the visitor's language; the traceback is the author's alone."""
    language = language_of(request.headers.get("accept-language", ""))
    words = LANGUAGES[language]
    text = escape(words.by_number).format(number=f"<code>{number}</code>")
    why = "" if traceback is None else f"<pre>{escape(traceback)}</pre>"
    body = f'<div class="bad"><h1>{escape(words.wrong)}</h1></div><p role="alert">{text}</p>{why}'
    headers = {"Cache-Control": "no-store"}
    return HTMLResponse(notice(words.wrong, body, language=language), 500, headers=headers)


def _now(function: Callable[[], None]) -> None:
    function()
