"""Which page an address means: path templates, and what path and query give a page's layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs

_VARIABLE = re.compile(r"<(\w+)>")


def path_variables(path: str, template: str) -> dict[str, str] | None:
    """The variables of a path, without slashes at its ends, that a template fits; None if it does not fit.

    A variable stands for any text, slashes included; of two, the first takes as much as it can.

    Examples
    --------
    >>> path_variables("report/2026/may", "/report/<year>/<month>")
    {'year': '2026', 'month': 'may'}
    >>> path_variables("report", "/report/<year>") is None
    True
    """
    found = _pattern(template).fullmatch(path)
    return found and found.groupdict()


def without_variables(template: str) -> str:
    """The path that stands for a template where no visitor has named one: `none` for each variable.

    Examples
    --------
    >>> without_variables("/report/<year>")
    '/report/none'
    """
    return _VARIABLE.sub("none", template)


def query_parameters(search: str | None) -> dict[str, Any]:
    """A query with its question mark as a dict; a name that stands there several times has a list.

    Examples
    --------
    >>> query_parameters("?year=2026&country=Peru&country=Chile&all=")
    {'year': '2026', 'country': ['Peru', 'Chile'], 'all': ''}
    """
    if not search or not search.startswith("?"):
        return {}
    parsed = parse_qs(search[1:], keep_blank_values=True)
    return {name: values[0] if len(values) == 1 else values for name, values in parsed.items()}


def is_at(page: Mapping[str, Any], path: str) -> dict[str, str] | None:
    """The path's variables if a page is at this path, else None; the path is without slashes at its ends."""
    template = page["path_template"]
    if template is not None and (variables := path_variables(path, template)) is not None:
        return variables
    return {} if page["path"].strip("/") == path else None


@lru_cache(maxsize=1024)
def _pattern(template: str) -> re.Pattern[str]:
    parts = _VARIABLE.split(template.strip("/"))
    return re.compile("".join(f"(?P<{part}>.*)" if odd % 2 else re.escape(part) for odd, part in enumerate(parts)))
