"""Components of Dash's community packages: recognised by their shape, told to pages with where their code is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nbdash import html
from nbdash.components.base import can_set, component_class, holds_components, is_component
from nbdash.components.packages import PackageSource
from nbdash.components.tree import UnsendableValue, plain, readable
from nbdash.errors import InvalidChildError

dash: Any = pytest.importorskip("dash")
dbc: Any = pytest.importorskip("dash_bootstrap_components")
dmc: Any = pytest.importorskip("dash_mantine_components")
dag: Any = pytest.importorskip("dash_ag_grid")
iconify: Any = pytest.importorskip("dash_iconify")


def mixed() -> html.Div:
    badge = dbc.Badge("new", id="badge")
    return html.Div(
        [
            dbc.Checklist(options=[{"label": html.B("one", id="one"), "value": 1}], id="list"),
            dmc.Button("go", id="go", leftSection=iconify.DashIconify(icon="ion:rocket", id="icon")),
            dash.html.Section(html.P("ours in theirs", id="p"), id="section"),
            dag.AgGrid(id="grid", rowData=[{"a": 1}], columnDefs=[{"field": "a"}]),
            dmc.Table(data={"body": [["x", badge]]}, id="table"),
        ]
    )


def source(namespace: str, type: str) -> PackageSource:
    kind = component_class(namespace, type)
    assert kind is not None and isinstance(kind._source, PackageSource)
    return kind._source


def test_theirs_stand_in_ours_and_ours_in_theirs() -> None:
    layout = mixed()
    assert list(layout) == ["list", "one", "go", "icon", "section", "p", "grid", "table"]
    paragraph: Any = layout["p"]
    assert paragraph.children == "ours in theirs"
    paragraph.children = "changed"
    _, nodes = plain(layout, rich=True)
    by_key = {node.key: node for node in nodes[0].walk() if node.key is not None}
    assert by_key["p"].props["children"] == "changed"
    assert by_key["one"].parent is None and by_key["list"].parts["options"] == [by_key["one"]]
    assert (by_key["section"].namespace, by_key["section"].type) == ("dash_html_components", "Section")
    assert "badge" in by_key, "components within data have ids too"


def test_what_a_callback_was_given_can_be_handed_back() -> None:
    value, _ = plain(dbc.Tab(html.P("x"), label="one"))
    again, nodes = plain(readable(value), rich=True)
    assert nodes == [again] and again.props["children"].props == {"children": "x"}


def test_what_is_known_of_a_kind_comes_from_its_class() -> None:
    plain(mixed())
    checklist = component_class("dash_bootstrap_components", "Checklist")
    assert checklist is not None
    assert checklist._node_props == ("children", "options[].label")
    assert checklist._persisted == ("value",)
    assert can_set("dash_bootstrap_components", "Checklist", "value")
    assert not can_set("dash_bootstrap_components", "Checklist", "options")
    assert not can_set("dash_bootstrap_components", "Checklist", "id")
    assert holds_components("dash_mantine_components", "Table", "data")
    assert is_component(dbc.Button()) and not is_component(dbc.Button)


@pytest.mark.parametrize(
    ("type", "persisted"), [("Checkbox", ("checked",)), ("Select", ("value",)), ("Text", ())], ids=lambda value: value
)
def test_what_is_persisted(type: str, persisted: tuple[str, ...]) -> None:
    kind = component_class("dash_mantine_components", type)
    assert kind is not None and kind._persisted == persisted


def test_a_kind_is_found_by_its_name_when_no_component_was_made() -> None:
    kind = component_class("dash_ag_grid", "AgGrid")
    assert kind is not None and kind._persisted == ("selectedRows",) and "rowData" in kind.available_properties
    assert component_class("dash_ag_grid", "Nothing") is None
    assert component_class("no.such", "Thing") is None


def test_a_source_names_what_pages_load_at_once() -> None:
    grid = source("dash_ag_grid", "AgGrid")
    described = grid.describe()
    assert (described["how"], described["path"]) == ("package", "_dash-component-suites/dash_ag_grid")
    assert (described["js"], described["css"]) == (["dash_ag_grid.min.js"], [])
    assert described["version"].startswith(dag.__version__)
    assert source("dash_bootstrap_components", "Tab").js == ["_components/dash_bootstrap_components.min.js"]


@pytest.mark.parametrize("name", ["../dash/py.typed", "__init__.py", "AgGrid.py", "", ".", "/etc/passwd", "nothing.js"])
def test_of_a_package_pages_get_its_code_and_nothing_else(name: str) -> None:
    grid = source("dash_ag_grid", "AgGrid")
    assert grid.file(name) is None and grid.read(name) is None
    found = grid.file("async-community.js")
    assert isinstance(found, Path) and found.is_file()


def test_mistakes_are_said() -> None:
    with pytest.raises(InvalidChildError, match=r"Button is a component class, not a component"):
        html.Div(dbc.Button)
    unknown = type("Thing", (dash.html.Div,), {"_type": "Thing", "__module__": __name__})
    with pytest.raises(UnsendableValue, match=r"one of Dash's own that nbdash does not have"):
        plain(html.Div(unknown()))


def test_dash_takes_ours_for_components() -> None:
    plain(dbc.Button())
    assert isinstance(html.Div(), dash.development.base_component.Component)
    card = dbc.Card(html.Div(html.B(id="inner"), id="outer"))
    assert card["inner"].id == "inner"
    with pytest.raises(TypeError):
        dbc.Button(title=html.B("no place for components"))


def test_dash_is_never_imported() -> None:
    code = (
        "import sys, nbdash; from nbdash.components.tree import plain; plain(nbdash.html.Div('x'));"
        "import nbdash.components.foreign; assert 'dash' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
