"""Running a notebook's cells in process: each test has a process of its own, as IPython's shell is one per process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


def serve(folder: Path, *cells: str, args: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run `nbdash serve` on a notebook whose last cell ends the process if all went well."""
    file = folder / "book.ipynb"
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Title"), *map(new_code_cell, cells)]), file)
    command = [sys.executable, "-m", "nbdash", "serve", str(file), "--port", "0", *args]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL)


def test_magics_top_level_await_and_display_are_harmless(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("beside the notebook")
    result = serve(
        tmp_path,
        "%matplotlib inline\nimport asyncio\nawait asyncio.sleep(0)\n%time x = 1",
        "from IPython.display import display\nfrom nbdash import App, html\napp = App()\napp.layout = html.P('x')\n"
        "display(app)\napp.show()\napp.run()\napp",
        "print(open('data.txt').read(), flush=True)\n'never shown'",
        "import os\nos._exit(7)",
    )
    assert (result.returncode, "beside the notebook" in result.stdout) == (7, True), result.stderr
    assert "never shown" not in result.stdout


def test_a_failing_cell_is_named_with_its_line_and_traceback(tmp_path: Path) -> None:
    result = serve(tmp_path, "x = 1", "def f(y):\n    return 1 / y\nf(0)", "print('not reached')")
    assert result.returncode == 1
    assert "Cell 2 of book.ipynb failed in line 2: return 1 / y" in result.stderr
    assert 'File "cell In[2]", line 3, in <module>' in result.stderr
    assert "ZeroDivisionError: division by zero" in result.stderr
    assert "nbdash" not in result.stderr.partition("Traceback")[2]
    assert "not reached" not in result.stdout


def test_a_syntax_error_is_named_with_its_line(tmp_path: Path) -> None:
    result = serve(tmp_path, "x = 1\ny = (")
    assert result.returncode == 1
    assert "Cell 1 of book.ipynb failed in line 2: y = (" in result.stderr


@pytest.mark.parametrize(
    ("cell", "args", "said"),
    [
        ("x = 1", (), "No cell made an app"),
        ("from nbdash import App\na, b = App(), App()", (), "Say which with --app: 'a' or 'b'."),
        ("from nbdash import App\nsales = App()", ("--app", "sale"), "Did you mean 'sales'?"),
    ],
)
def test_which_app_is_meant_is_asked_for(tmp_path: Path, cell: str, args: tuple[str, ...], said: str) -> None:
    result = serve(tmp_path, cell, args=args)
    assert result.returncode == 1
    assert said in result.stderr


def test_a_notebook_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "sales.ipynb").touch()
    command = [sys.executable, "-m", "nbdash", "serve", str(tmp_path / "sale.ipynb")]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 1
    assert "Did you mean 'sales.ipynb'?" in result.stderr
    command[-1] = str(tmp_path / "sales.ipynb")
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "is no notebook" in result.stderr


def test_two_cells_that_set_one_output_are_refused_where_each_is_run_once(tmp_path: Path) -> None:
    cell = (
        "@app.callback(Output('x', 'children'), Input('a', 'value'))\ndef f(value):\n    return value",
        "@app.callback(Output('x', 'children'), Input('b', 'value'))\ndef f(value):\n    return value",
    )
    result = serve(tmp_path, "from nbdash import App, Input, Output, html\napp = App()\napp.layout = html.P()", *cell)
    assert result.returncode == 1
    assert "Cell 3 of book.ipynb failed" in result.stderr
    assert "Two callbacks set x.children" in result.stderr
    result = serve(tmp_path, "from nbdash import App, Input, Output, html\napp = App()", cell[0], cell[0])
    assert result.returncode == 1 and "Two callbacks set x.children" in result.stderr
