"""The sessions of one served app: one for each browser tab, gone a while after the tab is."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from starlette.requests import HTTPConnection

from nbdash import capture
from nbdash.auth.identity import user_of
from nbdash.auth.logouts import logged_out_at
from nbdash.context import PageRequest
from nbdash.engine.address import parts_of
from nbdash.engine.holdings import Holdings
from nbdash.engine.session import Session
from nbdash.errors import DuplicateIdError
from nbdash.graph.spec import CallbackSpec
from nbdash.pages.paths import is_root
from nbdash.serve.capacity import Capacity
from nbdash.serve.ended import EndedSessions, ended_message, headers_of
from nbdash.serve.incident import incident
from nbdash.serve.metrics import refused
from nbdash.serve.monitor import monitor
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.serve.rates import Bucket
from nbdash.serve.state import BroughtState, StateRefused, resumed
from nbdash.serve.whose import session_name, whose
from nbdash.serve.widget_files import module_address
from nbdash.transport.live import LiveSession
from nbdash.transport.loop import Submit
from nbdash.widgets.served.states import Modules

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.recording.live import Recordings

log = logging.getLogger("nbdash")

T = TypeVar("T")
MakeLive = Callable[..., LiveSession]

CONCURRENCY = 4
"""Sync callbacks of one visitor that run at once, unless the app says how many."""
PERSISTED = "nbdash_persisted"
"""The cookie by which a page lets know that its browser keeps something for it (`js/src/store/kept.ts`)."""


class Sessions:
    """Makes, finds and forgets sessions. Lives on the server's loop.

    Parameters
    ----------
    app, policy, options
        Whose sessions they are, what they may know and do, and how they are served.
    capacity
        What they have together with those of other apps of this process; by default there are none.
    """

    def __init__(self, app: App, policy: ServePolicy, options: ServeOptions, capacity: Capacity | None = None) -> None:
        self._app = app
        self._policy = policy
        Modules.address = module_address
        capture.gather_in_outputs(incident)
        self._new_session = partial(app.new_session, is_inspectable=policy.is_inspectable)
        self._concurrency = app.concurrency or CONCURRENCY
        self._idle_timeout = options.idle_timeout
        self._max_session_size = options.max_session_size
        self._max_state_age = options.max_state_age
        self._recordings = _recordings(app, options)
        self._sessions: dict[str, LiveSession] = {}
        self._capacity = capacity or Capacity(options)
        self._capacity.join(self._sessions)
        self.ended = EndedSessions()
        self._culling: asyncio.Task[None] | None = None
        self.is_stopping = False
        """Whether the server is about to end: then no events are taken, and pages keep them for the next one."""

    async def create(
        self, request: HTTPConnection, address: object = None, root: object = None, jobs: Submit | None = None
    ) -> LiveSession:
        """Start a session under a name that can't be guessed.

        Parameters
        ----------
        request
            What the page came with.
        address, root
            The page's own address, where the request is only that of its socket, and the app's path in it.
        jobs
            Has its callbacks called; the workers, unless given.

        Raises
        ------
        NoRoom
            If there are as many as there may be.
        """
        self._capacity.make_room(request)
        live = await self._new(request, address, root, jobs)
        # a page that comes by its socket says at once what it has; one that is yet to be loaded, if it has anything
        live.start(held=address is not None or PERSISTED in request.cookies)
        self._add(live)
        return live

    async def preview(self, request: HTTPConnection) -> LiveSession:
        """Make a session that nobody will find: its page is yet to be loaded, and may go on at another worker."""
        self._capacity.make_room(request)
        live = await self._new(request, make=LiveSession)
        live.start(held=True)
        return live

    async def go_on(self, request: HTTPConnection, hello: Mapping[str, Any], state: BroughtState) -> LiveSession:
        """Go on with a session that is not known here, as its page has brought it; with a new one if that won't do."""
        self._capacity.make_room(request)
        sealer = self._policy.sealer
        href = _href(request, hello.get("address"))
        came_with = _page_request(request, href, hello.get("root"))
        try:
            if sealer is None:
                raise StateRefused("nothing is sealed here")
            named = hello["state"].get("session")
            owner = owner_of(request)
            not_before = logged_out_at(owner) if owner else 0.0
            opened = partial(state.opened, sealer, named, self._max_state_age, owner, not_before)
            fresh = partial(self._new_session, href=href, request=came_with)
            session, calls, lost = await _done(self.workers(), lambda: resumed(self._app, opened(), fresh))
        except (StateRefused, DuplicateIdError) as error:
            log.warning("A page's state is not taken, and it begins anew: %s", error)
            return await self.create(request, hello.get("address"), hello.get("root"))
        session.be_at(parts_of(href))
        # under another name: it may still live elsewhere, and is not to be taken there for what has become of it here
        live = self._live(session, came_with)
        live.go_on(calls, lost)
        self._add(live)
        return live

    def rates_of(self, live: LiveSession, request: HTTPConnection) -> tuple[Bucket, ...]:
        """What each message of a socket of this session takes from."""
        return self._capacity.rates.of(live, request)

    @property
    def is_busy(self) -> bool:
        """Whether a callback runs that a page waits for."""
        return not all(live.wait_idle(0) for live in list(self._sessions.values()))

    def find(self, id: Any, owner: str) -> LiveSession | None:
        """The session of this name, if it still lives and belongs to this person ("" for nobody: see `User.id`)."""
        live = self._sessions.get(id) if isinstance(id, str) else None
        if live is not None and live.owner != owner:
            log.warning("A page of %s asked for a session of %s, and is not given it.", owner or "nobody", live.owner)
            refused("auth")
            return None
        if live is not None and live.owner and live.began_at <= logged_out_at(live.owner):
            self.end(live.owner, logged_out_at(live.owner))  # at another worker
            return None
        return live

    def renew(self) -> None:
        """Show the app's new layout to all, as a kernel does when a cell has set it."""
        for live in list(self._sessions.values()):
            href = live.session.present_address()
            live.refresh(self._new_session(href=href, request=live.request))

    def redefine(self) -> None:
        """Have new definitions called for all."""
        for live in list(self._sessions.values()):
            live.redefine()

    def end(self, owner: str, before: float | None) -> None:
        """End the sessions of a person that began before this time (`time.time()`); all of them for None."""
        for live in list(self._sessions.values()):
            if live.owner == owner and (before is None or live.began_at <= before):
                del self._sessions[live.id]
                live.close()

    def end_named(self, name: str) -> bool:
        """End the session of this name (`nbdash.serve.whose`); False if it is not here.

        Its page says that it was ended, and can't go on with it here.
        """
        self.ended.add(name)
        for live in self:
            if session_name(live.id) == name:
                del self._sessions[live.id]
                live.end(ended_message(headers_of(live.request)))
                log.warning("A session was ended by the owner.", extra=whose(live))
                return True
        return False

    def cull(self) -> None:
        """Forget the sessions that no page has been connected to for a while."""
        for live in list(self._sessions.values()):
            if live.deserted_for() > self._idle_timeout:
                del self._sessions[live.id]
                live.close()

    def close(self) -> None:
        """End all sessions: the server ends. What still runs is not waited for, and nothing is said of it."""
        self._policy.is_over = True
        self._capacity.leave(self._sessions)
        for live in self._sessions.values():
            live.close()
        self._sessions.clear()
        if self._recordings is not None:
            self._recordings.flush()

    async def _cull_forever(self) -> None:
        while True:
            await asyncio.sleep(self._idle_timeout / 4)
            self.cull()

    def __len__(self) -> int:
        return len(self._sessions)

    def __iter__(self) -> Iterator[LiveSession]:
        return iter(list(self._sessions.values()))

    @property
    def title(self) -> str:
        """The app's."""
        return self._app.title

    @property
    def callbacks(self) -> Iterable[CallbackSpec]:
        """The app's."""
        return self._app.registry

    async def _new(
        self,
        request: HTTPConnection,
        address: object = None,
        root: object = None,
        jobs: Submit | None = None,
        make: MakeLive | None = None,
    ) -> LiveSession:
        href = _href(request, address)
        came_with = _page_request(request, href, root)
        # on a worker: a function layout is the author's code like a callback
        made = partial(self._new_session, href=href, request=came_with)
        return self._live(await _done(self.workers(), made), came_with, jobs, make)

    def _live(
        self, session: Session, request: PageRequest, jobs: Submit | None = None, make: MakeLive | None = None
    ) -> LiveSession:
        if self._max_session_size is not None:
            session.holdings = Holdings(session.store, self._max_session_size)
        make = make or (LiveSession if self._recordings is None else self._recordings.live)
        return make(
            secrets.token_urlsafe(16),
            session,
            self._app.loop,
            asyncio.get_running_loop(),
            jobs or self.workers(),
            self._concurrency,
            self._policy,
            request,
        )

    def _add(self, live: LiveSession) -> None:
        self._sessions[live.id] = live
        monitor.began()
        log.info("A session begins.", extra={**whose(live), "remote": getattr(live.request, "remote", None)})
        self._app.names.follow(live)
        if self._culling is None:  # not at start-up: an application that is mounted in another is not told of it
            self._culling = asyncio.get_running_loop().create_task(self._cull_forever())

    def workers(self) -> Submit:
        """Have callbacks called by the app's workers."""
        return self._capacity.workers(self._app)


