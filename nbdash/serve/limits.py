"""The options of `nbdash serve` that say how much visitors may take up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict, TypeVar

import click

from nbdash.errors import InvalidConfig
from nbdash.files.size import parse_size

F = TypeVar("F", bound=Callable[..., Any])


class Limits(TypedDict, total=False):
    """Those of `ServeOptions` that were given."""

    idle_timeout: float
    max_message: int
    max_rate: float | None
    max_session_size: int
    max_sessions: int
    max_threads: int


def _size(context: click.Context, parameter: click.Parameter, text: str | None) -> int | None:
    try:
        return None if text is None else parse_size(text)
    except InvalidConfig as error:
        raise click.BadParameter(str(error)) from None


_OPTIONS = (
    click.option(
        "--idle-timeout",
        type=click.FloatRange(1),
        metavar="SECONDS",
        help="How long a session is kept when no page is connected to it.  [default: 60]",
    ),
    click.option("--max-message", callback=_size, help="Size of one message or request of a page.  [default: 16MiB]"),
    click.option(
        "--max-rate",
        type=click.FloatRange(0),
        help="Messages that a session may send in a second; 0: any number.  [default: 1000]",
    ),
    click.option(
        "--max-session-size",
        callback=_size,
        help="Size of what the props of one session may hold.  [default: no limit]",
    ),
    click.option(
        "--max-sessions",
        type=click.IntRange(1),
        help="How many sessions (open tabs) there may be at once, in each worker.  [default: no limit]",
    ),
    click.option(
        "--max-threads",
        type=click.IntRange(1),
        help="How many sync callbacks, of all visitors, may run at once.  [default: 64]",
    ),
)


def with_limits(command: F) -> F:
    """Give a command these options; it is called with them by their names."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given(limits: dict[str, Any]) -> Limits:
    """Those that were given."""
    names = Limits.__annotations__
    return Limits(**{name: value for name, value in limits.items() if name in names and value is not None})
