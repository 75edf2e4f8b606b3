"""`--auth token`: whoever has the token may come in. The server prints an address with it when it starts."""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from nbdash.auth.form_auth import FormAuth
from nbdash.auth.page import field as form_field
from nbdash.auth.way import next_of
from nbdash.serve.secret import secret
from nbdash.user import User

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request
    from starlette.responses import Response

    from nbdash.auth.words import Words

TOKEN = "NBDASH_TOKEN"
"""The environment variable that holds it."""
KEY = "token"
"""What it is called in an address."""


@dataclass(kw_only=True)
class TokenAuth(FormAuth):
    """One token for all.

    Parameters
    ----------
    token
        What visitors have to know.

    Examples
    --------
    >>> from nbdash.auth.token import TokenAuth
    >>> from nbdash.serve.options import ServeOptions
    >>> options = ServeOptions(auth=TokenAuth(token="a long word that nobody guesses"))
    """

    method: ClassVar[str] = "token"
    token: str = field(repr=False)

    def address(self, url: str) -> str:
        """With the token: it need not be typed."""
        return f"{url}?{KEY}={quote(self.token, safe='')}"

    @property
    def realm(self) -> str:
        """The token: with another one, everybody has to show that."""
        return blake2b(self.token.encode(), digest_size=16).hexdigest()

    async def identify(self, connection: HTTPConnection) -> User | None:
        """Whom the cookie names; a program may send the token itself, as `Authorization: Bearer`."""
        scheme, _, told = connection.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self._is_right(told.strip()):
            return User("bearer", method=self.method)
        return await super().identify(connection)

    async def intercept(self, request: Request, user: User | None) -> Response | None:
        """Take the token out of the address, into a cookie: addresses are kept, copied and sent on."""
        told = request.query_params.get(KEY)
        if told is None or request.method != "GET":
            return None
        if user is None:
            return await self._log_in(request, {KEY: told}, next_of(request, without=KEY))
        # else it may be a query of the app's own
        return self.enter(request, user, next_of(request, without=KEY)) if self._is_right(told) else None

    def fields(self, words: Words, form: dict[str, str]) -> str:
        """The token, typed or pasted."""
        hint = f'<p id="hint">{words.ask_token}</p>'
        return hint + form_field(
            words.token,
            name=KEY,
            type="password",
            autocomplete="current-password",
            required=True,
            autofocus=True,
            aria_describedby="hint",
        )

    async def check(self, form: dict[str, str]) -> tuple[User, str] | None:
        """Everybody who comes in has a name of their own: a session belongs to one of them."""
        if not self._is_right(form.get(KEY, "").strip()):
            return None
        return User(f"visitor-{secrets.token_hex(8)}", method=self.method), ""

    def error(self, words: Words) -> str:
        """What is said of another token."""
        return words.wrong_token

    def _is_right(self, told: str) -> bool:
        return hmac.compare_digest(told.encode(), self.token.encode())


def token_for(name: str) -> str:
    """A token that nobody can guess, the same each time this user of the machine serves what has this name."""
    digest = blake2b(name.encode(), key=blake2b(secret().encode()).digest(), digest_size=24, person=b"nbdash token")
    return urlsafe_b64encode(digest.digest()).decode()
