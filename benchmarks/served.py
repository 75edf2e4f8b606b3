"""Served pages: click to text, a chain of ten callbacks, and a figure of a million points."""

from playwright.sync_api import Browser, Page

from .pages import OFFSETS, open_pages, open_served
from .rounds import Clicks, take_turns
from .servers import Frameworks
from .stats import Samples
from .traffic import count_traffic, traffic


def click_to_text(
    browser: Browser, frameworks: Frameworks, workload: str, samples: int, warm_up: int
) -> dict[str, Samples]:
    """Milliseconds from the click to the last text, for each framework."""
    with frameworks.serve(workload) as servers, open_pages(browser) as pages:
        subjects: dict[str, Clicks] = {}
        for name, served in servers.items():
            page = pages.new()
            open_served(page, name, workload, served)
            subjects[name] = Clicks(page.locator("#button"), page.locator("#text"), offset=OFFSETS[workload])
        return take_turns(subjects, samples, warm_up)


def swap_figure(
    browser: Browser, frameworks: Frameworks, samples: int, warm_up: int
) -> tuple[dict[str, Samples], dict[str, Samples]]:
    """Milliseconds from the click to the drawn figure, and bytes received for it, for each framework."""
    with frameworks.serve("figure") as servers, open_pages(browser) as pages:
        subjects: dict[str, Clicks] = {}
        opened: dict[str, Page] = {}
        for name, served in servers.items():
            page = opened[name] = pages.new()
            count_traffic(page)
            open_served(page, name, "figure", served)
            plot = page.locator(".js-plotly-plot")
            subjects[name] = Clicks(page.locator("#button"), plot, what="Plot")
        before = {name: traffic(page).bytes for name, page in opened.items()}
        times = take_turns(subjects, samples, warm_up)
        swaps = samples + warm_up
        received = {name: (traffic(page).bytes - before[name]) / swaps for name, page in opened.items()}
        # Dash's socket is a worker's: nothing was seen of it.
        return times, {name: Samples([count]) for name, count in received.items() if count > 0}
