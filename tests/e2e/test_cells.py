"""Cells of a notebook in JupyterLab: edited, run again, deleted, moved, split; several apps and notebooks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.lab import LabNotebook
from .harness.views import views, wait_state

IMPORTS = "from nbdash import App, Input, Output, callback, dcc, html"
APP = "app = App(title='Numbers')"
LAYOUT = """
app.layout = html.Div([
    html.H2("first"), dcc.Input(id="number", type="number", value=2), dcc.Input(id="text"),
    html.P(id="square"), html.P(id="double"),
])
"""
SQUARE = """
@app.callback(Output("square", "children"), Input("number", "value"))
def square(number):
    return f"{number} squared is {number**2}"
"""
DOUBLE = """
@app.callback(Output("double", "children"), Input("number", "value"))
def double(number):
    return f"twice is {2 * number}"
"""
CELLS = [IMPORTS, APP, LAYOUT, SQUARE, DOUBLE, "app"]

COUNT = """
import gc, json, threading
import comm, ipywidgets
from nbdash.engine.session import Session
from nbdash.graph.spec import CallbackSpec
from nbdash.transport.live import LiveSession
from nbdash.transport.view import View
gc.collect(); gc.collect()
kinds = {kind.__name__: 0 for kind in (App, Session, CallbackSpec, LiveSession, View)}
for one in gc.get_objects():
    if type(one).__name__ in kinds and type(one).__module__.startswith("nbdash"):
        kinds[type(one).__name__] += 1
