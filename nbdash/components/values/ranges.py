"""Rules for numbers between two ends, on a step or at a mark: `Slider`, `RangeSlider`."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from typing import Any, cast

from nbdash.components.tree import equal
from nbdash.components.values.kinds import NUMBERS, is_number, listed

_EXACT = 1e-11
"""Pages round to twelve digits (js/src/components/core/slider/scale.ts)."""


def slider(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A number that a slider can stand at; where it is moved by its author, `drag_value` follows."""
    if value is None or equal(value, props.get("value")):
        return None
    if not is_number(value):
        return "is no number"
    if props.get("disabled"):
        return "comes from a control that is disabled"
    return place(value, props)


def sliders(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Numbers that the handles of a range can stand at, in order; one that is not moved may stay where it is."""
    present = props.get("value")
    if value is None or equal(value, present):
        return None
    items = listed(value)
    if items is None or not all(map(is_number, items)):
        return "is no list of numbers"
    if props.get("disabled"):
        return "comes from a control that is disabled"
    before = listed(present) or []
    if before and len(items) != len(before):
        return f"has {len(items)} numbers, and there are {len(before)} handles"
    if any(one > other for one, other in itertools.pairwise(items)):
        return "is not in order"
    return next((reason for item in items if item not in before and (reason := place(item, props))), None)


def place(value: float, props: Mapping[str, Any]) -> str | None:
    """Whether a slider can stand there."""
    marks = _marks(props.get("marks"))
    low, high = _ends(props, marks)
    slack = _EXACT * abs(value)
    if not low - slack <= value <= high + slack:
        return f"is not between {low:g} and {high:g}"
    step: Any = props.get("step")
    if type(step) in NUMBERS and step > 0:
        steps = (value - low) / step
        is_on_step = abs(steps - round(steps)) * step <= 1e-6 * step + slack
        if not (is_on_step or abs(value - high) <= slack or value in marks):
            return f"is not on a step of {step:g} from {low:g} on"
    elif "step" in props and step is None and marks and value not in marks:
        return "is not at one of the marks"
    return None


def _ends(props: Mapping[str, Any], marks: list[float]) -> tuple[float, float]:
    low, high = props.get("min"), props.get("max")
    low = low if type(low) in NUMBERS else min(marks, default=0)
    high = high if type(high) in NUMBERS else max(marks, default=100)
    return cast("float", low), max(cast("float", high), cast("float", low))


def _marks(marks: Any) -> list[float]:
    if not isinstance(marks, dict):
        return []
    found: list[float] = []
    for key, mark in cast("dict[str, Any]", marks).items():
        try:
            number = float(key)
        except ValueError:
            continue
        if mark is not None and math.isfinite(number):
            found.append(number)
    return found
