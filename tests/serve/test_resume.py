"""A page whose session is lost goes on at another, with all that it had been shown, and nothing is done twice."""

from __future__ import annotations

import threading
import time
from typing import Any

import ipywidgets
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nbdash import App, Input, Output, State, User, dash_table, dcc, html
from nbdash.graph.spec import Prop
from nbdash.serve.state import StateRefused
from nbdash.transport import view
from tests.serve.keeping import KeepingPage, Kept, Server
from tests.transport.harness import wait_until


def counting_app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="name", value="nobody"),
            html.Button("Add", id="add"),
            html.P(id="shown"),
            dcc.Store(id="count", data=0),
        ]
    )

    @app.callback(Output("count", "data"), Input("add", "n_clicks"), State("count", "data"), prevent_initial_call=True)
    def add(clicks: int, count: int) -> int:
        return count + 1

    @app.callback(Output("shown", "children"), Input("count", "data"), Input("name", "value"))
    def show(count: int, name: str) -> str:
        return f"{name}: {count}"

    return app


def begin(server: Server) -> KeepingPage:
    page = KeepingPage(server.begin())
    page.hello()
    page.wait_sealed()
    return page


def test_a_session_goes_on_elsewhere_with_what_it_had() -> None:
    page = begin(Server(counting_app()))
    page.change("name", value="Ada")
    for clicks in (1, 2):
        page.wait_done(page.change("add", n_clicks=clicks))
    page.wait_sealed()
    page.move(Server(counting_app()))
    page.wait_sealed()
    assert page.value("shown", "children") == "Ada: 2"
    assert page.value("name", "value") == "Ada"
    page.wait_done(page.change("add", n_clicks=3))
    assert page.value("shown", "children") == "Ada: 3"


def test_what_a_page_has_said_it_says_again_and_is_not_told() -> None:
    name = "Ada " * 100
    page = begin(Server(counting_app()))
    page.wait_done(page.change("name", value=name))
    page.wait_sealed()
    own = [op for message in page.messages for op in message.get("own", ())]
    assert own == [["name", "value"]]
    page.move(Server(counting_app()))
    page.wait_sealed()
    assert page.value("name", "value") == name
    page.wait_done(page.change("add", n_clicks=1))
    assert page.value("shown", "children") == f"{name}: 1"


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_what_a_page_says_again_is_data_and_only_what_it_had_said() -> None:
    page = begin(Server(counting_app()))
    page.wait_done(page.change("name", value="Ada"))
    page.wait_sealed()
    assert page.state is not None
    component = {"namespace": "dash_html_components", "type": "Div", "props": {"id": "mine"}}
    own = {("name", "value"): component, ("shown", "children"): "forged"}
    store = Server(counting_app()).opened(page.state._replace(own=own)).store({})
    assert store.node("mine") is None
    assert store.value(Prop("shown", "children")) != "forged"


def sealed_state(app: App | None = None) -> Kept:
    page = begin(Server(app or counting_app()))
    page.wait_done(page.change("add", n_clicks=1))
    page.wait_sealed()
    assert page.state is not None
    return page.state


def refused(state: Kept, server: Server | None = None, **how: float) -> str:
    with pytest.raises(StateRefused) as refusal:
        (server or Server(counting_app())).opened(state, **how)
    return str(refusal.value)


def test_a_state_is_taken_as_it_was_given() -> None:
    assert Server(counting_app()).opened(sealed_state()).store({}).value(Prop("count", "data")) == 1


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_an_altered_state_is_refused() -> None:
    session, frames, _ = sealed_state()
    for number, frame in frames.items():
        altered = frame.replace(b'"count"', b'"add"  ', 1) if b'"count"' in frame else frame.replace(b":", b": ", 1)
        assert altered != frame
        assert "seal" in refused(Kept(session, {**frames, number: altered}, {}))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_a_part_of_a_state_is_refused() -> None:
    session, frames, _ = sealed_state()
    last = max(frames)
    assert len(frames) > 1
    for left_out in frames.keys() - {last}:  # without the last it would be an earlier state
        assert "seal" in refused(Kept(session, {n: frame for n, frame in frames.items() if n != left_out}, {}))
    assert "no seal" in refused(Kept(session, {}, {}))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_frames_that_stand_there_twice_are_refused() -> None:
    session, frames, _ = sealed_state()
    first = frames[min(frames)]
    last = max(frames)
    twice = {**{n: frame for n, frame in frames.items() if n != last}, last + 1: first, last + 2: first}
    assert "order" in refused(Kept(session, twice | {last + 3: frames[last]}, {}))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_what_was_told_to_another_session_is_refused() -> None:
    (_, mine, _), (theirs, _, _) = sealed_state(), sealed_state()
    assert "not that of this session" in refused(Kept(theirs, mine, {}))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_a_state_of_another_app_is_refused() -> None:
    app = counting_app()
    app.callback(Output("shown", "title"), Input("count", "data"))(str)
    assert "this app" in refused(sealed_state(), Server(app))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_what_another_key_has_sealed_is_refused() -> None:
    assert "this key" in refused(sealed_state(), Server(counting_app(), b"another key"))


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_an_old_state_is_refused() -> None:
    assert "hours old" in refused(sealed_state(), max_age_s=-1.0)


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_what_is_no_state_is_refused() -> None:
    session, frames, _ = sealed_state()
    last = max(frames)
    assert "can't be read" in refused(Kept(session, {**frames, last: frames[last][:3]}, {}))
    assert "can't be read" in refused(Kept(session, {**frames, last: b"\xff\xff\xff\xff" + frames[last][4:]}, {}))


