"""What pages say is judged by what they show: nothing that nobody could choose gets in, nothing honest is lost."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from nbdash import App, Input, Output, State, dcc, html
from nbdash.engine.outcome import Update
from nbdash.graph.spec import Prop
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import wait_until

CITIES = {"Peru": ["Lima", "Cusco"], "Chile": ["Santiago", "Arica"]}


class Counting(NotebookPolicy):
    """Remembers what was refused."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.kinds: list[str] = []

    def refused(self, kind: str) -> None:
        self.kinds.append(kind)


class Opened:
    """An app with one page."""

    def __init__(self, app: App) -> None:
        count = app.concurrency or 2
        self.policy = Counting(app)
        self.live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(count), count, self.policy)
        self.live.start()
        wait_until(lambda: self.live.session.is_idle)
        self.page = self.another()

    def another(self) -> MemoryPage:
        page = MemoryPage(self.live)
        page.hello()
        return page

    def value(self, id: str, prop: str = "value") -> Any:
        return self.live.value(Prop(id, prop))

    def set(self, id: str, **props: Any) -> None:
        self.live.set_props([Update(Prop(id, name), value) for name, value in props.items()])


def chosen_app(calls: list[Any] | None = None) -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Dropdown(["Peru", "Chile"], "Peru", id="country"),
            dcc.Dropdown(CITIES["Peru"], id="city"),
            dcc.Slider(0, 10, 1, value=3, id="slider"),
            html.P("still", id="said"),
            html.Button(id="go"),
        ]
    )

    @app.callback(Output("said", "children"), Input("city", "value"), prevent_initial_call=True)
    def say(city: Any) -> Any:
        if calls is not None:
            calls.append(city)
        return city

    return app


