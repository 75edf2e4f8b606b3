"""The HTML template of a served page: what is filled in, and what must not be missing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nbdash.errors import InvalidIndexException, explain, join_or

DEFAULT = """<!DOCTYPE html>
<html>
<head>{%metas%}<title>{%title%}</title>{%favicon%}{%css%}</head>
<body>{%app_entry%}{%config%}{%scripts%}{%renderer%}</body>
</html>
"""
PARTS = ("metas", "title", "favicon", "css", "app_entry", "config", "scripts", "renderer")
ENTRY, CONFIG, RENDERER = "nbdash-root", "nbdash-config", "nbdash-renderer"
"""The ids of the elements that a page can't do without."""

_PLACEHOLDER = re.compile(r"\{%\s*(\w+)\s*%\}")
_HTML = re.compile(r"<html\b([^>]*)>", re.IGNORECASE)
_CLASS = re.compile(r"""\bclass\s*=\s*(["'])(.*?)\1""", re.IGNORECASE)


def check_template(template: str) -> str:
    """Return a template, if all is in it that the page needs.

    Raises
    ------
    InvalidIndexException
        If a placeholder is missing, or has a name that means nothing.
    """
    found = set(_PLACEHOLDER.findall(template))
    missing = [name for name in ("app_entry", "config", "scripts", "renderer") if name not in found]
    if missing:
        what = f"The index_string has no {_several(missing)}."
        raise InvalidIndexException(explain(what, remedy="Put it into the template's body, in the default's order."))
    unknown = found - set(PARTS)
    if unknown:
        what = f"The index_string has {_several(sorted(unknown))}, which means nothing."
        raise InvalidIndexException(explain(what, remedy=f"There are {_several(PARTS)}."))
    return template


def check_document(document: str) -> str:
    """Return a page's HTML, if the elements are in it that the page needs.

    Raises
    ------
    InvalidIndexException
        If one is missing.
    """
    parts = {ENTRY: "app_entry", CONFIG: "config", RENDERER: "renderer"}
    missing = [part for id, part in parts.items() if f'id="{id}"' not in document]
    if missing:
        what = f"The page has no {join_or(missing)}."
        remedy = "interpolate_index(...), or a hook of the index, must leave in what it is given."
        raise InvalidIndexException(explain(what, remedy=remedy))
    return document


def fill(template: str, parts: Mapping[str, str]) -> str:
    """Put the parts in their places; what they hold is not looked at again.

    Examples
    --------
    >>> fill("<title>{%title%}</title>{%css%}", {"title": "About {%css%}", "css": "..."})
    '<title>About {%css%}</title>...'
    """
    return _PLACEHOLDER.sub(lambda found: parts.get(found[1], ""), template)


def with_root(document: str, language: str) -> str:
    """Give the root element what a page of nbdash's says there, beside what the template's author says.

    Parameters
    ----------
    document
        The page.
    language
        The attributes of the app's language; the author's own hold.

    Examples
    --------
    >>> with_root("<html class='wide' lang='de'>", ' lang="en"')
    '<html lang=\\'de\\' class="nbdash-page wide" data-nbdash="busy">'
    """

    def change(found: re.Match[str]) -> str:
        own = found[1]
        named = _CLASS.search(own)
        classes = f"nbdash-page {named[2]}" if named else "nbdash-page"
        rest = _CLASS.sub("", own).strip()
        spoken = "" if re.search(r"\blang\s*=", own, re.IGNORECASE) else language
        return f'<html{spoken}{" " + rest if rest else ""} class="{classes}" data-nbdash="busy">'

    return _HTML.sub(change, document, count=1)


def _several(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"{{%{name}%}}" for name in names)
