"""One page as `page_registry` holds it: what its author said of it, and what follows from its module's name."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbdash.errors import PageError, explain, shorten
from nbdash.pages.matching import without_variables
from nbdash.require import Required, required_by

Page = dict[str, Any]
"""Dash's fields: `module`, `path`, `name`, `title`, `layout` and others, with what `register_page` was given beside."""

NOT_FOUND = "not_found_404"
"""The last part of the name of the module whose page is shown where there is none."""
_IMAGES = ("apng", "avif", "gif", "jpeg", "jpg", "png", "svg", "webp")


def new_page(
    module: str,
    *,
    package: str,
    app_title: str | None,
    app_description: str | None,
    assets: Path | None,
    given: Mapping[str, Any],
) -> Page:
    """Make an entry.

    Parameters
    ----------
    module
        Names the page; where it says nothing itself, its path and its name follow from this.
    package
        What the names of the modules in the folder of pages begin with, which is no part of any path.
    app_title, app_description
        What the page has where it says nothing itself; None where the app says nothing either.
    assets
        The folder in which a picture is looked for.
    given
        What `register_page` was given by keyword.

    Raises
    ------
    PageError
        If the path does not begin with a slash.
    """
    path, template = given["path"], given["path_template"]
    for which, value in (("path", path), ("path_template", template)):
        if value is not None and not str(value).startswith("/"):
            remedy = f'Write {which}="/{value}".'
            raise PageError(explain(f"{which} is {value!r}.", where=f"register_page({module!r})", remedy=remedy))
    name = given["name"] or module.rpartition(".")[2].replace("_", " ").capitalize()
    page: Page = {
        "module": module,
        "supplied_path": path,
        "path_template": template,
        "path": path or (without_variables(template) if template else _path_of(module, package)),
        "supplied_name": given["name"],
        "name": name,
        "supplied_title": given["title"],
        "title": given["title"] or app_title or name,
        "description": given["description"] or app_description or "",
        "order": given["order"],
        "supplied_order": given["order"],
        "supplied_layout": given["layout"],
        "supplied_image": given["image"],
        "image": given["image"] or _image_of(module, assets),
        "image_url": given["image_url"],
        "redirect_from": _redirects(module, given["redirect_from"]),
        "layout": given["layout"],
        "require": given["require"],
    }
    return page


def is_not_found(page: Page) -> bool:
    """Whether it is shown where there is no page."""
    return page["module"].rpartition(".")[2] == NOT_FOUND


def layout_of(page: Page) -> Any:
    """A page's layout: as it was given, else that of its module.

    Raises
    ------
    PageError
        If there is neither.
    """
    if page["layout"] is None:
        page["layout"] = getattr(sys.modules.get(page["module"]), "layout", None)
    if page["layout"] is None:
        remedy = "Give it register_page(..., layout=...), or its module a variable or function `layout`."
        raise PageError(explain(f"The page {page['module']!r} has no layout.", remedy=remedy))
    return page["layout"]


def required_of(page: Page) -> Required:
    """Whom a page is for: what it was registered with, and what `require` says of its function."""
    own: Required = () if page["require"] is None else (frozenset(page["require"]),)
    layout = page["layout"] or getattr(sys.modules.get(page["module"]), "layout", None)
    return (*own, *required_by(layout))


def text_of(value: Any, variables: Mapping[str, str]) -> str:
    """A title or a description; one that is a function is called with the path's variables, as far as it takes them."""
    return str(value(**taken(value, variables)) if callable(value) else value or "")


def taken(function: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of some values that a function takes by keyword: an address may say more than a page wants to know."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # a built-in one
        return {}
    if any(one.kind is one.VAR_KEYWORD for one in parameters):
        return dict(values)
    names = {one.name for one in parameters if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)}
    return {name: value for name, value in values.items() if name in names}


def _path_of(module: str, package: str) -> str:
    _, found, rest = f".{module}".rpartition(f".{package}.") if package else ("", "", "")
    path = (rest if found else module).replace("_", "-").replace(".", "/").lower()
    return f"/{path.lstrip('/')}"


def _image_of(module: str, assets: Path | None) -> str | None:
    if assets is None or not assets.is_dir():
        return None
    names = {file.name for file in assets.iterdir()}
    stems = (module.rpartition(".")[2], "app", "logo")
    return next((name for stem in stems for kind in _IMAGES if (name := f"{stem}.{kind}") in names), None)


def _redirects(module: str, given: Any) -> list[str] | None:
    paths: list[Any] = list(given) if type(given) in (list, tuple) else []
    if given is None or (paths and all(isinstance(path, str) and path.startswith("/") for path in paths)):
        return paths or None
    raise PageError(
        explain(
            f"redirect_from is {shorten(given)}.",
            where=f"register_page({module!r})",
            remedy='Give a list of paths that begin with a slash: redirect_from=["/old"].',
        )
    )
