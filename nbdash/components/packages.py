"""The bundles and style sheets of Dash's community packages, as a source of components (sources.py).

A package says what its pages load in `_js_dist` and `_css_dist`; what these load later lies beside them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from nbdash.components.sources import Source, find, register

_FILES = frozenset(
    {".js", ".mjs", ".cjs", ".css", ".map", ".wasm"}
    | {".woff", ".woff2", ".ttf", ".otf", ".eot"}
    | {".svg", ".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp", ".avif"}
)
"""What pages may have of a package's folder: its code and what is drawn, none of its Python."""


class PackageSource(Source):
    """The files of one package.

    Parameters
    ----------
    module
        The imported package: what has `_js_dist`.
    namespace
        The global name under which its bundles put their components.
    """

    how = "package"

    def __init__(self, module: ModuleType, namespace: str) -> None:
        package = module.__name__
        self.folder = Path(str(module.__file__)).resolve().parent
        self.namespace = namespace
        self._module = module
        super().__init__(namespace, self._version(module), f"_dash-component-suites/{package}")

    @property
    def js(self) -> list[str]:
        """The scripts to load, in order, as the package says now: some are asked for more while a program runs."""
        return list(_loaded(getattr(self._module, "_js_dist", None)))

    @property
    def css(self) -> list[str]:
        """The style sheets."""
        return list(_loaded(getattr(self._module, "_css_dist", None)))

    def details(self) -> dict[str, Any]:
        """The files to load, in order; what has an address of its own stands with it."""
        return {"namespace": self.namespace, "js": self.js, "css": self.css}

    def file(self, name: str) -> Path | None:
        """A file within the package's folder, if it is of a kind that pages need."""
        file = (self.folder / name).resolve()
        is_right = file.suffix.lower() in _FILES and file.is_relative_to(self.folder) and file.is_file()
        return file if is_right else None

    def _version(self, module: ModuleType) -> str:
        """Another also for another build under the same number, as while a package is developed."""
        stamps: list[str] = []
        for name in (*self.js, *self.css):
            file = self.file(name)
            if file is not None:
                found = file.stat()
                stamps.append(f"{name} {found.st_size} {found.st_mtime_ns}")
        stamp = zlib.crc32("\n".join(stamps).encode())
        return f"{getattr(module, '__version__', None) or 0}-{stamp:08x}"


def source_of(module: ModuleType, namespace: str) -> PackageSource:
    """The source of a package's components, for this run of Python."""
    known = find(namespace)
    if isinstance(known, PackageSource) and known.folder == Path(str(module.__file__)).resolve().parent:
        return known
    source = PackageSource(module, namespace)
    register(source)
    return source


def _loaded(entries: object) -> Iterator[str]:
    """What a page loads at once: no source maps, and none of what the bundles load themselves."""
    for entry in cast("list[dict[str, Any]]", entries or ()):
        if entry.get("dynamic") or entry.get("async"):
            continue
        names: Any = entry.get("relative_package_path")
        if names is None or entry.get("external_only"):
            names = entry.get("external_url") or ()
        yield from [names] if isinstance(names, str) else names
