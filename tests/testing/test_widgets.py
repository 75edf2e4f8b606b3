"""Widgets under the test client: their traits are set as a person would, and read."""

import ipywidgets
import pytest

import nbdash
from nbdash import App, Input, Output, html
from nbdash.testing import Client, RefusedChange


def test_a_trait_is_set_as_a_person_would_and_callbacks_follow() -> None:
    app = App()
    app.layout = html.Div([nbdash.widget(ipywidgets.IntSlider(value=3), id="s"), html.P(id="square")])

    @app.callback(Output("square", "children"), Input("s", "value"))
    def square(number: int) -> int:
        return number**2

    client = Client(app)
    assert client["square"].children == 9
    client.set("s", value=7)
    assert client["square"].children == 49
    assert client["s"].value == 7
    with pytest.raises(RefusedChange, match=r"IntSlider\.value can't be 'seven'"):
        client.set("s", value="seven")
    assert client["square"].children == 49
