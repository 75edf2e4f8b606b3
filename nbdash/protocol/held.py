"""The arrays that a page holds: one that it has already is not sent again, but named.

An array gets a number when it is sent. The page keeps it under that number for as long as the kernel keeps an equal
one, wherever it stands there: in the same prop, in another, in a layout that takes the place of the last.
"""

from __future__ import annotations

import itertools
import weakref
from collections import deque
from typing import TYPE_CHECKING, Any

from nbdash.components.arrays import bytes_of, same_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

MIN_BYTES = 256
"""Smaller arrays are sent each time: they have no numbers."""
_SAMPLE = 64

_Signature = tuple[Any, ...]


class _Reference(weakref.ref["NDArray[Any]"]):
    """To an array of the kernel that the page has under a number."""

    __slots__ = ("number",)

    number: int


class _Held:
    """One number: what is asked about it at first, and the equal arrays that have it."""

    __slots__ = ("references", "signature")

    def __init__(self, signature: _Signature) -> None:
        self.signature = signature
        self.references: list[_Reference] = []


class HeldArrays:
    """What one page holds. Lives under the session's lock; arrays may die on any thread."""

    def __init__(self) -> None:
        self._next = itertools.count(1)
        self._held: dict[int, _Held] = {}
        self._numbers: dict[_Signature, list[int]] = {}
        self._dead: deque[_Reference] = deque()

    def __len__(self) -> int:
        return len(self._held)

    def take(self, array: NDArray[Any]) -> tuple[int | None, bool]:
        """The number of an array, None for a small one; and whether the page has it already."""
        if array.nbytes < MIN_BYTES:
            return None, False
        signature = _signature(array)
        for number in self._numbers.get(signature, ()):
            references = self._held[number].references
            present = next((one for one in (reference() for reference in references) if one is not None), None)
            if present is not None and same_array(present, array):
                if not any(reference() is array for reference in references):
                    self._refer(number, array)
                return number, True
        number = next(self._next)
        self._held[number] = _Held(signature)
        self._numbers.setdefault(signature, []).append(number)
        self._refer(number, array)
        return number, False

    def dropped(self) -> list[int]:
        """The numbers that the page need not keep any longer; each is told once."""
        gone: list[int] = []
        while self._dead:
            reference = self._dead.popleft()
            held = self._held[reference.number]
            held.references = [other for other in held.references if other is not reference]
            if held.references:
                continue
            del self._held[reference.number]
            numbers = self._numbers[held.signature]
            numbers.remove(reference.number)
            if not numbers:
                del self._numbers[held.signature]
            gone.append(reference.number)
        return gone

    def _refer(self, number: int, array: NDArray[Any]) -> None:
        reference = _Reference(array, self._dead.append)  # called on any thread; a deque takes that
        reference.number = number
        self._held[number].references.append(reference)


def _signature(array: NDArray[Any]) -> _Signature:
    """Equal for equal arrays, and seldom for others."""
    content = bytes_of(array)
    strided = content[:: max(1, content.size // _SAMPLE)]
    return (array.dtype.str, array.shape, strided.tobytes(), content[-_SAMPLE:].tobytes())
