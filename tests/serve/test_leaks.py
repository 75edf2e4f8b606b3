"""What never reaches a visitor: source, tracebacks, paths, and what others have. A number does, found in the log."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

import nbdash
from nbdash import App, Input, Output, ctx, dcc, hooks, html
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from tests.serve.frames import Frames

SECRET = "s3cret-word"
"""Stands in the messages of all errors, in the source around them and in the path of the app."""
FORBIDDEN = (
    SECRET,
    "Traceback",
    "site-packages",
    str(Path(nbdash.__file__).parent),
    str(Path(__file__).parent),
    'File "',
)


def fail(**_: Any) -> Any:
    password = "s3cret-word"
    raise RuntimeError(f"{password} in {__file__}")


def failing_app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="n"),
            dcc.Upload(id="file"),
            *(html.P(id=f"p{number}") for number in range(6)),
            dcc.Download(id="download"),
        ]
    )

    @app.callback(Output("p0", "children"), Input("n", "value"))
    def plain(value: Any) -> Any:
        return fail()

    @app.callback(Output("p1", "children"), Input("n", "value"))
    async def asynchronous(value: Any) -> Any:
        return fail()

    @app.callback(Output("p2", "children"), Input("n", "value"))
    def unsendable(value: Any) -> Any:
        return {SECRET, Path(__file__)}

    @app.callback(Output("p3", "children"), Input("n", "value"), on_error=lambda error: fail())
    def twice(value: Any) -> Any:
        return fail()

    @app.callback(Output("p4", "children"), Input("n", "value"), api_endpoint="/api/fail")
    def by_generator(value: Any) -> Any:
        raise ValueError(SECRET) from KeyError(SECRET)

    @app.callback(Output("p5", "children"), Input("n", "value"))
    def prints(value: Any) -> Any:
        print(SECRET)

    app.setup_apis()
    return app


@pytest.mark.threat("leaks to visitors")
async def test_callbacks_that_fail_tell_a_number_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    async with Frames(asgi_app(failing_app())) as page:
        for value in ("a", "b"):
            await page.event("n", value=value)
        text = page.text()
    for word in FORBIDDEN:
        assert word not in text
    numbers = set(re.findall(r'"incident": ?"(\w+)"', text))
    assert len(numbers) >= 5
    async with asyncio.timeout(10):
        while not all(f"[incident {number}]" in caplog.text for number in numbers):
            await asyncio.sleep(0.01)  # they are logged by the app's loop
    assert SECRET in caplog.text


@pytest.mark.threat("leaks to visitors")
@pytest.mark.parametrize(
    "message",
    [
        {"type": "inspect", "on": True},
        {"type": "download", "download": "../../../../etc/passwd", "first": 0, "count": 10},
        {"type": "asset", "name": "../../pyproject.toml"},
        {"type": "state", "frame": 0, "piece": "x"},
        {"type": SECRET},
        {},
    ],
)
async def test_what_a_page_may_not_ask_for_it_does_not_get(message: dict[str, Any]) -> None:
    async with Frames(asgi_app(failing_app())) as page:
        await page.send(message)
        with suppress(AssertionError):  # its socket may have been closed
            await page.event("n", value="a")
        for word in (*FORBIDDEN, "root:", "[project]"):
            assert word not in page.text()


@pytest.mark.threat("leaks to visitors")
@pytest.mark.parametrize("part", ["layout", "index", "hook", "route", "template", "api"])
async def test_what_fails_before_there_is_a_page_tells_a_number_too(
    part: str, caplog: pytest.LogCaptureFixture
) -> None:
    class Own(App):
        def interpolate_index(self, **parts: str) -> str:
            return fail() if part == "template" else super().interpolate_index(**parts)

    app = Own()
    app.layout = (lambda: fail()) if part == "layout" else html.P("here")
    if part == "api":
        app = failing_app()
    try:
        if part == "index":
            hooks.index()(lambda text: fail())
        if part == "hook":
            hooks.layout()(lambda layout: fail())
        if part == "route":
            hooks.route("route")(lambda: fail())
        transport = httpx.ASGITransport(asgi_app(app), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
            if part == "api":
                answer = await client.post("/api/fail", json={"value": 1})
            else:
                answer = await client.get("/route" if part == "route" else "/")
    finally:
        hooks.clear()
    told = answer.text + str(answer.headers)
    assert answer.status_code == 500
    for word in FORBIDDEN:
        assert word not in told


@pytest.mark.threat("leaks to visitors")
async def test_what_is_not_there_says_nothing_of_what_is() -> None:
    app = App(assets_folder=str(Path(__file__).parent))
    app.layout = html.P("here")
    transport = httpx.ASGITransport(asgi_app(app), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
            for path in ("/", "/none", "/_nbdash/none", "/_nbdash/socket", "/_nbdash/static/none", "/assets/", "/%00"):
                answer = await client.request(method, path)
                assert answer.status_code < 500, (method, path)
                for word in FORBIDDEN:
                    assert word not in answer.text + str(answer.headers), (method, path)


@pytest.mark.threat("leaks to visitors")
async def test_the_author_alone_sees_more() -> None:
    async with Frames(asgi_app(failing_app(), ServeOptions(debug=True))) as page:
        await page.event("n", value="a")
        assert SECRET in page.text() and "Traceback" in page.text()


@pytest.mark.threat("leaks to visitors")
async def test_nothing_of_one_visitor_is_told_to_another() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="n"), html.P(id="p"), html.P(id="q")])

    @app.callback(Output("p", "children"), Output("q", "children"), Input("n", "value"), prevent_initial_call=True)
    async def tell(value: Any) -> Any:
        await asyncio.sleep(0.001)
        return f"{value} {ctx.headers['cookie']}", value

    application = asgi_app(app)
    async with (
        Frames(application, cookie="own=alpha", address="/?who=alpha") as one,
        Frames(application, cookie="own=beta", address="/?who=beta") as other,
    ):
        for number in range(5):
            await asyncio.gather(one.event("n", value=f"alpha-{number}"), other.event("n", value=f"beta-{number}"))
        assert "alpha-4 own=alpha" in one.text() and "beta-4 own=beta" in other.text()
        assert "beta" not in one.text() and "alpha" not in other.text()
