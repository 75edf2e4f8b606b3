"""What only a browser shows of addresses, dialogs, the clipboard and tooltips."""

import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import shown_inline
from .harness.views import wait_page_idle

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("page")
    cell = (
        f"import sys\nsys.path.insert(0, {str(_ROOT)!r})\n"
        "from tests.e2e.page_components import make_app\napp = make_app()"
    )
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [cell])), folder / "log", cwd=folder)
    yield served
    served.stop()


@pytest.fixture(scope="module")
def shared(browser: Browser, server: Served) -> Iterator[Page]:
    """One page for all tests; each begins at an address of its own."""
    pages = Pages(browser)
    page = pages.new()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{server.url}first/page?x=1")
    wait_page_idle(page)
    yield page
    pages.close()


@pytest.fixture
def page(shared: Page) -> Page:
    shared.evaluate("window.mark = 1")
    return shared


def told(page: Page, of: str = "url") -> Locator:
    return page.locator(f"#told-{of}")


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_page_of_the_app_is_loaded_by_its_address_and_callbacks_see_it_at_once(page: Page, server: Served) -> None:
    expect(told(page)).to_have_text(f"{server.path}first/page ?x=1 - {server.url}first/page?x=1")
    expect(page.locator("#calls")).to_have_text(f"{server.path}first/page;")


def test_what_is_no_page_is_not_found(server: Served) -> None:
    picture = urllib.request.Request(f"{server.url}apple-touch-icon.png", headers={"Sec-Fetch-Dest": "image"})
    for request in (picture, f"{server.url}_nbdash/nothing"):
        with pytest.raises(HTTPError) as refused:
            urllib.request.urlopen(request)
        assert refused.value.code == 404
        refused.value.close()


def test_a_link_goes_there_in_place_and_back_and_forward_come_again(page: Page, server: Served) -> None:
    page.locator("#sales").click()
    there = f"{server.path}sales/2026 ?country=Peru #totals {server.url}sales/2026?country=Peru#totals"
    expect(told(page)).to_have_text(there)
    expect(told(page, "quiet")).to_have_text(there)
    expect(page.locator("#sales")).to_have_attribute("aria-current", "page")
    page.locator("#fragment").click()
    expect(told(page)).to_have_text(
        f"{server.path}sales/2026 ?country=Peru #low {server.url}sales/2026?country=Peru#low"
    )
    expect(page.locator("#low")).to_be_in_viewport()
    page.go_back()
    expect(told(page)).to_have_text(there)
    page.go_back()
    expect(told(page)).to_contain_text("/first/page")
    page.go_forward()
    expect(told(page)).to_have_text(there)
    assert page.evaluate("window.mark") == 1


def test_a_link_in_another_tab_is_the_app_at_that_address(page: Page) -> None:
    before = page.url
    with page.context.expect_page() as opened:
        page.locator("#sales").click(modifiers=["Control"])
    expect(told(opened.value)).to_contain_text("/sales/2026 ?country=Peru #totals")
    opened.value.close()
    assert page.url == before


def test_a_callback_goes_there_in_place(page: Page) -> None:
    page.locator("#go").click()
    expect(told(page)).to_contain_text("/there/1 ")
    expect(told(page, "quiet")).to_contain_text("/there/1 ")
    assert page.evaluate("window.mark") == 1


def test_with_refresh_off_the_address_changes_and_no_other_location_hears_of_it(page: Page) -> None:
    before = told(page).inner_text()
    page.locator("#go-quietly").click()
    expect(told(page, "quiet")).to_contain_text("?quiet=1 ")
    assert page.url.partition("#")[0].endswith("?quiet=1")
    assert told(page).inner_text() == before


def test_with_refresh_on_the_page_is_loaded_anew(page: Page, server: Served) -> None:
    page.locator("#go-loading").click()
    expect(told(page)).to_have_text(f"{server.path}loaded ?anew - {server.url}loaded?anew")
    wait_page_idle(page)
    assert page.evaluate("window.mark") is None


