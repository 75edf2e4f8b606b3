"""What a widget says of itself, in the form in which it travels: plain data, and buffers beside it."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from typing import Any, cast

_EXACT = frozenset({str, int, float, bool, type(None)})
REFERENCE = "IPY_MODEL_"
"""How a state names another model."""

ModuleAddress = Callable[[str], str]


class Modules:
    """Says where pages find the text of an anywidget's module: they run none that comes as data."""

    address: ModuleAddress | None = None


def state_of(widget: Any, keys: Iterable[str] | None = None) -> tuple[dict[str, Any], list[Any], list[Any]]:
    """A widget's state (of some traits), the paths of what is binary in it, and that itself."""
    module: Any = sys.modules["ipywidgets.widgets.widget"]
    if keys is None:
        _refresh(widget)
    state, paths, buffers = module._remove_buffers(widget.get_state(keys))
    return travelling(state), [list(path) for path in paths], list(buffers)


def _refresh(widget: Any) -> None:
    """Have a figure of plotly's say what it shows now: it does so when Jupyter displays it, and tells changes after."""
    module: Any = sys.modules.get("plotly.basewidget")
    if module is not None and isinstance(widget, module.BaseFigureWidget):
        data, layout = deepcopy((widget._data, widget._layout_obj._props))
        # not as a change: pages that have the figure have been told
        widget._trait_values.update(_widget_data=data, _widget_layout=layout)


def travelling(state: dict[str, Any]) -> dict[str, Any]:
    """A state as it travels."""
    told: dict[str, Any] = _plain(state)
    address = Modules.address
    text = told.get("_esm")
    if address is not None and isinstance(text, str) and not text.startswith(("http://", "https://")):
        told["_esm"] = address(text)
    return told


def references(value: Any) -> Iterator[str]:
    """The models that a state names."""
    if isinstance(value, str):
        if value.startswith(REFERENCE):
            yield value.removeprefix(REFERENCE)
    elif isinstance(value, dict):
        for item in cast("dict[str, Any]", value).values():
            yield from references(item)
    elif isinstance(value, list):
        for item in cast("list[Any]", value):
            yield from references(item)


def _plain(value: Any) -> Any:
    kind = cast("type[Any]", type(value))
    if kind in _EXACT:
        return value
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item) for item in cast("list[Any]", value)]
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    for base in (str, bool, int, float):
        if isinstance(value, base):
            return base(value)
    item = getattr(value, "tolist", None) or getattr(value, "item", None)
    return _plain(item()) if callable(item) else str(value)
