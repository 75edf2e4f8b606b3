"""Who has logged out, and when: what they were given before that is worth nothing any more, at no worker.

One empty file for each person, whose time is that of the logout: servers that share the folder know of it at once,
and after they have been started anew.
"""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from nbdash.serve.secret import secret, state_folder

log = logging.getLogger("nbdash")

FORGOTTEN_S = 90 * 24 * 3600
"""After so long nothing is left that a logout could have ended: no login may live longer."""
_unkept: dict[Path, float] = {}
"""Where no folder can be written, this process alone knows."""


def log_out(id: str) -> float:
    """Note that a person (`User.id`) logs out now. Returns the time."""
    at, file = time.time(), _file(id)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = file.with_name(f"{file.name}.{os.getpid()}")
        made.touch(mode=0o600)
        os.utime(made, ns=(0, int(at * 1e9)))  # the file system's own clock may be some ms behind
        made.replace(file)  # so that the folder has changed, too, if the file was there
        _tidy(file.parent, at)
    except OSError as error:
        _unkept[file] = at
        log.warning(
            "A logout can't be noted in %s: %s. Other workers do not hear of it.", file.parent, error.strerror or error
        )
    return at


def logged_out_at(id: str) -> float:
    """When a person has last logged out, in seconds since 1970; 0 if never."""
    file = _file(id)
    try:
        at = file.stat().st_mtime_ns / 1e9
    except OSError:
        at = 0.0
    return max(at, _unkept.get(file, 0.0))


def latest() -> int:
    """A number that changes when somebody logs out."""
    try:
        return _folder().stat().st_mtime_ns
    except OSError:
        return 0


def _folder() -> Path:
    return state_folder() / "logouts"


def _file(id: str) -> Path:
    return _folder() / _name(id)


@cache
def _key() -> bytes:
    return blake2b(secret().encode(), digest_size=32, person=b"nbdash logouts").digest()


def _name(id: str) -> str:
    return blake2b(id.encode(), key=_key(), digest_size=16).hexdigest()  # nobody's name is on the disk


def _tidy(folder: Path, now: float) -> None:
    for file in folder.iterdir():
        with suppress(OSError):
            if file.stat().st_mtime < now - FORGOTTEN_S:
                file.unlink()
