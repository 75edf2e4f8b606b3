"""The first paint of a served page, beside a static file of the same size from the same server."""

import re
import shutil
import sys
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.harness.served import Served

from .pages import open_pages
from .rounds import take_turns
from .servers import ROOT
from .stats import Samples

NOTEBOOK = ROOT / "notebooks" / "01_gapminder.ipynb"
STATIC = "static file"

_FIRST_PAINT = """
() => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
  }).observe({ type: "paint", buffered: true });
})
"""


@dataclass
class FirstPaint:
    """A page opened with an empty cache."""

    browser: Browser
    url: str

    def sample(self) -> float:
        """Milliseconds from the start of the navigation until the browser has painted something of the page."""
        with open_pages(self.browser) as pages:
            page = pages.new()
            page.goto(self.url, wait_until="commit")
            return float(page.evaluate(_FIRST_PAINT))


def first_paint(browser: Browser, samples: int) -> dict[str, Samples]:
    """Milliseconds until the first paint, of the first notebook served and of its HTML as a file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assets = folder / "assets"
        assets.mkdir()
        shutil.copy(NOTEBOOK, folder)
        served = Served(
            [sys.executable, "-m", "nbdash", "serve", NOTEBOOK.name, "--port=0"], folder / "log", cwd=folder
        )
        try:
            with urllib.request.urlopen(served.url) as answer:
                page: str = answer.read().decode()
            (assets / "static.html").write_text(_inert(page), "utf-8")
            urls = {STATIC: f"{served.url.rstrip('/')}/assets/static.html", "nbdash": served.url}
            subjects = {subject: FirstPaint(browser, url) for subject, url in urls.items()}
            return take_turns(subjects, samples, warm_up=2)
        finally:
            served.process.kill_group()


def _inert(page: str) -> str:
    """The page without what it would load, and just as long."""
    alone = re.sub(r'<link rel="(?:stylesheet|modulepreload)"[^>]*>|<script type="module"[^>]*></script>', "", page)
    return alone + "<!--" + "x" * (len(page) - len(alone) - 7) + "-->"
