"""Which cell runs, told by a real kernel; and the app that stays the same when its cell is run again."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from nbdash import App
from nbdash._version import __version__

from .kernel import CellFailed, Kernel, start_kernel


@pytest.fixture(autouse=True)
def _watch(kernel: Kernel) -> None:  # pyright: ignore[reportUnusedFunction] (a fixture)
    kernel.run(
        "from nbdash.cells import cells; seen = []\n"
        "cells.before[:] = [lambda cell: seen.append(['begin', cell.id])]\n"
        "cells.after[:] = [lambda cell, is_good: seen.append(['end', cell.id, is_good])]\n"
        "cells.deleted[:] = [lambda id: seen.append(['deleted', id])]"
    )


def take(kernel: Kernel) -> list[list[object]]:
    """What the listeners were told; the cell that asks is left out."""
    return kernel.ask("[entry for entry in seen if entry[1] is not None]")


def test_a_cell_is_known_by_its_id_while_it_runs(kernel: Kernel) -> None:
    kernel.run("here = cells.current; author = cells.author", "a")
    assert kernel.ask("[here.id, author is here, cells.id_of(here.execution)]") == ["a", True, "a"]
    assert take(kernel) == [["begin", "a"], ["end", "a", True]]


def test_a_cell_has_the_number_of_its_prompt(kernel: Kernel) -> None:
    prompt = "get_ipython().compile.format_code_name(__import__('sys')._getframe().f_code.co_filename)[1]"
    kernel.run(f"first = [{prompt}, cells.current.execution]", "a")
    kernel.run("%reset_selective -f nothing", "b")
    kernel.run(f"second = [{prompt}, cells.current.execution]; import nbdash.cells as anew; other = anew.Cells()", "c")
    kernel.run(f"other.follow(); third = [{prompt}, other.current.execution]", "d")
    for name, id in (("first", "a"), ("second", "c"), ("third", "d")):
        named, number = kernel.ask(name)
        assert named == f"In[{number}]"
        assert kernel.ask(f"cells.id_of({number})") == id


def test_a_frontend_that_tells_no_ids_has_cells_all_the_same(kernel: Kernel) -> None:
    kernel.run("here = cells.current")
    assert kernel.ask("[here.id, here.execution > 0, cells.current.run - here.run]") == [None, True, 1]


@pytest.mark.parametrize("source", ["1 / 0", "not Python", "%no_such_magic", "%%capture\n1 / 0"])
def test_a_cell_that_fails_is_told_to_have_failed(kernel: Kernel, source: str) -> None:
    with suppress(CellFailed):  # `%%capture` raises nothing
        kernel.run(source, "a")
    assert take(kernel) == [["begin", "a"], ["end", "a", False]]


def test_a_cell_within_a_cell_is_none(kernel: Kernel) -> None:
    kernel.run("%%capture\ninner = cells.current.id", "a")
    kernel.run("get_ipython().run_cell('2'); get_ipython().run_cell(''); outer = cells.current.id", "b")
    assert kernel.ask("[inner, outer]") == ["a", "b"]
    assert take(kernel) == [["begin", "a"], ["end", "a", True], ["begin", "b"], ["end", "b", True]]


def test_on_other_threads_no_cell_runs(kernel: Kernel) -> None:
    kernel.run(
        "import threading; found = []\n"
        "note = lambda: found.append(cells.current and cells.current.id)\n"
        "thread = threading.Thread(target=note); thread.start(); thread.join(); note()",
        "a",
    )
    assert kernel.ask("found") == [None, "a"]


def test_a_deleted_cell_is_told_once_before_the_next_begins(kernel: Kernel) -> None:
    kernel.run_all({"a": "1", "gone": "2", "b": "3"}, deleted=["gone"])
    assert take(kernel)[:2] == [["deleted", "gone"], ["begin", "a"]]
    assert take(kernel).count(["deleted", "gone"]) == 1
    kernel.run("4", "a")
    kernel.run("5", "a", deleted=["gone"])
    assert take(kernel).count(["deleted", "gone"]) == 2


def test_what_a_module_defines_while_it_is_imported_belongs_to_no_cell(kernel: Kernel, tmp_path: Path) -> None:
    (tmp_path / "some_module.py").write_text(
        "from nbdash.cells import cells\nat_import = cells.author\ndef later(): return cells.author\n"
    )
    kernel.run(f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import some_module", "a")
    kernel.run("called = some_module.later().id", "a")
    assert kernel.ask("[some_module.at_import, called]") == [None, "a"]


def test_the_cell_that_imports_nbdash_is_the_first_that_is_known(tmp_path: Path) -> None:
    with start_kernel(tmp_path) as kernel:
        kernel.run("%%capture\nimport nbdash; app = nbdash.App()", "a")
        kernel.run("from nbdash.cells import cells; second = cells.current.run", "b")
        assert kernel.ask("[app.key, second, cells.current.id]") == ["a:0", 2, None]


# -- apps --------------------------------------------------------------------------------------------------------


def test_a_cell_that_is_run_again_is_given_the_same_apps(kernel: Kernel) -> None:
    kernel.run("one = App(title='one'); two = App(title='two')", "apps")
    kernel.run("before = [one, two]; one.layout = html.P('text')")
    kernel.run("one = App(title='first'); two = App(title='two'); three = App()", "apps")
    assert kernel.ask("[one is before[0], two is before[1], three in before]") == [True, True, False]
    assert kernel.ask("[one.title, two.title, one.layout.children]") == ["first", "two", "text"]
    assert kernel.ask("[one.key, two.key, three.key]") == ["apps:0", "apps:1", "apps:2"]


def test_what_another_cell_has_set_holds_until_the_apps_cell_says_something_else(kernel: Kernel) -> None:
    kernel.run("app = App(title='a', concurrency=2)", "options")
    kernel.run("app.title = 'b'")
    kernel.run("app = App(title='a', concurrency=3)", "options")
    assert kernel.ask("[app.title, app.concurrency]") == ["b", 3]
    kernel.run("app = App(title='c')", "options")
    assert kernel.ask("[app.title, app.concurrency]") == ["c", None]


def test_an_app_that_an_option_is_refused_for_stays_as_it_was(kernel: Kernel) -> None:
    kernel.run("app = App(title='good')", "refused")
    with pytest.raises(CellFailed, match="InvalidConfig"):
        kernel.run("app = App(title='bad', concurrency=0)", "refused")
    kernel.run("again = App(title='good')", "refused")
    assert kernel.ask("[again is app, app.title]") == [True, "good"]


def test_an_app_of_another_class_is_another_app(kernel: Kernel) -> None:
    kernel.run("first = App()", "classes")
    kernel.run("class Own(App): pass\nsecond = Own()", "classes")
    assert kernel.ask("[first is second, type(second).__name__]") == [False, "Own"]


def test_without_ids_each_app_is_new(kernel: Kernel) -> None:
    for name in ("one", "two"):
        kernel.run(f"{name} = App()")
    assert kernel.ask("[one is two, one.key == two.key]") == [False, False]


def test_the_widget_says_which_app_it_is_and_in_which_kernel(kernel: Kernel) -> None:
    kernel.run("app = App(title='before'); app.layout = html.P(); app.show()", "widget")
    widget = "__import__('nbdash.notebook.display').notebook.display.dashboard(app).widget._app"
    told = {"key": "widget:0", "title": "before", "kernel": "0123-abcd", "version": __version__}
    assert kernel.ask(widget) == told
    kernel.run("app = App(title='after')", "widget")
    assert kernel.ask(widget)["title"] == "after"


def test_in_a_script_each_app_is_new() -> None:
    one, two = App(), App()
    assert one is not two and one.key != two.key


def test_in_a_terminal_a_callback_may_be_written_again(tmp_path: Path) -> None:
    lines = [
        "from nbdash import App, Input, Output, html",
        "app = App()",
        "f = app.callback(Output('x', 'children'), Input('a', 'value'))(lambda value: 1)",
        "f = app.callback(Output('x', 'children'), Input('a', 'value'))(lambda value: 2)",
        "g = app.callback(Output('x', 'children'), Input('b', 'value'))(lambda value: 3)",
        "print('found', [spec.function.function(0) for spec in app.registry])",
    ]
    result = subprocess.run(
        [sys.executable, "-m", "IPython", "--simple-prompt", "--no-banner", "--no-confirm-exit"],
        input="\n".join(lines) + "\n",
        env=os.environ | {"IPYTHONDIR": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "found [3]" in result.stdout, result.stdout + result.stderr
