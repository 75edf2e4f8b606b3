"""`register_page` and `page_registry`: pages as authors register them and list them."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from nbdash.cells import cells
from nbdash.context import current_call, current_request, laid_out_for
from nbdash.errors import PageError, did_you_mean, explain
from nbdash.pages import paths
from nbdash.pages.entry import Page
from nbdash.require import groups_of

if TYPE_CHECKING:
    from nbdash.app import App

current_app: ContextVar[App] = ContextVar("nbdash_app")
"""The app whose pages are meant: its folder is being imported, or its layout made."""

Apps = list["weakref.ReferenceType[App]"]

apps = Apps()
"""Those with pages, in the order in which they were made."""


def note_app(app: App) -> None:
    """Note that an app with pages has been made."""
    apps[:] = [one for one in apps if one() not in (None, app)] + [weakref.ref(app)]


def app_here() -> App | None:
    """The app that is meant here: that of the callback or layout, else the last one with pages that was made above."""
    here = current_app.get(None)
    if here is not None:
        return here
    call = current_call.get(None)
    own = getattr(call.run.spec.function, "app", None) if call is not None else None
    if own is not None:
        return own()
    found = [app for one in apps if (app := one()) is not None and app.pages is not None]
    cell = cells.current
    place = None if cell is None else cells.place(cell.id)
    above = [app for app in found if place is not None and (cells.place(app.cell) or 0) <= place]
    return next(reversed(above or found), None)


def register_page(
    module: str,
    path: str | None = None,
    path_template: str | None = None,
    name: str | None = None,
    order: float | str | None = None,
    title: str | Callable[..., str] | None = None,
    description: str | Callable[..., str] | None = None,
    image: str | None = None,
    image_url: str | None = None,
    redirect_from: list[str] | None = None,
    layout: Any = None,
    require: str | Collection[str] | None = None,
    **kwargs: Any,
) -> None:
    """Make a page of the app: it is shown at its path, in the place of `page_container`.

    In a module of the folder of pages, `register_page(__name__)` is enough: path, name and title follow from the
    module's name, and the layout is the module's `layout`. In a cell, give the page a name and a layout.

    Parameters
    ----------
    module
        Names the page: `__name__` in a module of the folder of pages, any name elsewhere. A page named
        `not_found_404` is shown where there is none.
    path
        Where it is; by default what `module` says: `pages.sales_2026` is at `/sales-2026`.
    path_template
        Where it is besides, with variables: `/report/<year>`. The layout is given them by keyword.
    name
        What it is called in lists of links.
    order
        Its place in `page_registry`: numbers come first, then texts, then pages that say none.
    title
        The tab's title: a text, or a function of the path's variables. By default the app's title, else the name.
    description
        Told to search engines, and where a link to the page is shared: a text or a function, as `title`.
    image, image_url
        The picture that is shown there: a file of the assets, or a whole address.
    redirect_from
        Old paths that lead to this page.
    layout
        What is shown: a component, or a function that returns one. It is called for each visit, with variables of the
        path, parameters of the query and the app's `routing_callback_inputs`, as far as it takes them; it may be async.
    require
        Groups whose people may see it, as `nbdash.require` has them: one, or several of which one is enough. Others see
        that it is not for them, and its layout is not called. An empty list asks that somebody has logged in.
    **kwargs
        Kept with the rest in `page_registry`.

    Raises
    ------
    InvalidConfig
        If a group is no name.
    PageError
        If there is no app with pages, if it is called in a callback, or if `module` names no page.

    Examples
    --------
    >>> from nbdash import App, html, page_container, page_registry, register_page
    >>> app = App(use_pages=True)
    >>> register_page("home", path="/", layout=html.H1("Home"))
    >>> register_page("report", path_template="/report/<year>", layout=lambda year="none": html.H1(year))
    >>> [(page["name"], page["path"]) for page in page_registry.values()]
    [('Home', '/'), ('Report', '/report/none')]
    """
    where = f"register_page({module!r})"
    if current_call.get(None) is not None or laid_out_for.get(None) is not None:
        remedy = "Register it in a cell, or in a module of the folder of pages."
        raise PageError(explain("A page was registered while a callback or a layout ran.", where=where, remedy=remedy))
    if module == "__main__":
        remedy = 'Name it: register_page("sales", layout=...).'
        raise PageError(explain("'__main__' is the name of no page.", where=where, remedy=remedy))
    app = app_here()
    if app is None or app.pages is None:
        remedy = "Make the app first: app = App(use_pages=True)."
        raise PageError(explain("There is no app with pages yet.", where=where, remedy=remedy))
    given = {
        "path": path,
        "path_template": path_template,
        "name": name,
        "order": order,
        "title": title,
        "description": description,
        "image": image,
        "image_url": image_url,
        "redirect_from": redirect_from,
        "layout": layout,
        "require": None if require is None else sorted(groups_of(require)),
    }
    app.pages.register(module, given, kwargs)


class _Registered(Mapping[str, Page]):
    """The pages of the app that is meant where it is asked."""

    def __getitem__(self, module: str) -> Page:
        entries = self._entries()
        if module not in entries:
            raise KeyError(f"There is no page {module!r}. {did_you_mean(module, entries)}".rstrip())
        return entries[module]

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._entries()))

    def __len__(self) -> int:
        return len(self._entries())

    def __repr__(self) -> str:
        return repr(self._entries())

    @staticmethod
    def _entries() -> OrderedDict[str, Page]:
        app = app_here()
        return OrderedDict() if app is None or app.pages is None else app.pages.registry.entries


page_registry: Mapping[str, Page] = _Registered()
"""The app's pages by their modules, in order; each a dict with `name`, `path`, `relative_path`, `title` and others.

Examples
--------
>>> from nbdash import App, dcc, html, page_container, page_registry, register_page
>>> app = App(use_pages=True)
>>> register_page("home", path="/", layout=html.H1("Home"))
>>> links = [dcc.Link(page["name"], href=page["relative_path"]) for page in page_registry.values()]
>>> app.layout = html.Div([html.Nav(links), page_container])
"""


def get_relative_path(path: str) -> str:
    """A path of the app as browsers have it: see `App.get_relative_path`.

    Examples
    --------
    >>> from nbdash import get_relative_path
    >>> get_relative_path("/sales")
    '/sales'
    """
    app = app_here()
    return paths.relative_path(_prefix(), path) if app is None else app.get_relative_path(path)


def strip_relative_path(path: str | None) -> str | None:
    """A browser's path without the prefix that the app is served under: see `App.strip_relative_path`.

    Examples
    --------
    >>> from nbdash import strip_relative_path
    >>> strip_relative_path("/sales/2026/")
    'sales/2026'
    """
    app = app_here()
    return paths.strip_path(_prefix(), path) if app is None else app.strip_relative_path(path)


def _prefix() -> str:
    request = current_request()
    return "/" if request is None else request.root
