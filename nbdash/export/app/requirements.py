"""What the app needs of other packages: those it imports in `requirements.txt`, what these need in `constraints.txt`.

Constraints hold a version fast where the package is wanted, and want none: a file that was made on one system is good
on another, where other packages are needed.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from nbdash.export.app.wheel import own_metadata
from nbdash.export.findings import Finding
from nbdash.export.prepared import Prepared


@dataclass(slots=True)
class Needed:
    """A package that the app imports."""

    name: str
    cell: int | None
    """The first that imports it; None if no cell does."""
    extras: set[str] = field(default_factory=set[str])


@dataclass(frozen=True, slots=True)
class Requirements:
    """The two files, and what can't be required."""

    requirements: str
    constraints: str
    findings: tuple[Finding, ...]


def requirements_of(prepared: Prepared, include: Iterable[str], wheels: Iterable[Path]) -> Requirements:
    """Find out what an app needs.

    Parameters
    ----------
    prepared
        The notebook.
    include
        Packages that are needed though no cell imports them.
    wheels
        What is put beside the app, and taken from there.
    """
    beside = {str(parse_wheel_filename(wheel.name)[0]): wheel.name for wheel in wheels}
    needed = _needed(prepared, include)
    findings: list[Finding] = []
    lines: list[str] = []
    for name in sorted(needed):
        one = needed[name]
        extras = f"[{','.join(sorted(one.extras))}]" if one.extras else ""
        if name in beside:
            lines.append(f"./{beside[name]}{extras}")
        elif (found := _distribution(name)) is None:
            what = f"The package {one.name!r} is not installed here, so that its version is not known."
            findings.append(Finding("app", one.cell, what, f"Install it: pip install {one.name}."))
        elif (source := _source(found)) is None:
            what = f"{one.name} {found.version} was installed from a folder or a file: no index need have it."
            remedy = "Build its wheel (pip wheel --no-deps FOLDER), and give that with --wheel."
            findings.append(Finding("app", one.cell, what, remedy))
        else:
            lines.append(f"{one.name}{extras}{source}")
    constraints = [f"{name}=={version}" for name, version in _constraints(needed, {*needed, *beside})]
    head = "-c constraints.txt\n" if constraints else ""
    return Requirements(head + _text(lines), _text(constraints), tuple(findings))


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _needed(prepared: Prepared, include: Iterable[str]) -> dict[str, Needed]:
    """By canonical name: what the notebook imports, what libraries import while it runs, what is asked for."""
    needed = {"nbdash": Needed("nbdash", None)}
    for one in prepared.imports.values():
        is_spare = one.is_optional and not one.is_direct  # a package has it where it is there, and does without
        if one.distribution is not None and not is_spare:
            needed.setdefault(canonicalize_name(one.distribution), Needed(one.distribution, one.cell))
    for asked in include:
        requirement = Requirement(asked)
        entry = needed.setdefault(canonicalize_name(requirement.name), Needed(requirement.name, None))
        entry.extras |= requirement.extras
    for package, part in _imported_parts(prepared):
        name = prepared.imports[package].distribution if package in prepared.imports else None
        if name is not None and (entry := needed.get(canonicalize_name(name))) is not None:
            entry.extras |= {extra for extra in _extras(name) if extra == part}
    return needed


def _imported_parts(prepared: Prepared) -> Iterator[tuple[str, str]]:
    """Packages with those of their modules that are imported by name.

    `plotly.express` needs more than plotly does, as `plotly[express]` says: an extra that is called as a module is.
    """
    sources = [cell.source for cell in prepared.notebook.code]
    sources += [module.path.read_text("utf-8") for module in prepared.modules.values()]
    for source in sources:
        for found in re.finditer(
            r"^\s*(?:import\s+(\w+)\.(\w+)|from\s+(\w+)(?:\.(\w+))?\s+import\s+(.+))", source, re.M
        ):
            if found[1]:
                yield found[1], found[2]
            elif found[4]:
                yield found[3], found[4]
            else:
                for name in re.findall(r"\w+", found[5]):
                    yield found[3], name


def _extras(name: str) -> list[str]:
    found = _distribution(name)
    return [] if found is None else found.metadata.get_all("Provides-Extra") or []


@cache
def _distribution(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _source(found: metadata.Distribution) -> str | None:
    """How the version that is installed is had elsewhere; None if it can't be."""
    said = found.read_text("direct_url.json")
    if said is None:
        return f"=={found.version}"
    origin = json.loads(said)
    url: str = origin["url"]
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return f" @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    return None if url.startswith("file:") else f" @ {url}"


def is_from_index(name: str) -> bool:
    """Whether a package's version can be had where this one came from."""
    found = _distribution(name)
    return found is not None and _source(found) is not None


def _requires(found: metadata.Distribution | None) -> list[str]:
    if found is not None:
        return found.requires or []
    needs = "Requires-Dist: "
    return [line.removeprefix(needs) for line in own_metadata()[1] if line.startswith(needs)]


def _constraints(needed: Mapping[str, Needed], but: set[str]) -> Iterator[tuple[str, str]]:
    """The versions of all that is needed by what is needed, in order.

    A version that another package here can't do with is left out: there would be nothing to install.
    """
    versions: dict[str, str] = {}
    wrong: set[str] = set()
    todo = deque((name, frozenset(one.extras)) for name, one in needed.items())
    seen: set[tuple[str, frozenset[str]]] = set()
    while todo:
        name, extras = entry = todo.popleft()
        found = _distribution(name)
        if entry in seen or (found is None and name != "nbdash"):
            continue
        seen.add(entry)
        if found is not None:
            versions[name] = found.version
        for text in _requires(found):
            try:
                requirement = Requirement(text)
            except InvalidRequirement:
                continue  # of a package that is older than the rules
            marker = requirement.marker
            if marker is not None and not any(marker.evaluate({"extra": extra}) for extra in (*extras, "")):
                continue
            other = canonicalize_name(requirement.name)
            todo.append((other, frozenset(requirement.extras)))
            here = _distribution(other)
            if here is not None and not requirement.specifier.contains(here.version, prereleases=True):
                wrong.add(other)
    for name in sorted(versions.keys() - but - wrong):
        found = _distribution(name)
        if found is not None and found.read_text("direct_url.json") is None:
            yield name, versions[name]
