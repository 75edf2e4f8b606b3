"""`nbdash export` as a process: its lines one by one, and its end, also before its time."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast
from weakref import WeakSet

Tell = Callable[[dict[str, Any]], None]

END_S = 10.0
"""How long an export has to take away what it has half written, before it is killed."""
SAID_LINES = 30
"""Of what it says besides."""

_IS_WINDOWS = sys.platform == "win32"


class Process:
    """One run of `nbdash` with these arguments, in this folder.

    `tell` is called on a thread of its own: with each line (`{"type": "line", "line": ...}`), and once at the end
    (`{"type": "ended", "code": ..., "said": ...}`).
    """

    def __init__(self, arguments: Sequence[str], folder: Path, tell: Tell) -> None:
        self._tell = tell
        self._process = subprocess.Popen(
            [sys.executable, "-m", "nbdash", *arguments],
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            **_in_a_group_of_its_own(),
        )
        self.said: deque[str] = deque(maxlen=SAID_LINES)
        """The last that it said besides its lines, which is shown if it ends without having said why."""
        self._listening = threading.Thread(target=self._listen, name="nbdash-export-says", daemon=True)
        self._listening.start()
        threading.Thread(target=self._read, name="nbdash-export", daemon=True).start()
        _running.add(self)

    def end(self) -> None:
        """Ask it to end, as Ctrl-C does; returns at once. One that does not is killed after a while."""
        if self._process.poll() is None:
            self._signal(interrupt=True)
            killing = threading.Timer(END_S, lambda: self._signal(interrupt=False))
            killing.daemon = True
            killing.start()

    def _signal(self, *, interrupt: bool) -> None:
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.send_signal(signal.CTRL_BREAK_EVENT if interrupt else signal.SIGTERM)
            return
        with suppress(ProcessLookupError):  # it may just have ended
            # The whole group, as a terminal does: it may have processes of its own.
            os.killpg(self._process.pid, signal.SIGINT if interrupt else signal.SIGKILL)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as told:
            self.said.extend(told)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as told:
            for text in told:
                line = _line(text)
                if line is None:
                    self.said.append(text)
                else:
                    self._tell({"type": "line", "line": line})
        code = self._process.wait()
        self._listening.join(timeout=END_S)  # a process that it has left behind may hold its stderr open
        self._tell({"type": "ended", "code": code, "said": "".join(self.said)})


def _line(text: str) -> dict[str, Any] | None:
    try:
        line: Any = json.loads(text)
    except ValueError:
        return None  # a library has printed something
    return cast("dict[str, Any]", line) if isinstance(line, dict) and "type" in line else None


def environment() -> dict[str, str]:
    """That of the kernel, without what is said of the kernel in it."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("JPY_")}
    if "inline" in own.get("MPLBACKEND", ""):
        del own["MPLBACKEND"]  # the kernel's: it asks for one
    # Its lines are read as they come, in one encoding on all systems.
    return own | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}


def _in_a_group_of_its_own() -> dict[str, Any]:
    """So that the stop button of the notebook, which reaches the kernel's group, does not end it."""
    if _IS_WINDOWS:
        return {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    return {"start_new_session": True}


_running: WeakSet[Process] = WeakSet()


@atexit.register
def _end_all() -> None:
    for process in list(_running):
        process.end()