def choosing_app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Dropdown(["Peru", "Chile"], "Peru", id="country"),
            dcc.Dropdown(["Lima", "Cusco"], id="city"),
            dcc.Slider(0, 10, id="slider"),
            html.P(id="shown"),
            html.Button(id="other"),
        ]
    )

    @app.callback(Output("city", "options"), Input("country", "value"), prevent_initial_call=True)
    def offer(country: str) -> list[str]:
        return ["Arica"]

    @app.callback(Output("shown", "children"), Input("slider", "value"), Input("city", "value"))
    def show(slider: Any, city: Any) -> str:
        return f"{slider} {city}"

    return app


@pytest.mark.threat("resume states that are forged, stale or another's")
def test_what_a_page_says_it_had_set_is_only_what_it_can_have_set() -> None:
    page = begin(Server(choosing_app()))
    page.wait_done(page.change("slider", value=3))
    page.wait_done(page.change("country", value="Chile"))
    page.wait_sealed()
    assert page.state is not None
    page.state.own["slider", "value"] = 99
    page.state.own["country", "value"] = "Spain"
    page.move(Server(choosing_app()))
    page.wait_sealed()
    live = page.live
    assert (live.value(Prop("slider", "value")), live.value(Prop("country", "value"))) == (None, "Peru")


def test_what_was_a_choice_when_it_was_made_goes_on_when_it_is_none_any_more() -> None:
    page = begin(Server(choosing_app()))
    page.wait_done(page.change("city", value="Lima"))
    page.wait_sealed()
    page.wait_done(page.change("country", value="Chile"))
    page.wait_sealed()
    page.move(Server(choosing_app()))
    page.wait_sealed()
    assert page.live.value(Prop("city", "value")) == "Lima"
    assert page.live.value(Prop("city", "options")) == ["Arica"]


def test_what_was_chosen_of_options_that_were_lost_is_chosen_again() -> None:
    """Both are said at once: the callback has yet to make the options when the choice is there."""
    page = begin(Server(choosing_app()))
    page.wait_sealed()
    page.is_deaf = True
    page.change("country", value="Chile")
    wait_until(lambda: page.live.value(Prop("city", "options")) == ["Arica"])
    page.change("city", value="Arica")
    wait_until(lambda: page.live.value(Prop("city", "value")) == "Arica")
    page.is_deaf = False
    page.move(Server(choosing_app()))
    page.wait_sealed()
    assert page.live.value(Prop("city", "value")) == "Arica"
    assert page.live.value(Prop("shown", "children")) == "None Arica"


def test_a_value_that_the_page_was_not_told_is_kept_by_it_too() -> None:
    page = begin(Server(counting_app()))
    page.change("name", value="Ada")
    page.wait_sealed()
    assert page.state is not None
    store = Server(counting_app()).opened(page.state).store({})
    node = store.node("name")
    assert node is not None
    assert (node.props["value"], node.edited, node.authored["value"]) == ("Ada", {"value"}, "nobody")


def test_frames_on_which_nothing_depends_go() -> None:
    page = begin(Server(counting_app()))
    for clicks in range(1, 6):
        page.wait_done(page.change("add", n_clicks=clicks))
    page.wait_sealed()
    assert page.state is not None
    # the snapshot, the name at the start, and the last click: what it sets is told while its callbacks run, or after
    assert len(page.state.frames) <= 4


@settings(max_examples=60, deadline=None, derandomize=True)
@given(steps=st.lists(st.sampled_from(["click", "type", "click, lost", "type, lost", "lost", "halfway"]), max_size=12))
def test_no_event_is_lost_or_doubled_whenever_the_session_is_lost(steps: list[str]) -> None:
    server = Server(counting_app())
    page = begin(server)
    clicks, name = 0, "nobody"
    for step in steps:
        number = 0
        if step.startswith("click"):
            clicks += 1
            number = page.change("add", n_clicks=clicks)
        elif step.startswith("type"):
            name = f"name {clicks} {len(name)}"
            number = page.change("name", value=name)
        if step == "halfway":  # what the session does from now on, the page does not hear
            clicks += 1
            page.is_deaf = True
            page.change("add", n_clicks=clicks)
            wait_until(lambda live=page.live: live.session.is_idle)
            page.is_deaf = False
        if step.endswith(("lost", "halfway")):
            page.move(server)
        elif number:
            page.wait_done(number)
        page.wait_sealed()
    assert page.value("shown", "children") == f"{name}: {clicks}"
    assert page.live.value(Prop("count", "data")) == clicks
    assert page.live.value(Prop("add", "n_clicks")) == (clicks or None)


