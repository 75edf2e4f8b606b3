"""Dash's workloads for the servers that its documentation names for production.

gunicorn 'benchmarks.apps.dash_servers:wsgi("click")'
BENCH_WORKLOAD=click uvicorn --factory benchmarks.apps.dash_servers:asgi
"""

import os
from typing import Any

import dash  # pyright: ignore[reportMissingImports] (it has an environment of its own)

from .workloads import WORKLOADS


def wsgi(workload: str) -> Any:
    """The Flask application: one HTTP request for each callback."""
    return WORKLOADS[workload](dash).server


def asgi() -> Any:
    """The FastAPI application: callbacks over a WebSocket."""
    workload = WORKLOADS[os.environ["BENCH_WORKLOAD"]]
    return workload(dash, backend="fastapi", websocket_callbacks=True).server
