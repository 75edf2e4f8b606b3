"""Connections that never say what they want: they are closed after a while. uvicorn would wait for ever."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

REQUEST_S = 20.0
"""The lines of a request must be here by then."""

_Base: Any = AutoHTTPProtocol  # `Any`: one of two classes, by what is installed


class PatientProtocol(_Base):
    """uvicorn's own HTTP protocol, which gives up a connection without a request."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin to wait."""
        _Base.connection_made(self, transport)
        asyncio.get_running_loop().call_later(REQUEST_S, self._give_up, transport)

    def _give_up(self, transport: asyncio.Transport) -> None:
        if self.cycle is None and transport.get_protocol() is self:
            transport.close()
