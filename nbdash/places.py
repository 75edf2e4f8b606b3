"""The places where a notebook can show an app."""

from __future__ import annotations

from typing import Literal, get_args

from nbdash.errors import InvalidConfig, did_you_mean, explain, join_or, shorten

Where = Literal["inline", "panel", "tab", "browser"]
"""Under the cell, in JupyterLab's side panel, in a tab beside the notebook, in a browser tab of its own."""

_MODES: dict[str, Where] = {"inline": "inline", "tab": "browser", "external": "browser", "jupyterlab": "tab"}
"""What Dash calls them: its "tab" is the browser's."""


def check_where(where: str) -> Where:
    """Return `where` if it is a place.

    Raises
    ------
    InvalidConfig
        If it is none; names the nearest.
    """
    for place in get_args(Where):
        if where == place:
            return place
    raise _unknown("show", "where", where, get_args(Where))


def where_of_mode(mode: str | None) -> Where:
    """Return the place that Dash's `jupyter_mode` means; None: under the cell.

    Raises
    ------
    InvalidConfig
        If Dash has no such mode; names the nearest.
    """
    if mode is None:
        return "inline"
    if mode not in _MODES:
        raise _unknown("run", "jupyter_mode", mode, tuple(_MODES))
    return _MODES[mode]


def _unknown(method: str, option: str, value: object, known: tuple[str, ...]) -> InvalidConfig:
    what = f"App.{method} was given {option}={shorten(value)}."
    remedy = f"It may be {join_or(known)}. {did_you_mean(str(value), known)}".strip()
    return InvalidConfig(explain(what, remedy=remedy))
