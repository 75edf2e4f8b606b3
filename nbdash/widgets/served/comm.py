"""The wire of a widget: in a served app it ends in the session that the widget was made in.

ipywidgets asks the package `comm` for it. The class has what widgets use of `comm.base_comm.BaseComm`, and no more: a
manager of all comms of the process would know the sessions of all visitors.
"""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from nbdash.widgets import screens
from nbdash.widgets.owner import owner

Data = dict[str, Any]
Buffers = Sequence[bytes | memoryview]


class Party(Protocol):
    """The session at the other end."""

    def opened(self, comm: SessionComm) -> None:
        """Note that a widget has been made."""
        ...

    def said(self, comm: SessionComm, data: Data, buffers: Buffers) -> None:
        """Pass on what a widget says."""
        ...

    def closed(self, comm: SessionComm) -> None:
        """Note that a widget has been closed."""
        ...


class SessionComm:
    """The end of the wire that a widget has."""

    def __init__(self, party: Party, target_name: str = "", comm_id: str | None = None, **kwargs: Any) -> None:
        self.party = party
        self.comm_id = comm_id or uuid.uuid4().hex
        self.target_name = target_name
        self.widget: Any = None
        """The widget, as soon as it listens."""
        self._callback: Callable[[Data], None] | None = None
        self._is_closed = False

    def on_msg(self, callback: Callable[[Data], None] | None) -> None:
        """Have messages of pages given to this function."""
        self._callback = callback
        self.widget = getattr(callback, "__self__", None)
        if self.widget is not None:
            self.party.opened(self)

    def on_close(self, callback: Callable[[Data], None] | None) -> None:
        """Do nothing: pages close no comm."""

    def send(self, data: Data | None = None, metadata: Data | None = None, buffers: Buffers | None = None) -> None:
        """Tell the session's pages."""
        if not self._is_closed:
            self.party.said(self, data or {}, buffers or ())

    def handle_msg(self, message: Data) -> None:
        """Give the widget a page's message."""
        if self._callback is not None:
            self._callback(message)

    def close(self, data: Data | None = None, metadata: Data | None = None, **kwargs: Any) -> None:
        """End it."""
        if not self._is_closed:
            self._is_closed = True
            self.party.closed(self)


def install() -> None:
    """Have widgets that a session's code makes belong to the session; those of nobody's go on as before.

    Again each time, as another library may have done the same meanwhile. It does nothing before ipywidgets is there.
    """
    screens.install()
    module: Any = sys.modules.get("comm")
    if module is None or "ipywidgets" not in sys.modules or isinstance(module.create_comm, _Create):
        return
    module.create_comm = _Create(module.create_comm)


class _Create:
    """Makes comms for whose code runs."""

    def __init__(self, other: Callable[..., Any]) -> None:
        self._other = other

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        party: Any = owner.get()
        return self._other(*args, **kwargs) if party is None else SessionComm(party, *args, **kwargs)
