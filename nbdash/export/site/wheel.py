"""nbdash itself as a wheel for the browser: made of what is installed, without what only servers and pages need."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

from nbdash._version import __version__
from nbdash.export.writing import write_zip

NEEDED = ("msgspec", "narwhals", "plotly")
"""What it requires there. Everything else that is installed with nbdash belongs to other front doors."""

_LEFT_OUT = ("_labextension", "_static", "auth", "export", "jupyter_server.py", "serve", "testing")


def browser_wheel(folder: Path) -> Path:
    """Write the wheel into a folder, and return its path.

    It is made of the installed package, be that a checkout or a wheel, and needs no build tool.
    """
    path = folder / f"nbdash-{__version__}-py3-none-any.whl"
    info = f"nbdash-{__version__}.dist-info"
    files = dict(_sources())
    requires = "".join(f"Requires-Dist: {name}\n" for name in NEEDED)
    files[f"{info}/METADATA"] = f"Metadata-Version: 2.4\nName: nbdash\nVersion: {__version__}\n{requires}".encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: nbdash\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[f"{info}/RECORD"] = _record(files, f"{info}/RECORD").encode()
    write_zip(path, files)
    return path


def _sources() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).parents[2]
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package)
        if inside.parts[0] not in _LEFT_OUT:
            yield f"nbdash/{inside.as_posix()}", path.read_bytes()


def _record(files: dict[str, bytes], own: str) -> str:
    lines: list[str] = []
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(content)}\n")
    return "".join([*lines, f"{own},,\n"])
