"""Logging in at the JupyterHub whose service this server is.

The Hub's own `HubOAuth` asks it: for the token, who has it, and whether they may use this service. Its handlers are
for tornado, and keep in one process what several workers need; so the way there and back is ours.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, cast
from urllib.parse import urlencode, urlsplit

from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from nbdash.auth.cookie import CookieAuth
from nbdash.auth.logouts import logged_out_at
from nbdash.auth.pending import Pending
from nbdash.auth.place import way_up
from nbdash.auth.trouble import LoginFailed, failed_login, stale_login
from nbdash.auth.way import LOGIN, safe_next
from nbdash.errors import DependencyException, InvalidConfig, explain
from nbdash.user import User

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection, Request

log = logging.getLogger("nbdash")

MAX_KNOWN = 10_000
_NEEDED = ("JUPYTERHUB_API_TOKEN", "JUPYTERHUB_API_URL", "JUPYTERHUB_CLIENT_ID", "JUPYTERHUB_SERVICE_PREFIX")


@dataclass(kw_only=True)
class JupyterHub(CookieAuth):
    """The Hub knows people and groups, and says who may use this service (`access:services`).

    It is asked about each person again and again, and at once when they have logged out of the Hub: who has lost access
    there, or has left a group, has here too. All that it needs it has from the Hub, by the environment.

    Parameters
    ----------
    ask_every
        Seconds for which an answer of the Hub is good.

    Raises
    ------
    InvalidConfig
        If no JupyterHub has started this process, or told it what it tells its services.
    """

    method: ClassVar[str] = "jupyterhub"
    ask_every: float = 300.0

    def __post_init__(self) -> None:
        """See whether there is a Hub."""
        missing = [name for name in _NEEDED if not os.environ.get(name)]
        if missing:
            what = f"No JupyterHub has started this server: {', '.join(missing)} is not in the environment."
            remedy = "Make it a service of the Hub: docs/jupyterhub.md says how. Or choose another --auth."
            raise InvalidConfig(explain(what, remedy=remedy))
        self._known: OrderedDict[str, User] = OrderedDict()
        self.prefix = self._hub.base_url

    @property
    def realm(self) -> str:
        """Tickets are of one Hub and one of its services."""
        return f"{self._hub.api_url} {self._hub.oauth_client_id}"

    @property
    def callback(self) -> str:
        """Where the Hub sends browsers back to, from the app's root."""
        path = urlsplit(cast("str", self._hub.oauth_redirect_uri)).path
        return path.removeprefix(cast("str", self._hub.base_url))

    def routes(self) -> Sequence[BaseRoute]:
        """The way to the Hub, and back from it."""
        return Route(f"/{LOGIN}", self._login), Route(f"/{self.callback}", self._callback)

    async def identify(self, connection: HTTPConnection) -> User | None:
        """Whom the Hub knows by the token in the cookie."""
        ticket = self.tickets.read(connection.cookies.get(self.tickets.cookie), self.max_age)
        if ticket is None or ticket.at <= logged_out_at(ticket.user.id):
            return None
        try:
            user = await self._user(ticket.mark, connection)
        except LoginFailed:
            self._known.pop(ticket.mark, None)
            return None
        except Exception as error:  # a Hub that is started anew must not end what people do
            log.warning("JupyterHub can't be asked who a visitor is: %s", error)
            return self._known.get(ticket.mark)
        self._known[ticket.mark] = user
        if len(self._known) > MAX_KNOWN:
            self._known.popitem(last=False)
        return user

    async def _login(self, request: Request) -> Response:
        verifier, challenge, how = cast("tuple[str, str, str]", self._hub.generate_pkce_code_challenge())
        pending = Pending(secrets.token_urlsafe(24), safe_next(request.query_params.get("next", "")), verifier)
        asked = urlencode({"state": pending.state, "code_challenge": challenge, "code_challenge_method": how})
        response = RedirectResponse(f"{self._hub.login_url}&{asked}", 303, headers={"Cache-Control": "no-store"})
        pending.keep(request, response, self.callback)
        return response

    async def _callback(self, request: Request) -> Response:
        pending = Pending.take(request)
        if pending is None:
            if await self.identify(request) is not None:  # the way back was taken twice, as by the browser's history
                return RedirectResponse(way_up(request), 303)
            return stale_login(request)
        query = request.query_params
        try:
            if "error" in query:
                raise LoginFailed(f"JupyterHub says {query['error']}: {query.get('error_description', 'no more')}")
            token: str = await self._hub.token_for_code(
                query.get("code", ""), code_verifier=pending.verifier, sync=False
            )
            user = await self._user(token, request)
            response = self.enter(request, User(user.name, method=self.method), pending.way, mark=token)
        except Exception as error:  # tornado's `HTTPError`, mostly
            response = failed_login(request, error)
        pending.forget(request, response, self.callback)
        return response

    async def _user(self, token: str, connection: HTTPConnection) -> User:
        """Who has a token, if they may use this service. The Hub's answer is kept for as long as `HubOAuth` says."""
        session = connection.cookies.get("jupyterhub-session-id", "")  # another, after a logout there
        model: Mapping[str, Any] | None = await self._hub.user_for_token(token, session_id=session, sync=False)
        if model is None or model.get("kind") != "user":
            raise LoginFailed("JupyterHub does not know the token any more.")
        if not self._hub.check_scopes(self._hub.access_scopes, model):
            needed = " or ".join(sorted(cast("set[str]", self._hub.access_scopes)))
            raise LoginFailed(f"{model['name']!r} may not use this service: that needs the scope {needed}.")
        claims = {name: model[name] for name in ("admin", "roles", "scopes") if name in model}
        return User(model["name"], frozenset(model.get("groups") or ()), None, claims, self.method)

    async def leave(self, request: Request, user: User) -> Response | None:
        """Log out here and at the Hub: logged in there, one is logged in here with the next click."""
        address = f"{self._hub.hub_host}{self._hub.hub_prefix}logout"
        response = RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})
        self.forget(request, response)
        return response

    @cached_property
    def _hub(self) -> Any:  # jupyterhub has no types
        try:
            from jupyterhub.services.auth import HubOAuth  # pyright: ignore[reportMissingTypeStubs]
        except ImportError as error:
            what = f"A login at JupyterHub needs a package that is missing: {error.name}."
            raise DependencyException(explain(what, remedy='pip install "nbdash[jupyterhub]"')) from None
        return HubOAuth(cache_max_age=int(self.ask_every))

    def __getstate__(self) -> dict[str, Any]:
        """The settings alone: workers have the same environment."""
        return {name: value for name, value in super().__getstate__().items() if name not in {"_hub", "_known"}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Begin anew in a worker. JupyterHub's code is loaded now: it takes seconds, and not a first login's."""
        vars(self).update(state, _known=OrderedDict())
        _ = self._hub


def service_address() -> tuple[str, int] | None:
    """Host and port where the Hub's proxy expects this service; None if nothing was told."""
    address = urlsplit(os.environ.get("JUPYTERHUB_SERVICE_URL", ""))
    return (address.hostname, address.port) if address.hostname and address.port else None
