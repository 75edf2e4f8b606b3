"""Seals: by them a server knows its own words again when a page brings them back.

What a page has been told is in its own hands, so it can be altered there. Each frame has a keyed digest, and the
digests of all frames that a state consists of are added up by XOR: frames come and go at the same cost, however many
there are. Who lacks the key knows neither a digest nor the sum, and can make no other set of frames with the same sum
(M. Bellare, R. Guérin, P. Rogaway, "XOR MACs", 1995). A seal is a MAC over the sum and all that the state belongs to.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from nbdash.protocol.codec import Buffer

_DIGEST = 32
_MAC = 16
_SEAL = re.compile(rb',"seal":"(\d{1,12})\.([0-9a-f]{32})"\}$')
_LONGEST = 100
"""Bytes of a header's end in which its seal stands."""


class Seal(NamedTuple):
    """A seal as it stands in a frame."""

    at: int
    """When it was given: seconds since 1970."""
    mac: bytes


class Sealer:
    """Gives seals, and tells whether one holds.

    Parameters
    ----------
    key
        Known to all servers of an app, and to nobody else.
    version
        Tells which app this is now: state of another one does not fit.

    Examples
    --------
    >>> sealer = Sealer(b"a secret", lambda: b"1")
    >>> frame = sealer.digest(b'{"type":"snapshot"}')
    >>> seal = Seal(1_790_000_000, sealer.mac("session", "users:ada", frame, 1_790_000_000))
    >>> sealer.holds(seal, "session", "users:ada", frame), sealer.holds(seal, "session", "users:eve", frame)
    (True, False)
    """

    def __init__(self, key: bytes, version: Callable[[], bytes]) -> None:
        self._frames = blake2b(key, digest_size=_DIGEST, person=b"nbdash frames").digest()
        self._seals = blake2b(key, digest_size=_DIGEST, person=b"nbdash seals").digest()
        self._version = version

    def digest(self, header: Buffer, buffers: Sequence[Buffer] = ()) -> int:
        """The keyed digest of a frame, which has no seal in it."""
        # as it stands in the HTML of a page, where a snapshot may be
        hashed = blake2b(bytes(header).replace(b"<", b"\\u003c"), key=self._frames, digest_size=_DIGEST)
        for buffer in buffers:
            raw = memoryview(buffer).cast("B")
            hashed.update(len(raw).to_bytes(8, "little"))
            hashed.update(raw)
        return int.from_bytes(hashed.digest(), "little")

    def mac(self, session: str, owner: str, frames: int, at: int) -> bytes:
        """What a seal says: that these frames told `owner` the state of a session of the present app, at this time."""
        numbers = (at.to_bytes(8, "little"), frames.to_bytes(_DIGEST, "little"))
        names = (session.encode(), owner.encode())
        lengths = (len(name).to_bytes(4, "little") for name in names)
        message = b"".join((*numbers, *lengths, *names, self._version()))
        return blake2b(message, key=self._seals, digest_size=_MAC).digest()

    def holds(self, seal: Seal, session: str, owner: str, frames: int) -> bool:
        """Whether this is the seal of these frames, given here or by another server with the same key and app."""
        return hmac.compare_digest(self.mac(session, owner, frames, seal.at), seal.mac)


def sealed(header: bytes, seal: Seal) -> bytes:
    """The header of a frame with its seal, which is the last thing in it."""
    return b'%b,"seal":"%d.%b"}' % (header[:-1], seal.at, seal.mac.hex().encode())


def unsealed(header: Buffer) -> tuple[bytes, Seal | None]:
    """The header without its seal, and the seal if it has one.

    Examples
    --------
    >>> unsealed(sealed(b'{"type":"patch"}', Seal(1_790_000_000, bytes(16))))[0]
    b'{"type":"patch"}'
    """
    text = bytes(header)
    found = _SEAL.search(text[-_LONGEST:])
    if found is None:
        return text, None
    whole, (at, mac) = found.group(0), found.groups()
    return text[: -len(whole)] + b"}", Seal(int(at), bytes.fromhex(mac.decode()))
