"""What a person has set stays set: when the layout is made anew, and when the kernel is."""

from __future__ import annotations

import threading
from typing import Any

from nbdash import App, Input, Output, dcc, html
from nbdash.graph.spec import Prop
from nbdash.protocol.version import PROTOCOL
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until


def form(*, year: int = 1952, text: Any = None) -> html.Div:
    """A slider, a field, a button, and what callbacks say of them."""
    field = dcc.Input(id="text") if text is None else text
    slider = dcc.Slider(id="year", min=1952, max=2007, value=year)
    return html.Div([slider, field, html.Button(id="go", n_clicks=0), html.P(id="said"), html.P(id="clicked")])


def form_app() -> App:
    app = App()
    app.layout = form()

    @app.callback(Output("said", "children"), Input("year", "value"), Input("text", "value"))
    def say(year: int, text: str | None) -> str:
        return f"{year} {text}"

    @app.callback(Output("clicked", "children"), Input("go", "n_clicks"))
    def count(clicks: int) -> str:
        return f"{clicks} clicks"

    del say, count
    return app


def fill_in(page: MemoryPage) -> None:
    page.change("year", value=1987)
    page.change("text", value="typed")
    page.wait_done(page.change("go", n_clicks=1))


def renew(live: LiveSession, app: App, page: MemoryPage) -> None:
    """Run the cell that sets the layout again, and wait until the page shows it."""
    before = len(snapshots(page))
    live.refresh(app.new_session())
    page.wait_for(lambda: len(snapshots(page)) > before)


def snapshots(page: MemoryPage) -> list[dict[str, Any]]:
    return [message for message in page.messages if message["type"] == "snapshot"]


def test_what_a_person_has_set_survives_a_new_layout() -> None:
    app = form_app()
    live, page = open_app(app)
    fill_in(page)
    app.layout = form()
    renew(live, app, page)
    page.wait_for(lambda: page.value("said", "children") == "1987 typed")
    assert page.value("year", "value") == 1987


def test_a_new_layout_is_shown_with_the_results_of_its_first_calls() -> None:
    app = form_app()
    live, page = open_app(app)
    fill_in(page)
    before = len(page.messages)
    renew(live, app, page)
    page.wait_for(lambda: page.value("clicked", "children") == "0 clicks")
    snapshot, *others = [message for message in page.messages[before:] if message["type"] in ("snapshot", "patch")]
    said = next(node for node in snapshot["layout"]["props"]["children"] if node["props"]["id"] == "said")
    assert said["props"]["children"] == "1987 typed"
    assert not any("ops" in patch for patch in others)


