"""The ES module and the style sheet of a component class: text in a cell, or files."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any, ClassVar

from nbdash.components.own.problems import OwnComponentError
from nbdash.components.sources import How, Source
from nbdash.errors import did_you_mean, explain, shorten

PATH = "_nbdash/module"
"""The folder of all modules below the root of a served app."""

_SUFFIXES = (".js", ".mjs", ".css")
_ADDRESSES = ("https://", "http://")


class ModuleSource(Source):
    """The code of one component class. It is as its texts were when it was made.

    Parameters
    ----------
    name
        Unique, and the same when the class is defined again.
    esm, css
        Text, or the file that holds it; `css` may be empty, and `esm` an address of the web.
    told
        What the page must know of the class besides.
    """

    how: ClassVar[How] = "module"

    def __init__(self, name: str, esm: str | Path, css: str | Path, told: dict[str, Any]) -> None:
        self.esm, self.css, self.told = esm, css, told
        self.files = tuple(part for part in (esm, css) if isinstance(part, Path))
        module, sheet = _text(esm), _text(css)
        self._contents = {_hash(text) + suffix: text for text, suffix in ((module, ".js"), (sheet, ".css")) if text}
        super().__init__(name, _hash(f"{module}\0{sheet}"), PATH)
        self._details = told | {
            "module": module if module.startswith(_ADDRESSES) else f"{_hash(module)}.js",
            "css": f"{_hash(sheet)}.css" if sheet else None,
            "file": esm.name if isinstance(esm, Path) else None,
        }

    def details(self) -> dict[str, Any]:
        """What the page must know besides, as JSON."""
        return self._details

    def file(self, name: str) -> bytes | None:
        """The module or the style sheet, whose names are digests."""
        text = self._contents.get(name)
        return None if text is None else text.encode()

    def again(self) -> ModuleSource:
        """The same of the files as they are now."""
        return ModuleSource(self.name, self.esm, self.css, self.told)


def code_of(cls: type, attribute: str) -> str | Path:
    """What a class says its code is: the text, or the file. A relative path of a module in a file counts from there.

    Raises
    ------
    OwnComponentError
        If there is no such file.
    """
    given: Any = getattr(cls, attribute, None)
    if given is None:
        return ""
    text = str(given)
    is_path = isinstance(given, Path) or ("\n" not in text and text.endswith(_SUFFIXES))
    if not is_path or text.startswith(_ADDRESSES):
        return text
    file = getattr(sys.modules.get(cls.__module__), "__file__", None)
    path = Path(file).parent / text if file is not None and cls.__module__ != "__main__" else Path(text).absolute()
    if not path.is_file():
        names = [item.name for item in path.parent.glob("*")] if path.parent.is_dir() else []
        remedy = did_you_mean(path.name, names) or "Give the path of a file, or the JavaScript itself as a text."
        what = f"{attribute} is {shorten(given)}, and there is no file {str(path)!r}."
        raise OwnComponentError(explain(what, where=f"class {cls.__name__}", remedy=remedy))
    return path


def _text(code: str | Path) -> str:
    return code if isinstance(code, str) else code.read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
