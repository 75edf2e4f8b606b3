"""What an app's page in a notebook holds beside the app: its style sheets and scripts, in a frame of its own.

Jupyter's page is not the app's, so what would change all of it is loaded in a frame (`js/src/host/frame/`), whose
document is the app's alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbdash.components import sources
from nbdash.components.base import component_class
from nbdash.hooks import resources
from nbdash.shell.resources import resource_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nbdash.app import App
    from nbdash.components.tree import Node
    from nbdash.shell.assets import Asset

ASSETS = "assets"
"""What pages call the app's own folder, wherever it is, when they ask for its files."""


def framed(app: App, nodes: Iterable[Node], isolate: bool | None) -> dict[str, Any]:
    """What pages are told: whether to draw the app in a frame, and what to load there.

    Parameters
    ----------
    app
        The app.
    nodes
        What it shows.
    isolate
        True, False, or None: in a frame if it has style sheets or scripts, or components of Dash's packages.

    Returns
    -------
    dict
        `isolate`, where that is said or known; `resources`, if there are any and the app may have a frame.
    """
    if isolate is False:
        return {"isolate": False}
    loaded = _resources(app)
    if isolate is None and not any(loaded.values()) and not _has_packages(nodes):
        return {}  # a page that is told of such components later finds out by itself
    return {"isolate": True, "resources": {name: found for name, found in loaded.items() if found}}


def _resources(app: App) -> dict[str, list[dict[str, Any]]]:
    """In the order in which a served page has them."""
    shell, linked = app.shell, app.assets.linked()
    return {
        "stylesheets": [
            *(resource_attributes(one, "href") for one in (*shell.external_stylesheets, *resources("stylesheet"))),
            *map(_asset, linked.stylesheets),
        ],
        "scripts": [
            *(resource_attributes(one, "src") for one in (*shell.external_scripts, *resources("script"))),
            *map(_asset, linked.scripts),
        ],
    }


def _asset(asset: Asset) -> dict[str, Any]:
    return {"asset": asset.path, "hash": asset.hash}


def _has_packages(nodes: Iterable[Node]) -> bool:
    return sources.are_used() and any(_is_of_package(inner) for node in nodes for inner in node.walk())


def _is_of_package(node: Node) -> bool:
    kind = component_class(node.namespace, node.type)
    source = None if kind is None else kind._source  # pyright: ignore[reportPrivateUsage] (described in base.py)
    return source is not None and source.how == "package"
