"""Playing an app by hand: one session, its callbacks called one after the other on this thread."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextvars import copy_context
from typing import Any

from nbdash import App
from nbdash.components.tree import plain, readable
from nbdash.context import PageRequest
from nbdash.dependencies import target_of
from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.graph.spec import Prop


class Play:
    """An app whose callbacks have run until nothing is left.

    Parameters
    ----------
    app
        With layout and callbacks.
    request
        What `ctx` tells of the page.
    """

    def __init__(self, app: App, request: PageRequest | None = None) -> None:
        self.session = app.new_session()
        self.outcomes: list[Outcome] = []
        """What the runs came to, oldest first."""
        self.calls: list[str] = []
        """The names of the callbacks that ran, oldest first."""
        self._request = request
        self.session.start()
        self.run()

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        """As a driver does for callbacks."""
        self.session.set_props(changes, run)

    def value(self, prop: Prop) -> Any:
        """As a driver does for callbacks."""
        return self.session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        """As a driver does for callbacks."""
        return not self.session.counts(run)

    def change(self, id: Any, **props: Any) -> Play:
        """A person changes props of a component; then all that follows."""
        key = target_of(id, "").id
        self.session.event([(key, {name: plain(value) for name, value in props.items()})])
        self.run()
        return self

    def run(self) -> None:
        """Call what is ready until nothing is."""
        while (run := self.session.next_run()) is not None:
            self.calls.append(run.spec.name)
            outcome = self._outcome(run)
            self.outcomes.append(outcome)
            self.session.finish(run, outcome)
        assert self.session.is_idle

    def _outcome(self, run: Run) -> Outcome:
        function = run.spec.function
        if not run.spec.is_stream:
            if run.spec.is_async:
                return asyncio.run(function.acall(run, self._request, None, self))
            return function.call(run, self._request, None, self)
        steps = function.stream(run, self._request, None, self)
        context = copy_context()  # what a callback is told of its call ends with it
        while (outcome := context.run(next, steps, None)) is not None:
            if isinstance(outcome, Failure) or not self.session.update(run, outcome):
                return outcome
        return Values()

    def __getitem__(self, prop_id: str) -> Any:
        """What a prop holds, by its prop id: `play["total.children"]`."""
        id, _, name = prop_id.rpartition(".")
        return readable(self.session.store.value(Prop(id, name)))

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Title and message of all that is shown as wrong."""
        failures = (failed.failure for failed in self.session.failures.values())
        return [(failure.title, failure.message) for failure in failures]

    @property
    def titles(self) -> list[str]:
        """The titles of all that is shown as wrong."""
        return [title for title, _ in self.failures]
