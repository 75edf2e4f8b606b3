"""What views with an open developer's view are told: the graph, counts and timings, the log.

It is told beside the session's own messages: not numbered, a few times a second, so much at a time and no more, and
not at all while the page is behind. Nothing of it is kept for a page that misses some: it asks for all of it again.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from typing import Any

from nbdash.cells import cells
from nbdash.engine.session import Session
from nbdash.graph.spec import CallbackSpec, Prop, Target
from nbdash.graph.topology import Topology
from nbdash.transport.recorder import Call, Entry, Recorder, Timing
from nbdash.transport.view import View

INTERVAL_S = 0.25
"""Views are told this often at most."""
MAX_CALLBACKS = 500
"""Callbacks that are told; of more, only how many."""
MAX_ENTRIES = 40
"""Entries of the log in one message; the next has the others."""
MAX_SOURCE = 4_000
"""Characters of a signature or of JavaScript."""

_WHERE = re.compile(r"(?:cell In\[(\d+)\]|(.+)), line (\d+)")
"""As `nbdash.source.place` writes it."""

REFUSED = "What an app does can be inspected in a notebook, and where it is served with debug=True."


class Inspection:
    """Those who look at one session. Lives under the session's lock.

    Parameters
    ----------
    recorder
        What the session did.
    soon
        Has `tell` called after so many seconds.
    """

    def __init__(self, recorder: Recorder, soon: Callable[[float], None]) -> None:
        self._recorder = recorder
        self._soon = soon
        self._watchers: dict[View, _Told] = {}
        self._is_due = False

    def __bool__(self) -> bool:
        return bool(self._watchers)

    def watch(self, view: View) -> None:
        """Tell a view everything with the next call of `tell`, and what changes from then on."""
        self._watchers[view] = _Told()
        if self._recorder.on_change is None:
            self._recorder.open(self._changed)

    def unwatch(self, view: View) -> None:
        """Tell a view nothing any more."""
        self._watchers.pop(view, None)
        if not self._watchers:
            self._recorder.close()

    def tell(self, session: Session, present: Iterable[View]) -> None:
        """Tell what has changed; views that can't take it now are told later."""
        self._is_due = False
        there = {view for view in present if view.send is not None}  # one that comes back says so again
        for view in [view for view in self._watchers if view not in there]:
            self.unwatch(view)
        for view, told in self._watchers.items():
            if not view.can_receive:
                self._changed()
                continue
            news = told.news(session, self._recorder)
            if news:
                told.serial += 1
                view.tell({"type": "inspect", "serial": told.serial, **news})
            if told.revision < self._recorder.revision:
                self._changed()

    def _changed(self) -> None:
        if not self._is_due:
            self._is_due = True
            self._soon(INTERVAL_S)


class _Told:
    """What one view has been told."""

    def __init__(self) -> None:
        self.serial = 0
        self.revision = 0
        """Of the log."""
        self._topology: Topology | None = None
        self._components: dict[str, str] | None = None
        self._counts: dict[CallbackSpec, int] = {}

    def news(self, session: Session, recorder: Recorder) -> dict[str, Any]:
        """What is to be told now; empty if there is nothing."""
        news: dict[str, Any] = {}
        topology = session.topology
        specs = topology.specs[:MAX_CALLBACKS]
        if topology is not self._topology:
            self._topology = topology
            recorder.keep_only(topology.specs)
            self._counts = {}
            news["graph"] = graph(topology)
        components = _components(session, specs)
        if components != self._components:
            self._components = news["components"] = components
        timings = {spec: recorder.timings[spec] for spec in specs if spec in recorder.timings}
        changed = {spec: timing for spec, timing in timings.items() if self._counts.get(spec) != timing.count}
        if changed or "graph" in news:
            news["timings"] = {spec.key: _timing(timing) for spec, timing in changed.items()}
            self._counts.update((spec, timing.count) for spec, timing in changed.items())
        entries = [entry for entry in recorder.entries if entry.revision > self.revision]
        entries = sorted(entries, key=lambda entry: entry.revision)[:MAX_ENTRIES]
        if entries:
            news["log"] = [_entry(entry) for entry in sorted(entries, key=lambda entry: entry.number)]
            self.revision = entries[-1].revision
        return news


