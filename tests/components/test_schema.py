"""The schema is consistent, and everything generated from it is up to date."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from nbdash.components import dash_table, dcc, html
from nbdash.components.schema import ComponentSchema, load_schema
from scripts.generator.coverage import REFERENCE

ROOT = Path(__file__).parents[2]
SCHEMA = load_schema()
ALL = [*SCHEMA.dcc, *SCHEMA.dash_table, *SCHEMA.html]
MODULES = {"dash_core_components": dcc, "dash_html_components": html, "dash_table": dash_table}


def name_of(component: ComponentSchema) -> str:
    return f"{component.namespace}.{component.type}"


def test_generated_files_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "scripts/generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_component_and_prop_has_a_sentence_of_documentation() -> None:
    undocumented = [
        f"{name_of(component)}.{prop.name}"
        for component in ALL
        for prop in component.props
        if not prop.doc.endswith(".")
    ]
    undocumented += [name_of(component) for component in ALL if not component.doc.endswith(".")]
    assert undocumented == []


@pytest.mark.parametrize("component", ALL, ids=name_of)
def test_signature_has_the_props_in_the_schema_s_order(component: ComponentSchema) -> None:
    kind = getattr(MODULES[component.namespace], component.type)
    names = [prop.name for prop in component.props]
    parameters = [name for name in inspect.signature(kind).parameters if name not in {"more", "other"}]
    assert list(kind.available_properties) == names
    assert parameters == [name for name in names if name != "async"]


@pytest.mark.parametrize("component", ALL, ids=name_of)
def test_node_positions_belong_to_props(component: ComponentSchema) -> None:
    names = {prop.name for prop in component.props}
    assert {path.split("[")[0].split("{")[0].split(".")[0] for path in component.node_props} <= names


def test_every_prop_of_type_node_is_a_node_position() -> None:
    for component in ALL:
        nodes = {prop.name for prop in component.props if prop.type == "node"}
        assert nodes <= set(component.node_props), name_of(component)


def test_types_are_readable_and_defaults_fit_enumerations() -> None:
    for component in ALL:
        for prop in component.props:
            if isinstance(prop.default, str) and prop.type.startswith('"'):
                assert f'"{prop.default}"' in prop.type, f"{name_of(component)}.{prop.name}"


def test_a_table_s_props_stand_in_dash_s_order_and_its_own_after_them() -> None:
    (table,) = SCHEMA.dash_table
    names = [prop.name for prop in table.props]
    theirs = REFERENCE["dash_table.DataTable"]["props"]
    assert names[: len(theirs)] == theirs
