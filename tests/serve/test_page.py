"""The page of a served app: where its files are, seen from each of its addresses."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urljoin

import httpx
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
