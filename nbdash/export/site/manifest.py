"""The folder `_nbdash/python/` of a site: what the visitor's browser loads to run the notebook, and the list of it.

`manifest.json` says what there is; the page reads it first. Its `lock` is a lock file of Pyodide's own format that has
only what this notebook needs, so Pyodide itself loads the packages, several at once, and checks what it gets. All
addresses are relative to the manifest's, or complete. Names carry a version or a digest: caches may keep them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urljoin

from nbdash._version import __version__
from nbdash.errors import InvalidConfig, explain
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.site.installed import remade
from nbdash.export.site.kept import reason, size_at
from nbdash.export.site.pyodide import CORE, Pyodide, check_digest
from nbdash.export.site.resolve import Package, Resolved
from nbdash.export.site.wheel import browser_wheel
from nbdash.export.writing import write_zip

PLACE = "_nbdash/python"
"""In the site's folder."""

_LICENCE = """Pyodide {version} is under the Mozilla Public License 2.0; its sources are at https://github.com/pyodide/pyodide
It contains Python {python}, under the licence of the Python Software Foundation: https://docs.python.org/3/license.html
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A package as the browser gets it."""

    name: str
    version: str
    origin: str
    """Where it comes from, in words."""
    address: str
    """As the lock file has it."""
    bytes: int
    sha256: str


def write_python(prepared: Prepared, resolved: Resolved, code: bytes, folder: Path, report: Report) -> list[Part]:
    """Write the folder.

    Parameters
    ----------
    prepared
        The notebook.
    resolved
        Its packages.
    code
        Its cells, as the page's worker reads them.
    folder
        Where: nothing is there.
    report
        Is told of each package.

    Returns
    -------
    list
        The packages, nbdash first.

    Raises
    ------
    InvalidConfig
        If a file of the Pyodide distribution is not what its lock file says, or can't be had.
    """
    folder.mkdir(parents=True)
    pyodide = resolved.pyodide
    sizes = _write_core(pyodide, folder)
    with TemporaryDirectory() as place:
        parts = [_put(browser_wheel(Path(place)), "nbdash", __version__, "installed here", folder)]
        for package in resolved.in_order():
            report.step(f"Packing {package.name} {package.version}")
            parts.append(_part(package, pyodide, folder, Path(place), report))
    sizes |= {part.address: part.bytes for part in parts if part.bytes}
    base = f"pyodide-{pyodide.version}/" if isinstance(pyodide.place, Path) else pyodide.place
    files = _write_files(prepared, folder)
    notebook = _write_hashed(folder, "notebook", ".json", code)
    sizes |= {one["name"]: one["bytes"] for one in (files, notebook) if one is not None}
    manifest = {
        "pyodide": {"base": base, "version": pyodide.version, "python": pyodide.environment["python_version"]},
        "lock": {"info": pyodide.lock["info"], "packages": _lock(parts, resolved)},
        "packages": sorted(part.name for part in parts),
        "files": files,
        "notebook": notebook,
        "bytes": sizes,
    }
    text = json.dumps(manifest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")
    return parts


def _write_core(pyodide: Pyodide, folder: Path) -> dict[str, int]:
    """Copy Python itself, unless it stays at its address; return the sizes, by address."""
    if isinstance(pyodide.place, str):
        return {urljoin(pyodide.place, name): _size_at(urljoin(pyodide.place, name)) for name in CORE}
    place = folder / f"pyodide-{pyodide.version}"
    place.mkdir()
    for name in CORE:
        copyfile(pyodide.place / name, place / name)
    text = _LICENCE.format(version=pyodide.version, python=pyodide.python)
    (place / "LICENSE.txt").write_text(text, encoding="utf-8")
    return {f"{place.name}/{name}": (place / name).stat().st_size for name in CORE}


def _part(package: Package, pyodide: Pyodide, folder: Path, place: Path, report: Report) -> Part:
    if package.installed is not None:
        wheel, changed = remade(package.installed, place)
        if changed:
            report.say(f"{package.name}: not as it was installed, and taken as it is: {', '.join(changed)}")
        return _put(wheel, package.name, package.version, "installed here", folder)
    instead = f", for {package.here} here" if package.here not in (None, package.version) else ""
    if package.wheel is not None:
        origin = f"{'the package index' if package.source == 'index' else package.wheel.name}{instead}"
        return _put(package.wheel, package.name, package.version, origin, folder)
    assert package.entry is not None
    file = pyodide.file(package.entry["file_name"])
    if isinstance(file, Path):
        part = _put(file, package.name, package.version, f"the Pyodide distribution{instead}", folder)
        check_digest(file.read_bytes(), package.entry["sha256"], str(file))
        return part
    return Part(
        package.name, package.version, f"{pyodide.place}{instead}", file, _size_at(file), package.entry["sha256"]
    )


def _put(file: Path, name: str, version: str, origin: str, folder: Path) -> Part:
    data = file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    # What is made here can change under the same name and version: a folder of its own tells them apart.
    address = f"packages/{digest[:8]}/{file.name}"
    (folder / address).parent.mkdir(parents=True)
    (folder / address).write_bytes(data)
    return Part(name, version, origin, address, len(data), digest)


def _lock(parts: list[Part], resolved: Resolved) -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for part in parts:
        package = resolved.packages.get(part.name)
        own = package.entry if package and package.entry else {}
        entries[part.name] = {
            "name": part.name,
            "version": part.version,
            "file_name": part.address,
            "sha256": part.sha256,
            "package_type": own.get("package_type", "package"),
            "install_dir": own.get("install_dir", "site"),
            "depends": sorted(resolved.depends.get(part.name, ())),
            "imports": [],
            "unvendored_tests": False,
        }
    return entries


def _write_files(prepared: Prepared, folder: Path) -> dict[str, Any] | None:
    """Pack the modules and the data: in one file no server can refuse one of them for its name."""
    names = sorted({*prepared.files, *prepared.modules})
    if not names:
        return None
    with TemporaryDirectory() as place:
        archive = Path(place) / "files.zip"
        write_zip(archive, {name: (prepared.notebook.folder / name).read_bytes() for name in names})
        return _write_hashed(folder, "files", ".zip", archive.read_bytes())


def _write_hashed(folder: Path, stem: str, ending: str, data: bytes) -> dict[str, Any]:
    name = f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}{ending}"
    (folder / name).write_bytes(data)
    return {"name": name, "bytes": len(data)}


def _size_at(address: str) -> int:
    try:
        return size_at(address)
    except OSError as error:
        remedy = "Give with --pyodide an address that has it, or a folder on this disk."
        raise InvalidConfig(explain(f"{address} can't be had: {reason(error)}.", remedy=remedy)) from None
