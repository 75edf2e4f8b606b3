"""The file of a recording: a line of JSON for each thing that happened, arrays in base64 beside it.

The first line says what was recorded. Each of the others has a number `n`, seconds `t` since the beginning, and a
`kind`. What visitors did is written at once, what callbacks made of it a moment later, so the lines are put in order
by their numbers. Where a number is missing the process was killed: what comes after it is not compared.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec

from nbdash.errors import NbdashError, explain
from nbdash.protocol.codec import decode, decode_header, encode

FORMAT = 1
"""Rises when older programs would read something else."""
SUFFIX = ".recording.jsonl"


class RecordingError(NbdashError):
    """A recording can't be read, or does not fit what it is replayed with."""


def line_of(entry: Mapping[str, Any]) -> bytes:
    """One line, for an entry of plain data with arrays, components and leaves in it."""
    try:
        return msgspec.json.encode(entry) + b"\n"  # mostly there is no more to it
    except (TypeError, ValueError):
        encoded = encode(dict(entry))
    if not encoded.buffers:
        return encoded.header + b"\n"
    header = decode_header(encoded.header)
    header["data"] = [base64.b64encode(buffer).decode() for buffer in encoded.buffers]
    return msgspec.json.encode(header) + b"\n"


def entry_of(line: bytes) -> dict[str, Any]:
    """What `line_of` was given; components and leaves as pages are told of them.

    Raises
    ------
    ValueError
        If it is no such line.
    """
    header = decode_header(line)
    if "data" not in header:
        return header
    data = cast("list[str]", header.pop("data"))
    return decode(msgspec.json.encode(header), [base64.b64decode(text) for text in data])


@dataclass(frozen=True)
class Recording:
    """A recording as it was read."""

    file: Path
    head: dict[str, Any]
    """What was recorded: `app`, `began`, `request`, ..."""
    entries: list[dict[str, Any]]
    """What happened, in order, as far as nothing is missing."""
    rest: list[dict[str, Any]]
    """What visitors did after that: what became of it is not known."""


def read_recording(file: Path) -> Recording:
    """Read a recording.

    Raises
    ------
    RecordingError
        If there is none, or if it is none.
    """
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError as error:
        raise RecordingError(explain(f"{str(file)!r} can't be read: {error.strerror}.")) from None
    remedy = f"Give a file that `nbdash serve --record` has written: its name ends in {SUFFIX}."
    try:
        head = entry_of(lines[0])
    except ValueError:
        head = {}
    if "nbdash" not in head:
        raise RecordingError(explain(f"{str(file)!r} is no recording.", remedy=remedy))
    if head.get("format") != FORMAT:
        what = f"{str(file)!r} was written by nbdash {head['nbdash']}, in another format ({head.get('format')})."
        raise RecordingError(explain(what, remedy=f"Replay it with nbdash {head['nbdash']}."))
    found: list[dict[str, Any]] = []
    for number, line in enumerate(lines[1:-1], 2):  # after the last line break stands what was not finished
        try:
            entry = entry_of(line)
            _ = entry["n"], entry["t"], entry["kind"]
        except (ValueError, LookupError) as error:
            raise RecordingError(explain(f"Line {number} of {str(file)!r} can't be read: {error}.")) from None
        found.append(entry)
    found.sort(key=lambda entry: entry["n"])
    whole = next((place for place, entry in enumerate(found) if entry["n"] != place + 1), len(found))
    rest = [entry for entry in found[whole:] if entry["kind"] in SAID]
    return Recording(file, head, found[:whole], rest)


SAID = frozenset({"hello", "take_back", "event", "stop", "file"})
"""The kinds of entries that say what a visitor did."""
