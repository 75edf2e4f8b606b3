"""What is loaded while a notebook runs is needed, unless it is for IPython's own sake."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from nbdash.export.imports import _loaded  # pyright: ignore[reportPrivateUsage]
from nbdash.export.watching import Watch
from nbdash.program.progress import Progress


def test_what_a_magic_loads_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("matplotlib", "PIL", "hypothesis"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    importers = {"matplotlib": ("IPython", "", 0), "PIL": ("matplotlib", "", 0), "hypothesis": ("plotly", "", 0)}
    watch = Watch(Progress(), imported=dict.fromkeys(importers, 1), importers=importers)
    assert list(_loaded(watch, {})) == ["hypothesis"]
