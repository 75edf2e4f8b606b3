"""Which pages may talk to an app: its own. Browsers say where a request comes from, and let any page make some.

A socket, and whatever changes something, is refused to pages of other sites: the visitor's cookies come along with
them. And an app that is served to this machine alone has no other names than this machine's: a site whose name is
suddenly that of this machine ("DNS rebinding") would be its own page otherwise.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from nbdash.errors import InvalidConfig, explain
from nbdash.serve.metrics import refused

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from nbdash.serve.options import ServeOptions

log = logging.getLogger("nbdash")

_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}
_POLICY_VIOLATION = 1008
_FORBIDDEN = 403
_MISDIRECTED = 421


class SameOrigin:
    """Refuses what comes from another site, or by a name that the app has not.

    Parameters
    ----------
    app
        What answers.
    origins
        Other sites whose pages may talk to it: `https://intranet.example.org`, or "*" for all.
    hosts
        The names that it has; none: any. Addresses in numbers are always right: no site can have one for a name.
    """

    def __init__(self, app: ASGIApp, origins: Sequence[str] = (), hosts: Sequence[str] = ()) -> None:
        self._app = app
        self._origins = frozenset(origin.rstrip("/").lower() for origin in origins)
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts and not self._is_ours(host):
            refused("host")
            await _refuse(scope, receive, send, _MISDIRECTED, _told_host(host))
        elif self._is_foreign(scope, headers):
            refused("origin")
            await _refuse(scope, receive, send, _FORBIDDEN, _told_origin(headers.get("origin", "another site"), host))
        else:
            await self._app(scope, receive, send)

    def _is_ours(self, host: str) -> bool:
        name = (urlsplit(f"//{host}").hostname or "") if host.count("@") == 0 else ""
        return name in self._hosts or name.endswith(".localhost") or _is_number(name)

    def _is_foreign(self, scope: Scope, headers: Headers) -> bool:
        if scope["type"] == "http" and scope["method"] in _HARMLESS:
            return False
        origin = headers.get("origin")
        if origin is None:  # no page: browsers always say so where it counts
            return headers.get("sec-fetch-site") == "cross-site"
        if "*" in self._origins or origin.lower() in self._origins:
            return False
        return not is_same(origin, scope.get("scheme", "http"), headers.get("host", ""))


def is_same(origin: str, scheme: str, host: str) -> bool:
    """Whether a page of this origin is one of the server that was asked.

    Behind a proxy it may not be known that browsers speak https; the other way round it is another page.

    Examples
    --------
    >>> is_same("https://a.org", "ws", "a.org:443"), is_same("http://a.org", "wss", "a.org"), is_same("null", "ws", "")
    (True, False, False)
    """
    try:
        page, server = urlsplit(origin), urlsplit(f"//{host}")
        if page.scheme not in {"http", "https"} or not page.hostname:
            return False
        is_downgrade = page.scheme == "http" and scheme in {"https", "wss"}
        own = page.port or _PORTS[page.scheme]
        return not is_downgrade and page.hostname == server.hostname and own == (server.port or _PORTS[page.scheme])
    except ValueError:
        return False


def with_hosts(options: ServeOptions, address: str) -> ServeOptions:
    """The options with the names that an app has at an address, where these can be known.

    That is so on this machine alone, and if no proxy is said to be in front. Who has to log in has a cookie for the
    true name only. In a server of a JupyterHub the visitor's browser is on another machine, and comes through the Hub.
    """
    is_far = bool(options.proxies) or "JUPYTERHUB_SERVICE_PREFIX" in os.environ
    if options.hosts or options.auth is not None or is_far or not _is_loopback(address):
        return options
    return replace(options, hosts=_own_names())


def check_origins(origins: Iterable[str], option: str) -> None:
    """Refuse what is no origin.

    Raises
    ------
    InvalidConfig
        If one is none.
    """
    for origin in origins:
        url = urlsplit(origin)
        if origin != "*" and (url.scheme not in {"http", "https"} or not url.hostname or url.path not in {"", "/"}):
            remedy = "Give scheme and host, and a port if there is one: https://intranet.example.org."
            raise InvalidConfig(explain(f"{option} has {origin!r}, which names no site.", remedy=remedy))


@cache
def _own_names() -> tuple[str, ...]:
    name = socket.gethostname().lower()
    return tuple(dict.fromkeys(("localhost", name, name.partition(".")[0], f"{name.partition('.')[0]}.local")))


def _is_loopback(address: str) -> bool:
    return address == "localhost" or (_is_number(address) and ip_address(address.strip("[]")).is_loopback)


def _is_number(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, text: str) -> None:
    if scope["type"] == "http":
        await PlainTextResponse(text, status)(scope, receive, send)
        return
    await receive()  # "websocket.connect"
    await send({"type": "websocket.close", "code": _POLICY_VIOLATION})


@lru_cache(maxsize=100)  # a page tries again and again
def _told_origin(origin: str, host: str) -> str:
    remedy = (
        "If a proxy is in front, have it pass on the browser's Host, or X-Forwarded-Host, and name it with --proxy. "
        f"If pages of that site may talk to the app: --allow-origin {origin}."
    )
    log.warning(explain(f"A page of {origin!r} was refused: its request came to {host!r}.", remedy=remedy))
    return "A page of another site can't do this."


@lru_cache(maxsize=100)
def _told_host(host: str) -> str:
    name = urlsplit(f"//{host}").hostname or host
    remedy = f"If the app has that name: --allow-host {name}. If a proxy is in front, name it with --proxy."
    what = f"The app was asked for as {host!r}; it is served to this machine alone, which has other names."
    log.warning(explain(what, remedy=remedy))
    return explain("This app has another name.", remedy="Whoever runs it can read in its log how to give it this one.")
