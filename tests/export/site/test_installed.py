"""A wheel for the browser is made of what is installed here."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from nbdash.export.site.installed import is_editable, is_pure, remade, requirements, runs_on
from tests.export.site.made import LINUX

Here = Callable[..., None]


def test_the_wheel_has_the_files_of_the_one_that_was_installed(here: Here, tmp_path: Path) -> None:
    here("helper", files={"helper/data, old.csv": "a,b", "helper/_inner.py": "x = 1\n"})
    wheel, changed = remade(metadata.distribution("helper"), tmp_path)
    assert wheel.name == "helper-1.0-py3-none-any.whl"
    assert not changed
    with zipfile.ZipFile(wheel) as made, zipfile.ZipFile(next(tmp_path.glob("built/helper*"))) as original:
        assert sorted(made.namelist()) == sorted(original.namelist())
        assert all(made.read(name) == original.read(name) for name in made.namelist() if not name.endswith("RECORD"))
        record = made.read("helper-1.0.dist-info/RECORD").decode().splitlines()
    assert sorted(record)[0].startswith('"helper/data, old.csv",sha256=')
    assert len(record) == 6


def test_the_wheel_is_the_same_bytes_each_time(here: Here, tmp_path: Path) -> None:
    here("helper")
    once = remade(metadata.distribution("helper"), tmp_path)[0].read_bytes()
    (tmp_path / "again").mkdir()
    (tmp_path / "environment" / "helper" / "__init__.py").touch()  # another time
    assert remade(metadata.distribution("helper"), tmp_path / "again")[0].read_bytes() == once


def test_what_was_changed_since_it_was_installed_is_told(here: Here, tmp_path: Path) -> None:
    here("helper")
    (tmp_path / "environment" / "helper" / "__init__.py").write_text("VERSION = 'mine'\n")
    assert remade(metadata.distribution("helper"), tmp_path)[1] == ["helper/__init__.py"]


def test_what_is_put_elsewhere_and_what_python_has_compiled_is_left_out(here: Here, tmp_path: Path) -> None:
    here("helper")
    record = tmp_path / "environment" / "helper-1.0.dist-info" / "RECORD"
    record.write_text(record.read_text() + "../../bin/help,,\nhelper/__pycache__/__init__.cpython-311.pyc,,\n")
    with zipfile.ZipFile(remade(metadata.distribution("helper"), tmp_path)[0]) as wheel:
        assert sorted(wheel.namelist()) == [
            "helper-1.0.dist-info/METADATA",
            "helper-1.0.dist-info/RECORD",
            "helper-1.0.dist-info/WHEEL",
            "helper/__init__.py",
        ]


def test_plotly_goes_without_what_the_page_has_itself(tmp_path: Path) -> None:
    wheel, changed = remade(metadata.distribution("plotly"), tmp_path)
    assert not changed
    with zipfile.ZipFile(wheel) as made:
        names = made.namelist()
    assert "plotly/package_data/templates/plotly.json" in names
    assert "plotly/package_data/datasets/gapminder.csv.gz" in names
    assert not [name for name in names if name.endswith(".js") or "labextension" in name]
    assert wheel.stat().st_size < 4.5e6


@pytest.mark.parametrize(("tag", "pure"), [("py3-none-any", True), ("py2.py3-none-any", True), (LINUX, False)])
def test_pure_is_what_its_wheel_says(here: Here, tag: str, pure: bool) -> None:
    here("helper", tag=tag)
    assert is_pure(metadata.distribution("helper")) is pure


def test_a_folder_of_sources_is_told_from_a_wheel(here: Here, tmp_path: Path) -> None:
    here("helper")
    said = tmp_path / "environment" / "helper-1.0.dist-info" / "direct_url.json"
    assert not is_editable(metadata.distribution("helper"))
    said.write_text('{"url": "https://example.org/helper.whl", "archive_info": {}}')
    assert not is_editable(metadata.distribution("helper"))
    said.write_text('{"url": "file:///src", "dir_info": {"editable": true}}')
    assert is_editable(metadata.distribution("helper"))


def test_the_version_of_python_that_it_wants(here: Here) -> None:
    here("old", metadata="Requires-Python: <3.14\n")
    here("new", metadata="Requires-Python: >=3.11\n")
    here("any")
    runs = [runs_on(metadata.distribution(name), "3.14.2") for name in ("old", "new", "any")]
    assert runs == [False, True, True]


def test_requirements_are_read_with_the_eyes_of_the_browser() -> None:
    lines = [
        "a>=1",
        "b; sys_platform == 'linux'",
        "c; extra == 'x'",
        "d; sys_platform == 'emscripten' and extra == 'x'",
    ]
    browser = {"sys_platform": "emscripten"}
    assert [one.name for one in requirements(lines, frozenset(), browser)] == ["a"]
    assert [one.name for one in requirements(lines, frozenset({"x"}), browser)] == ["a", "c", "d"]
    assert requirements(None, frozenset(), browser) == []
