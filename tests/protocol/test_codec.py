"""Messages to bytes and back."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nbdash._version import __version__
from nbdash.protocol.codec import Encoded, decode, encode, join, split
from nbdash.protocol.version import PROTOCOL, refused
from scripts.golden import MESSAGES, golden

GOLDEN = Path(__file__).parent.parent / "golden"

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False)
)
arrays = st.builds(
    lambda dtype, rows, columns: np.arange(rows * columns, dtype=dtype).reshape(rows, columns),
    st.sampled_from(["i1", "u1", "i2", "u2", "i4", "u4", "f4", "f8"]),
    st.integers(0, 3),
    st.integers(0, 5),
)
values = st.recursive(
    scalars | arrays,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def through_frame(message: dict[str, Any]) -> dict[str, Any]:
    return decode(*split(join(encode(message))))


def same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.dtype == other.dtype and np.array_equal(one, other)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return one == other


@given(st.dictionaries(st.text(max_size=8).filter(lambda key: key not in ("arrays", "buffers")), values, max_size=5))
def test_what_is_encoded_is_decoded_alike(message: dict[str, Any]) -> None:
    assert same(message, through_frame(message))


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_golden_messages_are_written_as_they_stand(name: str) -> None:
    assert (GOLDEN / f"{name}.json").read_text("utf-8") == golden(name)


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_golden_frames_hold_their_header_and_buffers(name: str) -> None:
    content = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    header, buffers = split(bytes.fromhex(content["frame"]))
    assert json.loads(bytes(header)) == content["header"]
    assert [bytes(buffer).hex() for buffer in buffers] == content["buffers"]


def test_buffers_start_at_multiples_of_eight_bytes() -> None:
    message = {"a": np.arange(3, dtype="u1"), "b": np.arange(2, dtype="f8")}
    frame = join(encode(message))
    _, buffers = split(frame)
    start = np.frombuffer(frame, "u1").ctypes.data
    assert [(np.frombuffer(buffer, "u1").ctypes.data - start) % 8 for buffer in buffers] == [0, 0]


def test_a_million_numbers_take_eight_bytes_each() -> None:
    encoded = encode({"x": np.random.default_rng(1).random(1_000_000)})
    assert encoded.size - 8_000_000 < 200


def test_what_json_cannot_say_is_null() -> None:
    assert through_frame({"a": [math.nan, math.inf, -math.inf, 1.5]}) == {"a": [None, None, None, 1.5]}


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\1",
        b"\xff\0\0\0{}",
        b"\2\0\0\0[]",
        b"\2\0\0\0{x",
        join(Encoded(b'{"buffers":[99]}', (b"abc",))),
    ],
)
def test_a_broken_frame_is_a_value_error(frame: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        decode(*split(frame))


@pytest.mark.parametrize("arrays", [[[["x", "y"], 0, "f8", [1]]], [[["x"], 3, "f8", [1]]], [[["x"], 0, "U5", [1]]]])
def test_arrays_that_have_no_place_are_a_value_error(arrays: Any) -> None:
    header = json.dumps({"x": None, "arrays": arrays}).encode()
    with pytest.raises(ValueError, match=r"\w"):
        decode(header, [b"\0" * 8])


def test_what_is_not_plain_is_refused_with_its_path() -> None:
    with pytest.raises(TypeError, match=r"\('a', 1\)"):
        encode({"a": [0, object()]})


def test_a_mismatch_says_which_side_to_update() -> None:
    stale = refused(PROTOCOL - 1, "0.0.1", served=True, own=PROTOCOL)
    assert "Reload this page" in str(stale["message"]) and stale["command"] is None
    older = refused(PROTOCOL - 1, "0.0.1", served=False, own=PROTOCOL)
    assert "environment that JupyterLab runs in" in str(older["message"])
    both = f"protocol {PROTOCOL - 1} (nbdash 0.0.1), the kernel {PROTOCOL} (nbdash {__version__})"
    assert both in str(older["message"])
    assert older["command"] == f'pip install "nbdash=={__version__}"'
    newer = refused(PROTOCOL + 1, "9.9", served=False, own=PROTOCOL)
    assert "kernel's environment" in str(newer["message"]) and newer["command"] == '%pip install "nbdash==9.9"'


@pytest.mark.parametrize("version", [None, 7, 'x"; rm', "1" * 100])
def test_a_page_that_does_not_say_its_version_is_not_guessed_at(version: Any) -> None:
    told = refused(99, version, served=False, own=PROTOCOL)
    assert told["command"] == "%pip install --upgrade nbdash" and "of an unknown version" in str(told["message"])


def test_an_integer_of_more_digits_than_python_writes_is_null_like_infinities() -> None:
    encoded = encode({"ops": [["x", "children", math.factorial(2000)], ["y", "children", 2**70]]})
    assert decode(encoded.header, ())["ops"] == [["x", "children", None], ["y", "children", 2**70]]
