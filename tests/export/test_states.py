"""Pre-computed states: what is gone through, what is noted of it, and what is said of it."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nbdash import ALL, App, Input, Output, Patch, State, Variable, ctx, dash_table, dcc, html, no_update
from nbdash.components.tree import Node
from nbdash.export.findings import ExportError
from nbdash.export.html.states.choices import Choice, StatesError, read_states
from nbdash.export.html.states.computed import computed_states, plan_of
from nbdash.export.html.states.notes import notes, unsteady
from nbdash.export.html.states.offered import offered
from nbdash.export.html.states.pack import frame, pack
from nbdash.export.html.states.plan import axes_of, walks
from nbdash.export.html.states.player import Player
from nbdash.export.html.states.table import Table
from nbdash.export.options import Options
from nbdash.export.prepared import prepare
from nbdash.export.report import Report
from nbdash.graph.spec import Prop
from nbdash.protocol.codec import decode, split
from tests.export import random_states

# -- what is asked for ---------------------------------------------------------------------------------------------


def test_states_are_read_with_lists_props_and_dict_ids() -> None:
    text = 'year = all,city.options=["a,b", null] {"n":1,"kind":"x"}.value=all'
    with pytest.raises(StatesError, match="a comma, or the end"):
        read_states(text)
    assert read_states(text.replace("] ", "],")) == (
        Choice("year", None, None),
        Choice("city", "options", ("a,b", None)),
        Choice('{"kind":"x","n":1}', "value", None),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names no input"),
        ("year", "it ends"),
        ("year=1952", "no list of values"),
        ("year=[]", "no list of values"),
        ("year=[1,", "all, or a list in JSON"),
        ("year=all,year=[1]", "twice"),
        ("year.=all", "the name of a prop"),
    ],
)
def test_what_is_no_choice_says_where(text: str, said: str) -> None:
    with pytest.raises(StatesError, match=said):
        read_states(text)


def node(kind: str, **props: Any) -> Node:
    return Node("dcc", kind, {"id": "x", **props}, {})


@pytest.mark.parametrize(
    ("component", "values"),
    [
        (node("Slider", min=0, max=3, step=1), [0, 1, 2, 3]),
        (node("Slider", min=0, max=1, step=0.3), [0, 0.3, 0.6, 0.9, 1]),
        (node("Slider", step=None, marks={"1952": "a", "2007": "b", "3000": None}), [1952, 2007]),
        (node("Slider", min=1, max=21), list(range(1, 22))),
        (node("RangeSlider", min=0, max=2, step=1, value=[0, 1]), [[0, 0], [0, 1], [0, 2], [1, 1], [1, 2], [2, 2]]),
        (node("Dropdown", options=["a", {"label": "B", "value": "b"}]), ["a", "b", None]),
        (node("Dropdown", options={"a": "A"}, clearable=False), ["a"]),
        (node("Dropdown", options=[{"label": "A", "value": 1, "disabled": True}, 2]), [2, None]),
        (node("Dropdown", options=["a", "b"], multi=True), [[], ["a"], ["b"], ["a", "b"]]),
        (node("Checklist", options=list("abcdefg")), [[], *([letter] for letter in "abcdefg"), list("abcdefg")]),
        (node("RadioItems", options=[True, False]), [True, False]),
        (node("Input", type="number", min=0, max=5, step=2), [0, 2, 4]),
        (node("Tabs", children=[node("Tab"), node("Tab", value="t"), node("Tab", disabled=True)]), ["tab-1", "t"]),
    ],
)
def test_all_is_what_a_person_can_choose(component: Node, values: list[Any]) -> None:
    assert offered(component, Prop("x", "value")) == values


def test_all_days_that_can_be_chosen() -> None:
    days = node("DatePickerSingle", min_date_allowed="2026-02-27", max_date_allowed="2026-03-02")
    assert offered(days, Prop("x", "date")) == ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]


def test_a_component_that_does_not_say_is_to_be_listed() -> None:
    with pytest.raises(StatesError, match=r'--states "x.value=\[...\]"'):
        offered(node("Input"), Prop("x", "value"))
    with pytest.raises(StatesError, match="10,000,001 values"):
        offered(node("Slider", min=0, max=1, step=1e-7), Prop("x", "value"))


# -- what is gone through ------------------------------------------------------------------------------------------


def played(app: App, states: str) -> tuple[Table, list[list[str]]]:
    table = Table()
    session = app.new_session()
    found = walks(axes_of(read_states(states), session), session)
    for walk in found:
        player = Player(app, table)
        player.start()
        for _ in walk.play(player):
            pass
    return table, [[str(axis.prop) for axis in walk.axes] for walk in found]


def name_of(key: str) -> str:
    return key.split("->")[0].rpartition(".")[2]


def told(table: Table) -> dict[str, list[Any]]:
    """By callback: what it was given, and what it set."""
    found: dict[str, list[Any]] = {}
    for (form, given), entry in table.entries.items():
        values = [table.values.all[number] for number in given]
        set_to = [table.values.all[op[2]] if len(op) == 3 else op[3] for op in (*entry.updates, *entry.aside)]
        found.setdefault(name_of(form.key), []).append((*values, set_to))
    return {name: sorted(entries, key=str) for name, entries in found.items()}


def test_inputs_that_never_meet_are_not_combined() -> None:
    app, calls = App(), []
    app.layout = html.Div([*(dcc.Slider(0, 3, 1, id=id, value=0) for id in "abc"), *(html.P(id=id) for id in "xyz")])

    @app.callback(Output("x", "children"), Input("a", "value"), Input("b", "value"))
    def both(a: int, b: int) -> int:
        calls.append("both")
        return a + b

    @app.callback(Output("y", "children"), Input("c", "value"))
    def one(c: int) -> int:
        calls.append("one")
        return c

    @app.callback(Output("z", "children"), Input("x", "children"), State("c", "value"))
    def follows(x: int, c: int) -> int:
        return x + c

    table, found = played(app, "a=all,b=all")
    assert found == [["a.value", "b.value"]]
    assert (calls.count("both"), calls.count("one")) == (16, 1)
    # what it follows has seven values, and it is called for no more than these
    assert [entry[:2] for entry in told(table)["follows"]] == [(x, 0) for x in range(7)]

    calls.clear()
    table, found = played(app, "a=all,c=all")
    assert found == [["a.value", "c.value"]]  # they meet in `follows`
    assert (calls.count("both"), calls.count("one")) == (4, 4)


def test_an_offer_that_depends_on_another_input_is_asked_each_time() -> None:
    cities = {"fr": ["Lyon", "Nice"], "it": ["Roma"]}
    app = App()
    app.layout = html.Div(
        [
            dcc.Dropdown(list(cities), "fr", clearable=False, id="country"),
            dcc.Dropdown(["Lyon"], "Lyon", clearable=False, id="city"),
            html.P(id="told"),
        ]
    )

    @app.callback(Output("city", "options"), Output("city", "value"), Input("country", "value"))
    def offer(country: str) -> Any:
        return cities[country], cities[country][0]

    @app.callback(Output("told", "children"), Input("city", "value"))
    def tell(city: str) -> str:
        return f"in {city}"

    table, found = played(app, "city=all,country=all")
    assert found == [["country.value", "city.value"]]
    assert [city for city, _ in told(table)["tell"]] == ["Lyon", "Nice", "Roma"]


def test_components_that_callbacks_insert_are_gone_through_where_they_are() -> None:
    app = App()
    app.layout = html.Div(
        [dcc.Tabs([dcc.Tab(value="one"), dcc.Tab(value="two")], "one", id="tabs"), html.Div(id="content")]
    )

    @app.callback(Output("content", "children"), Input("tabs", "value"))
    def show(tab: str) -> Any:
        return html.P("one") if tab == "one" else [dcc.Slider(0, 2, 1, value=1, id="n"), html.P(id="square")]

    @app.callback(Output("square", "children"), Input("n", "value"))
    def square(n: int) -> int:
        return n * n

    table, found = played(app, "tabs=all,n=all")
    assert found == [["tabs.value", "n.value"]]
    assert told(table)["square"] == [(0, [0]), (1, [1]), (2, [4])]
    content = next(value for tab, [value] in told(table)["show"] if tab == "two")
    assert content[0]["props"]["value"] == 1  # as it was returned, not as it was gone through


def test_what_callbacks_come_to_is_noted_as_it_is() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 4, 1, id="n", value=0), *(html.P(id=id) for id in "abcd")])

    @app.callback(Output("a", "children"), Output("b", "children"), Input("n", "value"))
    def odd(n: int) -> Any:
        if n == 3:
            raise ZeroDivisionError("three")
        patch = Patch()
        patch.append(n)
        return (no_update if n == 1 else n), (patch if n == 2 else "same")

    @app.callback(Output("c", "children"), Input("n", "value"))
    async def later(n: int) -> Any:
        return np.arange(n)

    @app.callback(Output("d", "children"), Input("n", "value"))
    def steps(n: int) -> Any:
        yield "begins"
        yield n

    table, _ = played(app, "n=all")
    entries = {table.values.all[given[0]]: entry for (form, given), entry in table.entries.items() if "odd" in form.key}
    assert [len(entries[n].updates) for n in range(5)] == [2, 1, 2, 0, 2]
    assert entries[2].updates[1][3][0]["operation"] == "Append"
    failure = entries[3].failure
    assert failure is not None and failure["message"] == "ZeroDivisionError: three" and failure["traceback"] is None
    assert told(table)["steps"][2] == (2, ["begins", 2])
    assert [list(value) for _, [value] in told(table)["later"]] == [[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3]]


def test_an_object_that_callbacks_share_is_another_for_each_call_that_makes_it() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 2, 1, id="n", value=0), html.P(id="a")])

    @app.callback(Output(Variable("made")), Input("n", "value"))
    def make(n: int) -> Any:
        return {"n": n, "lock": object()}

    @app.callback(Output("a", "children"), Input(Variable("made")))
    def show(made: Any) -> Any:
        return made["n"]

    table, _ = played(app, "n=all")
    assert [shown for _, shown in told(table)["show"]] == [[0], [1], [2]]


def test_callbacks_of_wildcards_have_a_form_for_each_layout() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 2, 1, id="n", value=1), html.Div(id="list"), html.P(id="sum")])

    @app.callback(Output("list", "children"), Input("n", "value"))
    def rows(n: int) -> Any:
        return [dcc.Input(value=number, id={"row": number}) for number in range(n)]

    @app.callback(Output("sum", "children"), Input({"row": ALL}, "value"))
    def total(values: list[int]) -> int:
        return sum(values)

    table, _ = played(app, "n=all")
    lists = {form.inputs for (form, _) in table.entries if name_of(form.key) == "total"}
    assert sorted(len(inputs[0]) for inputs in lists) == [0, 1, 2]


# -- what is stored ------------------------------------------------------------------------------------------------


def figures(app: App) -> Callable[[Any], Any]:
    template = {"colors": [f"#{number:06x}" for number in range(99)]}

    @app.callback(Output("figure", "figure"), Input("n", "value"))
    def draw(n: int) -> Any:
        return {"data": [{"x": np.arange(100), "y": np.arange(100) * n}], "layout": {"template": template}}

    return draw


def test_what_stands_in_several_values_is_stored_once() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 30, 1, id="n", value=0), dcc.Graph(id="figure")])
    figures(app)
    table, _ = played(app, "n=all")
    data = frame(table)
    assert data.count(b"#00000a") == 1
    header, buffers = split(data)
    assert [len(buffer) for buffer in buffers].count(400) <= 32  # `x` is one, and `y` one each
    message = decode(header, buffers)
    (drawn,) = [form for form in message["forms"] if name_of(form["key"]) == "draw"]
    assert drawn["inputs"] == [["n", "value"]]
    assert gzip.decompress(base64.b64decode(pack(table))) == data


def test_tables_that_processes_share_are_merged_into_the_same() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 9, 1, id="n", value=0), dcc.Graph(id="figure")])
    figures(app)
    session = app.new_session()
    (walk,) = walks(axes_of(read_states("n=all"), session), session)
    whole, merged = Table(), Table()
    player = Player(app, whole)
    player.start()
    list(walk.play(player))
    for first in (1, 0, 2):
        part = Table()
        player = Player(app, part)
        player.start()
        list(walk.play(player, (first, 3)))
        merged.merge(part.detached())
    assert pack(merged) == pack(whole)


# -- what is said --------------------------------------------------------------------------------------------------


def test_what_results_can_not_do_justice_to_is_said() -> None:
    app, counter = App(), iter(range(99))
    app.layout = html.Div(
        [dcc.Slider(0, 2, 1, id="n", value=0), html.Button(id="b"), dcc.Store(id="s"), *(html.P(id=id) for id in "xyz")]
    )

    @app.callback(Output("x", "children"), Input("n", "value"), Input("b", "n_clicks"))
    def asks(n: int, clicks: int) -> Any:
        return str(ctx.triggered_id)

    @app.callback(Output("y", "children"), Input("n", "value"))
    def counts(n: int) -> int:
        return next(counter)

    app.clientside_callback("n => n", Output("s", "data"), Input("n", "value"))

    @app.callback(Output("z", "children"), Input("s", "data"))
    def reads(data: Any) -> Any:
        return data

    table, _ = played(app, "n=all")
    said = [finding.what for finding in notes(app, axes_of(read_states("n=all"), app.new_session()))]
    assert said == [
        "asks asks which input triggered it. Its results are those for one input at a time.",
    ]
    assert [finding.what.split()[0] for finding in unsteady(app, table)] == ["counts"]


def test_a_data_frame_is_told_as_its_rows() -> None:
    pandas = pytest.importorskip("pandas")
    app = App()
    app.layout = html.Div([dcc.Slider(0, 2, 1, id="n", value=0), dash_table.DataTable(id="t")])

    @app.callback(Output("t", "data"), Input("n", "value"))
    def rows(n: int) -> Any:
        return pandas.DataFrame({"n": [n]})

    table, _ = played(app, "n=all")
    assert [value for value in table.values.all if isinstance(value, list)] == [[{"n": 0}], [{"n": 1}], [{"n": 2}]]


def test_a_file_stays_in_python_and_that_is_said(tmp_path: Path) -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 2, 1, id="n", value=0), dcc.Download(id="d")])
    (tmp_path / "large.bin").write_bytes(bytes(100_000))

    @app.callback(Output("d", "data"), Input("n", "value"))
    def send(n: int) -> Any:
        return dcc.send_file(tmp_path / "large.bin")

    with pytest.raises(StatesError, match=r"send .* returns a large file"):
        played(app, "n=all")


def test_an_input_that_is_not_there_is_named_with_the_nearest() -> None:
    app = App()
    app.layout = dcc.Slider(0, 2, 1, id="year", value=0)
    with pytest.raises(StatesError, match="Did you mean 'year'"):
        axes_of(read_states("yeer=all"), app.new_session())


# -- the whole -----------------------------------------------------------------------------------------------------

BOOK = """
from nbdash import App, Input, Output, dcc, html
app = App()
app.layout = html.Div([dcc.Slider(0, 5, 1, value=0, id="n"), dcc.Graph(id="figure")])
@app.callback(Output("figure", "figure"), Input("n", "value"))
def draw(n):
    return {"data": [{"x": list(range(50)), "y": [n * x for x in range(50)]}], "layout": {"title": {"text": str(n)}}}
