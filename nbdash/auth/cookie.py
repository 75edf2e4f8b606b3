"""What all ways of logging in have in common that give the browser a cookie: tokens, users of a file, providers."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from starlette.responses import RedirectResponse, Response

from nbdash.auth.auth import Auth
from nbdash.auth.logouts import logged_out_at
from nbdash.auth.page import logged_out_page
from nbdash.auth.place import root_path, way_up
from nbdash.auth.ticket import Ticket, Tickets
from nbdash.auth.way import login_address, safe_next

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request

    from nbdash.user import User

WEEK_S = 7 * 24 * 3600.0


@dataclass(kw_only=True)
class CookieAuth(Auth):
    """A way of logging in whose result is kept in a cookie. A derived class has the login's routes.

    Parameters
    ----------
    max_age
        Seconds after which everybody has to log in again.
    """

    method: ClassVar[str]
    """`User.method` of those who come in this way."""
    max_age: float = WEEK_S

    @property
    @abstractmethod
    def realm(self) -> str:
        """What cookies are good for: where it differs, they are not taken."""

    @cached_property
    def tickets(self) -> Tickets:
        """Gives and reads the cookies."""
        return Tickets(self.method, self.realm)

    async def identify(self, connection: HTTPConnection) -> User | None:
        """Whom the cookie names, if they have not logged out since."""
        ticket = self.tickets.read(connection.cookies.get(self.tickets.cookie), self.max_age)
        if ticket is None or ticket.at <= logged_out_at(ticket.user.id):
            return None
        return self.known(ticket)

    def known(self, ticket: Ticket) -> User | None:
        """Who has this ticket, as they are known now; None if they are not known any more."""
        return ticket.user

    async def challenge(self, request: Request) -> Response:
        """Lead the browser to the login, and from there back."""
        return RedirectResponse(login_address(request), 303, headers=_NO_STORE)

    def enter(self, request: Request, user: User, next: str, mark: str = "") -> Response:
        """Let somebody in who has just logged in.

        Parameters
        ----------
        request
            That of the login.
        user
            Who it is.
        next
            Where to go, from the app's root, as the login page was told.
        mark
            As in `Ticket`.
        """
        response = RedirectResponse(way_up(request) + safe_next(next), 303, headers=_NO_STORE)
        response.set_cookie(
            self.tickets.cookie, self.tickets.give(user, mark), max_age=int(self.max_age), **_attributes(request)
        )
        return response

    async def leave(self, request: Request, user: User) -> Response | None:
        """Take the cookie back."""
        response = logged_out_page(request)
        self.forget(request, response)
        return response

    def forget(self, request: Request, response: Response) -> None:
        """Have the browser forget the cookie."""
        response.delete_cookie(self.tickets.cookie, **_attributes(request))

    def __getstate__(self) -> dict[str, Any]:
        """The settings: the rest is made where it is used."""
        return {name: value for name, value in vars(self).items() if name != "tickets"}


_NO_STORE = {"Cache-Control": "no-store"}


def _attributes(request: HTTPConnection) -> dict[str, Any]:
    return {
        "path": root_path(request),
        "httponly": True,
        "samesite": "lax",
        "secure": request.url.scheme == "https",
    }
