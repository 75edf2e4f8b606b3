"""`--auth users`: names and passwords of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from nbdash import App, ctx, html
from nbdash.auth.passwords import hashed, is_right
from nbdash.auth.users import UsersAuth
from nbdash.auth.users_file import Entry, UsersFile
from nbdash.errors import InvalidConfig
from tests.auth.browsing import Browser

HASHES = {word: PasswordHasher(1, 8, 1).hash(word) for word in ("ada's word", "eve's word")}


@pytest.fixture
def file(tmp_path: Path) -> UsersFile:
    found = UsersFile(tmp_path / "users.txt")
    found.add(Entry("ada", HASHES["ada's word"], frozenset({"admin", "sales"}), "ada@example.org"))
    found.add(Entry("eve", HASHES["eve's word"]))
    return found


def telling_app() -> App:
    app = App()

    def layout() -> html.P:
        assert ctx.user is not None
        return html.P(f"{ctx.user.id} {','.join(sorted(ctx.user.groups))} {ctx.user.email}")

    app.layout = layout
    return app


async def logged_in(browser: Browser, name: str = "ada", password: str = "ada's word") -> Browser:
    login = await browser.follow(await browser.get("/"))
    answer = await browser.fill_in(login, name=name, password=password)
    assert answer.status_code == 303, answer.text
    return browser


async def test_who_knows_the_password_comes_in_and_the_app_knows_them(file: UsersFile) -> None:
    async with Browser(UsersAuth(file=file.path), telling_app()) as browser:
        await logged_in(browser)
        assert "users:ada admin,sales ada@example.org" in (await browser.get("/")).text


@pytest.mark.threat("guessed password")
@pytest.mark.parametrize(("name", "password"), [("ada", "eve's word"), ("nobody", "ada's word"), ("", ""), ("ada", "")])
async def test_who_does_not_stays_outside_and_does_not_learn_which_was_wrong(
    file: UsersFile, name: str, password: str
) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        login = await browser.follow(await browser.get("/"))
        answer = await browser.fill_in(login, name=name, password=password)
        assert answer.status_code == 403
        assert "This name and password are not known here" in answer.text
        assert "set-cookie" not in answer.headers
        assert f'value="{name}"' in answer.text
        assert (await browser.get("/")).status_code == 303


async def test_another_password_ends_a_login_and_groups_hold_at_once(file: UsersFile) -> None:
    async with Browser(UsersAuth(file=file.path), telling_app()) as browser:
        await logged_in(browser)
        file.replace(Entry("ada", HASHES["ada's word"], frozenset({"guests"})))
        assert "users:ada guests None" in (await browser.get("/")).text
        file.replace(Entry("ada", HASHES["eve's word"]))
        assert (await browser.get("/")).status_code == 303


async def test_who_is_removed_is_outside(file: UsersFile) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        await logged_in(browser)
        file.remove("ada")
        assert (await browser.get("/")).status_code == 303


@pytest.mark.threat("guessed password")
async def test_who_guesses_is_slowed_down_whoever_asks(file: UsersFile, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def wrong(password: str, hash: str | None) -> bool:
        tried.append(password)
        return False

    monkeypatch.setattr("nbdash.auth.users.is_right", wrong)
    auth = UsersAuth(file=file.path)
    async with Browser(auth) as browser, Browser(auth, client="10.0.0.9") as other:
        login = await browser.follow(await browser.get("/"))
        for number in range(10):
            assert (await browser.fill_in(login, name="ada", password=str(number))).status_code == 403
        answer = await other.fill_in(login, name="ada", password="once more")
        assert answer.status_code == 429
        assert "Too many" not in tried
        assert int(answer.headers["retry-after"]) > 0
        assert "There were too many attempts" in answer.text
        assert "once more" not in tried
        assert (await other.fill_in(login, name="eve", password="hers")).status_code == 403  # others may try


@pytest.mark.threat("login forged by another site")
@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
    ],
)
async def test_another_site_logs_nobody_in_or_out(file: UsersFile, headers: dict[str, str]) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        if "origin" in headers:
            del browser.headers["sec-fetch-site"]
        login = await browser.follow(await browser.get("/"))
        answer = await browser.fill_in(login, headers, name="ada", password="ada's word")
        assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
        assert "another site" in answer.text
        await logged_in(browser)
        assert (await browser.post("/_nbdash/logout", headers=headers)).status_code == 403
        assert (await browser.get("/")).status_code == 200


@pytest.mark.threat("redirect to another site")
@pytest.mark.parametrize(
    "next", ["//evil.example", "/\\evil.example", "https://evil.example", "..//..//evil", "%2e%2e/x", "_nbdash/logout"]
)
async def test_a_login_leads_to_the_app_alone(file: UsersFile, next: str) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        login = await browser.get("/_nbdash/login", params={"next": next})
        answer = await browser.fill_in(login, name="ada", password="ada's word")
        after = answer.next_request
        assert after is not None
        assert after.url.host == "host"
        assert "evil.example" not in after.url.path or after.url.path.startswith("/https:")


async def test_a_form_is_small_and_a_form(file: UsersFile) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        for content, kind in ((b"x" * 10_000, "application/x-www-form-urlencoded"), (b"{}", "application/json")):
            answer = await browser.post("/_nbdash/login", content=content, headers={"content-type": kind})
            assert answer.status_code == 400


async def test_what_was_typed_is_text_and_nothing_else(file: UsersFile) -> None:
    async with Browser(UsersAuth(file=file.path)) as browser:
        login = await browser.get("/_nbdash/login", params={"next": '"><script>alert(1)</script>'})
        answer = await browser.fill_in(login, name='"><script>alert(2)</script>', password="x")
        assert "<script>alert" not in login.text + answer.text


def test_hashes_are_salted_argon2id() -> None:
    hash = hashed("word")
    assert hash.startswith("$argon2id$")
    assert is_right("word", hash)
    assert not is_right("ada's word", hash)
    assert not is_right("nobody has this password", None)


def test_a_file_is_read_as_it_was_written(file: UsersFile) -> None:
    assert UsersFile(file.path).users() == file.users()
    assert file.path.stat().st_mode & 0o077 == 0
    with pytest.raises(InvalidConfig, match="'ada' already"):
        file.add(Entry("ada", "$argon2"))
    with pytest.raises(InvalidConfig, match="Did you mean"):
        file.remove("adaa")
    for name in ("", "a:b", "#a", " a", "a\nb"):
        with pytest.raises(InvalidConfig, match="no name"):
            file.add(Entry(name, "$argon2"))


def test_what_is_no_users_file_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig, match="nbdash user add"):
        UsersAuth(file=tmp_path / "missing.txt")
    (tmp_path / "users.txt").write_text("ada:plain text\n")
    with pytest.raises(InvalidConfig, match=r"users\.txt, line 1"):
        UsersAuth(file=tmp_path / "users.txt")
