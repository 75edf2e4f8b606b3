"""What an export fetches is kept in the user's cache folder, so that the next one is quick and needs no network."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

from platformdirs import user_cache_path

_PATIENCE = 60
"""Seconds without a byte after which a server is given up."""


def kept_folder(*names: str) -> Path:
    """A folder of the cache, made if it is not there."""
    folder = user_cache_path("nbdash", appauthor=False).joinpath("export", *names)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetch(address: str) -> bytes:
    """Get what is at an address.

    Raises
    ------
    OSError
        If it can't be had.
    """
    with _open(address) as answer:
        return answer.read()


def size_at(address: str) -> int:
    """How many bytes are at an address, without getting them; 0 if the server does not say.

    Raises
    ------
    OSError
        If there is nothing.
    """
    with _open(address, "HEAD") as answer:
        return int(answer.headers.get("Content-Length") or 0)


def _open(address: str, method: str = "GET"):
    # Without a name of its own urllib is refused by some networks of static files.
    request = urllib.request.Request(address, method=method, headers={"User-Agent": "nbdash"})
    return urllib.request.urlopen(request, timeout=_PATIENCE)


def reason(error: OSError) -> str:
    """Why something could not be had, in words."""
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answers {error.code}"
    return str(getattr(error, "reason", None) or error)
