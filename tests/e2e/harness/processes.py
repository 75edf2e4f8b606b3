"""Server processes: started with a log, waited for, ended as a person would end them."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


class ServerProcess:
    """A child process whose whole output goes to a file, so that a full pipe never stops it."""

    def __init__(
        self, command: Sequence[str], log: Path, *, env: dict[str, str] | None = None, cwd: Path | None = None
    ) -> None:
        self.command = list(command)
        self.log = log
        # Unbuffered, or a printed address would stay in the child until it ends.
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})}
        with log.open("wb") as output:
            # A session of its own: Ctrl-C at the terminal ends pytest, which then ends the servers in order.
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd=cwd,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self.process.pid

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def wait_until(self, find: Callable[[], T | None], what: str, *, timeout_s: float) -> T:
        """Return the first thing that `find` finds; the process may not end before."""
        deadline = time.monotonic() + timeout_s
        while True:
            found = find()
            if found is not None:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f"ended with {self.process.returncode} before {what}:\n{self.output()}")
            if time.monotonic() > deadline:
                raise AssertionError(f"no {what} within {timeout_s} s:\n{self.output()}")
            time.sleep(0.05)

    def wait_until_connected(self, port: int, *, timeout_s: float = 30) -> None:
        """Wait until it listens at a port of this machine."""
        self.wait_until(lambda: _connects(port), f"connection to port {port}", timeout_s=timeout_s)

    def interrupt(self, *, timeout_s: float) -> int:
        """Send what Ctrl-C sends, and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self._wait(timeout_s)

    def terminate(self, *, timeout_s: float) -> int:
        self.process.terminate()
        return self._wait(timeout_s)

    def kill_group(self) -> None:
        """End it and all its children, whatever they are doing. For clean-up; harmless if it is over."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        finally:
            self.process.wait()

    def _wait(self, timeout_s: float) -> int:
        try:
            return self.process.wait(timeout_s)
        except subprocess.TimeoutExpired as error:
            raise AssertionError(f"still there {timeout_s} s after the signal:\n{self.output()}") from error


def free_port() -> int:
    """Ask for a port that nobody has; should somebody take it before the server, that says so and ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _connects(port: int) -> bool | None:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return None
    return True
