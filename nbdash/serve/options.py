"""How an app is served: what `nbdash serve` and `App.run` are asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nbdash.auth.auth import Auth
from nbdash.errors import InvalidConfig, explain
from nbdash.files import size
from nbdash.recording.options import RecordOptions
from nbdash.serve.forwarded import proxies_of_environment


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """How an app is served.

    Parameters
    ----------
    auth
        The way of logging in (see `nbdash.auth`). None: everybody who reaches the server may come in.
    bar
        True: in a folder of notebooks each page shows the way back to the index.
    debug
        True: pages see tracebacks, and can open the developer's view.
    dev
        True: saving the file runs again what has changed, and open pages follow.
    idle_timeout
        Seconds for which a session is kept when no page is connected to it.
    max_message
        Bytes of one message of a page.
    max_session_size
        Bytes that the props of one session may hold. None: what there is room for.
    max_sessions
        How many sessions there may be at once, in each worker. None: any number.
    max_state_age
        Seconds for which a page whose session is gone can go on with the state that it keeps.
    max_threads
        How many sync callbacks, of all visitors, may run at once. Four do before anybody has to wait for longer than
        50 ms.
    max_upload
        Bytes of files that a visitor may have here at once. Default: what `NBDASH_MAX_UPLOAD` says, else 2 GB.
    proxies
        Addresses and networks of the proxies whose `X-Forwarded-*` headers are believed. Default: what
        `FORWARDED_ALLOW_IPS` says, else none.
    record
        What is recorded of sessions, and where. None: nothing.
    stop_timeout
        Seconds that running callbacks are waited for when the server is told to end (SIGTERM).
    workers
        How many processes serve the app. Each runs the notebook, and a page may reach any of them.
    message
        What visitors are to read while the notebook runs.
    admin
        True: the owner's page is served at `/_nbdash/admin/`.
    log
        How what is logged is printed: "text" for people, "json" for programs. None: as text, unless the author has said
        what becomes of the log.
    log_level
        From which level on: "debug", "info", "warning" or "error".
    metrics
        Host and port at which Prometheus finds `/metrics`; None: nowhere.
    """

    auth: Auth | None = None
    bar: bool = True
    debug: bool = False
    dev: bool = False
    idle_timeout: float = 60.0
    max_message: int = 16 * 2**20
    max_session_size: int | None = None
    max_sessions: int | None = None
    max_state_age: float = 24 * 3600.0
    max_threads: int = 64
    max_upload: int = field(default_factory=size.max_upload)
    proxies: tuple[str, ...] = field(default_factory=proxies_of_environment)
    record: RecordOptions | None = None
    stop_timeout: float = 8.0
    workers: int = 1
    message: str | None = None
    admin: bool = False
    log: Literal["json", "text"] | None = None
    log_level: str = "warning"
    metrics: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be meant."""
        for name in ("max_message", "max_session_size", "max_sessions", "max_threads"):
            most: int | None = getattr(self, name)
            if most is not None and most < 1:
                raise InvalidConfig(explain(f"{name} is {most}.", remedy="Give a number of at least 1, or None."))

    @property
    def is_watched(self) -> bool:
        """Whether anybody asks for figures."""
        return self.admin or self.metrics is not None
