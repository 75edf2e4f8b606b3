"""`nbdash serve --dev` in a browser: an edit shows in the open page, and what was typed stays."""

from pathlib import Path

import nbformat
from playwright.sync_api import expect

from .conftest import Serve
from .harness.browser import Pages
from .harness.notebooks import write_notebook

CELLS = [
    "from nbdash import App, Input, Output, dcc, html\napp = App()\nword = 'before'",
    "app.layout = html.Div([html.H1(word), dcc.Input(id='name', value=''), html.P(id='hello')])",
    "@app.callback(Output('hello', 'children'), Input('name', 'value'))\ndef hello(name):\n    return f'Hello {name}'",
]


def test_an_edit_shows_in_the_open_page_and_what_was_typed_stays(serve: Serve, pages: Pages, tmp_path: Path) -> None:
    file = write_notebook(tmp_path / "book.ipynb", CELLS)
    (tmp_path / "assets").mkdir()
    style = tmp_path / "assets" / "style.css"
    style.write_text("h1 { color: rgb(1, 2, 3) }")
    page = pages.new()
    page.goto(serve(file, "--dev").url)
    page.get_by_role("textbox").fill("Ada")
    expect(page.locator("#hello")).to_have_text("Hello Ada")
    page.evaluate("window.isTheSamePage = true")

    def save(cell: int, before: str, after: str) -> None:
        notebook = nbformat.read(file, as_version=4)
        notebook.cells[cell].source = notebook.cells[cell].source.replace(before, after)
        nbformat.write(notebook, file)

    save(0, "before", "after")
    expect(page.locator("h1")).to_have_text("after")
    expect(page.locator("#name")).to_have_value("Ada")
    save(2, "Hello", "Goodbye")
    expect(page.locator("#hello")).to_have_text("Goodbye Ada")
    save(2, "return", "retrun")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Cell 3 of book.ipynb failed in line 3")
    save(2, "retrun", "return")
    expect(alert).to_have_count(0)
    style.write_text("h1 { color: rgb(4, 5, 6) }")
    expect(page.locator("h1")).to_have_css("color", "rgb(4, 5, 6)")
    assert page.evaluate("window.isTheSamePage")
