"""The app as it stands when all its first callbacks are over: what an exported file begins with."""

from __future__ import annotations

import asyncio
import queue
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from nbdash.context import PageRequest
from nbdash.engine.address import OWN_START
from nbdash.engine.instances import Resolved
from nbdash.engine.observer import Observer
from nbdash.engine.outcome import Failure
from nbdash.engine.session import Session
from nbdash.errors import InvalidConfig, did_you_mean, explain, shorten
from nbdash.export.findings import ExportError, Finding
from nbdash.export.html.inline import AssetFolder
from nbdash.export.html.pages import is_router
from nbdash.export.html.tables import large_frames, put_frames_in
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop
from nbdash.guard import refusal
from nbdash.protocol.codec import Encoded, decode, decode_header, encode, join
from nbdash.protocol.version import PROTOCOL
from nbdash.transport.live import LiveSession

if TYPE_CHECKING:
    from nbdash.app import App

CONCURRENCY = 4
"""Callbacks that run at once, unless the app says how many."""
PATIENCE_S = 600.0
"""For so long callbacks may take."""
_PAGE = "export"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page is made of."""

    session: Session
    """At rest; nobody calls anything of it any more."""
    snapshot: bytes
    """What a kernel would send at first, as a frame (`docs/protocol.md`)."""
    callbacks: Mapping[str, Mapping[str, Any]]
    """What callbacks of Python read and write, by the keys of their instances."""
    calls: Sequence[tuple[str, list[str]]]
    """First calls that only a page can make: an instance's key, and the props that led to it."""
    failures: Sequence[tuple[CallbackSpec | None, Failure]]
    """What went wrong."""
    large: Sequence[tuple[str, str]]
    """Tables whose frames are too large to be put in, and what these are."""
    assets: AssetFolder
    """Puts files of the app's own in."""


