"""The way to the login, and from there to where a visitor wanted to go."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlencode

from nbdash.auth.place import PLACE, Place, way_up

if TYPE_CHECKING:
    from starlette.requests import Request

LOGIN = "_nbdash/login"
LOGOUT = "_nbdash/logout"
LONGEST = 2000
"""Characters of an address to go back to."""


def login_address(request: Request) -> str:
    """The relative address of the login page, which leads back to the page that is asked for."""
    return f"{way_up(request)}{LOGIN}?{urlencode({'next': next_of(request)})}"


def next_of(request: Request, without: str | None = None) -> str:
    """The page that is asked for, from the app's root; `without` is a key of the query to leave out."""
    place: Place = request.scope[PLACE]
    query = urlencode([(key, value) for key, value in request.query_params.multi_items() if key != without])
    return quote(place.path) + (f"?{query}" if query else "")


def safe_next(next: str) -> str:
    """An address to go back to, if it is one of this app; else that of its first page.

    It is written behind the way to the app's root (`../`), so it can't name another host; nor does it climb.
    """
    path, _, _ = next.partition("?")
    steps = unquote(path).replace("\\", "/").split("/")
    is_plain = len(next) <= LONGEST and next.isprintable() and not next.startswith("/")
    return next if is_plain and not {".", ".."} & set(steps) and not path.startswith("_nbdash") else ""
