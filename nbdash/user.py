"""Who sits at a page: what a login tells of a person, and what callbacks ask of `ctx.user`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class User:
    """A person who has logged in.

    Parameters
    ----------
    name
        By which the person is known: unique for each `method`.
    groups
        What `@nbdash.require` asks for.
    email
        If whoever knows the person has told it.
    claims
        What else was told, as JSON has it.
    method
        Who knows the person: "token", "users", "oidc", "jupyterhub", "header", or the application that this one is
        mounted in.

    Examples
    --------
    >>> ada = User("ada", groups=frozenset({"admin"}), method="users")
    >>> ada.id
    'users:ada'
    """

    name: str
    groups: frozenset[str] = frozenset()
    email: str | None = None
    claims: Mapping[str, Any] = field(default_factory=dict[str, Any], compare=False)
    method: str = ""

    @property
    def id(self) -> str:
        """Whom sessions belong to: two ways of logging in may know different people by one name."""
        return f"{self.method}:{self.name}"
