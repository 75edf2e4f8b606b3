"""The calls of a replay: begun, led on and ended when the recording says so; those that it does not have besides."""

from __future__ import annotations

import asyncio
from collections.abc import Container, Mapping
from typing import Any, cast

from nbdash.context import PageRequest
from nbdash.engine.outcome import Failure, Outcome, Values
from nbdash.engine.session import Run, Session
from nbdash.graph.spec import ClientsideSource, Prop
from nbdash.recording.masks import is_masked
from nbdash.testing.ahead import Ahead
from nbdash.testing.findings import Findings
from nbdash.testing.making import Making, Product
from nbdash.transport.incoming import Refused, judged_outcome
from nbdash.transport.stops import STOPPED

MAX_CALLS = 10_000
"""Calls that are made at once and that the recording does not have."""

MAX_STEPS = 100
"""Values that are taken of a generator that the recording does not have, or that it does not have the end of."""


class ReplayedCalls:
    """The calls of one replay.

    Parameters
    ----------
    session, request
        What is called, for whom.
    ahead
        The calls that the recording is yet to have.
    findings
        Compares.
    loop
        Where async callbacks run.
    timeout_s
        How long they are waited for.
    """

    def __init__(
        self,
        session: Session,
        request: PageRequest,
        ahead: Ahead,
        findings: Findings,
        loop: asyncio.AbstractEventLoop,
        timeout_s: float,
    ) -> None:
        self.session = session
        self.request = request
        self.ahead = ahead
        self.is_left = False
        """Whether no page is connected: then generators are closed."""
        self._findings = findings
        self._loop = loop
        self._timeout_s = timeout_s
        self._making: dict[int, Making] = {}
        """Those under way in the recording and here, by their numbers there."""
        self._clientside: dict[int, Run] = {}
        self._names: dict[int, str] = {}

    @property
    def under_way(self) -> list[str]:
        """The names of what has begun and has not ended."""
        return [self._names[number] for number in self._making]

    def stop(self, props: Container[Prop]) -> None:
        """The visitor has ended what these props wait for."""
        counting = [number for number, making in self._making.items() if self.session.counts(making.run)]
        self.session.stop(props, STOPPED)
        for number in counting:
            if not self.session.counts(self._making[number].run):
                self._making.pop(number).close()

    def close(self) -> None:
        """End what still goes on."""
        for making in self._making.values():
            making.close()

    # -- calls ----------------------------------------------------------------------------------------------------

    def begin(self, entry: Mapping[str, Any]) -> None:
        """A call has begun."""
        key, number = entry["key"], entry["n"]
        self._names[number] = entry["name"]
        self.ahead.begun(key)
        run = self.session.next_run(lambda instance: instance.key == key)
        while run is None:
            other = self.session.next_run(lambda instance: not self.ahead.has(instance.key))
            if other is None:
                self._findings.note("not called", entry["name"])
                return
            self._alone(other)
            run = self.session.next_run(lambda instance: instance.key == key)
        self._findings.report.calls += 1
        if run.spec.clientside is None:
            self._making[number] = self._make(run)
        else:
            self._clientside[number] = run

    def side(self, entry: Mapping[str, Any]) -> None:
        """It has set props beside its outputs."""
        making = self._making.get(entry["call"])
        if making is None:
            return
        product = self._next(making)
        if product.kind == "side":
            self._set_side(making.run, product, entry["set"])
            return
        making.put_back(product)
        for id, name, *values in entry["set"]:
            self._findings.note("not set", making.run.spec.name, str(Prop(id, name)), recorded=values[-1])

    def step(self, entry: Mapping[str, Any]) -> None:
        """A generator has yielded."""
        making = self._making.get(entry["call"])
        if making is None or entry.get("late"):
            return
        product = self._after_sides(making)
        if product.kind == "step":
            self.session.update(making.run, product.outcome)
            self._findings.result(making.run, entry, product.outcome)
            return
        making.put_back(product)
        self._findings.result(making.run, entry, Values())

    def end(self, entry: Mapping[str, Any]) -> None:
        """It is over."""
        number = entry["call"]
        if number in self._clientside:
            self._end_clientside(self._clientside.pop(number), entry)
            return
        making = self._making.pop(number, None)
        if making is None:
            return
        is_closed = making.run.spec.is_stream and (entry.get("late") or self.is_left)
        if is_closed or entry.get("stopped"):
            making.close()
            self.session.finish(making.run, Values())
            return
        outcome = self._to_its_end(making, is_compared=not entry.get("late"))
        self.session.finish(making.run, outcome)
        if not entry.get("late"):
            self._findings.result(making.run, entry, outcome)
            if making.took is not None:
                self._findings.time(making.run, entry["took"], 1000 * making.took)

    def _end_clientside(self, run: Run, entry: Mapping[str, Any]) -> None:
        """What the page made of a call can't be made here: it is taken from the recording."""
        source = cast("ClientsideSource", run.spec.clientside)
        told = entry if "failure" not in entry else {"error": entry["failure"]}
        outcome = judged_outcome(
            self.session, source, run.outputs, page_told({"values": entry.get("set"), **told}), Refused()
        )
        self.session.finish(run, outcome, origin="page")

    def _make(self, run: Run) -> Making:
        return Making(run, self.session, self.request, self._loop, self._timeout_s)

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
            self.session.update(making.run, product.outcome)
            if is_compared:
                self._findings.result(making.run, {"set": []}, product.outcome)
        return product.outcome

    def _set_side(self, run: Run, product: Product, recorded: list[Any]) -> None:
        self.session.set_props(product.changes, run)
        self._findings.side(run, recorded, product.changes)

    # -- what the recording does not have -------------------------------------------------------------------------

    def settle(self, *, is_compared: bool = True) -> None:
        """Nothing was under way: what still is here is brought to its end."""
        for number, making in list(self._making.items()):
            if not making.run.spec.persistent:
                del self._making[number]
                self._finish_alone(making)
        self._clientside.clear()
        for _ in range(MAX_CALLS):
            run = self.session.next_run()
            if run is None:
                return
            self._alone(run, is_compared=is_compared)
        self._findings.remark(
            f"More than {MAX_CALLS:,} calls followed each other: the replay ends with event {self._findings.event}."
        )

    def _alone(self, run: Run, *, is_compared: bool = True) -> None:
        """Make a call that the recording does not have."""
        if is_compared:
            self._findings.note("called", run.spec.name)
        if run.spec.clientside is not None:
            self.session.finish(run, Values())
            self._findings.remark(f"{run.spec.name} runs in the page, and is not called here.")
            return
        making = self._make(run)
        if run.spec.persistent:
            making.close()
            self.session.finish(run, Values())
        else:
            self._finish_alone(making)

    def _finish_alone(self, making: Making) -> None:
        for _ in range(MAX_STEPS):
            product = self._after_sides(making)
            if product.kind == "end":
                self.session.finish(making.run, product.outcome)
                if isinstance(product.outcome, Failure):
                    text = f"{product.outcome.title}: {product.outcome.message}"
                    self._findings.remark(f"{making.run.spec.name} failed: {text}")
                return
            self.session.update(making.run, product.outcome)
        making.close()
        self.session.finish(making.run, Values())


def page_told(outcome: Mapping[str, Any]) -> dict[str, Any]:
    """What a page has come to, without what is masked."""
    values = [entry for entry in outcome.get("values") or () if not (is_masked(entry[2]) or is_masked(entry[-1]))]
    return {**outcome, "values": values}
