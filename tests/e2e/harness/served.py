"""`nbdash serve` and scripts that call `app.run()`, as real processes."""

import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from .processes import ServerProcess

_ADDRESS = re.compile(r"http://[\w.\-\[\]:]+:\d+\S*")


class Served:
    """A running server of one app, and the address that it printed."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
        timeout_s: float = 60,
    ) -> None:
        self.process = ServerProcess(command, log, env=env, cwd=cwd)
        started = time.monotonic()
        try:
            self.url = self.process.wait_until(self._printed_address, "printed address", timeout_s=timeout_s)
        except BaseException:
            self.process.kill_group()
            raise
        self.startup_s = time.monotonic() - started

    @property
    def pid(self) -> int:
        return self.process.pid

    def output(self) -> str:
        return self.process.output()

    def stop(self) -> None:
        """Press Ctrl-C. It must end within 5 s, with no traceback."""
        before = len(self.output())
        try:
            code = self.process.interrupt(timeout_s=5)
        finally:
            self.process.kill_group()
        assert code in (0, 130), f"Ctrl-C ended it with {code}:\n{self.output()}"
        assert "Traceback" not in self.output()[before:], self.output()

    def _printed_address(self) -> str | None:
        # Whole lines only: the rest of the last one may not be written yet.
        for line in self.output().split("\n")[:-1]:
            if found := _ADDRESS.search(line):
                return found[0].rstrip(".,)")
        return None


def serve_command(target: Path, *args: str, python: str = sys.executable) -> list[str]:
    """The command line that serves a notebook or a script's app at a free port."""
    return [python, "-m", "nbdash", "serve", str(target), "--port", "0", *args]
