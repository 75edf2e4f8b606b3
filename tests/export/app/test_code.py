"""The module of a notebook does what its cells do, and reads as they do."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from nbdash.export.app.code import module_of
from nbdash.export.magics import DISPLAY
from nbdash.export.prepared import prepare
from tests.export.conftest import APP

Book = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("restored")


def code_of(file: Path) -> str:
    code, findings = module_of(prepare(file))
    assert findings == []
    return code


@contextmanager
def run(code: str) -> Generator[dict[str, Any]]:
    """The names of a module while it lives."""
    names = vars(ModuleType("dashboard"))
    exec(compile(code, "dashboard.py", "exec", dont_inherit=True), names)
    yield names
    if "_loop" in names:
        loop: asyncio.AbstractEventLoop = names["_loop"]
        asyncio.run_coroutine_threadsafe(end_tasks(), loop).result()
        thread = next(one for one in threading.enumerate() if one.name == "cells")
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def end_tasks() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def refused(file: Path) -> tuple[int | None, int | None, str]:
    (finding,) = module_of(prepare(file))[1]
    assert finding.is_refusal
    return finding.cell, finding.line, finding.what


def test_cells_are_in_order_with_their_numbers_and_markdown_is_comments(book: Book) -> None:
    code = code_of(book("# # Sales\n\nBy *month*.", APP, ("boom", ["nbdash-skip"]), 'text = """\n  a"""  # as it is'))
    assert code == (
        '"""The code of book.ipynb, cell by cell. What only shows something in a notebook is a comment; '
        'app.py serves the app."""\n'
        "\n# %% [markdown]\n# # # Sales\n#\n# By *month*.\n"
        f"\n# %% cell 1\n{APP}\n"
        '\n# %% cell 3\ntext = """\n  a"""  # as it is\n'
    )


@pytest.mark.parametrize(
    "shows",
    ["app", "app.run(debug=True)", "app.show(\n    where='panel',\n)", "figure.show()", "app; figure.show()"],
)
def test_what_only_shows_something_is_a_comment(book: Book, shows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plotly.basedatatypes.BaseFigure.show", lambda self: None)
    figure = "import plotly.graph_objects as go\nfigure = go.Figure()"
    code = code_of(book(APP, figure, f"before = 1\n{shows}\nafter = 2"))
    commented = "\n".join(f"# {line}" for line in shows.split("\n"))
    assert f"\nbefore = 1\n{commented}\nafter = 2\n" in code


def test_what_is_served_twice_is_refused(book: Book) -> None:
    assert refused(book(APP, "for _ in range(1):\n    app.run()")) == (
        2,
        2,
        "app.run() would serve the app while it is loaded.",
    )


def test_a_main_block_that_only_runs_the_app_stays_and_others_are_refused(book: Book) -> None:
    block = "if __name__ == '__main__':\n    app.run(debug=True)"
    assert block in code_of(book(APP, block))
    assert refused(book(APP, "if __name__ == '__main__':\n    data = 1"))[:2] == (2, 1)


def test_top_level_await_does_in_a_module_what_it_does_in_cells(book: Book) -> None:
    cells = [
        "import asyncio\nasync def double(x):\n    await asyncio.sleep(0)\n    return 2 * x",
        "a: int = await double(2)  # annotated\nb, c = await asyncio.gather(double(a), double(b := 1))",
        'async with asyncio.Lock() as lock:\n    text = f"""{await double(3)}\n  left"""\n    def inner(): return text',
        "squares = [await double(x) for x in range(3)]",
    ]
    with run(code_of(book(APP, *cells))) as names:
        assert (names["a"], names["b"], names["c"]) == (4, 8, 2)
        assert names["inner"]() == "6\n  left"
        assert names["squares"] == [0, 2, 4]


def test_tasks_that_a_cell_has_started_go_on(book: Book) -> None:
    start = (
        "import asyncio\nseen = []\nasync def tick():\n    while True:\n        await asyncio.sleep(0)\n"
        "        seen.append(1)\nasync def begin():\n    return asyncio.create_task(tick())"
    )
    with run(
        code_of(book(APP, start, "task = await begin()\nawait asyncio.sleep(0.01)", "first = len(seen)"))
    ) as names:
        while len(names["seen"]) <= names["first"]:
            time.sleep(0.001)  # until the test's own time is over


def test_imports_from_the_future_come_first(book: Book) -> None:
    code = code_of(book(APP, "from __future__ import annotations\ndef f(x: Later): ..."))
    assert code.index("from __future__") < code.index("# %%")
    with run(code) as names:
        assert names["f"].__annotations__ == {"x": "Later"}


def test_display_is_there_where_it_is_used(book: Book) -> None:
    assert DISPLAY in code_of(book(APP, "display(1)"))
    assert DISPLAY not in code_of(book(APP, "from IPython.display import display\ndisplay(1)"))


def test_magics_are_in_plain_python(book: Book) -> None:
    assert "\n# %who  (in the notebook only)\n" in code_of(book(APP, "%who"))


@pytest.mark.parametrize("name", ["In[1]", "_"])
def test_what_only_ipython_has_is_refused_by_cell_and_line(book: Book, name: str) -> None:
    known = name.partition("[")[0]
    assert refused(book(APP, "2", f"'a line'\nx = {name}")) == (
        3,
        2,
        f"{known} is IPython's, and not there in plain Python.",
    )


def test_such_names_may_be_the_notebooks_own(book: Book) -> None:
    code_of(book(APP, "for _ in range(2):\n    print(_)\ndef f(In, _1): return In"))
