"""The way back to the index, above each page of a folder: one line, in the colours that the page has."""

from __future__ import annotations

import re
from html import escape

from nbdash.serve.nonce import with_nonce

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_STYLE = """
.nbdash-bar{box-sizing:border-box;height:36px;display:flex;align-items:center;padding:0 8px;
border-block-end:1px solid color-mix(in srgb,currentColor 16%,transparent);
font:13px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
.nbdash-bar a{display:flex;align-items:center;gap:8px;min-width:0;height:28px;padding:0 8px;border-radius:4px;
color:color-mix(in srgb,currentColor 72%,transparent);text-decoration:none}
.nbdash-bar a:hover{color:inherit;background:color-mix(in srgb,currentColor 8%,transparent)}
.nbdash-bar a:focus-visible{color:inherit;outline:2px solid light-dark(#2457c5,#8ab4ff);outline-offset:-2px}
.nbdash-bar a::before{content:"";flex:none;width:6px;height:6px;border:solid currentColor;border-width:0 0 1.5px 1.5px;
transform:rotate(45deg)}
[dir=rtl] .nbdash-bar a::before{transform:rotate(-135deg)}
.nbdash-bar span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;line-height:1.4}
:where(.nbdash-page .nbdash-bar ~ .nbdash:not(.nbdash-beside)){min-height:calc(100vh - 36px)}
@media print{.nbdash-bar{display:none}}
"""


def with_bar(document: str, title: str, href: str) -> str:
    """A page's HTML with the way back to the index at its top.

    Parameters
    ----------
    document
        The page's.
    title, href
        The index's.
    """
    link = f'<a href="{escape(href)}"><span dir="auto">{escape(title)}</span></a>'
    bar = f'<nav class="nbdash-bar">{with_nonce(f"<style>{_STYLE}</style>")}{link}</nav>'
    return _BODY.sub(lambda found: found[0] + bar, document, count=1)
