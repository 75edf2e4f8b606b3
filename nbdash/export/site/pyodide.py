"""A Pyodide distribution: Python for the browser, and the compiled packages that were built with it.

It is a folder or an address. Its lock file lists the packages; the one on npm has the list, but only Python itself.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from packaging.utils import canonicalize_name

from nbdash.errors import InvalidConfig, explain
from nbdash.export.report import Report
from nbdash.export.site.kept import fetch, kept_folder, reason

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""What Python itself is in the browser."""

VERSION = "314.0.7"
"""The Pyodide that is taken where none is named: the one that nbdash is tested with."""

FULL = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
"""Where all its packages are."""

# The package on npm, 6 MB: Pyodide itself has no place for Python alone that is not a network for visitors.
_ARCHIVE = f"https://registry.npmjs.org/pyodide/-/pyodide-{VERSION}.tgz"
_DIGEST = (
    "d18bd7c4485f11da4b7dbfd790cd8114078c44eab488c517d9bcf31fda4eb6dc"
    "8c716930abe1db139bb2b860fcd8b37bcb6abe48dbe2ffa579244b0e943d91d4"
)
_LOCK = "pyodide-lock.json"
_OLDEST = "2026"
"""The first year of platform tags that PEP 783 defines; what is older names them otherwise, and is not tried."""


@dataclass(frozen=True)
class Pyodide:
    """A distribution that was opened.

    Parameters
    ----------
    place
        Its folder, or its address, which ends in "/".
    lock
        Its lock file.
    version
        Its own version, such as "314.0.7".
    """

    place: Path | str
    lock: Mapping[str, Any]
    version: str

    @property
    def python(self) -> str:
        """Python's version: "3.14.2"."""
        return self.lock["info"]["python"]

    @property
    def platform(self) -> str:
        """The platform tag of wheels that it can load."""
        return f"pyemscripten_{self.lock['info']['abi_version']}_wasm32"

    @property
    def environment(self) -> dict[str, str]:
        """What requirements' markers see in the browser."""
        return {
            "implementation_name": "cpython",
            "implementation_version": self.python,
            "os_name": "posix",
            "platform_machine": "wasm32",
            "platform_release": "",
            "platform_system": "Emscripten",
            "platform_version": "",
            "python_full_version": self.python,
            "platform_python_implementation": "CPython",
            "python_version": ".".join(self.python.split(".")[:2]),
            "sys_platform": "emscripten",
        }

    @cached_property
    def packages(self) -> dict[str, dict[str, Any]]:
        """The lock file's entries, by normalised name."""
        return {str(canonicalize_name(name)): entry for name, entry in self.lock["packages"].items()}

    def file(self, name: str) -> Path | str:
        """The path or the address of one of its files."""
        return self.place / name if isinstance(self.place, Path) else urljoin(self.place, name)

    def has(self, name: str) -> bool:
        """Whether a package can be had from here: a folder may list what it does not hold."""
        entry = self.packages.get(name)
        if entry is None:
            return False
        file = self.file(entry["file_name"])
        return isinstance(file, str) or file.is_file()


def open_pyodide(named: str | None, report: Report | None = None) -> Pyodide:
    """Open the distribution that is named, or the one that is kept.

    Parameters
    ----------
    named
        A folder or an address; None: Pyodide's Python alone, fetched once.
    report
        Is told when something is fetched.

    Raises
    ------
    InvalidConfig
        If it is no distribution, or can't be had.
    """
    if named is None:
        return _of_folder(_kept(report))
    if re.match(r"https?://", named):
        return _of_address(named.rstrip("/") + "/")
    return _of_folder(Path(named).expanduser().absolute())


def check_digest(data: bytes, digest: str, what: str) -> None:
    """Refuse what is not what a lock file says.

    Raises
    ------
    InvalidConfig
        If the SHA-256 is another one.
    """
    actual = hashlib.sha256(data).hexdigest()
    if actual != digest:
        remedy = "Fetch it once more: it is damaged, or of another distribution."
        message = f"{what} has the SHA-256 {actual[:12]}…, its lock file says {digest[:12]}…."
        raise InvalidConfig(explain(message, remedy=remedy))


def _of_folder(folder: Path) -> Pyodide:
    missing = [name for name in (*CORE, _LOCK) if not (folder / name).is_file()]
    if missing:
        remedy = (
            "Give with --pyodide the unpacked folder of a release (github.com/pyodide/pyodide/releases), "
            f"or of `npm pack pyodide@{VERSION}`."
        )
        has = "does not exist" if not folder.is_dir() else f"has no {', '.join(missing)}"
        raise InvalidConfig(explain(f"{str(folder)!r} is no Pyodide distribution: it {has}.", remedy=remedy))
    return _opened(folder, (folder / _LOCK).read_bytes(), (folder / "pyodide.mjs").read_bytes())


def _of_address(address: str) -> Pyodide:
    try:
        return _opened(address, fetch(urljoin(address, _LOCK)), fetch(urljoin(address, "pyodide.mjs")))
    except OSError as error:
        remedy = f"Give the address of a folder with {_LOCK} and pyodide.mjs, such as {FULL}, or a folder on this disk."
        message = f"There is no Pyodide distribution at {address}: {reason(error)}."
        raise InvalidConfig(explain(message, remedy=remedy)) from None


def _opened(place: Path | str, lock: bytes, program: bytes) -> Pyodide:
    try:
        read = json.loads(lock)
        abi = str(read["info"]["abi_version"])
        assert read["info"]["python"] and isinstance(read["packages"], dict)
    except (ValueError, KeyError, TypeError, AssertionError):
        remedy = "Take the one that belongs to the release."
        raise InvalidConfig(explain(f"The {_LOCK} of {place} is no lock file of Pyodide.", remedy=remedy)) from None
    version = re.search(rb'"(\d+\.\d+\.\d+[^"]{0,12})"', program)
    if abi < _OLDEST or version is None:
        message = f"The Pyodide distribution {place} is for the platform {abi!r}."
        raise InvalidConfig(explain(message, remedy=f"Take Pyodide 314 or newer; nbdash is tested with {VERSION}."))
    return Pyodide(place, read, version[1].decode())


def _kept(report: Report | None) -> Path:
    """The folder of the package on npm, which is fetched if this is the first time."""
    folder = kept_folder(f"pyodide-{VERSION}")
    if (folder / _LOCK).is_file():
        return folder
    if report is not None:
        report.step(f"Fetching Pyodide {VERSION} (6 MB, once)")
    remedy = (
        f"Fetch it elsewhere (`npm pack pyodide@{VERSION}`, or github.com/pyodide/pyodide/releases), unpack it and "
        f"give its folder with --pyodide; or let visitors' browsers load it from an address: --pyodide {FULL}"
    )
    try:
        archive = fetch(_ARCHIVE)
    except OSError as error:
        message = f"Python for the browser can't be fetched from {_ARCHIVE}: {reason(error)}."
        raise InvalidConfig(explain(message, remedy=remedy)) from None
    if hashlib.sha512(archive).hexdigest() != _DIGEST:
        message = f"What {_ARCHIVE} has given is not Pyodide {VERSION}: its SHA-512 is another one."
        raise InvalidConfig(explain(message, remedy=remedy))
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for name in (*CORE, _LOCK):  # the lock file last: it says that all are there
            member = files.extractfile(f"package/{name}")
            assert member is not None
            part = folder / f"{name}.part"
            part.write_bytes(member.read())
            part.replace(folder / name)
    return folder
