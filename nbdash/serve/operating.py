"""The options of `nbdash serve` for its owner: what is logged, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypedDict, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Operating(TypedDict, total=False):
    """Those of `ServeOptions` that were given."""

    log: Literal["json", "text"]
    log_level: str


_OPTIONS = (
    click.option(
        "--log", type=click.Choice(["text", "json"]), help="How what is logged is printed: for people, or for programs."
    ),
    click.option(
        "--log-level",
        type=click.Choice(["debug", "info", "warning", "error"]),
        help="From which level on: info tells of sessions, debug of each callback too.  [default: warning]",
    ),
)


def with_operating(command: F) -> F:
    """Give a command these options; it is called with them by their names."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given_for_operating(options: dict[str, Any]) -> Operating:
    """Those that were given."""
    names = Operating.__annotations__
    return Operating(**{name: value for name, value in options.items() if name in names and value is not None})
