"""What one page is told of its session's widgets, in order, and no faster than it takes it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

Entry = dict[str, Any]

WINDOW = 4
"""Batches that a page has not acknowledged yet."""
MAX_WAITING = 5_000
"""Entries that wait for a page; with more it is told the state of all models instead."""
MAX_BYTES = 32 * 1024 * 1024
"""The same, of what is binary in them."""


class Outbox:
    """Gathers what is to be told while batches are under way. From any thread.

    Parameters
    ----------
    tell
        Sends the page a message.
    everything
        Gives all models as they are, for a page that is too far behind.
    """

    def __init__(self, tell: Callable[[dict[str, Any]], None], everything: Callable[[], list[Entry]]) -> None:
        self._tell = tell
        self._everything = everything
        self._lock = threading.Lock()
        self._waiting: list[Entry] = []
        self._bytes = 0
        self._sent = 0
        self._acknowledged = 0
        self._is_behind = False
        self._is_held = False

    def hold(self) -> None:
        """Gather what is put from now on, to be told together."""
        with self._lock:
            self._is_held = True

    def release(self, entry: Entry) -> None:
        """Tell what was gathered, and this after it."""
        with self._lock:
            self._is_held = False
        self.put(entry)

    def put(self, *entries: Entry) -> None:
        """Tell these after those before them."""
        with self._lock:
            for entry in entries:
                self._add(entry)
            self._send()

    def acknowledge(self, number: Any) -> None:
        """Note that the page has taken a batch; one that was sent before it said hello anew is none of these."""
        with self._lock:
            if type(number) is not int or not 0 < number <= self._sent:
                return
            self._acknowledged = max(self._acknowledged, number)
            is_behind = self._is_behind and not self._is_full
        if is_behind:
            entries = self._everything()  # not under the lock: widgets are asked
            with self._lock:
                self._waiting, self._bytes, self._is_behind = entries, 0, False
        with self._lock:
            self._send()

    @property
    def _is_full(self) -> bool:
        return self._sent - self._acknowledged >= WINDOW

    def _add(self, entry: Entry) -> None:
        if self._is_behind and entry["msg"] != "status":
            return
        self._waiting.append(entry)
        self._bytes += sum(len(memoryview(buffer).cast("B")) for buffer in entry.get("buffers", ()))
        if len(self._waiting) > MAX_WAITING or self._bytes > MAX_BYTES:
            if not self._is_full:
                return  # it goes at once
            self._waiting = [entry for entry in self._waiting if entry["msg"] == "status"]
            self._bytes, self._is_behind = 0, True

    def _send(self) -> None:
        if not self._waiting or self._is_held or self._is_full:
            return
        entries, self._waiting, self._bytes = self._waiting, [], 0
        self._sent += 1
        self._tell({"type": "widget", "batch": self._sent, "messages": entries})
