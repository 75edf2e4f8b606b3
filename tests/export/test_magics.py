"""What IPython adds to Python is translated, left out, or refused by the number of its cell."""

from __future__ import annotations

import ast

import pytest
from IPython.core.interactiveshell import InteractiveShell

from nbdash.export.magics import DISPLAY, plain_cells
from nbdash.export.meanings import IN_NOTEBOOK
from nbdash.export.notebook import Cell


def plain(source: str) -> str:
    cells, findings = plain_cells([Cell(1, "code", source)], "app")
    assert not findings, findings
    return cells[0].source


GUARDED = "try:\n    get_ipython()\nexcept NameError:\n    pass"
ASIDE = "  (in the notebook only)"


@pytest.mark.parametrize(
    ("source", "python"),
    [
        ("x  =  1 # as\n\n\n\ny=2", "x  =  1 # as\n\n\n\ny=2"),
        ("%matplotlib inline\nx = 1", f"# %matplotlib inline{ASIDE}\nx = 1"),
        ("matplotlib inline", f"# %matplotlib inline{ASIDE}"),
        ("%load_ext autoreload\n%autoreload 2", f"# %load_ext autoreload{ASIDE}\n# %autoreload 2{ASIDE}"),
        ("if x:\n    %config A.b = 1\n", f"if x:\n    pass  # %config A.b = 1{ASIDE}\n"),
        ("%time x = f(a)\nx", "x = f(a)\nx"),
        ("x = %time f(a)", "x = f(a)"),
        ("%%time\nx = 1\n%matplotlib inline", f"# %%time{ASIDE}\nx = 1\n# %matplotlib inline{ASIDE}"),
        ("%%html\n<b>é</b>\n", f"# %%html{ASIDE}\n# <b>é</b>\n"),
        ("np.sin?", f"# np.sin?{ASIDE}"),
        ("df??\nx = 'é'; y = 1", f"# df??{ASIDE}\nx = 'é'; y = 1"),
        ("!pip install -q pandas", f"# !pip install -q pandas{ASIDE}"),
        ("!{sys.executable} -m pip install x", f"# !{{sys.executable}} -m pip install x{ASIDE}"),
        ("%pip install x", f"# %pip install x{ASIDE}"),
        ("!ls -l", f"# !ls -l{ASIDE}"),
        ("%env A=b c", "import os; os.environ['A'] = 'b c'"),
        ("a = %env HOME", "a = __import__(\"os\").environ['HOME']"),
        ("%aimport my, your", "import my, your"),
        ("%timeit f()", f"# %timeit f(){ASIDE}"),
        ("get_ipython().run_line_magic('matplotlib', 'inline')", f"# %matplotlib inline{ASIDE}"),
        ("get_ipython().magic('matplotlib inline'); x = 1", "pass; x = 1"),
        (
            "try:\n    get_ipython()\nexcept NameError:\n    pass",
            "try:\n    get_ipython()\nexcept NameError:\n    pass",
        ),
        (">>> x = 1\n>>> y = 2", "x = 1\ny = 2"),
        ("s = '%time !ls ?'\nt = '''\n%matplotlib inline\n'''", "s = '%time !ls ?'\nt = '''\n%matplotlib inline\n'''"),
        ("for x in y:\n    %time f(\\\n        x)", "for x in y:\n    f(         x)"),
    ],
)
def test_what_has_a_meaning_in_python_is_translated(source: str, python: str) -> None:
    assert plain(source) == python


@pytest.mark.parametrize(
    ("source", "line", "said", "remedy"),
    [
        ("x = 1\n\n%%bash\nls", 3, "'%bash'", "nbdash-skip"),
        ("x = (", 1, "It is no Python: x = (", "Write it in Python"),
        ("%%bash\nmake data", 1, "%%bash", "Move what it does into Python"),
        ("\n\nx = 1\nfiles = !ls", 4, "'!ls'", "subprocess.run"),
        ("!wget https://example.org/data.csv", 1, "!wget", "subprocess.run"),
        ("!ls > files.txt", 1, "!ls > files.txt", "subprocess.run"),
        ("%run other.ipynb", 1, "%run other.ipynb", "a module beside the notebook"),
        ("%%time\nx = 1\n%cd data", 3, "%cd data", "from the notebook's own folder"),
        ("%%writefile a.py\nx = 1", 1, "%%writefile a.py", "nbdash-skip"),
        ("%%capture out\nprint(1)", 1, "%%capture out", "Leave out"),
        ("%conjure rabbit", 1, "%conjure rabbit", "tag the cell nbdash-skip"),
        ("ip = get_ipython()\nip.x", 1, "get_ipython()", "from IPython import get_ipython"),
        ("r = %timeit -o f()", 1, "%timeit -o f()", "nbdash-skip"),
        ("%time -n x = 1", 1, "%time", "without %time"),
        ("%env A={b}", 1, "%env", "nbdash-skip"),
    ],
)
def test_what_has_none_is_refused_with_cell_line_and_remedy(source: str, line: int, said: str, remedy: str) -> None:
    cells, (finding,) = plain_cells([Cell(7, "code", source)], "app")
    assert (cells, finding.target, finding.cell, finding.line) == ([], "app", 7, line)
    assert said in finding.what
    assert remedy in finding.remedy


def test_a_top_level_await_is_told_and_other_cells_are_translated_beside_a_refused_one() -> None:
    cells, findings = plain_cells(
        [Cell(n, "code", s) for n, s in enumerate(["x = await f()", "!make", "y = 1"], 1)], ""
    )
    assert [(plain.cell.number, plain.is_async) for plain in cells] == [(1, True), (3, False)]
    assert [finding.cell for finding in findings] == [2]


def test_display_is_the_notebooks_own_unless_it_is_imported() -> None:
    cells, _ = plain_cells([Cell(1, "code", "%time display(1)")], "app")
    assert cells[0].names_display
    exec(DISPLAY + cells[0].source, {})
    imported = Cell(1, "code", "%matplotlib inline\nfrom IPython.display import display")
    cells, _ = plain_cells([imported, Cell(2, "code", "display(1)")], "app")
    assert not any(cell.names_display for cell in cells)


def test_a_script_that_is_run_leaves_its_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    script = tmp_path_factory.mktemp("run") / "helpers.py"
    script.write_text("import math\nanswer = math.floor(42.5)")
    names: dict[str, object] = {}
    exec(plain(f"%run {script}"), names)
    assert names["answer"] == 42


def test_every_magic_that_is_left_out_is_one_of_ipythons_or_of_a_known_extension() -> None:
    """So that a name with a typing error does not stand in the table for ever."""
    known = InteractiveShell().magics_manager.magics
    extensions = {"autoreload", "memit", "autosave", "config_info"}
    kernels = {"clear", "cls", "connect_info", "hist", "less", "ls", "man", "more", "qtconsole", "who_ls"}
    InteractiveShell.clear_instance()
    assert {*known["line"], *known["cell"]} | extensions | kernels >= IN_NOTEBOOK


def test_what_is_left_is_python() -> None:
    for source in ["%matplotlib inline", "%%html\na\n\nb", "if 1:\n    !ls\n    %pwd", "x?"]:
        ast.parse(plain(source))
