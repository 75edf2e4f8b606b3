"""`nbdash serve app.py`."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

SCRIPT = '''"""An app."""
from __future__ import annotations
import sys
from nbdash import App, Input, Output, dcc, html
assert __name__ == "__main__" and sys.argv == ["app.py"]
app = App(title="A script"); app.layout = html.Div([dcc.Input(id="in", value="x"), html.P("X", id="out")])

@app.callback(Output("out", "children"), Input("in", "value"), prevent_initial_call=True)
def shout(value: NotImportedAnywhere) -> str:
    return value.upper()

if __name__ == "__main__":
    app.run(debug=True, port=1)
    print("returned", flush=True)
'''


def start(folder: Path, script: str) -> subprocess.Popen[str]:
    (folder / "app.py").write_text(script)
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--port", "0"]
    return subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize(
    "script",
    [
        SCRIPT,
        "def main():\n    from nbdash import App, html\n    app = App()\n"
        "    app.layout = html.P('X')\n    app.run()\nmain()\n",
    ],
)
def test_a_script_is_served_as_python_would_run_it(tmp_path: Path, script: str) -> None:
    process = start(tmp_path, script)
    assert process.stdout is not None
    try:
        lines = iter(process.stdout.readline, "")
        said: list[str] = []
        for line in lines:
            said.append(line)
            if line.startswith("nbdash serves"):
                break
        with urllib.request.urlopen(said[-1].split()[2]) as response:
            assert ">X</p>" in response.read().decode()
        assert ("returned\n" in said) == (script is SCRIPT)
    finally:
        process.terminate()
        process.communicate()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("x = 1\n\ndef f():\n    return 1 / 0\n\nf()\n", "app.py failed in line 4: return 1 / 0"),
        ("x = 1\ny = (\n", "app.py failed in line 2"),
        ("x = 1\nraise SystemExit(3)\n", "app.py failed in line 2: raise SystemExit(3)"),
        ("x = 1\n", "No statement made an app."),
    ],
)
def test_what_is_wrong_with_a_script_is_told_with_its_line(tmp_path: Path, script: str, said: str) -> None:
    process = start(tmp_path, script)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said in errors
    assert "nbdash/serve" not in errors
