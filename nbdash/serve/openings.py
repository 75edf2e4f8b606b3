"""The options of `nbdash serve` that open an app to more than its own pages: each is refused unless it is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Openings(TypedDict):
    """Those of `ServeOptions`."""

    csp_allow: tuple[str, ...]
    embed_in: tuple[str, ...]
    hosts: tuple[str, ...]
    origins: tuple[str, ...]


_OPTIONS = (
    click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="A name that the app has in addresses."),
    click.option(
        "--allow-origin",
        "origins",
        multiple=True,
        metavar="ORIGIN",
        help="Another site whose pages may talk to the app: https://portal.example.org.",
    ),
    click.option(
        "--csp-allow",
        multiple=True,
        metavar="NAME",
        help="What pages may do that browsers refuse them otherwise: a name such as eval, or the origin of scripts.",
    ),
    click.option(
        "--embed-in",
        multiple=True,
        metavar="ORIGIN",
        help="Another site that may show the app in a frame.",
    ),
)


def with_openings(command: F) -> F:
    """Give a command these options; it is called with them by their names. Each may be given several times."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def taken_from(options: dict[str, Any]) -> Openings:
    """Take these out of a command's options."""
    return Openings(**{name: options.pop(name) for name in ("csp_allow", "embed_in", "hosts", "origins")})
