"""Hooks: what plugins add to every app (dash-behaviours 18.9)."""

from __future__ import annotations

import importlib
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from nbdash import App, Input, Output, ctx, hooks, html
from nbdash.errors import HookError, InvalidIndexException, InvalidResourceError, ResourceException
from nbdash.hooks import resources
from nbdash.snapshot import render
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
    for name in ("websocket_connect", "websocket_message"):
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


# -- files of a plugin's package --------------------------------------------------------------------------------------


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A package that lies on the path: `acme_files`, with what a page may have below `static`, and what not beside."""
    folder = tmp_path / "acme_files"
    (folder / "static" / "fonts").mkdir(parents=True)
    (folder / "__init__.py").write_text("KEY = 'secret'")
    (folder / "key.txt").write_text("secret")
    (folder / "static" / "acme.css").write_text("h1 { color: teal }")
    (folder / "static" / "made.py").write_text("KEY = 'secret'")
    (folder / "static" / "fonts" / "a.woff2").write_bytes(b"letters")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    return folder


STYLES = {"namespace": "acme_files", "relative_package_path": "static/acme.css"}


async def test_18_9_a_file_of_a_package_has_an_address_that_a_browser_may_keep(package: Path) -> None:
    hooks.stylesheet([{**STYLES, "media": "screen"}])
    app = button_app()
    [tag] = re.findall("<link[^>]+plugin[^>]+>", (await get(app, "/")).text)
    assert 'media="screen"' in tag
    assert "namespace" not in tag
    found = re.search('href="([^"]+)"', tag)
    assert found is not None
    answer = await get(app, f"/{found[1]}")
    assert (answer.text, answer.headers["content-type"]) == ("h1 { color: teal }", "text/css; charset=utf-8")
    assert "immutable" in answer.headers["cache-control"]
    old = await get(app, f"/{found[1][:-3]}")
    assert (old.status_code, old.headers["cache-control"]) == (200, "no-cache")


async def test_18_9_of_a_package_a_browser_gets_what_lies_beside_a_named_file_and_no_python(package: Path) -> None:
    hooks.stylesheet([STYLES])
    app = button_app()
    assert (await get(app, "/_nbdash/plugin/acme_files/static/fonts/a.woff2")).content == b"letters"
    for path in ("key.txt", "__init__.py", "static/made.py", "static/../key.txt", "static/%2e%2e/key.txt", "static"):
        answer = await get(app, f"/_nbdash/plugin/acme_files/{path}")
        assert answer.status_code == 404, path
        assert "secret" not in answer.text
    assert (await get(app, "/_nbdash/plugin/nbdash/app.py")).status_code == 404


def test_18_9_where_there_is_no_server_the_address_holds_the_file(package: Path) -> None:
    hooks.script([{"namespace": "acme_files", "relative_package_path": "static/later.js", "dynamic": True}])
    hooks.stylesheet([STYLES, "https://a.org/a.css"])
    assert resources("stylesheet") == [
        {"href": f"data:text/css;base64,{b64encode(b'h1 { color: teal }').decode()}"},
        "https://a.org/a.css",
    ]
    assert resources("script") == []


def test_18_9_a_file_that_there_is_not_is_told_with_its_package(package: Path) -> None:
    hooks.stylesheet([{"namespace": "acme_files", "relative_package_path": "static/acme.cs"}])
    with pytest.raises(ResourceException, match=r"no file .static/acme\.cs. in the package .acme_files."):
        resources("stylesheet")
    with pytest.raises(InvalidResourceError, match="does not say of which package"):
        hooks.stylesheet([{"relative_package_path": "static/acme.css"}])


# -- pages of the developer's view ------------------------------------------------------------------------------------


def test_18_9_a_page_of_the_developers_view_is_the_authors_and_callbacks_reach_it() -> None:
    @hooks.devtool("Notes")
    def notes() -> Any:
        return [html.Button("more", id="acme-more", n_clicks=0), html.P(id="acme-notes")]

    @hooks.callback(Output("acme-notes", "children"), Input("acme-more", "n_clicks"))
    def note(clicks: int) -> str:
        return f"{clicks} notes"

    app = button_app()
    authors = app.new_session(is_inspectable=True)
    [page] = [node for node in authors.store.nodes() if node.type == "DevtoolPage"]
    assert (page.props["title"], page.props["position"]) == ("Notes", "right")
    assert "acme-notes" in authors.store
    authors.start()
    run = authors.next_run()
    assert run is not None
    assert run.spec.name == "note"

    client = Client(app)
    assert "acme-notes" not in client
    assert client.errors == [], "a callback of the page is no mistake where the page is not"
    assert "acme-more" not in render(authors.store.layout), "nothing is drawn where it stands"


def test_18_9_a_page_may_be_one_component_by_its_name() -> None:
    hooks.devtool("dash_core_components", "Markdown", {"children": "# Notes", "id": "acme"}, position="left")
    session = button_app().new_session(is_inspectable=True)
    [page] = [node for node in session.store.nodes() if node.type == "DevtoolPage"]
    assert (page.props["title"], page.props["position"]) == ("Markdown", "left")
    assert "acme" in session.store
    with pytest.raises(HookError, match="'middle'"):
        hooks.devtool("Notes", position="middle")  # pyright: ignore


def test_18_9_a_page_that_fails_says_so_and_the_app_goes_on() -> None:
    @hooks.devtool("Notes")
    def notes() -> Any:
        raise ValueError("no notes")

    hooks.devtool("acme", "Chart")
    session = button_app().new_session(is_inspectable=True)
    texts = [str(node.props.get("children")) for node in session.store.nodes() if node.type == "Pre"]
    assert "ValueError: no notes" in texts[0]
    assert "There is no component 'Chart' in 'acme'" in texts[1]
    assert "go" in session.store
