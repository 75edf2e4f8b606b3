"""Write docs/reference/coverage.md: how much of Dash's components there is, counted."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from nbdash.components.schema import ComponentSchema, Schema

_ROOT = Path(__file__).parents[2]
REFERENCE: dict[str, dict[str, list[str]]] = json.loads((_ROOT / "tests/components/dash.json").read_text("utf-8"))
"""The components of Dash 4.4.1: their props, and those of them that its page sets."""

# A page of Dash writes into it where the component stands. No program sets it.
_INTERNAL = "componentPath"

_HEADER = """<!-- Generated from nbdash/components/schema/ and tests/ by scripts/generate.py. -->

# How much of Dash's components there is

Counted against Dash 4.4.1. *Props* are accepted under Dash's names, and a test shows that each reaches the page
(`tests/components/test_coverage.py`, `tests/e2e/test_components.py`). *Events* are props that a person sets in the
page; a test in a real browser produces each.
"""


def left_out(name: str) -> bool:
    """Tell whether a prop ("dcc.Input.value") is not looked for."""
    return name.rpartition(".")[2] == _INTERNAL


def write_coverage(schema: Schema) -> str:
    """Return the text of coverage.md."""
    produced = _produced()
    ours = {f"dcc.{it.type}": it for it in schema.dcc} | {f"html.{it.type}": it for it in schema.html}
    ours |= {f"dash_table.{it.type}": it for it in schema.dash_table}
    rows: list[str] = []
    total = [0, 0, 0, 0]
    html_total = [0, 0, 0, 0]
    for name in REFERENCE:
        counts = _counts(name, ours.get(name), produced)
        total = [a + b for a, b in zip(total, counts, strict=True)]
        if name.startswith("html."):
            html_total = [a + b for a, b in zip(html_total, counts, strict=True)]
        else:
            rows.append(_row(f"`{name}`", counts))
    elements = sum(name.startswith("html.") for name in REFERENCE)
    rows = [_row("all", total), _row(f"`html`, {elements} elements", html_total), *rows]
    table = "\n".join(rows)
    return (
        f"{_HEADER}\n| component | props | events |\n| --- | --- | --- |\n{table}\n\n"
        f"Not counted: `{_INTERNAL}`, in which Dash's page notes where a component stands.\n"
    )


def _counts(name: str, ours: ComponentSchema | None, produced: set[str]) -> list[int]:
    props = [prop for prop in REFERENCE[name]["props"] if not left_out(f"{name}.{prop}")]
    events = REFERENCE[name]["sets"]
    accepted = {prop.name for prop in ours.props} if ours else set[str]()
    settable = set(ours.settable) if ours else set[str]()
    if not name.startswith("html."):
        settable = {event for event in settable if f"{name}.{event}" in produced}
    return [len(accepted & {*props}), len(props), len(settable & {*events}), len(events)]


def _row(name: str, counts: list[int]) -> str:
    events = f"{counts[2]} of {counts[3]}" if counts[3] else "none"
    return f"| {name} | {counts[0]} of {counts[1]} | {events} |"


def _produced() -> set[str]:
    """The rows of the browser tests' table of events."""
    tree = ast.parse((_ROOT / "tests/e2e/component_events.py").read_text("utf-8"))
    tables = {"PRODUCED": "", "_TABLE_EVENTS": "dash_table.DataTable."}
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in tables:
            assert isinstance(node.value, ast.Dict)
            prefix = tables.pop(node.target.id)
            found |= {f"{prefix}{ast.literal_eval(key)}" for key in node.value.keys if key is not None}
    if tables:
        raise ValueError(f"tests/e2e/component_events.py has no table {', '.join(tables)}.")
    return found
