"""What a notebook wants in the browser, and which cell wants it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nbdash.errors import InvalidConfig
from nbdash.export.imports import Import
from nbdash.export.prepared import prepare
from nbdash.export.site.needs import Needs, needs_of
from tests.export.conftest import APP
from tests.export.site.made import make_wheel

Book = Callable[..., Path]


@pytest.fixture
def needs(book: Book, restored: None) -> Callable[..., Needs]:
    """Run a notebook of these cells, and an app."""

    def find(*cells: str, loaded: tuple[Import, ...] = (), **asked: Any) -> Needs:
        prepared = prepare(book(*cells, APP))
        return needs_of(replace(prepared, imports={**prepared.imports, **{one.module: one for one in loaded}}), **asked)

    return find


def _wanted(needs: Needs) -> dict[str, tuple[int | None, str]]:
    return {str(want.requirement): (want.cell, want.reason) for want in needs.wants if want.via != ("nbdash",)}


def test_nbdash_itself_needs_two_packages(needs: Callable[..., Needs]) -> None:
    assert sorted(want.requirement.name for want in needs().wants) == ["msgspec", "narwhals"]
    assert needs().wants[0].reason == "nbdash needs it"


def test_what_a_cell_imports_is_wanted_by_that_cell(needs: Callable[..., Needs]) -> None:
    found = needs(
        "import math\nimport plotly.graph_objects as go", "try:\n    import polars\nexcept ImportError:\n    pass"
    )
    assert _wanted(found) == {"plotly": (1, "Cell 1 imports it"), "polars": (2, "Cell 2 imports it")}
    assert [want.is_optional for want in found.wants] == [False, False, False, True]


def test_plotly_express_needs_what_its_package_does_not_require(needs: Callable[..., Needs]) -> None:
    reason = (1, "Cell 1 imports plotly.express, which needs it")
    assert _wanted(needs("from plotly import express as px")) == {
        "numpy": reason,
        "pandas": reason,
        "plotly": (1, "Cell 1 imports it"),
    }
    assert "pandas" not in _wanted(needs("import plotly.express, polars"))


def test_time_zones_are_a_package_in_the_browser(needs: Callable[..., Needs]) -> None:
    wanted = _wanted(needs("def now():\n    from zoneinfo import ZoneInfo"))
    assert wanted == {"tzdata": (1, "Cell 1 imports zoneinfo, which needs it")}


def test_what_a_package_loads_counts_if_one_of_its_extras_names_it(needs: Callable[..., Needs]) -> None:
    loaded = tuple(Import(name, 2, None, name, "1.0", is_direct=False) for name in ("openpyxl", "pillow"))
    assert _wanted(needs("import pandas", loaded=loaded)) == {
        "openpyxl": (2, "Cell 2 imports pandas, which needs it"),
        "pandas": (1, "Cell 1 imports it"),
    }


def test_packages_are_asked_for_by_name_or_by_file(needs: Callable[..., Needs], tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "dist", "mine")
    found = needs(include=("pandas[excel]>=2",), wheels=(wheel,))
    assert list(_wanted(found)) == ["mine", "pandas[excel]>=2"]
    assert found.wheels == (wheel,)
    with pytest.raises(InvalidConfig, match=r"There is no wheel 'nothing\.whl'"):
        needs(wheels=(Path("nothing.whl"),))
    with pytest.raises(InvalidConfig, match="'two words' is no package"):
        needs(include=("two words",))
