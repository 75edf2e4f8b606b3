"""Which event loop a server runs on."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import uvicorn

if TYPE_CHECKING:
    from nbdash.serve.source import Source

T = TypeVar("T")


def loop_name(source: Source | None = None) -> Literal["asyncio", "auto"]:
    """What uvicorn calls the loop that a program is to run on.

    uvloop's, where it is installed: it takes a third of a click's cost away. A program that patches its loop, so that
    it can be run within itself, needs asyncio's own: no other can be patched.
    """
    patches = source is not None and any("nest_asyncio" in piece.source for piece in source.pieces)
    return "asyncio" if patches else "auto"


def run(main: Coroutine[Any, Any, T], source: Source | None = None) -> T:
    """As `asyncio.run`, on that loop."""
    factory = uvicorn.Config("", loop=loop_name(source), log_config=None).get_loop_factory()
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(main)
