"""What a page may send is anything: random messages, made from the golden ones, stop nothing and change nobody else."""

from __future__ import annotations

import contextlib
import copy
import gc
import os
import threading
import time
import tracemalloc
from collections.abc import Generator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from nbdash import App, Input, Output, State, dash_table, dcc, html
from nbdash.components.tree import readable
from nbdash.graph.spec import CallbackSpec, ClientsideSource, Prop
from nbdash.protocol.codec import Encoded, decode, encode, join, split
from nbdash.protocol.version import PROTOCOL
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from scripts.golden import MESSAGES

A_ROUND = 40
"""Messages on one session."""
MAX_GROWN = 40_000_000
"""Bytes that the second half may take: the first has begun what there is once, and hypothesis remembers some."""
KINDS = ("hello", "event", "ack", "resend", "asset", "upload")
UPWARD = [message for message in MESSAGES.values() if message["type"] in KINDS]
IDS_OF_CONTROLS = ["number", "slider", "choice", "choices", "range", "days", "table", "tabs"]
VALUES = ["value", "drag_value", "start_date", "end_date", "data", "columns", "selected_rows", "active_cell", "sort_by"]
KEYS = ["clientside->shown.children", 'row@["1"]', "kernel->total.children", ""]
IDS = ["number", "slider", "store", "shown", "total", "vault", "secret", '{"index":1,"type":"row"}', "{", ""]
NAMES = ["value", "n_clicks", "children", "data", "max", "id", "className", "options", "style", "no_such"]


class Deep:
    """Stands for lists and dicts in each other: real ones are too deep to be shown by a test that fails."""

    def __init__(self, depth: int) -> None:
        self.depth = depth

    def __repr__(self) -> str:
        return f"Deep({self.depth})"


def made(value: Any) -> Any:
    """A copy of a message, with what `Deep` stands for."""
    if isinstance(value, Deep):
        deep: Any = "deep"
        for level in range(value.depth):
            deep = [deep] if level % 2 else {"a": deep}
        return deep
    if isinstance(value, list):
        return [made(item) for item in value]
    if isinstance(value, dict):
        return {key: made(item) for key, item in value.items()}
    return value


component = st.builds(
    lambda id, kind: {"namespace": "dash_html_components", "type": kind, "props": {"id": id, "children": "forged"}},
    st.sampled_from([*IDS, {"type": "row", "index": 7}, 5, None, {}]),
    st.sampled_from(["P", "Input", "NoSuch", ""]),
)
scalars = (
    st.sampled_from([*IDS, *NAMES, *KEYS, "event", "Assign", "Mul", "\ud83d", "x" * 5_000])
    | st.none()
    | st.booleans()
    | st.integers(-3, 12)
    | st.sampled_from([2**31, 2**53, 2**64, -(2**70), 10**320, 0.5, -0.0, 1e300, float("nan")])
)
junk = st.recursive(
    scalars | component | st.builds(Deep, st.sampled_from([140, 160, 900, 5_000])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*IDS, *NAMES]), inner, max_size=4),
    max_leaves=12,
)
operation = st.fixed_dictionaries(
    {
        "operation": st.sampled_from(
            [
                "Assign",
                "Delete",
                "Insert",
                "Append",
                "Prepend",
                "Extend",
                "Merge",
                "Clear",
                "Reverse",
                "Remove",
                "Add",
                "Sub",
                "Mul",
                "Div",
                "Sort",
            ]
        ),
        "location": st.lists(st.sampled_from(["children", "a", "0", 0, -1, 99, "props"]), max_size=4) | junk,
        "params": st.fixed_dictionaries({"value": junk, "index": st.integers(-5, 5) | junk}) | junk,
    }
)
value_entry = st.tuples(st.sampled_from(IDS), st.sampled_from(NAMES), junk).map(list) | st.tuples(
    st.sampled_from(["shown", "total"]), st.just("children"), st.none(), st.lists(operation, max_size=3)
).map(list)
outcome = (
    st.builds(lambda values: {"values": values}, st.lists(value_entry | junk, max_size=3))
    | st.builds(lambda error: {"error": error}, st.dictionaries(st.sampled_from(["message", "stack"]), junk))
    | st.just({"prevented": True})
    | junk
)
likely = st.sampled_from(
    ["a", "b", "c", 0, 3, 11, ["a"], ["b", "c"], [2, 5], [5, 2], [0], [7], "2024-01-02", "2023-01-01"]
)
said = st.tuples(st.sampled_from(IDS_OF_CONTROLS), st.dictionaries(st.sampled_from(VALUES), likely | junk, max_size=3))
changes = st.lists(
    said.map(list)
    | st.tuples(st.sampled_from(IDS), st.dictionaries(st.sampled_from(NAMES), junk, max_size=3)).map(list)
    | junk,
    max_size=3,
)
events = st.fixed_dictionaries(
    {"type": st.just("event"), "changes": changes},
    optional={
        "ran": st.lists(st.tuples(st.sampled_from(KEYS), outcome).map(list) | junk, max_size=2),
        "results": st.lists(st.tuples(st.integers(-1, 4) | junk, outcome).map(list) | junk, max_size=2),
        "forced": st.booleans() | junk,
        "ack": st.integers(0, 40) | junk,
    },
)


