"""What stands in the way of an export, or should be known of it: in which cell, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nbdash.errors import NbdashError, explain


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found.

    Parameters
    ----------
    target
        The target that it concerns; "" if all of them.
    cell
        The number of the cell, as people count them; None if it is of no cell.
    what
        What it is, with the actual value: a sentence or two.
    remedy
        What to do about it.
    line
        The line in the cell.
    is_refusal
        True: the export can't be made. False: it can, and this is to be known.
    """

    target: str
    cell: int | None
    what: str
    remedy: str
    line: int | None = None
    is_refusal: bool = True

    @property
    def where(self) -> str:
        """Cell and line, in words; "" if it is of no cell."""
        if self.cell is None:
            return ""
        return f"cell {self.cell}" + (f", line {self.line}" if self.line else "")

    def __str__(self) -> str:
        return explain(self.what, where=self.where, remedy=self.remedy)


class ExportError(NbdashError):
    """An export can't be made; the findings say why.

    Parameters
    ----------
    findings
        Why; those that are no refusals are left out of the message.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n\n".join(str(finding) for finding in self.findings if finding.is_refusal))


def refusals(findings: Iterable[Finding]) -> list[Finding]:
    """Those for which an export can't be made."""
    return [finding for finding in findings if finding.is_refusal]
