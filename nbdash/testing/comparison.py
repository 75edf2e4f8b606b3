"""Where two values differ, as recordings have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec

from nbdash.recording.masks import is_masked
from nbdash.recording.values import DIGEST, id_of

MAX_PLACES = 6
"""Places that are named of one value."""

Learn = Callable[[str, str], None]
"""Is told of a random part of an id, as it was and as it is."""

_MISSING = "nothing"
_ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
"""Where an object lies in memory: another place each time."""

_RANDOM = re.compile(r"[0-9a-f]{8,}(?:-[0-9a-f]{4,})*")
"""What ids have of `uuid4().hex`, `str(uuid4())` or `token_hex(4)`."""


class Place(msgspec.Struct, frozen=True):
    """A place in a prop where there is something else than there was."""

    prop: str
    """The prop in which it stands: of the component next to it that has an id."""
    path: str
    """From there: `data[0].x`; empty for all of it."""
    recorded: Any
    now: Any


def differences(
    prop: str, recorded: Any, now: Any, ignores: Callable[[str], bool], learn: Learn | None = None
) -> list[Place]:
    """Where two values of a prop differ.

    Parameters
    ----------
    prop
        Its name, as `id.prop`.
    recorded, now
        The values; what is masked is taken for equal.
    ignores
        Whether a prop, this or one of a component within, is not compared.
    learn
        Is told of ids that are made at random: of what stands in the same place, all but a random part is the same.

    Examples
    --------
    >>> differences("chart.figure", {"data": [{"x": 1}]}, {"data": [{"x": 2}]}, lambda prop: False)
    [Place(prop='chart.figure', path='data[0].x', recorded=1, now=2)]
    """
    return list(_Comparison(ignores, learn or _forget).differences(prop, "", recorded, as_written(now)))


def as_written(value: Any) -> Any:
    """A value as it is when it has been written and read."""
    return msgspec.json.decode(msgspec.json.encode(value))


def same_text(recorded: str, now: str) -> bool:
    """Whether two messages say the same, but for addresses of objects."""
    return is_masked(recorded) or _ADDRESS.sub("0x", recorded) == _ADDRESS.sub("0x", now)


class _Comparison:
    def __init__(self, ignores: Callable[[str], bool], learn: Learn) -> None:
        self._ignores = ignores
        self._learn = learn

    def differences(self, prop: str, path: str, recorded: Any, now: Any) -> Iterator[Place]:
        if self._ignores(prop) or is_masked(recorded):
            return
        if isinstance(recorded, dict) and isinstance(now, dict):
            before, after = cast("dict[str, Any]", recorded), cast("dict[str, Any]", now)
            if before.keys() == after.keys() == {"namespace", "type", "props"}:
                yield from self._in_components(prop, path, before, after)
                return
            if not (before.keys() == {DIGEST} or after.keys() == {DIGEST}):
                for key in {**before, **after}:
                    values = before.get(key, _MISSING), after.get(key, _MISSING)
                    yield from self.differences(prop, f"{path}.{key}".lstrip("."), *values)
                return
        if isinstance(recorded, list) and isinstance(now, list):
            yield from self._in_lists(prop, path, cast("list[Any]", recorded), cast("list[Any]", now))
        elif not _same(recorded, now):
            yield Place(prop, path, recorded, now)

    def _in_components(self, prop: str, path: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Place]:
        kinds = [f"{one['namespace']}.{one['type']}" for one in (before, after)]
        ids = [id_of(one["props"]) for one in (before, after)]
        if kinds[0] != kinds[1] or not self._is_same_id(*ids):
            named = [f"{kind}({id})" if id else kind for kind, id in zip(kinds, ids, strict=True)]
            yield Place(prop, path, *named)
            return
        for name in {**before["props"], **after["props"]}:
            values = before["props"].get(name, _MISSING), after["props"].get(name, _MISSING)
            if ids[1] is None:
                yield from self.differences(prop, f"{path}.{name}".lstrip("."), *values)
            elif name != "id":
                yield from self.differences(f"{ids[1]}.{name}", "", *values)

    def _is_same_id(self, before: str | None, after: str | None) -> bool:
        if before == after or before is None or after is None:
            return before == after
        if _RANDOM.sub("", before) != _RANDOM.sub("", after):
            return False
        for one, other in zip(_RANDOM.findall(before), _RANDOM.findall(after), strict=False):
            self._learn(one, other)
        return True

    def _in_lists(self, prop: str, path: str, before: list[Any], after: list[Any]) -> Iterator[Place]:
        for place, (one, other) in enumerate(zip(before, after, strict=False)):
            yield from self.differences(prop, f"{path}[{place}]", one, other)
        if len(before) != len(after):
            yield Place(prop, path, f"{len(before)} items", f"{len(after)} items")


def _forget(before: str, after: str) -> None: ...


def _same(recorded: Any, now: Any) -> bool:
    if isinstance(recorded, bool) or isinstance(now, bool):
        return recorded is now
    if isinstance(recorded, str) and isinstance(now, str):
        return same_text(recorded, now)
    return bool(recorded == now)