@st.composite
def altered(draw: st.DrawFn) -> dict[str, Any]:
    """A golden message with something else in one or two places."""
    message: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(UPWARD)))
    for _ in range(draw(st.integers(1, 2))):
        place: Any = message
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(place[key], (dict, list)) and draw(st.booleans()):
                place = place[key]
                continue
            place[key] = draw(junk)
            break
    return message


broken = st.tuples(st.sampled_from(UPWARD), st.integers(0, 400), st.binary(max_size=8)).map(
    lambda given: join(encode(given[0]))[: given[1]] + given[2]
)
messages = st.tuples(events | altered(), st.booleans())
attacks = st.lists(messages | broken, min_size=A_ROUND, max_size=A_ROUND)


def make_app(*, clientside: bool) -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="number", type="number", value=1),
            dcc.Slider(min=0, max=10, value=3, id="slider"),
            dcc.Store(id="store", data={"a": [1, 2]}),
            dcc.Upload(id="up", multiple=True),
            html.P(id="shown"),
            html.P(id="total"),
            html.P("closed", id="vault", className="safe"),
            dcc.Input(id={"type": "row", "index": 1}, value="x"),
            dcc.Dropdown(["a", "b"], "a", id="choice"),
            dcc.Checklist(["a", "b"], ["a"], id="choices"),
            dcc.RangeSlider(0, 10, 1, value=[2, 5], id="range"),
            dcc.DatePickerRange(start_date="2024-01-05", min_date_allowed="2024-01-01", id="days"),
            dash_table.DataTable([{"a": 1, "id": 1}, {"a": 2, "id": 2}], id="table", row_selectable="multi"),
            dcc.Tabs([dcc.Tab(value="a"), dcc.Tab(value="b")], value="a", id="tabs"),
            html.Button(id="good"),
            html.P(id="answer"),
        ]
    )

    @app.callback(Output("total", "children"), Input("number", "value"), State("store", "data"))
    def total(number: Any, data: Any) -> str:
        return f"{number!r} {data!r}"[:100]

    @app.callback(Output("answer", "children"), Input("good", "n_clicks"), prevent_initial_call=True)
    def answer(clicks: Any) -> str:
        return f"good {clicks!r}"[:100]

    if clientside:
        spec = CallbackSpec(
            key="clientside->shown.children",
            outputs=(Prop("shown", "children"),),
            inputs=(Prop("number", "value"), Prop("total", "children")),
            states=(),
            function=None,
            clientside=ClientsideSource(source="(a, b) => a"),
        )
        app.registry.add(spec)
    return app


@cache
def shared_app(clientside: bool) -> App:
    return make_app(clientside=clientside)


def open_session(app: App, name: str) -> LiveSession:
    live = LiveSession(name, app.new_session(), app.loop, app.loop, app.workers(1), 1, ServePolicy(app, ServeOptions()))
    live.start()
    assert live.wait_idle(10)
    return live


class Socket:
    """One socket, as `nbdash.serve` keeps it: what is no message closes it, and the page connects again."""

    def __init__(self, live: LiveSession) -> None:
        self.live = live
        self.closed = 0
        self._connect()

    def _connect(self) -> None:
        hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "generation": None, "received": 0}
        self.live.receive("v", hello, self._send)

    def _send(self, message: Encoded) -> None:
        decode(message.header, message.buffers)

    def take(self, frame: bytes) -> None:
        try:
            message = decode(*split(frame))
            if message.get("type") == "hello" and message.get("view") != "v":
                raise ValueError("a socket belongs to one view")
            self.live.receive("v", message, self._send)
        except ValueError:
            self.closed += 1
            self.live.disconnect("v", self._send)
            self._connect()

    def number(self) -> int:
        view = self.live.views.find("v")
        return 0 if view is None else view.channel.received + 1


