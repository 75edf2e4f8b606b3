"""The state of a session as a page brings it: the frames that it had been sent elsewhere, with the seal of the last."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from nbdash.components.arrays import bytes_of, is_array
from nbdash.engine.session import OpenCall, Session
from nbdash.errors import NbdashError
from nbdash.graph.spec import Prop
from nbdash.protocol.codec import decode, split
from nbdash.protocol.seal import Seal, Sealer, unsealed
from nbdash.transport.regained import regain
from nbdash.transport.replay import Replay
from nbdash.widgets.home import NAMESPACE, TYPE

if TYPE_CHECKING:
    from nbdash.app import App

MAX_STATE = 64 * 2**20
"""Bytes of frames that a page may bring. One that has more begins anew."""
SKEW_S = 300
"""So much the clocks of two servers may differ."""


class StateRefused(NbdashError):
    """What a page has brought is not taken; the message says why, for the log."""


class BroughtState:
    """Frames as they come, piece by piece."""

    def __init__(self) -> None:
        self._frames: dict[int, bytearray] = {}
        self._own: list[list[Any]] = []
        self._size = 0

    def take(self, message: dict[str, Any]) -> None:
        """Take in a piece of a frame, or what the page itself had set.

        Raises
        ------
        ValueError
            If it is none, or if there is too much.
        """
        if "own" in message:
            self._own = message["own"]
            return
        number, piece = message.get("frame"), message.get("piece")
        if type(number) is not int or not is_array(piece):
            raise ValueError("a page brought no piece of its state")
        content = bytes_of(piece)
        self._size += content.size
        if self._size > MAX_STATE:
            raise ValueError(f"a page brought more than {MAX_STATE:,} bytes of state")
        self._frames.setdefault(number, bytearray()).extend(content.tobytes())

    def opened(
        self, sealer: Sealer, session: object, max_age_s: float, owner: str = "", not_before: float = 0.0
    ) -> Replay:
        """What the frames tell.

        Raises
        ------
        StateRefused
            If they are not what a server with the same key has told a page of this session, this person (`owner`) and
            the present app, or too long ago, or before `not_before`.
        """
        try:
            return self._opened(sealer, session, max_age_s, owner, not_before)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise StateRefused(f"it can't be read: {error}") from None

    def _opened(self, sealer: Sealer, session: object, max_age_s: float, owner: str, not_before: float) -> Replay:
        frames = [split(bytes(content)) for _, content in sorted(self._frames.items())]
        seal, total, texts = None, 0, list[bytes]()
        for header, buffers in frames:
            text, seal = unsealed(header)  # that of the last one counts
            texts.append(text)
            total ^= sealer.digest(text, buffers)
        if seal is None or not isinstance(session, str):
            raise StateRefused("it has no seal")
        if not sealer.holds(seal, session, owner, total):
            raise StateRefused("its seal is not that of this session, this person, this app and this key")
        _check_age(seal, max_age_s)
        if seal.at <= not_before:
            raise StateRefused("the person has logged out since it was sealed")
        held: dict[int, Any] = {}
        messages = [decode(text, buffers, held) for text, (_, buffers) in zip(texts, frames, strict=True)]
        if [message.get("n") for message in messages] != sorted(self._frames):
            raise StateRefused("its frames are not in their order")  # or there are some twice
        snapshot, *patches = messages
        replay = Replay(snapshot, self._own)
        for patch in patches:
            replay.take(patch)
        return replay


def resumed(
    app: App, replay: Replay, fresh: Callable[[], Session] | None = None
) -> tuple[Session, list[OpenCall], list[Prop]]:
    """A session with what was told, the calls that were open, and the props that could not be told.

    `fresh` makes a session that begins where this one is: of its layout is taken what could not be told.

    Raises
    ------
    DuplicateIdError
        If two components have one id.
    """
    store = replay.store(app.own_variables())
    if any((node.namespace, node.type) == (NAMESPACE, TYPE) for node in store.nodes()):
        raise StateRefused("it has widgets, which live with the server that made them")
    lost = regain(store, lambda: (fresh or app.new_session)().store)
    return app.session_of(store), replay.calls, lost


def _check_age(seal: Seal, max_age_s: float) -> None:
    age = time.time() - seal.at
    if age > max_age_s:
        raise StateRefused(f"it is {age / 3600:.1f} hours old, and {max_age_s / 3600:g} are allowed")
    if age < -SKEW_S:
        raise StateRefused(f"it was sealed {-age:.0f} s from now: the clocks of the servers differ")
