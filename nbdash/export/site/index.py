"""Wheels from the package index, chosen by pip: it knows the index that is set up here, its mirrors and its logins."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from nbdash.errors import InvalidConfig, explain
from nbdash.export.site.kept import kept_folder
from nbdash.export.site.pyodide import Pyodide

_UNREACHED = ("NewConnectionError", "Retrying (", "ReadTimeoutError", "SSLError", "ProxyError")


def wheel_of(requirement: Requirement, pyodide: Pyodide) -> Path | None:
    """Get the newest wheel that a requirement allows and the browser can load.

    Parameters
    ----------
    requirement
        A name and versions. If it is one version the wheel is kept, and pip is asked once.
    pyodide
        What is to load it.

    Returns
    -------
    Path | None
        The wheel; None if there is none for the browser.

    Raises
    ------
    InvalidConfig
        If the index can't be asked.
    """
    return _wheel(str(requirement), pyodide.platform, pyodide.environment["python_version"])


@cache  # a check is followed by the export
def _wheel(text: str, platform: str, python: str) -> Path | None:
    requirement = Requirement(text)
    folder = kept_folder("wheels", f"{platform}-{python}")
    pinned = _pin(requirement)
    if pinned is not None:
        own = canonicalize_name(requirement.name).replace("-", "_")
        for kept in sorted(folder.glob("*.whl")):
            name, version = kept.name.split("-")[:2]
            if canonicalize_name(name).replace("-", "_") == own and version == pinned:
                return kept
    with TemporaryDirectory(dir=folder) as place:
        if not _download(text, platform, python, Path(place)):
            return None
        wheel = next(Path(place).glob("*.whl"))
        return wheel.replace(folder / wheel.name)


def _pin(requirement: Requirement) -> str | None:
    specifiers = list(requirement.specifier)
    return specifiers[0].version if len(specifiers) == 1 and specifiers[0].operator == "==" else None


def _download(plain: str, platform: str, python: str, place: Path) -> bool:
    if importlib.util.find_spec("pip") is None:
        remedy = "Install pip here (`python -m ensurepip`, `uv pip install pip`): it is what asks the index."
        raise InvalidConfig(explain(f"{plain} has to be fetched, and {sys.executable} has no pip.", remedy=remedy))
    abi = f"cp{python.replace('.', '')}"
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input", "--retries=1"]
    command += [
        "--disable-pip-version-check",
        "--progress-bar=off",
        "--implementation=cp",
        f"--python-version={python}",
    ]
    command += [
        f"--abi={abi}",
        "--abi=abi3",
        "--abi=none",
        f"--platform={platform}",
        "--platform=any",
    ]
    ended = subprocess.run([*command, f"--dest={place}", plain], capture_output=True, text=True, check=False)
    if ended.returncode == 0:
        return True
    if any(sign in ended.stderr for sign in _UNREACHED) or "No matching distribution" not in ended.stderr:
        last = (ended.stderr.strip().splitlines() or ["pip says nothing"])[0 if "Retrying" in ended.stderr else -1]
        remedy = (
            "Try again with a network. Without one, --pyodide FOLDER of a full distribution has most compiled "
            "packages, and --wheel FILE takes a wheel from this disk."
        )
        raise InvalidConfig(
            explain(f"The package index can't be asked for {plain}: {last.strip()[:300]}", remedy=remedy)
        )
    return False
