"""The pages of one app: which there are, in which order, and which one an address means.

In a notebook they follow its cells as callbacks do (`nbdash.registering`): what a cell's new run registers no more is
gone, and a page that is registered anew takes the old one's place.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from nbdash.cells import Cell
from nbdash.errors import PageError, explain
from nbdash.graph.spec import Origin
from nbdash.pages.entry import Page, is_not_found, layout_of
from nbdash.pages.matching import is_at
from nbdash.registering import origin_here


@dataclass(frozen=True, slots=True)
class Found:
    """What an address means."""

    page: Page | None
    """None: there is no such page, nor one for that."""
    variables: dict[str, str]
    is_moved: bool = False
    """Whether the page was there, and is at another address now."""
    is_missing: bool = False
    """Whether it is no page's address."""


class PageRegistry:
    """The pages of one app.

    Parameters
    ----------
    on_change
        Called when a page has come, gone or changed, after the cell that did it.
    """

    def __init__(self, on_change: Callable[[], None]) -> None:
        self.entries: OrderedDict[str, Page] = OrderedDict()
        """By module, in order."""
        self.version = 0
        """Another number after any change."""
        self._on_change = on_change
        self._origins: dict[str, Origin] = {}

    def add(self, page: Page) -> None:
        """Take a page in, in the place of the one of the same module."""
        module = page["module"]
        self.entries[module] = page
        self._origins[module] = origin_here()
        self._changed()

    def remove(self, module: str) -> None:
        """Forget a page; one that is not there is no error."""
        if self.entries.pop(module, None) is not None:
            del self._origins[module]
            self._changed()

    def settle(self, cell: Cell, *, is_good: bool) -> None:
        """Follow a cell that has ended: what an earlier run of it had registered and this one has not is gone."""
        for module, origin in list(self._origins.items()):
            is_stale = origin.cell == cell.id and origin.run != cell.run and not origin.is_imported
            if is_good and cell.id is not None and is_stale:
                self.remove(module)

    def forget(self, id: str) -> None:
        """Follow the deletion of a cell."""
        for module, origin in list(self._origins.items()):
            if origin.cell == id and not origin.is_imported:
                self.remove(module)

    def check(self) -> None:
        """Judge the pages together.

        Raises
        ------
        PageError
            If two are at one path, if one has no layout, or if there is none at all.
        """
        if not self.entries:
            remedy = "Call register_page(...) in a cell, or in the modules of the folder of pages."
            raise PageError(explain("The app has use_pages=True, and no page is registered.", remedy=remedy))
        seen: dict[str, str] = {}
        for module, page in self.entries.items():
            layout_of(page)
            other = seen.setdefault(page["path"], module)
            if other != module:
                what = f"Two pages are at the path {page['path']!r}."
                raise PageError(explain(what, where=f"{other} and {module}", remedy="Give one of them another path=."))

    def find(self, path: str) -> Found:
        """The page at a path of the app, as browsers write it."""
        decoded = unquote(path.strip("/"))
        for page in self.entries.values():
            variables = is_at(page, decoded)
            if variables is not None:
                return Found(page, variables)
        for page in self.entries.values():
            if any(old.strip("/") == decoded for old in page["redirect_from"] or ()):
                return Found(page, {}, is_moved=True)
        return Found(next(filter(is_not_found, self.entries.values()), None), {}, is_missing=True)

    def _changed(self) -> None:
        _arrange(self.entries)
        self.version += 1
        self._on_change()


def _arrange(entries: OrderedDict[str, Page]) -> None:
    """Numbers come first, then texts, then pages without an order; "/" is first if nobody has said any order."""
    is_ordered = any(page["supplied_order"] is not None for page in entries.values())
    for page in entries.values():
        is_first = not is_ordered and page["path"] == "/"
        page["order"] = 0 if is_first else page["supplied_order"]
    for module in sorted(entries, key=lambda module: _rank(entries[module]["order"], module)):
        entries.move_to_end(module)


def _rank(order: Any, module: str) -> tuple[int, float, str, str]:
    if order is None:
        return (2, 0, "", module)
    is_number = isinstance(order, (int, float))
    return (0, order, "", module) if is_number else (1, 0, str(order), module)
