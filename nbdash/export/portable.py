"""What stands in the way where a notebook's code is to run elsewhere: on a server, in a visitor's browser."""

from __future__ import annotations

from dataclasses import replace

from nbdash.export.findings import Finding
from nbdash.export.magics import plain_cells
from nbdash.export.prepared import Prepared


def portable_findings(prepared: Prepared, target: str) -> list[Finding]:
    """What the targets have in common that take the code along: magics, files, what is not installed.

    Parameters
    ----------
    prepared
        The notebook.
    target
        For which target: findings are told for it.
    """
    _, findings = plain_cells(prepared.notebook.code, target)
    findings += [replace(finding, target=target) for finding in prepared.troubles]
    for one in prepared.imports.values():
        if one.distribution is None and not one.is_optional:
            what = f"It imports {one.module!r}, which is of no package that is installed here."
            remedy = "Install it as a package, put the module beside the notebook, or take the import out."
            findings.append(Finding(target, one.cell, what, remedy, one.line))
    return findings
