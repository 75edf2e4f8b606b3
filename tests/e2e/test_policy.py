"""A page's policy in a real browser: whose scripts run in it, and who is told of the others."""

import time

import pytest

from .conftest import Serve
from .harness.browser import Pages
from .harness.views import wait_page_idle

CELL = """
from nbdash import App, Input, Output, clientside_callback, dcc, html
app = App()
app.index_string = app.index_string.replace("</body>", "<script>globalThis.own = 1</script></body>")
app.layout = html.Div([
    dcc.Input(id="name"), html.P(id="told"), html.P("styled", id="styled", style={"color": "rgb(1, 2, 3)"}),
])
app.clientside_callback("(name) => `Hello ${name}`", Output("told", "children"), Input("name", "value"))
"""
INJECT = """() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = 1";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='globalThis.injected = 2'>");
    const frame = document.createElement("iframe");
    frame.srcdoc = "<script>parent.injected = 3</script>";
    document.body.append(frame);
    return new Promise((resolve) => { frame.onload = () => resolve([globalThis.own, globalThis.injected]); });
}"""


FORMULA = r"""
import plotly.graph_objects as go
from nbdash import App, dcc
app = App()
app.layout = dcc.Graph(
    id="graph", mathjax=True, figure=go.Figure(go.Scatter(y=[1, 2]), {"title": {"text": r"$E = mc^2$"}}),
)
"""


def test_formulas_in_figures_are_set_without_a_style_sheet_that_the_policy_refuses(serve: Serve, pages: Pages) -> None:
    page = pages.new()
    page.goto(serve([FORMULA]).url)
    wait_page_idle(page)
    page.wait_for_selector("#graph svg.gtitle-math [data-mml-node=msup]")
    assert pages.errors == []


@pytest.mark.threat("script injection")
def test_the_authors_scripts_run_and_others_do_not_and_the_log_says_so(serve: Serve, pages: Pages) -> None:
    served = serve([CELL])
    page = pages.new()
    page.goto(served.url)
    wait_page_idle(page)
    page.locator("#name").fill("Ada")
    page.keyboard.press("Tab")
    page.wait_for_function("document.getElementById('told').textContent === 'Hello Ada'")
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") == "rgb(1, 2, 3)"
    assert pages.errors == []
    assert page.evaluate(INJECT) == [1, None]
    end = time.monotonic() + 10
    while "--csp-allow inline-scripts" not in served.output() and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert "--csp-allow inline-scripts" in served.output()
