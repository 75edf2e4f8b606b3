"""A recorded session, led through the engine once more."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from nbdash.components.tree import Node, plain
from nbdash.context import PageRequest
from nbdash.engine.address import moved, parts_of
from nbdash.engine.outcome import Edit, Ran, Update
from nbdash.errors import shorten
from nbdash.files.spool import Spool, SpooledFile
from nbdash.files.uploaded import ContentsLeaf, FileLeaf
from nbdash.graph.spec import VARIABLES, Prop
from nbdash.pages.paths import is_root
from nbdash.recording.lines import Recording
from nbdash.recording.masks import is_masked, stand_in
from nbdash.testing.ahead import Ahead, renamed
from nbdash.testing.findings import Findings, translated
from nbdash.testing.replayed_calls import ReplayedCalls, page_told
from nbdash.transport.earlier import Earlier
from nbdash.transport.incoming import Refused, judged_changes, judged_outcome, read_event, read_persisted, read_restored
from nbdash.transport.replay import Replay
from nbdash.user import User

if TYPE_CHECKING:
    from nbdash.app import App


class ReplayedSession:
    """A session that does what a recording says.

    Parameters
    ----------
    recording
        What is done.
    app
        Whose session it is.
    findings
        Compares.
    given
        Values for masked props, by `id.prop`.
    files
        A folder with the files that were uploaded.
    timeout_s
        How long async callbacks are waited for.
    """

    def __init__(
        self,
        recording: Recording,
        app: App,
        findings: Findings,
        *,
        given: Mapping[str, Any],
        files: Path | None,
        timeout_s: float,
    ) -> None:
        self._recording = recording
        self._app = app
        self._findings = findings
        self._given = given
        self._files = files
        self._href: str = recording.head["href"]
        request = _request(recording.head)
        self._new = partial(app.new_session, request=request, href=self._href)
        self._session = self._new()
        calls = [entry for entry in recording.entries if entry["kind"] == "call"]
        names = renamed({entry["key"] for entry in calls}, {spec.key for spec in app.registry})
        for entry in calls:
            entry["key"] = names.get(entry["key"], entry["key"])
        ahead = Ahead(recording.entries)
        self._calls = ReplayedCalls(self._session, request, ahead, findings, app.loop, timeout_s)
        self._hello: dict[str, Any] = {}
        self._uploads: dict[str, SpooledFile] = {}

    def play(self) -> None:
        """Do all of it."""
        is_over = False
        known = 0
        for recorded in self._recording.entries:
            names = self._findings.renamed
            if len(names) > known:
                known = len(names)
                self._calls.ahead.rename(names)
            entry = translated(recorded, names)
            self._findings.at = entry["t"]
            if entry.get("idle"):
                self._calls.settle()
                self._calls.ahead.settled(entry["n"])
            self._do(entry)
            self._session.take_changed()
            self._session.take_done()
            is_over = entry["kind"] == "close"
        if not is_over:
            self._end()
        self._calls.close()
        self._findings.close()

    def _end(self) -> None:
        """The process was killed: what visitors did then is done, and told, but there is nothing to compare it with."""
        under_way, rest = self._calls.under_way, self._recording.rest
        if under_way:
            self._findings.remark(f"The recording ends while this was under way: {', '.join(under_way)}.")
        if rest:
            self._findings.remark(f"The recording ends before the results of {len(rest)} of its last entries.")
        self._calls.settle(is_compared=False)
        for entry in rest:
            self._do(translated(entry, self._findings.renamed))
            self._calls.settle(is_compared=False)

    def _do(self, entry: Mapping[str, Any]) -> None:
        match entry["kind"]:
            case "start":
                self._start(entry)
            case "go_on":
                self._go_on(entry)
            case "hello":
                self._greet(entry)
            case "take_back":
                self._take_back(entry)
            case "file":
                self._file(entry)
            case "event":
                self._event(entry)
            case "outside":
                self._session.set_props([_change(*change) for change in entry["set"]])
            case "stop":
                self._calls.stop({Prop(*prop) for prop in entry["props"]})
            case "settled":
                self._session.settle()
            case "pages":
                self._calls.is_left = entry["count"] == 0
            case "call":
                self._calls.begin(entry)
            case "side":
                self._calls.side(entry)
            case "step":
                self._calls.step(entry)
            case "end":
                self._calls.end(entry)
            case _:
                pass  # for readers

    def _start(self, entry: Mapping[str, Any]) -> None:
        self._findings.layout(entry["layout"], self._session.store.layout)
        if not entry["held"]:
            self._session.start()

    def _go_on(self, entry: Mapping[str, Any]) -> None:
        from nbdash.serve.state import resumed

        session, calls, lost = resumed(self._app, Replay(entry), self._new)
        self._session = self._calls.session = session
        self._session.be_at(parts_of(self._href))
        self._session.go_on(calls, lost)

    def _greet(self, entry: Mapping[str, Any]) -> None:
        self._calls.is_left = False
        if is_root(root := entry.get("root")):
            self._calls.request = replace(self._calls.request, root=root)
        self._hello = dict(entry)
        self._session.persist(read_persisted(self._hello), is_late=False)

    def _take_back(self, entry: Mapping[str, Any]) -> None:
        restored = read_restored(self._hello)
        self._session.persist(read_persisted(self._hello))
        if entry["starts"]:
            self._session.start()
        self._session.restore(restored)

    def _file(self, entry: Mapping[str, Any]) -> None:
        name, size = entry["name"], entry["size"]
        content = entry.get("content")
        found = None if content is None else base64.b64decode(content)
        if found is None and self._files is not None and (self._files / Path(name).name).is_file():
            found = (self._files / Path(name).name).read_bytes()
            if blake2b(found, digest_size=16).hexdigest() != entry["digest"]:
                self._findings.remark(f"{name} in {self._files} is not the file that was uploaded.")
        if found is None:
            self._findings.remark(f"{name} is not in the recording: {size:,} zeros take its place. See --files.")
            found = bytes(size)
        file = Spool().add(name, len(found), entry["type"], entry["last_modified"])
        file.append(found)
        self._uploads[entry["upload"]] = file

    def _event(self, entry: Mapping[str, Any]) -> None:
        self._findings.event += 1
        self._findings.report.events += 1
        session = self._session
        changes = [
            [id, {name: self._unmasked(id, name, value, entry["n"]) for name, value in props.items()}]
            for id, props in entry["changes"]
        ]
        event = read_event({**entry, "changes": changes})
        self._findings.report.said[self._findings.event] = _said(entry)
        refused, view = Refused(), entry["view"]
        accepted, misfitting = judged_changes(session, event, refused, self._with_files, Earlier())
        ran: list[Ran] = []
        bindings = session.bindings() if event.ran else {}
        for key, told in event.ran:
            if key in bindings:
                binding = bindings[key]
                ran.append(
                    Ran(key, judged_outcome(session, binding.function, binding.outputs, page_told(told), refused))
                )
            else:
                self._findings.note("not called", key.partition("@")[0])
        was = entry.get("refused", ())
        for prop in map(str, refused.props):
            if prop not in was:
                reason = "; ".join(text for _, text in refused.reasons) or "it has gone"
                self._findings.note("refused", "", prop, recorded="accepted", now=f"refused: {reason}")
        # what its page may still have shown is not recorded, but what was taken
        accepted += [
            (one.prop.id, {one.prop.name: (one.value, list[Node]())}) for one in misfitting if str(one.prop) not in was
        ]
        for one in misfitting:
            if str(one.prop) in was:  # it may fit later, as it may have then: see "settled"
                session.late.add(replace(one, cause=(view, entry["n"]), origin=view))
        session.event(accepted, cause=(view, entry["n"]), origin=view, ran=ran, forced=event.forced)
        if event.address is not None:
            session.move(moved(session.address["href"], event.address), view)

    def _unmasked(self, id: str, name: str, value: Any, number: int) -> Any:
        prop = f"{id}.{name}"
        if is_masked(value) and prop in self._given:
            return self._given[prop]
        return stand_in(value, number)

    def _with_files(self, id: str, name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [self._with_files(id, name, item) for item in cast("list[Any]", value)]
        upload = cast("dict[str, Any]", value).get("upload") if isinstance(value, dict) else None
        if upload is None:
            return cast("Any", value)
        if upload not in self._uploads:
            raise ValueError(f"the recording does not have the file {shorten(upload)}")
        kind = ContentsLeaf if name == "contents" else FileLeaf
        return kind(upload, self._uploads[upload])


def _change(id: str, name: str, value: Any, *operations: Any) -> Update | Edit:
    prop = Prop(id, name)
    if operations:
        return Edit(prop, operations[0])
    return Edit(prop, []) if id == VARIABLES else Update(prop, *plain(value))


def _request(head: Mapping[str, Any]) -> PageRequest:
    told: dict[str, Any] = dict(head.get("request") or {})
    user: dict[str, Any] | None = told.get("user")
    if user is not None:
        told["user"] = User(user["name"], frozenset(user["groups"]), method=user["method"])
    return PageRequest(**told, is_served=bool(told))  # so `require` asks as it did


def _said(entry: Mapping[str, Any]) -> str:
    parts = [f"{id}.{name} = {shorten(value, 40)}" for id, props in entry["changes"] for name, value in props.items()]
    return ", ".join(parts[:4]) + (f" and {len(parts) - 4} more" if len(parts) > 4 else "")
