"""A table is edited as a spreadsheet is: by keys, by the clipboard, by dropdowns; and it is saved as a file."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import shown_inline
from .harness.views import wait_page_idle, wait_state

APP = """
import json

from nbdash import App, Input, Output, State, dash_table, html

app = App()
rows = [
    {"id": 10, "city": "Oslo", "size": 709, "day": "2024-05-31", "kind": "port"},
    {"id": 11, "city": "Bonn", "size": 331, "day": None, "kind": "river"},
    {"id": 12, "city": "Rome", "size": 2761, "day": "2020-01-01 12:00", "kind": None},
]
app.layout = html.Div([
    dash_table.DataTable(
        id="table",
        data=rows,
        columns=[
            {"id": "city", "name": ["Place", "City"], "renamable": "last", "hideable": "last"},
            {"id": "size", "name": ["Place", "Size"], "type": "numeric"},
            {"id": "day", "name": ["More", "Day"], "type": "datetime", "validation": {"allow_null": True}},
            {"id": "kind", "name": ["More", "Kind"], "presentation": "dropdown"},
        ],
        dropdown={"kind": {"options": [{"label": kind.title(), "value": kind} for kind in ("port", "river", "hill")]}},
        editable=True,
        row_deletable=True,
        merge_duplicate_headers=True,
        export_format="xlsx",
        export_headers="display",
        persistence=True,
        persisted_props=["columns.name", "hidden_columns", "data"],
    ),
    html.Button("Again", id="again"),
    html.Pre(id="said"),
])

@app.callback(Output("said", "children"), Input("table", "data"), State("table", "data_previous"))
def say(data, previous):
    return json.dumps([data, previous])

@app.callback(Output("table", "data"), Input("again", "n_clicks"), prevent_initial_call=True)
def again(clicks):
    return [{"id": clicks, "city": f"City {clicks}", "size": clicks}]
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    target = write_notebook(tmp_path_factory.mktemp("table") / "app.ipynb", [APP])
    server = Served(serve_command(target), target.with_name("log"))
    yield server
    server.stop()


@pytest.fixture
def page(served: Served, pages: Pages) -> Page:
    page = pages.new()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.url)
    wait_page_idle(page)
    return page


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f'td[data-dash-row="{row}"][data-dash-column="{column}"]')


def kernel(page: Page) -> tuple[list[dict[str, Any]], list[dict[str, Any]] | None]:
    """`data` and `data_previous`, as a callback has them."""
    wait_page_idle(page)
    data, previous = json.loads(page.locator("#said").inner_text())
    return data, previous


