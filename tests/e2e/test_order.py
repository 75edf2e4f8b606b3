"""What only page and kernel together show of the order of calls: components that set themselves, mixed chains."""

from pathlib import Path

from playwright.sync_api import expect

from .conftest import Show
from .harness.shown import runs_of

TABS = """
from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div([dcc.Tabs([dcc.Tab(label="One"), dcc.Tab(label="Two")], id="tabs"), html.P(id="out")])

@app.callback(Output("out", "children"), Input("tabs", "value"))
def show(value):
    with open({log!r}, "a") as file:
        file.write(f"{{value}}\\n")
    return str(value)
"""

# clicks ──▶ page: double ──▶ kernel: add ──▶ page: times ──▶ kernel: join ◀── clicks
MIXED = """
from nbdash import App, Input, Output, ctx, html

app = App()
app.layout = html.Div([html.Button("go", id="go", n_clicks=0), *(html.P(id=id) for id in "abcd")])

def ran(name):
    with open({log!r}, "a") as file:
        file.write(name + " " + " ".join(ctx.triggered_prop_ids) + "\\n")

app.clientside_callback("(clicks) => 2 * clicks", Output("a", "children"), Input("go", "n_clicks"))

@app.callback(Output("b", "children"), Input("a", "children"))
def add(a):
    ran("add")
    return a + 1

app.clientside_callback("(b) => 10 * b", Output("c", "children"), Input("b", "children"))

@app.callback(Output("d", "children"), Input("c", "children"), Input("go", "n_clicks"))
def join(c, clicks):
    ran("join")
    return f"{{c}} {{clicks}}"
"""


def test_2_11_what_a_component_sets_when_it_appears_is_a_change_after_the_first_calls(
    show: Show, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    shown = show([TABS.format(log=str(log))])
    expect(shown.element("out")).to_have_text("tab-1")
    assert runs_of(log) == ["None", "tab-1"]


def test_12_7_chains_through_page_and_kernel_keep_one_order_and_run_each_once(show: Show, tmp_path: Path) -> None:
    log = tmp_path / "runs"
    shown = show([MIXED.format(log=str(log))])
    expect(shown.element("d")).to_have_text("10 0")
    assert runs_of(log) == ["add a.children", "join c.children"]
    log.unlink()
    shown.watch_messages()
    shown.element("go").click()
    expect(shown.element("d")).to_have_text("30 1")
    assert runs_of(log) == ["add a.children", "join go.n_clicks c.children"]
    up, _ = shown.messages()
    assert up == ["event", "event"], "the click with what the page made of it, and the page's answer to the kernel"
