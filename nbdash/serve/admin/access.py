"""Who may see the owner's page: the group `admin` where people have groups, else who has a token of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from nbdash.auth.auth import Auth
from nbdash.auth.identity import user_of
from nbdash.auth.page import forbidden_page
from nbdash.auth.place import way_up
from nbdash.auth.token import TokenAuth, token_for
from nbdash.user import User

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request
    from starlette.responses import Response

GROUP = "admin"
TOKEN = "NBDASH_ADMIN_TOKEN"
"""The environment variable that holds the token."""


def access_for(auth: Auth | None) -> Auth:
    """The way to the owner's page of an app that has this one."""
    if auth is None or isinstance(auth, TokenAuth):  # then nobody is in any group
        return AdminToken(token=os.environ.get(TOKEN) or token_for("the owner's page"))
    return AdminGroup()


class AdminGroup(Auth):
    """Members of the group that the app's own login knows."""

    async def identify(self, connection: HTTPConnection) -> User | None:
        """Who has logged in to the app, if they are in the group."""
        user = user_of(connection.scope)
        return user if user is not None and GROUP in user.groups else None

    async def challenge(self, request: Request) -> Response:
        """Say that it is for others."""
        return forbidden_page(request, user_of(request.scope), f"{way_up(request)}../../")  # from its root to the app's


class AdminToken(TokenAuth):
    """Who has the token that is printed when the server starts."""

    method: ClassVar[str] = "admin"
