"""What a page would set in an `Upload` on which files were dropped."""

from __future__ import annotations

import mimetypes
import time
from collections.abc import Mapping, Sequence
from typing import Any

from nbdash.errors import NbdashError, explain
from nbdash.files.fitness import accepts, safe_name
from nbdash.files.spool import Spool, SpooledFile
from nbdash.files.uploaded import ContentsLeaf, FileLeaf


class RefusedChange(NbdashError):
    """A test set what a person in front of the page can't set."""


def uploaded(props: Mapping[str, Any], files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """The props that the page sets, for an Upload that has these.

    Raises
    ------
    RefusedChange
        If it does not take these files.
    """
    is_multiple = props.get("multiple") is True
    if props.get("disabled") is True or not files or (len(files) > 1 and not is_multiple):
        what = "It is disabled." if props.get("disabled") is True else f"{len(files)} files can't be dropped on it."
        raise RefusedChange(explain(what, remedy="An Upload takes one file, or several with multiple=True."))
    spool = Spool()
    sent = [_spooled(spool, name, content, props) for name, content in files]
    values: dict[str, list[Any]] = {
        "contents": [ContentsLeaf("test", file) for file in sent],
        "file": [FileLeaf("test", file) for file in sent],
        "filename": [file.name for file in sent],
        "last_modified": [file.last_modified for file in sent],
    }
    return values if is_multiple else {name: value[0] for name, value in values.items()}


def _spooled(spool: Spool, name: str, content: bytes, props: Mapping[str, Any]) -> SpooledFile:
    kind = mimetypes.guess_type(name)[0] or ""
    most, least = props.get("max_size") or -1, props.get("min_size") or 0
    if not accepts(props.get("accept"), name, kind):
        raise RefusedChange(explain(f"{name!r} is not of a kind that it takes: {props['accept']}."))
    if 0 <= most < len(content) or len(content) < least:
        size = f"{name!r} has {len(content)} bytes"
        raise RefusedChange(explain(f"{size}; it takes {least} to {most if most >= 0 else 'any number of'} bytes."))
    file = spool.add(safe_name(name), len(content), kind, time.time())
    file.append(content)
    return file
