"""What a browser can't do of what a notebook does: it has one thread, no processes, no sockets, no terminal."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from nbdash.export.findings import Finding
from nbdash.export.prepared import Prepared
from nbdash.export.sources import Sources

TARGET = "site"
_ABSENT = frozenset(
    (
        *("curses", "dbm", "ensurepip", "grp", "idlelib", "pwd", "readline", "resource"),
        *("syslog", "tkinter", "turtle", "venv"),
    )
)
"""Modules of Python that Pyodide has not."""
_FAILING = {
    "concurrent": "threads and processes",
    "multiprocessing": "processes",
    "socket": "connections",
    "socketserver": "connections",
    "subprocess": "processes",
    "threading": "threads",
}
"""Modules that can be imported there, and what of them can't be had."""
_CELL = re.compile(r"(?:cell |In\[)(\d+)\]?(?:, line (\d+))?")


def findings(prepared: Prepared) -> Iterator[Finding]:
    """All of it, by cell."""
    told: set[str] = set()
    for one in Sources(prepared.notebook, prepared.namespace, {}).imports:
        module = one.name.partition(".")[0]
        cell, line, within = one.source.cell, one.source.line(one.node), one.source.within(one.node)
        if module in told:
            continue
        if module in _ABSENT:
            told.add(module)
            what = f"Python in a browser has no {module!r}, which is imported{within or ' here'}."
            remedy = "Do without it, or import it in a `try` that goes on after an ImportError."
            yield Finding(TARGET, cell, what, remedy, line, is_refusal=not one.is_optional)
        elif module in _FAILING:
            told.add(module)
            what = (
                f"{module!r} is imported{within or ''}, and a browser has no {_FAILING[module]}: they can't be started."
            )
            yield Finding(TARGET, cell, what, "Leave it to async functions.", line, is_refusal=False)
    yield from _callbacks(prepared)


def _callbacks(prepared: Prepared) -> Iterator[Finding]:
    for spec in prepared.app.registry:
        if spec.persistent and not (spec.is_async or spec.is_stream):
            found = _CELL.search(spec.where)
            cell, line = (int(found[1]), found[2]) if found else (None, None)
            what = f"The persistent callback {spec.name!r} keeps all others waiting in a browser, which has one thread."
            remedy = "Have it yield what it sets, or make it async."
            yield Finding(TARGET, cell, what, remedy, int(line) if line else None, is_refusal=False)
    if inspect.iscoroutinefunction(prepared.app.layout):
        what = "The layout is made by an async function, which only Chromium can wait for there."
        yield Finding(TARGET, None, what, "Make it a plain function.", is_refusal=False)
