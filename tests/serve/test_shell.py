"""The page around a served app: its head, its assets, scripts and style sheets (dash-behaviours 18)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import httpx
import numpy as np
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from nbdash import App, Input, Output, html
from nbdash.errors import InvalidConfig, InvalidIndexException, InvalidResourceError, PreventUpdate
from nbdash.shell.head import Head, social
from nbdash.shell.index import DEFAULT


@asynccontextmanager
async def client_of(app: App) -> AsyncIterator[httpx.AsyncClient]:
    if app.layout is None:
        app.layout = html.P("here")
    transport = httpx.ASGITransport(app.server)
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        yield client


async def text_of(app: App, path: str = "/") -> str:
    """A page's HTML, without its nonces."""
    async with client_of(app) as client:
        return re.sub(r' nonce="[\w-]+"', "", (await client.get(path)).text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An assets folder, and a secret beside it."""
    assets = tmp_path / "assets"
    for path, text in {
        "b.css": "b {}",
        "a.css": "a {}",
        "z.js": "z = 1",
        "later/y.js": "y = 1",
        "later/module.mjs": "export {}",
        "draft.css": "draft {}",
        "vendor/old/x.js": "x = 1",
        "data/points.json": '{"points": []}',
        "favicon.ico": "icon",
        ".hidden.css": "hidden {}",
        ".git/config": "secret",
        "../secret.txt": "secret",
    }.items():
        (assets / path).parent.mkdir(parents=True, exist_ok=True)
        (assets / path).write_text(text)
    return assets


def loaded(text: str) -> list[str]:
    """What a page loads, in order, without nbdash's own."""
    tags = re.findall(r'<(?:script|link rel="stylesheet")[^>]*?(?:src|href)="([^"]*)"', text)
    return [tag for tag in tags if "_nbdash" not in tag]


# -- assets -------------------------------------------------------------------------------------------------------


async def test_18_2_style_sheets_and_scripts_are_loaded_in_the_order_of_names_and_the_rest_is_served(
    folder: Path,
) -> None:
    app = App(assets_folder=str(folder), assets_ignore="^draft", assets_path_ignore=["^vendor/"])
    async with client_of(app) as client:
        text = re.sub(r' nonce="[\w-]+"', "", (await client.get("/")).text)
        files = loaded(text)
        names = [re.sub(r"\?m=[0-9a-f]{12}$", "", file) for file in files]
        assert names == ["assets/a.css", "assets/b.css", "assets/z.js", "assets/later/module.mjs", "assets/later/y.js"]
        assert '<script src="assets/later/module.mjs?' in text.replace(' type="module"', "")
        assert re.search(r'<script src="assets/later/module.mjs\?m=\w+" type="module">', text)
        assert re.search(r'<link rel="icon" href="assets/favicon.ico\?m=\w+">', text)
        for name in [*files, "assets/draft.css", "assets/vendor/old/x.js", "assets/data/points.json"]:
            assert (await client.get(f"/{name}")).status_code == 200
        assert (await client.get("/assets/a.css")).headers["content-type"].startswith("text/css")
    assert loaded(await text_of(App(assets_folder=str(folder), include_assets_files=False))) == []


@pytest.mark.parametrize(
    "path",
    [
        *("../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "later/../../secret.txt", "/etc/passwd", "link"),
        *("%00", ".git/config", ".hidden.css", "later", "", "gone.css"),
    ],
)
async def test_18_2_nothing_else_is_served(folder: Path, path: str) -> None:
    (folder / "link").symlink_to(folder.parent / "secret.txt")
    app = App(assets_folder=str(folder))
    app.layout = html.P("here")
    # not by httpx, which tidies addresses up
    started: list[Any] = []
    body: list[bytes] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        started.extend([message["status"]] if "status" in message else [])
        body.append(message.get("body", b""))

    raw = f"/assets/{path}".encode()
    scope = {"type": "http", "method": "GET", "raw_path": raw, "query_string": b"", "headers": [], "root_path": ""}
    await app.server({**scope, "path": unquote(f"/assets/{path}")}, receive, send)
    assert started == [404] and b"secret" not in b"".join(body)


async def test_18_2_an_address_with_the_files_hash_is_kept_for_good_and_a_changed_file_has_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nbdash.shell.assets.RECENT_S", -1)
    async with client_of(App(assets_folder=str(folder))) as client:
        [first, *_] = loaded((await client.get("/")).text)
        answer = await client.get(f"/{first}")
        assert "immutable" in answer.headers["cache-control"]
        assert (await client.get("/assets/a.css")).headers["cache-control"] == "no-cache"
        again = await client.get("/assets/a.css", headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
        (folder / "a.css").write_text("a { color: red }")
        [changed, *_] = loaded((await client.get("/")).text)
        assert changed != first
        # an old page's request is answered with what there is, which is not what it may keep
        assert (await client.get(f"/{first}")).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["", "sales", "sales/2026/", "a%2Fb/c"])
async def test_18_2_the_address_of_an_asset_holds_on_every_page_under_any_prefix(folder: Path, path: str) -> None:
    app = App(assets_folder=str(folder))
    app.layout = html.Img(src=app.get_asset_url("data/points.json"), alt="")
    transport = httpx.ASGITransport(Starlette(routes=[Mount("/team/app", app.server)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        page = await client.get(f"/team/app/{path}")
        [image] = re.findall(r'<img [^>]*src="([^"]*)"', page.text)
        for file in [image, *loaded(page.text)]:
            assert (await client.get(urljoin(str(page.url), file))).status_code == 200


def test_18_2_the_address_of_an_asset_has_the_prefix_that_the_app_is_told() -> None:
    assert App().get_asset_url("a b.png") == "assets/a%20b.png"
    assert App(url_base_pathname="/sales/").get_asset_url("/a.png") == "/sales/assets/a.png"
    assert App(assets_url_path="/files/").get_asset_url("a.png") == "files/a.png"
    elsewhere = App(assets_external_path="https://cdn.org/x", url_base_pathname="/sales/")
    assert elsewhere.get_asset_url("a.png") == "https://cdn.org/x/assets/a.png"


async def test_18_2_files_can_be_had_from_elsewhere(folder: Path) -> None:
    text = await text_of(App(assets_folder=str(folder), assets_external_path="https://cdn.org/"))
    assert loaded(text)[0].startswith("https://cdn.org/assets/a.css?m=")


def test_18_2_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidConfig, match="no regular expression"):
        App(assets_ignore="*.css")


# -- the head -----------------------------------------------------------------------------------------------------


async def test_18_3_scripts_and_style_sheets_of_others_come_before_our_own_and_those_of_assets_after(
    folder: Path,
) -> None:
    app = App(
        assets_folder=str(folder),
        external_scripts=["https://a.org/a.js", {"src": "https://a.org/b.js", "async": True, "integrity": 'x"y'}],
        external_stylesheets=[{"href": "https://a.org/a.css", "media": "print"}],
    )
    text = await text_of(app)
    sheets = re.findall(r'<link rel="stylesheet" href="([^"?]*)', text)
    assert sheets == ["https://a.org/a.css", "assets/a.css", "assets/b.css", "assets/draft.css"]
    assert text.index("https://a.org/a.css") < text.index("<style>") < text.index("assets/a.css")
    assert '<script src="https://a.org/b.js" async integrity="x&quot;y"></script>' in text
    scripts = re.findall(r'<script[^>]* src="([^"?]*)', text)
    assert scripts[:3] == ["https://a.org/a.js", "https://a.org/b.js", "assets/z.js"]
    assert "_nbdash/static" in scripts[-1]


@pytest.mark.parametrize("value", ["https://a.org/a.js", [3], [{"async": True}]])
def test_18_3_what_is_no_list_of_addresses_is_refused(value: Any) -> None:
    with pytest.raises(InvalidResourceError, match="external_scripts"):
        App(external_scripts=value)


async def test_18_5_an_apps_meta_elements_take_the_place_of_the_usual_ones() -> None:
    usual = await text_of(App(title="A < B", description='Say "hi"'))
    assert usual.count("<meta charset") == usual.count('name="viewport"') == 1
    assert "<title>A &lt; B</title>" in usual
    assert '<meta name="description" content="Say &quot;hi&quot;">' in usual
    own = await text_of(App(meta_tags=[{"name": "viewport", "content": "width=500"}, {"charset": "ascii"}]))
    assert re.findall(r'<meta (?:charset|name="viewport")[^>]*>', own) == [
        '<meta name="viewport" content="width=500">',
        '<meta charset="ascii">',
    ]
    with pytest.raises(InvalidConfig, match="meta_tags"):
        App(meta_tags=["viewport"])


async def test_each_address_may_have_a_head_of_its_own() -> None:
    app = App(title="Sales")

    def head_of(live: Any) -> Head:
        head = Head(f"Sales of {live.request.path}", "By month")
        return Head(head.title, head.description, social(head, live.session.address["href"], "http://host/a.png"))

    app.head_of = head_of
    text = await text_of(app, "/2026")
    assert "<title>Sales of /2026</title>" in text
    assert '<meta property="og:url" content="http://host/2026">' in text
    assert '<meta name="twitter:card" content="summary_large_image">' in text


# -- the template -------------------------------------------------------------------------------------------------

FRAMED = DEFAULT.replace("<body>", "<body><header>Acme</header>").replace("<html>", '<html class="acme" lang="sv">')


async def test_18_4_a_page_is_what_its_template_says() -> None:
    app = App(index_string=FRAMED, locale="fr")
    text = await text_of(app)
    assert text.index("<header>Acme</header>") < text.index('id="nbdash-root"') < text.index('id="nbdash-renderer"')
    assert '<html lang="sv" class="nbdash-page acme" data-nbdash="busy">' in text
    app.index_string = DEFAULT
    assert "Acme" not in await text_of(app)


async def test_18_4_what_is_put_into_a_template_is_not_taken_for_one() -> None:
    assert "<title>{%css%}</title>" in await text_of(App(title="{%css%}"))


@pytest.mark.parametrize("name", ["app_entry", "config", "scripts", "renderer"])
def test_18_4_a_template_without_a_part_that_the_page_needs_is_refused(name: str) -> None:
    without = DEFAULT.replace(f"{{%{name}%}}", "")
    with pytest.raises(InvalidIndexException, match=f"has no {{%{name}%}}"):
        App(index_string=without)
    app = App()
    with pytest.raises(InvalidIndexException, match=f"has no {{%{name}%}}"):
        app.index_string = without
    assert app.index_string == DEFAULT


def test_18_4_a_placeholder_that_means_nothing_is_refused() -> None:
    with pytest.raises(InvalidIndexException, match=r"has {%meta%}"):
        App(index_string=DEFAULT.replace("{%metas%}", "{%meta%}"))


async def test_18_4_a_subclass_makes_the_page_otherwise_and_is_told_what_it_left_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Framed(App):
        def interpolate_index(self, **parts: str) -> str:
            return "<html><title>{title}</title>{app_entry}{config}{scripts}{renderer}</html>".format(**parts)

    assert "<title>Framed</title><div" in await text_of(Framed(title="Framed"))

    class Broken(App):
        def interpolate_index(self, **parts: str) -> str:
            return f"<html>{parts['app_entry']}{parts['config']}</html>"

    assert "Something went wrong" in await text_of(Broken())
    assert "InvalidIndexException: The page has no 'renderer'" in caplog.text


# -- addresses ----------------------------------------------------------------------------------------------------


async def test_18_1_the_server_answers_below_the_prefix_and_says_so_elsewhere(folder: Path) -> None:
    app = App(url_base_pathname="/team/sales/", assets_folder=str(folder))
    async with client_of(app) as client:
        page = await client.get("/team/sales/2026")
        assert page.status_code == 200
        files = [*loaded(page.text), *re.findall(r'(?:href|src)="([^"]*_nbdash/[^"]*)"', page.text)]
        for file in files:
            assert not file.startswith("/")
            assert (await client.get(urljoin(str(page.url), file))).status_code == 200
        assert urljoin("http://host/team/sales/2026", files[0]).startswith("http://host/team/sales/assets/")
        bare = await client.get("/team/sales")
        assert urljoin(str(bare.url), bare.headers["location"]) == "http://host/team/sales/"
        assert ((missed := await client.get("/2026")).status_code, missed.text) == (
            404,
            "Not found. The app is at /team/sales/",
        )


@pytest.mark.parametrize(
    ("options", "prefixes"),
    [
        ({}, ("/", "/")),
        ({"url_base_pathname": "/a/"}, ("/a/", "/a/")),
        ({"routes_pathname_prefix": "/a/"}, ("/a/", "/a/")),
        ({"requests_pathname_prefix": "/b/"}, ("/", "/b/")),
        ({"routes_pathname_prefix": "/a/", "requests_pathname_prefix": "/b/a/"}, ("/a/", "/b/a/")),
    ],
)
def test_18_1_one_option_sets_both_prefixes(options: Any, prefixes: tuple[str, str]) -> None:
    config = App(**options).config
    assert (config.routes_pathname_prefix, config["requests_pathname_prefix"]) == prefixes


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"url_base_pathname": "sales"}, "'/sales/'"),
        ({"routes_pathname_prefix": "/sales"}, "'/sales/'"),
        ({"url_base_pathname": "/a/", "routes_pathname_prefix": "/a/"}, "Both"),
        ({"routes_pathname_prefix": "/a/", "requests_pathname_prefix": "/b/"}, "must end with"),
    ],
)
def test_18_1_prefixes_that_contradict_each_other_are_refused(options: Any, told: str) -> None:
    with pytest.raises(InvalidConfig, match=told):
        App(**options)


