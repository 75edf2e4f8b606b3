"""Numbering, acknowledgement, replay: what makes a lossy wire carry every message once and in order.

Both sides run the same machine. Each numbers its messages and keeps those that the other has not acknowledged; each
says in every message up to which number it has heard. Jupyter drops messages silently under load, and a socket dies
when a laptop sleeps: a gap is asked for again, and a new connection is replayed what the old one lost.
"""

from __future__ import annotations

from collections import deque
from enum import Enum, auto
from typing import Generic, TypeVar

T = TypeVar("T")

MAX_MESSAGES = 32
"""Unacknowledged messages after which a sender waits (Jupyter starts to drop at about a thousand a second)."""
MAX_BYTES = 4 * 2**20
"""Unacknowledged bytes after which a sender waits; one message may be larger."""


class Arrival(Enum):
    """What to do with a numbered message."""

    NEW = auto()
    DUPLICATE = auto()
    GAP = auto()
    """Drop it and ask for what is missing."""
    LATER_GAP = auto()
    """Drop it; what is missing has been asked for already."""


class Channel(Generic[T]):
    """One side's half of the conversation. `T` is the form in which messages are kept for replay."""

    def __init__(self) -> None:
        self.sent = 0
        self.received = 0
        self.acknowledged = 0
        self._unacknowledged: deque[tuple[T, int]] = deque()
        self._bytes = 0
        self._asked_from = 0

    @property
    def has_room(self) -> bool:
        """False while the other side is too far behind to be sent more."""
        return len(self._unacknowledged) < MAX_MESSAGES and self._bytes < MAX_BYTES

    @property
    def is_acknowledged(self) -> bool:
        """True when the other side is known to have everything."""
        return not self._unacknowledged

    def next_number(self) -> int:
        """The number for the message to be sent now; hand the message to `keep` under it."""
        return self.sent + 1

    def keep(self, message: T, size: int) -> None:
        """Remember a message that is being sent, until it is acknowledged. `size` is in bytes."""
        self.sent += 1
        self._unacknowledged.append((message, size))
        self._bytes += size

    def acknowledge(self, number: object) -> None:
        """Note what the other side has received; numbers that make no sense are ignored."""
        if not isinstance(number, int) or not self.acknowledged < number <= self.sent:
            return
        while self.acknowledged < number:
            _, size = self._unacknowledged.popleft()
            self._bytes -= size
            self.acknowledged += 1

    def arrive(self, number: object) -> Arrival:
        """Judge a numbered message from the other side."""
        if not isinstance(number, int) or number <= self.received:
            return Arrival.DUPLICATE
        if number > self.received + 1:
            first = self._asked_from != self.received + 1
            self._asked_from = self.received + 1
            return Arrival.GAP if first else Arrival.LATER_GAP
        self.received = number
        return Arrival.NEW

    def replay(self, start: int) -> list[T] | None:
        """The kept messages from number `start` on; None if an older one than is kept was asked for."""
        if start <= self.acknowledged:
            return None
        return [message for message, _ in list(self._unacknowledged)[start - self.acknowledged - 1 :]]
