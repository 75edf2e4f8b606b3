"""`--auth header`: a proxy in front knows who somebody is, and says so in a header."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from starlette.responses import PlainTextResponse, RedirectResponse, Response

from nbdash.auth.auth import Auth
from nbdash.errors import InvalidConfig, explain
from nbdash.serve.forwarded import TRUSTED
from nbdash.user import User

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request

log = logging.getLogger("nbdash")

_FIELD = re.compile(r"[A-Za-z0-9-]+")


@dataclass(kw_only=True)
class HeaderAuth(Auth):
    """Whom a proxy's header names: oauth2-proxy, Authelia, an nginx with `auth_request`.

    Parameters
    ----------
    user_header, groups_header, email_header
        The headers that say it. Groups have commas between them.
    logout_url
        Where the proxy ends its own login. None: a logout here ends sessions, and who comes back is in again.
    """

    method: ClassVar[str] = "header"
    user_header: str = "X-Forwarded-User"
    groups_header: str = "X-Forwarded-Groups"
    email_header: str = "X-Forwarded-Email"
    logout_url: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no header."""
        for name in (self.user_header, self.groups_header, self.email_header):
            if not _FIELD.fullmatch(name):
                raise InvalidConfig(explain(f"{name!r} is no header's name.", remedy="Such as X-Forwarded-User."))

    async def identify(self, connection: HTTPConnection) -> User | None:
        """Whom the proxy names."""
        if not connection.scope.get(TRUSTED):
            return None
        name = _only(connection, self.user_header)
        if not name:
            return None
        groups = (group.strip() for group in _only(connection, self.groups_header).split(","))
        email = _only(connection, self.email_header) or None
        return User(name, frozenset(filter(None, groups)), email, method=self.method)

    async def challenge(self, request: Request) -> Response:
        """Say that the proxy is missing: there is nothing a visitor could do here."""
        if not request.scope.get(TRUSTED):
            log.warning(
                explain(
                    f"A request of {request.client.host if request.client else 'nobody'} was refused: "
                    "it did not come from a named proxy.",
                    remedy="Name the proxy with --proxy; visitors must come through it.",
                )
            )
        else:
            log.warning(
                explain(
                    f"A request was refused: the proxy sent no {self.user_header}.",
                    remedy="Have it set the header, or name another with --auth-header-user.",
                )
            )
        return PlainTextResponse("Log in first.", 401, headers={"Cache-Control": "no-store"})

    async def leave(self, request: Request, user: User) -> Response | None:
        """Lead to the proxy's own logout."""
        return None if self.logout_url is None else RedirectResponse(self.logout_url, 303)


def _only(connection: HTTPConnection, name: str) -> str:
    """A header's value; "" if there are several: then it is not known which of them the proxy has set."""
    values = connection.headers.getlist(name)
    if len(values) != 1:
        return ""
    try:
        return values[0].encode("latin-1").decode("utf-8").strip()
    except UnicodeDecodeError:
        return values[0].strip()
