"""A notebook that has been run for an export: its app, and what it needs of its surroundings."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbdash.app import App
from nbdash.errors import AppNotFoundError
from nbdash.export.data import ReadFile, find_data
from nbdash.export.findings import ExportError, Finding
from nbdash.export.imports import Import, find_imports
from nbdash.export.notebook import Notebook, read_notebook
from nbdash.export.report import Report
from nbdash.export.sources import Sources
from nbdash.export.watching import watching
from nbdash.program.cell_errors import CellError
from nbdash.program.loader import Loader, find_app
from nbdash.program.progress import Progress


@dataclass(frozen=True, slots=True)
class Prepared:
    """A notebook that has been run once, in this process."""

    notebook: Notebook
    app: App
    app_name: str
    """The variable that holds it."""
    namespace: Mapping[str, Any]
    """What the notebook has defined."""
    files: Mapping[str, ReadFile]
    """What it reads of its folder, by path from there with forward slashes: data, in order. Not its modules."""
    outside: tuple[ReadFile, ...]
    """Files that it reads from elsewhere."""
    imports: Mapping[str, Import]
    """By top-level module; not those of Python itself, and not `modules`."""
    modules: Mapping[str, ReadFile]
    """The Python files beside the notebook that it imports, by path as in `files`."""
    troubles: tuple[Finding, ...]
    """What stands in the way wherever the code is to run elsewhere: see `portable.py`."""

    @property
    def assets(self) -> Path | None:
        """The app's assets folder; None if there is none."""
        folder = self.app.assets.folder
        return folder if folder.is_dir() else None


def prepare(file: Path, app_name: str | None = None, report: Report | None = None) -> Prepared:
    """Run a notebook's cells, except those that are tagged `nbdash-skip`, and find its app.

    This process becomes the notebook's: its folder is the working directory from now on, as in Jupyter.

    Parameters
    ----------
    file
        The notebook.
    app_name
        Which app, where there are several.
    report
        Is told of each cell.

    Raises
    ------
    AppNotFoundError
        If there is no such notebook.
    ExportError
        If a cell fails, or if there is no such app.
    """
    from IPython.core.interactiveshell import InteractiveShell

    notebook = read_notebook(file)
    if report is not None:
        report.cells = {cell.number: cell.id for cell in notebook.cells if cell.kind == "code"}
    InteractiveShell.clear_instance()  # what an earlier notebook has defined is none of this one's
    loader = Loader(notebook.program)
    running = _Running(report)
    try:
        with watching(running) as watch:
            namespace = asyncio.run(loader.run_all(running))
        app = find_app(namespace, app_name, notebook.file)
    except CellError as error:
        remedy = "Mend the cell, or tag it nbdash-skip if the app does not need it."
        raise ExportError([Finding("", error.cell, str(error), remedy, error.line)]) from None
    except AppNotFoundError as error:
        what, _, remedy = str(error).partition("\n  What to do: ")
        raise ExportError([Finding("", None, what, remedy)]) from None
    name = app_name or next(key for key, value in namespace.items() if value is app and not key.startswith("_"))
    sources = Sources(notebook, namespace, watch.imported)
    data = find_data(notebook.folder, sources.all, watch, _roots(notebook.folder))
    modules = {
        source.file.relative_to(notebook.folder).as_posix(): ReadFile(source.file, source.cell)
        for source in sources.modules
        if source.file is not None
    }
    assets = app.assets.folder
    return Prepared(
        notebook,
        app,
        name,
        namespace,
        files={path: file for path, file in data.files.items() if not file.path.is_relative_to(assets)},
        outside=tuple(data.outside),
        imports=find_imports(sources, watch),
        modules=modules,
        troubles=tuple(dict.fromkeys(data.findings)),
    )


def _roots(folder: Path) -> list[Path]:
    """The folders of packages that are loaded from elsewhere: checkouts, what is on the path."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    roots = {Path(file).parent for file in files if file is not None}
    return sorted(root for root in roots if not root.is_relative_to(folder))


class _Running(Progress):
    """Tells of each cell as it begins."""

    def __init__(self, report: Report | None) -> None:
        super().__init__()
        self._report = report

    def begin(self, cell: int, count: int) -> None:
        super().begin(cell, count)
        if self._report is not None:
            self._report.step(f"Running cell {cell} of {count}")
