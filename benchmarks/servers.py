"""The servers that are measured, each as its documentation starts it for production."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.harness.served import Served

ROOT = Path(__file__).resolve().parent.parent
FRAMEWORKS = ("floor", "nbdash", "Dash", "Dash ws")

_UVICORN = [sys.executable, "-m", "uvicorn", "--host=127.0.0.1", "--port=0", "--no-access-log"]


@contextmanager
def serve(workload: str, frameworks: Sequence[str] = FRAMEWORKS) -> Iterator[dict[str, Served]]:
    """Run a workload's server for each framework, all at once."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:

        def start(framework: str) -> Served:
            return Served(_command(framework, workload), Path(folder, f"{framework}.log"), cwd=ROOT)

        futures = {framework: pool.submit(start, framework) for framework in frameworks}
        try:
            yield {framework: future.result() for framework, future in futures.items()}
        finally:
            for future in futures.values():
                if future.exception() is None:
                    future.result().process.kill_group()


def page_url(framework: str, workload: str, served: Served) -> str:
    """Where a workload's page is."""
    return f"{served.url}/{workload}" if framework == "floor" else served.url


def _command(framework: str, workload: str) -> list[str]:
    servers = "benchmarks.apps.dash_servers"
    if framework == "floor":
        return [*_UVICORN, "--ws-per-message-deflate=false", "benchmarks.floor.server:app"]
    if framework == "nbdash":
        return [sys.executable, "-m", "benchmarks.apps.serve_nbdash", workload]
    if framework == "Dash":
        options = ["--workers=1", "--worker-class=gthread", "--threads=4", "--bind=127.0.0.1:0", "--no-control-socket"]
        return [sys.executable, "-m", "gunicorn", *options, f"{servers}:wsgi({workload!r})"]
    return ["env", f"BENCH_WORKLOAD={workload}", *_UVICORN, "--factory", f"{servers}:asgi"]
