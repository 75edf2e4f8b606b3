"""What a package exports, and one example of each: with the props that its own description calls required.

What a description can't say is in recipes.py: values that mean something, and the component that another must be in.
"""

# pyright: basic, reportArgumentType=false
# The packages say of children that they are components of Dash; ours and plain texts are drawn too.
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from inspect import cleandoc
from types import ModuleType
from typing import Any

from nbdash import html

_PROP = re.compile(r"^- ([\w*-]+) \((.*?); (required|optional|default)", re.MULTILINE | re.DOTALL)
_CHOICE = re.compile(r"a value equal to: '([^']+)'")
_KINDS: dict[str, Any] = {
    "string": "text",
    "number": 1,
    "boolean": True,
    "dict": {},
    "list": [],
    "a list of or a singular dash component": "text",
}
"""A value for each kind, by how descriptions begin."""


@dataclass(frozen=True)
class Recipe:
    """What is known of a package beyond its own descriptions."""

    props: dict[str, Any] = field(default_factory=dict)
    """Values of required props, by name: where any text or number won't do."""
    more: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Props that a class can't do without although its description calls them optional, by class."""
    inside: dict[str, Callable[[Any], Any]] = field(default_factory=dict)
    """What a class must stand in, by class."""
    inside_others: Callable[[Any], Any] = lambda one: one
    """What all other classes must stand in."""
    around: Callable[[list[Any]], Any] = html.Div
    """What all of them must stand in."""


def classes(package: str) -> dict[str, type]:
    """The component classes that a package exports, by name; each once."""
    module: ModuleType = import_module(package)
    found = {
        name: one
        for name, one in vars(module).items()
        if isinstance(one, type) and hasattr(one, "to_plotly_json") and one.__module__.startswith(package)
    }
    return {name: one for name, one in sorted(found.items()) if one.__name__ == name}


def required(kind: type) -> dict[str, str]:
    """The props that a class's description calls required, and what it says of their kinds."""
    return {name: text for name, text, says in _PROP.findall(cleandoc(kind.__doc__ or "")) if says == "required"}


def example(kind: type, recipe: Recipe) -> Any:
    """One component of a class, in what it must stand in."""
    props = {name: recipe.props.get(name, _value(text)) for name, text in required(kind).items()}
    component = kind(**{**props, **recipe.more.get(kind.__name__, {})})
    return recipe.inside.get(kind.__name__, recipe.inside_others)(component)


def _value(description: str) -> Any:
    choice = _CHOICE.match(description)
    if choice is not None:
        return choice[1]
    return next((value for kind, value in _KINDS.items() if description.startswith(kind)), "text")


def examples(package: str) -> Any:
    """One of each class, in a cell that bears its name."""
    from .recipes import RECIPES

    recipe = RECIPES[package]
    cells = [
        html.Section(
            [html.Small(name), html.Div(example(kind, recipe), id=f"cell-{name}")],
            **{"data-component": name},
            style={"position": "relative", "minHeight": 24, "borderBottom": "1px solid #ccc"},
        )
        for name, kind in classes(package).items()
    ]
    return recipe.around(cells)
