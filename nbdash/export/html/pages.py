"""The pages of an app that has several: in an exported file all are there that links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from nbdash.components.tree import Node
from nbdash.engine.address import OWN_START
from nbdash.errors import NbdashError
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.pages.container import CONTENT

if TYPE_CHECKING:
    from nbdash.app import App

MAX_PAGES = 200
"""More are no pages that somebody has written: they differ by what their paths name."""


def linked_paths(app: App) -> list[str]:
    """The paths of an app's pages, the first at first: those that need no variable, and those that links lead to.

    Parameters
    ----------
    app
        An app; without pages there are no paths.
    """
    if app.pages is None or not app.pages.registry.entries:
        return []
    entries = app.pages.registry.entries.values()
    waiting = ["/", *(page["path"] for page in entries if not page["path_template"])]
    found: dict[str, None] = {}
    while waiting and len(found) < MAX_PAGES:
        path = waiting.pop(0)
        if path in found or app.pages.find(path).page is None:
            continue
        found[path] = None
        waiting += _links(app, path)
    return list(found)


def is_router(spec: CallbackSpec) -> bool:
    """Whether a definition shows the page that the address means."""
    return spec.outputs[:1] == (Prop(CONTENT, "children"),)


def _links(app: App, path: str) -> list[str]:
    try:
        session = app.new_session(href=f"{OWN_START.rstrip('/')}{path}")
    except NbdashError:
        return []  # it is told when somebody comes there
    hrefs = (node.props.get("href") for node in session.store.nodes() if _is_link(node))
    return [urlsplit(href).path for href in hrefs if isinstance(href, str) and href.startswith("/")]


def _is_link(node: Node) -> bool:
    return node.type == "Link" and node.namespace == "dash_core_components"
