"""What is written is whole or not there, and nobody's own files are replaced."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from nbdash.errors import InvalidConfig
from nbdash.export.writing import MARK, write_zip, writing


def make(folder: Path, **files: str) -> None:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)


def fail(place: Path, error: type[BaseException]) -> None:
    make(place, two="2")
    raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_fails_leaves_nothing_and_what_was_there_stays(tmp_path: Path, error: type[BaseException]) -> None:
    with writing(tmp_path / "app") as place:
        make(place, one="1")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    for name in ("app", "new"):
        with pytest.raises(error), writing(tmp_path / name) as place:
            fail(place, error)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["app"]


def test_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    for text in ("1", "2"):
        with writing(tmp_path / "app") as place:
            make(place, **{f"file{text}": text})
        with writing(tmp_path / "page.html") as place:
            place.write_bytes(MARK + text.encode())
    assert not (tmp_path / "app" / "file1").exists()
    assert (tmp_path / "app" / "file2").read_text() == "2"
    assert (tmp_path / "page.html").read_bytes() == MARK + b"2"
    assert {path.name for path in tmp_path.iterdir()} == {"app", "page.html"}


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (lambda path: make(path, mine="x"), "was not made by `nbdash export`"),
        (lambda path: path.write_text("mine"), "was not made by `nbdash export`"),
        (lambda path: path.symlink_to("elsewhere"), "is a link"),
    ],
    ids=["folder", "file", "link"],
)
def test_what_is_somebodys_own_is_replaced_only_by_force(tmp_path: Path, there: object, said: str) -> None:
    path = tmp_path / "out"
    there(path)  # pyright: ignore[reportCallIssue]
    with pytest.raises(InvalidConfig, match=said), writing(path):
        pytest.fail("asked too late")
    with writing(path, force=True) as place:
        make(place, one="1")
    assert (path / "one").read_text() == "1"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("change", ["edit", "add"])
def test_what_was_changed_since_is_kept(tmp_path: Path, change: str) -> None:
    path = tmp_path / "app"
    with writing(path) as place:
        make(place, app="x")
    (path / ("app" if change == "edit" else "note")).write_text("mine")
    with pytest.raises(InvalidConfig, match=r"was (changed|put into .*) after it was exported"), writing(path):
        pytest.fail("asked too late")
    (path / ("app" if change == "edit" else "note")).unlink()
    (path / "__pycache__").mkdir()
    (path / "__pycache__" / "app.pyc").write_text("left by running it")
    with writing(path) as place:
        make(place, app="y")
    assert (path / "app").read_text() == "y"


def test_a_zip_has_the_same_bytes_however_it_was_put_together(tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    write_zip(one, {"b/c": b"1" * 999, "a": b"2"})
    write_zip(two, {"a": b"2", "b/c": b"1" * 999})
    assert hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(two.read_bytes()).digest()
