"""Cells with definitions are edited, run again, deleted and moved, in a real kernel."""

from __future__ import annotations

import pytest

from .kernel import CellFailed, Kernel

LOOK = """
import nbdash.app, nbdash.callbacks, nbdash.notebook.display
from nbdash.registering import GlobalRegistry

# nothing that another test has made
nbdash.callbacks.GLOBAL = GlobalRegistry()
nbdash.app._apps.clear(), nbdash.app._living.clear(), nbdash.notebook.display._dashboards.clear()

from nbdash.notebook.display import dashboard

def look(app):
    return [[spec.key, spec.function.function(1)] for spec in app.registry]

def value(id):
    dashboard(app).live.wait_idle(10)
    return app[id].children

def page(*ids):
    return html.Div([dcc.Input(id="in", value=1), *(html.P(id=id) for id in ids)])
"""


@pytest.fixture(autouse=True)
def _cells(kernel: Kernel, request: pytest.FixtureRequest) -> None:  # pyright: ignore[reportUnusedFunction] (a fixture)
    kernel.run(LOOK)
    kernel.run("app = App()", f"app of {request.node.name}")


def define(name: str, output: str, factor: int, app: str = "@app.callback", more: str = "") -> str:
    decorator = f'{app}(Output("{output}", "children"), Input("in", "value"){more})'
    return f"{decorator}\ndef {name}(value): return value * {factor}\n"


def outputs(kernel: Kernel, app: str = "app") -> list[list[object]]:
    """The registry: each callback's name and output, and what it makes of 1."""
    return kernel.ask(f"[[key.removesuffix('.children'), result] for key, result in look({app})]")


def test_a_cell_leaves_what_its_last_run_has_made(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1) + define("g", "y", 1), "leaves")
    kernel.run(define("f", "x", 2) + define("h", "z", 2), "leaves")
    assert outputs(kernel) == [["f->x", 2], ["h->z", 2]]
    kernel.run("# all gone", "leaves")
    assert outputs(kernel) == []


def test_a_cell_that_fails_takes_nothing_away_but_what_it_has_made_anew(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1) + define("g", "y", 1), "fails")
    with pytest.raises(CellFailed):
        kernel.run(define("f", "x", 2) + "1 / 0\n" + define("g", "y", 2), "fails")
    assert outputs(kernel) == [["f->x", 2], ["g->y", 1]]
    with pytest.raises(CellFailed):
        kernel.run("not Python", "fails")
    assert outputs(kernel) == [["f->x", 2], ["g->y", 1]]
    kernel.run(define("g", "y", 3), "fails")
    assert outputs(kernel) == [["g->y", 3]]


def test_the_definitions_of_a_deleted_cell_go_before_the_next_cell_begins(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1), "deleted")
    kernel.run(define("g", "y", 1), "stays")
    kernel.run("found = look(app)", "reader", deleted=["deleted"])
    assert kernel.ask("found") == [["g->y.children", 1]]


def test_a_deletion_that_was_undone_costs_nothing_but_a_run_of_the_cell(kernel: Kernel) -> None:
    cells = {"undone a": "app = App()", "undone b": define("f", "x", 1), "undone c": "here = app"}
    kernel.run_all(cells)
    kernel.run("before = app")
    kernel.run_all(cells, deleted=["undone a", "undone b"])
    assert kernel.ask("app is before") is True
    assert outputs(kernel) == [["f->x", 1]]


def test_the_newer_of_two_cells_that_set_one_output_wins(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1), "older")
    kernel.run(define("g", "x", 2), "newer")
    assert outputs(kernel) == [["g->x", 2]]
    kernel.run(define("f", "x", 3), "older")
    assert outputs(kernel) == [["f->x", 3]]


def test_a_definition_that_was_moved_to_another_cell_is_not_lost_when_its_old_cell_is_run(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1) + define("g", "y", 1), "from")
    kernel.run(define("f", "x", 2), "to")
    kernel.run(define("g", "y", 2), "from")
    assert outputs(kernel) == [["g->y", 2], ["f->x", 2]]


def test_two_that_clash_in_one_cell_are_refused(kernel: Kernel) -> None:
    with pytest.raises(CellFailed, match="Duplicate callback outputs"):
        kernel.run(define("f", "x", 1) + define("g", "x", 2), "clash")
    for _ in range(2):
        with pytest.raises(CellFailed, match="Duplicate callback outputs"):
            kernel.run(define("f", "x", 1) + define("g", "x", 2), "clash")


