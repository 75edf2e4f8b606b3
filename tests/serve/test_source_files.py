"""The files of component packages over HTTP: kept for good under their version, and nothing but what pages need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from nbdash import App, html
from nbdash.components import sources
from nbdash.components.tree import plain
from tests.serve.serving import serving

dag: Any = pytest.importorskip("dash_ag_grid")
FOLDER = "_dash-component-suites/dash_ag_grid"


@pytest.fixture(scope="module")
def root() -> Iterator[str]:
    app = App()
    app.layout = html.Div(dag.AgGrid(id="grid"))
    plain(app.layout)
    with serving(app) as address:
        yield address.rstrip("/")


def get(url: str) -> tuple[int, str, str]:
    try:
        with urlopen(url) as answer:
            return answer.status, answer.headers["content-type"], answer.headers["cache-control"]
    except HTTPError as error:
        return error.code, "", ""


def test_a_file_is_kept_for_good_under_its_present_version(root: str) -> None:
    source = sources.find("dash_ag_grid")
    assert source is not None
    status, kind, cache = get(f"{root}/{FOLDER}/dash_ag_grid.min.js?v={source.version}")
    assert (status, kind.partition(";")[0]) == (200, "text/javascript") and "immutable" in cache
    assert get(f"{root}/{FOLDER}/dash_ag_grid.min.js?v=old")[2] == "no-cache"


def test_a_fingerprint_in_a_name_is_left_out(root: str) -> None:
    assert get(f"{root}/{FOLDER}/async-community.v35_3_0m1700000000.js")[0] == 200


@pytest.mark.parametrize(
    "path", [f"{FOLDER}/__init__.py", f"{FOLDER}/%2e%2e/dash/py.typed", "_dash-component-suites/os/os.js"]
)
def test_what_is_not_for_pages_is_not_there(root: str, path: str) -> None:
    assert get(f"{root}/{path}")[0] == 404
