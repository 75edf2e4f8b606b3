"""How an app is served: what `nbdash serve` and `App.run` are asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nbdash.auth.auth import Auth
from nbdash.errors import InvalidConfig, explain
from nbdash.files import size
from nbdash.recording.options import RecordOptions
from nbdash.serve.forwarded import proxies_of_environment
from nbdash.serve.origin import check_origins
from nbdash.shell.csp import check_allowed


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """How an app is served.

    Parameters
    ----------
    auth
        The way of logging in (see `nbdash.auth`). None: everybody who reaches the server may come in.
    bar
        True: in a folder of notebooks each page shows the way back to the index.
    csp_allow
        What pages may do beyond the usual, as `App(csp_allow=...)`.
    debug
        True: pages see tracebacks, and can open the developer's view.
    dev
        True: saving the file runs again what has changed, and open pages follow.
    embed_in
        Sites whose pages may show the app in a frame: `https://intranet.example.org`, or "*" for all.
    idle_timeout
        Seconds for which a session is kept when no page is connected to it.
    hosts
        The names that the app has; none: any. An app without a login that is served to this machine alone has the
        machine's names in any case.
    max_message
        Bytes of one message of a page, and of the body of a request.
    max_rate
        Messages that a session may send in a second, five times as many at once; what is more is read later. None or
        0: any number.
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
    origins
        Other sites whose pages may talk to the app: `https://portal.example.org`, or "*" for all.
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
    csp_allow: tuple[str, ...] = ()
    debug: bool = False
    dev: bool = False
    embed_in: tuple[str, ...] = ()
    idle_timeout: float = 60.0
    hosts: tuple[str, ...] = ()
    max_message: int = 16 * 2**20
    max_rate: float | None = 1000.0
    max_session_size: int | None = None
    max_sessions: int | None = None
    max_state_age: float = 24 * 3600.0
    max_threads: int = 64
    max_upload: int = field(default_factory=size.max_upload)
    origins: tuple[str, ...] = ()
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
        check_allowed(self.csp_allow)
        check_origins(self.embed_in, "embed_in")
        check_origins(self.origins, "origins")
        for name in ("max_message", "max_session_size", "max_sessions", "max_threads"):
            most: int | None = getattr(self, name)
            if most is not None and most < 1:
                raise InvalidConfig(explain(f"{name} is {most}.", remedy="Give a number of at least 1, or None."))

    @property
    def is_watched(self) -> bool:
        """Whether anybody asks for figures."""
        return self.admin or self.metrics is not None
