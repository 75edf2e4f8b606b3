"""Chromium, and its pages with all that went wrong in them."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    WebSocket,
    sync_playwright,
)

from .origins import Confinement

# No sandbox, since tests often run as root in a container; no calls home, and no other site for any page.
FLAGS = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

_EXTENSION = "/extensions/nbdash/static/"
# Notebook 7 complains of itself at its start: it has settings and links for plugins that it leaves out.
_NOTEBOOK_7 = (
    "Cannot read properties of undefined (reading 'schema')",
    "Command 'filebrowser:open-path' not registered.",
)


@contextmanager
def launch_browser() -> Iterator[Browser]:
    """Start the Chromium of the system, or the one that NBDASH_CHROMIUM names."""
    executable = os.environ.get("NBDASH_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class FrameLog:
    """The sizes of a page's WebSocket frames, in order, and what nbdash's messages in them are.

    Watching costs time: ask for it only where bytes or messages count.
    """

    sent: list[int] = field(default_factory=list[int])
    received: list[int] = field(default_factory=list[int])
    sent_types: list[str] = field(default_factory=list[str])
    received_types: list[str] = field(default_factory=list[str])

    def clear(self) -> None:
        for log in (self.sent, self.received, self.sent_types, self.received_types):
            log.clear()

    def watch(self, socket: WebSocket) -> None:
        if "/api/events/" in socket.url:
            return  # by which JupyterLab is told what it has asked its server for, as the list of files
        socket.on("framesent", lambda frame: self._note(frame, self.sent, self.sent_types))
        socket.on("framereceived", lambda frame: self._note(frame, self.received, self.received_types))

    @staticmethod
    def _note(frame: str | bytes, sizes: list[int], types: list[str]) -> None:
        sizes.append(len(frame))
        if isinstance(frame, bytes):
            types.append(message_type(frame))


def message_type(frame: bytes) -> str:
    """The type of nbdash's message in a frame: its header's length in four bytes, then the header. "" for others."""
    length = int.from_bytes(frame[:4], "little")
    try:
        return str(json.loads(frame[4 : 4 + length])["type"])
    except (ValueError, KeyError, TypeError):
        return ""


class Pages:
    """Opens pages for one test, each with a fresh profile, and keeps their errors until the end."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._confinement: Confinement | None = None
        self._contexts: list[BrowserContext] = []
        self.opened: list[Page] = []
        self.errors: list[str] = []

    def confine(self, origin: str) -> Confinement:
        """Let all pages that are opened from now on reach this origin and no other."""
        self._confinement = Confinement(origin)
        return self._confinement

    def new(
        self,
        *,
        frames: FrameLog | None = None,
        javascript: bool = True,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
    ) -> Page:
        """Open an empty page; `frames` is given the frames of every WebSocket it will open."""
        context = self._browser.new_context(
            java_script_enabled=javascript,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
        )
        context.set_default_timeout(30_000)
        if self._confinement is not None:
            self._confinement.confine(context)
        page = context.new_page()
        page.on("pageerror", self._on_error)
        page.on("console", self._on_console)
        if frames is not None:
            page.on("websocket", frames.watch)
        self._contexts.append(context)
        self.opened.append(page)
        return page

    def screenshots(self, folder: Path, name: str) -> list[Path]:
        """Take a picture of each open page."""
        folder.mkdir(parents=True, exist_ok=True)
        taken: list[Path] = []
        for number, page in enumerate(self.opened, 1):
            if page.is_closed():
                continue
            file = folder / f"{name}-{number}.png"
            page.screenshot(path=file, timeout=10_000)
            taken.append(file)
        return taken

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _on_error(self, error: Error) -> None:
        if error.message not in _NOTEBOOK_7:
            self.errors.append(f"uncaught: {error.stack or error.message}")

    def _on_console(self, message: ConsoleMessage) -> None:
        address = message.location["url"]
        # A checkout need not have its prebuilt extension: the page asks for it, and then the kernel.
        if message.type == "error" and _EXTENSION not in address:
            self.errors.append(f"console: {message.text} ({address})")
