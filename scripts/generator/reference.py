"""Write docs/reference/components.md."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.types import to_words

from nbdash.components.schema import ComponentSchema, Prop, Schema, Shape

_HEADER = """<!-- Generated from nbdash/components/schema/ by scripts/generate.py; edit there. -->

# Components

A component takes its props by name, or by position in the order below; `html` elements take only `children`
by position. Props that are not given have the default shown. Props marked *page* are those that the person in
front of the page may set; anything else that a page sends is refused.
"""


def write_reference(schema: Schema) -> str:
    """Return the text of components.md."""
    parts = [_HEADER, "\n## dcc: core components\n"]
    parts += [_component("dcc", component) for component in schema.dcc]
    parts.append("\n## dash_table: tables\n")
    parts += [_component("dash_table", component) for component in schema.dash_table]
    parts.append("\n## Dicts with known keys\n")
    parts += [_shape(shape) for shape in schema.shapes]
    parts.append(_html(schema.html))
    return "".join(parts)


def _component(module: str, component: ComponentSchema) -> str:
    note = f"\nHolds components in: {_codes(component.node_props)}.\n" if component.node_props else ""
    return f"\n### {module}.{component.type}\n\n{component.doc}\n{note}\n{_props(component.props)}"


def _html(components: tuple[ComponentSchema, ...]) -> str:
    first = components[0]
    shared = [prop for prop in first.props if prop.name not in first.own]
    own = {prop.name: prop for component in components for prop in component.props if prop.name in component.own}
    rows = "".join(
        f"| `html.{component.type}` | {component.doc} | {_codes(component.own)} |\n" for component in components
    )
    return f"""
## html: elements of HTML

Each has these props, and any attribute that begins with one of {_codes(first.wildcards)},
given as `**{{"data-id": "7"}}`.

{_props(shared)}
Some have more:

| element | what it is | further props |
| --- | --- | --- |
{rows}
### Further props of elements

{_props(own[name] for name in sorted(own, key=str.lower))}"""


def _props(props: Iterable[Prop]) -> str:
    rows = "".join(
        f"| `{prop.name}` | {_type(prop)} | {_default(prop)} | {_cell(prop.doc)}{_marks(prop)} |\n" for prop in props
    )
    return f"| prop | type | default | |\n| --- | --- | --- | --- |\n{rows}"


def _shape(shape: Shape) -> str:
    rows = "".join(
        f"| `{name}` | {_cell(to_words(type))} | {'' if is_optional else 'required'} |\n"
        for name, type, is_optional in shape.keys
    )
    return f"\n### {shape.name}\n\n{shape.doc}\n\n| key | type | |\n| --- | --- | --- |\n{rows}"


def _type(prop: Prop) -> str:
    return _cell(to_words(prop.type))


def _default(prop: Prop) -> str:
    if prop.has_default:
        text = json.dumps(prop.default) if isinstance(prop.default, str) else repr(prop.default)
        return f"`{text}`"
    return prop.default_note


def _marks(prop: Prop) -> str:
    return (" *required*" if prop.required else "") + (" *page*" if prop.sets else "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