class _Policy:
    """Of a session that is only to come to rest: nobody looks."""

    def __init__(self, app: App) -> None:
        self.title = app.title
        self.locale = app.locale
        self.is_inspectable = False
        self.max_upload: int | None = None
        self.sealer = None

    def observers(self, live: LiveSession) -> Sequence[Observer]:
        return ()

    def surroundings(self, live: LiveSession) -> nullcontext[None]:
        return nullcontext()

    def report(self, live: LiveSession, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """Those who get the file are no authors: the traceback has paths of this machine."""
        if failure.for_author:
            return None
        return Failure(failure.title, failure.message)

    def refused(self, kind: str) -> None:
        pass


class _Page:
    """The only page of the session. It makes no calls, and says that nothing came of them."""

    def __init__(self, live: LiveSession) -> None:
        self.calls: list[tuple[str, list[str]]] = []
        self._live = live
        self._received: queue.SimpleQueue[Encoded] = queue.SimpleQueue()
        self._sent = self._last = 0
        self._tell({"type": "hello", "protocol": PROTOCOL, "view": _PAGE, "generation": None, "received": 0})

    def answer(self) -> bool:
        """Answer all that has come; whether there was anything to be answered."""
        results: list[Any] = []
        while not self._received.empty():
            message = decode_header(self._received.get().header)
            self._last = max(self._last, message.get("n", 0))
            for number, key, triggered in message.get("calls", ()):
                self.calls.append((key, triggered))
                results.append([number, {"prevented": True}])
        if results:
            self.event([], results=results)
        else:
            self._tell({"type": "ack", "ack": self._last})
        return bool(results)

    def event(self, changes: list[Any], **more: Any) -> None:
        self._sent += 1
        self._tell({"type": "event", "n": self._sent, "ack": self._last, "changes": changes, **more})

    def _tell(self, message: dict[str, Any]) -> None:
        encoded = encode(message)
        self._live.receive(_PAGE, decode(encoded.header, encoded.buffers), self._received.put)


_stood: WeakKeyDictionary[App, tuple[Mapping[str, Any], str, Standing]] = WeakKeyDictionary()
"""What was made last of an app: the check and the export want the same."""


def standing(app: App, values: Mapping[str, Any] | None = None, path: str = "/") -> Standing:
    """Lay an app out, and wait until its first callbacks are over, async ones and those in the background too.

    What the page runs is not run, and callbacks that follow nothing else are not called.

    Parameters
    ----------
    app
        The app.
    values
        Props to be set then, by `id.prop`, as a person sets them.
    path
        The page's, in an app with pages.

    Raises
    ------
    InvalidConfig
        If one of the values can't be set.
    ExportError
        If callbacks go on for too long.
    """
    values = values or {}
    known = _stood.get(app)
    if known is None or known[:2] != (values, path):
        known = _stood[app] = values, path, asyncio.run(_come_to_rest(app, values, path))
    return known[2]


async def _come_to_rest(app: App, values: Mapping[str, Any], path: str) -> Standing:
    count = app.concurrency or CONCURRENCY
    submit = app.workers(count)  # here: this loop is the one that `run_on="main"` means
    request = None if path == "/" else PageRequest(path=path, is_served=True)
    href = OWN_START if path == "/" else f"http://localhost{path}"
    live = LiveSession(
        _PAGE, app.new_session(href=href, request=request), app.loop, app.loop, submit, count, _Policy(app)
    )
    try:
        page = _Page(live)
        live.start()
        await _wait(live, page)
        for name, value in values.items():
            _set(live, page, name, value)
            await _wait(live, page)
        with live.lock:
            session = live.session
            large = [(id, repr(frame)) for id, frame in large_frames(session.store.nodes())]
            nodes = list(session.store.nodes())
            put_frames_in(nodes)
            assets = AssetFolder(app)
            assets.put_into(nodes)
            snapshot = live.offer()[1]
            failures = [(failed.spec, failed.failure) for failed in session.failures.values()]
            return Standing(session, join(snapshot), callbacks_of(session), page.calls, failures, large, assets)
    finally:
        live.close()


async def _wait(live: LiveSession, page: _Page) -> None:
    while True:
        if not await asyncio.to_thread(live.wait_idle, PATIENCE_S):
            with live.lock:
                waiting = ", ".join(map(str, live.session.pending()))
            what = f"After {PATIENCE_S:.0f} s callbacks still run, and it is not known yet what {waiting} will be."
            raise ExportError([Finding("", None, what, "Have the first callbacks end by themselves.")])
        if not page.answer():
            return


def _set(live: LiveSession, page: _Page, name: str, value: Any) -> None:
    id, _, prop = name.rpartition(".")
    with live.lock:
        store = live.session.store
        node = store.node(id)
        if node is None:
            remedy = did_you_mean(id, store) or "Look for its id in the layout."
            raise InvalidConfig(explain(f"--set names {id!r}, and there is no such component.", remedy=remedy))
        reason = refusal(node, prop)
        if reason is not None:
            raise InvalidConfig(explain(f"--set {name}: {reason}", remedy="Set what a person at the page can set."))
    page.event([[id, {prop: value}]])
    with live.lock:
        if live.value(Prop(id, prop)) != value:
            what = f"--set {name}={shorten(value)}: it can't be set to that."
            raise InvalidConfig(explain(what, remedy="Set what a person at the page could choose."))


def callbacks_of(session: Session) -> dict[str, dict[str, Any]]:
    """What callbacks of Python read and write in the present layout, by the keys of their instances."""
    instances = session.instances
    found: dict[str, dict[str, Any]] = {}
    for spec in instances.topology.specs:
        if spec.clientside is not None:
            continue
        for instance in instances.all(spec):
            resolve = instances.resolve
            found[instance.key] = {
                "name": spec.name,
                "inputs": _dependencies(resolve(instance.inputs)),
                "states": [] if is_router(spec) else _dependencies(resolve(instance.states)),
                "outputs": _dependencies(resolve(instance.outputs)),
            }
    return found


def _dependencies(resolved: Sequence[Resolved]) -> list[Any]:
    """As in a binding of a clientside callback; variables are left out, since no page has them."""
    return [
        [item.id, item.name] if isinstance(item, Prop) else [[prop.id, prop.name] for prop in item]
        for item in resolved
        if not (isinstance(item, Prop) and item.id == VARIABLES)
    ]
