"""A live session that is recorded, and the recordings of one server."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable
from typing import Any

from nbdash.engine.observer import joined
from nbdash.engine.outcome import Edit, Failed, Failure, Update
from nbdash.engine.session import OpenCall, Run, Session
from nbdash.graph.spec import Prop
from nbdash.recording.masks import Masks
from nbdash.recording.options import RecordOptions
from nbdash.recording.results import held_changes
from nbdash.recording.session import SessionRecording
from nbdash.recording.writer import Writer
from nbdash.transport.incoming import Changed, Event, read_persisted, read_restored
from nbdash.transport.interrupt import shielded
from nbdash.transport.live import LiveSession
from nbdash.transport.view import Send, View, originals

log = logging.getLogger("nbdash")


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

    def _note_event(self, view: View, event: Event, changes: Changed, refused: list[Prop]) -> None:
        self._recording.heard(self.session, view.id, event, changes, refused)

    def _settle(self) -> bool:
        is_any = super()._settle()
        self._recording.note("settled", {})
        return is_any

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
