"""What `nbdash serve --dev` serves of one program: its app as it is now, and news for the pages that are open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Route

from nbdash.app import App
from nbdash.serve.asgi import asgi_app, middleware_of
from nbdash.serve.dev.pages import DevPages
from nbdash.serve.options import ServeOptions
from nbdash.serve.within import Within

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


class DevApp:
    """The ASGI application. When the program makes another app, that one is served from then on.

    Parameters
    ----------
    app, options
        What is served first, and how.
    is_over
        Whether the server ends.
    within
        The folder that it is served in, if it is.
    """

    def __init__(
        self, app: App, options: ServeOptions, is_over: Callable[[], bool], within: Within | None = None
    ) -> None:
        self._options = options
        self._within = within
        self.pages = DevPages(is_over)
        self._own = Starlette(
            routes=[
                Route("/{path:path}_nbdash/dev.js", self.pages.script),
                Route("/{path:path}_nbdash/dev", self.pages.events),
            ],
            middleware=middleware_of(options, app.shell) if within is None else [],
        )
        self._serve(app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_own = scope["path"].endswith(("/_nbdash/dev.js", "/_nbdash/dev"))
        await (self._own if is_own else self._application)(scope, receive, send)

    def follow(self, app: App) -> None:
        """Serve this app from now on; its pages are up to date if it is the same as before."""
        if app is self.app:
            app.renew()
            return
        self.close()
        self._serve(app)
        self.pages.tell(reload=True)

    def follow_assets(self, changed: Iterable[Path]) -> set[Path]:
        """Have open pages take up the files in the app's folder `assets`; which of them are in it."""
        assets = self.app.assets.folder.resolve()
        found = {path for path in changed if assets in path.parents}
        sheets = [path.relative_to(assets).as_posix() for path in found if path.suffix == ".css"]
        if sheets:
            self.pages.tell(sheets=sheets)
        if any(path.suffix in (".js", ".mjs") for path in found):
            self.pages.tell(reload=True)
        return found

    def close(self) -> None:
        """End all sessions."""
        self._sessions.close()

    def _serve(self, app: App) -> None:
        self.app = app
        self._application = asgi_app(app, self._options, within=self._within)
        (sessions,) = self._application.state.sessions
        self._sessions = sessions
        app.on_layout.append(sessions.renew)
        app.on_change.append(sessions.redefine)
