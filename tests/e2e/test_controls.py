"""What only a browser shows of the controls: keys, pointers, fields that check what is typed, parts fetched later."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import shown_by

APP = r"""
import json

from nbdash import App, Input, Output, dcc, html

app = App()
controls = {
    "number": dcc.Input(type="number", min=0, max=10, step=2, value=4),
    "any": dcc.Input(type="number", value=1),
    "email": dcc.Input(type="email", value=""),
    "late": dcc.Input(debounce=True, value=""),
    "pause": dcc.Input(debounce=0.3, value=""),
    "pattern": dcc.Input(pattern="[a-z]+", value="abc"),
    "suggested": dcc.Input(list="suggestions", value=""),
    "many": dcc.Dropdown([f"Option {number}" for number in range(10_000)]),
    "rich": dcc.Dropdown([{"label": html.B("Bold"), "value": 1, "search": "heavy"}, {"label": "Plain", "value": 2}]),
    "marks": dcc.Slider(marks={0: "low", 26: "tepid", 100: "high"}, step=None, value=26),
    "upright": dcc.Slider(0, 10, 1, value=5, vertical=True, verticalHeight=200, updatemode="drag"),
    "backwards": dcc.Slider(0, 10, 1, value=5, reverse=True),
    "range": dcc.RangeSlider(0, 10, 1, value=[2, 8], pushable=2),
    "radio": dcc.RadioItems(["a", "b", "c"], "a"),
    "tabs": dcc.Tabs([dcc.Tab(dcc.Input(id="inside", value="kept?"), label="one"), dcc.Tab("two", label="two")]),
}
for name, control in controls.items():
    control.id = name
app.layout = html.Div(
    [
        html.Datalist([html.Option(value="Oslo")], id="suggestions"),
        *(html.Div([control, html.Pre(id=f"told-{name}")]) for name, control in controls.items()),
        dcc.Markdown("Inline $x^2$.\n\n```python\nimport this\n```", mathjax=True, id="markdown"),
        dcc.Markdown("[out](https://x.org) <b>bold</b> [bad](javascript:alert(1))", link_target="_blank", id="safe"),
    ]
)
for name in controls:
    @app.callback(Output(f"told-{name}", "children"), Input(name, "value"))
    def tell(value):
        return json.dumps(value)
"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One page for all tests of this file; each has controls of its own."""
    folder = tmp_path_factory.mktemp("controls")
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [APP])), folder / "log", cwd=folder)
    pages = Pages(browser)
    yield shown_by(served, pages).page
    pages.close()
    served.stop()


def expect_told(page: Page, name: str, value: str) -> None:
    expect(page.locator(f"#told-{name}")).to_have_text(value)


def test_a_number_field_steps_and_what_is_not_allowed_is_none(page: Page) -> None:
    field = page.locator("#number")
    field.press("ArrowUp")
    expect_told(page, "number", "6")
    for text in ("7", "12", ""):
        field.fill(text)
        expect_told(page, "number", "null")
        field.fill("8")
        expect_told(page, "number", "8")
    field.fill("7")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_attribute("title", re.compile("."))
    field.fill("2")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_without_a_step_all_numbers_are_allowed_and_arrows_go_by_one(page: Page) -> None:
    page.locator("#any").fill("1.25")
    expect_told(page, "any", "1.25")
    page.locator("#any").press("ArrowDown")
    expect_told(page, "any", "0.25")


@pytest.mark.parametrize(("name", "wrong", "right"), [("email", "nobody", "a@b.c"), ("pattern", "123", "xyz")])
def test_a_field_says_whether_its_text_is_valid(page: Page, name: str, wrong: str, right: str) -> None:
    field = page.locator(f"#{name}")
    field.fill(wrong)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill(right)
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect_told(page, name, f'"{right}"')


def test_debounce_waits_for_enter_or_for_a_pause(page: Page) -> None:
    late = page.locator("#late")
    late.press_sequentially("word")
    page.locator("#pause").press_sequentially("word")
    expect_told(page, "pause", '"word"')
    expect_told(page, "late", '"word"')  # it was left
    late.press("End")
    late.press_sequentially("s")
    page.locator("#any").fill("3")
    expect_told(page, "any", "3")
    expect_told(page, "late", '"words"')
    late.press("End")
    late.press_sequentially("!")
    late.press("Enter")
    expect_told(page, "late", '"words!"')


