"""The graph of the callbacks, drawn as SVG: who leads to whom, how often each was called, and how long it took.

The picture is an image, so it follows the system's light or dark by itself, and needs nothing of the page.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from nbdash.serve.admin.amounts import duration, number
from nbdash.serve.admin.sums import CallbackSum

MAX_DRAWN = 80
WIDTH, HEIGHT, ACROSS, DOWN, MARGIN = 204, 64, 72, 20, 12
_STYLE = """
:root{color-scheme:light dark}
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:#1c2128}
.name{font-weight:600;font-size:13px}.quiet{fill:#59616c}
.box{fill:#fff;stroke:#c9ced6}.heat{fill:#2457c5}.edge{fill:none;stroke:#8b939e;stroke-width:1.25}
.tip{fill:#8b939e}.failed{stroke:#b3261e;stroke-width:1.75}
@media (prefers-color-scheme:dark){text{fill:#e3e6ea}.quiet{fill:#a3abb6}.box{fill:#1d2127;stroke:#444b55}
.heat{fill:#8ab4ff}.edge{stroke:#7d8691}.tip{fill:#7d8691}.failed{stroke:#ff8a80}}
"""


def drawn(callbacks: Sequence[CallbackSum]) -> str:
    """The picture.

    Parameters
    ----------
    callbacks
        Those of one app; of very many, those that took longest.
    """
    shown = sorted(callbacks, key=lambda one: -one.total_s)[:MAX_DRAWN]
    shown.sort(key=lambda one: one.key)
    edges = [
        (source, target)
        for source in shown
        for target in shown
        if source is not target and not set(source.outputs).isdisjoint(target.inputs)
    ]
    columns = _columns(shown, edges)
    places: dict[int, tuple[int, int]] = {}
    for x, column in enumerate(columns):
        for y, one in enumerate(column):
            places[id(one)] = (MARGIN + x * (WIDTH + ACROSS), MARGIN + y * (HEIGHT + DOWN))
    width = 2 * MARGIN + len(columns) * (WIDTH + ACROSS) - ACROSS
    height = 2 * MARGIN + max(map(len, columns), default=1) * (HEIGHT + DOWN) - DOWN
    slowest = max((one.mean_s for one in shown), default=0.0)
    lines = [_line(places[id(source)], places[id(target)]) for source, target in edges]
    boxes = [_box(one, places[id(one)], slowest) for one in shown]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<style>{_STYLE}</style>"
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>{"".join(lines)}{"".join(boxes)}</svg>'
    )


def address(svg: str) -> str:
    """The picture as the address of an image."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _columns(shown: Sequence[CallbackSum], edges: Sequence[tuple[CallbackSum, CallbackSum]]) -> list[list[CallbackSum]]:
    """Each callback to the right of those that lead to it, as far as they do not go round in a circle."""
    depth = {id(one): 0 for one in shown}
    for _ in shown:  # a longer way has a callback twice
        before = dict(depth)
        for source, target in edges:
            depth[id(target)] = max(depth[id(target)], min(depth[id(source)] + 1, len(shown) - 1))
        if depth == before:
            break
    levels = sorted(set(depth.values()))
    return [[one for one in shown if depth[id(one)] == level] for level in levels] or [[]]


def _line(source: tuple[int, int], target: tuple[int, int]) -> str:
    x1, y1 = source[0] + WIDTH, source[1] + HEIGHT // 2
    x2, y2 = target[0], target[1] + HEIGHT // 2
    reach = max(ACROSS // 2, abs(x2 - x1) // 2)
    return f'<path class="edge" marker-end="url(#tip)" d="M{x1} {y1}C{x1 + reach} {y1} {x2 - reach} {y2} {x2} {y2}"/>'


def _box(one: CallbackSum, place: tuple[int, int], slowest: float) -> str:
    x, y = place
    heat = (WIDTH - 2) * (one.mean_s / slowest if slowest else 0)
    if one.is_in_page:
        told = f"{number(one.calls)} × in the page"
    else:
        told = f"{number(one.calls)} × {duration(one.mean_s)}" if one.calls else "not called yet"
    told += f", {number(one.failed)} failed" if one.failed else ""
    reads = ", ".join(one.inputs) or "at first"
    return (
        f"<g><title>{escape(f'{one.name}, {one.where}')}</title>"
        f'<rect class="box{" failed" if one.failed else ""}" x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="6"/>'
        f'<rect class="heat" x="{x + 1}" y="{y + HEIGHT - 4}" width="{heat:.1f}" height="3" rx="1.5"/>'
        f'<text class="name" x="{x + 12}" y="{y + 20}">{escape(_short(one.name, 26))}</text>'
        f'<text class="quiet" x="{x + 12}" y="{y + 37}">{escape(_short(reads, 31))}</text>'
        f'<text x="{x + 12}" y="{y + 53}">{escape(told)}</text></g>'
    )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
