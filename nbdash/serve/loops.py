"""Which event loop a server runs on."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Literal, TypeVar

import uvicorn

from nbdash.serve.program import Program

T = TypeVar("T")


def loop_name(program: Program | None = None) -> Literal["asyncio", "auto"]:
    """What uvicorn calls the loop that a program is to run on.

    uvloop's, where it is installed: it takes a third of a click's cost away. A program that patches its loop, so that
    it can be run within itself, needs asyncio's own: no other can be patched.
    """
    patches = program is not None and any("nest_asyncio" in piece.source for piece in program.pieces)
    return "asyncio" if patches else "auto"


def run(main: Coroutine[Any, Any, T], program: Program | None = None) -> T:
    """As `asyncio.run`, on that loop."""
    factory = uvicorn.Config("", loop=loop_name(program), log_config=None).get_loop_factory()
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(main)
