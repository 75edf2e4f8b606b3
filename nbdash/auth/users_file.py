"""A file of users: a line for each, with name, password hash, groups and e-mail, as `htpasswd` has them."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from nbdash.errors import InvalidConfig, did_you_mean, explain

log = logging.getLogger("nbdash")

_NAME = re.compile(r"[^:,#\s\x00-\x1f\x7f](?:[^:,\x00-\x1f\x7f]{0,98}[^:,\s\x00-\x1f\x7f])?")
_GROUP = re.compile(r"[^:,\s\x00-\x1f\x7f]{1,100}")
_HEAD = "# name:argon2id hash:groups:e-mail   (written by `nbdash user`; groups have commas between them)\n"


class Entry(NamedTuple):
    """One user."""

    name: str
    hash: str
    groups: frozenset[str] = frozenset()
    email: str | None = None


class UsersFile:
    """The users of a file. It is read again when it has changed.

    Parameters
    ----------
    path
        Of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stamp: tuple[int, int, int] | None = None
        self._users: dict[str, Entry] = {}
        self._told = ""

    def users(self) -> dict[str, Entry]:
        """All, by their names.

        Raises
        ------
        InvalidConfig
            If there is no such file, or a line is none of it.
        """
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
            if stamp != self._stamp:
                self._users = _read(self.path)
                self._stamp = stamp
        except OSError as error:
            remedy = f"Make it: nbdash user add {self.path} NAME"
            raise InvalidConfig(explain(f"{self.path} can't be read: {error.strerror}.", remedy=remedy)) from None
        return self._users

    def check_new(self, entry: Entry) -> None:
        """Refuse what can't be added.

        Raises
        ------
        InvalidConfig
            If there is one of this name, or a name or group is none.
        """
        if self.path.exists() and entry.name in self.users():
            what, remedy = f"There is a user {entry.name!r} already.", "For another password: nbdash user passwd."
            raise InvalidConfig(explain(what, where=str(self.path), remedy=remedy))
        check_entry(entry)

    def known(self) -> dict[str, Entry]:
        """As `users`, while the app is served: what can't be read now counts as it was."""
        try:
            return self.users()
        except InvalidConfig as error:
            if str(error) != self._told:
                self._told = str(error)
                log.error("The users stay as they were: %s", error)
            return self._users

    def add(self, entry: Entry) -> None:
        """Add a user; the file is made if there is none.

        Raises
        ------
        InvalidConfig
            As `check_new`.
        """
        self.check_new(entry)
        users = self.users() if self.path.exists() else {}
        self._write([*users.values(), entry])

    def replace(self, entry: Entry) -> None:
        """Put another entry in the place of the one with its name."""
        users = self.users() | {self.find(entry.name).name: entry}
        check_entry(entry)
        self._write(users.values())

    def remove(self, name: str) -> None:
        """Take a user away: they are logged out."""
        self.find(name)
        self._write(entry for entry in self.users().values() if entry.name != name)

    def find(self, name: str) -> Entry:
        """The user of this name.

        Raises
        ------
        InvalidConfig
            If there is none.
        """
        users = self.users()
        if name not in users:
            remedy = did_you_mean(name, users) or f"List them: nbdash user list {self.path}"
            raise InvalidConfig(explain(f"There is no user {name!r}.", where=str(self.path), remedy=remedy))
        return users[name]

    def _write(self, entries: Iterable[Entry]) -> None:
        lines = [f"{one.name}:{one.hash}:{','.join(sorted(one.groups))}:{one.email or ''}\n" for one in entries]
        made = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        try:
            made.touch(mode=0o600)
            made.write_text(_HEAD + "".join(lines), encoding="utf-8")
            made.replace(self.path)  # whoever reads it reads it whole
        except OSError as error:
            raise InvalidConfig(explain(f"{self.path} can't be written: {error.strerror}.")) from None


def check_entry(entry: Entry) -> None:
    """Refuse what would not be read again as it was written.

    Raises
    ------
    InvalidConfig
        For a name or a group with characters that part them.
    """
    if not _NAME.fullmatch(entry.name):
        remedy = "A name has 1 to 100 characters, without colons and commas, and does not begin with #."
        raise InvalidConfig(explain(f"{entry.name!r} is no name.", remedy=remedy))
    for group in entry.groups:
        if not _GROUP.fullmatch(group):
            remedy = "A group has 1 to 100 characters, without spaces, colons and commas."
            raise InvalidConfig(explain(f"{group!r} is no group.", remedy=remedy))
    if entry.email and not re.fullmatch(r"[^:\s]+@[^:\s]+", entry.email):
        raise InvalidConfig(explain(f"{entry.email!r} is no e-mail address."))


def _read(path: Path) -> dict[str, Entry]:
    users: dict[str, Entry] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.strip().split(":")
        name, hash, groups, email = (*parts, *[""] * (4 - len(parts)))[:4]
        if len(parts) > 4 or not hash.startswith("$argon2") or not _NAME.fullmatch(name):
            remedy = "A line is name:hash:groups:e-mail; `nbdash user add` writes one."
            where = f"{path}, line {number}"
            raise InvalidConfig(explain("This is no line of a users file.", where=where, remedy=remedy))
        named = frozenset(group.strip() for group in groups.split(",") if group.strip())
        users[name] = Entry(name, hash, named, email or None)
    return users
