"""nbdash's own wheel, for an app where no index has this nbdash: made of what is installed here."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

from nbdash._version import __version__
from nbdash.errors import InvalidConfig, explain
from nbdash.export.writing import write_zip

_PACKAGE = Path(__file__).parents[2]


def own_wheel(folder: Path) -> Path:
    """Write the wheel into a folder, and return its path.

    It has the package as distributions have it, without what JupyterLab takes from elsewhere, and needs no build tool.

    Raises
    ------
    InvalidConfig
        If nothing here says what nbdash needs.
    """
    version, described, entry_points = own_metadata()
    info = f"nbdash-{version}.dist-info"
    files = {
        f"nbdash/{path.relative_to(_PACKAGE).as_posix()}": path.read_bytes()
        for path in sorted(_PACKAGE.rglob("*"))
        if path.is_file() and not _is_left_out(path.relative_to(_PACKAGE))
    }
    files[f"{info}/METADATA"] = _text(["Metadata-Version: 2.1", "Name: nbdash", f"Version: {version}", *described])
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: nbdash\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[f"{info}/entry_points.txt"] = entry_points.encode()
    files[f"{info}/RECORD"] = _record(files, f"{info}/RECORD")
    wheel = folder / f"nbdash-{version}-py3-none-any.whl"
    write_zip(wheel, files)
    return wheel


def _is_left_out(path: Path) -> bool:
    # scripts are packed in the package, as in every distribution (pyproject.toml)
    is_raw = path.parts[0] == "_static" and "-" in path.name and path.suffix == ".js"
    return is_raw or path.parts[0] == "_labextension" or "__pycache__" in path.parts


def own_metadata() -> tuple[str, list[str], str]:
    """The version, the lines by which an installer knows what else is needed, and the commands.

    Raises
    ------
    InvalidConfig
        If nothing here says what nbdash needs.
    """
    try:
        found = metadata.distribution("nbdash")
    except metadata.PackageNotFoundError:
        return _of_checkout()
    names = ("Requires-Python", "Provides-Extra", "Requires-Dist")
    lines = [f"{name}: {value}" for name in names for value in found.metadata.get_all(name) or ()]
    return found.version, lines, found.read_text("entry_points.txt") or ""


def _of_checkout() -> tuple[str, list[str], str]:
    """The same of a checkout that is merely on Python's path."""
    file = _PACKAGE.parent / "pyproject.toml"
    if not file.is_file():
        what = f"nbdash is in {str(_PACKAGE)!r}, but not installed: what it needs is not known."
        raise InvalidConfig(explain(what, remedy="Install it, or give its wheel with --wheel."))
    project: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))["project"]
    lines = [f"Requires-Dist: {requirement}" for requirement in project["dependencies"]]
    scripts = "".join(f"{name} = {value}\n" for name, value in project["scripts"].items())
    lines.insert(0, f"Requires-Python: {project['requires-python']}")
    return __version__, lines, f"[console_scripts]\n{scripts}"


def _text(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _record(files: dict[str, bytes], own: str) -> bytes:
    lines: list[str] = []
    for name in sorted(files):
        digest = base64.urlsafe_b64encode(hashlib.sha256(files[name]).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(files[name])}")
    return _text([*lines, f"{own},,"])
