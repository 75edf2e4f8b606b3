"""The servers that are measured, each as its documentation starts it for production."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.harness.jupyter import answers, free_port
from tests.e2e.harness.served import Served

ROOT = Path(__file__).resolve().parent.parent
PEERS_PYTHON = ROOT / ".venv/peers/bin/python"
"""Where `make bench` puts Dash and others. Another interpreter can be named with `--peers`."""
TABLE_PEERS = ("Panel", "Solara", "Streamlit")
"""Frameworks beside Dash whose tables are measured."""

Command = list[str]


class Frameworks:
    """What is measured, and how each serves a workload. Without an interpreter that has them: without the peers."""

    def __init__(self, peers_python: Path | None) -> None:
        self._peers_python = None if peers_python is None else str(peers_python)
        self.names = ("floor", "nbdash") if peers_python is None else ("floor", "nbdash", "Dash", "Dash ws")
        self.programs = self.names[1:]
        """Those that run the same source."""
        self.table_peers = () if peers_python is None else TABLE_PEERS

    @contextmanager
    def serve(self, workload: str, names: tuple[str, ...] = (), core: str | None = None) -> Iterator[dict[str, Served]]:
        """Run a workload's server for each framework, or for those named, all at once; `core`: on which one."""
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:

            def start(name: str) -> Served:
                command = self._command(name, workload)
                if core is not None:
                    command = ["taskset", "--cpu-list", core, *command]
                served = Served(["env", f"BENCH_WORKLOAD={workload}", *command], Path(folder, f"{name}.log"), cwd=ROOT)
                if name in TABLE_PEERS:  # they print their address before they listen
                    _wait_until_it_answers(served)
                return served

            starting = {name: pool.submit(start, name) for name in names or self.names}
            try:
                yield {name: future.result() for name, future in starting.items()}
            finally:
                for future in starting.values():
                    if future.exception() is None:
                        future.result().process.kill_group()

    def peers_versions(self) -> list[str]:
        """Which Dash and other peers they are, if there are any."""
        if self._peers_python is None:
            return []
        names = [name.lower() for name in ("Dash", *TABLE_PEERS)]
        program = f"from importlib.metadata import version\nfor name in {names}: print(name, version(name))"
        return subprocess.check_output([self._peers_python, "-c", program], text=True).splitlines()

    def _command(self, name: str, workload: str) -> Command:
        if name == "floor":
            return [*_uvicorn(sys.executable), "--ws-per-message-deflate=false", "benchmarks.floor.server:app"]
        if name == "nbdash":
            return [sys.executable, "-m", "benchmarks.apps.serve_nbdash", workload]
        assert self._peers_python is not None
        servers = "benchmarks.apps.dash_servers"
        if name == "Dash":
            options = ["--workers=1", "--worker-class=gthread", "--threads=4", "--bind=127.0.0.1:0"]
            options += ["--no-control-socket", f"{servers}:wsgi({workload!r})"]
            return [self._peers_python, "-m", "gunicorn", *options]
        if name == "Dash ws":
            return [*_uvicorn(self._peers_python), "--factory", f"{servers}:asgi"]
        return [self._peers_python, "-m", *_table_server(name)]


def page_url(name: str, workload: str, served: Served) -> str:
    """Where a workload's page is."""
    return f"{served.url}/{workload}" if name == "floor" else served.url


def _table_server(name: str) -> Command:
    app = f"benchmarks/apps/{name.lower()}_tables.py"
    port = str(free_port())
    if name == "Panel":
        return ["panel", "serve", app, "--port", port]
    if name == "Solara":
        return ["solara", "run", app, "--port", port, "--host=127.0.0.1", "--production", "--no-open"]
    options = ["--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false"]
    return ["streamlit", "run", app, "--server.port", port, *options]


def _wait_until_it_answers(served: Served) -> None:
    try:
        served.process.wait_until(lambda: answers(served.url), "answer", timeout_s=60)
    except BaseException:
        served.process.kill_group()
        raise


def _uvicorn(python: str) -> Command:
    return [python, "-m", "uvicorn", "--host=127.0.0.1", "--port=0", "--no-access-log"]
