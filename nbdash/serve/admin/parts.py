"""The parts of the owner's page, each made of the sum of all figures."""

from __future__ import annotations

from typing import Any

from nbdash import html
from nbdash.serve.admin.amounts import ago, clock, duration, number, size
from nbdash.serve.admin.graph import MAX_DRAWN, address, drawn
from nbdash.serve.admin.sums import CallbackSum, Overview
from nbdash.serve.figures import Figures, IncidentTold, SessionTold

MAX_SESSIONS = 100
MAX_CALLBACKS = 30


def tiles(sums: Overview) -> list[Any]:
    """The figures of all at a glance."""
    refused = sum(sums.refused.values())
    found = [
        ("Sessions", number(sums.session_count), f"{number(sums.sessions_begun)} since the start"),
        ("Events", number(sums.events), "of visitors"),
        ("Callbacks", number(sums.calls), _queue(sums)),
        ("Errors", number(sums.incident_count), "each with a number in the log"),
        ("Refused", number(refused), ", ".join(f"{kind} {count}" for kind, count in sums.refused.most_common(3))),
        ("Memory", size(sums.memory), _workers(len(sums.workers))),
    ]
    bad = {"Errors"} if sums.incident_count else set[str]()
    return [
        html.Div(
            [html.Dt(name), html.Dd(value, className="value"), html.Dd(more or "nothing", className="more")],
            className="tile bad" if name in bad else "tile",
        )
        for name, value, more in found
    ]


def workers(sums: Overview, *, can_drain: bool) -> Any:
    """One row for each process."""
    drains = can_drain and len(sums.workers) > 1
    head = ["Worker", "Up for", "Sessions", "Threads", "Waiting", "CPU", "Memory", *([""] if drains else [])]
    rows = [[*_worker(one), *([_drain(one)] if drains else [])] for one in sums.workers]
    return _table("Workers", head, rows, numbers=range(1, 7))


def sessions(sums: Overview) -> Any:
    """Those that were used last."""
    if not sums.sessions:
        return html.P("Nobody is here.", className="empty")
    now = max(worker["at"] for worker in sums.workers)
    head = ["Session", "Who", "Page", "Last event", "Events", "Callbacks", "Failed", ""]
    rows = [_session(one, now) for one in sums.sessions[:MAX_SESSIONS]]
    table = _table("Sessions", head, rows, numbers=range(3, 7))
    left = sums.session_count - len(rows)
    return [table, html.P(f"and {number(left)} more", className="empty")] if left > 0 else table


def slowest(sums: Overview) -> Any:
    """The callbacks whose calls took longest."""
    called = [one for one in sums.callbacks if one.timed][:MAX_CALLBACKS]
    if not called:
        return html.P("No callback has run yet.", className="empty")
    head = ["Callback", "Mean", "95 % within", "Longest", "Calls", "Failed"]
    most = called[0].mean_s
    return _table("Slowest callbacks", head, [_callback(one, most) for one in called], numbers=range(1, 6))


def graph(sums: Overview) -> Any:
    """A picture for each app."""
    apps: dict[str, list[CallbackSum]] = {}
    for one in sums.callbacks:
        apps.setdefault(one.app, []).append(one)
    if not apps:
        return html.P("The app has no callbacks.", className="empty")
    found: list[Any] = []
    for app, callbacks in apps.items():
        if len(apps) > 1:
            found.append(html.H3(app))
        told = f"The callbacks of {app}, and which leads to which. The table above has the same figures."
        picture = html.Img(src=address(drawn(callbacks)), alt=told)
        found.append(html.Div(picture, className="wide", tabIndex="0", role="region", **aria(label=told)))
        if len(callbacks) > MAX_DRAWN:
            found.append(
                html.P(f"The {MAX_DRAWN} that took most time, of {number(len(callbacks))}.", className="empty")
            )
    return found


def errors(sums: Overview) -> Any:
    """The last incidents, each with its traceback."""
    if not sums.incidents:
        return html.P("Nothing has gone wrong.", className="empty")
    return [_incident(one) for one in sums.incidents]


def _queue(sums: Overview) -> str:
    return f"{sums.queue} waiting, {sums.threads} threads"


def _workers(count: int) -> str:
    return "1 worker" if count == 1 else f"{count} workers"


def _worker(one: Figures) -> list[Any]:
    state = " ending" if one["is_stopping"] else ""
    return [
        html.Span([html.Code(str(one["worker"])), html.Em(state)]),
        duration(one["at"] - one["begun"]),
        number(one["session_count"]),
        number(one["threads"]),
        number(one["queue"]),
        duration(one["cpu"]),
        size(one["memory"]),
    ]


def _drain(one: Figures) -> Any:
    worker = one["worker"]
    return _button("Drain", {"do": "drain", "worker": worker}, f"Drain worker {worker}")


def _session(one: SessionTold, now: float) -> list[Any]:
    who = one["user"] or one["remote"] or "somebody"
    away = [] if one["pages"] else [html.Em(" away")]
    busy = [html.Em(" busy")] if one["is_busy"] else []
    return [
        html.Span([html.Code(one["session"]), *away, *busy]),
        who,
        one["path"],
        ago(one["last"], now),
        number(one["events"]),
        number(one["calls"]),
        _failed(one["failed"]),
        _button("End", {"do": "end", "session": one["session"]}, f"End session {one['session']} of {who}"),
    ]


def _callback(one: CallbackSum, most: float) -> list[Any]:
    part = f"{one.mean_s / most:.3f}" if most else "0"
    within = "over 10 s" if one.most_s is None else duration(one.most_s)
    return [
        html.Div([html.Strong(one.name), html.Span(one.where, className="where")]),
        html.Div(
            [
                duration(one.mean_s),
                html.Meter(value=part, **aria(hidden="true")),
            ],
            className="timed",
        ),
        within,
        duration(one.longest_s),
        number(one.calls),
        _failed(one.failed),
    ]


def _incident(one: IncidentTold) -> Any:
    where = " · ".join(part for part in (one["callback"], one["user"], one["session"]) if part)
    return html.Details(
        [
            html.Summary([html.Code(one["number"]), html.Strong(_raised(one)), html.Span(clock(one["at"]))]),
            html.P(one["title"], className="where"),
            html.P(where, className="where") if where else None,
            html.Pre(one["detail"], tabIndex="0"),
        ],
        id=f"incident-{one['number']}",
    )


def _raised(one: IncidentTold) -> str:
    """What was raised: a traceback's last line."""
    lines = one["detail"].rstrip().splitlines()
    return lines[-1][:200] if lines and lines[0].startswith("Traceback") else one["title"]


def _failed(count: int) -> Any:
    return html.Span(number(count), className="failed") if count else "0"


def _button(text: str, id: dict[str, Any], label: str) -> Any:
    return html.Button(text, id=id, className="small", **aria(label=label))


def _table(title: str, head: list[str], rows: list[list[Any]], numbers: range) -> Any:
    def kind(place: int) -> str:
        return "number" if place in numbers else "text"

    header = html.Tr([html.Th(text, scope="col", className=kind(place)) for place, text in enumerate(head)])
    body = [html.Tr([html.Td(cell, className=kind(place)) for place, cell in enumerate(row)]) for row in rows]
    table = html.Table([html.Thead(header), html.Tbody(body)])
    return html.Div(table, className="wide", tabIndex="0", role="region", **aria(label=title))


def aria(**attributes: str) -> dict[str, Any]:
    """Attributes for assistive technology.

    Examples
    --------
    >>> aria(label="Sessions")
    {'aria-label': 'Sessions'}
    """
    return {f"aria-{name}": value for name, value in attributes.items()}
