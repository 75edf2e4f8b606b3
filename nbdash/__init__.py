"""Dash's programming model with the live Jupyter kernel as its server."""

from nbdash import dash_table, dcc, html
from nbdash._version import __version__
from nbdash.app import App, Dash
from nbdash.callbacks import callback
from nbdash.cells import cells as _cells
from nbdash.clientside import clientside_callback
from nbdash.components.base import Component
from nbdash.components.own import Event, Prop
from nbdash.context import callback_context, ctx, set_props
from nbdash.dependencies import ALL, ALLSMALLER, MATCH, ClientsideFunction, Input, Output, State, stringify_id
from nbdash.diagnosis import doctor
from nbdash.hooks import hooks
from nbdash.pages.container import page_container
from nbdash.pages.registering import get_relative_path, page_registry, register_page, strip_relative_path
from nbdash.patch import Patch
from nbdash.require import require
from nbdash.updates import NoUpdate, no_update
from nbdash.user import User
from nbdash.variables import Variable, changed
from nbdash.widgets.component import widget

__all__ = [
    "ALL",
    "ALLSMALLER",
    "MATCH",
    "App",
    "ClientsideFunction",
    "Component",
    "Dash",
    "Event",
    "Input",
    "NoUpdate",
    "Output",
    "Patch",
    "Prop",
    "State",
    "User",
    "Variable",
    "__version__",
    "callback",
    "callback_context",
    "changed",
    "clientside_callback",
    "ctx",
    "dash_table",
    "dcc",
    "doctor",
    "get_relative_path",
    "hooks",
    "html",
    "no_update",
    "page_container",
    "page_registry",
    "register_page",
    "require",
    "set_props",
    "stringify_id",
    "strip_relative_path",
    "widget",
]

_cells.follow()
