"""Dash's programming model with the live Jupyter kernel as its server."""

from nbdash._version import __version__
from nbdash.app import App, Dash
from nbdash.callbacks import NoUpdate, callback, no_update
from nbdash.components import dcc, html
from nbdash.context import callback_context, ctx
from nbdash.dependencies import Input, Output, State

__all__ = [
    "App",
    "Dash",
    "Input",
    "NoUpdate",
    "Output",
    "State",
    "__version__",
    "callback",
    "callback_context",
    "ctx",
    "dcc",
    "html",
    "no_update",
]
