"""Messages to bytes and back: a small JSON header, raw binary buffers beside it.

An array stands in the JSON as null; `arrays` in the header says at which path it belongs, so no value of the app can
be mistaken for a marker. Over a WebSocket the parts are one frame (`join`, `split`), over the comm they are the
message's buffers as they are.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import msgspec

from nbdash.components.arrays import RAW, Raw, dtype_code, from_buffer, is_array
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node
from nbdash.protocol.held import HeldArrays

if TYPE_CHECKING:
    from numpy.typing import NDArray

Buffer = bytes | memoryview

# What is exactly of these types needs no look inside. JSON's encoder writes null for floats that are not finite.
_SCALARS = frozenset({str, int, float, bool, type(None)})
_ALIGNMENT = 8
_MAX_BITS = 1024
"""Larger integers are infinite in a page."""

_encoder = msgspec.json.Encoder()
_LENGTH = struct.Struct("<I")
_decoder = msgspec.json.Decoder()


class Encoded(msgspec.Struct, frozen=True):
    """A message in the form of bytes."""

    header: bytes
    buffers: tuple[Buffer, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    """What it tells of that stays in the kernel."""
    held: tuple[tuple[int, bool], ...] = ()
    """The numbers of the arrays that it names, and whether it carries them itself."""
    dropped: tuple[int, ...] = ()
    """The numbers of the arrays that the page need not keep any longer."""

    @property
    def size(self) -> int:
        """Bytes on the wire, padding aside."""
        size = len(self.header)
        return size + sum(len(memoryview(buffer).cast("B")) for buffer in self.buffers) if self.buffers else size


class _MoreThanJson(Exception):
    """A message holds an array, or what stays in the kernel."""


def _in_json(value: object) -> dict[str, Any]:
    if isinstance(value, Node):
        return {"namespace": value.namespace, "type": value.type, "props": value.props}
    raise _MoreThanJson


_json_encoder = msgspec.json.Encoder(enc_hook=_in_json)


def encode(message: dict[str, Any], held: HeldArrays | None = None) -> Encoded:
    """Encode a message whose values are plain data (see `nbdash.components.tree`), or bytes: an array of `u1`.

    `held`: the arrays that the page has, and those that it is to keep from this message on. In messages that have it,
    there are no bytes but those of props (`Raw`).
    """
    dropped = [] if held is None else held.dropped()
    if held is not None and not dropped:
        try:
            return Encoded(_json_encoder.encode(message))  # mostly there is no more to it
        except (_MoreThanJson, ValueError):
            pass
    arrays = _Arrays(held)
    header = dict(arrays.taken_out(message, ()))
    if arrays.entries:
        header["arrays"] = arrays.entries
    if arrays.buffers:
        header["buffers"] = [len(buffer) for buffer in arrays.buffers]
    if dropped:
        header["dropped"] = dropped
    try:
        text = _encoder.encode(header)
    except ValueError:
        text = _encoder.encode(_encodable(header))
    return Encoded(text, tuple(arrays.buffers), tuple(arrays.leaves), tuple(arrays.held), tuple(dropped))


class _Arrays:
    """The arrays of a message that is being encoded."""

    def __init__(self, held: HeldArrays | None) -> None:
        self.entries: list[list[Any]] = []
        self.buffers: list[Buffer] = []
        self.leaves: list[Leaf] = []
        self.held: list[tuple[int, bool]] = []
        self._held = held

    def taken_out(self, value: Any, path: tuple[str | int, ...]) -> Any:
        """The same with None for every array, dicts for components, and for leaves what is told of them."""
        kind = cast("type[Any]", type(value))
        if kind in _SCALARS:
            return value
        if kind is list:
            items = cast("list[Any]", value)
            if _SCALARS.issuperset(map(type, items)):
                return items
            return [self.taken_out(item, (*path, index)) for index, item in enumerate(items)]
        if kind is dict:
            entries = cast("dict[str, Any]", value)
            if _SCALARS.issuperset(map(type, entries.values())):
                return entries
            return {key: self.taken_out(item, (*path, key)) for key, item in entries.items()}
        if kind is Node:
            props = {key: self.taken_out(item, (*path, "props", key)) for key, item in value.props.items()}
            return {"namespace": value.namespace, "type": value.type, "props": props}
        if is_array(value):
            self._add(value, path)
            return None
        if isinstance(value, Leaf):
            self.leaves.append(value)
            return self.taken_out(value.told(), path)
        if kind is bytes or kind is memoryview or kind is Raw:
            raw = memoryview(cast("Buffer", value)).cast("B")
            dtype = RAW if kind is Raw else "u1"
            self.entries.append([list(path), len(self.buffers), dtype, [len(raw)]])
            self.buffers.append(raw)
            return None
        raise TypeError(f"not plain data at {path}: {value!r}")

    def _add(self, array: NDArray[Any], path: tuple[str | int, ...]) -> None:
        number, is_there = (None, False) if self._held is None else self._held.take(array)
        index = None if is_there else len(self.buffers)
        if not is_there:
            self.buffers.append(array.data.cast("B") if array.size else b"")
        entry = [list(path), index, dtype_code(array), list(array.shape)]
        if number is not None:
            entry.append(number)
            self.held.append((number, not is_there))
        self.entries.append(entry)


def decode_header(header: Buffer) -> dict[str, Any]:
    """Decode a message without its arrays.

    Raises
    ------
    ValueError
        If it is no JSON object.
    """
    try:
        message = _decoder.decode(header)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(f"a message's header is no JSON that can be read: {error}") from None
    if not isinstance(message, dict):
        raise ValueError(f"a message's header must be a JSON object, not {type(message).__name__}")
    return cast("dict[str, Any]", message)


def decode(header: Buffer, buffers: Sequence[Buffer], held: dict[int, Any] | None = None) -> dict[str, Any]:
    """Decode what `encode` or the page made.

    `held`: the arrays that were kept from messages before, by their numbers. A page keeps none, and names none.

    Raises
    ------
    ValueError
        If the header is no JSON object, or names arrays that do not fit it.
    """
    message = decode_header(header)
    message.pop("buffers", None)
    if held is None and "arrays" not in message:
        return message
    unused = dict(enumerate(buffers))  # each is for one array, or a short message could stand for any amount of data
    try:
        for path, index, dtype, shape, *number in message.pop("arrays", ()):
            parent: Any = message
            for key in path[:-1]:
                parent = parent[key]
            if held is not None and index is None:
                parent[path[-1]] = held[number[0]]
                continue
            array = parent[path[-1]] = from_buffer(unused.pop(index), dtype, shape)
            if held is not None and number:
                held[number[0]] = array
        if held is not None:
            for number in message.pop("dropped", ()):
                held.pop(number, None)  # of frames that a page has brought back, some may lack
    except (LookupError, TypeError) as error:
        raise ValueError(f"a message has no place for an array: {error}") from None
    return message


def _encodable(value: Any) -> Any:
    """The same with what JSON can't carry replaced.

    There is a question mark for each half of a character, which UTF-8 has no bytes for, and null, as for infinities,
    for integers of more digits than Python writes.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, int):
        return value if value.bit_length() <= _MAX_BITS else None
    if isinstance(value, list):
        return [_encodable(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {_encodable(key): _encodable(item) for key, item in items}
    return value


def join(message: Encoded) -> bytes:
    """One binary frame: length of the header, header, buffers; each part starts at a multiple of 8 bytes."""
    length = len(message.header)
    start = _LENGTH.pack(length) + message.header + _padding(4 + length)
    if not message.buffers:
        return start
    parts: list[Buffer] = [start]
    for buffer in message.buffers:
        parts += (buffer, _padding(len(buffer)))
    return b"".join(parts)


def split(frame: Buffer) -> tuple[Buffer, list[Buffer]]:
    """Take a frame apart into header and buffers, without copying the buffers.

    Raises
    ------
    ValueError
        If the frame is shorter than it says.
    """
    if len(frame) < 4:
        raise ValueError("a frame of less than four bytes")
    (length,) = _LENGTH.unpack_from(frame)
    view = memoryview(frame)
    header = view[4 : 4 + length]
    if len(header) < length:
        raise ValueError(f"a frame's header of {length} bytes is cut short")
    sizes: list[int] = []
    if b'"buffers"' in bytes(header):
        try:
            sizes = msgspec.json.decode(header, type=_Sizes).buffers
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError(f"a frame's header is no JSON that can be read: {error}") from None
    position = 4 + length + len(_padding(4 + length))
    buffers: list[Buffer] = []
    for size in sizes:
        buffers.append(view[position : position + size])
        if size < 0 or len(buffers[-1]) < size:
            raise ValueError(f"a frame's buffer of {size} bytes is cut short")
        position += size + len(_padding(size))
    return header, buffers


class _Sizes(msgspec.Struct):
    buffers: list[int] = []


def _padding(length: int) -> bytes:
    return b"\0" * (-length % _ALIGNMENT)
