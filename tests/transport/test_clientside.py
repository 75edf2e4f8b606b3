"""Clientside callbacks, from the kernel: which page is asked, what it answers, and what it may not answer."""

from __future__ import annotations

import time
from typing import Any

from nbdash import App, Input, Output, dcc, html
from nbdash.engine.outcome import Edit
from nbdash.graph.spec import CallbackSpec, ClientsideSource, Prop
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until


def clientside(app: App, output: str, *inputs: str, prevent: bool = True) -> str:
    """Have the page compute an output; returns the key."""
    spec = CallbackSpec(
        key=f"clientside->{output}",
        outputs=(Prop(*output.split(".")),),
        inputs=tuple(Prop(*item.split(".")) for item in inputs),
        states=(),
        function=None,
        prevent_initial_call=prevent,
        clientside=ClientsideSource(namespace="ns", name="f"),
        name="f",
    )
    app.registry.add(spec)
    return spec.key


def mixed_app(*, prevent: bool = True) -> App:
    """The kernel's `a` -> b, the page's b -> c, the kernel's c -> d."""
    app = App()
    app.layout = html.Div([dcc.Input(id="a", value="0"), *(html.P(id=key) for key in "bcd")])

    @app.callback(Output("b", "children"), Input("a", "value"), prevent_initial_call=prevent)
    def upper(value: str) -> str:
        return value.upper()

    clientside(app, "c.children", "b.children", prevent=prevent)

    @app.callback(Output("d", "children"), Input("c", "children"), prevent_initial_call=prevent)
    def told(value: str) -> str:
        return f"{value}!"

    return app


def second(live: LiveSession) -> MemoryPage:
    page = MemoryPage(live)
    page.hello()
    return page


def answer(page: MemoryPage, call: list[Any], value: Any, output: str = "c") -> int:
    return page.event([], results=[[call[0], {"values": [[output, "children", value]]}]])


def test_a_chain_goes_through_the_kernel_the_page_and_the_kernel_again() -> None:
    live, page = open_app(mixed_app())
    number = page.change("a", value="x")
    page.wait_for(lambda: bool(page.calls))
    (call,) = page.calls
    assert call[1:] == ["clientside->c.children", ["b.children"]]
    assert page.patches[-1]["ops"] == [["b", "children", "X"]]
    assert number not in page.done
    page.wait_done(answer(page, call, "X?"))
    assert page.values("d", "children") == ["X?!"]
    assert page.values("c", "children") == []  # it shows that already
    assert number in page.done
    assert live.session.is_idle


def test_a_snapshot_names_what_the_page_is_to_run() -> None:
    _, page = open_app(mixed_app())
    binding = page.clientside["clientside->c.children"]
    assert binding["function"] == {"namespace": "ns", "name": "f"}
    assert binding["inputs"] == [["b", "children"]]
    assert binding["outputs"] == [["c", "children"]]
    assert binding["blockers"] == ["a.value"]
    reported = page.messages[-1]["clientside"]["reported"]
    assert "c.children" in reported


def test_the_view_whose_event_led_there_is_asked_and_the_others_are_told_what_it_found() -> None:
    live, one = open_app(mixed_app())
    two = second(live)
    one.change("a", value="x")
    one.wait_for(lambda: bool(one.calls))
    assert two.calls == []
    one.wait_done(answer(one, one.calls[0], "X?"))
    two.wait_for(lambda: two.values("c", "children") == ["X?"])


def test_a_call_waits_until_there_is_a_page() -> None:
    app = mixed_app(prevent=False)
    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, _policy(app))
    live.start()
    assert live.wait_idle(5)
    assert live.value(Prop("b", "children")) == "0"
    page = second(live)
    page.wait_for(lambda: bool(page.calls))
    page.wait_done(answer(page, page.calls[0], "0?"))
    assert page.values("d", "children") == ["0?!"]


