"""The client for tests of apps: what it may set, what it logs, what it waits for."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from nbdash import (
    ALL,
    MATCH,
    App,
    ClientsideFunction,
    Input,
    Output,
    Patch,
    State,
    ctx,
    dcc,
    html,
    no_update,
    set_props,
)
from nbdash.files import UploadedFile
from nbdash.testing import Client, RefusedChange


def squares() -> App:
    app = App()
    app.layout = html.Div([dcc.Input(id="number", value=3), html.P(id="square"), html.P(id="told")])

    @app.callback(Output("square", "children"), Input("number", "value"))
    def square(number: int) -> int:
        return number**2

    @app.callback(Output("told", "children"), Input("square", "children"), State("number", "value"))
    def tell(square: int, number: int) -> Any:
        return no_update if number == 0 else f"{number}² = {square}"

    return app


def test_first_calls_are_made_at_once_and_the_log_is_literal() -> None:
    client = Client(squares())
    assert client.log == [
        "call square()",
        "set square.children=9",
        "call tell(triggered=square.children)",
        "set told.children='3² = 9'",
    ]
    assert client["told"].children == "3² = 9"


def test_what_a_person_sets_is_followed_to_its_end() -> None:
    client = Client(squares())
    client.log.clear()
    client.set("number", value=0)
    assert client.log == [
        "call square(triggered=number.value)",
        "set square.children=0",
        "call tell(triggered=square.children)",
        "keep told.children",
    ]
    client.log.clear()
    client.set("number", value=0)
    assert client.log == []  # equal: no change


def test_an_error_is_logged_and_kept_until_it_goes_well() -> None:
    client = Client(squares())
    client.log.clear()
    client.set("number", value="three")
    (error,) = client.errors
    assert error.title == "Callback error updating square.children"
    assert error.traceback is not None and "in square" in error.traceback
    assert client.log[-1].startswith("fail square: TypeError")
    client.set("number", value=2)
    assert client.errors == []


def test_what_a_page_may_not_set_is_refused_with_what_would_do() -> None:
    client = Client(squares())
    with pytest.raises(RefusedChange, match="can't set its 'children'"):
        client.set("square", children="forged")
    with pytest.raises(RefusedChange, match="Did you mean 'number'"):
        client.set("nubmer", value=1)
    with pytest.raises(KeyError, match="Did you mean 'square'"):
        client["sqare"]
    with pytest.raises(AttributeError, match="Did you mean 'value'"):
        _ = client["number"].vaule
    assert client["number"].placeholder is None


def test_dict_ids_clicks_and_several_changes_at_one_moment() -> None:
    app = App()
    app.layout = html.Div(
        [
            *(dcc.Input(id={"type": "cell", "index": i}, value=i) for i in range(3)),
            *(html.Button(id={"type": "more", "index": i}) for i in range(3)),
            html.P(id="sum"),
        ]
    )

    @app.callback(Output("sum", "children"), Input({"type": "cell", "index": ALL}, "value"))
    def add(values: list[int]) -> int:
        return sum(values)

    @app.callback(
        Output({"type": "cell", "index": MATCH}, "value"),
        Input({"type": "more", "index": MATCH}, "n_clicks"),
        State({"type": "cell", "index": MATCH}, "value"),
        prevent_initial_call=True,
    )
    def more(_: int, value: int) -> int:
        return value + 10

    client = Client(app)
    assert client["sum"].children == 3
    client.click({"type": "more", "index": 1})
    assert client[{"index": 1, "type": "cell"}].value == 11
    assert client["sum"].children == 13
    client.log.clear()
    client.set_many([({"type": "cell", "index": 0}, {"value": 5}), ({"type": "cell", "index": 2}, {"value": 5})])
    assert [line for line in client.log if line.startswith("call")] == [
        'call add(triggered={"index":0,"type":"cell"}.value {"index":2,"type":"cell"}.value)'
    ]


def test_async_and_generator_callbacks_are_waited_for() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="go"), *(html.P(id=key) for key in "abc")])

    @app.callback(Output("a", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    async def slow(_: int) -> str:
        await asyncio.sleep(0.05)
        return "done"

    @app.callback(Output("b", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def count(_: int) -> Iterator[int]:
        yield 1
        yield 2

    @app.callback(Output("c", "children"), Input("b", "children"), prevent_initial_call=True)
    async def double(number: int) -> AsyncIterator[int]:
        yield 2 * number

    client = Client(app)
    client.click("go")
    assert [client[key].children for key in "abc"] == ["done", 2, 4]
    assert [line for line in client.log if "b.children=" in line] == ["set b.children=1", "set b.children=2"]


@pytest.mark.parametrize("is_async", [False, True])
def test_an_endless_generator_is_told_of_or_cut(is_async: bool) -> None:
    app, closed = App(), threading.Event()
    app.layout = html.Div([html.Button(id="go"), html.P(id="a")])

    def sync(_: int) -> Iterator[float]:
        try:
            while True:
                yield time.monotonic()
                time.sleep(0.001)
        finally:
            closed.set()

    async def async_(_: int) -> AsyncIterator[float]:
        try:
            while True:
                yield time.monotonic()
                await asyncio.sleep(0.001)
        finally:
            closed.set()

    app.callback(Output("a", "children"), Input("go", "n_clicks"), prevent_initial_call=True)(
        async_ if is_async else sync
    )
    with Client(app, timeout_s=0.2) as client, pytest.raises(TimeoutError, match="yields="):
        client.click("go")
    assert closed.wait(5)
    closed.clear()
    client = Client(app, yields=3)
    client.click("go")
    assert len([line for line in client.log if line.startswith("set a.children")]) == 3
    assert closed.wait(5)


def test_patches_and_side_updates_are_in_the_log() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="go"), dcc.Store(id="s", data={"rows": []}), html.P(id="p")])

    @app.callback(Output("s", "data"), Input("go", "n_clicks"), prevent_initial_call=True)
    def add(clicks: int) -> Patch:
        set_props("p", {"children": f"click {clicks}"})
        patch = Patch()
        patch["rows"].append(clicks)
        return patch

    client = Client(app)
    client.click("go")
    assert client.log == [
        "call add(triggered=go.n_clicks)",
        "set p.children='click 1'",
        "patch s.data: Append ['rows']",
    ]
    assert client["s"].data == {"rows": [1]}


def test_clientside_callbacks_are_skipped_unless_somebody_stands_in() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a", value=1), html.P(id="b"), html.P(id="c"), html.P(id="d")])
    app.clientside_callback(ClientsideFunction("ns", "double"), Output("b", "children"), Input("a", "value"))
    app.clientside_callback(
        "(b) => [b + 1, b + 2]", Output("c", "children"), Output("d", "children"), Input("b", "children")
    )
    client = Client(app)
    assert client.log[0].startswith("skip ")
    assert client["b"].children is None
    client = Client(app, clientside={"ns.double": lambda a: 2 * a, "c.children": lambda b: [b + 1, no_update]})
    assert [client[key].children for key in "bcd"] == [2, 3, None]
    client = Client(app, clientside={"ns.double": lambda a: a / 0})
    assert [error.message for error in client.errors] == ["ZeroDivisionError: division by zero"]


def test_an_interval_ticks_by_hand_and_the_request_is_what_the_test_says() -> None:
    app = App()
    app.layout = html.Div([dcc.Interval(id="clock"), html.P(id="p")])

    @app.callback(Output("p", "children"), Input("clock", "n_intervals"))
    def tick(count: int | None) -> str:
        return f"{count} {ctx.path} {ctx.args} {ctx.cookies}"

    client = Client(app, address="/page?a=1", cookies={"who": "me"})
    client.set("clock", n_intervals=1)
    assert client["p"].children == "1 /page {'a': '1'} {'who': 'me'}"


def test_persistent_callbacks_go_on_beside_the_test() -> None:
    app = App()
    app.layout = html.Div([html.P(id="p", children=0), html.P(id="q")])

    @app.callback(persistent=True)
    async def clock() -> None:
        for tick in range(100):
            set_props("p", {"children": tick})
            await asyncio.sleep(0.01)

    @app.callback(Output("q", "children"), Input("p", "children"))
    def double(tick: int) -> int:
        return 2 * tick

    with Client(app) as client:
        client.wait_until(lambda: client["q"].children >= 6)
    with pytest.raises(TimeoutError):
        Client(squares(), timeout_s=0.05).wait_until(lambda: False)


async def test_it_works_in_a_test_that_has_a_loop() -> None:
    client = Client(squares())
    client.set("number", value=5)
    assert client["told"].children == "5² = 25"


def test_a_notebook_is_run_and_leaves_nothing_behind(tmp_path: Path) -> None:
    cells = [
        "from nbdash import App, Input, Output, dcc, html\napp = App()",
        "app.layout = html.Div([dcc.Input(id='a', value=1), html.P(id='p')])\napp",
        "@app.callback(Output('p', 'children'), Input('a', 'value'))\ndef show(value): return f'{1 + 1} {value}'",
    ]
    file = tmp_path / "book.ipynb"
    nbformat.write(new_notebook(cells=list(map(new_code_cell, cells))), file)
    folder = Path.cwd()
    for _ in range(2):
        client = Client.from_notebook(file)
        assert client["p"].children == "2 1"
    assert Path.cwd() == folder


def test_an_event_costs_little_beyond_the_callbacks() -> None:
    client = Client(squares())
    start = time.perf_counter()
    for number in range(1, 201):
        client.set("number", value=number)
    assert (time.perf_counter() - start) / 200 < 0.005


def test_files_are_dropped_on_an_upload(tmp_path: Path) -> None:
    app = App()
    app.layout = html.Div(
        [
            dcc.Upload(id="one", accept=".csv", max_size=10),
            dcc.Upload(id="many", multiple=True, min_size=2),
            dcc.Upload(id="off", disabled=True),
            html.P(id="said"),
            html.P(id="names"),
        ]
    )

    @app.callback(Output("said", "children"), Input("one", "file"), State("one", "contents"), prevent_initial_call=True)
    def say(file: UploadedFile, contents: str) -> str:
        return f"{file.name} {file.type} {file.read()!r} {contents}"

    @app.callback(Output("names", "children"), Input("many", "file"), prevent_initial_call=True)
    def name(files: list[UploadedFile]) -> str:
        return " ".join(f"{file.name} {file.size}" for file in files)

    (tmp_path / "a.csv").write_bytes(b"a,b")
    client = Client(app)
    client.upload("one", tmp_path / "a.csv")
    assert client["said"].children == "a.csv text/csv b'a,b' data:text/csv;base64,YSxi"
    assert client["one"].filename == "a.csv"
    client.upload("many", str(tmp_path / "a.csv"), ("b", b"12345"))
    assert client["names"].children == "a.csv 3 b 5"
    refused = [
        ("one", [("a.txt", b"x")], "not of a kind"),
        ("one", [("a.csv", b"x" * 11)], "has 11 bytes; it takes 0 to 10 bytes"),
        ("many", [("a", b"x")], "it takes 2 to any number of bytes"),
        ("one", [("a.csv", b"x")] * 2, "2 files can't be dropped"),
        ("one", [], "0 files"),
        ("off", [("a", b"x")], "disabled"),
        ("none", [("a", b"x")], "no component with the id"),
    ]
    for id, files, told in refused:
        with pytest.raises(RefusedChange, match=told):
            client.upload(id, *files)
