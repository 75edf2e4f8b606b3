"""A browser without a window: it keeps cookies, follows nothing by itself, and sends forms as browsers do."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin

import httpx

from nbdash import App
from nbdash import html as page
from nbdash.auth import Auth
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions

Headers = dict[str, str] | None
PAGE = {"accept": "text/html", "sec-fetch-dest": "document", "sec-fetch-site": "same-origin"}


def greeting_app(**settings: str) -> App:
    """An app that says something that nobody is to read."""
    app = App(**settings)  # type: ignore[arg-type]
    app.layout = page.P("Sales are up")
    return app


class Browser(httpx.AsyncClient):
    """Of one person, at one app."""

    def __init__(
        self,
        auth: Auth,
        app: App | None = None,
        *,
        base: str = "http://host",
        proxies: tuple[str, ...] = (),
        client: str = "127.0.0.1",
    ) -> None:
        application = asgi_app(app or greeting_app(), ServeOptions(auth=auth, proxies=proxies))
        transport = httpx.ASGITransport(application, client=(client, 1234))
        super().__init__(transport=transport, base_url=base, headers=PAGE)

    async def follow(self, answer: httpx.Response) -> httpx.Response:
        """Go where an answer leads."""
        assert answer.status_code == 303, answer.text
        return await self.get(urljoin(str(answer.url), answer.headers["location"]))

    async def fill_in(self, page: httpx.Response, /, headers: Headers = None, **fields: str) -> httpx.Response:
        """Send the form of a page."""
        found = re.search(r'<form method="post" action="([^"]*)"', page.text)
        assert found is not None, page.text
        return await self.post(urljoin(str(page.url), html.unescape(found[1])), data=fields, headers=headers)
