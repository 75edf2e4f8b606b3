"""A login at an OpenID provider: a real one, and what a provider that can't be trusted might send."""

import re
from collections.abc import Iterator
from hashlib import sha256

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from .harness.browser import Pages
from .harness.counterparts import CLIENT_ID, CLIENT_SECRET, Provider, run_provider
from .harness.notebooks import write_notebook
from .harness.processes import free_port
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

CELL = """
from nbdash import App, Input, Output, ctx, dcc, html

app = App()
app.layout = html.Div([
    dcc.Location(id="url"), html.P(id="who"), html.P(id="groups"), html.P(id="at"),
    html.Button("go", id="button", n_clicks=0), html.P(id="clicks"),
])

@app.callback(Output("who", "children"), Output("groups", "children"), Output("at", "children"), Input("url", "href"))
def tell(href):
    return f"{ctx.user.id} {ctx.user.email} {ctx.user.claims['name']}", ", ".join(sorted(ctx.user.groups)), href

@app.callback(Output("clicks", "children"), Input("button", "n_clicks"), prevent_initial_call=True)
def count(clicks):
    return f"{clicks} clicks of {ctx.user.name}"
"""
MANY = [sha256(bytes([n])).hexdigest() for n in range(200)]  # as Entra ID has them: they can't be made shorter
HERE = "example.org"
PEOPLE = {
    "ada": {
        "name": "Ada",
        "email": "ada@example.org",
        "email_verified": True,
        "groups": ["staff", "sales"],
        "hd": HERE,
    },
    "eve": {"name": "Eve", "email": "ada@example.org", "email_verified": False, "hd": HERE},
    "max": {"name": "Max", "groups": MANY, "hd": HERE},
    "zoe": {"name": "Zoe", "groups": ["staff"], "hd": "example.com"},
}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Provider]]:
    folder = tmp_path_factory.mktemp("oidc")
    port = free_port()
    environment = {
        "NBDASH_OIDC_ISSUER": f"http://localhost:{port}",
        "NBDASH_OIDC_CLIENT_ID": CLIENT_ID,
        "NBDASH_OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "NBDASH_OIDC_SCOPES": "profile email groups",
    }
    notebook = write_notebook(folder / "app.ipynb", [CELL])
    command = serve_command(notebook, "--auth", "oidc", "--oidc-require", f"hd={HERE}", "--log-level", "debug")
    served = Served(command, folder / "log", cwd=folder, env=environment)
    with run_provider(folder, port, served.url, PEOPLE) as provider:
        yield served, provider
        served.stop()


@pytest.fixture
def app(served: tuple[Served, Provider]) -> Served:
    return served[0]


@pytest.fixture
def provider(served: tuple[Served, Provider]) -> Provider:
    return served[1]


def log_in(page: Page, name: str, *, has_agreed: bool = False) -> None:
    """What a person does at the provider, which asks once what the app may know."""
    page.get_by_placeholder("Enter any login").fill(name)
    page.get_by_placeholder("and password").fill("any")
    page.get_by_role("button", name="Sign-in").click()
    if not has_agreed:
        page.get_by_role("button", name="Continue").click()


