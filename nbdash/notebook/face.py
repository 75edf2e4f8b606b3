"""The face of an app where there is no kernel: its layout as plain HTML, its figures in words, and drawn where scripts
run.

It is stored with the notebook. nbviewer and pages made by nbconvert run its script, which fetches plotly.js once and
draws the figures from data that stand compressed in an attribute. GitHub, and JupyterLab for notebooks that are not
trusted, take out scripts, styles and unknown attributes, and show the rest: titles, and what is in each trace.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, cast

import msgspec

from nbdash.components.arrays import dtype_code, is_array
from nbdash.locale import attributes
from nbdash.snapshot import drawing_figures, render, text_of

MAX_RAW = 250_000
"""Bytes of a figure's data as they are: of more, packing would be felt each time when the app is shown."""
MAX_FIGURE = 100_000
"""Characters of a figure, packed, in the notebook."""
MAX_FACE = 300_000
"""Characters of all of it in one output."""
MAX_TRACES = 12
"""So many traces are told of in words."""

PLOTLY = "https://cdn.plot.ly/plotly-4.1.1.min.js"
"""The version is that of js/package.json."""

_STYLE = """
.nbdash[data-nbdash-state=static] .nb-static { color: inherit; font: 14px/1.5 system-ui, sans-serif }
.nbdash[data-nbdash-state=static] :is(.nb-graph, .nb-dropdown, .nb-date) { border: 1px solid #8886; border-radius: 6px }
.nbdash[data-nbdash-state=static] .nb-graph { margin: 8px 0; padding: 4px 12px; overflow: auto }
.nbdash[data-nbdash-state=static] .nb-graph:has(.js-plotly-plot) { padding: 0; background: #fff }
.nbdash[data-nbdash-state=static] :is(.nb-dropdown, .nb-date) { max-width: 400px; padding: 4px 10px }
.nbdash[data-nbdash-state=static] .nb-date { display: inline-block }
.nbdash[data-nbdash-state=static] :is(.nb-checklist, .nb-radioitems) label { margin-right: 12px }
.nbdash[data-nbdash-state=static] .nb-slider input { width: 100% }
.nbdash[data-nbdash-state=static] .nb-tabs-list span { margin-right: 16px; font-weight: 600 }
.nbdash-note { font: 12px/1.5 system-ui, sans-serif; opacity: .7 }
"""
_NOTE = "A static view of this app. Run the notebook to use it."


def face(layout: Any, title: str, locale: str | None = None) -> str:
    """Layout and values as HTML that can stand in any page, and is no larger than `MAX_FACE`."""
    figures = _Figures()
    with drawing_figures(figures.draw):
        html = render(layout)
    if len(html) - figures.packed > MAX_FACE - MAX_FIGURE:
        shown = f"<p><strong>{escape(title)}</strong></p>"
        note = f"{_NOTE} Its layout ({len(html) / 1e6:.1f} MB) is too large to be stored in the notebook."
    else:
        script = f"<script>{_script()}</script>" if figures.packed else ""
        shown, note = f"<style>{_STYLE}</style>{html}{script}", _NOTE
    language = "" if locale is None else attributes(locale)
    return f'<div class="nbdash" data-nbdash-state="static"{language}>{shown}<p class="nbdash-note">{note}</p></div>'


class _Figures:
    """Draws the figures of one face, as long as there is room."""

    def __init__(self) -> None:
        self.packed = 0
        """Characters that they take, packed."""

    def draw(self, figure: dict[str, Any]) -> dict[str, Any]:
        """In words, with the figure itself in an attribute."""
        if not figure.get("data"):
            return {"inner": _in_words(figure)}
        size = _size(figure)
        packed = _pack(figure) if size <= MAX_RAW else ""
        room = min(MAX_FIGURE, MAX_FACE - MAX_FIGURE - self.packed)
        words = _in_words(figure)
        if size > MAX_RAW or len(packed) > room:
            amount = f"{max(size, len(packed)) / 1e6:.1f} MB"
            return {"inner": f"{words}<p><em>The figure ({amount}) is too large to be stored in the notebook.</em></p>"}
        self.packed += len(packed)
        return {"inner": words, "data-nbdash-figure": packed}


