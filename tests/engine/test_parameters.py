"""What a page's address says is in place before anything is called, and in what appears later."""

from __future__ import annotations

from typing import Any

from nbdash import dcc, html
from nbdash.engine.address import moved, parts_of
from tests.engine.harness import Stage, callback

START = "http://host/sales?year=2002&other=1"


def stage(layout: Any, *callbacks: Any, href: str = START) -> Stage:
    made = Stage(layout, *callbacks)
    made.session.arrive(parts_of(href))
    return made


def slider(**more: Any) -> dcc.Slider:
    return dcc.Slider(id="year", min=1952, max=2007, value=1952, url=True, **more)


def test_the_first_call_sees_what_the_address_says() -> None:
    made = stage(html.Div([slider(), html.P(id="x")]), callback("f", "x.children", "year.value"))
    assert made.play() == ["call f()", "set x.children=f(2002)"]
    assert [(kept.prop, kept.value, kept.original) for kept in made.session.kept()] == [("value", 2002, 1952)]


def test_it_is_there_before_the_start_for_a_page_that_is_drawn_before() -> None:
    made = stage(slider())
    found = made.session.store.node("year")
    assert found is not None
    assert found.props["value"] == 2002


def test_what_does_not_fit_is_passed_over_and_told() -> None:
    layout = html.Div([slider(), dcc.Dropdown(id="who", value="all", url="other"), html.P(id="x")])
    made = stage(layout, callback("f", "x.children", "year.value"), href="http://host/?year=soon&other=1")
    assert made.session.arrive(parts_of("http://host/?year=soon")) == ["year.value: 'soon' is no number"]
    assert made.play() == ["call f()", "set x.children=f(1952)"]


def test_only_components_that_ask_for_it_follow_the_address() -> None:
    made = stage(dcc.Slider(id="year", min=1952, max=2007, value=1952))
    assert made.session.store.layout.props["value"] == 1952


def test_what_is_inserted_follows_the_address_as_it_is_by_then() -> None:
    made = stage(
        html.Div([dcc.Location(id="url"), dcc.Input(id="a"), html.Div(id="box"), html.P(id="x")]),
        callback("open", "box.children", "a.value", function=lambda a: slider(), prevent=True),
        callback("f", "x.children", "year.value"),
    )
    made.play()
    assert made.play(("a.value", 1))[-1] == "set x.children=f(2002)"
    made.play(("url.search", "?year=1987"))
    assert made.play(("a.value", 2))[-1] == "set x.children=f(1987)"
    made.session.move(moved(made.session.address["href"], "/sales?year=1992"))
    assert made.play(("a.value", 3))[-1] == "set x.children=f(1992)"


def test_a_location_knows_what_components_have_written_and_nobody_is_called_for_it() -> None:
    made = stage(
        html.Div([dcc.Location(id="url"), slider(), html.P(id="x")]), callback("f", "x.children", "url.search")
    )
    assert made.play()[-1] == "set x.children=f(?year=2002&other=1)"
    made.session.move(moved(made.session.address["href"], "/sales?year=1992#low"))
    assert made.session.next_run() is None
    found = made.session.store.node("url")
    assert found is not None
    assert (found.props["search"], found.props["hash"]) == ("?year=1992", "#low")
    assert found.props["href"] == "http://host/sales?year=1992#low"


def test_a_location_that_a_callback_has_just_set_is_left_to_go_there() -> None:
    made = stage(
        html.Div([dcc.Location(id="url"), dcc.Input(id="a"), slider()]),
        callback("go", "url.pathname", "a.value", function=lambda a: "/there", prevent=True),
    )
    made.play()
    made.play(("a.value", 1))
    made.session.move(moved(made.session.address["href"], "/sales?year=1992"))
    found = made.session.store.node("url")
    assert found is not None
    assert found.props["pathname"] == "/there"


def test_the_address_wins_over_what_the_browser_has_kept() -> None:
    made = stage(slider(persistence=True))
    made.session.persist({("local", "_dash_persistence.year.value.true"): (1972, 1952)})
    made.play()
    assert made.session.store.layout.props["value"] == 2002


def test_a_layout_that_is_made_anew_stays_at_the_address() -> None:
    before = stage(slider())
    before.play()
    before.session.move(moved(START, "/sales?year=1992"))
    after = Stage(slider())
    after.session.take_over(before.session)
    after.play()
    assert after.session.store.layout.props["value"] == 1992
    fresh = Stage(html.Div([dcc.Slider(id="late", min=0, max=9999, value=5, url="year")]))
    fresh.session.take_over(before.session)
    fresh.play()
    found = fresh.session.store.node("late")
    assert found is not None
    assert found.props["value"] == 1992
