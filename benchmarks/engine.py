"""The engine alone, without page, wire and callbacks: an event that reaches one of them, and the check of a graph."""

import gc
import time
from collections.abc import Callable

from nbdash import App, Input, Output, html
from nbdash.engine.outcome import Update, Values
from nbdash.engine.session import Session
from nbdash.graph.spec import Prop
from nbdash.graph.topology import Topology
from nbdash.graph.validate import cycles

from .stats import Samples

SMALL = (10, 10)
LARGE = {"10,000 components": (10_000, 10), "1,000 callbacks": (1_000, 1_000)}
"""Components and callbacks."""


def events(rounds: int) -> dict[str, dict[str, Samples]]:
    """Microseconds of an event to the page's being told of it, in a small app and a large one, in turns."""
    found: dict[str, dict[str, Samples]] = {}
    for name, size in LARGE.items():
        times: dict[str, list[float]] = {"small app": [], "nbdash": []}
        subjects = {"small app": _event(*SMALL), "nbdash": _event(*size)}
        for _ in range(rounds):
            for subject, event in subjects.items():
                times[subject].append(_timed(event, 200))
        found[name] = {subject: Samples(values) for subject, values in times.items()}
    return found


def check(rounds: int) -> dict[str, Samples]:
    """Milliseconds to build and check the graph of 10,000 callbacks."""
    specs = list(_app(10_000, 10_000, is_chain=True).registry)

    def build() -> None:
        topology = Topology(specs)
        assert not cycles(topology)
        assert topology.ancestors(specs[-1])

    return {"nbdash": Samples([_timed(build, 1) / 1000 for _ in range(rounds)])}


def _event(components: int, callbacks: int) -> Callable[[], None]:
    session = _app(components, callbacks).new_session()
    session.start()
    _run(session)
    clicks = 0

    def event() -> None:
        nonlocal clicks
        clicks += 1
        session.event([("b5", {"n_clicks": (clicks, [])})], cause=clicks)
        _run(session)

    return event


def _run(session: Session) -> None:
    while run := session.next_run():
        (output,) = run.outputs
        assert isinstance(output, Prop)  # no wildcards here
        session.finish(run, Values((Update(output, "text", []),)))
    session.take_changed()
    session.take_done()
    session.pending()


def _app(components: int, callbacks: int, *, is_chain: bool = False) -> App:
    app = App("bench")
    buttons = [html.Button(id=f"b{i}") for i in range(callbacks)]
    app.layout = html.Div([*buttons, *(html.P(id=f"p{i}") for i in range(max(components, callbacks)))])
    for i in range(callbacks):
        source = Input(f"p{i - 1}", "children") if is_chain and i else Input(f"b{i}", "n_clicks")
        app.callback(Output(f"p{i}", "children"), source, prevent_initial_call=True)(_one_more)
    return app


def _one_more(clicks: int) -> str:
    return str(clicks)


def _timed(function: Callable[[], None], times: int) -> float:
    gc.collect()
    started = time.perf_counter()
    for _ in range(times):
        function()
    return (time.perf_counter() - started) * 1e6 / times