def slow_app(gate: threading.Event) -> App:
    app = App()
    app.layout = html.Div([html.Button(id="go"), html.P(id="slow"), html.P(id="quick"), dcc.Input(id="text")])

    @app.callback(Output("slow", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def slow(clicks: int) -> str:
        gate.wait()
        return f"{clicks} done"

    @app.callback(Output("quick", "children"), Input("text", "value"), prevent_initial_call=True)
    async def echo(text: str) -> str:
        return text

    return app


@pytest.mark.parametrize("rule", ["MAX_OPEN_S", "MAX_UNSEALED"])
def test_what_is_under_way_for_long_is_sealed_and_called_once_more(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, rule, 0)
    gate, opened = threading.Event(), threading.Event()
    opened.set()
    page = begin(Server(slow_app(gate)))
    page.change("go", n_clicks=1)
    for text in ("ty", "typed"):
        page.wait_done(page.change("text", value=text))
    page.wait_sealed()
    monkeypatch.undo()
    assert page.unsealed == {}
    page.move(Server(slow_app(opened)))
    page.wait_sealed()
    assert page.value("slow", "children") == "1 done"
    assert page.value("quick", "children") == "typed"
    gate.set()


def test_what_is_under_way_for_short_is_not_sealed_but_said_again() -> None:
    gate, opened = threading.Event(), threading.Event()
    opened.set()
    page = begin(Server(slow_app(gate)))
    before = page.state
    page.change("go", n_clicks=1)
    page.wait_done(page.change("text", value="typed"))
    assert page.state == before
    assert len(page.unsealed) == 2
    page.move(Server(slow_app(opened)))
    page.wait_sealed()
    assert page.value("slow", "children") == "1 done"
    assert page.value("quick", "children") == "typed"
    gate.set()


def framed_app() -> App:
    frame = pd.DataFrame({"name": ["Ada", "Bob"], "born": [1815, 1903]})
    app = App()
    app.layout = html.Div(
        [
            dash_table.DataTable(id="all", data=frame),
            dash_table.DataTable(id="some"),
            dcc.Input(id="after", value=1900),
            html.P(id="count"),
        ]
    )

    @app.callback(Output("some", "data"), Input("after", "value"))
    def some(after: int) -> pd.DataFrame:
        return frame.query("born > @after")

    @app.callback(Output("count", "children"), Input("all", "data"), Input("some", "data"))
    def count(every: pd.DataFrame, some: pd.DataFrame) -> str:
        return f"{len(some)} of {len(every)}"

    return app


def test_data_frames_are_taken_from_the_layout_or_made_again() -> None:
    page = begin(Server(framed_app()))
    page.wait_done(page.change("after", value=1800))
    page.wait_sealed()
    page.move(Server(framed_app()))
    page.wait_sealed()
    assert page.value("count", "children") == "2 of 2"
    for id in ("all", "some"):
        assert list(page.live.session.store.value(Prop(id, "data")).given().name) == ["Ada", "Bob"]
    page.wait_done(page.change("after", value=2000))
    assert page.value("count", "children") == "0 of 2"


ADA, EVE = User("ada", method="users"), User("eve", method="users")


@pytest.mark.threat("another's session")
@pytest.mark.parametrize("other", [EVE, User("ada", method="oidc"), None])
def test_a_state_is_its_owners_alone(other: User | None) -> None:
    page = begin(Server(counting_app(), user=ADA))
    page.wait_done(page.change("name", value="Ada's own"))
    page.wait_sealed()
    assert page.state is not None
    with pytest.raises(StateRefused, match="not that of this session, this person"):
        Server(counting_app(), user=other).opened(page.state)
    page.move(Server(counting_app(), user=User("ada", frozenset({"admin"}), method="users")))  # groups may change
    page.wait_sealed()
    assert page.value("name", "value") == "Ada's own"


@pytest.mark.threat("another's session")
def test_a_state_of_nobody_is_nobodys_who_has_logged_in() -> None:
    page = begin(Server(counting_app()))
    assert page.state is not None
    with pytest.raises(StateRefused, match="this person"):
        Server(counting_app(), user=ADA).opened(page.state)


@pytest.mark.threat("stolen cookie after a logout")
def test_a_state_from_before_a_logout_is_not_taken() -> None:
    server = Server(counting_app(), user=ADA)
    page = begin(server)
    assert page.state is not None
    assert server.opened(page.state, not_before=time.time() - 60)
    with pytest.raises(StateRefused, match="has logged out since"):
        server.opened(page.state, not_before=time.time() + 1)


def test_a_session_with_widgets_goes_on_nowhere_else() -> None:
    app = counting_app()
    slider = ipywidgets.IntSlider()
    app.layout = html.Div([slider, app.layout])
    page = begin(Server(app))
    page.change("name", value="Ada")
    page.wait_sealed()
    with pytest.raises(StateRefused, match="widgets, which live with the server"):
        page.move(Server(app))  # then the server makes a new session, with widgets of its own
