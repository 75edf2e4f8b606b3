"""Where the worker begins: runs the notebook, and opens the door to its app."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbdash.program.loader import find_app
from nbdash.pyodide.cells import run_cells
from nbdash.pyodide.door import Door

if TYPE_CHECKING:
    from nbdash.app import App


async def start(notebook: str, folder: str, post: Callable[[Any], object], origin: str) -> Callable[[Any], None]:
    """Run a notebook and open the door to its app; returns what takes in the page's frames.

    Parameters
    ----------
    notebook
        The cells, as `nbdash export` has written them.
    folder
        Where its files are: the working directory of its code.
    post
        Sends a frame to the page, a `Uint8Array`; those of the page are the same.
    origin
        Where the page is from.

    Raises
    ------
    CellError
        If a cell fails.
    AppNotFoundError
        If there is no such app.
    """
    ffi: Any = import_module("pyodide.ffi")  # `Any`: it is only in the browser
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    told: dict[str, Any] = json.loads(notebook)
    os.chdir(folder)
    sys.path.insert(0, folder)
    namespace = await run_cells(told["cells"], told["file"])
    app: App = find_app(namespace, told["app"], Path(told["file"]))
    _warm_up()
    door = Door(app, lambda frame: post(ffi.to_js(frame)), origin)
    return lambda frame: door.receive(frame.to_bytes())


def _warm_up() -> None:
    """Make a figure that nobody sees: the first takes a second, which is better spent before anybody clicks."""
    figures = sys.modules.get("plotly.graph_objects")
    if figures is not None:
        figures.Figure(figures.Scatter(y=[1])).update_layout(title="").to_plotly_json()
