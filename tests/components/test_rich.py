"""Objects that notebooks show, as children: what form they are given, and that data stays data elsewhere."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from IPython.display import HTML, SVG, Markdown

from nbdash import dcc, html
from nbdash.components.tree import Node, UnsendableValue, plain
from nbdash.errors import InvalidChildError
from nbdash.graph.spec import Prop
from nbdash.snapshot import render
from nbdash.updates import update_of

FRAME = pd.DataFrame({"city": ["Bern", "<b>Rom</b>"], "n": [1, 2]})


class Shown:
    """Shows itself by whatever methods it is given."""

    def __init__(self, **methods: Any) -> None:
        for name, value in methods.items():
            setattr(self, f"_repr_{name}_", lambda value=value: value)


def shown(value: Any) -> Node:
    """The node that stands for an object in a layout."""
    [node] = plain(html.Div(value))[1][0].parts["children"]
    return node


def test_a_data_frame_is_its_table_which_is_not_trusted() -> None:
    node = shown(FRAME)
    assert (node.namespace, node.type) == ("nbdash", "Display")
    assert "<td>Bern</td>" in node.props["html"]
    assert "trusted" not in node.props
    assert node.props["text"] == "DataFrame"


def test_html_by_name_is_trusted() -> None:
    assert shown(HTML("<b onclick='x()'>b</b>")).props == {"html": "<b onclick='x()'>b</b>", "trusted": True}


@pytest.mark.parametrize(
    ("value", "image"),
    [
        (SVG("<svg xmlns='http://www.w3.org/2000/svg'/>"), "data:image/svg+xml;base64,PHN2Zy"),
        (Shown(png=b"\x89PNG"), "data:image/png;base64,iVBORw=="),
        (Shown(png="iVBORw==\n"), "data:image/png;base64,iVBORw=="),
        (Shown(jpeg=b"\xff\xd8"), "data:image/jpeg;base64,/9g="),
        (Shown(html=None, png=b"\x89PNG"), "data:image/png;base64,iVBORw=="),
        (Shown(mimebundle={"image/png": "iVBORw==", "text/plain": "<Map>"}), "data:image/png;base64,iVBORw=="),
    ],
)
def test_pictures_are_images_in_which_nothing_runs(value: Any, image: str) -> None:
    assert shown(value).props["image"].startswith(image)


def test_what_a_bundle_says_of_a_picture_is_used() -> None:
    bundle = ({"image/png": "iVBORw==", "text/plain": "<Map>"}, {"image/png": {"width": 320, "height": 200}})
    props = shown(Shown(mimebundle=bundle)).props
    assert (props["width"], props["height"], props["text"]) == (320, 200, "<Map>")


def test_a_matplotlib_figure_is_a_picture_of_its_size() -> None:
    figure = pytest.importorskip("matplotlib.figure").Figure(figsize=(4, 3), dpi=100)
    figure.subplots().plot([1, 2, 3])
    props = shown(figure).props
    assert props["image"].startswith("data:image/png;base64,")
    assert (props["width"], props["height"]) == (400, 300)


def test_markdown_and_plotly_figures_have_components() -> None:
    assert (shown(Markdown("*a*")).type, shown(Markdown("*a*")).props) == ("Markdown", {"children": "*a*"})
    graph = shown(go.Figure(go.Bar(y=[1, 2])))
    assert graph.type == "Graph"
    assert graph.props["figure"]["data"][0]["type"] == "bar"


def test_they_may_stand_in_lists_and_wherever_components_may() -> None:
    node = plain(dcc.Checklist(options=[{"label": HTML("<i>a</i>"), "value": 1}]))[1][0]
    assert [inner.type for inner in node.parts["options"]] == ["Display"]
    assert [inner.type for inner in plain(html.Div(["a", FRAME, [FRAME]]))[1][0].parts["children"]] == ["Display"] * 2


def test_a_callback_may_return_them_for_children_but_not_as_data() -> None:
    update: Any = update_of(Prop("out", "children"), [FRAME])
    assert [node.type for node in update.nodes] == ["Display"]
    with pytest.raises(UnsendableValue, match="to_dict"):
        update_of(Prop("out", "value"), FRAME)
    with pytest.raises(UnsendableValue, match="to_dict"):
        plain(dcc.Store(id="s", data=FRAME))


def test_an_object_that_shows_nothing_is_refused() -> None:
    with pytest.raises(InvalidChildError, match="class"):
        html.Div(Shown)  # pyright: ignore[reportArgumentType]
    nothing: Any = Shown(html=None)
    with pytest.raises(UnsendableValue, match="Shown"):
        plain(html.Div(nothing))


def test_the_static_face_has_tables_and_pictures_and_nothing_that_acts() -> None:
    objects: list[Any] = [FRAME, Shown(png=b"\x89PNG"), Shown(html="<img src=x onerror=y()>a")]
    face = render(plain(html.Div(objects))[0])
    assert "<td>Bern</td>" in face
    assert "&lt;b&gt;Rom" in face
    assert '<img class="nb-display-image" src="data:image/png;base64,iVBORw==" alt="Shown">' in face
    assert "onerror" not in face
    assert "<style" not in face
    assert render(plain(html.Div(HTML("<b id='own'>b</b>")))[0]) == (
        "<div><div class=\"nb-display\"><b id='own'>b</b></div></div>"
    )
