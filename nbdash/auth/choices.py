"""`--auth`: the ways of logging in by their names, and the options of `nbdash serve` that belong to them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from nbdash.auth.logouts import FORGOTTEN_S
from nbdash.auth.oidc_options import OIDC_OPTIONS, oidc_of
from nbdash.errors import InvalidConfig, did_you_mean, explain, join_or

if TYPE_CHECKING:
    from nbdash.auth.auth import Auth

F = TypeVar("F", bound=Callable[..., Any])
AUTH = "NBDASH_AUTH"
"""The environment variable that chooses."""


def _token(name: str, given: Mapping[str, Any]) -> Auth:
    from nbdash.auth.token import TOKEN, TokenAuth, token_for

    token = os.environ.get(TOKEN) or token_for(name)
    return TokenAuth(token=token, **_age(given))


def _users(name: str, given: Mapping[str, Any]) -> Auth:
    from nbdash.auth.users import USERS, UsersAuth

    file = given.get("users") or os.environ.get(USERS)
    if not file:
        remedy = f"Name the file by --users FILE or {USERS}; make it by: nbdash user add FILE NAME"
        raise InvalidConfig(explain("--auth users needs a file of users.", remedy=remedy))
    return UsersAuth(file=Path(file), **_age(given))


def _header(name: str, given: Mapping[str, Any]) -> Auth:
    from nbdash.auth.header import HeaderAuth

    if not given.get("proxies"):
        remedy = "Name the proxy whose header is believed: --proxy ADDRESS."
        raise InvalidConfig(explain("--auth header needs a proxy.", remedy=remedy))
    fields = {"user": "user_header", "groups": "groups_header", "email": "email_header", "logout": "logout_url"}
    chosen = {field: given.get(f"auth_header_{option}") for option, field in fields.items()}
    return HeaderAuth(**{field: value for field, value in chosen.items() if value})


def _oidc(name: str, given: Mapping[str, Any]) -> Auth:
    return oidc_of(given, **_age(given))


def _jupyterhub(name: str, given: Mapping[str, Any]) -> Auth:
    from nbdash.auth.jupyterhub import JupyterHub

    return JupyterHub(**_age(given))


def _none(name: str, given: Mapping[str, Any]) -> None:
    return None


CHOICES: dict[str, tuple[Callable[[str, Mapping[str, Any]], Auth | None], str]] = {
    "token": (_token, "who has the address that is printed may come in"),
    "users": (_users, "names and passwords from a file: nbdash user add FILE NAME"),
    "oidc": (_oidc, "an OpenID provider knows who somebody is: Keycloak, Entra ID, Okta, Google"),
    "jupyterhub": (_jupyterhub, "the JupyterHub whose service this is knows who somebody is"),
    "header": (_header, "a proxy in front knows who somebody is: --proxy ADDRESS"),
    "none": (_none, "everybody who reaches this machine may come in"),
}
"""By its name: what makes it of the options that were given, and what it means."""


def chosen(name: str, program: str, given: Mapping[str, Any]) -> Auth | None:
    """The way of logging in of this name.

    Parameters
    ----------
    name
        One of `CHOICES`.
    program
        What is served: it has a token of its own.
    given
        The options that were given, by their names.

    Raises
    ------
    InvalidConfig
        If there is none of this name, or what it needs is missing.
    """
    if name not in CHOICES:
        remedy = did_you_mean(name, CHOICES) or f"There are: {join_or(list(CHOICES))}."
        raise InvalidConfig(explain(f"There is no way of logging in named {name!r}.", remedy=remedy))
    return CHOICES[name][0](program, given)


def auth_of(given: Auth | str | None, program: str) -> tuple[bool, Auth | None]:
    """Whether it was said who may come in, and the way of logging in: an object, a name, or what `NBDASH_AUTH` says."""
    from nbdash.serve.forwarded import proxies_of_environment

    name = given or os.environ.get(AUTH)
    if isinstance(name, str):
        return True, chosen(name, program, {"proxies": proxies_of_environment()})
    return name is not None, name


def _age(given: Mapping[str, Any]) -> dict[str, float]:
    hours = given.get("login_hours")
    return {} if hours is None else {"max_age": hours * 3600.0}


_OPTIONS = (
    click.option(
        "--auth",
        envvar=AUTH,
        type=click.Choice(list(CHOICES)),
        help="Who may come in. Needed where others than this machine can reach the server: "
        + "; ".join(f"{name}: {meaning}" for name, (_, meaning) in CHOICES.items())
        + ".",
    ),
    click.option("--users", envvar="NBDASH_USERS", metavar="FILE", help="The users of --auth users."),
    click.option(
        "--auth-header-user",
        metavar="HEADER",
        help="The header of --auth header that has the name.  [default: X-Forwarded-User]",
    ),
    click.option(
        "--auth-header-groups",
        metavar="HEADER",
        help="The one that has the groups, with commas between them.  [default: X-Forwarded-Groups]",
    ),
    click.option(
        "--auth-header-email",
        metavar="HEADER",
        help="The one that has the e-mail address.  [default: X-Forwarded-Email]",
    ),
    click.option("--auth-header-logout", metavar="URL", help="Where the proxy of --auth header ends its own login."),
    *OIDC_OPTIONS,
    click.option(
        "--login-hours",
        type=click.FloatRange(min=0, min_open=True, max=FORGOTTEN_S / 3600),
        help="After how long everybody has to log in again.  [default: 168; with oidc 12]",
    ),
)


def with_auth(command: F) -> F:
    """Give a command these options; it is called with them by their names."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
