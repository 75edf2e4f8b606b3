"""Wildcards as the author of an app meets them (rules 6): whole apps, and the log of all that is called and set."""

from __future__ import annotations

from typing import Any

from nbdash import ALL, ALLSMALLER, MATCH, App, Input, Output, State, ctx, dcc, html, no_update
from nbdash.testing import Client


def field(index: Any, value: Any = None, **other: Any) -> dcc.Input:
    return dcc.Input(value=value, id={"type": "field", "index": index, **other})


def told(index: Any, **other: Any) -> html.P:
    return html.P(id={"type": "told", "index": index, **other})


def id_of(type: str, index: object) -> dict[str, Any]:
    return {"type": type, "index": index}


def made(layout: Any) -> App:
    app = App()
    app.layout = html.Div(layout)
    return app


def test_6_1_an_id_fits_if_it_has_the_same_keys_and_equal_values_of_the_same_type() -> None:
    app = made(
        [
            field(1, "one"),
            field("1", "text"),
            field(1, "more keys", page="a"),
            dcc.Input(value="other", id={"type": "other", "index": 1}),
            html.P(id="all"),
            html.P(id="one"),
        ]
    )

    @app.callback(Output("all", "children"), Input({"type": "field", "index": ALL}, "value"))
    def every(values: list[str]) -> str:
        return " ".join(values)

    @app.callback(Output("one", "children"), Input({"type": "field", "index": 1}, "value"))
    def single(value: str) -> str:
        return value

    client = Client(app)
    assert client.log == [
        "call every()",
        "set all.children='one text'",
        "call single()",
        "set one.children='one'",
    ]
    client.log.clear()
    client.set({"type": "field", "index": "1"}, value="new")
    assert client.log == [
        'call every(triggered={"index":"1","type":"field"}.value)',
        "set all.children='one new'",
    ]


def test_6_2_all_is_a_list_match_is_one_and_allsmaller_is_those_before() -> None:
    app = made([[field(n, 10 * n), told(n)] for n in (1, 2, 3)])

    @app.callback(
        Output({"type": "told", "index": MATCH}, "children"),
        Input({"type": "field", "index": MATCH}, "value"),
        State({"type": "field", "index": ALLSMALLER}, "value"),
        State({"type": "field", "index": ALL}, "value"),
    )
    def tell(own: int, smaller: list[int], every: list[int]) -> str:
        return f"{own} {smaller} {every}"

    client = Client(app)
    assert [client[id_of("told", n)].children for n in (1, 2, 3)] == [
        "10 [] [10, 20, 30]",
        "20 [10] [10, 20, 30]",
        "30 [10, 20] [10, 20, 30]",
    ]
    client.log.clear()
    client.set(id_of("field", 2), value=5)
    assert client.log == [
        'call tell(triggered={"index":2,"type":"field"}.value)',
        """set {"index":2,"type":"told"}.children='5 [10] [10, 5, 30]'""",
    ]


