"""Hooks: what plugins add to every app (dash-behaviours 18.9)."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from nbdash import App, Input, Output, ctx, hooks, html
from nbdash.errors import HookError, InvalidIndexException
from nbdash.testing import Client


@pytest.fixture(autouse=True)
def no_hooks() -> Iterator[None]:
    hooks.clear()
    yield
    hooks.clear()


def button_app(**options: Any) -> App:
    app = App(**options)
    app.layout = html.Div([html.Button("go", id="go", n_clicks=0), html.P(id="out"), html.P(id="more")])
    return app


async def get(app: App, path: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app.server), base_url="http://host") as client:
        return await client.get(path)


def test_18_9_hooks_are_called_by_priority_and_the_final_one_last() -> None:
    order: list[str] = []

    def add(name: str, **more: Any) -> None:
        @hooks.setup(**more)
        def note(_: App) -> None:
            order.append(name)

    add("last", final=True)
    add("first there")
    add("after it")
    add("important", priority=10)
    add("unimportant", priority=-10)
    add("least of all")
    button_app().new_session()
    assert order == ["important", "first there", "after it", "unimportant", "least of all", "last"]
    with pytest.raises(HookError, match="has a final function already"):
        add("another", final=True)


def test_18_9_setup_is_called_once_for_each_app() -> None:
    seen: list[App] = []
    hooks.setup()(seen.append)
    one, other = button_app(), button_app()
    for app in (one, one, other):
        app.new_session()
    assert seen == [one, other]


def test_18_9_a_layout_is_what_hooks_make_of_it() -> None:
    @hooks.layout()
    def framed(layout: Any) -> Any:
        return html.Main([html.H1("Acme", id="acme"), layout])

    client = Client(button_app())
    assert client["acme"].children == "Acme"
    assert client["go"].n_clicks == 0


def test_18_9_callbacks_of_hooks_are_every_apps() -> None:
    @hooks.callback(Output("out", "children"), Input("go", "n_clicks"))
    def count(clicks: int) -> str:
        return f"{clicks} clicks"

    for app in (button_app(), button_app()):
        client = Client(app)
        client.click("go")
        assert client["out"].children == "1 clicks"


def test_18_9_an_error_is_heard_by_hooks_before_the_apps_handler() -> None:
    heard: list[str] = []

    @hooks.error()
    def hear(error: Exception) -> None:
        heard.append(f"hook {error}")

    def handler(error: Exception) -> str:
        heard.append(f"app {error}")
        return "handled"

    app = button_app(on_error=handler)

    @app.callback(Output("out", "children"), Input("go", "n_clicks"))
    def fail(clicks: int) -> str:
        raise ValueError(clicks)

    assert Client(app)["out"].children == "handled"
    assert heard == ["hook 0", "app 0"]

    @hooks.error(priority=1)
    def answer(error: Exception) -> str:
        return f"instead of {error}"

    assert Client(app)["out"].children == "instead of 0"
    assert heard == ["hook 0", "app 0"]


def test_18_9_an_error_that_hooks_only_hear_is_told_as_ever() -> None:
    heard: list[Exception] = []
    hooks.error()(heard.append)
    app = button_app()

    @app.callback(Output("out", "children"), Input("go", "n_clicks"))
    def fail(clicks: int) -> str:
        raise ValueError("no such year")

    [failure] = Client(app).errors
    assert "no such year" in failure.message
    assert (failure.traceback or "").splitlines()[1].endswith("in fail")  # hooks and nbdash are left out above it
    assert [str(error) for error in heard] == ["no such year"]


def test_18_9_custom_data_is_made_of_the_call() -> None:
    @hooks.custom_data("who")
    def who(call: Any) -> str:
        return f"triggered by {call.triggered_id}"

    app = button_app()

    @app.callback(Output("out", "children"), Input("go", "n_clicks"))
    def tell(_: int) -> str:
        return ctx.custom_data.who

    client = Client(app)
    client.click("go")
    assert client["out"].children == "triggered by go"


async def test_18_9_scripts_style_sheets_and_the_page_itself(caplog: pytest.LogCaptureFixture) -> None:
    hooks.script([{"external_url": "https://a.org/a.js", "async": True}])
    hooks.stylesheet(["https://a.org/a.css"])

    @hooks.index()
    def noted(document: str) -> str:
        return document.replace("</body>", "<footer>Acme</footer></body>")

    text = (await get(button_app(), "/")).text
    assert re.search('<script nonce="[^"]+" src="https://a.org/a.js" async>', text)
    assert re.search('<link rel="stylesheet" nonce="[^"]+" href="https://a.org/a.css">', text)
    assert "<footer>Acme</footer></body>" in text

    hooks.index()(lambda document: "gone")
    assert (await get(button_app(), "/")).status_code == 500
    assert InvalidIndexException.__name__ in caplog.text, "a visitor is told a number, and the log has the reason"


async def test_18_9_routes_answer_where_an_app_is_served() -> None:
    @hooks.route()
    def version() -> Any:
        return {"version": 3}

    @hooks.route("plugins/about")
    async def about(request: Any) -> str:
        return f"<p>{request.query_params['who']}</p>"

    app = button_app(url_base_pathname="/sales/")
    assert (await get(app, "/sales/version")).json() == {"version": 3}
    answer = await get(app, "/sales/plugins/about?who=me")
    assert (answer.text, answer.headers["content-type"]) == ("<p>me</p>", "text/html; charset=utf-8")


def test_18_9_what_there_is_not_is_told_with_what_there_is() -> None:
    with pytest.raises(HookError, match="Did you mean 'layout'"):
        hooks.add_hook("layot", print)
    for name in ("devtool", "websocket_connect", "websocket_message"):
        with pytest.raises(HookError, match="nbdash has no hook"):
            getattr(hooks, name)
    with pytest.raises(AttributeError, match="Did you mean 'stylesheet'"):
        hooks.style_sheet  # noqa: B018  # pyright: ignore


def test_18_9_a_plugin_is_loaded_by_its_entry_point(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    from nbdash.hooks import _load_plugins  # pyright: ignore[reportPrivateUsage]

    info = tmp_path / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[nbdash_hooks]\nacme = acme_plugin\n")
    plugin = "from nbdash import hooks, html\nhooks.layout()(lambda layout: html.Main(layout, id='acme'))\n"
    (tmp_path / "acme_plugin.py").write_text(plugin)
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    _load_plugins.cache_clear()
    assert Client(button_app())["acme"].children is not None
    (info / "entry_points.txt").write_text("[nbdash_hooks]\nacme = acme_plugin_gone\n")
    _load_plugins.cache_clear()
    with pytest.raises(HookError, match=r"'acme' could not be loaded: ModuleNotFoundError"):
        button_app().new_session()
