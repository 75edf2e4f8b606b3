"""The recording of a session: what its visitor does, what callbacks make of it, and in which order.

What the visitor does is written before anything follows from it; the rest is handed to the writer's thread.
"""

from __future__ import annotations

import base64
import logging
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, cast

from nbdash._version import __version__
from nbdash.components.arrays import is_array
from nbdash.context import PageRequest
from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Edit, Failure, Outcome, Update
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Change, Store
from nbdash.files.uploaded import FileLeaf, UploadedFile
from nbdash.graph.spec import Prop
from nbdash.recording.lines import FORMAT, line_of
from nbdash.recording.masks import MASK, Masks
from nbdash.recording.results import held, held_changes, written
from nbdash.recording.values import condensed, frozen
from nbdash.recording.writer import Make, RecordingFile, Writer
from nbdash.transport.incoming import Changed, Event

log = logging.getLogger("nbdash")

MAX_UPLOAD = 20 * 2**20
"""Bytes of an upload that is written whole."""
MAX_SAID = 1_000
"""Items of what a visitor has set at once; more is not written on the loop that serves."""
_OPEN_HEADERS = frozenset({"accept", "accept-language", "host", "origin", "user-agent"})
"""Headers of the request that are written. The others may hold what lets somebody in."""


class SessionRecording:
    """The recording of one session; `Observer` of its engine. Lives under the session's lock.

    Parameters
    ----------
    file, writer
        Where it is written, and who writes.
    masks
        What is not written.
    keeps_uploads
        Whether uploaded files are written whole.
    """

    def __init__(self, file: RecordingFile, writer: Writer, masks: Masks, *, keeps_uploads: bool) -> None:
        self.masks = masks
        self._file = file
        self._writer = writer
        self._keeps_uploads = keeps_uploads
        self._began = time.perf_counter()
        self._count = 0
        self._calls: dict[Run, tuple[int, float, bool]] = {}
        """Those under way: their numbers, when they began, and whether they read what is masked."""

    def begin(self, app: str, session: Session, name: str, request: PageRequest | None) -> None:
        """Write the first line."""
        head: dict[str, Any] = {"nbdash": __version__, "format": FORMAT, "app": app, "session": name}
        head["began"] = time.strftime("%Y-%m-%dT%H:%M:%S%z")
        head["href"] = session.address["href"]
        if request is not None:
            head["request"] = _told_request(request)
        self._file.write(line_of(head))

    # -- what a visitor does --------------------------------------------------------------------------------------

    def said(self, kind: str, session: Session, content: Mapping[str, Any]) -> None:
        """Write what has come from outside, before anything follows from it."""
        entry = self._entry(kind, {"idle": session.is_idle, **content})
        masks = self.masks
        if all(_is_short(value) for value in content.values()):
            self._file.write(line_of(masks.scrubbed(entry)))
        else:
            self._writer.put(self._file, lambda: line_of(masks.scrubbed(entry)))

    def heard(self, session: Session, view: str, event: Event, changes: Changed, refused: list[Prop]) -> None:
        """A visitor's event, as it came; what of it was refused; and the files that came before it."""
        masks = self.masks
        for id, props in changes:
            node = session.store.node(id)
            if node is not None:
                masks.meet(node)
            self._files(value for value, _ in props.values())
        content: dict[str, Any] = {"view": view, "changes": masks.changes(event.changes)}
        if event.ran:
            bindings = session.bindings()
            content["ran"] = [
                [key, masks.outcome(told, is_hidden=key in bindings and self._reads_masked(bindings[key]))]
                for key, told in event.ran
            ]
        if event.forced:
            content["forced"] = True
        if event.address is not None:
            content["address"] = event.address
        if refused:
            content["refused"] = list(map(str, refused))
        self.said("event", session, content)

    def _files(self, values: Iterable[Any]) -> None:
        """Write of uploaded files what they are called and what is in them."""
        for leaf in _leaves(values):
            sent = leaf.sent
            entry = self._entry(
                "file", {"upload": leaf.upload, "name": sent.name, "size": sent.size, "type": sent.type}
            )
            entry["last_modified"] = sent.last_modified
            # open from now on, so that it is there when it is the writer's turn
            self._writer.put(self._file, _with_content(entry, leaf, self._keeps_uploads))

    # -- what a session does (`Observer`) -------------------------------------------------------------------------

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        is_hidden = self._reads_masked(run)
        triggered = [str(prop) for prop in run.triggered]
        entry = self._entry("call", {"key": run.instance.key, "name": run.spec.name, "triggered": triggered})
        self._calls[run] = entry["n"], time.perf_counter(), is_hidden
        self._writer.put(self._file, lambda: line_of(entry))

    def side(self, run: Run, changes: Sequence[Update | Edit]) -> None:
        """A call has set props beside its outputs."""
        if run in self._calls:
            number, _, is_hidden = self._calls[run]
            result = {"set": held_changes(changes, self.masks, is_hidden=is_hidden)}
            self._result(self._entry("side", {"call": number}), result)

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        if run in self._calls:
            number, _, is_hidden = self._calls[run]
            entry = self._entry("step", {"call": number} if counts else {"call": number, "late": True})
            self._result(entry, held(outcome, self.masks, is_hidden=is_hidden))

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        known = self._calls.get(run)
        if known is None:
            return
        if not counts or not (isinstance(outcome, Failure) and outcome.stopped):
            del self._calls[run]  # of what was stopped, the end is yet to come
        number, begun, is_hidden = known
        entry = self._entry("end", {"call": number, "took": round(1000 * (time.perf_counter() - begun), 3)})
        if not counts:
            entry["late"] = True
        if isinstance(outcome, Failure) and outcome.stopped:
            entry["stopped"] = True
        if run.spec.clientside is None or isinstance(outcome, Failure):
            self._result(entry, held(outcome, self.masks, is_hidden=is_hidden))
            return
        # what a page has made of it can't be made again: whole
        changes = held_changes(outcome.updates, self.masks, is_hidden=is_hidden)
        masks = self.masks
        self._writer.put(self._file, lambda: line_of({**entry, "set": masks.scrubbed(changes)}))

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it; see `heard`."""

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it; see `said`."""

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it; it stands in the event."""

    def redefined(self) -> None:
        """As `Observer` has it."""

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it; that follows from the rest."""

    def layout(self, kind: str, layout: Any, content: Mapping[str, Any]) -> None:
        """The session begins with this layout."""
        now, masks = frozen(layout, self.masks), self.masks
        entry = self._entry(kind, content)
        self._writer.put(self._file, lambda: line_of({**entry, "layout": condensed(now, masks.text)}))

    def whole_layout(self, layout: Any, content: Mapping[str, Any]) -> None:
        """The session goes on from this layout."""
        now, masks = frozen(layout, self.masks), self.masks
        entry = self._entry("go_on", content)
        self._writer.put(self._file, lambda: line_of({**entry, "layout": masks.scrubbed(now)}))

    def note(self, kind: str, content: Mapping[str, Any]) -> None:
        """Something else that a reader wants to know."""
        entry = self._entry(kind, content)
        self._writer.put(self._file, lambda: line_of(entry))

    def close(self, session: Session) -> None:
        """The session has ended."""
        self.note("close", {"idle": session.is_idle})
        self._writer.close(self._file)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _entry(self, kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
        self._count += 1
        return {"n": self._count, "t": round(time.perf_counter() - self._began, 4), "kind": kind, **content}

    def _result(self, entry: dict[str, Any], result: dict[str, Any]) -> None:
        masks = self.masks
        self._writer.put(self._file, lambda: line_of(entry | written(result, masks)))

    def _reads_masked(self, call: Any) -> bool:
        return self.masks.covers_any((*call.inputs, *call.states))


def _told_request(request: PageRequest) -> dict[str, Any]:
    user = request.user
    return {
        "path": request.path,
        "args": dict(request.args),
        "cookies": dict.fromkeys(request.cookies, MASK),
        "headers": {name: value if name in _OPEN_HEADERS else MASK for name, value in request.headers.items()},
        "remote": request.remote,
        "origin": request.origin,
        "user": user and {"name": user.name, "groups": sorted(user.groups), "method": user.method},
        "root": request.root,
    }


def _is_short(value: object, depth: int = 4) -> bool:
    if isinstance(value, str):
        return len(value) <= 100 * MAX_SAID
    if is_array(value):
        return value.size <= 10 * MAX_SAID
    if isinstance(value, (list, dict)):
        items = cast("list[object] | dict[str, object]", value)
        if len(items) > MAX_SAID:
            return False
        return depth == 0 or all(
            _is_short(one, depth - 1) for one in (items.values() if isinstance(items, dict) else items)
        )
    return True


def _leaves(values: Iterable[Any]) -> Iterator[FileLeaf]:
    """The uploaded files in values, each once."""
    found: dict[str, FileLeaf] = {}
    for value in values:
        for item in cast("list[Any]", value) if isinstance(value, list) else [value]:
            if isinstance(item, FileLeaf):
                found.setdefault(item.upload, item)
    yield from found.values()


def _with_content(entry: dict[str, Any], leaf: FileLeaf, is_whole: bool) -> Make:
    file = UploadedFile(leaf.sent)

    def make() -> bytes:
        digest, size = blake2b(digest_size=16), 0
        pieces: list[bytes] = []
        with file:
            while piece := file.read(2**20):
                digest.update(piece)
                size += len(piece)
                if is_whole and size <= MAX_UPLOAD:
                    pieces.append(piece)
        content = {"content": base64.b64encode(b"".join(pieces)).decode()} if is_whole and size <= MAX_UPLOAD else {}
        return line_of({**entry, "digest": digest.hexdigest(), **content})

    return make