async def test_18_6_a_server_says_that_it_is_well_at_a_path_of_its_own_and_at_the_apps() -> None:
    async with client_of(App(health_endpoint="/up", url_base_pathname="/sales/")) as client:
        for path in ("/_nbdash/health", "/sales/_nbdash/health", "/sales/up"):
            answer = await client.get(path)
            assert (answer.status_code, answer.text) == (200, "OK")
        assert (await client.get("/up")).status_code == 404


# -- callbacks as an API ------------------------------------------------------------------------------------------


def api_app() -> App:
    app = App(url_base_pathname="/sales/")

    @app.callback(Output("square", "children"), Input("number", "value"), api_endpoint="/api/square")
    def square(number: Any) -> Any:
        if number is None:
            raise PreventUpdate
        return {"square": np.arange(3) * number, "nothing": float("nan")}

    @app.callback(Output("half", "children"), Input("number", "value"), api_endpoint="api/half")
    async def half(number: Any, digits: int = 1) -> Any:
        await asyncio.sleep(0)
        return round(number / 2, digits)

    return app


async def test_18_6_a_callback_answers_posts_of_json_when_the_app_says_so() -> None:
    app = api_app()
    async with client_of(app) as client:
        assert (await client.post("/sales/api/square", json={"number": 2})).status_code == 404
        app.setup_apis()
        answer = await client.post("/sales/api/square", json={"number": 2})
        assert (answer.status_code, answer.json()) == (200, {"square": [0, 2, 4], "nothing": None})
        assert (await client.post("/sales/api/half", json={"number": 3.14, "digits": 2})).json() == 1.57
        assert (await client.post("/sales/api/square", json={"number": None})).status_code == 204
        assert (await client.post("/sales/api/other", json={})).status_code == 404
        assert (await client.get("/sales/api/square")).headers["content-type"].startswith("text/html")


