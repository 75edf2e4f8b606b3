"""The developer's view: what the kernel tells of itself, to whom, and how much."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from nbdash import ALL, App, Input, Output, Patch, State, Variable, dcc, html
from nbdash.engine.outcome import Edit
from nbdash.exceptions import PreventUpdate
from nbdash.graph.spec import VARIABLES, Origin, Prop, variable
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.transport import inspection, recorder
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.updates import update_of
from tests.transport.harness import open_app, wait_until


def sums() -> App:
    app = App()
    app.layout = html.Div(
        [dcc.Input(id="a", value=1), dcc.Input(id="b", value=2), html.P(id="sum"), html.P(id="twice"), html.P(id="odd")]
    )

    @app.callback(Output("sum", "children"), Input("a", "value"), State("b", "value"))
    def add(a: int, b: int) -> int:
        return a + b

    @app.callback(Output("twice", "children"), Input("sum", "children"))
    def double(total: int) -> int:
        return 2 * total

    @app.callback(Output("odd", "children"), Input("a", "value"), prevent_initial_call=True)
    def only_odd(a: int) -> int:
        if a == 13:
            raise ValueError("thirteen is\nnot allowed")
        if a % 2 == 0:
            raise PreventUpdate
        return a

    return app


class Seen:
    """What a page knows from the messages that it has had, as the developer's view puts it together."""

    def __init__(self, page: MemoryPage) -> None:
        self.page = page

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [message for message in self.page.messages if message["type"] == "inspect"]

    @property
    def graph(self) -> dict[str, Any]:
        return next(message["graph"] for message in reversed(self.messages) if "graph" in message)

    @property
    def callbacks(self) -> dict[str, dict[str, Any]]:
        return {callback["name"]: callback for callback in self.graph["callbacks"]}

    @property
    def counts(self) -> dict[str, int]:
        return {name: timing["count"] for name, timing in self.timings.items()}

    @property
    def timings(self) -> dict[str, dict[str, Any]]:
        names = {callback["key"]: name for name, callback in self.callbacks.items()}
        known: dict[str, dict[str, Any]] = {}
        for message in self.messages:
            known |= {names[key]: timing for key, timing in message.get("timings", {}).items() if key in names}
        return known

    @property
    def log(self) -> list[dict[str, Any]]:
        entries: dict[int, dict[str, Any]] = {}
        for message in self.messages:
            entries |= {entry["number"]: entry for entry in message.get("log", ())}
        return [entries[number] for number in sorted(entries)]

    def calls(self, entry: int = -1) -> list[tuple[str, str]]:
        names = {callback["key"]: name for name, callback in self.callbacks.items()}
        return [(names[call["callback"]], call["outcome"]) for call in self.log[entry]["calls"]]

    def is_over(self) -> bool:
        """Whether all calls of the last entry have ended."""
        return bool(self.log) and all(outcome != "running" for _, outcome in self.calls())


def sizes(page: MemoryPage) -> list[int]:
    """The bytes of the patches that a page has had."""
    return [size for message, size in zip(page.messages, page.sizes, strict=True) if message["type"] == "patch"]


def test_who_looks_is_told_the_graph_and_the_counts_since_the_start() -> None:
    _, page = open_app(sums())
    seen = Seen(page)
    page.wait_done(page.change("a", value=3))
    assert seen.messages == [], "nobody looks yet"
    page.inspect()
    page.wait_for(lambda: bool(seen.messages))
    assert seen.counts == {"add": 2, "double": 2, "only_odd": 1}
    add = seen.callbacks["add"]
    assert add["outputs"] == [["sum", "children"]]
    assert add["inputs"] == [["a", "value"]] and add["states"] == [["b", "value"]]
    assert add["signature"] == "add(a, b)" and add["kind"] == "function" and add["initial"]
    assert not seen.callbacks["only_odd"]["initial"]
    assert seen.messages[0]["components"] == {"sum": "P", "a": "Input", "b": "Input", "twice": "P", "odd": "P"}
    assert seen.log == [], "the log begins when somebody looks"
    timing = seen.timings["add"]
    assert timing["failed"] == timing["superseded"] == timing["page"] == 0
    assert 0 < timing["mean"] <= timing["max"] and 0 < timing["last"] <= timing["max"]


