"""What the dialog of an export is told of a notebook."""

import json
from pathlib import Path

import pytest

from nbdash.notebook.exporting.describing import find_file
from tests.notebook.kernel import Kernel


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notebook in a folder of a Jupyter server's folder."""
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    folder = tmp_path / "root" / "work"
    folder.mkdir(parents=True)
    (folder / "a.ipynb").write_text("{}")
    monkeypatch.chdir(tmp_path)
    return folder / "a.ipynb"


def test_a_notebook_is_where_the_server_says(file: Path, tmp_path: Path) -> None:
    assert find_file("work/a.ipynb", str(tmp_path / "root"))[0] == file


def test_the_home_folder_may_be_a_tilde(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_file("work/a.ipynb", "~/root")[0] == file


def test_where_the_servers_folder_is_not_here_it_is_where_the_kernel_was_started(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JPY_SESSION_NAME", str(file.with_name("before-it-was-renamed.ipynb")))
    assert find_file("work/a.ipynb", "/not/here")[0] == file
    monkeypatch.delenv("JPY_SESSION_NAME")
    monkeypatch.chdir(file.parent)
    assert find_file("work/a.ipynb", "")[0] == file


def test_a_notebook_of_another_machine_is_not_found_and_it_is_said_where_it_was_looked_for(file: Path) -> None:
    found, tried = find_file("work/b.ipynb", "/not/here")
    assert found is None
    assert Path("/not/here/work/b.ipynb") in tried


def test_the_apps_are_those_of_the_notebooks_variables(kernel: Kernel) -> None:
    kernel.run(
        """
app = App(title="One")
app.layout = html.Div([dcc.Slider(0, 10, 1, value=3, id="number"), dcc.Input(id="unread"), html.P(id="out"),
                       dcc.Dropdown(["a", "b"], id={"kind": "letter", "no": 1})])

@app.callback(Output("out", "children"), Input("number", "value"), Input({"kind": "letter", "no": 1}, "value"))
def tell(number, letter):
    return f"{number} {letter}"
app
same, _hidden = app, App()
other = App(title="Other")
""",
        "cell-1",
    )
    kernel.run("app", "cell-2")
    described = "import json; from nbdash.notebook.exporting.describing import described_apps"
    one, other = json.loads(kernel.run(f"{described}; print(json.dumps(described_apps()))", "cell-3"))
    assert (one["name"], one["title"], one["values"]) == ("app", "One", [])
    assert [(each["id"], each["prop"]) for each in one["inputs"]] == [
        ("number", "value"),
        ('{"kind":"letter","no":1}', "value"),
    ], "no input that nothing depends on"
    assert (other["name"], other["inputs"]) == ("other", []), "it is not on screen"