def test_what_a_callback_makes_of_the_click_is_copied_with_its_html(page: Page) -> None:
    page.locator("#copy").click()
    expect(page.locator("#copy")).to_have_attribute("data-state", "copied")
    assert copied(page) == "made for click 1"
    types = page.evaluate("navigator.clipboard.read().then((items) => items[0].types)")
    assert types == ["text/plain", "text/html"]
    expect(page.locator("#copy")).to_have_attribute("data-state", "ready")


def test_a_table_is_copied_as_a_person_would_copy_it(page: Page) -> None:
    page.locator("#copy-table").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#copy-table")).to_have_attribute("data-state", "copied")
    assert copied(page) == "a\tb\nc"


def test_a_question_holds_the_focus_until_it_is_answered_and_gives_it_back(page: Page) -> None:
    page.locator("#delete").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("alertdialog", name="Delete it?")
    expect(dialog.get_by_role("button", name="OK")).to_be_focused()
    for _ in range(3):  # beyond the last button is the browser's own bar, never the page
        page.keyboard.press("Tab")
        expect(page.locator("#copy")).not_to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#answered")).to_have_text("0 yes, 1 no")
    expect(dialog).to_have_count(0)
    expect(page.locator("#delete")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#answered")).to_have_text("1 yes, 1 no")


def test_a_tooltip_stands_beside_its_point_and_on_the_other_side_where_there_is_no_room(page: Page) -> None:
    page.locator("#graph .point").first.wait_for()
    tooltip = page.locator("#tooltip")
    for width, side in ((1280, "right"), (420, "left")):
        page.set_viewport_size({"width": width, "height": 900})
        at, box = _hovered(page, "point 2", side)
        gap = box["x"] - (at["x"] + at["width"]) if side == "right" else at["x"] - (box["x"] + box["width"])
        assert 5 < gap < 15
        assert abs(box["y"] + box["height"] / 2 - (at["y"] + at["height"] / 2)) < 3
    page.mouse.move(0, 0)
    expect(tooltip).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 900})


def _hovered(page: Page, text: str, side: str) -> tuple[FloatRect, FloatRect]:
    """Where a point and its tooltip are. A window that has just changed its size ends hovering when it hears of it."""
    point, tooltip = page.locator("#graph .point").nth(2), page.locator("#tooltip")
    point.scroll_into_view_if_needed()
    for _ in range(10):
        page.mouse.move(0, 0)
        point.hover(force=True)
        expect(tooltip).to_have_text(text)
        expect(tooltip).to_have_attribute("data-side", side)
        page.wait_for_timeout(200)
        at, box = point.bounding_box(), tooltip.bounding_box()
        if at is not None and box is not None:
            return at, box
    raise AssertionError("the tooltip does not stay")


def test_in_a_notebook_the_app_has_an_address_of_its_own(open_notebook: OpenNotebook) -> None:
    cell = """
        from nbdash import App, Input, Output, dcc, html

        app = App()
        app.layout = html.Div([
            dcc.Location(id="url"), dcc.Link("Sales", href="/sales?x=1", id="link"),
            html.Button("go", id="go"), html.P(id="told"),
        ])

        @app.callback(Output("told", "children"), Input("url", "pathname"), Input("url", "href"))
        def tell(path, href):
            return f"{path} {href}"

        @app.callback(Output("url", "href"), Input("go", "n_clicks"), prevent_initial_call=True)
        def go(clicks):
            return "/set"
    """
    shown = shown_inline(open_notebook([cell, "app"]))
    state = "[location.href, history.length]"
    before = shown.page.evaluate(state)
    expect(shown.element("told")).to_have_text("/ nbdash://notebook/")
    shown.element("link").click()
    expect(shown.element("told")).to_have_text("/sales nbdash://notebook/sales?x=1")
    shown.element("go").click()
    expect(shown.element("told")).to_have_text("/set nbdash://notebook/set")
    assert shown.page.evaluate(state) == before