def test_a_cell_that_is_run_again_keeps_its_place(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1), "first")
    kernel.run(define("g", "y", 1), "second")
    kernel.run(define("h", "z", 2) + define("f", "x", 2), "first")
    assert outputs(kernel) == [["h->z", 2], ["f->x", 2], ["g->y", 1]]


def test_cells_that_were_moved_are_in_their_new_order_once_all_have_been_run(kernel: Kernel) -> None:
    cells = {f"moved {name}": define(name, name, 1) for name in "abcd"}
    kernel.run_all(cells)
    for order in ("dbca", "bdac", "abcd"):
        kernel.run_all({f"moved {name}": cells[f"moved {name}"] for name in order})
        assert outputs(kernel) == [[f"{name}->{name}", 1] for name in order]


def test_a_new_cell_that_is_run_with_those_above_it_stands_below_them(kernel: Kernel) -> None:
    kernel.run_all({"above": define("f", "x", 1), "below": define("g", "y", 1)})
    kernel.run_all({"above": define("f", "x", 1), "between": define("h", "z", 1), "below": define("g", "y", 1)})
    assert outputs(kernel) == [["f->x", 1], ["h->z", 1], ["g->y", 1]]


def test_callbacks_of_one_name_without_outputs_are_one_for_each_cell(kernel: Kernel) -> None:
    source = '@app.callback(Input("in", "value"))\ndef _(value): return {}\n'
    kernel.run_all({"none 1": source.format(1), "none 2": source.format(2)})
    assert kernel.ask("look(app)") == [["_-><-in.value", 1], ["_-><-in.value#2", 2]]
    kernel.run_all({"none 2": source.format(3), "none 1": source.format(4)})
    assert kernel.ask("look(app)") == [["_-><-in.value", 3], ["_-><-in.value#2", 4]]
    kernel.run("#", deleted=["none 2"])
    kernel.run(source.format(5), "none 1")
    assert kernel.ask("look(app)") == [["_-><-in.value", 5]]


def test_without_ids_a_newer_definition_takes_the_olders_place_and_none_goes(kernel: Kernel) -> None:
    kernel.run(define("f", "x", 1) + define("g", "y", 1))
    kernel.run(define("f", "x", 2))
    assert outputs(kernel) == [["f->x", 2], ["g->y", 1]]
    kernel.run(define("h", "x", 3))
    assert outputs(kernel) == [["g->y", 1], ["h->x", 3]]


