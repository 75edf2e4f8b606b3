"""The headers that every answer has: what browsers may do with it, and what they must not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from nbdash.serve.nonce import begin
from nbdash.shell.csp import content_security_policy, permissions_policy

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class SecurityHeaders:
    """Adds them to each answer of an application; one that an answer has already stays.

    Parameters
    ----------
    app
        What answers. The nonce of its pages is begun before.
    allowed
        What pages may do beyond the usual: names of `ALLOWANCES`, and origins.
    ancestors
        Sites that may show the app in a frame.
    """

    def __init__(self, app: ASGIApp, allowed: Sequence[str] = (), ancestors: Sequence[str] = ()) -> None:
        self._app = app
        self._allowed = tuple(allowed)
        self._ancestors = tuple(ancestors)
        self._of_all = {"X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"}
        # what only documents have a use for would be sent with each of twenty scripts
        self._of_documents = {
            # tiles of maps are only given to pages that say where they are; more than their host nobody is told
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Permissions-Policy": permissions_policy(allowed),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = begin()

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._of_all.items():
                    headers.setdefault(name, value)
                if headers.get("content-type", "").startswith("text/html"):
                    for name, value in self._of_documents.items():
                        headers.setdefault(name, value)
                    if scope.get("scheme") == "https":  # without it browsers say that they pass over this
                        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin-allow-popups")
                    policy = content_security_policy(nonce, self._allowed, self._ancestors)
                    headers.setdefault("Content-Security-Policy", policy)
            await send(message)

        await self._app(scope, receive, send_with_headers)
