"""Served pages: click to text, and a chain of ten callbacks."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, expect

from tests.e2e.harness.browser import Pages

from .rounds import Clicks, take_turns
from .servers import page_url, serve
from .stats import Samples


def click_to_text(
    browser: Browser, workload: Literal["click", "chain"], samples: int, warm_up: int
) -> dict[str, Samples]:
    """Milliseconds from the click to the last text, for each framework."""
    offset = {"click": 0, "chain": 10}[workload]
    with serve(workload) as servers, open_pages(browser) as pages:
        subjects: dict[str, Clicks] = {}
        for framework, served in servers.items():
            page = pages.new()
            page.goto(page_url(framework, workload, served))
            text = page.locator("#text")
            if framework == "floor":
                page.locator("html[data-ready]").wait_for()
            else:
                expect(text).to_have_text(str(offset))
            if framework == "nbdash":
                page.locator("html[data-nbdash=idle]").wait_for()
            subjects[framework] = Clicks(page.locator("#button"), text, offset=offset)
        taken = take_turns(subjects, samples, warm_up)
        assert pages.errors == [], pages.errors
        return taken


@contextmanager
def open_pages(browser: Browser) -> Iterator[Pages]:
    pages = Pages(browser)
    try:
        yield pages
    finally:
        pages.close()
