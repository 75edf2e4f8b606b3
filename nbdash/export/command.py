"""The command `nbdash export`."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from signal import SIGINT, SIGTERM, signal
from typing import Any, TextIO

import click

from nbdash.errors import InvalidConfig, NbdashError, explain
from nbdash.export.check import check_table, checked
from nbdash.export.findings import ExportError, refusals
from nbdash.export.options import Options, options_of, with_options
from nbdash.export.prepared import prepare
from nbdash.export.report import Report
from nbdash.export.targets import TARGETS, Entry
from nbdash.export.writing import check_replaceable, files_in, writing


@click.command("export")
@click.argument("notebook", type=click.Path(path_type=Path))
@click.option("--to", "to", type=click.Choice(list(TARGETS)), help="What to make.  [default: app]")
@click.option("--output", type=click.Path(path_type=Path), help="Where.  [default: beside the notebook]")
@click.option("--app", "name", help="Which app, where the notebook makes several: its variable's name.")
@click.option("--check", is_flag=True, help="Only say where the notebook can go, and which cells prevent it.")
@click.option("--force", is_flag=True, help="Replace what is there, though no export has made it.")
@click.option("--json", "as_json", is_flag=True, help="For programs: a line of JSON for each thing that is said.")
@with_options
def export(
    notebook: Path,
    to: str | None,
    output: Path | None,
    name: str | None,
    check: bool,
    force: bool,
    as_json: bool,
    **more: Any,
) -> None:
    """Turn NOTEBOOK into something that can be handed over.

    \b
    nbdash export dashboard.ipynb
    nbdash export dashboard.ipynb --to html --states "year=all"
    nbdash export dashboard.ipynb --to site --output public
    nbdash export dashboard.ipynb --check
    """
    for ending in (SIGINT, SIGTERM):
        signal(ending, _stop)
    with _stdout_apart() as out:
        report = Report(as_json=as_json, out=out)
        try:
            options = options_of(more)
            if check:
                sys.exit(0 if _check(notebook, to, name, options, report) else 1)
            _export(notebook, _entry(to or "app"), output, name, options, report, force=force)
        except ExportError as error:
            report.failed(str(error), error.findings)
            sys.exit(1)
        except NbdashError as error:
            report.failed(str(error))
            sys.exit(1)
        except KeyboardInterrupt:
            report.failed("Stopped; nothing was written.")
            sys.exit(130)


def _stop(*_: object) -> None:
    """End in the midst of whatever runs, also within an event loop, which would wait: nothing half-written is left."""
    raise KeyboardInterrupt


def _check(notebook: Path, to: str | None, name: str | None, options: Options, report: Report) -> bool:
    """Tell of one target or of all, and whether what is asked can be done: of all, whether any can."""
    asked = [_entry(to)] if to else list(TARGETS.values())
    prepared = prepare(notebook, name, report)
    findings = {entry.name: checked(entry, prepared, options) for entry in asked}
    report.checked(
        check_table(findings),
        [
            {
                "name": target,
                "about": TARGETS[target].about,
                "ok": not refusals(found),
                "findings": [report.described(finding) for finding in found],
            }
            for target, found in findings.items()
        ],
    )
    return any(not refusals(found) for found in findings.values())


def _export(
    notebook: Path,
    entry: Entry,
    output: Path | None,
    name: str | None,
    options: Options,
    report: Report,
    *,
    force: bool,
) -> None:
    path = Path.cwd() / (output or notebook.with_name(notebook.stem + entry.ending))
    if not force:
        check_replaceable(path)  # before the notebook is run
    prepared = prepare(notebook, name, report)
    found = checked(entry, prepared, options)
    if refusals(found):
        raise ExportError(found)
    for finding in found:
        report.finding(finding)
    with writing(path, force) as place:
        report.step(f"Writing {path.name}")
        entry.load().write(prepared, place, options, report)
    report.done(entry.name, path, _size(path))


@contextmanager
def _stdout_apart() -> Generator[TextIO]:
    """Give what stdout was: what the notebook and its programs print goes to stderr meanwhile."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out, redirect_stdout(sys.stderr):
        os.dup2(2, 1)
        try:
            yield out
        finally:
            os.dup2(out.fileno(), 1)


def _entry(name: str) -> Entry:
    if name not in TARGETS:
        raise InvalidConfig(explain(f"There is no target {name!r}.", remedy=f"There are: {', '.join(TARGETS)}."))
    return TARGETS[name]


def _size(path: Path) -> int:
    return sum((path / name).stat().st_size for name in files_in(path)) if path.is_dir() else path.stat().st_size
