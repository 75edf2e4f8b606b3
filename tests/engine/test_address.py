"""`Location` components know where the page is before their callbacks are called."""

from __future__ import annotations

from nbdash import App, Input, Output, dcc, html
from nbdash.components.tree import Node
from nbdash.engine.kept import Kept
from nbdash.engine.session import Session
from nbdash.testing import Client
from tests.engine.harness import Stage, callback


def test_the_first_call_sees_the_page_s_address() -> None:
    app = App()
    app.layout = html.Div([dcc.Location(id="url"), html.P(id="told")])

    @app.callback(Output("told", "children"), *(Input("url", part) for part in ("pathname", "search", "hash", "href")))
    def tell(*parts: str) -> str:
        return " | ".join(parts)

    client = Client(app, address="/sales%202026?country=Peru")
    assert client["told"].children == ("/sales%202026 | ?country=Peru |  | http://localhost/sales%202026?country=Peru")
    assert [line for line in client.log if line.startswith("call")] == ["call tell()"]


def test_in_a_notebook_an_app_begins_at_an_address_of_its_own() -> None:
    stage = Stage(html.Div([dcc.Location(id="url"), html.P(id="x")]), callback("f", "x.children", "url.href"))
    assert stage.play() == ["call f()", "set x.children=f(nbdash://notebook/)"]


def test_what_the_layout_says_stays() -> None:
    stage = Stage(
        html.Div([dcc.Location(id="url", pathname="/mine", hash=""), html.P(id="x")]),
        callback("f", "x.children", "url.pathname"),
    )
    assert stage.play() == ["call f()", "set x.children=f(/mine)"]


def test_one_that_is_inserted_is_where_the_others_are() -> None:
    stage = Stage(
        html.Div([dcc.Location(id="url"), dcc.Input(id="a"), html.Div(id="box"), html.P(id="x")]),
        callback("open", "box.children", "a.value", function=lambda a: dcc.Location(id="new"), prevent=True),
        callback("f", "x.children", "new.pathname", prevent=True),
    )
    stage.play()
    stage.play(("url.pathname", "/now"))
    assert stage.play(("a.value", 1))[-2:] == ["call f(triggered=new.pathname)", "set x.children=f(/now)"]


def test_one_that_is_inserted_alone_waits_for_the_page_to_tell() -> None:
    stage = Stage(
        html.Div([dcc.Input(id="a"), html.Div(id="box"), html.P(id="x")]),
        callback("open", "box.children", "a.value", function=lambda a: dcc.Location(id="new"), prevent=True),
        callback("f", "x.children", "new.pathname", prevent=True),
    )
    stage.play()
    assert stage.play(("a.value", 1))[-1] == "set x.children=f(-)"


def test_a_layout_that_is_made_anew_goes_on_where_the_page_was() -> None:
    app = App()
    app.layout = dcc.Location(id="url")
    first = app.new_session()
    first.start()
    first.event([("url", {"pathname": ("/there", list[Node]())})])
    second = app.new_session()
    second.keep(first.kept())
    second.start()
    assert _pathname(second) == "/there"
    third = app.new_session()
    third.keep([Kept("url", "dash_core_components.Location", "pathname", "/there", "/written")])
    third.start()
    assert _pathname(third) == "/"  # the author has said something else since


def _pathname(session: Session) -> object:
    node = session.store.node("url")
    return node and node.props["pathname"]
