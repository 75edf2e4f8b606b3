"""Each test has a secret and a folder for logouts of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from nbdash.auth import logouts


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it stays on this machine."""
    monkeypatch.setenv("NBDASH_SECRET", "a secret of these tests alone")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    logouts._key.cache_clear()  # pyright: ignore[reportPrivateUsage]
