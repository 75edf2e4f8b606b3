"""A Pyodide distribution, in a folder, at an address, or fetched."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

import pytest

from nbdash.errors import InvalidConfig
from nbdash.export.site import pyodide as module
from nbdash.export.site.kept import size_at
from nbdash.export.site.pyodide import check_digest, open_pyodide
from tests.export.site.made import BROWSER, make_pyodide, make_wheel, serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A distribution with one package."""
    return make_pyodide(tmp_path / "pyodide", (make_wheel(tmp_path / "built", "Fast_Math", "2.0", tag=BROWSER), []))


@pytest.fixture
def address(folder: Path) -> Generator[str]:
    """The same, at an address."""
    with serve(folder) as there:
        yield there


def test_a_folder_and_an_address_give_the_same(folder: Path, address: str) -> None:
    here, there = open_pyodide(str(folder)), open_pyodide(address)
    assert here.version == there.version == "314.0.7"
    assert here.platform == there.platform == "pyemscripten_2026_0_wasm32"
    assert here.environment == there.environment
    assert here.environment["python_version"] == "3.14"
    assert here.file("a.whl") == folder / "a.whl"
    assert there.file("a.whl") == f"{address}/a.whl"
    assert here.has("fast-math")
    assert there.has("fast-math")
    assert not here.has("numpy")
    assert size_at(f"{address}/python_stdlib.zip") == 4


def test_a_package_whose_file_is_not_in_the_folder_is_not_had(folder: Path) -> None:
    next(folder.glob("*.whl")).unlink()
    assert not open_pyodide(str(folder)).has("fast-math")


def test_what_is_no_distribution_is_refused(folder: Path, address: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig, match="it does not exist"):
        open_pyodide(str(tmp_path / "nothing"))
    with pytest.raises(InvalidConfig, match=re.escape("it has no pyodide.mjs, pyodide.asm.mjs")):
        open_pyodide(str(tmp_path / "built"))
    with pytest.raises(
        InvalidConfig, match=f"There is no Pyodide distribution at {address}/v1/: the server answers 404"
    ):
        open_pyodide(f"{address}/v1")
    (folder / "pyodide-lock.json").write_text('{"info": {"arch": "wasm32"}, "packages": {}}')
    with pytest.raises(InvalidConfig, match="is no lock file of Pyodide"):
        open_pyodide(str(folder))


def test_an_older_one_is_refused(folder: Path) -> None:
    lock = folder / "pyodide-lock.json"
    lock.write_text(lock.read_text().replace("2026_0", "2025_0"))
    with pytest.raises(InvalidConfig, match="is for the platform '2025_0'"):
        open_pyodide(str(folder))


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(InvalidConfig, match=r"a\.whl has the SHA-256"):
        check_digest(b"damaged", "0" * 64, "a.whl")


def test_without_a_name_it_is_fetched_once_and_checked(
    address: str, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_ARCHIVE", f"{address}/python_stdlib.zip")
    with pytest.raises(InvalidConfig, match="its SHA-512 is another one"):
        open_pyodide(None)
    monkeypatch.setattr(module, "_ARCHIVE", f"{address}/nothing.tgz")
    with pytest.raises(InvalidConfig, match=r"can't be fetched from .*nothing\.tgz: the server answers 404"):
        open_pyodide(None)
    make_pyodide(cache / "pyodide-314.0.7")  # as it is after it was fetched
    assert open_pyodide(None).place == cache / "pyodide-314.0.7"
