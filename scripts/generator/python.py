"""Write nbdash/components/html.py, dcc.py and dash_table.py."""

from __future__ import annotations

import json
import keyword
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.types import to_python, to_words

from nbdash.components.schema import ComponentSchema, Prop

_TYPING_NAMES = (
    "ComponentId",
    "DateLike",
    "FigureLike",
    "FrameLike",
    "Items",
    "Keyed",
    "NodePosition",
    "PropMap",
    "PropValue",
)


def write_html(components: Sequence[ComponentSchema], target: Path) -> str:
    """Return html.py: a base class with what all elements share, and a class for each element."""
    first = components[0]
    shared = [prop for prop in first.props if prop.name not in first.own]
    base = _SHARED_BASE.format(
        namespace=first.namespace,
        node_props=_tuple(first.node_props),
        wildcards=_tuple(first.wildcards),
        settable=_frozenset(prop.name for prop in shared if prop.sets),
        fits=_mapping({name: rule for name, rule in first.fits.items() if name not in first.own}),
        attributes=_attributes(shared),
    )
    classes = "\n\n".join(_element(component) for component in components)
    return _module("Elements of HTML, each drawn as exactly that element.", base + "\n\n" + classes, components, target)


def write_components(doc: str, components: Sequence[ComponentSchema], target: Path) -> str:
    """Return dcc.py or dash_table.py: components with behaviour."""
    return _module(doc, "\n\n".join(_component_class(it) for it in components), components, target)


_SHARED_BASE = '''class HtmlElement(Component):
    """What all elements of HTML share."""

    _namespace = "{namespace}"
    _node_props = {node_props}
    _settable = {settable}
    _fits = {fits}
    _valid_wildcard_attributes = {wildcards}

{attributes}
'''


def _module(doc: str, body: str, components: Sequence[ComponentSchema], target: Path) -> str:
    imports = ", ".join(name for name in _TYPING_NAMES if name in body)
    literal = "Literal, " if "Literal[" in body else ""
    # The linter's order: names all in capitals first.
    frozen = "from types import MappingProxyType\n" if "MappingProxyType(" in body else ""
    types = sorted((component.type for component in components), key=lambda it: (len(it) < 2 or not it.isupper(), it))
    names = "\n".join(f'    "{type}",' for type in types)
    text = f'''"""{doc}

Generated from nbdash/components/schema/ by scripts/generate.py; edit there.
"""

from __future__ import annotations

{frozen}from typing import {literal}Never

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.typing import {imports}

__all__ = [
{names}
]


{body}
'''
    return _format(text, target)


def _element(component: ComponentSchema) -> str:
    own = [prop for prop in component.props if prop.name in component.own]
    lines = [f'_type = "{component.type}"', f"_prop_names = {_tuple(prop.name for prop in component.props)}"]
    return _class(component, "HtmlElement", lines, own)


def _component_class(component: ComponentSchema) -> str:
    lines = [
        f'_namespace = "{component.namespace}"',
        f'_chunk = "{component.chunk}"',
        f'_type = "{component.type}"',
        f"_prop_names = {_tuple(prop.name for prop in component.props)}",
    ]
    if component.node_props:
        lines.append(f"_node_props = {_tuple(component.node_props)}")
    if component.settable:
        lines.append(f"_settable = {_frozenset(component.settable)}")
    if component.fits:
        lines.append(f"_fits = {_mapping(component.fits)}")
    once = [prop.name for prop in component.props if prop.once]
    if once:
        lines.append(f"_once = {_frozenset(once)}")
    if component.required:
        lines.append(f"_required = {_tuple(component.required)}")
    if component.persisted:
        lines.append(f"_persisted = {_tuple(component.persisted)}")
    if component.addressable:
        lines.append(f"_url = {_mapping(component.addressable)}")
    if component.wildcards:
        lines.append(f"_valid_wildcard_attributes = {_tuple(component.wildcards)}")
    return _class(component, "Component", lines, component.props)


def _class(component: ComponentSchema, base: str, lines: list[str], own: Sequence[Prop]) -> str:
    declarations = textwrap.indent("\n".join(lines), "    ")
    attributes = _attributes(own)
    return f'''
class {component.type}({base}):
    """{_docstring(component)}"""

{declarations}

{attributes}

    def __init__(
        self,
{_parameters(component)}
    ) -> None:
        self._fill(locals())
'''


def _attributes(props: Iterable[Prop]) -> str:
    return "\n".join(
        f"    {prop.name}: {to_python(prop.type)} | None" for prop in props if not keyword.iskeyword(prop.name)
    )


def _parameters(component: ComponentSchema) -> str:
    """Return the parameters; `more` and `other` catch what should not be there, for better messages.

    They are of type Never so that a type checker refuses a misspelt name at once. A name that is a Python
    keyword ("async") can only be given as `**{"async": True}` and comes in by `other`.
    """
    lines: list[str] = []
    must_have_default = False
    for index, prop in enumerate(component.props):
        if keyword.iskeyword(prop.name):
            continue
        is_bare = prop.required and not must_have_default
        must_have_default = must_have_default or not is_bare
        kind = to_python(prop.type)
        lines.append(f"{prop.name}: {kind}" if is_bare else f"{prop.name}: {kind} | None | Undefined = UNDEFINED")
        if component.keyword_only and index == 0:
            lines.append("*more: Never")
    lines.append("**other: Never")
    return textwrap.indent(",\n".join(lines) + ",", "        ")


def _docstring(component: ComponentSchema) -> str:
    parts = [component.doc, "", "Parameters", "----------"]
    for prop in component.props:
        kind, doc = to_words(prop.type), _prop_doc(prop)
        if len(kind) > 80:  # a type can't be wrapped, a sentence can
            kind, doc = "string", f"{doc} One of: {kind.replace(' | ', ', ')}."
        parts.append(f"{prop.name} : {kind}")
        parts.append(textwrap.fill(doc, 100, initial_indent="    ", subsequent_indent="    "))
    if component.wildcards:
        parts.append("**other : string")
        parts.append(f"    Attributes beginning with {' or '.join(component.wildcards)}, given as a dict.")
    text = "\n".join(parts).replace("\\", "\\\\")
    return textwrap.indent(text, "    ").strip() + "\n    "


def _prop_doc(prop: Prop) -> str:
    notes: list[str] = []
    if prop.required:
        notes.append("Required.")
    if prop.has_default:
        notes.append(f"Default: {json.dumps(prop.default) if isinstance(prop.default, str) else repr(prop.default)}.")
    elif prop.default_note:
        notes.append(f"Default: {prop.default_note}.")
    if prop.sets:
        notes.append("Set by the page.")
    return " ".join([prop.doc, *notes])


def _tuple(names: Iterable[str]) -> str:
    items = [f'"{name}"' for name in names]
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _mapping(entries: Mapping[str, str]) -> str:
    return f"MappingProxyType({json.dumps(entries)})"


def _frozenset(names: Iterable[str]) -> str:
    quoted = [f'"{name}"' for name in names]
    return f"frozenset({{{', '.join(quoted)}}})"


def _format(text: str, target: Path) -> str:
    """Format as the rest of the code is; the target's name tells ruff which settings hold."""
    command = [sys.executable, "-m", "ruff", "format", "--line-length=120", f"--stdin-filename={target}", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"ruff could not format {target.name}: {done.stderr}")
    return done.stdout
