"""Where others than this machine can reach a server, it starts only when its owner has said who may come in."""

from __future__ import annotations

import ipaddress

from nbdash.auth.choices import CHOICES
from nbdash.errors import InvalidConfig, explain


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach a server that listens at `host`."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def check_binding(host: str, *, is_chosen: bool, how: str = "--auth {}") -> None:
    """Refuse to serve strangers by mistake.

    Parameters
    ----------
    host
        Where the server is to listen.
    is_chosen
        Whether its owner has said who may come in, be it everybody.
    how
        How that is said.

    Raises
    ------
    InvalidConfig
        If nothing was said, and others can reach the server.
    """
    if is_chosen or is_loopback(host):
        return
    choices = "\n".join(f"  {how.format(name):<18} {meaning}" for name, (_, meaning) in CHOICES.items())
    remedy = f"Say who may come in:\n{choices}\nor serve this machine alone: leave out the host."
    raise InvalidConfig(explain(f"{host or 'Every address'} can be reached by others.", remedy=remedy))