def paste(page: Page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def test_what_is_typed_reaches_the_kernel_as_what_it_is_and_the_keyboard_goes_on(page: Page) -> None:
    before, _ = kernel(page)
    cell(page, 0, "city").click()
    page.keyboard.type("Bergen")
    page.keyboard.press("Tab")
    page.keyboard.type("12.5")
    page.keyboard.press("Enter")
    expect(cell(page, 1, "size")).to_be_focused()
    data, previous = kernel(page)
    assert data == [{**before[0], "city": "Bergen", "size": 12.5}, *before[1:]]
    assert previous == [{**before[0], "city": "Bergen"}, *before[1:]]
    page.keyboard.type("many")
    cell(page, 2, "city").click()  # what was typed counts, whichever way one leaves
    expect(page.get_by_role("alert")).to_have_text("Size, row 2: “many” is not a number.")
    assert kernel(page)[0] == data


def test_a_dropdown_opens_with_a_click_and_searches_what_is_typed(page: Page) -> None:
    cell(page, 2, "kind").click()
    page.get_by_role("option", name="Hill").click()
    assert kernel(page)[0][2]["kind"] == "hill"
    cell(page, 0, "kind").focus()
    page.keyboard.type("riv")
    page.keyboard.press("Enter")
    assert kernel(page)[0][0]["kind"] == "river"


def test_a_block_is_copied_and_pasted_as_in_a_spreadsheet(page: Page) -> None:
    cell(page, 0, "city").click()
    cell(page, 1, "day").click(modifiers=["Shift"])
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "Oslo\t709\t2024-05-31\nBonn\t331\t"
    cell(page, 1, "city").click()
    page.keyboard.press("Control+v")
    data, _ = kernel(page)
    assert [(row["city"], row["size"], row["day"]) for row in data] == [
        ("Oslo", 709, "2024-05-31"),
        ("Oslo", 709, "2024-05-31"),
        ("Bonn", 331, None),
    ]


def test_a_pasted_block_with_wrong_types_changes_nothing_and_says_what_was_wrong(page: Page) -> None:
    before = kernel(page)
    cell(page, 1, "city").click()
    paste(page, "Paris\t2100\t2024-1-2\r\nKyiv\tmany\tsoon\r\n")
    expect(page.get_by_role("alert")).to_have_text(
        "Nothing was changed. Size, row 3: “many” is not a number. "
        "Day, row 3: “soon” is not a date. It is written like 2024-05-31 14:30."
    )
    expect(cell(page, 1, "city")).to_have_text("Bonn")
    assert kernel(page) == before
    paste(page, "Paris\t2100\t2024-1-2\r\nKyiv\t2950\r\n")
    expect(page.get_by_role("alert")).to_be_hidden()
    assert [row["day"] for row in kernel(page)[0]] == ["2024-05-31", "2024-01-02", "2020-01-01 12:00"]


def test_the_rows_are_saved_as_a_spreadsheet(page: Page, tmp_path: Path) -> None:
    cell(page, 0, "city").click()
    page.keyboard.press("Delete")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename == "Data.xlsx"
    download.value.save_as(tmp_path / "Data.xlsx")
    with zipfile.ZipFile(tmp_path / "Data.xlsx") as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
        strings = re.findall(r"<t[^>]*>([^<]*)</t>", file.read("xl/sharedStrings.xml").decode())
    values = dict(re.findall(r'<c r="(\w+)"[^>]*><v>([^<]*)</v>', sheet))
    assert strings == ["Place", "More", "City", "Size", "Day", "Kind", "port", "Bonn", "river", "Rome"]
    assert (values["B3"], values["C3"]) == ("709", "45443")
    assert "A3" not in values
    assert re.findall(r'mergeCell ref="([\w:]+)"', sheet) == ["A1:B1", "C1:D1"]


def test_names_hidden_columns_and_rows_are_kept_from_visit_to_visit(page: Page) -> None:
    page.get_by_role("button", name="Rename City").click()
    page.keyboard.type("Town")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Delete row").first.click()
    assert [row["id"] for row in kernel(page)[0]] == [11, 12]
    page.reload()
    wait_page_idle(page)
    expect(page.locator("thead")).to_contain_text("Town")
    assert [row["id"] for row in kernel(page)[0]] == [11, 12]
    page.get_by_role("button", name="Hide Town").click()
    wait_page_idle(page)
    page.reload()
    wait_page_idle(page)
    expect(page.locator("thead")).not_to_contain_text("Town")


def test_data_previous_may_be_what_a_callback_has_given(page: Page) -> None:
    before, _ = kernel(page)
    page.get_by_role("button", name="Again").click()
    expect(cell(page, 0, "city")).to_have_text("City 1")
    cell(page, 0, "size").click()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    data, previous = kernel(page)
    assert (data[0]["size"], previous) == (5, [{"id": 1, "city": "City 1", "size": 1}])
    assert before != data


def test_in_jupyterlab_keys_and_clipboard_are_the_tables(open_notebook: OpenNotebook) -> None:
    shown = shown_inline(open_notebook([APP, "app"]))
    page = shown.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    cell(page, 1, "city").click()
    for key in ("b", "d", "d", "x", "Enter"):
        page.keyboard.press(key)
    expect(cell(page, 1, "city")).to_have_text("bddx")
    expect(cell(page, 2, "city")).to_be_focused()
    paste(page, "Paris\t2100")
    expect(cell(page, 2, "size")).to_have_text("2100")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "Paris\t2100"
    wait_state(shown.view)
    data, _ = json.loads(shown.element("said").inner_text())
    assert [row["city"] for row in data] == ["Oslo", "bddx", "Paris"]
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
