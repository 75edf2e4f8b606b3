"""Lists in a prop's value: lists, and arrays, which are lists of numbers or of rows.

Nothing here alters what it is given. An array stays one as long as every new item is a number that fits, and becomes a
list when one does not. js/src/store/sequences.ts does the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from nbdash.components.arrays import is_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAX_SAFE_INTEGER = 2**53
"""Floats hold all integers up to here."""


def is_sequence(value: object) -> bool:
    """Whether it is a list or an array."""
    return isinstance(value, list) or is_array(value)


def spliced(sequence: Any, start: int, count: int, items: Any) -> Any:
    """The sequence with `items` in the place of `count` items from `start` on.

    Examples
    --------
    >>> spliced([1, 2, 3], 1, 1, ["a", "b"])
    [1, 'a', 'b', 3]
    """
    if is_array(sequence):
        joined = _joined(sequence, start, count, items)
        if joined is not None:
            return joined
        items = [_as_list(item) for item in _as_list(items)]
        sequence = sequence.tolist()
    return [*sequence[:start], *_as_list(items), *sequence[start + count :]]


def filtered(sequence: Any, keep: Callable[[Any], bool]) -> Any:
    """The sequence with some of its items."""
    if is_array(sequence):
        return _closed(sequence[[keep(item) for item in sequence.tolist()]])
    return [item for item in sequence if keep(item)]


def reversed_sequence(sequence: Any) -> Any:
    """The sequence with its items in reverse order."""
    return _closed(sequence[::-1].copy()) if is_array(sequence) else sequence[::-1]


def _joined(array: NDArray[Any], start: int, count: int, items: Any) -> Any:
    import numpy as np

    new = _fitting(items, array)
    if new is None:
        return None
    return _closed(np.concatenate([array[:start], new, array[start + count :]]))


def _fitting(items: Any, array: NDArray[Any]) -> Any:
    """New items as an array of the same kind; None if one is no number that fits, or a row of another shape."""
    import numpy as np

    shape = (len(items), *array.shape[1:])
    if is_array(items):
        new = items.astype(array.dtype)
        return new if new.shape == shape and (array.dtype.kind == "f" or np.array_equal(new, items)) else None
    if not _has_shape(items, shape):
        return None
    numbers = np.array(_numbers(items), dtype=object)
    if not all(_fits(number, array) for number in numbers.ravel().tolist()):
        return None
    numbers[numbers == None] = float("nan")  # noqa: E711 (item by item)
    return numbers.astype(array.dtype).reshape(shape)


def _fits(number: object, array: NDArray[Any]) -> bool:
    if array.dtype.kind == "f":
        # NaN is None on its way
        return number is None or type(number) is float or (type(number) is int and abs(number) <= _MAX_SAFE_INTEGER)
    if type(number) is float and number.is_integer():
        number = int(number)
    if type(number) is not int:
        return False
    import numpy as np

    limits = np.iinfo(array.dtype)
    return bool(limits.min <= number <= limits.max)


def _has_shape(items: Sequence[Any], shape: tuple[int, ...]) -> bool:
    if len(items) != shape[0]:
        return False
    inner = shape[1:]
    if not inner:
        return not any(is_sequence(item) for item in items)
    return all(is_sequence(item) and _has_shape(_as_list(item), inner) for item in items)


def _as_list(item: Any) -> Any:
    return item.tolist() if is_array(item) else item


def _numbers(items: Any) -> Any:
    return [_numbers(_as_list(item)) if is_sequence(item) else item for item in items]


def _closed(array: NDArray[Any]) -> NDArray[Any]:
    """Values once stored are shared."""
    array.flags.writeable = False
    return array
