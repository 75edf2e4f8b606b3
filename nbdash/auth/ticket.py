"""Tickets: what a browser is given when somebody has logged in, and shows with every request. They are signed cookies.

itsdangerous signs them: it is what Starlette and Flask sign cookies with.
"""

from __future__ import annotations

import json
import time
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from nbdash.serve.secret import secret
from nbdash.user import User

if TYPE_CHECKING:
    from itsdangerous import URLSafeSerializer

MAX_COOKIE = 3800
"""Bytes of a cookie that every browser takes, with its name and attributes (4096 in all)."""


class Ticket(NamedTuple):
    """What stands in the cookie."""

    user: User
    at: float
    """When the person logged in: seconds since 1970."""
    mark: str
    """Of what the person's login depends on, as the password; "" for nothing."""


class Tickets:
    """Gives tickets, and reads them.

    Parameters
    ----------
    method
        The way of logging in (see `User.method`).
    realm
        What the tickets are for: those of another realm are not taken, and have a cookie of another name, since all
        servers of a machine share its cookies, whatever their ports are.
    """

    def __init__(self, method: str, realm: str) -> None:
        self._method = method
        self._realm = realm
        self.cookie = f"nbdash_{blake2b(f'{method} {realm}'.encode(), digest_size=5).hexdigest()}"
        """The cookie's name."""

    def give(self, user: User, mark: str = "") -> str:
        """The cookie's value. Claims are left out where they have no room."""
        content = {"n": user.name, "g": sorted(user.groups), "e": user.email, "t": time.time(), "m": mark}
        told = self._serializer().dumps({**content, "c": dict(user.claims)})
        return told if len(told) <= MAX_COOKIE else self._serializer().dumps(content)

    def read(self, value: str | None, max_age_s: float) -> Ticket | None:
        """What a cookie says; None if it is none of ours, or too old."""
        if not value:
            return None
        from itsdangerous import BadData

        try:
            content: dict[str, Any] = self._serializer().loads(value)
        except BadData:
            return None
        if not 0 <= time.time() + _SKEW_S - content["t"] <= max_age_s + _SKEW_S:
            return None
        claims: dict[str, Any] = content.get("c", {})
        user = User(content["n"], frozenset(content["g"]), content["e"], claims, self._method)
        return Ticket(user, content["t"], content["m"])

    def _serializer(self) -> URLSafeSerializer:
        from itsdangerous import URLSafeSerializer

        key = secret()
        made = _serializers.get((key, self.cookie))
        if made is None:
            options: dict[str, Any] = {"key_derivation": "hmac", "digest_method": sha256}
            made = URLSafeSerializer(
                key, salt=f"nbdash ticket {self._method} {self._realm}", signer_kwargs=options, serializer=json
            )
            _serializers[key, self.cookie] = made
        return made


_serializers: dict[tuple[str, str], Any] = {}
_SKEW_S = 60
"""So much the clocks of two servers may differ."""
