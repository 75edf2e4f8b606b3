"""Frames to one socket: in order, whatever has to wait."""

from __future__ import annotations

import asyncio
import threading

import pytest

from nbdash.serve.writer import MAX_QUEUED, Writer


class Socket:
    """Takes frames at once, or when it is told to."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.free = asyncio.Event()
        self.free.set()
        self.overflows = 0

    async def write(self, frame: bytes) -> None:
        await self.free.wait()
        if frame == b"yield":
            await asyncio.sleep(0)
        if frame == b"gone":
            raise ConnectionError
        self.taken.append(frame)

    async def overflow(self) -> None:
        self.overflows += 1


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_what_can_be_written_at_once_is_in_the_next_turn_of_the_loop() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    writer.send(b"1")
    writer.send(b"2")
    await asyncio.sleep(0)
    assert socket.taken == [b"1", b"2"]


async def test_frames_from_threads_come_in_the_order_of_sending() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)

    def send() -> None:
        for number in range(50):
            writer.send(b"%d" % number)

    thread = threading.Thread(target=send)
    thread.start()
    await asyncio.to_thread(thread.join)
    await settle()
    assert socket.taken == [b"%d" % number for number in range(50)]


async def test_a_write_that_waits_holds_up_those_after_it() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    socket.free.clear()
    for frame in (b"1", b"yield", b"3"):
        writer.send(frame)
    await settle()
    assert socket.taken == []
    socket.free.set()
    await settle()
    assert socket.taken == [b"1", b"yield", b"3"]
    writer.send(b"4")
    await asyncio.sleep(0)
    assert socket.taken[-1] == b"4"


async def test_a_write_may_give_way_without_waiting_for_anything() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    for frame in (b"yield", b"2"):
        writer.send(frame)
    await settle()
    assert socket.taken == [b"yield", b"2"]


async def test_a_socket_that_reads_too_little_overflows_once() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    socket.free.clear()
    for _ in range(2 * MAX_QUEUED):
        writer.send(b"x")
    await settle()
    assert socket.overflows == 1
    socket.free.set()
    await settle()
    assert socket.taken == []


@pytest.mark.parametrize("waits", [False, True])
async def test_a_socket_that_is_gone_takes_nothing_more(waits: bool) -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    if waits:
        socket.free.clear()
    for frame in (b"1", b"gone", b"3"):
        writer.send(frame)
    await settle()
    socket.free.set()
    await settle()
    writer.send(b"4")
    await settle()
    assert socket.taken == [b"1"]


async def test_nothing_is_written_after_close() -> None:
    socket = Socket()
    writer = Writer(socket.write, socket.overflow)
    writer.close()
    writer.send(b"1")
    await settle()
    assert socket.taken == []
