"""The servers that are measured, each as its documentation starts it for production."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.harness.served import Served

ROOT = Path(__file__).resolve().parent.parent
DASH_PYTHON = ROOT / ".venv/dash/bin/python"
"""Where `make bench` puts Dash. Another interpreter can be named with `--dash`."""

Command = list[str]


class Frameworks:
    """What is measured, and how each serves a workload. Without an interpreter that has Dash: all the others."""

    def __init__(self, dash_python: Path | None) -> None:
        self._dash = None if dash_python is None else str(dash_python)
        self.names = ("floor", "nbdash") if dash_python is None else ("floor", "nbdash", "Dash", "Dash ws")

    @contextmanager
    def serve(self, workload: str, *, without: tuple[str, ...] = ()) -> Iterator[dict[str, Served]]:
        """Run a workload's server for each framework, all at once."""
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:

            def start(name: str) -> Served:
                return Served(self._command(name, workload), Path(folder, f"{name}.log"), cwd=ROOT)

            starting = {name: pool.submit(start, name) for name in self.names if name not in without}
            try:
                yield {name: future.result() for name, future in starting.items()}
            finally:
                for future in starting.values():
                    if future.exception() is None:
                        future.result().process.kill_group()

    def dash_version(self) -> str | None:
        """Which Dash it is, if there is one."""
        if self._dash is None:
            return None
        command = [self._dash, "-c", "import importlib.metadata as m; print(m.version('dash'))"]
        return subprocess.check_output(command, text=True).strip()

    def _command(self, name: str, workload: str) -> Command:
        if name == "floor":
            return [*_uvicorn(sys.executable), "--ws-per-message-deflate=false", "benchmarks.floor.server:app"]
        if name == "nbdash":
            return [sys.executable, "-m", "benchmarks.apps.serve_nbdash", workload]
        assert self._dash is not None
        servers = "benchmarks.apps.dash_servers"
        if name == "Dash":
            options = ["--workers=1", "--worker-class=gthread", "--threads=4", "--bind=127.0.0.1:0"]
            options += ["--no-control-socket", f"{servers}:wsgi({workload!r})"]
            return [self._dash, "-m", "gunicorn", *options]
        return ["env", f"BENCH_WORKLOAD={workload}", *_uvicorn(self._dash), "--factory", f"{servers}:asgi"]


def page_url(name: str, workload: str, served: Served) -> str:
    """Where a workload's page is."""
    return f"{served.url}/{workload}" if name == "floor" else served.url


def _uvicorn(python: str) -> Command:
    return [python, "-m", "uvicorn", "--host=127.0.0.1", "--port=0", "--no-access-log"]
