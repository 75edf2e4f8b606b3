"""A notebook open in a page of JupyterLab or Notebook 7: run its cells, ask its kernel, look at its outputs.

Pointer and keyboard go through Playwright, as a person's would. Only what has no bearing on the thing tested
(running cells, editing them, saving) goes through the application's own commands, by the functions of `lab.js`.
Both applications are made of the same parts, so all of it works in both.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import nbformat
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from .jupyter import CommsOverSubshells, Frontend, JupyterServer, WindowingMode

log = logging.getLogger(__name__)

_READY_TIMEOUT_MS = 60_000


@dataclass(frozen=True)
class KernelMessage:
    """A message between page and kernel.

    `method` is the widget protocol's ("custom", "update", ...), `kind` the type that nbdash's messages have.
    """

    sent: bool
    type: str
    method: str
    kind: str
    bytes: int
    at_ms: float


class LabNotebook:
    """One notebook in one page."""

    def __init__(self, page: Page, server: JupyterServer, path: Path, frontend: Frontend = "lab") -> None:
        self.page = page
        self.path = path
        self.frontend: Frontend = frontend
        self._server = server
        self._comms: CommsOverSubshells | None = None

    # --- opening ---

    def open(
        self,
        comms_over_subshells: CommsOverSubshells | None = None,
        *,
        is_dark: bool = False,
        windowing: WindowingMode | None = None,
    ) -> None:
        """Load the page and wait until the kernel can run cells.

        On a busy machine JupyterLab sometimes misses that a new kernel has started, and waits for it for ever; then a
        kernel is started anew, and the test's report says so.
        """
        self._comms = comms_over_subshells
        if comms_over_subshells is not None:
            self._server.set_comms_over_subshells(comms_over_subshells)
        self._server.set_look(is_dark=is_dark, windowing=windowing)
        try:
            self._load()
        except PlaywrightTimeoutError:
            log.warning("%s did not hear of its kernel: %s", self.frontend, self._call("describe"))
            self._call("endSession", self._server.name(self.path))
            self._load()

    def _load(self) -> None:
        address = self._server.address(self.path, self.frontend)
        self.page.goto(f"{address}?reset" if self.frontend == "lab" else address)
        self._wait_ready()

    def address(self) -> str:
        """Where it is opened."""
        return self._server.address(self.path, self.frontend)

    def reload(self) -> None:
        """Load the page again, as a person would; the kernel goes on."""
        self.page.goto(self._server.address(self.path, self.frontend))
        self._wait_ready()

    def close(self) -> None:
        """Save and close the notebook; the page and the kernel go on."""
        self.save()
        if self.frontend == "lab":
            self._call("close")
        else:
            self.page.goto(f"{self._server.url}/tree")

    def reopen(self) -> None:
        """Open it again after `close`, on the same kernel."""
        if self.frontend == "lab":
            self._call("command", "docmanager:open", {"path": self._server.name(self.path)})
        else:
            self.page.goto(self._server.address(self.path, self.frontend))
        self._wait_ready()

    def _wait_ready(self) -> None:
        self.page.evaluate(_driver())
        self.page.wait_for_function(
            "([name, comms]) => labDriver.isReady(name, comms)",
            arg=[self._server.name(self.path), self._comms],
            timeout=_READY_TIMEOUT_MS,
        )

    # --- cells ---

    def run_all(self) -> None:
        """Run all cells and wait until the last is done."""
        self._call("command", "notebook:run-all-cells")

    def run_cell(self, index: int) -> None:
        self._call("runCell", index)

    def start_cell(self, index: int) -> None:
        """Run a cell, and come back while it runs."""
        self._call("startCell", index)

    def insert_cell(self, source: str, index: int | None = None) -> int:
        """Put a code cell before the one at `index`, or at the end; return its index."""
        return self._call("insertCell", index, source)

    def set_source(self, index: int, source: str) -> None:
        self._call("setSource", index, source)

    def delete_cell(self, index: int) -> None:
        """Delete a cell as a person would: the next run of any cell tells the kernel of it."""
        self._call("deleteCell", index)

    def select_cell(self, index: int) -> None:
        self._call("selectCell", index)

    def split_cell(self, index: int, line: int) -> None:
        """Split a cell before a line, counted from 0."""
        self._call("splitCell", index, line)

    def command(self, name: str) -> None:
        """Execute one of JupyterLab's commands."""
        self._call("command", name)

    def move_cell(self, index: int, to: int) -> None:
        self._call("moveCell", index, to)

    def cell_id(self, index: int) -> str:
        """The notebook's own name for a cell, which it keeps wherever it is moved."""
        return str(self._call("cellId", index))

    def clear_outputs(self, index: int | None = None) -> None:
        """Clear a cell's outputs, or all."""
        self._call("clearOutputs", index)

    def scroll_to(self, index: int) -> None:
        """Bring a cell into sight."""
        self._call("scrollTo", index)

    def sources(self) -> list[str]:
        """What stands in the cells."""
        return self._call("sources")

    def output(self, index: int) -> Locator:
        """Where a cell shows its output."""
        return self.page.locator(".jp-Notebook .jp-Cell").nth(index).locator(".jp-Cell-outputArea")

    def outputs(self, index: int) -> list[dict[str, Any]]:
        """A cell's outputs as the notebook file would hold them."""
        return cast(list[dict[str, Any]], self._call("outputs", index))

    # --- kernel ---

    def execute(self, code: str) -> str:
        """Run code in the kernel, without a cell, and return what it printed."""
        result = self._call("execute", code)
        assert result["error"] is None, result["error"]
        return str(result["text"])

    def use_kernel_of(self, other: LabNotebook) -> None:
        """Connect to the kernel that another notebook runs in; its own ends."""
        self._call("useKernel", other._call("kernelId"))
        self.wait_idle()

    def kernel_pid(self) -> int:
        return int(self.execute("import os; print(os.getpid())"))

    def restart_kernel(self) -> None:
        """Restart without asking, and wait until it can run cells."""
        self.page.evaluate("labDriver.kernel().restart()")
        self.wait_idle()

    def interrupt_kernel(self) -> None:
        """Press the stop button, as it were."""
        self.page.evaluate("labDriver.kernel().interrupt()")

    def wait_idle(self, *, timeout_s: float = 60) -> None:
        """Wait until the kernel runs nothing."""
        self.page.wait_for_function("() => labDriver.status() === 'idle'", timeout=timeout_s * 1000)

    def is_running(self, index: int) -> bool:
        """True while a cell runs or waits for its turn."""
        return bool(self._call("isRunning", index))

    def comms_over_subshells(self) -> str:
        """How the page's kernel connection really sends its comm messages."""
        return str(self._call("commsOverSubshells"))

    # --- what it costs ---

    def watch_traffic(self) -> None:
        """Note all messages between page and kernel from now on."""
        self._call("watchTraffic")

    def take_traffic(self) -> list[KernelMessage]:
        """Return the messages noted since the last call."""
        return [
            KernelMessage(m["sent"], m["type"], m["method"], m["kind"], m["bytes"], m["atMs"])
            for m in self._call("takeTraffic")
        ]

    def take_comm_messages(self) -> tuple[list[KernelMessage], list[KernelMessage]]:
        """Return the comm messages noted since the last call, sent and received."""
        comm = [message for message in self.take_traffic() if message.type == "comm_msg"]
        return [m for m in comm if m.sent], [m for m in comm if not m.sent]

    def save(self) -> int:
        """Save the notebook and return the size of its file in bytes."""
        before = self.path.stat().st_mtime_ns
        self._call("save")
        deadline = time.monotonic() + 10
        while self.path.stat().st_mtime_ns == before and time.monotonic() < deadline:
            time.sleep(0.02)
        return self.path.stat().st_size

    def saved(self) -> nbformat.NotebookNode:
        """The notebook as its file has it."""
        return nbformat.read(self.path, as_version=4)

    def shut_down(self) -> None:
        """End the kernel, so that it takes no time from the next test."""
        if not self.page.is_closed():
            self.page.evaluate("globalThis.labDriver?.shutDown()")

    # Any: what comes back is what a function of lab.js returns.
    def _call(self, function: str, *arguments: object) -> Any:
        return self.page.evaluate(
            "([name, values]) => labDriver[name](...values)", [function, cast(Sequence[object], arguments)]
        )


@cache
def _driver() -> str:
    return Path(__file__).with_name("lab.js").read_text()
