"""The gapminder notebook as a person meets it: its controls, and what they must change."""

from pathlib import Path

from playwright.sync_api import expect

from .harness.figures import Figure, wait_equal
from .harness.shown import Shown

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "01_gapminder.ipynb"

_CONTINENTS = {"Africa", "Americas", "Asia", "Europe", "Oceania"}
_FIRST, _LAST = 1952, 2007


class Gapminder:
    """One view of it. Each `try_` works a control, and fails unless all that depends on it follows."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.page = shown.page
        self.summary = shown.element("summary")
        self.slider = shown.element("year").get_by_role("slider")
        self.countries, self.trend, self.population = (
            Figure(self.page, shown.element(id)) for id in ("countries", "trend", "population")
        )
        for figure in (self.countries, self.trend, self.population):
            figure.wait_drawn()

    def wait_year(self, year: int) -> None:
        """Wait until all four parts show this year."""
        expect(self.summary).to_contain_text(f"{year}: ")
        wait_equal(self.page, self.countries.title, f"Countries in {year}")
        wait_equal(self.page, self.population.title, f"Most people in {year}")
        wait_equal(self.page, self.trend.lines_at, [year])

    def wait_continents(self, names: set[str], countries: int) -> None:
        """Wait until all four parts show these continents, with so many countries."""
        expect(self.summary).to_contain_text(f"{countries} countries")
        wait_equal(self.page, self.countries.traces, names)
        wait_equal(self.page, self.trend.traces, names)
        wait_equal(self.page, self.countries.points, countries)

    def try_slider_with_mouse(self) -> None:
        """A click on the rail, then a drag, which is followed before the button is let go."""
        self.slider.scroll_into_view_if_needed()
        rail = self.shown.element("year").locator(".nb-slider-rail").bounding_box()
        handle = self.slider.bounding_box()
        assert rail is not None and handle is not None
        height = handle["y"] + handle["height"] / 2

        def place(year: int) -> float:
            return rail["x"] + rail["width"] * (year - _FIRST) / (_LAST - _FIRST)

        self.page.mouse.click(place(1972), height)
        self.wait_year(1972)
        self.page.mouse.move(place(1972), height)
        self.page.mouse.down()
        self.page.mouse.move(place(1962), height, steps=8)
        self.wait_year(1962)
        self.page.mouse.move(place(1952), height, steps=8)
        self.page.mouse.up()
        self.wait_year(1952)

    def try_slider_with_keys(self) -> None:
        """Arrows go from mark to mark, Home and End to the ends."""
        self.slider.focus()
        self.page.keyboard.press("End")
        self.wait_year(_LAST)
        self.page.keyboard.press("ArrowLeft")
        self.wait_year(2002)
        self.page.keyboard.press("Home")
        self.page.keyboard.press("ArrowRight")
        self.wait_year(1957)

    def try_continents(self) -> None:
        """Two chosen, then all again."""
        self.wait_continents(_CONTINENTS, 142)
        dropdown = self.shown.element("continents")
        dropdown.locator(".nb-dropdown-trigger").click()
        self.page.get_by_role("option", name="Asia").click()
        self.page.get_by_role("option", name="Oceania").click()
        self.page.keyboard.press("Escape")
        self.wait_continents({"Asia", "Oceania"}, 35)
        wait_equal(self.page, self.population.traces, {"Asia"})  # no country of Oceania is among the largest
        dropdown.get_by_role("button", name="Clear selection").click()
        self.wait_continents(_CONTINENTS, 142)

    def try_scale(self) -> None:
        """The box says whether income is drawn logarithmically."""
        box = self.shown.element("scale").get_by_role("checkbox")
        assert self.countries.axis_type("x") == "log"
        box.uncheck()
        wait_equal(self.page, lambda: self.countries.axis_type("x"), "linear")
        box.check()
        wait_equal(self.page, lambda: self.countries.axis_type("x"), "log")

    def try_click_on_country(self) -> None:
        """Its history appears beside the continents'."""
        country = self.countries.click_lonely_point()
        wait_equal(self.page, self.trend.title, f"Life expectancy: {country} beside the continents")
        assert self.trend.traces() == {*_CONTINENTS, country}
