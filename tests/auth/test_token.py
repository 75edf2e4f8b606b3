"""`--auth token`: who has the token comes in."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from nbdash.auth.token import TokenAuth, token_for
from tests.auth.browsing import Browser

TOKEN = "a token that nobody guesses"


def auth() -> TokenAuth:
    return TokenAuth(token=TOKEN)


async def test_the_address_with_the_token_lets_in_and_loses_it_at_once() -> None:
    async with Browser(auth()) as browser:
        answer = await browser.get("/sales/2026", params={"token": TOKEN, "year": "1997"})
        assert (answer.status_code, answer.headers["location"]) == (303, "../sales/2026?year=1997")
        cookie = answer.headers["set-cookie"].lower()
        assert all(part in cookie for part in ("httponly", "samesite=lax", "path=/;", "max-age="))
        assert TOKEN not in answer.headers["set-cookie"]
        assert "secure" not in cookie
        assert "Sales are up" in (await browser.follow(answer)).text
        assert "Sales are up" in (await browser.get("/")).text


async def test_the_cookie_is_for_safe_connections_and_the_path_of_the_app_where_there_are_such() -> None:
    async with Browser(auth(), base="https://host", proxies=("127.0.0.1",)) as browser:
        answer = await browser.get("/", params={"token": TOKEN}, headers={"x-forwarded-prefix": "/team/app"})
        cookie = answer.headers["set-cookie"].lower()
        assert "secure" in cookie
        assert "path=/team/app/;" in cookie


@pytest.mark.threat("unauthenticated")
async def test_another_token_does_not_let_in() -> None:
    async with Browser(auth()) as browser:
        answer = await browser.get("/", params={"token": "a guess"})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        assert "This is not the token" in answer.text
        assert "Sales" not in answer.text


async def test_it_can_be_typed_where_nobody_is_known_and_leads_back() -> None:
    async with Browser(auth()) as browser:
        login = await browser.follow(await browser.get("/sales/2026?year=1997"))
        assert login.status_code == 200
        wrong = await browser.fill_in(login, token="a guess")
        assert (wrong.status_code, "This is not the token" in wrong.text) == (403, True)
        right = await browser.fill_in(wrong, token=f" {TOKEN} ")
        assert right.headers["location"] == "../sales/2026?year=1997"
        assert "Sales are up" in (await browser.follow(right)).text


async def test_a_program_may_send_it_as_a_bearer() -> None:
    async with Browser(auth()) as browser:
        headers = {"accept": "application/json", "sec-fetch-dest": "empty"}
        assert (await browser.get("/", headers=headers)).status_code == 401
        assert (await browser.get("/", headers={**headers, "authorization": "Bearer a guess"})).status_code == 401
        assert (await browser.get("/", headers={**headers, "authorization": f"Bearer {TOKEN}"})).status_code == 200


async def test_each_who_comes_in_is_somebody() -> None:
    cookies: set[str] = set()
    for _ in range(2):
        async with Browser(auth()) as browser:
            await browser.get("/", params={"token": TOKEN})
            cookies.update(browser.cookies.values())
    assert len(cookies) == 2


@pytest.mark.threat("forged login")
async def test_a_cookie_is_good_for_its_own_token_and_unaltered() -> None:
    async with Browser(auth()) as browser:
        await browser.get("/", params={"token": TOKEN})
        ((name, value),) = browser.cookies.items()
        assert (await browser.get("/")).status_code == 200
        middle = len(value) // 2
        other = "A" if value[middle] != "A" else "B"
        altered = [value[:middle] + other + value[middle + 1 :], value[:-4], "", "e30.e30"]
        for other in altered:
            browser.cookies.clear()
            assert (await browser.get("/", headers={"cookie": f"{name}={other}"})).status_code == 303
    async with Browser(TokenAuth(token="another token")) as browser:
        cookies = f"{name}={value}; {TokenAuth(token='another token').tickets.cookie}={value}"
        assert (await browser.get("/", headers={"cookie": cookies})).status_code == 303


async def test_a_login_ends_when_it_is_old() -> None:
    async with Browser(TokenAuth(token=TOKEN, max_age=-100)) as browser:
        answer = await browser.get("/", params={"token": TOKEN})
        assert (await browser.follow(answer)).status_code == 303


def test_the_token_of_a_program_is_the_same_after_a_restart_and_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    before = token_for("/sales.ipynb")
    assert token_for("/sales.ipynb") == before != token_for("/other.ipynb")
    monkeypatch.setenv("NBDASH_SECRET", "another secret")
    assert token_for("/sales.ipynb") != before
    assert len(before) >= 32


def test_it_goes_to_other_processes_and_is_not_printed() -> None:
    made = auth()
    assert made.tickets.cookie == pickle.loads(pickle.dumps(made)).tickets.cookie
    assert TOKEN not in repr(made)
    assert made.address("http://host:8050/") == "http://host:8050/?token=a%20token%20that%20nobody%20guesses"


async def test_where_no_key_can_be_kept_a_login_lasts_as_long_as_its_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.delenv("NBDASH_SECRET")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    async with Browser(auth()) as browser:
        answer = await browser.get("/", params={"token": TOKEN})
        assert "Sales are up" in (await browser.follow(answer)).text
