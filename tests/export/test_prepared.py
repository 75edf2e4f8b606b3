"""What a notebook needs of its surroundings: found while it runs, and in what its code names."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from nbdash.errors import AppNotFoundError
from nbdash.export.findings import ExportError, Finding
from nbdash.export.portable import portable_findings
from nbdash.export.prepared import Prepared, prepare
from tests.export.conftest import APP

pytestmark = pytest.mark.usefixtures("restored")

READ = "with open('%s') as file:\n    file.read()"

Book = Callable[..., Path]


def portable(book: Book, *cells: str) -> tuple[Prepared, list[Finding]]:
    prepared = prepare(book(APP, *cells))
    return prepared, portable_findings(prepared, "app")


def test_cells_are_counted_as_when_served_and_skipped_ones_are_not_run(book: Book) -> None:
    prepared = prepare(book("# Sales of *2026*", APP, "", ("1 / 0", ["nbdash-skip"]), "x = 1"))
    assert [(cell.number, cell.kind) for cell in prepared.notebook.cells] == [
        (0, "markdown"),
        (1, "code"),
        (2, "code"),
        (3, "code"),
    ]
    assert [cell.number for cell in prepared.notebook.code] == [1, 3]
    assert (prepared.notebook.title, prepared.app_name, prepared.namespace["x"]) == ("Sales of *2026*", "app", 1)
    assert prepared.notebook.cells[2].id == "c3"


def test_a_cell_that_fails_after_a_skipped_one_keeps_its_number(book: Book) -> None:
    with pytest.raises(ExportError) as caught:
        prepare(book(APP, ("1 / 0", ["nbdash-skip"]), "x = 1\nnope"))
    (finding,) = caught.value.findings
    assert (finding.cell, finding.line, finding.is_refusal) == (3, 2, True)
    assert "Cell 3 of book.ipynb failed in line 2: nope" in finding.what
    assert "nbdash-skip" in finding.remedy


def test_without_an_app_it_is_said_how_to_make_one(book: Book) -> None:
    with pytest.raises(ExportError, match="No cell made an app") as caught:
        prepare(book("x = 1"))
    assert caught.value.findings[0].remedy == "Make one: app = App()."


def test_what_one_notebook_has_defined_is_none_of_the_next_ones(book: Book) -> None:
    prepare(book(APP, "left = 1"))
    with pytest.raises(ExportError, match="left"):
        prepare(book(APP, "left"))


def test_a_script_and_what_is_no_notebook_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("")
    with pytest.raises(AppNotFoundError, match="is a script"):
        prepare(tmp_path / "app.py")
    with pytest.raises(AppNotFoundError, match="There is no notebook"):
        prepare(tmp_path / "app.ipynb")


BASE = "from pathlib import Path\nBASE = Path('data')\n"
FILES = ["a.csv", "data/2020.csv", "data/2021.csv", "deep/one.txt", "deep/er/two.txt", "notes.txt", "data/x.json"]


@pytest.fixture
def files(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1,2")
    sqlite3.connect(tmp_path / "b.db").close()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("with open('a.csv') as f:\n    f.read()", ["a.csv"]),
        ("import sqlite3\nsqlite3.connect('b.db').close()", ["b.db"]),
        ("from pathlib import Path\nname = 'a' + '.csv'\nPath(name).read_text()", ["a.csv"]),
        ("def later():\n    return open('a.csv').read()", ["a.csv"]),
        ("import pandas as pd\ndef later(year):\n    return pd.read_csv(f'data/{year}.csv')", FILES[1:3]),
        ("def later(year):\n    return open('data/%d.csv' % year)", FILES[1:3]),
        ("def later(year):\n    return open('data/{}.csv'.format(year))", FILES[1:3]),
        (BASE + "def later(x):\n    return (BASE / x).read_text()", FILES[1:3] + FILES[6:]),
        (BASE + "def later():\n    return (BASE / 'x.json').read_text()", FILES[6:]),
        ("from pathlib import Path\ndef later():\n    return list(Path('data').glob('*.csv'))", FILES[1:3]),
        ("import os\ndef later():\n    return os.listdir('deep')", ["deep/er/two.txt", "deep/one.txt"]),
        ("import os\ndef later(f):\n    return open(os.path.join('deep', 'er', f))", ["deep/er/two.txt"]),
        ("FILES = ['a.csv', 'notes.txt']", ["a.csv", "notes.txt"]),
        ("x = {'data': 1, 'deep': 2}; f = lambda: print('data')", []),
        ("with open('made.csv', 'w') as f:\n    f.write('x')\nwith open('made.csv') as f:\n    f.read()", []),
    ],
)  # fmt: skip
def test_files_beside_it_are_found_whether_they_are_read_now_or_later(book: Book, code: str, found: list[str]) -> None:
    prepared, findings = portable(book, code)
    assert [name for name in prepared.files if name != "made.csv"] == sorted(found)
    assert findings == []
    assert {file.cell for file in prepared.files.values()} <= {2}


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("code", "line", "what", "remedy"),
    [
        ("def later():\n    return open('b.csv')", 2, "There is no 'b.csv' beside", "Did you mean 'a.csv'?"),
        ("import pandas as pd\ndef later():\n    return pd.read_parquet('x/y.parquet')", 3, "'x/y.parquet'", "Put it"),
        ("def later():\n    return open('/srv/a.csv')", 2, "'/srv/a.csv' is a place of this computer", "read 'a.csv'"),
        ("def later():\n    return open(r'C:\\\\data\\\\a.csv')", 2, "is a place of this computer", "Put a copy"),
        ("import pandas as pd\nlater = lambda: pd.read_csv('~/a.csv')", 2, "'~/a.csv' is a place", "read 'a.csv'"),
        ("f = lambda: open('HERE/a.csv')", 1, "is a place of this computer", "Write 'a.csv': it is beside"),
        ("FILE = 'HERE/a.csv'\nwith open(FILE) as f:\n    f.read()", 1, "is a place of this computer", "Write 'a.csv'"),
        ("import other_thing_without_a_name", None, "", ""),
        ("def later():\n    import absent_one", 2, "It imports 'absent_one'", "Install it"),
        ("x = 1\n!make", 2, "'!make' is no Python", "subprocess.run"),
    ],
)  # fmt: skip
def test_what_is_not_beside_it_is_refused_with_cell_line_and_remedy(
    book: Book, tmp_path: Path, code: str, line: int | None, what: str, remedy: str
) -> None:
    if line is None:
        with pytest.raises(ExportError, match="No module named 'other_thing_without_a_name'"):
            portable(book, code)
        return
    _, findings = portable(book, code.replace("HERE", str(tmp_path)))
    refused = [finding for finding in findings if finding.is_refusal]
    assert [(finding.target, finding.cell, finding.line) for finding in refused] == [("app", 2, line)]
    assert what in refused[0].what
    assert remedy in refused[0].remedy


@pytest.mark.parametrize(
    "code",
    [
        "from pathlib import Path\ndef later():\n    return open('c.csv') if Path('c.csv').exists() else None",
        "def later():\n    try:\n        return open('c.csv')\n    except OSError:\n        return None",
        "def save(df):\n    df.to_csv('c.csv')\n\ndef later():\n    return open('c.csv')",
        "def later(name):\n    return open(f'{name}.nope')",
    ],
)
def test_a_file_that_may_be_missing_is_only_told_of(book: Book, code: str) -> None:
    _, findings = portable(book, code)
    assert [finding.is_refusal for finding in findings] == [False] * len(findings)
    assert len(findings) == 1


@pytest.mark.parametrize(
    "code",
    [
        "import json\nf = lambda: json.load({})",
        "f = lambda pd: pd.read_csv('http://example.org/a.csv')",
        "def later(archive):\n    return archive.open('member.csv')",
        "import pandas as pd\nf = lambda c: pd.read_sql('SELECT a.b FROM a', c)",
        "href = '/somewhere/else.html'",
        "f = lambda: open('x.csv', mode='w')",
        "class spacy:\n    def load(name): return name\nf = lambda: spacy.load('en_core_web_sm')",
    ],
)
def test_what_only_looks_like_a_file_is_none(book: Book, code: str) -> None:
    assert portable(book, code)[1] == []


def test_a_file_from_elsewhere_is_never_taken_silently(book: Book, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "a.csv").write_text("1")
    home = tmp_path / "home"
    home.mkdir()
    file = book(APP, READ % "../away/a.csv", READ % "link.csv", name="home/book.ipynb")
    (home / "link.csv").symlink_to(away / "a.csv")
    prepared = prepare(file)
    assert prepared.files == {}
    assert [(one.path.name, one.cell) for one in prepared.outside] == [("a.csv", 2), ("link.csv", 3)]
    assert all(finding.is_refusal for finding in portable_findings(prepared, "app"))


def test_hidden_files_stay_here(book: Book, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SECRET=1")
    prepared, (finding,) = portable(book, READ % ".env")
    assert (prepared.files, finding.cell, finding.is_refusal) == ({}, 2, False)


def test_modules_beside_it_are_followed(book: Book, tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("1")
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "__init__.py").write_text("from . import sums\nimport msgspec")
    (tmp_path / "lib" / "sums.py").write_text("def later():\n    return open('rates.csv'), open('gone.csv')")
    (tmp_path / "helpers.py").write_text("x = 1")
    prepared, (finding,) = portable(book, "x = 1", "import lib", "def later():\n    import helpers")
    assert {name: one.cell for name, one in prepared.modules.items()} == {
        "helpers.py": 4,
        "lib/__init__.py": 3,
        "lib/sums.py": 3,
    }
    assert list(prepared.files) == ["rates.csv"]
    assert prepared.imports["msgspec"].cell == 3
    assert (finding.cell, finding.line) == (3, None)
    assert "in sums.py, line 2" in finding.what


def test_imports_are_told_with_cell_distribution_and_version(book: Book) -> None:
    prepared, _ = portable(
        book,
        "%matplotlib inline\nimport yaml, json",
        "def later():\n    import numpy.linalg\n    try:\n        import no_such_one\n    except ImportError: pass",
    )
    found = prepared.imports
    assert (found["yaml"].distribution, found["yaml"].cell, found["yaml"].line) == ("PyYAML", 2, 2)
    assert (found["numpy"].cell, found["numpy"].line, found["numpy"].is_direct) == (3, 2, True)
    assert (found["no_such_one"].distribution, found["no_such_one"].is_optional) == (None, True)
    assert "json" not in found
    assert found["nbdash"].distribution == "nbdash"


def test_what_a_package_loads_when_it_is_asked_counts_unless_something_requires_it(book: Book) -> None:
    import subprocess
    import sys

    file = book("import plotly.express as px\n" + APP, "data = px.data.gapminder()")
    code = (
        "import sys; from pathlib import Path; from nbdash.export.prepared import prepare\n"
        "print(*[f'{one.module} {one.cell} {one.is_direct} {one.is_optional}'"
        " for one in prepare(Path(sys.argv[1])).imports.values()], sep='\\n')"
    )
    run = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True)
    told = dict(line.split(" ", 1) for line in run.stdout.splitlines())
    assert told["pandas"] == "2 False False"
    assert told["plotly"] == "1 True False"
    assert told.get("pyarrow", "2 False True") == "2 False True"
    assert "numpy" not in told  # pandas requires it
    assert "IPython" not in told
