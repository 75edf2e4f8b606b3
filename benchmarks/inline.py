"""In a notebook in JupyterLab: click to text, the same while a cell computes, and a chain of ten callbacks.

The same notebook is open in two JupyterLabs, one with nbdash's server extension and one without it; each page holds
the floor's widgets, a button and a label of ipywidgets, and nbdash's apps.
"""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.e2e.harness.browser import Pages
from tests.e2e.harness.counter import COUNTER_CELLS
from tests.e2e.harness.jupyter import JupyterServer, run_jupyter
from tests.e2e.harness.lab import LabNotebook
from tests.e2e.harness.views import wait_state

from .floor.chain_widget import CHAIN_CELLS
from .floor.stock import STOCK_CELLS
from .pages import open_pages
from .rounds import Clicks, take_turns
from .servers import ROOT
from .stats import Samples
from .traffic import count_traffic

NBDASH_CELL = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import nbdash
from benchmarks.apps.workloads import WORKLOADS
"""
# The last cell of each subject shows it.
_CELLS = [
    *COUNTER_CELLS,
    *CHAIN_CELLS,
    *STOCK_CELLS,
    NBDASH_CELL,
    "WORKLOADS['click'](nbdash)",
    "WORKLOADS['chain'](nbdash)",
]
# Computes in Python, so that the callbacks' threads get the interpreter only now and then; until the file is there.
_COMPUTE = """
from pathlib import Path
print("begun")
while not Path("let-go").exists():
    sum(range(100_000))
"""
_SHOWN_BY = {
    ("click", "floor"): 1,
    ("chain", "floor"): 3,
    ("click", "ipywidgets"): 5,
    ("click", "nbdash"): 7,
    ("chain", "nbdash"): 8,
}

PLAIN, EXTENDED = "without the server extension", "with the server extension"
WIRES = (PLAIN, EXTENDED)


def click_to_text(browser: Browser, samples: int, warm_up: int) -> dict[tuple[str, str], dict[str, Samples]]:
    """Milliseconds from the click to the last text: (workload, wire) -> framework -> samples."""
    with ExitStack() as stack:
        pages = stack.enter_context(open_pages(browser))
        notebooks = {wire: stack.enter_context(open_bench(pages, wire, _CELLS)) for wire in WIRES}
        subjects: dict[str, dict[tuple[str, str], Clicks]] = {"click": {}, "chain": {}}
        for wire, notebook in notebooks.items():
            notebook.run_all()
            for (workload, framework), cell in _SHOWN_BY.items():
                subjects[workload][wire, framework] = _subject(notebook.output(cell), workload, framework)
        result: dict[tuple[str, str], dict[str, Samples]] = {}
        for workload, of_workload in subjects.items():
            taken = take_turns(of_workload, samples, warm_up)
            for (wire, framework), measured in taken.items():
                result.setdefault((workload, wire), {})[framework] = measured
        return result


def busy_click_to_text(browser: Browser, samples: int, warm_up: int) -> dict[str, Samples]:
    """Milliseconds from the click to the text, while a cell computes.

    Without ipywidgets: the kernel has its button's messages wait for the end of the cell.
    """
    with open_pages(browser) as pages, open_bench(pages, EXTENDED, _CELLS) as notebook:
        notebook.run_all()
        subjects = {
            framework: _subject(notebook.output(cell), workload, framework)
            for (workload, framework), cell in _SHOWN_BY.items()
            if workload == "click" and framework != "ipywidgets"
        }
        # The floor's first message would wait too: the kernel answers where it has answered the last time.
        take_turns(subjects, 2, 0)
        cell = notebook.insert_cell(_COMPUTE)
        notebook.start_cell(cell)
        notebook.output(cell).get_by_text("begun").wait_for()
        taken = take_turns(subjects, samples, warm_up)
        assert notebook.is_running(cell)
        notebook.path.with_name("let-go").touch()
        return taken


def _subject(output: Locator, workload: str, framework: str) -> Clicks:
    button = output.get_by_role("button", name="one more")
    button.wait_for()
    offset = 10 if workload == "chain" else 0
    if framework == "floor":
        return Clicks(button, output.locator("output").last, offset=offset)
    if framework == "ipywidgets":
        return Clicks(button, output.locator(".widget-label"))
    wait_state(output)
    text = output.locator("#text")
    expect(text).to_have_text(str(offset))
    return Clicks(button, text, offset=offset)


@contextmanager
def open_bench(pages: Pages, wire: str, cells: list[str], *, is_counted: bool = False) -> Iterator[LabNotebook]:
    """A notebook of these cells, open in a JupyterLab of its own; its page's traffic can be counted."""
    with _run_jupyter(wire) as server:
        page = pages.new(height=2000)
        if is_counted:
            count_traffic(page)
        notebook = LabNotebook(page, server, server.add_notebook("bench.ipynb", cells))
        notebook.open()
        try:
            yield notebook
        finally:
            notebook.shut_down()
            page.close()  # before the server, or it would complain


@contextmanager
def _run_jupyter(wire: str) -> Iterator[JupyterServer]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Said either way: where nbdash is installed, the extension is on.
        config = Path(folder, "config", "jupyter_server_config.d", "nbdash.json")
        config.parent.mkdir(parents=True)
        extensions = {"nbdash.jupyter_server": wire == EXTENDED}
        config.write_text(json.dumps({"ServerApp": {"jpserver_extensions": extensions}}))
        with run_jupyter(Path(folder)) as server:
            yield server
