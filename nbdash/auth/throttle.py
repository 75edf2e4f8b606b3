"""Slows down who guesses passwords: failures use up what was saved for them, and it comes back slowly."""

from __future__ import annotations

import ipaddress
import math
import time
from collections.abc import Callable

MANY = 10_000
"""Keys that are remembered; of more, those go that have failed least."""


class Throttle:
    """Failures by key: a name, an address.

    It counts in one process. With several workers a guesser has so many times as many attempts.

    Parameters
    ----------
    burst
        So many failures make nobody wait.
    every_s
        After so many seconds one more is allowed.
    clock
        Tells the time in seconds.

    Examples
    --------
    >>> throttle = Throttle(burst=2, every_s=10, clock=lambda: 0.0)
    >>> throttle.fail("ada"), throttle.wait("ada"), throttle.fail("ada"), throttle.wait("ada")
    (None, 0, None, 10)
    """

    def __init__(self, burst: int, every_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._every_s = every_s
        self._clock = clock
        self._free: dict[str, float] = {}
        """When all failures of a key are forgotten."""

    def wait(self, key: str) -> int:
        """Seconds until this key may try again; 0 for now."""
        left = self._free.get(key, 0.0) - self._clock()
        return max(0, math.ceil(left - (self._burst - 1) * self._every_s))

    def fail(self, key: str) -> None:
        """Note a failure."""
        now = self._clock()
        if len(self._free) >= MANY:
            latest = sorted(self._free.items(), key=lambda item: item[1])[MANY // 2 :]
            self._free = {one: free for one, free in latest if free > now}
        self._free[key] = max(now, self._free.get(key, 0.0)) + self._every_s


def network_of(address: str | None) -> str:
    """What counts as one address: of IPv6 a whole network, of which one household has all addresses."""
    try:
        known = ipaddress.ip_address(address or "")
    except ValueError:
        return address or ""
    if isinstance(known, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((known, 64), strict=False))
    return str(known)
