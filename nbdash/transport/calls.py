"""The calls of clientside callbacks that pages have been asked for, and who was asked."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nbdash.engine.session import Run
from nbdash.transport.view import View
from nbdash.transport.views import addressee


@dataclass(frozen=True, slots=True)
class Call:
    """One call, handed to one view."""

    number: int
    run: Run
    view: View


class Calls:
    """Keeps each call until its result is there, and hands it to another view if the first has gone.

    Numbers are never used twice, so a late answer can't be taken for another's, even if it was meant for the session
    of a kernel that is gone. Lives under the session's lock.
    """

    def __init__(self) -> None:
        self._calls: dict[int, Call] = {}
        self._last = secrets.randbelow(2**40)

    def __bool__(self) -> bool:
        return bool(self._calls)

    def hand_out(self, run: Run, present: Sequence[View]) -> None:
        """Have a run made by a view whose event led to it, or by the one that was heard last."""
        self._ask(run, addressee(run.request.causes, present))

    def answered(self, number: object, view: View) -> Run | None:
        """The run that this view answers; None if it was not asked, or if nobody waits for the answer any more."""
        call = self._calls.get(number) if type(number) is int else None
        if call is None or call.view is not view:
            return None
        del self._calls[call.number]
        return call.run

    def revise(self, counts: Callable[[Run], bool], present: Sequence[View]) -> None:
        """Forget calls that no longer count; hand those of views that have gone to others, if there are any."""
        for call in list(self._calls.values()):
            if not counts(call.run):
                self._withdraw(call)
            elif present and call.view not in present:
                self._withdraw(call)
                self._ask(call.run, present[-1])

    def repeat(self, view: View) -> None:
        """Ask a view again for what it was asked for: it begins anew."""
        for call in self._calls.values():
            if call.view is view:
                view.note_call(call.number, call.run)

    def clear(self) -> None:
        """Forget all."""
        for call in list(self._calls.values()):
            self._withdraw(call)

    def _ask(self, run: Run, view: View) -> None:
        self._last += 1
        self._calls[self._last] = Call(self._last, run, view)
        view.note_call(self._last, run)

    def _withdraw(self, call: Call) -> None:
        del self._calls[call.number]
        call.view.withdraw_call(call.number)
