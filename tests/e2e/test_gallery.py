"""The gallery of components, served: nobody is kept out of it, in any theme, at any width, without a mouse."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenNotebook
from .harness.axe import grave_findings
from .harness.browser import Pages
from .harness.served import Served, serve_command
from .harness.shown import shown_inline
from .harness.views import wait_page_idle

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "03_components.ipynb"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("gallery")
    server = Served(serve_command(NOTEBOOK), folder / "serve.log", cwd=folder)
    yield server
    server.stop()


def opened(gallery: Served, pages: Pages, *, width: int = 1280, is_dark: bool = False) -> Page:
    page = pages.new(width=width, dark=is_dark)
    page.goto(gallery.url)
    wait_page_idle(page)
    expect(page.locator(".nb-graph .main-svg").first).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("is_dark", "width"), [(False, 1280), (True, 1280), (True, 400)], ids=["light", "dark", "narrow"]
)
def test_axe_finds_nothing_serious(gallery: Served, pages: Pages, is_dark: bool, width: int) -> None:
    page = opened(gallery, pages, is_dark=is_dark, width=width)
    assert grave_findings(page, "html") == []
    page.locator("#chosen button").first.click()
    expect(page.get_by_role("listbox")).to_be_visible()
    assert grave_findings(page) == []
    page.keyboard.press("Escape")
    page.locator("#day [aria-haspopup]").click()
    expect(page.get_by_role("dialog").get_by_role("grid")).to_be_visible()
    assert grave_findings(page) == []
    assert pages.errors == []


# What a person does without a mouse, in the order of the Tab key: the control (its id, and what it is if there are
# several under the id), the keys, with what is waited for between them in brackets, and what follows where.
KEYS: list[tuple[str, Sequence[str], str, str]] = [
    ("count", ["Space"], "counted", "1 times"),
    ("reset", ["Enter"], "counted", "Reset"),
    ("name", ["End", "!"], "typed", "Ada! is 36"),
    ("age", ["ArrowUp"], "typed", "Ada! is 37"),
    ("slow", ["t", "e", "a", "Enter"], "typed", "looks for tea"),
    ("notes", ["x"], "noted", "23 characters"),
    ("continent", ["Enter", "o", "c", "e", "ArrowDown", "Enter"], "picked", "24.5 million"),
    ("chosen", ["Enter", "ArrowDown", "Enter", "Escape"], "picked", "20.4 million"),
    ("drinks", ["Space"], "drunk", "tea"),
    ("size", ["ArrowRight"], "sized", "value: l"),
    ("temperature slider", ["ArrowRight"], "felt", "19 °C"),
    ("years", ["ArrowUp"], "span", "15 years"),
    ("years slider", ["ArrowRight"], "span", "10 years"),
    ("level slider", ["ArrowUp"], "levelled", "▮▮▮▮▮▯"),
    ("day", ["ArrowDown", "(td button:focus)", "ArrowRight", "Enter"], "dated", "a Sunday"),
    ("stay", ["ArrowDown", "(td button:focus)", "ArrowRight", "Enter", "Escape"], "stayed", "6 nights"),
    ("tabs", ["ArrowRight"], "tab", "value: second"),
    ("work", ["Enter"], "worked", "Done 1 times."),
    ("ticking", ["Space"], "ticks", "1 seconds"),
    ("to-two", ["Enter"], "placed", "hash: #two"),
    ("copy", ["Space"], "copied", "copied 1 times"),
    ("ask", ["Enter", "(dialog)", "Enter"], "answered", "1 times yes, 0 times no"),
    ("delete", ["Enter", "(dialog)", "Escape", "Enter", "(dialog)", "Enter"], "answered", "deleted 1 times"),
    ("locate", ["Enter"], "located", "User denied Geolocation"),
]
# The element that has the focus: what it is called in the table, and whether one can see that it has the focus.
FOCUSED = """() => {
  const element = document.activeElement
  if (element === document.body) return null
  const names = []
  for (let at = element; at; at = at.parentElement) if (at.id) names.push(at.id, `${at.id} ${element.role}`)
  const isSeen = [element, element.parentElement].map((at) => getComputedStyle(at)).some((style) =>
    (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none")
  return { names, isSeen, html: element.outerHTML.slice(0, 120) }
}"""


def test_everything_can_be_done_without_a_mouse(gallery: Served, pages: Pages) -> None:
    page = opened(gallery, pages)
    todo, unseen = list(KEYS), []
    last = None
    for _ in range(120):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break  # at the end of the page: nothing on the way has kept the focus
        last = focused["html"]
        if not focused["isSeen"]:
            unseen.append(focused["html"])
        if todo and todo[0][0] in focused["names"]:
            _, keys, told, expected = todo.pop(0)
            for key in keys:
                if key.startswith("("):
                    expect(page.locator(key[1:-1])).to_be_visible()
                else:
                    page.keyboard.press(key)
            expect(page.locator(f"#{told}")).to_contain_text(expected)
    else:
        pytest.fail(f"the focus does not leave {last}")
    assert [row[0] for row in todo] == []
    assert unseen == []
    assert pages.errors == []


def test_nothing_is_wider_than_a_phone(gallery: Served, pages: Pages) -> None:
    page = opened(gallery, pages, width=360)
    assert page.evaluate(WIDER) == []


# Elements that stand out of the app, by more than the ring around what has the focus, and are not in a place of their
# own that scrolls.
WIDER = """() => {
  const app = document.querySelector(".nbdash")
  const { left, right } = app.getBoundingClientRect()
  const padding = parseFloat(getComputedStyle(app).paddingLeft)
  return [...app.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect()
    if (box.width === 0) return false
    if (box.left >= left + padding - 4 && box.right <= right - padding + 4) return false
    for (let at = element; at !== app; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return false
    return true
  }).map((element) => element.outerHTML.slice(0, 120))
}"""


# What runs for ever and moves, where the person has asked for rest. Changes of opacity and colour are none.
MOVING = """() => {
  const moves = ["transform", "translate", "rotate", "scale", "backgroundPosition", "left", "top", "width", "height"]
  return document.getAnimations().filter((animation) => animation.effect.getComputedTiming().iterations === Infinity)
    .filter((animation) => animation.effect.getKeyframes().some((frame) => moves.some((move) => move in frame)))
    .map((animation) => animation.effect.target.outerHTML.slice(0, 120))
}"""


def test_nothing_moves_where_rest_is_asked_for(gallery: Served, pages: Pages) -> None:
    page = opened(gallery, pages)
    assert page.evaluate(MOVING) != []
    page.emulate_media(reduced_motion="reduce")
    page.locator("#work").click()
    expect(page.locator("#loading [role=status]")).to_be_visible()
    assert page.evaluate(MOVING) == []


# A program's own sheet, as Dash programs have them: by element and id, and Dash's names for colours.
AUTHORS = """
:root { --Dash-Fill-Interactive-Strong: rgb(1, 2, 3); --vscode-foreground: rgb(4, 5, 6); }
button { border-radius: 1px; }
#continent { font-size: 31px; }
#name { border: 3px solid rgb(7, 8, 9); margin: 5px; }
h2 { color: var(--vscode-foreground); font-size: 40px; }
"""


def test_the_authors_styles_go_before(gallery: Served, pages: Pages) -> None:
    page = opened(gallery, pages)
    page.evaluate(
        """css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets.push(sheet);
        }""",
        AUTHORS,
    )
    for selector, property, value in (
        ("#count", "background-color", "rgb(1, 2, 3)"),
        ("#count", "color", "oklch(1 0 0)"),  # white reads on it
        ("#count", "border-radius", "1px"),
        ("#continent", "font-size", "31px"),
        ("#name", "border-top-width", "3px"),
        ("#name", "margin-left", "5px"),
        ("h2", "font-size", "40px"),
        ("#continent button", "color", "rgb(4, 5, 6)"),
    ):
        expect(page.locator(selector).first).to_have_css(property, value)


# Each would do something to a notebook: insert, delete, cut, change or run cells, select another one, open a dialog.
SHORTCUTS = ["b", "a", "x", "m", "d", "d", "k", "ArrowDown", "ArrowUp", "Shift+Enter", "Control+Shift+c", "Escape"]
LOOK = """() => {
  const { content } = [...jupyterapp.shell.widgets("main")].find((widget) => widget.content?.model?.cells)
  const cells = content.widgets.map(({ model }) => [model.type, model.sharedModel.getSource(), model.executionCount])
  const above = document.querySelectorAll(".jp-Dialog, .lm-CommandPalette:not(.lm-mod-hidden)").length
  return [cells, content.activeCellIndex, content.mode, above]
}"""
TABBABLE = "button, input, select, textarea, summary, [tabindex='0']"


def test_in_jupyterlab_keys_are_the_controls_and_colours_the_themes(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(NOTEBOOK)
    view, page = shown_inline(notebook).view, notebook.page
    before = page.evaluate(LOOK)
    controls = [one for one in view.locator(TABBABLE).element_handles() if one.is_visible() and one.is_enabled()]
    assert len(controls) > 25
    for control in controls:
        if not control.evaluate("element => element.isConnected"):
            continue  # a key has deleted its row
        control.focus()
        for key in SHORTCUTS:
            page.keyboard.press(key)
        assert page.evaluate(LOOK) == before, control.evaluate("element => element.outerHTML")
    link, code = view.get_by_role("link", name="links"), view.locator("pre").first
    expect(link).to_have_css("text-decoration-line", "underline")  # JupyterLab's own links look like text
    expect(code).to_have_css("padding-left", "12px")
    title = view.locator(".gtitle")
    expect(title).to_have_css("fill", "rgb(0, 0, 0)")
    page.evaluate("jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })")
    expect(view).to_have_css("color-scheme", "dark")
    expect(view.locator("h2").first).to_have_css("color", "rgba(255, 255, 255, 0.87)")
    expect(title).to_have_css("fill", "rgb(255, 255, 255)")
