"""What stands in a layout where its pages are shown: `page_container`."""

from __future__ import annotations

from typing import Any, Never

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.components.dcc import Location, Store
from nbdash.components.html import Div

LOCATION = "_pages_location"
CONTENT = "_pages_content"
STORE = "_pages_store"
DUMMY = "_pages_dummy"


class PageContent(Component):
    """Draws the page that is shown: a `div` that sees to the tab's title, to scrolling and to the focus.

    Its props are the router's. `path` and `search` are those of the page that its children are, and `module` is that
    page's.
    """

    _namespace = "nbdash"
    _chunk = "page"
    _type = "PageContent"
    _prop_names = ("children", "id", "module", "path", "search", "title", "is_missing")
    _node_props = ("children",)

    def __init__(self, children: Any = UNDEFINED, id: str | Undefined = UNDEFINED, **other: Never) -> None:
        self._fill(locals())


page_container = Div(
    [
        Location(id=LOCATION, refresh="callback-nav"),
        PageContent(id=CONTENT),
        Store(id=STORE),
        Div(id=DUMMY, disable_n_clicks=True),
    ]
)
"""Put it into the layout where the app's pages are to be shown. Without a layout, it is the layout.

Examples
--------
>>> from nbdash import html, page_container
>>> layout = html.Div([html.H1("Sales"), page_container])
"""
