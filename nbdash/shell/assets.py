"""The folder of an app's own files: style sheets and scripts that its pages load, and whatever else they name."""

from __future__ import annotations

import inspect
import os
import re
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from nbdash.shell.shell import AppShell

RECENT_S = 1.0
"""A look at the folder holds for so long: visitors come in crowds, and an author saves files one at a time."""
INLINE_BYTES = 1_000_000
"""A file up to this size travels in its address, in a notebook."""

_PACKAGE = str(Path(__file__).parent.parent) + os.sep
_FAVICONS = ("favicon.ico", "favicon.svg", "favicon.png")


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that a page loads."""

    path: str
    """From the folder, with slashes."""
    hash: str
    """Of its content."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The files that a page loads by itself, in order."""

    scripts: tuple[Asset, ...] = ()
    stylesheets: tuple[Asset, ...] = ()
    favicon: Asset | None = None


class Assets:
    """The folder, as its app's options say.

    Parameters
    ----------
    shell
        The options.
    root
        What the folder is relative to.
    """

    def __init__(self, shell: AppShell, root: Path) -> None:
        self.folder = root / shell.assets_folder
        self._ignore = re.compile(shell.assets_ignore) if shell.assets_ignore else None
        self._path_ignore = [re.compile(pattern) for pattern in shell.assets_path_ignore or ()]
        self._includes = shell.include_assets_files
        self._hashes: dict[Path, tuple[int, int, str]] = {}
        self._seen: tuple[float, Linked] | None = None

    def linked(self) -> Linked:
        """What the pages load, found anew when the last look is not recent."""
        now = time.monotonic()
        if self._seen is None or now - self._seen[0] > RECENT_S:
            self._seen = now, self._look()
        return self._seen[1]

    def hash(self, path: str) -> str | None:
        """The hash of a file's content, without a look at it if it has not changed; None if there is no such file."""
        return self._hash(self.folder / path)

    def read(self, path: str) -> bytes | None:
        """The content of a file that pages may have; None if there is none such."""
        if any(step.startswith(".") for step in path.split("/")):
            return None
        try:
            file, folder = (self.folder / path).resolve(), self.folder.resolve()
            return file.read_bytes() if file.is_relative_to(folder) and file.is_file() else None
        except (OSError, ValueError):  # a name that no file can have
            return None

    def _look(self) -> Linked:
        scripts: list[Asset] = []
        stylesheets: list[Asset] = []
        favicons: dict[str, Asset] = {}
        for path in self._walk() if self._includes else ():
            into = stylesheets if path.endswith(".css") else scripts if path.endswith((".js", ".mjs")) else None
            if into is None and path not in _FAVICONS:
                continue
            hash = self.hash(path)
            if hash is None:
                continue  # deleted meanwhile
            asset = Asset(path, hash)
            if into is None:
                favicons[path] = asset
            else:
                into.append(asset)
        favicon = next((favicons[name] for name in _FAVICONS if name in favicons), None)
        return Linked(tuple(scripts), tuple(stylesheets), favicon)

    def _walk(self) -> Iterator[str]:
        """The files that are not to be ignored, those of a folder before those of its folders."""
        for folder, folders, files in os.walk(self.folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            way = Path(folder).relative_to(self.folder).as_posix()
            if way != "." and any(pattern.search(way) for pattern in self._path_ignore):
                continue
            for name in sorted(files):
                if not name.startswith(".") and not (self._ignore and self._ignore.search(name)):
                    yield name if way == "." else f"{way}/{name}"

    def _hash(self, file: Path) -> str | None:
        try:
            found = file.stat()
            known = self._hashes.get(file)
            if known is None or known[:2] != (found.st_mtime_ns, found.st_size):
                digest = blake2b(file.read_bytes(), digest_size=6).hexdigest()
                known = self._hashes[file] = found.st_mtime_ns, found.st_size, digest
            return known[2]
        except OSError:
            return None


def path_to(asset: Asset) -> str:
    """The file as an address below the folder's own, with its hash: a browser may keep what it gets.

    Examples
    --------
    >>> path_to(Asset("fonts/a b.css", "6f3a"))
    'fonts/a%20b.css?m=6f3a'
    """
    return f"{quote(asset.path)}?m={asset.hash}"


def data_url(file: Path) -> str | None:
    """A file as an address that holds it; None if it is too large for that, or not there."""
    try:
        if file.stat().st_size > INLINE_BYTES:
            return None
        content = b64encode(file.read_bytes()).decode()
    except OSError:
        return None
    return f"data:{guess_type(file.name)[0] or 'application/octet-stream'};base64,{content}"


def root_of(name: str | None) -> Path:
    """The folder that an app's own folders are in: that of its module, in a notebook the working directory.

    Parameters
    ----------
    name
        The module's, as in `App(__name__)`; without one it is the module that makes the app.
    """
    module = sys.modules.get(name) if name else None
    file = getattr(module, "__file__", None) if module else _calling_file()
    return Path(file).resolve().parent if file and Path(file).is_file() else Path.cwd()


def _calling_file() -> str | None:
    """The file of the code that has called nbdash."""
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    return None if frame is None else frame.f_globals.get("__file__")
