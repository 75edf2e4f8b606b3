"""The nonce of a page: a word that no one can guess, by which a browser knows the page's own scripts from others.

It belongs to one request, whoever answers it.
"""

from __future__ import annotations

import re
import secrets
from contextvars import ContextVar

_nonce: ContextVar[str] = ContextVar("nbdash_nonce")

_ELEMENT = re.compile(
    r"""<(?:script|style|link\s+rel=["']?stylesheet["']?)(?=[\s>])"""
    r"""(?![^>]*\s(?:nonce=|type=["']?application/json))""",  # has one, or runs nothing
    re.IGNORECASE,
)


def begin() -> str:
    """Make the nonce of a request."""
    made = secrets.token_urlsafe(16)
    _nonce.set(made)
    return made


def nonce() -> str:
    """The nonce of the request that is being answered; "" where none has begun."""
    return _nonce.get("")


def with_nonce(html: str) -> str:
    """Give the scripts and style sheets in some HTML the nonce. It must be the author's or ours, with no data in it.

    Examples
    --------
    >>> begin() and with_nonce("<script src=a.js></script>") == f'<script nonce="{nonce()}" src=a.js></script>'
    True
    """
    word = nonce()
    return _ELEMENT.sub(lambda found: f'{found[0]} nonce="{word}"', html) if word else html


def around(html: str, data: str) -> str:
    """The same for a page in which `data` stands: what is in there gets none.

    If it is not to be found as it was, nothing does: then nobody can tell the author's scripts from those of data.
    """
    before, found, after = html.partition(data)
    return f"{with_nonce(before)}{found}{with_nonce(after)}" if found else html
