"""The files that a notebook reads: those beside it, which an export may take along, and those that stand in the way."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nbdash.errors import did_you_mean
from nbdash.export.findings import Finding
from nbdash.export.paths import Named, asked_for, named_paths
from nbdash.export.sources import Source, is_own, libraries
from nbdash.export.watching import Watch

_SYSTEM = tuple(map(Path, ("/proc", "/sys", "/dev", "/etc", "/usr", "/lib", "/opt", "/run", "/var/lib", "/var/cache")))


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that the notebook reads, or a module of its own."""

    path: Path
    """Absolute."""
    cell: int
    """The first that reads it."""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Data:
    """What is read."""

    files: dict[str, ReadFile] = field(default_factory=dict[str, ReadFile])
    """Beside the notebook, by path from there with forward slashes, in order."""
    outside: list[ReadFile] = field(default_factory=list[ReadFile])
    """Elsewhere."""
    findings: list[Finding] = field(default_factory=list[Finding])
    """What stands in the way wherever the files are needed."""
    told: set[str] = field(default_factory=set[str])
    """Paths of which a finding tells already."""


def find_data(folder: Path, sources: list[Source], watch: Watch, modules: list[Path]) -> Data:
    """Find what the notebook reads.

    Parameters
    ----------
    folder
        Where it is.
    sources, watch
        Its code, and what was seen while it ran.
    modules
        Roots of what it has imported from elsewhere, which reads files of its own.
    """
    data = Data()
    named = named_paths(sources)
    asked = asked_for(sources)
    for one in named:
        _add_named(data, one, folder, asked)
    known = {file.path for file in [*data.files.values(), *data.outside]}
    roots = [*libraries(), *_SYSTEM, *modules]
    for name, cell in watch.read.items():
        path = Path(name)
        if path not in known and name not in data.told and path.is_file() and path.suffix not in (".py", ".pyc"):
            _add_read(data, ReadFile(path, cell), folder, roots)
    ordered = dict(sorted(data.files.items()))
    data.files.clear()
    data.files.update(ordered)
    return data


def _add_named(data: Data, named: Named, folder: Path, asked: set[str]) -> None:
    cell, line = named.source.cell, named.source.line(named.node)
    place = Path(os.path.expanduser(named.path))  # noqa: PTH111 (of text with `*`)
    is_there = place.is_file() and not any(place.is_relative_to(root) for root in _SYSTEM)
    if named.path in data.told:
        return
    if named.is_absolute and (named.is_read or is_there):
        data.told.update({named.path, str(place)})
        own = folder in place.parents
        name = place.relative_to(folder).as_posix() if own else re.split(r"[\\/]", named.path)[-1]
        remedy = f"Write {name!r}: it is beside the notebook." if own else _bring(name)
        what = f"{named.path!r} is a place of this computer{named.source.within(named.node)}."
        data.findings.append(Finding("", cell, what, remedy, line))
        if place.is_file() and not own:
            data.outside.append(ReadFile(place, cell, line))
        return
    if named.is_absolute:
        return
    found = list(_matching(folder, named))
    for path in found:
        _sort(data, ReadFile(path, cell, line), folder)
    if named.is_read and not found:
        near = did_you_mean(named.path, [file.name for file in sorted(folder.iterdir())])
        what = f"There is no {named.path!r} beside the notebook, and it is read{named.source.within(named.node)}."
        remedy = near or "Put it there, or take the code out that reads it."
        data.told.add(named.path)
        may_lack = named.path in asked or "*" in named.path
        data.findings.append(Finding("", cell, what, remedy, line, is_refusal=not may_lack))


def _matching(folder: Path, named: Named) -> Iterator[Path]:
    base = folder if named.source.file is None else named.source.file.parent
    for place in dict.fromkeys([folder, base]):
        if "*" in named.path:
            found = sorted(path.relative_to(place).as_posix() for path in place.glob(named.path))
        else:
            found = [named.path]
        for text in found:
            path = Path(os.path.normpath(place / text))
            if path.is_file():
                yield path
            elif path.is_dir() and path != folder and named.is_folder:
                yield from (file for file in sorted(path.rglob("*")) if file.is_file() and is_own(file, folder))


def _add_read(data: Data, file: ReadFile, folder: Path, roots: list[Path]) -> None:
    below = file.path.relative_to(Path.home()).parts if file.path.is_relative_to(Path.home()) else ()
    is_cache = any(part.startswith(".") for part in below)
    is_library = any(file.path.is_relative_to(root) for root in roots if not folder.is_relative_to(root))
    is_passing = file.path.is_relative_to(tempfile.gettempdir()) and not folder.is_relative_to(tempfile.gettempdir())
    if folder in file.path.parents or not (is_cache or is_library or is_passing):
        _sort(data, file, folder)


def _sort(data: Data, file: ReadFile, folder: Path) -> None:
    if folder not in file.path.parents or not file.path.resolve().is_relative_to(folder.resolve()):
        if file.path not in {one.path for one in data.outside}:
            data.outside.append(file)
            what = f"It reads {str(file.path)!r}, which is not in the notebook's folder."
            data.findings.append(Finding("", file.cell, what, _bring(file.path.name), file.line))
        return
    name = file.path.relative_to(folder).as_posix()
    if is_own(file.path, folder):
        before = data.files.get(name)
        if before is None or file.cell < before.cell:
            data.files[name] = file
    elif str(file.path) not in data.told:
        data.told.add(str(file.path))
        what = f"It reads {name!r}, which is hidden, and is not taken along."
        remedy = "Give it to whoever runs the app, or keep what it says in environment variables."
        data.findings.append(Finding("", file.cell, what, remedy, file.line, is_refusal=False))


def _bring(name: str) -> str:
    return f"Put a copy beside the notebook, and read {name!r}."