def attack(socket: Socket, items: list[Any]) -> None:
    for item in items:
        if isinstance(item, bytes):
            socket.take(item)
            continue
        message, is_next = item
        if is_next:
            message = {**message, "n": socket.number()}
        try:
            frame = join(encode(made(message)))
        except RecursionError:
            depth = 5_000  # too deep for our own encoder, though not for another
            header = b'{"type":"event","n":%d,"changes":[["store",{"data":%s}]]}'
            text = header % (socket.number(), b"[" * depth + b"]" * depth)
            frame = join(Encoded(text, ()))
        socket.take(frame)


def still_works(live: LiveSession) -> None:
    page = MemoryPage(live)
    page.hello()
    clicks = (live.value(Prop("good", "n_clicks")) or 0) + 1
    page.wait_done(page.change("good", n_clicks=clicks))
    assert live.value(Prop("answer", "children")) == f"good {clicks!r}"
    live.disconnect(page.view, page._receive)


@pytest.mark.threat("messages that are forged, broken or at random")
@pytest.mark.parametrize("clientside", [False, True])
def test_random_messages_stop_nothing_and_change_nobody_else(clientside: bool, request: pytest.FixtureRequest) -> None:
    count = request.config.option.hostile_messages // 4 // A_ROUND

    @settings(max_examples=max(1, count), phases=[Phase.explicit, Phase.generate])
    @given(items=attacks)
    def play(items: list[Any]) -> None:
        withstand(clientside, items)

    play()
    withstand(clientside, [])
    before = resident()
    play()
    gc.collect()
    assert resident() - before < MAX_GROWN


def resident() -> int:
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def withstand(clientside: bool, items: list[Any]) -> None:
    app = shared_app(clientside)
    live, bystander = open_session(app, "attacked"), open_session(app, "other")
    before = readable(bystander.session.store.layout)
    attack(Socket(live), items)
    still_works(live)
    assert readable(bystander.session.store.layout) == before
    assert "secret" not in live.session.store or clientside
    assert live.value(Prop("answer", "id")) == "answer"
    if not clientside:
        chosen = [live.value(Prop(id, "value")) for id in ("choice", "choices", "range", "tabs")]
        choice, choices, ends, tab = chosen
        assert choice in (None, "a", "b")
        assert set(choices or ()) <= {"a", "b"}
        assert all(0 <= end <= 10 for end in ends or ())
        assert tab in (None, "a", "b")
        assert 0 <= (live.value(Prop("slider", "value")) or 0) <= 10
        assert live.value(Prop("table", "data")) == [{"a": 1, "id": 1}, {"a": 2, "id": 2}]
        assert live.value(Prop("slider", "max")) == 10
        assert live.value(Prop("vault", "className")) == "safe"
        assert live.value(Prop("vault", "children")) == "closed"
    live.close()
    bystander.close()


