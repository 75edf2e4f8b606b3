"""What is recorded of a session, by a clock that the test turns."""

from __future__ import annotations

from nbdash import App, Input, Output, dcc, html
from nbdash.engine.outcome import Failure
from nbdash.engine.session import Run, Session
from nbdash.transport.recorder import Recorder, Timing
from nbdash.transport.view import View


class Watched:
    """A session of one callback, and its record."""

    def __init__(self) -> None:
        app = App()
        app.layout = html.Div([dcc.Input(id="a", value=1), html.P(id="b")])

        @app.callback(Output("b", "children"), Input("a", "value"))
        def copy(a: object) -> object:
            return a

        self.now = 100.0
        self.view = View("v", None)
        self.events = 0
        self.record = Recorder(clock=lambda: self.now, now=lambda: 1_000.0 + self.now)
        self.session: Session = app.new_session()
        self.session.observer = self.record
        self.session.start()

    def change(self, value: object) -> None:
        self.events += 1
        self.session.event([("a", {"value": (value, [])})], cause=(self.view, self.events))

    def begin(self) -> Run:
        run = self.session.next_run()
        assert run is not None
        return run

    def end(self, run: Run, took: float, *, fails: bool = False) -> None:
        self.now += took
        self.session.finish(run, Failure("t", "m") if fails else run.spec.function.call(run, None))

    @property
    def timing(self) -> Timing:
        (timing,) = self.record.timings.values()
        return timing


def test_calls_are_counted_and_timed_from_the_start() -> None:
    watched = Watched()
    watched.end(watched.begin(), 0.5)
    watched.change(2)
    watched.end(watched.begin(), 2.0)
    watched.change(3)
    watched.end(watched.begin(), 0.25)
    assert watched.timing == Timing(count=3, last=0.25, total=2.75, longest=2.0)
    assert not watched.record.entries, "nobody looks"


def test_failures_and_results_that_come_too_late_are_counted_apart() -> None:
    watched = Watched()
    late = watched.begin()
    watched.change(2)
    watched.end(watched.begin(), 1.0, fails=True)
    watched.end(late, 1.0)
    assert (watched.timing.count, watched.timing.failed, watched.timing.superseded) == (2, 1, 1)


def test_an_entry_has_the_calls_that_its_event_led_to_and_when_they_ran() -> None:
    watched = Watched()
    watched.end(watched.begin(), 1.0)
    told: list[int] = []
    watched.record.open(lambda: told.append(watched.record.revision))
    watched.change("new")
    run = watched.begin()
    watched.now += 0.125
    watched.record.sent("v", "patch", 99, 1)
    watched.end(run, 0.25)
    (entry,) = watched.record.entries
    assert (entry.number, entry.kind, entry.at) == (1, "event", 1_101.0)
    assert [(str(prop), text) for prop, text in entry.changes] == [("a.value", "'new'")]
    (call,) = entry.calls
    assert (call.outcome, call.begun - entry.begun, call.took) == ("updated", 0.0, 0.375)
    assert [(str(prop), text) for prop, text in call.updates] == [("b.children", "'new'")]
    assert entry.sent == [("v", "patch", 99, 1)]
    assert told == [1, 2, 3, 4], "the event, the call, the message, the end of the call"


def test_nothing_is_kept_when_nobody_looks_any_more() -> None:
    watched = Watched()
    watched.record.open(lambda: None)
    watched.change(2)
    run = watched.begin()
    watched.record.close()
    watched.end(run, 1.0)
    assert not watched.record.entries
    watched.record.open(lambda: None)
    watched.change(3)
    watched.end(watched.begin(), 1.0)
    (entry,) = watched.record.entries
    assert entry.number > 1, "numbers go on: a page may still show the others"
    assert watched.timing.count == 2
