"""Arrays that a page has are named, not sent."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from nbdash.protocol.codec import Encoded, decode, encode
from nbdash.protocol.held import MIN_BYTES, HeldArrays


class Wire:
    """A kernel's half and a page's."""

    def __init__(self) -> None:
        self.kernel = HeldArrays()
        self.page: dict[int, Any] = {}

    def send(self, **message: Any) -> Encoded:
        encoded = encode({"type": "patch", **message}, self.kernel)
        came = decode(encoded.header, [bytes(buffer) for buffer in encoded.buffers], self.page)
        for name, value in message.items():
            np.testing.assert_array_equal(came[name], value)
        return encoded


def random(seed: int, count: int = 1_000) -> np.ndarray:
    return np.random.default_rng(seed).random(count)


def test_an_equal_array_is_sent_once_wherever_it_stands() -> None:
    wire, x = Wire(), random(1)
    first = wire.send(a=x, b=x.copy())
    assert first.size - 8_000 < 200
    assert wire.send(c=x.copy()).size < 100


def test_another_array_is_sent_be_it_ever_so_alike() -> None:
    wire, x = Wire(), random(1)
    wire.send(a=x)
    for index in (0, 500, 501, 999):
        other = x.copy()
        other[index] += 1
        assert len(wire.send(a=other).buffers) == 1
    assert len(wire.send(a=x.astype("f4")).buffers) == 1
    assert len(wire.send(a=x.reshape(10, 100)).buffers) == 1


def test_the_page_keeps_an_array_as_long_as_the_kernel_keeps_an_equal_one() -> None:
    wire, x = Wire(), random(1)
    wire.send(a=x)
    again = x.copy()
    wire.send(a=again)
    del x
    wire.send(b=1)
    assert len(wire.page) == len(wire.kernel) == 1
    del again
    dropped = json.loads(wire.send(b=2).header)["dropped"]
    assert dropped == [1]
    assert len(wire.page) == len(wire.kernel) == 0
    assert "dropped" not in json.loads(wire.send(b=3).header)


def test_an_array_that_has_gone_is_sent_again_under_another_number() -> None:
    wire = Wire()
    for _ in range(3):
        assert len(wire.send(a=random(1)).buffers) == 1
    wire.send()
    assert not wire.page


def test_small_arrays_are_sent_each_time() -> None:
    wire, x = Wire(), np.arange(MIN_BYTES - 1, dtype="u1")
    for _ in range(2):
        assert len(wire.send(a=x).buffers) == 1
    assert not wire.page