"""


@pytest.mark.usefixtures("restored")
def test_processes_that_run_the_notebook_anew_come_to_the_same_bytes(
    book: Callable[..., Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare(book(BOOK))
    alone = computed_states(prepared, Options(states=("n=all",), jobs=1), Report())
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    shared = computed_states(prepared, Options(states=("n=all",), jobs=2), Report())
    assert alone is not None and shared is not None and alone.text == shared.text
    assert "States: 6 results" in capsys.readouterr().err


@pytest.mark.usefixtures("restored")
def test_what_would_be_too_much_is_asked_about(book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = prepare(book(BOOK))
    monkeypatch.setattr("nbdash.export.html.states.estimate.MOST_BYTES", 10)
    with pytest.raises(ExportError, match=r"too many to be computed unasked: 6 results"):
        computed_states(prepared, Options(states=("n=all",)), Report())
    assert computed_states(prepared, Options(states=("n=all",), yes=True), Report()) is not None


@pytest.mark.usefixtures("restored")
def test_what_can_not_be_read_is_a_refusal(book: Callable[..., Path]) -> None:
    prepared = prepare(book(BOOK))
    with pytest.raises(ExportError, match="no component has that id"):
        computed_states(prepared, Options(states=("m=all",)), Report())
    assert computed_states(prepared, Options(), Report()) is None
    assert plan_of(prepared, Options(states=("n=all",), values={"n.value": 3})).values == {Prop("n", "value"): 3}


def test_random_apps_are_what_pages_are_tested_with() -> None:
    # js/src/transport/still/states.test.ts plays them; to write them: python -m tests.export.random_states FILE COUNT
    assert random_states.text(random_states.COUNT) == random_states.GOLDEN.read_text(encoding="utf-8")
