"""What an app asks for is what its notebook needs, in the versions that are installed here."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from nbdash.export.app import requirements
from nbdash.export.app.requirements import Requirements, requirements_of
from nbdash.export.prepared import prepare
from tests.export.conftest import APP

Book = Callable[..., Path]
Install = Callable[..., None]
pytestmark = pytest.mark.usefixtures("restored")
NBDASH = Path("nbdash-0.1.0-py3-none-any.whl")


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Install]:
    """Install a package of one module, as far as its metadata go."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)

    def write(name: str, version: str, *requires: str, origin: object = None, extras: tuple[str, ...] = ()) -> None:
        info = folder / f"{name}-{version}.dist-info"
        info.mkdir()
        lines = [f"Requires-Dist: {one}" for one in requires] + [f"Provides-Extra: {one}" for one in extras]
        info.joinpath("METADATA").write_text(
            "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *lines])
        )
        info.joinpath("RECORD").write_text(f"{name}/__init__.py,,\n{name}/part.py,,\n")
        if origin is not None:
            info.joinpath("direct_url.json").write_text(json.dumps(origin))
        for module in ("__init__", "part"):
            (folder / name).mkdir(exist_ok=True)
            (folder / name / f"{module}.py").touch()

    requirements._distribution.cache_clear()  # pyright: ignore[reportPrivateUsage]
    yield write
    requirements._distribution.cache_clear()  # pyright: ignore[reportPrivateUsage]


def needed(file: Path, *include: str, wheels: tuple[Path, ...] = (NBDASH,)) -> Requirements:
    return requirements_of(prepare(file), include, wheels)


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("-c ")]


def test_imports_are_required_and_what_they_need_is_held_fast(book: Book, install: Install) -> None:
    install("xaone", "1.5", "xatwo>=2", 'xathree; sys_platform == "nowhere"', 'xafour; extra == "more"')
    install("xatwo", "2.1", "xafive")
    install("xathree", "3")
    install("xafour", "4")
    install("xafive", "5.0.1")
    install("xasix", "6")
    found = needed(book(APP, "def later():\n    import xaone"))
    assert lines(found.requirements) == [f"./{NBDASH.name}", "xaone==1.5"]
    held = [line for line in lines(found.constraints) if line.startswith("xa")]
    assert held == ["xafive==5.0.1", "xatwo==2.1"]
    assert found.findings == ()
    assert "starlette==" in found.constraints, "what nbdash needs"


def test_an_extra_that_is_called_as_an_imported_module_is_asked_for(book: Book, install: Install) -> None:
    install("xaone", "1", 'xatwo; extra == "part"', extras=("part", "other"))
    install("xatwo", "2")
    for line in ("import xaone.part", "from xaone.part import *", "from xaone import part as p"):
        found = needed(book(APP, line))
        assert lines(found.requirements)[1:] == ["xaone[part]==1"]
        assert "xatwo==2\n" in found.constraints


def test_a_version_that_another_package_can_not_do_with_is_not_held(book: Book, install: Install) -> None:
    install("xaone", "1", "xatwo>=3")
    install("xatwo", "2")
    assert "xatwo" not in needed(book(APP, "import xaone")).constraints


def test_where_a_package_came_from_is_where_it_is_had(book: Book, install: Install) -> None:
    git = {"url": "https://example.org/xaone.git", "vcs_info": {"vcs": "git", "commit_id": "0d2444a"}}
    install("xaone", "1", origin=git)
    install("xatwo", "2", origin={"url": "https://example.org/xatwo-2.zip", "archive_info": {}})
    found = needed(book(APP, "import xaone, xatwo"))
    assert lines(found.requirements)[1:] == [
        "xaone @ git+https://example.org/xaone.git@0d2444a",
        "xatwo @ https://example.org/xatwo-2.zip",
    ]


def test_a_package_of_this_machine_is_refused_with_its_cell_unless_its_wheel_is_given(
    book: Book, install: Install
) -> None:
    install("xaone", "1", origin={"url": "file:///home/me/xaone", "dir_info": {"editable": True}})
    file = book(APP, "x = 1", "import xaone")
    (finding,) = needed(file).findings
    assert (finding.cell, finding.is_refusal) == (3, True)
    assert "xaone 1 was installed from a folder" in finding.what
    found = needed(file, wheels=(NBDASH, Path("xaone-1-py3-none-any.whl")))
    assert found.findings == ()
    assert lines(found.requirements)[1:] == ["./xaone-1-py3-none-any.whl"]


def test_what_is_asked_for_is_required_too_and_must_be_installed(book: Book, install: Install) -> None:
    install("xaone", "1")
    assert lines(needed(book(APP), "XAone[fast]").requirements)[1:] == ["XAone[fast]==1"]
    (finding,) = needed(book(APP), "xanowhere").findings
    assert "'xanowhere' is not installed here" in finding.what
