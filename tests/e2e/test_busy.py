"""A kernel that runs a cell: an app answers meanwhile where the kernel has subshells, and says so where it has none.

The cells run until a file is there, so that nothing here depends on how fast anything is.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.jupyter import FRONTENDS, CommsOverSubshells
from .harness.lab import LabNotebook
from .harness.shown import runs_of
from .harness.views import wait_state

APP = """
import time
from pathlib import Path

import plotly.graph_objects as go

from nbdash import App, Input, Output, dcc, html

folder = Path({folder!r})
app = App()
app.layout = html.Div(
    [
        html.H2("before", id="title"),
        dcc.Slider(min=0, max=10, step=1, value=0, updatemode="drag", id="slider"),
        dcc.Input(id="text", debounce=True),
        html.Button("go", id="button", n_clicks=0),
        dcc.Graph(id="graph", style={{"height": 300}}),
        html.P(id="said"),
        html.P(id="clicked"),
    ]
)

def ran(line):
    with (folder / "runs").open("a") as file:
        file.write(line + "\\n")

@app.callback(Output("graph", "figure"), Input("slider", "value"), prevent_initial_call=True)
def draw(value):
    ran(f"slider {{value}}")
    return go.Figure(go.Bar(y=[value, 2, 3]), layout={{"title": {{"text": f"at {{value}}"}}}})

@app.callback(Output("said", "children"), Input("text", "value"), prevent_initial_call=True)
def say(text):
    ran(f"text {{text}}")
    return f"said {{text}}"

