"""From login to callback to logout, in a browser: a token, users of a file, a proxy's header, and nobody."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, HttpCredentials, Page, expect

from nbdash.auth.passwords import hashed
from nbdash.auth.users_file import Entry, UsersFile

from .harness.browser import Pages
from .harness.nginx import run_nginx
from .harness.notebooks import write_notebook
from .harness.processes import free_port
from .harness.served import Served, serve_command

CELL = """
import nbdash
from nbdash import App, Input, Output, ctx, dcc, html

app = App()

def layout():
    return html.Div([
        dcc.Location(id="url"), html.P(id="who"), html.P(id="at"),
        html.Button("Count", id="count", n_clicks=0), html.P(id="counted"),
        html.Button("Delete", id="delete"), html.P("nothing deleted", id="deleted"),
        html.A("Log out", href=app.get_relative_path("/_nbdash/logout")),
    ])

app.layout = layout

@app.callback(Output("who", "children"), Output("at", "children"), Input("url", "href"))
def tell(href):
    return f"{ctx.user and ctx.user.id}", href

@app.callback(Output("counted", "children"), Input("count", "n_clicks"), prevent_initial_call=True)
def count(clicks):
    return f"{clicks} clicks of {ctx.user and ctx.user.name}"

@app.callback(Output("deleted", "children"), Input("delete", "n_clicks"), prevent_initial_call=True)
@nbdash.require("admin")
def delete(clicks):
    return f"deleted by {ctx.user.name}"
