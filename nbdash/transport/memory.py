"""The wire without a wire: a page in the same process, for tests and for whoever drives an app without a browser."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import Any, cast

from nbdash.components.ids import canonical_id
from nbdash.components.patch import apply
from nbdash.protocol.channel import Arrival, Channel
from nbdash.protocol.codec import Encoded, decode, decode_header, encode
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
        self.sizes: list[int] = []
        """The bytes of each of them."""
        self._live = live
        self._channel: Channel[dict[str, Any]] = Channel()
        self._arrived = threading.Condition()
        self._generation: str | None = None
        self.held: dict[int, Any] = {}
        """The arrays that it keeps, by their numbers."""

    def hello(self, **fields: Any) -> None:
        """Connect, or connect again after a lost connection; with what else may stand in a hello."""
        hello = {"type": "hello", "protocol": PROTOCOL, "view": self.view, "generation": self._generation}
        self._send(hello | {"received": self._channel.received} | fields)

    def take(self, offer: tuple[str, Encoded]) -> None:
        """Have what is there before the hello."""
        self._generation, message = offer
        self._receive(message)

    def acknowledge(self) -> None:
        """Say what has arrived; the kernel sends only so much ahead."""
        self._send({"type": "ack", "ack": self._channel.received})

    def ask(self, message: dict[str, Any]) -> None:
        """Send a message that is not numbered."""
        self._send(message)

    def inspect(self, on: bool = True) -> None:
        """Open or close the developer's view."""
        self._send({"type": "inspect", "on": on})

    def change(self, id: str, **props: Any) -> int:
        """Do what a person does: set props of a component. Returns the event's number."""
        return self.event([[id, props]])

    def event(self, changes: list[Any], **fields: Any) -> int:
        """Send an event: changes, and what else may stand in one. Returns its number."""
        number = self._channel.next_number()
        event = {"type": "event", "n": number, "ack": self._channel.received, "changes": changes, **fields}
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

    @property
    def calls(self) -> list[list[Any]]:
        """The calls of clientside callbacks that patches asked for, oldest first."""
        return [call for patch in self.patches for call in patch.get("calls", ())]

    @property
    def clientside(self) -> dict[str, Any]:
        """The bindings that the page knows now."""
        known: dict[str, Any] = {}
        for told in (message.get("clientside") for message in self.messages):
            if told is not None:
                known = {key: binding for key, binding in known.items() if key not in told["gone"]} | told["set"]
        return known

    def value(self, id: str, prop: str) -> Any:
        """What the page shows for a prop, after all that it was sent; what it sent itself is not in it."""
        shown: dict[tuple[str, str], Any] = {}
        for message in self.messages:
            if message["type"] == "snapshot":
                shown = {}
                _note_components(message["layout"], shown)
            for op_id, op_prop, value, *operations in message.get("ops", ()):
                if operations:
                    value = apply(shown[op_id, op_prop], operations[0])[0]
                shown[op_id, op_prop] = value
                _note_components(value, shown)
        return shown[id, prop]

    def values(self, id: str, prop: str) -> list[Any]:
        """All values that patches gave a prop, oldest first."""
        ops = (op for patch in self.patches for op in patch.get("ops", ()))
        return [value for op_id, op_prop, value, *_ in ops if (op_id, op_prop) == (id, prop)]

    def _send(self, message: dict[str, Any]) -> None:
        encoded = encode(message)
        self._live.receive(self.view, decode(encoded.header, encoded.buffers), self._receive)

    def _receive(self, encoded: Encoded) -> None:
        head = decode_header(encoded.header)
        with self._arrived:
            self._generation = head.get("generation", self._generation)
            if head.get("resumed") is False:
                self._channel, self.held = Channel(), {}  # both sides begin to count anew
            if "n" not in head or self._channel.arrive(head["n"]) is Arrival.NEW:
                buffers = [bytes(buffer) for buffer in encoded.buffers]  # its own, as over a real wire
                self.messages.append(decode(encoded.header, buffers, self.held))
                self.sizes.append(encoded.size)
            self._arrived.notify_all()


def _note_components(value: Any, shown: dict[tuple[str, str], Any]) -> None:
    if isinstance(value, list):
        for item in cast("list[Any]", value):
            _note_components(item, shown)
    elif isinstance(value, dict):
        content = cast("dict[str, Any]", value)
        if "namespace" in content and isinstance(content.get("props"), dict):
            props = cast("dict[str, Any]", content["props"])
            id = props.get("id")
            shown.update(((canonical_id(id), name), item) for name, item in props.items() if id is not None)
        for item in content.values():
            _note_components(item, shown)
