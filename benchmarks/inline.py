"""In a notebook in JupyterLab: click to text, and a chain of ten callbacks.

The same notebook is open in two JupyterLabs, one with nbdash's server extension and one without it; each page holds
the floor's widgets and nbdash's apps.
"""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.e2e.harness.counter import COUNTER_CELLS
from tests.e2e.harness.jupyter import JupyterServer, run_jupyter
from tests.e2e.harness.lab import LabNotebook
from tests.e2e.harness.views import wait_state

from .floor.chain_widget import CHAIN_CELLS
from .pages import open_pages
from .rounds import Clicks, take_turns
from .servers import ROOT
from .stats import Samples

# The last cell of each subject shows it.
_NBDASH_CELLS = [
    f"""
    import sys
    sys.path.insert(0, {str(ROOT)!r})
    import nbdash
    from benchmarks.apps.workloads import WORKLOADS
    """,
    "WORKLOADS['click'](nbdash)",
    "WORKLOADS['chain'](nbdash)",
]
_CELLS = [*COUNTER_CELLS, *CHAIN_CELLS, *_NBDASH_CELLS]
_SHOWN_BY = {("click", "floor"): 1, ("chain", "floor"): 3, ("click", "nbdash"): 5, ("chain", "nbdash"): 6}

PLAIN, EXTENDED = "without the server extension", "with the server extension"
WIRES = (PLAIN, EXTENDED)


def click_to_text(browser: Browser, samples: int, warm_up: int) -> dict[tuple[str, str], dict[str, Samples]]:
    """Milliseconds from the click to the last text: (workload, wire) -> framework -> samples."""
    with ExitStack() as stack:
        servers = {wire: stack.enter_context(_run_jupyter(wire)) for wire in WIRES}
        pages = stack.enter_context(open_pages(browser))
        subjects: dict[str, dict[tuple[str, str], Clicks]] = {"click": {}, "chain": {}}
        for wire, server in servers.items():
            notebook = LabNotebook(pages.new(height=2000), server, server.add_notebook("bench.ipynb", _CELLS))
            notebook.open()
            stack.callback(notebook.shut_down)
            notebook.run_all()
            for (workload, framework), cell in _SHOWN_BY.items():
                subjects[workload][wire, framework] = _subject(notebook.output(cell), workload, framework)
        result: dict[tuple[str, str], dict[str, Samples]] = {}
        for workload, of_workload in subjects.items():
            taken = take_turns(of_workload, samples, warm_up)
            for (wire, framework), measured in taken.items():
                result.setdefault((workload, wire), {})[framework] = measured
        return result


def _subject(output: Locator, workload: str, framework: str) -> Clicks:
    button = output.get_by_role("button", name="one more")
    button.wait_for()
    offset = 10 if workload == "chain" else 0
    if framework == "floor":
        return Clicks(button, output.locator("output").last, offset=offset)
    wait_state(output)
    text = output.locator("#text")
    expect(text).to_have_text(str(offset))
    return Clicks(button, text, offset=offset)


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
