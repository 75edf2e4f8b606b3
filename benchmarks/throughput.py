"""How many callbacks one server answers: clients in closed loops, each sending again as soon as it is answered."""

import json
import subprocess
import sys
from dataclasses import dataclass

from tests.e2e.harness.served import Served

from .costs import cpu_ms
from .servers import ROOT, Frameworks
from .stats import Samples

CLIENTS = 20
_MEASURED = ("floor", "nbdash")


@dataclass(frozen=True)
class Throughput:
    """Callbacks per second, and the server's CPU milliseconds for each."""

    rates: dict[str, Samples]
    cpu_ms: dict[str, Samples]


def measure(frameworks: Frameworks, rounds: int, seconds: float) -> Throughput:
    """Load the click app of the floor and of nbdash in turns."""
    rates: dict[str, list[float]] = {name: [] for name in _MEASURED}
    cpu_ms: dict[str, list[float]] = {name: [] for name in _MEASURED}
    with frameworks.serve("click") as servers:
        for _ in range(rounds):
            for name in _MEASURED:
                rate, cost = _load(name, servers[name], seconds)
                rates[name].append(rate)
                cpu_ms[name].append(cost)
    return Throughput(_samples(rates), _samples(cpu_ms))


def _load(name: str, served: Served, seconds: float) -> tuple[float, float]:
    # A process of its own: the clients' work must neither wait for this one nor for the browser.
    command = [sys.executable, "-m", "benchmarks.clients", name, served.url, str(CLIENTS), str(seconds)]
    before = cpu_ms(served.pid)
    answer = subprocess.check_output(command, text=True, cwd=ROOT, timeout=60 + seconds)
    spent_ms = cpu_ms(served.pid) - before
    found: dict[str, float] = json.loads(answer)
    return found["callbacks"] / found["seconds"], spent_ms / found["callbacks"]


def _samples(values: dict[str, list[float]]) -> dict[str, Samples]:
    return {name: Samples(of_name) for name, of_name in values.items()}
