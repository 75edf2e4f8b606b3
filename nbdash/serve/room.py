"""How many sessions there may be, and what a visitor is told when there are so many."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping, Sequence
from html import escape
from random import randint

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from nbdash.serve.notice import notice
from nbdash.serve.words import LANGUAGES, language_of
from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

UNAVAILABLE = 503
LEFT_S = 10.0
"""Where room is needed, a session without a page is let go after so long: its tab is closed, or can go on elsewhere."""


class NoRoom(Exception):
    """There are as many sessions as there may be."""


def make_room(apps: Sequence[MutableMapping[str, LiveSession]], most: int | None) -> None:
    """See to it that there is room for one more: let the one go that has been without a page for longest.

    Parameters
    ----------
    apps
        The sessions of each.
    most
        How many there may be of all. None: any number.

    Raises
    ------
    NoRoom
        If all have a page, or have had one just now.
    """
    if most is None or sum(map(len, apps)) < most:
        return
    longest = max((live for sessions in apps for live in sessions.values()), key=LiveSession.deserted_for)
    if longest.deserted_for() < LEFT_S:
        log.warning("A visitor was turned away: there are as many sessions as --max-sessions allows, %d.", most)
        raise NoRoom("as many sessions as there may be")
    for sessions in apps:
        sessions.pop(longest.id, None)
    longest.close()


def full_page(request: Request) -> Response:
    """The page that says so, in the visitor's language. It tries again by itself."""
    language = language_of(request.headers.get("accept-language", ""))
    words = LANGUAGES[language]
    seconds = str(randint(8, 15))  # not all at once
    body = f'<h1>{escape(words.full)}</h1><p role="status">{escape(words.crowded)}</p>'
    head = f'<meta http-equiv="refresh" content="{seconds}">'
    headers = {"Cache-Control": "no-store", "Retry-After": seconds}
    return HTMLResponse(notice(words.full, body, language=language, head=head), UNAVAILABLE, headers=headers)
