"""The rules by name, and who applies them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nbdash.components.base import component_class
from nbdash.components.tree import equal
from nbdash.components.values import choices, days, entries, files, kinds, ranges, tables
from nbdash.components.values.kinds import Rule

RULES: Mapping[str, Rule] = {
    "number": kinds.number,
    "counter": kinds.counter,
    "text": kinds.text,
    "flag": kinds.flag,
    "object": kinds.object_,
    "array": kinds.array,
    "array or object": kinds.array_or_object,
    "objects": kinds.objects,
    "text or texts": kinds.text_or_texts,
    "number or numbers": kinds.number_or_numbers,
    "choice": choices.choice,
    "option": choices.option,
    "options": choices.options,
    "tab": choices.tab,
    "slider": ranges.slider,
    "sliders": ranges.sliders,
    "entry": entries.entry,
    "area": entries.area,
    "day": days.day,
    "end of range": days.end_of_range,
    "cell": tables.cell,
    "cells": tables.cells,
    "rows": tables.rows,
    "places": tables.places,
    "row ids": tables.row_ids,
    "column ids": tables.column_ids,
    "chosen columns": tables.chosen_columns,
    "hidden columns": tables.hidden_columns,
    "page": tables.page,
    "filter": tables.filter_query,
    "sort": tables.sort_by,
    "columns": tables.columns,
    "data": tables.data,
    "data edits": tables.data_edits,
    "told rows": tables.told_rows,
    "told places": tables.told_places,
    "files": files.files,
}

_OF_TYPES: Mapping[str, str] = {
    "number": "number",
    "string": "text",
    "bool": "flag",
    "object": "object",
    "array": "array",
    "array | object": "array or object",
    "list(object)": "objects",
    "string | list(string)": "text or texts",
    "number | list(number)": "number or numbers",
    "figure": "object",
    "any": "",
}

_BY_ITSELF = frozenset({"data", "columns"})

_JUDGING = frozenset(
    {"options", "multi", "disabled", "children", "min", "max", "step", "marks", "readOnly", "type", "maxLength"}
    | {"min_date_allowed", "max_date_allowed", "disabled_days", "minimum_nights", "start_date", "end_date"}
    | {"data", "columns", "editable", "row_deletable", "row_selectable", "column_selectable", "dropdown"}
    | {"dropdown_data", "dropdown_conditional", "page_count", "page_size", "page_action", "filter_action"}
    | {"sort_action", "value", "hidden_columns", "selected_columns", "selected_rows"}
)
"""The props by which others are judged;"""
_OF_ONE_TYPE: Mapping[str, str] = {"children": "Tabs", "data": "DataTable"}
"""and those that are so in components of one type alone, while nearly all have them."""


def judges(type: str, prop: str) -> bool:
    """Whether other props of a component of this type are judged by this one.

    Examples
    --------
    >>> judges("Dropdown", "options"), judges("Tabs", "children"), judges("Div", "children")
    (True, True, False)
    """
    return prop in _JUDGING and _OF_ONE_TYPE.get(prop, type) == type


def rule_of(type: str) -> str:
    """The rule for a prop of which the schema says no more than its type; empty if anything will do.

    Raises
    ------
    ValueError
        If there is none: the schema must name one.
    """
    if type not in _OF_TYPES:
        raise ValueError(f"No rule says what a page may set a prop of the type {type!r} to: name one with 'fits'.")
    return _OF_TYPES[type]


def misfits(namespace: str, type: str, changes: Mapping[str, Any], props: Mapping[str, Any]) -> dict[str, str]:
    """Of props that the person in front of the page has set together, those that they can't have set so, and why.

    Parameters
    ----------
    namespace, type
        Whose props they are.
    changes
        Plain data by prop.
    props
        All of the component's props, as its page showed them.

    Examples
    --------
    >>> from nbdash.components import dcc
    >>> misfits("dash_core_components", "Slider", {"value": 11}, {"min": 0, "max": 10})
    {'value': 'is not between 0 and 10'}
    """
    kind = component_class(namespace, type)
    if kind is None:
        return {}
    fits = kind._fits  # pyright: ignore[reportPrivateUsage] (of this package)
    found = wrong = _misfits(fits, changes, props)
    while wrong and len(found) < len(changes):  # the others may have fitted together with these only
        wrong = _misfits(fits, {name: value for name, value in changes.items() if name not in found}, props)
        found |= wrong
    return found


def _misfits(fits: Mapping[str, str | Rule], changes: Mapping[str, Any], props: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    together = {**props, **changes} if len(changes) > 1 else None
    for name, value in changes.items():
        rule = fits.get(name)
        if rule is None:
            continue
        if together is not None:
            together[name] = props.get(name)
        judge = RULES[rule] if isinstance(rule, str) else rule
        reason = judge(value, props if together is None else together, name)
        if together is not None:
            together[name] = value
        if reason is not None and not (name in props and equal(value, props[name])):
            found[name] = reason
    return found


def strays(namespace: str, type: str, names: Iterable[str], props: Mapping[str, Any]) -> set[str]:
    """Of these props, those whose values could not be set anew: options have changed since, or a control is disabled.

    Not the rows and columns of a table, which can only be judged by what they were before.

    Examples
    --------
    >>> from nbdash.components import dcc
    >>> strays("dash_core_components", "Slider", ["value"], {"min": 0, "max": 10, "value": 11})
    {'value'}
    """
    changes = {name: props[name] for name in names if name in props and name not in _BY_ITSELF}
    others = {name: value for name, value in props.items() if name not in changes}
    return set(misfits(namespace, type, changes, others)) if changes else set()