def test_another_page_is_asked_when_the_first_has_gone() -> None:
    live, one = open_app(mixed_app())
    two = second(live)
    one.change("a", value="x")
    one.wait_for(lambda: bool(one.calls))
    live.disconnect(one.view, one._receive)
    two.wait_for(lambda: bool(two.calls))
    assert two.calls[0][0] != one.calls[0][0]
    answer(one, one.calls[0], "too late")
    two.wait_done(answer(two, two.calls[0], "X?"))
    assert live.value(Prop("c", "children")) == "X?"


def test_a_page_that_comes_back_is_asked_again() -> None:
    live, page = open_app(mixed_app())
    page.change("a", value="x")
    page.wait_for(lambda: bool(page.calls))
    live.disconnect(page.view, page._receive)
    live.views.drop(page.view)  # the kernel has forgotten it; it begins with a snapshot
    page.hello()
    page.wait_for(lambda: len(page.calls) == 2)
    assert page.calls[0][1:] == page.calls[1][1:]
    page.wait_done(answer(page, page.calls[1], "X?"))
    assert live.session.is_idle


def test_a_result_that_a_newer_change_has_overtaken_does_not_count_and_the_page_is_told_what_holds() -> None:
    live, page = open_app(mixed_app())
    page.change("a", value="x")
    page.wait_for(lambda: len(page.calls) == 1)
    page.change("a", value="y")
    page.wait_for(lambda: len(page.calls) == 2)
    answer(page, page.calls[0], "X?")
    assert live.value(Prop("c", "children")) is None
    page.wait_done(answer(page, page.calls[1], "Y?"))
    assert page.values("d", "children") == ["Y?!"]


def test_what_the_page_ran_already_is_taken_as_it_is() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="c"), html.P(id="d")])
    key = clientside(app, "c.children", "a.value")
    seen: list[str] = []

    @app.callback(Output("d", "children"), Input("c", "children"), prevent_initial_call=True)
    def told(value: str) -> str:
        seen.append(value)
        return f"{value}!"

    _, page = open_app(app)
    page.wait_done(
        page.event([["a", {"value": "x"}]], ran=[[key, {"values": [["c", "children", "x?"]]}]]),
    )
    assert page.calls == []
    assert seen == ["x?"]
    assert page.values("d", "children") == ["x?!"]


def test_an_error_in_the_page_is_a_failure_of_the_callback() -> None:
    _, page = open_app(mixed_app())
    page.change("a", value="x")
    page.wait_for(lambda: bool(page.calls))
    told = {"error": {"message": "TypeError: x is undefined", "stack": "at f (app.js:1)"}}
    page.wait_done(page.event([], results=[[page.calls[0][0], told]]))
    (failure,) = page.patches[-1]["failures"]
    assert failure["title"] == "Callback error updating c.children via clientside function ns.f"
    assert (failure["message"], failure["traceback"]) == ("TypeError: x is undefined", "at f (app.js:1)")


def test_only_the_outputs_of_what_was_run_count() -> None:
    live, page = open_app(mixed_app())
    page.change("a", value="x")
    page.wait_for(lambda: bool(page.calls))
    forged = [["d", "children", "forged"], ["c", "style", {}], ["nobody", "children", 1], ["c", "children", "X?"], 7]
    page.wait_done(page.event([], results=[[page.calls[0][0], {"values": forged}]]))
    assert live.value(Prop("c", "style")) is None
    assert live.value(Prop("d", "children")) == "X?!"
    page.wait_done(page.event([], ran=[["clientside->nothing", {"values": [["a", "value", "forged"]]}]]))
    page.wait_done(page.event([], results=[[999, {"values": [["a", "value", "forged"]]}]]))
    assert live.value(Prop("a", "value")) == "x"
    assert page.value("a", "value") == "x"  # told what holds


