"""What browsers keep, over the wire: told in the hello, and in place before first calls."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.engine.outcome import Update
from nbdash.graph.spec import Prop
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import wait_until

KEY = "_dash_persistence.year.value.true"
KEPT = {"local": {KEY: [1987, 1952]}}


class Opened:
    """An app, and which calls were made of it."""

    def __init__(self, *, held: bool, box: bool = False) -> None:
        app, self.calls = App(), list[int]()
        slider = dcc.Slider(id="year", min=1952, max=2007, value=1952, persistence=True)
        content = None if box else slider
        app.layout = html.Div([html.Div(content, id="box"), html.Button(id="go"), html.P("-", id="p")])

        @app.callback(Output("p", "children"), Input("year", "value"))
        def say(year: int) -> str:
            self.calls.append(year)
            return f"year {year}"

        @app.callback(Output("box", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
        def fill(clicks: int) -> Any:
            return slider

        del say, fill
        self.live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, NotebookPolicy(app))
        self.live.start(held=held)
        self.page = MemoryPage(self.live)


def shows(page: MemoryPage) -> Any:
    """What the page says, if it shows anything yet."""
    return len(page.messages) > 1 and page.value("p", "children")


def test_16_7_a_held_session_begins_with_the_hello_and_what_it_tells() -> None:
    it = Opened(held=True)
    wait_until(lambda: it.live.session.is_idle)
    assert it.calls == []
    it.page.hello(persisted=KEPT)
    wait_until(lambda: shows(it.page) == "year 1987")
    assert it.calls == [1987]
    assert it.page.messages[1]["edited"] == [["year", {"value": 1952}]]


def test_a_held_session_begins_also_if_there_is_nothing_to_tell() -> None:
    it = Opened(held=True)
    it.page.hello()
    wait_until(lambda: shows(it.page) == "year 1952")
    assert it.calls == [1952]


def test_16_7_in_a_session_that_has_begun_it_is_as_if_the_person_set_it() -> None:
    it = Opened(held=False)
    wait_until(lambda: it.live.session.is_idle)
    it.page.hello(persisted=KEPT)
    wait_until(lambda: shows(it.page) == "year 1987")
    assert it.calls == [1952, 1987]


def test_16_7_a_component_that_comes_with_a_patch_has_its_value_and_the_page_learns_the_original() -> None:
    it = Opened(held=True, box=True)
    it.page.hello(persisted=KEPT)
    it.page.wait_done(it.page.change("go", n_clicks=1))
    assert it.calls == [1987]
    assert it.page.value("year", "value") == 1987
    assert [patch["edited"] for patch in it.page.patches if "edited" in patch] == [[["year", {"value": 1952}]]]


def test_16_4_a_page_learns_what_callbacks_have_set_before_it_looked() -> None:
    it = Opened(held=False)
    it.live.set_props([Update(Prop("year", "value"), 2000)])
    it.page.hello()
    assert it.page.messages[1]["overruled"] == [["year", {"value": 1952}]]
    assert "edited" not in it.page.messages[1]


@pytest.mark.parametrize("told", [5, {"local": 5}, *({"local": {KEY: entry}} for entry in (5, [], [1, 2, 3]))])
def test_what_is_no_such_thing_is_no_hello(told: Any) -> None:
    it = Opened(held=True)
    with pytest.raises(ValueError, match="must"):
        it.page.hello(persisted=told)
