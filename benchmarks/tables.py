"""Tables: ten thousand rows refreshed on a click, and the first rows of a million, each beside other frameworks."""

import json
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.e2e.harness.browser import Pages

from .apps.frames import first_cell
from .pages import open_pages
from .rounds import take_turns
from .servers import Frameworks
from .stats import Samples
from .traffic import count_traffic, traffic

_SCRIPT = Path(__file__).with_name("table.js").read_text()
RECORDS = "nbdash records"
SMALL = "a hundred rows"
# The first cell of the first row. Streamlit's is drawn on a canvas.
_CELLS = {
    "nbdash": "tbody .nb-table-cell",
    RECORDS: "tbody .nb-table-cell",
    "Dash": 'td.dash-cell[data-dash-row="0"]',
    "Dash ws": 'td.dash-cell[data-dash-row="0"]',
    "Panel": ".tabulator-row [tabulator-field=name]",
    "Solara": ".v-data-table tbody td:nth-child(2)",
    "Streamlit": "table-on-a-canvas",
}


@dataclass(frozen=True)
class Refreshed:
    """For each framework: milliseconds until the table shows what is new, and bytes received for it."""

    times: dict[str, Samples]
    received: dict[str, Samples]


@dataclass
class Refresh:
    """A subject: a button, and a table whose first cell counts its clicks."""

    page: Page
    clicks: int = 0

    def sample(self) -> float:
        self.clicks += 1
        return _click(self.page, str(self.clicks))


@dataclass
class PutIn:
    """A subject: a button whose clicks put in tables of two frames by turns."""

    page: Page
    clicks: int = 0

    def sample(self) -> float:
        self.clicks += 1
        return _click(self.page, first_cell(self.clicks % 2))


@dataclass
class Open:
    """A subject: a page with a table, opened with an empty cache."""

    browser: Browser
    framework: str
    url: str
    bytes: list[float] = field(default_factory=list[float])

    def sample(self) -> float:
        pages = Pages(self.browser)
        try:
            page = _new_page(pages, self.framework)
            page.goto(self.url)
            took_ms = float(page.evaluate("benchTable.opened"))
            self.bytes.append(traffic(page).bytes)
            return took_ms
        finally:
            pages.close()


def refresh(browser: Browser, frameworks: Frameworks, samples: int, warm_up: int) -> Refreshed:
    """From the click to the new rows. "nbdash" is given a data frame, "nbdash records" what Dash is given."""
    pages = Pages(browser)  # what others complain of in their pages is not ours to judge
    with (
        frameworks.serve("table", (*frameworks.programs, *frameworks.table_peers)) as servers,
        frameworks.serve("frame", ("nbdash",)) as framed,
    ):
        urls = {name: served.url for name, served in servers.items()}
        urls |= {RECORDS: urls["nbdash"], "nbdash": framed["nbdash"].url}
        try:
            subjects: dict[str, Refresh] = {}
            for name, url in urls.items():
                page = _new_page(pages, name, "0")
                page.goto(url)
                page.evaluate("benchTable.opened")
                subjects[name] = Refresh(page)
            take_turns(subjects, warm_up, 0)
            before = {name: traffic(subject.page).bytes for name, subject in subjects.items()}
            times = take_turns(subjects, samples, 0)
            received = {name: (traffic(subjects[name].page).bytes - count) / samples for name, count in before.items()}
        finally:
            pages.close()
    # Dash's socket is a worker's: nothing was seen of it.
    return Refreshed(times, {name: Samples([count]) for name, count in received.items() if name != "Dash ws"})


def first_rows(browser: Browser, frameworks: Frameworks, samples: int) -> tuple[dict[str, Samples], dict[str, Samples]]:
    """Milliseconds from opening a page until the first rows of a million are there, and the bytes; beside a hundred."""
    with (
        frameworks.serve("million_rows", ("nbdash", *frameworks.table_peers)) as servers,
        frameworks.serve("hundred_rows", ("nbdash",)) as small,
    ):
        subjects = {name: Open(browser, name, served.url) for name, served in servers.items()}
        subjects[SMALL] = Open(browser, "nbdash", small["nbdash"].url)
        times = take_turns(subjects, samples, warm_up=1)
        return times, {name: Samples(subject.bytes[1:]) for name, subject in subjects.items()}


def put_in(browser: Browser, frameworks: Frameworks, samples: int, warm_up: int) -> dict[str, Samples]:
    """Milliseconds from a click that puts a table of a million rows into an open page to its first rows."""
    subjects: dict[str, PutIn] = {}
    workloads = {"nbdash": "million_rows", SMALL: "hundred_rows"}
    with ExitStack() as stack:
        pages = stack.enter_context(open_pages(browser))
        for name, workload in workloads.items():
            served = stack.enter_context(frameworks.serve(workload, ("nbdash",)))["nbdash"]
            page = _new_page(pages, "nbdash")
            page.goto(served.url)
            page.evaluate("benchTable.opened")
            subjects[name] = PutIn(page)
        return take_turns(subjects, samples, warm_up)


def _new_page(pages: Pages, framework: str, first: str = first_cell()) -> Page:
    page = pages.new()
    count_traffic(page)
    page.add_init_script(_SCRIPT.replace("CELL", json.dumps(_CELLS[framework])).replace("FIRST", json.dumps(first)))
    return page


def _click(page: Page, expected: str) -> float:
    box = page.get_by_role("button", name="one more").bounding_box()
    assert box is not None, "the button is not to be seen"
    page.evaluate("(expected) => benchTable.afterClick(expected)", expected)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return float(page.evaluate("benchTable.result"))
