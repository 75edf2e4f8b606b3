"""What pages say to their session's widgets, and are told of them (docs/protocol.md).

A page may speak to the widgets of its own session and no others. What it says is handled in the order in which it
comes, by the app's workers: widgets call the author's functions.
"""

from __future__ import annotations

import contextvars
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, Protocol, cast

from nbdash.errors import shorten
from nbdash.widgets.served.outbox import Outbox
from nbdash.widgets.served.shelf import Shelf
from nbdash.widgets.served.states import references

log = logging.getLogger("nbdash")

MAX_WAITING = 1_000
"""Messages of a session's pages that wait to be handled; a page sends the next when the last has been."""


class View(Protocol):
    """A page."""

    def tell(self, message: dict[str, Any]) -> None:
        """Send it a message."""
        ...


class Live(Protocol):
    """The session at work."""

    @property
    def session(self) -> Any:
        """Has the widgets, as `keeper`."""
        ...

    def work(self, job: Callable[[], None]) -> None:
        """Have a job done by a worker."""
        ...

    def surroundings(self) -> AbstractContextManager[object] | None:
        """A context for the author's functions."""
        ...


class Widgets:
    """The service of one session."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._lock = threading.Lock()
        self._outboxes: dict[Any, Outbox] = {}
        self._jobs: deque[Callable[[], None]] = deque()
        self._is_busy = False

    @property
    def _shelf(self) -> Shelf:
        keeper = self._live.session.keeper
        if not isinstance(keeper, Shelf):
            raise ValueError("this session has no widgets of its own")
        return keeper

    def receive(self, view: Any, message: dict[str, Any]) -> None:
        """Take in a message of a page."""
        kind = message.get("msg")
        if kind == "hello":
            self._hello(view)
            return
        outbox = self._outboxes.get(view) or self._outbox(view)  # what was set meanwhile is said before the hello
        if kind == "ack":
            outbox.acknowledge(message.get("batch"))
        elif kind == "msg":
            self._enqueue(partial(self._handle, view, outbox, message))
        else:
            raise ValueError(f"unknown message to widgets: {shorten(kind)}")

    def drop(self, view: Any) -> None:
        """Note that a page has gone for good."""
        if self._outboxes.pop(view, None) is not None:
            self._shelf.listen(view, None)

    def close(self) -> None:
        """Tell nobody any more."""
        self._outboxes.clear()
        self._jobs.clear()

    def _hello(self, view: View) -> None:
        outbox = self._outbox(view)
        # first, so that nothing is missed: what is told twice is the same
        self._shelf.listen(view, outbox.put)
        outbox.put(*self._shelf.everything())

    def _outbox(self, view: View) -> Outbox:
        made = self._outboxes[view] = Outbox(view.tell, lambda: self._shelf.everything())
        return made

    # -- what pages say -------------------------------------------------------------------------------------------

    def _enqueue(self, job: Callable[[], None]) -> None:
        with self._lock:
            if len(self._jobs) >= MAX_WAITING:
                raise ValueError("a page says more to widgets than they hear")
            self._jobs.append(job)
            if self._is_busy:
                return
            self._is_busy = True
        self._live.work(self._work)

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._jobs:
                    self._is_busy = False
                    return
                job = self._jobs.popleft()
            contextvars.Context().run(job)

    def _handle(self, view: View, outbox: Outbox, message: dict[str, Any]) -> None:
        outbox.hold()
        try:
            self._say(view, outbox, message)
        except Exception as error:  # what a page says may be anything, and a widget's class is the author's
            log.warning("What a page said to a widget was refused: %s", error)
        finally:
            outbox.release({"msg": "status", "id": message.get("id")})

    def _say(self, view: View, outbox: Outbox, message: dict[str, Any]) -> None:
        shelf, model = self._shelf, message.get("comm")
        widget = shelf.find(model) if isinstance(model, str) else None
        if widget is None:
            outbox.put({"msg": "missing", "comm": model})
            return
        data, buffers = _read(message)
        foreign = next((name for name in references(data.get("state")) if shelf.find(name) is None), None)
        if foreign is not None:
            raise ValueError(f"it names a model that is not of its session: {shorten(foreign)}")
        with self._live.surroundings() or nullcontext():
            if data["method"] != "update":
                widget.comm.handle_msg({"content": {"comm_id": model, "data": data}, "buffers": buffers})
                return
            state = data["state"]
            told = {**data, "state": {**state}}
            try:
                module: Any = sys.modules["ipywidgets.widgets.widget"]
                module._put_buffers(state, data["buffer_paths"], buffers)
                widget.set_state(state)
            except Exception:
                outbox.put(shelf.update(widget, [name for name in state if name in widget.keys]))
                raise
            shelf.tell_others(view, {"msg": "msg", "comm": model, "data": told, "buffers": buffers})


def _read(message: dict[str, Any]) -> tuple[dict[str, Any], list[Any]]:
    """The content and the buffers of what is said to a widget."""
    data, parts = message.get("data"), message.get("buffers")
    if not isinstance(data, dict) or not (parts is None or isinstance(parts, list)):
        raise ValueError(f"{shorten(message)} says nothing to a widget")
    content, buffers = cast("dict[str, Any]", data), cast("list[Any]", parts or [])
    if content.get("method") not in ("update", "custom", "request_state"):
        raise ValueError(f"unknown method {shorten(content.get('method'))}")
    content.setdefault("buffer_paths", [])
    if content["method"] == "update" and not isinstance(content.get("state"), dict):
        raise ValueError("an update without a state")
    return content, [memoryview(buffer) for buffer in buffers]
