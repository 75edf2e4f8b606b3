"""One view of a session, as the kernel sees it: what it has been told, and what it has yet to be told."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from typing import Any

from nbdash.components.tree import Node
from nbdash.engine.session import Session
from nbdash.graph.spec import Prop
from nbdash.protocol.channel import Channel
from nbdash.protocol.codec import Encoded, encode

Send = Callable[[Encoded], None]
"""Puts a message on the wire; may be called from any thread."""


class View:
    """Collects what is to be shown and makes messages of it, values as they are at that moment.

    While the page is behind, nothing is sent and changes gather: each prop is then sent once, with its last value.
    """

    def __init__(self, id: str, send: Send | None) -> None:
        self.id = id
        self.generation = secrets.token_hex(4)
        """Tells this view from one that had the same id before it."""
        self.send = send
        """None while the connection is down."""
        self.channel: Channel[Encoded] = Channel()
        self._changed: dict[Prop, None] = {}
        self._inserted: set[str] = set()
        self._done: list[int] = []
        self._output: list[tuple[str, str]] = []
        self._pending: list[str] = []
        self._failures: list[dict[str, Any]] = []

    @property
    def can_receive(self) -> bool:
        """True if a message may be sent now."""
        return self.send is not None and self.channel.has_room

    def note(self, changed: Iterable[Prop], inserted: Iterable[str]) -> None:
        """Remember changed props, and the ids that are new in them."""
        for prop in changed:
            self._changed.pop(prop, None)
            self._changed[prop] = None
        self._inserted.update(inserted)

    def note_done(self, number: int) -> None:
        """Remember that an event of this view is over."""
        self._done.append(number)

    def note_output(self, stream: str, text: str) -> None:
        """Remember what a callback printed; `print` writes in small pieces, which become one again."""
        if self._output and self._output[-1][0] == stream:
            text = self._output.pop()[1] + text
        self._output.append((stream, text))

    def tell(self, message: dict[str, Any]) -> None:
        """Send a message that is not numbered."""
        if self.send is not None:
            self.send(encode(message))

    def snapshot(self, session: Session, title: str, failures: list[dict[str, Any]]) -> None:
        """Send everything as it is."""
        self._changed, self._inserted = {}, set()
        self._pending, self._failures = [str(prop) for prop in session.pending()], failures
        self._number(
            {
                "type": "snapshot",
                "layout": session.store.layout,
                "pending": self._pending,
                "failures": failures,
                "title": title,
            }
        )

    def flush(self, session: Session, failures: list[dict[str, Any]]) -> None:
        """Send a patch, if there is anything to tell and the page can take it."""
        if not self.can_receive:
            return
        patch: dict[str, Any] = {}
        ops = list(self._ops(session))
        if ops:
            patch["ops"] = ops
        if self._done:
            patch["done"] = self._done
        if self._output:
            patch["output"] = [list(entry) for entry in self._output]
        pending = [str(prop) for prop in session.pending()]
        if pending != self._pending:
            patch["pending"] = self._pending = pending
        if failures != self._failures:
            patch["failures"] = self._failures = failures
        self._changed, self._inserted, self._done, self._output = {}, set(), [], []
        if patch:
            self._number({"type": "patch", **patch})

    def replay(self, start: int) -> bool:
        """Send kept messages again from number `start`; False if they are no longer kept."""
        messages = self.channel.replay(start)
        if messages is None:
            return False
        if self.send is not None:
            for message in messages:
                self.send(message)
        return True

    def _ops(self, session: Session) -> Iterable[list[Any]]:
        for prop in self._changed:
            node: Node | None = session.store.node(prop.id)
            if node is not None and prop.id not in self._inserted and prop.name in node.props:
                yield [prop.id, prop.name, node.props[prop.name]]

    def _number(self, message: dict[str, Any]) -> None:
        numbered = {
            "type": message.pop("type"),
            "n": self.channel.next_number(),
            "ack": self.channel.received,
            **message,
        }
        encoded = encode(numbered)
        self.channel.keep(encoded, encoded.size)
        if self.send is not None:
            self.send(encoded)
