"""Props that live in the page's address, as parameters of its query: what `url` of a component asks for.

The page writes them and reads them again (js/src/store/parameters.ts, which says the same in TypeScript); the kernel
reads them when a visitor comes by an address. Numbers and text stand as they are, items of a list with commas between:
`?year=2002&continent=Asia,Europe`. What would be read as something else is put into JSON's quotation marks.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast
from urllib.parse import parse_qsl

from nbdash.components.base import addressable, persisted_by_default
from nbdash.components.tree import Node

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_ITEM = re.compile(r'"(?:[^"\\]|\\.)*"|[^,]*')
_WORDS: Mapping[str, Any] = {"true": True, "false": False, "null": None}
_EXACT = 2**53
"""From here on not every whole number is one in JavaScript."""


def query(search: str) -> dict[str, str]:
    """The parameters of a query, by name; of several with one name the first.

    >>> query("?year=2002&continent=Asia,South%20America")
    {'year': '2002', 'continent': 'Asia,South America'}
    """
    found: dict[str, str] = {}
    for name, text in parse_qsl(search.removeprefix("?"), keep_blank_values=True):
        found.setdefault(name, text)
    return found


def names(node: Node) -> dict[str, str]:
    """The props of a component that live in the address, and their parameters' names.

    >>> from nbdash.components import dcc
    >>> names(Node("dash_core_components", "Slider", {"id": "year", "url": True}, {}))
    {'value': 'year'}
    """
    url, kinds = node.props.get("url"), addressable(node.namespace, node.type)
    if not url or not kinds or node.key is None:
        return {}
    if isinstance(url, dict):
        given = cast("dict[str, Any]", url)
        return {
            prop: name if isinstance(name, str) else f"{_plain_id(node)}.{prop}"
            for prop, name in given.items()
            if prop in kinds and name
        }
    base = url if isinstance(url, str) else _plain_id(node)
    kept = [prop for prop in persisted_by_default(node.namespace, node.type) if prop in kinds] or list(kinds)
    return {kept[0]: base} if len(kept) == 1 else {prop: f"{base}.{prop}" for prop in kept}


def read(node: Node, parameters: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The props of a component for which there are parameters, and the values that these say.

    A parameter that says none is a `ValueError` in the place of the value.
    """
    kinds = addressable(node.namespace, node.type)
    for prop, name in names(node).items():
        if name in parameters:
            try:
                yield prop, decode(kinds[prop], parameters[name], node.props)
            except ValueError as error:
                yield prop, error


def decode(kind: str, text: str, props: Mapping[str, Any]) -> Any:
    """What a parameter says.

    Parameters
    ----------
    kind
        How the prop is written: `url` of the component's schema.
    text
        The parameter.
    props
        The component's props; some say what the others may hold.

    Raises
    ------
    ValueError
        If it says nothing that the prop may hold.

    Examples
    --------
    >>> decode("list", 'Asia,2002,"2002"', {})
    ['Asia', 2002, '2002']
    """
    if kind == "entry":
        kind = "number" if props.get("type") in ("number", "range") else "text"
    elif kind == "choice":
        kind = "list" if props.get("multi") else "scalar"
    match kind:
        case "text":
            return text
        case "date":
            return text or None
        case "number":
            return _number(text) if text else None
        case "scalar":
            return _scalar(text) if text else None
        case "json":
            return _json(text) if text else None
        case "texts":
            return [_quoted(item) if item.startswith('"') else item for item in _items(text)]
        case "numbers":
            return [_number(item) for item in _items(text)]
        case _:
            return [_scalar(item) for item in _items(text)]


def _items(text: str) -> list[str]:
    found: list[str] = []
    end = -1
    while text and end < len(text):
        match = _ITEM.match(text, end + 1)
        assert match is not None  # it may be empty
        end = match.end()
        if end < len(text) and text[end] != ",":
            raise ValueError(f"{text!r} is no list")
        found.append(match[0])
    return found


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if text.startswith('"'):
        return _quoted(text)
    return _number(text) if _NUMBER.fullmatch(text) else text


def _number(text: str) -> float | int:
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        raise ValueError(f"{text!r} is no number")
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def _quoted(text: str) -> str:
    value = _json(text)
    if not isinstance(value, str):
        raise ValueError(f"{text!r} is no text")
    return value


def _json(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_number, parse_int=_number, parse_float=_number)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _plain_id(node: Node) -> str:
    """A component's id as a name; of a dict the values, in the order of the keys."""
    id: Any = node.props["id"]
    if not isinstance(id, dict):
        return str(id)
    parts = cast("dict[str, Any]", id)
    return ".".join(str(parts[key]) for key in sorted(parts))
