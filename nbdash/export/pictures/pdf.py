"""The target `pdf`: the app on paper."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from nbdash.export.findings import Finding
from nbdash.export.options import Options
from nbdash.export.pictures.drawn import browser_findings, drawn
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.writing import MARK

WIDTHS = {"": 960, "landscape": 1200}
"""Of a page that is upright, or not, in pixels: letters are then of a size to read."""
_PAPERS = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}
"""Width and height, in inches."""
_MARGIN = 0.35
_FOOT = 0.5
_PIXELS = 96
"""Of a page, in an inch."""

# Its own address is nobody's business, and differs each time; what leads to it leads nowhere from paper.
_WITHOUT_ADDRESS = """
for (const link of document.querySelectorAll("a[href]:not([href^='#'])"))
    if (link.protocol === "file:") link.removeAttribute("href");
"""
_STYLED = "document.head.appendChild(document.createElement('style')).textContent = %s; 0"
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})")
_CREATOR = re.compile(rb"/Creator \((?:\\.|[^\\)])*\)")


class PdfTarget:
    """The app as it stands, on pages."""

    name = "pdf"

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """What stands in the way."""
        return browser_findings(self.name, prepared, options)

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the pages."""
        paper, _, turned = options.paper.partition("-")
        wanted = options.width or WIDTHS[turned]
        width, height = sorted(_PAPERS[paper], reverse=turned == "landscape")
        style = Path(__file__).with_name("print.css").read_text(encoding="utf-8")
        with drawn(prepared, options, progress, width=wanted, scale=1) as chromium:
            chromium.evaluate(_WITHOUT_ADDRESS)
            chromium.evaluate(_STYLED % json.dumps(style))
            # On paper the page is as wide as in the window: figures, which are drawn for that, fit.
            scale = (width - 2 * _MARGIN) * _PIXELS / wanted
            answer = chromium.call(
                "Page.printToPDF",
                paperWidth=width,
                paperHeight=height,
                marginTop=_MARGIN,
                marginLeft=_MARGIN,
                marginRight=_MARGIN,
                marginBottom=_FOOT,
                scale=scale,
                printBackground=True,
                preferCSSPageSize=True,
                generateTaggedPDF=True,
                generateDocumentOutline=True,
                displayHeaderFooter=True,
                headerTemplate="<span></span>",
                footerTemplate=_foot(prepared.app.title),
            )
        path.write_bytes(reproducible(base64.b64decode(answer["data"])))


def _foot(title: str) -> str:
    style = (
        f"display:flex;justify-content:space-between;width:100%;margin:0 {_MARGIN}in;"
        "font:10px system-ui,sans-serif;color:#767676"
    )
    number = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>'
    return f'<div style="{style}"><span>{escape(title)}</span>{number}</div>'


def reproducible(pdf: bytes) -> bytes:
    """A PDF that does not say when it was made, and by which version of the browser; all stays where it was in it.

    Examples
    --------
    >>> reproducible(b"/Creator (Mozilla/5.0 (X11) Chrome/156.0.0.0)/CreationDate (D:20261123203457+00'00')")[-39:]
    b"/CreationDate (D:20000101000000+00'00')"
    """
    pdf = _DATE.sub(rb"/\1 (D:20000101000000", pdf)

    def ours(found: re.Match[bytes]) -> bytes:
        return (b"/Creator (" + MARK + b")").ljust(len(found[0]))

    return _CREATOR.sub(ours, pdf, count=1)


target = PdfTarget()
