"""Who is behind a request, once a gate has let it in."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from nbdash.user import User

OUTER = "app"
"""The method of those whom the application knows that this one is mounted in."""


def user_of(scope: MutableMapping[str, Any]) -> User | None:
    """The person of a request or socket; None where nobody has logged in.

    An application that this one is mounted in may have known the person already: `scope["user"]` is taken over, be it
    a `User` or what Starlette's `AuthenticationMiddleware` puts there, with the scopes that it grants as groups.
    """
    found: Any = scope.get("user")
    if found is None or isinstance(found, User):
        return found
    if not getattr(found, "is_authenticated", False):
        return None
    granted = getattr(scope.get("auth"), "scopes", ())
    return User(_name_of(found), groups=frozenset(map(str, granted)), method=OUTER)


def _name_of(found: Any) -> str:
    for attribute in ("identity", "username", "display_name"):
        try:
            name = getattr(found, attribute, None)
        except NotImplementedError:  # Starlette's `BaseUser` has them, and leaves them to who derives from it
            continue
        if name:
            return str(name)
    return str(found)
