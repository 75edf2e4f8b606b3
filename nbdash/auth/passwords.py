"""Password hashes: argon2id by argon2-cffi, with the settings of RFC 9106 for servers with little memory."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from nbdash.errors import DependencyException, explain

if TYPE_CHECKING:
    from argon2 import PasswordHasher


def hashed(password: str) -> str:
    """The hash of a password."""
    return _hasher().hash(password)


def is_right(password: str, hash: str | None) -> bool:
    """Whether this is the password; where there is no hash it takes as long, so that no names can be found out."""
    from argon2.exceptions import Argon2Error, InvalidHashError

    try:
        return _hasher().verify(hash or _nobodys(), password) and hash is not None
    except (Argon2Error, InvalidHashError):
        return False


def check_installed() -> None:
    """Say at once what is missing.

    Raises
    ------
    DependencyException
        If argon2-cffi is not installed.
    """
    _hasher()


@cache
def _hasher() -> PasswordHasher:
    try:
        from argon2 import PasswordHasher
    except ImportError:
        what = "Users of a file need argon2-cffi, which is not installed."
        raise DependencyException(explain(what, remedy='Run: pip install "nbdash[users]"')) from None
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody has this password")
