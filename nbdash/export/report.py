"""What is said while an export is made: to a person, or as lines of JSON to a program.

To a person all goes to stderr; only what was made is printed on stdout. A program gets one JSON object in each line of
stdout, whose `type` says what it is; `docs/export.md` lists them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

import click

from nbdash.export.findings import Finding

_WIDTH = 24
"""Of a progress bar, in characters."""


class Report:
    """Tells how an export goes on.

    Parameters
    ----------
    as_json
        True: a program reads it.
    out
        Where to say it; None: stdout.
    """

    def __init__(self, *, as_json: bool = False, out: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out
        self.cells: dict[int, str] = {}
        """The notebook's names for its cells, by number: a program finds them by these."""
        self._has_bar = False

    def step(self, text: str) -> None:
        """Something begins: "Running cell 3 of 9". On a terminal the next one takes its place."""
        self._put({"type": "step", "text": text})
        if not self.as_json:
            self._line(text)

    def progress(self, done: float, total: float, what: str) -> None:
        """Something is so far: `done` of `total`, in whatever unit."""
        self._put({"type": "progress", "done": done, "total": total, "text": what})
        if not self.as_json and sys.stderr.isatty():
            full = round(_WIDTH * done / total) if total else _WIDTH
            self._line(f"{'█' * full}{'░' * (_WIDTH - full)} {what}")

    def say(self, text: str) -> None:
        """Something to be known, that stays: sizes, lists of files."""
        self._put({"type": "say", "text": text})
        if not self.as_json:
            self._clear()
            click.echo(text, err=True)

    def finding(self, finding: Finding) -> None:
        """Something was found that is no refusal."""
        self._put({"type": "finding", **self.described(finding)})
        if not self.as_json:
            self._clear()
            click.echo(f"Note: {finding}", err=True)

    def done(self, target: str, path: Path, size: int) -> None:
        """It is there: where, and how many bytes it has."""
        self._put({"type": "done", "target": target, "path": str(path), "bytes": size})
        if not self.as_json:
            self._clear()
            click.echo(str(path), self._out)

    def failed(self, text: str, findings: Iterable[Finding] = ()) -> None:
        """There will be nothing: why."""
        self._put({"type": "failed", "text": text, "findings": [self.described(finding) for finding in findings]})
        if not self.as_json:
            self._clear()
            click.echo(text, err=True)

    def checked(self, table: str, targets: list[dict[str, Any]]) -> None:
        """What `--check` has found, for each target."""
        self._put({"type": "check", "targets": targets})
        if not self.as_json:
            self._clear()
            click.echo(table, self._out)

    def described(self, finding: Finding) -> dict[str, Any]:
        """A finding for a program, with the notebook's name of its cell."""
        return asdict(finding) | {"cell_id": self.cells.get(finding.cell or 0)}

    def _put(self, line: dict[str, Any]) -> None:
        if self.as_json:
            click.echo(json.dumps(line), self._out)  # which flushes

    def _line(self, text: str) -> None:
        if sys.stderr.isatty():
            self._clear()
            click.echo(text, err=True, nl=False)
            self._has_bar = True
        else:
            click.echo(text, err=True)

    def _clear(self) -> None:
        if self._has_bar:
            click.echo("\r\033[K", err=True, nl=False)
            self._has_bar = False
