"""Cheap checks of what is given to components, for mistakes that are easy to make and hard to find later.

Only what can't be drawn for certain is refused. Values that may still become something (numpy numbers, dates)
pass here; whether they can be sent is for the protocol to say.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from nbdash.components.walk import is_foreign
from nbdash.errors import (
    InvalidChildError,
    InvalidConfig,
    MissingPropError,
    UnknownPropError,
    did_you_mean,
    explain,
    join_or,
    shorten,
)

_DRAWABLE_TYPES = frozenset({str, int, float, bool, type(None)})
_LAZY_TYPES = (Iterator, types.GeneratorType, map, filter, zip, range, set, frozenset)


METHODS: Mapping[str | None, str] = {
    None: "_repr_mimebundle_",
    "text/html": "_repr_html_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "image/jpeg": "_repr_jpeg_",
    "text/markdown": "_repr_markdown_",
}
"""By what an object says how notebooks are to show it; the first says all at once."""


def is_matplotlib_figure(value: object) -> bool:
    """Tell whether a value is a figure of matplotlib, which IPython shows without its help."""
    return type(value).__module__.startswith("matplotlib.") and hasattr(value, "savefig")


def shows_itself(value: object) -> bool:
    """Tell whether a value is an object that notebooks show."""
    if isinstance(value, type):
        return False
    return is_matplotlib_figure(value) or any(callable(getattr(value, name, None)) for name in METHODS.values())


def check_node(value: object, describe_place: Callable[[], str]) -> None:
    """Raise `InvalidChildError` if `value`, or an item of it, can't be drawn.

    `describe_place` is asked for the place only when there is something to say.
    """
    if type(value) in _DRAWABLE_TYPES or hasattr(type(value), "_node_props") or is_foreign(value):
        return
    if isinstance(value, (list, tuple)):
        for item in cast("list[object]", value):
            check_node(item, describe_place)
        return
    found = None if shows_itself(value) else _find_fault(value)
    if found:
        raise InvalidChildError(explain(found[0], where=describe_place(), remedy=found[1]))


def _find_fault(value: object) -> tuple[str, str] | None:
    """Return what is wrong with a value that is no component, text, number or list, and what to do."""
    kind = type(value).__name__
    package = type(value).__module__.partition(".")[0]
    if isinstance(value, type):
        return _class_fault(value)
    if isinstance(value, types.ModuleType):
        return f"The module {value.__name__} can't be drawn.", "Put a component here."
    if package in {"pandas", "polars", "pyarrow"} and hasattr(value, "columns"):
        remedy = "Build rows of it with html.Table, or draw it with plotly in a dcc.Graph."
        return f"A {package} {kind} can't be drawn as it is.", remedy
    if package == "plotly" and hasattr(value, "to_plotly_json"):
        return f"A plotly {kind} is no component.", "Wrap it: dcc.Graph(figure=...)."
    if isinstance(value, types.FunctionType | types.MethodType | types.BuiltinFunctionType):
        return f"The function {value.__name__} can't be drawn.", f"Call it: {value.__name__}()."
    if isinstance(value, dict):
        if {"namespace", "type", "props"} <= value.keys():
            return None  # a component in the form in which a callback reads it from the page
        return f"A dict can't be drawn: {shorten(cast('object', value))}.", "Use a component, or str(...)."
    if isinstance(value, _LAZY_TYPES):
        return f"A {kind} can't be drawn, only a list can.", "Wrap it in list(...)."
    return None


def _class_fault(value: type[Any]) -> tuple[str, str]:
    name = value.__name__
    if hasattr(value, "_node_props") or hasattr(value, "_children_props"):
        return f"{name} is a component class, not a component.", f"Make one of it: {name}(...)."
    return f"The class {name} can't be drawn.", "Put a component, text, a number or a list of these here."


def check_url(value: object, id: object, props: Mapping[str, str], where: str) -> None:
    """Raise if `value` does not say which props of a component live in the page's address, and under which names."""
    if id is None:
        what = "What lives in the page's address needs an id."
        raise MissingPropError(explain(what, where=where, remedy="Give the component an id."))
    names = cast("dict[object, object]", value) if isinstance(value, dict) else {next(iter(props)): value}
    for prop, name in names.items():
        if prop not in props:
            remedy = did_you_mean(str(prop), props) or f"There are: {join_or(list(props))}."
            raise UnknownPropError(explain(f"{prop!r} can't live in the page's address.", where=where, remedy=remedy))
        if name is not True and not (isinstance(name, str) and name):
            remedy = f'Give True, a name, or a dict: url={{"{next(iter(props))}": "name"}}.'
            raise InvalidConfig(explain(f"url names the parameter {shorten(name)}.", where=where, remedy=remedy))


def too_many_positional(name: str, given: tuple[object, ...]) -> InvalidChildError:
    """Return the error for `html.Div("a", "b")`."""
    what = f"{name} takes one positional argument, its children; {len(given)} more came: {shorten(given)}."
    remedy = f"Put children in a list: {name}([child, child]); name all other arguments."
    return InvalidChildError(explain(what, remedy=remedy))


def allowed_props(props: tuple[str, ...], wildcards: tuple[str, ...]) -> str:
    """Return the sentence that lists what a component accepts."""
    names = ", ".join(props)
    return f"Allowed: {names}" + (f", and names beginning with {join_or(wildcards)}." if wildcards else ".")
