"""Tables keep nobody out: what axe says of them in each theme and in a narrow page, and as they are used."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .harness.axe import grave_findings
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

CELL = """
import pandas as pd
from nbdash import App, dash_table, html

rows = [{"id": c[0], "city": c, "kind": "big", "people": n, "note": "**old** [more](https://example.org)"}
        for c, n in (("Lima", 10), ("Quito", 2), ("Bogota", 8))]
columns = [
    {"id": "city", "name": ["Place", "City"], "hideable": "last", "renamable": "last", "clearable": "last",
     "deletable": "last", "selectable": "last"},
    {"id": "kind", "name": ["Place", "Kind"], "presentation": "dropdown"},
    {"id": "people", "name": ["", "People"], "type": "numeric"},
    {"id": "note", "name": ["", "Note"], "presentation": "markdown"},
]
options = [{"label": "Big", "value": "big"}, {"label": "Small", "value": "small"}]
app = App()
app.layout = html.Div([
    dash_table.DataTable(
        data=rows, columns=columns, id="full", editable=True, sort_action="native", sort_mode="multi",
        filter_action="native", row_selectable="multi", column_selectable="multi", row_deletable=True, page_size=2,
        export_format="csv", merge_duplicate_headers=True, dropdown={"kind": {"options": options}},
        tooltip={"city": "where it is"}, tooltip_delay=0, tooltip_duration=None,
        style_data_conditional=[{"if": {"filter_query": "{people} > 5"}, "fontWeight": "bold"}],
    ),
    dash_table.DataTable(
        data=rows, columns=columns, id="fixed", fixed_rows={"headers": True, "data": 1}, fixed_columns={"data": 1},
        style_table={"maxWidth": 300, "height": 120}, style_as_list_view=True,
    ),
    dash_table.DataTable(data=[], columns=columns, id="empty"),
    dash_table.DataTable(
        data=pd.DataFrame({"n": range(100_000), "half": 0.5, "day": pd.Timestamp("2024-02-29")}), id="frame",
        filter_action="native", sort_action="native", virtualization=True,
    ),
])
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("tables")
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [CELL])), folder / "log", cwd=folder)
    yield served
    served.stop()


def opened(server: Served, pages: Pages, *, width: int = 1280, is_dark: bool = False) -> Page:
    page = pages.new(width=width, dark=is_dark)
    page.goto(server.url)
    wait_page_idle(page)
    expect(page.locator("#frame [role=gridcell]").first).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("is_dark", "width"), [(False, 1280), (True, 1280), (False, 360)], ids=["light", "dark", "narrow"]
)
def test_axe_finds_nothing_serious(server: Served, pages: Pages, is_dark: bool, width: int) -> None:
    page = opened(server, pages, is_dark=is_dark, width=width)
    assert grave_findings(page, "html") == []
    full = page.locator("#full")
    full.get_by_role("checkbox", name="Select column City").check()
    full.get_by_role("button", name="Sort by City").click()
    full.get_by_role("row", name="Lima").get_by_role("checkbox").check()
    field = full.get_by_role("textbox", name="Filter People")
    field.fill("> >")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert grave_findings(page) == []
    field.fill("")
    field.press("Enter")
    full.get_by_role("button", name="Toggle Columns").click()
    assert grave_findings(page) == []
    page.keyboard.press("Escape")
    full.get_by_role("gridcell", name="Lima").click()
    page.keyboard.press("Enter")
    assert grave_findings(page) == []
    page.keyboard.press("Escape")
    full.get_by_role("gridcell", name="Bogota").hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert grave_findings(page) == []
    assert pages.errors == []


def test_a_table_is_one_stop_of_the_tab_key_and_its_cells_are_reached_by_arrows(server: Served, pages: Pages) -> None:
    page = opened(server, pages)
    cells = page.locator("#fixed [role=gridcell]")
    assert [cells.nth(n).get_attribute("tabindex") for n in range(cells.count())].count("0") == 1
    page.locator("#fixed [role=gridcell][tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    focused = page.locator(":focus")
    assert focused.get_attribute("role") == "gridcell"
    row = focused.locator("xpath=ancestor::tr")
    assert (row.get_attribute("aria-rowindex"), focused.get_attribute("aria-colindex")) == ("4", "2")
    grid = page.locator("#frame").get_by_role("grid")
    assert int(grid.get_attribute("aria-rowcount") or 0) >= 100_000
