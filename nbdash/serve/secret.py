"""The key by which servers of one app know each other's words again."""

from __future__ import annotations

import logging
import os
import secrets
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

log = logging.getLogger("nbdash")

SECRET = "NBDASH_SECRET"
"""The environment variable that holds it; servers on several machines are given the same."""
_SHORTEST = 16
"""Characters of a key that nobody has begun to write."""


def secret() -> str:
    """What `NBDASH_SECRET` says, else what a file of this user's says, which is made once."""
    given = os.environ.get(SECRET)
    if given:
        return given
    file = _file()
    try:
        return _kept(file)
    except OSError as error:
        return _unkept(file, error.strerror)


@cache
def _unkept(file: Path, why: str | None) -> str:
    log.warning(
        "No key can be kept in %s: %s. Pages go on with their state, and people are logged in, until this server ends. "
        "Give it a key by the environment variable %s.",
        file,
        why,
        SECRET,
    )
    return secrets.token_urlsafe(32)


def _kept(file: Path) -> str:
    with suppress(FileNotFoundError):
        text = file.read_text().strip()
        if len(text) >= _SHORTEST:
            return text
        file.unlink()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    made.touch(mode=0o600)
    made.write_text(secrets.token_urlsafe(32))
    try:
        with suppress(FileExistsError):
            os.link(made, file)  # of several servers that begin at once, one has made it
    except OSError:
        made.replace(file)  # a file system without hard links
    made.unlink(missing_ok=True)
    return file.read_text().strip()


def _file() -> Path:
    return state_folder() / "secret"


def state_folder() -> Path:
    """Where programs keep what is to outlast them: the XDG base directory specification, `%LOCALAPPDATA%`."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state")
    return folder / "nbdash"
