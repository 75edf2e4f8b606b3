"""Props of a live app, read and set from outside: `app.set_props`, `app["year"].value`."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from nbdash import ALL, App, Input, Output, Patch, dcc, html, no_update
from nbdash.exceptions import AppNotFoundError, IncorrectTypeException
from nbdash.notebook.display import dashboard


@pytest.fixture
def app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Slider(id="year", min=1952, max=2007, value=1952),
            html.P(id="total"),
            html.P("cell", id={"row": 1}),
            dcc.Store(id="data", data={"list": [1]}),
        ]
    )
    app.callback(Output("total", "children"), Input("year", "value"))(lambda year: f"in {year}")
    dashboard(app).live.wait_idle(10)
    return app


def settled(app: App) -> App:
    assert dashboard(app).live.wait_idle(10)
    return app


def test_reading_gives_what_is_on_screen(app: App) -> None:
    assert app["year"].value == 1952
    assert app["total"].children == "in 1952"
    assert app["year"].step is None
    data = app["data"].data
    data["list"].append(2)
    assert app["data"].data == {"list": [1]}


def test_setting_calls_callbacks_and_may_be_done_from_any_thread(app: App) -> None:
    app["year"].value = 1997
    assert settled(app)["total"].children == "in 1997"
    thread = threading.Thread(target=lambda: app.set_props("year", {"value": 2002, "marks": None}))
    thread.start()
    thread.join()
    assert settled(app)["total"].children == "in 2002"


def test_dict_ids_patches_and_no_update(app: App) -> None:
    app[{"row": 1}].children = "new"
    patch = Patch()
    patch["list"].append(2)
    app.set_props("data", {"data": patch, "storage_type": no_update})
    assert settled(app)[{"row": 1}].children == "new"
    assert app["data"].data == {"list": [1, 2]}


def test_components_are_read_as_dicts_and_may_be_set(app: App) -> None:
    app["total"].children = html.B("bold", id="b")
    assert settled(app)["b"].children == "bold"
    assert app["total"].children["type"] == "B"


def test_unknown_ids_and_props_are_told_with_the_nearest(app: App) -> None:
    for ask in (lambda: app["yaer"], lambda: app.set_props("yaer", {"value": 1})):
        with pytest.raises(KeyError, match="Did you mean 'year'"):
            ask()
    for ask in (
        lambda: app["year"].vlaue,
        lambda: setattr(app["year"], "vlaue", 1),
        lambda: app.set_props("year", {"vlaue": 1}),
    ):
        with pytest.raises(AttributeError, match="Did you mean 'value'"):
            ask()
    with pytest.raises(IncorrectTypeException, match="wildcard"):
        _ = app[{"row": ALL}]  # pyright: ignore[reportArgumentType]


def test_a_handle_helps_those_who_explore(app: App) -> None:
    handle: Any = app["year"]
    assert repr(handle) == "<Slider 'year' on the screen>"
    assert "value" in dir(handle) and "set" in dir(handle)


def test_an_app_that_is_not_shown_in_a_notebook_has_no_values() -> None:
    app = App()
    app.layout = html.P(id="x")
    for ask in (lambda: app["x"], lambda: app.set_props("x", {"children": 1})):
        with pytest.raises(AppNotFoundError, match="each page of a served app has its own"):
            ask()
