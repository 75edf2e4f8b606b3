"""A recorded session replays as it was, and with the difference that the code has made since."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from nbdash import ALL, MATCH, App, ClientsideFunction, Input, Output, Patch, State, ctx, dcc, html, set_props
from nbdash.testing import Difference, replay
from tests.recording.harness import Recorded
from tests.transport.harness import wait_until


def sums(step: int = 1, *, has_more: bool = False, tells: bool = True) -> App:
    app = App()
    app.layout = html.Div([dcc.Input(id="number", value=3), html.P(id="sum"), html.P(id="told"), html.P(id="more")])

    @app.callback(Output("sum", "children"), Input("number", "value"))
    def add(number: int) -> int:
        return number + step

    if tells:

        @app.callback(Output("told", "children"), Input("sum", "children"))
        def tell(sum: int) -> str:
            return f"that is {sum}"

    if has_more:

        @app.callback(Output("more", "children"), Input("number", "value"))
        def more(number: int) -> int:
            return 100 // number

    return app


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    visit = Recorded(sums(), tmp_path)
    visit.change("number", value=4)
    visit.change("number", value=0)
    return visit.end()


def found(differences: list[Difference]) -> list[tuple[int, str, str, str, Any, Any]]:
    return [(one.event, one.kind, one.callback, one.prop, one.recorded, one.now) for one in differences]


def test_the_same_code_gives_no_difference(recorded: Path) -> None:
    report = replay(recorded, sums())
    assert str(report).startswith("No difference: 2 events and 6 calls")
    assert report.ok
    report.check()


def test_a_changed_callback_is_named_with_what_follows(recorded: Path) -> None:
    report = replay(recorded, sums(step=2))
    assert found(report.differences)[:3] == [
        (0, "value", "add", "sum.children", 4, 5),
        (0, "value", "tell", "told.children", "that is 4", "that is 5"),
        (1, "value", "add", "sum.children", 5, 6),
    ]
    assert "Event 1" in str(report) and "number.value = 4" in str(report)
    with pytest.raises(AssertionError, match=r"told\.children"):
        report.check()


def test_what_is_ignored_is_not_compared(recorded: Path) -> None:
    report = replay(recorded, sums(step=2), ignore=["sum.*"])
    assert {one.prop for one in report.differences} == {"told.children"}
    assert replay(recorded, sums(step=2), ignore=["*"]).ok


def test_a_callback_that_has_gone_and_one_that_has_come_are_named(recorded: Path) -> None:
    assert found(replay(recorded, sums(tells=False)).differences)[0] == (0, "not called", "tell", "", None, None)
    report = replay(recorded, sums(has_more=True))
    assert found(report.differences) == [(event, "called", "more", "", None, None) for event in (0, 1, 2)]
    assert "ZeroDivisionError" in report.notes[0]


def test_errors_are_compared(tmp_path: Path) -> None:
    visit = Recorded(sums(has_more=True), tmp_path)
    visit.change("number", value=0)
    file = visit.end()
    assert replay(file, sums(has_more=True)).ok
    (incident,) = visit.entries("incident")
    assert incident["callback"] == "more"

    app = sums()

    @app.callback(Output("more", "children"), Input("number", "value"))
    def more(number: int) -> int:
        return 100 // (number or 1)

    report = replay(file, app)
    assert len(report.differences) == 1, str(report)
    (difference,) = report.differences
    assert (difference.kind, difference.callback, difference.now) == ("error", "more", "sets more.children")
    assert difference.recorded.startswith("ZeroDivisionError")


def test_what_overtook_what_is_as_it_was(tmp_path: Path) -> None:
    """A call that was made anew while it ran, another that ended meanwhile: the order is the recording's."""
    gate = threading.Event()

    def app_of(gate: threading.Event) -> App:
        app = App()
        app.layout = html.Div(
            [dcc.Input(id="a"), dcc.Input(id="b"), html.P(id="slow"), html.P(id="quick"), html.P(id="both")]
        )

        @app.callback(Output("slow", "children"), Input("a", "value"), prevent_initial_call=True)
        def slow(a: str) -> str:
            if a == "first":
                gate.wait(10)
            return f"slow {a}"

        @app.callback(Output("quick", "children"), Input("b", "value"), prevent_initial_call=True)
        def quick(b: str) -> str:
            return f"quick {b}"

        @app.callback(
            Output("both", "children"), Input("slow", "children"), Input("quick", "children"), prevent_initial_call=True
        )
        def both(slow: str, quick: str) -> str:
            return f"{slow}, {quick}"

        return app

    visit = Recorded(app_of(gate), tmp_path)
    first = visit.page.change("a", value="first")
    visit.page.change("b", value="1")
    wait_until(lambda: bool(visit.page.values("quick", "children")))
    second = visit.page.change("a", value="second")
    gate.set()
    visit.page.wait_done(first)
    visit.page.wait_done(second)
    wait_until(lambda: any(entry.get("late") for entry in visit.entries("end")))
    file = visit.end()
    over = threading.Event()
    over.set()
    report = replay(file, app_of(over))
    assert report.ok, str(report)


