"""Where a request is within its app: logins lead back to there, and work under any prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection
    from starlette.types import Scope

PLACE = "nbdash.place"
"""The scope's key for it."""
_SAFE = "/%:@!$&'()*+,;=~-._"


class Place(NamedTuple):
    """A request's place."""

    root: str
    """The path of the app's root as far as it is known here; it begins and ends with a slash."""
    path: str
    """From there, without the first slash."""
    up: str
    """The relative way to the root: right, too, where a proxy has taken off a prefix and told nobody."""


def place_of(scope: Scope, prefix: str = "/") -> Place | None:
    """The place of a request in an app below `prefix`; None for one outside of the app."""
    outer: str = scope.get("root_path", "").rstrip("/")
    path: str = scope["path"]
    if path.startswith(f"{outer}/"):  # else a server that leaves it out
        path = path[len(outer) :]
    if not path.startswith(prefix):
        return None
    within = path[len(prefix) :]
    encoded = scope.get("raw_path", b"").partition(b"?")[0].lower().count(b"%2f")  # no slashes to a browser
    return Place(quote(outer + prefix, safe=_SAFE), within, "../" * (within.count("/") - encoded) or "./")


def way_up(connection: HTTPConnection) -> str:
    """The relative way from a request's address to the root of its app."""
    place: Place = connection.scope[PLACE]
    return place.up


def root_path(connection: HTTPConnection) -> str:
    """The path of a request's app as far as it is known here: for cookies, and for addresses that others are told."""
    place: Place = connection.scope[PLACE]
    return place.root
