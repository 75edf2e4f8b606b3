"""The widgets of one session of a served app."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from nbdash.components.tree import UnsendableValue
from nbdash.widgets import finding
from nbdash.widgets.home import held
from nbdash.widgets.owner import owner
from nbdash.widgets.served.comm import Buffers, Data, SessionComm, install
from nbdash.widgets.served.states import references, state_of, travelling

log = logging.getLogger("nbdash")

Entry = dict[str, Any]
Listener = Callable[[Entry], None]


def _name(value: object) -> str:
    return type(value).__name__


_VERSION = "2.1.0"
"""Of the protocol between widgets and their models in pages."""


class Shelf:
    """Has the widgets that the session's code has made, and tells its pages of them. From any thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._widgets: dict[str, Any] = {}
        self._copies: dict[int, Any] = {}
        """The session's own in the place of the program's, by the latter's identity."""
        self._originals: list[Any] = []
        self._listeners: dict[object, Listener] = {}
        self.is_closed = False
        install()

    # -- whose code runs ------------------------------------------------------------------------------------------

    def surroundings(self, inner: AbstractContextManager[object] | None) -> AbstractContextManager[object] | None:
        """A context to call the session's callbacks in: what they make is the session's."""
        if "ipywidgets" not in sys.modules:
            return inner
        install()
        return self._owning(inner or nullcontext())

    @contextmanager
    def _owning(self, inner: AbstractContextManager[object]) -> Generator[None]:
        token = owner.set(self)
        try:
            with inner:
                yield
        finally:
            owner.reset(token)

    def own(self, widget: Any) -> Any:
        """The widget that stands for this one in the session: itself, or a copy of the program's."""
        comm = widget.comm
        if comm is None:
            raise UnsendableValue(widget, "", "It has been closed. Make a new one.")
        if isinstance(comm, SessionComm):
            if comm.party is not self:
                raise UnsendableValue(widget, "", "It belongs to the session of another visitor. Make one here.")
            self._check_inside(widget, (widget,))
            return widget
        with self._lock:
            if id(widget) not in self._copies:
                from nbdash.widgets.served.copying import copied

                token = owner.set(self)
                try:
                    copied(widget, self._copies)
                finally:
                    owner.reset(token)
                self._originals.append(widget)  # so that no other has its identity
            return self._copies[id(widget)]

    def _check_inside(self, widget: Any, above: tuple[Any, ...]) -> None:
        for inner in held(widget):
            if any(inner is one for one in above):
                continue
            if getattr(inner.comm, "party", None) is not self:
                what = f"A {_name(inner)} in it was not made for this visitor's session."
                raise UnsendableValue(widget, "", f"{what} Make both in the function that makes the layout.")
            self._check_inside(inner, (*above, inner))

    def find(self, model: str) -> Any:
        """The session's widget with this model; None if there is none."""
        return self._widgets.get(model)

    # -- what widgets say -----------------------------------------------------------------------------------------

    def opened(self, comm: SessionComm) -> None:
        """Note that a widget has been made."""
        with self._lock:
            if self.is_closed:
                return
            self._widgets[comm.comm_id] = comm.widget
            if not self._listeners:
                return
        for entry in self._opening([comm.widget], {one for one in self._widgets if one != comm.comm_id}):
            self._tell(entry)

    def said(self, comm: SessionComm, data: Data, buffers: Buffers) -> None:
        """Pass on what a widget says."""
        if not self._listeners or data.get("method") == "echo_update":  # pages that were told otherwise are told below
            return
        known = set(self._widgets)
        told = {**data, "state": travelling(data["state"])} if "state" in data else travelling(data)
        for model in references(told.get("state")):
            if model not in known:
                for entry in self._opening([finding.find(model)], known):
                    self._tell(entry)
        told["buffer_paths"] = [list(path) for path in data.get("buffer_paths", ())]
        self._tell({"msg": "msg", "comm": comm.comm_id, "data": told, "buffers": list(buffers)})

    def closed(self, comm: SessionComm) -> None:
        """Note that a widget has been closed."""
        with self._lock:
            self._widgets.pop(comm.comm_id, None)
        self._tell({"msg": "close", "comm": comm.comm_id})

    def everything(self) -> list[Entry]:
        """All models as they are, those first that others name."""
        with self._lock:
            widgets = list(self._widgets.values())
        return list(self._opening(widgets, set()))

    def update(self, widget: Any, keys: Iterable[str]) -> Entry:
        """What tells a page some traits as they are."""
        state, paths, buffers = state_of(widget, list(keys))
        data = {"method": "update", "state": state, "buffer_paths": paths}
        return {"msg": "msg", "comm": finding.model_of(widget), "data": data, "buffers": buffers}

    def _opening(self, widgets: Iterable[Any], known: set[str]) -> Iterable[Entry]:
        for widget in widgets:
            model = "" if widget is None else finding.model_of(widget)
            if widget is None or not model or model in known:
                continue
            known.add(model)
            party = getattr(widget.comm, "party", self)
            if party is not self:
                log.warning("A %s of one session is in a widget of another: it is not shown there.", _name(widget))
                continue
            state, paths, buffers = state_of(widget)
            yield from self._opening([finding.find(name) for name in references(state)], known)
            data = {"state": state, "buffer_paths": paths}
            yield {"msg": "open", "comm": model, "data": data, "metadata": {"version": _VERSION}, "buffers": buffers}

    # -- who is told ----------------------------------------------------------------------------------------------

    def listen(self, key: object, listener: Listener | None) -> None:
        """Have what widgets say told; None ends that."""
        with self._lock:
            if listener is None:
                self._listeners.pop(key, None)
            else:
                self._listeners[key] = listener

    def tell_others(self, key: object, entry: Entry) -> None:
        """Tell all but one."""
        for other, listener in list(self._listeners.items()):
            if other is not key:
                listener(entry)

    def _tell(self, entry: Entry) -> None:
        for listener in list(self._listeners.values()):
            listener(entry)

    def succeed(self, other: Shelf) -> None:
        """Take the place of another: its widgets are closed, and its pages told of these."""
        with self._lock:
            listeners = dict(other._listeners)
        other.close()
        entries = self.everything()
        for key, listener in listeners.items():
            self.listen(key, listener)
            for entry in entries:
                listener(entry)

    def close(self) -> None:
        """Close all widgets: the session has ended."""
        with self._lock:
            self.is_closed = True
            widgets = list(self._widgets.values())
        for widget in reversed(widgets):
            try:
                widget.close()
            except Exception:  # of the author's own class
                log.exception("A %s could not be closed", _name(widget))
        self._widgets.clear()
        self._copies.clear()
        self._originals.clear()
        self._listeners.clear()
