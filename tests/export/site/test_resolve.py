"""Which packages go to the browser, in which versions, and where each comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from nbdash.export.findings import Finding, refusals
from nbdash.export.site.index import _wheel
from nbdash.export.site.needs import Needs, Want
from nbdash.export.site.pyodide import open_pyodide
from nbdash.export.site.resolve import Resolved, resolve
from tests.export.site.made import BROWSER, LINUX, make_pyodide, make_wheel

Here = Callable[..., None]


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A distribution with a compiled package, which needs a library and a pure package."""
    built = tmp_path / "theirs"
    built.mkdir()
    library = built / "libfast-3.1.zip"
    library.write_bytes(b"PK\x05\x06" + bytes(18))
    return make_pyodide(
        tmp_path / "pyodide",
        (make_wheel(built, "fastmath", "2.0", tag=BROWSER), ["libfast", "helper"]),
        (library, []),
        (make_wheel(built, "helper", "0.5"), []),
    )


def _resolve(pyodide: Path, *wanted: str, wheels: tuple[Path, ...] = (), is_named: bool = True) -> Resolved:
    wants = tuple(Want(Requirement(one), cell=number) for number, one in enumerate(wanted, 1))
    return resolve(Needs(wants, wheels), open_pyodide(str(pyodide)), is_named)


def _found(resolved: Resolved) -> dict[str, tuple[str, str]]:
    return {one.name: (one.version, one.source) for one in resolved.in_order()}


def test_pure_is_what_is_installed_here_and_compiled_is_of_the_distribution(full: Path, here: Here) -> None:
    here("fastmath", "2.1", tag=LINUX)
    here("helper", "0.9")
    here("charts", "7.0", requires=["fastmath>=2", "tools; extra == 'all'"])
    resolved = _resolve(full, "charts")
    assert not resolved.findings
    assert _found(resolved) == {
        "charts": ("7.0", "installed"),
        "fastmath": ("2.0", "pyodide"),
        "helper": ("0.9", "installed"),
        "libfast": ("3.1", "pyodide"),
    }
    assert resolved.depends == {"charts": {"fastmath"}, "fastmath": {"libfast", "helper"}}


def test_requirements_are_those_that_hold_in_the_browser(full: Path, here: Here) -> None:
    here("charts", requires=["looper; sys_platform == 'linux'", "zones; sys_platform == 'emscripten'"])
    here("zones")
    assert list(_found(_resolve(full, "charts"))) == ["charts", "zones"]


def test_an_extra_is_followed_also_when_it_is_asked_for_later(full: Path, here: Here) -> None:
    here("charts", requires=["helper; extra == 'more'"])
    here("helper", "0.9")
    assert list(_found(_resolve(full, "charts", "charts[more]"))) == ["charts", "helper"]


def test_what_no_distribution_has_is_taken_from_the_index_in_the_version_that_is_here(
    full: Path, here: Here, index: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here("codec", "1.4", tag=LINUX)
    for version in ("1.4", "1.5"):
        make_wheel(index, "codec", version, tag=BROWSER)
    make_wheel(index, "codec", "1.6", tag=LINUX)
    assert _found(_resolve(full, "codec")) == {"codec": ("1.4", "index")}

    _wheel.cache_clear()
    monkeypatch.setenv("PIP_FIND_LINKS", "/nowhere")  # the index is asked once for a version
    assert _found(_resolve(full, "codec")) == {"codec": ("1.4", "index")}
    assert [file.name for file in cache.rglob("*.whl")] == [f"codec-1.4-{BROWSER}.whl"]


def test_the_newest_that_is_allowed_stands_in_for_a_version_without_a_build(
    full: Path, here: Here, index: Path
) -> None:
    here("codec", "1.4.1", tag=LINUX)
    here("charts", requires=["codec<2"])
    for version in ("1.3", "1.5", "2.0"):
        make_wheel(index, "codec", version, tag=BROWSER)
    resolved = _resolve(full, "charts")
    assert _found(resolved)["codec"] == ("1.5", "index")
    assert resolved.packages["codec"].here == "1.4.1"


def _refusal(resolved: Resolved) -> Finding:
    (finding,) = refusals(resolved.findings)
    return finding


def test_what_has_no_build_is_named_with_the_cell_that_imports_it(full: Path, here: Here, index: Path) -> None:
    here("native", "3.0", tag=LINUX)
    here("charts", requires=["native"])
    finding = _refusal(_resolve(full, "helper", "charts"))
    assert finding.cell == 2
    assert "native 3.0 is compiled" in finding.what
    assert "Cell 2 imports charts, which needs it." in finding.what

    # What the notebook does without is left out.
    want = Want(Requirement("native"), cell=4, is_optional=True)
    resolved = resolve(Needs((want,), ()), open_pyodide(str(full)), True)
    assert not resolved.packages
    assert [(finding.cell, finding.is_refusal) for finding in resolved.findings] == [(4, False)]


def test_a_compiled_package_without_its_file_has_a_remedy(full: Path, here: Here, index: Path) -> None:
    here("fastmath", "2.1", tag=LINUX)
    finding = _refusal(_resolve(full, "fastmath", is_named=False))
    assert "Pyodide's full distribution has fastmath 2.0: --pyodide https://" in finding.remedy

    wheel = next(full.glob("fastmath*"))
    wheel.unlink()
    finding = _refusal(_resolve(full, "fastmath"))
    assert f"lists {wheel.name}, but does not hold it" in finding.what
    assert wheel.name in finding.remedy


def test_a_package_under_development_is_given_as_a_wheel(full: Path, here: Here, tmp_path: Path) -> None:
    here("mine", "0.1")
    info = tmp_path / "environment" / "mine-0.1.dist-info" / "direct_url.json"
    info.write_text('{"url": "file:///src/mine", "dir_info": {"editable": true}}')
    finding = _refusal(_resolve(full, "mine"))
    assert "'mine' is installed from a folder of sources" in finding.what
    assert "--wheel dist/" in finding.remedy

    wheel = make_wheel(tmp_path / "dist", "mine", "0.2", requires=["helper"])
    assert _found(_resolve(full, "mine", wheels=(wheel,))) == {"helper": ("0.5", "pyodide"), "mine": ("0.2", "file")}


def test_a_given_wheel_for_another_system_is_refused(full: Path, tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "dist", "mine", "0.2", tag=LINUX)
    assert "manylinux_2_17_x86_64" in _refusal(_resolve(full, "mine", wheels=(wheel,))).what


def test_a_version_that_somebody_does_not_want_is_told(full: Path, here: Here) -> None:
    here("helper", "0.9", requires=["libfast>=4"])
    (finding,) = _resolve(full, "libfast", "helper").findings
    assert "helper wants libfast>=4, and the browser gets libfast 3.1." in finding.what
    assert not finding.is_refusal


def test_an_index_that_can_not_be_asked_is_no_missing_build(
    full: Path, here: Here, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nbdash.errors import InvalidConfig

    here("codec", "1.4", tag=LINUX)
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    with pytest.raises(InvalidConfig, match=r"The package index can't be asked for codec==1\.4"):
        _resolve(full, "codec")


@pytest.fixture(autouse=True)
def _no_leftovers(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list((tmp_path / "cache").rglob("tmp*"))
