"""Scripts and style sheets that a page loads beside nbdash's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from nbdash.errors import InvalidResourceError, explain, shorten
from nbdash.shell.head import attributes

Resource = str | Mapping[str, Any]
"""An address, or the attributes of the element that loads it: `{"src": ..., "integrity": ..., "async": True}`."""


def script_tag(resource: Resource) -> str:
    """The element that loads a script.

    Raises
    ------
    InvalidResourceError
        If no address is given.

    Examples
    --------
    >>> script_tag({"src": "https://a.org/b.js", "crossorigin": "anonymous"})
    '<script src="https://a.org/b.js" crossorigin="anonymous"></script>'
    """
    return f"<script{attributes(_attributes(resource, 'src'))}></script>"


def stylesheet_tag(resource: Resource) -> str:
    """The element that loads a style sheet.

    Raises
    ------
    InvalidResourceError
        If no address is given.

    Examples
    --------
    >>> stylesheet_tag("https://a.org/b.css")
    '<link rel="stylesheet" href="https://a.org/b.css">'
    """
    return f"<link{attributes({'rel': 'stylesheet', **_attributes(resource, 'href')})}>"


def check_resources(value: Any, option: str, attribute: str) -> list[Resource]:
    """What an option lists, if these are addresses or attributes.

    Raises
    ------
    InvalidResourceError
        If one is something else.
    """
    if isinstance(value, (str, Mapping)):  # each of its letters would be an address
        what = f"{option} is {shorten(cast('object', value))}."
        raise InvalidResourceError(explain(what, remedy="Give a list, also of one."))
    items: Iterable[Any] = value or ()
    found = list(items)
    for item in found:
        try:
            _attributes(item, attribute)
        except InvalidResourceError as error:
            raise InvalidResourceError(f"{option}: {error}") from None
    return found


def _attributes(resource: Any, attribute: str) -> dict[str, Any]:
    if isinstance(resource, str):
        return {attribute: resource}
    if isinstance(resource, Mapping):
        given = dict(cast("Mapping[str, Any]", resource))
        address = given.pop("external_url", None)  # as the hooks of Dash's plugins name it
        if address is not None:
            given = {attribute: address, **given}
        if isinstance(given.get(attribute), str):
            return given
    what = f"{shorten(cast('object', resource))} has no address."
    remedy = f'Give one as text, or with attributes: {{"{attribute}": "https://..."}}.'
    raise InvalidResourceError(explain(what, remedy=remedy))
