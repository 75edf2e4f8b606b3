"""The page of a served app: where its files are, seen from each of its addresses."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any
from urllib.parse import urljoin

import httpx
import numpy as np
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from nbdash import App, Input, Output, ctx, dcc, html


@pytest.mark.parametrize("path", ["", "sales", "sales/2026", "sales/2026/", "a%2Fb/c"])
async def test_files_are_found_from_every_address_under_any_prefix(path: str) -> None:
    app = App()
    app.layout = html.P("here")
    transport = httpx.ASGITransport(Starlette(routes=[Mount("/team/app", app.server)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        page = await client.get(f"/team/app/{path}")
        files = re.findall(r'(?:href|src)="([^"]*_nbdash/[^"]*)"', page.text)
        found = {urljoin(str(page.url), file).rpartition("/")[0] for file in files}
        assert found == {"http://host/team/app/_nbdash/static"}
        assert (await client.get(urljoin(str(page.url), files[0]))).status_code == 200


async def test_a_location_has_the_whole_path_with_its_prefix_and_as_the_browser_writes_it() -> None:
    app = App()
    seen: list[object] = []
    app.layout = html.Div([dcc.Location(id="url"), html.P(id="told")])

    @app.callback(Output("told", "children"), Input("url", "pathname"), Input("url", "search"))
    def tell(pathname: str, search: str) -> None:
        seen.append((pathname, search, ctx.path))

    transport = httpx.ASGITransport(Starlette(routes=[Mount("/team", app.server)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        await client.get("/team/caf%C3%A9?a=%20b")
    async with asyncio.timeout(10):
        while not seen:
            await asyncio.sleep(0.01)
    assert seen == [("/team/caf%C3%A9", "?a=%20b", "/team/café")]


async def snapshot_in_page(layout: object, **cookies: str) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """The configuration that a page has in it, and the snapshot, if there is one."""
    app = App()
    app.layout = layout
    transport = httpx.ASGITransport(app.server)
    async with httpx.AsyncClient(transport=transport, base_url="http://host", cookies=cookies) as client:
        text = (await client.get("/")).text
    data = dict(re.findall(r'<script type="application/json" id="nbdash-(\w+)">(.*?)</script>', text))
    found = {name: json.loads(value) for name, value in data.items()}
    return found["config"], found.get("snapshot")


async def test_a_page_has_its_first_snapshot_in_it() -> None:
    config, snapshot = await snapshot_in_page(html.P("a </script> b", id="p"))
    assert snapshot is not None and (snapshot["type"], snapshot["n"]) == ("snapshot", 1)
    assert snapshot["layout"]["props"] == {"children": "a </script> b", "id": "p"}
    assert isinstance(config["generation"], str)


async def test_arrays_and_what_waits_for_the_browser_come_by_the_socket() -> None:
    for layout, cookies in ((dcc.Store(id="s", data=np.arange(3)), {}), (html.P(id="p"), {"nbdash_persisted": "1"})):
        config, snapshot = await snapshot_in_page(layout, **cookies)
        assert config["generation"] is None and snapshot is None


REQUEST = {
    "type": "http",
    "method": "GET",
    "scheme": "http",
    "server": ("host", 80),
    "root_path": "",
    "path": "/",
    "raw_path": b"/",
    "query_string": b"",
    "headers": [(b"host", b"host")],
}


async def test_first_calls_begin_when_the_page_has_been_sent() -> None:
    app = App()
    app.layout = html.Div([html.P("here", id="a"), html.P(id="b")])
    seen: list[str] = []

    @app.callback(Output("b", "children"), Input("a", "children"))
    def tell(_: str) -> None:
        seen.append("called")

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        await asyncio.sleep(0.05)  # a slow network; the callback is quick
        if message["type"] == "http.response.body" and not message.get("more_body"):
            seen.append("sent")

    await app.server(dict(REQUEST), receive, send)
    async with asyncio.timeout(10):
        while len(seen) < 2:
            await asyncio.sleep(0.01)
    assert seen == ["sent", "called"]


async def test_first_calls_are_made_also_where_the_page_can_not_be_sent() -> None:
    app = App()
    app.layout = html.Div([html.P("here", id="a"), html.P(id="b")])
    called = asyncio.Event()
    here = asyncio.get_running_loop()

    @app.callback(Output("b", "children"), Input("a", "children"))
    def tell(_: str) -> None:
        here.call_soon_threadsafe(called.set)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(_: Any) -> None:
        raise OSError("the visitor has gone")

    with pytest.raises(Exception, match="gone"):
        await app.server(dict(REQUEST), receive, send)
    async with asyncio.timeout(10):
        await called.wait()


async def test_what_lives_in_the_address_is_in_the_first_html_also_when_the_initial_calls_wait_for_the_page() -> None:
    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="who", value="nobody", url=True),
            dcc.Slider(id="year", min=1952, max=2007, value=1952, url=True),
            html.P(id="told"),
        ]
    )

    @app.callback(Output("told", "children"), Input("who", "value"), Input("year", "value"))
    def tell(who: str, year: float) -> str:
        return f"{who} in {year}"

    transport = httpx.ASGITransport(app.server)
    for cookies in ({}, {"nbdash_persisted": "1"}):
        async with httpx.AsyncClient(transport=transport, base_url="http://host", cookies=cookies) as client:
            text = (await client.get("/?who=Ada+%26+co&year=soon")).text
        face = text[text.index("nbdash-root") :]
        assert 'value="Ada &amp; co"' in face
        assert "nobody" not in face.partition("nbdash-snapshot")[0]
