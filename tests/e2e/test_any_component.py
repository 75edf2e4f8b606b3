"""notebooks/04_any_component.ipynb: ipywidgets, packages of Dash's community and a component of its own as one app."""

import json
import shutil
from pathlib import Path

from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import Pages
from .harness.shown import Shown, framed, shown_by

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "04_any_component.ipynb"
DIAL, SHOWN = 3, 7  # cells
# Where a node is drawn, once it stands still: the network is a canvas.
PLACE = """
async (network, name) => {
  let last = "";
  for (;;) {
    const drawn = [network, ...network.querySelectorAll("*")].find((one) => one._cyreg);
    const node = drawn?._cyreg.cy.getElementById(name);
    const place = node?.length > 0 ? node.renderedPosition() : null;
    const told = JSON.stringify(place);
    if (place !== null && told === last) return { x: place.x, y: place.y };
    last = told;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
"""

EDGES = "(network) => [network, ...network.querySelectorAll('*')].find((one) => one._cyreg)._cyreg.cy.edges().length"
MORE_EDGES = """
async (network, before) => {
  const { cy } = [network, ...network.querySelectorAll('*')].find((one) => one._cyreg)._cyreg;
  while (cy.edges().length <= before) await new Promise((resolve) => setTimeout(resolve, 50));
}
"""
LOOK = "(one) => ['font-family', 'font-weight', 'margin', 'color'].map((name) => getComputedStyle(one)[name])"


def use(shown: Shown) -> None:
    """Each of the components is an input and an output of callbacks."""
    view, keyboard = shown.view, shown.page.keyboard
    point = shown.element("plot").locator(".point").first
    expect(point).to_be_visible()
    expect(view.locator('.ag-cell[col-id="country"]').first).to_have_text("Argentina")

    before = point.get_attribute("transform") or ""
    view.locator(".widget-slider .noUi-handle").press("ArrowLeft")  # a trait
    expect(view.locator(".widget-readout")).to_have_text("2002")
    expect(point).not_to_have_attribute("transform", before)

    view.locator('.ag-cell[col-id="lifeExp"]').first.dblclick()
    keyboard.press("Control+a")
    keyboard.type("99")
    keyboard.press("Enter")
    expect(shown.element("told")).to_have_text("Argentina: 74.3 is now 99.")

    shown.element("continent").click()
    document(shown).get_by_role("option", name="Europe").click()  # what opens stands beside the app
    expect(view.locator('.ag-cell[col-id="country"]').first).to_have_text("Albania")

    lines = shown.element("network").evaluate(EDGES)
    dial(shown).click()
    expect(dial(shown)).to_have_text("3")
    shown.element("network").evaluate(MORE_EDGES, lines)

    tap(shown.element("network"), "Albania")
    modal = document(shown).get_by_role("dialog")
    expect(modal).to_contain_text("Albania")
    expect(modal.locator(".scatterlayer .js-line")).to_be_visible()  # a figure in Bootstrap's modal
    keyboard.press("Escape")
    expect(modal).to_have_count(0)


def document(shown: Shown) -> Locator:
    return shown.view.locator("xpath=ancestor-or-self::body")


def dial(shown: Shown) -> Locator:
    return shown.view.get_by_role("slider", name="Neighbours")


def tap(network: Locator, name: str) -> None:
    network.click(position=network.evaluate(PLACE, name), delay=100)


def rewritten(source: str) -> str:
    """The cell of the dial with another style, and a module that turns further."""
    assert "--ring: teal" in source and "() => turn(1);" in source
    return source.replace("--ring: teal", "--ring: crimson").replace("() => turn(1);", "() => turn(2);")


def changes_in_place(shown: Shown) -> None:
    """The dial is another one, and stands as it stood."""
    expect(dial(shown)).to_have_css("--ring", "crimson")
    expect(dial(shown)).to_have_text("3")
    dial(shown).click()
    expect(dial(shown)).to_have_text("5")


def test_in_jupyterlab(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(NOTEBOOK)
    dialog = notebook.page.locator(".jp-Dialog").filter(has_text="Build Recommended")  # Dash's own, which asks for it
    notebook.page.add_locator_handler(dialog, lambda: dialog.get_by_role("button", name="Cancel").click())
    heading = notebook.page.locator(".jp-RenderedMarkdown h1").first
    before = heading.evaluate(LOOK)
    shown = framed(notebook, SHOWN)
    use(shown)
    assert heading.evaluate(LOOK) == before  # Bootstrap's style sheet, which says how headings look, counts in the app
    notebook.set_source(DIAL, rewritten(notebook.sources()[DIAL]))
    notebook.run_cell(DIAL)
    changes_in_place(shown)
    expect(shown.view.locator(".widget-readout")).to_have_text("2002")
    expect(shown.element("told")).to_have_text("Argentina: 74.3 is now 99.")


def test_served(serve: Serve, pages: Pages, tmp_path: Path) -> None:
    copied = Path(shutil.copy(NOTEBOOK, tmp_path))
    shutil.copytree(NOTEBOOK.with_name("04_assets"), tmp_path / "04_assets")
    shown = shown_by(serve(copied, "--dev"), pages)
    use(shown)
    saved = json.loads(copied.read_text(encoding="utf-8"))
    cell = saved["cells"][DIAL]
    cell["source"] = rewritten("".join(cell["source"]))
    copied.write_text(json.dumps(saved), encoding="utf-8")
    changes_in_place(shown)
    assert pages.errors == []