def graph(topology: Topology) -> dict[str, Any]:
    """The definitions, and which of their dependencies may mean the same although they are written differently."""
    specs = topology.specs[:MAX_CALLBACKS]
    links: dict[tuple[Target, Target], None] = {}
    for spec in specs if topology.has_patterns else ():
        for read in (*spec.inputs, *spec.states):
            for use in topology.setters(read):
                if use.target != read:
                    links[use.target, read] = None
    described: dict[str, Any] = {
        "callbacks": [_callback(spec) for spec in specs],
        "links": [[_target(written), _target(read)] for written, read in links][: 4 * MAX_CALLBACKS],
    }
    if len(topology.specs) > len(specs):
        described["omitted"] = len(topology.specs) - len(specs)
    return described


def _callback(spec: CallbackSpec) -> dict[str, Any]:
    return {
        "key": spec.key,
        "name": spec.name,
        "where": spec.where,
        "place": _place(spec),
        "kind": _kind(spec),
        "signature": _signature(spec),
        "outputs": [_target(target) for target in spec.outputs],
        "inputs": [_target(target) for target in spec.inputs],
        "states": [_target(target) for target in spec.states],
        "initial": not spec.prevent_initial_call,
    }


def _place(spec: CallbackSpec) -> dict[str, Any] | None:
    """Where it is defined, in the form of a failure's places."""
    named = _WHERE.fullmatch(spec.where)
    if named is None:
        return None
    execution, file, line = named.groups()
    number = None if execution is None else int(execution)
    cell = None if number is None else cells.id_of(number)
    return {"cell": cell, "execution": number, "file": file, "line": int(line), "function": spec.name}


def _kind(spec: CallbackSpec) -> str:
    if spec.clientside is not None:
        return "clientside"
    if spec.persistent:
        return "persistent"
    return ("async " if spec.is_async else "") + ("generator" if spec.is_stream else "function")


def _signature(spec: CallbackSpec) -> str:
    source = spec.clientside
    if source is None:
        try:
            parameters = inspect.signature(spec.function.function).parameters
        except (AttributeError, TypeError, ValueError):
            return spec.name  # an object that can be called, made by who knows whom
        return f"{spec.name}({', '.join(parameters)})"[:MAX_SOURCE]
    return (f"{source.namespace}.{source.name}" if source.source is None else source.source)[:MAX_SOURCE]


def _target(target: Target) -> list[str]:
    return [target.id, target.name]


def _components(session: Session, specs: Iterable[CallbackSpec]) -> dict[str, str]:
    """The types of the components that callbacks name, by id."""
    found: dict[str, str] = {}
    for spec in specs:
        for target in (*spec.outputs, *spec.inputs, *spec.states):
            node = session.store.node(target.id) if isinstance(target, Prop) else None
            if node is not None:
                found[target.id] = node.type
    return found


def _timing(timing: Timing) -> dict[str, Any]:
    timed = timing.count - timing.by_page
    return {
        "count": timing.count,
        "failed": timing.failed,
        "superseded": timing.superseded,
        "page": timing.by_page,
        "last": _ms(timing.last) if timed else None,
        "mean": _ms(timing.total / timed) if timed else None,
        "max": _ms(timing.longest) if timed else None,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    described: dict[str, Any] = {
        "number": entry.number,
        "kind": entry.kind,
        "view": entry.view,
        "at": round(entry.at, 3),
        "changes": [[*prop, text] for prop, text in entry.changes],
        "calls": [_call(call, entry) for call in entry.calls],
        "sent": [list(message) for message in entry.sent],
    }
    if entry.omitted:
        described["omitted"] = entry.omitted
    return described


def _call(call: Call, entry: Entry) -> dict[str, Any]:
    return {
        "callback": call.callback,
        "instance": call.instance,
        "triggered": [list(prop) for prop in call.triggered],
        "after": _ms(call.begun - entry.begun),
        "took": None if call.took is None else _ms(call.took),
        "outcome": call.outcome,
        "updates": [[*prop, text] for prop, text in call.updates],
        "message": call.message,
    }


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 3)