def test_6_3_lists_are_in_the_order_of_the_layout_whatever_came_first() -> None:
    app = made(
        [
            html.Button("go", id="go", n_clicks=0),
            html.Div(id="before"),
            field("b", "second"),
            html.Div(field("a", "third")),
            html.P(id="all"),
        ]
    )

    @app.callback(Output("all", "children"), Input({"type": "field", "index": ALL}, "value"))
    def every(values: list[str]) -> str:
        return " ".join(values)

    @app.callback(Output("before", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def insert(clicks: int) -> Any:
        return [field("z", "first")]

    client = Client(app)
    assert client["all"].children == "second third"
    client.click("go")
    assert client["all"].children == "first second third"


def test_6_4_numbers_come_before_bools_and_bools_before_texts() -> None:
    indexes: list[Any] = ["b", True, 10, "9", False, 2, "a"]
    app = made([*(field(index, index) for index in indexes), *(told(index) for index in indexes)])

    @app.callback(
        Output({"type": "told", "index": MATCH}, "children"),
        Input({"type": "field", "index": ALLSMALLER}, "value"),
    )
    def smaller(values: list[Any]) -> str:
        return " ".join(map(str, values))

    client = Client(app)
    assert {str(index): client[id_of("told", index)].children for index in indexes} == {
        "2": "",
        "9": "2",
        "10": "9 2",
        "False": "10 9 2",
        "True": "10 9 False 2",
        "a": "True 10 9 False 2",
        "b": "True 10 9 False 2 a",
    }


def test_6_5_without_match_in_outputs_there_is_an_instance_for_each_set_of_values_in_the_inputs() -> None:
    app = made([field(1, "a"), field(2, "b"), html.P(id="last")])

    @app.callback(
        Output("last", "children"), Input({"type": "field", "index": MATCH}, "value"), prevent_initial_call=True
    )
    def last(value: str) -> str:
        return value

    client = Client(app)
    assert client.log == []
    client.set_many([(id_of("field", 2), {"value": "y"}), (id_of("field", 1), {"value": "x"})])
    assert sorted(line for line in client.log if line.startswith("call")) == [
        'call last(triggered={"index":1,"type":"field"}.value)',
        'call last(triggered={"index":2,"type":"field"}.value)',
    ]


def test_6_6_a_list_of_outputs_takes_as_many_values_and_no_update_for_one_or_for_all() -> None:
    app = made([html.Button("go", id="go", n_clicks=0), told("a"), told("b"), html.P(id="count")])
    answers: list[Any] = [(["x", "y"], 2), ([no_update, "z"], no_update), (no_update, 3), (["one"], 4)]

    @app.callback(
        Output({"type": "told", "index": ALL}, "children"),
        Output("count", "children"),
        Input("go", "n_clicks"),
    )
    def answer(clicks: int) -> Any:
        return answers[clicks]

    client = Client(app)
    for _ in range(3):
        client.click("go")
    a, b = '{"index":"a","type":"told"}.children', '{"index":"b","type":"told"}.children'
    assert client.log[:-1] == [
        "call answer()",
        f"set {a}='x'",
        f"set {b}='y'",
        "set count.children=2",
        "call answer(triggered=go.n_clicks)",
        f"set {b}='z'",
        f"keep {a}",
        "keep count.children",
        "call answer(triggered=go.n_clicks)",
        "set count.children=3",
        f"keep {a}",
        f"keep {b}",
        "call answer(triggered=go.n_clicks)",
    ]
    assert client.log[-1].startswith("fail answer: ")
    assert client["count"].children == 3


def test_6_7_there_is_an_instance_for_each_combination_among_the_outputs() -> None:
    app = made(
        [
            field("x", 1, row="r"),
            field("y", 2, row="r"),
            field("x", 3, row="s"),
            told("x", row="r"),
            told("x", row="s"),
        ]
    )

    @app.callback(
        Output({"type": "told", "index": MATCH, "row": MATCH}, "children"),
        Input({"type": "field", "index": MATCH, "row": MATCH}, "value"),
    )
    def tell(value: int) -> int:
        return value

    client = Client(app)
    assert client.log == [
        "call tell()",
        'set {"index":"x","row":"r","type":"told"}.children=1',
        "call tell()",
        'set {"index":"x","row":"s","type":"told"}.children=3',
    ]


def test_6_8_and_11_3_lists_of_ctx_have_a_list_where_a_wildcard_stands_and_no_value_where_none_was_set() -> None:
    app = made([field("a", 1), dcc.Input(id={"type": "field", "index": "b"}), dcc.Input(5, id="c"), told("a")])
    seen: list[Any] = []

    @app.callback(
        Output({"type": "told", "index": ALL}, "children"),
        Input({"type": "field", "index": ALL}, "value"),
        State("c", "value"),
    )
    def look(values: list[Any], single: int) -> Any:
        seen.append((values, single, ctx.inputs_list, ctx.states_list, ctx.outputs_list, ctx.inputs))
        return no_update

    Client(app)
    a, b, out = id_of("field", "a"), id_of("field", "b"), id_of("told", "a")
    assert seen == [
        (
            [1, None],
            5,
            [[{"id": a, "property": "value", "value": 1}, {"id": b, "property": "value"}]],
            [{"id": "c", "property": "value", "value": 5}],
            [{"id": out, "property": "children"}],
            {'{"index":"a","type":"field"}.value': 1, '{"index":"b","type":"field"}.value': None},
        )
    ]


def test_6_9_the_triggered_id_is_a_dict_with_attributes() -> None:
    app = made([field("a", 1), field("b", 2), html.P(id="said")])

    @app.callback(Output("said", "children"), Input({"type": "field", "index": ALL}, "value"))
    def say(values: list[int]) -> str:
        if not ctx.triggered:
            return "nothing"
        found = ctx.triggered_id
        assert found == {"type": "field", "index": "b"}
        assert ctx.triggered_prop_ids == {'{"index":"b","type":"field"}.value': found}
        return f"{found.type} {found['index']} {ctx.triggered[0]['prop_id']}"

    client = Client(app)
    assert client["said"].children == "nothing"
    client.set(id_of("field", "b"), value=3)
    assert client["said"].children == 'field b {"index":"b","type":"field"}.value'


def test_6_10_a_component_whose_instance_has_no_output_calls_nothing_until_it_has_one() -> None:
    app = made([field(1, "a"), html.Button("go", id="go", n_clicks=0), html.Div(id="place")])

    @app.callback(
        Output({"type": "told", "index": MATCH}, "children"), Input({"type": "field", "index": MATCH}, "value")
    )
    def tell(value: str) -> str:
        return value

    @app.callback(Output("place", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def place(clicks: int) -> Any:
        return told(1) if clicks == 1 else []

    client = Client(app)
    client.set(id_of("field", 1), value="b")
    assert client.log == []
    client.click("go")
    client.set(id_of("field", 1), value="c")
    client.click("go")
    client.set(id_of("field", 1), value="d")
    assert [line for line in client.log if "place" not in line] == [
        "call tell()",
        """set {"index":1,"type":"told"}.children='b'""",
        'call tell(triggered={"index":1,"type":"field"}.value)',
        """set {"index":1,"type":"told"}.children='c'""",
    ]


def test_6_11_and_10_5_running_means_the_instances_own_components_or_all() -> None:
    app = made([*(html.Button("go", id={"type": "go", "index": n}, n_clicks=0) for n in (1, 2)), told(1), told(2)])
    seen: list[Any] = []

    @app.callback(
        Output({"type": "told", "index": MATCH}, "children"),
        Input({"type": "go", "index": MATCH}, "n_clicks"),
        running=[
            (Output({"type": "go", "index": MATCH}, "disabled"), True, False),
            (Output({"type": "go", "index": ALL}, "title"), "wait", ""),
        ],
        prevent_initial_call=True,
    )
    def work(clicks: int) -> int:
        seen.append([(client[id_of("go", n)].disabled, client[id_of("go", n)].title) for n in (1, 2)])
        return clicks

    client = Client(app)
    client.click(id_of("go", 2))
    assert seen == [[(None, "wait"), (True, "wait")]]
    assert [(client[id_of("go", n)].disabled, client[id_of("go", n)].title) for n in (1, 2)] == [
        (None, ""),
        (False, ""),
    ]
    assert client[id_of("told", 2)].children == 1


def test_5_5_what_reads_all_smaller_ones_is_no_circle_and_runs_in_their_order() -> None:
    app = made([html.Button("go", id="go", n_clicks=0), *(told(n) for n in (1, 2, 3))])

    @app.callback(
        Output({"type": "told", "index": MATCH}, "children"),
        Input("go", "n_clicks"),
        Input({"type": "told", "index": ALLSMALLER}, "children"),
    )
    def add(clicks: int, smaller: list[int]) -> int:
        return clicks + sum(smaller)

    client = Client(app)
    client.log.clear()
    client.click("go")
    one, two, three = (f'{{"index":{n},"type":"told"}}.children' for n in (1, 2, 3))
    assert client.log == [
        "call add(triggered=go.n_clicks)",
        f"set {one}=1",
        f"call add(triggered=go.n_clicks {one})",
        f"set {two}=2",
        f"call add(triggered=go.n_clicks {one} {two})",
        f"set {three}=4",
    ]
    assert client.errors == []


def test_3_4_a_list_that_lost_a_component_is_told_even_if_calls_are_prevented() -> None:
    app = made(
        [
            html.Div([field(n, n) for n in (1, 2, 3)], id="rows"),
            html.Button("drop", id="drop", n_clicks=0),
            html.P(id="sum"),
        ]
    )

    @app.callback(Output("rows", "children"), Input("drop", "n_clicks"), prevent_initial_call=True)
    def drop(clicks: int) -> Any:
        return []

    @app.callback(Output("sum", "children"), Input({"type": "field", "index": ALL}, "value"), prevent_initial_call=True)
    def add(values: list[int]) -> int:
        return sum(values)

    client = Client(app)
    assert client.log == []
    client.click("drop")
    assert client.log == [
        "call drop(triggered=drop.n_clicks)",
        "set rows.children=[]",
        "call add()",
        "set sum.children=0",
    ]


def test_3_6_none_and_an_empty_text_remove_as_a_list_does() -> None:
    for empty in (None, "", []):
        app = made([html.Div(field(1, 1), id="rows"), html.Button("drop", id="drop", n_clicks=0), html.P(id="sum")])

        @app.callback(Output("rows", "children"), Input("drop", "n_clicks"), prevent_initial_call=True)
        def drop(clicks: int, empty: Any = empty) -> Any:
            return empty

        @app.callback(Output("sum", "children"), Input({"type": "field", "index": ALL}, "value"))
        def add(values: list[int]) -> int:
            return sum(values)

        client = Client(app)
        client.log.clear()
        client.click("drop")
        assert client.log == [
            "call drop(triggered=drop.n_clicks)",
            f"set rows.children={empty!r}",
            "call add()",
            "set sum.children=0",
        ]


def test_2_3_a_callback_of_lists_is_called_with_empty_lists() -> None:
    app = made([html.P(id="sum")])

    @app.callback(Output("sum", "children"), Input({"type": "field", "index": ALL}, "value"))
    def add(values: list[int]) -> int:
        return sum(values)

    assert Client(app).log == ["call add()", "set sum.children=0"]


def test_3_9_a_list_of_outputs_is_what_is_there_when_the_result_comes() -> None:
    app = made(
        [
            html.Div([told(1), told(2)], id="rows"),
            html.Button("go", id="go", n_clicks=0),
        ]
    )

    @app.callback(
        Output("rows", "children"),
        Output({"type": "told", "index": ALL}, "children"),
        Input("go", "n_clicks"),
        prevent_initial_call=True,
    )
    def drop(clicks: int) -> Any:
        return [told(2)], ["one", "two"]

    client = Client(app)
    client.click("go")
    assert id_of("told", 1) not in client
    assert client[id_of("told", 2)].children == "two"
    assert client.errors == []
