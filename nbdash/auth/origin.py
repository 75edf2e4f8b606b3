"""Whether a request was sent by a page of the same site: logins and logouts are taken from nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nbdash.serve.origin import is_same

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection


def is_own(request: HTTPConnection) -> bool:
    """False for what a page of another site has sent.

    Browsers say so where the connection is safe (`Sec-Fetch-Site`), and by `Origin` in every POST. What says neither is
    no browser, and nobody's page.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return origin is None or is_same(origin, request.url.scheme, request.headers.get("host", ""))
