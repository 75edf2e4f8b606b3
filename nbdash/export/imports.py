"""Which distributions a notebook needs: those that its code imports, and those that were loaded for it.

A package may import another only when something is asked of it (plotly's example data need pandas). What a notebook
has loaded in this way counts, unless a package that it imports requires it anyway.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, cast

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from nbdash._version import __version__
from nbdash.export.sources import Sources, catches
from nbdash.export.watching import Watch


@dataclass(frozen=True, slots=True)
class Import:
    """A module that the notebook imports, and the distribution that it is of."""

    module: str
    """The top-level one; of packages that share it, with the part that tells them apart."""
    cell: int
    """The first that imports it."""
    line: int | None
    distribution: str | None
    """What it is installed as; None if it is of no distribution: not installed, or merely on the path."""
    version: str | None
    url: str | None = None
    """Where it was installed from, if not from an index: a repository's address, or `file://...`."""
    is_editable: bool = False
    """True: it is a checkout that is worked on."""
    is_direct: bool = True
    """False: no cell names it; a package has loaded it while the notebook ran."""
    is_optional: bool = False
    """True: whoever imports it goes on without it."""


def find_imports(sources: Sources, watch: Watch) -> dict[str, Import]:
    """The modules by name, in order; not Python's own, and not the author's.

    Parameters
    ----------
    sources
        The notebook's code.
    watch
        What was seen while it ran.
    """
    found: dict[str, Import] = {}
    for imported in sources.imports:
        top = imported.name.partition(".")[0]
        if top in sys.stdlib_module_names:
            continue
        one = _import(imported.name, imported.source.cell, imported.source.line(imported.node), imported.is_optional)
        before = found.get(one.module)
        if before is None or (before.is_optional and not one.is_optional) or one.cell < before.cell:
            found[one.module] = one
    if "nbdash" in found and found["nbdash"].distribution is None:  # run from a checkout that is not installed
        found["nbdash"] = replace(found["nbdash"], distribution="nbdash", version=__version__, is_editable=True)
    return dict(sorted({**_loaded(watch, found), **found}.items()))


def _loaded(watch: Watch, direct: Mapping[str, Import]) -> dict[str, Import]:
    """What was loaded though no cell names it, and though nothing that is needed requires it."""
    names = {one.distribution for one in direct.values() if one.distribution}
    loaded: dict[str, Import] = {}
    own = {"nbdash", "IPython"}
    """Those that import for themselves, or for magics such as `%matplotlib`, which are left out."""
    for name, (importer, file, line) in watch.importers.items():
        if name not in sys.modules or name in direct:
            continue
        if importer in own:
            own.add(name)
            continue
        is_optional = _is_caught(file, line) or (importer in loaded and loaded[importer].is_optional)
        one = _import(name, watch.imported[name], None, is_optional)
        if one.distribution is not None and one.distribution not in names:
            names.add(one.distribution)
            loaded[one.module] = replace(one, is_direct=False)
    for one in list(loaded.values()):
        if canonicalize_name(str(one.distribution)) in _required(["nbdash", *(names - {one.distribution})]):
            del loaded[one.module]
            names.discard(one.distribution)
    return loaded


def _import(name: str, cell: int, line: int | None, is_optional: bool) -> Import:
    module, distribution = _distribution_of(name)
    if distribution is None:
        return Import(module, cell, line, None, None, is_optional=is_optional)
    origin = _origin(distribution)
    return Import(
        module,
        cell,
        line,
        distribution.metadata["Name"],
        distribution.version,
        url=origin.get("url"),
        is_editable=bool(origin.get("dir_info", {}).get("editable")),
        is_optional=is_optional,
    )


def _distribution_of(name: str) -> tuple[str, metadata.Distribution | None]:
    """The distribution of a module; where several share its first name, the one that has most of the others."""
    top = name.partition(".")[0]
    names = sorted(set(_distributions().get(top, ())))
    if not names:
        return top, _of_checkout(top)
    if len(names) == 1:
        return top, metadata.distribution(names[0])
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        path = "/".join(parts[:length])
        for one in names:
            files = {str(file).replace("\\", "/") for file in metadata.files(one) or ()}
            if f"{path}.py" in files or f"{path}/__init__.py" in files:
                return (top if length == 1 else ".".join(parts[:length])), metadata.distribution(one)
    return top, metadata.distribution(names[0])


def _of_checkout(top: str) -> metadata.Distribution | None:
    """The distribution of a module that is imported from a checkout, whose files no list names."""
    module = sys.modules.get(top)
    file = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", ())), None)
    for name, folder in _checkouts().items():
        if file is not None and Path(file).is_relative_to(folder):
            return metadata.distribution(name)
    try:
        return metadata.distribution(top)
    except metadata.PackageNotFoundError:
        return None


@cache
def _distributions() -> Mapping[str, list[str]]:
    return metadata.packages_distributions()


@cache
def _checkouts() -> dict[str, Path]:
    from urllib.parse import unquote, urlsplit

    found: dict[str, Path] = {}
    for distribution in metadata.distributions():
        origin = _origin(distribution)
        if origin.get("dir_info", {}).get("editable"):
            found[distribution.metadata["Name"]] = Path(unquote(urlsplit(str(origin["url"])).path))
    return dict(sorted(found.items()))


def _origin(distribution: metadata.Distribution) -> dict[str, Any]:
    """Where it was installed from, as installers note it; empty if from an index."""
    return cast("dict[str, Any]", json.loads(distribution.read_text("direct_url.json") or "{}"))


def _required(names: Iterable[str]) -> set[str]:
    """Distributions with all that they require."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if canonicalize_name(name) in found:
            continue
        found.add(canonicalize_name(name))
        try:
            asked = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        for text in asked:
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found


def _is_caught(file: str, line: int) -> bool:
    """Whether an import at the top level of a module stands where its failure is caught."""
    if not Path(file).is_file():
        return False
    try:
        tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return False
    return any(
        statement.lineno <= line <= (statement.end_lineno or statement.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.Try) and catches(node, "ImportError", "ModuleNotFoundError")
        for statement in node.body
    )
