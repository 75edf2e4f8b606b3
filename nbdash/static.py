"""The built JavaScript: what is there, under which names, and which files a layout needs.

`js/build.mjs` writes `nbdash/_static/`; names hold the content's hash, so a file never changes under its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from nbdash.components.base import component_class
from nbdash.components.tree import Node
from nbdash.errors import ResourceException, explain

FOLDER = Path(__file__).parent / "_static"


class File(msgspec.Struct):
    """One chunk: what it imports at once, what it may import later, its size."""

    bytes: int
    imports: list[str] = []
    dynamic: list[str] = []


class Manifest(msgspec.Struct):
    """What the build made; see `js/build.mjs`."""

    standalone: str
    widget: str
    css: str
    chunks: dict[str, str]
    files: dict[str, File]
    still: str = ""
    site: str = ""
    worker: str = ""
    """What runs in the worker of an exported site."""

    def closure(self, names: Iterable[str]) -> list[str]:
        """These files and all that they import at once."""
        found: dict[str, None] = {}
        waiting = list(names)
        while waiting:
            name = waiting.pop(0)
            if name not in found and name in self.files:
                found[name] = None
                waiting += self.files[name].imports
        return list(found)

    def later(self, stem: str, later: str) -> str | None:
        """The file that one may import later, by both their names without the hash; None if there is none."""
        found = (name for own, file in self.files.items() if _stem(own) == stem for name in file.dynamic)
        return next((name for name in found if _stem(name) == later), None)

    def needed_by(self, nodes: Iterable[Node]) -> list[str]:
        """The files that a page with these components will load, beside what the page itself imports."""
        chunks: dict[str, None] = {}
        for node in nodes:
            kind = component_class(node.namespace, node.type)
            chunk = getattr(kind, "_chunk", None)
            if chunk in self.chunks:
                chunks[self.chunks[chunk]] = None
        return self.closure(chunks)


@cache
def manifest() -> Manifest:
    """Read the manifest.

    Raises
    ------
    ResourceException
        If the JavaScript has not been built.
    """
    return msgspec.json.decode(_read("manifest.json"), type=Manifest)


@cache
def manifest_dict() -> dict[str, Any]:
    """The manifest as the loader in a notebook wants it."""
    return msgspec.json.decode(_read("manifest.json"))


@cache
def css() -> str:
    """The style sheet of a page that nbdash owns."""
    return _read(manifest().css).decode()


@cache
def loader() -> str:
    """The text of the anywidget's module."""
    return _read("loader.js").decode()


def path(name: str) -> Path | None:
    """The file of this name; None if there is none. Only names of the manifest are files."""
    known = name in manifest().files or name == manifest().css
    return FOLDER / name if known else None


def _stem(name: str) -> str:
    return name.rsplit("-", 1)[0]


def _read(name: str) -> bytes:
    try:
        return (FOLDER / name).read_bytes()
    except FileNotFoundError:
        raise ResourceException(
            explain(
                f"nbdash's JavaScript is missing: there is no {name} in {FOLDER}.",
                remedy="In a checkout of the source, run `make build`; otherwise install nbdash again.",
            )
        ) from None
