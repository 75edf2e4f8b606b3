"""A table of a million rows: what is in view is fetched, sorted, filtered and edited, and what that takes in bytes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from .harness.browser import FrameLog, Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

APP = """
import numpy as np, pandas as pd
from nbdash import App, Input, Output, State, dash_table, html

rows = 1_000_000
random = np.random.default_rng(6)
frame = pd.DataFrame({
    "id": np.arange(rows),
    "year": random.integers(1990, 2026, rows),
    "price": np.round(random.gamma(2, 50, rows), 2),
    "share": random.random(rows),
    "count": random.integers(0, 10**6, rows),
    "day": pd.Timestamp("2020-01-01") + pd.to_timedelta(random.integers(0, 2000, rows), unit="D"),
    "city": random.choice(["Oslo", "Rome", "Lima", None], rows),
    "sold": random.random(rows) > 0.5,
})
app = App()
app.layout = html.Div([
    dash_table.DataTable(id="table", data=frame, editable=True, sort_action="native", filter_action="native"),
    html.P(id="said"),
])

@app.callback(
    Output("said", "children"), Input("table", "data_edits"), State("table", "data"), prevent_initial_call=True
)
def say(edits, data):
    mine = dash_table.apply_edits(frame, edits)
    return f"{len(edits)} edits, {data['price'][5]} {mine['price'][5]}, {type(data).__name__} of {len(data)}"
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    target = write_notebook(tmp_path_factory.mktemp("frame") / "app.ipynb", [APP])
    server = Served(serve_command(target), target.with_name("log"))
    yield server
    server.stop()


@pytest.fixture
def frames() -> FrameLog:
    return FrameLog()


@pytest.fixture
def page(served: Served, pages: Pages, frames: FrameLog) -> Page:
    page = pages.new(frames=frames)
    with page.expect_response(served.url) as document:
        page.goto(served.url)
    wait_page_idle(page)
    expect(row(page, 0)).to_be_visible()
    # the first rows come with the page itself
    frames.received.append(len(document.value.body()))
    return page


def row(page: Page, place: int) -> Locator:
    return page.locator(f"#table tr[data-place='{place}']")


def cell(page: Page, place: int, column: str) -> Locator:
    return row(page, place).locator(f"[data-dash-column={column}]")


def header(page: Page, column: str) -> Locator:
    return page.locator(f"#table th[data-dash-column={column}]")


def scroll_to(page: Page, part: float) -> None:
    page.locator("#table .nb-table-scroll").evaluate("(it, part) => { it.scrollTop = it.scrollHeight * part; }", part)


def settle(page: Page) -> None:
    """Wait until all rows in sight are there, and nothing is under way."""
    expect(page.locator("#table .nb-table-row-pending")).to_have_count(0)
    page.wait_for_timeout(300)
    wait_page_idle(page)


def test_opening_takes_less_than_60_kb_and_a_jump_only_the_rows_in_view(page: Page, frames: FrameLog) -> None:
    settle(page)
    opened = sum(frames.sent) + sum(frames.received)
    print(f"opening: {opened} bytes")
    assert 5_000 < opened < 60_000
    expect(page.locator("#table [role=grid]")).to_have_attribute("aria-rowcount", re.compile("^10000[0-9]{2}$"))

    frames.clear()
    scroll_to(page, 0.5)
    settle(page)
    shown = page.locator("#table tr[data-place]")
    first = int(shown.first.get_attribute("data-place") or 0)
    assert 495_000 < first < 505_000
    expect(cell(page, first, "id")).to_have_text(str(first))
    # 8 columns of 40 bytes together; twice as many rows as are drawn, at most three times
    jumped = sum(frames.sent) + sum(frames.received)
    print(f"a jump: {jumped} bytes for {shown.count()} rows drawn, {frames.received_types}")
    assert frames.received_types.count("rows") == 1
    assert jumped < 3 * shown.count() * 60 + 1_000

    scroll_to(page, 1)
    settle(page)
    expect(row(page, 999_999)).to_be_in_viewport()
    expect(cell(page, 999_999, "id")).to_have_text("999999")


def test_numbers_and_dates_are_right_without_configuration(page: Page) -> None:
    texts = row(page, 0).locator("td").all_inner_texts()
    assert texts[:2] == ["0", "2006"]
    assert [re.sub("[0-9]", "9", text.strip()) for text in texts[2:6]] == ["999.99", "9.9999", "9,999", "9999-99-99"]
    expect(cell(page, 0, "price")).to_have_css("text-align", "end")
    expect(cell(page, 0, "city")).not_to_have_css("text-align", "end")


def test_sorting_and_filtering_are_done_by_the_kernel(page: Page) -> None:
    header(page, "count").get_by_role("button").click()
    expect(cell(page, 0, "count")).to_have_text("0")
    expect(header(page, "count")).to_have_attribute("aria-sort", "ascending")
    field = page.locator("#table thead input").nth(1)
    field.fill("< 1991")
    field.press("Enter")
    expect(page.locator("#table [role=grid]")).to_have_attribute("aria-rowcount", re.compile("^2[0-9]{4}$"))
    settle(page)
    years = page.locator("#table tbody [data-dash-column=year]").all_inner_texts()
    assert {year.strip() for year in years} == {"1990"}
    scroll_to(page, 1)
    settle(page)
    expect(page.locator("#table tr[data-place]").last).to_be_in_viewport()


def test_an_edit_takes_less_than_1_kb_and_reaches_a_callback_with_the_frame(page: Page, frames: FrameLog) -> None:
    cell(page, 5, "price").dblclick()
    page.keyboard.type("12.5")
    settle(page)
    frames.clear()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("1 edits, 12.5 12.5, DataFrame of 1000000")
    expect(cell(page, 5, "price")).to_have_text("12.50")
    settle(page)
    edits = [size for size, kind in zip(frames.sent, frames.sent_types, strict=True) if kind == "event"]
    answers = [size for size, kind in zip(frames.received, frames.received_types, strict=True) if kind == "patch"]
    print(f"an edit: {edits} up, {answers} down, {frames.received_types}")
    # other events say where the keyboard is; of what the kernel says all counts, with what the callback returns
    assert max(edits) + sum(answers) < 1_000
    assert "rows" not in frames.received_types
    scroll_to(page, 0.5)
    settle(page)
    scroll_to(page, 0)
    settle(page)
    expect(cell(page, 5, "price")).to_have_text("12.50")
