"""What the owner of a served app measures: all workers' figures, at a port of their own, equal to what visitors did."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from nbdash.serve.figures import figures
from nbdash.serve.metrics import refusals, refused
from nbdash.serve.prometheus import exposition
from tests.e2e.harness.processes import free_port
from tests.serve.visitor import Visitor

SCRIPT = """
from nbdash import App, Input, Output, html

app = App(title="Counts")
app.layout = html.Div(
    [html.Button(id="go", n_clicks=0), html.P(id="count"), html.Button(id="fail", n_clicks=0), html.P(id="out")]
)

@app.callback(Output("count", "children"), Input("go", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"

@app.callback(Output("out", "children"), Input("fail", "n_clicks"), prevent_initial_call=True)
def divide(clicks):
    return 1 / 0
"""


class Server(NamedTuple):
    """A server, where its app is, and where its figures are."""

    process: subprocess.Popen[str]
    app: str
    metrics: str

    def figures(self) -> dict[tuple[str, ...], float]:
        """Sums over all workers, by name and labels."""
        found: dict[tuple[str, ...], float] = {}
        for family in text_string_to_metric_families(httpx.get(f"{self.metrics}/metrics").text):
            for sample in family.samples:
                labels = {name: value for name, value in sample.labels.items() if name not in ("worker", "app")}
                key = (sample.name.removeprefix("nbdash_"), *labels.values())
                found[key] = found.get(key, 0) + sample.value
        return found


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Two workers."""
    folder = tmp_path_factory.mktemp("metrics")
    (folder / "app.py").write_text(SCRIPT)
    port = free_port()
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--port", "0", "--workers", "2", "--metrics"]
    with (folder / "errors.txt").open("w") as errors:
        process = subprocess.Popen([*command, str(port)], text=True, cwd=folder, stdout=subprocess.PIPE, stderr=errors)
    assert process.stdout is not None
    address = next(line.split()[2] for line in process.stdout if line.startswith("nbdash serves"))
    yield Server(process, address, f"http://127.0.0.1:{port}")
    process.terminate()
    process.communicate(timeout=30)


def test_the_figures_of_all_workers_are_what_visitors_did(server: Server) -> None:
    before = server.figures()
    with ExitStack() as stack:
        visitors = [stack.enter_context(Visitor(server.app)) for _ in range(6)]
        for clicks in range(1, 6):
            for visitor in visitors:
                visitor.event(("go", {"n_clicks": clicks}))
        for visitor in visitors[:2]:
            visitor.event(("fail", {"n_clicks": 1}))
        after = server.figures()

    def rose(*key: str) -> float:
        return after.get(key, 0) - before.get(key, 0)

    count, divide = "count->count.children", "divide->out.children"
    assert after["sessions",] == 6
    assert rose("events_total") == 6 * 5 + 2
    assert rose("event_duration_seconds_count") == 6 * 5 + 2
    assert rose("callbacks_total", count, "updated") == 6 * 6  # each has its first call
    assert rose("callbacks_total", divide, "failed") == 2
    assert rose("callback_duration_seconds_count", count) == 6 * 6
    assert rose("callback_duration_seconds_bucket", count, "+Inf") == 6 * 6
    assert rose("incidents_total") == 2
    assert after["resident_memory_bytes",] > 2 * 20e6


def test_what_was_refused_is_counted_by_kind() -> None:
    counted = refusals().get("rate", 0)
    refused("rate")
    told = figures([])
    assert told["refused"]["rate"] == counted + 1
    text, _ = exposition([told])
    assert f'nbdash_refused_total{{kind="rate",worker="{os.getpid()}"}} {counted + 1}.0' in text.decode()


def test_the_port_answers_nothing_else_and_the_app_s_port_no_figures(server: Server) -> None:
    assert httpx.get(f"{server.metrics}/").status_code == 404
    assert httpx.get(f"{server.metrics}/_nbdash/static/x").status_code == 404
    for path in ("healthz", "readyz"):
        assert httpx.get(f"{server.metrics}/{path}").status_code == 200
        assert httpx.get(f"{server.app}{path}").status_code == 200
    assert "nbdash_events" not in httpx.get(f"{server.app}metrics").text


def test_each_worker_tells_of_itself(server: Server) -> None:
    text = httpx.get(f"{server.metrics}/metrics").text
    assert len(set(re.findall(r'nbdash_start_time_seconds\{worker="(\d+)"\}', text))) == 2


def test_a_port_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(SCRIPT)
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--metrics", "loopback"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode != 0 and "'loopback' names no port" in told.stderr
