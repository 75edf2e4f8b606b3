"""What is printed and displayed in an `ipywidgets.Output`, where no Jupyter sends it there.

In Jupyter the page gathers what a cell says while an Output listens. What a callback says is no cell's; and where
there is no Jupyter, nobody gathers anything. So there an Output is given what is said within it here, in Python.
"""

from __future__ import annotations

import base64
import re
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, cast

from nbdash.errors import PreventUpdate

EVERY_S = 0.05
"""Pages are told no more often."""
_CLEARED = "\033[2K\r"
"""What IPython prints to clear an output where it has no shell."""


@dataclass
class _Around:
    """What the layers above have for screens; nothing is gathered before they give it."""

    captured_by: Callable[[Any], AbstractContextManager[None]] | None = None
    """Has what is said in this context handed to a sink (nbdash/capture.py)."""
    is_capturing: Callable[[], bool] | None = None
    """Whether it is handed to one already: in a callback in a notebook."""
    report: Callable[[str, str], str] | None = None
    """Takes down what went wrong, as a title and a traceback that no visitor is to see; returns its number."""


around = _Around()


class Screen:
    """Gathers what is said within one Output; the sink of `nbdash.capture`. From any thread."""

    def __init__(self, widget: Any) -> None:
        self._widget = widget
        self._lock = threading.RLock()  # who watches `outputs` may print
        self._new: list[dict[str, Any]] = []
        self._is_cleared = False
        self._timer: threading.Timer | None = None

    def write(self, stream: str, text: str) -> None:
        """Take a text."""
        if text == _CLEARED:
            self.clear(wait=True)
            return
        with self._lock:
            _add_text(self._new, stream, text)
        self._show_soon()

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """Take an object, or what has become of it."""
        encoded = {
            form: base64.b64encode(value).decode() if isinstance(value, bytes) else value
            for form, value in data.items()
        }
        shown: dict[str, Any] = {"output_type": "display_data", "data": encoded, "metadata": metadata}
        name = transient.get("display_id")
        if name is not None:
            shown["transient"] = {"display_id": name}
        if update:
            self.show()
            self._widget.outputs = tuple(shown if _is_named(one, name) else one for one in self._widget.outputs)
            return
        with self._lock:
            self._new.append(shown)
        self._show_soon()

    def clear(self, wait: bool = False) -> None:
        """Forget what there is; `wait`: as soon as there is something else."""
        with self._lock:
            self._new, self._is_cleared = [], True
        if not wait:
            self.show()

    def fail(self, error: BaseException) -> None:
        """Say that something was raised: to the author all of it, to a visitor a number."""
        lines = traceback.format_exception(error)
        if around.report is not None and is_of_session(self._widget):
            number = around.report(f"{type(error).__name__} within an ipywidgets.Output", "".join(lines))
            self.write("stderr", f"Something went wrong here: incident {number}.\n")
            return
        shown = {"output_type": "error", "ename": type(error).__name__, "evalue": str(error)}
        with self._lock:
            self._new.append({**shown, "traceback": ["".join(lines)]})

    def show(self) -> None:
        """Have the widget tell its pages now."""
        with self._lock:
            new, is_cleared, timer = self._new, self._is_cleared, self._timer
            self._timer = None
            if timer is not None:
                timer.cancel()
            if not new and not is_cleared:
                return
            self._new, self._is_cleared = [], False
            outputs = [] if is_cleared else [*self._widget.outputs]
            for one in new:
                if one["output_type"] == "stream":
                    _add_text(outputs, one["name"], one["text"])
                else:
                    outputs.append(one)
            if self._widget.comm is not None:
                self._widget.outputs = tuple(outputs)

    def _show_soon(self) -> None:
        with self._lock:
            if self._timer is None:
                self._timer = threading.Timer(EVERY_S, self.show)
                self._timer.daemon = True
                self._timer.start()


_entered: ContextVar[tuple[tuple[Screen, AbstractContextManager[None]] | None, ...]] = ContextVar(
    "nbdash_screens", default=()
)
"""The Outputs that this context is within, the inmost last; None for those that Jupyter looks after."""


def is_of_session(widget: Any) -> bool:
    """Whether a widget belongs to a session of a served app."""
    return hasattr(widget.comm, "party")


def install() -> None:
    """Have Outputs gather what Jupyter does not; nothing before ipywidgets is there."""
    module: Any = sys.modules.get("ipywidgets.widgets.widget_output")
    output = getattr(module, "Output", None)
    if output is None or hasattr(output, "_nbdash_screen"):
        return
    enter, leave = output.__enter__, output.__exit__
    output._nbdash_screen = None  # what each has of its own is in its `__dict__`

    def __enter__(self: Any) -> Any:  # noqa: N807
        capture, is_capturing = around.captured_by, around.is_capturing
        if capture is None or not (is_of_session(self) or (is_capturing is not None and is_capturing())):
            _entered.set((*_entered.get(), None))
            return enter(self)
        screen: Screen = cast("dict[str, Any]", vars(self)).setdefault("_nbdash_screen", Screen(self))
        capturing = capture(screen)
        capturing.__enter__()
        _entered.set((*_entered.get(), (screen, capturing)))
        return None

    def __exit__(self: Any, kind: Any, error: Any, tb: Any) -> Any:  # noqa: N807
        *outer, inmost = _entered.get()
        _entered.set(tuple(outer))
        if inmost is None:
            return leave(self, kind, error, tb)
        screen, capturing = inmost
        # As in Jupyter, what is raised is shown here and goes no further; but for what only ends a callback.
        is_shown = isinstance(error, Exception) and not isinstance(error, PreventUpdate)
        if is_shown:
            screen.fail(error)
        capturing.__exit__(None, None, None)
        screen.show()
        return True if is_shown else None

    output.__enter__, output.__exit__ = __enter__, __exit__


def _add_text(outputs: list[dict[str, Any]], stream: str, text: str) -> None:
    """Add a text, to the last one if that is of the same stream."""
    last = outputs[-1] if outputs else {}
    if last.get("name") == stream and isinstance(before := last.get("text"), str):
        text = before + text
        outputs.pop()
    # a line that is begun anew takes the place of what it had, as in a terminal: of a bar of progress the last is left
    text = re.sub(r"[^\n]*\r(?!\n)(?=[^\n])", "", text)
    outputs.append({"output_type": "stream", "name": stream, "text": text})


def _is_named(output: dict[str, Any], name: Any) -> bool:
    return cast("dict[str, Any]", output.get("transient", {})).get("display_id") == name
