"""Text that comes from data is text: none of it runs, wherever an author may put it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

_ROOT = Path(__file__).parents[2]

ACTS = """() => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const isHandler = name.startsWith("on");
      const isScript = /^(href|src|action|formaction|data|xlink:href|srcdoc)$/.test(name)
        && /^[\\s\\x00-\\x1f]*j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t\\s*:/i.test(value);
      // a picture in SVG is only ever loaded
      const runs = isHandler || name === "srcdoc" || (isScript && element.localName !== "image");
      if (runs) found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
    }
  }
  return found;
}"""
"""What in the page would run when it is gone to or happens."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("injected")
    cell = f"import sys\nsys.path.insert(0, {str(_ROOT)!r})\nfrom tests.e2e.injected import make_app\napp = make_app()"
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [cell])), folder / "log", cwd=folder)
    yield served.url
    served.stop()


@pytest.mark.threat("scripts in text, figures, Markdown, tables and HTML from data")
@pytest.mark.parametrize("is_drawn", [True, False], ids=["page", "first paint"])
def test_no_text_runs_wherever_it_stands(browser: Browser, address: str, is_drawn: bool) -> None:
    ran: list[str] = []
    # without the policy of the page: it would stop what must not be there at all
    context = browser.new_context(bypass_csp=True)
    context.expose_binding("canary", lambda _, where: ran.append(where))
    if not is_drawn:
        context.route("**/_nbdash/static/**", lambda route: route.abort())  # the HTML of the server alone
    page: Page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(address)
    if is_drawn:
        wait_page_idle(page)
        page.locator("#go").click()
        expect(page.locator("#said")).to_have_count(1)
        page.wait_for_function("document.querySelector('.js-plotly-plot .main-svg') !== null")
        page.mouse.wheel(0, 500)
    acts = page.evaluate(ACTS)
    context.close()
    assert ran == []
    assert acts == []
