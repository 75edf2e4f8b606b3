"""What a way of logging in has to know. Each has a module of its own beside this one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from nbdash.user import User


class Auth(ABC):
    """A way of logging in. `Gate` asks it about every request and every socket.

    It holds settings alone, and is pickled on its way to worker processes: what it opens, it opens when it is asked.
    """

    prefix: str = ""
    """The path below which browsers find the app, where the proxy that belongs to this way of logging in leaves it on:
    "/services/sales/"."""

    @abstractmethod
    async def identify(self, connection: HTTPConnection) -> User | None:
        """Who sends this request or opens this socket; None if nobody is known.

        Asked again from time to time while a socket is open, with the request that it began with: who has been
        removed meanwhile is not known any more. It must be quick.
        """

    def routes(self) -> Sequence[BaseRoute]:
        """The paths that answer before anybody is known, from the app's root: `/_nbdash/login`, a provider's callback.

        `/_nbdash/logout` is the gate's own.
        """
        return ()

    async def intercept(self, request: Request, user: User | None) -> Response | None:
        """Answer a request in the app's place; None if the app is to do it."""
        return None

    def address(self, url: str) -> str:
        """The app's address as it is printed for its owner, who may come in by it."""
        return url

    @abstractmethod
    async def challenge(self, request: Request) -> Response:
        """What to answer to a browser that wants a page, and that nobody is known for: mostly the way to the login."""

    async def leave(self, request: Request, user: User) -> Response | None:
        """Answer a logout: forget the cookie, lead to the provider's own logout. None: a page that says it is done."""
        return None