def test_a_result_of_another_view_does_not_count() -> None:
    live, one = open_app(mixed_app())
    two = second(live)
    one.change("a", value="x")
    one.wait_for(lambda: bool(one.calls))
    two.wait_for(lambda: bool(two.values("b", "children")))
    answer(two, one.calls[0], "forged")
    assert live.value(Prop("c", "children")) is None
    one.wait_done(answer(one, one.calls[0], "X?"))
    assert live.value(Prop("c", "children")) == "X?"


def test_scripts_of_an_app_with_clientside_callbacks_may_set_any_prop_but_no_id_and_no_component() -> None:
    live, page = open_app(mixed_app())
    component = {"namespace": "dash_html_components", "type": "P", "props": {"id": "secret"}}
    page.wait_done(page.event([["c", {"children": "set"}]], forced=True))
    assert live.value(Prop("d", "children")) == "set!"
    page.wait_done(page.event([["c", {"children": "set"}]], forced=True))
    assert page.values("d", "children") == ["set!", "set!"]  # an equal value counts
    page.wait_done(page.event([["c", {"id": "other"}], ["b", {"children": [component]}]], forced=True))
    assert live.value(Prop("c", "id")) == "c"
    assert "secret" not in live.session.store


def test_scripts_of_an_app_without_clientside_callbacks_may_set_what_a_person_can() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(min=0, max=10, value=3, id="s")])
    live, page = open_app(app)
    page.wait_done(page.event([["s", {"max": 1000, "value": 4}]], forced=True))
    assert (live.value(Prop("s", "max")), live.value(Prop("s", "value"))) == (10, 4)


def test_components_may_come_from_the_page_where_it_was_asked_to_make_them() -> None:
    live, page = open_app(mixed_app())
    page.change("a", value="x")
    page.wait_for(lambda: bool(page.calls))
    made = {"namespace": "dash_html_components", "type": "B", "props": {"id": "bold", "children": "X"}}
    page.wait_done(answer(page, page.calls[0], made))
    wait_until(lambda: "bold" in live.session.store)


def _policy(app: App) -> Any:
    from nbdash.notebook.display import NotebookPolicy

    return NotebookPolicy(app)


def test_a_page_is_asked_for_calls_of_a_new_layout_after_it_has_been_shown_it() -> None:
    app = mixed_app(prevent=False)
    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, NotebookPolicy(app))
    live.start()
    page = MemoryPage(live)
    page.hello()
    page.wait_for(lambda: len(page.calls) == 1)
    page.messages.clear()
    live.refresh(app.new_session())
    page.wait_for(lambda: len(page.calls) == 1)
    assert page.messages[0]["type"] == "snapshot"
    time.sleep(0.1)
    assert len(page.calls) == 1


def test_a_page_that_edits_a_value_older_than_the_kernels_is_told_what_holds() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.Ul(["first"], id="list")])
    key = clientside(app, "list.children", "a.value")
    live, page = open_app(app)
    page.acknowledge()
    heard = page.messages[-1]["n"]

    def appended(value: str) -> dict[str, Any]:
        return {"operation": "Append", "location": [], "params": {"value": value}}

    live.set_props([Edit(Prop("list", "children"), [appended("kernel")])])
    assert page.value("list", "children") == ["first", "kernel"]
    outcome = {"values": [["list", "children", None, [appended("page")]]]}
    page.wait_done(page.event([["a", {"value": "x"}]], ran=[[key, outcome]], ack=heard))  # before it heard that
    assert page.value("list", "children") == ["first", "kernel", "page"]
    before = len(page.values("list", "children"))
    page.wait_done(page.event([["a", {"value": "y"}]], ran=[[key, outcome]]))  # now it has
    assert len(page.values("list", "children")) == before
    assert live.value(Prop("list", "children")) == ["first", "kernel", "page", "page"]


def test_an_answer_for_the_session_of_another_kernel_is_nobodys() -> None:
    numbers: set[int] = set()
    for _ in range(2):
        _, page = open_app(mixed_app())
        page.change("a", value="x")
        page.wait_for(lambda page=page: bool(page.calls))
        numbers.add(page.calls[0][0])
    assert len(numbers) == 2
