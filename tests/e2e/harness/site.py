"""Serves an exported site as any web server does that knows nothing of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .exported import export
from .processes import ServerProcess, free_port

PYODIDE = Path(__file__).parents[1] / "counterparts/node_modules/pyodide"
"""Python for browsers, without packages: `make tests/e2e/counterparts/node_modules/ready` installs it."""


def export_site(notebook: Path, output: Path) -> Path:
    """Export a notebook as a site."""
    return export(notebook, "site", output, "--pyodide", str(PYODIDE))


@contextmanager
def serve_folder(folder: Path, log: Path) -> Iterator[str]:
    """Serve a folder; the address ends with a slash."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    server = ServerProcess(command, log)
    try:
        server.wait_until_connected(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.kill_group()
