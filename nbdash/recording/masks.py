"""What is not to be found in a recording: passwords, and the values of props that the owner of the app has named.

Such a value is never written, wherever it turns up: neither where it was entered, nor within a text that a callback
has made of it. What calls return that read it is left out.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import quote

from nbdash.components.ids import split_prop_id
from nbdash.components.tree import Node
from nbdash.graph.spec import Prop

MASK = "[masked]"
"""Stands for a text with a masked value in it, and for what is made of one."""
_SHORTEST = 4
"""Characters of a value that is looked for within texts; a shorter one would be found in any."""
_MOST = 200
"""Values that are looked for: each key that is pressed may give one."""

_KINDS: Mapping[type, str] = {str: "text", bool: "truth", int: "number", float: "number", list: "list", dict: "dict"}
_STAND_INS: Mapping[str, Any] = {"text": "masked", "truth": True, "number": 0, "list": [], "dict": {}}


class Masks:
    """The masks of one session.

    Parameters
    ----------
    patterns
        `id.prop`, where `*` stands for any text.

    Examples
    --------
    >>> masks = Masks(["card.*"])
    >>> masks.covers("card", "value"), masks.covers("name", "value")
    (True, False)
    >>> masks.masked("4111 1111 1111 1111")
    '[masked text]'
    >>> masks.text("paid with 4111 1111 1111 1111")
    '[masked]'
    """

    def __init__(self, patterns: Iterable[str] = ()) -> None:
        parts = [re.escape(pattern).replace(r"\*", ".*") for pattern in patterns]
        self._named = re.compile("|".join(parts)) if parts else None
        self._passwords: set[str] = set()
        self._secrets: deque[str] = deque(maxlen=_MOST)

    def meet(self, node: Node) -> None:
        """Remember inputs for passwords: they stay masked when their text is shown."""
        if node.type == "Input" and node.props.get("type") == "password" and node.key is not None:
            self._passwords.add(node.key)

    def covers(self, id: str, name: str) -> bool:
        """Whether the value of this prop is not to be written."""
        if name == "value" and id in self._passwords:
            return True
        return name != "id" and self._named is not None and self._named.fullmatch(f"{id}.{name}") is not None

    def covers_any(self, props: Iterable[Prop | tuple[Prop, ...]]) -> bool:
        """Whether the value of one of these is not to be written."""
        if self._named is None and not self._passwords:
            return False
        flat = (prop for item in props for prop in ((item,) if isinstance(item, Prop) else item))
        return any(self.covers(prop.id, prop.name) for prop in flat)

    def masked(self, value: object) -> Any:
        """What is written in the place of a value that was set; in texts it is looked for from now on."""
        if isinstance(value, str) and value and value not in self._secrets:
            self._secrets.append(value)
            if quote(value) != value:
                self._secrets.append(quote(value))
        return self.hidden(value)

    def hidden(self, value: object) -> Any:
        """What is written in the place of a value that its author has given."""
        return None if value is None else f"[masked {_KINDS.get(type(value), 'value')}]"

    def text(self, text: str) -> str:
        """A text, unless there is a masked value in it."""
        for secret in tuple(self._secrets):
            if text == secret or (len(secret) >= _SHORTEST and secret in text):
                return MASK
        return text

    def changes(self, changes: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Any]:
        """What a visitor has set."""
        return [
            [id, {name: self.masked(value) if self.covers(id, name) else value for name, value in props.items()}]
            for id, props in changes
        ]

    def outcome(self, told: Mapping[str, Any], *, is_hidden: bool = False) -> dict[str, Any]:
        """What a page says a function has come to."""
        values: list[list[Any]] = told.get("values") or []
        masked = [
            [id, name, MASK, *([MASK] if rest else [])]
            if is_hidden or self.covers(id, name)
            else [id, name, value, *rest]
            for id, name, value, *rest in (entry for entry in values if len(entry) in (3, 4))
        ]
        return {**told, "values": masked} if values else dict(told)

    def stored(self, persisted: Mapping[str, Any]) -> dict[str, Any]:
        """What a browser has kept of earlier visits: in `_dash_persistence.<id>.<prop>.<version>`."""
        return {
            store: {
                key: [self.masked(one) for one in entry] if self._is_kept(key) else entry for key, entry in kept.items()
            }
            for store, kept in persisted.items()
        }

    def scrubbed(self, value: Any) -> Any:
        """Data of which each text has been looked at."""
        if not self._secrets:
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.scrubbed(item) for item in cast("list[Any]", value)]
        if isinstance(value, dict):
            return {key: self.scrubbed(item) for key, item in cast("dict[str, Any]", value).items()}
        return value

    def _is_kept(self, key: str) -> bool:
        named = key.removeprefix("_dash_persistence.").rpartition(".")[0]
        while "." in named:
            if self.covers(*split_prop_id(named)):
                return True
            named = named.rpartition(".")[0]
        return False


def stand_in(value: object, number: int) -> Any:
    """What is set in the place of a masked value, another each time, so that it is a change; other values as they are.

    >>> stand_in("[masked text]", 3), stand_in("[masked number]", 3), stand_in("Ada", 3)
    ('masked 3', 3, 'Ada')
    """
    if not (isinstance(value, str) and value.startswith("[masked") and value.endswith("]")):
        return value
    kind = value[len("[masked ") : -1]
    if kind == "number":
        return number
    return _STAND_INS[kind] if kind in _STAND_INS and kind != "text" else f"masked {number}"


def is_masked(value: object) -> bool:
    """Whether a value stands for one that was not written."""
    return isinstance(value, str) and (value == MASK or (value.startswith("[masked ") and value.endswith("]")))
