"""One real Jupyter server with JupyterLab and Notebook 7, in folders that are thrown away."""

import json
import shutil
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal
from urllib.error import URLError

import nbdash

from .notebooks import write_notebook
from .processes import ServerProcess, free_port

# The two applications that one server brings to the browser.
Frontend = Literal["lab", "notebook"]
FRONTENDS: list[Frontend] = ["lab", "notebook"]
# How both send comm messages to a kernel that has subshells. The second is their default.
CommsOverSubshells = Literal["disabled", "perCommTarget", "perComm"]
# What both do with cells that are scrolled out of sight. "full" takes their boxes away; the last is the default.
WindowingMode = Literal["defer", "full", "none", "contentVisibility"]

_PACKAGE = Path(nbdash.__file__).parent

_PLACES = {"lab": "lab/tree", "notebook": "notebooks"}
# Folders that Jupyter, JupyterLab and IPython would otherwise share with the person who runs the tests.
_FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}


class JupyterServer:
    """A running server: its address, its notebook folder, the settings of its one user."""

    def __init__(self, url: str, root: Path, settings: Path, process: ServerProcess) -> None:
        self.url = url
        self.root = root
        self.process = process
        self._settings = settings
        # A dialog about news would lie over the notebook.
        self.set_settings("apputils-extension", "notification", fetchNews="false", checkForUpdates=False)
        # Tests save when they mean to.
        self.set_settings("docmanager-extension", "plugin", autosave=False)

    def set_settings(self, extension: str, plugin: str, **values: object) -> None:
        """Write user settings of a JupyterLab plugin; pages loaded from now on have them, and no others of it."""
        file = self._settings / "@jupyterlab" / extension / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))

    def set_comms_over_subshells(self, value: CommsOverSubshells) -> None:
        self.set_settings("apputils-extension", "kernels-settings", commsOverSubshells=value)

    def set_look(self, *, is_dark: bool, windowing: WindowingMode | None) -> None:
        """Choose the theme, and what becomes of cells out of sight; None is the application's own choice."""
        self.set_settings("apputils-extension", "themes", theme=f"JupyterLab {'Dark' if is_dark else 'Light'}")
        mode = {} if windowing is None else {"windowingMode": windowing}
        self.set_settings("notebook-extension", "tracker", **mode)

    def address(self, path: Path, frontend: Frontend) -> str:
        """Where a notebook is in one of the two."""
        return f"{self.url}/{_PLACES[frontend]}/{self.name(path)}"

    def name(self, path: Path) -> str:
        """What the server calls a notebook."""
        return path.relative_to(self.root).as_posix()

    def add_notebook(self, name: str, source: Path | Sequence[str]) -> Path:
        """Put a notebook into the server's folder: a copy of a file, or new from its cells' sources."""
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(source, Path):
            shutil.copyfile(source, target)
            return target
        return write_notebook(target, source)


@contextmanager
def run_jupyter(
    folder: Path,
    *,
    python: str = sys.executable,
    env: dict[str, str] | None = None,
    package: Path | None = _PACKAGE,
    timeout_s: float = 120,
) -> Iterator[JupyterServer]:
    """Run JupyterLab, which writes below `folder` only; `python` is its interpreter and its kernels'.

    It finds the extension of the checkout, or of another folder `package`; None: only one that is installed.
    """
    root = folder / "notebooks"
    root.mkdir(parents=True)
    if package is not None:
        _link_extension(folder / _FOLDERS["JUPYTER_DATA_DIR"], package)
    # Dash, which component packages bring with them, has an extension in source form: JupyterLab would ask in a dialog,
    # over the notebook, whether to build itself anew with it.
    page_config = folder / _FOLDERS["JUPYTER_CONFIG_DIR"] / "labconfig" / "page_config.json"
    page_config.parent.mkdir(parents=True)
    page_config.write_text(json.dumps({"buildCheck": False}))
    environment = {variable: str(folder / name) for variable, name in _FOLDERS.items()} | (env or {})
    # Otherwise a path of the person's would bring in kernels and extensions of theirs.
    environment["JUPYTER_PATH"] = ""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [
        python,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=",
        f"--ServerApp.root_dir={root}",
        "--expose-app-in-browser",
        "--JupyterNotebookApp.expose_app_in_browser=True",
    ]
    process = ServerProcess(command, folder / "server.log", env=environment, cwd=root)
    try:
        process.wait_until(lambda: answers(f"{url}/api/status"), "answer", timeout_s=timeout_s)
        yield JupyterServer(url, root, folder / "settings", process)
        with suppress(AssertionError):  # how long Jupyter takes to end kernels on a busy machine is its own affair
            process.terminate(timeout_s=60)
    finally:
        process.kill_group()


def _link_extension(data: Path, package: Path) -> None:
    """Do what `scripts/install` does: one link for each part."""
    extension = data / "labextensions" / "nbdash"
    extension.mkdir(parents=True)
    for part in (package / "_labextension").iterdir():
        (extension / part.name).symlink_to(part)
    (extension / "static").symlink_to(package / "_static")


def answers(url: str) -> bool | None:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return True if response.status == 200 else None
    except (URLError, ConnectionError, TimeoutError):
        return None
