"""What a replay comes to, held against the recording; what differs goes into the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, cast

from nbdash.engine.outcome import Edit, Outcome, Update
from nbdash.engine.session import Run
from nbdash.graph.spec import Prop
from nbdash.recording.masks import Masks, is_masked
from nbdash.recording.results import held, held_changes, written
from nbdash.recording.values import condensed, frozen
from nbdash.testing.comparison import MAX_PLACES, differences, same_text
from nbdash.testing.report import Difference, Report, Timing

LEAST_SLOWER_MS = 20.0
"""What takes less is not called slower: so much differs from one moment to the next."""


class Findings:
    """Compares, and writes the report.

    Parameters
    ----------
    report
        Is written.
    ignore
        Props that are not compared, as `id.prop` with `*`.
    slower
        A call that takes so many times as long as it did is a difference; None: none is.
    """

    def __init__(self, report: Report, ignore: Sequence[str], slower: float | None) -> None:
        self.report = report
        self.event = 0
        """The event that the recording has come to."""
        self.at = 0.0
        """And the second."""
        self.masks = Masks()
        self.renamed: dict[str, str] = {}
        """Random parts of ids, as they were in the recording and as they are."""
        self._ignore = ignore
        self._slower = slower
        self._hidden = 0

    def note(
        self, kind: str, callback: str, prop: str = "", *, path: str = "", recorded: Any = None, now: Any = None
    ) -> None:
        """Note a difference; see `Difference`."""
        self.report.differences.append(Difference(self.event, self.at, kind, callback, prop, path, recorded, now))

    def remark(self, text: str) -> None:
        """Tell the reader something once."""
        if text not in self.report.notes:
            self.report.notes.append(text)

    def layout(self, recorded: Any, layout: Any) -> None:
        """Compare the layout that the session begins with."""
        self._compare("layout", "", "layout", recorded, condensed(frozen(layout, self.masks), self.masks.text))

    def result(self, run: Run, recorded: Mapping[str, Any], outcome: Outcome) -> None:
        """Compare what a call has returned or raised."""
        now, name = written(held(outcome, self.masks), self.masks), run.spec.name
        before, after = recorded.get("failure"), now.get("failure")
        if before is None and after is None:
            self._sets(name, recorded.get("set", []), now["set"])
        elif before is None or after is None or not _same_failure(before, after):
            self.note("error", name, recorded=_ended(recorded), now=_ended(now))

    def side(self, run: Run, recorded: list[Any], changes: Sequence[Update | Edit]) -> None:
        """Compare what a call has set beside its outputs."""
        now = written({"set": held_changes(changes, self.masks)}, self.masks)
        self._sets(run.spec.name, recorded, now["set"])

    def time(self, run: Run, before: float, now: float) -> None:
        """Note how long a call has taken, in milliseconds."""
        timing = self.report.timings.setdefault(run.spec.name, Timing())
        timing.calls += 1
        timing.recorded += before
        timing.now += now
        if self._slower is not None and now > max(self._slower * before, LEAST_SLOWER_MS):
            self.note("slower", run.spec.name, recorded=before, now=now)

    def close(self) -> None:
        """Tell what was not compared."""
        if self._hidden:
            self.remark(f"{self._hidden} results are masked, and were not compared.")

    def _sets(self, name: str, recorded: list[Any], now: list[Any]) -> None:
        before, after = _by_prop(recorded), _by_prop(now)
        for prop in {**before, **after}:
            if self._ignores(prop):
                continue
            if prop not in after:
                self.note("not set", name, prop, recorded=before[prop])
            elif prop not in before:
                self.note("set", name, prop, now=after[prop])
            elif is_masked(before[prop]):
                self._hidden += 1
            else:
                self._compare("value", name, prop, before[prop], after[prop])

    def _compare(self, kind: str, name: str, prop: str, before: Any, after: Any) -> None:
        found = differences(prop, translated(before, self.renamed), after, self._ignores, self._learn)
        for one in found[:MAX_PLACES]:
            self.note(kind, name, one.prop, path=one.path, recorded=one.recorded, now=one.now)
        if len(found) > MAX_PLACES:
            self.remark(f"{prop} differs in {len(found) - MAX_PLACES} more places (event {self.event}).")

    def _learn(self, before: str, after: str) -> None:
        if before != after:
            self.renamed[before] = after

    def _ignores(self, prop: str) -> bool:
        return any(fnmatchcase(prop, pattern) for pattern in self._ignore)


def translated(value: Any, names: Mapping[str, str]) -> Any:
    """Data of a recording, with the random parts of ids as they are now.

    >>> translated({"item-0a1b2c3d.n_clicks": 1}, {"0a1b2c3d": "ffff0000"})
    {'item-ffff0000.n_clicks': 1}
    """
    if not names:
        return value
    if isinstance(value, str):
        for before, after in names.items():
            value = value.replace(before, after)
        return value
    if isinstance(value, list):
        return [translated(item, names) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return {translated(key, names): translated(item, names) for key, item in entries.items()}
    return value


def _by_prop(changes: list[Any]) -> dict[str, Any]:
    return {
        str(Prop(id, name)): _by_place(values[-1]) if len(values) == 2 else values[-1] for id, name, *values in changes
    }


def _by_place(operations: Any) -> Any:
    """The operations of a `Patch` by what each does, and where."""
    if not isinstance(operations, list):
        return operations  # masked, or very many
    found: dict[str, Any] = {}
    for operation in cast("list[dict[str, Any]]", operations):
        what = f"{operation['operation']} {operation['location']}"
        found[f"{what} ({len(found)})" if what in found else what] = operation.get("params")
    return found


def _same_failure(before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    return before["title"] == after["title"] and same_text(before["message"], after["message"])


def _ended(result: Mapping[str, Any]) -> str:
    failure = result.get("failure")
    if failure is not None:
        return failure["message"].partition("\n")[0] or failure["title"]
    return f"sets {', '.join(_by_prop(result.get('set', []))) or 'nothing'}"