def test_first_calls_that_take_long_are_not_waited_for() -> None:
    app, release = App(), threading.Event()
    app.layout = html.Div([dcc.Input(id="a"), html.P("old", id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"))
    def slow(value: str) -> str:
        release.wait(10)
        return "slow"

    release.set()
    live, page = open_app(app)
    release.clear()
    app.layout = html.Div([dcc.Input(id="a"), html.P("new", id="out")])
    renew(live, app, page)
    page.wait_for(lambda: page.value("out", "children") == "new")
    release.set()
    page.wait_for(lambda: page.value("out", "children") == "slow")
    del slow


def test_what_the_author_has_changed_is_as_the_author_says() -> None:
    app = form_app()
    live, page = open_app(app)
    fill_in(page)
    app.layout = form(year=1962, text=dcc.Textarea(id="text"))
    renew(live, app, page)
    page.wait_for(lambda: page.value("said", "children") == "1962 None")
    app.layout = form(year=1962)  # another type has been there meanwhile: the old text is forgotten
    renew(live, app, page)
    wait_until(lambda: page.value("said", "children") == "1962 None")


def test_what_has_happened_does_not_happen_again() -> None:
    app = form_app()
    live, page = open_app(app)
    fill_in(page)
    assert page.value("clicked", "children") == "1 clicks"
    renew(live, app, page)
    page.wait_for(lambda: page.value("clicked", "children") == "0 clicks")
    assert live.session.kept() != []


def test_what_a_callback_has_set_since_is_not_the_persons() -> None:
    app = form_app()

    @app.callback(Output("year", "value"), Input("go", "n_clicks"), prevent_initial_call=True)
    def reset(clicks: int) -> int:
        return 2007

    live, page = open_app(app)
    page.wait_done(page.change("year", value=1987))
    page.wait_done(page.change("go", n_clicks=1))
    renew(live, app, page)
    page.wait_for(lambda: page.value("said", "children") == "1952 None")
    # and what the person sets after it is kept beside what the author wrote, not what the callback said
    page.wait_done(page.change("go", n_clicks=2))
    page.wait_done(page.change("year", value=1967))
    renew(live, app, page)
    page.wait_for(lambda: page.value("said", "children") == "1967 None")
    del reset


def tabs(first: str = "a") -> html.Div:
    return html.Div([dcc.Dropdown(["a", "b", "c"], first, id="tab"), html.Div(id="content"), html.P(id="said")])


def tabs_app() -> App:
    app = App()
    app.layout = tabs()

    @app.callback(Output("content", "children"), Input("tab", "value"))
    def open_tab(tab: str) -> list[Any]:
        return [dcc.Input(id=f"text-{tab}", value=tab)]

    del open_tab
    return app


def test_what_stands_in_a_callbacks_result_is_kept_until_a_person_goes_on() -> None:
    app = tabs_app()
    live, page = open_app(app)
    page.wait_done(page.change("tab", value="b"))
    page.wait_done(page.change("text-b", value="typed"))
    renew(live, app, page)
    page.wait_for(lambda: page.value("text-b", "value") == "typed")
    app.layout = tabs("c")
    renew(live, app, page)
    page.wait_done(page.change("tab", value="b"))
    assert page.value("text-b", "value") == "b"


def restored(page: MemoryPage, restore: list[Any]) -> None:
    page._send({"type": "hello", "protocol": PROTOCOL, "view": page.view, "received": 0, "restore": restore})  # pyright: ignore[reportPrivateUsage]


SLIDER, FIELD, TEXTAREA = (f"dash_core_components.{name}" for name in ("Slider", "Input", "Textarea"))


def test_a_page_that_outlived_its_kernel_brings_back_what_the_person_had_set() -> None:
    live, _ = open_app(form_app())
    page = MemoryPage(live)
    restored(page, [["year", {"value": 1987}, {"value": 1952}, SLIDER], ["text", {"value": "typed"}, {}, FIELD]])
    page.wait_for(lambda: snapshots(page) != [])
    assert page.value("said", "children") == "1987 typed", "the first picture is whole"
    edited = snapshots(page)[0]["edited"]
    assert sorted(edited) == [["text", {"value": None}], ["year", {"value": 1952}]]


def test_of_two_pages_that_outlived_their_kernel_the_second_takes_nothing_from_the_first() -> None:
    live, page = open_app(form_app())
    page.wait_done(page.change("year", value=1997))
    restored(MemoryPage(live), [["year", {"value": 1987}, {"value": 1952}, SLIDER]])
    assert live.value(Prop("year", "value")) == 1997
    page.wait_done(page.change("year", value=1952))  # as the author wrote it, but the person's own choice
    restored(MemoryPage(live), [["year", {"value": 1987}, {"value": 1952}, SLIDER]])
    assert live.value(Prop("year", "value")) == 1952


def test_what_no_longer_fits_is_left_alone() -> None:
    live, _ = open_app(form_app())
    page = MemoryPage(live)
    told: list[Any] = [
        ["year", {"value": 1987}, {"value": 1960}, SLIDER],  # the author wrote another value then
        ["text", {"value": "typed"}, {}, TEXTAREA],  # it is another component now
        ["go", {"n_clicks": 7}, {"n_clicks": 0}, "dash_html_components.Button"],  # it would be clicked again
        ["said", {"children": "forged"}, {}, "dash_html_components.P"],  # no person can set it
        ["nobody", {"value": 1}, {}, FIELD],
    ]
    restored(page, told)
    page.wait_for(lambda: snapshots(page) != [])
    assert page.value("said", "children") == "1952 None"
    assert page.value("clicked", "children") == "0 clicks"
    assert "edited" not in snapshots(page)[0]


def test_components_that_callbacks_insert_are_restored_too() -> None:
    live, _ = open_app(tabs_app())
    page = MemoryPage(live)
    dropdown = "dash_core_components.Dropdown"
    restored(
        page, [["tab", {"value": "b"}, {"value": "a"}, dropdown], ["text-b", {"value": "x"}, {"value": "b"}, FIELD]]
    )
    page.wait_for(lambda: snapshots(page) != [])
    assert page.value("text-b", "value") == "x"


def test_a_view_that_says_good_bye_is_forgotten_at_once() -> None:
    live, page = open_app(form_app())
    other = MemoryPage(live)
    other.hello()
    page._send({"type": "bye"})  # pyright: ignore[reportPrivateUsage]
    assert [view.id for view in live.views] == [other.view]
    other._send({"type": "bye"})  # pyright: ignore[reportPrivateUsage]
    other._send({"type": "bye"})  # pyright: ignore[reportPrivateUsage] (twice is once)
    assert not live.views
    assert not any(message["type"] == "restart" for message in (*page.messages, *other.messages))
