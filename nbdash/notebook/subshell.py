"""Messages to a comm, kept on the thread that the frontend chose for them."""

from __future__ import annotations

from typing import Any


def keep_on_subshell(comm: Any) -> None:
    """Have messages to this comm come where the frontend wants them.

    ipykernel 7.4 sends the next message to whichever thread the comm last *sent* from; after one send from a cell, a
    click would wait for the next busy cell to end. The hook is private, so its absence is no error.
    """
    if hasattr(comm, "_reply_subshell_for"):
        comm._reply_subshell_for = _as_the_frontend_chose


def _as_the_frontend_chose(_: object, default: Any) -> Any:
    return default
