"""An app made of Dash's community packages, as they are: each does what its users know it for."""

# pyright: basic, reportArgumentType=false
# The packages say of children that they are components of Dash; ours and plain texts are drawn too.
from __future__ import annotations

import time
from pathlib import Path

import dash_ag_grid as dag
import dash_bootstrap_components as dbc
import dash_cytoscape as cyto
import dash_extensions as de
import dash_leaflet as dl
import dash_mantine_components as dmc
import feffery_antd_components as fac
import feffery_utils_components as fuc
from dash_iconify import DashIconify

from nbdash import App, Input, Output, State, html, set_props

PEAKS = [
    {"name": "Chimborazo", "country": "Ecuador", "height": 6263},
    {"name": "Cotopaxi", "country": "Ecuador", "height": 5897},
    {"name": "Huascarán", "country": "Peru", "height": 6768},
]
# What the callbacks have been told, by component and prop.
WATCHED = [
    ("press", "n_clicks"),
    ("name", "value"),
    ("boxes", "value"),
    ("tabs", "active_tab"),
    ("modal", "is_open"),
    ("country", "value"),
    ("unit", "value"),
    ("views", "value"),
    ("grid", "cellValueChanged"),
    ("graph", "tapNodeData"),
    ("layers", "baseLayer"),
    ("map", "zoom"),
    ("listener", "n_events"),
    ("ant-button", "nClicks"),
    ("ant-select", "value"),
    ("ant-tabs", "activeKey"),
    ("kept", "value"),
]


def make_app() -> App:
    app = App(assets_folder=str(Path(__file__).parent / "assets"))
    app.layout = dmc.MantineProvider(
        html.Div(
            [
                html.Section([_bootstrap(), _mantine(), _grid()], id="first"),
                html.Section([_graph(), _map(), _extensions(), _ant()], id="second"),
                html.Section(id="later"),
                *(html.P(id=f"told-{id}-{prop}") for id, prop in WATCHED),
            ]
        )
    )
    for id, prop in WATCHED:

        @app.callback(Output(f"told-{id}-{prop}", "children"), Input(id, prop))
        def tell(value: object) -> str:
            return repr(value)

    @app.callback(Output("modal", "is_open"), Input("press", "n_clicks"), prevent_initial_call=True)
    def open_modal(clicks: int) -> bool:
        return True

    @app.callback(Output("first-tab", "label"), Input("name", "value"))
    def name_tab(name: str) -> str:
        return f"Of {name}"

    @app.callback(Output("slow", "children"), Input("slowly", "n_clicks"), prevent_initial_call=True)
    def work(clicks: int) -> str:
        time.sleep(1)
        return f"worked {clicks}"

    @app.callback(Output("grid", "rowData"), Input("country", "value"))
    def choose(country: str | None) -> list[dict[str, object]]:
        return [peak for peak in PEAKS if country in (None, peak["country"])]

    @app.callback(Output("graph", "elements"), Input("add-node", "n_clicks"), State("graph", "elements"))
    def add_node(clicks: int | None, elements: list[dict[str, object]]) -> list[dict[str, object]]:
        return [{"data": {"id": f"node {clicks}"}, "position": {"x": 0, "y": 0}}] if clicks else elements

    app.clientside_callback(
        "clicks => `${dash_ag_grid.getApi('grid')?.getDisplayedRowCount() ?? 0} rows`",
        Output("rows", "children"),
        Input("count", "n_clicks"),
        prevent_initial_call=True,
    )

    @app.callback(Output("later", "children"), Input("put", "n_clicks"))
    def put(clicks: int | None) -> object:
        # There, gone, and there again.
        return _later() if (clicks or 0) % 2 else None

    @app.callback(Output("later-told", "children"), Input("later-button", "n_clicks"))
    def tell_later(clicks: int | None) -> str:
        if clicks == 3:
            set_props("later-button", {"color": "danger"})
        return f"later {clicks}"

    return app


def _bootstrap() -> object:
    return html.Div(
        [
            dbc.Button("Press", id="press", color="primary"),
            dbc.Input(id="name", value="one"),
            dbc.Input(id="kept", value="", persistence=True),
            dbc.Checklist(
                id="boxes",
                options=[{"label": dbc.Badge("labelled", id="badge"), "value": 1}, {"label": "plain", "value": 2}],
                value=[1],
            ),
            dbc.Tabs(
                [
                    dbc.Tab(html.P("inside the first"), label="first", tab_id="a", id="first-tab"),
                    dbc.Tab("inside the second", label="Second", tab_id="b"),
                ],
                id="tabs",
                active_tab="a",
            ),
            dbc.Modal([dbc.ModalHeader("Modal's head"), dbc.ModalBody("Modal's body")], id="modal", is_open=False),
            dbc.Accordion([dbc.AccordionItem("unfolded", title=html.B("Folded", id="fold"))], id="accordion"),
            dbc.Button("Slowly", id="slowly"),
            dbc.Spinner(html.P("waits", id="slow"), spinner_class_name="spinning"),
            dbc.Button("Put", id="put"),
        ],
        id="bootstrap",
    )


