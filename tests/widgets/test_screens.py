"""What is printed and displayed in an Output appears there: in a served session, and in a notebook's callbacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ipywidgets
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import HTML, clear_output, display, update_display

from nbdash import App, Input, Output, html
from nbdash.capture import captured_by, gather_in_outputs
from nbdash.errors import PreventUpdate
from nbdash.widgets.screens import around
from tests.transport.harness import wait_until
from tests.widgets.served import WidgetPage


@pytest.fixture(autouse=True)
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    had = InteractiveShell.initialized()
    InteractiveShell.instance()
    gather_in_outputs()
    monkeypatch.setattr(around, "report", lambda title, detail: "1234")
    yield
    if not had:
        InteractiveShell.clear_instance()


def telling() -> App:
    app = App()

    def layout() -> html.Div:
        out, box = ipywidgets.Output(), ipywidgets.IntSlider()

        def tell(change: Any) -> None:
            with out:
                clear_output(wait=True)
                print("now", change["new"])
                if change["new"] == 13:
                    raise ValueError("unlucky")
                display(HTML(f"<b>{change['new']}</b>"))

        box.observe(tell, "value")
        return html.Div([ipywidgets.VBox([box, out]), html.P(id="p")])

    app.layout = layout
    return app


def shown(page: WidgetPage) -> list[dict[str, Any]]:
    return page.models[page.model("OutputModel")]["outputs"]


@pytest.mark.threat("another's widgets")
@pytest.mark.threat("leaks to visitors")
def test_what_is_said_in_an_output_is_its_sessions() -> None:
    app = telling()
    one, other = WidgetPage(app), WidgetPage(app)
    try:
        one.say(one.model("IntSliderModel"), {"value": 3})
        other.say(other.model("IntSliderModel"), {"value": 4})
        for page, value in ((one, 3), (other, 4)):
            wait_until(lambda page=page: len(shown(page)) == 2)
            text, rich = shown(page)
            assert text == {"output_type": "stream", "name": "stdout", "text": f"now {value}\n"}
            assert rich["data"]["text/html"] == f"<b>{value}</b>"
        one.say(one.model("IntSliderModel"), {"value": 13})
        wait_until(lambda: len(shown(one)) == 2 and shown(one)[1]["name"] == "stderr")
        assert shown(one)[1]["text"] == "Something went wrong here: incident 1234.\n"
        assert "unlucky" not in str(one.told)  # that is for the log
    finally:
        one.close()
        other.close()


def test_interact_shows_what_its_function_makes() -> None:
    app = App()

    def layout() -> html.Div:
        made = ipywidgets.interactive(lambda x: f"<{x}>", {"auto_display": True}, x=(0, 10))
        return html.Div(made)

    app.layout = layout
    page = WidgetPage(app)
    try:
        assert "<5>" in str(shown(page))
        page.say(page.model("IntSliderModel"), {"value": 7})
        wait_until(lambda: "<7>" in str(shown(page)))
        assert "<5>" not in str(shown(page))
    finally:
        page.close()


def test_a_callback_may_say_something_in_an_output_and_end() -> None:
    app = App()
    outs: list[ipywidgets.Output] = []

    def layout() -> html.Div:
        outs.append(ipywidgets.Output())
        return html.Div([outs[-1], html.Button(id="b"), html.P(id="p")])

    app.layout = layout

    @app.callback(Output("p", "children"), Input("b", "n_clicks"))
    def click(n: int | None) -> str:
        with outs[-1]:
            print("a\rb", end="")
            print("c")
            display({"x": 1}, display_id="it")
            update_display({"x": 2}, display_id="it")
            if n is None:
                return "first"
            raise PreventUpdate
        return "after"

    page = WidgetPage(app)
    try:
        page.page.wait_for(lambda: page.page.value("p", "children") == "first")
        assert [one.get("text") for one in shown(page)] == ["bc\n", None]
        assert shown(page)[1]["data"]["text/plain"] == "{'x': 2}"
    finally:
        page.close()


def test_in_a_cell_jupyter_looks_after_an_output() -> None:
    out = ipywidgets.Output()
    with out:
        pass
    assert out.outputs == ()


def test_in_a_callback_of_a_notebook_it_is_not_the_apps_log_that_has_it() -> None:
    out = ipywidgets.Output()
    log: list[str] = []

    class Log:
        def write(self, stream: str, text: str) -> None:
            log.append(text)

        def display(self, data: object, metadata: object, transient: object, update: bool) -> None:
            log.append("shown")

    with captured_by(Log()):
        print("before")
        with out:
            print("within")
            raise ValueError("told")
        print("after")
    assert "".join(log) == "before\nafter\n"
    text, error = out.outputs
    assert text["text"] == "within\n"
    assert (error["ename"], error["evalue"]) == ("ValueError", "told")
