"""Who is there, who has gone: told by a clock that the test turns."""

from __future__ import annotations

import pytest

from nbdash.engine.session import Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.protocol.codec import Encoded, decode
from nbdash.transport import views
from nbdash.transport.view import MAX_PIECES, MAX_PRINTED, View
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
    known, sent = Views(), list[Encoded]()
    known.hello("v", {"received": 0}, sent.append)
    clock.now += 10 * LOST_S
    known.beat()
    assert known, "an idle page that is connected stays"
    known.disconnect("v", sent.append)
    clock.now += LOST_S + 1
    known.beat()
    assert not known


def test_a_view_that_owes_an_acknowledgement_is_asked_and_in_the_end_forgotten(clock: Clock) -> None:
    known, sent = Views(), list[Encoded]()
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


def test_a_session_is_deserted_from_its_last_connection_on(clock: Clock) -> None:
    known, sent = Views(), list[Encoded]()
    known.hello("v", {"received": 0}, sent.append)
    clock.now += 1_000
    assert known.deserted_for() == 0
    known.disconnect("v", sent.append)
    clock.now += 30
    assert known.deserted_for() == 30


def test_of_what_is_printed_for_a_page_that_is_away_the_end_is_kept() -> None:
    told: list[Encoded] = []
    view = View("v", told.append)
    for _ in range(MAX_PIECES):
        view.note_output("stdout", "a" * 1_000)
        view.note_output("stderr", "b")
    for _ in range(300):
        view.note_output("stderr", "c" * 1_000)
    view.flush(Session(Registry(), Store(None, ())), [])
    output = decode(told[0].header, told[0].buffers)["output"]
    assert len(output) == MAX_PIECES
    assert output[-1] == ["stderr", "c" * MAX_PRINTED]
