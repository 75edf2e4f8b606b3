"""What a registry holds, as plain data: the same in two processes if the same code has made it."""

from __future__ import annotations

import inspect
from typing import Any

from nbdash import App
from nbdash.graph.spec import CallbackSpec


def dump(app: App) -> list[dict[str, Any]]:
    """All of an app's definitions, in their order: keys, options, the functions' code."""
    return [_definition(spec) for spec in app.registry]


def _definition(spec: CallbackSpec) -> dict[str, Any]:
    names = ("key", "name", "number", "prevent_initial_call", "is_async", "is_stream", "persistent")
    return {
        **{name: getattr(spec, name) for name in names},
        **{name: list(map(str, getattr(spec, name))) for name in ("outputs", "inputs", "states")},
        **{name: sorted(map(str, getattr(spec, name))) for name in ("optional", "shared")},
        "running": [str(target) for target, _, _ in spec.running],
        "clientside": str(spec.clientside),
        "code": None if spec.clientside else _code(spec.function.function),
    }


def _code(function: Any) -> list[str]:
    code = inspect.unwrap(function).__code__
    return [code.co_name, code.co_code.hex(), repr(code.co_consts), repr(code.co_names)]