print(json.dumps(kinds | {
    "threads": threading.active_count(),
    "widgets": len(ipywidgets.widgets.widget._instances),
    "comms": len(comm.get_comm_manager().comms),
    "registered": len(app.registry),
    "listeners": len(app.on_layout) + len(app.on_change) + len(app.on_title),
}))
"""


def shown(notebook: LabNotebook, cell: int) -> Locator:
    notebook.run_all()
    return wait_state(notebook.output(cell))


def test_a_callback_that_is_edited_and_run_again_changes_the_view_on_screen(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(CELLS)
    view = shown(notebook, 5)
    view.locator("#text").fill("typed")
    view.locator("#number").fill("5")
    expect(view.locator("#square")).to_have_text("5 squared is 25")
    notebook.set_source(3, SQUARE.replace("squared is", "times itself is"))
    notebook.run_cell(3)
    # at once, with the values on screen, in the same elements
    expect(view.locator("#square")).to_have_text("5 times itself is 25")
    expect(view.locator("#text")).to_have_value("typed")
    expect(view.locator("#double")).to_have_text("twice is 10")
    view.locator("#number").fill("6")
    expect(view.locator("#square")).to_have_text("6 times itself is 36")
    expect(views(notebook.page)).to_have_count(1)
    expect(view.get_by_label("Messages from callbacks")).to_have_count(0)


def test_a_layout_that_is_edited_and_run_again_changes_the_views_in_place(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([*CELLS, "app.show()"])
    notebook.run_all()
    both = [wait_state(notebook.output(cell)) for cell in (5, 6)]
    both[0].locator("#number").fill("7")
    expect(both[1].locator("#square")).to_have_text("7 squared is 49")
    for view in both:
        view.evaluate("element => { element.dataset.mark = 'same' }")
    notebook.set_source(2, LAYOUT.replace('"first"', '"second"').replace("html.P(id", "html.B(id"))
    notebook.run_cell(2)
    for view in both:
        expect(view.get_by_role("heading")).to_have_text("second")
        expect(view.locator("b#square")).to_have_text("7 squared is 49")
        expect(view.locator("#number")).to_have_value("7")
        expect(view).to_have_attribute("data-mark", "same")
    expect(views(notebook.page)).to_have_count(2)


def test_the_apps_own_cell_may_be_run_again(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(CELLS)
    view = shown(notebook, 5)
    notebook.set_source(1, "app = App(title='Renamed')")
    notebook.run_cell(1)
    view.locator("#number").fill("3")
    expect(view.locator("#square")).to_have_text("3 squared is 9")
    # the callbacks' cells know the same app
    notebook.run_cell(4)
    assert notebook.execute("print(len(app.registry), app.title)").strip() == "2 Renamed"


def test_an_app_in_one_cell_may_be_edited_as_a_whole(open_notebook: OpenNotebook) -> None:
    source = "\n".join(CELLS)
    notebook = open_notebook([source])
    shown(notebook, 0).locator("#number").fill("4")
    notebook.set_source(0, source.replace("squared is", "to the second is").replace("first", "second"))
    notebook.run_cell(0)
    view = wait_state(notebook.output(0))
    expect(view.get_by_role("heading")).to_have_text("second")
    expect(view.locator("#square")).to_have_text("4 to the second is 16")
    assert notebook.execute("print(len(app.registry))").strip() == "2"
    expect(view.get_by_label("Messages from callbacks")).to_have_count(0)


def test_a_deleted_cell_takes_its_callbacks_with_it_and_brings_them_back_when_that_is_undone(
    open_notebook: OpenNotebook,
) -> None:
    notebook = open_notebook(CELLS)
    view = shown(notebook, 5)
    expect(view.locator("#double")).to_have_text("twice is 4")
    notebook.delete_cell(4)
    notebook.run_all()
    view = wait_state(notebook.output(4))
    view.locator("#number").fill("9")
    expect(view.locator("#square")).to_have_text("9 squared is 81")
    expect(view.locator("#double")).to_be_empty()
    notebook.command("notebook:undo-cell-action")
    notebook.run_all()
    view = wait_state(notebook.output(5))
    expect(view.locator("#double")).to_have_text("twice is 18")
    names = "print([spec.name for spec in app.registry])"
    assert notebook.execute(names).strip() == "['square', 'double']"


def test_cells_that_are_moved_split_cut_and_merged_leave_what_a_clean_run_would(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([IMPORTS, APP, LAYOUT, SQUARE + DOUBLE, "app"])
    view = shown(notebook, 4)
    names = "print([spec.name for spec in app.registry])"
    notebook.split_cell(3, line=4)
    assert [source.strip().count("@app") for source in notebook.sources()[3:5]] == [1, 1]
    notebook.run_cell(3)
    assert "square" in notebook.execute(names)
    notebook.run_all()
    assert notebook.execute(names).strip() == "['square', 'double']"
    notebook.move_cell(4, 3)
    notebook.run_all()
    assert notebook.execute(names).strip() == "['double', 'square']"
    # a pasted cell is another cell
    notebook.select_cell(3)
    notebook.command("notebook:cut-cell")
    notebook.command("notebook:paste-cell-below")
    notebook.run_all()
    assert notebook.execute(names).strip() == "['square', 'double']"
    notebook.select_cell(3)
    notebook.command("notebook:merge-cell-below")
    notebook.run_all()
    assert notebook.execute(names).strip() == "['square', 'double']"
    view = wait_state(notebook.output(4))
    view.locator("#number").fill("8")
    expect(view.locator("#double")).to_have_text("twice is 16")
    expect(view.get_by_label("Messages from callbacks")).to_have_count(0)


def test_two_apps_in_one_notebook_have_their_own_callbacks(open_notebook: OpenNotebook) -> None:
    cell = """
    {0} = App(title="{0}")
    {0}.layout = html.Div([dcc.Input(id="in-{0}", value="x"), html.P(id="out-{0}")])

    @callback(Output("out-{0}", "children"), Input("in-{0}", "value"))
    def show_{0}(value):
        return "{0} says " + value
    """
    notebook = open_notebook([IMPORTS, cell.format("one"), "one", cell.format("two"), "two"])
    notebook.run_all()
    one, two = wait_state(notebook.output(2)), wait_state(notebook.output(4))
    expect(one.locator("#out-one")).to_have_text("one says x")
    expect(two.locator("#out-two")).to_have_text("two says x")
    notebook.set_source(1, cell.format("one").replace("says", "shouts"))
    notebook.run_cell(1)
    expect(one.locator("#out-one")).to_have_text("one shouts x")
    two.locator("#in-two").fill("y")
    expect(two.locator("#out-two")).to_have_text("two says y")
    assert notebook.execute("print(len(one.registry), len(two.registry))").strip() == "1 1"
    for view in (one, two):
        expect(view.get_by_label("Messages from callbacks")).to_have_count(0)


def test_an_app_may_be_built_across_many_cells(open_notebook: OpenNotebook) -> None:
    rows = [
        f"""
        parts.append(html.P(id="out{n}"))

        @app.callback(Output("out{n}", "children"), Input("number", "value"))
        def add{n}(number):
            return f"{{number}} + {n} = {{number + {n}}}"
        """
        for n in range(12)
    ]
    start = "parts = [dcc.Input(id='number', type='number', value=2)]"
    notebook = open_notebook([IMPORTS, APP, start, *rows, "app.layout = html.Div(parts)", "app"])
    view = shown(notebook, 16)
    for n in (0, 11):
        expect(view.locator(f"#out{n}")).to_have_text(f"2 + {n} = {2 + n}")
    view = shown(notebook, 16)
    view.locator("#number").fill("10")
    for n in (0, 11):
        expect(view.locator(f"#out{n}")).to_have_text(f"10 + {n} = {10 + n}")
    assert notebook.execute("print(len(app.registry))").strip() == "12"


def test_two_notebooks_on_one_kernel_each_have_an_app(open_notebook: OpenNotebook) -> None:
    def source(name: str) -> list[str]:
        return [IMPORTS, f"{name} = App(title='{name}')", *(cell.replace("app", name) for cell in CELLS[2:])]

    first, second = open_notebook(source("one")), open_notebook(source("two"))
    view = shown(first, 5)
    second.use_kernel_of(first)
    other = shown(second, 5)
    for one, number in ((view, "3"), (other, "5")):
        one.locator("#number").fill(number)
        expect(one.locator("#double")).to_have_text(f"twice is {2 * int(number)}")
    first.set_source(4, DOUBLE.replace("app", "one").replace("twice", "two times"))
    first.run_cell(4)
    expect(view.locator("#double")).to_have_text("two times is 6")
    expect(other.locator("#double")).to_have_text("twice is 10")
    assert first.execute("print(len(one.registry), len(two.registry))").strip() == "2 2"


@pytest.mark.timeout(600)
def test_a_cell_that_is_run_two_hundred_times_leaves_one_of_everything(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["\n".join(CELLS)])
    view = shown(notebook, 0)
    for _ in range(3):
        notebook.run_cell(0)
    wait_state(notebook.output(0))
    before = notebook.execute(COUNT)
    for _ in range(200):
        notebook.run_cell(0)
    view = wait_state(notebook.output(0))
    view.locator("#number").fill("12")
    expect(view.locator("#square")).to_have_text("12 squared is 144")
    assert notebook.execute(COUNT) == before
