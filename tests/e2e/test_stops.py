"""A person ends what takes too long: with the button at it, or with Escape."""

from playwright.sync_api import expect

from .conftest import Show
from .harness.views import wait_state

SLOW = """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div(
    [html.Button("go", id="go", n_clicks=0), html.P("before", id="slow"), html.Button("n", id="n"), html.P(id="quick")]
)

@app.callback(Output("slow", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
def work(clicks):
    while clicks < 3:
        sum(range(100))
    return f"after {clicks}"

@app.callback(Output("quick", "children"), Input("n", "n_clicks"), prevent_initial_call=True)
def quick(clicks):
    return f"{clicks}"
"""


def test_what_takes_too_long_is_stopped_by_its_button_and_by_escape_and_all_goes_on(show: Show) -> None:
    shown = show([SLOW])
    go, slow = shown.element("go"), shown.element("slow")
    stop = shown.view.get_by_role("button", name="Stop updating slow")
    mark = shown.view.locator('.nb-mark[data-for="slow"][data-stopped]')

    go.click()
    wait_state(shown.view, "busy")
    expect(stop).to_be_visible(timeout=20_000)
    stop.click()
    wait_state(shown.view)
    expect(stop).to_have_count(0)
    expect(slow).to_have_text("before")
    mark.locator("button").hover()
    expect(mark).to_contain_text("It was stopped before it was done.")
    expect(shown.view.get_by_role("status")).to_contain_text("Stopped")

    shown.element("n").click()  # where one callback runs at a time, it runs only if the other has ended
    expect(shown.element("quick")).to_have_text("1")

    go.click()
    expect(stop).to_be_visible(timeout=20_000)
    go.press("Escape")
    wait_state(shown.view)
    shown.element("n").click()
    expect(shown.element("quick")).to_have_text("2")

    go.click()
    expect(slow).to_have_text("after 3")
    expect(mark).to_have_count(0)
