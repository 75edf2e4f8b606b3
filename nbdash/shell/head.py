"""What a page says of itself to browsers, search engines and those who share a link to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from nbdash.errors import InvalidConfig, explain, shorten

Meta = Mapping[str, str]
"""The attributes of one `<meta>` element."""

_DEFAULTS: tuple[dict[str, str], ...] = (
    {"charset": "utf-8"},
    {"name": "viewport", "content": "width=device-width,initial-scale=1"},
    {"name": "color-scheme", "content": "light dark"},
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the page at one address says of itself.

    Parameters
    ----------
    title
        Shown in the browser's tab, until the page is told another.
    description
        What search engines show below the title.
    metas
        More `<meta>` elements, such as those of `social`.
    """

    title: str
    description: str | None = None
    metas: tuple[Meta, ...] = ()


def social(head: Head, url: str, image: str | None = None) -> tuple[Meta, ...]:
    """The meta elements from which a shared link is drawn as a card, as Open Graph and Twitter have them.

    Parameters
    ----------
    head
        Title and description.
    url, image
        Whole addresses, of the page and of a picture: who draws the card knows no others.

    Examples
    --------
    >>> [meta["content"] for meta in social(Head("Sales"), "https://a.org/sales") if "title" in str(meta)]
    ['Sales', 'Sales']
    """
    graph = {"type": "website", "url": url, "title": head.title, "description": head.description, "image": image}
    card = {"card": "summary_large_image" if image else "summary", **{k: v for k, v in graph.items() if k != "type"}}
    return (
        *({"property": f"og:{name}", "content": value} for name, value in graph.items() if value),
        *({"name": f"twitter:{name}", "content": value} for name, value in card.items() if value),
    )


def metas(head: Head, of_app: Iterable[Meta]) -> str:
    """The `<meta>` elements of a page: the app's own take the place of the usual ones that they name.

    Examples
    --------
    >>> metas(Head("Sales", "By month"), [{"name": "viewport", "content": "width=500"}])  # doctest: +ELLIPSIS
    '<meta charset="utf-8"><meta name="color-scheme"...><meta name="viewport" content="width=500"><meta name="desc...'
    """
    own = list(of_app)
    if head.description is not None and "description" not in map(_subject, own):
        own.append({"name": "description", "content": head.description})
    given = {_subject(meta) for meta in own}
    usual = [meta for meta in _DEFAULTS if _subject(meta) not in given]
    return "".join(map(_element, (*usual, *own, *head.metas)))


def check_metas(value: Any) -> list[dict[str, str]]:
    """The app's meta elements, if they are such.

    Raises
    ------
    InvalidConfig
        If they are no dicts of text.
    """
    items: list[Any] = list(value or ())
    for item in items:
        if not isinstance(item, dict):
            remedy = 'Give the attributes of each element: {"name": "robots", "content": "noindex"}.'
            raise InvalidConfig(explain(f"meta_tags has {shorten(item)} in it.", remedy=remedy))
    return items


def attributes(values: Mapping[str, Any]) -> str:
    """HTML attributes; True stands for one without a value, None and False for none.

    Examples
    --------
    >>> attributes({"src": "a.js", "async": True, "defer": False})
    ' src="a.js" async'
    """
    given = ((name, value) for name, value in values.items() if value is not None and value is not False)
    return "".join(f" {escape(n)}" if value is True else f' {escape(n)}="{escape(str(value))}"' for n, value in given)


def _element(meta: Meta) -> str:
    return f"<meta{attributes(meta)}>"


def _subject(meta: Meta) -> str:
    """What an element tells; there is one of each."""
    if "charset" in meta:
        return "charset"
    return str(meta.get("name") or meta.get("property") or meta.get("http-equiv", "")).lower()
