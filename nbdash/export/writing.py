"""Writing what is exported: whole or not at all, never over somebody's own files, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from nbdash._version import __version__
from nbdash.errors import InvalidConfig, explain

MARK = b"made by nbdash export"
"""What a file that is exported has within its first or last 4096 bytes: it may be replaced by the next export."""

LIST = ".nbdash-export.json"
"""The file in an exported folder that says what its files were: what somebody has changed since is not replaced."""


@contextmanager
def writing(path: Path, force: bool = False) -> Generator[Path]:
    """Give a place to write a file or a folder to; it becomes `path` when the block ends without an error.

    The place is beside the destination, and nothing is there at first. When the block fails or is interrupted nothing
    is left, and what was at `path` is as it was.

    Parameters
    ----------
    path
        The destination. An earlier export there is replaced; an empty folder too.
    force
        True: whatever is there is replaced.

    Raises
    ------
    InvalidConfig
        If there is something that no export has made, or that was changed since; if it can't be written there.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> target = Path(mkdtemp()) / "page.html"
    >>> with writing(target) as place:
    ...     _ = place.write_bytes(b"<!-- made by nbdash export -->")
    >>> target.exists()
    True
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 (`resolve` would follow a link that is to be replaced)
    if not force:
        check_replaceable(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    except OSError as error:
        remedy = "Say with --output where it is to go."
        raise InvalidConfig(
            explain(f"It can't be written to {str(path.parent)!r}: {error.strerror}.", remedy=remedy)
        ) from None
    try:
        place = beside / path.name
        yield place
        if place.is_dir():
            (place / LIST).write_bytes(_list_of(place))
        _move(place, path, beside)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def check_replaceable(path: Path) -> None:
    """Refuse to replace what no export has made.

    Raises
    ------
    InvalidConfig
        If something else is there, or if somebody has changed it.
    """
    if path.is_symlink():
        own = f"{str(path)!r} is a link."
    elif path.is_dir():
        own = _own_of(path)
    elif path.exists():
        own = None if _is_marked(path) else f"{str(path)!r} was not made by `nbdash export`."
    else:
        own = None
    if own is not None:
        remedy = "Say with --output where it is to go, or replace what is there with --force."
        raise InvalidConfig(explain(own, remedy=remedy))


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a zip file that is the same whenever its files are: in order, without times, owners and modes.

    Parameters
    ----------
    path
        Where.
    files
        What is in it, by names with forward slashes.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[name])


def files_in(folder: Path) -> list[str]:
    """The files below a folder, with forward slashes, in order."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir())


def _move(place: Path, path: Path, beside: Path) -> None:
    """Put it there in one step; only over a file: what else is there steps aside first, and back if it can't."""
    aside = beside / "replaced"
    if path.is_symlink() or path.is_dir() or (place.is_dir() and path.exists()):
        path.rename(aside)
    try:
        place.replace(path)
    except BaseException:
        if aside.is_symlink() or aside.exists():
            aside.rename(path)
        raise


def _list_of(folder: Path) -> bytes:
    files = {name: _digest(folder / name) for name in files_in(folder)}
    return (json.dumps({"nbdash": __version__, "files": files}, indent=1, sort_keys=True) + "\n").encode()


def _own_of(folder: Path) -> str | None:
    """What of a folder is somebody's own; None if nothing is."""
    found = [name for name in files_in(folder) if not _is_byproduct(name)]
    if not found:
        return None
    try:
        made: dict[str, str] = json.loads((folder / LIST).read_bytes())["files"]
    except (OSError, ValueError, KeyError):
        return f"The folder {str(folder)!r} was not made by `nbdash export`."
    for name in found:
        if name == LIST:
            continue
        if name not in made:
            return f"{name!r} was put into {str(folder)!r} after it was exported."
        if _digest(folder / name) != made[name]:
            return f"{name!r} in {str(folder)!r} was changed after it was exported."
    return None


def _is_byproduct(name: str) -> bool:
    """Whether running the app or its test leaves it."""
    return any(part in {"__pycache__", ".pytest_cache", ".ipynb_checkpoints"} for part in name.split("/"))


def _is_marked(file: Path) -> bool:
    with file.open("rb") as stream:
        head = stream.read(4096)
        stream.seek(max(0, file.stat().st_size - 4096))
        return MARK in head or MARK in stream.read()


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
