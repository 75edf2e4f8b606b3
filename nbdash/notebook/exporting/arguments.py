"""What the dialog has chosen, as the words of a command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def arguments(file: Path, asked: dict[str, Any]) -> list[str]:
    """The arguments of `nbdash` for one run; each option's value is one word with it, so that it may begin with a dash.

    Examples
    --------
    >>> from pathlib import Path
    >>> arguments(Path("a.ipynb"), {"check": True, "app": "app"})
    ['export', 'a.ipynb', '--json', '--check', '--app=app']
    >>> arguments(Path("a.ipynb"), {"to": "html", "output": "b.html", "states": "year=all"})
    ['export', 'a.ipynb', '--json', '--to=html', '--output=b.html', '--states=year=all']
    """
    words = ["export", str(file), "--json"]
    words += [f"--{name}" for name in ("check", "force", "yes") if asked.get(name)]
    given = {name: asked.get(name) for name in ("app", "to", "output", "states", "pyodide", "width", "theme")}
    words += [f"--{name}={value}" for name, value in given.items() if value not in (None, "")]
    words += [f"--set={one['id']}.{one['prop']}={one['json']}" for one in asked.get("values", ())]
    return words
