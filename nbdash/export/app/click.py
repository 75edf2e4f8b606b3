"""What the test of an exported app does: one input that a person can set, and the callback that must be called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from nbdash.app import App
from nbdash.components.base import can_set
from nbdash.components.tree import Node
from nbdash.context import PageRequest
from nbdash.engine.session import Session
from nbdash.graph.spec import VARIABLES, Prop

_ORDER = ("Slider", "RangeSlider", "Dropdown", "RadioItems", "Checklist", "Input", "Textarea", "Button")
"""What changes nothing outside of the page is better tried than a button."""


@dataclass(frozen=True, slots=True)
class Click:
    """One change that a person makes."""

    address: str
    """The page's."""
    id: str
    prop: str
    value: Any
    callback: str
    """The name of one that it calls."""


def find_click(app: App) -> Click | None:
    """Choose one; None if no callback in Python waits for any, on any page.

    The layouts are made for it, but no callback is called.
    """
    pages = app.pages.registry.entries.values() if app.pages is not None else ()
    paths = (page["path"] for page in pages)
    for address in ["/", *(path for path in paths if path not in (None, "/"))]:
        request = PageRequest(path=address, is_served=True)
        session = app.new_session(href=f"http://localhost{address}", request=request)
        found = [(rank, click) for rank, click in _clicks(app, session, address)]
        if found:
            return min(found, key=lambda one: one[0])[1]
    return None


def _clicks(app: App, session: Session, address: str) -> Iterator[tuple[tuple[bool, int], Click]]:
    for spec in app.registry:
        if spec.clientside is not None or spec.persistent or spec.has_patterns:
            continue
        for target in spec.inputs:
            if not isinstance(target, Prop) or target.id == VARIABLES:
                continue
            node = session.store.node(target.id)
            if node is None or not can_set(node.namespace, node.type, target.name):
                continue
            kind = "Button" if target.name == "n_clicks" else node.type
            value = _other_value(node, target.name)
            if value is not None and kind in _ORDER:
                rank = (spec.is_stream, _ORDER.index(kind))
                yield rank, Click(address, target.id, target.name, value, spec.name)


def _other_value(node: Node, name: str) -> Any:
    """A value that a person could choose now; None if that is not plain."""
    props, now = node.props, node.props.get(name)
    if name == "n_clicks":
        return (now or 0) + 1
    if name != "value":
        return None
    match node.type:
        case "Slider" | "RangeSlider":
            ends = _ends(props)
            if ends is None:
                return None
            if node.type == "RangeSlider":
                return [*ends] if now != [*ends] else [ends[0], ends[0]]
            return ends[0] if now != ends[0] else ends[1]
        case "Dropdown" | "RadioItems" | "Checklist":
            is_list = node.type == "Checklist" or props.get("multi")
            values = [[value] if is_list else value for value in _options(props.get("options"))]
            return next((value for value in values if value != now), None)
        case "Input":
            if props.get("type") == "number":
                return _number(props, now)
            return "a" if props.get("type", "text") in ("text", "search") and now != "a" else None
        case "Textarea":
            return "a" if now != "a" else None
        case _:
            return None


def _ends(props: Mapping[str, Any]) -> tuple[Any, Any] | None:
    marks: dict[str, Any] = props.get("marks") or {}
    numbers = sorted(map(float, marks))
    first = props.get("min") if props.get("min") is not None else next(iter(numbers), None)
    last = props.get("max") if props.get("max") is not None else next(reversed(numbers), None)
    return None if first is None or last is None else (first, last)


def _options(given: Any) -> list[Any]:
    options: list[Any] = list(given or ())  # of a dict: its keys, which are the values
    found = [cast("dict[str, Any]", one).get("value") if isinstance(one, dict) else one for one in options]
    return [value for value in found if isinstance(value, str | int | float) and not isinstance(value, bool)]


def _number(props: Mapping[str, Any], now: Any) -> Any:
    step = props.get("step") if isinstance(props.get("step"), int | float) else 1
    value = (now if isinstance(now, int | float) else props.get("min") or 0) + (step or 1)
    most = props.get("max")
    return value if not isinstance(most, int | float) or value <= most else props.get("min")
