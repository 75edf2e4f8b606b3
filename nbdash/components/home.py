"""Props that live in an object of the kernel, and not in the layout's plain data: read there, set there, watched there.

A node with a *home* has two kinds of props. Those of its own are plain data, which pages are told. Those at home are
what the object says of itself: no page is told of them, at least not by nbdash.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from nbdash.components.leaf import Leaf

if TYPE_CHECKING:
    from nbdash.components.tree import Node

Listener = Callable[[str], None]
"""Is told the name of a prop that has changed, on whichever thread that happens."""

_is_putting: ContextVar[bool] = ContextVar("nbdash_putting", default=False)


class HomeError(ValueError):
    """The object does not take a value; says why."""


class Home(ABC):
    """An object that some props of a node live in. Each node has one of its own, several may stand for one object."""

    __slots__ = ()

    @property
    @abstractmethod
    def names(self) -> Collection[str]:
        """The props that live here."""

    @abstractmethod
    def get(self, name: str) -> Any:
        """The value of such a prop: plain data, or a `Leaf` that stands for the object's own value."""

    @abstractmethod
    def set(self, name: str, value: Any) -> None:
        """Give it another value, as the author gave it.

        Raises
        ------
        HomeError
            If the object does not take it.
        """

    @abstractmethod
    def watch(self, listener: Listener) -> Callable[[], None]:
        """Have every change told that `set` of this home does not make; returns what ends that."""

    @abstractmethod
    def is_same(self, other: Home) -> bool:
        """Whether both stand for one object."""

    def inside(self, changed: str | None = None) -> list[Node] | None:
        """The nodes that are inside the object.

        `changed`: the prop that has just changed; then None if there are the same nodes inside as before.
        """
        return None if changed is not None else []

    def put(self, name: str, value: Any) -> None:
        """As `set`, for the store: what is told meanwhile waits until the store is whole again."""
        token = _is_putting.set(True)
        try:
            self.set(name, value)
        finally:
            _is_putting.reset(token)


NO_HOMES: Final[Mapping[str, Home]] = MappingProxyType({})
"""What there is in a layout without any."""


def is_putting() -> bool:
    """Whether a store sets a prop at its home just now, in this context."""
    return _is_putting.get()


class Own(Leaf):
    """A value of the author's own, as it is: callbacks are given the object itself."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def told(self) -> Any:
        """No page is told of it."""
        return None

    def given(self) -> Any:
        """The object."""
        return self.value
