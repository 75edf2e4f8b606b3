"""Variables in a real kernel: which names its cells have bound anew, how often, and what callbacks have set."""

from __future__ import annotations

import pytest

from .kernel import CellFailed, Kernel

APP = """
import threading
from nbdash import State, Variable, changed, ctx
from nbdash.notebook.display import dashboard
app = App()
app.layout = html.Div([dcc.Input(id="year", value=1), html.P(id="x"), html.P(id="y")])
calls = []

def settled():
    for _ in range(3):
        done = threading.Event()
        app.loop.call_soon_threadsafe(app.loop.call_later, 0, done.set)
        done.wait(10)
        dashboard(app).live.wait_idle(10)
    found, calls[:] = list(calls), []
    return found
"""
READER = """
@app.callback(Output("x", "children"), Variable("table"))
def show(table):
    calls.append(f"{table[0]} by {ctx.triggered_id}")
"""


@pytest.fixture
def notebook(kernel: Kernel) -> Kernel:
    """A notebook with an app, and a cell that reads a variable which there is not yet."""
    kernel.run("globals().pop('table', None)")
    kernel.run(APP)
    kernel.run(READER, "reader")
    kernel.run("app.show()")
    assert kernel.ask("settled()") == []
    return kernel


def test_a_cell_is_one_change_however_often_it_binds_the_name(notebook: Kernel) -> None:
    notebook.run("table = [1]; table = [2]")
    assert notebook.ask("settled()") == ["2 by table"]
    notebook.run("other = table; table.append(3)")
    notebook.run("%%capture\ntable = [4]\nget_ipython().run_cell('table = [5]')")
    assert notebook.ask("settled()") == ["5 by table"]
    notebook.run("import copy\n\ndef f():\n    global table\n    table = copy.copy(table)\nf()")
    assert notebook.ask("settled()") == ["5 by table"]
    notebook.run("%%time\ntable = [6]")
    assert notebook.ask("settled()") == ["6 by table"]


def test_what_a_cell_did_before_it_failed_counts(notebook: Kernel) -> None:
    with pytest.raises(CellFailed):
        notebook.run("table = [1]; 1 / 0")
    assert notebook.ask("settled()") == ["1 by table"]


def test_a_name_may_go_and_come_back(notebook: Kernel) -> None:
    notebook.run("table = [1]")
    notebook.run("del table")
    assert notebook.ask("settled()") == ["1 by table"]
    assert notebook.ask("len(dashboard(app).live.session.failures)") == 0
    notebook.run("table = [2]")
    assert notebook.ask("settled()") == ["2 by table"]


def test_a_callback_that_is_defined_anew_reads_the_same_variable_and_is_called_once(notebook: Kernel) -> None:
    notebook.run("table = [1]")
    notebook.run(READER.replace("{table[0]} by", "{table[0]} for"), "reader")
    assert notebook.ask("settled()") == ["1 by table", "1 for None"]
    notebook.run(READER + "\ntable = [2]", "reader")
    assert notebook.ask("settled()")[-1] == "2 by table"
    notebook.run("pass", "reader")
    notebook.run("table = [3]")
    assert notebook.ask("settled()") == []


def test_what_a_callback_sets_is_there_for_the_next_cell_and_no_change_by_that_cell(notebook: Kernel) -> None:
    notebook.run('app.callback(Output(Variable("table")), Input("year", "value"))(lambda year: [year])', "writer")
    assert notebook.ask("settled()") == ["1 by table"]
    notebook.run("app['year'].value = 5; settled(); seen = table[0]")
    assert notebook.ask("[seen, table]") == [5, [5]]
    assert notebook.ask("settled()") == []
    notebook.run("", "writer", deleted=["writer"])


def test_a_cell_in_its_midst_reads_what_was_set_meanwhile(notebook: Kernel) -> None:
    notebook.run('app.callback(Output(Variable("table")), Input("year", "value"))(lambda year: [year])', "writer")
    notebook.run("before = table; app['year'].value = 7; settled(); after = table")
    assert notebook.ask("[before, after]") == [[1], [7]]
    assert notebook.ask("settled()") == []
    notebook.run("pass", "writer", deleted=["writer"])


def test_changed_speaks_for_the_object_itself(notebook: Kernel) -> None:
    notebook.run("table = [1]")
    notebook.run("table[0] = 2; changed('table')")
    assert notebook.ask("settled()") == ["1 by table", "2 by table"]
    notebook.run("threading.Thread(target=lambda: (table.insert(0, 3), changed('table'))).start()")
    assert notebook.ask("settled()") == ["3 by table"]
    with pytest.raises(CellFailed, match="Did you mean 'table'"):
        notebook.run("changed('tabel')")


def test_an_object_in_the_place_of_a_name_is_told_its_name(notebook: Kernel) -> None:
    notebook.run("table = [1]")
    with pytest.raises(CellFailed, match=r"Variable\('table'\)"):
        notebook.run("Variable(table)")
    with pytest.raises(CellFailed, match=r"changed\('table'\)"):
        notebook.run("changed(table)")


def test_a_name_that_is_like_another_is_told_with_the_callback(notebook: Kernel) -> None:
    notebook.run("tabel = [1]")
    notebook.run(READER, "reader")
    messages = "[failed.failure.message for failed in dashboard(app).live.session.failures.values()]"
    (message,) = notebook.ask(messages)
    assert "Did you mean 'tabel'?" in message
    assert "show (cell In[" in message
    notebook.run("table = tabel")
    assert notebook.ask(messages) == []
    notebook.run("del tabel")
