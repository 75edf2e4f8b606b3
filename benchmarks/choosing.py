"""A list of ten thousand options: until it is open, and until it shows what a search has found."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from .apps.workloads import OPTIONS
from .pages import open_pages
from .rounds import take_turns
from .servers import Frameworks, page_url
from .stats import Samples

_CLOCK = Path(__file__).with_name("clock.js").read_text()
# What shows an option's text, and what is clicked; Dash's gives its id to the control itself.
_OPTION = {"nbdash": ".nb-dropdown-option-label"}
_DASH_OPTION = ".dash-options-list-option-text"


@dataclass
class Opening:
    """The list is opened by the mouse, and closed again."""

    page: Page
    option: str

    def sample(self) -> float:
        took_ms = self._open()
        self._close()
        return took_ms

    def _open(self) -> float:
        self._arm("Option 0", "pointerdown")  # a press: what opens only with the click keeps the person waiting
        self.page.locator("#dropdown").click()
        return float(self.page.evaluate("() => benchClock.result"))

    def _close(self) -> None:
        self.page.keyboard.press("Escape")
        self.page.locator(self.option).first.wait_for(state="detached")

    def _arm(self, expected: str, event: str) -> None:
        self.page.evaluate("(asked) => benchClock.untilFirst(...asked)", [self.option, expected, event])


class Searching(Opening):
    """A text is put into the search field of the open list."""

    found = OPTIONS // 2

    def sample(self) -> float:
        self.found += 1  # a text that is new to the page
        self._open()
        self._arm(f"Option {self.found}", "input")
        self.page.keyboard.insert_text(str(self.found))
        took_ms = float(self.page.evaluate("() => benchClock.result"))
        self._close()
        return took_ms


def choose(
    browser: Browser, frameworks: Frameworks, samples: int, warm_up: int
) -> tuple[dict[str, Samples], dict[str, Samples]]:
    """Milliseconds until the list is open, and until it shows what was searched, for each framework."""
    with frameworks.serve("dropdown", frameworks.programs) as servers, open_pages(browser) as pages:
        opened: dict[str, tuple[Page, str]] = {}
        for name, served in servers.items():
            page = pages.new()
            page.goto(page_url(name, "dropdown", served))
            page.get_by_text("none", exact=True).wait_for()
            page.evaluate(f"() => {{ {_CLOCK} }}")
            opened[name] = page, _OPTION.get(name, _DASH_OPTION)
        times = take_turns({name: Opening(*found) for name, found in opened.items()}, samples, warm_up)
        searches = take_turns({name: Searching(*found) for name, found in opened.items()}, samples, warm_up)
        return times, searches
