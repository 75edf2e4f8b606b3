"""The prefix of an app's addresses: where its server answers, and what browsers have before it.

An app needs none: all addresses that nbdash writes are relative, so it works wherever a proxy puts it. They are for
servers that share a host without a proxy, and for programs that build addresses of their own.
"""

from __future__ import annotations

from typing import NamedTuple

from nbdash.errors import InvalidConfig, explain


class Prefixes(NamedTuple):
    """Where an app is."""

    routes: str = "/"
    """What the server's own addresses begin with."""
    requests: str = "/"
    """What they begin with in the browser: a proxy may put more before it."""


def read_prefixes(base: str | None, routes: str | None, requests: str | None) -> Prefixes:
    """The prefixes that the options mean.

    Raises
    ------
    InvalidConfig
        If one is no folder, or if they contradict each other.

    Examples
    --------
    >>> read_prefixes("/sales/", None, None)
    Prefixes(routes='/sales/', requests='/sales/')
    >>> read_prefixes(None, "/sales/", "/team/sales/").requests
    '/team/sales/'
    """
    given = {"url_base_pathname": base, "routes_pathname_prefix": routes, "requests_pathname_prefix": requests}
    for name, value in given.items():
        if value is not None and not (value.startswith("/") and value.endswith("/")):
            remedy = f"Begin and end it with a slash: {'/' + value.strip('/') + '/' if value.strip('/') else '/'!r}."
            raise InvalidConfig(explain(f"{name} is {value!r}.", remedy=remedy))
    if base is not None and (routes is not None or requests is not None):
        other = "routes_pathname_prefix" if routes is not None else "requests_pathname_prefix"
        what = f"Both url_base_pathname and {other} are given."
        raise InvalidConfig(explain(what, remedy="url_base_pathname sets both prefixes: give it, or them."))
    served = routes or base or "/"
    asked = requests or served
    if not asked.endswith(served):
        what = f"requests_pathname_prefix is {asked!r}, and routes_pathname_prefix {served!r}."
        remedy = "The first must end with the second: a proxy only puts something before it."
        raise InvalidConfig(explain(what, remedy=remedy))
    return Prefixes(served, asked)