@app.callback(Output("clicked", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
def click(clicks):
    ran(f"clicks {{clicks}}")
    return f"{{clicks}} clicks"
"""
SLEEP = """
print("begun")
while not (folder / "{name}").exists():
    time.sleep(0.01)
print("over")
"""
COMPUTE = """
print("begun")
while not (folder / "{name}").exists():
    sum(range(300_000))
print("over")
"""
ANOTHER_APP = """
app = App()
app.layout = html.Div([html.Button("more", id="more", n_clicks=0), html.P(id="more-text")])

@app.callback(Output("more-text", "children"), Input("more", "n_clicks"))
def more(clicks):
    return f"more {clicks}"

app.show()
"""
SET_PROPS = 'app.set_props("title", {"children": "during"})\n'


class Busy:
    """A notebook that shows the app; its cells from the third on run until they are let go."""

    def __init__(self, open_notebook: OpenNotebook, folder: Path, *cells: str) -> None:
        self._folder = folder
        busy = [cell.replace("{name}", f"let-go-{index}") for index, cell in enumerate(cells, 2)]
        self.notebook: LabNotebook = open_notebook([APP.format(folder=str(folder)), "app", *busy])
        for cell in (0, 1):
            self.notebook.run_cell(cell)
        self.view = wait_state(self.notebook.output(1))
        self.slider = self.view.get_by_role("slider")

    def start(self, cell: int) -> None:
        """Run a cell, and come back when the kernel is in it."""
        self.notebook.start_cell(cell)
        expect(self.notebook.output(cell)).to_contain_text("begun")

    def let_go(self, cell: int) -> None:
        assert self.notebook.is_running(cell)
        assert "over" not in self.notebook.output(cell).inner_text(), "it has ended: nothing was proved"
        (self._folder / f"let-go-{cell}").touch()
        expect(self.notebook.output(cell)).to_contain_text("over")

    def shown(self, id: str) -> Locator:
        return self.view.locator(f"#{id}")

    def runs(self) -> list[str]:
        return runs_of(self._folder / "runs")


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("comms_over_subshells", ["perCommTarget", "perComm"])
def test_a_slider_redraws_its_figure_while_a_cell_runs(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells, tmp_path: Path
) -> None:
    busy = Busy(open_notebook, tmp_path, SLEEP, SET_PROPS + SLEEP, COMPUTE, SET_PROPS + COMPUTE)
    notebook = busy.notebook
    assert notebook.comms_over_subshells() == comms_over_subshells
    value = 0
    for cell in (2, 3, 4, 5):
        busy.start(cell)
        if cell == 3:
            expect(busy.shown("title")).to_have_text("during")
        notebook.watch_traffic()
        for _ in range(2):
            value += 1
            busy.slider.press("ArrowRight")
            expect(busy.shown("graph").locator(".gtitle")).to_have_text(f"at {value}")
            wait_state(busy.view)
        busy.let_go(cell)
        sent, received = notebook.take_comm_messages()
        assert [m.kind for m in sent if m.kind != "ack"] == ["event"] * 2
        # One of them may tell that the callback runs before the other tells what it has made.
        assert {m.kind for m in received} == {"patch"}
        assert 2 <= len(received) <= 4
    assert busy.runs() == [f"slider {value}" for value in range(1, 9)]


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("comms_over_subshells", ["disabled"])
def test_without_subshells_the_view_says_queued_and_all_is_done_once_in_order_when_the_cell_ends(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells, tmp_path: Path
) -> None:
    busy = Busy(open_notebook, tmp_path, SLEEP, SET_PROPS + COMPUTE)
    notebook = busy.notebook
    assert notebook.comms_over_subshells() == comms_over_subshells
    for round, cell in enumerate((2, 3), 1):
        busy.start(cell)
        notebook.watch_traffic()
        busy.shown("text").fill(f"word {round}")
        busy.shown("text").press("Enter")
        busy.slider.press("ArrowRight")
        busy.shown("button").click()
        wait_state(busy.view, "queued")
        expect(busy.view.get_by_role("status")).to_contain_text("kernel is busy")
        if round == 1:
            # So long that the page takes its messages for lost, and repeats them.
            notebook.page.wait_for_function("() => labDriver.sentKinds().includes('resend')")
        assert len(busy.runs()) == 3 * (round - 1)
        busy.let_go(cell)
        expect(busy.shown("said")).to_have_text(f"said word {round}")
        expect(busy.shown("graph").locator(".gtitle")).to_have_text(f"at {round}")
        expect(busy.shown("clicked")).to_have_text(f"{round} clicks")
        wait_state(busy.view)
        each = [f"text word {round}", f"slider {round}", f"clicks {round}"]
        assert busy.runs()[-3:] == each
        assert len(busy.runs()) == 3 * round
    expect(busy.shown("title")).to_have_text("during")


@pytest.mark.parametrize("comms_over_subshells", ["disabled"])
def test_a_slider_moved_in_vain_ends_where_it_was_left(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells, tmp_path: Path
) -> None:
    busy = Busy(open_notebook, tmp_path, SLEEP)
    busy.start(2)
    for _ in range(6):
        busy.slider.press("ArrowRight")
    wait_state(busy.view, "queued")
    busy.let_go(2)
    expect(busy.shown("graph").locator(".gtitle")).to_have_text("at 6")
    wait_state(busy.view)
    values = [int(run.removeprefix("slider ")) for run in busy.runs()]
    assert values[-1] == 6
    assert values == sorted(set(values)), "never back, and no value twice"
    assert busy.notebook.comms_over_subshells() == comms_over_subshells


@pytest.mark.parametrize("comms_over_subshells", ["disabled"])
def test_an_app_is_seen_and_can_be_used_while_the_cell_that_shows_it_goes_on(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells, tmp_path: Path
) -> None:
    # The runtime comes from the extension: the kernel could not send it now.
    busy = Busy(open_notebook, tmp_path, ANOTHER_APP + SLEEP)
    busy.start(2)
    view = wait_state(busy.notebook.output(2))
    expect(view.locator("#more-text")).to_have_text("more 0")
    view.get_by_role("button", name="more").click()
    wait_state(view, "queued")
    busy.let_go(2)
    expect(view.locator("#more-text")).to_have_text("more 1")
    assert busy.notebook.comms_over_subshells() == comms_over_subshells
