"""The options of Dash's constructor that nbdash does not have: which are accepted, and what is said of them."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Mapping

from nbdash.errors import InvalidConfig, did_you_mean, explain, shorten

_WITHOUT_EFFECT = """
    assets_external_path assets_folder assets_ignore assets_path_ignore assets_url_path background_callback_manager
    csrf_header_name csrf_token_name description enable_mcp external_scripts external_stylesheets
    extra_hot_reload_paths health_endpoint hooks include_assets_files include_pages_meta index_string mcp_path
    meta_tags on_error pages_folder plugins requests_pathname_prefix routes_pathname_prefix routing_callback_inputs
    show_undo_redo url_base_pathname use_pages
"""
_NEEDLESS = """
    add_log_handler compress eager_loading serve_locally use_async websocket_allowed_origins websocket_batch_delay
    websocket_callbacks websocket_heartbeat_interval websocket_inactivity_timeout websocket_max_workers
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
        elif name not in needless:
            known = [*own, *without_effect, *needless]
            raise TypeError(explain(f"App has no option {name!r}.", remedy=did_you_mean(name, known)))
