"""The folder that a visitor's browser loads Python from."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from packaging.requirements import Requirement

from nbdash.errors import InvalidConfig
from nbdash.export.prepared import Prepared, prepare
from nbdash.export.report import Report
from nbdash.export.site.manifest import write_python
from nbdash.export.site.needs import Needs, Want
from nbdash.export.site.pyodide import open_pyodide
from nbdash.export.site.resolve import Resolved, resolve
from nbdash.export.writing import files_in
from tests.export.conftest import APP
from tests.export.site.made import BROWSER, make_pyodide, make_wheel, serve

Here = Callable[..., None]


@pytest.fixture
def prepared(book: Callable[..., Path], tmp_path: Path, restored: None) -> Prepared:
    """A notebook that reads a file and imports a module beside it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rows.csv").write_text("a,b\n1,2\n")
    (tmp_path / "tools.py").write_text("x = 1\n")
    return prepare(book("import tools\nfrom pathlib import Path\nrows = Path('data/rows.csv').read_text()", APP))


@pytest.fixture
def folder(tmp_path: Path, here: Here) -> Path:
    """A distribution of a compiled package and its library; a pure package is installed."""
    here("helper", "0.9")
    library = tmp_path / "libfast-3.1.zip"
    with zipfile.ZipFile(library, "w") as archive:
        archive.writestr("libfast.txt", "fast")
    fast = make_wheel(tmp_path / "theirs", "fastmath", "2.0", tag=BROWSER)
    return make_pyodide(tmp_path / "pyodide", (fast, ["libfast", "helper"]), (library, []))


def _resolve(pyodide: str) -> Resolved:
    return resolve(Needs((Want(Requirement("fastmath"), cell=1),), ()), open_pyodide(pyodide), True)


def _write(prepared: Prepared, pyodide: str, place: Path) -> dict[str, Any]:
    write_python(prepared, _resolve(pyodide), b'{"cells": []}', place, Report())
    return json.loads((place / "manifest.json").read_text())


def test_the_manifest_names_all_that_is_there(prepared: Prepared, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "python"
    manifest = _write(prepared, str(folder), place)
    assert manifest["pyodide"] == {"base": "pyodide-314.0.7/", "version": "314.0.7", "python": "3.14"}
    assert manifest["packages"] == sorted(manifest["lock"]["packages"]) == ["fastmath", "helper", "libfast", "nbdash"]
    there = {file.relative_to(place).as_posix() for file in place.rglob("*") if file.is_file()}
    assert set(manifest["bytes"]) == there - {"manifest.json", "pyodide-314.0.7/LICENSE.txt"}
    assert all((place / name).stat().st_size == size for name, size in manifest["bytes"].items())
    for entry in manifest["lock"]["packages"].values():
        data = (place / entry["file_name"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["sha256"]
        assert set(entry["depends"]) <= set(manifest["packages"])
    fast = manifest["lock"]["packages"]["fastmath"]
    assert fast["depends"] == ["helper", "libfast"]
    assert manifest["lock"]["packages"]["libfast"]["package_type"] == "shared_library"
    with zipfile.ZipFile(place / manifest["files"]["name"]) as files:
        assert files.namelist() == ["data/rows.csv", "tools.py"]


def test_the_same_notebook_gives_the_same_bytes(prepared: Prepared, folder: Path, tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    _write(prepared, str(folder), once)
    _write(prepared, str(folder), again)
    assert files_in(once) == files_in(again)
    for name in files_in(once):
        assert (once / name).read_bytes() == (again / name).read_bytes()
        assert str(tmp_path).encode() not in (once / name).read_bytes()


def test_what_is_at_an_address_stays_there(prepared: Prepared, folder: Path, tmp_path: Path) -> None:
    with serve(folder) as address:
        manifest = _write(prepared, address, tmp_path / "out")
        assert manifest["pyodide"]["base"] == f"{address}/"
        fast = manifest["lock"]["packages"]["fastmath"]
        assert fast["file_name"] == urljoin(f"{address}/", f"fastmath-2.0-{BROWSER}.whl")
        assert manifest["bytes"][fast["file_name"]] == next(folder.glob("fastmath*")).stat().st_size
        assert manifest["bytes"][f"{address}/pyodide.asm.wasm"] == 4
        assert manifest["lock"]["packages"]["helper"]["file_name"].startswith("packages/")

        next(folder.glob("fastmath*")).unlink()
        with pytest.raises(InvalidConfig, match=r"fastmath-2\.0-.*\.whl can't be had: the server answers 404"):
            _write(prepared, address, tmp_path / "again")


def test_a_damaged_package_is_refused(prepared: Prepared, folder: Path, tmp_path: Path) -> None:
    next(folder.glob("fastmath*")).write_bytes(b"damaged")
    with pytest.raises(InvalidConfig, match=r"fastmath-2\.0.* has the SHA-256"):
        _write(prepared, str(folder), tmp_path / "out")
