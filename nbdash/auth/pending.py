"""A login that is under way at a provider: what the browser keeps until it comes back from there.

Each has a cookie of its own: a browser that opens its tabs again sends several people's worth of requests at once. No
server remembers anything, since the answer may reach another worker.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itsdangerous import BadSignature, URLSafeTimedSerializer

from nbdash.auth.place import root_path
from nbdash.serve.secret import secret

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

MAX_AGE_S = 600
"""How long somebody may take to log in at the provider."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What is needed again when the browser comes back.

    Parameters
    ----------
    state
        Comes back with it: the answer is to this browser's question, not to one that somebody else has asked.
    way
        Where the person wanted to go, from the app's root.
    verifier
        Proves that who redeems the code is who asked for it (PKCE).
    nonce
        Stands in the ID token that belongs to this login.
    """

    state: str
    way: str
    verifier: str
    nonce: str = ""

    def keep(self, request: Request, response: Response, callback: str) -> None:
        """Put it into a cookie that comes back to `callback`, a path from the app's root, and nowhere else."""
        response.set_cookie(
            _name(self.state),
            _serializer().dumps([self.state, self.way, self.verifier, self.nonce]),
            max_age=MAX_AGE_S,
            path=root_path(request) + callback,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="lax",  # the way back from the provider is a link to another site
        )

    @staticmethod
    def take(request: Request) -> Pending | None:
        """The login that a request is the answer to; None if this browser has begun none such, or too long ago."""
        state = request.query_params.get("state", "")
        try:
            kept = _serializer().loads(request.cookies.get(_name(state), ""), max_age=MAX_AGE_S)
        except BadSignature:
            return None
        pending = Pending(*kept)
        return pending if hmac.compare_digest(pending.state, state) else None

    def forget(self, request: Request, response: Response, callback: str) -> None:
        """Take its cookie away: an answer counts once."""
        response.delete_cookie(_name(self.state), path=root_path(request) + callback)


def _name(state: str) -> str:
    return f"nbdash-login-{''.join(filter(str.isalnum, state))[:12]}"


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret(), salt="nbdash.auth.pending")
