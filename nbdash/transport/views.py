"""The views of one session: who is there, who has gone, and who has come back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from nbdash.protocol.journal import Journal
from nbdash.transport.view import Send, View

HEARTBEAT_S = 5.0
"""A view that owes an acknowledgement is asked for it this often ..."""
SILENT_S = 3 * HEARTBEAT_S
"""... one that does not answer for so long is not asked to run anything ..."""
LOST_S = 60.0
"""... and is forgotten after so long; should it come back, it gets a snapshot."""

_OFFERED = ""
"""The id of a view that no page has claimed yet."""


def addressee(causes: Iterable[Any], present: Sequence[View]) -> View:
    """The one of some views whose event is among the causes; if there is none, the one that was heard last."""
    led = {view for view, _ in causes}
    return next((view for view in reversed(present) if view in led), present[-1])


class Views:
    """Keeps the views apart by the ids that the pages chose. Lives under the session's lock.

    Parameters
    ----------
    on_drop
        Is told of each view that has gone for good.
    new_journal
        Makes the record of what a page keeps, where pages keep anything.
    """

    def __init__(
        self, on_drop: Callable[[View], None], new_journal: Callable[[], Journal | None] = lambda: None
    ) -> None:
        self._on_drop = on_drop
        self._new_journal = new_journal
        self._views: dict[str, View] = {}
        self._heard: dict[View, float] = {}
        self._seen = time.monotonic()

    def __iter__(self) -> Iterator[View]:
        return iter(list(self._views.values()))

    def __bool__(self) -> bool:
        return bool(self._views)

    def __contains__(self, view: object) -> bool:
        return view in self._heard

    def find(self, id: str) -> View | None:
        """The view of this id, which has just been heard."""
        view = self._views.get(id)
        if view is not None:
            self._note_heard(view)
        return view

    def hello(self, id: str, message: dict[str, Any], send: Send) -> tuple[View, bool]:
        """The view that says hello, and whether it goes on where it was.

        It does if it is the same view as before on both sides: the page may have been forgotten here meanwhile, and
        its numbers mean nothing to a view that has taken its place.
        """
        view = self._views.get(id) or self._claim(id, message.get("generation"))
        received = message.get("received")
        resumed = (
            view is not None
            and message.get("generation") == view.generation
            and isinstance(received, int)
            and view.channel.acknowledged <= received <= view.channel.sent
        )
        if view is None or not resumed:
            self.drop(id)
            view = self._views[id] = View(id, send, self._new_journal())
        view.send = send
        self._note_heard(view)
        return view, resumed

    def offer(self) -> View:
        """Make a view for a page that is yet to say hello: the first that names its generation has it."""
        view = View(_OFFERED, None, self._new_journal())
        self.withdraw()
        self._views[view.id] = view
        self._note_heard(view)
        return view

    def withdraw(self) -> None:
        """Forget the view that is on offer."""
        self.drop(_OFFERED)

    def disconnect(self, id: str, send: Send) -> None:
        """Note that a connection is gone; the view may come back with another."""
        view = self._views.get(id)
        if view is not None and view.send == send:
            view.send = None
            self._note_heard(view)

    def drop(self, id: str) -> None:
        """Forget a view."""
        view = self._views.pop(id, None)
        if view is not None:
            view.send = None
            del self._heard[view]
            self._on_drop(view)

    def beat(self) -> None:
        """Ask views that owe an acknowledgement; forget those that are silent for long."""
        now = time.monotonic()
        for view in self:
            silence = now - self._heard[view]
            is_owing = not view.channel.is_acknowledged
            if silence > LOST_S and (is_owing or view.send is None):
                self.drop(view.id)
            elif silence > HEARTBEAT_S and is_owing:
                view.tell({"type": "ping"})

    def present(self) -> list[View]:
        """The views that can be asked for something, the one that was heard last at the end."""
        since = time.monotonic() - SILENT_S
        heard = self._heard
        found = [
            view for view in self if view.send is not None and (heard[view] > since or view.channel.is_acknowledged)
        ]
        return sorted(found, key=heard.__getitem__)

    def deserted_for(self) -> float:
        """Seconds since a page was last connected; 0 while one is."""
        if any(view.send is not None for view in self):
            return 0.0
        return time.monotonic() - self._seen

    def _claim(self, id: str, generation: object) -> View | None:
        view = self._views.get(_OFFERED)
        if view is None or view.generation != generation:
            return None
        del self._views[view.id]
        view.id = id
        self._views[id] = view
        return view

    def _note_heard(self, view: View) -> None:
        self._heard[view] = self._seen = time.monotonic()
