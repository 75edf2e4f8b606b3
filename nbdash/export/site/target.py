"""The target "site": a static folder in which the notebook's Python runs in the visitor's browser."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from nbdash.errors import NbdashError
from nbdash.export.findings import ExportError, Finding, refusals
from nbdash.export.options import Options
from nbdash.export.portable import portable_findings
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.site import browser
from nbdash.export.site.code import code_of
from nbdash.export.site.manifest import PLACE, Part, write_python
from nbdash.export.site.needs import needs_of
from nbdash.export.site.page import write_page
from nbdash.export.site.pyodide import Pyodide, open_pyodide
from nbdash.export.site.resolve import Resolved, resolve


class Site:
    """`--to site`."""

    name = "site"

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """Whether everything that the notebook needs can be had for the browser."""
        findings = [*portable_findings(prepared, self.name), *browser.findings(prepared)]
        try:
            findings += _resolve(prepared, options).findings
        except NbdashError as error:
            what, _, remedy = str(error).partition("\n  What to do: ")
            findings.append(Finding(self.name, None, what, remedy))
        return [*findings, _public(prepared)]

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the folder."""
        resolved = _resolve(prepared, options, progress)
        if refusals(resolved.findings):
            raise ExportError(resolved.findings)
        path.mkdir()
        write_page(prepared, path, options.values)
        parts = write_python(prepared, resolved, code_of(prepared), path / PLACE, progress)
        # GitHub Pages would leave out every name that begins with "_".
        (path / ".nojekyll").touch()
        progress.say(_packages(parts, resolved.pyodide))


def _resolve(prepared: Prepared, options: Options, report: Report | None = None) -> Resolved:
    pyodide = open_pyodide(options.pyodide, report)
    return resolve(needs_of(prepared, options.include, options.wheels), pyodide, options.pyodide is not None)


def _public(prepared: Prepared) -> Finding:
    names = sorted({*prepared.files, *prepared.modules})
    files = f", and what it reads: {', '.join(names)}" if names else ""
    what = f"A site is public as a whole: visitors can read the notebook's code{files}."
    return Finding("site", None, what, "Keep passwords, keys and private data out of it.", is_refusal=False)


def _packages(parts: list[Part], pyodide: Pyodide) -> str:
    rows = [(part.name, part.version, _size(part.bytes), part.origin) for part in parts]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        f"  {name:<{widths[0]}}  {version:<{widths[1]}}  {size:>{widths[2]}}  {origin}"
        for name, version, size, origin in rows
    ]
    return "\n".join([f"Packages for the browser (Pyodide {pyodide.version}, Python {pyodide.python}):", *lines])


def _size(count: int) -> str:
    if not count:
        return "?"
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"


target = Site()
