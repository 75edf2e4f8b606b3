"""The figures of all workers in the form that Prometheus reads, at an address of their own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from nbdash.errors import InvalidConfig, explain
from nbdash.serve.figures import Figures
from nbdash.serve.monitor import BOUNDS_S

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Receive, Scope, Send

Ask = Callable[[], Awaitable[list[Figures]]]

_GAUGES = {
    "sessions": ("Sessions (open tabs) that there are.", "session_count"),
    "queued_callbacks": ("Sessions that wait for a thread for their callbacks.", "queue"),
    "callback_threads": ("Threads for sync callbacks.", "threads"),
    "resident_memory_bytes": ("Memory of the process.", "memory"),
    "start_time_seconds": ("When the process began, since 1970.", "begun"),
}
_COUNTERS = {
    "sessions_begun": ("Sessions that have begun.", "sessions_begun"),
    "events": ("Events of visitors that were taken in.", "events"),
    "incidents": ("What went wrong, each with a number in the log.", "incident_count"),
    "cpu_seconds": ("CPU time of the process.", "cpu"),
}


def check_installed() -> None:
    """See to it that there is what writes the form.

    Raises
    ------
    InvalidConfig
        If it is not installed.
    """
    try:
        import prometheus_client  # noqa: F401, # pyright: ignore[reportUnusedImport]
    except ImportError:
        remedy = 'pip install "nbdash[metrics]"'
        raise InvalidConfig(explain("--metrics needs prometheus_client.", remedy=remedy)) from None


def exposition(told: Iterable[Figures], accept: str = "") -> tuple[bytes, str]:
    """What Prometheus is answered that asks with this `Accept` header, and the answer's type."""
    from prometheus_client.exposition import choose_encoder
    from prometheus_client.registry import CollectorRegistry

    registry = CollectorRegistry()
    collector: Any = _Collected(list(told))
    registry.register(collector)
    encode, kind = choose_encoder(accept)
    return encode(registry), kind


class MetricsPort:
    """Answers at a port of its own, and passes on what comes to others.

    Whoever can reach that port may read: that is how Prometheus's own exporters do it, and no login is in the way.

    Parameters
    ----------
    app
        What answers elsewhere.
    port
        The port.
    ask
        Gets the figures of all workers.
    health
        The paths that say whether the server is well, to be answered there too.
    """

    def __init__(self, app: ASGIApp, port: int, ask: Ask, health: list[BaseRoute]) -> None:
        self._app = app
        self._port = port
        self._ask = ask
        self._own = Starlette(routes=[Route("/metrics", self._metrics), *health])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        server: tuple[str, int] | None = scope.get("server")
        is_own = scope["type"] != "lifespan" and server is not None and server[1] == self._port
        await (self._own if is_own else self._app)(scope, receive, send)

    async def _metrics(self, request: Request) -> Response:
        text, kind = exposition(await self._ask(), request.headers.get("accept", ""))
        return PlainTextResponse(text, media_type=None, headers={"Content-Type": kind})


class _Collected:
    def __init__(self, told: list[Figures]) -> None:
        self._told = told

    def collect(self) -> Iterator[Any]:
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily

        kinds: list[tuple[Any, dict[str, tuple[str, str]]]] = [
            (GaugeMetricFamily, _GAUGES),
            (CounterMetricFamily, _COUNTERS),
        ]
        for kind, named in kinds:
            for name, (text, field) in named.items():
                family = kind(f"nbdash_{name}", text, labels=["worker"])
                for one in self._told:
                    family.add_metric([str(one["worker"])], one[field])
                yield family
        refused = CounterMetricFamily("nbdash_refused", "What was not done for visitors.", labels=["worker", "kind"])
        labels = ["worker", "app", "callback"]
        calls = CounterMetricFamily("nbdash_callbacks", "Calls that have ended.", labels=[*labels, "outcome"])
        took = HistogramMetricFamily("nbdash_callback_duration_seconds", "How long calls took.", labels=labels)
        answered = HistogramMetricFamily(
            "nbdash_event_duration_seconds", "From an event until all is done that it led to.", labels=["worker"]
        )
        for one in self._told:
            worker = str(one["worker"])
            for what, count in one["refused"].items():
                refused.add_metric([worker, what], count)
            for callback in one["callbacks"]:
                values = [worker, callback["app"], callback["key"]]
                for outcome, count in callback["outcomes"].items():
                    calls.add_metric([*values, outcome], count)
                if not callback["is_in_page"]:
                    took.add_metric(values, _buckets(callback["counts"]), callback["total"])
            answered.add_metric([worker], _buckets(one["event_counts"]), one["event_total"])
        yield from (refused, calls, took, answered)


def _buckets(counts: list[int]) -> list[tuple[str, float]]:
    """As Prometheus has them: each has those before it too.

    >>> _buckets([1, 2, *([0] * 9), 4])[:2], _buckets([1, 2, *([0] * 9), 4])[-1]
    ([('0.005', 1.0), ('0.01', 3.0)], ('+Inf', 7.0))
    """
    found: list[tuple[str, float]] = []
    total = 0.0
    for bound, count in zip([*map(str, BOUNDS_S), "+Inf"], counts, strict=True):
        total += count
        found.append((bound, total))
    return found
