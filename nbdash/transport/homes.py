"""What lives elsewhere and changes there, such as a widget's traits: the session hears of it, on any thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from nbdash.components.home import NO_HOMES, Home, is_putting
from nbdash.context import current_call
from nbdash.engine.runs import Run
from nbdash.graph.spec import Prop

if TYPE_CHECKING:
    from nbdash.engine.session import Session
    from nbdash.transport.live import LiveSession


class Homes:
    """Watches the homes of one session's props. Under its lock, but for what they tell."""

    def __init__(self, live: LiveSession) -> None:
        self._live = ref(live)  # the objects may live longer
        self.followed: Mapping[str, Home] = NO_HOMES
        """Those that are watched now."""
        self.moved: deque[tuple[Prop, Run | None]] = deque()
        """What has changed since the session was told, and the call that did it."""
        self._ends: dict[str, Callable[[], None]] = {}

    def follow(self, homes: Mapping[str, Home]) -> None:
        """Watch these and no others."""
        for id, home in self.followed.items():
            if homes.get(id) is not home:
                self._ends.pop(id)()
        for id, home in homes.items():
            if self.followed.get(id) is not home:
                self._ends[id] = home.watch(partial(self._note, id))
        self.followed = homes

    def tell(self, session: Session) -> None:
        """Tell the session what has changed."""
        while self.moved:
            prop, run = self.moved.popleft()
            session.moved_at_home([prop], run)

    def _note(self, id: str, name: str) -> None:
        live = self._live()
        if live is None or live.is_closed:
            return
        call = current_call.get(None)
        run = call.run if call is not None and call.driver is live else None
        self.moved.append((Prop(id, name), run))
        if is_putting():
            live.later(0, live.follow_homes)  # a session is just being changed
        else:
            live.follow_homes()
