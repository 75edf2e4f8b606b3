"""What this process can tell its owner, in plain data: it goes to other workers and to who asks them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict
from urllib.parse import urlsplit

from nbdash.graph.spec import CallbackSpec
from nbdash.serve.incident import incident_count, recent
from nbdash.serve.metrics import refusals
from nbdash.serve.monitor import CallbackFigures, monitor
from nbdash.serve.whose import session_name
from nbdash.transport.pool import Pool

if TYPE_CHECKING:
    from nbdash.serve.sessions import Sessions
    from nbdash.transport.live import LiveSession

MAX_SESSIONS = 500
"""Sessions that are told of one by one: those that were used last."""
_BEGUN = time.time()
_STATM = Path("/proc/self/statm")


class SessionTold(TypedDict):
    """One session."""

    session: str
    app: str
    user: str | None
    remote: str | None
    path: str
    """Without the query, which may hold what is secret."""
    begun: float
    last: float
    """When its visitor did something last."""
    pages: int
    """Pages that are connected."""
    is_busy: bool
    events: int
    calls: int
    failed: int


class CallbackTold(TypedDict):
    """One callback."""

    app: str
    key: str
    name: str
    where: str
    outcomes: dict[str, int]
    counts: list[int]
    """Of its histogram: see `Histogram`."""
    total: float
    longest: float
    inputs: list[str]
    outputs: list[str]
    is_in_page: bool


class IncidentTold(TypedDict):
    """One incident."""

    number: str
    at: float
    title: str
    detail: str
    callback: str | None
    session: str | None
    user: str | None


class Figures(TypedDict):
    """All that one process tells."""

    worker: int
    begun: float
    at: float
    is_stopping: bool
    memory: int
    cpu: float
    threads: int
    queue: int
    sessions: list[SessionTold]
    session_count: int
    sessions_begun: int
    events: int
    event_counts: list[int]
    event_total: float
    callbacks: list[CallbackTold]
    refused: dict[str, int]
    incidents: list[IncidentTold]
    incident_count: int


def figures(of: Iterable[Sessions]) -> Figures:
    """Those of this process; `of` are the sessions of its apps."""
    listed = list(of)
    lives = [(sessions.title, live) for sessions in listed for live in sessions]
    pools = {pool for sessions in listed if isinstance(pool := getattr(sessions.workers(), "__self__", None), Pool)}
    told = sorted((_session(app, live) for app, live in lives), key=lambda one: -one["last"])
    incidents = recent()
    with monitor.lock:
        callbacks = [_callback(one) for one in monitor.callbacks.values()]
        known = {(one["app"], one["key"]) for one in callbacks}
        events, took = monitor.events, monitor.events_took
        event_counts, event_total = list(took.counts), took.total
    for sessions in listed:  # those that have not been called yet
        missing = [spec for spec in sessions.callbacks if (sessions.title, spec.key) not in known]
        callbacks += [_callback(CallbackFigures(sessions.title, spec)) for spec in missing]
    return Figures(
        worker=os.getpid(),
        begun=_BEGUN,
        at=time.time(),
        is_stopping=any(sessions.is_stopping for sessions in listed),
        memory=memory(),
        cpu=time.process_time(),
        threads=sum(pool.count for pool in pools),
        queue=sum(pool.waiting for pool in pools),
        sessions=told[:MAX_SESSIONS],
        session_count=len(told),
        sessions_begun=monitor.sessions_begun,
        events=events,
        event_counts=event_counts,
        event_total=event_total,
        callbacks=callbacks,
        refused=refusals(),
        incidents=[IncidentTold(**asdict(one)) for one in incidents],
        incident_count=incident_count(),
    )


def memory() -> int:
    """Bytes of memory that this process takes up now; where the system does not say, the most that it has."""
    try:
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource  # not on Windows

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in bytes on macOS, which has no /proc


def _session(app: str, live: LiveSession) -> SessionTold:
    known = monitor.of(live)
    with live.lock:
        pages = sum(view.send is not None for view in live.views)
        path = urlsplit(live.session.present_address()).path
        is_busy = not live.session.is_idle
    now = time.time()
    return SessionTold(
        session=session_name(live.id),
        app=app,
        user=live.owner or None,
        remote=getattr(live.request, "remote", None),
        path=path,
        begun=known.begun if known else now,
        last=known.last if known else now,
        pages=pages,
        is_busy=is_busy,
        events=known.events if known else 0,
        calls=known.calls if known else 0,
        failed=known.failed if known else 0,
    )


def _callback(one: CallbackFigures) -> CallbackTold:
    spec: CallbackSpec = one.spec
    return CallbackTold(
        app=one.app,
        key=spec.key,
        name=spec.name,
        where=spec.where,
        outcomes=dict(one.outcomes),
        counts=list(one.took.counts),
        total=one.took.total,
        longest=one.took.longest,
        inputs=[str(target) for target in spec.inputs],
        outputs=[str(target) for target in spec.outputs],
        is_in_page=spec.clientside is not None,
    )
