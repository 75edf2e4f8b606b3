"""Write js/src/components/schema.gen.ts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from generator.types import to_typescript

from nbdash.components.schema import CHUNKS, PARAMETERS, ComponentSchema, Prop, Schema, Shape

_WIDTH = 110
_HEADER = """// What the page knows of each component: its props' types, which of them hold components, and
// which of them the person may set. Generated from nbdash/components/schema/ by scripts/generate.py;
// edit there.

import type { CSSProperties, ReactNode } from "react";

/** A list as it may arrive: an array, or a TypedArray where all items are numbers. */
export type List<T> = ArrayLike<T> & Iterable<T>;

/** A plotly figure. */
export interface FigureData {
  data?: List<Record<string, unknown>>;
  layout?: Record<string, unknown>;
  frames?: List<Record<string, unknown>>;
}

/** A data frame, which stays in the kernel: what its columns are, and its first rows (docs/protocol.md). */
export interface FrameData {
  frame: number;
  version: number;
  rows: number;
  columns: FrameColumn[];
  window: FrameWindow;
}

export interface FrameColumn {
  id: string;
  name: string | string[];
  type: "any" | "numeric" | "text" | "datetime";
  kind: "integer" | "float" | "boolean" | "date" | "datetime" | "category" | "text" | "other";
  format?: { specifier: string };
}

/** Rows from position `first` on: each column's values, and the rows' places in the frame if they have others. */
export interface FrameWindow {
  first: number;
  count: number;
  columns: unknown[];
  index?: List<number>;
}
"""
_SCHEMA_TYPES = """
export interface ComponentSchema {
  chunk: ChunkName;
  /** Paths of the props that hold components: `a`, `a.b`, `a[]` (every item), `a{}` (every value). */
  nodeProps: readonly string[];
  /** The props that the person in front of the page may set. */
  sets: readonly string[];
  /** What `persistence` keeps of it unless `persisted_props` says otherwise. */
  persisted?: readonly string[];
  /** The props that can live in the page's address, and how each is written there (parameters.ts). */
  url?: Readonly<Record<string, Parameter>>;
  /** The HTML element, if the component is just that. */
  tag?: string;
}
"""


def write_typescript(schema: Schema) -> str:
    """Return the text of schema.gen.ts."""
    parts = [_HEADER]
    parts += [_shape(shape) for shape in schema.shapes]
    parts += [_interface(component) for component in (*schema.dcc, *schema.dash_table)]
    parts.append(f"\nexport type ChunkName = {' | '.join(json.dumps(chunk) for chunk in CHUNKS)};\n")
    kinds = "".join(f"\n  | {json.dumps(kind)}" for kind in PARAMETERS)
    parts.append(f"\nexport type Parameter ={kinds};\n")
    parts.append(_SCHEMA_TYPES)
    entries = "".join(_entry(component) for component in (*schema.dcc, *schema.dash_table, *schema.html))
    parts.append(f"\nexport const SCHEMA: Record<string, ComponentSchema> = {{\n{entries}}};\n")
    return "".join(parts)


def _shape(shape: Shape) -> str:
    fields = (_field(name, type, is_optional) for name, type, is_optional in shape.keys)
    return f"\n/** {shape.doc} */\nexport interface {shape.name} {{\n{''.join(fields)}}}\n"


def _interface(component: ComponentSchema) -> str:
    fields = (_comment(prop) + _field(prop.name, prop.type, not prop.required) for prop in component.props)
    return f"\n/** {component.doc} */\nexport interface {component.type}Props {{\n{''.join(fields)}}}\n"


def _comment(prop: Prop) -> str:
    default = ""
    if prop.has_default:
        default = f" @default {json.dumps(prop.default)}"
    elif prop.default_note:
        default = f" @default {prop.default_note}"
    return f"  /** {prop.doc}{default} */\n"


def _field(name: str, type: str, is_optional: bool) -> str:
    kind = to_typescript(type) + (" | null" if is_optional else "")
    start = f"  {name}{'?' if is_optional else ''}:"
    line = f"{start} {kind};\n"
    if len(line) <= _WIDTH + 1:
        return line
    alternatives = re.split(r" \| (?![^<]*>)", kind)
    return start + "".join(f"\n    | {alternative}" for alternative in alternatives) + ";\n"


def _entry(component: ComponentSchema) -> str:
    fields = [
        f'chunk: "{component.chunk}"',
        f"nodeProps: {_strings(component.node_props)}",
        f"sets: {_strings(component.settable)}",
    ]
    if component.persisted:
        fields.append(f"persisted: {_strings(component.persisted)}")
    if component.addressable:
        fields.append(f"url: {_names(component.addressable)}")
    if component.tag:
        fields.append(f'tag: "{component.tag}"')
    key = f'  "{component.namespace}.{component.type}":'
    line = f"{key} {{ {', '.join(fields)} }},\n"
    if len(line) <= _WIDTH + 1:
        return line
    return f"{key} {{\n" + "".join(_entry_field(field) for field in fields) + "  },\n"


def _entry_field(field: str) -> str:
    line = f"    {field},\n"
    if len(line) <= _WIDTH + 1:
        return line
    name, _, items = field.partition(": ")
    if items.startswith("{"):
        return f"    {name}: {{\n" + "".join(f"      {item},\n" for item in items[2:-2].split(", ")) + "    },\n"
    names: list[str] = json.loads(items)
    return f"    {name}: [\n" + "".join(f"      {json.dumps(item)},\n" for item in names) + "    ],\n"


def _names(items: dict[str, str]) -> str:
    return f"{{ {', '.join(f'{name}: {json.dumps(text)}' for name, text in items.items())} }}"


def _strings(names: Iterable[str]) -> str:
    return f"[{', '.join(json.dumps(name) for name in names)}]"
