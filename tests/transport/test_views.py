"""Who is there, who has gone: told by a clock that the test turns."""

from __future__ import annotations

import pytest

from nbdash.engine.session import Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.protocol.codec import Encoded, decode
from nbdash.transport import views
from nbdash.transport.log import MAX_ENTRIES, MAX_SIZE, MAX_TEXT, Display, Log, Source, Text
from nbdash.transport.view import View
from nbdash.transport.views import HEARTBEAT_S, LOST_S, Views


class Clock:
    now = 1_000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(views, "time", clock)
    return clock


def test_a_view_whose_connection_is_gone_is_forgotten_though_it_owes_nothing(clock: Clock) -> None:
    known, sent = Views(lambda view: None), list[Encoded]()
    known.hello("v", {"received": 0}, sent.append)
    clock.now += 10 * LOST_S
    known.beat()
    assert known, "an idle page that is connected stays"
    known.disconnect("v", sent.append)
    clock.now += LOST_S + 1
    known.beat()
    assert not known


def test_a_view_that_owes_an_acknowledgement_is_asked_and_in_the_end_forgotten(clock: Clock) -> None:
    known, sent = Views(lambda view: None), list[Encoded]()
    view, _ = known.hello("v", {"received": 0}, sent.append)
    view.channel.keep(Encoded(b"{}", ()), 2)
    known.beat()
    assert sent == []
    clock.now += HEARTBEAT_S + 1
    known.beat()
    assert [message.header for message in sent] == [b'{"type":"ping"}']
    clock.now += LOST_S
    known.beat()
    assert not known


def test_an_offer_that_nobody_takes_is_forgotten(clock: Clock) -> None:
    known = Views(lambda view: None)
    known.offer()
    clock.now += LOST_S - 1
    known.beat()
    assert known
    clock.now += 2
    known.beat()
    assert not known


def test_a_session_is_deserted_from_its_last_connection_on(clock: Clock) -> None:
    known, sent = Views(lambda view: None), list[Encoded]()
    known.hello("v", {"received": 0}, sent.append)
    clock.now += 1_000
    assert known.deserted_for() == 0
    known.disconnect("v", sent.append)
    clock.now += 30
    assert known.deserted_for() == 30


def test_of_what_is_printed_for_a_page_that_is_away_the_end_is_kept() -> None:
    told: list[Encoded] = []
    view = View("v", told.append)
    source = Source("say", 1, 0)
    for _ in range(MAX_ENTRIES):
        view.note_output([Text(source, "stdout", "a" * 1_000), Text(source, "stderr", "b")])
    view.note_output(Text(source, "stderr", "c" * 1_000) for _ in range(300))
    view.flush(Session(Registry(), Store(None, ())), [])
    output = decode(told[0].header, told[0].buffers)["output"]
    assert len(output) == MAX_ENTRIES
    assert output[-1] == {"callback": "say", "run": 1, "at": 0, "stream": "stderr", "text": "c" * MAX_TEXT}


def entry_sizes(log: Log) -> list[int]:
    return [len(entry["data"]["text/html"]) for entry in log.told()]


def test_a_log_is_bounded_in_size_too_and_an_updated_object_takes_its_own_place() -> None:
    log, source = Log(), Source("show", 1, 0)
    log.add(Display(source, {"text/html": "x" * size}) for size in (10, 20))
    log.add([Display(source, {"text/html": "first"}, "d"), Display(source, {"text/html": "last"})])
    log.add([Display(source, {"text/html": "updated"}, "d")])
    assert [entry["data"]["text/html"] for entry in log.told()][2:] == ["updated", "last"]
    log.add(Display(source, {"text/html": "x" * 1_000_000}) for _ in range(5))
    assert entry_sizes(log) == [1_000_000] * (MAX_SIZE // 1_000_000)
    log.add([Text(source, "stdout", "y" * 10)])
    assert len(log.told()) == MAX_SIZE // 1_000_000
