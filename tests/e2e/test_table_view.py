"""How a table stands on the page: what stays in place, which rows are drawn, what the kernel hears of them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from .harness.axe import grave_findings
from .harness.browser import FrameLog, Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

APP = """
from nbdash import App, Input, Output, dash_table, html

app = App()
rows = [{"id": f"r{i}", "place": i, "half": i / 2, "note": "**note**" if i % 2 else None} for i in range(5_000)]
names = {"id": "Id", "place": "Place", "half": "Half", "note": "Note"}
columns = [{"id": id, "name": ["All", name]} for id, name in names.items()]
columns[-1]["presentation"] = "markdown"
app.layout = html.Div([
    dash_table.DataTable(
        rows,
        columns,
        id="table",
        merge_duplicate_headers=True,
        page_action="none",
        virtualization=True,
        fixed_rows={"headers": True, "data": 1},
        fixed_columns={"headers": True, "data": 1},
        row_selectable="multi",
        sort_action="native",
        style_table={"height": "300px"},
        style_cell={"minWidth": "200px"},
        tooltip={"place": "Where it stands"},
    ),
    html.P(id="said"),
])

@app.callback(
    Output("said", "children"),
    Input("table", "derived_virtual_data"),
    Input("table", "derived_virtual_indices"),
    Input("table", "derived_virtual_row_ids"),
)
def say(data, indices, ids):
    return f"{len(data)} rows, first {data[0]['place']} at {indices[0]}, {ids[0]}" if data else "none"
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    target = write_notebook(tmp_path_factory.mktemp("view") / "app.ipynb", [APP])
    server = Served(serve_command(target), target.with_name("log"))
    yield server
    server.stop()


def opened(served: Served, pages: Pages, *, width: int = 700, frames: FrameLog | None = None) -> Page:
    page = pages.new(width=width, frames=frames)
    page.goto(served.url)
    wait_page_idle(page)
    expect(cell(page, 0, 1)).to_be_visible()
    return page


def cell(page: Page, place: int, column: int) -> Locator:
    return page.locator(f"#table [data-place='{place}'] > [data-column='{column}']")


def box(locator: Locator) -> dict[str, float]:
    found = locator.bounding_box()
    assert found is not None
    return {"left": found["x"], "top": found["y"], "bottom": found["y"] + found["height"]}


def test_what_is_fixed_stays_while_the_rest_is_scrolled_and_few_rows_are_drawn(served: Served, pages: Pages) -> None:
    page = opened(served, pages)
    header, first = page.locator("#table thead"), cell(page, 0, 0)
    before = box(header), box(first)
    page.locator("#table .nb-table-scroll").evaluate("it => { it.scrollTop = 60_000; it.scrollLeft = 150; }")
    expect(cell(page, 2070, 1)).to_be_in_viewport()
    assert (box(header)["top"], box(first)["top"], box(first)["left"]) == (
        before[0]["top"],
        before[1]["top"],
        before[1]["left"],
    )
    assert box(cell(page, 2070, 0))["left"] == box(first)["left"]
    assert page.locator("#table tr[data-place]").count() < 60
    assert grave_findings(page, "#table thead") == []


def test_the_keyboard_reaches_the_last_row_and_sees_it(served: Served, pages: Pages) -> None:
    page = opened(served, pages)
    cell(page, 1, 1).click()
    page.keyboard.press("Control+End")
    expect(cell(page, 4999, 3)).to_be_focused()
    expect(cell(page, 4999, 3)).to_be_in_viewport(ratio=1)
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    active = page.locator("#table td.focused")
    expect(active).to_be_focused()
    place = int(active.get_attribute("data-dash-row") or 0)
    assert 4_950 < place < 4_990
    # not behind what stays in place above it
    assert box(active)["top"] >= box(cell(page, 0, 1))["bottom"] - 1


def test_the_kernel_hears_of_the_rows_in_a_few_bytes(served: Served, pages: Pages) -> None:
    frames = FrameLog()
    page = opened(served, pages, frames=frames)
    expect(page.locator("#said")).to_have_text("5000 rows, first 0 at 0, r0")
    assert sum(frames.sent) < 3_000
    frames.clear()
    page.get_by_role("button", name="Sort by Place").click()
    page.get_by_role("button", name="Sort by Place").click()
    expect(page.locator("#said")).to_have_text("5000 rows, first 4999 at 4999, r4999")
    # the order of all rows, four bytes each, for all pages and for the one that is shown; never the rows themselves
    assert sum(frames.sent) < 2 * 5_000 * 4 * 2 + 5_000


def test_a_tooltip_is_seen_at_the_pointer(served: Served, pages: Pages) -> None:
    page = opened(served, pages)
    cell(page, 2, 1).hover()
    expect(page.get_by_role("tooltip")).to_have_text("Where it stands")
    expect(page.get_by_role("tooltip")).to_be_in_viewport(ratio=1)


def test_a_table_wider_than_a_phone_scrolls_by_itself(served: Served, pages: Pages) -> None:
    page = opened(served, pages, width=360)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("#table strong").first).to_be_attached()
