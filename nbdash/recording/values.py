"""Values as recordings have them: whole where they are small; of what is large, so much that a difference has a place.

A recording is read by people, and compared with what comes of a replay. So of a figure it holds each title and each
number that stands alone, and of each long array a digest.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Protocol, cast

import msgspec

from nbdash.components.arrays import bytes_of, dtype_code, is_array
from nbdash.components.ids import canonical_id
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node
from nbdash.files.content import FileContent
from nbdash.files.uploaded import FileLeaf

DIGEST = "#"
"""The one key of what stands in the place of something large: `{"#": "list of 500, 3f2a..."}`."""
MAX_TEXT = 300
"""Characters that are written as they are."""
MAX_ITEMS = 60
"""Items of a list, an array or a dict."""
MAX_PART = 3_000
"""Bytes of a part of a value, as JSON, that is below the first two levels."""
_OWN = frozenset({"frame", "version", "download", "upload"})
"""What is told of values that stay in the kernel, and differs each time."""

Text = Callable[[str], str]
"""Makes of a text what may be written of it."""

_canonical = msgspec.json.Encoder(order="deterministic")


class Covers(Protocol):
    """Says which props are not to be written."""

    def covers(self, id: str, name: str) -> bool:
        """Whether a prop is masked."""
        ...

    def meet(self, node: Node) -> None:
        """Look at a component that has come into the layout."""
        ...

    def hidden(self, value: object) -> Any:
        """What is written in the place of a value."""
        ...


def frozen(value: Any, masks: Covers) -> Any:
    """A value as it is now, with dicts in the places of components: these may change any time.

    Lists and dicts are shared where no component stands in them: they are never changed.
    """
    if isinstance(value, Node):
        masks.meet(value)
        props = {
            name: masks.hidden(item) if value.key and masks.covers(value.key, name) else frozen(item, masks)
            for name, item in value.props.items()
        }
        return {"namespace": value.namespace, "type": value.type, "props": props}
    if isinstance(value, list):
        return [frozen(item, masks) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: frozen(item, masks) for key, item in cast("dict[str, Any]", value).items()}
    return value


def condensed(value: Any, text: Text = str, depth: int = 0) -> Any:
    """A value as it is written.

    Parameters
    ----------
    value
        Plain data, without components.
    text
        Makes of a text what may be written of it.
    depth
        How far it is below the whole value, or below the component that it stands in.

    Examples
    --------
    >>> condensed({"title": "Sales", "x": list(range(500))})["title"]
    'Sales'
    >>> condensed(list(range(500)))
    {'#': 'list of 500, 357ec5154a'}
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        shown = text(value)
        if not shown.isascii():
            shown = shown.encode("utf-8", "replace").decode()  # halves of characters have no bytes
        return shown if len(shown) <= MAX_TEXT else _digest(f"text of {len(shown)}", shown.encode())
    if is_array(value):
        if value.ndim == 1 and value.size <= MAX_ITEMS:
            return [_number(item) for item in value.tolist()]
        shape = " × ".join(map(str, value.shape))
        return _digest(f"array {dtype_code(value)} of {shape}", bytes_of(value).tobytes())
    if isinstance(value, bytes):
        return _digest(f"{len(value)} bytes", value)
    if isinstance(value, list):
        items = [condensed(item, text, depth + 1) for item in cast("list[Any]", value)]
        return _part(items, f"list of {len(items)}", len(items), depth)
    if isinstance(value, dict):
        return _condensed_dict(cast("dict[str, Any]", value), text, depth)
    if isinstance(value, Leaf):
        return condensed(_told(value), text, depth)
    return type(value).__name__  # a variable's, which stays in the kernel


def _condensed_dict(entries: dict[str, Any], text: Text, depth: int) -> Any:
    if entries.keys() == {"namespace", "type", "props"} and isinstance(entries["props"], dict):
        inner = cast("dict[str, Any]", entries["props"])
        # places in it are found by ids
        return {**entries, "props": {name: condensed(item, text, 0) for name, item in inner.items()}}
    found = {text(key): condensed(item, text, depth + 1) for key, item in entries.items()}
    if DIGEST in found:
        return _digest(f"dict of {len(found)}", _canonical.encode(found))
    return _part(found, f"dict of {len(found)}", len(found), depth)


def _part(value: Any, name: str, count: int, depth: int) -> Any:
    if count <= MAX_ITEMS and depth < 2:
        return value
    written = _canonical.encode(value)
    return value if count <= MAX_ITEMS and len(written) <= MAX_PART else _digest(name, written)


def _digest(name: str, content: bytes) -> dict[str, str]:
    return {DIGEST: f"{name}, {blake2b(content, digest_size=5).hexdigest()}"}


def _number(item: Any) -> Any:
    return item if item == item and item not in (float("inf"), float("-inf")) else None


def _told(leaf: Leaf) -> Any:
    if isinstance(leaf, FileLeaf):
        return {"name": leaf.sent.name, "size": leaf.sent.size, "type": leaf.sent.type}
    if isinstance(leaf, FileContent):
        return {"size": leaf.size}
    told = leaf.told()
    if not isinstance(told, dict):
        return told
    return {key: item for key, item in cast("dict[str, Any]", told).items() if key not in _OWN}


def id_of(props: dict[str, Any]) -> str | None:
    """The canonical id of a component that is a dict."""
    id = props.get("id")
    return None if id is None else canonical_id(id)