def test_what_a_module_defines_stays_though_its_import_runs_only_once(
    kernel: Kernel, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("modules")
    (folder / "a_dashboard.py").write_text(
        "from nbdash import App, Input, Output\napp = App()\n" + define("f", "x", 1) + define("g", "y", 1)
    )
    kernel.run(f"import sys; sys.path.insert(0, {str(folder)!r})")
    source = "from a_dashboard import app\nown = App()\n" + define("h", "z", 1)
    kernel.run(source, "imports")
    kernel.run("before = [app, own]")
    kernel.run(source, "imports")
    assert outputs(kernel) == [["f->x", 1], ["g->y", 1], ["h->z", 1]]
    assert kernel.ask("[app is before[0], own is before[1]]") == [True, True]
    kernel.run("#", deleted=["imports"])
    assert outputs(kernel) == [["f->x", 1], ["g->y", 1]]


# -- what is on the screen ------------------------------------------------------------------------------------------


def test_a_definition_made_anew_is_called_when_its_cell_has_ended(kernel: Kernel) -> None:
    kernel.run("app.layout = page('x', 'y'); app.show()", "shown")
    kernel.run(define("f", "x", 10) + define("g", "y", 10), "callbacks")
    assert kernel.ask("[value('x'), value('y')]") == [10, 10]
    kernel.run(define("f", "x", 20) + define("g", "y", 20, more=", prevent_initial_call=True"), "callbacks")
    assert kernel.ask("[value('x'), value('y')]") == [20, 10]


def test_old_callbacks_are_not_called_with_the_layout_of_a_cell_that_makes_them_anew(kernel: Kernel) -> None:
    source = (
        "app = App()\napp.layout = page('x')\n"
        '@app.callback(Output("x", "children"), Input("in", "value"))\ndef f(value): calls.append({0}); return {0}\n'
    )
    kernel.run("calls = []")
    kernel.run(source.format(1) + "app", "whole")
    assert kernel.ask("value('x')") == 1
    kernel.run(source.format(2) + "app", "whole")
    assert kernel.ask("[value('x'), calls]") == [2, [1, 2]]
    kernel.run(source.format(3), "whole")
    assert kernel.ask("[value('x'), calls]") == [3, [1, 2, 3]]


def test_a_layout_appears_at_once_where_no_definitions_are_due(kernel: Kernel) -> None:
    kernel.run("app.layout = page('x'); app.show()", "layout")
    kernel.run("app.layout = page('x', 'new'); now = 'new' in dashboard(app).live.session.store", "layout")
    assert kernel.ask("now") is True


def test_the_apps_cell_may_change_where_callbacks_run(kernel: Kernel) -> None:
    source = (
        "import threading\napp = App(run_on='{}')\napp.layout = page('x')\n"
        '@app.callback(Output("x", "children"), Input("in", "value"))\n'
        "def f(value): return threading.current_thread() is threading.main_thread()\napp"
    )
    for run_on, is_main in (("worker", False), ("main", True), ("worker", False)):
        kernel.run(source.format(run_on), "where")
        kernel.run("import asyncio; await asyncio.sleep(0.5)")
        assert kernel.ask("app['x'].children") is is_main


# -- several apps ---------------------------------------------------------------------------------------------------


def test_module_level_callbacks_belong_to_the_app_that_has_their_components(kernel: Kernel) -> None:
    cells = {
        "one": "one = App(); one.layout = page('a')",
        "two": "two = App(); two.layout = page('b')",
        "callbacks": define("f", "a", 1, "@callback") + define("g", "b", 1, "@callback"),
        "show one": "one",
        "show two": "two",
    }
    kernel.run_all(cells)
    assert [outputs(kernel, "one"), outputs(kernel, "two")] == [[["f->a", 1]], [["g->b", 1]]]
    kernel.run(define("g", "b", 2, "@callback") + define("f", "a", 2, "@callback"), "callbacks")
    assert [outputs(kernel, "one"), outputs(kernel, "two")] == [[["f->a", 2]], [["g->b", 2]]]
    kernel.run(define("h", "b", 3, "@callback"), "callbacks")
    assert [outputs(kernel, "one"), outputs(kernel, "two")] == [[], [["h->b", 3]]]


def test_of_apps_with_equal_ids_the_one_shown_first_keeps_a_module_level_callback(kernel: Kernel) -> None:
    kernel.run_all(
        {
            "one": "one = App(); one.layout = page('a')",
            "callback": define("f", "a", 1, "@callback"),
            "show one": "one",
            "two": "two = App(); two.layout = page('a')",
            "own": define("g", "a", 2, "@two.callback"),
            "show two": "two",
        }
    )
    kernel.run(define("f", "a", 3, "@callback"), "callback")
    assert [outputs(kernel, "one"), outputs(kernel, "two")] == [[["f->a", 3]], [["g->a", 2]]]


def test_a_module_level_callback_may_come_before_the_app(kernel: Kernel) -> None:
    for _ in range(2):
        kernel.run(define("f", "a", 1, "@callback"), "before")
        kernel.run("later = App(); later.layout = page('a'); later.run()", "after")
        assert outputs(kernel, "later") == [["f->a", 1]]


def test_what_a_cell_made_in_earlier_runs_is_let_go(kernel: Kernel) -> None:
    source = "app = App()\napp.layout = page('x')\n" + define("f", "x", 1) + define("g", "y", 1, "@callback") + "app"
    count = (
        "[sum(1 for one in gc.get_objects() if type(one).__name__ == name) for name in "
        "('CallbackSpec', 'Session', 'Store', 'App', 'LiveSession')] + [threading.active_count()]"
    )
    kernel.run("import gc, threading")
    found: list[object] = []
    for _ in range(3):
        for _ in range(5):
            kernel.run(source, "again and again")
            kernel.run("dashboard(app).live.wait_idle(10)")
        kernel.run("gc.collect()")
        found.append(kernel.ask(count))
    assert found[1] == found[2]
