"""A table as bytes, and as text for a page: what stands in several values is stored once, and all of it is compressed.

The message has `forms`, `entries` (of each form the arguments' numbers, joined by commas, with what was set),
`arguments` (the values that callbacks are given), `parts` and `values`. A part stands in several places: null is
there, and beside each value its parts' `[path, number]`.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Sequence
from typing import Any, cast

import msgspec

from nbdash.components.arrays import bytes_of, dtype_code
from nbdash.engine.instances import Resolved
from nbdash.export.html.states.table import Form, Table, is_large
from nbdash.graph.spec import Prop
from nbdash.protocol.codec import encode, join

MIN_PART = 64
"""Bytes; what is shorter is written out each time."""

Path = tuple[str | int, ...]
Placed = list[Any]
"""`[value, [[path, number of a part], ...]]`; the list is left out where it is empty."""


def pack(table: Table) -> str:
    """The table as it stands in a page: Base64 of the compressed message. The same table gives the same text."""
    return base64.b64encode(compress(frame(table))).decode()


def compress(data: bytes) -> bytes:
    """With gzip, which browsers unpack by themselves."""
    return gzip.compress(data, 9, mtime=0)


def compressed_text(values: Any) -> int:
    """About how many bytes some values take when they are compressed."""
    return len(compress(_text(values).encode("utf-8", "replace")))


def frame(table: Table) -> bytes:
    """The table as one frame of the protocol, in an order that depends on nothing but its content."""
    forms = sorted(table.forms, key=lambda form: (form.key, repr(form)))
    places = {form: place for place, form in enumerate(forms)}
    found = sorted(table.entries.items(), key=lambda entry: (places[entry[0][0]], _readable(table, entry[0][1])))
    numbers: dict[int, int] = {}

    def renumbered(number: int) -> int:
        return numbers.setdefault(number, len(numbers))

    arguments: dict[int, None] = {}
    entries: list[list[Any]] = [[] for _ in forms]
    for (form, given), entry in found:
        key = [renumbered(number) for number in given]
        arguments.update(dict.fromkeys(key))
        told = [
            [op if len(op) == 4 else [op[0], op[1], renumbered(op[2])] for op in ops]
            for ops in (entry.updates, entry.aside)
        ]
        whole: list[Any] = [",".join(map(str, key)), told[0]]
        if entry.aside or entry.failure is not None:
            whole.append(told[1])
        if entry.failure is not None:
            whole.append(entry.failure)
        entries[places[form]].append(whole)
    values = [table.values.all[number] for number in numbers]
    parts, placed = _Parts(values).placed()
    message = {
        "type": "states",
        "forms": list(map(_described, forms)),
        "entries": entries,
        "arguments": sorted(arguments),
        "unordered": sorted(map(str, table.unordered)),
        "parts": parts,
        "values": placed,
    }
    return join(encode(message))


def _readable(table: Table, given: tuple[int, ...]) -> str:
    return json.dumps([table.values.texts[number] for number in given])


def _described(form: Form) -> dict[str, Any]:
    told: dict[str, Any] = {
        "key": form.key,
        "inputs": list(map(_dependency, form.inputs)),
        "states": list(map(_dependency, form.states)),
        "outputs": list(map(_dependency, form.outputs)),
    }
    if form.optional:
        told["optional"] = [str(prop) for prop in form.optional]
    if not form.is_initial:
        told["prevented"] = True
    if form.binding is not None:
        told["binding"] = msgspec.json.decode(form.binding)
    return told


def _dependency(item: Resolved) -> list[Any]:
    return [item.id, item.name] if isinstance(item, Prop) else [[prop.id, prop.name] for prop in item]


class _Parts:
    """Finds what stands in several places of some values."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._names: dict[int, tuple[Any, str]] = {}
        self._counts: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._parts: list[Placed] = []

    def placed(self) -> tuple[list[Placed], list[Placed]]:
        """The parts, each after those that stand in it; and the values."""
        for value in self._values:
            self._count(value)
        return self._parts, [self._place(value) for value in self._values]

    def _count(self, value: Any) -> None:
        name = self._name(value)
        if not name.startswith("#"):
            return
        count = self._counts[name] = self._counts.get(name, 0) + 1
        if count == 1:  # else what stands in it stands in the part
            for item in _items(value):
                self._count(item)

    def _name(self, value: Any) -> str:
        """What tells a value from others; of what is long enough to be a part it begins with `#`."""
        if not is_large(value):
            return json.dumps(value)
        known = self._names.get(id(value))
        if known is None:
            known = self._names[id(value)] = (value, self._new_name(value))
        return known[1]

    def _new_name(self, value: Any) -> str:
        inner = list(map(self._name, _items(value)))
        if isinstance(value, dict):
            keys = map(json.dumps, cast("dict[str, Any]", value))
            text = "{" + ",".join(f"{key}:{name}" for key, name in zip(keys, inner, strict=True)) + "}"
        else:
            text = f"[{','.join(inner)}]" if isinstance(value, list) else _array_text(value)
        if len(text) < MIN_PART and not any(name.startswith("#") for name in inner):
            return text
        return f"#{hashlib.blake2b(text.encode(), digest_size=16).hexdigest()}"

    def _place(self, value: Any) -> Placed:
        found: list[list[Any]] = []
        taken = self._without(value, (), found)
        return [taken, found] if found else [taken]

    def _without(self, value: Any, path: Path, found: list[list[Any]]) -> Any:
        name = self._name(value) if is_large(value) else ""
        if self._counts.get(name, 0) < 2:
            return self._inside(value, path, found)
        number = self._numbers.get(name)
        if number is None:
            inner: list[list[Any]] = []
            taken = self._inside(value, (), inner)
            number = self._numbers[name] = len(self._parts)
            self._parts.append([taken, inner] if inner else [taken])
        found.append([list(path), number])
        return None

    def _inside(self, value: Any, path: Path, found: list[list[Any]]) -> Any:
        if isinstance(value, dict):
            items = cast("dict[str, Any]", value)
            return {name: self._without(item, (*path, name), found) for name, item in items.items()}
        if isinstance(value, list):
            return [self._without(item, (*path, place), found) for place, item in enumerate(cast("list[Any]", value))]
        return value


def _items(value: Any) -> Sequence[Any]:
    if isinstance(value, dict):
        return list(cast("dict[str, Any]", value).values())
    return cast("list[Any]", value) if isinstance(value, list) else ()


def _text(value: Any) -> str:
    return json.dumps(value, default=_array_text, separators=(",", ":"), ensure_ascii=False)


def _array_text(array: Any) -> str:
    return f"{dtype_code(array)}{list(array.shape)}{bytes_of(array).tobytes().hex()}"
