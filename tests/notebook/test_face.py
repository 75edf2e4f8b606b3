"""The static face: figures in words and packed, bounded, and harmless wherever a notebook is shown."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import bleach
import numpy as np
import pytest

from nbdash import dcc, html
from nbdash.components.tree import plain
from nbdash.notebook.face import MAX_FACE, MAX_FIGURE, MAX_TRACES, PLOTLY, face

ROOT = Path(__file__).parents[2]
BARS = {
    "data": [
        {"type": "bar", "name": "sold <b>", "x": ["a", "b"], "y": [1, 2.5]},
        {"x": ["2020-01-01", "2021-01-01"], "y": np.array([3.5, float("nan"), 1.0])},
    ],
    "layout": {"title": {"text": "Sales & more"}, "xaxis": {"title": "kind"}, "yaxis": {"title": {"text": "EUR"}}},
}


def face_of(layout: Any) -> str:
    return face(plain(layout)[0], "Title")


def figures_in(text: str) -> list[dict[str, Any]]:
    packed = re.findall(r'data-nbdash-figure="([^"]+)"', text)
    return [json.loads(gzip.decompress(base64.b64decode(one))) for one in packed]


def as_github_shows_it(text: str) -> str:
    """What a strict allow-list of elements and attributes leaves: no scripts, no styles, no attributes of ours."""
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", text)
    tags = {"div", "p", "strong", "em", "ul", "li", "h1", "h2", "table", "tr", "td", "label", "span"}
    return bleach.clean(text, tags=tags, attributes=[], strip=True)


def test_a_figure_is_told_in_words_and_packed_whole() -> None:
    text = face_of(html.Div([html.H2("Report"), dcc.RangeSlider(0, 9, value=[2, 5]), dcc.Graph(id="g", figure=BARS)]))
    left = as_github_shows_it(text)
    assert "<h2>Report</h2><div><span>2 to 5</span></div>" in left
    assert "<strong>Sales &amp; more</strong> (x: kind; y: EUR)" in left
    assert "<li>sold &lt;b&gt;: bar, 2 points, y 1 to 2.5</li>" in left
    assert "<li>scatter, 3 points, x 2020-01-01 to 2021-01-01, y 1 to 3.5</li>" in left
    assert "data-nbdash" not in left and "nbdash-note" not in left and "DecompressionStream" not in left
    (figure,) = figures_in(text)
    assert figure["layout"] == BARS["layout"]
    assert figure["data"][0] == BARS["data"][0]
    array = figure["data"][1]["y"]
    assert array["dtype"] == "f8"
    np.testing.assert_array_equal(np.frombuffer(base64.b64decode(array["bdata"])), [3.5, float("nan"), 1.0])


def test_arrays_of_two_dimensions_have_their_shape_and_odd_values_are_text() -> None:
    (figure,) = figures_in(face_of(dcc.Graph(figure={"data": [{"type": "heatmap", "z": np.zeros((2, 3), "f4")}]})))
    assert figure["data"][0]["z"] == {"dtype": "f4", "bdata": base64.b64encode(bytes(24)).decode(), "shape": "2, 3"}


def test_without_figures_there_is_no_script() -> None:
    for layout in (html.P("x"), dcc.Graph(id="g"), dcc.Graph(figure={"data": []})):
        assert "<script" not in face_of(layout)


@pytest.mark.parametrize(
    "figure",
    [
        {"data": [{"y": np.random.default_rng(1).random(1_000_000)}]},
        {"data": [{"y": np.random.default_rng(1).random(30_000).tolist()}]},
        {"data": [{"y": ["x" * 1_000_000]}]},
    ],
    ids=["array", "list", "text"],
)
def test_of_a_large_figure_there_are_words_and_what_was_left_out(figure: dict[str, Any]) -> None:
    text = face_of(dcc.Graph(figure={**figure, "layout": {"title": "Noise"}}))
    assert len(text) < 5_000
    assert "<strong>Noise</strong>" in text
    assert re.search(r"The figure \(\d\.\d MB\) is too large to be stored in the notebook", text)


def test_all_of_it_is_bounded() -> None:
    rng = np.random.default_rng(1)
    figures = [dcc.Graph(figure={"data": [{"y": rng.random(8_000)}]}) for _ in range(20)]
    text = face_of(html.Div(figures))
    assert 0 < len(figures_in(text)) < 20
    assert len(text) < MAX_FACE
    assert all(len(one) <= MAX_FIGURE for one in re.findall(r'data-nbdash-figure="([^"]+)"', text))

    text = face_of(html.Div([html.P("words " * 100) for _ in range(2_000)]))
    assert len(text) < 1_000
    assert "<strong>Title</strong>" in text and "Its layout (1.2 MB) is too large" in text

    text = face_of(dcc.Graph(figure={"data": [{"y": [1]}] * 50}))
    assert text.count("<li>") == MAX_TRACES + 1 and f"and {50 - MAX_TRACES} more" in text


def test_the_page_fetches_the_plotly_that_the_package_has() -> None:
    version = json.loads((ROOT / "js" / "package.json").read_text())["dependencies"]["plotly.js"]
    assert f"plotly-{version}.min.js" in PLOTLY


@pytest.mark.parametrize("figure", [None, {}, {"data": "x"}, {"data": [1], "layout": 2}, {"data": [{"y": [{}, 1]}]}])
def test_what_is_no_figure_does_no_harm(figure: Any) -> None:
    assert '<div id="g" class="nb-graph nb-static"' in face_of(dcc.Graph(id="g", figure=figure))
