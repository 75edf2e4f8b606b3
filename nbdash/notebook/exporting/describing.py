"""What the dialog is told of the notebook: where its file is, which apps the kernel has, what a person has set."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from nbdash.app import App
from nbdash.components.tree import Node
from nbdash.engine.kept import has_happened
from nbdash.graph.spec import Prop
from nbdash.notebook.display import Dashboard, shown_dashboard
from nbdash.source import kernel

MAX_VALUE_CHARS = 20_000
"""A value that is longer fits in no command line."""

_CHOICES = {
    "Checklist": "value",
    "Dropdown": "value",
    "Input": "value",
    "RadioItems": "value",
    "RangeSlider": "value",
    "Slider": "value",
    "Switch": "value",
    "Tabs": "value",
}
"""Components whose values can be counted, and the prop with the value."""

_TOLD_TWICE = "drag_value"
"""A page sets it by itself: it says what `value` says too."""


def find_file(path: str, root: str) -> tuple[Path | None, list[Path]]:
    """Find a notebook that Jupyter's server calls `path`, and say where it was looked for.

    Jupyter tells no kernel which notebook it belongs to: the server's folder is the page's word, and may be another
    machine's. `JPY_SESSION_NAME` is where the notebook was when the kernel was started.
    """
    relative = Path(path)
    tried: list[Path] = []
    if root:
        tried.append(Path(root).expanduser() / relative)
    session = os.environ.get("JPY_SESSION_NAME", "")
    if session:
        tried.append(Path(session).parent / relative.name)
    tried.append(Path.cwd() / relative.name)
    return next((file for file in tried if file.is_absolute() and file.is_file()), None), tried


def described_apps() -> list[dict[str, Any]]:
    """The apps that the notebook's variables hold, each with what can be chosen in it and what a person has set."""
    variables = cast("dict[str, Any]", getattr(getattr(kernel(), "shell", None), "user_ns", {}))
    named: dict[int, tuple[str, App]] = {}
    for name, value in list(variables.items()):
        if isinstance(value, App) and not name.startswith("_"):
            named.setdefault(id(value), (name, value))
    return [_described(name, app) for name, app in named.values()]


def _described(name: str, app: App) -> dict[str, Any]:
    dashboard = shown_dashboard(app)
    inputs, values = ([], []) if dashboard is None else _of_session(app, dashboard)
    return {"name": name, "key": app.key, "title": app.title, "inputs": inputs, "values": values}


def _of_session(app: App, dashboard: Dashboard) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    read = {target for spec in list(app.registry) for target in spec.inputs if isinstance(target, Prop)}
    live = dashboard.live
    with live.lock:
        store = live.session.store
        inputs = [
            {"id": node.key, "prop": prop, "kind": node.type}
            for node in store.nodes()
            if node.key is not None and (prop := _choice(node)) is not None and Prop(node.key, prop) in read
        ]
        return inputs, list(_values(live.session.kept()))


def _choice(node: Node) -> str | None:
    return _CHOICES.get(node.type) if node.namespace == "dash_core_components" else None


def _values(kept: list[Any]) -> Iterator[dict[str, Any]]:
    """What a person has set, as far as it can be said in a command."""
    for entry in kept:
        if has_happened(entry.prop) or entry.prop == _TOLD_TWICE:
            continue
        try:
            text = json.dumps(entry.value, ensure_ascii=False, allow_nan=False)
        except (TypeError, ValueError):
            text = None  # edited rows of a data frame
        if text is not None and len(text) > MAX_VALUE_CHARS:
            text = None
        yield {"id": entry.id, "prop": entry.prop, "json": text}
