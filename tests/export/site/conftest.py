"""An environment of made packages, an index of made wheels, and an empty cache."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nbdash.export.site.index import _wheel
from tests.export.site.made import install, make_wheel


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What exports fetch is kept here, and not with the tester's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "nbdash" / "export"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Install a package into this process's environment."""
    site = tmp_path / "environment"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def put(name: str, version: str = "1.0", **made: Any) -> None:
        install(make_wheel(tmp_path / "built", name, version, **made), site)

    return put


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package index that pip asks: a folder of wheels, and no other place."""
    _wheel.cache_clear()
    folder = tmp_path / "index"
    folder.mkdir()
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder
