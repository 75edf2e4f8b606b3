"""A real kernel, and requests to run cells as JupyterLab sends them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

_TIMEOUT_S = 60
_ROOT = Path(__file__).parents[2]


class CellFailed(Exception):
    """A cell raised; the message is its traceback."""


class Kernel:
    """A running kernel."""

    def __init__(self, client: BlockingKernelClient) -> None:
        self._client = client
        self._now = datetime.now(UTC)

    def run(self, source: str, id: str | None = None, deleted: Sequence[str] = ()) -> str:
        """Run a cell as a person does, some time after the last, and return what it printed.

        Raises
        ------
        CellFailed
            If it did.
        """
        self._now += timedelta(seconds=60)
        return self.take(self.send(source, id, deleted))

    def run_all(self, cells: dict[str, str], deleted: Sequence[str] = ()) -> None:
        """Run cells as Run All does: all are sent at once.

        Raises
        ------
        CellFailed
            If one did; those below it have run all the same.
        """
        self._now += timedelta(seconds=60)
        failed: list[CellFailed] = []
        for message in [self.send(source, id, deleted) for id, source in cells.items()]:
            try:
                self.take(message)
            except CellFailed as error:
                failed.append(error)
        if failed:
            raise failed[0]

    def send(self, source: str, id: str | None = None, deleted: Sequence[str] = ()) -> str:
        """Ask for a cell to be run, and do not wait; the result is for `take`."""
        content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": False}
        client: Any = self._client  # `Any`: jupyter_client's annotations are partial
        message = client.session.msg("execute_request", content)
        message["header"]["date"] = self._now
        message["metadata"] = {"deletedCells": list(deleted)} | ({} if id is None else {"cellId": id})
        client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def take(self, request: str) -> str:
        """Wait for a cell, and return what it printed. Cells are taken in the order in which they were sent."""
        client: Any = self._client
        printed: list[str] = []
        error: str | None = None
        until = time.monotonic() + _TIMEOUT_S
        while True:
            message = client.get_iopub_msg(timeout=max(0.1, until - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            content = message["content"]
            if message["msg_type"] == "stream":
                printed.append(content["text"])
            elif message["msg_type"] == "error":
                error = "\n".join(content["traceback"])
            elif message["msg_type"] == "status" and content["execution_state"] == "idle":
                break
        client.get_shell_msg(timeout=_TIMEOUT_S)
        if error is not None:
            raise CellFailed(error)
        return "".join(printed)

    def ask(self, expression: str) -> Any:
        """The value of an expression that can be written as JSON; asked as no cell of a notebook."""
        return json.loads(self.run(f"import json as _json; print(_json.dumps({expression}))"))


@contextmanager
def start_kernel(folder: Path) -> Iterator[Kernel]:
    """Start a kernel that writes below `folder` only."""
    manager = KernelManager(kernel_name="python3", connection_file=str(folder / "kernel-0123-abcd.json"))
    environment = os.environ | {
        "PYTHONPATH": str(_ROOT),
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTER_RUNTIME_DIR": str(folder),
    }
    manager.start_kernel(env=environment, cwd=str(folder))
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=_TIMEOUT_S)
        yield Kernel(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
