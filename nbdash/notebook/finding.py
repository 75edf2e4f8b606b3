"""How a page that has only an app's key finds the app's comm: it asks over a comm of its own.

A browser tab (`tab.html`) knows from its address which app it is to show, and after a restart of the kernel the app's
comm is another. It opens a comm for the target `nbdash` with the key, is told the comm's id, and closes it again.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakValueDictionary

TARGET = "nbdash"

# `Any`: neither ipywidgets nor comm is typed
_widgets: WeakValueDictionary[str, Any] = WeakValueDictionary()


def let_find(key: str, widget: Any) -> None:
    """Have pages that ask for the app with this key led to the widget's comm."""
    import comm

    _widgets[key] = widget
    comm.get_comm_manager().register_target(TARGET, _answer)


def _answer(asking: Any, message: dict[str, Any]) -> None:
    widget = _widgets.get(str(message["content"]["data"].get("app")))
    found = None if widget is None else widget.comm
    # A message, where closing would do: JupyterLab complains of each comm that is closed and was not its own.
    asking.send({"comm": found and found.comm_id})
