"""From the class that an author writes to a kind of component as all others are; `Component` calls it."""

# pyright: reportPrivateUsage=false
# It fills in what base.py describes.

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Mapping
from typing import Any

from nbdash.components import sources
from nbdash.components.base import UNDEFINED, Component
from nbdash.components.own.problems import OwnComponentError
from nbdash.components.own.prop import Prop
from nbdash.components.own.source import ModuleSource, code_of
from nbdash.components.own.watch import follow
from nbdash.components.tree import UnsendableValue, plain
from nbdash.components.values.kinds import Rule
from nbdash.errors import explain

NOTEBOOK = "__nbdash_notebook__"
"""In the namespace of a notebook that is run beside others in one process: its name, to tell their classes apart."""

_STANDARD: Mapping[str, Prop] = {
    "id": Prop(doc="Name by which callbacks refer to the component."),
    "className": Prop(doc="CSS classes of its element, separated by spaces."),
    "style": Prop(doc="CSS of its element, with names in camelCase."),
    "key": Prop(doc="Keeps its state when the list that it stands in is changed."),
}
_PERSISTENCE: Mapping[str, Prop] = {
    "persistence": Prop(doc="True, or a value: the browser keeps what the person has set."),
    "persisted_props": Prop(doc="What it keeps; all that the person can set by default."),
    "persistence_type": Prop(doc='Where: "local", "session" or "memory".'),
}


def define(cls: type[Component]) -> None:
    """Give a class with `_esm` all that a component class declares.

    Raises
    ------
    OwnComponentError
        If a prop can't be called that, or a file is not there.
    """
    props = _declared(cls)
    names = list(props)
    if "children" in names:
        names.insert(0, names.pop(names.index("children")))
    user = [name for name in names if props[name].user]
    standard = {**_STANDARD, **(_PERSISTENCE if user else {})}
    cls._namespace, cls._type = _namespace(cls), cls.__name__
    cls._prop_names = (*names, *(name for name in standard if name not in props))
    cls._node_props = tuple(_node_path(name, props[name].children) for name in names if props[name].children)
    cls._settable = frozenset(user)
    cls._required = tuple(name for name in names if props[name].required)
    cls._persisted = tuple(name for name in user if not props[name].always_counts)
    cls._valid_wildcard_attributes = ("data-", "aria-")
    cls._own_props = props
    cls._fits = {name: _rule(props[name]) for name in user}
    cls.__signature__ = _signature(props)  # type: ignore[attr-defined]  # what Jupyter shows on Shift+Tab
    cls.__doc__ = _documented(cls, props, standard)
    told = {
        "type": cls._type,
        "defaults": {name: value for name in names if (value := _told_default(props[name])) is not None},
        "events": [name for name in names if props[name].always_counts],
        "known": list(cls._prop_names),
    }
    source = ModuleSource(f"module:{cls._namespace}.{cls._type}", code_of(cls, "_esm"), code_of(cls, "_css"), told)
    cls._source = source
    sources.register(source)
    follow(source, cls)


def fill(component: Component, children: tuple[object, ...], props: dict[str, object]) -> None:
    """What `Component.__init__` does: take the props of an author's component, and the defaults of the others."""
    cls = type(component)
    if cls._source is None:
        what = f"{cls.__name__} has no _esm, the JavaScript that draws it."
        example = '_esm = "export default { render({ model, el }) { ... } }"'
        raise OwnComponentError(explain(what, where=f"class {cls.__name__}", remedy=f"Give it one: {example}"))
    more: tuple[object, ...] = children
    given: dict[str, Any] = {}
    if children and "children" in cls._own_props:
        given, more = {"children": children[0]}, children[1:]
    component._fill({"self": component, "more": more, "other": given | props})
    for name, prop in cls._own_props.items():
        if name not in vars(component) and (default := prop.default) is not UNDEFINED:
            vars(component)[name] = default


def _declared(cls: type[Component]) -> dict[str, Prop]:
    """The props by name, in the order of their classes and lines."""
    found: dict[str, Prop] = {}
    for owner in reversed(cls.__mro__):
        annotations = inspect.get_annotations(owner)
        for name, value in vars(owner).items():
            if not isinstance(value, Prop):
                continue
            if name.startswith("_") or (hasattr(Component, name) and name != "id") or name in ("id", "key"):
                what = f"A prop can't be called {name!r}: every component has that."
                raise OwnComponentError(explain(what, where=f"class {cls.__name__}", remedy="Give it another name."))
            value.typed(_evaluated(annotations.get(name, UNDEFINED), owner))
            found[name] = value
    for prop in found.values():
        if prop.given_default is not UNDEFINED and prop.given_default is not None:
            prop.demand(prop.given_default, f"the default of {cls.__name__}.{prop.name}")
    return found


def _evaluated(annotation: Any, owner: type) -> Any:
    """The type that an annotation says; anything, where it names what is not there."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, vars(sys.modules[owner.__module__]), dict(vars(owner)))
    except Exception:  # a name that only a type checker sees
        return Any


def _namespace(cls: type) -> str:
    main = sys.modules.get("__main__")
    notebook = getattr(main, NOTEBOOK, None) if cls.__module__ == "__main__" else None
    return cls.__module__ if notebook is None else f"{cls.__module__}:{notebook}"


def _node_path(name: str, children: bool | str) -> str:
    return name + children if isinstance(children, str) else name


def _rule(prop: Prop) -> Rule:
    def rule(value: Any, props: Mapping[str, Any], name: str) -> str | None:
        return prop.misfit(value)

    return rule


def _told_default(prop: Prop) -> Any:
    """The default in plain data, for components that were made before the class had the prop."""
    if prop.children or prop.given_default is UNDEFINED or prop.takes_bytes:
        return None
    try:
        return plain(prop.default, components=False)[0]
    except UnsendableValue as error:
        raise OwnComponentError(explain(f"The default of {prop.name} can't be sent: {error}")) from None


def _signature(props: Mapping[str, Prop]) -> inspect.Signature:
    parameter = inspect.Parameter
    parameters: list[inspect.Parameter] = []
    for name, prop in props.items():
        kind = parameter.POSITIONAL_OR_KEYWORD if name == "children" else parameter.KEYWORD_ONLY
        default = parameter.empty if prop.required else None if name == "children" else prop.given_default
        parameters.append(parameter(name, kind, default=default, annotation=prop.hint))
    parameters.sort(key=lambda each: each.kind)
    parameters += [parameter(name, parameter.KEYWORD_ONLY, default=None) for name in ("id", "className", "style")]
    if len({each.name for each in parameters}) < len(parameters):  # the author's own come first
        parameters = list({each.name: each for each in reversed(parameters)}.values())[::-1]
    return inspect.Signature(parameters)


def _documented(cls: type, props: Mapping[str, Prop], standard: Mapping[str, Prop]) -> str:
    """The class's docstring, with its props if it says nothing of them."""
    own = inspect.cleandoc(vars(cls).get("__doc__") or f"{cls.__name__}, a component of your own.")
    if "Parameters\n---" in own:
        return own
    lines = [own, "", "Parameters", "----------"]
    for name, prop in {**props, **{key: value for key, value in standard.items() if key not in props}}.items():
        lines.append(f"{name} : {prop.type_words}" if name in props else name)
        text = " ".join(part for part in (prop.doc, "Set by the page." if prop.user else "") if part)
        lines += textwrap.wrap(text, 110, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines)
