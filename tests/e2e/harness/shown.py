"""A page that shows an app, under a cell or served: what is the same in both, so that one test can be of both."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from .browser import FrameLog, Pages
from .lab import LabNotebook
from .served import Served
from .views import views, wait_page_idle, wait_state

Mode = Literal["inline", "served"]
# What keeps the wire in order, and is no answer to anybody.
_UPKEEP = {"ack", "ping"}


@dataclass
class Shown:
    """The page, the app's view in it, and what runs behind them: the notebook or the server."""

    page: Page
    view: Locator
    notebook: LabNotebook | None = None
    server: Served | None = None
    frames: FrameLog = field(default_factory=FrameLog)

    @property
    def mode(self) -> Mode:
        return "served" if self.notebook is None else "inline"

    def element(self, id: str) -> Locator:
        """The element of the app that has this id."""
        return self.view.locator(f'[id="{id}"]')

    def watch_messages(self) -> None:
        """Forget the messages so far, and note those from now on."""
        if self.notebook is None:
            self.frames.clear()
        else:
            self.notebook.watch_traffic()

    def messages(self) -> tuple[list[str], list[str]]:
        """The types of the messages since `watch_messages`: up and down, without acknowledgements."""
        if self.notebook is None:
            up, down = self.frames.sent_types, self.frames.received_types
        else:
            sent, received = self.notebook.take_comm_messages()
            up, down = [m.kind for m in sent], [m.kind for m in received]
        return [kind for kind in up if kind not in _UPKEEP], [kind for kind in down if kind not in _UPKEEP]

    def bytes_down(self) -> int:
        """How much has come since `watch_messages`, whatever it was for."""
        if self.notebook is None:
            return sum(self.frames.received)
        return sum(message.bytes for message in self.notebook.take_comm_messages()[1])


def shown_inline(notebook: LabNotebook) -> Shown:
    """Run a notebook whose last cell shows its app."""
    notebook.run_all()
    shown = Shown(notebook.page, views(notebook.page).first, notebook=notebook)
    wait_state(shown.view)
    return shown


def framed(notebook: LabNotebook, cell: int) -> Shown:
    """Run a notebook whose cell shows an app with style sheets or scripts of its own, which is drawn in a frame."""
    notebook.run_all()
    frame = notebook.output(cell).frame_locator("iframe.nbdash-frame")
    shown = Shown(notebook.page, wait_state(frame.locator("body")), notebook=notebook)
    expect(shown.view).to_be_visible()
    return shown


def shown_by(server: Served, pages: Pages, *, width: int = 1280, dark: bool = False) -> Shown:
    """Open a served app in a page of its own."""
    frames = FrameLog()
    page = pages.new(frames=frames, width=width, dark=dark)
    page.goto(server.url)
    shown = Shown(page, views(page).first, server=server, frames=frames)
    wait_state(shown.view)
    wait_page_idle(shown.page)  # what it came with is drawn before it is connected
    return shown


def runs_of(log: Path) -> list[str]:
    """The lines that callbacks have written into a file: which ran, in order."""
    return log.read_text().splitlines() if log.exists() else []
