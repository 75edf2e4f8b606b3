"""The gallery of components, served: nobody is kept out of it, in any theme, at any width, without a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .harness.axe import grave_findings
from .harness.browser import Pages
from .harness.served import Served, serve_command
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


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(gallery: Served, pages: Pages, is_dark: bool) -> None:
    page = opened(gallery, pages, is_dark=is_dark)
    assert grave_findings(page, "html") == []
    page.locator("#chosen button").first.click()
    expect(page.get_by_role("listbox")).to_be_visible()
    assert grave_findings(page) == []
    assert pages.errors == []
