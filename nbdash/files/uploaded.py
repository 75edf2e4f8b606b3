"""An uploaded file as callbacks have it: as text, for programs of Dash, and as a file to be read."""

from __future__ import annotations

import base64
import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbdash.components.leaf import Leaf

if TYPE_CHECKING:
    from nbdash.files.spool import SpooledFile

_PIECE = 3 * 2**18
"""Read at once to make base64 of: a multiple of three."""


class UploadedFile(io.BufferedReader):
    """A file that a person has sent, open for reading bytes: any library reads it that takes an open file.

    Its bytes are on disk, in a file without a name, for as long as something holds this object or the component
    shows the file. Each call is given one of its own, at its beginning.

    Examples
    --------
    >>> from nbdash.files import Spool
    >>> sent = Spool().add("data.csv", 7, "text/csv", 0.0)
    >>> sent.append(b"a,b\\n1,2")
    >>> file = UploadedFile(sent)
    >>> file.name, file.size, file.type
    ('data.csv', 7, 'text/csv')
    >>> file.read()
    b'a,b\\n1,2'
    """

    def __init__(self, sent: SpooledFile) -> None:
        super().__init__(_Raw(sent))  # type: ignore[arg-type] (any raw stream will do)
        self._sent = sent

    @property
    def name(self) -> str:  # type: ignore[override] (a stream's is that of a file on disk)
        """As the person has it; in a folder, with the folders, parted by `/`. Never absolute, never with `..`."""
        return self._sent.name

    @property
    def size(self) -> int:
        """Bytes."""
        return self._sent.size

    @property
    def type(self) -> str:
        """The media type that the browser takes it for; "" if it knows none."""
        return self._sent.type

    @property
    def last_modified(self) -> float:
        """When it was changed last, in seconds since 1970."""
        return self._sent.last_modified

    def save(self, path: str | Path) -> None:
        """Write all of it to a path, for libraries that read nothing else."""
        with Path(path).open("wb") as target:
            shutil.copyfileobj(UploadedFile(self._sent), target, 2**20)

    def __repr__(self) -> str:
        return f"<UploadedFile {self.name!r}, {self.size} bytes>"


class _Raw(io.RawIOBase):
    """Reads one of the files of a spool, from a place of its own."""

    def __init__(self, sent: SpooledFile) -> None:
        self._sent = sent
        self._position = 0
        sent.spool.open_reader()

    def close(self) -> None:
        if not self.closed:
            self._sent.spool.close_reader()
        super().close()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._sent.size}[whence]
        if start + offset < 0:
            raise ValueError(f"There is no byte {start + offset} in {self._sent.name!r}.")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer).cast("B")
        wanted = max(0, min(len(view), self._sent.size - self._position))
        read = self._sent.spool.read_into(self._sent.start + self._position, view[:wanted]) if wanted else 0
        self._position += read
        return read


class FileLeaf(Leaf):
    """An uploaded file in the prop `file`: callbacks are given it open."""

    __slots__ = ("sent", "upload")

    def __init__(self, upload: str, sent: SpooledFile) -> None:
        self.upload = upload
        self.sent = sent

    def told(self) -> Any:
        """Its number in the page."""
        return {"upload": self.upload}

    def given(self) -> Any:
        """The file."""
        return UploadedFile(self.sent)


class ContentsLeaf(FileLeaf):
    """An uploaded file in the prop `contents`: callbacks are given all of it as text, as in Dash."""

    __slots__ = ()

    def given(self) -> Any:
        """A data URL with base64."""
        pieces = [f"data:{self.sent.type or 'application/octet-stream'};base64,"]
        file = UploadedFile(self.sent)
        while piece := file.read(_PIECE):
            pieces.append(base64.b64encode(piece).decode())
        return "".join(pieces)