async def test_18_6_what_is_asked_wrongly_is_told_and_what_fails_is_logged_under_a_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = api_app()
    app.setup_apis()
    async with client_of(app) as client:
        wrong = await client.post("/sales/api/square", json={"numbr": 2})
        assert (wrong.status_code, wrong.json()["error"]) == (400, "missing a required argument: 'number'.")
        assert (await client.post("/sales/api/square", json=[2])).status_code == 400
        assert (await client.post("/sales/api/square", content='{"number": 2}')).status_code == 415
        failed = await client.post("/sales/api/half", json={"number": "secret"})
    assert failed.status_code == 500 and "secret" not in failed.text
    assert failed.json()["incident"] in caplog.text and "TypeError" in caplog.text


# -- the options by name ------------------------------------------------------------------------------------------


async def test_18_5_options_can_be_set_until_a_page_is_asked_for() -> None:
    app = App(title="Before")
    app.config.title = "After"
    app.config["description"] = "By month"
    app.config.external_stylesheets.append("https://a.org/a.css")
    app.config.update(suppress_callback_exceptions=True)
    assert (app.title, app.suppress_callback_exceptions, "title" in app.config) == ("After", True, True)
    text = await text_of(app)
    assert "<title>After</title>" in text and 'content="By month"' in text and "https://a.org/a.css" in text


def test_an_option_that_there_is_not_is_refused_with_the_nearest() -> None:
    app = App()
    with pytest.raises(InvalidConfig, match="Did you mean 'external_scripts'"):
        app.config.external_script = []
    with pytest.raises(AttributeError, match="Did you mean 'assets_folder'"):
        app.config.asset_folder  # noqa: B018
    with pytest.raises(InvalidConfig, match=r"App\(url_base_pathname=...\)"):
        app.config.url_base_pathname = "/x/"
    with pytest.raises(InvalidResourceError):
        app.config["external_scripts"] = "https://a.org/a.js"
    assert dict(app.config)["external_scripts"] == []
