"""The notebook on callbacks as a person meets it: what they do in its four parts, and what they must see then."""

import colorsys
import json
import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from .harness.figures import Figure, wait_equal
from .harness.shown import Shown

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "02_callbacks.ipynb"


class Todos:
    """The list whose rows come and go."""

    def __init__(self, shown: Shown) -> None:
        self.page = shown.page
        self.list = shown.element("todos")
        self.rows = self.list.locator("li")
        self.new = shown.element("new")
        self.add = shown.element("add")
        self.count = shown.element("count")

    def row(self, text: str) -> Locator:
        return self.rows.filter(has_text=text)

    def box(self, text: str) -> Locator:
        return self.row(text).get_by_role("checkbox")

    def delete(self, text: str) -> None:
        self.row(text).get_by_role("button").click()

    def wait_rows(self, *texts: str) -> None:
        expect(self.rows.locator("label")).to_have_text(texts)

    def wait_struck(self, *texts: str) -> None:
        """Wait until these rows are struck through, and no others are."""
        wait_equal(self.page, self._struck, list(texts))

    def _struck(self) -> list[str]:
        return self.list.evaluate(
            "(list) => Array.from(list.querySelectorAll('label'))"
            ".filter((label) => getComputedStyle(label).textDecorationLine === 'line-through')"
            ".map((label) => label.textContent)"
        )


class Colors:
    """The sliders, and all that follows them in the page."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.page = shown.page
        self.hue, self.lightness = (shown.element(id).get_by_role("slider") for id in ("hue", "lightness"))
        self.color = shown.element("color")
        self.preview = shown.element("preview")
        self.keep = shown.element("keep")
        self.swatches = shown.element("palette").locator("span")

    def wait_shown(self, hue: int, lightness: int) -> None:
        """Wait until text and preview show this color."""
        expect(self.color).to_have_text(f"hsl({hue} 70% {lightness}%)")
        red, green, blue = (round(channel * 255) for channel in _rgb(hue, lightness))
        expect(self.preview).to_have_css("background-color", f"rgb({red}, {green}, {blue})")

    def wait_kept(self, *colors: tuple[int, int]) -> None:
        """Wait until the swatches are those of these hues and lightnesses."""
        codes = ["#" + "".join(f"{round(channel * 255):02x}" for channel in _rgb(*color)) for color in colors]
        expect(self.swatches).to_have_text([re.compile(rf"{code}\s+\d+\.\d : 1") for code in codes])


class Countries:
    """Three figures, of which any two follow the third."""

    def __init__(self, shown: Shown) -> None:
        self.page = shown.page
        self.told = shown.element("followed")
        self.figures: dict[int, Figure] = {}
        for year in (1952, 1977, 2007):
            id = json.dumps({"figure": "countries", "year": year}, separators=(",", ":"))
            self.figures[year] = Figure(shown.page, shown.view.locator(f"[id='{id}']"))
            self.figures[year].wait_drawn()

    def wait_bright(self, numbers: dict[int, int]) -> None:
        """Wait until so many points are bright in the figures of these years."""
        wait_equal(self.page, lambda: {year: self._bright(year) for year in numbers}, numbers)

    def _bright(self, year: int) -> int:
        return sum(opacity > 0.5 for opacity in self.figures[year].opacities())


class Tips:
    """The computation that shows how far it is."""

    def __init__(self, shown: Shown) -> None:
        self.page = shown.page
        self.start, self.stop = shown.element("start"), shown.element("stop")
        self.progress = shown.element("progress")
        self.told = shown.element("interval")
        self.means = Figure(shown.page, shown.element("means"))
        self.means.wait_drawn()

    def done(self) -> int:
        return int(self.progress.get_attribute("value") or 0)

    def watch(self) -> None:
        """Note all values of the progress bar from now on."""
        self.progress.evaluate(
            "(bar) => { window.steps = [Number(bar.value)];"
            " new MutationObserver(() => steps.push(Number(bar.value))).observe(bar, { attributes: true }); }"
        )

    def stop_at(self, step: int) -> None:
        """Have Stop clicked in the page itself when so much is done, however long a click from here would take."""
        self.stop.evaluate(
            """(stop, step) => {
                const bar = document.querySelector("#progress");
                const observer = new MutationObserver(() => {
                    if (bar.value < step) return;
                    observer.disconnect();
                    stop.click();
                });
                observer.observe(bar, { attributes: true });
            }""",
            step,
        )

    def steps(self) -> list[int]:
        return self.page.evaluate("steps")


def _rgb(hue: int, lightness: int) -> tuple[float, float, float]:
    return colorsys.hls_to_rgb(hue / 360, lightness / 100, 0.7)
