"""Rules for what is typed: `Input` and `Textarea`.

A field that loses the focus tells its value whether it has changed or not, as the field has it: a number as text where
it holds text. So what reads the same as before is always a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nbdash.components.values.kinds import NUMBERS, is_number


def entry(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """What an `Input` can hold: a number within its limits where its type is `number` or `range`, else text."""
    if props.get("type") not in ("number", "range"):
        return area(_read(value) if is_number(value) else value, props, prop)
    if value is not None and not is_number(value):
        return "is no number"
    present = props.get(prop)
    if _read(value) == _read(present):
        return None
    if props.get("disabled") or (props.get("readOnly") and value is not None):
        return "comes from a control that is disabled"
    if value is None:
        return None  # what is out of its limits is told as nothing
    low, high, step = (_number(props.get(name)) for name in ("min", "max", "step"))
    if (low is not None and value < low) or (high is not None and value > high):
        return f"is not between {'-∞' if low is None else f'{low:g}'} and {'∞' if high is None else f'{high:g}'}"
    if step is not None and step > 0 and low is not None:  # else steps begin where only the browser knows
        steps = (value - low) / step
        if abs(steps - round(steps)) > 1e-6 + 1e-11 * abs(steps):
            return f"is not on a step of {step:g} from {low:g} on"
    return None


def area(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Text that is no longer than it may be."""
    present = props.get(prop)
    if value is not None and type(value) is not str:
        return "is no text"
    if _read(value) == _read(present):
        return None
    if props.get("disabled") or props.get("readOnly"):
        return "comes from a control that is disabled"
    if value is None:
        return None
    most = _number(props.get("maxLength"))
    if most is not None and 0 <= most < 2 * len(value):
        # a browser counts what UTF-16 takes, and lets too long a text of the author's only become shorter
        length, before = (len(text.encode("utf-16-le", "surrogatepass")) // 2 for text in (value, _read(present)))
        if length > max(most, before):
            return f"is longer than {most:g} characters"
    return None


def _read(value: Any) -> str:
    """As it reads in a field of one line, where lines end in no way."""
    if value is None:
        return ""
    if type(value) is float and value.is_integer():
        value = int(value)
    return str(value).replace("\r", "").replace("\n", "").strip()


def _number(value: Any) -> float | None:
    if type(value) in NUMBERS:
        return value
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None
