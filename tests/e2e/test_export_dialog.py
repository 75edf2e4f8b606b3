"""Exporting from JupyterLab and Notebook 7: the dialog, and what becomes of what is chosen in it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .harness.axe import grave_findings
from .harness.jupyter import FRONTENDS, Frontend
from .harness.lab import LabNotebook
from .harness.views import wait_state

SQUARES = """
from nbdash import App, Input, Output, dcc, html

app = App(title="Squares")
app.layout = html.Div([dcc.Input(id="number", type="number", value=3), html.P(id="square")])

@app.callback(Output("square", "children"), Input("number", "value"))
def square(number):
    return f"the square is {number**2}"
"""
# Python starts, and the notebook is run.
_CHECKED_MS = 60_000


def dialog_of(notebook: LabNotebook) -> Locator:
    return notebook.page.get_by_role("dialog", name="Export dashboard")


def open_from_palette(notebook: LabNotebook) -> Locator:
    notebook.page.keyboard.press("Control+Shift+KeyC")
    notebook.page.get_by_role("textbox", name="SEARCH").fill("nbdash export")
    notebook.page.locator(".lm-CommandPalette-item", has_text="Export Dashboard").first.click()
    dialog = dialog_of(notebook)
    expect(dialog).to_be_visible()
    return dialog


def press(dialog: Locator, name: str) -> None:
    dialog.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_notebook_is_saved_checked_and_exported_with_what_is_on_screen(
    open_notebook: OpenNotebook, frontend: Frontend
) -> None:
    notebook = open_notebook([SQUARES, "app.show('panel')"])
    notebook.run_all()
    panel = notebook.page.locator("#nbdash-panel")
    view = wait_state(panel)
    view.locator("#number").fill("12")
    expect(view.locator("#square")).to_have_text("the square is 144")
    panel.get_by_role("button", name="Export…").click()
    dialog = dialog_of(notebook)
    expect(dialog).to_contain_text("changes that are not saved")
    html = dialog.get_by_role("radio", name="HTML file")
    expect(html).to_be_checked()
    expect(html).to_be_focused()
    expect(dialog).to_contain_text("number = 12")

    press(dialog, "Save and check")
    first = dialog.locator(".nbdash-export-target").first
    expect(first.get_by_text(re.compile("^possible"))).to_be_visible(timeout=_CHECKED_MS)
    if frontend == "lab":
        assert not grave_findings(notebook.page, "dialog.nbdash-export")
    dialog.get_by_label("Save as").fill("handed-over.html")
    written = notebook.path.with_name("handed-over.html")
    written.write_text("somebody's own")
    press(dialog, "Export")
    dialog.get_by_role("button", name="Replace it").click(timeout=_CHECKED_MS)
    expect(dialog.get_by_role("heading", name="HTML file: done")).to_be_visible(timeout=_CHECKED_MS)
    assert "the square is 144" in written.read_text(encoding="utf-8")
    with notebook.page.expect_popup() as popup:
        dialog.get_by_role("link", name="Open in a browser tab").click()
    expect(popup.value.locator("#square")).to_have_text("the square is 144")
    popup.value.close()
    with notebook.page.expect_download() as download:
        dialog.get_by_role("link", name="Download").click()
    assert Path(download.value.path()).read_bytes() == written.read_bytes()
    if frontend == "lab":
        dialog.get_by_role("button", name="Show in the list of files").click()
        expect(dialog).to_be_hidden()
        selected = notebook.page.locator(".jp-DirListing-item.jp-mod-selected")
        expect(selected).to_contain_text("handed-over.html")
    else:
        expect(dialog.get_by_role("link", name="Show in the list of files")).to_have_attribute(
            "href", re.compile("/tree/$")
        )
    written.unlink()


def test_a_finding_leads_to_its_cell_and_the_dialog_is_as_it_was_when_it_is_opened_again(
    open_notebook: OpenNotebook,
) -> None:
    notebook = open_notebook([SQUARES, *["'''" + "\n" * 30 + "'''"] * 3, "x = 1\nx / 0"])
    notebook.save()
    dialog = open_from_palette(notebook)  # nothing has run: the kernel is asked all the same
    picture = dialog.get_by_role("radio", name="App", exact=False).first
    expect(dialog.get_by_text("ZeroDivisionError").first).to_be_attached(timeout=_CHECKED_MS)
    expect(dialog.get_by_role("button", name="Export", exact=True)).to_be_disabled()
    notebook.page.keyboard.press("ArrowDown")
    expect(picture).to_be_checked()
    notebook.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    dialog = open_from_palette(notebook)
    expect(picture).to_be_checked()
    press(dialog, "Cell 5, line 2")
    expect(dialog).to_be_hidden()
    cell = notebook.page.locator(".jp-Notebook .jp-Cell").nth(4)
    expect(cell.locator(".cm-content")).to_be_focused()
    expect(notebook.page.get_by_role("button", name="Ln 2, Col 1")).to_be_visible()


def test_an_export_runs_beside_a_busy_cell_and_nothing_is_left_of_one_that_is_cancelled(
    open_notebook: OpenNotebook,
) -> None:
    slow = "import sys, time, pathlib\nif 'ipykernel' not in sys.modules:\n    time.sleep(600)"
    notebook = open_notebook([SQUARES, "app", slow, "time.sleep(600)"])
    for index in range(3):
        notebook.run_cell(index)
    wait_state(notebook.output(1))
    notebook.save()
    notebook.start_cell(3)
    dialog = open_from_palette(notebook)
    press(dialog, "Save and check")
    expect(dialog).to_contain_text("Running cell 3 of 4", timeout=_CHECKED_MS)
    dialog.get_by_label("Save as").fill("cancelled.html")
    press(dialog, "Export")
    expect(dialog.get_by_role("status")).to_contain_text("Running cell 3 of 4", timeout=_CHECKED_MS)
    press(dialog, "Go on working")
    expect(dialog).to_be_hidden()
    dialog = open_from_palette(notebook)
    expect(dialog.get_by_role("progressbar")).to_be_visible()
    press(dialog, "Cancel export")
    expect(dialog).to_contain_text("Cancelled: nothing is left of it")
    assert notebook.is_running(3), "the cell goes on"
    assert not [file.name for file in notebook.path.parent.iterdir() if re.match(r"\.?cancelled\.html", file.name)]
    press(dialog, "Done")
    notebook.interrupt_kernel()


def test_a_kernel_without_nbdash_is_said_with_what_to_do(open_notebook: OpenNotebook) -> None:
    absent = """
    import sys

    class Absent:
        def find_spec(name, path=None, target=None):
            if name == "nbdash":
                raise ModuleNotFoundError("No module named 'nbdash'", name=name)

    sys.meta_path.insert(0, Absent)
    """
    notebook = open_notebook([absent])
    notebook.run_cell(0)
    notebook.save()
    dialog = open_from_palette(notebook)
    expect(dialog).to_contain_text("The kernel of this notebook has no nbdash")
    expect(dialog).to_contain_text("%pip install nbdash")
