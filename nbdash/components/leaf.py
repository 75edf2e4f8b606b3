"""Values that stay in the kernel: pages are told of them, callbacks are given what they stand for.

A `Leaf` is plain data like a number: engine and store pass it on and never look inside.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class Leaf(ABC):
    """A value with two faces. Two leaves are equal only if they are the same one."""

    __slots__ = ()

    @abstractmethod
    def told(self) -> Any:
        """What pages have in its place: plain data, the same each time. Called under the session's lock."""

    def differences(self, before: Any) -> list[dict[str, Any]] | None:
        """The operations that make this of what pages have; None if they are to be told all of it."""
        return None

    @abstractmethod
    def given(self) -> Any:
        """What a callback is given in its place."""
