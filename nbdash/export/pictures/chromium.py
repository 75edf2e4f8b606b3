"""A Chromium without a window, and what is asked of it in the words of the Chrome DevTools Protocol (CDP).

The messages go through a pipe, which nobody else on this machine can reach; a port could be. Playwright would do
this too, with a browser of its own and 40 MB around it: a page is opened, waited for and printed, and that is all.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Any

from nbdash.errors import NbdashError, explain

_FLAGS = (
    "--headless=new",
    # each picture comes out the same: no graphics card, no screen's way of smoothing letters, no scroll bars
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    # nothing of its own: no updates, no questions, no first page
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-service-autorun",
    "--password-store=basic",
    "--use-mock-keychain",
    # in containers /dev/shm is small
    "--disable-dev-shm-usage",
    # nobody looks, and all shall be drawn
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
)
_ANSWER_S = 60.0
_END_S = 5.0


class ChromiumError(NbdashError):
    """The browser does not start, ends, does not answer, or can't do what it was asked."""


class Chromium:
    """Runs a browser as long as the block lasts, with one page.

    Parameters
    ----------
    program
        The browser.
    folder
        An empty one, for what it writes.

    Raises
    ------
    ChromiumError
        If it does not start.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._numbers = 0
        self._session: str | None = None
        self._events: deque[dict[str, Any]] = deque()

    def __enter__(self) -> Chromium:
        # Chromium refuses its sandbox to root. In some containers nobody can have it.
        is_root = sys.platform == "linux" and os.geteuid() == 0
        try:
            self._start(has_sandbox=not is_root)
        except ChromiumError:
            if is_root or "sandbox" not in self._said():
                raise
            self._start(has_sandbox=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stop()

    def call(self, method: str, /, **params: Any) -> dict[str, Any]:
        """Ask for something, and wait for the answer.

        Raises
        ------
        ChromiumError
            If it can't be done.
        """
        self._numbers += 1
        number = self._numbers
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        try:
            self._to.write(json.dumps(message).encode() + b"\0")
            self._to.flush()
        except OSError:
            raise self._ended() from None
        while True:
            answer = self._next(_ANSWER_S, method)
            if answer.get("id") != number:
                self._events.append(answer)
            elif "error" in answer:
                raise ChromiumError(f"The browser can't do {method}: {answer['error'].get('message')}")
            else:
                return answer["result"]

    def evaluate(self, expression: str) -> Any:
        """The value of JavaScript in the page; a promise is waited for.

        Raises
        ------
        ChromiumError
            If it throws.
        """
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise ChromiumError(str(details.get("exception", {}).get("description") or details["text"]))
        return answer["result"].get("value")

    def wait(self, event: str) -> dict[str, Any]:
        """The next event of this kind that has not been taken yet: its parameters.

        Raises
        ------
        ChromiumError
            If it does not come.
        """
        for waiting in list(self._events):
            if waiting.get("method") == event:
                self._events.remove(waiting)
                return waiting["params"]
        while True:
            answer = self._next(_ANSWER_S, event)
            if answer.get("method") == event:
                return answer["params"]
            self._events.append(answer)

    def taken(self, event: str) -> list[dict[str, Any]]:
        """The events of this kind that have come: their parameters."""
        found = [one for one in self._events if one.get("method") == event]
        for one in found:
            self._events.remove(one)
        return [one["params"] for one in found]

    def _start(self, *, has_sandbox: bool) -> None:
        self._session = None
        self._events.clear()
        self._arrived: SimpleQueue[bytes | None] = SimpleQueue()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the browser)
        flags = [*_FLAGS, f"--user-data-dir={self._folder}", *([] if has_sandbox else ["--no-sandbox"])]
        self._process, self._to, self._from = _piped([str(self._program), *flags], self._errors)
        threading.Thread(target=self._read, args=(self._from, self._arrived), daemon=True).start()
        try:
            page = self.call("Target.createTarget", url="about:blank")["targetId"]
            self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        except BaseException:
            self._stop()
            raise

    def _stop(self) -> None:
        self._session = None
        if self._process.poll() is None:
            with contextlib.suppress(ChromiumError):
                self.call("Browser.close")
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._last = self._said()
        for file in (self._to, self._errors):
            with contextlib.suppress(OSError):
                file.close()

    @staticmethod
    def _read(stream: IO[bytes], arrived: SimpleQueue[bytes | None]) -> None:
        rest = b""
        with stream, contextlib.suppress(OSError, ValueError):
            while part := os.read(stream.fileno(), 1 << 20):
                if b"\0" not in part:
                    rest += part
                    continue
                first, *others = part.split(b"\0")
                arrived.put(rest + first)
                rest = others.pop()
                for message in others:
                    arrived.put(message)
        arrived.put(None)

    def _next(self, timeout: float, what: str) -> dict[str, Any]:
        try:
            message = self._arrived.get(timeout=timeout)
        except Empty:
            raise ChromiumError(
                explain(
                    f"The browser has not answered for {timeout:.0f} s, asked for {what}.",
                    where=str(self._program),
                    remedy="Try it again when the machine has less to do, or another browser with --chromium.",
                )
            ) from None
        if message is None:
            raise self._ended()
        return json.loads(message)

    def _ended(self) -> ChromiumError:
        end = time.monotonic() + _END_S
        while self._process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        said = "\n".join(line for line in self._said().splitlines() if line.strip())[-1000:]
        return ChromiumError(
            explain(
                f"The browser has ended by itself (exit code {self._process.returncode})."
                + (f" It said:\n{said}" if said else ""),
                where=str(self._program),
                remedy="See whether it starts by hand, or name another one with --chromium.",
            )
        )

    def _said(self) -> str:
        if self._errors.closed:
            return self._last
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")


def _piped(command: list[str], errors: IO[bytes]) -> tuple[subprocess.Popen[bytes], IO[bytes], IO[bytes]]:
    """Start a browser that listens at a pipe and answers at another."""
    if sys.platform == "win32":
        return _piped_on_windows(command, errors)
    # It wants them as files 3 and 4; the shell gives it its own first two as these.
    shell = 'exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>&2'
    process = subprocess.Popen(
        ["/bin/sh", "-c", shell, *command, "--remote-debugging-pipe"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        start_new_session=True,  # Ctrl-C is ours: we end it
    )
    assert process.stdin is not None and process.stdout is not None
    return process, process.stdin, process.stdout


def _piped_on_windows(command: list[str], errors: IO[bytes]) -> tuple[subprocess.Popen[bytes], IO[bytes], IO[bytes]]:
    """There it is told the numbers of handles that it has inherited."""
    import msvcrt

    # `Any`: other systems' Python has none of these
    system: Any = msvcrt
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    handles = [system.get_osfhandle(one) for one in (its_in, its_out)]
    for handle in handles:
        vars(os)["set_handle_inheritable"](handle, True)
    startup: Any = vars(subprocess)["STARTUPINFO"](lpAttributeList={"handle_list": handles})
    pipes = ["--remote-debugging-pipe", f"--remote-debugging-io-pipes={handles[0]},{handles[1]}"]
    process = subprocess.Popen(
        [*command, *pipes], stdin=subprocess.DEVNULL, stdout=errors, stderr=errors, startupinfo=startup
    )
    os.close(its_in)
    os.close(its_out)
    return process, os.fdopen(our_out, "wb"), os.fdopen(our_in, "rb")
