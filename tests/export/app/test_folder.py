"""The folder of an app: what is in it, that it is the same each time, and what prevents it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nbdash.export.app.target import target
from nbdash.export.options import Options
from nbdash.export.prepared import prepare
from nbdash.export.writing import files_in
from tests.export.conftest import APP

Book = Callable[..., Path]

READS = """
from pathlib import Path
from nbdash import App, Input, Output, dcc, html
from helping import greeting
names = Path("data/names.txt").read_text().split()
sales = App(title="Sales")
sales.layout = html.Div([dcc.Dropdown(names, names[0], id="name"), html.P(id="told"), html.Img(src="assets/logo.svg")])

@sales.callback(Output("told", "children"), Input("name", "value"))
def tell(name):
    return greeting(name)
"""


def export(file: Path, *arguments: str, seed: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbdash", "export", str(file), *arguments]
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, stdin=subprocess.DEVNULL)


def test_the_folder_has_all_that_the_app_reads_and_its_test_passes_there(book: Book, tmp_path: Path) -> None:
    for name, text in {
        "data/names.txt": "Ada Grace",
        "data/others.txt": "nobody reads it",
        "helping.py": "def greeting(name):\n    return f'Hello {name}'",
        "assets/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "assets/deep/style.css": "p {color: red}",
        "assets/.hidden": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    file = book("# # Sales", READS, "sales")
    made = [export(file, "--output", str(tmp_path / str(seed)), seed=seed) for seed in (1, 2)]
    assert [done.returncode for done in made] == [0, 0], made[0].stderr
    folder = tmp_path / "1"
    found = [name for name in files_in(folder) if not name.endswith(".whl")]
    assert found == [
        ".dockerignore",
        ".nbdash-export.json",
        "Containerfile",
        "README.md",
        "app.py",
        "assets/deep/style.css",
        "assets/logo.svg",
        "constraints.txt",
        "dashboard.py",
        "data/names.txt",
        "helping.py",
        "requirements.txt",
        "tests/test_app.py",
    ]
    assert "  data/names.txt\n" in made[0].stderr, "it is said what was taken"
    assert (folder / "README.md").read_text().count("\n") == 5
    for name in files_in(folder):
        assert (folder / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name
    for taken in ("data", "helping.py", "assets"):
        (tmp_path / taken).rename(tmp_path / f"gone-{taken}")
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:asyncio", "-p", "no:cacheprovider", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert "2 passed" in tested.stdout, tested.stdout


@pytest.mark.usefixtures("restored")
def test_a_name_that_the_app_has_itself_is_refused(book: Book, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("x = 1")
    assert refused(book(APP, "from app import x")) == [
        "The notebook uses 'app.py' beside it, and a file of the app is called so."
    ]


@pytest.mark.usefixtures("restored")
def test_a_layout_that_can_not_be_made_is_refused(book: Book) -> None:
    file = book("from nbdash import App\napp = App()\napp.layout = lambda: 1 / 0")
    assert refused(file) == ["The layout can't be made: ZeroDivisionError: division by zero"]


@pytest.mark.usefixtures("restored")
def test_a_file_that_is_no_wheel_is_refused(book: Book, tmp_path: Path) -> None:
    wheels = (tmp_path / "nbdash.zip", tmp_path / "nbdash-0.1.0-py3-none-any.whl")
    for wheel in wheels:
        wheel.write_text("text")
    assert refused(book(APP), wheels=wheels) == [
        "'nbdash.zip' is not called as wheels are.",
        f"{str(wheels[1])!r} is no wheel.",
    ]


def refused(file: Path, **options: Any) -> list[str]:
    return [one.what for one in target.check(prepare(file), Options(**options)) if one.is_refusal]
