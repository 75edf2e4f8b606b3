"""What an app has to do with its pages."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Container, Iterable, Iterator, MutableMapping
from contextvars import copy_context
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from nbdash.components.tree import plain
from nbdash.context import PageRequest
from nbdash.engine.outcome import Edit, Update
from nbdash.engine.session import Run, Session
from nbdash.errors import explain
from nbdash.graph.spec import Prop
from nbdash.graph.validate import Problem
from nbdash.pages.container import CONTENT
from nbdash.pages.entry import Page, layout_of, new_page, required_of, text_of
from nbdash.pages.folder import PagesFolder
from nbdash.pages.registering import current_app
from nbdash.pages.registry import Found, PageRegistry
from nbdash.pages.router import RoutingInputs, called, router
from nbdash.require import is_permitted
from nbdash.shell.head import Head, social
from nbdash.transport.threads import result_of

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession

FOLDER = "pages"
"""The folder of pages, unless the app names another; it need not be there."""
OWN_TITLE = "nbdash"
"""The title of an app that was given none: no page is called by it."""


class Pages:
    """The pages of one app.

    Parameters
    ----------
    app
        The app.
    root
        The folder of its program or notebook.
    folder
        The name of the folder of pages; "" if there is none.
    """

    def __init__(self, app: App, root: Path, folder: str) -> None:
        self.registry = PageRegistry(app.pages_changed)
        self.folder_name = folder
        self._app = app
        self._folder = PagesFolder(root, folder) if folder else None
        if self._folder is not None and folder != FOLDER:
            self._folder.check()
        self._router = ""
        self.ids = frozenset[str]()
        """The components of all pages, as far as they are known."""
        self.are_known = False
        """Whether all of them are: a function that has to be called with arguments may make any."""
        self._looked_at = -1

    def enable(self, routing: RoutingInputs) -> None:
        """Register the router, and import the folder's modules that are new or have changed."""
        spec = router(self._app, routing)
        self._router = (self._app.take(spec, at_once=True) or spec).key
        if self._folder is None:
            return
        token = current_app.set(self._app)
        try:
            for module in self._folder.update():
                self.registry.remove(module)
        finally:
            current_app.reset(token)
        for module in self._folder.modules:
            if module in self.registry.entries:
                layout_of(self.registry.entries[module])

    def register(self, module: str, given: dict[str, Any], more: dict[str, Any]) -> None:
        """Take a page in; see `register_page`."""
        app = self._app
        page = new_page(
            module,
            package="" if self._folder is None else self._folder.package,
            app_title=None if app.title == OWN_TITLE else app.title,
            app_description=app.shell.description,
            assets=app.assets.folder,
            given=given,
        )
        page["relative_path"] = app.get_relative_path(page["path"])
        page.update(more)
        self.registry.add(page)

    def files(self) -> Iterator[str]:
        """The modules of the pages, as far as these have any."""
        modules = (sys.modules.get(module) for module in self.registry.entries)
        yield from (file for module in modules if isinstance(file := getattr(module, "__file__", None), str))

    def find(self, path: str) -> Found:
        """The page at a path of the app."""
        return self.registry.find(path)

    def head(self, live: LiveSession) -> Head:
        """What the page that a session shows says of itself in the HTML."""
        app, session, request = self._app, live.session, live.request
        node = session.store.node(CONTENT)
        props = {} if node is None else node.props
        title, found = props.get("title") or app.title, self.find(props.get("path") or "/")
        page = found.page
        if page is None or not is_permitted(required_of(page), request):
            return Head(title, app.shell.description)
        head = Head(title, text_of(page["description"], found.variables) or None)
        if not app.shell.include_pages_meta:
            return head
        href = session.address["href"]
        root = urljoin(href, request.root)
        image = page["image_url"] or (page["image"] and urljoin(root, app.shell.asset_url(page["image"])))
        return replace(head, metas=social(head, href, image))

    def check(self, *, look_for_ids: bool) -> None:
        """Judge the pages together, before the first of them is shown.

        `look_for_ids`: find out which components they have. Functions that take no arguments are called for that.

        Raises
        ------
        PageError
            See `PageRegistry.check`.
        """
        self.registry.check()
        if look_for_ids and self._looked_at != self.registry.version:
            self._looked_at = self.registry.version
            found = [self._ids_of(page) for page in list(self.registry.entries.values())]
            self.ids = frozenset[str]().union(*filter(None, found))
            self.are_known = None not in found

    def prepare(self, session: Session, request: PageRequest) -> None:
        """Put the page that the session's address means into its layout."""
        driver = _Layout(session)
        session.prepare(self._router, lambda run: copy_context().run(called, run, request, driver))

    def problems(self, ids: Container[str]) -> list[Problem]:
        """What is told if the layout has no place for pages."""
        spec = self._app.registry.get(self._router)
        if spec is None or CONTENT in ids:
            return []
        what = "The app has pages, and its layout has no page_container."
        message = explain(what, remedy="Put nbdash.page_container where the pages are to be shown.")
        return [Problem("no page container", spec, "No place for pages", message)]

    def _ids_of(self, page: Page) -> frozenset[str] | None:
        """The components of a page; None if its function can't be called without arguments."""
        layout = layout_of(page)
        try:
            if callable(layout):
                layout = layout()
            if inspect.iscoroutine(layout):
                layout = result_of(layout, self._app.loop)
            _, nodes = plain(layout, rich=True)
        except Exception:  # it is told when somebody comes to the page
            return None
        return frozenset(one.key for node in nodes for one in node.walk() if one.key is not None)


class _Layout:
    """What a page's function may do while the first layout is being made: the driver of its call."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_props(self, changes: Iterable[Update | Edit], run: Run | None = None) -> None:
        self._session.set_props(changes, run)

    @property
    def variables(self) -> MutableMapping[str, Any]:
        return self._session.store.variables

    def value(self, prop: Prop) -> Any:
        return self._session.store.value(prop)

    def is_over(self, run: Run) -> bool:
        return False
