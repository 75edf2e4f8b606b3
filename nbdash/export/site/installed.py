"""What is installed here, as the browser would get it: its requirements there, and a wheel made of its files.

Pure packages need not be fetched: what was installed from a wheel has in RECORD the digest of each of its files, so the
wheel that is made of them has the index's own content, in the version that the notebook has run with.
"""

from __future__ import annotations

import base64
import csv
import fnmatch
import hashlib
import io
import json
from collections.abc import Mapping
from importlib.metadata import Distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from nbdash.export.writing import write_zip

# What no app in a browser can need, and is megabytes: the page has a plotly.js of its own.
_LEFT_OUT = {
    "jedi": ("jedi/third_party/*",),  # what IPython completes code with
    "plotly": ("plotly/package_data/plotly.min.js", "plotly/package_data/widgetbundle.js", "plotly/labextension/*"),
}

_NOT_OF_THE_WHEEL = ("INSTALLER", "REQUESTED", "RECORD", "direct_url.json", "uv_cache.json", "uv_build.json")


def is_pure(installed: Distribution) -> bool:
    """Whether its files are the same on every system."""
    lines = [line.split(":", 1) for line in (installed.read_text("WHEEL") or "").splitlines() if ":" in line]
    tags = [value.strip() for key, value in lines if key == "Tag"]
    return bool(tags) and any(tag.endswith("-none-any") for tag in tags)


def is_editable(installed: Distribution) -> bool:
    """Whether it is a folder of sources that somebody works on."""
    said = installed.read_text("direct_url.json")
    return said is not None and bool(json.loads(said).get("dir_info", {}).get("editable"))


def requirements(lines: list[str] | None, extras: frozenset[str], environment: Mapping[str, str]) -> list[Requirement]:
    """Those of a distribution's requirements that hold in the browser."""
    found = [Requirement(line) for line in lines or ()]
    return [one for one in found if one.marker is None or _holds(one, extras, environment)]


def _holds(requirement: Requirement, extras: frozenset[str], environment: Mapping[str, str]) -> bool:
    assert requirement.marker is not None
    return any(requirement.marker.evaluate({**environment, "extra": extra}) for extra in ("", *sorted(extras)))


def runs_on(installed: Distribution, python: str) -> bool:
    """Whether it says that it runs on a version of Python."""
    said = "Requires-Python" in installed.metadata
    return not said or SpecifierSet(installed.metadata["Requires-Python"]).contains(python, prereleases=True)


def remade(installed: Distribution, folder: Path) -> tuple[Path, list[str]]:
    """Make the wheel once more of which it was installed.

    Returns
    -------
    tuple
        The wheel, and the files that were changed since it was installed.
    """
    name, version = installed.name, installed.version
    files: dict[str, bytes] = {}
    changed: list[str] = []
    for file in installed.files or ():
        path = file.as_posix()
        if _is_left_out(name, path) or (file.name in _NOT_OF_THE_WHEEL and file.parts[0].endswith(".dist-info")):
            continue
        data = Path(str(file.locate())).read_bytes()
        if file.hash is not None and file.hash.value != _digest(data, file.hash.mode):
            changed.append(path)
        files[path] = data
    info = next(path.split("/")[0] for path in files if path.split("/")[0].endswith(".dist-info"))
    record = io.StringIO()
    rows = csv.writer(record, lineterminator="\n")
    rows.writerows((path, f"sha256={_digest(files[path])}", len(files[path])) for path in sorted(files))
    rows.writerow((f"{info}/RECORD", "", ""))
    files[f"{info}/RECORD"] = record.getvalue().encode()
    wheel = folder / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    write_zip(wheel, files)
    return wheel, changed


def _is_left_out(name: str, path: str) -> bool:
    # What begins with ".." was put elsewhere: scripts, data of other programs.
    own = _LEFT_OUT.get(name.lower(), ())
    return path.startswith("..") or "__pycache__" in path or any(fnmatch.fnmatch(path, one) for one in own)


def _digest(data: bytes, mode: str = "sha256") -> str:
    """As RECORD has it: URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(hashlib.new(mode, data).digest()).rstrip(b"=").decode()
