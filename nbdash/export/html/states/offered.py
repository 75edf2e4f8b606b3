"""The values that a component offers: what `all` means in `--states`."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterable, Mapping
from typing import Any, cast

from nbdash.components.tree import Node
from nbdash.errors import explain
from nbdash.export.html.states.choices import StatesError
from nbdash.graph.spec import Prop

MOST_TOGETHER = 6
"""Of so many options all combinations are offered; of more: none, each alone, and all of them."""
MOST = 100_000
"""Values of one input; more are a mistake, and would take the memory."""
UNORDERED = frozenset({"Checklist", "Dropdown"})
"""Where a list of what is chosen means the same in any order."""


def offered(node: Node, prop: Prop) -> list[Any]:
    """All values that a person can give a prop, as far as the component says.

    Raises
    ------
    StatesError
        If the component does not say: the values are to be listed.

    Examples
    --------
    >>> offered(Node("dcc", "Slider", {"id": "n", "min": 0, "max": 1, "step": 0.25}, {}), Prop("n", "value"))
    [0, 0.25, 0.5, 0.75, 1]
    """
    values: list[Any] | None = None
    props = node.props
    if prop.name == "value":
        if node.type in ("Slider", "RangeSlider"):
            values = _slider(node)
        elif node.type == "Dropdown" and not props.get("multi"):
            values = _options(props) + ([] if props.get("clearable") is False else [None])
        elif node.type in ("Dropdown", "Checklist"):
            values = _together(_options(props))
        elif node.type == "RadioItems":
            values = _options(props)
        elif node.type == "Tabs":
            values = _tabs(props)
        elif node.type == "Input" and props.get("type") in ("number", "range"):
            values = _numbers(props)
    elif node.type == "DatePickerSingle" and prop.name == "date":
        values = _days(props)
    if not values:
        raise _not_said(node, prop)
    return values


def _not_said(node: Node, prop: Prop) -> StatesError:
    what = f"The {node.type} {prop.id!r} does not say which values its {prop.name!r} can have."
    return StatesError(explain(what, remedy=f'List them: --states "{prop.id}.{prop.name}=[...]".'))


def _options(props: Mapping[str, Any]) -> list[Any]:
    options: Any = props.get("options") or ()
    if hasattr(options, "tolist"):
        options = options.tolist()
    found: list[Any] = []
    for item in options:  # of a dict its keys: the values
        if not isinstance(item, dict):
            found.append(item)
            continue
        entry = cast("dict[str, Any]", item)
        if entry.get("disabled") is not True:
            found.append(entry.get("value"))
    return found


def _together(options: list[Any]) -> list[Any]:
    sizes = range(len(options) + 1) if len(options) <= MOST_TOGETHER else (0, 1, len(options))
    return [list(some) for size in sizes for some in itertools.combinations(options, size)]


def _tabs(props: Mapping[str, Any]) -> list[Any]:
    children = props.get("children")
    tabs: list[Any] = cast("list[Any]", children) if isinstance(children, list) else [children]
    found: list[Any] = []
    for number, tab in enumerate(tabs, 1):
        if isinstance(tab, Node) and not tab.props.get("disabled"):
            value = tab.props.get("value")
            found.append(f"tab-{number}" if value is None else value)
    return found


def _slider(node: Node) -> list[Any]:
    """Where its handles can stand, as `js/src/components/core/slider/scale.ts` has it."""
    props = node.props
    marks = _marks(props.get("marks"))
    low = _number(props.get("min"), min(marks, default=0))
    high = max(_number(props.get("max"), max(marks, default=100)), low)
    step = props.get("step")
    if "step" in props and step is None and marks:
        places = sorted(mark for mark in marks if low <= mark <= high)
    else:
        places = _steps(low, high, step if isinstance(step, (int, float)) and step > 0 else _usual_step(low, high))
    if node.type == "Slider":
        return places
    value = props.get("value")
    handles = len(cast("list[Any]", value)) if isinstance(value, list) else 2
    if math.comb(len(places) + handles - 1, handles) > MOST:
        raise _not_said(node, Prop(str(node.key), "value"))
    return [list(some) for some in itertools.combinations_with_replacement(places, handles)]


def _marks(marks: Any) -> list[float]:
    found: list[float] = []
    for key, mark in cast("dict[str, Any]", marks).items() if isinstance(marks, dict) else ():
        try:
            place = float(key)
        except ValueError:
            continue
        if mark is not None and math.isfinite(place):
            found.append(_tidy(place))
    return found


def _usual_step(low: float, high: float) -> float:
    extent = (high - low) or 1
    fine = _tidy(10.0 ** (math.floor(math.log10(extent)) - 2))
    return max(1, fine) if float(low).is_integer() and float(high).is_integer() and extent >= 20 else fine


def _steps(low: float, high: float, step: float) -> list[Any]:
    count = math.floor((high - low) / step + 1e-9)
    if count > MOST:
        what = f"From {low:g} to {high:g} in steps of {step:g} there are {count + 1:,} values."
        raise StatesError(explain(what, remedy="List those that are to work, or give the component a larger step."))
    places = [_tidy(low + number * step) for number in range(count + 1)]
    return places if places[-1] == high else [*places, _tidy(high)]


def _numbers(props: Mapping[str, Any]) -> list[Any] | None:
    low, high, step = props.get("min"), props.get("max"), props.get("step", 1)
    ends = [float(end) for end in (low, high) if isinstance(end, (int, float))]
    if len(ends) < 2 or not isinstance(step, (int, float)) or step <= 0:
        return None
    places = _steps(ends[0], ends[1], step)
    return [place for place in places if _tidy((place - ends[0]) % step) in (0, _tidy(step))]  # the end may be off


def _days(props: Mapping[str, Any]) -> list[Any] | None:
    ends = [str(props.get(name) or "")[:10] for name in ("min_date_allowed", "max_date_allowed")]
    if not all(ends):
        return None
    first, last = map(datetime.date.fromisoformat, ends)
    without: Iterable[Any] = props.get("disabled_days") or ()
    closed = {str(day)[:10] for day in without}
    days = ((first + datetime.timedelta(number)).isoformat() for number in range((last - first).days + 1))
    return [day for day in days if day not in closed]


def _number(value: Any, otherwise: float) -> float:
    return value if isinstance(value, (int, float)) else otherwise


def _tidy(value: float) -> Any:
    """Without the noise of binary fractions, and whole numbers as such: pages know no others."""
    exact = float(f"{value:.12g}")
    return int(exact) if exact.is_integer() else exact
