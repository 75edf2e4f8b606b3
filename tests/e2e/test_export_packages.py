"""Packages of exported sites: compiled ones come from the address of a Pyodide distribution, others with the site."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.export.site.made import BROWSER, LINUX, make_pyodide, make_wheel, serve

from .harness.browser import Pages
from .harness.exported import export
from .harness.notebooks import write_notebook

# Python itself is the real one, as npm has it.
PYODIDE = Path(__file__).parent / "counterparts" / "node_modules" / "pyodide"
STARTS_MS = 90_000

CELLS = [
    """
from pathlib import Path

import fastmath, mine
from tools import shout

rows = Path('data/rows.csv').read_text()
""",
    """
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div([html.Button("Compute", id="compute"), html.P(id="answer")])


@app.callback(Output("answer", "children"), Input("compute", "n_clicks"), prevent_initial_call=True)
def compute(clicks):
    return shout(f"{fastmath.VERSION} {mine.VERSION} {fastmath.library()} {rows.strip()}")
""",
]
# The library is where Pyodide puts shared ones.
FAST = """
from pathlib import Path

VERSION = "2.0"

def library():
    return Path("/usr/lib/libfast.txt").read_text()
"""


def test_packages_come_from_an_address_and_with_the_site(
    tmp_path: Path, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Installed here: another version of the package, as it is compiled for this system, and a pure one.
    here = tmp_path / "here"
    for wheel in (
        make_wheel(tmp_path, "fastmath", "2.1", tag=LINUX),
        make_wheel(tmp_path, "mine"),
    ):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(here)
    monkeypatch.setenv("PYTHONPATH", f"{here}:{Path(__file__).parents[2]}")
    library = tmp_path / "libfast-3.1.zip"
    with zipfile.ZipFile(library, "w") as archive:
        archive.writestr("libfast.txt", "fast")
    fast = make_wheel(tmp_path / "theirs", "fastmath", "2.0", tag=BROWSER, files={"fastmath/__init__.py": FAST})
    theirs = make_pyodide(tmp_path / "pyodide", (fast, ["libfast"]), (library, []), core=PYODIDE)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rows.csv").write_text("one row\n")
    (tmp_path / "tools.py").write_text("def shout(text):\n    return text.upper()\n")
    notebook = write_notebook(tmp_path / "sums.ipynb", CELLS)

    with serve(theirs, is_shared=True) as address, serve(tmp_path / "www") as own:
        export(notebook, "site", tmp_path / "www" / "sums", "--pyodide", address)
        page = pages.new()
        asked: list[str] = []
        page.context.on("request", lambda request: asked.append(request.url))
        page.goto(f"{own}/sums/")
        expect(page.locator(".nb-starting")).to_have_count(0, timeout=STARTS_MS)
        page.locator("#compute").click()
        expect(page.locator("#answer")).to_have_text("2.0 1.0 FAST ONE ROW")
        packages = {url.rpartition("/")[2]: url for url in asked if url.endswith((".whl", ".zip", ".wasm"))}
        elsewhere = {name.split("-")[0] for name, url in packages.items() if url.startswith(address)}
        assert elsewhere == {"fastmath", "libfast", "pyodide.asm.wasm", "python_stdlib.zip"}
        assert {"mine", "nbdash", "msgspec", "narwhals"} <= {name.split("-")[0] for name in packages}
    assert pages.errors == []
