"""Files on their way from pages to the disk, piece by piece, and then into the props of the `Upload` they are for.

A page sends pieces in order and hears of each how much of the file is here; after a cut it asks, and goes on from
there. When all files of a drop are here, an ordinary event sets the component's props, and names them in the place of
their content: `{"upload": id}`. Whoever opens a page can send anything, so all limits are judged here once more.
"""

from __future__ import annotations

import logging
import re
import weakref
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, cast

from nbdash.errors import shorten
from nbdash.files.fitness import accepts, safe_name
from nbdash.files.spool import Spool, SpooledFile, room
from nbdash.files.uploaded import ContentsLeaf, FileLeaf
from nbdash.transport.loop import Submit
from nbdash.transport.pool import workers
from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

MAX_PIECE = 2**20
"""Bytes of one message."""
MAX_QUEUED = 16 * 2**20
"""Bytes that may wait to be written; a page that sends more has not waited for what it was told."""
MAX_UPLOADS = 20_000
"""Files of one session on their way."""
MAX_DROPS = 200
"""Drops of which files are here: each takes an open file of the process."""
ABANDONED_S = 60.0
"""What a page that has gone had begun to send is kept for so long: it may come back."""

_ID = re.compile(r"[\w-]{1,64}")
_LEAVES = {"contents": ContentsLeaf, "file": FileLeaf}


class Refused(Exception):
    """A file that may not be uploaded; `reason` is a word for programs, the text is for people."""

    def __init__(self, reason: str, text: str) -> None:
        self.reason = reason
        super().__init__(text)


@dataclass(slots=True, eq=False)
class _Upload:
    """One file that is being sent, or has been, and that no prop holds yet."""

    file: SpooledFile
    component: str
    view: str
    is_abandoned: bool = False
    failure: Refused | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A message, as it is after a look at its form."""

    upload: str
    drop: str
    component: str
    name: str
    size: int
    type: str
    last_modified: float
    offset: int
    data: bytes | memoryview
    probe: int | None


class Uploads:
    """The uploads of one session."""

    kinds: ClassVar[frozenset[str]] = frozenset({"upload"})

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._uploads: dict[str, _Upload] = {}
        self._taken: weakref.WeakValueDictionary[str, SpooledFile] = weakref.WeakValueDictionary()
        """Those that props hold, or callbacks."""
        self._spools: weakref.WeakValueDictionary[str, Spool] = weakref.WeakValueDictionary()
        """By the drop that their files came with."""
        self._queued = 0
        _everybodys.add(self)

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """Take in a piece, a question how far a file has come, or word that it is not to be sent after all."""
        id = _text(message, "upload", _ID)
        if message.get("cancel") is True:
            self._uploads.pop(id, None)
            return
        piece = _read(id, message)
        if id in self._taken:
            view.tell(_told(piece, self._taken[id].received))
            return
        upload = self._uploads.get(id)
        if upload is None and piece.offset > 0:
            view.tell(_told(piece, 0))  # what has been sent of it is not here any more
            return
        try:
            if upload is None:
                upload = self._begin(view, piece)
        except Refused as refusal:
            view.tell(_refused(id, refusal))
            return
        upload.view, upload.is_abandoned = view.id, False
        if self._queued + len(piece.data) <= MAX_QUEUED:
            self._queued += len(piece.data)
            _writer()(lambda: self._write(view, upload, piece))

    def drop(self, view: View) -> None:
        """Give up what a page was sending, unless it comes back."""
        left = [upload for upload in self._uploads.values() if upload.view == view.id]
        for upload in left:
            upload.is_abandoned = True
        if left:
            self._live.later(ABANDONED_S, self._forget_abandoned)

    def close(self) -> None:
        """Forget all."""
        self._uploads.clear()
        for spool in list(self._spools.values()):
            spool.release()

    def take(self, view: View, component: str, prop: str, value: Any) -> Any:
        """What a page says of files in a prop of an `Upload`: with the files themselves.

        Raises
        ------
        ValueError
            If a file is named that is not here. The page is told, and sends it again.
        """
        if isinstance(value, list):
            return [self.take(view, component, prop, item) for item in cast("list[Any]", value)]
        if prop == "filename":
            return safe_name(value) if isinstance(value, str) else value
        id = _named(value)
        if id is None:
            if prop == "file" and value is not None:
                raise ValueError(f"{shorten(value)} is no uploaded file, as `file` of {component!r} must be.")
            return value
        upload = self._uploads.get(id)
        if upload is not None and upload.component == component and upload.file.is_complete:
            del self._uploads[id]
            self._taken[id] = upload.file
        file = self._taken.get(id)
        if file is None:
            view.tell({"type": "upload", "upload": id, "lost": True})
            raise ValueError(f"A file for {component!r} is not here any more; its page sends it again.")
        return _LEAVES[prop](id, file)

    def _begin(self, view: View, piece: _Piece) -> _Upload:
        self._check(piece)
        spool = self._spools.get(piece.drop)
        if spool is None:
            if len(self._spools) >= MAX_DROPS:
                raise Refused("too_many", f"There are files of {MAX_DROPS} uploads already.")
            try:
                spool = self._spools[piece.drop] = Spool()
            except OSError as error:
                raise _no_room(error) from None
        file = spool.add(safe_name(piece.name), piece.size, piece.type, piece.last_modified)
        upload = self._uploads[piece.upload] = _Upload(file, piece.component, view.id)
        return upload

    def _check(self, piece: _Piece) -> None:
        node = self._live.session.store.node(piece.component)
        if node is None or (node.namespace, node.type) != ("dash_core_components", "Upload"):
            raise Refused("gone", f"There is no Upload {shorten(piece.component)} on the page any more.")
        props = node.props
        if props.get("disabled") is True:
            raise Refused("disabled", "Nothing can be uploaded here now.")
        if not accepts(_string(props.get("accept")), piece.name, piece.type):
            raise Refused("type", f"Only {props['accept']} can be uploaded here.")
        most, least = _number(props.get("max_size"), -1), _number(props.get("min_size"), 0)
        if 0 <= most < piece.size:
            raise Refused("too_large", f"It has {piece.size:,} bytes; {most:,.0f} are allowed.")
        if piece.size < least:
            raise Refused("too_small", f"It has {piece.size:,} bytes; it must have {least:,.0f}.")
        if len(self._uploads) >= MAX_UPLOADS:
            raise Refused("too_many", f"More than {MAX_UPLOADS:,} files are being uploaded.")
        limit, there = self._live.max_upload, self._size
        if limit is not None and there + piece.size > limit:
            said = f"{piece.size:,} bytes are too much: this app takes {limit:,} bytes of files from a visitor"
            raise Refused("limit", f"{said}, and has {there:,}." if there else f"{said}.")
        if piece.size > room():
            raise _no_room(None)

    @property
    def _size(self) -> int:
        """Bytes of all files that the visitor has here, or is to have: in all their tabs, if it is known who it is."""
        owner = self._live.owner
        own = [uploads for uploads in list(_everybodys) if uploads._live.owner == owner] if owner else [self]
        return sum(spool.size for uploads in own for spool in list(uploads._spools.values()))

    def _write(self, view: View, upload: _Upload, piece: _Piece) -> None:
        """On the writer's thread: pieces are written in the order in which they came."""
        file, failure = upload.file, None
        # a piece that is not the next is here already, or one before it is missing
        if piece.offset == file.received and piece.data and upload.failure is None:
            try:
                file.append(piece.data)
            except ValueError as error:
                failure = Refused("changed", f"{error}.")
            except OSError as error:
                failure = _no_room(error)
        with self._live.lock:
            self._queued -= len(piece.data)
            upload.failure = upload.failure or failure
            if upload.failure is not None:
                self._uploads.pop(piece.upload, None)
                view.tell(_refused(piece.upload, upload.failure))
            elif piece.upload in self._uploads or piece.upload in self._taken:
                view.tell(_told(piece, file.received))

    def _forget_abandoned(self) -> None:
        with self._live.lock:
            for id in [id for id, upload in self._uploads.items() if upload.is_abandoned]:
                del self._uploads[id]


