"""What a page keeps tells the state, whatever has happened: random changes by callbacks, by the person, by the page."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nbdash import dcc, html
from nbdash.components.tree import plain
from nbdash.engine.outcome import Edit, Update
from nbdash.engine.session import Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.graph.spec import Prop
from nbdash.protocol import journal
from nbdash.protocol.codec import Encoded, decode, encode, join
from nbdash.protocol.journal import Journal
from nbdash.protocol.seal import Sealer
from nbdash.serve.state import BroughtState
from nbdash.transport.log import Log
from nbdash.transport.view import View

PROPS = [
    *(Prop(id, "value") for id in ("a", "p", "q", "r")),
    *(Prop(id, "data") for id in ("s", "s", "t")),
    *(Prop(id, "children") for id in ("one", "two", "inner")),
]
ARRAYS = [np.arange(64.0), np.arange(64.0), np.arange(80, dtype="i4")]
"""Two equal ones; all are long enough to be held."""

action = st.tuples(
    st.sampled_from(["callback", "patch", "patch", "person", "page", "flush", "flush", "burst"]),
    st.integers(0, len(PROPS) - 1),
    st.integers(0, 31),
)


def part(id: str, number: int) -> Any:
    if id == "inner":
        return html.Div([dcc.Input(id="r", value=number)] if number % 2 else [], id="inner")
    if id == "t":
        return dcc.Store(id="t", data=ARRAYS[number % 3])
    return dcc.Input(id=id, value=number)


def value_for(prop: Prop, number: int) -> Any:
    if prop.name == "value":
        return f"text {number}"
    if prop.name == "data":
        kinds = (number, [1, number], {"x": ARRAYS[number % 3], "n": [number]}, np.arange(float(64 + number)), None)
        return kinds[number % 5]
    ids = {"one": ["p", "inner", "t"], "two": ["q", "t"], "inner": ["r"]}[prop.id]
    return [part(id, number // 8) for place, id in enumerate(ids) if number >> place & 1]


def operations_for(prop: Prop, present: Any, number: int) -> list[dict[str, Any]]:
    def operation(name: str, location: list[Any], **params: Any) -> dict[str, Any]:
        return {"operation": name, "location": location, "params": params}

    if prop.name == "children":
        new = plain(value_for(prop, number) or "text")[0]
        new = new[0] if isinstance(new, list) else new
        return [
            operation("Append", [], value=new),
            operation("Insert", [], index=0, value=new),
            operation("Delete", [0]),
            operation("Assign", [0, "props", "value"], value=number),
            operation("Reverse", []),
            operation("Clear", []),
        ][number % 6 : number % 6 + 1]
    if isinstance(present, dict):
        return [
            operation("Assign", ["n"], value=[number, ARRAYS[number % 3]]),
            operation("Append", ["n"], value=number),
            operation("Assign", ["x", 0], value=number),
        ][number % 3 : number % 3 + 1]
    if isinstance(present, list):
        return [operation("Append", [], value=[number, ARRAYS[number % 3]][number // 3 % 2])]
    return [operation("Assign", [], value=[number, ARRAYS[number % 3]])]


class Page:
    """A session without callbacks, one view of it, and what its page keeps."""

    def __init__(self) -> None:
        layout = html.Div(
            [
                dcc.Input(id="a", value="a"),
                dcc.Input(id="b"),
                dcc.Store(id="s", data=ARRAYS[0]),
                html.Div([part("p", 0), part("inner", 1)], id="one"),
                html.Div(id="two"),
            ]
        )
        value, nodes = plain(layout)
        self.session = Session(Registry(), Store(value, nodes))
        self.session.start()
        self.sealer = Sealer(b"key", lambda: b"app")
        self.journal = Journal(self.sealer, "session")
        self.view = View("v", self._receive, self.journal)
        self.frames: dict[int, bytes] = {}
        self.sealed: dict[int, bytes] = {}
        self.held: dict[int, Any] = {}
        self.own: dict[Prop, Any] = {}
        """What the page itself has set."""
        self.view.snapshot(self.session, "App", None, [], Log())

    def _receive(self, message: Encoded) -> None:
        content = decode(message.header, [bytes(buffer) for buffer in message.buffers], self.held)
        self.frames[content["n"]] = join(message)
        for gone in content.get("gone", ()):
            del self.frames[gone]
        if "seal" in content:
            self.sealed = dict(self.frames)
        self.view.channel.acknowledge(content["n"])

    def do(self, kind: str, prop: Prop, number: int) -> None:
        if prop.id not in self.session.store:
            return
        if kind == "callback":
            self.session.set_props([Update(prop, *plain(value_for(prop, number)))])
        elif kind == "patch":
            self.session.set_props([Edit(prop, operations_for(prop, self.session.store.value(prop), number))])
        elif kind == "person" and prop.name != "children":
            self.session.event(
                [(prop.id, {prop.name: plain(value_for(prop, number), components=False)})], origin=self.view
            )
        elif kind == "page":
            change = Edit(prop, operations_for(prop, self.session.store.value(prop), number)) if number % 2 else None
            self.session.set_props([change or Update(prop, *plain(value_for(prop, number)))])
            self.collect(by_page=True)
        if kind in {"person", "page"} and prop.name != "children" and prop.id in self.session.store:
            self.own[prop] = self.session.store.value(prop)
        self.collect()

    def collect(self, *, by_page: bool = False) -> None:
        shown, inserted = self.session.take_changed()
        if by_page and not inserted:
            shown = [one._replace(origin=self.view) for one in shown]
        self.view.note(shown, inserted, self.session.store)

    def flush(self, *, burst: bool = False) -> None:
        """Tell what there is: long after the last seal, or too soon after it for another."""
        self.journal.sealed_at = math.inf if burst else -math.inf
        self.view.flush(self.session, [])

    def check(self) -> None:
        assert self.sealed == self.frames
        brought = BroughtState()
        for number, frame in self.sealed.items():
            message = encode({"type": "state", "frame": number, "piece": frame})
            brought.take(decode(message.header, [bytes(buffer) for buffer in message.buffers]))
        message = encode({"type": "state", "own": [[id, name, value] for (id, name), value in self.own.items()]})
        brought.take(decode(message.header, [bytes(buffer) for buffer in message.buffers]))
        store = brought.opened(self.sealer, "session", 3600).store({})
        assert told(store) == told(self.session.store)
        assert persons(store) == persons(self.session.store)


def told(store: Store) -> str:
    """All props as pages would be told them."""
    message = encode({"layout": store.layout})
    return repr((message.header, [bytes(buffer) for buffer in message.buffers]))


def persons(store: Store) -> dict[str, frozenset[str]]:
    """Which props hold what the person has set."""
    nodes = {id: store.node(id) for id in store}
    return {id: node.edited for id, node in nodes.items() if node is not None and node.edited}


@pytest.mark.parametrize("crowd", [64, 3])
@settings(max_examples=250, deadline=None, derandomize=True)
@given(actions=st.lists(action, min_size=1, max_size=60))
def test_what_a_page_keeps_tells_the_state(crowd: int, actions: list[tuple[str, int, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "CROWD", crowd)
        page = Page()
        for kind, place, number in actions:
            if kind == "flush":
                page.flush()
                page.check()
            elif kind == "burst":
                page.flush(burst=True)
            else:
                page.do(kind, PROPS[place], number)
        page.flush()
        page.check()


def test_small_values_are_told_together_before_there_are_many_frames() -> None:
    page = Page()
    most = 0
    for number in range(600):
        page.do("callback", Prop("s", "data"), 3)
        page.do("patch", Prop("s", "data"), 0)
        page.do(*[("patch", Prop("one", "children"), 0), ("patch", Prop("one", "children"), 2)][number % 2])
        page.do("person", Prop("a", "value"), number)
        page.flush()
        page.check()
        most = max(most, len(page.sealed))
    assert most < 200, most
