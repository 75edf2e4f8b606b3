"""The notebook's code as the browser runs it: `nbdash/pyodide/cells.py` reads it."""

from __future__ import annotations

import json

from nbdash.export.findings import ExportError, refusals
from nbdash.export.magics import plain_cells
from nbdash.export.prepared import Prepared


def code_of(prepared: Prepared) -> bytes:
    """The cells in plain Python, as JSON.

    Raises
    ------
    ExportError
        If a cell can't be translated.
    """
    cells, findings = plain_cells(prepared.notebook.code, "site")
    if refusals(findings):
        raise ExportError(findings)
    told = {
        "file": prepared.notebook.file.name,
        "app": prepared.app_name,
        "cells": [{"number": plain.cell.number, "source": plain.source} for plain in cells],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()
