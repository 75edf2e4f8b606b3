"""A prefix that a proxy leaves on: the app is below it, and knows of it as of one that was taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class Below:
    """Tells an app that the beginning of a path is not its own. Paths without it go on as they came: health checks.

    Parameters
    ----------
    app
        What answers.
    prefix
        The path that it is below, such as "/services/sales/".
    """

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._prefix = f"/{prefix.strip('/')}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            root: str = scope.get("root_path", "") + self._prefix
            if scope["path"].startswith(f"{root}/"):
                scope = {**scope, "root_path": root}
        await self._app(scope, receive, send)
