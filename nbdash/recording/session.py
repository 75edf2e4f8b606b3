"""A session that is recorded: what its visitor does, what callbacks make of it, and in which order.

What the visitor does is written before anything follows from it; the rest is handed to the writer's thread.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, cast

from nbdash._version import __version__
from nbdash.components.arrays import is_array
from nbdash.context import PageRequest
from nbdash.engine.instances import Instance
from nbdash.engine.observer import joined
from nbdash.engine.outcome import Edit, Failed, Failure, Outcome, Update
from nbdash.engine.session import OpenCall, Run, Session
from nbdash.engine.store import Change, Store
from nbdash.files.uploaded import FileLeaf, UploadedFile
from nbdash.graph.spec import Prop
from nbdash.recording.lines import FORMAT, line_of
from nbdash.recording.masks import MASK, Masks
from nbdash.recording.options import RecordOptions
from nbdash.recording.results import held, held_changes, written
from nbdash.recording.values import condensed, frozen
from nbdash.recording.writer import Make, RecordingFile, Writer
from nbdash.transport.incoming import Changed, Event, Refused, read_persisted, read_restored
from nbdash.transport.interrupt import shielded
from nbdash.transport.live import LiveSession
from nbdash.transport.view import Send, View, originals

log = logging.getLogger("nbdash")

MAX_UPLOAD = 20 * 2**20
"""Bytes of an upload that is written whole."""
MAX_SAID = 1_000
"""Items of what a visitor has set at once; more is not written on the loop that serves."""
_OPEN_HEADERS = frozenset({"accept", "accept-language", "host", "origin", "referer", "user-agent"})
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

    def heard(self, session: Session, view: str, event: Event, changes: Changed, refused: Refused) -> None:
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
        if refused.props:
            content["refused"] = list(map(str, refused.props))
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


class RecordedSession(LiveSession):
    """A live session that writes down what happens to it. See `LiveSession` for the arguments."""

    def __init__(self, recording: SessionRecording, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._recording = recording
        self._observer = joined([*([self._observer] if self._observer else ()), recording])
        self.session.observer = self._observer

    def start(self, *, held: bool = False) -> None:
        """As `LiveSession` has it."""
        with self.lock:
            self._recording.layout("start", self.session.store.layout, {"held": held})
            super().start(held=held)

    def go_on(self, calls: Iterable[OpenCall] = (), lost: Iterable[Prop] = ()) -> None:
        """As `LiveSession` has it."""
        with self.lock:
            again = list(calls)
            content = {**originals(self.session), "open": again}
            self._recording.whole_layout(self.session.store.layout, content)
            super().go_on(again, lost)

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """As `LiveSession` has it."""
        given = list(changes)
        with shielded(), self.lock:
            if run is not None:
                self._recording.side(run, given)
            else:
                told = held_changes(given, self._recording.masks)
                self._recording.said("outside", self.session, {"set": told})
            super().set_props(given, run)

    def stop(self, props: Container[Prop], failure: Failure) -> list[Run]:
        """As `LiveSession` has it."""
        with self.lock:
            stopped = [prop for prop in self.session.pending() if prop in props]
            self._recording.said("stop", self.session, {"props": list(map(list, stopped))})
            return super().stop(props, failure)

    def disconnect(self, view_id: str, send: Send) -> None:
        """As `LiveSession` has it."""
        with self.lock:
            super().disconnect(view_id, send)
            self._note_pages()

    def close(self) -> None:
        """As `LiveSession` has it."""
        with self.lock:
            if not self.is_closed:
                self._recording.close(self.session)
            super().close()

    def _hello(self, view_id: str, message: dict[str, Any], send: Send) -> None:
        content: dict[str, Any] = {"view": view_id}
        if "root" in message:
            content["root"] = message["root"]
        masks = self._recording.masks
        persisted: dict[str, dict[str, Any]] = {}
        for (store, key), entry in read_persisted(message).items():
            persisted.setdefault(store, {})[key] = list(entry)
        if persisted:
            content["persisted"] = masks.stored(persisted)
        restored = [
            [
                one.id,
                *(
                    {one.prop: masks.masked(value) if masks.covers(one.id, one.prop) else value}
                    for value in (one.value, one.original)
                ),
                one.component,
            ]
            for one in read_restored(message)
        ]
        if restored:
            content["restore"] = restored
        self._recording.said("hello", self.session, content)
        super()._hello(view_id, message, send)

    def _take_back(self, message: dict[str, Any]) -> bool:
        self._recording.said("take_back", self.session, {"starts": self._is_held})
        return super()._take_back(message)

    def _bye(self, view_id: str) -> None:
        super()._bye(view_id)
        self._note_pages()

    def _note_event(self, view: View, event: Event, changes: Changed, refused: Refused) -> None:
        self._recording.heard(self.session, view.id, event, changes, refused)

    def _report(self, key: str, failed: Failed) -> dict[str, Any] | None:
        told = super()._report(key, failed)
        if told is not None and told.get("incident"):
            name = failed.spec.name if failed.spec else None
            self._recording.note("incident", {"incident": told["incident"], "callback": name})
        return told

    def _note_pages(self) -> None:
        if not self.is_closed:
            self._recording.note("pages", {"count": sum(view.send is not None for view in self.views)})


class Recordings:
    """Makes recorded sessions: those of one server.

    Parameters
    ----------
    options
        What is recorded, and where.
    title
        Of the app.
    name_of
        What a session is called in files and logs: its own name lets a page attach to it.
    """

    def __init__(self, options: RecordOptions, title: str, name_of: Callable[[str], str]) -> None:
        self._options = options
        self._name_of = name_of
        self._title = title
        self._writer = Writer(options.folder, options.limit)

    def live(self, id: str, session: Session, *more: Any) -> LiveSession:
        """Make a session that is recorded. See `LiveSession` for the arguments."""
        options = self._options
        name = self._name_of(id)
        try:
            file = self._writer.begin(name)
        except OSError as error:
            log.warning("A session is not recorded in %s: %s.", options.folder, error.strerror)
            return LiveSession(id, session, *more)
        recording = SessionRecording(file, self._writer, Masks(options.mask), keeps_uploads=options.uploads)
        live = RecordedSession(recording, id, session, *more)
        recording.begin(self._title, session, name, live.request)
        return live

    def flush(self, timeout_s: float = 2.0) -> None:
        """Write what is still to be written: the server ends."""
        self._writer.flush(timeout_s)


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
        content = {"content": b"".join(pieces)} if is_whole and size <= MAX_UPLOAD else {}
        return line_of({**entry, "digest": digest.hexdigest(), **content})

    return make
