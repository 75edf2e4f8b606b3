"""Which objects are widgets, what they are called in layouts, and where they are found again."""

from __future__ import annotations

import itertools
import sys
from typing import Any, cast

from nbdash.components.ids import check_id
from nbdash.typing import ComponentId

_ID = "_nbdash_id"
"""In a widget's `__dict__`. (Not all widgets can be keys: those that compare themselves have no hash.)"""

_numbers = itertools.count(1)


def is_widget(value: object) -> bool:
    """Whether an object is an ipywidgets widget, an anywidget among them.

    Examples
    --------
    >>> is_widget("slider")
    False
    """
    module = sys.modules.get("ipywidgets.widgets.widget")
    kind = getattr(module, "Widget", None)
    return kind is not None and isinstance(value, kind)


def is_style(value: object) -> bool:
    """Whether a widget only says how others look."""
    name = getattr(value, "_model_name", None)
    return name == "LayoutModel" or (isinstance(name, str) and name.endswith("StyleModel"))


def id_of(widget: Any) -> ComponentId | None:
    """The id that a widget has in layouts, if it has one."""
    return cast("dict[str, Any]", vars(widget)).get(_ID)


def name(widget: Any, id: ComponentId) -> None:
    """Give a widget an id.

    Raises
    ------
    InvalidComponentIdError
        If it can't be one.
    """
    check_id(id, type(widget).__name__)
    vars(widget)[_ID] = id


def named(widget: Any) -> ComponentId:
    """A widget's id, made up if it has none; the same program makes up the same ids."""
    id = id_of(widget)
    if id is None:
        id = vars(widget)[_ID] = f"nbdash-{type(widget).__name__.lower()}-w{next(_numbers)}"
    return id


def model_of(widget: Any) -> str:
    """The id of a widget's model; "" for a widget that has been closed."""
    return "" if widget.comm is None else str(widget.model_id)


def find(model: str) -> Any:
    """The widget with this model in the whole process; None if there is none."""
    module = sys.modules.get("ipywidgets.widgets.widget")
    instances = cast("dict[str, Any]", getattr(module, "_instances", {}))
    return instances.get(model)
