"""What a notebook can be exported to. Each target has a folder of its own, which is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from nbdash.export.findings import Finding
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report


class Target(Protocol):
    """One kind of thing that is made of a notebook."""

    name: str

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """What stands in the way, and what should be known; nothing is written."""
        ...

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write a file or a folder to `path`, where nothing is."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A target in the table."""

    name: str
    about: str
    """What it is for, in a line."""
    ending: str
    """What follows the notebook's name in the name of what is made."""
    module: str
    """It has the target under the name `target`."""

    def load(self) -> Target:
        """Import it."""
        return import_module(self.module).target


_PICTURES = "nbdash.export.pictures"

_ENTRIES = (
    Entry("app", "a folder with the app as plain Python, to deploy", "-app", "nbdash.export.app.target"),
    Entry("html", "one file that opens without Python, to mail", ".html", "nbdash.export.html.target"),
    Entry("site", "a static folder: Python runs in the visitor's browser", "-site", "nbdash.export.site.target"),
    Entry("notebook-html", "the notebook as a page to read", "-notebook.html", f"{_PICTURES}.notebook_html"),
    Entry("pdf", "the app as it stands, on paper", ".pdf", f"{_PICTURES}.pdf"),
    Entry("png", "the app as it stands, as a picture", ".png", f"{_PICTURES}.png"),
)


TARGETS: dict[str, Entry] = {entry.name: entry for entry in _ENTRIES}
"""By name, in the order in which they are told of."""