def test_from_login_to_logout(browser: Browser, app: Served, provider: Provider) -> None:
    pages = Pages(browser)
    page = pages.new()
    page.goto(f"{app.url}first/p%C3%A4ge?x=1&y=%26")
    assert page.url.startswith(provider.issuer)
    log_in(page, "ada")
    expect(page).to_have_url(f"{app.url}first/p%C3%A4ge?x=1&y=%26")
    expect(page.locator("#who")).to_have_text("oidc:ada ada@example.org Ada")
    expect(page.locator("#groups")).to_have_text("sales, staff")
    page.locator("#button").click()
    expect(page.locator("#clicks")).to_have_text("1 clicks of ada")

    other = page.context.new_page()  # a second tab is in at once
    other.goto(app.url)
    wait_page_idle(other)
    expect(other.locator("#who")).to_contain_text("oidc:ada")
    stolen = {one.get("name", ""): one.get("value", "") for one in page.context.cookies(app.url)}

    page.goto(f"{app.url}_nbdash/logout")
    expect(page.get_by_text("You are logged in as Ada.")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("button", name="Yes, sign me out").click()
    expect(page).to_have_url(re.compile(re.escape(f"{app.url}_nbdash/logged-out")))
    expect(page.get_by_role("heading", name="You have logged out")).to_be_visible()
    expect(other.get_by_text("You are not logged in")).to_be_visible()

    page.get_by_role("link", name="Log in again").click()  # the provider has forgotten the person, too
    expect(page.get_by_placeholder("Enter any login")).to_be_visible()
    thief = httpx.get(app.url, cookies=stolen, headers={"Accept": "text/html"})
    assert thief.status_code == 303
    pages.close()


def test_tabs_that_are_opened_again_at_once_all_come_in(browser: Browser, app: Served) -> None:
    pages = Pages(browser)
    first = pages.new()
    tabs = [first, *(first.context.new_page() for _ in range(2))]
    for number, tab in enumerate(tabs):
        tab.goto(f"{app.url}tab/{number}")
        expect(tab.get_by_placeholder("Enter any login")).to_be_visible()
    for number, tab in enumerate(tabs):
        log_in(tab, "eve", has_agreed=number > 0)
        expect(tab.locator("#who")).to_have_text("oidc:eve None Eve")  # nobody has verified that the address is hers
        expect(tab.locator("#at")).to_have_text(f"{app.url}tab/{number}")
    pages.close()


def test_who_cancels_is_told_so_and_can_try_again(browser: Browser, app: Served) -> None:
    pages = Pages(browser)
    page = pages.new()
    page.goto(app.url)
    page.get_by_text("Cancel").click()
    expect(page.get_by_role("heading", name="You could not be logged in")).to_be_visible()
    number = page.locator("code").inner_text()
    assert f"[incident {number}]" in app.output()
    assert "access_denied" in app.output()
    page.get_by_role("link", name="Log in again").click()
    expect(page.get_by_placeholder("Enter any login")).to_be_visible()
    pages.close()


# -- what a browser would not send ------------------------------------------------------------------------


class Visitor(httpx.Client):
    """A browser that follows links, fills in forms and runs nothing."""

    def __init__(self) -> None:
        super().__init__(headers={"Accept": "text/html"}, timeout=20)

    def walk(self, answer: httpx.Response, *, until: str = "nowhere") -> httpx.Response:
        """Follow what leads on, until a page or an address with these words."""
        while answer.has_redirect_location and until not in answer.headers["location"]:
            answer = self.send(answer.next_request)  # type: ignore[arg-type]
        return answer

    def log_in(self, address: str, name: str, *, until: str = "nowhere") -> httpx.Response:
        """Log in at the provider; returns the page that the person ends at, or what leads to these words."""
        answer = self.walk(self.get(address))
        for fields in ({"prompt": "login", "login": name, "password": "any"}, {"prompt": "consent"}):
            form = re.search(r'action="([^"]+)"', answer.text)
            assert form, answer.text
            answer = self.walk(self.post(form[1], data=fields), until=until)
        return answer

    def is_in(self, app: Served) -> bool:
        return self.get(app.url).status_code == 200


def failure(answer: httpx.Response, app: Served) -> str:
    """The reason of a login that did not work: the visitor has its number, the log the reason."""
    found = re.search(r"<code>(\w+)</code>", answer.text)
    assert found, answer.text
    said = app.output().partition(f"[incident {found[1]}]")[2]
    assert said
    reason = said.strip().partition("\n")[0]
    assert reason not in answer.text
    return said


@pytest.mark.threat("forged login")
@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("altered", "BadSignature"),
        ("without a signature", "joserfc"),
        ("of another login", "nonce"),
        ("missing", "no ID token"),
        ("of somebody else", "somebody else"),
    ],
)
def test_what_a_provider_did_not_sign_for_this_login_lets_nobody_in(
    app: Served, provider: Provider, how: str, why: str
) -> None:
    with Visitor() as earlier:
        earlier.log_in(app.url, "ada")
    with Visitor() as visitor:
        provider.tamper(how)
        answer = visitor.log_in(app.url, "eve")
        assert answer.status_code in {403, 502}
        assert why in failure(answer, app)
        assert not visitor.is_in(app)


@pytest.mark.threat("login forged by another site")
def test_an_answer_is_good_in_the_browser_that_asked_and_once(app: Served) -> None:
    with Visitor() as eve, Visitor() as ada:
        way_back = eve.log_in(app.url, "eve", until="_nbdash/callback").headers["location"]
        assert ada.get(way_back).status_code == 400  # led there by eve: she would see what ada types
        assert not ada.is_in(app)
        ada.walk(ada.get(app.url), until="interaction")  # nor while ada is logging in herself
        assert ada.get(way_back).status_code == 400
        assert not ada.is_in(app)
        assert eve.get(re.sub("state=[^&]+", "state=forged", way_back)).status_code == 400
        assert eve.get(re.sub("(state=[^&]+)", r"\1x", way_back)).status_code == 400
        kept = [cookie for cookie in eve.cookies.jar if cookie.name.startswith("nbdash-login")]
        assert eve.get(way_back).status_code == 303
        assert eve.is_in(app)
        with Visitor() as again:
            for cookie in kept:
                again.cookies.jar.set_cookie(cookie)
            assert "invalid_grant" in failure(again.get(way_back), app)
            assert not again.is_in(app)


@pytest.mark.threat("another's rights")
def test_of_all_whom_the_provider_knows_those_come_in_who_are_meant(app: Served) -> None:
    with Visitor() as zoe:
        assert f"'hd={HERE}' is required" in failure(zoe.log_in(app.url, "zoe"), app)
        assert not zoe.is_in(app)


@pytest.mark.threat("secrets in logs")
def test_the_log_has_nothing_by_which_somebody_could_log_in(app: Served) -> None:
    with Visitor() as visitor:
        way_back = visitor.log_in(app.url, "eve", until="_nbdash/callback").headers["location"]
        assert visitor.get(way_back).status_code == 303
        secrets = [CLIENT_SECRET, httpx.URL(way_back).params["code"], *(one.value for one in visitor.cookies.jar)]
    said = app.output()
    assert "DEBUG" in said
    assert [one for one in secrets if one and one in said] == []
    assert "code_verifier" not in said


def test_more_groups_than_a_cookie_holds_are_told_to_the_owner(app: Served) -> None:
    with Visitor() as visitor:
        assert "200" in failure(visitor.log_in(app.url, "max"), app)
        assert not visitor.is_in(app)


@pytest.mark.threat("redirect to another site")
@pytest.mark.parametrize("elsewhere", ["//example.org/", "https://example.org/", "\\\\example.org", "../../../x"])
def test_a_login_leads_back_to_the_app_alone(app: Served, elsewhere: str) -> None:
    with Visitor() as visitor:
        address = str(httpx.URL(f"{app.url}_nbdash/login", params={"next": elsewhere}))
        assert str(visitor.log_in(address, "eve").url).startswith(app.url)
