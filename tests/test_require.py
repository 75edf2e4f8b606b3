"""`@nbdash.require`: functions that are run for some people alone."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from types import FunctionType
from typing import Any

import pytest

import nbdash
from nbdash import App, Input, Output, html
from nbdash.errors import Forbidden, InvalidConfig
from nbdash.serve.metrics import refusals
from nbdash.testing import Client
from tests.auth.browsing import Browser
from tests.auth.test_header import PROXY

ADA = nbdash.User("ada", groups=frozenset({"admin"}), method="users")
EVE = nbdash.User("eve", groups=frozenset({"guests"}), method="users")


def plain(clicks: int) -> str:
    return "done"


async def task(clicks: int) -> str:
    return "done"


def steps(clicks: int) -> Generator[str]:
    yield "done"


async def stream(clicks: int) -> AsyncGenerator[str]:
    yield "done"


def app_of(function: Callable[..., Any], *decorators: Callable[..., Any] | None, **options: Any) -> App:
    app = App(**options)
    app.layout = html.Div([html.Button(id="do"), html.P("not yet", id="told")])
    callback = app.callback(Output("told", "children"), Input("do", "n_clicks"), prevent_initial_call=True)
    for decorator in reversed([one if one is not None else callback for one in decorators]):
        function = decorator(function)
    return app


def clicked(app: App, user: nbdash.User | None) -> Client:
    client = Client(app, user=user)
    client.set("do", n_clicks=1)
    return client


@pytest.mark.parametrize("function", [plain, task, steps, stream])
@pytest.mark.parametrize("is_above", [False, True])
@pytest.mark.threat("another's rights")
def test_a_callback_is_run_for_its_group_alone_whatever_it_is_and_wherever_the_decorator_stands(
    function: Callable[..., Any], is_above: bool
) -> None:
    copy = FunctionType(function.__code__, function.__globals__)  # the mark stays on this one
    asked = nbdash.require("admin", "owner")
    order = (asked, None) if is_above else (None, asked)
    assert clicked(app_of(copy, *order), ADA)["told"].children == "done"
    for user in (EVE, None):
        client = clicked(app_of(copy, *order), user)
        assert client["told"].children == "not yet"
        assert [error.is_forbidden for error in client.errors] == [True]


def test_several_must_all_hold_and_none_asks_that_somebody_is_known() -> None:
    both = (None, nbdash.require("admin"), nbdash.require("guests"))
    assert clicked(app_of(lambda clicks: "done", *both), ADA)["told"].children == "not yet"
    everybody = nbdash.User("root", groups=frozenset({"admin", "guests"}))
    assert clicked(app_of(lambda clicks: "done", *both), everybody)["told"].children == "done"
    assert clicked(app_of(lambda clicks: "done", None, nbdash.require()), EVE)["told"].children == "done"
    assert clicked(app_of(lambda clicks: "done", None, nbdash.require()), None)["told"].children == "not yet"


def test_no_handler_of_errors_hears_of_it() -> None:
    heard: list[Exception] = []

    @nbdash.require("admin")
    def delete() -> str:
        return "done"

    app = app_of(lambda clicks: delete(), None, on_error=heard.append)
    client = clicked(app, EVE)
    assert (heard, client["told"].children) == ([], "not yet")
    assert client.errors[0].is_forbidden


def test_your_own_code_is_let_through() -> None:
    @nbdash.require("admin")
    def delete() -> str:
        return "done"

    assert delete() == "done"


@pytest.mark.parametrize("wrong", [(print,), (1,), ("",)])
def test_a_group_is_a_name(wrong: tuple[Any, ...]) -> None:
    with pytest.raises(InvalidConfig, match='require\\("admin", "sales"\\)'):
        nbdash.require(*wrong)


def paged_app() -> App:
    app = App(use_pages=True, pages_folder="")
    app.layout = html.Div([nbdash.page_container])

    @nbdash.require("admin")
    def salaries() -> html.P:
        return html.P("All salaries")

    nbdash.register_page("home", path="/", layout=html.P("Hello"))
    nbdash.register_page("secrets", title="The plan", description="Of it", require="admin", layout=html.P("It is so"))
    nbdash.register_page("salaries", layout=salaries)
    app.setup_apis()

    @app.callback(Output("a", "b"), Input("c", "d"), api_endpoint="/api/delete", optional=True)
    @nbdash.require("admin")
    def delete(d: str) -> str:
        return d

    return app


@pytest.fixture
def headers() -> dict[str, dict[str, str]]:
    return {
        "ada": {"x-forwarded-user": "ada", "x-forwarded-groups": "admin"},
        "eve": {"x-forwarded-user": "eve", "x-forwarded-groups": "guests"},
    }


@pytest.mark.threat("another's rights")
async def test_a_page_is_for_its_group_alone(headers: dict[str, dict[str, str]]) -> None:
    from nbdash.auth.header import HeaderAuth

    async with Browser(HeaderAuth(), paged_app(), proxies=(PROXY,), client=PROXY) as browser:
        for path, text in (("/secrets", "It is so"), ("/salaries", "All salaries")):
            seen = await browser.get(path, headers=headers["ada"])
            assert (seen.status_code, text in seen.text) == (200, True)
            before = refusals().get("auth", 0)
            hidden = await browser.get(path, headers=headers["eve"])
            assert (hidden.status_code, text in hidden.text) == (403, False)
            assert "You may not see this page" in hidden.text
            assert "The plan" not in hidden.text and "Of it" not in hidden.text
            assert refusals()["auth"] == before + 1
        assert (await browser.get("/", headers=headers["eve"])).status_code == 200


@pytest.mark.threat("another's rights")
async def test_an_endpoint_is_for_its_group_alone(headers: dict[str, dict[str, str]]) -> None:
    from nbdash.auth.header import HeaderAuth

    async with Browser(HeaderAuth(), paged_app(), proxies=(PROXY,), client=PROXY) as browser:
        answer = await browser.post("/api/delete", json={"d": "all"}, headers=headers["ada"])
        assert (answer.status_code, answer.text) == (200, '"all"')
        answer = await browser.post("/api/delete", json={"d": "all"}, headers=headers["eve"])
        assert (answer.status_code, answer.json()) == (403, {"error": "You may not do this."})


async def test_an_app_whose_layout_is_for_others_says_so(headers: dict[str, dict[str, str]]) -> None:
    from nbdash.auth.header import HeaderAuth

    app = App()

    @nbdash.require("admin")
    async def layout() -> html.P:
        return html.P("All of it")

    app.layout = layout
    async with Browser(HeaderAuth(), app, proxies=(PROXY,), client=PROXY) as browser:
        assert "All of it" in (await browser.get("/", headers=headers["ada"])).text
        hidden = await browser.get("/", headers=headers["eve"])
        assert hidden.status_code == 403
        assert "You may not see this page" in hidden.text and "You are logged in as eve." in hidden.text
        assert 'action="_nbdash/logout"' in hidden.text


def test_forbidden_may_be_raised_by_code_of_ones_own() -> None:
    def delete(clicks: int) -> str:
        raise Forbidden("Not on a Sunday.")

    assert clicked(app_of(delete, None), ADA).errors[0].message == "Not on a Sunday."
