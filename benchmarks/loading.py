"""Beginnings: importing, and the first load of a served page."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from .pages import OFFSETS, open_pages
from .rounds import take_turns
from .servers import Frameworks, page_url
from .stats import Samples
from .traffic import count_traffic, traffic

_IMPORT = "import time; {before}; t = time.perf_counter(); import {module}; print((time.perf_counter() - t) * 1e3)"

# When a page answers clicks, beside its showing the first text. Dash shows none before.
_LISTENS = {"floor": "html[data-ready]", "nbdash": "html[data-nbdash=idle]", "Dash": "html", "Dash ws": "html"}
# What a page still loads once it answers.
_REST_MS = 500
_READY = """
globalThis.benchReady = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (document.querySelector(SELECTOR) === null) return;
    if (document.getElementById("text")?.textContent !== "TEXT") return;
    observer.disconnect();
    resolve(performance.now());
  });
  observer.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
});
"""


@dataclass
class Function:
    """A subject that is a function."""

    sample: Callable[[], float]


@dataclass
class FirstLoad:
    """A served page loaded with an empty cache."""

    browser: Browser
    framework: str
    url: str
    bytes: list[float] = field(default_factory=list[float])
    requests: list[float] = field(default_factory=list[float])

    def sample(self) -> float:
        """Milliseconds until the page shows its first text and answers clicks."""
        selector, text = repr(_LISTENS[self.framework]), str(OFFSETS["click"])
        with open_pages(self.browser) as pages:
            page = pages.new()
            page.add_init_script(_READY.replace("SELECTOR", selector).replace("TEXT", text))
            count_traffic(page)
            page.goto(self.url)
            ready_ms = float(page.evaluate("benchReady"))
            page.wait_for_timeout(_REST_MS)
            received = traffic(page)
            self.bytes.append(received.bytes)
            self.requests.append(received.requests)
        return ready_ms


def first_load(
    browser: Browser, frameworks: Frameworks, samples: int
) -> tuple[dict[str, Samples], dict[str, Samples], dict[str, Samples]]:
    """Milliseconds until ready, bytes and requests, for each framework."""
    with frameworks.serve("click") as servers:
        subjects = {name: FirstLoad(browser, name, page_url(name, "click", served)) for name, served in servers.items()}
        times = take_turns(subjects, samples, warm_up=1)
        received = {name: Samples(subject.bytes[1:]) for name, subject in subjects.items()}
        requests = {name: Samples(subject.requests[1:]) for name, subject in subjects.items()}
        return times, received, requests


def import_times(peers_python: Path | None, samples: int) -> dict[str, Samples]:
    """Milliseconds of imports, each in a fresh process."""
    subjects = {
        "anywidget": _importing(sys.executable, "anywidget"),
        "nbdash after anywidget": _importing(sys.executable, "nbdash", before="import anywidget"),
        "nbdash": _importing(sys.executable, "nbdash"),
    }
    if peers_python is not None:
        subjects["Dash"] = _importing(str(peers_python), "dash")
    return take_turns(subjects, samples, warm_up=1)


def _importing(python: str, module: str, *, before: str = "pass") -> Function:
    command = [python, "-c", _IMPORT.format(module=module, before=before)]
    return Function(lambda: float(subprocess.check_output(command, text=True)))
