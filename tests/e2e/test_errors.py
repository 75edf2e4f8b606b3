"""What goes wrong is said where it goes wrong, to the one it concerns, and stops nothing else."""

import re

from playwright.sync_api import expect

from .conftest import Show
from .harness.views import wait_state

HALVES = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [dcc.Input(id="text", value="2"), html.P(id="half"), html.P(id="echo")]
)

def divide(text):
    return 1 / int(text)

@app.callback(Output("half", "children"), Input("text", "value"))
def halve(text):
    return f"{divide(text):.2f}"

@app.callback(Output("echo", "children"), Input("text", "value"))
def echo(text):
    return f"<{text}>"
"""

UNKNOWN_ID = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([dcc.Input(id="text", value="2"), html.P(id="echo")])

@app.callback(Output("ecco", "children"), Input("text", "value"))
def lost(text):
    return text

@app.callback(Output("echo", "children"), Input("text", "value"))
def echo(text):
    return f"<{text}>"
"""


def test_a_callback_that_raises_is_marked_at_its_output_and_stops_nothing_else(show: Show) -> None:
    shown = show([HALVES])
    field, half, echo = (shown.element(id) for id in ("text", "half", "echo"))
    mark = shown.view.locator('.nb-mark[data-for="half"]')
    expect(half).to_have_text("0.50")
    expect(mark).to_have_count(0)

    field.fill("0")
    expect(echo).to_have_text("<0>")
    expect(mark).to_be_visible()
    expect(half).to_have_text("0.50")
    box, place = mark.bounding_box(), half.bounding_box()
    assert box is not None and place is not None
    assert abs(box["x"] - place["x"]) < 2 and abs(box["y"] - place["y"]) < 2

    field.fill("4")
    expect(half).to_have_text("0.25")
    expect(echo).to_have_text("<4>")
    expect(mark).to_have_count(0)
    expect(shown.view.get_by_label("Messages from callbacks")).to_have_count(0)
    wait_state(shown.view)


def test_the_traceback_goes_to_the_author_and_a_visitor_is_told_a_number(show: Show) -> None:
    shown = show([HALVES])
    shown.element("text").fill("0")
    report = shown.view.get_by_label("Messages from callbacks")
    expect(report).to_be_visible()
    if shown.mode == "inline":
        expect(report).to_contain_text("ZeroDivisionError: division by zero")
        report.get_by_text("Traceback", exact=True).click()
        lines = report.locator(".nb-failure-traceback").inner_text().splitlines()
        assert lines[0] == "Traceback (most recent call last):"
        assert re.search(r"cell In\[1\].*, line 13, in halve", lines[1], re.IGNORECASE)
        assert "nbdash" not in "".join(lines)
        return
    assert shown.server is not None
    number = report.locator(".nb-failure-incident code").inner_text()
    assert number
    for secret in ("ZeroDivisionError", "divide", "line 13"):
        assert secret not in shown.page.content()
    _, _, entry = shown.server.output().partition(f"incident {number}")
    assert "Traceback (most recent call last):" in entry
    assert "in halve" in entry
    assert "ZeroDivisionError: division by zero" in entry


def test_an_unknown_id_is_told_to_the_author_with_the_nearest_and_stops_nothing_else(show: Show) -> None:
    shown = show([UNKNOWN_ID])
    shown.element("text").fill("7")
    expect(shown.element("echo")).to_have_text("<7>")
    if shown.mode == "inline":
        report = shown.view.get_by_label("Messages from callbacks")
        expect(report).to_contain_text("ecco")
        expect(report).to_contain_text(re.compile("['\"]echo['\"]"))
    else:
        assert shown.server is not None
        assert re.search(r"ecco.*\becho\b", shown.server.output(), re.DOTALL)
        assert "ecco" not in shown.page.content()
