"""Build hook: no distribution leaves without the built JavaScript.

`nbdash/_static/` and `nbdash/_labextension/` are not in git. If they are there (a developer's checkout, an unpacked
sdist), they are taken as they are and Node is not asked for. If not (a fresh clone), they are built with npm; without
npm the build stops.

In the wheel, the package has the scripts packed (.gz, .br), for `nbdash serve` and the comm; the raw .js files are
shared data, from where Jupyter Server sends them as they are, under a URL that the browser may cache for ever. There
they are the static files of the JupyterLab extension, whose description is shared data only.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LABEXTENSION = "share/jupyter/labextensions/nbdash"
DESCRIPTION = ("package.json", "install.json", "schemas/nbdash/panel.json")

NOTHING_TO_PACK = """\
The browser half of nbdash has not been built: nbdash/_static/ or nbdash/_labextension/ is missing or empty.
Building it takes Node 20 or newer with npm, which {reason}.
Install Node and try again, or install a published wheel or sdist, which contain it.
"""


class BrowserHalf(BuildHookInterface[Any]):
    """Make sure that what is built is there, and add the JupyterLab extension to the wheel's shared data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        static = root / "nbdash" / "_static"
        labextension = root / "nbdash" / "_labextension"
        if not (static / "manifest.json").is_file() or not (labextension / "package.json").is_file():
            build(root / "js")
        # An editable install shares nothing: its copy would be out of date with the next change.
        # `make` links the folder instead.
        if self.target_name == "wheel" and version == "standard":
            for file in [*sorted(static.glob("*.js")), static / "manifest.json", static / "tab.html"]:
                build_data["shared_data"][str(file)] = f"{LABEXTENSION}/static/{file.name}"
            for file in DESCRIPTION:
                build_data["shared_data"][str(labextension / file)] = f"{LABEXTENSION}/{file}"


def build(js: Path) -> None:
    """Run the JavaScript build, or say what is missing for it."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(NOTHING_TO_PACK.format(reason="is not on the PATH"))
    if not (js / "build.mjs").is_file():
        raise SystemExit(NOTHING_TO_PACK.format(reason=f"has nothing to build in {js}"))
    # Not `npm ci`: the Makefile says why.
    subprocess.run([npm, "install", "--no-save"], cwd=js, check=True)
    subprocess.run([npm, "run", "build"], cwd=js, check=True)