def request_of(request: HTTPConnection) -> PageRequest:
    """What functions may ask of a request that is no page's socket."""
    return _page_request(request, _href(request, None), None)


def owner_of(request: HTTPConnection) -> str:
    """Whom a session belongs to that this request begins; "" where nobody has to log in."""
    user = user_of(request.scope)
    return "" if user is None else user.id


def _recordings(app: App, options: ServeOptions) -> Recordings | None:
    if options.record is None:
        return None
    from nbdash.recording.live import Recordings

    return Recordings(options.record, app.title, session_name)


async def _done(submit: Submit, function: Callable[[], T]) -> T:
    """What a function returns that is called by a worker."""
    future: Future[T] = Future()

    def job() -> None:
        try:
            future.set_result(function())
        except BaseException as error:
            future.set_exception(error)

    submit(job)
    return await asyncio.wrap_future(future)


def _href(request: HTTPConnection, address: object) -> str:
    """The page's whole address as far as it is known here; `address` is its path and query, if the page says so."""
    if not isinstance(address, str):
        path = _path(request)
        query = request.scope.get("query_string", b"").decode("ascii", "replace")
        address = f"{path}?{query}" if query else path
    scheme = "https" if request.url.scheme in {"https", "wss"} else "http"
    return f"{scheme}://{request.url.netloc}{address}"


def _path(request: HTTPConnection) -> str:
    """The path as the browser has it: decoded, it could not be taken apart any more."""
    return request.scope.get("raw_path", b"").decode("ascii", "replace") or quote(request.scope["path"])


def root_of(request: HTTPConnection) -> str:
    """The app's own path in that of a request for one of its pages, or for its socket."""
    path = _path(request)
    within = path.lower().endswith("/_nbdash/socket") and "/socket"
    own = within or request.path_params.get("path", "")
    encoded = path.lower().count("%2f")  # no slashes to a browser
    return path.rsplit("/", own.count("/") - encoded + 1)[0] + "/"


def _page_request(request: HTTPConnection, href: str, root: object) -> PageRequest:
    url = urlsplit(href)
    return PageRequest(
        path=unquote(url.path),
        args=dict(parse_qsl(url.query, keep_blank_values=True)),
        cookies=dict(request.cookies),
        headers=dict(request.headers),
        remote=request.client.host if request.client else None,
        origin=request.headers.get("origin"),
        user=user_of(request.scope),
        is_served=True,
        root=root if is_root(root) else root_of(request),
    )
