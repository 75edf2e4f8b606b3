"""A page that keeps its state, as a browser's does, and servers without sockets that it can go on at."""

from __future__ import annotations

import secrets
import time
from typing import Any, NamedTuple

from nbdash import App, User
from nbdash.context import PageRequest
from nbdash.protocol.codec import Encoded, decode, encode, join
from nbdash.protocol.seal import Sealer
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.serve.state import BroughtState, resumed
from nbdash.serve.version import AppVersion
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.transport.replay import Replay

KEY = b"a key of these tests"
DAY_S = 24 * 3600.0


class Server:
    """What serves an app in one process, as far as sessions go."""

    def __init__(self, app: App, key: bytes = KEY, user: User | None = None) -> None:
        self.app = app
        self.request = PageRequest(user=user, is_served=True)
        self.policy = ServePolicy(app, ServeOptions())
        self.policy.sealer = Sealer(key, AppVersion(app))

    def begin(self) -> LiveSession:
        """A session at its start."""
        live = self._live(self.app.new_session())
        live.start()
        return live

    def opened(self, state: Kept, *, max_age_s: float = DAY_S, not_before: float = 0.0) -> Replay:
        """What is in a page's state."""
        brought = BroughtState()
        for number, frame in state.frames.items():
            for start in range(0, len(frame), 1000):  # no frame of these tests is so large that it has to be cut
                message = encode({"type": "state", "frame": number, "piece": frame[start : start + 1000]})
                brought.take(decode(message.header, [bytes(buffer) for buffer in message.buffers]))
        message = encode({"type": "state", "own": [[id, prop, value] for (id, prop), value in state.own.items()]})
        brought.take(decode(message.header, [bytes(buffer) for buffer in message.buffers]))
        assert self.policy.sealer is not None
        owner = "" if self.request.user is None else self.request.user.id
        return brought.opened(self.policy.sealer, state.session, max_age_s, owner, not_before)

    def go_on(self, state: Kept) -> LiveSession:
        """A session that goes on from a page's state."""
        session, calls, lost = resumed(self.app, self.opened(state))
        live = self._live(session)
        live.go_on(calls, lost)
        return live

    def _live(self, session: Any) -> LiveSession:
        workers = self.app.workers(1)
        return LiveSession(
            secrets.token_hex(4), session, self.app.loop, self.app.loop, workers, 1, self.policy, self.request
        )


class Kept(NamedTuple):
    """A sealed state."""

    session: str
    frames: dict[int, bytes]
    own: dict[tuple[str, str], Any]
    """What the page itself had set by then."""


class KeepingPage(MemoryPage):
    """Keeps what the journal of a browser's page keeps (js/src/protocol/journal.ts)."""

    def __init__(self, live: LiveSession) -> None:
        super().__init__(live)
        self.state: Kept | None = None
        self.unsealed: dict[int, list[Any]] = {}
        """Events that no sealed state has in it, by their numbers."""
        self.is_deaf = False
        """Whether its connection is gone."""
        self._frames: dict[int, bytes] = {}

    @property
    def live(self) -> LiveSession:
        """The session that it shows now."""
        return self._live

    def move(self, server: Server) -> None:
        """Lose the session, go on at another server, and say once more what the state does not have in it."""
        self._live.disconnect(self.view, self._receive)
        assert self.state is not None
        self._live = server.go_on(self.state)
        self._frames = {}
        self.messages.clear()
        events, self.unsealed = self.unsealed, {}
        self.hello()
        for changes in events.values():
            self.event(changes)

    def event(self, changes: list[Any], **fields: Any) -> int:
        """Send an event, and keep it until it is sealed."""
        self.unsealed[self._channel.next_number()] = changes
        return super().event(changes, **fields)

    def wait_sealed(self) -> None:
        """Wait until all that was done is in the state that is kept."""
        until = time.monotonic() + 10
        while self.unsealed or self.state is None or self.state.session != self._live.id:
            assert time.monotonic() < until, self.messages[-2:]
            time.sleep(0.002)

    def _receive(self, encoded: Encoded) -> None:
        if self.is_deaf:
            return
        before = len(self.messages)
        super()._receive(encoded)
        for message in self.messages[before:]:
            if "n" not in message:
                continue
            self._frames[message["n"]] = join(encoded)
            for gone in message.get("gone", ()):
                del self._frames[gone]
            if "seal" in message:
                own = {} if self.state is None else dict(self.state.own)
                for number in [number for number in self.unsealed if number <= message["ack"]]:
                    changes = self.unsealed.pop(number)
                    own |= {(id, prop): value for id, props in changes for prop, value in props.items()}
                self.state = Kept(self._live.id, dict(self._frames), own)


def as_data(value: Any) -> Any:
    """A layout in a form that can be compared: what is told of it."""
    encoded = encode({"value": value})
    return decode(encoded.header, encoded.buffers)["value"]
