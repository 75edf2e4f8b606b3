"""Measure several subjects in turns, so that noise on the machine hits all of them alike."""

import random
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from playwright.sync_api import ElementHandle, Locator

from .stats import Samples

# Between two clicks, so that what a framework does after its answer does not count for the next.
PAUSE_S = 0.03
# Two frames later a figure has been drawn; it keeps the processor busy that long. Nothing else may wait for frames:
# a click that always comes right after a frame always waits for the next one, which hides all differences.
_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
_CLOCK = Path(__file__).with_name("clock.js").read_text()


Key = TypeVar("Key")


class Subject(Protocol):
    def sample(self) -> float:
        """Measure once, in milliseconds."""
        ...


def take_turns(subjects: Mapping[Key, Subject], samples: int, warm_up: int) -> dict[Key, Samples]:
    """Measure each subject once a round, in an order that changes from round to round."""
    taken: dict[Key, list[float]] = {name: [] for name in subjects}
    order = list(subjects)
    shuffle = random.Random(0).shuffle
    for _ in range(warm_up + samples):
        shuffle(order)
        for name in order:
            taken[name].append(subjects[name].sample())
            time.sleep(PAUSE_S)
    return {name: Samples(values[warm_up:]) for name, values in taken.items()}


class Clicks:
    """A button in a page, and what shows how often it was clicked; `offset` is what that shows before."""

    def __init__(
        self, button: Locator, shows: Locator, *, offset: int = 0, what: Literal["Text", "Plot"] = "Text"
    ) -> None:
        button.scroll_into_view_if_needed()
        self._button: ElementHandle = button.element_handle()
        self._mouse = button.page.mouse
        self._shows: ElementHandle = shows.element_handle()
        self._shows.evaluate(f"() => {{ {_CLOCK} }}")
        self._arm = f"(element, expected) => benchClock.until{what}(element, expected)"
        self._count = offset
        self._is_slow_to_draw = what == "Plot"

    def sample(self) -> float:
        self._count += 1
        # Looked up each time: what other cells show may have moved it.
        box = self._button.bounding_box()
        assert box is not None, "the button is not to be seen"
        self._shows.evaluate(self._arm, str(self._count))
        self._mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        took_ms = float(self._shows.evaluate("() => benchClock.result"))
        if self._is_slow_to_draw:
            self._shows.evaluate(_DRAWN)
        return took_ms
