"""Kinds of components that come from Dash's community packages, as nbdash's own classes know theirs.

Such a component is recognised by its shape (`to_plotly_json`, `_namespace`, `_type`), so that nothing of Dash need be
imported here; their packages bring it with them. A kind is derived once, from the class and the first component of it.
"""

from __future__ import annotations

import inspect
import re
import sys
from types import ModuleType
from typing import Any

from nbdash.components.base import Component
from nbdash.components.packages import source_of

_BASE = "dash.development.base_component"
_OWN = frozenset({"dash_html_components", "dash_core_components", "dash_table"})
"""What nbdash draws itself; there the classes of Dash stand for its own."""
_PERSISTED = re.compile(r"^\s*-?\s*persisted_props \((.*)", re.MULTILINE)
_NAMES = re.compile(r"'([\w.]+)'")
_USUAL = ("checked", "value")
"""What is persisted where a package does not say it: the first of these that there is."""


class Foreign(Component):
    """Base of all derived kinds. They have no instances: what stands in layouts is of the package's own class."""

    _chunk = ""
    _holds_anywhere = True


def derive(namespace: str, type: str, example: object = None) -> type[Component] | None:
    """The kind of this name; None if no package that has been imported has it, or none says which files draw it.

    Parameters
    ----------
    namespace, type
        Its name.
    example
        A component of it, if there is one at hand: it knows best what it accepts.
    """
    cls = example.__class__ if example is not None else _class_of(namespace, type)
    module = None if cls is None or namespace in _OWN else _package_of(cls, namespace)
    if cls is None or module is None:
        return None
    _befriend()
    names = getattr(example, "available_properties", None) or _names_in_signature(cls)
    wildcards = getattr(example, "available_wildcard_properties", None)
    wildcards = ("data-", "aria-") if wildcards is None else wildcards
    node_props = ("children", *(path for path in getattr(cls, "_children_props", ()) if path != "children"))
    holders = {re.split(r"[.\[{]", path)[0] for path in node_props}
    attributes: dict[str, Any] = {
        "__doc__": cls.__doc__,
        "__module__": __name__,
        "_namespace": namespace,
        "_type": type,
        "_prop_names": tuple(names),
        "_node_props": node_props,
        "_settable": frozenset(names) - holders - {"id"},
        "_persisted": _persisted(cls, names),
        "_valid_wildcard_attributes": tuple(prefix.rstrip("*") for prefix in wildcards),
        "_source": source_of(module, namespace),
    }
    return _make(type, attributes)


def _make(name: str, attributes: dict[str, Any]) -> type[Component]:
    return type(name, (Foreign,), attributes)


def _class_of(namespace: str, name: str) -> type[Any] | None:
    """A component's class by its name, as Dash keeps it."""
    registry = getattr(sys.modules.get(_BASE), "ComponentRegistry", None)
    packages = dict(getattr(registry, "namespace_to_package", None) or {})
    cls = getattr(sys.modules.get(packages.get(namespace, namespace)), name, None)
    return cls if isinstance(cls, type) else None


def _package_of(cls: type[Any], namespace: str) -> ModuleType | None:
    """The module that says which files draw it: the class's own, or one that it is within."""
    name = cls.__module__
    while name:
        module = sys.modules.get(name)
        if getattr(module, "_js_dist", None) and getattr(module, "__file__", None):
            return module
        name = name.rpartition(".")[0]
    module = sys.modules.get(namespace)
    return module if getattr(module, "_js_dist", None) else None


def _names_in_signature(cls: type[Any]) -> tuple[str, ...]:
    named = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    parameters = inspect.signature(cls).parameters.values()
    return tuple(parameter.name for parameter in parameters if parameter.kind in named)


def _persisted(cls: type[Any], names: tuple[str, ...]) -> tuple[str, ...]:
    """What `persistence` keeps: the page's code says it, and here only the documentation does."""
    if "persistence" not in names:
        return ()
    said = _PERSISTED.search(cls.__doc__ or "")
    found = tuple(name for name in _NAMES.findall(said[1]) if name in names) if said else ()
    return found or tuple(name for name in _USUAL if name in names)[:1]


def _befriend() -> None:
    """Have Dash's classes take ours for components, wherever they ask."""
    base: Any = getattr(sys.modules.get(_BASE), "Component", None)
    if base is not None and not issubclass(Component, base):
        base.register(Component)


def why_unknown(component: Any) -> str:
    """What to do about a component that no kind can be derived for."""
    if component._namespace in _OWN:
        return "It is one of Dash's own that nbdash does not have: use what is in nbdash.html and nbdash.dcc."
    return f"Nothing says which files draw it: no module above {component.__class__.__module__} has a _js_dist."
