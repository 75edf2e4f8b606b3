"""Where it goes what a callback prints and displays: the app's log and, if asked, the cell that shows the app."""

from __future__ import annotations

import asyncio
import base64
import time
from collections import deque
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from nbdash.context import current_call
from nbdash.source import kernel
from nbdash.transport.log import MAX_TEXT, Display, Entry, Source, Text

MAX_DISPLAY = 1_000_000
"""Characters of one displayed object in the log."""
CELL_S = 0.05
"""What is printed within this time goes to the cell in one message: Jupyter drops them when there are too many."""

_FORMS = ("text/html", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "text/markdown", "text/latex")
"""What the log can show beside plain text, the richest first."""
_PLOTLY = "application/vnd.plotly.v1+json"

_runs = count(1)


class RunOutput:
    """Takes what one run of a callback prints and displays."""

    def __init__(self, note: Callable[[Entry], None], cell: CellOutput | None) -> None:
        self._note = note
        self._cell = cell
        self._number, self._at = next(_runs), round(time.time() * 1000)
        self._known: Source | None = None

    def write(self, stream: str, text: str) -> None:
        """Take a text."""
        self._note(Text(self._source(), stream, text))
        if self._cell is not None:
            self._cell.write(stream, text)

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """Take an object."""
        self._note(Display(self._source(), fitting(data), transient.get("display_id")))
        if self._cell is not None:
            self._cell.display(data, metadata, transient, update)

    def _source(self) -> Source:
        if self._known is None:
            call = current_call.get(None)
            self._known = Source(call.run.spec.name if call is not None else "", self._number, self._at)
        return self._known


class CellOutput:
    """Writes under the cell that shows an app, long after it has ended, as a thread does that it started.

    A page that was loaded since then does not know the run of the cell any more, and shows nothing.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._parent: dict[str, Any] | None = None
        self._waiting: deque[tuple[str, dict[str, Any]]] = deque()
        self._is_due = False

    def move_here(self) -> None:
        """From now on it is the cell that runs now."""
        running = kernel()
        if running is not None:
            self._parent = running.shell.get_parent()

    def write(self, stream: str, text: str) -> None:
        """Write a text."""
        self._send_soon("stream", {"name": stream, "text": text})

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """Show an object, or what has become of it."""
        content = {"data": _encoded(data), "metadata": metadata, "transient": transient}
        self._send_soon("update_display_data" if update else "display_data", content)

    def _send_soon(self, type: str, content: dict[str, Any]) -> None:
        self._waiting.append((type, content))
        if not self._is_due:
            self._is_due = True
            self._loop.call_soon_threadsafe(self._loop.call_later, CELL_S, self._send_all)

    def _send_all(self) -> None:
        self._is_due = False
        messages: list[tuple[str, dict[str, Any]]] = []
        while self._waiting:
            type, content = self._waiting.popleft()
            if type == "stream" and messages and messages[-1][1].get("name") == content["name"]:
                messages[-1][1]["text"] += content["text"]
            else:
                messages.append((type, content))
        running, parent = kernel(), self._parent
        if running is not None and parent is not None:
            for type, content in messages:
                running.session.send(running.iopub_socket, type, content, parent=parent)


def fitting(data: Mapping[str, Any]) -> dict[str, str]:
    """The form of an object that the log shows, and its plain text.

    >>> fitting({"image/png": b"1", "text/plain": "<Figure>", "application/json": {}})
    {'image/png': 'MQ==', 'text/plain': '<Figure>'}
    """
    plain = str(data.get("text/plain", ""))[:MAX_TEXT]
    if _PLOTLY in data:
        return {"text/plain": "A plotly figure, which the log does not draw: return it for a dcc.Graph."}
    forms = _encoded({name: data[name] for name in _FORMS if name in data})
    for name, form in forms.items():
        if len(form) <= MAX_DISPLAY:
            return {name: str(form)} | ({"text/plain": plain} if plain else {})
    left_out = "".join(
        f"\n({name} of {len(form) / 1e6:.1f} MB is too large for the log)" for name, form in forms.items()
    )
    return {"text/plain": (plain or f"Something that can't be shown here: {', '.join(data)}") + left_out}


def _encoded(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value for name, value in data.items()
    }
