"""What a page receives, as it is on the wire: requests, and bytes of responses and of WebSocket frames."""

import base64
from types import TracebackType
from typing import Any, Self

from playwright.sync_api import Page

_BINARY = 2


class Traffic:
    """Counts between `with` and its end."""

    def __init__(self, page: Page) -> None:
        self.requests = 0
        self.bytes = 0
        self._session = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._on_request)
        self._session.on("Network.loadingFinished", self._on_finished)
        self._session.on("Network.webSocketFrameReceived", self._on_frame)

    def __enter__(self) -> Self:
        self._session.send("Network.enable", {"maxTotalBufferSize": 2**27, "maxResourceBufferSize": 2**26})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.send("Network.disable")
        self._session.detach()

    # Any: events of the DevTools protocol.
    def _on_request(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):
            self.requests += 1

    def _on_finished(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])

    def _on_frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        payload: str = frame["payloadData"]
        self.bytes += len(base64.b64decode(payload) if frame["opcode"] == _BINARY else payload.encode())
