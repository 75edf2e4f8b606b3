"""Whose session it is, as logs, figures and the owner's page name it: nothing by which somebody else could have it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypedDict

from nbdash.context import PageRequest

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession


def session_name(id: str) -> str:
    """A name for a session: who knows its id can attach to it, so that stays out of logs.

    Examples
    --------
    >>> session_name("xlDGiSmBkbJfDX0eQHDgFA")
    'fa13c0ea'
    """
    return sha256(id.encode()).hexdigest()[:8]


def user_id(request: object) -> str | None:
    """Who a page's request came from; None if nobody has logged in."""
    user = request.user if isinstance(request, PageRequest) else None
    return None if user is None else user.id


class Whose(TypedDict):
    """Fields of a log record."""

    session: str
    user: str | None


def whose(live: LiveSession) -> Whose:
    """Session and user."""
    return Whose(session=session_name(live.id), user=live.owner or None)
