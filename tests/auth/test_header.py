"""`--auth header`: a named proxy says who somebody is."""

from __future__ import annotations

import pytest

from nbdash.auth.header import HeaderAuth
from nbdash.errors import InvalidConfig
from tests.auth.browsing import Browser
from tests.auth.test_users import telling_app

PROXY = "10.0.0.1"


async def test_a_named_proxy_is_believed() -> None:
    auth = HeaderAuth(user_header="X-User", groups_header="X-Groups", email_header="X-Mail")
    async with Browser(auth, telling_app(), proxies=(PROXY,), client=PROXY) as browser:
        told = {b"x-user": "Jürgen".encode(), b"x-groups": b"admin, sales", b"x-mail": b"j@example.org"}
        text = (await browser.get("/", headers=told)).text
        assert "header:Jürgen admin,sales j@example.org" in text


@pytest.mark.threat("forged login")
async def test_nobody_else_is() -> None:
    async with Browser(HeaderAuth(), proxies=(PROXY,), client="10.0.0.2") as browser:
        answer = await browser.get("/", headers={"x-forwarded-user": "admin", "x-forwarded-for": PROXY})
        assert (answer.status_code, "Sales" in answer.text) == (401, False)


@pytest.mark.threat("forged login")
async def test_of_several_values_none_is_believed() -> None:
    async with Browser(HeaderAuth(), proxies=(PROXY,), client=PROXY) as browser:
        headers = [("x-forwarded-user", "admin"), ("x-forwarded-user", "eve"), ("accept", "text/html")]
        assert (await browser.get("/", headers=headers)).status_code == 401
        assert (await browser.get("/", headers={"x-forwarded-user": ""})).status_code == 401


async def test_a_logout_leads_to_the_proxys_own() -> None:
    auth = HeaderAuth(logout_url="https://login.example/out")
    async with Browser(auth, proxies=(PROXY,), client=PROXY) as browser:
        answer = await browser.post("/_nbdash/logout", headers={"x-forwarded-user": "ada"})
        assert answer.headers["location"] == "https://login.example/out"


def test_a_header_has_a_header_s_name() -> None:
    with pytest.raises(InvalidConfig, match="'X User'"):
        HeaderAuth(user_header="X User")
