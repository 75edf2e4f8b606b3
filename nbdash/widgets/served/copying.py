"""A session's own copy of a widget that the program has made, where that can be done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, cast

from nbdash.components.tree import UnsendableValue
from nbdash.errors import shorten
from nbdash.widgets import finding
from nbdash.widgets.served.states import REFERENCE

_REMEDY = "Make it in the function that makes the layout (`app.layout = make_layout`): that is called for each visitor."
_KEPT = frozenset({"comm", "keys", "log"})


def copied(widget: Any, copies: dict[int, Any]) -> Any:
    """A copy of a widget and of those in it.

    Parameters
    ----------
    widget
        The program's.
    copies
        Those that have been made, by the identity of the original.

    Raises
    ------
    UnsendableValue
        If it can't be copied; says why.
    """
    found = copies.get(id(widget))
    if found is not None:
        return found
    reason = next(_handlers(widget), None)
    if reason is not None:
        what = f"Each visitor has a copy of it, and its {reason} knows only the original."
        raise UnsendableValue(widget, "", f"{what} {_REMEDY}")
    figures = sys.modules.get("plotly.basedatatypes")
    try:
        if figures is not None and isinstance(widget, figures.BaseFigure):
            made = type(widget)(widget)  # what it says of itself else is the figure's own
        else:
            made = _made(widget, copies)
    except UnsendableValue:
        raise
    except Exception as error:  # of the class's own `__init__`
        what = f"Each visitor has a copy of it, and its class can't make one from its traits: {error}."
        raise UnsendableValue(widget, "", f"{what} {_REMEDY}") from error
    id_ = finding.id_of(widget)
    if id_ is not None:
        finding.name(made, id_)
    copies[id(widget)] = made
    return made


def _made(widget: Any, copies: dict[int, Any]) -> Any:
    traits: dict[str, Any] = widget.traits()
    values = {
        name: _replaced(getattr(widget, name), copies)
        for name, trait in traits.items()
        if not (name.startswith("_") or name in _KEPT or trait.read_only)
    }
    made: Any = type(widget)(**values)
    ours, theirs = _said(made), _said(widget)
    differing = [name for name in theirs if ours.get(name) != theirs[name]]
    if differing:
        made.close()
        raise ValueError(f"the copy has another {shorten(differing[0])}")
    return made


def _replaced(value: Any, copies: dict[int, Any]) -> Any:
    if finding.is_widget(value):
        return copied(value, copies)
    if isinstance(value, (list, tuple)):
        items = cast("list[Any]", value)
        if any(finding.is_widget(item) for item in items):
            return items.__class__(_replaced(item, copies) for item in items)
    elif isinstance(value, dict):
        entries = cast("dict[Any, Any]", value)
        if any(finding.is_widget(item) for item in entries.values()):
            return {key: _replaced(item, copies) for key, item in entries.items()}
    return cast("Any", value)


def _said(widget: Any) -> dict[str, Any]:
    """What a widget says of itself to pages, whichever models it names."""
    return {name: _nameless(value) for name, value in widget.get_state().items()}


def _nameless(value: Any) -> Any:
    if isinstance(value, str):
        return REFERENCE if value.startswith(REFERENCE) else value
    if isinstance(value, dict):
        return {key: _nameless(item) for key, item in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_nameless(item) for item in cast("list[Any]", value)]
    tolist = getattr(value, "tolist", None)
    return tolist() if callable(tolist) else value


def _handlers(widget: Any) -> Iterator[str]:
    """What the program has hung on to a widget that a copy would lack, in words."""
    notifiers: dict[Any, dict[Any, list[Any]]] = getattr(widget, "_trait_notifiers", {})
    for of_kinds in notifiers.values():
        for handlers in of_kinds.values():
            for handler in handlers:
                if not _is_own(widget, handler):
                    yield f"handler {_name(handler)} (`observe`)"
    values: dict[str, Any] = getattr(widget, "_trait_values", {})
    others = cast("dict[str, Any]", vars(widget))
    attributes: list[Any] = [*others.values(), *values.values()]
    for attribute in attributes:
        if type(attribute).__name__ == "CallbackDispatcher":
            for handler in attribute.callbacks:
                if not _is_own(widget, handler):
                    yield f"handler {_name(handler)}"


def _is_own(widget: Any, handler: Any) -> bool:
    """Whether a handler is one that the widget's class hangs on to each of its instances."""
    if getattr(handler, "__self__", None) is widget:
        return True
    traitlets: Any = sys.modules.get("traitlets")
    return traitlets is not None and isinstance(handler, traitlets.EventHandler)


def _name(handler: Any) -> str:
    owner = getattr(handler, "__self__", None)
    return f"of a {type(owner).__name__}" if owner is not None else str(getattr(handler, "__name__", "function"))
