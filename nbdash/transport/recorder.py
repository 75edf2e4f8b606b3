"""What a session did: how often each callback ran and how long it took, and, while somebody looks, a log.

Pure: it is told what happens, and reads a clock that it is given. Counts and timings are kept from the start, since
they cost less than a microsecond a call; the log is kept only while a view inspects, and holds the last entries.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from nbdash.components.arrays import dtype_code, is_array
from nbdash.components.tree import Node
from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Edit, Failure, Outcome
from nbdash.engine.session import Run
from nbdash.engine.store import Change, Store
from nbdash.errors import shorten
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop

MAX_ENTRIES = 200
"""Entries of the log that are kept."""
MAX_PARTS = 50
"""Changes, runs and messages that one entry names; of more it says only how many."""
MAX_TEXT = 60
"""Characters of a value or a message in the log."""


@dataclass(slots=True)
class Timing:
    """How one callback has done so far. Times are in seconds."""

    count: int = 0
    """Calls that have ended."""
    failed: int = 0
    superseded: int = 0
    """Calls whose result came too late to count."""
    by_page: int = 0
    """Calls that pages made by themselves: they are counted, but not timed."""
    last: float = 0.0
    total: float = 0.0
    longest: float = 0.0


@dataclass(slots=True, eq=False)
class Call:
    """A call of a callback, in an entry of the log."""

    callback: str
    instance: str
    triggered: tuple[Prop, ...]
    begun: float
    outcome: str = "running"
    took: float | None = None
    updates: list[tuple[Prop, str]] = field(default_factory=list[tuple[Prop, str]])
    message: str = ""


@dataclass(slots=True, eq=False)
class Entry:
    """What set off calls, these calls, and what was sent meanwhile."""

    number: int
    kind: str
    view: str | None
    at: float
    """Seconds since 1970."""
    begun: float
    """By the recorder's clock."""
    changes: list[tuple[Prop, str]]
    cause: Hashable = None
    calls: list[Call] = field(default_factory=list[Call])
    sent: list[tuple[str, str, int, int]] = field(default_factory=list[tuple[str, str, int, int]])
    """View, kind of message, bytes, props in it."""
    omitted: int = 0
    """Parts beyond those that are kept."""
    revision: int = 0
    """Rises with each change to any entry."""


