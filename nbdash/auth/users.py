"""`--auth users`: people with names and passwords, from a file that `nbdash user` writes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from starlette.concurrency import run_in_threadpool

from nbdash.auth.form_auth import FormAuth
from nbdash.auth.page import field
from nbdash.auth.passwords import check_installed, is_right
from nbdash.auth.users_file import Entry, UsersFile
from nbdash.user import User

if TYPE_CHECKING:
    from nbdash.auth.ticket import Ticket
    from nbdash.auth.words import Words

USERS = "NBDASH_USERS"
"""The environment variable that names the file."""
AT_ONCE = 2
"""Passwords that are checked at the same time: each takes 64 MB and a processor for a moment."""
LONGEST = 1000
"""Characters of a password."""


@dataclass(kw_only=True)
class UsersAuth(FormAuth):
    """The users of a file. Who is removed there, or has another password, is logged out; groups hold at once.

    Parameters
    ----------
    file
        The users: `nbdash user add FILE NAME` makes it.

    Raises
    ------
    InvalidConfig
        If the file can't be read.
    DependencyException
        If argon2-cffi is not installed.
    """

    method: ClassVar[str] = "users"
    file: Path

    def __post_init__(self) -> None:
        """Say at once what would fail at the first login."""
        self.file = Path(self.file).resolve()
        check_installed()
        self._known.users()

    @property
    def realm(self) -> str:
        """The file."""
        return str(self.file)

    def known(self, ticket: Ticket) -> User | None:
        """The user as the file has them now, if they had the same password then."""
        entry = self._known.known().get(ticket.user.name)
        return None if entry is None or _mark(entry) != ticket.mark else _user(entry)

    def fields(self, words: Words, form: dict[str, str]) -> str:
        """Name and password."""
        name = form.get("name", "")
        return field(
            words.name,
            name="name",
            value=name,
            autocomplete="username",
            autocapitalize="none",
            spellcheck="false",
            required=True,
            autofocus=not name,
        ) + field(
            words.password,
            name="password",
            type="password",
            autocomplete="current-password",
            required=True,
            autofocus=bool(name),
        )

    async def check(self, form: dict[str, str]) -> tuple[User, str] | None:
        """Look the name up, and try the password."""
        entry = self._known.known().get(self.name_in(form))
        password = form.get("password", "")[:LONGEST]
        async with self._places:
            found = await run_in_threadpool(is_right, password, None if entry is None else entry.hash)
        return None if entry is None or not found else (_user(entry), _mark(entry))

    def error(self, words: Words) -> str:
        """What is said of a wrong name or password: not which of them is wrong."""
        return words.wrong_password

    def name_in(self, form: dict[str, str]) -> str:
        """Whose password it is."""
        return form.get("name", "").strip()

    @cached_property
    def _known(self) -> UsersFile:
        return UsersFile(self.file)

    @cached_property
    def _places(self) -> asyncio.Semaphore:
        return asyncio.Semaphore(AT_ONCE)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in super().__getstate__().items() if name not in {"_known", "_places"}}


def _user(entry: Entry) -> User:
    return User(entry.name, entry.groups, entry.email, method=UsersAuth.method)


def _mark(entry: Entry) -> str:
    return blake2b(entry.hash.encode(), digest_size=8).hexdigest()
