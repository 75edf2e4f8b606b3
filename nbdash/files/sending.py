"""`dcc.send_bytes`, `send_string`, `send_file`, `send_data_frame`: what a callback returns for a `dcc.Download`.

What is short goes with the message, as in Dash; what is longer lies in a temporary file until the page has fetched it,
so that it takes no memory in the kernel.
"""

from __future__ import annotations

import base64
import io
import os
import tempfile
from collections.abc import Callable
from pathlib import PurePath
from typing import IO, Any, cast

from nbdash.errors import did_you_mean, explain, join_or, shorten
from nbdash.files.content import FileContent

MAX_INLINE_BYTES = 2**16
"""What is longer is fetched piece by piece."""

_TEXT_WRITERS = frozenset({"to_csv", "to_json", "to_html", "to_latex", "to_markdown", "to_string"})
_BYTES_WRITERS = frozenset(
    {"to_excel", "to_feather", "to_orc", "to_parquet", "to_pickle", "to_stata", "to_xml"}  # pandas
    | {"write_avro", "write_csv", "write_excel", "write_ipc", "write_json", "write_ndjson", "write_parquet"}  # polars
)
_OF_BYTES = frozenset({"compression", "encoding"})
"""Arguments of writers of text that say something about its bytes."""


def send_bytes(
    src: bytes | bytearray | memoryview | Callable[..., object],
    filename: str,
    type: str | None = None,
    **kwargs: Any,
) -> dict[str, Any]:
    """Send bytes to be saved as a file: return this for the `data` of a `dcc.Download`.

    Parameters
    ----------
    src
        The bytes, or a function that writes them into the binary file which it is called with.
    filename
        The name under which the browser is to save them.
    type
        Their MIME type; without it, the component's.
    **kwargs
        Passed to the function.

    Examples
    --------
    >>> send_bytes(b"abc", "letters.bin")
    {'content': 'YWJj', 'filename': 'letters.bin', 'type': None, 'base64': True}
    >>> send_bytes(lambda file: file.write(b"abc"), "letters.bin")["content"]
    'YWJj'
    """
    if callable(src):
        with _buffer() as buffer:
            src(buffer, **kwargs)
            return _from_bytes(buffer, filename, type)
    if isinstance(cast("object", src), str):
        raise TypeError(explain(f"send_bytes was given text: {shorten(src)}.", remedy="Use dcc.send_string."))
    if memoryview(src).nbytes <= MAX_INLINE_BYTES:
        return _inline_bytes(src, filename, type)
    with _buffer() as buffer:
        buffer.write(src)
        return _from_bytes(buffer, filename, type)


def send_string(
    src: str | Callable[..., object], filename: str, type: str | None = None, **kwargs: Any
) -> dict[str, Any]:
    """Send text to be saved as a file: return this for the `data` of a `dcc.Download`.

    Parameters
    ----------
    src
        The text, or a function that writes it into the text file which it is called with.
    filename
        The name under which the browser is to save it.
    type
        Its MIME type; without it, the component's.
    **kwargs
        Passed to the function.

    Examples
    --------
    >>> send_string("a,b", "letters.csv")
    {'content': 'a,b', 'filename': 'letters.csv', 'type': None, 'base64': False}
    """
    with _buffer() as buffer:
        text = io.TextIOWrapper(cast("IO[bytes]", buffer), encoding="utf-8", errors="replace", newline="")
        if callable(src):
            src(text, **kwargs)
        elif isinstance(cast("object", src), str):
            text.write(src)
        else:
            raise TypeError(
                explain(f"send_string was given {shorten(src)}.", remedy="Give it text, or use send_bytes.")
            )
        text.flush()
        text.detach()
        if buffer.seek(0, io.SEEK_END) <= MAX_INLINE_BYTES:
            buffer.seek(0)
            return _download(buffer.read().decode(), filename, type, is_base64=False)
        return _from_bytes(buffer, filename, type)


def send_file(path: str | os.PathLike[str], filename: str | None = None, type: str | None = None) -> dict[str, Any]:
    """Send a file of any size: return this for the `data` of a `dcc.Download`.

    The file may be deleted or replaced as soon as the callback has returned. If it is written to while a page fetches
    it, the page is told so and saves nothing.

    Parameters
    ----------
    path
        Where it lies.
    filename
        The name under which the browser is to save it; without it, its own.
    type
        Its MIME type; without it, the component's.

    Examples
    --------
    >>> send_file(__file__)["filename"]
    'sending.py'
    """
    content = FileContent.open(path)
    name = PurePath(path).name if filename is None else filename
    if content.size <= MAX_INLINE_BYTES:
        return _inline_bytes(content.read(), name, type)
    return _download(content, name, type, is_base64=True)


def send_data_frame(
    writer: Callable[..., object], filename: str, type: str | None = None, **kwargs: Any
) -> dict[str, Any]:
    """Send a data frame to be saved as a file: return this for the `data` of a `dcc.Download`.

    Parameters
    ----------
    writer
        The frame's method that writes it: `df.to_csv`, `df.to_excel`, `df.to_parquet` of pandas, `df.write_csv` of
        polars, and so on.
    filename
        The name under which the browser is to save it.
    type
        Its MIME type; without it, the component's.
    **kwargs
        Passed to the method.

    Examples
    --------
    >>> import pandas as pd
    >>> df = pd.DataFrame({"city": ["Lima"]})
    >>> send_data_frame(df.to_csv, "cities.csv", index=False)["content"]
    'city\\nLima\\n'
    """
    name = getattr(writer, "__name__", shorten(writer))
    if name in _TEXT_WRITERS and kwargs.keys().isdisjoint(_OF_BYTES):
        return send_string(writer, filename, type, **kwargs)
    if name in _TEXT_WRITERS or name in _BYTES_WRITERS:
        return send_bytes(writer, filename, type, **kwargs)
    known = sorted(_TEXT_WRITERS | _BYTES_WRITERS)
    remedy = did_you_mean(name, known) or f"Give it one of {join_or(known)}, or use dcc.send_bytes with a function."
    raise ValueError(explain(f"send_data_frame was given {name}, which is no writer it knows.", remedy=remedy))


def _buffer() -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(MAX_INLINE_BYTES)


def _from_bytes(buffer: tempfile.SpooledTemporaryFile[bytes], filename: str, type: str | None) -> dict[str, Any]:
    """What was written, from a file that is closed then."""
    if buffer.seek(0, io.SEEK_END) <= MAX_INLINE_BYTES:
        buffer.seek(0)
        return _inline_bytes(buffer.read(), filename, type)
    buffer.flush()
    return _download(FileContent(os.dup(buffer.fileno()), filename), filename, type, is_base64=True)


def _inline_bytes(content: bytes | bytearray | memoryview, filename: str, type: str | None) -> dict[str, Any]:
    return _download(base64.b64encode(content).decode(), filename, type, is_base64=True)


def _download(content: str | FileContent, filename: str, type: str | None, *, is_base64: bool) -> dict[str, Any]:
    return {"content": content, "filename": filename, "type": type, "base64": is_base64}