class Recorder:
    """One session's record. Lives under the session's lock, and sees to it that nothing in it grows without end.

    Parameters
    ----------
    clock
        Seconds from anywhere.
    now
        Seconds since 1970.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter, now: Callable[[], float] = time.time) -> None:
        self.timings: dict[CallbackSpec, Timing] = {}
        self.entries: deque[Entry] = deque()
        self.revision = 0
        self.on_change: Callable[[], None] | None = None
        """Called with each change while somebody looks; None while nobody does, and then there is no log."""
        self._clock = clock
        self._now = now
        self._count = 0
        self._by_cause: dict[Hashable, Entry] = {}
        self._latest: Entry | None = None
        self._own: Entry | None = None
        """The last entry that no person's event stands behind."""
        self._open: dict[Run, tuple[Entry, Call]] = {}

    # -- what a session tells --------------------------------------------------------------------------------------

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it; a cause is a view and a number."""
        if self.on_change is not None:
            self._begin("event", None if cause is None else cause[0].id, _told(made, store), cause)

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""
        if self.on_change is not None:
            self._begin("set", None, _told(made, store), cause)

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        run.begun = self._clock()
        if self.on_change is not None:
            self._note_start(run)

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        if self.on_change is not None:
            self._note_outcome(run, outcome, counts, is_over=False)

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        took = self._clock() - run.begun
        timing = self.timings.get(run.instance.spec)
        if timing is None:
            timing = self.timings[run.instance.spec] = Timing()
        timing.count += 1
        timing.last = took
        timing.total += took
        if took > timing.longest:
            timing.longest = took
        if not counts:
            timing.superseded += 1
        elif outcome.__class__ is Failure:
            timing.failed += 1
        if self.on_change is not None:
            self._note_outcome(run, outcome, counts, is_over=True)

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        timing = self.timings.setdefault(instance.spec, Timing())
        timing.count += 1
        timing.by_page += 1
        timing.failed += isinstance(outcome, Failure)
        if self.on_change is None:
            return
        call = Call(instance.spec.key, instance.key, (), self._clock())
        _note(call, outcome)
        self._add_call(self._entry(causes), call)

    def redefined(self) -> None:
        """As `Observer` has it."""
        if self.on_change is not None:
            self.on_change()

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it; the log tells of calls."""

    # -- what a driver tells ---------------------------------------------------------------------------------------

    def began(self, kind: str) -> None:
        """A session begins, with its initial calls: `start`, or `layout` if it takes another's place."""
        if self.on_change is not None:
            self._begin(kind, None, [], None)

    def sent(self, view: str, kind: str, size: int, props: int) -> None:
        """A numbered message went out. What it tells is mostly what has just been done."""
        if self.on_change is None:
            return
        entry = self._latest or self._begin("before", None, [], None)
        self._add(entry, entry.sent, (view, kind, size, props))

    # -- who looks -------------------------------------------------------------------------------------------------

    def open(self, on_change: Callable[[], None]) -> None:
        """Keep a log from now on."""
        self.on_change = on_change

    def close(self) -> None:
        """Keep no log any more, and let go of what there is; numbers go on."""
        self.on_change = None
        self.entries.clear()
        self._by_cause.clear()
        self._open.clear()
        self._latest = self._own = None

    def keep_only(self, specs: Iterable[CallbackSpec]) -> None:
        """Forget the timings of definitions that are gone."""
        known = set(specs)
        if not self.timings.keys() <= known:
            self.timings = {spec: timing for spec, timing in self.timings.items() if spec in known}

    # -- inside ----------------------------------------------------------------------------------------------------

    def _begin(self, kind: str, view: str | None, changes: list[tuple[Prop, str]], cause: Hashable) -> Entry:
        self._count += 1
        entry = Entry(self._count, kind, view, self._now(), self._clock(), changes[:MAX_PARTS], cause)
        entry.omitted = max(0, len(changes) - MAX_PARTS)
        self.entries.append(entry)
        if cause is not None:
            self._by_cause[cause] = entry
        if kind != "event":
            self._own = entry
        if len(self.entries) > MAX_ENTRIES:
            self._forget(self.entries.popleft())
        self._touch(entry)
        return entry

    def _forget(self, entry: Entry) -> None:
        if self._by_cause.get(entry.cause) is entry:
            del self._by_cause[entry.cause]
        if self._own is entry:
            self._own = None
        self._open = {run: (other, call) for run, (other, call) in self._open.items() if other is not entry}

    def _entry(self, causes: Iterable[Any]) -> Entry:
        """What a call belongs to: the last of its causes, or what the kernel did by itself."""
        found = [entry for cause in causes if (entry := self._by_cause.get(cause)) is not None]
        if found:
            return max(found, key=lambda entry: entry.number)
        return self._own or self._begin("before", None, [], None)

    def _note_start(self, run: Run) -> None:
        for other, (entry, call) in list(self._open.items()):
            if other.instance is run.instance:  # a page was asked for it, and its answer is not waited for any more
                call.outcome = "superseded"
                self._touch(entry)
                if run.spec.clientside is not None:
                    del self._open[other]
        entry = self._entry(run.request.causes)
        call = Call(run.spec.key, run.instance.key, run.triggered, run.begun)
        self._open[run] = entry, call
        self._add_call(entry, call)

    def _note_outcome(self, run: Run, outcome: Outcome, counts: bool, *, is_over: bool) -> None:
        known = self._open.pop(run, None) if is_over else self._open.get(run)
        if known is None:
            return  # it began before anybody looked
        entry, call = known
        before = len(call.updates)
        _note(call, outcome)
        if before and not isinstance(outcome, Failure) and call.outcome == "prevented":
            call.outcome = "updated"  # a generator's end
        if not counts:
            call.outcome = "superseded"
        elif not is_over:
            call.outcome = "running"
        if is_over:
            call.took = self._clock() - run.begun
        self._touch(entry)

    def _add_call(self, entry: Entry, call: Call) -> None:
        self._add(entry, entry.calls, call)

    def _add(self, entry: Entry, parts: list[Any], part: Any) -> None:
        if len(parts) < MAX_PARTS:
            parts.append(part)
        else:
            entry.omitted += 1
        self._touch(entry)

    def _touch(self, entry: Entry) -> None:
        self.revision += 1
        entry.revision = self.revision
        self._latest = entry
        if self.on_change is not None:
            self.on_change()


def _told(made: Sequence[tuple[Prop, Change]], store: Store) -> list[tuple[Prop, str]]:
    return [(prop, _text(prop, store.value(prop))) for prop, _ in made]


def _note(call: Call, outcome: Outcome) -> None:
    if isinstance(outcome, Failure):
        call.outcome, call.message = "failed", outcome.message.partition("\n")[0][: 4 * MAX_TEXT]
        return
    call.outcome = "updated" if outcome.updates else "prevented"
    for update in outcome.updates[:MAX_PARTS]:
        text = f"{len(update.operations)} operations" if isinstance(update, Edit) else _text(update.prop, update.value)
        call.updates = [*(one for one in call.updates if one[0] != update.prop), (update.prop, text)][-MAX_PARTS:]


def _text(prop: Prop, value: Any) -> str:
    # a variable stays in the kernel, be it short: it may be a password
    return type(value).__name__ if prop.id == VARIABLES else described(value)


def described(value: Any) -> str:
    """A value in a few words, at a cost that does not depend on its size.

    >>> described(1987), described("Europe"), described([1, 2, 3])
    ('1987', "'Europe'", 'list of 3')
    """
    if value is None or isinstance(value, (bool, int, float, str)):
        return shorten(value[: MAX_TEXT + 1] if isinstance(value, str) else value, MAX_TEXT)
    if isinstance(value, Node):
        return f"component {value.type}"
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if is_array(value):
        return f"array {dtype_code(value)} of {' × '.join(map(str, value.shape))}"
    if isinstance(value, list):
        return f"list of {len(value)}"  # pyright: ignore[reportUnknownArgumentType]
    return f"object of {len(value)}" if isinstance(value, dict) else type(value).__name__  # pyright: ignore[reportUnknownArgumentType]
