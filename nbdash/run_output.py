"""What one run of a callback prints and displays, as entries of its app's log."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Protocol

from nbdash.context import current_call
from nbdash.transport.log import MAX_TEXT, Display, Entry, Source, Text

MAX_DISPLAY = 1_000_000
"""Characters of one displayed object in the log."""

_FORMS = ("text/html", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "text/markdown", "text/latex")
"""What the log can show beside plain text, the richest first."""
_PLOTLY = "application/vnd.plotly.v1+json"

_runs = count(1)


class Under(Protocol):
    """Shows the same under a cell."""

    def write(self, stream: str, text: str) -> None:
        """Write a text."""
        ...

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """Show an object, or what has become of it."""
        ...


class RunOutput:
    """Takes what one run of a callback prints and displays."""

    def __init__(self, note: Callable[[Entry], None], cell: Under | None) -> None:
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


def fitting(data: Mapping[str, Any]) -> dict[str, str]:
    """The form of an object that the log shows, and its plain text.

    >>> fitting({"image/png": b"1", "text/plain": "<Figure>", "application/json": {}})
    {'image/png': 'MQ==', 'text/plain': '<Figure>'}
    """
    plain = str(data.get("text/plain", ""))[:MAX_TEXT]
    if _PLOTLY in data:
        return {"text/plain": "A plotly figure, which the log does not draw: return it for a dcc.Graph."}
    forms = encoded({name: data[name] for name in _FORMS if name in data})
    for name, form in forms.items():
        if len(form) <= MAX_DISPLAY:
            return {name: str(form)} | ({"text/plain": plain} if plain else {})
    left_out = "".join(
        f"\n({name} of {len(form) / 1e6:.1f} MB is too large for the log)" for name, form in forms.items()
    )
    return {"text/plain": (plain or f"Something that can't be shown here: {', '.join(data)}") + left_out}


def encoded(data: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of an object, those of bytes in base64."""
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value for name, value in data.items()
    }
