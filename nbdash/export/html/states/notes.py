"""What is to be known of states: callbacks that pre-computed results can't do justice to."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from types import CodeType
from typing import TYPE_CHECKING, Any

from nbdash.export.findings import Finding
from nbdash.export.html.findings import of_cell
from nbdash.export.html.states.plan import Axis, reached
from nbdash.export.html.states.table import Table, canonical
from nbdash.graph.spec import CallbackSpec

if TYPE_CHECKING:
    from nbdash.app import App

_TRIGGERS = frozenset({"triggered", "triggered_id", "triggered_prop_ids", "args_grouping"})


def notes(app: App, axes: Iterable[Axis]) -> Iterator[Finding]:
    """What can be said before anything is computed."""
    topology, chosen = app.registry.topology, list(axes)
    for spec in topology.specs:
        if spec.clientside is not None or not any(spec in reached(axis.prop, topology) for axis in chosen):
            continue
        if spec.persistent:
            what = f"{spec.name} goes on for as long as its page is there; without Python it does nothing."
            yield of_cell(spec, what, "Leave it out of what you hand over, or serve the app.")
        if _asks_what_triggered(spec):
            what = f"{spec.name} asks which input triggered it. Its results are those for one input at a time."
            yield of_cell(spec, what, "Where that matters, give it inputs that say all.")


def unsteady(app: App, table: Table) -> Iterator[Finding]:
    """Callbacks that come to something else when they are given the same: one call each is made once more."""
    from nbdash.export.html.states.player import Player

    again = Table(table.unordered)
    Player(app, again).start()
    for (form, given), entry in again.entries.items():
        numbers = tuple(table.values.add(again.values.all[number]) for number in given)
        before = table.entries.get((form, numbers))
        if before is None or before.failure is not None:
            continue
        told = [[_told(which, op) for op in one.updates] for which, one in ((table, before), (again, entry))]
        if told[0] != told[1]:
            spec = next((one for one in app.registry.topology.specs if one.key == form.key.split("@[")[0]), None)
            if spec is not None:
                what = f"{spec.name} came to something else when it was called once more: by chance, or by the time."
                yield of_cell(spec, what, "The file has what came of one call. Fix the seed or the time to choose it.")


def failures(app: App, table: Table) -> Iterator[Finding]:
    """Callbacks that failed for some of the values: the page shows that, there."""
    found: dict[str, list[tuple[list[Any], str]]] = {}
    for (form, given), entry in table.entries.items():
        if entry.failure is not None:
            values = [table.values.all[number] for number in given]
            arguments = [f"{prop}={canonical(value)[:40]}" for prop, value in zip(form.arguments, values, strict=True)]
            found.setdefault(form.key, []).append((arguments, entry.failure["message"]))
    for key, several in sorted(found.items()):
        spec = next((one for one in app.registry.topology.specs if one.key == key.split("@[")[0]), None)
        if spec is not None:
            arguments, message = several[0]
            times = "once" if len(several) == 1 else f"{len(several):,} times"
            what = f"{spec.name} failed {times}, first with {', '.join(arguments)}: {message.splitlines()[0]}"
            yield of_cell(spec, what, "The page shows the error there. Mend the callback, or leave these values out.")


def _told(table: Table, op: list[Any]) -> list[Any]:
    return [*op[:2], canonical(table.values.all[op[2]]) if len(op) == 3 else canonical(op[3])]


def _asks_what_triggered(spec: CallbackSpec) -> bool:
    function = inspect.unwrap(getattr(spec.function, "function", spec.function))
    code = getattr(function, "__code__", None)
    return code is not None and any(_TRIGGERS.intersection(one.co_names) for one in _codes(code))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
