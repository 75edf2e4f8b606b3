"""The folder of pages: each module in it that registers a page is imported."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from nbdash.errors import PageError, did_you_mean, explain

_REGISTERS = re.compile(r"\bregister_page\s*\(")


class PagesFolder:
    """The modules of one app's folder of pages, and which of them have been run as they are now.

    Parameters
    ----------
    root
        The folder of the program or notebook.
    name
        The folder of pages, seen from there.
    """

    def __init__(self, root: Path, name: str) -> None:
        self.path = root / name
        given = Path(name)
        parts = (given.name,) if given.is_absolute() else given.parts
        self.package = ".".join(part for part in parts if part not in (".", ".."))
        """What the modules' names begin with."""
        self._run: dict[str, tuple[Path, int]] = {}
        """By the module's name: its file, and when that was written."""

    def check(self) -> None:
        """Look whether it is there.

        Raises
        ------
        PageError
            If it is not.
        """
        if not self.path.is_dir():
            parent = self.path.parent
            near = [one.name for one in parent.iterdir() if one.is_dir()] if parent.is_dir() else []
            remedy = did_you_mean(self.path.name, near) or 'Make it, or say pages_folder="" if there is none.'
            raise PageError(explain(f"There is no folder of pages {str(self.path)!r}.", remedy=remedy))

    @property
    def modules(self) -> list[str]:
        """Those that register pages."""
        return list(self._run)

    def update(self) -> set[str]:
        """Run the modules that are new or have changed; return those that are gone.

        Raises
        ------
        Exception
            What a module raises.
        """
        found = dict(self._modules())
        for module, file in found.items():
            written = (file, file.stat().st_mtime_ns)
            before = self._run.get(module)
            if before != written:
                if before is not None:  # bytecode is told from older by the second and the size: that may be the same
                    Path(importlib.util.cache_from_source(str(file))).unlink(missing_ok=True)
                _run(module, file)
                self._run[module] = written
        gone = self._run.keys() - found.keys()
        for module in gone:
            del self._run[module]
        return gone

    def _modules(self) -> Iterator[tuple[str, Path]]:
        if not self.path.is_dir():
            return
        for file in sorted(self.path.rglob("*.py")):
            parts = file.relative_to(self.path).with_suffix("").parts
            if any(part.startswith((".", "_")) for part in parts):
                continue
            if _REGISTERS.search(file.read_text("utf-8", "replace")):
                yield ".".join((self.package, *parts)), file


def _run(module: str, file: Path) -> None:
    spec = importlib.util.spec_from_file_location(module, file)
    assert spec is not None and spec.loader is not None  # it is a `.py` file
    made = importlib.util.module_from_spec(spec)
    before = sys.modules.get(module)
    sys.modules[module] = made
    try:
        spec.loader.exec_module(made)
    except BaseException:
        if before is None:
            del sys.modules[module]
        else:
            sys.modules[module] = before
        raise
