"""What `dcc.send_*` make of bytes, texts, files and data frames: short in the message, long in a file."""

from __future__ import annotations

import base64
import gc
import gzip
import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

from nbdash import dcc
from nbdash.files.content import FileChangedError, FileContent
from nbdash.files.sending import MAX_INLINE_BYTES

FRAME = pd.DataFrame({"city": ["Lima", "Quito"], "people": [10, 2]})
LONG = pd.DataFrame({"n": range(20_000)})


def bytes_of(sent: dict[str, Any]) -> bytes:
    content = sent["content"]
    if isinstance(content, FileContent):
        return content.read()
    return base64.b64decode(content) if sent["base64"] else content.encode()


def test_what_is_short_is_sent_as_dash_sends_it() -> None:
    def write(file: io.BytesIO, text: str) -> None:
        file.write(text.encode())

    expected = {"content": "YWJj", "filename": "f", "type": None, "base64": True}
    assert dcc.send_bytes(b"abc", "f") == expected
    assert dcc.send_bytes(memoryview(b"abc"), "f", type="x/y") == expected | {"type": "x/y"}
    assert dcc.send_bytes(write, "f", text="abc") == expected
    expected = {"content": "ä\n", "filename": "f", "type": "text/x", "base64": False}
    assert dcc.send_string("ä\n", "f", "text/x") == expected
    assert dcc.send_string(lambda file: file.write("ä\n"), "f", "text/x") == expected


@pytest.mark.parametrize("size", [MAX_INLINE_BYTES, MAX_INLINE_BYTES + 1])
def test_what_is_long_lies_in_a_file(size: int) -> None:
    raw = os.urandom(size)
    is_file = size > MAX_INLINE_BYTES
    for sent in (dcc.send_bytes(raw, "f"), dcc.send_bytes(lambda file: file.write(raw), "f")):
        assert isinstance(sent["content"], FileContent) is is_file
        assert bytes_of(sent) == raw
    text = "x" * (size - 2) + "é"  # two bytes
    sent = dcc.send_string(text, "f")
    assert isinstance(sent["content"], FileContent) is is_file
    assert bytes_of(sent) == text.encode()


def test_files_are_sent_under_their_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    assert dcc.send_file(tmp_path / "a.txt") == dcc.send_bytes(b"abc", "a.txt")
    assert dcc.send_file(str(tmp_path / "a.txt"), "b", type="t/t") == dcc.send_bytes(b"abc", "b", "t/t")
    with pytest.raises(FileNotFoundError):
        dcc.send_file(tmp_path / "none")
    with pytest.raises(OSError, match=r"is no file.*\n.*can be packed"):
        dcc.send_file(tmp_path)


def test_a_file_may_be_deleted_at_once_but_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_bytes(bytes(MAX_INLINE_BYTES + 5))
    content = dcc.send_file(path)["content"]
    assert content.read(MAX_INLINE_BYTES + 3, 100) == bytes(2)
    with path.open("ab") as file:
        file.write(b"more")
    with pytest.raises(FileChangedError, match=r"long' was changed while it was downloaded\.\n.*os\.replace"):
        content.read()
    content = dcc.send_file(path)["content"]
    path.unlink()
    assert len(content.read()) == MAX_INLINE_BYTES + 9


def test_a_file_is_closed_when_nobody_needs_it_any_more(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(bytes(MAX_INLINE_BYTES + 1))

    def opened() -> list[str]:
        gc.collect()
        links = (str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink())
        return [link for link in links if link.startswith(str(tmp_path))]

    sent = dcc.send_file(tmp_path / "long")
    assert len(opened()) == 1
    del sent
    assert opened() == []


@pytest.mark.parametrize(
    ("writer", "kwargs", "expected"),
    [
        (FRAME.to_csv, {"index": False}, b"city,people\nLima,10\nQuito,2\n"),
        (
            FRAME.to_csv,
            {"index": False, "encoding": "utf-16-be"},
            "city,people\nLima,10\nQuito,2\n".encode("utf-16-be"),
        ),
        (FRAME.to_json, {"orient": "values"}, b'[["Lima",10],["Quito",2]]'),
        (LONG.to_csv, {}, LONG.to_csv().encode()),
        (FRAME.to_html, {}, FRAME.to_html().encode()),
        (pl.from_pandas(FRAME).write_csv, {}, b"city,people\nLima,10\nQuito,2\n"),
    ],
)
def test_a_data_frame_is_written_by_its_own_method(writer: Any, kwargs: dict[str, Any], expected: bytes) -> None:
    assert bytes_of(dcc.send_data_frame(writer, "f", **kwargs)) == expected


def test_data_frames_come_back_from_their_files() -> None:
    for frame in (FRAME, LONG):
        packed = bytes_of(dcc.send_data_frame(frame.to_csv, "f.gz", compression="gzip"))
        assert gzip.decompress(packed) == frame.to_csv().encode()
        pickled = bytes_of(dcc.send_data_frame(frame.to_pickle, "f"))
        assert pd.read_pickle(io.BytesIO(pickled)).equals(frame)
        polars = pl.from_pandas(frame)
        for name, read in (("write_parquet", pl.read_parquet), ("write_ipc", pl.read_ipc)):
            assert read(io.BytesIO(bytes_of(dcc.send_data_frame(getattr(polars, name), "f")))).equals(polars)


def test_a_writer_may_go_back_in_its_file() -> None:
    def pack(file: io.BytesIO) -> None:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("zeros", bytes(MAX_INLINE_BYTES))
            archive.writestr("ones", b"1" * MAX_INLINE_BYTES)

    with zipfile.ZipFile(io.BytesIO(bytes_of(dcc.send_bytes(pack, "f.zip")))) as archive:
        assert archive.testzip() is None
        assert archive.read("ones") == b"1" * MAX_INLINE_BYTES


def test_what_can_t_be_sent_is_named_with_what_can() -> None:
    with pytest.raises(TypeError, match=r"was given text: 'abc'\.\n.*dcc\.send_string"):
        dcc.send_bytes("abc", "f")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"send_string was given b'abc'\.\n.*send_bytes"):
        dcc.send_string(b"abc", "f")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"given to_parket, .*\n.*Did you mean 'to_parquet'"):
        dcc.send_data_frame(_named("to_parket"), "f")
    with pytest.raises(ValueError, match=r"given print, .*\n.*send_bytes with a function"):
        dcc.send_data_frame(print, "f")


def _named(name: str) -> Any:
    def write() -> None: ...

    write.__name__ = name
    return write
