"""The owner's page in a browser: it fits a phone, keeps nobody out, and a session is ended by its button."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.e2e.harness.axe import grave_findings
from tests.e2e.harness.served import Served

SCRIPT = """
from nbdash import App, Input, Output, html

app = App(title="Counts")
app.layout = html.Div([html.Button("go", id="go", n_clicks=0), html.P(id="count")])

@app.callback(Output("count", "children"), Input("go", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"
"""


def test_a_session_is_ended_by_its_button_and_its_page_says_so(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(SCRIPT)
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--port", "0", "--admin"]
    served = Served(command, tmp_path / "log", cwd=tmp_path, env={"NBDASH_ADMIN_TOKEN": "the owner's own"})
    context = browser.new_context(viewport={"width": 360, "height": 740})
    try:
        visitor, owner = context.new_page(), context.new_page()
        visitor.goto(served.url)
        visitor.locator("#go").click()
        expect(visitor.locator("#count")).to_have_text("1 clicks")
        owner.goto(f"{served.url}_nbdash/admin/?token=the+owner's+own")
        expect(owner.locator("#tiles")).to_contain_text("Events1")
        assert "token" not in owner.url
        assert owner.evaluate("document.documentElement.scrollWidth") <= 360
        assert grave_findings(owner) == []
        owner.get_by_role("button", name="End session").click()
        owner.get_by_role("button", name="OK", exact=True).click()
        expect(owner.locator("#done")).to_contain_text("was ended")
        expect(visitor.get_by_role("alert")).to_contain_text("This session was ended")
        visitor.reload()
        expect(visitor.locator("#count")).to_have_text("0 clicks")
    finally:
        context.close()
        served.process.kill_group()
