"""Scripts and style sheets that a page loads beside nbdash's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from nbdash.errors import InvalidResourceError, explain, shorten
from nbdash.shell.head import attributes
from nbdash.shell.package_files import PackageFile

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
    return f"<script{attributes(resource_attributes(resource, 'src'))}></script>"


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
    return f"<link{attributes({'rel': 'stylesheet', **resource_attributes(resource, 'href')})}>"


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
            if not isinstance(item, Mapping) or package_file(cast("Resource", item)) is None:
                resource_attributes(item, attribute)
        except InvalidResourceError as error:
            raise InvalidResourceError(f"{option}: {error}") from None
    return found


_OF_PACKAGES = ("namespace", "relative_package_path", "dev_package_path", "dynamic")
"""What says, of a plugin's script or style sheet, where in a package it is: not attributes."""


def package_file(resource: Resource) -> PackageFile | None:
    """The file of a package that a resource names; None if it has an address.

    Raises
    ------
    InvalidResourceError
        If it does not say of which package.
    """
    if isinstance(resource, str) or "relative_package_path" not in resource or "external_url" in resource:
        return None
    package, path = resource.get("namespace"), resource["relative_package_path"]
    if isinstance(package, str) and isinstance(path, str):
        return PackageFile(package, path)
    what = f"{shorten(resource)} does not say of which package the file is."
    remedy = 'Give both: {"namespace": "acme", "relative_package_path": "acme.css"}.'
    raise InvalidResourceError(explain(what, remedy=remedy))


def addressed(resource: Resource, attribute: str, address: Callable[[PackageFile], str]) -> Resource:
    """A resource with an address: that of its file, if it is one of a package."""
    file = package_file(resource)
    if file is None or isinstance(resource, str):
        return resource
    more = {name: value for name, value in resource.items() if name not in _OF_PACKAGES}
    return {attribute: address(file), **more}


def resource_attributes(resource: Any, attribute: str) -> dict[str, Any]:
    """The attributes of the element that loads a resource.

    Parameters
    ----------
    resource
        An address, or attributes.
    attribute
        That of the address: "src" or "href".

    Raises
    ------
    InvalidResourceError
        If no address is given.

    Examples
    --------
    >>> resource_attributes("https://a.org/b.css", "href")
    {'href': 'https://a.org/b.css'}
    """
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