@pytest.mark.threat("values that nobody could choose")
def test_what_nobody_could_choose_is_refused_and_the_page_is_told_what_holds(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[Any] = []
    opened = Opened(chosen_app(calls))
    page = opened.page
    for _ in range(3):
        page.wait_done(page.event([["slider", {"value": 99}], ["city", {"value": "Oslo"}], ["go", {"n_clicks": 1}]]))
    assert (opened.value("slider"), opened.value("city"), opened.value("go", "n_clicks")) == (3, None, 1)
    assert (page.value("slider", "value"), page.value("city", "value")) == (3, None)
    assert calls == []
    assert opened.policy.kinds == ["value"] * 6
    assert not page.patches[-1].get("failures")
    wait_until(lambda: len(caplog.records) == 1, 1)
    assert "99, which is not between 0 and 10" in caplog.text


@pytest.mark.threat("props that nobody can set")
def test_only_props_that_a_person_sets_are_taken(caplog: pytest.LogCaptureFixture) -> None:
    opened = Opened(chosen_app())
    page = opened.page
    forged = {"children": "forged", "id": "other", "no_such": 1, "__class__": 1, "options": ["Oslo"], "max": 99}
    page.wait_done(page.event([[id, forged] for id in ("said", "city", "slider", "nobody")]))
    page.wait_done(page.event([["city", {"options": ["Oslo"]}], ["city", {"value": "Oslo"}]], forced=True))
    assert opened.value("said", "children") == "still"
    assert opened.value("slider", "max") == 10
    assert opened.value("city", "options") == CITIES["Peru"]
    assert opened.value("city") is None
    assert opened.policy.kinds.count("prop") == 19


def test_a_choice_is_judged_by_the_options_that_the_page_had_been_told() -> None:
    opened = Opened(chosen_app())
    page, slow = opened.page, opened.another()
    opened.set("city", options=CITIES["Chile"])
    event = {"type": "event", "n": 1, "ack": 1, "changes": [["city", {"value": "Lima"}]]}
    slow._send(event)  # it was on its way when the options changed
    wait_until(lambda: opened.value("city") == "Lima")
    page.wait_done(page.change("go", n_clicks=1))  # it has acknowledged what came after
    page.wait_done(page.change("city", value="Cusco"))  # and may have held this back for a moment
    assert opened.value("city") == "Cusco"
    assert opened.policy.kinds == []
    page.wait_done(page.change("city", value="Oslo"))
    assert opened.policy.kinds == ["value"]


def test_what_a_page_was_told_long_ago_is_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nbdash.transport.earlier.HELD_S", 0.0)
    opened = Opened(chosen_app())
    page = opened.page
    opened.set("city", options=CITIES["Chile"])
    page.wait_done(page.change("go", n_clicks=1))
    page.wait_done(page.change("city", value="Lima"))
    assert opened.value("city") is None
    view = opened.live.views.find(page.view)
    assert view is not None and not view.earlier, "and it is forgotten"


def test_a_click_on_a_button_that_has_just_been_disabled_counts() -> None:
    opened = Opened(chosen_app())
    page = opened.page
    opened.set("go", disabled=True)
    page._send({"type": "event", "n": 1, "ack": 1, "changes": [["go", {"n_clicks": 1}]]})
    assert opened.value("go", "n_clicks") == 1


def dependent_app(release: threading.Event) -> App:
    app = chosen_app()

    @app.callback(Output("city", "options"), Input("country", "value"), prevent_initial_call=True)
    def offer(country: str) -> list[str]:
        release.wait(10)
        return CITIES[country]

    return app


def test_a_choice_among_options_that_are_on_their_way_counts_when_they_are_there() -> None:
    """A page that goes on elsewhere says all that it had said since the last seal, before the callbacks have run."""
    release = threading.Event()
    opened = Opened(dependent_app(release))
    page = opened.page
    page.change("country", value="Chile")
    chosen, forged = page.change("city", value="Arica"), page.change("slider", value=-1)
    assert opened.value("city") is None, "not before it is known to be a choice"
    assert not page.done & {chosen, forged}, "what may still count is not over"
    release.set()
    page.wait_done(chosen)
    page.wait_done(forged)
    assert (opened.value("city"), opened.value("slider")) == ("Arica", 3)
    assert page.value("said", "children") == "Arica"
    assert opened.policy.kinds == ["value"]


@pytest.mark.threat("values that nobody could choose")
def test_what_is_not_among_them_then_is_never_set() -> None:
    release, calls = threading.Event(), list[Any]()
    app = dependent_app(release)

    @app.callback(Output("said", "title"), Input("city", "value"), State("country", "value"))
    def note(city: Any, country: Any) -> str:
        calls.append(city)
        return ""

    opened = Opened(app)
    page = opened.page
    page.change("country", value="Chile")
    forged = page.change("city", value="Oslo")
    release.set()
    page.wait_done(forged)
    assert calls == [None]
    assert page.value("city", "value") is None
    assert sum(forged in patch.get("done", ()) for patch in page.patches) == 1


def test_of_what_is_said_too_early_the_last_counts() -> None:
    release = threading.Event()
    opened = Opened(dependent_app(release))
    page = opened.page
    page.change("country", value="Chile")
    early = page.change("city", value="Arica")
    late = page.change("city", value="Santiago")
    release.set()
    page.wait_done(early)
    page.wait_done(late)
    assert opened.value("city") == "Santiago"


def test_scripts_of_an_app_that_has_some_write_where_they_like() -> None:
    app = chosen_app()
    app.clientside_callback("(n) => n", Output("go", "title"), Input("go", "n_clicks"), prevent_initial_call=True)
    opened = Opened(app)
    page = opened.page
    page.wait_done(page.event([["city", {"options": ["Oslo"], "value": "Oslo"}]], forced=True))
    assert opened.value("city") == "Oslo"
    page.wait_done(page.event([["slider", {"value": 99}]]))
    assert opened.value("slider") == 3, "a person does not"


def test_what_a_clientside_callback_offers_can_be_chosen_in_the_same_event() -> None:
    app = chosen_app()
    app.clientside_callback("c => c", Output("city", "options"), Input("country", "value"), prevent_initial_call=True)
    opened = Opened(app)
    page = opened.page
    key = next(key for key, binding in page.clientside.items() if binding["outputs"] == [["city", "options"]])
    ran = [[key, {"values": [["city", "options", CITIES["Chile"]]]}]]
    page.wait_done(page.event([["country", {"value": "Chile"}], ["city", {"value": "Arica"}]], ran=ran))
    assert opened.value("city") == "Arica"


def city_app(**props: Any) -> App:
    """The cities of a country, which a callback offers."""
    app = App()
    country = dcc.Dropdown(["Peru", "Chile"], "Peru", id="country", **props)
    app.layout = html.Div([country, dcc.Dropdown(id="city", **props), dcc.Slider(0, 10, id="slider", **props)])

    @app.callback(Output("city", "options"), Input("country", "value"))
    def offer(country: str) -> list[str]:
        return CITIES[country]

    return app


def come(app: App, search: str = "", **hello: Any) -> Opened:
    opened = Opened.__new__(Opened)
    opened.policy = Counting(app)
    session = app.new_session(href=f"http://here/{search}")
    opened.live = LiveSession("s", session, app.loop, app.loop, app.workers(1), 1, opened.policy)
    opened.live.start(held=bool(hello))
    opened.page = MemoryPage(opened.live)
    opened.page.hello(**hello)
    wait_until(lambda: opened.live.session.is_idle)
    return opened


@pytest.mark.threat("values that nobody could choose")
def test_what_an_address_says_is_judged_too() -> None:
    opened = come(city_app(url=True), "?country=Chile&city=Arica&slider=3")
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Chile", "Arica", 3]
    opened = come(city_app(url=True), "?country=Spain&city=Oslo&slider=99")
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Peru", None, None]
    assert opened.policy.kinds == ["value"] * 3


@pytest.mark.threat("values that nobody could choose")
def test_what_a_browser_has_kept_is_judged_too() -> None:
    def kept(**values: Any) -> dict[str, Any]:
        originals = {"country": ["Peru"]}
        found = {f"_dash_persistence.{id}.value.true": [value, *originals.get(id, ())] for id, value in values.items()}
        return {"persisted": {"local": found}}

    opened = come(city_app(persistence=True), **kept(country="Chile", city="Arica", slider=3))
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Chile", "Arica", 3]
    opened = come(city_app(persistence=True), **kept(country="Spain", city="Oslo", slider=99))
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Peru", None, None]


@pytest.mark.threat("values that nobody could choose")
def test_what_a_page_had_set_before_a_restart_is_judged_too() -> None:
    def restored(**values: Any) -> dict[str, Any]:
        kind, originals = "dash_core_components", {"country": "Peru"}
        names = {"slider": "Slider"}
        return {
            "restore": [
                [id, {"value": value}, {"value": originals.get(id)}, f"{kind}.{names.get(id, 'Dropdown')}"]
                for id, value in values.items()
            ]
        }

    opened = come(city_app(), **restored(country="Chile", city="Arica", slider=3))
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Chile", "Arica", 3]
    opened = come(city_app(), **restored(country="Spain", city="Oslo", slider=99))
    assert [opened.value(id) for id in ("country", "city", "slider")] == ["Peru", None, None]