def test_the_log_says_what_changed_what_ran_what_came_of_it_and_what_was_sent() -> None:
    _, page = open_app(sums())
    seen = Seen(page)
    page.inspect()
    page.wait_done(page.change("a", value=4))
    page.wait_for(lambda: seen.is_over() and len(seen.calls()) == 3 and len(sizes(page)) == len(seen.log[0]["sent"]))
    (entry,) = seen.log
    assert (entry["kind"], entry["view"]) == ("event", page.view)
    assert entry["changes"] == [["a", "value", "4"]]
    assert seen.calls() == [("add", "updated"), ("only_odd", "prevented"), ("double", "updated")]
    add, _, double = entry["calls"]
    assert add["triggered"] == [["a", "value"]] and add["updates"] == [["sum", "children", "6"]]
    assert double["updates"] == [["twice", "children", "12"]] and double["after"] >= add["after"]
    assert all(call["took"] > 0 for call in entry["calls"])
    assert [size for _, _, size, _ in entry["sent"]] == sizes(page)
    assert {(view, kind) for view, kind, _, _ in entry["sent"]} == {(page.view, "patch")}
    assert sum(props for *_, props in entry["sent"]) == 2


def test_a_failure_is_in_the_log_with_the_first_line_of_its_message() -> None:
    _, page = open_app(sums())
    seen = Seen(page)
    page.inspect()
    page.wait_done(page.change("a", value=13))
    page.wait_for(lambda: "only_odd" in seen.counts)
    assert seen.timings["only_odd"]["failed"] == 1
    failed = next(call for call in seen.log[-1]["calls"] if call["outcome"] == "failed")
    assert failed["message"] == "ValueError: thirteen is" and failed["updates"] == []


def test_an_equal_value_is_an_event_without_changes() -> None:
    _, page = open_app(sums())
    seen = Seen(page)
    page.inspect()
    page.wait_done(page.change("a", value=1))
    page.wait_for(lambda: bool(seen.log))
    assert seen.log[0]["changes"] == [] and seen.log[0]["calls"] == []


def test_what_a_cell_sets_is_an_entry_of_its_own() -> None:
    live, page = open_app(sums())
    seen = Seen(page)
    page.inspect()
    operations = Patch()
    operations += 4
    live.set_props([update_of(Prop("a", "value"), operations)])
    page.wait_for(lambda: seen.counts.get("only_odd") == 1 and seen.counts["double"] == 2)
    (entry,) = seen.log
    assert (entry["kind"], entry["view"], entry["changes"]) == ("set", None, [["a", "value", "5"]])
    assert sorted(seen.calls()) == [("add", "updated"), ("double", "updated"), ("only_odd", "updated")]


def test_a_generator_is_one_call_with_its_last_values() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="go"), html.P(id="step"), html.P(id="after")])

    @app.callback(Output("step", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def steps(_: int) -> Any:
        yield from range(5)

    _, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    page.wait_done(page.change("go", n_clicks=1))
    page.wait_for(lambda: seen.counts == {"steps": 1})
    assert seen.callbacks["steps"]["kind"] == "generator"
    assert seen.calls() == [("steps", "updated")]
    assert seen.log[0]["calls"][0]["updates"] == [["step", "children", "4"]]


def test_callbacks_of_the_page_are_counted_whether_they_were_asked_for_or_not() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a", value=1), html.P(id="b"), html.P(id="c")])
    inputs, options = Input("a", "value"), {"prevent_initial_call": True}
    app.clientside_callback("a => a + 1", Output("b", "children"), inputs, **options)

    @app.callback(Output("c", "children"), Input("b", "children"), **options)
    def after(b: int | None) -> int | None:
        return b

    live, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    page.change("a", value=1 + 1)
    page.wait_for(lambda: bool(page.calls))
    number, key, _ = page.calls[0]
    page.event([], results=[[number, {"values": [["b", "children", 3]]}]])
    wait_until(lambda: live.session.is_idle)
    page.wait_done(page.event([["a", {"value": 5}]], ran=[[key, {"values": [["b", "children", 6]]}]]))
    page.wait_for(lambda: seen.counts == {"clientside function": 2, "after": 2})
    timing = seen.timings["clientside function"]
    assert timing["page"] == 1 and timing["last"] is not None
    callback = seen.callbacks["clientside function"]
    assert callback["kind"] == "clientside" and callback["signature"] == "a => a + 1"
    assert seen.log[-1]["changes"] == [["a", "value", "5"]]
    assert [(call["callback"] == key, call["took"] is None) for call in seen.log[-1]["calls"]] == [
        (True, True),
        (False, False),
    ]


def test_patterns_are_linked_to_what_they_may_mean() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id={"type": "cell", "index": 1}, value=1), html.P(id="total"), html.P(id="one")])

    @app.callback(Output({"type": "cell", "index": 1}, "value"), Input("one", "children"), prevent_initial_call=True)
    def set_one(text: str) -> str:
        return text

    @app.callback(Output("total", "children"), Input({"type": "cell", "index": ALL}, "value"))
    def total(values: list[int]) -> int:
        return len(values)

    _, page = open_app(app)
    page.inspect()
    seen = Seen(page)
    page.wait_for(lambda: bool(seen.messages))
    written, pattern = '{"index":1,"type":"cell"}', '{"index":["ALL"],"type":"cell"}'
    assert seen.graph["links"] == [[[written, "value"], [pattern, "value"]]]
    assert seen.callbacks["total"]["inputs"] == [[pattern, "value"]]


