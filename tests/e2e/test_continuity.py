"""What a person has in front of them stays as it is: scrolled away and back, run again, reloaded, restarted."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import Pages
from .harness.figures import Figure, wait_equal
from .harness.jupyter import Frontend, WindowingMode
from .harness.lab import LabNotebook
from .harness.shown import shown_by
from .harness.views import views, wait_state

DESK = """
from nbdash import App, Input, Output, dcc, html

app = App(title="Desk")

def layout(title):
    return html.Div(
        [
            html.H3(title),
            dcc.Graph(
                id="plot",
                figure={
                    "data": [{"type": "scatter", "x": list(range(11)), "y": [n * n for n in range(11)]}],
                    "layout": {"height": 220, "margin": {"t": 10, "b": 30}},
                },
            ),
            html.Div([html.P(f"line {n}") for n in range(50)], id="list", style={"height": "60px", "overflow": "auto"}),
            dcc.Input(id="text", debounce=True),
            dcc.Slider(id="year", min=0, max=10, step=1, value=5),
            html.P(id="said"),
        ]
    )

app.layout = layout("Desk")

@app.callback(Output("said", "children"), Input("year", "value"), Input("text", "value"))
def say(year, text):
    return f"{year} {text}"
"""
FILLER = ["print('\\n' * 30)"] * 25


@dataclass
class Desk:
    """An app with a bit of everything that a person can move."""

    view: Locator

    @property
    def figure(self) -> Figure:
        return Figure(self.view.page, self.view.locator("#plot"))

    def use(self) -> None:
        """Zoom, scroll, type and leave it at that."""
        self.figure.wait_drawn()
        self.figure.drag_box((0.2, 0.3), (0.6, 0.8))
        wait_equal(self.view.page, lambda: self.zoom() is not None, True)
        self.view.locator("#list").evaluate("list => { list.scrollTop = 333 }")
        self.view.locator("#text").click()
        self.view.page.keyboard.type("half a wor")
        self.view.page.keyboard.press("ArrowLeft")

    def zoom(self) -> list[float] | None:
        return self.view.locator("#plot").evaluate(
            """graph => {
              const { xaxis } = graph.querySelector(".js-plotly-plot")._fullLayout;
              return xaxis.autorange ? null : xaxis.range.map((end) => Math.round(end * 1000));
            }"""
        )

    def marked(self) -> dict[str, Any]:
        """All that a person would miss."""
        kept: dict[str, Any] = self.view.evaluate(
            """root => ({
              list: Math.round(root.querySelector("#list").scrollTop),
              text: root.querySelector("#text").value,
              caret: root.querySelector("#text").selectionStart,
              focus: document.activeElement?.id,
            })"""
        )
        return {**kept, "zoom": self.zoom()}


def open_desk(notebook: LabNotebook, cell: int = 1) -> Desk:
    notebook.run_all()
    return Desk(wait_state(notebook.output(cell)))


@pytest.mark.parametrize("windowing", ["full", "defer", "contentVisibility"])
def test_twenty_times_out_of_sight_and_back_change_nothing(
    open_notebook: OpenNotebook, windowing: WindowingMode
) -> None:
    notebook = open_notebook([DESK, "app", *FILLER])
    desk = open_desk(notebook)
    notebook.scroll_to(1)
    desk.use()
    before = desk.marked()
    assert before["list"] == 333
    assert before["text"] == "half a wor"
    assert before["focus"] == "text"
    root = desk.view.element_handle()
    left = 0
    for _ in range(20):
        notebook.scroll_to(len(FILLER) + 1)
        notebook.page.wait_for_timeout(100)
        left += not root.evaluate("root => root.isConnected")
        notebook.scroll_to(1)
        expect(desk.view).to_be_visible()
        wait_equal(notebook.page, desk.marked, before)
    print("left the document", left, "of 20 times")


def test_twenty_times_taken_away_and_shown_again_change_nothing(open_notebook: OpenNotebook) -> None:
    # an output that comes and goes without a cell that is run, and takes the focus
    notebook = open_notebook([DESK, "import ipywidgets\nout = ipywidgets.Output()\nout.append_display_data(app)\nout"])
    desk = open_desk(notebook)
    desk.use()
    before = desk.marked()
    count_mounts(notebook)
    for turn in range(20):
        notebook.execute("out.outputs = ()")
        expect(views(notebook.page)).to_have_count(0)
        notebook.execute("out.append_display_data(app)")
        expect(views(notebook.page)).to_have_count(1)
        wait_equal(notebook.page, desk.marked, before)
        assert notebook.page.evaluate("mounts") == turn + 1


def test_a_cell_that_is_run_again_shows_what_it_showed(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DESK, "app"])
    desk = open_desk(notebook)
    desk.use()
    desk.view.locator("#text").press("Enter")  # (the cell takes the focus)
    before = {**desk.marked(), "focus": "", "caret": 0}
    count_mounts(notebook)
    for turn in range(20):
        notebook.run_cell(1)
        expect(views(notebook.page)).to_have_count(1)
        wait_equal(notebook.page, lambda: {**desk.marked(), "focus": "", "caret": 0}, before)
        assert notebook.page.evaluate("mounts") == turn + 1


def test_a_cell_that_is_moved_takes_its_view_along_as_it_is(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DESK, "app", "1", "2"])
    desk = open_desk(notebook)
    desk.use()
    before = desk.marked()
    root = desk.view.element_handle()
    root.evaluate("root => { globalThis.left = 0; root.addEventListener('focusout', () => globalThis.left++) }")
    for at, to in [(1, 2), (2, 3), (3, 1)] * 7:
        notebook.move_cell(at, to)
        moved = Desk(wait_state(notebook.output(to)))
        wait_equal(notebook.page, moved.marked, before)


def test_a_served_page_stays_as_it_is_when_its_server_is_killed_and_started_again(serve: Serve, pages: Pages) -> None:
    server = serve([DESK])
    shown = shown_by(server, pages)
    desk = Desk(shown.view)
    desk.use()
    before = desk.marked()
    assert before["text"] == "half a wor"
    assert before["focus"] == "text"
    server.kill()
    wait_state(desk.view, "reconnecting")
    wait_equal(desk.view.page, desk.marked, before)
    serve([DESK], "--port", str(server.listens_at))
    wait_state(desk.view)
    wait_equal(desk.view.page, desk.marked, before)
    desk.view.page.keyboard.press("End")
    desk.view.page.keyboard.type("d")
    desk.view.page.keyboard.press("Enter")
    expect(desk.view.locator("#said")).to_have_text("5 half a word")


def count_mounts(notebook: LabNotebook) -> None:
    """Count in `mounts` how often the app is put on screen from now on."""
    notebook.page.evaluate(
        """() => {
          globalThis.mounts = 0;
          for (const app of nbdashApps.list()) {
            const mount = app.mount.bind(app);
            app.mount = (...where) => (globalThis.mounts++, mount(...where));
          }
        }"""
    )


TICKING = """
import time

