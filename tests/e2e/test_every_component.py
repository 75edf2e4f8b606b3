"""Every component class of Dash's community packages, with its required props, in a page of ours: which are drawn?

One page for each package. What is not drawn is listed in docs/community-coverage.toml, with the reason.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .community.recipes import RECIPES
from .conftest import Serve
from .harness.browser import Pages
from .harness.installed import ROOT
from .harness.shown import shown_by

NOTEBOOK = """
import sys

sys.path.insert(0, {root!r})
from nbdash import App, html
from tests.e2e.community.exported import examples

app = App()
app.layout = examples({package!r})
"""

# What stands in each cell now: what nbdash says of a component that failed, and what is still on its way.
LOOK = """
() => {
  const cells = [...document.querySelectorAll("[data-component]")];
  const notices = [...document.querySelectorAll(".nb-notice")];
  const outside = notices.filter((one) => one.closest("[data-component]") === null);
  return {
    cells: Object.fromEntries(
      cells.map((cell) => [
        cell.dataset.component,
        {
          notices: [...cell.querySelectorAll(".nb-notice")].map((one) => one.textContent),
          waits: cell.querySelector(".nb-placeholder") !== null,
        },
      ]),
    ),
    outside: outside.map((one) => one.textContent),
  };
}
"""
SETTLE_S = 20


def look(page: Page) -> dict[str, Any]:
    """What there is, once nothing is on its way any more and nothing new goes wrong."""
    before: dict[str, Any] = {}
    for _ in range(SETTLE_S * 2):
        page.wait_for_timeout(500)
        found = page.evaluate(LOOK)
        if found == before and not any(cell["waits"] for cell in found["cells"].values()):
            return found
        before = found
    return before


@pytest.mark.timeout(180)
@pytest.mark.parametrize("package", RECIPES)
def test_every_component_that_a_package_exports_is_drawn_but_for_those_that_are_listed(
    package: str, serve: Serve, pages: Pages
) -> None:
    shown = shown_by(serve([NOTEBOOK.format(root=str(ROOT), package=package), "app"]), pages)
    found = look(shown.page)
    failed = {
        name: cell["notices"] or ["is still on its way"]
        for name, cell in found["cells"].items()
        if cell["notices"] or cell["waits"]
    }
    Path("/tmp/w10/cov").mkdir(exist_ok=True)
    Path(f"/tmp/w10/cov/{package}.json").write_text(
        json.dumps(
            {"count": len(found["cells"]), "failed": failed, "outside": found["outside"], "errors": pages.errors},
            indent=1,
        )
    )
    assert not failed and not found["outside"]
