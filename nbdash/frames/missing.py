"""Values that stand for none: libraries have several."""

from __future__ import annotations

from typing import Any

from nbdash.components.arrays import is_array


def is_missing(value: Any) -> bool:
    """Whether it stands for no value: None, NaN, NaT or NA."""
    if value is None:
        return True
    if isinstance(value, (str, int)) or is_array(value):
        return False
    if isinstance(value, (list, dict, tuple)):
        return False
    different: Any = value != value
    return type(different).__name__ == "NAType" or bool(different)  # pandas' NA is not even unequal
