"""A small trace of every type that plotly has, to be drawn; and what beside it is needed to see it."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from nbdash import App, Input, Output, dcc, html

_THREE = [1, 2, 3]
_XY: dict[str, Any] = {"x": _THREE, "y": [3, 1, 2]}
_XYZ: dict[str, Any] = {**_XY, "z": [2, 3, 1]}
_OHLC: dict[str, Any] = {"x": _THREE, "open": [1, 2, 3], "high": [4, 5, 5], "low": [0, 1, 1], "close": [3, 4, 2]}
_GRID = np.arange(12.0).reshape(3, 4)
_POLAR: dict[str, Any] = {"r": _THREE, "theta": [0, 90, 180]}
_TREE: dict[str, Any] = {"labels": ["all", "a", "b"], "parents": ["", "all", "all"], "values": [3, 1, 2]}
_PLACES: dict[str, Any] = {"lat": [0, 20, 40], "lon": [0, 20, 40], "marker": {"size": 20}}
_SQUARE = {
    "type": "Feature",
    "id": "square",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 20], [20, 20], [20, 0], [0, 0]]]},
}
_SQUARES = {"type": "FeatureCollection", "features": [_SQUARE]}
_ON_CARPET: dict[str, Any] = {"a": [1, 1, 1, 2, 2, 2, 3, 3, 3], "b": [1, 2, 3] * 3}
_CARPET: dict[str, Any] = {"type": "carpet", "carpet": "c", **_ON_CARPET, "y": [1, 2, 3, 2, 4, 6, 3, 6, 9]}
_X, _Y, _Z = (axis.ravel() for axis in np.meshgrid(*[np.arange(4.0)] * 3))
_FIELD: dict[str, Any] = {"x": _X, "y": _Y, "z": _Z}
_WIND: dict[str, Any] = {**_FIELD, "u": _X + 1, "v": _Y, "w": _Z}

TRACES: dict[str, dict[str, Any]] = {
    "bar": _XY,
    "barpolar": _POLAR,
    "box": {"y": _THREE},
    "candlestick": _OHLC,
    "carpet": _CARPET,
    "choropleth": {"locations": ["FRA", "BRA"], "z": [1, 2]},
    "choroplethmap": {
        "geojson": {"type": "FeatureCollection", "features": [_SQUARE]},
        "locations": ["square"],
        "z": [1],
    },
    "cone": _WIND,
    "contour": {"z": _GRID},
    "contourcarpet": {"carpet": "c", **_ON_CARPET, "z": [1, 2, 3, 2, 4, 6, 3, 6, 9]},
    "densitymap": {"lat": [0, 20, 40], "lon": [0, 20, 40], "z": _THREE, "radius": 30},
    "funnel": {"x": [3, 2, 1], "y": ["a", "b", "c"]},
    "funnelarea": {"values": _THREE},
    "heatmap": {"z": _GRID},
    "histogram": {"x": [1, 1, 2]},
    "histogram2d": _XY,
    "histogram2dcontour": _XY,
    "icicle": _TREE,
    "image": {"z": np.full((2, 2, 3), 128, dtype="u1")},
    "indicator": {"value": 3, "mode": "gauge+number"},
    "isosurface": {**_FIELD, "value": _X + _Y + _Z, "isomin": 2, "isomax": 6},
    "mesh3d": {"x": [0, 1, 0, 0], "y": [0, 0, 1, 0], "z": [0, 0, 0, 1], "alphahull": 0},
    "ohlc": _OHLC,
    "parcats": {"dimensions": [{"values": ["a", "b"]}, {"values": ["c", "d"]}]},
    "parcoords": {"dimensions": [{"values": _THREE}, {"values": [3, 1, 2]}]},
    "pie": {"values": _THREE},
    "quiver": {**_XY, "u": _THREE, "v": _THREE},
    "sankey": {"node": {"label": ["a", "b"]}, "link": {"source": [0], "target": [1], "value": [1]}},
    "scatter": _XY,
    "scatter3d": _XYZ,
    "scattercarpet": {"carpet": "c", "a": [1.2, 2, 2.8], "b": [1.2, 2, 2.8], "marker": {"size": 20}},
    "scattergeo": _PLACES,
    "scattergl": {**_XY, "mode": "markers", "marker": {"size": 20}},
    "scattermap": _PLACES,
    "scatterpolar": _POLAR,
    "scatterpolargl": {**_POLAR, "mode": "markers", "marker": {"size": 20}},
    "scattersmith": {"real": [0.5, 1, 2], "imag": [0.5, 1, 2]},
    "scatterternary": {"a": [1, 2, 3], "b": [3, 2, 1], "c": [1, 1, 1]},
    "splom": {"dimensions": [{"values": _THREE}, {"values": [3, 1, 2]}], "marker": {"size": 20}},
    "streamtube": _WIND,
    "sunburst": _TREE,
    "surface": {"z": _GRID},
    "table": {"header": {"values": ["a"]}, "cells": {"values": [["b"]]}},
    "treemap": _TREE,
    "violin": {"y": _THREE},
    "volume": {**_FIELD, "value": _X + _Y + _Z, "opacity": 0.3},
    "waterfall": _XY,
}
"""By their names."""

TYPES = sorted(
    kind.lower()
    for kind in dir(go)
    if isinstance(getattr(go, kind), type) and issubclass(getattr(go, kind), BaseTraceType) and kind[0].isupper()
)
"""What plotly.py has, and so plotly.js."""


def figure_of(type: str, *, visible: bool = True) -> dict[str, Any]:
    """A figure with one trace of a type, and on a carpet where it needs one."""
    trace = {"type": type, "visible": visible, **TRACES[type]}
    below = [_CARPET] if "carpet" in type and type != "carpet" else []
    # tiles would come from a server
    layout = {"height": 300, "map": {"style": "white-bg", "zoom": 0}, "showlegend": False}
    return {"data": [*below, trace], "layout": layout}


def make_app() -> App:
    """A graph that shows what is written in the field: `sankey`, or `no sankey` for one that can't be seen."""
    app = App()
    app.layout = html.Div([dcc.Input(id="which", debounce=True), dcc.Graph(id="graph"), html.P(id="shown")])

    @app.callback(
        Output("graph", "figure"), Output("shown", "children"), Input("which", "value"), prevent_initial_call=True
    )
    def draw(which: str) -> Any:
        return go.Figure(figure_of(which.removeprefix("no "), visible=not which.startswith("no "))), which

    return app
