"""Numeric arrays: which values travel as raw bytes, and under which names.

The dtype codes are plotly's. The core must not import numpy, so an array is recognised only when numpy has already
been imported by somebody else: without that import there can be no array.
"""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any, TypeGuard, cast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DTYPES = frozenset({"i1", "u1", "i2", "u2", "i4", "u4", "f4", "f8"})
"""What a page has typed arrays for (JavaScript has no array of 64-bit integers that plotly would take)."""

RAW = "raw"
"""In the place of a dtype: bytes as they are, which are a `DataView` in a page."""


class Raw(bytes):
    """Bytes in a prop: to JSON's encoder a type of their own, or it would make text of them."""

    __slots__ = ()


_MAX_EMPTY = 2**16
"""Lists that an array without items may stand for: there are none of its bytes that would limit them."""


def is_array(value: object) -> TypeGuard[NDArray[Any]]:
    """True for a numpy array of at least one dimension."""
    numpy: Any = sys.modules.get("numpy")  # `Any`: it may not even be installed
    return numpy is not None and isinstance(value, numpy.ndarray) and cast("NDArray[Any]", value).ndim > 0


def dtype_code(array: NDArray[Any]) -> str:
    """The code of the array's dtype, such as `f8`."""
    return f"{array.dtype.kind}{array.dtype.itemsize}"


def same_array(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Whether two arrays are the same, type, shape and bytes: NaN is NaN."""
    if one.dtype != other.dtype or one.shape != other.shape:
        return False
    left, right = bytes_of(one), bytes_of(other)
    if not (left[:64] == right[:64]).all():
        return False  # arrays that differ mostly differ at once
    wide = "u8" if left.size % 8 == 0 else "u1"
    return bool((left.view(wide) == right.view(wide)).all())


def bytes_of(array: NDArray[Any]) -> NDArray[Any]:
    """The bytes of an array that lies in one piece."""
    return array.reshape(-1).view("u1")


def sendable(array: NDArray[Any], *, is_ours: bool = False) -> NDArray[Any] | None:
    """Give a numeric array the form in which it can travel; None if it has none (and must become a list).

    Integers of 64 bits become `i4` or `u4` where they fit, else `f8` where that is exact. `is_ours`: nobody else has
    the array, so it need not be copied.
    """
    import numpy as np

    kind = array.dtype.kind
    if kind not in "iuf" or array.dtype.itemsize > 8 or sys.byteorder != "little":
        return None
    if dtype_code(array) == "f2":
        array = array.astype(np.float32)
    elif array.dtype.itemsize == 8 and kind in "iu":
        narrowed = _narrowed(array)
        if narrowed is None:
            return None
        array = narrowed
    # else a copy in any case: the author may go on writing to the original after returning it
    return np.array(array, dtype=array.dtype.newbyteorder("="), order="C", copy=None if is_ours else True)


def _narrowed(array: NDArray[Any]) -> NDArray[np.generic] | None:
    import numpy as np

    if array.size == 0:
        return array.astype(np.int32)
    low, high = int(array.min()), int(array.max())
    if low >= -(2**31) and high < 2**31:
        return array.astype(np.int32)
    if low >= 0 and high < 2**32:
        return array.astype(np.uint32)
    if low >= -(2**53) and high <= 2**53:
        return array.astype(np.float64)
    return None


def from_buffer(buffer: bytes | memoryview, dtype: str, shape: list[int]) -> object:
    """What a page sent: a numpy array, or nested lists where numpy is not installed; bytes for a `DataView`."""
    if dtype == RAW:
        return Raw(buffer)
    if dtype not in DTYPES:
        raise ValueError(f"unknown dtype {dtype!r} in a message")
    if 0 in shape and math.prod(length for length in shape if length) > _MAX_EMPTY:
        raise ValueError(f"an array without items in a message has the shape {shape!r}")
    try:
        import numpy as np
    except ImportError:
        formats = {"i1": "b", "u1": "B", "i2": "h", "u2": "H", "i4": "i", "u4": "I", "f4": "f", "f8": "d"}
        return memoryview(buffer).cast("B").cast(formats[dtype], tuple(shape)).tolist()  # type: ignore[call-overload]
    return np.frombuffer(buffer, dtype=f"<{dtype}").reshape(shape)
