"""Where data frames may stand, and what is one; what is done with them is in `nbdash/frames/`, imported only then."""

from __future__ import annotations

import sys
from typing import Any

from nbdash.components.leaf import Leaf


def takes_frames(namespace: str, type: str, prop: str) -> bool:
    """Tell whether a prop takes a data frame as it is."""
    return prop == "data" and type == "DataTable" and namespace == "dash_table"


def is_frame(value: object) -> bool:
    """Tell whether a value is a data frame that narwhals reads: of pandas, polars, pyarrow, dask and others."""
    # of the class: to ask a frame that is not computed yet for its columns may take long
    if isinstance(value, type) or not hasattr(type(value), "columns") or hasattr(type(value), "to_plotly_json"):
        return False
    try:
        from nbdash.frames.frame import as_narwhals
    except ImportError:  # without plotly there may be no narwhals
        return False
    try:
        return as_narwhals(value) is not None
    except ValueError:
        return True  # one that has faults, of which more is said when it is looked at


def frame_of(value: object) -> Leaf:
    """A data frame as it stands in a session.

    Raises
    ------
    ValueError
        If no table can show it; says why.
    """
    from nbdash.frames.frame import Frame

    return Frame(value)


def edited(value: object, edits: Any) -> Leaf | None:
    """The frame in a prop with more edits, as a page has sent them; None if there is no frame in it.

    Raises
    ------
    ValueError
        If they do not fit the frame.
    """
    module = sys.modules.get("nbdash.frames.frame")
    if module is None or not isinstance(value, module.Frame):
        return None
    if not isinstance(edits, list):
        raise ValueError("edits must be a list")
    return module.Frame.edited(value, edits)
