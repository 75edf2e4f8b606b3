"""Build hook: no distribution leaves without the built JavaScript.

`nbdash/_static/` is not in git. If it is there (a developer's checkout, an unpacked sdist), it is taken as it
is and Node is not asked for. If it is not (a fresh clone), it is built with npm; without npm the build stops.

The raw .js files go into the wheel twice: in the package, from where `nbdash serve` and the comm send them,
and as shared data, from where Jupyter Server does, under a URL that the browser may cache for ever.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LABEXTENSION = "share/jupyter/labextensions/nbdash/static"

NOTHING_TO_PACK = """\
nbdash/_static/manifest.json is missing: the browser half of nbdash has not been built.
Building it takes Node 20 or newer with npm, which {reason}.
Install Node and try again, or install a published wheel or sdist, which contain it.
"""


class BrowserHalf(BuildHookInterface[Any]):
    """Make sure that `nbdash/_static/` is there, and add its scripts to the wheel's shared data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        static = root / "nbdash" / "_static"
        if not (static / "manifest.json").is_file():
            build(root / "js")
        # An editable install shares nothing: its copy would be out of date with the next change.
        # `make` links the folder instead.
        if self.target_name == "wheel" and version == "standard":
            for script in sorted(static.glob("*.js")):
                build_data["shared_data"][str(script)] = f"{LABEXTENSION}/{script.name}"


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
