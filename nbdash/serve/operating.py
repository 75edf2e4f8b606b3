"""The options of `nbdash serve` for its owner: what is logged, measured, and shown on the owner's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypedDict, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Operating(TypedDict, total=False):
    """Those of `ServeOptions` that were given."""

    admin: bool
    log: Literal["json", "text"]
    log_level: str
    metrics: tuple[str, int]


def _address(context: click.Context, parameter: click.Parameter, text: str | None) -> tuple[str, int] | None:
    if text is None:
        return None
    host, _, port = text.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 2**16):
        raise click.BadParameter(f"{text!r} names no port. Give one, as in 9464, or host and port: 0.0.0.0:9464.")
    return (host.strip("[]") or "127.0.0.1", int(port))


_OPTIONS = (
    click.option(
        "--log", type=click.Choice(["text", "json"]), help="How what is logged is printed: for people, or for programs."
    ),
    click.option(
        "--log-level",
        type=click.Choice(["debug", "info", "warning", "error"]),
        help="From which level on: info tells of sessions, debug of each callback too.  [default: warning]",
    ),
    click.option(
        "--metrics",
        callback=_address,
        metavar="[HOST:]PORT",
        help="Where Prometheus finds /metrics; without a host, this machine alone can ask.",
    ),
    click.option(
        "--admin",
        is_flag=True,
        default=None,
        help="Serve the owner's page at /_nbdash/admin/: for the group admin, or who has the address that is printed.",
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
