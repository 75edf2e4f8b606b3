"""The one anywidget class: a loader in the page, and a pair of ends for messages in the kernel."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import anywidget
import traitlets

from nbdash._version import __version__
from nbdash.cells import cells
from nbdash.notebook.exporting.comm import listen
from nbdash.notebook.finding import let_find
from nbdash.notebook.frame import ASSETS
from nbdash.notebook.subshell import keep_on_subshell
from nbdash.protocol.codec import Encoded, decode, encode
from nbdash.source import kernel, kernel_id
from nbdash.static import loader, manifest_dict, path

Receive = Callable[[str, dict[str, Any], Callable[[Encoded], None]], None]
"""Takes the view's id, a message, and a function that sends to that view."""
ReadAsset = Callable[[str], bytes | None]
"""Takes the path of a file in the app's folder `assets`, and returns what is in it."""


class AppWidget(anywidget.AnyWidget):
    """What stands for an app in the page. Its state is small: it is sent again with every reload and may be saved."""

    _esm = traitlets.Unicode().tag(sync=True)
    _manifest: Any = traitlets.Dict().tag(sync=True)
    _app: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self, key: str, title: str, receive: Receive, offer: tuple[str, Encoded], frame: dict[str, Any], read: ReadAsset
    ) -> None:
        app = {"key": key, "title": title, "kernel": kernel_id(), "version": __version__, **frame}
        self._frame = frame
        self._read_asset = read
        generation, message = offer
        self._offer: Any = {"generation": generation, "message": [message.header, *message.buffers]}
        self._is_opening = False
        with _told_to_no_cell():
            super().__init__(_esm=loader(), _manifest=manifest_dict(), _app=app)
        self._receive = receive
        widget: Any = self  # `Any`: ipywidgets is not typed
        widget.on_msg(self._on_message)
        let_find(key, self)
        listen()

    def rename(self, title: str) -> None:
        """Tell the page what the app is called from now on."""
        self._app = {**self._app, "title": title}

    def open(self) -> None:
        """Open the comm; what the first page is to show goes with it, and is no part of the state later."""
        base: Any = super()  # `Any`: ipywidgets is not typed
        self._is_opening = True
        base.open()
        self._is_opening, self._offer = False, None
        keep_on_subshell(self.comm)

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:
        """What is sent of this widget; ipywidgets calls it."""
        base: Any = super()
        state: dict[str, Any] = base.get_state(key, drop_defaults)
        return {**state, "_offer": self._offer} if self._is_opening else state

    def ask_for(self, where: str) -> None:
        """Tell the page where the app is to be shown, so that one that can't do it can say so."""
        if where != self._app.get("where", "inline"):
            self._app = {**self._app, "where": where}

    def put_in_frame(self, frame: dict[str, Any]) -> None:
        """Tell the page whether to draw the app in a frame, and what to load there (frame.py)."""
        if frame != self._frame:
            rest = {name: value for name, value in self._app.items() if name not in self._frame}
            self._frame = frame
            self._app = {**rest, **frame}

    def _on_message(self, _: object, content: dict[str, Any], buffers: list[memoryview]) -> None:
        view: Any = content.get("view")
        if not isinstance(view, str) or not buffers:
            return  # another library's message to all widgets
        message = decode(buffers[0], buffers[1:])
        if message.get("type") == "asset":
            self._send_file(view, str(message.get("name")), message.get("folder"))
        else:
            self._receive(view, message, self._sender(view))

    def _sender(self, view: str) -> Callable[[Encoded], None]:
        widget: Any = self  # `Any`: ipywidgets is not typed

        def send(message: Encoded) -> None:
            widget.send({"view": view}, [message.header, *message.buffers])

        return send

    def _send_file(self, view: str, name: str, folder: Any) -> None:
        """Send a file of the build, or one of the app's own folder."""
        if folder == ASSETS:
            found = self._read_asset(name)
            packed = None if found is None else gzip.compress(found, 5)
        else:
            file = path(name)
            packed = file and file.with_name(f"{file.name}.gz").read_bytes()
        answer = {"type": "asset", "name": name, "folder": folder, "encoding": None if packed is None else "gzip"}
        self._sender(view)(Encoded(encode(answer).header, () if packed is None else (packed,)))


@contextmanager
def _told_to_no_cell() -> Generator[None]:
    """Have messages belong to no cell's run, if nobody has told which cell runs.

    Programs that run notebooks without a page (nbclient, and with it `nbconvert --execute` and papermill) tell no cell.
    They store the state of all widgets that cells make; nbconvert would then show the widget, which nothing there can
    bring to life, and not the static face. The variable is private, so its absence is no error.
    """
    parent: ContextVar[dict[str, Any]] | None = getattr(kernel(), "_shell_parent", None)
    if parent is None or cells.current is None or cells.current.id is not None:
        yield
        return
    token = parent.set({})
    try:
        yield
    finally:
        parent.reset(token)
