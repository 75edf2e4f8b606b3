"""The address of the page, as `Location` components tell it.

A callback that has a `Location` for an input is called with the page's address from the first: it is put in place when
the session starts, and from then on the page says where it is.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from nbdash.components.tree import Node

OWN_START = "nbdash://notebook/"
"""Where an app begins in a notebook, whose address is not its own; address.ts has the same."""
PARTS = ("pathname", "search", "hash", "href")


def parts_of(href: str) -> dict[str, str]:
    """A whole address as the props of a `Location`.

    Examples
    --------
    >>> parts_of("https://a.org/sales/2026?country=Peru")
    {'pathname': '/sales/2026', 'search': '?country=Peru', 'hash': '', 'href': 'https://a.org/sales/2026?country=Peru'}
    """
    url = urlsplit(href)
    return {
        "pathname": url.path or "/",
        "search": f"?{url.query}" if url.query else "",
        "hash": f"#{url.fragment}" if url.fragment else "",
        "href": href,
    }


def moved(href: str, address: str) -> dict[str, str]:
    """Where a page is that has gone from `href` to another path, query and fragment.

    >>> moved("https://a.org/sales?country=Peru", "/sales?country=Chile")["href"]
    'https://a.org/sales?country=Chile'
    """
    url = urlsplit(href)
    return parts_of(f"{url.scheme}://{url.netloc}{address}")


def is_location(node: Node) -> bool:
    """Whether a component tells the page's address."""
    return node.type == "Location" and node.namespace == "dash_core_components"
