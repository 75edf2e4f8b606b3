"""What `nbdash export --check` finds: whether a notebook can go to a target, and if not, which cell and why."""

from __future__ import annotations

from collections.abc import Mapping

from nbdash.export.findings import Finding, refusals
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.targets import Entry


def checked(entry: Entry, prepared: Prepared, options: Options) -> list[Finding]:
    """What is found for a target, refusals first and then by cell; each thing once."""
    found = dict.fromkeys(entry.load().check(prepared, options))
    return sorted(found, key=lambda finding: (not finding.is_refusal, finding.cell or 0, finding.line or 0))


def check_table(findings: Mapping[str, list[Finding]]) -> str:
    """All of it, for a person to read."""
    width = max(map(len, findings), default=0)
    lines: list[str] = []
    for target, found in findings.items():
        refused = refusals(found)
        lines.append(f"{target:<{width}}  {'no' if refused else 'yes'}")
        for finding in found:
            where = f"{finding.where[0].upper()}{finding.where[1:]}: " if finding.where else ""
            lines += [f"{' ' * width}  {'✗' if finding.is_refusal else '·'} {where}{finding.what}"]
            lines += [f"{' ' * width}    {finding.remedy}"] if finding.remedy else []
    return "\n".join(lines)
