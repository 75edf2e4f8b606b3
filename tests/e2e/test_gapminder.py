"""The example notebook, under its cell in JupyterLab and served: one app, and the same in both."""

import urllib.request

from playwright.sync_api import expect

from .conftest import OpenNotebook, Serve, Show
from .gapminder import NOTEBOOK, Gapminder
from .harness.browser import Pages
from .harness.shown import Shown, shown_by, shown_inline
from .harness.sockets import listening_sockets
from .harness.views import views, wait_state


def test_every_control_changes_what_it_should(show: Show, pages: Pages) -> None:
    app = Gapminder(show(NOTEBOOK))
    app.wait_year(2007)
    app.try_slider_with_mouse()
    app.try_slider_with_keys()
    app.try_scale()
    app.try_continents()
    app.try_click_on_country()
    assert pages.errors == []


def test_two_views_in_a_notebook_agree_and_no_socket_is_opened_for_them(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(NOTEBOOK)
    listening = listening_sockets(notebook.kernel_pid())
    one = Gapminder(shown_inline(notebook))
    cell = notebook.insert_cell("app")
    notebook.run_cell(cell)
    two = Gapminder(Shown(notebook.page, views(notebook.output(cell)).first, notebook=notebook))
    wait_state(two.shown.view)
    two.slider.focus()
    two.page.keyboard.press("Home")
    two.wait_year(1952)
    one.wait_year(1952)
    one.slider.focus()
    one.page.keyboard.press("End")
    one.wait_year(2007)
    two.wait_year(2007)
    assert listening_sockets(notebook.kernel_pid()) == listening


def test_each_tab_of_a_served_app_has_values_of_its_own(serve: Serve, pages: Pages) -> None:
    served = serve(NOTEBOOK)
    one, two = (Gapminder(shown_by(served, pages)) for _ in range(2))
    one.slider.focus()
    one.page.keyboard.press("Home")
    one.wait_year(1952)
    two.wait_year(2007)
    two.slider.focus()
    two.page.keyboard.press("ArrowLeft")
    two.wait_year(2002)
    one.wait_year(1952)


def test_the_html_of_a_served_app_shows_its_text_before_any_javascript(serve: Serve, pages: Pages) -> None:
    served = serve(NOTEBOOK)
    with urllib.request.urlopen(served.url) as response:
        text = response.read().decode()
    for words in ("The world by income and health", ">Year<", ">Continents<", "Logarithmic income", "1952"):
        assert words in text
    page = pages.new(javascript=False)
    page.goto(served.url)
    expect(page.get_by_role("heading", name="The world by income and health")).to_be_visible()
    expect(page.get_by_text("Logarithmic income")).to_be_visible()


def test_ctrl_c_ends_a_server_with_open_pages_at_once(serve: Serve, pages: Pages) -> None:
    served = serve(NOTEBOOK)
    app = shown_by(served, pages)
    served.stop()  # within its time, and with no traceback
    wait_state(app.view, "reconnecting")