def test_suggestions_belong_to_the_field(page: Page) -> None:
    assert page.locator("#suggested").evaluate("it => it.list.options[0].value") == "Oslo"


def test_of_ten_thousand_options_few_are_in_the_page_and_all_are_found(page: Page) -> None:
    trigger = page.locator("#many button").first
    trigger.click()
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    assert 5 < options.count() < 40
    page.keyboard.press("End")
    expect(page.get_by_role("option", name="Option 9999", exact=True)).to_be_in_viewport()
    page.keyboard.type("7077")
    expect(options.first).to_have_text("Option 7077")
    page.keyboard.press("Enter")
    expect_told(page, "many", '"Option 7077"')
    expect(trigger).to_be_focused()


def test_options_that_are_components_are_found_by_their_search_text(page: Page) -> None:
    page.locator("#rich button").first.click()
    page.keyboard.type("heav")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option").locator("b")).to_have_text("Bold")
    page.keyboard.press("Enter")
    expect_told(page, "rich", "1")
    expect(page.locator("#rich .nb-dropdown-value b")).to_have_text("Bold")


def test_a_slider_of_marks_goes_from_mark_to_mark_by_key_and_pointer(page: Page) -> None:
    handle = page.locator("#marks").get_by_role("slider")
    handle.press("ArrowRight")
    expect_told(page, "marks", "100")
    expect(handle).to_have_attribute("aria-valuetext", "high")
    page.locator("#marks").get_by_text("low").click()
    expect_told(page, "marks", "0")


def test_an_upright_slider_is_dragged_upward_and_tells_while_it_is(page: Page) -> None:
    handle = page.locator("#upright").get_by_role("slider")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 200, steps=5)
    expect_told(page, "upright", "10")
    page.mouse.up()


def test_a_reversed_slider_grows_to_the_left(page: Page) -> None:
    handle = page.locator("#backwards").get_by_role("slider")
    before = handle.bounding_box()
    handle.press("ArrowUp")
    expect_told(page, "backwards", "6")
    after = handle.bounding_box()
    assert before is not None
    assert after is not None
    assert after["x"] < before["x"]


def test_a_handle_pushes_its_neighbour_and_a_value_can_be_typed(page: Page) -> None:
    first = page.locator("#range").get_by_role("slider").first
    for _ in range(5):
        first.press("ArrowRight")
    expect_told(page, "range", "[7, 9]")
    box = page.locator("#range").get_by_role("textbox").first
    box.fill("1")
    box.press("Enter")
    expect_told(page, "range", "[1, 9]")


def test_radio_buttons_are_one_stop_of_the_tab_key(page: Page) -> None:
    page.locator("#radio").get_by_label("a").focus()
    page.keyboard.press("ArrowDown")
    expect_told(page, "radio", '"b"')
    page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name="one")).to_be_focused()


def test_tabs_are_moved_in_with_arrows_and_tab_leads_to_the_content(page: Page) -> None:
    page.get_by_role("tab", name="one").focus()
    page.keyboard.press("ArrowRight")
    expect_told(page, "tabs", '"tab-2"')
    expect(page.get_by_role("tabpanel")).to_have_text("two")
    page.keyboard.press("ArrowLeft")
    expect_told(page, "tabs", '"tab-1"')
    page.keyboard.press("Tab")
    expect(page.locator("#inside")).to_be_focused()


def test_formulas_and_code_are_drawn_with_what_is_fetched_for_them(page: Page) -> None:
    expect(page.locator("#markdown .katex-html")).to_be_visible()
    expect(page.locator("#markdown .hljs-keyword")).to_have_text("import")
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px KaTeX_Math'))")


def test_links_and_html_in_markdown_are_safe(page: Page) -> None:
    links = page.locator("#safe a")
    expect(links.first).to_have_attribute("rel", "noopener noreferrer")
    expect(links.last).not_to_have_attribute("href", re.compile("."))
    expect(page.locator("#safe b")).to_have_count(0)
