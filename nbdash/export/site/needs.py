"""What must be there in the browser before the notebook's first cell runs, and which cell wants it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from nbdash.errors import InvalidConfig, explain
from nbdash.export.prepared import Prepared
from nbdash.export.sources import Sources

OWN = ("msgspec", "narwhals")
"""What nbdash itself needs there; plotly only where a cell imports it."""

# What modules need though their packages do not require it. Python takes time zones from the operating system.
_NEEDED_BY = {"plotly.express": ("numpy", "pandas"), "plotly.figure_factory": ("numpy",), "zoneinfo": ("tzdata",)}

# Instead of pandas, for plotly.express.
_FRAMES = ("polars", "pyarrow")


@dataclass(frozen=True, slots=True)
class Want:
    """A package that is wanted, and why."""

    requirement: Requirement
    cell: int | None = None
    """The cell that imports it, or that imports what needs it."""
    line: int | None = None
    via: tuple[str, ...] = ()
    """From what the cell imports to what needs it."""
    is_optional: bool = False
    """True: it is done without where it can't be had."""

    @property
    def reason(self) -> str:
        """In words: "Cell 3 imports pandas, which needs it"."""
        if not self.via and self.cell is None:
            return "It was asked for"
        first = "" if self.cell is None else f"Cell {self.cell} imports "
        chain = ", which needs ".join([*self.via, "it"])
        return first + (chain if self.cell is not None else chain.replace(", which needs ", " needs ", 1))


@dataclass(frozen=True, slots=True)
class Needs:
    """All that is wanted."""

    wants: tuple[Want, ...]
    wheels: tuple[Path, ...]
    """Files that were asked for: they stand in for whatever is installed."""


def needs_of(prepared: Prepared, include: tuple[str, ...] = (), wheels: tuple[Path, ...] = ()) -> Needs:
    """Find what a notebook wants in the browser.

    Parameters
    ----------
    prepared
        The notebook.
    include
        Requirements that were asked for besides.
    wheels
        Files that stand in for whatever is installed.

    Raises
    ------
    InvalidConfig
        If something that was asked for is none.
    """
    wants = [*_own(), *_asked(include, wheels)]
    direct = {name: one for name, one in prepared.imports.items() if one.is_direct and name != "nbdash"}
    loaded = [one for one in prepared.imports.values() if not one.is_direct and not one.is_optional]
    wants += [
        Want(Requirement(one.distribution), one.cell, one.line, (), one.is_optional)
        for one in direct.values()
        if one.distribution is not None
    ]
    for use in Sources(prepared.notebook, prepared.namespace, {}).imports:
        cell, line = use.source.cell, use.source.line(use.node)
        module = next((name for name in _with_parents(use.name) if name in _NEEDED_BY), "")
        wants += [
            Want(Requirement(name), cell, line, (module,), use.is_optional)
            for name in _NEEDED_BY.get(module, ())
            if name != "pandas" or not any(frame in direct for frame in _FRAMES)
        ]
    extras = _extras([one.distribution for one in direct.values() if one.distribution])
    # pandas loads openpyxl when it reads such a file. What is loaded otherwise is a guess: Plotly looks at whatever is
    # installed.
    wants += [
        Want(Requirement(one.distribution), one.cell, one.line, (extras[canonicalize_name(one.distribution)],))
        for one in loaded
        if one.distribution is not None and canonicalize_name(one.distribution) in extras
    ]
    return Needs(tuple(wants), wheels)


def _extras(distributions: list[str]) -> dict[str, str]:
    """What distributions name in an extra, and which does."""
    found: dict[str, str] = {}
    for name in distributions:
        if canonicalize_name(name) in (*OWN, "nbdash", "plotly"):
            continue
        for line in metadata.requires(name) or ():
            requirement = Requirement(line)
            if requirement.marker is not None and "extra" in str(requirement.marker):
                found.setdefault(canonicalize_name(requirement.name), name)
    return found


def _own() -> list[Want]:
    """nbdash's own requirements, with the versions that it works with."""
    try:
        found = [Requirement(line) for line in metadata.requires("nbdash") or ()]
    except metadata.PackageNotFoundError:
        found = [Requirement(name) for name in OWN]
    return [Want(one, via=("nbdash",)) for one in found if canonicalize_name(one.name) in OWN and one.marker is None]


def _asked(include: tuple[str, ...], wheels: tuple[Path, ...]) -> Iterator[Want]:
    for wheel in wheels:
        if not wheel.is_file():
            raise InvalidConfig(
                explain(f"There is no wheel {str(wheel)!r}.", remedy="Give --wheel a file that exists.")
            )
        yield Want(Requirement(wheel.name.split("-")[0]))
    for text in include:
        try:
            yield Want(Requirement(text))
        except InvalidRequirement:
            remedy = "Give --include the name of a package, such as openpyxl or 'pandas[excel]'."
            raise InvalidConfig(explain(f"{text!r} is no package.", remedy=remedy)) from None


def _with_parents(name: str) -> list[str]:
    """A module, and the packages that it is in: `from zoneinfo import ZoneInfo` names `zoneinfo.ZoneInfo`."""
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
