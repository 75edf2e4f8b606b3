"""What can be wrong with a component of an author's own."""

from __future__ import annotations

from nbdash.errors import NbdashError


class OwnComponentError(NbdashError, TypeError):
    """A component class can't be made, or lacks what draws it."""


class PropTypeError(NbdashError, TypeError, ValueError):
    """A prop was given a value of another type than its class says."""
