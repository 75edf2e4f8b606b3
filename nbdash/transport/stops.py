"""What a person at a page has stopped: a callback that takes too long for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from nbdash.engine.outcome import Failure
from nbdash.engine.session import Run
from nbdash.errors import shorten
from nbdash.graph.spec import Prop
from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

HEARD_S = 2.0
"""What has not ended so long after it was stopped does not hear of it; that is told."""

# pages say it in the person's language
STOPPED = Failure("Stopped", "It was stopped before it was done. What is shown is from before.", stopped="over")
DEAF = replace(
    STOPPED,
    message="It was stopped, but works in code that can't be interrupted, and goes on until that is done. "
    "What is shown is from before.",
    stopped="running",
)


class Stops:
    """Takes in the message `stop`. What waits is free at once, whether the callback has heard of it or not.

    An async callback is cancelled. In the thread of another an exception is raised (`nbdash.transport.interrupt`),
    which code in C does not hear.
    """

    def __init__(self, live: LiveSession) -> None:
        self._live = live

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """End what some props wait for."""
        runs = self._live.stop(_props(message.get("props")), STOPPED)
        if runs:
            self._live.later(HEARD_S, lambda: self._look(runs))

    def drop(self, view: View) -> None:
        """Do nothing: what was stopped stays so."""

    def close(self) -> None:
        """Do nothing: all has ended."""

    def _look(self, runs: list[Run]) -> None:
        """Tell which of them have not heard of it, until all have ended."""
        deaf = self._live.tell_stopped(runs, over=STOPPED, running=DEAF)
        if deaf:
            self._live.later(HEARD_S, lambda: self._look(deaf))


def _props(told: object) -> set[Prop]:
    items: list[object] = cast("list[object]", told) if isinstance(told, list) else [None]
    texts = [item for item in items if isinstance(item, str)]
    if len(texts) < len(items):
        raise ValueError(f"the 'props' of a stop must be a list of texts, not {shorten(items)}")
    return {Prop(id, name) for id, _, name in (text.rpartition(".") for text in texts)}
