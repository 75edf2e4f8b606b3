"""Rules for days: `DatePickerSingle`, `DatePickerRange`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from nbdash.components.values.kinds import listed

_WRITTEN = re.compile(r"\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?![\d-])", re.ASCII)


def day(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A day that can be chosen in the calendar."""
    if value is None:
        return None
    chosen = _day(value) if type(value) is str and len(value) == len("2024-02-29") else None
    if chosen is None:
        return "is no day"
    if props.get("disabled"):
        return "comes from a control that is disabled"
    first, last = _day(props.get("min_date_allowed")), _day(props.get("max_date_allowed"))
    if first is not None and chosen < first:
        return f"is before {first}"
    if last is not None and chosen > last:
        return f"is after {last}"
    disabled = listed(props.get("disabled_days")) or ()
    return "is a day that can't be chosen" if any(_day(other) == chosen for other in disabled) else None


def end_of_range(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A day that can be chosen, with the other end of the range on its side of it, and far enough away."""
    reason = day(value, props, prop)
    if reason is not None or value is None:
        return reason
    first, last = (_day(value if name == prop else props.get(name)) for name in ("start_date", "end_date"))
    nights = props.get("minimum_nights")
    least = nights if isinstance(nights, (int, float)) and nights > 0 else 0
    if first is not None and last is not None and (last - first).days < least:
        return f"makes a range of less than {least:g} nights" if last >= first else "makes a range that ends too soon"
    return None


def _day(value: Any) -> datetime.date | None:
    found = _WRITTEN.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
