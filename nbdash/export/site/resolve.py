"""Which packages go to the browser, in which versions, and where each comes from.

The versions are those that are installed here, as long as the browser can load them: no resolver chooses others. What
is pure is made of the installed files. What is compiled comes from the Pyodide distribution that was named, else from
the index, in the version installed here if it has a build for the browser, else in the newest that is allowed.
"""

from __future__ import annotations

import email
import zipfile
from collections import deque
from dataclasses import dataclass, field, replace
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from nbdash.export.findings import Finding
from nbdash.export.site.index import wheel_of
from nbdash.export.site.installed import is_editable, is_pure, requirements, runs_on
from nbdash.export.site.needs import Needs, Want
from nbdash.export.site.pyodide import FULL, Pyodide

Source = Literal["installed", "index", "pyodide", "file"]


@dataclass(frozen=True)
class Package:
    """A package that goes to the browser."""

    name: str
    """Normalised."""
    version: str
    source: Source
    want: Want
    """Who wanted it first."""
    here: str | None
    """The version that is installed here."""
    wheel: Path | None = None
    """From the index, or a file that was given."""
    installed: metadata.Distribution | None = None
    """What a wheel is made of."""
    entry: dict[str, Any] | None = None
    """In the lock file of the Pyodide distribution."""


@dataclass
class Resolved:
    """What has been found."""

    pyodide: Pyodide
    packages: dict[str, Package] = field(default_factory=dict[str, Package])
    depends: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Of each package, what it needs in the browser."""
    findings: list[Finding] = field(default_factory=list[Finding])

    def in_order(self) -> list[Package]:
        """By name."""
        return [self.packages[name] for name in sorted(self.packages)]


def resolve(needs: Needs, pyodide: Pyodide, is_named: bool) -> Resolved:
    """Find all packages that are needed.

    Parameters
    ----------
    needs
        What the notebook wants.
    pyodide
        What is to load them.
    is_named
        Whether somebody has named this distribution: what to do about a missing package depends on it.

    Raises
    ------
    InvalidConfig
        If the index is needed and can't be asked.
    """
    return _Resolution(needs, pyodide, is_named).run()


class _Resolution:
    def __init__(self, needs: Needs, pyodide: Pyodide, is_named: bool) -> None:
        self._files = {str(canonicalize_name(wheel.name.split("-")[0])): wheel for wheel in needs.wheels}
        self._pyodide = pyodide
        self._is_named = is_named
        self._queue = deque(needs.wants)
        self._wanted: dict[str, list[Want]] = {}
        self._extras: dict[str, frozenset[str]] = {}
        self._missing: dict[str, Finding] = {}
        self._found = Resolved(pyodide)

    def run(self) -> Resolved:
        while self._queue:
            self._take(self._queue.popleft())
        known = self._found.packages
        for name, needed in self._found.depends.items():
            self._found.depends[name] = needed & known.keys() - {name}
        self._found.findings += [*self._missing.values(), *self._misfits()]
        return self._found

    def _take(self, want: Want) -> None:
        name = canonicalize_name(want.requirement.name)
        if name == "nbdash":
            return
        extras = self._extras.get(name, frozenset()) | want.requirement.extras
        is_known = name in self._extras and extras == self._extras[name]
        self._wanted.setdefault(name, []).append(want)
        if want.via and (needer := canonicalize_name(want.via[-1])) in self._found.packages:
            self._found.depends.setdefault(needer, set()).add(name)
        if is_known and not (name in self._missing and not want.is_optional):
            return
        self._extras[name] = extras
        package = self._found.packages.get(name) or self._choose(name, want)
        if isinstance(package, Finding):
            self._missing[name] = package
            return
        self._found.packages[name] = package
        self._queue.extend(self._needed_by(package, extras, want))

    def _choose(self, name: str, want: Want) -> Package | Finding:
        installed = _installed(name)
        here = installed.version if installed else None
        if name in self._files:
            return self._of_file(name, want, here)
        if installed is not None and is_editable(installed):
            what = f"{name!r} is installed from a folder of sources, not from a wheel. {want.reason}."
            remedy = "Build its wheel (`python -m build --wheel`) and give it: --wheel dist/….whl"
            return self._finding(want, what, remedy)
        if installed is not None and is_pure(installed) and runs_on(installed, self._pyodide.python):
            return Package(name, installed.version, "installed", want, here, installed=installed)
        if self._is_named and self._pyodide.has(name):
            entry = self._pyodide.packages[name]
            if self._is_allowed(name, entry["version"]):
                return Package(name, entry["version"], "pyodide", want, here, entry=entry)
        wheel = self._of_index(name, want, here)
        if wheel is None:
            return self._no_build(name, want, here)
        return Package(name, str(parse_wheel_filename(wheel.name)[1]), "index", want, here, wheel=wheel)

    def _of_file(self, name: str, want: Want, here: str | None) -> Package | Finding:
        wheel = self._files[name]
        try:
            _, version, _, tags = parse_wheel_filename(wheel.name)
        except InvalidWheelFilename:
            return self._finding(want, f"{wheel.name!r} is no name of a wheel.", "Give the file as it was built.")
        if not tags & self._tags():
            what = (
                f"The browser can't load {wheel.name!r}: it is for {', '.join(sorted(tag.platform for tag in tags))}."
            )
            return self._finding(want, what, f"Give one that is pure Python, or built for {self._pyodide.platform}.")
        return Package(name, str(version), "file", want, here, wheel=wheel)

    def _tags(self) -> set[Tag]:
        major, minor, *_ = self._pyodide.python.split(".")
        python = f"cp{major}{minor}"
        built = {Tag(python, abi, self._pyodide.platform) for abi in (python, "abi3", "none")}
        older = {Tag(f"cp{major}{one}", "abi3", self._pyodide.platform) for one in range(2, int(minor))}
        pure = {
            Tag(one, "none", "any") for one in (python, f"py{major}", *(f"py3{one}" for one in range(int(minor) + 1)))
        }
        return built | older | pure

    def _of_index(self, name: str, want: Want, here: str | None) -> Path | None:
        """The wheel of the version that is here; else the newest that everybody who wants it allows."""
        if here is not None and (wheel := wheel_of(Requirement(f"{name}=={here}"), self._pyodide)):
            return wheel
        allowed = SpecifierSet()
        for one in self._wanted[name]:
            allowed &= one.requirement.specifier
        return wheel_of(Requirement(f"{name}{allowed}"), self._pyodide)

    def _is_allowed(self, name: str, version: str) -> bool:
        return all(one.requirement.specifier.contains(version, prereleases=True) for one in self._wanted[name])

    def _needed_by(self, package: Package, extras: frozenset[str], want: Want) -> list[Want]:
        environment = self._pyodide.environment
        lines = _lines(package)
        needed = [(one, want.is_optional) for one in requirements(lines, extras, environment)]
        if package.entry is not None:
            # The lock file says what this build needs, without versions. What the version that is installed here
            # needs in a browser (pandas: tzdata) helps it too; it is no reason to refuse.
            needed = [(one, True) for one, _ in needed]
            needed += [(Requirement(name), want.is_optional) for name in package.entry["depends"]]
        via = (*want.via, package.name)
        return [replace(want, requirement=one, via=via, is_optional=optional) for one, optional in needed]

    def _no_build(self, name: str, want: Want, here: str | None) -> Finding:
        pyodide = self._pyodide
        subject = f"{name} {here} is compiled, and" if here else f"{name!r}:"
        what = f"{subject} the package index has no build of it for the browser ({pyodide.platform})"
        entry = pyodide.packages.get(name)
        if not self._is_named:
            what += "."
            has = f"Pyodide's full distribution has {name} {entry['version']}: " if entry else "If one has it: "
            remedy = f"{has}--pyodide {FULL} (visitors' browsers load it from there), or --pyodide FOLDER (copied in)."
        elif entry is not None and not pyodide.has(name):
            what += f", and {pyodide.place} lists {entry['file_name']}, but does not hold it."
            remedy = f"Put the file into that folder: it is at {FULL}{entry['file_name']}"
        elif entry is not None:
            what += f", and {pyodide.place} has {entry['version']}, which does not fit what is installed here."
            remedy = "Take a distribution with another version."
        else:
            what += f", nor has {pyodide.place}."
            remedy = "Do without it: tag its cells nbdash-skip, or export to app or html."
        return self._finding(want, f"{what} {want.reason}.", remedy)

    def _finding(self, want: Want, what: str, remedy: str) -> Finding:
        return Finding("site", want.cell, what, remedy, want.line, is_refusal=not want.is_optional)

    def _misfits(self) -> list[Finding]:
        """Packages whose version somebody does not want: what is installed fits together, a distribution may not."""
        found: list[Finding] = []
        for package in self._found.in_order():
            for want in self._wanted[package.name]:
                if not want.requirement.specifier.contains(package.version, prereleases=True):
                    needer = want.via[-1] if want.via else "Somebody"
                    what = f"{needer} wants {want.requirement}, and the browser gets {package.name} {package.version}."
                    remedy = "Try it, or name another Pyodide distribution."
                    found.append(Finding("site", want.cell, what, remedy, want.line, is_refusal=False))
        return found


def _installed(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _lines(package: Package) -> list[str] | None:
    """What a package says that it requires."""
    if package.wheel is None:
        installed = package.installed or _installed(package.name)
        return installed.requires if installed else None
    with zipfile.ZipFile(package.wheel) as archive:
        name = next(one for one in archive.namelist() if one.count("/") == 1 and one.endswith(".dist-info/METADATA"))
        return email.message_from_bytes(archive.read(name)).get_all("Requires-Dist")
