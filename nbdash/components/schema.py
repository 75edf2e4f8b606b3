"""Load the component schema: the TOML files in schema/, as frozen data.

The generator (scripts/generate.py) reads it; a running app does not need it.

A component of dcc or dash_table has a file of its own; html.toml holds all elements of HTML and the attributes that
they share; shapes.toml describes the dicts with known keys that props take. Types are written in a small language,
which scripts/generator/types.py reads: `string | list(number)`, `map(node)`, `"a" | "b"`, names of shapes.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from nbdash.components.values.rules import RULES, rule_of

SCHEMA_DIR = Path(__file__).parent / "schema"
PARAMETERS = ("text", "date", "number", "entry", "scalar", "choice", "list", "texts", "numbers", "json")
CHUNKS = ("html", "basic", "page", "inputs", "dropdown", "markdown", "graph", "dates", "display", "table", "files")

_URL_DOC = (
    "What of it lives in the page's address: True for what `persistence` keeps, under the component's id; "
    "the name of the query parameter; or a dict of such names by prop."
)

# What tomllib returns is known only to the files; the functions below give it types.
_Table = dict[str, Any]


@dataclass(frozen=True)
class Prop:
    """One prop of a component."""

    name: str
    type: str
    doc: str
    default: object = None
    has_default: bool = False
    default_note: str = ""  # in words, for a default that is None or computed
    required: bool = False
    sets: bool = False  # the person in front of the page may set it
    fits: str = ""  # the rule that says to what (components/values/rules.py); empty: as the type says
    once: bool = False  # it has something done, by one page alone: of several, the one whose event led to it
    url: str = ""  # how it is written as a query parameter (components/parameters.py), if it can live in the address


@dataclass(frozen=True)
class Shape:
    """A dict with known keys."""

    name: str
    doc: str
    keys: tuple[tuple[str, str, bool], ...]  # name, type, optional


@dataclass(frozen=True)
class ComponentSchema:
    """One component."""

    namespace: str
    type: str
    doc: str
    chunk: str
    node_props: tuple[str, ...]
    wildcards: tuple[str, ...]
    props: tuple[Prop, ...]
    own: tuple[str, ...]  # names of the props that it does not share with all of its namespace
    children_positional: bool
    keyword_only: bool  # all props but children must be named
    tag: str | None  # the HTML element that it draws

    @property
    def required(self) -> tuple[str, ...]:
        """The props that must be given."""
        return tuple(prop.name for prop in self.props if prop.required)

    @property
    def persisted(self) -> tuple[str, ...]:
        """What `persistence` keeps unless `persisted_props` says otherwise."""
        found = (cast("list[str]", prop.default) for prop in self.props if prop.name == "persisted_props")
        return tuple(next(found, None) or ())

    @property
    def settable(self) -> tuple[str, ...]:
        """The props that the person in front of the page may set."""
        return tuple(prop.name for prop in self.props if prop.sets)

    @property
    def fits(self) -> dict[str, str]:
        """By what rule each of these is judged; one that may be set to anything is left out."""
        rules = {prop.name: prop.fits or rule_of(prop.type) for prop in self.props if prop.sets}
        return {name: rule for name, rule in rules.items() if rule}

    @property
    def addressable(self) -> dict[str, str]:
        """The props that can live in the page's address, and how each is written there."""
        return {prop.name: prop.url for prop in self.props if prop.url}


@dataclass(frozen=True)
class Schema:
    """All components and shapes."""

    html: tuple[ComponentSchema, ...]
    dcc: tuple[ComponentSchema, ...]
    dash_table: tuple[ComponentSchema, ...]
    shapes: tuple[Shape, ...]


def load_schema(folder: Path = SCHEMA_DIR) -> Schema:
    """Read all files of a schema folder; components come in alphabetical order."""
    others = {"html.toml", "shapes.toml"}
    files = sorted(path for path in folder.glob("*.toml") if path.name not in others)
    components = sorted((_load_component(_read(path)) for path in files), key=lambda it: it.type)
    return Schema(
        html=_load_html(_read(folder / "html.toml")),
        dcc=tuple(it for it in components if it.namespace == "dash_core_components"),
        dash_table=tuple(it for it in components if it.namespace == "dash_table"),
        shapes=tuple(_load_shape(name, table) for name, table in _read(folder / "shapes.toml").items()),
    )


def _read(path: Path) -> _Table:
    with path.open("rb") as file:
        return tomllib.load(file)


def _load_prop(name: str, table: _Table) -> Prop:
    if table.get("fits", "text") not in RULES:
        raise ValueError(f"The schema has {name!r} judged by the unknown rule {table['fits']!r}.")
    if table.get("url", "text") not in PARAMETERS:
        raise ValueError(f"The schema writes {name!r} as the unknown parameter {table['url']!r}.")
    return Prop(name=name, has_default="default" in table, **table)


def _load_shape(name: str, table: _Table) -> Shape:
    keys = tuple((key.rstrip("?"), type, key.endswith("?")) for key, type in table["keys"].items())
    return Shape(name=name, doc=table["doc"], keys=keys)


def _load_component(table: _Table) -> ComponentSchema:
    props = tuple(_load_prop(name, prop) for name, prop in table["props"].items())
    if any(prop.url for prop in props):
        props += (Prop("url", "bool | string | map(string | bool)", _URL_DOC, has_default=True, default=False),)
    return ComponentSchema(
        **_shared_fields(table),
        type=table["type"],
        doc=table["doc"],
        props=props,
        own=tuple(prop.name for prop in props),
        tag=None,
    )


def _load_html(table: _Table) -> tuple[ComponentSchema, ...]:
    first = [_load_prop(name, prop) for name, prop in table["first"].items()]
    last = [_load_prop(name, prop) for name, prop in table["last"].items()]

    def element(type: str, entry: _Table) -> ComponentSchema:
        own = tuple(_load_prop(name, table["attributes"][name]) for name in entry.get("attributes", ()))
        return ComponentSchema(
            **_shared_fields(table),
            type=type,
            doc=entry["doc"],
            props=(*first, *own, *last),
            own=tuple(prop.name for prop in own),
            tag=entry.get("tag", type.lower()),
        )

    return tuple(element(type, entry) for type, entry in table["elements"].items())


def _shared_fields(table: _Table) -> dict[str, Any]:
    if table["chunk"] not in CHUNKS:
        raise ValueError(f"The schema names the unknown chunk {table['chunk']!r}.")
    return {
        "namespace": table["namespace"],
        "chunk": table["chunk"],
        "node_props": tuple(table["node_props"]),
        "wildcards": tuple(table.get("wildcards", ())),
        "children_positional": table["children_positional"],
        "keyword_only": table.get("keyword_only", False),
    }
