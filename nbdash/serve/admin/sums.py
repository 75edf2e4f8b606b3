"""The figures of all workers, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nbdash.serve.figures import Figures, IncidentTold, SessionTold
from nbdash.serve.monitor import BOUNDS_S

MAX_INCIDENTS = 50
USUAL = 0.95
"""The part of all calls that "most calls" means."""


@dataclass
class CallbackSum:
    """One callback, in all workers."""

    app: str
    key: str
    name: str
    where: str
    inputs: list[str]
    outputs: list[str]
    is_in_page: bool
    outcomes: Counter[str] = field(default_factory=Counter[str])
    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS_S) + 1))
    total_s: float = 0.0
    longest_s: float = 0.0

    @property
    def calls(self) -> int:
        """Those that have ended."""
        return sum(self.outcomes.values())

    @property
    def failed(self) -> int:
        """Those that raised."""
        return self.outcomes["failed"]

    @property
    def timed(self) -> int:
        """Those that were timed: not those of the page's own."""
        return sum(self.counts)

    @property
    def mean_s(self) -> float:
        """How long a call took."""
        return self.total_s / self.timed if self.timed else 0.0

    @property
    def most_s(self) -> float | None:
        """What 95 of 100 calls did not take longer than, as far as the histogram says; None: longer than all that."""
        left = USUAL * self.timed
        for bound, count in zip(BOUNDS_S, self.counts, strict=False):
            left -= count
            if left <= 1e-9:
                return min(bound, self.longest_s)
        return None


@dataclass
class Overview:
    """All workers together."""

    workers: Sequence[Figures]
    session_count: int
    sessions: list[SessionTold]
    """Those used last come first."""
    sessions_begun: int
    events: int
    callbacks: list[CallbackSum]
    """The slowest come first."""
    refused: Counter[str]
    incidents: list[IncidentTold]
    """The last come first."""
    incident_count: int
    queue: int
    threads: int
    memory: int

    @property
    def calls(self) -> int:
        """Of all callbacks."""
        return sum(one.calls for one in self.callbacks)


def overview(told: Iterable[Figures]) -> Overview:
    """Add them up."""
    workers = sorted(told, key=lambda one: (one["begun"], one["worker"]))
    callbacks: dict[tuple[str, str], CallbackSum] = {}
    refused = Counter[str]()
    for worker in workers:
        refused.update(worker["refused"])
        for one in worker["callbacks"]:
            found = callbacks.get((one["app"], one["key"]))
            if found is None:
                found = callbacks[one["app"], one["key"]] = CallbackSum(
                    one["app"], one["key"], one["name"], one["where"], one["inputs"], one["outputs"], one["is_in_page"]
                )
            found.outcomes.update(one["outcomes"])
            found.counts = [mine + theirs for mine, theirs in zip(found.counts, one["counts"], strict=True)]
            found.total_s += one["total"]
            found.longest_s = max(found.longest_s, one["longest"])
    incidents = sorted((one for worker in workers for one in worker["incidents"]), key=lambda one: -one["at"])
    sessions = sorted((one for worker in workers for one in worker["sessions"]), key=lambda one: -one["last"])
    return Overview(
        workers=workers,
        session_count=sum(worker["session_count"] for worker in workers),
        sessions=sessions,
        sessions_begun=sum(worker["sessions_begun"] for worker in workers),
        events=sum(worker["events"] for worker in workers),
        callbacks=sorted(callbacks.values(), key=lambda one: -one.mean_s),
        refused=refused,
        incidents=incidents[:MAX_INCIDENTS],
        incident_count=sum(worker["incident_count"] for worker in workers),
        queue=sum(worker["queue"] for worker in workers),
        threads=sum(worker["threads"] for worker in workers),
        memory=sum(worker["memory"] for worker in workers),
    )
