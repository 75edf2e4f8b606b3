"""The target `png`: the whole page as a picture."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

from nbdash.export.findings import Finding
from nbdash.export.options import Options
from nbdash.export.pictures.chromium import Chromium
from nbdash.export.pictures.drawn import HEIGHT, browser_findings, drawn, rest, window
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.writing import MARK

WIDTH = 1280
MOST = 16_384
"""Pixels that a picture may be high: of more, browsers draw the beginning again."""
_SIZE = """(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, Math.max(scrollHeight, document.body.scrollHeight)];
})()"""
_PIXELS_PER_METRE = 96 / 0.0254


class PngTarget:
    """A picture of the app as it stands."""

    name = "png"

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """What stands in the way."""
        return browser_findings(self.name, prepared, options)

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the picture."""
        width, scale = options.width or WIDTH, options.scale
        with drawn(prepared, options, progress, width=width, scale=scale) as chromium:
            height = options.height or _whole(chromium, width, scale)
            if height * scale > MOST:
                scale = MOST / height
                progress.say(
                    f"The page is {height:,} pixels high, and a picture has at most {MOST:,}: "
                    f"its scale is {scale:.2f}. Take --height for less of the page, or --to pdf."
                )
                window(chromium, width, HEIGHT, scale)
                rest(chromium)
            clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
            answer = chromium.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        path.write_bytes(described(base64.b64decode(answer["data"]), scale))


def _whole(chromium: Chromium, width: int, scale: float) -> int:
    """How high the page is, in a window that shows all of it: what is drawn only when it is seen is then drawn."""
    height = chromium.evaluate(_SIZE)[1]
    if height > HEIGHT and height * scale <= MOST:
        window(chromium, width, height, scale)
        rest(chromium)
        height = chromium.evaluate(_SIZE)[1]
    return height


def described(png: bytes, scale: float) -> bytes:
    """A picture that says how large it is on paper, and that an export has made it.

    Parameters
    ----------
    png
        As the browser has made it.
    scale
        Its pixels for each of the page's.
    """
    head = 8 + 25  # the signature, and the chunk that all begin with
    density = round(_PIXELS_PER_METRE * scale)
    chunks = _chunk(b"pHYs", struct.pack(">IIB", density, density, 1)) + _chunk(b"tEXt", b"Software\0" + MARK)
    return png[:head] + chunks + png[head:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


target = PngTarget()