def streaming() -> App:
    app = App()
    app.layout = html.Div(
        [
            html.Button(id="go"),
            html.P(id="count"),
            html.P(id="acount"),
            html.P(id="side"),
            html.P(id="done"),
            html.P(id="end"),
        ]
    )

    @app.callback(Output("count", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def count(n: int) -> Iterator[int]:
        for step in range(3):
            set_props("side", {"children": step})
            yield n * 10 + step

    @app.callback(Output("acount", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    async def acount(n: int) -> AsyncIterator[int]:
        for step in range(3):
            await asyncio.sleep(0.002)
            yield n * 10 + step

    @app.callback(
        Output("done", "children"),
        Input("go", "n_clicks"),
        running=[(Output("go", "disabled"), True, False)],
        prevent_initial_call=True,
    )
    async def later(n: int) -> int:
        await asyncio.sleep(0.005)
        set_props("end", {"children": f"end {n}"})
        return n

    return app


def test_generators_async_ones_and_what_they_set_on_the_side(tmp_path: Path) -> None:
    visit = Recorded(streaming(), tmp_path)
    visit.change("go", n_clicks=1)
    visit.change("go", n_clicks=2)
    file = visit.end()
    report = replay(file, streaming())
    assert report.ok, str(report)
    assert report.calls == 6


def test_an_endless_generator_that_was_left(tmp_path: Path) -> None:
    def endless() -> App:
        app = App()
        app.layout = html.Div([html.Button(id="go"), html.P(id="tick"), html.P(id="atick")])

        @app.callback(Output("tick", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
        def tick(n: int) -> Iterator[str]:
            count = 0
            while True:
                yield f"{n} {count}"
                count += 1
                time.sleep(0.002)

        @app.callback(Output("atick", "children"), Input("go", "n_clicks"), persistent=True, prevent_initial_call=True)
        async def atick(n: int) -> AsyncIterator[str]:
            count = 0
            while True:
                yield f"{n} {count}"
                count += 1
                await asyncio.sleep(0.002)

        return app

    visit = Recorded(endless(), tmp_path)
    visit.page.change("go", n_clicks=1)
    wait_until(lambda: len(visit.page.patches) > 5)
    visit.page.acknowledge()
    visit.page.change("go", n_clicks=2)  # the first ones are called anew
    wait_until(lambda: any("2 3" in str(patch) for patch in visit.page.patches))
    visit.page.ask({"type": "stop", "props": ["tick.children"]})
    report = replay(visit.end(), endless())
    assert report.ok, str(report)


def test_patches_patterns_and_components_that_come(tmp_path: Path) -> None:
    def todo(mark: str = "") -> App:
        app = App()
        app.layout = html.Div([html.Button(id="add"), html.Div([], id="items"), html.P(id="told")])

        @app.callback(Output("items", "children"), Input("add", "n_clicks"), prevent_initial_call=True)
        def add(n: int) -> Patch:
            items = Patch()
            items.append(dcc.Checklist(["done"], id={"type": "item", "index": n}, value=[], className=mark or "plain"))
            return items

        @app.callback(Output("told", "children"), Input({"type": "item", "index": ALL}, "value"))
        def tell(values: list[Any]) -> str:
            return f"{sum(map(bool, values))} of {len(values)}, by {ctx.triggered_id}"

        return app

    visit = Recorded(todo(), tmp_path)
    visit.change("add", n_clicks=1)
    visit.change("add", n_clicks=2)
    visit.change('{"index":2,"type":"item"}', value=["done"])
    file = visit.end()
    assert visit.page.value("told", "children").startswith("1 of 2")
    report = replay(file, todo())
    assert report.ok, str(report)
    (difference, *_) = replay(file, todo(mark="other")).differences
    assert (difference.callback, difference.prop) == ("add", '{"index":1,"type":"item"}.className')
    assert (difference.recorded, difference.now) == ("plain", "other")


def test_clientside_results_are_taken_from_the_recording(tmp_path: Path) -> None:
    def app_of(suffix: str = "") -> App:
        app = App()
        app.layout = html.Div([dcc.Input(id="a"), html.P(id="b"), html.P(id="c"), html.P(id="d")])
        app.clientside_callback(ClientsideFunction("n", "f"), Output("b", "children"), Input("a", "value"))
        app.clientside_callback(ClientsideFunction("n", "g"), Output("d", "children"), Input("c", "children"))

        @app.callback(Output("c", "children"), Input("b", "children"), prevent_initial_call=True)
        def c(b: str) -> str:
            return f"c of {b}{suffix}"

        return app

    visit = Recorded(app_of(), tmp_path)
    page = visit.page

    def answer() -> None:
        """Do what a page would: answer each call that it is asked for."""
        answered = set[int]()
        while True:
            open_calls = [call for call in page.calls if call[0] not in answered]
            for number, key, _ in open_calls:
                answered.add(number)
                prop = "b" if "n.f" in key or key.endswith("b.children") else "d"
                page.event(
                    [], results=[[number, {"values": [[prop, "children", f"asked {number - page.calls[0][0]}"]]}]]
                )
            if visit.live.session.is_idle:
                return
            time.sleep(0.002)

    answer()
    key = next(key for key, binding in page.clientside.items() if binding["function"]["name"] == "f")
    page.event([["a", {"value": "x"}]], ran=[[key, {"values": [["b", "children", "page x"]]}]])
    answer()
    file = visit.end()
    assert page.value("c", "children") == "c of page x"
    report = replay(file, app_of())
    assert report.ok, str(report)
    assert [one.prop for one in replay(file, app_of("!")).differences] == ["c.children", "c.children"]


def test_what_is_slower_is_told_if_asked(tmp_path: Path) -> None:
    def app_of(seconds: float) -> App:
        app = App()
        app.layout = html.Div([dcc.Input(id="a"), html.P(id="b")])

        @app.callback(Output("b", "children"), Input("a", "value"), State("a", "n_blur"))
        def wait(a: Any, n: Any) -> Any:
            time.sleep(seconds)
            return a

        return app

    file = Recorded(app_of(0), tmp_path).end()
    file.write_text(re.sub(r'"took":[\d.]+', '"took":1.0', file.read_text()))
    assert replay(file, app_of(0.05)).ok
    (difference,) = replay(file, app_of(0.05), slower=10).differences
    assert (difference.kind, difference.callback) == ("slower", "wait")


def test_a_layout_that_differs_is_told_by_place(tmp_path: Path) -> None:
    def app_of(options: list[str]) -> App:
        app = App()
        app.layout = html.Div([html.H1("Sales"), dcc.Dropdown(options, id="country")])
        return app

    file = Recorded(app_of(["Peru", "Chile"]), tmp_path).end()
    (difference,) = replay(file, app_of(["Peru", "China"])).differences
    assert (difference.kind, difference.prop, difference.path) == ("layout", "country.options", "[1]")
    assert (difference.recorded, difference.now) == ("Chile", "China")


def test_ids_that_are_made_at_random(tmp_path: Path) -> None:
    def app_of(word: str = "done") -> App:
        app = App()

        def item(text: str) -> html.Div:
            name = uuid4().hex
            return html.Div([dcc.Checklist(["done"], id={"item": name}), html.P(text, id=f"text-{name}")])

        app.layout = lambda: html.Div([html.Div([item("first")], id="items"), html.Button(id="add"), html.P(id="told")])

        @app.callback(Output("items", "children"), Input("add", "n_clicks"), prevent_initial_call=True)
        def add(n: int) -> Patch:
            items = Patch()
            items.append(item(f"item {n}"))
            return items

        @app.callback(Output({"item": MATCH}, "className"), Input({"item": MATCH}, "value"))
        def strike(value: list[str] | None) -> str:
            return word if value else ""

        return app

    visit = Recorded(app_of(), tmp_path)

    def ids() -> list[str]:
        return [id for id in visit.live.session.store if "item" in id and id != "items"]

    visit.change(ids()[0], value=["done"])
    visit.change("add", n_clicks=1)
    visit.change(ids()[-1], value=["done"])
    file = visit.end()
    report = replay(file, app_of())
    assert report.ok, str(report)
    assert [one.event for one in replay(file, app_of("struck")).differences] == [1, 2, 3]
