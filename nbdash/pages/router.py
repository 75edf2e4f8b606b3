"""The callback that shows the page that the address means."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from nbdash.callbacks import define
from nbdash.calling import Callback
from nbdash.components.html import H1
from nbdash.context import Driver, PageRequest, current_call, current_request
from nbdash.dependencies import Input, Output, State
from nbdash.engine.outcome import Outcome
from nbdash.engine.session import Run
from nbdash.errors import Forbidden, IncorrectTypeException, PreventUpdate, explain, shorten
from nbdash.graph.spec import CallbackSpec
from nbdash.options import Options
from nbdash.pages.container import CONTENT, LOCATION, STORE
from nbdash.pages.entry import Page, layout_of, required_of, taken, text_of
from nbdash.pages.matching import query_parameters
from nbdash.pages.paths import within
from nbdash.require import check
from nbdash.signature import Signature
from nbdash.transport.threads import result_of

if TYPE_CHECKING:
    from nbdash.app import App

log = logging.getLogger("nbdash")

NOT_FOUND_TEXT = "404 - Page not found"
FORBIDDEN_TEXT = "403 - You may not see this page"
RoutingInputs = Mapping[str, Input | State]


def router(app: App, routing: RoutingInputs) -> CallbackSpec:
    """The definition of an app's router.

    Parameters
    ----------
    app
        Whose pages are shown.
    routing
        Inputs and states that layouts are given by keyword: a change of an input shows the page anew.

    Raises
    ------
    IncorrectTypeException
        If one of these is neither an `Input` nor a `State`.
    """
    for name, argument in cast("Mapping[str, object]", routing).items():
        if not isinstance(argument, (Input, State)):
            what = f"routing_callback_inputs has {shorten(argument)} under {name!r}."
            raise IncorrectTypeException(explain(what, remedy="Give an Input or a State for each name."))

    def show_page(address: dict[str, Any], routing: dict[str, Any]) -> Any:
        return _shown(app, address, routing)

    outputs = {name: Output(CONTENT, name) for name in ("children", "module", "path", "search", "title", "is_missing")}
    address = {
        "pathname": Input(LOCATION, "pathname"),
        "search": Input(LOCATION, "search"),
        "path_shown": State(CONTENT, "path"),
        "search_shown": State(CONTENT, "search"),
    }
    signature = Signature({**outputs, "data": Output(STORE, "data")}, {"address": address, "routing": dict(routing)})
    options = Options(optional=True, hidden=True)
    return define(show_page, signature, prevent_initial_call=False, options=options)


def called(run: Run, request: PageRequest, driver: Driver) -> Outcome:
    """Call the router where no session does, in a context of its own."""
    function: Callback = run.spec.function
    return function.call(run, request, None, driver)


def _shown(app: App, address: dict[str, Any], routing: dict[str, Any]) -> dict[str, Any]:
    pathname, search = address["pathname"], address["search"] or ""
    if pathname is None:
        raise PreventUpdate  # the page is yet to say where it is
    path = within((current_request() or PageRequest()).root, pathname)
    is_same = (path, search) == (address["path_shown"], address["search_shown"])
    if is_same and _is_by_address():
        raise PreventUpdate  # seen from the server and from the browser it may be called differently
    assert app.pages is not None  # else there is no router
    found = app.pages.find(path)
    layout: Any = H1(NOT_FOUND_TEXT)
    title = app.title
    if found.page is not None:
        try:
            check(required_of(found.page), f"The page {found.page['path']}")
            layout = _layout(app, found.page, {**found.variables, **query_parameters(search), **routing})
            title = text_of(found.page["title"], found.variables)
        except Forbidden as refusal:
            log.warning("Refused: %s", refusal)
            layout = H1(FORBIDDEN_TEXT)
    return {
        "children": layout,
        "module": None if found.page is None else found.page["module"],
        "path": path,
        "search": search,
        "title": title,
        "is_missing": found.page is None,
        "data": {"title": title},
    }


def _layout(app: App, page: Page, arguments: Mapping[str, Any]) -> Any:
    layout = layout_of(page)
    if callable(layout):
        layout = layout(**taken(layout, arguments))
    if inspect.iscoroutine(layout):
        layout = result_of(layout, app.loop)
    return layout


def _is_by_address() -> bool:
    """Whether this call was asked for by nothing but the address."""
    triggered = current_call.get().run.triggered
    return bool(triggered) and all(prop.id == LOCATION for prop in triggered)
