"""Files that are not to be had: no spelling of a path leads out of the assets, or to what is not nbdash's own."""

from __future__ import annotations

import asyncio
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest

from nbdash import App, html
from nbdash.serve.asgi import asgi_app

SECRET = "root:x:0:0"
UP = ("../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..\\", "..%5c", "..;/", "%252e%252e%252f", "..%c0%af", "..\uff0f")
TARGETS = ("secret.txt", ".env", "assets.bak/secret.txt", "app.ipynb")
BEFORE = ("assets/", "assets//", "assets/sub/../", "a/assets/", "_nbdash/static/", "", "assets/./", "assets/%00/")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An app's folder, with secrets beside and within the assets."""
    assets = tmp_path / "assets"
    for path in (".env", "secret.txt", "app.ipynb", "assets.bak/secret.txt", "assets/.hidden/secret.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(SECRET)
    (assets / ".env").write_text(SECRET)
    (assets / "sub").mkdir()
    (assets / "open.txt").write_text("open")
    (assets / "link").symlink_to(tmp_path / "secret.txt")
    (assets / "folder").symlink_to(tmp_path)
    return assets


async def asked(application: Any, path: str, raw: bytes) -> tuple[int, bytes]:
    """The answer to a path as a server hands it on: decoded, and as it came. A client would put it in order first."""
    scope = {"type": "http", "method": "GET", "path": path, "raw_path": raw, "query_string": b""}
    scope |= {"headers": [(b"sec-fetch-dest", b"image")]}  # who wants a page gets one at any address
    scope |= {"server": ("host", 80), "scheme": "http", "http_version": "1.1", "client": ("203.0.113.7", 5000)}
    said: list[dict[str, Any]] = []
    heard = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> dict[str, Any]:
        if not heard:
            await asyncio.Event().wait()  # the browser stays
        return heard.pop()

    async def send(message: Any) -> None:
        said.append(message)

    await application(scope, receive, send)
    return said[0]["status"], b"".join(message.get("body", b"") for message in said[1:])


def spellings(folder: Path) -> list[str]:
    found = [f"/{before}{up * count}{target}" for before, up, count, target in product(BEFORE, UP, (1, 3), TARGETS)]
    absolute = (
        str(folder.parent / "secret.txt"),
        "/etc/passwd",
        "C:/windows/win.ini",
        "\\\\host\\share",
        "file:///etc",
    )
    found += [f"/{before}{path}" for before, path in product(BEFORE, absolute)]
    found += [f"/{before}{name}" for before, name in product(BEFORE, (".env", ".hidden/secret.txt", "link"))]
    found += ["/assets/folder/secret.txt", "/assets/\x00", "/assets/open.txt\x00.css", "/assets/" + "a" * 5000]
    return [*found, "/assets/con", "/assets/open.txt::$DATA", "/assets/~/secret.txt", "/assets/\ud800"]


@pytest.mark.threat("path traversal")
async def test_no_spelling_of_a_path_leads_out(folder: Path) -> None:
    app = App(assets_folder=str(folder))
    app.layout = html.P("here")
    application = asgi_app(app)
    assert await asked(application, "/assets/open.txt", b"/assets/open.txt") == (200, b"open")
    for spelled in spellings(folder):
        raw = quote(spelled, safe="/%\\:;", errors="replace").encode()
        for path in (spelled.encode("utf-8", "replace").decode(), unquote(spelled), unquote(unquote(spelled))):
            status, body = await asked(application, path.encode("utf-8", "replace").decode(), raw)
            assert SECRET.encode() not in body and status < 500, path


@pytest.mark.threat("path traversal")
async def test_only_files_that_were_built_are_among_the_built_ones() -> None:
    app = App()
    app.layout = html.P("here")
    application = asgi_app(app)
    for name in ("manifest.json", "tab.html", "..", "__init__.py", "", "loader.js%00", "standalone"):
        path = f"/_nbdash/static/{name}"
        assert (await asked(application, path, path.encode()))[0] == 404, name


@pytest.mark.threat("path traversal")
async def test_pages_have_no_files_behind_them(folder: Path) -> None:
    app = App(assets_folder=str(folder))
    app.layout = html.P("here")

    application = asgi_app(app)
    for path in ("/../secret.txt", "//etc/passwd", "/./.env", "/secret.txt", "/app.ipynb"):
        _, body = await asked(application, path, path.encode())
        assert SECRET.encode() not in body
