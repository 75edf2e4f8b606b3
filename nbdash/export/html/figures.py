"""Which of plotly.js's files a figure needs, as `js/src/components/core/graph/plotly.ts` loads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

FAMILIES: dict[str, str] = {
    type: family
    for family, types in {
        "core": "bar pie scatter",
        "statistics": "box contour heatmap histogram histogram2d histogram2dcontour image violin",
        "webgl": "scattergl",
        "dimensions": "parcoords scatterpolargl splom",
        "space": "cone isosurface mesh3d scatter3d streamtube surface volume",
        "geo": "choropleth scattergeo",
        "tiles": "choroplethmap densitymap scattermap",
    }.items()
    for type in types.split()
}
"""Families of traces by their types; what is not in it is among the others."""
PARTS = ("core", "statistics", "webgl", "dimensions", "space", "geo", "tiles", "others", "calendars")
"""All files by their names without the hash."""


def parts_of(figure: dict[str, Any]) -> set[str]:
    """The files that draw a figure.

    Examples
    --------
    >>> sorted(parts_of({"data": [{"type": "box"}, {"y": [1]}], "layout": {"xaxis": {"calendar": "hebrew"}}}))
    ['calendars', 'core', 'statistics']
    """
    frames = [cast("dict[str, Any]", frame) for frame in _list(figure.get("frames")) if isinstance(frame, dict)]
    traces = [trace for one in (figure, *frames) for trace in traces_of(one)]
    found = {"core", *(FAMILIES.get(str(trace.get("type") or "scatter"), "others") for trace in traces)}
    calendars = (value for one in dicts(figure) for key, value in one.items() if key.endswith("calendar"))
    return found | {"calendars"} if any(value != "gregorian" for value in calendars) else found


def traces_of(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The traces of a figure, or of one of its frames."""
    return list(map(mapping, _list(figure.get("data"))))


def outlines_of(figure: dict[str, Any]) -> list[str]:
    """The outlines of countries that a figure with maps has, by the names of their files.

    Examples
    --------
    >>> outlines_of({"layout": {"geo": {"scope": "north america"}, "geo2": {"resolution": 50}}})
    ['north-america_110m', 'world_50m']
    """
    layout = mapping(figure.get("layout"))
    default = mapping(mapping(mapping(layout.get("template")).get("layout")).get("geo"))
    plots = [mapping(value) for key, value in layout.items() if key.rstrip("0123456789") == "geo"] or [{}]
    names: list[str] = []
    for plot in plots:
        scope = str(plot.get("scope") or default.get("scope") or "world").replace(" ", "-")
        names.append(f"{scope}_{plot.get('resolution') or default.get('resolution') or 110}m")
    return names


def has_formulas(figure: dict[str, Any]) -> bool:
    """Whether any text in it is LaTeX."""
    return any(isinstance(text, str) and text.count("$") > 1 for one in dicts(figure) for text in one.values())


def dicts(value: Any) -> Iterator[dict[str, Any]]:
    """All dicts in plain data."""
    waiting: list[Any] = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            held = cast("dict[str, Any]", found)
            yield held
            waiting += held.values()
        elif isinstance(found, list):
            waiting += cast("list[Any]", found)


def mapping(value: Any) -> dict[str, Any]:
    """A dict as it is; for anything else an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []
