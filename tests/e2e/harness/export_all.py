"""Exports one notebook to several targets in one process; its arguments are NOTEBOOK FOLDER TARGET..."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from nbdash.export.check import checked
from nbdash.export.findings import refusals
from nbdash.export.options import Options
from nbdash.export.prepared import prepare
from nbdash.export.report import Report
from nbdash.export.targets import TARGETS
from nbdash.export.writing import writing


def main(notebook: Path, folder: Path, asked: list[str]) -> None:
    """Print what each target has found, and how long it took."""
    notebook, folder = notebook.resolve(), folder.resolve()
    report = Report()
    prepared = prepare(notebook, None, report)
    for name in asked or TARGETS:
        begun = time.monotonic()
        found = refusals(checked(TARGETS[name], prepared, Options()))
        if not found:
            with writing(folder / f"{notebook.stem}{TARGETS[name].ending}") as place:
                TARGETS[name].load().write(prepared, place, Options(), report)
        told = {"refused": [str(finding) for finding in found], "cells": [finding.cell for finding in found]}
        print(json.dumps({"target": name, "s": round(time.monotonic() - begun, 1), **told}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
