"""How many callbacks one server answers: clients in closed loops, each sending again as soon as it is answered."""

import json
import subprocess
import sys
from dataclasses import dataclass

from tests.e2e.harness.served import Served

from .costs import tree_cpu_ms
from .servers import ROOT, Frameworks
from .stats import Samples

CLIENTS = 50
_SERVER_CORE, _CLIENT_CORE = "0", "1"


@dataclass(frozen=True)
class Throughput:
    """Callbacks per second, and the server's CPU milliseconds for each."""

    rates: dict[str, Samples]
    cpu_ms: dict[str, Samples]


def measure(frameworks: Frameworks, rounds: int, seconds: float) -> Throughput:
    """Load the click app of each framework in turns: one process on one core, the clients on another."""
    rates: dict[str, list[float]] = {name: [] for name in frameworks.names}
    cpu_ms: dict[str, list[float]] = {name: [] for name in frameworks.names}
    with frameworks.serve("click", core=_SERVER_CORE) as servers:
        for _ in range(rounds):
            for name in frameworks.names:
                rate, cost = _load(name, servers[name], seconds)
                rates[name].append(rate)
                cpu_ms[name].append(cost)
    return Throughput(_samples(rates), _samples(cpu_ms))


def _load(name: str, served: Served, seconds: float) -> tuple[float, float]:
    # A process of its own: the clients' work must neither wait for this one nor for the browser.
    command = [
        "taskset",
        "--cpu-list",
        _CLIENT_CORE,
        sys.executable,
        "-m",
        "benchmarks.clients",
        name,
        served.url,
        str(CLIENTS),
        str(seconds),
    ]
    with subprocess.Popen(command, text=True, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        before = tree_cpu_ms(served.pid)  # pages have been opened: these are not what is measured
        answer, _ = process.communicate("go\n", timeout=60 + seconds)
        spent_ms = tree_cpu_ms(served.pid) - before
    found: dict[str, float] = json.loads(answer)
    return found["callbacks"] / found["seconds"], spent_ms / found["callbacks"]


def _samples(values: dict[str, list[float]]) -> dict[str, Samples]:
    return {name: Samples(of_name) for name, of_name in values.items()}
