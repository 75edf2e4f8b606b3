"""What a page is shown before it has said hello."""

from __future__ import annotations

from nbdash import App, Input, Output, dcc, html
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app


def echo_app() -> App:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def echo(value: str) -> str:
        return value

    return app


def test_a_page_goes_on_from_what_was_offered_and_is_told_what_has_changed_since() -> None:
    live, other = open_app(echo_app())
    page = MemoryPage(live)
    page.take(live.offer())
    other.wait_done(other.change("a", value="meanwhile"))
    page.hello()
    page.wait_for(lambda: page.values("out", "children") == ["meanwhile"])
    assert [message["type"] for message in page.messages[:2]] == ["snapshot", "welcome"]
    assert page.messages[1]["resumed"] is True
    page.wait_done(page.change("a", value="mine"))
    assert page.value("out", "children") == other.value("out", "children") == "mine"
    assert [message["type"] for message in page.messages].count("snapshot") == 1


def test_what_was_offered_is_the_first_page_s_and_the_second_is_told_everything() -> None:
    live, _ = open_app(echo_app())
    offer = live.offer()
    one, two = MemoryPage(live), MemoryPage(live)
    for page in (one, two):
        page.take(offer)
        page.hello()
    assert [message.get("resumed") for message in one.messages if message["type"] == "welcome"] == [True]
    assert [message.get("resumed") for message in two.messages if message["type"] == "welcome"] == [False]
    one.wait_done(one.change("a", value="first"))
    two.wait_for(lambda: two.values("out", "children") == ["first"])
    two.wait_done(two.change("a", value="second"))
    one.wait_for(lambda: one.values("out", "children") == ["first", "second"])


def test_a_page_that_has_another_offer_is_told_everything() -> None:
    live, _ = open_app(echo_app())
    page = MemoryPage(live)
    page.take(live.offer())
    live.offer()
    page.hello()
    assert [message["type"] for message in page.messages] == ["snapshot", "welcome", "snapshot"]