def test_a_page_that_never_reads_costs_little(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL", "nbdash")  # or the records of the log are what is measured
    live = open_session(shared_app(True), "attacked")
    socket = Socket(live)

    def send(count: int) -> None:
        for number in range(count):
            told = {"values": [[f"id{number}", "children", "x" * 1_000], ["shown", f"prop{number}", "x" * 1_000]]}
            event = {
                "type": "event",
                "n": socket.number(),
                "changes": [["vault", {f"prop{number}": "x" * 1_000}], [f"id{number}", {"value": "x" * 1_000}]],
                "ran": [["clientside->shown.children", told], [f"key{number}", told]],
                "results": [[number, told]],
            }
            socket.take(join(encode(event)))

    send(200)
    tracemalloc.start()
    send(3_000)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 3_000_000
    still_works(live)


def test_a_page_that_owes_too_many_acknowledgements_is_sent_away() -> None:
    live = open_session(shared_app(False), "attacked")
    socket = Socket(live)
    for number in range(10_100):
        socket.take(join(encode({"type": "event", "n": socket.number(), "changes": [["slider", {"value": number}]]})))
    assert socket.closed == 1
    still_works(live)


def test_arithmetic_of_a_page_stays_small() -> None:
    live = open_session(shared_app(True), "attacked")
    socket = Socket(live)
    for value, name, by in (("x" * 1_000, "Mul", 10**9), ([0] * 1_000, "Mul", 10**9), (7, "Mul", 10**300)):
        steps = [{"operation": "Assign", "location": [], "params": {"value": value}}]
        steps += [{"operation": name, "location": [], "params": {"value": by}}] * 50
        told = {"values": [["shown", "children", None, steps]]}
        event = {"type": "event", "n": socket.number(), "changes": [], "ran": [["clientside->shown.children", told]]}
        socket.take(join(encode(event)))
    assert len(repr(live.value(Prop("shown", "children")))) < 10_000
    still_works(live)


@pytest.mark.parametrize(
    "frame",
    [b"", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\2\0\0\0{}", b"\2\0\0\0[]", join(encode({"type": "nonsense"}))],
)
def test_a_real_socket_is_closed_on_what_is_no_message_and_the_server_goes_on(frame: bytes) -> None:
    hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "generation": None, "received": 0, "session": None}
    with served(make_app(clientside=False)) as address:
        for is_hostile in (True, False):
            with connect(f"{address}/_nbdash/socket") as socket:
                socket.send(join(encode(hello)))
                assert decode(*split(received(socket)))["type"] == "welcome"
                if is_hostile:
                    socket.send(frame)
                    with pytest.raises(ConnectionClosed):
                        [socket.recv(timeout=10) for _ in range(10)]


def received(socket: Any) -> bytes:
    frame = socket.recv(timeout=10)
    assert isinstance(frame, bytes)
    return frame


@contextlib.contextmanager
def served(app: App) -> Generator[str]:
    server = uvicorn.Server(uvicorn.Config(asgi_app(app), port=0, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"ws://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def hostile_values(*entries: Any) -> dict[str, Any]:
    return {"values": [["shown", "children", *entry] for entry in entries]}


def on_top(operation: str, value: Any, *location: Any) -> list[Any]:
    return [None, [{"operation": operation, "location": list(location), "params": {"value": value}}]]


PARAGRAPH = {"namespace": "dash_html_components", "type": "P"}
OUTCOMES = {
    "an id that is none": hostile_values([{**PARAGRAPH, "props": {"id": [1]}}]),
    "an id that becomes none": hostile_values(
        [{**PARAGRAPH, "props": {"id": "p"}}], on_top("Assign", [1], "props", "id")
    ),
    "a type that is none": hostile_values(
        [{"namespace": [1], "type": {}, "props": {"children": {**PARAGRAPH, "props": {}}}}]
    ),
    "more than a float holds": hostile_values([1.5], on_top("Mul", 10**400)),
    "the same to a list": hostile_values([[1.5]], on_top("Add", 10**400, 0)),
    "much more": hostile_values([10**300], *[on_top("Mul", 10**4000)] * 3),
    "the same divided": hostile_values([10**400], on_top("Div", 1.5)),
}


@pytest.mark.parametrize("outcome", OUTCOMES.values(), ids=OUTCOMES)
def test_an_outcome_that_fits_nothing_is_an_answer_like_others(outcome: dict[str, Any]) -> None:
    live = open_session(shared_app(True), "s")
    page = MemoryPage(live)
    page.hello()
    key = next(iter(page.clientside))
    for entry in outcome["values"]:
        page.wait_done(page.event([], ran=[[key, {"values": [entry]}]]))
    page.wait_done(page.event([["shown", {"children": outcome["values"][0][2]}]], forced=True))
    still_works(live)


@pytest.mark.parametrize(
    "arrays",
    [
        pytest.param([["a", 0], ["b", 0]], id="one buffer for two"),
        pytest.param([["a", 0, [10**9, 0]]], id="a billion empty rows"),
    ],
)
def test_a_short_message_does_not_stand_for_much_data(arrays: list[Any]) -> None:
    entries = [[[key], index, "f8", *(shape or [[0]])] for key, index, *shape in arrays]
    with pytest.raises(ValueError, match="array"):
        decode(encode({"a": None, "b": None, "arrays": entries}).header, [b""])