@app.callback(Output("ticks", "children"), Input("start", "n_clicks"), prevent_initial_call=True)
def tick(_):
    for n in range(1000):
        yield f"tick {n}"
        time.sleep(0.2)
"""
TICKING_DESK = DESK.replace(
    'html.P(id="said")', 'html.P(id="said"), html.Button("start", id="start"), html.P(id="ticks")'
)


@pytest.mark.parametrize("frontend", ["lab", "notebook"])
def test_a_reload_brings_back_every_view_without_a_cell(open_notebook: OpenNotebook, frontend: Frontend) -> None:
    notebook = open_notebook([TICKING_DESK, TICKING, "app", "app.show()"])
    desk = open_desk(notebook, 2)
    desk.view.locator("#text").fill("typed")
    desk.view.locator("#text").press("Enter")
    desk.view.get_by_role("slider").focus()
    notebook.page.keyboard.press("ArrowRight")
    desk.view.locator("#start").click()
    expect(desk.view.locator("#ticks")).to_contain_text("tick")
    expect(desk.view.locator("#said")).to_have_text("6 typed")
    notebook.execute("app.set_props('list', {'title': 'set from a cell'})")
    notebook.save()
    executions = notebook.saved()["cells"][3]["execution_count"]

    notebook.reload()
    expect(views(notebook.page)).to_have_count(2)
    for view in (wait_state(notebook.output(cell), "busy") for cell in (2, 3)):
        expect(view.locator("#said")).to_have_text("6 typed")
        expect(view.locator("#text")).to_have_value("typed")
        expect(view.get_by_role("slider")).to_have_attribute("aria-valuenow", "6")
        expect(view.locator("#list")).to_have_attribute("title", "set from a cell")
        expect(view.locator("#ticks")).to_contain_text("tick")
        expect(view.locator("#ticks")).not_to_have_text(view.locator("#ticks").inner_text())  # it goes on
    assert notebook.execute("print(get_ipython().execution_count - 1)") == f"{executions}\n"


@pytest.mark.parametrize("frontend", ["lab", "notebook"])
def test_after_a_restart_views_keep_their_picture_and_come_alive_in_place(
    open_notebook: OpenNotebook, frontend: Frontend
) -> None:
    notebook = open_notebook([DESK, "app"])
    desk = open_desk(notebook)
    page = notebook.page
    # another place, as a panel would have it
    page.evaluate(
        """() => {
          const side = document.body.appendChild(document.createElement("div"));
          side.id = "side";
          side.style.cssText = "position:fixed; right:0; top:90px; width:400px; z-index:9; background:white";
          globalThis.leaveSide = nbdashApps.list()[0].mount(side, "panel");
        }"""
    )
    side = Desk(wait_state(page.locator("#side")))
    desk.view.locator("#text").fill("typed")
    desk.view.locator("#text").press("Enter")
    desk.view.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(desk.view.locator("#said")).to_have_text("6 typed")
    side.use()
    before, elements = side.marked(), [one.view.element_handle() for one in (desk, side)]

    notebook.restart_kernel()
    for one in (desk, side):
        wait_state(one.view, "stale")
        expect(one.view.get_by_role("status").filter(has_text="Run the notebook's cells again")).to_be_visible()
        expect(one.view.locator("#said")).to_have_text("6 typed")
        expect(one.view.locator(".js-plotly-plot")).to_be_visible()
    # what is done meanwhile is not lost either; to leave the text is to enter it
    desk.view.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    side.view.locator("#text").focus()

    notebook.run_all()
    wait_state(desk.view)
    wait_state(side.view)
    expect(desk.view.locator("#said")).to_have_text("7 typedhalf a wor")
    expect(side.view.locator("#said")).to_have_text("7 typedhalf a wor")
    wait_equal(page, lambda: {**side.marked(), "focus": "text", "caret": before["caret"]}, before)
    assert [element.evaluate("root => root.isConnected") for element in elements] == [True, True], "they are the same"
    assert notebook.execute("print(app['year'].value, app['text'].value)") == "7 typedhalf a wor\n"
    desk.view.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(side.view.locator("#said")).to_have_text("8 typedhalf a wor")
    assert page.evaluate("nbdashApps.list().map(app => app.places.read())") == [["panel", "inline"]]


def test_a_layout_cell_that_is_run_again_keeps_what_the_person_had_set(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DESK, "app", "app.layout = layout('Another')"])
    notebook.run_cell(0)
    notebook.run_cell(1)
    desk = Desk(wait_state(notebook.output(1)))
    desk.view.get_by_role("slider").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(desk.view.locator("#said")).to_have_text("6 None")
    desk.use()
    before = {**desk.marked(), "focus": ""}
    notebook.run_cell(2)
    expect(desk.view.get_by_role("heading")).to_have_text("Another")
    expect(desk.view.locator("#said")).to_have_text("6 half a wor")  # to leave the text is to enter it
    wait_equal(notebook.page, lambda: {**desk.marked(), "focus": ""}, before)


VIEWS = "[...globalThis[Symbol.for('nbdash.views')]]"
IN_MEMORY = {
    "roots": ("HTMLDivElement", "it => it.classList.contains('nbdash') && 'nbdashState' in it.dataset"),
    "watches": ("customElements.get('nbdash-watch')", "it => true"),
    "connections": (f"(globalThis.viewClass ??= {VIEWS}[0].constructor)", "it => true"),
}


def objects(notebook: LabNotebook) -> dict[str, int]:
    """What there is of nbdash in the page, in its memory too, and of the app's comms in the kernel."""
    page = notebook.page
    protocol = page.context.new_cdp_session(page)
    found: dict[str, int] = page.evaluate(f"() => ({{ views: {VIEWS}.length, apps: nbdashApps.list().length }})")
    for name, (kind, condition) in IN_MEMORY.items():
        held = protocol.send("Runtime.evaluate", {"expression": f"{kind}.prototype"})["result"]["objectId"]
        alive = protocol.send("Runtime.queryObjects", {"prototypeObjectId": held})["objects"]["objectId"]
        counted = protocol.send(
            "Runtime.callFunctionOn",
            {
                "objectId": alive,
                "functionDeclaration": f"function() {{ return this.filter({condition}).length; }}",
                "returnByValue": True,
            },
        )
        found[name] = counted["result"]["value"]
        for object_id in (held, alive):
            protocol.send("Runtime.releaseObject", {"objectId": object_id})
    protocol.detach()
    found["listeners"] = page.evaluate("listeners")
    found["comms"] = int(notebook.execute("import comm; print(len(comm.get_comm_manager().comms))"))
    found["kernel views"] = int(
        notebook.execute("from nbdash.notebook.display import dashboard; print(len(list(dashboard(app).live.views)))")
    )
    return found


