"""A server runs on the quickest loop that its program can live with."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from nbdash.program.program import Piece, Program
from nbdash.serve.loops import run


async def loop_here() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


def program(source: str) -> Program:
    return Program(Path("book.ipynb"), (Piece("1", "import os"), Piece("2", source)))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no uvloop")
def test_a_program_runs_on_uvloop() -> None:
    import uvloop

    assert isinstance(run(loop_here()), uvloop.Loop)
    assert isinstance(run(loop_here(), program("print(1)")), uvloop.Loop)


def test_a_program_that_patches_its_loop_runs_on_asyncios_own() -> None:
    loop = run(loop_here(), program("import nest_asyncio\nnest_asyncio.apply()"))
    assert isinstance(loop, asyncio.SelectorEventLoop)
