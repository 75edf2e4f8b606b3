"""What a callback prints and displays, under the cell that shows the app: for apps that ask for it."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from nbdash.run_output import encoded
from nbdash.source import kernel

CELL_S = 0.05
"""What is printed within this time goes to the cell in one message: Jupyter drops them when there are too many."""


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
        content = {"data": encoded(data), "metadata": metadata, "transient": transient}
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
