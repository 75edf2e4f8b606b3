"""Take pictures of the gallery, to look at: `python -m scripts.screenshots [part ...]`.

Each chapter of notebooks/03_components.ipynb in light, dark and high contrast (asked for, and forced), and at 400 px;
and what opens on demand. They are put into screenshots/, which is not in git. Of a part, only pictures with it in
their names are taken.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.e2e.harness.browser import launch_browser
from tests.e2e.harness.served import Served, serve_command
from tests.e2e.harness.views import wait_page_idle

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "notebooks" / "03_components.ipynb"
FOLDER = ROOT / "screenshots"

# What a browser says of the person's wishes, and of the window.
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"color_scheme": "light", "contrast": "more"},
    "forced": {"color_scheme": "dark", "contrast": "more", "forced_colors": "active"},
    "narrow": {"color_scheme": "light", "viewport": {"width": 400, "height": 800}},
}
# What is to be clicked to see something, by the name of the picture.
OPENED = {
    "dropdown": "#continent button",
    "dropdown-multi": "#chosen button",
    "date": "#day [aria-haspopup]",
    "dates": "#stay [aria-haspopup]",
    "confirm": "#ask",
    "waiting": "#work",
    "tooltip": "#figure .point >> nth=40",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.screenshots", description=__doc__)
    parser.add_argument("part", nargs="*", help="take only pictures with this in their names")
    wanted: list[str] = parser.parse_args().part
    if not wanted:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, launch_browser() as browser:
        server = Served(serve_command(NOTEBOOK), Path(folder) / "serve.log", cwd=Path(folder))
        try:
            for look in LOOKS:
                take(browser, server.url, look, wanted)
        finally:
            server.stop()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER.relative_to(ROOT)}/")


def take(browser: Browser, url: str, look: str, wanted: Sequence[str]) -> None:
    """Take all pictures that a look has."""
    usual = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
    context = browser.new_context(**usual | LOOKS[look])
    page = context.new_page()
    page.goto(url)
    wait_page_idle(page)
    page.locator(".nb-graph .main-svg").first.wait_for()
    for number, heading in enumerate(page.locator("h2").all(), 1):
        title = re.sub(r"\W+", "-", heading.inner_text().lower())
        name = f"{look}-{number}-{title}"
        if is_wanted(name, wanted):
            heading.locator("xpath=..").screenshot(path=FOLDER / f"{name}.png")
    for title, selector in OPENED.items():
        name = f"{look}-open-{title}"
        if is_wanted(name, wanted):
            take_opened(page, selector, FOLDER / f"{name}.png")
    context.close()


def take_opened(page: Page, selector: str, file: Path) -> None:
    """Open something, take what is in the window then, and close it."""
    opener = page.locator(selector).first
    opener.evaluate("element => element.scrollIntoView({ block: 'center' })")
    box = opener.bounding_box()
    assert box is not None
    at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(at[0] + 3, at[1] + 3)
    page.mouse.move(*at)
    page.mouse.click(*at)
    page.wait_for_timeout(600)  # what comes with a transition, or is shown of a wait, has come
    page.screenshot(path=file)
    page.keyboard.press("Escape")
    wait_page_idle(page)


def is_wanted(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or any(part in name for part in wanted)


if __name__ == "__main__":
    main()
