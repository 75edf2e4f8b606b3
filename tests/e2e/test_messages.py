"""How much is said and how often the author's code runs: the same under a cell and served."""

import time
from pathlib import Path

from playwright.sync_api import expect

from .conftest import Show
from .harness.shown import runs_of

CHAIN = """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div(
    [html.Button("go", id="p0", n_clicks=0), *(html.P(id=f"p{i}") for i in range(1, 11))]
)

for i in range(1, 11):

    @app.callback(Output(f"p{i}", "children"), Input(f"p{i - 1}", "children" if i > 1 else "n_clicks"))
    def step(value):
        return value + 1
"""

DIAMOND = """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div([html.Button("go", id="a", n_clicks=0), html.P(id="b"), html.P(id="c"), html.P(id="d")])

def ran(name):
    with open({log!r}, "a") as file:
        file.write(name + "\\n")

@app.callback(Output("b", "children"), Input("a", "n_clicks"))
def left(clicks):
    ran("left")
    return f"b{{clicks}}"

@app.callback(Output("c", "children"), Input("a", "n_clicks"))
def right(clicks):
    ran("right")
    return f"c{{clicks}}"

@app.callback(Output("d", "children"), Input("b", "children"), Input("c", "children"))
def join(b, c):
    ran("join")
    return f"{{b}} {{c}}"
"""

SLOW_SLIDER = """
import time

from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [
        dcc.Slider(min=0, max=100, step=1, value=0, updatemode="drag", id="slider"),
        html.P("still", id="out"),
    ]
)

@app.callback(Output("out", "children"), Input("slider", "value"), prevent_initial_call=True)
def slow(value):
    time.sleep(0.05)
    with open({log!r}, "a") as file:
        file.write(f"{{value}}\\n")
    return f"at {{value}}"
"""


def test_a_chain_of_ten_is_one_message_up_and_at_most_two_down(show: Show) -> None:
    shown = show([CHAIN])
    expect(shown.element("p10")).to_have_text("10")
    shown.element("p0").click()
    expect(shown.element("p10")).to_have_text("11")  # the first greetings are over
    for clicks in (2, 3, 4):
        shown.watch_messages()
        shown.element("p0").click()
        expect(shown.element("p10")).to_have_text(str(10 + clicks))
        up, down = shown.messages()
        assert up == ["event"]
        assert down in (["patch"], ["patch", "patch"])


def test_a_diamond_runs_each_callback_once(show: Show, tmp_path: Path) -> None:
    log = tmp_path / "runs"
    shown = show([DIAMOND.format(log=str(log))])
    expect(shown.element("d")).to_have_text("b0 c0")
    for clicks in (1, 2):
        log.unlink()
        shown.element("a").click()
        expect(shown.element("d")).to_have_text(f"b{clicks} c{clicks}")
        assert sorted(runs_of(log)) == ["join", "left", "right"]
        assert runs_of(log)[-1] == "join"


def test_a_dragged_slider_shows_values_on_the_way_ends_on_the_last_and_skips_what_is_too_fast(
    show: Show, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    shown = show([SLOW_SLIDER.format(log=str(log))])
    out, mouse = shown.element("out"), shown.page.mouse
    out.evaluate(
        "(out) => { window.texts = [];"
        " new MutationObserver(() => texts.push(out.textContent))"
        ".observe(out, { characterData: true, childList: true, subtree: true }); }"
    )
    rail = shown.element("slider").locator(".nb-slider-rail").bounding_box()
    handle = shown.element("slider").get_by_role("slider").bounding_box()
    assert rail is not None and handle is not None
    height = handle["y"] + handle["height"] / 2
    mouse.move(rail["x"], height)
    start = time.monotonic()
    mouse.down()
    for position in range(1, 101):
        mouse.move(rail["x"] + rail["width"] * position / 100, height)
    mouse.up()
    expect(out).to_have_text("at 100")
    took_s = time.monotonic() - start
    runs = [int(value) for value in runs_of(log)]
    assert runs[-1] == 100
    assert runs == sorted(set(runs)), "never back, and no value twice"
    assert len(runs) <= took_s / 0.05 + 2
    shown_on_the_way = shown.page.evaluate("texts.length") - 1
    assert shown_on_the_way >= 3
    # All that was run for was shown, or overtaken by the next within a frame.
    assert shown_on_the_way >= len(runs) / 2