def test_news_come_a_few_times_a_second_and_not_once_it_is_closed() -> None:
    app = sums()
    _, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    for value in range(20, 220):
        page.change("a", value=value)
        page.acknowledge()
    page.wait_for(lambda: bool(seen.log) and seen.log[-1]["changes"] == [["a", "value", "219"]])
    assert len(seen.messages) < 100
    assert [message["serial"] for message in seen.messages] == list(range(1, len(seen.messages) + 1))
    page.inspect(on=False)
    told = len(seen.messages)
    page.wait_done(page.change("a", value=1))
    assert len(seen.messages) == told


def test_the_log_holds_so_much_and_no_more() -> None:
    live, page = open_app(sums())
    page.inspect()
    for value in range(1_000):
        page.change("a", value=value)
        page.acknowledge()
    wait_until(lambda: live.session.is_idle)
    kept = live._recorder  # pyright: ignore[reportPrivateUsage]
    assert kept is not None
    assert len(kept.entries) == recorder.MAX_ENTRIES
    assert kept.entries[-1].number == 1_000
    assert len(kept._by_cause) <= recorder.MAX_ENTRIES  # pyright: ignore[reportPrivateUsage]
    assert kept._open == {}  # pyright: ignore[reportPrivateUsage]
    messages = Seen(page).messages
    assert max(len(message.get("log", ())) for message in messages) <= inspection.MAX_ENTRIES
    page.inspect(on=False)
    assert not kept.entries and not kept._by_cause  # pyright: ignore[reportPrivateUsage]


def test_a_large_event_is_told_in_part() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id=f"i{n}", value=0) for n in range(90)])
    _, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    page.wait_done(page.event([[f"i{n}", {"value": "x" * 10_000}] for n in range(90)]))
    page.wait_for(lambda: bool(seen.log))
    (entry,) = seen.log
    assert len(entry["changes"]) == recorder.MAX_PARTS and entry["omitted"] == 90 - recorder.MAX_PARTS
    assert len(json.dumps(entry)) < 10_000


def test_a_redefined_callback_is_told_and_counted_anew() -> None:
    app = sums()
    live, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    page.wait_for(lambda: bool(seen.messages))

    old = next(spec for spec in app.registry if spec.name == "double")
    app.registry.add(replace(old, origin=Origin(execution=2), name="triple"))
    page.wait_done(page.change("a", value=8))
    page.wait_for(lambda: seen.counts.get("triple") == 1)
    assert "double" not in seen.callbacks
    assert live.session.is_idle


def test_a_served_app_refuses_unless_it_is_debugged() -> None:
    app = sums()
    told: dict[bool, list[dict[str, Any]]] = {}
    for debug in (False, True):
        policy = ServePolicy(app, ServeOptions(debug=debug))
        live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, policy)
        live.start()
        assert live.wait_idle(10)
        page = MemoryPage(live)
        page.hello()
        page.inspect()
        page.wait_done(page.change("a", value=8))
        told[debug] = Seen(page).messages
        assert ("inspectable" in page.messages[0]) is debug
        assert (live.session.observer is not None) is debug
    assert told[False] == [{"type": "inspect", "refused": inspection.REFUSED}]
    assert "graph" in told[True][0]


def test_nobody_is_told_who_has_gone() -> None:
    live, page = open_app(sums())
    page.inspect()
    live.disconnect(page.view, page._receive)  # pyright: ignore[reportPrivateUsage]
    live.set_props([])
    wait_until(lambda: not live._inspection)  # pyright: ignore[reportPrivateUsage]
    page.hello()
    page.inspect()
    page.wait_done(page.change("a", value=5))
    page.wait_for(lambda: bool(Seen(page).log))


def test_a_variable_is_told_by_its_type_alone() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise AssertionError("nobody may ask")

    app = App()
    app.layout = html.P(id="text")

    @app.callback(Output("text", "children"), Input(Variable("thing")), prevent_initial_call=True)
    def show(thing: Odd) -> str:
        return "shown"

    live, page = open_app(app)
    seen = Seen(page)
    page.inspect()
    live.variables["thing"] = Odd()
    live.set_props([Edit(variable("thing"), [])])
    page.wait_for(lambda: seen.counts == {"show": 1})
    assert seen.callbacks["show"]["inputs"] == [[VARIABLES, "thing"]]
    assert seen.log[-1]["changes"] == [[VARIABLES, "thing", "Odd"]]
