"""The wire without a wire: a page in the same process, for tests and for whoever drives an app without a browser."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import Any

from nbdash.protocol.channel import Arrival, Channel
from nbdash.protocol.codec import Encoded, decode, encode
from nbdash.protocol.version import PROTOCOL
from nbdash.transport.live import LiveSession


class MemoryPage:
    """A view that keeps what it was sent. Every message goes through the codec, as over a real wire.

    Parameters
    ----------
    live
        The session that it shows.
    """

    def __init__(self, live: LiveSession) -> None:
        self.view = secrets.token_hex(4)
        self.messages: list[dict[str, Any]] = []
        """All that has arrived, decoded, oldest first."""
        self._live = live
        self._channel: Channel[dict[str, Any]] = Channel()
        self._arrived = threading.Condition()
        self._generation: str | None = None

    def hello(self) -> None:
        """Connect, or connect again after a lost connection."""
        hello = {"type": "hello", "protocol": PROTOCOL, "view": self.view, "generation": self._generation}
        self._send(hello | {"received": self._channel.received})

    def change(self, id: str, **props: Any) -> int:
        """Do what a person does: set props of a component. Returns the event's number."""
        number = self._channel.next_number()
        event = {"type": "event", "n": number, "ack": self._channel.received, "changes": [[id, props]]}
        self._channel.keep(event, 0)
        self._send(event)
        return number

    def wait_for(self, condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
        """Wait until a condition on this page holds.

        Raises
        ------
        TimeoutError
            If it does not within `timeout_s` seconds.
        """
        with self._arrived:
            if not self._arrived.wait_for(condition, timeout_s):
                raise TimeoutError(f"not within {timeout_s} s; the last messages: {self.messages[-3:]}")

    def wait_done(self, number: int, timeout_s: float = 10.0) -> None:
        """Wait until all consequences of an event have been told."""
        self.wait_for(lambda: number in self.done, timeout_s)

    @property
    def patches(self) -> list[dict[str, Any]]:
        """The patches among the messages."""
        return [message for message in self.messages if message["type"] == "patch"]

    @property
    def done(self) -> set[int]:
        """The events that are over."""
        return {number for patch in self.patches for number in patch.get("done", ())}

    def values(self, id: str, prop: str) -> list[Any]:
        """All values that patches gave a prop, oldest first."""
        ops = (op for patch in self.patches for op in patch.get("ops", ()))
        return [value for op_id, op_prop, value in ops if (op_id, op_prop) == (id, prop)]

    def _send(self, message: dict[str, Any]) -> None:
        encoded = encode(message)
        self._live.receive(self.view, decode(encoded.header, encoded.buffers), self._receive)

    def _receive(self, encoded: Encoded) -> None:
        message = decode(encoded.header, encoded.buffers)
        with self._arrived:
            self._generation = message.get("generation", self._generation)
            if "n" not in message or self._channel.arrive(message["n"]) is Arrival.NEW:
                self.messages.append(message)
            self._arrived.notify_all()
