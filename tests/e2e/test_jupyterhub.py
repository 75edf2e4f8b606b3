"""A login at the JupyterHub whose service the server is: a real one, with its own proxy."""

import re
import sys
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page, expect

from .harness.browser import Pages
from .harness.counterparts import Hub, run_hub
from .harness.notebooks import write_notebook
from .harness.views import wait_page_idle

CELL = """
from nbdash import App, Input, Output, ctx, dcc, html

app = App()
app.layout = html.Div([
    dcc.Location(id="url"), html.P(id="who"), html.P(id="groups"), html.P(id="at"),
    dcc.Link("Sales", href="../sales/2026", id="link"), html.Button("go", id="button", n_clicks=0), html.P(id="clicks"),
])

@app.callback(Output("who", "children"), Output("groups", "children"), Output("at", "children"), Input("url", "href"))
def tell(href):
    return f"{ctx.user.id} {ctx.user.claims['admin']}", ", ".join(sorted(ctx.user.groups)), href

@app.callback(Output("clicks", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
def count(clicks):
    return f"{clicks} clicks of {ctx.user.name}"
"""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    folder = tmp_path_factory.mktemp("hub")
    notebook = write_notebook(folder / "app.ipynb", [CELL])
    command = [sys.executable, "-m", "nbdash", "serve", str(notebook), "--auth", "jupyterhub", "--workers", "2"]
    with run_hub(folder, command, people={"ada": ["staff", "sales"], "eve": []}, strangers=["max"]) as hub:
        yield hub


@pytest.fixture
def address(hub: Hub) -> str:
    """Where the app is."""
    return f"{hub.url}services/sales/"


def log_in(page: Page, name: str) -> None:
    """What a person does at the Hub."""
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("any")
    page.get_by_role("button", name="Sign in").click()


def test_from_login_to_logout(pages: Pages, hub: Hub, address: str) -> None:
    page = pages.new()
    page.goto(f"{address}first/page?x=1")
    assert page.url.startswith(f"{hub.url}hub/login")
    log_in(page, "ada")
    page.get_by_role("button", name="Authorize").click()
    expect(page).to_have_url(f"{address}first/page?x=1")
    expect(page.locator("#who")).to_have_text("jupyterhub:ada False")
    expect(page.locator("#groups")).to_have_text("sales, staff")
    expect(page.locator("#at")).to_have_text(f"{address}first/page?x=1")
    page.locator("#button").click()
    expect(page.locator("#clicks")).to_have_text("1 clicks of ada")
    page.locator("#link").click()
    expect(page.locator("#at")).to_have_text(f"{address}sales/2026")
    cookies = {one.get("name", ""): one for one in page.context.cookies()}
    assert [one.get("path") for name, one in cookies.items() if name.startswith("nbdash")] == ["/services/sales/"]
    stolen = {name: one.get("value", "") for name, one in cookies.items()}
    other = page.context.new_page()
    other.goto(address)
    wait_page_idle(other)

    page.goto(f"{address}_nbdash/logout")
    page.get_by_role("button", name="Log out").click()
    expect(page).to_have_url(re.compile(re.escape(f"{hub.url}hub/")))  # logged out of the Hub, too
    expect(other.get_by_text("You are not logged in")).to_be_visible()
    page.goto(address)
    expect(page.get_by_label("Username")).to_be_visible()
    assert httpx.get(address, cookies=stolen, headers={"Accept": "text/html"}).status_code == 303


def test_who_logs_out_of_the_hub_is_logged_out_here(pages: Pages, hub: Hub, address: str) -> None:
    page = pages.new()
    page.goto(address)
    log_in(page, "eve")
    page.get_by_role("button", name="Authorize").click()
    expect(page.locator("#who")).to_contain_text("jupyterhub:eve")
    expect(page.locator("#groups")).to_have_text("")
    page.goto(f"{hub.url}hub/logout")
    page.goto(address)
    expect(page.get_by_label("Username")).to_be_visible()


@pytest.mark.threat("another's rights")
def test_who_may_not_use_the_service_does_not_get_in(pages: Pages, hub: Hub, address: str) -> None:
    page = pages.new()
    page.goto(address)
    log_in(page, "max")
    expect(page.get_by_role("heading", name="403 : You do not have permission")).to_be_visible()
    page.goto(address)
    expect(page.locator("#who")).to_have_count(0)


@pytest.mark.threat("login forged by another site")
def test_an_answer_is_good_in_the_browser_that_asked(hub: Hub, address: str) -> None:
    with httpx.Client(headers={"Accept": "text/html"}) as visitor:
        asked = visitor.get(f"{address}_nbdash/login")
        assert "code_challenge_method=S256" in asked.headers["location"]
        state = re.search("state=([^&]+)", asked.headers["location"])
        assert state
        assert visitor.get(f"{address}oauth_callback", params={"code": "x", "state": "y"}).status_code == 400
        forged = visitor.get(f"{address}oauth_callback", params={"code": "x", "state": state[1]})
        assert forged.status_code == 502
        assert visitor.get(f"{address}oauth_callback", params={"code": "x", "state": state[1]}).status_code == 400
        assert visitor.get(address).status_code == 303
