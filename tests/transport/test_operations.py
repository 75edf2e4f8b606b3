"""A `Patch` on its way to the views: as operations where the page has what they apply to, else as the whole value."""

from __future__ import annotations

from typing import Any

import numpy as np

from nbdash import App, Input, Output, dcc, html
from nbdash.components.tree import equal
from nbdash.engine.outcome import Edit, Update
from nbdash.graph.spec import Prop
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app

FIGURE = Prop("g", "figure")
LIST = Prop("l", "children")


def plot(points: int) -> App:
    app = App()
    x = np.arange(points, dtype="f8")
    figure = {"data": [{"type": "scattergl", "x": x, "y": x / 2}], "layout": {}}
    app.layout = html.Div([dcc.Graph(id="g", figure=figure), html.Ul([html.Li("one", id="one")], id="l")])
    return app


def extend(points: int, start: int = 0) -> Edit:
    new = [float(start + i) for i in range(points)]
    return Edit(
        FIGURE,
        [
            {"operation": "Extend", "location": ["data", 0, "x"], "params": {"value": new}},
            {"operation": "Extend", "location": ["data", 0, "y"], "params": {"value": new}},
        ],
    )


def append(item: html.Li | str, value: Any = None) -> Edit:
    from nbdash.components.tree import plain

    return Edit(LIST, [{"operation": "Append", "location": [], "params": {"value": plain(item)[0]}}])


def another(live: LiveSession) -> MemoryPage:
    page = MemoryPage(live)
    page.hello()
    return page


def agree(live: LiveSession, prop: Prop, *pages: MemoryPage) -> bool:
    from nbdash.components.tree import readable

    held = readable(live.value(prop))
    return all(equal(readable(page.value(*prop)), held) for page in pages)


def test_ten_points_more_on_a_trace_of_a_million_are_one_small_message_for_each_view() -> None:
    live, one = open_app(plot(1_000_000))
    two = another(live)
    for page in (one, two):
        page.acknowledge()
    before = [len(page.messages) for page in (one, two)]
    live.set_props([extend(10)])
    for page, count in zip((one, two), before, strict=True):
        page.wait_for(lambda page=page, count=count: len(page.messages) > count)
        assert len(page.messages) == count + 1
        assert page.sizes[-1] < 2_000
        assert len(page.value("g", "figure")["data"][0]["x"]) == 1_000_010
    assert agree(live, FIGURE, one, two, another(live))


def test_operations_gather_while_a_page_is_behind_and_it_ends_with_the_same_value() -> None:
    live, page = open_app(plot(10))
    view = live.views.find(page.view)
    assert view is not None
    view.send = None  # the connection is lost, and nobody has noticed yet
    for start in range(5):
        live.set_props([extend(2, start)])
    page.hello()
    (op,) = [op for patch in page.patches for op in patch.get("ops", ())]
    assert len(op[3]) == 10
    assert page.patches == page.messages[-1:]
    assert agree(live, FIGURE, page)


def test_a_view_that_was_not_told_a_value_is_told_it_whole() -> None:
    live, page = open_app(plot(10))
    view = live.views.find(page.view)
    assert view is not None
    view.send = None
    live.set_props([Update(FIGURE, {"data": [{"x": [1], "y": [2]}], "layout": {}})])
    live.set_props([extend(2)])
    page.hello()
    (op,) = [op for patch in page.patches for op in patch.get("ops", ())]
    assert len(op) == 3
    assert agree(live, FIGURE, page)


def test_a_prop_that_is_set_after_its_edits_is_told_whole() -> None:
    live, page = open_app(plot(10))
    live.set_props([extend(2), Update(FIGURE, {"data": [], "layout": {}})])
    page.wait_for(lambda: bool(page.values("g", "figure")))
    assert page.values("g", "figure") == [{"data": [], "layout": {}}]
    assert agree(live, FIGURE, page)


def test_more_operations_than_anybody_wants_become_the_whole_value() -> None:
    live, page = open_app(plot(10))
    view = live.views.find(page.view)
    assert view is not None
    view.send = None
    for start in range(600):
        live.set_props([extend(1, start)])
    page.hello()
    (op,) = [op for patch in page.patches for op in patch.get("ops", ())]
    assert len(op) == 3
    assert agree(live, FIGURE, page)


def test_components_come_in_operations_and_what_changes_in_them_meanwhile_comes_with_them() -> None:
    live, page = open_app(plot(1))
    with live.lock:  # one flush for all three
        live.session.set_props([append(html.Li("two", id="two"))])
        live.session.set_props([Update(Prop("two", "children"), "2")])
        live.session.set_props([Update(Prop("one", "children"), "1")])
        live.advance()
    assert [item["props"]["children"] for item in page.value("l", "children")] == ["one", "2"]
    assert page.value("one", "children") == "1"
    assert [op[:2] for op in page.patches[-1]["ops"]] == [["l", "children"], ["one", "children"]]


def test_operations_that_wait_do_not_apply_to_what_the_page_has_set_itself() -> None:
    app = App()
    app.layout = html.Div([dcc.Store(id="s", data=[1]), html.P(id="p")])
    live, page = open_app(app)
    view = live.views.find(page.view)
    assert view is not None
    prop = Prop("s", "data")
    with live.lock:
        operation = {"operation": "Append", "location": [], "params": {"value": 2}}
        live.session.set_props([Edit(prop, [operation])])
        live._collect()  # it waits for the next frame
        page.change("s", data=[1, 2])  # what the kernel has already: no change, but the page holds it
    page.wait_done(1)
    assert page.values("s", "data") in ([], [[1, 2]])
    assert live.value(prop) == [1, 2]


def test_a_callback_may_edit_what_it_reads() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="b"), dcc.Store(id="s", data={"clicks": []})])

    @app.callback(Output("s", "data"), Input("b", "n_clicks"), prevent_initial_call=True)
    def note(clicks: int) -> Any:
        from nbdash import Patch

        patch: Any = Patch()
        patch["clicks"].append(clicks)
        return patch

    live, page = open_app(app)
    for click in (1, 2, 3):
        page.wait_done(page.change("b", n_clicks=click))
    assert [len(op) for patch in page.patches for op in patch.get("ops", ())] == [4, 4, 4]
    assert page.value("s", "data") == {"clicks": [1, 2, 3]}
    assert agree(live, Prop("s", "data"), page, another(live))


def test_operations_within_a_value_that_is_told_anew_are_not_told_once_more() -> None:
    app = App()
    app.layout = html.Div([html.Div(html.Ul(["one"], id="list"), id="box")])
    live, page = open_app(app)
    with live.lock:
        (view,) = live.views
        operation = {"operation": "Append", "location": [], "params": {"value": "two"}}
        live.session.set_props([Edit(Prop("list", "children"), [operation])])
        view.note_refused(live.session, [Prop("box", "children")])
        live.advance()
    assert page.value("list", "children") == ["one", "two"]