@pytest.mark.timeout(600)
def test_two_hundred_runs_leave_as_many_objects_as_one(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([DESK, "app"])
    open_desk(notebook)
    page = notebook.page
    page.evaluate(
        """() => {
          const { model } = nbdashApps.list()[0];
          const { on, off } = model;
          globalThis.listeners = 0;
          model.on = (...args) => (globalThis.listeners++, on.apply(model, args));
          model.off = (...args) => (globalThis.listeners--, off.apply(model, args));
        }"""
    )
    notebook.run_cell(1)
    wait_state(notebook.output(1))
    first = objects(notebook)
    assert (first["views"], first["roots"], first["connections"], first["kernel views"]) == (1, 1, 1, 1)
    for _ in range(200):
        notebook.run_cell(1)
    for _ in range(20):
        notebook.clear_outputs(1)
        expect(views(page)).to_have_count(0)
        notebook.run_cell(1)
    for _ in range(20):
        notebook.run_cell(0)  # a new layout each time
    wait_state(notebook.output(1))
    assert objects(notebook) == first
    # nobody looks any more, for a minute that passes at once: the kernel hears of it, and the page lets go
    page.evaluate(
        """() => {
          const later = globalThis.setTimeout;
          globalThis.setTimeout = (run, ms, ...rest) => later(run, ms === 60_000 ? 0 : ms, ...rest);
        }"""
    )
    for _ in range(3):
        notebook.run_cell(1)
        wait_state(notebook.output(1))
        notebook.clear_outputs(1)
        page.wait_for_function(f"{VIEWS}.length === 0")
    # React itself remembers the last root that it drew in; what timers still hold goes with them
    wait_equal(page, lambda: max(objects(notebook)[name] for name in ("roots", "connections")) <= 1, True, timeout_s=40)
    left = objects(notebook)
    assert (left["views"], left["watches"], left["kernel views"], left["apps"]) == (0, 0, 0, 1)
    assert left["listeners"] == first["listeners"] - LISTENERS_OF_A_VIEW
    assert left["comms"] == first["comms"]


LISTENERS_OF_A_VIEW = 3
