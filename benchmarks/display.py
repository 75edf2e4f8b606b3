"""Showing things in a JupyterLab page that has shown such before: time until they are interactive, and bytes."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.e2e.harness.counter import COUNTER_CELLS
from tests.e2e.harness.lab import LabNotebook

from .floor.stock import STOCK_CELLS
from .inline import EXTENDED, NBDASH_CELL, WIRES, open_bench
from .pages import open_pages
from .rounds import take_turns
from .stats import Samples
from .traffic import traffic

_SCRIPT = Path(__file__).with_name("display.js").read_text()
# What a page still receives once a view is there.
_REST_MS = 300
_DISPLAYS = 50
_CELLS = [COUNTER_CELLS[0], STOCK_CELLS[0], NBDASH_CELL]


@dataclass(frozen=True)
class Shown:
    """Lines that make something, the name that they give it, and how the page shows that it takes clicks."""

    made: str
    name: str
    selector: str
    text: str


_SHOWN = {
    "floor": Shown("floor = Counter()\nfloor.on_msg(answer)", "floor", "output", "0"),
    "ipywidgets": Shown(
        "button = ipywidgets.Button(description='one more')\nbutton.on_click(print)",
        "button",
        "button.jupyter-button",
        "one more",
    ),
    "nbdash": Shown("app = WORKLOADS['click'](nbdash)", "app", "[data-nbdash-state=live] #text", "0"),
}


@dataclass
class Display:
    """A subject: its cell is added, run, and deleted."""

    page: Page
    shown: Shown

    def sample(self) -> float:
        took_ms = self.run(f"{self.shown.made}\n{self.shown.name}")
        self.page.evaluate("benchDisplay.forget()")
        return took_ms

    def run(self, source: str) -> float:
        arguments = [source, self.shown.selector, self.shown.text]
        return float(self.page.evaluate("(arguments) => benchDisplay.run(...arguments)", arguments))


def run_to_interactive(browser: Browser, samples: int, warm_up: int) -> dict[str, dict[str, Samples]]:
    """Milliseconds from running a cell until what it shows is interactive: wire -> framework -> samples."""
    result: dict[str, dict[str, Samples]] = {}
    for wire in WIRES:
        with open_pages(browser) as pages, open_bench(pages, wire, _CELLS) as notebook:
            _prepare(notebook)
            subjects = {name: Display(notebook.page, shown) for name, shown in _SHOWN.items()}
            result[wire] = take_turns(subjects, samples, warm_up)
    return result


def fiftieth_display(browser: Browser) -> dict[str, Samples]:
    """Bytes that a page receives when one thing is shown for the fiftieth time."""
    with open_pages(browser) as pages, open_bench(pages, EXTENDED, _CELLS, is_counted=True) as notebook:
        _prepare(notebook)
        return {name: Samples([_last_bytes(notebook.page, shown)]) for name, shown in _SHOWN.items()}


def _last_bytes(page: Page, shown: Shown) -> float:
    subject = Display(page, shown)
    subject.run(f"{shown.made}\n{shown.name}")
    for _ in range(_DISPLAYS - 2):
        subject.run(shown.name)
    page.wait_for_timeout(_REST_MS)
    before = traffic(page).bytes
    subject.run(shown.name)
    page.wait_for_timeout(_REST_MS)
    return traffic(page).bytes - before


def _prepare(notebook: LabNotebook) -> None:
    notebook.run_all()
    notebook.page.evaluate(_SCRIPT)
