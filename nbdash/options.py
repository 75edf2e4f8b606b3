"""The options of `App` and `@callback`: which are ours, and what is said of those that only Dash has."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from nbdash.errors import InvalidConfig, did_you_mean, explain, shorten

_WITHOUT_EFFECT = """
    background_callback_manager csrf_header_name csrf_token_name enable_mcp extra_hot_reload_paths hooks mcp_path
    plugins show_undo_redo
"""
_NEEDLESS = """
    add_log_handler compress eager_loading serve_locally use_async websocket_allowed_origins websocket_batch_delay
    websocket_heartbeat_interval websocket_inactivity_timeout websocket_max_workers
"""
"""For what nbdash always does, or has no need of: nothing to warn of."""

without_effect = frozenset(_WITHOUT_EFFECT.split())
needless = frozenset(_NEEDLESS.split())
flask = frozenset(("server", "backend"))


def check_options(options: Mapping[str, object], own: Collection[str]) -> None:
    """Judge what `App` was given beside its own options.

    Raises
    ------
    TypeError
        For an option that Dash does not have either; names the nearest.
    InvalidConfig
        For one that would need Flask.
    """
    for name, value in options.items():
        if name in flask:
            raise InvalidConfig(
                explain(
                    f"App was given {name}={shorten(value)}: nbdash has no Flask underneath.",
                    remedy="Leave it out. `app.server` is an ASGI application that can be mounted anywhere.",
                )
            )
        if name in without_effect:
            warnings.warn(f"nbdash.App: the option {name!r} has no effect yet.", stacklevel=3)
        elif name not in needless and name not in own:
            known = [*own, *without_effect, *needless]
            raise TypeError(explain(f"App has no option {name!r}.", remedy=did_you_mean(name, known)))


OnError = Callable[[Exception], Any]
"""Called with what a callback raised; returns what the callback should have."""


@dataclass(frozen=True, slots=True)
class Options:
    """What `@callback` takes by keyword.

    Parameters
    ----------
    output, inputs, state
        The dependencies by keyword: one, or nested lists, tuples and dicts of them. What the function takes and returns
        has the same shape. With dicts it is called by keyword.
    on_error
        Called with what the function raises; what it returns is taken in the function's place, None as `no_update`.
    optional
        True: components named here may be missing from the layout.
    hidden
        True: not drawn in the graph of callbacks.
    running
        `[(output, value while it runs, value after), ...]`: set when a call starts, and when it ends, however it ends.
        `MATCH` in an output's id has the values of the call, `ALL` means all that there are.
    websocket
        True: the function may use `ctx.websocket`. Nothing else changes: all callbacks have a live connection here.
    persistent
        True: it goes on for as long as the page is there, and does not count as work that the page waits for.
    api_endpoint
        A path at which the function answers HTTP requests, where the app is served and has called `setup_apis()`.
    """

    output: Any = None
    inputs: Any = None
    state: Any = None
    on_error: OnError | None = None
    optional: bool | None = False
    hidden: bool | None = None
    running: Sequence[tuple[Any, Any, Any]] | None = None
    websocket: bool | None = False
    persistent: bool | None = False
    api_endpoint: str | None = None


_CALLBACK_NEEDLESS = frozenset(("interval", "mcp_enabled", "mcp_expose_docstring"))
"""Dash's options for what every callback here is, or that say nothing without the ones below."""
_CALLBACK_LATER = (
    *("background", "cache_args_to_ignore", "cache_ignore_triggered", "cancel"),
    *("manager", "progress", "progress_default"),
)


def read_options(options: Mapping[str, Any]) -> Options:
    """Read what `@callback` was given by keyword.

    Raises
    ------
    TypeError
        For an option that Dash does not have either; names the nearest.
    InvalidConfig
        For one of Dash's without which the callback would not do what it says.
    """
    own = {field.name for field in fields(Options)}
    for name, value in options.items():
        if name in _CALLBACK_LATER and value:
            raise InvalidConfig(explain(f"@callback was given {name}={shorten(value)}: nbdash can't do that yet."))
        if name not in own and name not in _CALLBACK_NEEDLESS and name not in _CALLBACK_LATER:
            known = ["prevent_initial_call", *own, *_CALLBACK_NEEDLESS, *_CALLBACK_LATER]
            raise TypeError(explain(f"@callback has no option {name!r}.", remedy=did_you_mean(name, known)))
    return Options(**{name: value for name, value in options.items() if name in own})
