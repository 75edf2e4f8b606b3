"""Logging in at an OpenID provider, as Keycloak, Entra ID, Okta, Google, Authentik.

authlib does what the standards say (discovery, PKCE, state, nonce, the ID token): nobody should write that anew.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, cast
from urllib.parse import urlsplit

from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from nbdash.auth.cookie import CookieAuth
from nbdash.auth.page import logged_out_page
from nbdash.auth.pending import Pending
from nbdash.auth.place import root_path, way_up
from nbdash.auth.ticket import MAX_COOKIE
from nbdash.auth.trouble import LoginFailed, failed_login, stale_login
from nbdash.auth.way import LOGIN, LOGOUT, safe_next
from nbdash.errors import DependencyException, InvalidConfig, explain
from nbdash.user import User

if TYPE_CHECKING:
    from starlette.requests import Request

CALLBACK = "_nbdash/callback"
LOGGED_OUT = "_nbdash/logged-out"
TIMEOUT_S = 10.0
HALF_A_DAY_S = 12 * 3600.0
_PROTOCOL = {
    "aud",
    "exp",
    "iat",
    "nbf",
    "nonce",
    "at_hash",
    "c_hash",
    "s_hash",
    "azp",
    "sid",
    "jti",
    "amr",
    "auth_time",
}
"""Claims that are about the login, not about the person."""


@dataclass(kw_only=True)
class OpenIDConnect(CookieAuth):
    """Who may come in is for the provider to say: most let an administrator choose people and groups for each client.

    Parameters
    ----------
    issuer
        The provider's address, as it calls itself: "https://login.example.org/realms/main".
    client_id, client_secret
        By which the provider knows this app. None: a public client, which proves itself by PKCE alone.
    scopes
        What is asked for; "openid" is always among it.
    name_claim
        The claim that becomes `User.name`: sessions belong to it, so it must be of one person for ever. "sub" always
        is. What people may change themselves is not to be taken.
    groups_claim
        The claim that becomes `User.groups`; a dot leads into an object: "realm_access.roles".
    require
        What must hold of everybody who comes in, as "claim=value": "hd=example.org", "groups=staff". Google knows the
        whole world.
    max_age
        Seconds after which the provider is asked again. It knows the person still, mostly, and lets them through.

    Examples
    --------
    >>> auth = OpenIDConnect(issuer="https://login.example.org", client_id="sales", client_secret="...")
    >>> auth.scopes
    ('openid', 'profile', 'email')
    """

    method: ClassVar[str] = "oidc"
    issuer: str
    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    scopes: Sequence[str] = ("openid", "profile", "email")
    name_claim: str = "sub"
    groups_claim: str = "groups"
    require: Sequence[str] = ()
    max_age: float = HALF_A_DAY_S  # who has left is known to the provider alone

    def __post_init__(self) -> None:
        """Refuse what can't be meant, and find the library that is needed."""
        address = urlsplit(self.issuer)
        is_here = address.hostname in {"localhost", "127.0.0.1", "::1"}
        if not address.hostname or not (address.scheme == "https" or (address.scheme == "http" and is_here)):
            what = f"The OpenID provider's issuer is {self.issuer!r}."
            raise InvalidConfig(explain(what, remedy='Give its address: "https://login.example.org".'))
        for rule in self.require:
            if not all(rule.partition("=")):
                raise InvalidConfig(explain(f"{rule!r} can't be required.", remedy='Such as "groups=staff".'))
        self.scopes = tuple(dict.fromkeys(("openid", *self.scopes)))
        _ = self._client

    @property
    def realm(self) -> str:
        """Another provider's tickets, and those of another client, are not taken."""
        return f"{self.issuer} {self.client_id}"

    def routes(self) -> Sequence[BaseRoute]:
        """The way to the provider, back from it, and back from its logout."""
        return (
            Route(f"/{LOGIN}", self._login),
            Route(f"/{CALLBACK}", self._callback),
            Route(f"/{LOGGED_OUT}", self._logged_out),
        )

    async def _login(self, request: Request) -> Response:
        try:
            await self._metadata()
            asked = await self._client.create_authorization_url(_address(request, CALLBACK))
        except Exception as error:  # whatever a network may do
            return failed_login(request, error)
        response = RedirectResponse(asked["url"], 303, headers={"Cache-Control": "no-store"})
        way = safe_next(request.query_params.get("next", ""))
        Pending(asked["state"], way, asked["code_verifier"], asked["nonce"]).keep(request, response, CALLBACK)
        return response

    async def _callback(self, request: Request) -> Response:
        pending = Pending.take(request)
        if pending is None:
            if await self.identify(request) is not None:  # the way back was taken twice, as by the browser's history
                return RedirectResponse(way_up(request), 303)
            return stale_login(request)
        try:
            token = await self._redeem(request, pending)
            self._check(token["claims"])
            response = self.enter(request, self._user(token["claims"]), pending.way)
        except Exception as error:  # what comes from outside may be anything
            response = failed_login(request, error)
        else:
            self._keep_hint(request, response, token["id_token"])
        pending.forget(request, response, CALLBACK)
        return response

    async def _redeem(self, request: Request, pending: Pending) -> dict[str, Any]:
        """What the provider says for the code that the browser has brought."""
        query = request.query_params
        if "error" in query:
            raise LoginFailed(f"The provider says {query['error']}: {query.get('error_description', 'no more')}")
        metadata = await self._metadata()
        if query.get("iss", metadata["issuer"]) != metadata["issuer"]:
            raise LoginFailed(f"The answer is of another provider, {query['iss']!r}.")
        address = _address(request, CALLBACK)
        token = await self._client.fetch_access_token(
            address, code=query.get("code", ""), state=pending.state, code_verifier=pending.verifier
        )
        if "id_token" not in token:
            raise LoginFailed("The provider has sent no ID token.")
        claims: dict[str, Any] = dict(await self._client.parse_id_token(token, nonce=pending.nonce))
        if "userinfo_endpoint" in metadata:  # most providers tell groups and names only there
            more = dict(await self._client.userinfo(token=token))
            if more.get("sub") != claims["sub"]:
                raise LoginFailed(f"The provider told of {more.get('sub')!r} when asked about {claims['sub']!r}.")
            claims |= more
        return {"claims": claims, "id_token": token["id_token"]}

    def _check(self, claims: Mapping[str, Any]) -> None:
        for rule in self.require:
            name, _, value = rule.partition("=")
            if value not in _told(claims, name):
                raise LoginFailed(f"{claims['sub']!r} may not come in: {rule!r} is required.")

    def _user(self, claims: Mapping[str, Any]) -> User:
        name, email, verified = _claim(claims, self.name_claim), claims.get("email"), _told(claims, "email_verified")
        if not isinstance(name, str) or not name:
            raise LoginFailed(
                explain(
                    f"The provider tells no {self.name_claim!r}, which is to be the name.",
                    remedy=f"Ask for a scope that has it, or choose one of {', '.join(sorted(claims))}.",
                )
            )
        if self.name_claim == "email" and "true" not in verified:
            raise LoginFailed(f"The provider has not verified the address {name!r}, which is to be the name.")
        if not isinstance(email, str) or "false" in verified:
            email = None
        groups = _told(claims, self.groups_claim)
        kept = {name: value for name, value in claims.items() if name not in _PROTOCOL and name != self.groups_claim}
        user = User(name, groups, email, kept, self.method)
        if len(self.tickets.give(user)) > MAX_COOKIE:
            raise LoginFailed(
                explain(
                    f"{name!r} is in so many groups, {len(groups)}, that a cookie has no room for them.",
                    remedy="Have the provider tell this client only the groups that the app asks for.",
                )
            )
        return user

    async def leave(self, request: Request, user: User) -> Response | None:
        """Log out here, and lead to the provider's own logout, if it has one."""
        try:
            metadata = await self._metadata()
        except Exception:  # the provider is away: here the person has logged out all the same
            metadata = {}
        if "end_session_endpoint" in metadata:
            asked = await self._client.create_logout_url(
                post_logout_redirect_uri=_address(request, LOGGED_OUT),
                id_token_hint=request.cookies.get(self._hint),
                client_id=self.client_id,
            )
            response = RedirectResponse(asked["url"], 303, headers={"Cache-Control": "no-store"})
        else:
            response = logged_out_page(request)
        self.forget(request, response)
        response.delete_cookie(self._hint, path=root_path(request) + LOGOUT)
        return response

    async def _logged_out(self, request: Request) -> Response:
        return logged_out_page(request)

    async def _metadata(self) -> dict[str, Any]:
        """What the provider says of itself; asked for once."""
        found: dict[str, Any] = await self._client.load_server_metadata()
        if str(found.get("issuer")).rstrip("/") != self.issuer.rstrip("/"):
            raise LoginFailed(
                explain(
                    f"The provider calls itself {found.get('issuer')!r}, and not {self.issuer!r}.",
                    remedy="Give the issuer as the provider has it.",
                )
            )
        return found

    def _keep_hint(self, request: Request, response: Response, id_token: str) -> None:
        if len(id_token) <= MAX_COOKIE:  # else the provider asks who wants to log out
            response.set_cookie(
                self._hint,
                id_token,
                path=root_path(request) + LOGOUT,
                secure=request.url.scheme == "https",
                httponly=True,
                samesite="lax",
            )

    @property
    def _hint(self) -> str:
        """The cookie with the ID token: the provider's logout wants to see it. It comes to our own logout only."""
        return f"{self.tickets.cookie}_id"

    @cached_property
    def _client(self) -> Any:  # authlib has no types
        try:
            from authlib.integrations.starlette_client import OAuth

            logging.getLogger("authlib").setLevel(logging.INFO)  # at "debug" it tells what must stay secret
        except ImportError as error:
            what = f"OpenID Connect needs a package that is missing: {error.name}."
            raise DependencyException(explain(what, remedy='pip install "nbdash[oidc]"')) from None
        clients: Any = OAuth()
        return clients.register(
            "nbdash",
            server_metadata_url=f"{self.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_id=self.client_id,
            client_secret=self.client_secret,
            client_kwargs={
                "scope": " ".join(self.scopes),
                "code_challenge_method": "S256",
                "timeout": TIMEOUT_S,
                **({} if self.client_secret else {"token_endpoint_auth_method": "none"}),
            },
        )

    def __getstate__(self) -> dict[str, Any]:
        """The settings alone."""
        return {name: value for name, value in super().__getstate__().items() if name != "_client"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Begin anew in a worker. The client's code is loaded now, and not when the first person logs in."""
        vars(self).update(state)
        _ = self._client


def _address(request: Request, path: str) -> str:
    """The whole address of a path from the app's root: the provider must have been told it."""
    return f"{request.url.scheme}://{request.url.netloc}{root_path(request)}{path}"


def _claim(claims: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, which may have dots itself, or by the way through objects to it."""
    if name in claims or "." not in name:
        return claims.get(name)
    first, _, rest = name.partition(".")
    inner = claims.get(first)
    return _claim(cast("Mapping[str, Any]", inner), rest) if isinstance(inner, Mapping) else None


def _told(claims: Mapping[str, Any], name: str) -> frozenset[str]:
    """The values of a claim that may have one or several."""
    found = _claim(claims, name)
    several = cast("list[object]", found if isinstance(found, list) else [] if found in (None, "") else [found])
    return frozenset(str(one).lower() if isinstance(one, bool) else str(one) for one in several)  # as JSON has it
