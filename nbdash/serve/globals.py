"""Callbacks that rebind a global of their module: served, all visitors would share it, and each worker has its own."""

from __future__ import annotations

import dis
import inspect
import logging
from collections.abc import Iterable, Iterator
from types import CodeType
from typing import Any

from nbdash.errors import explain, join_or
from nbdash.graph.spec import CallbackSpec

log = logging.getLogger("nbdash")

_REBINDING = frozenset({"STORE_GLOBAL", "DELETE_GLOBAL"})


def warn_of_globals(specs: Iterable[CallbackSpec]) -> None:
    """Name each callback that does, and what to do instead."""
    for spec in specs:
        function = getattr(spec.function, "function", None)
        names = rebound_by(function) if function is not None else []
        if not names:
            continue
        log.warning(
            explain(
                f"{spec.name} rebinds {join_or(names)}: visitors share a global, and see each other's values.",
                where=spec.where,
                remedy="Keep what belongs to a visitor in a dcc.Store, or return it to an "
                f"Output(Variable({names[0]!r})): each visitor has one of their own.",
            )
        )


def rebound_by(function: Any) -> list[str]:
    """The globals that a function rebinds, in itself or in functions that it makes.

    Examples
    --------
    >>> def count():
    ...     global clicks
    ...     clicks = 1
    >>> rebound_by(count)
    ['clicks']
    """
    code: object = getattr(inspect.unwrap(function), "__code__", None)
    return list(dict.fromkeys(_rebound(code))) if isinstance(code, CodeType) else []


def _rebound(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in _REBINDING:
            yield str(instruction.argval)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _rebound(constant)
