"""What the owner of a served app can ask of it and tell it, whichever of its workers is asked."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from starlette.middleware import Middleware
from starlette.routing import Mount

from nbdash.serve.figures import Figures, figures
from nbdash.serve.fleet import Fleet
from nbdash.serve.options import ServeOptions

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from nbdash.serve.sessions import Sessions


ADMIN = "_nbdash/admin"
"""Where the owner's page is, from the app's root."""


class Owner:
    """Made where `--admin` or `--metrics` is asked for.

    Parameters
    ----------
    sessions
        Those of the apps of this process.
    options
        How they are served.
    """

    def __init__(self, sessions: Sequence[Sessions], options: ServeOptions) -> None:
        self._sessions = sessions
        self._options = options
        self._fleet = Fleet(self._answer)
        self._own: list[Sessions] = []
        """Those of the owner's page itself."""

    @property
    def has_supervisor(self) -> bool:
        """Whether workers can be replaced."""
        return self._fleet.has_supervisor

    async def figures(self) -> list[Figures]:
        """Those of each worker."""
        return await self._fleet.ask_all({"do": "tell"})

    async def end(self, session: str) -> bool:
        """End the session of this name (`nbdash.serve.whose`): its page says so, and can't go on elsewhere."""
        return any(await self._fleet.ask_all({"do": "end", "session": session}))

    async def drain(self, worker: int) -> bool:
        """Have a worker finish what it has begun and go; its pages go on at others, and another takes its place."""
        return self.has_supervisor and await self._fleet.ask(worker, {"do": "drain"}) is True

    def rerun(self) -> bool:
        """Have all workers replaced, one after the other: each runs the notebook."""
        if self.has_supervisor:
            os.kill(os.getppid(), signal.SIGHUP)
        return self.has_supervisor

    def routes(self) -> list[BaseRoute]:
        """The owner's page, with a gate of its own before it."""
        if not self._options.admin:
            return []
        from nbdash.serve.admin.access import access_for
        from nbdash.serve.admin.app import admin_app
        from nbdash.serve.asgi import asgi_app

        title = self._sessions[0].title if len(self._sessions) == 1 else "nbdash"
        access = access_for(self._options.auth)
        # who is a proxy has been judged before
        application = asgi_app(admin_app(self, title), ServeOptions(auth=access, proxies=()))
        self._own = application.state.sessions
        return [Mount(f"/{ADMIN}", application)]

    def middleware(self, health: list[BaseRoute]) -> list[Middleware]:
        """What stands before all else."""
        if self._options.metrics is None:
            return []
        from nbdash.serve.prometheus import MetricsPort, check_installed

        check_installed()
        return [Middleware(MetricsPort, port=self._options.metrics[1], ask=self.figures, health=health)]

    @asynccontextmanager
    async def at_work(self) -> AsyncGenerator[None]:
        """Answer the other workers meanwhile."""
        async with self._fleet:
            yield
        for sessions in self._own:
            sessions.close()

    async def _answer(self, question: dict[str, Any]) -> Any:
        match question:
            case {"do": "tell"}:
                return figures(self._sessions)
            case {"do": "end", "session": str(name)}:
                ended = [sessions.end_named(name) for sessions in self._sessions]  # each remembers it
                return any(ended)
            case {"do": "drain"}:
                os.kill(os.getpid(), signal.SIGTERM)
                return True
            case _:
                return None
