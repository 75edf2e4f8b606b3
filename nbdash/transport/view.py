"""One view of a session, as the kernel sees it: what it has been told, and what it has yet to be told."""

from __future__ import annotations

import itertools
import secrets
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from nbdash.components.base import can_set
from nbdash.components.differences import differences
from nbdash.components.leaf import Leaf
from nbdash.components.patch import Operation
from nbdash.components.tree import Node
from nbdash.components.values.rules import judges, strays
from nbdash.engine.outcome import UNKNOWN, Shown
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Store
from nbdash.files.content import FileContent
from nbdash.graph.spec import Prop
from nbdash.protocol.channel import Channel
from nbdash.protocol.codec import Encoded, encode
from nbdash.protocol.held import HeldArrays
from nbdash.protocol.journal import Journal
from nbdash.transport.bindings import Bindings
from nbdash.transport.earlier import Earlier
from nbdash.transport.kinds import ToldKinds
from nbdash.transport.log import Entry, Log
from nbdash.transport.recorder import Recorder

Send = Callable[[Encoded], None]
"""Puts a message on the wire; may be called from any thread."""

MAX_OPEN = 10_000
"""So many events of a page may not have been told as over; one that reads what it is sent never has so many."""
SEAL_S = 0.1
"""Seals follow one another no closer: a page that is told a lot at once has what comes between them in the next."""
MAX_OPEN_S = 30.0
"""For so long a state waits for what is under way, before it is sealed with the calls that are open ..."""
MAX_UNSEALED = 500
"""... or for so many events."""
MAX_CONTENTS = 32
"""So many files a page may have been told of and not fetched yet."""
MAX_OPERATIONS = 1_000
"""So many operations may wait for a page that is behind; then it is sent the whole value."""


class _Waiting(NamedTuple):
    """How a prop has changed since the page was told."""

    operations: list[Operation] | None
    """What to do to the value that the page shows; None: it is another."""
    before: Any
    """What the page shows, if that is known. Its arrays need not be sent once more."""


_WHOLE = _Waiting(None, UNKNOWN)


