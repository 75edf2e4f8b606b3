"""`replay`: a recorded session once more, with no browser and no server, and where it comes to something else.

The engine is led through the recording in its order: an event when it came, a call when it began, its result when it
was there. So what overtook what is as it was, and the same code gives the same report each time. What the recording
does not have is made at the next moment at which nothing was under way.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from nbdash.components.tree import plain
from nbdash.context import PageRequest
from nbdash.engine.address import moved, parts_of
from nbdash.engine.outcome import Edit, Failure, Outcome, Ran, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.errors import shorten
from nbdash.files.spool import Spool, SpooledFile
from nbdash.files.uploaded import ContentsLeaf, FileLeaf
from nbdash.graph.spec import VARIABLES, ClientsideSource, Prop
from nbdash.pages.paths import is_root
from nbdash.recording.lines import Recording, read_recording
from nbdash.recording.masks import MASK, Masks, is_masked, stand_in
from nbdash.recording.results import held, held_changes, written
from nbdash.recording.values import condensed, frozen
from nbdash.testing.comparison import MAX_PLACES, differences, same_text
from nbdash.testing.making import Making, Product
from nbdash.testing.report import Difference, Report, Timing
from nbdash.transport.incoming import (
    Refused,
    judged_changes,
    judged_outcome,
    read_event,
    read_persisted,
    read_restored,
)
from nbdash.transport.replay import Replay
from nbdash.transport.stops import STOPPED
from nbdash.user import User

if TYPE_CHECKING:
    from nbdash.app import App

LEAST_SLOWER_MS = 20.0
"""What takes less is not called slower: so much differs from one moment to the next."""
MAX_CALLS = 10_000
"""Calls that are made at once and that the recording does not have."""


def replay(
    recording: str | Path,
    app: App | str | Path,
    *,
    name: str | None = None,
    ignore: Iterable[str] = (),
    given: Mapping[str, Any] | None = None,
    files: str | Path | None = None,
    slower: float | None = None,
    timeout_s: float = 10.0,
) -> Report:
    """Replay a recorded session, and report where results, errors or timings differ.

    Parameters
    ----------
    recording
        The file that `nbdash serve --record` has written.
    app
        The app, or the notebook or script that makes it.
    name
        Which app, if the notebook makes several.
    ignore
        Props that are not compared, as `id.prop`; `*` stands for any text. For what is random, or tells the time.
    given
        Values for masked props, by `id.prop`. Without one there is a text such as "masked 3", or a number.
    files
        A folder with the files that were uploaded, where the recording does not have them.
    slower
        A call that takes so many times as long as it did is a difference. None: times are told and not compared.
    timeout_s
        How long async and persistent callbacks are waited for.

    Raises
    ------
    RecordingError
        If there is no such recording, or it can't be read.
    CellError, AppNotFoundError
        If the notebook fails, or has no such app.

    Examples
    --------
    A visitor's bug as a test::

        from nbdash.testing import replay

        def test_the_bug_of_monday():
            replay("monday.recording.jsonl", "sales.ipynb").check()
    """
    read = read_recording(Path(recording))
    if isinstance(app, (str, Path)):
        from nbdash.serve.loader import load_app

        app = load_app(Path(app), name)
    folder = None if files is None else Path(files)
    return _Replayed(read, app, tuple(ignore), dict(given or {}), folder, slower, timeout_s).report


class _Replayed:
    """One replay, which is made as this is made."""

    def __init__(
        self,
        recording: Recording,
        app: App,
        ignore: Sequence[str],
        given: dict[str, Any],
        files: Path | None,
        slower: float | None,
        timeout_s: float,
    ) -> None:
        self.report = Report(recording.file.name)
        self._app = app
        self._ignore = ignore
        self._given = given
        self._files = files
        self._slower = slower
        self._timeout_s = timeout_s
        self._masks = Masks()
        self._request = _request(recording.head)
        self._href: str = recording.head["href"]
        self._new = partial(app.new_session, request=self._request, href=self._href)
        self._session: Session = self._new()
        self._making: dict[int, Making] = {}
        """The calls that are under way in the recording and here, by their numbers there."""
        self._names: dict[int, str] = {}
        self._clientside: dict[int, Run] = {}
        self._uploads: dict[str, SpooledFile] = {}
        self._stopped: set[int] = set()
        self._event = 0
        self._at = 0.0
        self._pages = 1
        self._is_over = False
        self._hidden = 0
        self._play(recording)

    # -- the recording --------------------------------------------------------------------------------------------

    def _play(self, recording: Recording) -> None:
        calls = [entry for entry in recording.entries if entry["kind"] == "call"]
        renamed = _renamed({entry["key"] for entry in calls}, {spec.key for spec in self._app.registry})
        for entry in calls:
            entry["key"] = renamed.get(entry["key"], entry["key"])
        self._ahead = ahead = _Ahead(recording.entries)
        for entry in recording.entries:
            self._at = entry["t"]
            if entry.get("idle"):
                self._settle()
                ahead.settled(entry["n"])
            getattr(self, f"_on_{entry['kind']}", self._pass)(entry)
            self._clear()
        if not self._is_over:
            self._end(recording)
        for making in self._making.values():
            making.close()
        if self._hidden:
            self.report.notes.append(f"{self._hidden} results are masked, and were not compared.")

    def _pass(self, entry: Mapping[str, Any]) -> None:
        """An entry that is for readers."""

    def _end(self, recording: Recording) -> None:
        """The process was killed: what visitors did then is done, and told, but there is nothing to compare it with."""
        report, open_calls = self.report, [self._names[number] for number in self._making]
        if open_calls:
            report.notes.append(f"The recording ends while {', '.join(open_calls)} is under way.")
        if recording.rest:
            report.notes.append(f"The recording ends before the results of {len(recording.rest)} of its last entries.")
        for number, making in list(self._making.items()):
            if not making.run.spec.is_stream and not making.run.spec.persistent:
                del self._making[number]
                self._finish_alone(making)
        for entry in recording.rest:
            getattr(self, f"_on_{entry['kind']}")(entry)
            self._settle(is_compared=False)
        self._settle(is_compared=False)

    # -- what has come from outside -------------------------------------------------------------------------------

    def _on_start(self, entry: Mapping[str, Any]) -> None:
        now = condensed(frozen(self._session.store.layout, self._masks), self._masks.text)
        self._compare("layout", "", "layout", entry["layout"], now)
        if not entry["held"]:
            self._session.start()

    def _on_go_on(self, entry: Mapping[str, Any]) -> None:
        from nbdash.serve.state import resumed

        self._session, calls, lost = resumed(self._app, Replay(entry), self._new)
        self._session.be_at(parts_of(self._href))
        self._session.go_on(calls, lost)

    def _on_hello(self, entry: Mapping[str, Any]) -> None:
        self._pages = max(1, self._pages)
        if is_root(root := entry.get("root")):
            self._request = replace(self._request, root=root)
        self._hello = dict(entry)
        self._session.persist(read_persisted(self._hello), is_late=False)

    def _on_take_back(self, entry: Mapping[str, Any]) -> None:
        restored = read_restored(self._hello)
        self._session.persist(read_persisted(self._hello))
        if entry["starts"]:
            self._session.start()
        self._session.restore(restored)

    def _on_pages(self, entry: Mapping[str, Any]) -> None:
        self._pages = entry["count"]

    def _on_file(self, entry: Mapping[str, Any]) -> None:
        name, size = entry["name"], entry["size"]
        content = entry.get("content")
        found = None if content is None else bytes(content)
        if found is None and self._files is not None and (self._files / Path(name).name).is_file():
            found = (self._files / Path(name).name).read_bytes()
            if blake2b(found, digest_size=16).hexdigest() != entry["digest"]:
                self.report.notes.append(f"{name} in {self._files} is not the file that was uploaded.")
        if found is None:
            self.report.notes.append(f"{name} is not in the recording: {size:,} zeros take its place. See --files.")
            found = bytes(size)
        file = Spool().add(name, len(found), entry["type"], entry["last_modified"])
        file.append(found)
        self._uploads[entry["upload"]] = file

    def _on_event(self, entry: Mapping[str, Any]) -> None:
        self._event += 1
        self.report.events += 1
        session = self._session
        changes = [
            [id, {name: self._unmasked(id, name, value, entry["n"]) for name, value in props.items()}]
            for id, props in entry["changes"]
        ]
        event = read_event({**entry, "changes": changes})
        self.report.said[self._event] = _said(entry)
        refused, view = Refused(), entry["view"]
        accepted = judged_changes(session, event, refused, self._with_files)
        ran: list[Ran] = []
        bindings = session.bindings() if event.ran else {}
        for key, told in event.ran:
            if key in bindings:
                binding = bindings[key]
                ran.append(Ran(key, judged_outcome(session, binding.function, binding.outputs, _told(told), refused)))
            else:
                self._note("not called", key.partition("@")[0])
        was = entry.get("refused", ())
        for prop in map(str, refused.props):
            if prop not in was:
                reason = "; ".join(refused.reasons) or "it has gone"
                self._note("refused", "", prop, recorded="accepted", now=f"refused: {reason}")
        session.event(accepted, cause=(view, entry["n"]), origin=view, ran=ran, forced=event.forced)
        if event.address is not None:
            session.move(moved(session.address["href"], event.address), view)

    def _on_outside(self, entry: Mapping[str, Any]) -> None:
        self._session.set_props([self._change(*change) for change in entry["set"]])

    def _on_stop(self, entry: Mapping[str, Any]) -> None:
        running = [number for number, making in self._making.items() if self._session.counts(making.run)]
        self._session.stop({Prop(*prop) for prop in entry["props"]}, STOPPED)
        for number in running:
            making = self._making[number]
            if not self._session.counts(making.run):
                making.close()
                del self._making[number]
                self._stopped.add(number)

    def _on_close(self, entry: Mapping[str, Any]) -> None:
        self._is_over = True

    # -- calls ----------------------------------------------------------------------------------------------------

    def _on_call(self, entry: Mapping[str, Any]) -> None:
        key, number = entry["key"], entry["n"]
        self._names[number] = entry["name"]
        self._ahead.begun(key)
        run = self._session.next_run(lambda instance: instance.key == key)
        while run is None:
            other = self._session.next_run(lambda instance: not self._ahead.has(instance.key))
            if other is None:
                self._note("not called", entry["name"])
                return
            self._alone(other)
            run = self._session.next_run(lambda instance: instance.key == key)
        self.report.calls += 1
        if run.spec.clientside is None:
            self._making[number] = self._make(run)
        else:
            self._clientside[number] = run

    def _on_side(self, entry: Mapping[str, Any]) -> None:
        making = self._making.get(entry["call"])
        if making is None:
            return
        product = self._next(making)
        if product.kind == "side":
            self._set_side(making.run, product, entry["set"])
            return
        making.put_back(product)
        for id, name, *values in entry["set"]:
            self._note("not set", making.run.spec.name, str(Prop(id, name)), recorded=values[-1])

    def _on_step(self, entry: Mapping[str, Any]) -> None:
        making = self._making.get(entry["call"])
        if making is None or entry.get("late"):
            return
        product = self._after_sides(making)
        if product.kind == "step":
            self._session.update(making.run, product.outcome)
            self._compare_results(making.run, entry, product.outcome)
            return
        making.put_back(product)
        self._compare_results(making.run, entry, Values())

    def _on_end(self, entry: Mapping[str, Any]) -> None:
        number = entry["call"]
        if number in self._clientside:
            self._end_clientside(self._clientside.pop(number), entry)
            return
        making = self._making.pop(number, None)
        if making is None:
            return
        is_closed = making.run.spec.is_stream and (entry.get("late") or self._pages == 0)
        if is_closed or entry.get("stopped"):
            making.close()
            self._session.finish(making.run, Values())
            return
        begun = time.perf_counter()
        outcome = self._to_its_end(making, is_compared=not entry.get("late"))
        took = 1000 * (time.perf_counter() - begun)
        self._session.finish(making.run, outcome)
        if not entry.get("late"):
            self._compare_results(making.run, entry, outcome)
            if not making.run.spec.is_async and not making.run.spec.persistent:
                self._time(making.run, entry["took"], took)

    def _end_clientside(self, run: Run, entry: Mapping[str, Any]) -> None:
        """What the page made of a call can't be made here: it is taken from the recording."""
        source = cast("ClientsideSource", run.spec.clientside)
        told = entry if "failure" not in entry else {"error": entry["failure"]}
        outcome = judged_outcome(
            self._session, source, run.outputs, _told({"values": entry.get("set"), **told}), Refused()
        )
        self._session.finish(run, outcome, origin="page")

    def _make(self, run: Run) -> Making:
        return Making(run, self._session, self._request, self._app.loop, self._timeout_s)

    def _next(self, making: Making) -> Product:
        try:
            return making.next()
        except TimeoutError as error:
            making.close()
            return Product("end", [], Failure("It takes too long", str(error)))

    def _after_sides(self, making: Making) -> Product:
        """The next product that is more than props set on the side."""
        while (product := self._next(making)).kind == "side":
            self._set_side(making.run, product, [])
        return product

    def _to_its_end(self, making: Making, *, is_compared: bool) -> Outcome:
        while (product := self._after_sides(making)).kind == "step":
            self._session.update(making.run, product.outcome)
            if is_compared:
                self._compare_results(making.run, {"set": []}, product.outcome)
        return product.outcome

    def _set_side(self, run: Run, product: Product, recorded: list[Any]) -> None:
        self._session.set_props(product.changes, run)
        now = written({"set": held_changes(product.changes, self._masks)}, self._masks)["set"]
        self._compare_sets(run.spec.name, recorded, now)

    # -- what the recording does not have -------------------------------------------------------------------------

    def _settle(self, *, is_compared: bool = True) -> None:
        """Nothing was under way: what still is here is brought to its end."""
        for number, making in list(self._making.items()):
            if not making.run.spec.persistent:
                del self._making[number]
                self._finish_alone(making)
        self._clientside.clear()
        for _ in range(MAX_CALLS):
            run = self._session.next_run()
            if run is None:
                return
            self._alone(run, is_compared=is_compared)
        self.report.notes.append(
            f"More than {MAX_CALLS:,} calls followed each other: the replay ends with event {self._event}."
        )

    def _alone(self, run: Run, *, is_compared: bool = True) -> None:
        """Make a call that the recording does not have."""
        if is_compared:
            self._note("called", run.spec.name)
        if run.spec.clientside is not None:
            self._session.finish(run, Values())
            self.report.notes.append(f"{run.spec.name} runs in the page, and is not called here.")
            return
        making = self._make(run)
        if run.spec.persistent:
            making.close()
            self._session.finish(run, Values())
        else:
            self._finish_alone(making)

    def _finish_alone(self, making: Making) -> None:
        for _ in range(MAX_CALLS):
            product = self._after_sides(making)
            if product.kind == "end":
                self._session.finish(making.run, product.outcome)
                if isinstance(product.outcome, Failure):
                    text = f"{product.outcome.title}: {product.outcome.message}"
                    self.report.notes.append(f"{making.run.spec.name} failed: {text}")
                return
            self._session.update(making.run, product.outcome)
        making.close()
        self._session.finish(making.run, Values())

    # -- comparing ------------------------------------------------------------------------------------------------

    def _compare_results(self, run: Run, recorded: Mapping[str, Any], outcome: Outcome) -> None:
        now, name = written(held(outcome, self._masks), self._masks), run.spec.name
        before, after = recorded.get("failure"), now.get("failure")
        if before is None and after is None:
            self._compare_sets(name, recorded.get("set", []), now["set"])
        elif before is None or after is None or not _same_failure(before, after):
            self._note("error", name, recorded=_ended(recorded), now=_ended(now))

    def _compare_sets(self, name: str, recorded: list[Any], now: list[Any]) -> None:
        before, after = _by_prop(recorded), _by_prop(now)
        for prop in {**before, **after}:
            if self._ignores(prop):
                continue
            if prop not in after:
                self._note("not set", name, prop, recorded=before[prop])
            elif prop not in before:
                self._note("set", name, prop, now=after[prop])
            elif is_masked(before[prop]):
                self._hidden += 1
            else:
                self._compare("value", name, prop, before[prop], after[prop])

    def _compare(self, kind: str, name: str, prop: str, before: Any, after: Any) -> None:
        found = differences(prop, before, after, self._ignores)
        for one in found[:MAX_PLACES]:
            self._note(kind, name, one.prop, path=one.path, recorded=one.recorded, now=one.now)
        if len(found) > MAX_PLACES:
            text = f"{prop} differs in {len(found) - MAX_PLACES} more places (event {self._event})."
            self.report.notes.append(text)

    def _time(self, run: Run, before: float, now: float) -> None:
        timing = self.report.timings.setdefault(run.spec.name, Timing())
        timing.calls += 1
        timing.recorded += before
        timing.now += now
        if self._slower is not None and now > max(self._slower * before, LEAST_SLOWER_MS):
            self._note("slower", run.spec.name, recorded=before, now=now)

    def _note(
        self, kind: str, callback: str, prop: str = "", *, path: str = "", recorded: Any = None, now: Any = None
    ) -> None:
        self.report.differences.append(Difference(self._event, self._at, kind, callback, prop, path, recorded, now))

    def _ignores(self, prop: str) -> bool:
        return any(fnmatchcase(prop, pattern) for pattern in self._ignore)

    # -- values ---------------------------------------------------------------------------------------------------

    def _unmasked(self, id: str, name: str, value: Any, number: int) -> Any:
        prop = f"{id}.{name}"
        if is_masked(value) and prop in self._given:
            return self._given[prop]
        return stand_in(value, number)

    def _with_files(self, id: str, name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [self._with_files(id, name, item) for item in cast("list[Any]", value)]
        upload = cast("dict[str, Any]", value).get("upload") if isinstance(value, dict) else None
        if upload is None:
            return cast("Any", value)
        if upload not in self._uploads:
            raise ValueError(f"the recording does not have the file {shorten(upload)}")
        kind = ContentsLeaf if name == "contents" else FileLeaf
        return kind(upload, self._uploads[upload])

    def _change(self, id: str, name: str, value: Any, *operations: Any) -> Update | Edit:
        prop = Prop(id, name)
        if operations:
            return Edit(prop, operations[0])
        return Edit(prop, []) if id == VARIABLES else Update(prop, *plain(value))

    def _clear(self) -> None:
        self._session.take_changed()
        self._session.take_done()


class _Ahead:
    """Which calls begin in the recording until nothing is under way any more."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self._parts: dict[int, Counter[str]] = {}
        self._now = part = Counter[str]()
        for entry in entries:
            if entry.get("idle"):
                part = self._parts[entry["n"]] = Counter()
            if entry["kind"] == "call":
                part[entry["key"]] += 1

    def settled(self, number: int) -> None:
        """The recording has come to an entry before which nothing was under way."""
        self._now = self._parts[number]

    def begun(self, key: str) -> None:
        """One has begun."""
        self._now[key] -= 1

    def has(self, key: str) -> bool:
        """Whether this one is yet to begin."""
        return self._now[key] > 0


def _renamed(recorded: Iterable[str], present: Collection[str]) -> dict[str, str]:
    """The keys of functions that have another name now: by their outputs, where these leave no doubt."""
    found: dict[str, str] = {}
    for key in recorded:
        spec, mark, match = key.partition("@[")
        outputs = spec.partition("->")[2]
        if spec not in present and outputs:
            others = [other for other in present if other.partition("->")[2] == outputs]
            if len(others) == 1:
                found[key] = f"{others[0]}{mark}{match}"
    return found


def _request(head: Mapping[str, Any]) -> PageRequest:
    told: dict[str, Any] = dict(head.get("request") or {})
    user: dict[str, Any] | None = told.get("user")
    if user is not None:
        told["user"] = User(user["name"], frozenset(user["groups"]), method=user["method"])
    return PageRequest(**told)


def _told(outcome: Mapping[str, Any]) -> dict[str, Any]:
    """What a page has come to, without what is masked."""
    values = [entry for entry in outcome.get("values") or () if not is_masked(entry[2]) and entry[-1] != MASK]
    return {**outcome, "values": values}


def _by_prop(changes: list[Any]) -> dict[str, Any]:
    return {str(Prop(id, name)): values[-1] for id, name, *values in changes}


def _same_failure(before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    return before["title"] == after["title"] and same_text(before["message"], after["message"])


def _ended(result: Mapping[str, Any]) -> str:
    failure = result.get("failure")
    if failure is not None:
        return failure["message"].partition("\n")[0] or failure["title"]
    return f"sets {', '.join(_by_prop(result.get('set', []))) or 'nothing'}"


def _said(entry: Mapping[str, Any]) -> str:
    parts = [f"{id}.{name} = {shorten(value, 40)}" for id, props in entry["changes"] for name, value in props.items()]
    return ", ".join(parts[:4]) + (f" and {len(parts) - 4} more" if len(parts) > 4 else "")
