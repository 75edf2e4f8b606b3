"""What of the frames that a page was sent its present state consists of: it keeps those, to go on with them elsewhere.

A frame is needed as long as it is the last that told some prop whole, or has told operations since, or has an array
that frames name. Of one that is not needed any more the page is told that it may go.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable
from typing import Any

from nbdash.protocol.codec import Encoded
from nbdash.protocol.seal import Seal, Sealer, sealed

CROWD = 64
"""When a page keeps more frames than this, small values are told once more, together, so that old frames can go."""
SMALL = 1024
"""Bytes of a value that is told once more, whatever it saves."""


class Journal:
    """The frames of one view's numbering that its page keeps. Lives under the session's lock.

    Parameters
    ----------
    sealer
        Gives the seals.
    session, owner
        Whose state it is: the session, and the person whom that belongs to; "" for nobody.
    """

    def __init__(self, sealer: Sealer, session: str, owner: str = "") -> None:
        self._sealer = sealer
        self._session = session
        self._owner = owner
        self._digests: dict[int, int] = {}
        self._fresh: dict[int, Encoded] = {}
        """The frames since the last seal. Most go before the next one, and are never digested."""
        self._sizes: dict[int, int] = {}
        self._crowd = CROWD
        self._is_gathering = False
        self._sum = 0
        self._told: dict[str, dict[str, list[int]]] = {}
        """By id and prop the frames that tell it: one that tells it whole, or what it stands in, and operations."""
        self._uses: dict[int, int] = {}
        self._free: set[int] = set()
        self._carriers: dict[int, int] = {}
        """The frames that hold the arrays which the page has, by the arrays' numbers."""
        self._names: dict[int, list[int]] = {}
        """By frame, the others whose arrays it names."""
        self.open_since: float | None = None
        """When the first frame after the last seal was sent; None if there is none."""
        self.sealed_at = -math.inf
        """When the last seal was given."""

    def tell(self, number: int, ops: Iterable[list[Any]], made: Iterable[str]) -> None:
        """Note what a frame is going to tell.

        Parameters
        ----------
        number
            Of the frame.
        ops
            As in a patch.
        made
            The ids of components that it makes anew: what was told of those before no longer matters.
        """
        for id in made:
            for frames in self._told.pop(id, {}).values():
                self._release(frames)
        for op in ops:
            id, prop = op[0], op[1]
            props = self._told.get(id)
            if props is None:
                props = self._told[id] = {}
            if len(op) < 4:
                earlier = props.get(prop)
                if earlier is not None:
                    self._release(earlier)
                props[prop] = [number]
            else:
                props.setdefault(prop, []).append(number)
            self._use(number)

    def keep(self, number: int) -> None:
        """Note that a frame stays: it tells everything."""
        self._use(number)

    def gone(self) -> list[int]:
        """The frames that the page need not keep any longer; each is told once."""
        if not self._free:
            return []
        gone = sorted(self._free)
        self._free.clear()
        for number in gone:
            if self._fresh.pop(number, None) is None:
                self._sum ^= self._digests.pop(number)
            del self._uses[number], self._sizes[number]
            self._release(self._names.pop(number, ()))
        if self._is_gathering:  # what is left is large
            self._is_gathering = False
            self._crowd = max(CROWD, 2 * len(self._sizes))
        return gone

    def add(self, number: int, message: Encoded, at: float) -> None:
        """Note a frame, after what it tells, and the time."""
        self._fresh[number] = message
        self._sizes[number] = message.size
        if self.open_since is None:
            self.open_since = at
        for array, is_carried in message.held:
            if is_carried:
                self._carriers[array] = number
                self._use(number)
            elif self._carriers[array] != number:
                self._names.setdefault(number, []).append(self._carriers[array])
                self._use(self._carriers[array])
        for array in message.dropped:
            self._release((self._carriers.pop(array),))
        if self._uses.setdefault(number, 0) == 0:
            self._free.add(number)

    def sealed(self, message: Encoded, at: int, now: float) -> Encoded:
        """The newest frame with the seal of all that the page keeps: `at` for who reads it, `now` by the own clock."""
        self.open_since, self.sealed_at = None, now
        for number, frame in self._fresh.items():
            digest = self._digests[number] = self._sealer.digest(frame.header, frame.buffers)
            self._sum ^= digest
        self._fresh.clear()
        seal = Seal(at, self._sealer.mac(self._session, self._owner, self._sum, at))
        return Encoded(sealed(message.header, seal), message.buffers, message.leaves)

    def crowded(self, present: Container[str]) -> list[tuple[str, str, int]]:
        """If there are many frames, what they tell of these components, to be told together: ids, props, and bytes.

        So many bytes, at least, are not needed any more when the prop is told once more.
        """
        if len(self._sizes) <= self._crowd:
            return []
        for id in [id for id in self._told if id not in present]:
            for frames in self._told.pop(id).values():
                self._release(frames)
        sizes = self._sizes
        self._is_gathering = True
        return [
            (id, prop, max(SMALL, sum(sizes.get(number, 0) for number in frames[1:])))
            for id, props in self._told.items()
            for prop, frames in props.items()
        ]

    def __len__(self) -> int:
        return len(self._sizes)

    def _use(self, number: int) -> None:
        self._uses[number] = self._uses.get(number, 0) + 1
        self._free.discard(number)

    def _release(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._uses[number] -= 1
            if self._uses[number] == 0 and number in self._sizes:
                self._free.add(number)
