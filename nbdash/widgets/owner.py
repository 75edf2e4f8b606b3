"""Whose widgets are being made: in a served app each session has widgets of its own."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any, Protocol


class Owner(Protocol):
    """A session's own widgets."""

    def own(self, widget: Any) -> Any:
        """The widget that stands for this one in the session: itself, or a copy.

        Raises
        ------
        UnsendableValue
            If it can't be in this session; says why.
        """
        ...

    def find(self, model: str) -> Any:
        """The session's widget with this model; None if there is none."""
        ...


owner: ContextVar[Owner | None] = ContextVar("nbdash_widgets_owner", default=None)
"""None where widgets belong to nobody in particular: in a notebook, and to the program of a served app."""