class View:
    """Collects what is to be shown and makes messages of it, values as they are at that moment.

    While the page is behind, nothing is sent and changes gather: each prop is then sent once, with its last value.
    """

    def __init__(self, id: str, send: Send | None, journal: Journal | None = None) -> None:
        self.id = id
        self.generation = secrets.token_hex(4)
        """Tells this view from one that had the same id before it."""
        self.send = send
        """None while the connection is down."""
        self.recorder: Recorder | None = None
        """Is told what is sent, if anyone may look."""
        self.channel: Channel[Encoded] = Channel()
        self.contents: dict[str, FileContent] = {}
        """The files that the page has been told of, and may fetch."""
        self.earlier = Earlier()
        """What the page may still show of what others are judged by."""
        self.kinds = ToldKinds()
        """What the page knows of kinds that are not built into it."""
        self._held = HeldArrays()
        self._journal = journal
        """What the page keeps to go on elsewhere, if it may."""
        self._changed: dict[Prop, _Waiting] = {}
        self._sealed = 0
        """The last event of the page that is in a state which it has been given the seal of."""
        self._own: dict[Prop, _Waiting] = {}
        """What has come from the page itself: it is only to keep it."""
        self._inserted: set[str] = set()
        self._under_way: set[Prop] | None = set()
        """Of these the page has been told what it may not have heard yet; None stands for all."""
        self._done: list[int] = []
        self._told_done = 0
        self._output = Log()
        self._calls: dict[int, Run] = {}
        self._bindings = Bindings()
        self._pending: list[str] = []
        self._failures: list[dict[str, Any]] = []

    @property
    def can_receive(self) -> bool:
        """True if a message may be sent now."""
        return self.send is not None and self.channel.has_room

    @property
    def is_unsealed(self) -> bool:
        """True for a page that could be given a seal, soon, of what it has been told since the last."""
        return self._journal is not None and self._journal.open_since is not None and self.can_receive

    @property
    def is_overdue(self) -> bool:
        """True for a page that sends and never reads."""
        return self.channel.received - self._told_done > MAX_OPEN

    def note(self, shown: Iterable[Shown], inserted: Iterable[str], store: Store) -> None:
        """Remember what has changed, and the ids that are new in it. What came from this view is on its page."""
        for prop, origin, operations, before, _ in shown:
            if origin is not self:
                self._note(self._changed, prop, _Waiting(operations, before))
                node = store.node(prop.id)
                if node is not None and judges(node.type, prop.name):
                    self.earlier.note(prop, before)
            elif self._journal is not None:
                self._note(self._own, prop, _Waiting(operations, UNKNOWN))
        self._inserted.update(inserted)

    def note_set(self, props: Iterable[Prop]) -> None:
        """Note that the page shows values of its own: operations that wait for it do not apply to them."""
        for prop in props:
            if prop in self._changed:
                self._changed[prop] = _WHOLE

    def note_edited(self, props: Iterable[Prop]) -> None:
        """Note that the page has applied operations of its own: perhaps to a value that is older than the kernel's."""
        if not self.channel.is_acknowledged:
            for prop in props:
                if self._under_way is None or prop in self._under_way:
                    self._note(self._changed, prop, _WHOLE)

    def note_refused(self, session: Session, props: Iterable[Prop]) -> None:
        """Remember that the page shows what does not hold: it is to be told what does."""
        for prop in props:
            node = session.store.node(prop.id)
            if node is not None and (prop.name in node.props or can_set(node.namespace, node.type, prop.name)):
                self._note(self._changed, prop, _WHOLE)

    def note_call(self, number: int, run: Run) -> None:
        """Remember to ask the page for a call."""
        self._calls[number] = run

    def withdraw_call(self, number: int) -> None:
        """Forget to ask, if that has not been done yet."""
        self._calls.pop(number, None)

    def note_done(self, number: int) -> None:
        """Remember that an event of this view is over."""
        self._done.append(number)

    def note_output(self, entries: Iterable[Entry]) -> None:
        """Remember what callbacks printed and displayed."""
        self._output.add(entries)

    def tell(self, message: dict[str, Any]) -> None:
        """Send a message that is not numbered."""
        if self.send is not None:
            self.send(encode(message))

    def snapshot(
        self, session: Session, title: str, locale: str | None, failures: list[dict[str, Any]], log: Log
    ) -> None:
        """Send everything as it is."""
        self._changed, self._inserted, self._own = {}, set(), {}
        self._pending, self._failures = [str(prop) for prop in session.pending()], failures
        self._bindings = Bindings()
        snapshot: dict[str, Any] = {
            "layout": session.store.layout,
            "pending": self._pending,
            "failures": failures,
            "title": title,
        }
        snapshot |= self.kinds.news(session.store.roots())
        if locale is not None:
            snapshot["locale"] = locale
        self._output = Log()
        if log:
            snapshot["output"] = log.told()
        bindings = self._bindings.changes(session)
        if bindings is not None:
            snapshot["clientside"] = bindings
        self._number(session, "snapshot", snapshot | originals(session), seals=session.is_idle)
        self._under_way = None

    def flush(self, session: Session, failures: list[dict[str, Any]]) -> None:
        """Send a patch, if there is anything to tell and the page can take it."""
        if not self.can_receive:
            return
        patch: dict[str, Any] = {}
        made = set[str]()
        if self.channel.is_acknowledged:
            self._under_way = set()
        ops = list(self._ops(session, self._changed, made)) if self._changed else []
        if ops:
            patch["ops"] = ops
            if self._under_way is not None:
                self._under_way.update(self._changed)
            if self._inserted:
                patch |= originals(session, self._inserted)
        patch |= self.kinds.news(_placed(session, ops))
        if self._journal is not None:
            self._gather(self._journal, session)
            for id, name, *_ in ops:
                self._seal_strays(session, id, name)
            if self._own:
                patch |= self._kept(session, made)
        bindings = self._bindings.changes(session)
        if bindings is not None:
            patch["clientside"] = bindings
        if self._calls:
            patch["calls"] = [
                [number, run.instance.key, [str(prop) for prop in run.triggered]] for number, run in self._calls.items()
            ]
        if self._done:
            patch["done"] = self._done
            self._told_done += len(self._done)
        if self._output:
            patch["output"] = self._output.told()
        pending = [str(prop) for prop in session.pending()]
        if pending != self._pending:
            patch["pending"] = self._pending = pending
        if failures != self._failures:
            patch["failures"] = self._failures = failures
        seals = self._journal is not None and self._is_sealing(self._journal, session)
        if patch or (seals and self.is_unsealed):
            self._number(session, "patch", patch, seals=seals, made=made | self._inserted)
        self._changed, self._inserted, self._own, self._calls, self._done = {}, set(), {}, {}, []
        if self._output:
            self._output = Log()

    def replay(self, start: int) -> bool:
        """Send kept messages again from number `start`; False if they are no longer kept."""
        messages = self.channel.replay(start)
        if messages is None:
            return False
        if self.send is not None:
            for message in messages:
                self.send(message)
        return True

    @staticmethod
    def _note(noted: dict[Prop, _Waiting], prop: Prop, new: _Waiting) -> None:
        earlier = noted.pop(prop, None)  # to the end: a patch is in the order of the last changes
        if earlier is not None and new is not _WHOLE:
            operations = None  # the page has not been told, or can no longer be told briefly, what they apply to
            if earlier.operations is not None and new.operations is not None:
                operations = [*earlier.operations, *new.operations]
            if operations is not None and len(operations) > MAX_OPERATIONS:
                operations = None
            new = _Waiting(operations, earlier.before)
        noted[prop] = new

    def _ops(self, session: Session, noted: dict[Prop, _Waiting], within: set[str]) -> Iterable[list[Any]]:
        """What to tell of these props; the ids of components that are told as part of a value go into `within`."""
        for prop, (operations, before) in noted.items():
            node: Node | None = session.store.node(prop.id)
            if node is None or prop.id in self._inserted:
                continue
            if prop.id in within:
                continue  # told as part of a value before this one: operations are in it already
            if operations is None and not node.parts.get(prop.name):
                operations = differences(before, node.props.get(prop.name))
            if operations is None:
                within.update(_ids_below(node.parts.get(prop.name, ())))
                yield [prop.id, prop.name, node.props.get(prop.name)]  # nothing: a page has it that was refused
            else:
                yield [prop.id, prop.name, None, operations]

    def _kept(self, session: Session, made: set[str]) -> dict[str, list[Any]]:
        """What the page shows already, because it has come from there, and is to keep with the rest."""
        noted = {prop: _WHOLE if prop in self._changed else own for prop, own in self._own.items()}
        kept: dict[str, list[Any]] = {}
        for op in self._ops(session, noted, made):
            node = session.store.node(op[0])
            if isinstance(op[-1], Leaf):
                continue  # no page could bring it along
            if node is None or op[1] not in node.edited:
                kept.setdefault("kept", []).append(op)
            else:
                is_said = len(op) == 3 and noted[Prop(op[0], op[1])] is not _WHOLE  # in an event: it knows the value
                # What it could not say now, as it is to do elsewhere, is sealed. What it says fits, unless something by
                # which it is judged has changed.
                is_said = is_said and not (self.earlier and strays(node.namespace, node.type, [op[1]], node.props))
                kept.setdefault("own", []).append(op[:2] if is_said else op)
        if made:
            kept |= originals(session, made | self._inserted)
        return kept

    def _is_sealing(self, journal: Journal, session: Session) -> bool:
        """Whether what is told now is to be sealed: nothing is under way, or something always is."""
        now, since = time.monotonic(), journal.open_since
        if session.is_idle:
            return now >= journal.sealed_at + SEAL_S
        is_overdue = since is not None and now > since + MAX_OPEN_S
        return is_overdue or self.channel.received - self._sealed > MAX_UNSEALED

    def _gather(self, journal: Journal, session: Session) -> None:
        """Have small values told once more, if the page keeps many frames."""
        for id, name, saved in journal.crowded(session.store):
            node = session.store.node(id)
            if node is not None and name in node.props and encode({"value": node.props[name]}).size <= saved:
                self._own[Prop(id, name)] = _WHOLE

    def _seal_strays(self, session: Session, id: str, changed: str) -> None:
        """Have a component's values told that its page has said, and could not say now that a prop has changed."""
        node = session.store.node(id)
        if node is not None and node.edited and judges(node.type, changed):
            for name in strays(node.namespace, node.type, node.edited, node.props):
                self._own[Prop(id, name)] = _WHOLE

    def _number(
        self, session: Session, kind: str, message: dict[str, Any], *, seals: bool, made: Iterable[str] = ()
    ) -> None:
        if self._journal is not None:
            self._enter(self._journal, kind, message, made)
            calls = session.open_calls() if seals else []
            if calls:
                message["open"] = calls
        number = self.channel.next_number()
        if self.earlier:
            self.earlier.told(number)
        encoded = encode({"type": kind, "n": number, "ack": self.channel.received, **message}, self._held)
        if self._journal is not None:
            now = time.monotonic()
            self._journal.add(number, encoded, now)
            if seals:
                self._sealed = self.channel.received
                encoded = self._journal.sealed(encoded, int(time.time()), now)
        self.channel.keep(encoded, encoded.size)
        for leaf in encoded.leaves:
            if isinstance(leaf, FileContent):
                self.contents.pop(leaf.id, None)  # to the end
                self.contents[leaf.id] = leaf
        while len(self.contents) > MAX_CONTENTS:
            del self.contents[next(iter(self.contents))]
        if self.recorder is not None:
            self.recorder.sent(self.id, kind, encoded.size, len(message.get("ops", ())))
        if self.send is not None:
            self.send(encoded)

    def _enter(self, journal: Journal, kind: str, message: dict[str, Any], made: Iterable[str]) -> None:
        """Note what a message is going to tell, and tell what the page need not keep any longer."""
        number = self.channel.next_number()
        if kind == "snapshot":
            journal.keep(number)
            return
        told = itertools.chain(message.get("ops", ()), message.get("kept", ()), message.get("own", ()))
        journal.tell(number, told, made)
        gone = journal.gone()
        if gone:
            message["gone"] = gone


def _ids_below(nodes: Iterable[Node]) -> Iterable[str]:
    return (below.key for node in nodes for below in node.walk() if below.key is not None)


def _placed(session: Session, ops: Iterable[list[Any]]) -> Iterable[Node]:
    """What stands in the props that are told of."""
    for id, name, *_ in ops:
        node = session.store.node(id)
        if node is not None:
            yield from node.parts.get(name, ())


def originals(session: Session, ids: Iterable[str] | None = None) -> dict[str, Any]:
    """What the author had given props that have been set since: by a person; what browsers keep, also by callbacks."""
    edited: dict[str, dict[str, Any]] = {}
    for entry in session.kept(ids):
        edited.setdefault(entry.id, {})[entry.prop] = entry.original
    overruled = list(session.overruled(ids))
    found = {"edited": [[id, props] for id, props in edited.items()], "overruled": [[*entry] for entry in overruled]}
    return {name: entries for name, entries in found.items() if entries}
