"""Served pages: click to text, a chain of ten callbacks, and a figure of a million points."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from .costs import Cost, Meter
from .pages import OFFSETS, open_pages, open_served
from .rounds import Clicks, take_turns
from .servers import Frameworks
from .stats import Samples
from .traffic import count_traffic, traffic


@dataclass(frozen=True)
class Interactions:
    """For each framework: milliseconds until the answer is there, bytes received for it, and what it cost."""

    times: dict[str, Samples]
    received: dict[str, Samples]
    costs: dict[str, Cost]


def click_to_text(browser: Browser, frameworks: Frameworks, workload: str, samples: int, warm_up: int) -> Interactions:
    """From the click to the last text."""

    def subject(page: Page) -> Clicks:
        return Clicks(page.locator("#button"), page.locator("#text"), offset=OFFSETS[workload])

    return _measure(browser, frameworks, workload, subject, samples, warm_up)


def swap_figure(browser: Browser, frameworks: Frameworks, samples: int, warm_up: int) -> Interactions:
    """From the click to the drawn figure."""

    def subject(page: Page) -> Clicks:
        return Clicks(page.locator("#button"), page.locator(".js-plotly-plot"), what="Plot")

    return _measure(browser, frameworks, "figure", subject, samples, warm_up, is_counted=True)


def _measure(
    browser: Browser,
    frameworks: Frameworks,
    workload: str,
    subject: Callable[[Page], Clicks],
    samples: int,
    warm_up: int,
    *,
    is_counted: bool = False,
) -> Interactions:
    with frameworks.serve(workload) as servers, open_pages(browser) as pages:
        subjects: dict[str, Clicks] = {}
        opened: dict[str, Page] = {}
        for name, served in servers.items():
            page = opened[name] = pages.new()
            if is_counted:
                count_traffic(page)
            open_served(page, name, workload, served)
            subjects[name] = subject(page)
        take_turns(subjects, warm_up, 0)
        before = {name: traffic(page).bytes for name, page in opened.items()} if is_counted else {}
        times = take_turns(subjects, samples, 0)
        received = {name: (traffic(opened[name]).bytes - count) / samples for name, count in before.items()}
        # Dash's socket is a worker's: nothing was seen of it.
        seen = {name: Samples([count]) for name, count in received.items() if count > 0}
        # Once more, since a page that is metered is slower.
        metered = max(5, samples // 4)
        meters = {name: Meter(page, servers[name]) for name, page in opened.items()}
        take_turns(subjects, metered, 0)
        return Interactions(times, seen, {name: meter.each_of(metered) for name, meter in meters.items()})
