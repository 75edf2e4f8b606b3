"""What a dcc.Graph shows, asked of plotly, and where its points are on the screen."""

from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import Locator, Page, expect

T = TypeVar("T")

_LONELY_POINT = """(() => {
  const { xaxis, yaxis } = plot._fullLayout;
  const box = plot.getBoundingClientRect();
  const points = plot._fullData.flatMap(({ x, y, hovertext }) =>
    Array.from(hovertext, (label, i) => [
      box.left + xaxis._offset + xaxis.d2p(x[i]), box.top + yaxis._offset + yaxis.d2p(y[i]), label,
    ]));
  const nearest = (point) => Math.min(
    ...points.filter((other) => other !== point)
      .map((other) => Math.hypot(other[0] - point[0], other[1] - point[1])));
  return points.reduce((best, point) => (nearest(point) > nearest(best) ? point : best));
})()"""


class Figure:
    """The figure that a graph shows at the moment."""

    def __init__(self, page: Page, graph: Locator) -> None:
        self.page = page
        self.graph = graph

    def wait_drawn(self) -> None:
        """Wait until there is a figure on screen."""
        expect(self.graph.locator(".js-plotly-plot .main-svg").first).to_be_attached(timeout=30_000)

    def title(self) -> str:
        return self._ask("plot.layout.title.text")

    def traces(self) -> set[str]:
        """The names of the traces."""
        return set(self._ask("plot.data.map((trace) => trace.name)"))

    def points(self) -> int:
        """How many points there are in all traces."""
        return self._ask("plot.calcdata.reduce((sum, trace) => sum + trace.length, 0)")

    def total(self) -> float:
        """The heights of all bars together."""
        return self._ask("plot.calcdata.reduce((sum, trace) => sum + trace.reduce((part, { s }) => part + s, 0), 0)")

    def axis_type(self, axis: str) -> str:
        """`linear`, `log`, ..."""
        return self._ask(f"plot._fullLayout.{axis}axis.type")

    def lines_at(self) -> list[float]:
        """Where the layout's upright lines stand."""
        return self._ask("Array.from(plot.layout.shapes ?? [], (shape) => shape.x0)")

    def click_lonely_point(self) -> str:
        """Click with the mouse on the point that is furthest from all others, and return its hover text."""
        self.graph.scroll_into_view_if_needed()
        x, y, label = self._ask(_LONELY_POINT)
        self.page.mouse.move(x - 3, y - 3)
        self.page.mouse.move(x, y)
        # Plotly looks for the point under the mouse a few times a second, and a click means what it has found.
        expect(self.graph.locator(".hoverlayer")).to_contain_text(label)
        self.page.mouse.click(x, y)
        return str(label)

    def opacities(self) -> list[float]:
        """How opaque each point of all traces is, before any selection."""
        return self._ask(
            "plot._fullData.flatMap(({ x, marker }) => Array.from(x, (_, i) => marker.opacity[i] ?? marker.opacity))"
        )

    def heights(self) -> list[float]:
        """The heights of all bars."""
        return self._ask("plot._fullData.flatMap((trace) => Array.from(trace.y))")

    def boxes(self) -> int:
        """How many selections are drawn on it."""
        return self._ask("(plot._fullLayout.selections ?? []).length")

    def selected(self) -> int:
        """How many points are selected in it."""
        return self._ask("plot._fullData.reduce((sum, trace) => sum + (trace.selectedpoints ?? []).length, 0)")

    def drag_box(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag with the mouse between two places, each given as shares of the plot's width and height."""
        (x0, y0), (x1, y1) = self._place(*start), self._place(*end)
        self.page.mouse.move(x0, y0)
        self.page.mouse.down()
        self.page.mouse.move(x1, y1, steps=8)
        self.page.mouse.up()

    def double_click(self) -> None:
        """Double-click beside all points."""
        self.page.mouse.dblclick(*self._place(0.97, 0.97))

    def _place(self, across: float, down: float) -> tuple[float, float]:
        self.graph.scroll_into_view_if_needed()
        box = self.graph.locator(".nsewdrag").first.bounding_box()
        assert box is not None
        return box["x"] + box["width"] * across, box["y"] + box["height"] * down

    # Any: what comes back is what the expression gives.
    def _ask(self, expression: str) -> Any:
        return self.graph.evaluate(
            f"(graph) => {{ const plot = graph.querySelector('.js-plotly-plot'); return {expression}; }}"
        )


def wait_equal(page: Page, ask: Callable[[], T], expected: T, *, timeout_s: float = 15) -> None:
    """Ask until the answer is the expected one."""
    answer = ask()
    for _ in range(int(timeout_s / 0.05)):
        if answer == expected:
            return
        page.wait_for_timeout(50)
        answer = ask()
    raise AssertionError(f"still {answer!r} after {timeout_s} s, not {expected!r}")
