"""The same data as a frame of each library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import dask.dataframe as dd
import pandas as pd
import polars as pl
import pyarrow as pa

LIBRARIES: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "pyarrow": pa.table,
    "polars, lazy": lambda data: pl.DataFrame(data).lazy(),
    "dask": lambda data: dd.from_pandas(pd.DataFrame(data), npartitions=2),
}


def records(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame of any library."""
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    if isinstance(frame, pa.Table):
        return frame.to_pylist()
    if hasattr(frame, "compute"):
        frame = frame.compute()
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]