"""
TOKEN = "a-token-that-nobody-guesses"
WORD = "correct horse"
SITE = """
map $http_upgrade $nbdash_connection {{ default upgrade; "" ""; }}
server {{
    listen 127.0.0.1:{port};
    location /sales/ {{
        auth_basic "Sales";
        auth_basic_user_file {users};
        set $nbdash_prefix /sales;
        include nbdash_proxy_params;
        proxy_set_header X-Forwarded-User $remote_user;
        proxy_set_header X-Forwarded-Groups admin;
        proxy_pass http://127.0.0.1:{app}/;
    }}
    location /open/ {{
        set $nbdash_prefix /open;
        include nbdash_proxy_params;
        proxy_pass http://127.0.0.1:{app}/;
    }}
}}
"""


def serve(folder: Path, *args: str, **environment: str) -> Served:
    notebook = write_notebook(folder / "app.ipynb", [CELL])
    environment |= {"XDG_STATE_HOME": str(folder / "state")}
    return Served(serve_command(notebook, *args), folder / "log", cwd=folder, env=environment)


@pytest.fixture
def pages(browser: Browser) -> Iterator[Pages]:
    # not the usual one: a browser complains of each 401 and 403 in its console
    pages = Pages(browser)
    yield pages
    pages.close()


def count_once(page: Page, name: re.Pattern[str] | str) -> None:
    page.get_by_role("button", name="Count").click()
    expect(page.locator("#counted")).to_have_text(name)


def log_out(page: Page) -> None:
    page.get_by_role("link", name="Log out").click()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="You have logged out")).to_be_visible()


@pytest.mark.threat("unauthenticated")
def test_by_a_token_in_the_address_and_typed(tmp_path: Path, pages: Pages) -> None:
    served = serve(tmp_path, "--auth", "token", NBDASH_TOKEN=TOKEN)
    assert f"?token={TOKEN}" in served.output()  # for who has started it
    root = served.url.partition("?")[0]
    page = pages.new()
    page.goto(f"{root}sales/2026?year=1997&token={TOKEN}")
    expect(page).to_have_url(f"{root}sales/2026?year=1997")
    expect(page.locator("#at")).to_have_text(f"{root}sales/2026?year=1997")
    expect(page.locator("#who")).to_contain_text("token:visitor-")
    count_once(page, re.compile("1 clicks of visitor-"))
    other = page.context.new_page()
    other.goto(root)
    expect(other.locator("#who")).to_have_text(page.locator("#who").inner_text())
    log_out(page)
    expect(other.get_by_role("alert")).to_contain_text("You are not logged in")
    expect(other.locator("#who")).to_have_count(0)

    other.get_by_role("link", name="Log in").click()
    page.get_by_role("link", name="Log in again").click()
    page.get_by_label("Token").fill("a guess")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("This is not the token.")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(root)
    count_once(page, re.compile("1 clicks of visitor-"))
    served.stop()


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, UsersFile]]:
    folder = tmp_path_factory.mktemp("users")
    file = UsersFile(folder / "users.txt")
    file.add(Entry("ada", hashed(WORD), frozenset({"admin"})))
    file.add(Entry("eve", hashed(WORD)))
    served = serve(folder, "--auth", "users", "--users", str(file.path), "--workers", "2", NBDASH_SECRET="of this test")
    yield served, file
    served.stop()


def log_in(page: Page, name: str, word: str = WORD) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(word)
    page.get_by_role("button", name="Log in").click()


@pytest.mark.threat("stolen cookie after a logout")
def test_by_name_and_password_at_two_workers(users: tuple[Served, UsersFile], pages: Pages) -> None:
    served, _ = users
    page = pages.new()
    page.goto(f"{served.url}sales?year=1997")
    assert urlsplit(page.url).path == f"{served.path}_nbdash/login"
    log_in(page, "ada", "wrong")
    expect(page.get_by_role("alert")).to_have_text("This name and password are not known here.")
    expect(page.get_by_label("Name")).to_have_value("ada")
    log_in(page, "ada")
    expect(page).to_have_url(f"{served.url}sales?year=1997")
    expect(page.locator("#who")).to_have_text("users:ada")
    count_once(page, "1 clicks of ada")
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#deleted")).to_have_text("deleted by ada")

    stolen = page.context.cookies()
    tabs = [page.context.new_page() for _ in range(3)]  # some at the other worker
    for tab in tabs:
        tab.goto(served.url)
        expect(tab.locator("#who")).to_have_text("users:ada")
    log_out(page)
    for tab in tabs:
        expect(tab.get_by_role("alert")).to_contain_text("You are not logged in")
    thief = pages.new()
    thief.context.add_cookies([{**one} for one in stolen])  # type: ignore[list-item]
    for _ in range(3):
        thief.goto(served.url)
        expect(thief.get_by_label("Password")).to_be_visible()

    log_in_again = tabs[0]
    log_in_again.get_by_role("link", name="Log in").click()
    log_in(log_in_again, "ada")
    expect(log_in_again.locator("#who")).to_have_text("users:ada")


@pytest.mark.threat("another's rights")
def test_what_is_for_others_is_refused_plainly(users: tuple[Served, UsersFile], pages: Pages) -> None:
    served, file = users
    page = pages.new()
    page.goto(served.url)
    log_in(page, "eve")
    expect(page.locator("#who")).to_have_text("users:eve")
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("listitem")).to_contain_text("Whoever runs this app can give you access.")
    expect(page.locator("#deleted")).to_have_text("nothing deleted")
    assert "for 'admin', and was asked for by users:eve" in served.output()
    file.replace(file.find("eve")._replace(hash=hashed("another")))
    page.reload()
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_login_outlives_its_server(users: tuple[Served, UsersFile], pages: Pages, tmp_path: Path) -> None:
    served, file = users
    if served.path != "/":
        pytest.skip("each server has a path of its own here, and so has its cookie")
    page = pages.new()
    page.goto(served.url)
    log_in(page, "ada")
    expect(page.locator("#who")).to_have_text("users:ada")
    again = serve(tmp_path, "--auth", "users", "--users", str(file.path), NBDASH_SECRET="of this test")
    page.goto(again.url)  # cookies don't mind ports
    expect(page.locator("#who")).to_have_text("users:ada")
    again.stop()


@pytest.mark.threat("forged login")
def test_by_the_header_of_a_real_nginx(tmp_path: Path, browser: Browser, pages: Pages) -> None:
    served = serve(tmp_path, "--auth", "header", "--proxy", "127.0.0.1")
    (tmp_path / "htpasswd").write_text(f"ada:{{PLAIN}}{WORD}\n")
    port = free_port()
    site = SITE.format(port=port, app=served.listens_at, users=tmp_path / "htpasswd")
    with run_nginx(tmp_path / "nginx", site, port):
        root = f"http://127.0.0.1:{port}"
        credentials = HttpCredentials(username="ada", password=WORD)
        context = browser.new_context(http_credentials=credentials, extra_http_headers={"X-Forwarded-User": "root"})
        page = context.new_page()
        page.goto(f"{root}/sales/2026")
        expect(page.locator("#who")).to_have_text("header:ada")
        count_once(page, "1 clicks of ada")
        page.get_by_role("button", name="Delete").click()
        expect(page.locator("#deleted")).to_have_text("deleted by ada")
        log_out(page)
        assert urlsplit(page.url).path == "/sales/_nbdash/logout"
        answer = page.goto(f"{root}/open/")  # where the proxy knows nobody, what the browser says counts for nothing
        assert answer is not None and answer.status == 401
        context.close()
    assert "the proxy sent no X-Forwarded-User" in served.output()
    served.stop()


def test_without_a_login_everybody_is_nobody(tmp_path: Path, pages: Pages) -> None:
    served = serve(tmp_path, "--auth", "none")
    page = pages.new()
    page.goto(served.url)
    expect(page.locator("#who")).to_have_text("None")
    count_once(page, "1 clicks of None")
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("listitem")).to_contain_text("Whoever runs this app can give you access.")
    expect(page.locator("#deleted")).to_have_text("nothing deleted")
    assert page.goto(f"{served.url}_nbdash/logout").status == 404  # type: ignore[union-attr]
    served.stop()
