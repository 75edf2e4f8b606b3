"""Wait for what nbdash's views say of themselves (`data-nbdash-state`, `data-nbdash`)."""

from playwright.sync_api import Locator, Page, expect

_VIEW = "xpath=descendant-or-self::*[@data-nbdash-state]"


def views(where: Page | Locator) -> Locator:
    """All views of nbdash in `where`, itself included."""
    return where.locator(_VIEW)


def wait_state(where: Page | Locator, state: str = "live", *, timeout_s: float = 30) -> Locator:
    """Wait until the first view in `where` is in a state, and return it."""
    view = views(where).first
    expect(view).to_have_attribute("data-nbdash-state", state, timeout=timeout_s * 1000)
    return view


def wait_page_idle(page: Page, *, timeout_s: float = 30) -> None:
    """Wait until a page that nbdash owns has nothing under way."""
    expect(page.locator("html")).to_have_attribute("data-nbdash", "idle", timeout=timeout_s * 1000)
