"""Pages of served workloads, opened and ready for a click."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from tests.e2e.harness.browser import Pages
from tests.e2e.harness.served import Served

from .servers import page_url

# What `#text` shows before the first click.
OFFSETS = {"click": 0, "chain": 10}


@contextmanager
def open_pages(browser: Browser) -> Iterator[Pages]:
    """Give fresh pages; at the end none may have complained."""
    pages = Pages(browser)
    try:
        yield pages
        assert pages.errors == [], pages.errors
    finally:
        pages.close()


def open_served(page: Page, framework: str, workload: str, served: Served) -> None:
    """Load a workload's page and wait until it answers clicks."""
    page.goto(page_url(framework, workload, served))
    if workload == "figure":
        page.locator(".js-plotly-plot .gtitle").wait_for()
        return
    # The floor and nbdash show their first text before anybody listens.
    if framework == "floor":
        page.locator("html[data-ready]").wait_for()
    elif framework == "nbdash":
        page.locator("html[data-nbdash=idle]").wait_for()
    expect(page.locator("#text")).to_have_text(str(OFFSETS[workload]))
