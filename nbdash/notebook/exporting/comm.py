"""The conversation with one dialog: what it asks of the kernel, and what an export says meanwhile."""

from __future__ import annotations

import threading
from typing import Any

from nbdash._version import __version__
from nbdash.notebook.exporting.arguments import arguments
from nbdash.notebook.exporting.describing import described_apps, find_file
from nbdash.notebook.exporting.process import Process
from nbdash.notebook.subshell import keep_on_subshell

TARGET = "nbdash.export"

_conversations: set[Conversation] = set()


def listen() -> None:
    """Answer dialogs from now on; the page runs this in a kernel that has shown no app yet."""
    import comm

    comm.get_comm_manager().register_target(TARGET, _open)


def _open(opened: Any, message: dict[str, Any]) -> None:
    # `Any`: comm is not typed
    keep_on_subshell(opened)
    _conversations.add(Conversation(opened))
    opened.send({"type": "ready", "version": __version__})


class Conversation:
    """What one dialog is told. It has one process at a time: asking for another ends the first."""

    def __init__(self, opened: Any) -> None:
        self._comm = opened
        self._process: Process | None = None
        self._lock = threading.Lock()
        opened.on_msg(self._answer)
        opened.on_close(self._close)

    def _answer(self, message: dict[str, Any]) -> None:
        asked = message["content"]["data"]
        if asked["type"] == "describe":
            self._comm.send({"type": "described", "apps": described_apps()})
        elif asked["type"] == "run":
            self._run(asked)
        elif asked["type"] == "cancel":
            self._end()

    def _run(self, asked: dict[str, Any]) -> None:
        self._end()
        run = asked["run"]
        file, tried = find_file(asked["path"], asked["root"])
        if file is None:
            what = f"The kernel does not find {asked['path']}: perhaps it runs on another machine."
            self._failed(run, f"{what} Looked for: {', '.join(map(str, tried))}.")
            return
        try:
            started = Process(arguments(file, asked), file.parent, lambda told: self._comm.send({"run": run, **told}))
        except OSError as error:
            self._failed(run, f"The export could not be started: {error}.")
            return
        with self._lock:
            self._process = started

    def _failed(self, run: int, text: str) -> None:
        line: dict[str, Any] = {"type": "failed", "text": text, "findings": []}
        self._comm.send({"type": "line", "run": run, "line": line})
        self._comm.send({"type": "ended", "run": run, "code": 1, "said": ""})

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.end()

    def _close(self, message: object) -> None:
        self._end()
        _conversations.discard(self)
