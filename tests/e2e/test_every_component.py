"""Every component class that Dash's community packages export, with its required props, in a page of ours.

One page for each package. docs/community-coverage.toml lists what is not drawn, and why.
"""

import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import pytest
from playwright.sync_api import Page

from .community.recipes import RECIPES
from .harness.browser import Pages
from .harness.installed import ROOT
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command

COVERAGE: dict[str, Any] = tomllib.loads((ROOT / "docs" / "community-coverage.toml").read_text("utf-8"))
LEAST = 0.95
SETTLE_S = 40

NOTEBOOK = f"""
import sys

sys.path.insert(0, {str(ROOT)!r})
from nbdash import App, ctx
from tests.e2e.community.exported import examples

app = App()
app.layout = lambda: examples(ctx.args["package"]) if "package" in ctx.args else "no package"
"""

# What stands in each cell: what nbdash says of a component that failed, and whether something is still on its way.
LOOK = """
() => {
  const cells = [...document.querySelectorAll("[data-component]")];
  const texts = (elements) => [...elements].map((one) => one.textContent);
  const notices = [...document.querySelectorAll(".nb-notice")];
  return {
    cells: Object.fromEntries(
      cells.map((cell) => [cell.dataset.component, texts(cell.querySelectorAll(".nb-notice"))]),
    ),
    waiting: cells.filter((cell) => cell.querySelector(".nb-placeholder")).map((cell) => cell.dataset.component),
    elsewhere: texts(notices.filter((one) => one.closest("[data-component]") === null)),
  };
}
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose pages show the package that their address names."""
    folder = tmp_path_factory.mktemp("every")
    notebook = write_notebook(folder / "app.ipynb", [NOTEBOOK, "app"])
    server = Served(serve_command(notebook), folder / "log", cwd=folder)
    yield server
    server.process.kill_group()


def settled(page: Page) -> dict[str, Any]:
    """What there is, once nothing is on its way any more and nothing new goes wrong for a second."""
    before: dict[str, Any] = {}
    for _ in range(SETTLE_S):
        page.wait_for_timeout(1000)
        found: dict[str, Any] = page.evaluate(LOOK)
        if found == before and found["cells"] and not found["waiting"]:
            break
        before = found
    return before


def failures(found: dict[str, Any]) -> dict[str, str]:
    """Why components were not drawn, by their names."""
    failed = {name: " | ".join(texts) for name, texts in found["cells"].items() if texts}
    failed |= dict.fromkeys(found["waiting"], "is still on its way")
    return failed | {text.partition(" ")[0]: text for text in found["elsewhere"]}  # in a dialog, or a menu


@pytest.mark.timeout(180)
@pytest.mark.parametrize("package", RECIPES)
def test_every_component_that_a_package_exports_is_drawn_but_for_those_that_are_listed(
    package: str, served: Served, pages: Pages
) -> None:
    page = pages.new()
    page.goto(f"{served.url}?package={package}")
    found = settled(page)
    failed, count = failures(found), len(found["cells"])
    assert count - len(failed) >= LEAST * count, failed
    known = COVERAGE[package]
    if known["version"] == version(package):
        assert (failed.keys(), count) == (known.get("not_drawn", {}).keys(), known["exported"]), failed
