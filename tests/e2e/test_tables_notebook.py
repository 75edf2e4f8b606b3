"""The notebook of tables and files, in JupyterLab and served: a million rows, a figure that follows them, files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from playwright.sync_api import Locator, expect

from .conftest import Show
from .harness.browser import Pages
from .harness.figures import Figure, wait_equal
from .harness.shown import Shown

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "06_tables.ipynb"


@pytest.fixture(scope="module")
def trips() -> Any:
    """The notebook's data, made by its own cells. `Any`, as pandas leaves open what a frame's parts are."""
    namespace: dict[str, Any] = {}
    cells = [cell for cell in nbformat.read(NOTEBOOK, 4).cells if cell.cell_type == "code"]
    for cell in cells[:2]:
        exec(cell.source, namespace)
    return namespace["trips"]


class Table:
    """The table of trips in one view."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.told = shown.element("told")
        self.root = shown.element("trips")

    def cell(self, row: int, column: str) -> Locator:
        """A cell by its place among the rows."""
        return self.root.locator(f'td[data-dash-row="{row}"][data-dash-column="{column}"]')

    def filter(self, column: str, text: str) -> None:
        field = self.root.locator(f'.nb-table-filters [data-dash-column="{column}"] input')
        field.fill(text)
        field.press("Enter")

    def expect_trips(self, shown: Any) -> None:
        """Wait until what is told of the rows is what is true of these."""
        rated = shown["rating"].mean()
        expect(self.told).to_have_text(f"{len(shown):,} trips, {shown['km'].sum():,.0f} km; rated {rated:.2f}")


def test_the_notebook_of_tables(show: Show, trips: Any, pages: Pages, tmp_path: Path) -> None:
    shown = show(NOTEBOOK)
    page, table = shown.page, Table(shown)
    figure = Figure(page, shown.element("stations"))
    table.expect_trips(trips)
    figure.wait_drawn()
    table.root.scroll_into_view_if_needed()
    expect(table.cell(0, "station")).to_have_text(trips["station"][0])

    # scrolled to the end
    table.root.locator(".nb-table-scroll").evaluate("element => element.scrollTo(0, element.scrollHeight)")
    expect(table.cell(len(trips) - 1, "km")).to_have_text(f"{trips['km'].iloc[-1]:.2f}")
    table.root.locator(".nb-table-scroll").evaluate("element => element.scrollTo(0, 0)")

    # sorted
    table.root.get_by_role("button", name="Sort by minutes").click()
    table.root.get_by_role("button", name="Sort by minutes").click()
    expect(table.cell(0, "minutes")).to_have_text(f"{trips['minutes'].max():.1f}")

    # filtered, and the figure follows
    table.filter("station", "Hill")
    hill = trips[trips["station"] == "Hill"]
    table.expect_trips(hill)
    longest = hill.sort_values("minutes", ascending=False, kind="stable")
    expect(table.cell(0, "minutes")).to_have_text(f"{longest['minutes'].iloc[0]:.1f}")
    table.filter("minutes", "> 60")
    long = longest[longest["minutes"] > 60]
    table.expect_trips(long)
    wait_equal(page, figure.total, len(long))

    # edited
    table.cell(0, "km").dblclick()
    page.keyboard.press("Control+A")
    page.keyboard.type("500")
    page.keyboard.press("Enter")
    edited = long.copy()
    edited.iloc[0, edited.columns.get_loc("km")] = 500
    expect(table.cell(0, "km")).to_have_text("500.00")
    table.expect_trips(edited)

    # saved as a file
    with page.expect_download() as download:
        shown.element("save").click()
    saved = pd.read_csv(download.value.path())
    assert saved["km"].tolist() == edited["km"].tolist()

    # a file of one's own
    csv = tmp_path / "moons.csv"
    csv.write_text("moon,km\nTitan,5149.5\nEuropa,3121.6\n")
    shown.element("upload").locator("input[type=file]").set_input_files(csv)
    rows = shown.element("rows")
    expect(shown.element("uploaded")).to_contain_text("moons.csv: 2 rows")
    expect(rows.locator('td[data-dash-row="1"][data-dash-column="moon"]')).to_have_text("Europa")

    if shown.notebook is not None:
        cell = shown.notebook.insert_cell("print(edited.compare(trips).to_csv())")
        shown.notebook.run_cell(cell)
        expect(shown.notebook.output(cell)).to_contain_text(f"{edited.index[0]},500.0,{long['km'].iloc[0]}")
    assert pages.errors == []
