"""An exported site: from an empty cache until Python answers in the browser, what comes for that, and a click."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Request

from tests.e2e.harness.site import export_site, serve_folder
from tests.e2e.harness.views import wait_page_idle

from .pages import open_pages
from .servers import ROOT
from .stats import Samples

NOTEBOOK = ROOT / "notebooks" / "05_pure_python.ipynb"
STARTS_S = 120

_PAINTED = """
() => performance.getEntriesByName("first-contentful-paint")[0].startTime
"""
# From the click until the text that Python has made of it is in the page.
_CLICK = """
(choice) => new Promise((resolve) => {
  const started = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    resolve(performance.now() - started);
  }).observe(document.getElementById("summary"), { childList: true, subtree: true, characterData: true });
  document.querySelectorAll("#measures input")[choice].click();
})
"""


@dataclass
class Started:
    """What was measured of the site."""

    painted_ms: Samples
    ready_ms: Samples
    received: Samples
    """Bytes as they come over the wire; this server packs nothing."""
    clicks_ms: Samples


def starts(browser: Browser, visits: int, clicks: int) -> Started:
    """Visit the site so many times with an empty cache, and click so many times each."""
    painted: list[float] = []
    ready: list[float] = []
    received: list[float] = []
    taken: list[float] = []
    with _served() as url:
        for _ in range(visits):
            with open_pages(browser) as pages:
                page = pages.new()
                finished: list[Request] = []
                page.context.on("requestfinished", lambda request, into=finished: into.append(request))
                page.goto(url)
                wait_page_idle(page, timeout_s=STARTS_S)
                ready.append(float(page.evaluate("performance.now()")))
                painted.append(float(page.evaluate(_PAINTED)))
                received.append(float(sum(request.sizes()["responseBodySize"] for request in finished)))
                taken += [float(page.evaluate(_CLICK, 2 - number % 3)) for number in range(clicks)]
    return Started(*map(Samples, (painted, ready, received, taken)))


@contextmanager
def _served() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export_site(NOTEBOOK, folder / "site")
        with serve_folder(folder / "site", folder / "log") as url:
            yield url