def _mantine() -> object:
    return html.Div(
        [
            dmc.Select(id="country", data=["Ecuador", "Peru"], clearable=True),
            dmc.DatePickerInput(id="day", value="2026-03-05"),
            dmc.Button("With an icon", leftSection=DashIconify(icon="mdi:home", id="icon"), id="iconic"),
            dmc.Tabs(
                [
                    dmc.TabsList([dmc.TabsTab("Left", value="left"), dmc.TabsTab("Right", value="right")]),
                    dmc.TabsPanel("the left panel", value="left"),
                    dmc.TabsPanel(html.P("the right panel"), value="right"),
                ],
                id="views",
                value="left",
            ),
            dmc.SegmentedControl(
                id="unit",
                data=[{"value": "m", "label": dmc.Badge("metres")}, {"value": "ft", "label": "feet"}],
                value="m",
            ),
            dmc.Stepper(
                [
                    dmc.StepperStep("step one", label=html.B("Step label"), description="described"),
                    dmc.StepperStep("step two", label="Second step"),
                ],
                active=0,
                id="stepper",
            ),
            dmc.BarChart(
                id="bars",
                data=PEAKS,
                dataKey="name",
                series=[{"name": "height", "color": "blue.6"}],
                valueFormatter={"function": "inMetres"},
                h=160,
            ),
            dmc.CodeHighlight(code="peaks = 3", language="python", id="code"),
        ],
        id="mantine",
    )


def _grid() -> object:
    columns = [
        {"field": "name", "valueFormatter": {"function": "shout(params.value)"}},
        {"field": "country"},
        {"field": "height", "editable": True, "valueFormatter": {"function": "params.value + ' m'"}},
    ]
    return html.Div(
        [
            dag.AgGrid(id="grid", columnDefs=columns, rowData=[], style={"height": 220}, getRowId="params.data.name"),
            html.Button("Count", id="count"),
            html.P(id="rows"),
        ]
    )


def _graph() -> object:
    return html.Div(
        [
            cyto.Cytoscape(
                id="graph",
                layout={"name": "preset", "fit": False},
                zoom=1,
                pan={"x": 150, "y": 75},
                style={"width": 300, "height": 150},
                elements=[{"data": {"id": "first node"}, "position": {"x": 0, "y": 0}}],
            ),
            html.Button("Another node", id="add-node"),
        ]
    )


def _map() -> object:
    shape = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [10.5, 56.5]}}
    base = [dl.BaseLayer(dl.LayerGroup(), name=name, checked=name == "Plain") for name in ("Plain", "Empty")]
    return dl.Map(
        [
            dl.LayersControl(base, id="layers"),
            dl.Marker(position=[56, 10], children=dl.Tooltip("here")),
            dl.GeoJSON(data={"type": "FeatureCollection", "features": [shape]}, id="geojson"),
        ],
        id="map",
        center=[56, 10],
        zoom=6,
        style={"height": 200, "width": 400},
    )


def _extensions() -> object:
    return html.Div(
        [
            de.Purify(html="<b onclick='x()'>purified</b>"),
            de.Mermaid(chart="graph TD; A-->B;", id="mermaid"),
            de.EventListener(
                html.Button("Listened", id="listened"),
                events=[{"event": "click", "props": ["type"]}],
                id="listener",
            ),
        ]
    )


def _ant() -> object:
    return html.Div(
        [
            fac.AntdButton("Ant", id="ant-button", type="primary"),
            fac.AntdSelect(id="ant-select", options=["x", "y"], style={"width": 120}),
            fac.AntdTabs(
                id="ant-tabs",
                items=[
                    {"key": "1", "label": "Ant one", "children": html.P("in the first of Ant")},
                    {"key": "2", "label": "Ant two", "children": fac.AntdTag(content="in the second of Ant")},
                ],
            ),
            fac.AntdTable(
                id="ant-table",
                columns=[{"title": "Peak", "dataIndex": "name"}, {"title": "Height", "dataIndex": "height"}],
                data=PEAKS,
            ),
            html.Div(fuc.FefferyJsonViewer(data={"peak": "Huascarán"}), id="json"),
        ]
    )


def _later() -> object:
    return html.Div(
        [
            dbc.Button("Later", id="later-button", n_clicks=0),
            html.P(id="later-told"),
            dmc.Alert("alert of Mantine", title=html.B("its title")),
        ]
    )
