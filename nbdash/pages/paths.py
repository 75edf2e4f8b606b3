"""Paths of the app and paths of the browser: the same, but for the prefix that the app is served under."""

from __future__ import annotations

import re
from typing import TypeGuard

from nbdash.errors import UnsupportedRelativePath, explain


def relative_path(prefix: str, path: str) -> str:
    """A path of the app as browsers have it.

    Raises
    ------
    UnsupportedRelativePath
        If it does not begin with a slash.

    Examples
    --------
    >>> relative_path("/team/app/", "/sales")
    '/team/app/sales'
    """
    _check("get_relative_path", path)
    return prefix.rstrip("/") + path


def strip_path(prefix: str, path: str | None) -> str | None:
    """A browser's path without the prefix, and without slashes at its ends; None for None.

    Raises
    ------
    UnsupportedRelativePath
        If it does not begin with a slash, or not with the prefix.

    Examples
    --------
    >>> strip_path("/team/app/", "/team/app/sales/")
    'sales'
    """
    if path is None:
        return None
    _check("strip_relative_path", path)
    if not _is_within(prefix, path):
        what = f"strip_relative_path was given {path!r}, which is no path of the app at {prefix!r}."
        raise UnsupportedRelativePath(explain(what, remedy=f"Give one that begins with {prefix!r}."))
    return within(prefix, path).strip("/")


def within(prefix: str, path: str) -> str:
    """A browser's path as one of the app; one that is not under the prefix stays as it is.

    Examples
    --------
    >>> within("/team/app/", "/team/app/sales"), within("/team/app/", "/sales")
    ('/sales', '/sales')
    """
    return "/" + path[len(prefix.rstrip("/")) :].lstrip("/") if _is_within(prefix, path) else path


def is_root(path: object) -> TypeGuard[str]:
    """Whether what a page says can be the path of its app."""
    return isinstance(path, str) and re.fullmatch(r"/([^/\\\s][^\\\s]{0,1000}/)?", path) is not None


def _is_within(prefix: str, path: str) -> bool:
    return f"{path.rstrip('/')}/".startswith(f"{prefix.rstrip('/')}/")


def _check(function: str, path: str) -> None:
    if not path.startswith("/"):
        what = f"{function} was given {path!r}, which does not begin with a slash."
        raise UnsupportedRelativePath(explain(what, remedy=f'Write "/{path}".'))
