"""The worker processes of one server, as each of them sees the others: it can ask all of them, and tell them.

Each listens at a Unix socket in a folder that the supervisor has made and nobody else may read. A question is one JSON
value, and so is its answer; one connection has one of each.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

log = logging.getLogger("nbdash")

FOLDER = "NBDASH_WORKERS_FOLDER"
"""The environment's variable by which workers know where they meet. Without it there is one process."""
PATIENCE_S = 2.0
"""A worker that has not answered for so long is left out."""

Answer = Callable[[dict[str, Any]], Awaitable[Any]]


class Fleet:
    """This process among its likes.

    Parameters
    ----------
    answer
        Answers a question, here.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        folder = os.environ.get(FOLDER)
        self._folder = None if folder is None else Path(folder)
        self._server: asyncio.Server | None = None

    @property
    def has_supervisor(self) -> bool:
        """Whether a process sees to it that there are workers."""
        return self._folder is not None

    async def ask_all(self, question: dict[str, Any]) -> list[Any]:
        """The answers of all workers; those that have gone, or do not answer in time, are left out."""
        if self._folder is None:
            return [await self._answer(question)]
        asked = [self._ask(path, question) for path in sorted(self._folder.glob("*.sock"))]
        return [answer for answer in await asyncio.gather(*asked) if answer is not None]

    async def ask(self, worker: int, question: dict[str, Any]) -> Any:
        """The answer of one; None if there is no such worker, or no answer in time."""
        if self._folder is None:
            return await self._answer(question) if worker == os.getpid() else None
        return await self._ask(self._place(worker), question)

    async def __aenter__(self) -> Self:
        """Listen."""
        if self._folder is not None:
            self._server = await asyncio.start_unix_server(self._serve, self._place(os.getpid()))
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None):
        """Listen no more."""
        if self._server is not None:
            self._place(os.getpid()).unlink(missing_ok=True)
            self._server.close()

    def _place(self, worker: int) -> Path:
        assert self._folder is not None
        return self._folder / f"{worker}.sock"

    async def _ask(self, path: Path, question: dict[str, Any]) -> Any:
        try:
            async with asyncio.timeout(PATIENCE_S):
                reader, writer = await asyncio.open_unix_connection(path)
                try:
                    writer.write(json.dumps(question).encode())
                    writer.write_eof()
                    return json.loads(await reader.read())
                finally:
                    writer.close()
        except ConnectionRefusedError:
            path.unlink(missing_ok=True)  # it was killed
        except (OSError, TimeoutError, ValueError):
            log.debug("A worker did not answer: %s", path.stem)
        return None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            answer = await self._answer(json.loads(await reader.read()))
            writer.write(json.dumps(answer).encode())
            with suppress(OSError):
                await writer.drain()
        finally:
            writer.close()
