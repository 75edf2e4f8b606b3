"""Importing the components is cheap: nothing heavy comes with them."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "numpy",
    "pandas",
    "plotly",
    "IPython",
    "ipywidgets",
    "starlette",
    "asyncio",
    "tomllib",
    "dataclasses",
)


def test_components_import_nothing_heavy() -> None:
    # The package's own __init__ is put aside: what it brings is not the components' doing.
    code = f"""
import sys, types, pathlib, importlib.util
package = types.ModuleType("nbdash")
package.__path__ = [str(pathlib.Path(importlib.util.find_spec("nbdash").origin).parent)]
sys.modules["nbdash"] = package
before = set(sys.modules)
import nbdash.components.html, nbdash.components.dcc
print(sorted((set(sys.modules) - before) & set({HEAVY!r})))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
