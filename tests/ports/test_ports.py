"""Dash programs as their authors write them: nothing but the import lines is nbdash's. Each is run, and visited."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from nbdash import App
from nbdash.testing import Client

FOLDER = Path(__file__).parent


def load(program: str) -> App:
    return runpy.run_path(str(FOLDER / f"{program}.py"))["app"]


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Client:
    return Client(load(request.param))


def of(program: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("client", [program], indirect=True, ids=[program])


def row(kind: str, index: int) -> dict[str, Any]:
    return {"type": kind, "index": index}


@of("filters")
def test_a_filter_answers_for_itself_and_for_all(client: Client) -> None:
    assert client["all-cities"].children == "Dropdown 1 = None"
    client.log.clear()
    client.click("add-filter")
    assert client.log == [
        "call add_filter(triggered=add-filter.n_clicks)",
        "patch filters.children: Append []",
        'call display_all(triggered={"index":0,"type":"city"}.value {"index":1,"type":"city"}.value)',
        "set all-cities.children='Dropdown 1 = None, Dropdown 2 = None'",
    ]
    client.log.clear()
    client.set(row("city", 1), value="LA")
    assert client.log == [
        'call display_one(triggered={"index":1,"type":"city"}.value)',
        """set {"index":1,"type":"chosen"}.children='Chosen here: LA'""",
        'call display_all(triggered={"index":1,"type":"city"}.value)',
        "set all-cities.children='Dropdown 1 = None, Dropdown 2 = LA'",
    ]
    assert client[row("chosen", 0)].children is None and client.errors == []


@of("comparison")
def test_a_country_is_compared_with_those_before_it(client: Client) -> None:
    client.click("add")
    client.click("add")
    assert client[row("average", 2)].children == "55.00 in Algeria, Albania, Afghanistan"
    client.log.clear()
    client.set(row("country", 1), value="Afghanistan")
    assert client.log == [
        'call average(triggered={"index":1,"type":"country"}.value)',
        """set {"index":1,"type":"average"}.children='37.50 in Afghanistan, Afghanistan'""",
        'call average(triggered={"index":1,"type":"country"}.value)',
        """set {"index":2,"type":"average"}.children='44.67 in Algeria, Afghanistan, Afghanistan'""",
    ]
    assert client[row("average", 0)].children == "37.50 in Afghanistan" and client.errors == []


@of("todo")
def test_items_are_added_done_and_cleared(client: Client) -> None:
    assert client["totals"].children == "0 of 0 items completed"
    for text in ("milk", "bread", "eggs"):
        client.set("new-item", value=text)
        client.click("add")
        assert client["new-item"].value == ""
    assert client["totals"].children == "0 of 3 items completed - 0%"
    client.log.clear()
    client.set(row("done", 2), value=["done"])
    assert client.log == [
        'call strike_through(triggered={"index":2,"type":"done"}.value)',
        """set {"index":2,"type":"text"}.style={'display': 'inline', 'textDecoration': 'line-through'}""",
        'call show_totals(triggered={"index":2,"type":"done"}.value)',
        "set totals.children='1 of 3 items completed - 33%'",
    ]
    client.log.clear()
    client.click("clear-done")
    assert client.log == [
        "call delete_items(triggered=clear-done.n_clicks)",
        "patch list.children: Delete [1]",
        'call show_totals(triggered={"index":1,"type":"done"}.value {"index":3,"type":"done"}.value)',
        "set totals.children='0 of 2 items completed - 0%'",
    ]
    assert [client[row("text", index)].children for index in (1, 3)] == [["milk"], ["eggs"]]
    assert row("done", 2) not in client and client.errors == []


@of("synchronised")
def test_two_components_follow_each_other(client: Client) -> None:
    client.log.clear()
    client.set("slider", value=7)
    assert client.log == ["call follow(triggered=slider.value)", "set input.value=7", "set slider.value=7"]
    client.set("input", value=2)
    assert client["slider"].value == 2
    client.set("fahrenheit", value=212)
    assert client["celsius"].value == 100.0
    client.set("celsius", value=None)
    assert client["fahrenheit"].value is None and client.errors == []


@of("crossfilter")
def test_a_selection_is_marked_in_all_figures(client: Client) -> None:
    client.set("g1", selectedData={"points": [{"customdata": 3}, {"customdata": 4}]})
    client.log.clear()
    client.set("g2", selectedData={"points": [{"customdata": 4}, {"customdata": 9}]})
    steps = "Assign ['data', 0, 'selectedpoints'], Assign ['layout', 'title', 'text']"
    assert client.log == ["call mark(triggered=g2.selectedData)", *(f"patch g{i}.figure: {steps}" for i in (1, 2, 3))]
    for graph in ("g1", "g2", "g3"):
        figure = client[graph].figure
        assert figure["data"][0]["selectedpoints"] == [4] and figure["layout"]["title"]["text"] == "1 selected"
        assert len(figure["data"][0]["x"]) == 30 and figure["layout"]["dragmode"] == "select"
    client.set_many([("g1", {"selectedData": None}), ("g2", {"selectedData": None})])
    assert client["g3"].figure["layout"]["title"]["text"] == "30 selected" and client.errors == []


@of("signatures")
def test_arguments_and_outputs_have_the_declared_shapes(client: Client) -> None:
    texts = {id: client[id].children for id in ("name", "initials", "told", "joined")}
    assert texts == {
        "name": "Ada Lovelace (0)",
        "initials": "AL",
        "told": "[]: save 0, discard 0",
        "joined": "Ada+Lovelace",
    }
    client.click("discard")
    assert client["told"].children == "['discard']: save 0, discard 1"
    client.click("save")
    client.log.clear()
    client.set("last", value="Byron")
    assert client.log == [
        "call name(triggered=last.value)",
        "set name.children='Ada Byron (1)'",
        "set initials.children='AB'",
    ]
    assert client.errors == []


@of("alerts")
def test_an_error_opens_an_alert(client: Client) -> None:
    assert client["alerts-seen"].children == "no alert"
    client.set("divisor", value=0)
    client.log.clear()
    client.click("divide")
    assert client.log == [
        "call divide(triggered=divide.n_clicks)",
        "set alert.children='divide: division by zero'",
        "set alert.hidden=False",
        "keep result.children",
        "call watch(triggered=alert.hidden)",
        "set alerts-seen.children='an alert'",
    ]
    assert client["divide"].disabled is False
    client.click("close")
    assert (client["alert"].hidden, client["alerts-seen"].children) == (True, "no alert")
    client.set("divisor", value=4)
    client.click("divide")
    assert client["result"].children == 2.5
    for value in (None, 1):  # PreventUpdate, no_update
        client.set("divisor", value=value)
        client.click("divide")
        assert client["result"].children == 2.5
    client.click("reset")
    assert client["result"].children == "-" and client.errors == []


def test_each_visitor_has_a_layout_and_content_made_when_it_is_looked_at() -> None:
    app = load("tabs")
    one, other = Client(app), Client(app)
    assert (one["title"].children, other["title"].children) == ("Visit 1", "Visit 2")
    one.set("city", value="SF")
    one.click("submit")
    assert (one["submitted"].children, other["submitted"].children) == ("SF, submitted 1 times", None)
    one.log.clear()
    one.set("tabs", value="colours")
    assert one.log == [
        "call render_content(triggered=tabs.value)",
        "set content.children=Div()",
        "call colour()",
        "set coloured.children='You have selected Orange'",
    ]
    one.set("colour", value="Blue")
    assert one["coloured"].children == "You have selected Blue"
    assert "city" not in one and "city" in other
    one.set("tabs", value="cities")
    assert (one["city"].value, one["submitted"].children, one.errors, other.errors) == ("NYC", None, [], [])
