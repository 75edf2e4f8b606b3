"""What an interaction costs: processor time of the page and of the server, whoever waits for it or not."""

from dataclasses import dataclass

import psutil
from playwright.sync_api import Page

from tests.e2e.harness.served import Served


@dataclass(frozen=True)
class Cost:
    """Milliseconds: of the page's main thread, and of all processes of its server."""

    page_ms: float
    server_ms: float


class Meter:
    """Counts from when it is made. Each page has a process of its own, so what others do counts for none."""

    def __init__(self, page: Page, served: Served) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable")
        self._pid = served.pid
        self._begun = self._read()

    def each_of(self, interactions: int) -> Cost:
        """What one of so many has cost."""
        now, begun = self._read(), self._begun
        return Cost((now.page_ms - begun.page_ms) / interactions, (now.server_ms - begun.server_ms) / interactions)

    def _read(self) -> Cost:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        (page_s,) = (metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
        return Cost(page_s * 1e3, tree_cpu_ms(self._pid))


def tree_cpu_ms(pid: int) -> float:
    """Processor time that a process and those that it started have used so far."""
    first = psutil.Process(pid)
    return sum(cpu_ms(one.pid) for one in (first, *first.children(recursive=True)))


def cpu_ms(pid: int) -> float:
    """Processor time that a process has used so far."""
    times = psutil.Process(pid).cpu_times()
    return (times.user + times.system) * 1e3
