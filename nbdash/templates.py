"""Plotly's templates, made ready for callbacks that run at once."""

from __future__ import annotations

import sys
from typing import Any


def prepare_templates() -> None:
    """Have plotly make the parts of its shared templates that it would make at their first use.

    Two threads that do so at once disturb each other: plotly replaces a list of traces that the other has just taken
    one from (`BaseFigure._index_is` raises "Invalid value"), and a callback fails once in some thirty first loads.
    Does nothing, and takes no time, where nobody has imported plotly.
    """
    plotly: Any = sys.modules.get("plotly.io")
    if plotly is None:
        return
    for name in plotly.templates:
        data = plotly.templates[name].data
        for trace in data:
            data[trace]
