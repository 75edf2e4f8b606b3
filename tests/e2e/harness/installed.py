"""An environment that holds the wheel, JupyterLab and what they ask for, and nothing of the checkout.

Making it takes a minute: the processes of one run of the tests have one in common.
"""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Installed:
    """The environment."""

    python: str
    env: dict[str, str]
    """Nothing of Node can be found, nor anything of the checkout."""
    wheel: Path
    """What was installed."""
    folder: Path
    """For what tests add to it."""

    def run(self, *arguments: object, cwd: Path | None = None, **env: str) -> str:
        """Run its Python."""
        return run(self.python, *arguments, cwd=cwd, env={**os.environ, **self.env, **env})


def install(factory: pytest.TempPathFactory) -> Installed:
    """Make the environment, or wait for the process that does."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "installed"
    programs = folder / "venv" / "bin"
    with locked(folder):
        if not (folder / "ready").exists():
            run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
            run(sys.executable, "-m", "venv", folder / "venv")
            # Compiling all of JupyterLab takes longer than what is used of it takes to load.
            pip = (programs / "python", "-m", "pip", "install", "--quiet", "--no-compile")
            run(*pip, f"{next(folder.glob('nbdash-*.whl'))}[lab]")
            (folder / "ready").touch()
    env = {"PATH": str(programs), "PYTHONPATH": ""}
    return Installed(str(programs / "python"), env, next(folder.glob("nbdash-*.whl")), folder)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have a folder for this process alone."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def run(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """Run a command, which must succeed; return what it printed."""
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, cwd=cwd or ROOT.anchor, env=env, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout
