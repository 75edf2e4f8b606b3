"""Pages that plugins add to the developer's view: `@hooks.devtool("Queries")`.

What is on such a page belongs to the session, so callbacks reach it like anything else. It stands at the end of the
layout, where nothing is drawn; the developer's view draws it, once it is open.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, Literal, Never, cast

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.components.html import Pre
from nbdash.components.ids import canonical_id
from nbdash.components.tree import plain
from nbdash.errors import explain, shorten
from nbdash.hooks import Hook, hooks

log = logging.getLogger("nbdash")

Position = Literal["left", "right"]


class DevtoolPage(Component):
    """A page of the developer's view: its tab's name, and what is on it."""

    _namespace = "nbdash"
    _chunk = "page"
    _type = "DevtoolPage"
    _prop_names = ("children", "title", "position")
    _node_props = ("children",)

    def __init__(
        self,
        children: Any = UNDEFINED,
        title: str | Undefined = UNDEFINED,
        position: Position | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


def with_devtool_pages(layout: Any) -> Any:
    """A layout with the pages that plugins add for its author."""
    found = devtool_pages()
    if not found:
        return layout
    return [*(cast("list[Any]", layout) if isinstance(layout, list) else [layout]), *found]


def devtool_pages() -> list[DevtoolPage]:
    """The pages, made anew. One that fails says so: the app goes on without what a plugin can't show."""
    return [_page(hook) for hook in hooks.get_hooks("devtool")]


def devtool_ids() -> frozenset[str]:
    """The ids on these pages, which callbacks may name where the pages are not."""
    return _ids(hooks.version)


@lru_cache(maxsize=1)
def _ids(version: int) -> frozenset[str]:
    return frozenset(canonical_id(id) for page in devtool_pages() for id in page)


def _page(hook: Hook) -> DevtoolPage:
    title, position = hook.data
    assert hook.function is not None
    try:
        content = hook.function()
        plain(content, rich=True)
    except Exception as error:
        log.exception("The page %r of the developer's view could not be made", title)
        what = f"{type(error).__name__}: {error}"
        content = Pre(explain(f"This page could not be made. {what}", where=shorten(hook.function)))
    return DevtoolPage(content, title=title, position=position)
