"""Apps in the language that `App(locale=...)` names, or in the browser's: words, dates, numbers and directions."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

# What its author has written is in signs, so that all letters are nbdash's.
APP = """
from nbdash import App, Input, Output, dcc, html

app = App(title="§", locale={locale!r})
app.layout = html.Div(
    [
        dcc.DatePickerSingle(id="day", date="2024-02-29", clearable=True),
        dcc.DatePickerRange(id="days", clearable=True),
        dcc.Dropdown({{"1": "§1", "2": "§2"}}, id="one"),
        dcc.Dropdown({{"1": "§1", "2": "§2"}}, ["1", "2"], id="some", multi=True),
        dcc.Slider(0, 10, 0.5, value=3, id="slider"),
        dcc.RangeSlider(0, 100_000, value=[1000, 50_000], id="range"),
        dcc.Markdown("- [ ] §\\n\\n|§|§|\\n|-|-|\\n|1|2|", id="markdown"),
        dcc.Loading(html.P("§"), display="show"),
        dcc.Graph(
            id="graph",
            figure={{"data": [{{"x": ["2024-03-01", "2024-05-01"], "y": [0.5, 1.5]}}]}},
            style={{"height": 250}},
        ),
        html.Button("§", id="fail"),
        html.P(id="out"),
    ]
)

@app.callback(Output("out", "children"), Input("fail", "n_clicks"), prevent_initial_call=True)
def fail(clicks):
    raise ValueError("§")
"""
# Everything that can be read or heard in an element: texts, and the attributes that are.
SAID = """root => {
  const said = []
  const walk = (element) => {
    if (element.matches(".modebar")) return  // Plotly's own words, in the languages that it has
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt"])
      if (element.hasAttribute(name)) said.push(element.getAttribute(name))
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) said.push(child.data)
      else if (child.nodeType === Node.ELEMENT_NODE && !["STYLE", "SCRIPT"].includes(child.tagName)) walk(child)
  }
  walk(root)
  return said
}"""


@pytest.fixture(scope="module")
def open_in(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str | None], Page]]:
    """The page of an app in a language, in a German browser."""
    servers, context = list[Served](), browser.new_context(locale="de-DE", viewport={"width": 1000, "height": 1200})

    @cache
    def open_in(locale: str | None) -> Page:
        folder = tmp_path_factory.mktemp("locale")
        notebook = write_notebook(folder / "app.ipynb", [APP.format(locale=locale)])
        servers.append(Served(serve_command(notebook), folder / "log", cwd=folder))
        page = context.new_page()
        page.goto(servers[-1].url)
        wait_page_idle(page)
        return page

    yield open_in
    context.close()
    for server in servers:
        server.stop()


def test_no_word_of_ours_is_left_untranslated(open_in: Callable[[str | None], Page]) -> None:
    page = open_in("en-XA")
    view = page.locator("#nbdash-root")
    unmarked = said_without_mark(view)
    for opener, popup in [("#day", ".nb-calendar"), ("#days", ".nb-calendar"), ("#some", ".nb-dropdown-list")]:
        page.locator(f"{opener} [aria-haspopup]").first.click()
        expect(page.locator(popup)).to_be_visible()
        unmarked |= said_without_mark(page.locator(opener))
        page.keyboard.press("Escape")
        expect(page.locator(popup)).to_have_count(0)
    page.locator("#one button").first.click()
    page.keyboard.type("nothing")
    expect(page.locator(".nb-dropdown-empty")).to_be_visible()
    unmarked |= said_without_mark(page.locator("#one"))
    page.keyboard.press("Escape")
    page.locator("#day input").fill("nonsense")
    page.locator("#day input").press("Enter")
    unmarked |= said_without_mark(page.locator("#day"))
    page.locator("#day input").press("Escape")
    page.locator("#fail").click()
    expect(page.locator(".nb-failure")).to_be_visible()
    unmarked |= said_without_mark(view)
    assert unmarked == set()


def said_without_mark(element: Locator) -> set[str]:
    """What is said with letters, and not marked as a word of ours; names of days and months are the browser's."""
    named = "January|February|March|April|May|June|July|August|September|October|November|December"
    named += "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(Sun|Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?)(day)?"
    ours = re.compile(
        rf"\[[^\]]*·\]|\b({named})\b|\b[0-9a-f]{{8}}\b|\bK\b|\d+K|\b(slider|range|day|days|one|some|graph)\b"
    )
    rest = [ours.sub("", text) for text in element.evaluate(SAID)]
    return {text.strip() for text in rest if re.search("[A-Za-z]", text)}


def test_a_page_in_hebrew_is_mirrored(open_in: Callable[[str | None], Page]) -> None:
    page = open_in("he")
    root = page.locator("#nbdash-root")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["he", "rtl"]
    assert [root.get_attribute("lang"), root.get_attribute("dir")] == ["he", "rtl"]
    day = page.locator("#day")
    field, button = day.locator("input"), day.get_by_role("button", name="פתיחת לוח השנה")
    assert left(button) < left(field)
    assert right(day) > 900
    button.click()
    chosen = page.locator('[aria-selected="true"] button')
    expect(chosen).to_be_focused()
    page.keyboard.press("ArrowLeft")  # to the next day, the first of March
    expect(page.locator(".rdp-day_button:focus")).to_have_text("1")
    page.keyboard.press("Enter")
    expect(field).to_have_value("01.03.2024")
    # Numbers grow to the left, and by the left arrow key.
    slider = page.locator("#slider").get_by_role("slider")
    assert left(slider) > 500
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuenow", "3.5")
    # A list begins under the beginning of its button.
    page.locator("#one button").first.click()
    assert abs(right(page.locator(".nb-dropdown-popup")) - right(page.locator("#one"))) < 2
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_locale_dates_and_words_are_the_browser_s(open_in: Callable[[str | None], Page]) -> None:
    page = open_in(None)
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["en", ""]
    expect(page.locator("#day input")).to_have_value("29.02.2024")
    expect(page.locator("#one")).to_contain_text("Auswählen")
    expect(page.locator("#some")).to_contain_text("2 ausgewählt")
    expect(page.locator("#graph .ytick", has_text="1,5").first).to_be_visible()
    expect(page.locator("#graph .xtick", has_text="Mär").first).to_be_visible()
    page.locator("#day").get_by_role("button", name="Kalender öffnen").click()
    expect(page.locator(".rdp-weekday").first).to_have_text("Mo")
    expect(page.get_by_role("grid", name="Februar 2024")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#day input").fill("1. märz 24")
    page.locator("#day input").press("Enter")
    expect(page.locator("#day input")).to_have_value("01.03.2024")


def left(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["x"]


def right(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"]