_everybodys: weakref.WeakSet[Uploads] = weakref.WeakSet()
"""Those of all sessions of this process."""


@cache
def _writer() -> Submit:
    return workers(1, "nbdash-uploads")


def _no_room(error: OSError | None) -> Refused:
    if error is not None:
        log.warning("An upload could not be written to the disk of temporary files: %s", error)
    return Refused("no_room", "There is no room for it on the disk.")


def _told(piece: _Piece, received: int) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "upload", "upload": piece.upload, "received": received}
    return told if piece.probe is None else told | {"probe": piece.probe}


def _refused(id: str, refusal: Refused) -> dict[str, Any]:
    return {"type": "upload", "upload": id, "refused": {"reason": refusal.reason, "message": str(refusal)}}


def _named(value: Any) -> str | None:
    """The upload that stands for a file in a prop's value, if one does."""
    entries = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    id = entries.get("upload")
    return id if len(entries) == 1 and isinstance(id, str) else None


def _read(id: str, message: dict[str, Any]) -> _Piece:
    data = _bytes(message.get("data"))
    if len(data) > MAX_PIECE:
        raise ValueError(f"an upload's piece has {len(data)} bytes, more than {MAX_PIECE}")
    probe = message.get("probe")
    return _Piece(
        upload=id,
        drop=_text(message, "drop", _ID),
        component=_text(message, "component"),
        name=_text(message, "name"),
        size=_count(message, "size"),
        type=_text(message, "mime")[:200],
        last_modified=_number(message.get("last_modified"), 0.0),
        offset=_count(message, "offset"),
        data=data,
        probe=probe if type(probe) is int else None,
    )


def _text(message: dict[str, Any], field: str, pattern: re.Pattern[str] | None = None) -> str:
    value = message.get(field)
    if not isinstance(value, str) or (pattern is not None and not pattern.fullmatch(value)):
        raise ValueError(f"an upload's {field!r} can't be {shorten(value)}")
    return value


def _count(message: dict[str, Any], field: str) -> int:
    value = message.get(field)
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError(f"an upload's {field!r} can't be {shorten(value)}")
    return value


def _bytes(value: Any) -> bytes | memoryview:
    if value is None:
        return b""
    if isinstance(value, list):  # where numpy is not installed
        try:
            return bytes(cast("list[int]", value))
        except TypeError:
            raise ValueError("an upload's 'data' must be an array of bytes") from None
    if getattr(getattr(value, "dtype", None), "str", "") != "|u1" or value.ndim != 1:
        raise ValueError("an upload's 'data' must be an array of bytes")
    return memoryview(value)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: Any, default: float) -> float:
    return value if isinstance(value, (int, float)) and value == value else default
