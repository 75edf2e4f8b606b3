"""Has pages follow the files of components as they are saved: in a notebook, and under `nbdash serve --dev`."""

from __future__ import annotations

import sys
import threading
import time

INTERVAL_S = 0.3

_lock = threading.Lock()
_thread: threading.Thread | None = None


def follow_saved_files() -> None:
    """From now on, tell pages when a file of a component has been saved."""
    global _thread
    with _lock:
        if _thread is None:
            _thread = threading.Thread(target=_run, name="nbdash: files of components", daemon=True)
            _thread.start()


def _run() -> None:
    while True:
        time.sleep(INTERVAL_S)
        watch = sys.modules.get("nbdash.components.own.watch")
        if watch is not None:  # else no component has been made yet
            watch.look()
