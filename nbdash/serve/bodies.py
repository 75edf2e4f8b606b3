"""The bodies of requests: how large they may be, how long they may take, and that they are not packed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response

from nbdash.serve.metrics import refused

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_S = 60.0
"""A body that has not come by then was never to come."""


class _Refused(Exception):
    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


class Bodies:
    """Refuses a request whose body is too large, too slow or packed.

    Parameters
    ----------
    app
        What answers.
    most
        Bytes that a body may have.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        length = headers.get("content-length")
        if length is None and "transfer-encoding" not in headers and scope.get("http_version", "1.1") < "2":
            await self._app(scope, receive, send)  # none, as most requests
            return
        has_begun = False

        async def send_noting(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            if length is not None and not (length.isdecimal() and int(length) <= self._most):
                raise _Refused(413, f"A request may have {self._most:,} bytes.")
            if headers.get("content-encoding", "identity").lower() != "identity":
                raise _Refused(415, "Send it as it is: nothing packed is unpacked here.")
            await self._app(scope, self._counted(receive), send_noting)
        except _Refused as refusal:
            refused("size")
            if not has_begun:
                # what comes yet is not read: this connection is of no use any more
                answer: Response = PlainTextResponse(str(refusal), refusal.status, headers={"Connection": "close"})
                await answer(scope, receive, send)

    def _counted(self, receive: Receive) -> Receive:
        size, is_whole = 0, False
        end = asyncio.get_running_loop().time() + BODY_S

        async def counted() -> Message:
            nonlocal size, is_whole
            if is_whole:
                return await receive()
            try:
                async with asyncio.timeout_at(end):
                    message = await receive()
            except TimeoutError:
                raise _Refused(408, "The request took too long to come.") from None
            size += len(message.get("body", b""))
            if size > self._most:
                raise _Refused(413, f"A request may have {self._most:,} bytes.")
            is_whole = not message.get("more_body", False)
            return message

        return counted