@cache
def _script() -> str:
    lines = Path(__file__).with_name("face.js").read_text().replace("PLOTLY", PLOTLY).splitlines()
    return "\n".join(line.strip() for line in lines if not line.strip().startswith("//"))


# -- the figure itself --------------------------------------------------------------------------------------------


def _size(value: Any) -> int:
    """About how many bytes a value takes; what is clearly too much is not counted to its end."""
    size, waiting = 0, [value]
    while waiting and size <= MAX_RAW:
        item = waiting.pop()
        if is_array(item):
            size += item.nbytes
        elif isinstance(item, dict):
            waiting += cast("dict[str, Any]", item).values()
            size += 10 * len(cast("dict[str, Any]", item))
        elif isinstance(item, (list, tuple)):
            items = cast("list[Any]", item)
            size += 8 * len(items)
            if len(items) <= MAX_RAW and items and not isinstance(items[0], (int, float)):
                waiting += items
        elif isinstance(item, str):
            size += len(item)
    return size


def _pack(figure: dict[str, Any]) -> str:
    told: dict[str, Any] = {"data": figure.get("data") or [], "layout": figure.get("layout") or {}}
    text = msgspec.json.encode(told, enc_hook=_plain)
    packer = zlib.compressobj(3, wbits=31)  # gzip, which pages can unpack
    return base64.b64encode(packer.compress(text) + packer.flush()).decode()


def _plain(value: Any) -> Any:
    """An array as plotly.js takes it."""
    if not is_array(value):
        return str(value)
    shape = ", ".join(map(str, value.shape))
    data = base64.b64encode(value.tobytes()).decode()
    return {"dtype": dtype_code(value), "bdata": data} | ({"shape": shape} if value.ndim > 1 else {})


# -- the figure in words ------------------------------------------------------------------------------------------


def _in_words(figure: dict[str, Any]) -> str:
    layout = _mapping(figure.get("layout"))
    title = text_of(layout.get("title")) or "A figure"
    axes = [
        f"{name[0]}: {text}"
        for name in ("xaxis", "yaxis")
        if (text := text_of(_mapping(layout.get(name)).get("title")))
    ]
    data: Any = figure.get("data")
    traces = [_mapping(trace) for trace in cast("list[Any]", data)] if isinstance(data, list) else []
    rows = [_trace_in_words(trace) for trace in traces[:MAX_TRACES]]
    if len(traces) > MAX_TRACES:
        rows.append(f"and {len(traces) - MAX_TRACES} more")
    items = "".join(f"<li>{escape(row)}</li>" for row in rows)
    of_axes = escape(f" ({'; '.join(axes)})") if axes else ""
    return f"<p><strong>{escape(title)}</strong>{of_axes}</p>" + (f"<ul>{items}</ul>" if items else "")


def _trace_in_words(trace: dict[str, Any]) -> str:
    kind = str(trace.get("type") or "scatter")
    count = max(_length(trace.get(name)) for name in ("x", "y", "z", "values", "labels"))
    told = [f"{count:,} points" if count != 1 else "1 point"] if count else []
    told += [f"{name} {found}" for name in ("x", "y", "z", "values") if (found := _range(trace.get(name)))]
    name = f"{trace['name']}: " if trace.get("name") else ""
    return f"{name}{', '.join([kind, *told])}"


def _length(values: Any) -> int:
    if is_array(values):
        return len(values)
    return len(cast("list[Any]", values)) if isinstance(values, (list, tuple)) else 0


def _range(values: Any) -> str:
    """From the least to the greatest; "" where that says nothing, or would take long to find."""
    try:
        if is_array(values) and 0 < values.size <= MAX_RAW:
            known = values[values == values]  # without NaN
            low, high = known.min(), known.max()
        elif isinstance(values, (list, tuple)) and 0 < len(cast("list[Any]", values)) <= 10_000:
            known = [value for value in cast("Iterable[Any]", values) if value is not None]
            low, high = min(known), max(known)
        else:
            return ""
    except (TypeError, ValueError):
        return ""
    if isinstance(low, str):
        return f"{low} to {high}"[:80] if low[:4].isdigit() else ""  # dates; names say nothing in this order
    return f"{low:.6g} to {high:.6g}"


def _mapping(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
