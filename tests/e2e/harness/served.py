"""`nbdash serve` and scripts that call `app.run()`, as real processes."""

import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from . import hosted
from .processes import ServerProcess
from .relay import Relay

_ADDRESS = re.compile(r"http://[\w.\-\[\]:]+:\d+\S*")


class Served:
    """A running server of one app, and the address at which a browser finds it."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
        timeout_s: float = 60,
    ) -> None:
        self.process = ServerProcess(command, log, env={**hosted.environment(), **(env or {})}, cwd=cwd)
        started = time.monotonic()
        try:
            printed = self.process.wait_until(self._printed_address, "printed address", timeout_s=timeout_s)
            self.listens_at = _port(printed)
            """Its own port; a browser goes by `url`, where another server may be in front."""
            self.url = hosted.address(printed)
        except BaseException:
            self.process.kill_group()
            raise
        self.startup_s = time.monotonic() - started
        self._is_killed = False

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def port(self) -> int:
        """The one that a browser goes to."""
        return _port(self.url)

    @property
    def path(self) -> str:
        """Where the app is at its host: it ends with a slash."""
        return urlsplit(self.url).path

    def through(self, relay: Relay) -> str:
        """The address of the app by way of a relay to its port."""
        return f"http://127.0.0.1:{relay.port}{self.path}"

    def output(self) -> str:
        return self.process.output()

    def kill(self) -> None:
        """End it as a machine that fails would: it gets to do nothing more."""
        self._is_killed = True
        self.process.kill_group()

    def stop(self) -> None:
        """Press Ctrl-C. It must end within 5 s, with no traceback."""
        if self._is_killed:
            return
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
    """The command line that serves a notebook or a script's app at a free port, where this run has its apps."""
    return hosted.command(target, *args, python=python)


def _port(url: str) -> int:
    return urlsplit(url).port or 80
