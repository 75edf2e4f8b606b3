"""Layouts as plain HTML."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nbdash import dcc, html
from nbdash.components.tree import plain
from nbdash.snapshot import css, render


def face(layout: Any) -> str:
    return render(plain(layout)[0])


def test_elements_are_what_the_page_will_make_of_them() -> None:
    layout = html.Div(
        [
            html.Label("Year", htmlFor="y", className="a b"),
            html.Br(),
            html.A("go", href="/x?a=1&b=2", hidden=True),
        ],
        id={"type": "row", "index": 1},
        style={"marginTop": 4, "flexGrow": 2, "--gap": 3},
    )
    assert face(layout) == (
        '<div id="{&quot;index&quot;:1,&quot;type&quot;:&quot;row&quot;}" style="margin-top:4px;flex-grow:2;--gap:3">'
        '<label for="y" class="a b">Year</label><br><a href="/x?a=1&amp;b=2" hidden>go</a></div>'
    )


def test_text_is_escaped_and_scripts_stay_out() -> None:
    assert face(html.P("<b> & co")) == "<p>&lt;b&gt; &amp; co</p>"
    assert face(html.Div([html.Script("alert(1)"), html.A("x", href=" JavaScript:alert(1)")])) == "<div><a>x</a></div>"


def test_nothing_swallows_what_follows_or_leads_its_addresses_astray() -> None:
    assert face([html.Plaintext("text"), html.Base(href="/elsewhere/"), html.P("next")]) == "<pre>text</pre><p>next</p>"


def test_numbers_none_and_nested_lists_stand_as_in_the_page() -> None:
    assert face([1, None, "a", [html.B(2.5)]]) == "1a<b>2.5</b>"


@pytest.mark.parametrize(
    ("component", "held"),
    [
        (dcc.Dropdown(["a", "b"], "b", id="d"), ">b</div>"),
        (dcc.DatePickerSingle(date=date(2024, 2, 29)), ">2024-02-29</div>"),
        (dcc.DatePickerRange(start_date="2024-02-05T00:00", end_date="2024-02-29"), ">2024-02-05 – 2024-02-29</div>"),
        (dcc.Dropdown({"k": "Label"}, ["k"], multi=True, id="d"), ">Label</div>"),
        (dcc.Slider(0, 10, value=3, id="s"), 'value="3"'),
        (dcc.RangeSlider(0, 10, value=[3, 5], id="s"), 'value="5"'),
        (dcc.Input(value="typed", id="i"), 'value="typed"'),
        (dcc.Textarea(value="a < b"), ">a &lt; b</textarea>"),
        (dcc.Upload(id="up"), '<div id="up" class="nb-upload nb-static"><div style="min-height:88px"></div></div>'),
        (dcc.Upload("Here", style={"height": 60}), '<div style="height:60px">Here</div>'),
        (dcc.Checklist(["x", "y"], ["y"]), "checked"),
        (dcc.RadioItems([{"label": "One", "value": 1}], 1), "One"),
        (dcc.Button("Go", id="b"), ">Go</button>"),
        (dcc.Markdown("*text*"), "*text*"),
        (dcc.Graph(figure={"layout": {"title": {"text": "Sales"}}}), "Sales"),
        (dcc.Tabs([dcc.Tab("one", label="A"), dcc.Tab("two", label="B")]), "one"),
        (dcc.Loading(html.P("in")), "<p>in</p>"),
    ],
    ids=lambda value: getattr(value, "_type", None),
)
def test_every_control_shows_its_value(component: Any, held: str) -> None:
    assert held in face(component)


def test_what_is_never_seen_leaves_nothing() -> None:
    assert face([dcc.Store(id="s", data=[1]), dcc.Interval(id="i"), dcc.Download(id="d")]) == ""


def test_a_style_without_a_value_is_left_out() -> None:
    assert css({"color": None, "margin": 0, "width": "50%"}) == "margin:0;width:50%"


WRONG: list[tuple[Any, dict[str, Any]]] = [
    (html.P, {"style": "color:red"}),
    (dcc.Dropdown, {"options": "abc", "value": "a"}),
]


@pytest.mark.parametrize(("kind", "props"), WRONG)
def test_a_prop_of_an_impossible_kind_leaves_the_rest_standing(kind: Any, props: dict[str, Any]) -> None:
    assert face([kind(**props), html.P("rest")]).endswith("<p>rest</p>")
