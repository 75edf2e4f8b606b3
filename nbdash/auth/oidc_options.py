"""The options of `nbdash serve` for `--auth oidc`; each has a variable of the environment besides."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from nbdash.errors import InvalidConfig, explain

if TYPE_CHECKING:
    from nbdash.auth.oidc import OpenIDConnect

SECRET = "NBDASH_OIDC_CLIENT_SECRET"
"""The environment variable with the client's secret. It is no option: everybody on a machine sees a command's."""

OIDC_OPTIONS = (
    click.option("--oidc-issuer", metavar="URL", help="The address of --auth oidc's provider."),
    click.option(
        "--oidc-client-id",
        metavar="ID",
        help=f"The name by which the provider knows this app; its secret is to be in {SECRET}.",
    ),
    click.option(
        "--oidc-scopes", metavar="SCOPES", help='What the provider is asked for.  [default: "openid profile email"]'
    ),
    click.option(
        "--oidc-name-claim",
        metavar="CLAIM",
        help="What becomes the name: it must be of one person for ever.  [default: sub]",
    ),
    click.option(
        "--oidc-groups-claim",
        metavar="CLAIM",
        help="What becomes the groups; a dot leads into an object.  [default: groups]",
    ),
    click.option(
        "--oidc-require",
        multiple=True,
        metavar="CLAIM=VALUE",
        help="Who may come in, of all whom the provider knows: such as groups=staff; may be given several times.",
    ),
)


def oidc_of(given: Mapping[str, Any], **more: Any) -> OpenIDConnect:
    """The login that was asked for, by options or by the environment.

    Raises
    ------
    InvalidConfig
        If it was not said which provider is meant, or who this app is there.
    """
    from nbdash.auth.oidc import OpenIDConnect

    def said(name: str) -> str:
        return given.get(f"oidc_{name}") or os.environ.get(f"NBDASH_OIDC_{name.upper()}") or ""

    missing = [name for name in ("issuer", "client_id") if not said(name)]
    if missing:
        ways = (f"--oidc-{name.replace('_', '-')} or NBDASH_OIDC_{name.upper()}" for name in missing)
        what = "--auth oidc needs to know the OpenID provider, and the name by which that knows this app."
        raise InvalidConfig(explain(what, remedy=f"Give {', and '.join(ways)}."))
    chosen: dict[str, Any] = {name: said(name) for name in ("name_claim", "groups_claim") if said(name)}
    if said("scopes"):
        chosen["scopes"] = said("scopes").split()
    required = given.get("oidc_require") or os.environ.get("NBDASH_OIDC_REQUIRE", "").split()
    if required:
        chosen["require"] = tuple(required)
    secret = os.environ.get(SECRET)
    return OpenIDConnect(issuer=said("issuer"), client_id=said("client_id"), client_secret=secret, **chosen, **more)
