"""Numbering, acknowledgement, replay: everything arrives once and in order over a wire that loses and doubles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nbdash.protocol.channel import MAX_MESSAGES, Arrival, Channel


def sent(channel: Channel[int], count: int) -> None:
    for _ in range(count):
        channel.keep(channel.next_number(), 1)


def test_a_gap_is_asked_for_once() -> None:
    channel: Channel[int] = Channel()
    assert [channel.arrive(n) for n in (1, 3, 4, 1, 2, 3)] == [
        Arrival.NEW,
        Arrival.GAP,
        Arrival.LATER_GAP,
        Arrival.DUPLICATE,
        Arrival.NEW,
        Arrival.NEW,
    ]


def test_a_sender_waits_when_too_much_is_unacknowledged() -> None:
    channel: Channel[int] = Channel()
    sent(channel, MAX_MESSAGES)
    assert not channel.has_room
    channel.acknowledge(1)
    assert channel.has_room
    channel.keep(0, 100 * 2**20)
    assert not channel.has_room


def test_numbers_that_make_no_sense_are_ignored() -> None:
    channel: Channel[int] = Channel()
    sent(channel, 3)
    for number in (None, "2", -1, 4, 2.0):
        channel.acknowledge(number)
    assert channel.acknowledged == 0
    assert channel.arrive(None) is Arrival.DUPLICATE


def test_what_was_acknowledged_cannot_be_replayed() -> None:
    channel: Channel[int] = Channel()
    sent(channel, 5)
    channel.acknowledge(2)
    assert channel.replay(3) == [3, 4, 5]
    assert channel.replay(6) == []
    assert channel.replay(2) is None


@given(st.lists(st.sampled_from(["send", "lose", "double", "deliver", "swap", "reconnect"]), max_size=60))
def test_all_arrives_once_and_in_order_whatever_the_wire_does(actions: list[str]) -> None:
    sender: Channel[int] = Channel()
    receiver: Channel[int] = Channel()
    wire: list[int] = []
    arrived: list[int] = []

    def deliver() -> None:
        number = wire.pop(0)
        arrival = receiver.arrive(number)
        if arrival is Arrival.NEW:
            arrived.append(number)
        elif arrival is Arrival.GAP:
            wire.extend(sender.replay(receiver.received + 1) or ())
        sender.acknowledge(receiver.received)

    for action in actions:
        if action == "send" and sender.has_room:
            number = sender.next_number()
            sender.keep(number, 1)
            wire.append(number)
        elif action == "lose" and wire:
            wire.pop(0)
        elif action == "double" and wire:
            wire.insert(0, wire[0])
        elif action == "swap" and len(wire) > 1:
            wire[0], wire[1] = wire[1], wire[0]
        elif action == "deliver" and wire:
            deliver()
        elif action == "reconnect":
            wire[:] = sender.replay(receiver.received + 1) or []
    while wire:
        deliver()
    wire[:] = sender.replay(receiver.received + 1) or []
    while wire:
        deliver()
    assert arrived == list(range(1, sender.sent + 1))
    assert sender.is_acknowledged
