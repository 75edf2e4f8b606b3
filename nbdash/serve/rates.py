"""How fast visitors may go: token buckets for each session and each address.

Nobody is refused for being fast: what comes faster is read later, so that the sender waits and nothing is lost. A
person who drags a slider makes 120 messages a second at most. Only new sessions are refused, beyond hundreds at once.
"""

from __future__ import annotations

import logging
from ipaddress import ip_address
from time import monotonic
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from nbdash.serve.metrics import refused
from nbdash.serve.room import NoRoom

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

BURST_S = 5
"""So many seconds' worth may come at once."""
SESSIONS = 5
"""An address may go as fast as so many sessions: behind one there may be a whole company, but not all drag at once."""
TOKEN_BYTES = 2**20
"""A message costs a token, and one more for each of so many bytes."""
VISITS_S = 50
VISITS_AT_ONCE = 1000
"""New sessions of one address, in a second and at once."""
MAX_ADDRESSES = 10_000


class Bucket:
    """Tokens that come back with time; one may take more than there are, and then has to wait.

    Parameters
    ----------
    rate
        Tokens that come back in a second.
    most
        So many there are at first, and never more.
    """

    __slots__ = ("_at", "_left", "_most", "_rate")

    def __init__(self, rate: float, most: float) -> None:
        self._rate, self._most, self._left, self._at = rate, most, most, monotonic()

    def take(self, tokens: float) -> float:
        """Take some; returns the seconds to wait before going on."""
        now = monotonic()
        left = min(self._most, self._left + (now - self._at) * self._rate) - tokens
        self._left, self._at = left, now
        return 0.0 if left >= 0 else -left / self._rate

    def give_back(self, tokens: float) -> None:
        """Put some back that were taken for nothing."""
        self._left += tokens

    @property
    def is_full(self) -> bool:
        """Whether it is as if nothing had ever been taken."""
        return self._left + (monotonic() - self._at) * self._rate >= self._most


class Rates:
    """The buckets of one server.

    Parameters
    ----------
    rate
        Messages that a session may send in a second; None: any number, of addresses too.
    """

    def __init__(self, rate: float | None) -> None:
        self._rate = rate
        self._sessions: WeakKeyDictionary[LiveSession, Bucket] = WeakKeyDictionary()
        self._addresses: dict[str, Bucket] = {}
        self._visits: dict[str, Bucket] = {}

    def of(self, live: LiveSession, request: HTTPConnection) -> tuple[Bucket, ...]:
        """The buckets that each message of a socket takes from."""
        if self._rate is None:
            return ()
        own = self._sessions.get(live)
        if own is None:
            own = self._sessions[live] = Bucket(self._rate, self._rate * BURST_S)
        address = address_of(request)
        if address is None:
            return (own,)
        rate = self._rate * SESSIONS
        return own, _bucket(self._addresses, address, rate, rate * BURST_S)

    def visit(self, request: HTTPConnection) -> None:
        """Note that somebody wants a session.

        Raises
        ------
        NoRoom
            If the same address has just made hundreds of them.
        """
        address = None if self._rate is None else address_of(request)
        if address is None:
            return
        bucket = _bucket(self._visits, address, VISITS_S, VISITS_AT_ONCE)
        if bucket.take(1) > 0:
            bucket.give_back(1)
            refused("rate")
            log.warning("Visitors at %s were turned away: they open more than %d pages a second.", address, VISITS_S)
            raise NoRoom("too many pages at once")


def wait_s(buckets: tuple[Bucket, ...], size: int) -> float:
    """Seconds to wait after a message of so many bytes."""
    tokens = 1 + size // TOKEN_BYTES
    return max([bucket.take(tokens) for bucket in buckets], default=0.0)


def address_of(request: HTTPConnection) -> str | None:
    """Whose address it is; None for this machine's own, where a proxy may be that nobody has named.

    Of an IPv6 address the network counts: a visitor has all of it.
    """
    if request.client is None:
        return None
    try:
        address = ip_address(request.client.host)
    except ValueError:
        return request.client.host
    if address.is_loopback:
        return None
    return str(address) if address.version == 4 else address.exploded[:19]


def _bucket(buckets: dict[str, Bucket], address: str, rate: float, most: float) -> Bucket:
    found = buckets.get(address)
    if found is None:
        if len(buckets) >= MAX_ADDRESSES:
            for known in [known for known, bucket in buckets.items() if bucket.is_full]:
                del buckets[known]
        found = buckets[address] = Bucket(rate, most)
    return found
