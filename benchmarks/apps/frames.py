"""The measured tables' data, the same for every framework."""

# Any: pandas is imported where a table is made, and each environment has its own.
from typing import Any

ROWS = {"hundred_rows": 100, "million_rows": 1_000_000}
"""Workloads that open a table of so many rows."""
REFRESHED_ROWS = 10_000
PAGE_SIZE = 20
"""Rows in view, in each framework."""


def first_cell(seed: int = 0) -> str:
    """What tells a frame from others."""
    return f"first of {seed}"


def make_frame(rows: int, seed: int = 0) -> Any:
    """Ten columns: two of text, two of whole numbers, six of measurements."""
    import numpy as np
    import pandas as pd

    random = np.random.default_rng(seed)
    columns: dict[str, Any] = {
        "name": [first_cell(seed), *(f"item {number}" for number in range(1, rows))],
        "group": np.array(["north", "east", "south", "west"])[random.integers(0, 4, rows)],
        "count": random.integers(0, 1000, rows),
        "stock": random.integers(0, 100_000, rows),
    }
    columns |= {f"m{number}": random.normal(100, 15, rows).round(3) for number in range(6)}
    return pd.DataFrame(columns)


class Swapped:
    """Two frames of 10,000 rows that clicks swap. The first cell of what is given counts the clicks."""

    def __init__(self) -> None:
        self._frames = make_frame(REFRESHED_ROWS), make_frame(REFRESHED_ROWS, 1)

    def after(self, clicks: int) -> Any:
        frame = self._frames[clicks % 2].copy()
        frame.iloc[0, 0] = str(clicks)
        return frame
