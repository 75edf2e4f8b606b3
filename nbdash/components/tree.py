"""A layout as plain data: what a session keeps, and what the wire carries.

Plain data is None, bool, int, float, str, list, dict with str keys, `Node` (a component), `Leaf` (what stays in the
kernel), and numpy arrays of a dtype that travels as it is. `plain` turns what an author hands over (components,
figures, data frames and their columns, dates) into it; `readable` turns it into what a callback is given: lists and
dicts of its own, which it may change as it likes.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import sys
import uuid
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, cast

from nbdash.components.arrays import Raw, is_array, sendable
from nbdash.components.base import (
    Component,
    can_set,
    component_class,
    holds_components,
    kind_of,
    takes_bytes,
)
from nbdash.components.frames import frame_of, is_frame, takes_frames
from nbdash.components.home import Home
from nbdash.components.ids import canonical_id
from nbdash.components.leaf import Leaf
from nbdash.components.rich import content_of, regained
from nbdash.components.shared import share_lists, shared
from nbdash.errors import shorten

_EXACT = frozenset({str, int, float, bool, type(None)})
_STRING = frozenset({str})
_COMPONENT = {"namespace", "type", "props"}
_MAX_DEPTH = 150
"""Lists, dicts and components in each other."""


_NOTHING: Mapping[str, Any] = MappingProxyType({})
_NOBODY = frozenset[str]()


INSIDE = "inside."
"""The part of a node that holds what is inside its home. No prop has a period in its name."""


class UnsendableValue(TypeError):
    """A value that has no form as plain data; says at which path it stands."""

    def __init__(self, value: object, path: str, hint: str) -> None:
        self.value, self.path, self.hint = value, path, hint
        super().__init__(f"{_described(value)} at {path or 'the top'} can't be sent to the page. {hint}")


class Node:
    """One component of one session: its type, its present props, and where components stand in them."""

    __slots__ = (
        "authored",
        "edited",
        "has_common_props",
        "home",
        "key",
        "namespace",
        "parent",
        "part",
        "parts",
        "props",
        "rank",
        "type",
    )

    def __init__(
        self,
        namespace: str,
        type: str,
        props: dict[str, Any],
        parts: Mapping[str, list[Node]],
        home: Home | None = None,
    ) -> None:
        self.namespace = namespace
        self.type = type
        self.props = props
        self.has_common_props = False
        """Whether nodes of other sessions have the same dict of props: then it is copied before it is changed."""
        self.parts = parts or _NOTHING
        """The nodes that stand directly in each prop, in document order; props without any are absent."""
        identifier = props.get("id")
        self.key = None if identifier is None else canonical_id(identifier)
        """The canonical id, or None."""
        self.parent: Node | None = None
        """Where it stands, once it is part of a session's layout: in this node (None: at the top),"""
        self.part = ""
        """in this prop of it,"""
        self.rank = 0
        """and there at this place among the nodes."""
        self.authored: Mapping[str, Any] = _NOTHING
        """What the author had given the props that a person can set, and that have been set since."""
        self.edited: frozenset[str] = _NOBODY
        """The props that hold what a person has set."""
        self.home = home
        """What its other props live in, if not all are here."""

    def has(self, name: str) -> bool:
        """Whether it has a value for a prop, be it None."""
        return name in self.props or (self.home is not None and name in self.home.names)

    def get(self, name: str) -> Any:
        """The value of a prop; None without one."""
        value = self.props.get(name)
        if value is None and self.home is not None and name not in self.props and name in self.home.names:
            return self.home.get(name)
        return value

    def set(self, name: str, value: Any) -> None:
        """Give a prop another value."""
        if name not in self.authored and can_set(self.namespace, self.type, name):
            self.authored = {**self.authored, name: self.props.get(name)}
        if self.has_common_props:
            self.props, self.has_common_props = {**self.props, name: value}, False
        else:
            self.props[name] = value

    def hold(self, name: str, nodes: list[Node]) -> None:
        """Note which nodes stand directly in a prop now."""
        if nodes:
            self.parts = {**self.parts, name: nodes}
        elif name in self.parts:
            self.parts = {part: below for part, below in self.parts.items() if part != name}

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in document order."""
        yield self
        for nodes in self.parts.values():
            for node in nodes:
                yield from node.walk()

    def __repr__(self) -> str:
        return f"Node({self.namespace}.{self.type}, {self.key!r})"


def plain(value: object, *, components: bool = True, rich: bool = False, raw: bool = False) -> tuple[Any, list[Node]]:
    """Turn a value into plain data.

    Parameters
    ----------
    value
        Anything an author may give a prop: JSON-like data, components, plotly figures, numpy arrays and scalars,
        pandas and polars series, dates, decimals, enums.
    components
        False: what looks like a component is data like any other. A page sends no components.
    rich
        True: it stands where components may, so that objects which notebooks show are shown.
    raw
        True: bytes may stand in it.

    Returns
    -------
    tuple
        The plain value, sharing no list or dict with the original, and the nodes that stand in it directly.

    Raises
    ------
    UnsendableValue
        For anything else; says where it stands and what to do.
    """
    if type(value) in _EXACT:
        return value, []
    into = _Collector(components, 0, rich, raw)
    return _plain(value, "", into), into.nodes


class _Collector:
    """What is gathered on the way down: the nodes that stand in a value directly, and how deep the way has gone.

    `has_copies`: arrays on the way are copies already, which nobody else has.
    """

    __slots__ = ("components", "depth", "has_copies", "nodes", "raw", "rich")

    def __init__(self, components: bool, depth: int, rich: bool, raw: bool = False) -> None:
        self.components = components
        self.depth = depth
        self.rich = rich
        self.raw = raw
        self.has_copies = False
        self.nodes: list[Node] = []


def _plain(value: Any, path: str, into: _Collector) -> Any:
    kind = cast("type[Any]", type(value))
    if kind in _EXACT:
        return value
    if kind is list or kind is tuple:
        if _EXACT.issuperset(map(type, value)):
            return list(value)
        _deeper(value, path, into)
        items = [_plain(item, f"{path}[{index}]", into) for index, item in enumerate(value)]
        into.depth -= 1
        return items
    if kind is dict:
        if _EXACT.issuperset(map(type, value.values())) and _STRING.issuperset(map(type, value)):
            return value.copy()  # a row of a table: there are many
        if into.components and value.keys() == _COMPONENT and isinstance(value["props"], dict):
            # a component as a callback was given it, handed back
            return _node(value, path, into)
        _deeper(value, path, into)
        props = {_key(key, path): _plain(item, f"{path}.{key}", into) for key, item in value.items()}
        into.depth -= 1
        return props
    if kind is Node:
        into.nodes.append(value)
        return value
    if into.rich and not hasattr(value, "_namespace"):
        content = content_of(value)
        if content is not None:
            return _node(content, path, into)
    if hasattr(value, "to_plotly_json"):
        return _plain_plotly(value, path, into)
    return _plain_other(value, path, into)


def _deeper(value: object, path: str, into: _Collector) -> None:
    # far below Python's limit, which what is done with the value later must not meet either
    into.depth += 1
    if into.depth > _MAX_DEPTH:
        raise UnsendableValue(value, f"{path[:60]}...", "It is nested too deeply, or contains itself.")


def _plain_plotly(value: Any, path: str, into: _Collector) -> Any:
    hint: str | None = getattr(value.__class__, "_unsendable", None)
    if hint is not None:
        raise UnsendableValue(value, path, hint)
    if hasattr(value, "_namespace") and hasattr(value, "_type"):
        if isinstance(value, type):
            raise UnsendableValue(value, path, f"Call it: {value.__name__}(...).")
        drawn_by = kind_of(value)
        if drawn_by is None:
            from nbdash.components.foreign import why_unknown

            raise UnsendableValue(value, path, why_unknown(value))
        return _node(value.to_plotly_json(), path, into, drawn_by)
    figures = sys.modules.get("plotly.basedatatypes")
    if figures is not None and isinstance(value, figures.BaseFigure):
        # part by part: a whole figure's to_plotly_json would turn its arrays into base64 text
        figure: dict[str, Any] = {
            "data": [trace.to_plotly_json() for trace in value.data],
            "layout": value.layout.to_plotly_json(),
        }
        if value.frames:
            figure["frames"] = [frame.to_plotly_json() for frame in value.frames]
        had_copies, into.has_copies = into.has_copies, True  # `to_plotly_json` copies deeply
        plain = _plain(figure, path, into)
        into.has_copies = had_copies
        if "template" in plain["layout"]:
            plain["layout"]["template"] = shared(plain["layout"]["template"])
        for trace in plain["data"]:
            share_lists(trace)
        return plain
    return _plain(value.to_plotly_json(), path, into)


def _node(content: dict[str, Any], path: str, into: _Collector, drawn_by: type[Component] | None = None) -> Node:
    props: dict[str, Any] = {}
    parts: dict[str, list[Node]] = {}
    namespace, kind = content["namespace"], content["type"]
    if drawn_by is None:
        drawn_by = component_class(namespace, kind)
    for name, prop in content["props"].items():
        if type(prop) in _EXACT:
            props[name] = prop
            continue
        drawn = into.components and (drawn_by is None or name in drawn_by.holder_properties)
        inner = _Collector(into.components, into.depth, drawn, takes_bytes(name))
        _deeper(prop, path, inner)
        place = f"{path}({kind}).{name}"
        if takes_frames(namespace, kind, name) and is_frame(prop):
            props[name] = plain_frame(prop, place)
            continue
        props[name] = _plain(prop, place, inner)
        if inner.nodes and (holds_components(namespace, kind, name)):
            if props[name] == inner.nodes:
                props[name] = inner.nodes  # one list will do
            parts[name] = inner.nodes
    if namespace == "nbdash" and kind == "Widget" and "home" not in content:
        content = regained(content)
    home = content.get("home")
    node = Node(namespace, kind, props, parts) if home is None else _at_home(home, namespace, kind, props)
    into.nodes.append(node)
    return node


def _at_home(home: Home, namespace: str, kind: str, props: dict[str, Any]) -> Node:
    inside = home.inside() or []
    return Node(namespace, kind, props, {INSIDE: inside} if inside else {}, home)


def _plain_other(value: Any, path: str, into: _Collector) -> Any:
    if is_array(value):
        return _plain_array(value, path, into)
    if isinstance(value, enum.Enum):
        return _plain(value.value, path, into)
    if isinstance(value, Leaf):
        return value
    if into.raw and isinstance(value, (bytes, bytearray, memoryview)):
        return Raw(cast("bytes", value))
    for base in (str, bool, int, float):
        if isinstance(value, base):
            return base(value)
    if isinstance(value, (list, tuple)):
        return _plain(list(cast("list[Any]", value)), path, into)
    if isinstance(value, Mapping):
        return _plain(dict(cast("Mapping[Any, Any]", value)), path, into)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        # pandas' NaT is a datetime that equals nothing, not even itself
        return value.isoformat() if value == value else None
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, uuid.UUID):
        return str(value)
    pandas = sys.modules.get("pandas")
    if pandas is not None and value is pandas.NA:
        return None
    if isinstance(value, (set, frozenset)):
        raise UnsendableValue(cast("object", value), path, "Use sorted(...) or list(...).")
    if hasattr(cast("type[Any]", type(value)), "columns"):
        hint = 'Use df.to_dict("records"), or dash_table.DataTable(data=df), which keeps it in the kernel.'
        raise UnsendableValue(value, path, hint)
    for name in ("to_numpy", "__array__"):
        method = getattr(value, name, None)
        if callable(method) and not isinstance(value, type):
            return _plain_array(method(), path, into)
    if callable(value):
        raise UnsendableValue(value, path, "Was it meant to be called?")
    raise UnsendableValue(value, path, "Turn it into text, numbers, lists, dicts or components first.")


def plain_frame(value: object, path: str) -> Leaf:
    """A data frame as plain data: it stays in the kernel.

    Raises
    ------
    UnsendableValue
        If no table can show it; says why.
    """
    try:
        return frame_of(value)
    except ValueError as error:
        raise UnsendableValue(value, path, f"A table can't show it: {error}.") from None


def _plain_array(array: Any, path: str, into: _Collector) -> Any:
    if array.dtype.kind == "m":
        raise UnsendableValue(array, path, "Send a number: .dt.total_seconds() of a column.")
    if not is_array(array) and array.dtype.kind == "M":
        return _plain_array(array.reshape(1), path, into)[0]
    if not is_array(array):
        # a numpy scalar, or an array of no dimension
        item = array.item()
        if type(item) is type(array):
            raise UnsendableValue(array, path, "Turn it into text or numbers first.")
        return _plain(item, path, into)
    if array.dtype.kind == "M":
        import numpy as np

        texts = np.datetime_as_string(array, unit="auto").tolist()
        masked: Any = np.where(np.isnat(array), None, texts)  # `Any`: an array of objects
        return _plain(masked.tolist(), path, into)
    if hasattr(array, "mask"):
        return _plain(array.tolist(), path, into)  # None where it is masked
    if array.dtype.kind == "c":
        raise UnsendableValue(array, path, "Send the real and the imaginary part.")
    travelling = sendable(array, is_ours=into.has_copies)
    if travelling is not None:
        travelling.flags.writeable = False
        return travelling
    return _plain(array.tolist(), path, into)


def readable(value: Any) -> Any:
    """What a callback is given for a stored value: as Dash gives it, lists and dicts of its own.

    Arrays become lists, components the dicts that `to_plotly_json` would give, and leaves what they stand for.
    """
    kind = cast("type[Any]", type(value))
    if kind in _EXACT:
        return value
    if kind is list:
        if _EXACT.issuperset(map(type, value)):
            return list(value)
        return [readable(item) for item in value]
    if kind is dict:
        if _EXACT.issuperset(map(type, value.values())):
            return value.copy()
        return {key: readable(item) for key, item in value.items()}
    if kind is Node:
        props = {key: readable(item) for key, item in value.props.items()}
        return {"namespace": value.namespace, "type": value.type, "props": props}
    if kind is Raw:
        return bytes(value)
    return value.given() if isinstance(value, Leaf) else value.tolist()


def equal(one: Any, other: Any) -> bool:
    """Deep equality of plain data. A number equals a number of the same value, True does not equal 1."""
    if one is other:
        return True
    if is_array(one) or is_array(other):
        left = one.tolist() if is_array(one) else one
        right = other.tolist() if is_array(other) else other
        return equal(left, right)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == other
    if type(one) is not type(other):
        return False
    if isinstance(one, list):
        return len(cast("list[Any]", one)) == len(other) and all(map(equal, cast("list[Any]", one), other))
    if isinstance(one, Node):
        is_same_kind = (one.namespace, one.type) == (other.namespace, other.type)
        return is_same_kind and equal(one.props, other.props)
    if isinstance(one, dict):
        mine = cast("dict[str, Any]", one)
        return mine.keys() == other.keys() and all(equal(value, other[key]) for key, value in mine.items())
    return bool(one == other)


def _key(key: object, path: str) -> str:
    if isinstance(key, str):
        return str(key)
    if key is None or isinstance(key, bool):
        return {None: "null", True: "true", False: "false"}[key]  # as JSON writes them
    if isinstance(key, (int, float)):
        return str(key)
    if isinstance(key, (datetime.datetime, datetime.date)):
        return key.isoformat()
    item = getattr(key, "item", None)
    if callable(item):
        return _key(item(), path)
    raise UnsendableValue(key, f"{path} (as a key)", "Keys must be text or numbers.")


def _described(value: object) -> str:
    return f"A {type(value).__name__} ({shorten(value, 60)})"
