"""Which app this is now: a digest by which state of another one, or of an earlier form of it, is told apart.

It is made of code alone: two workers that have read different data serve the same app.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any, cast

from nbdash.graph.spec import CallbackSpec
from nbdash.protocol.version import PROTOCOL

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.graph.topology import Topology


class AppVersion:
    """The version of an app, found anew when its definitions have changed."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._of: Topology | None = None
        self._digest = b""

    def __call__(self) -> bytes:
        """Its digest."""
        topology = self._app.registry.topology
        if topology is not self._of:
            self._digest = _digest_of([str(PROTOCOL).encode(), *_parts(self._app, topology.specs)])
            self._of = topology
        return self._digest


def _parts(app: App, specs: Iterable[CallbackSpec]) -> Iterator[bytes]:
    files = {str(app.names.values.get("__file__") or "")}
    if app.pages is not None:
        files.update(app.pages.files())
    for spec in sorted(specs, key=lambda spec: spec.key):
        yield spec.key.encode()
        yield repr((spec.outputs, spec.inputs, spec.states, spec.clientside)).encode()
        function: Any = getattr(spec.function, "function", None)
        code: Any = getattr(inspect.unwrap(function), "__code__", None) if function is not None else None
        if isinstance(code, CodeType):
            yield from _code(code)
            files.add(code.co_filename)
    cells: Any = app.names.values.get("In")
    for cell in cast("list[Any]", cells) if isinstance(cells, list) else []:
        yield str(cell).encode("utf-8", "surrogatepass")
    for file in sorted(files):
        with suppress(OSError, ValueError):
            yield Path(file).read_bytes()  # the code of cells is in no file


def _code(code: CodeType) -> Iterator[bytes]:
    """What a function does, and those within it; not where it stands."""
    yield code.co_code
    yield repr((code.co_names, code.co_varnames, code.co_freevars)).encode()
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _code(constant)
        elif isinstance(constant, frozenset):  # which has no order of its own
            yield repr(sorted(map(repr, cast("frozenset[object]", constant)))).encode()
        else:
            yield repr(constant).encode("utf-8", "surrogatepass")


def _digest_of(parts: Iterable[bytes]) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()
