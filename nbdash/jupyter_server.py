"""A Jupyter Server extension that takes the brake off the kernel's WebSocket. It changes nothing else.

Jupyter Server leaves Nagle's algorithm on. Together with the browser's delayed acknowledgements it holds every second
small message back for 40 ms, for widgets of all libraries.
"""

from __future__ import annotations

import functools
from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:  # pyright: ignore[reportUnusedFunction] (Jupyter's name)
    return [{"module": "nbdash.jupyter_server"}]


def _load_jupyter_server_extension(serverapp: Any) -> None:  # pyright: ignore[reportUnusedFunction] (Jupyter's name)
    try:
        from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
    except ImportError as error:
        serverapp.log.info("nbdash: kernel sockets stay as they are: %s", error)
        return
    handler: Any = KernelWebsocketHandler
    if not getattr(handler.open, "is_nbdash", False):
        handler.open = _without_delay(handler.open)


def _without_delay(opened: Any) -> Any:
    @functools.wraps(opened)
    async def open(self: Any, *arguments: Any, **options: Any) -> None:
        try:
            self.set_nodelay(True)
        except Exception as error:
            # an unusual server: no reason to refuse the connection
            self.log.info("nbdash: this kernel socket stays as it is: %s", error)
        await opened(self, *arguments, **options)

    open.is_nbdash = True  # type: ignore[attr-defined]
    return open
