"""Shares the combinations out among processes: each runs the notebook, plays its share, and hands its table back.

They are started anew and not forked, since a notebook has threads of its own.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from nbdash.errors import explain
from nbdash.export.html.states.choices import StatesError
from nbdash.export.html.states.table import Table
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report

_MODULE = "nbdash.export.html.states.worker"


def share_out(prepared: Prepared, options: Options, jobs: int, table: Table, report: Report, expected: int) -> None:
    """Have other processes go through the combinations, and take what they find into the table.

    Raises
    ------
    StatesError
        If one of them fails.
    """
    given = {name: value for name, value in asdict(options).items() if name in ("values", "states")}
    task = {"notebook": str(prepared.notebook.file), "app": prepared.app_name, "options": given}
    with tempfile.TemporaryDirectory(prefix="nbdash-states-") as folder:
        workers = [_Worker(task | {"share": [number, jobs]}, Path(folder, str(number))) for number in range(jobs)]
        try:
            while any(worker.is_running for worker in workers):
                made = min(expected, sum(worker.made for worker in workers))
                report.progress(made, expected, f"{made:,} of about {expected:,} results")
                next(worker for worker in workers if worker.is_running).wait(0.2)
            for worker in workers:  # in order, so that the same is kept of equal entries
                table.merge(worker.table())
        finally:
            for worker in workers:
                worker.end()


class _Worker:
    """One process."""

    def __init__(self, task: dict[str, Any], path: Path) -> None:
        self.made = 0
        """Results so far."""
        self._path = path
        self._errors = path.with_suffix(".txt").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
        )
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None
        stdin.write(json.dumps(task | {"path": str(path)}))
        stdin.close()
        self._reader = threading.Thread(target=self._read, args=(stdout,), daemon=True)
        self._reader.start()

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def wait(self, timeout_s: float) -> None:
        """Wait until it ends, at most so long."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout_s)

    def table(self) -> Table:
        """What it has found."""
        if self._process.wait() != 0:
            self._errors.seek(0)
            last = self._errors.read().strip().splitlines()[-1:] or [f"exit code {self._process.returncode}"]
            what = f"A process that computed states has ended: {last[0]}"
            raise StatesError(explain(what, remedy="Try --jobs 1, which shows where it fails."))
        return pickle.loads(self._path.read_bytes())  # our own process has written it

    def end(self) -> None:
        """See that nothing of it goes on."""
        if self.is_running:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        self._errors.close()

    def _read(self, lines: IO[str]) -> None:
        with lines:
            for line in lines:
                if line.startswith("made "):
                    self.made = int(line[5:])
