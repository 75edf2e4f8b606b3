"""axe, the engine that finds what keeps people out: injected into a page, it says what is wrong with it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_ENGINE = Path(__file__).parents[3] / "js" / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_GRAVE = ("serious", "critical")
# without a look at style sheets through elements of its own, which the page has no room for
_RUN = "([where, tags]) => axe.run(where, { runOnly: tags, preload: false }).then(({ violations }) => violations)"


def grave_findings(page: Page, where: str = ".nbdash") -> list[str]:
    """What is serious or critical within a selector: each rule with the elements that break it."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_ENGINE.read_text())  # no script that the page's policy would refuse
    found: list[dict[str, Any]] = page.evaluate(_RUN, [where, _TAGS])
    return [
        f"{rule['id']}: {rule['help']}\n{node['html'][:200]}\n{node['failureSummary']}"
        for rule in found
        if rule["impact"] in _GRAVE
        for node in rule["nodes"]
    ]
