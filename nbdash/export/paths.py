"""Files that a notebook's code names: those beside it, those elsewhere, and those that are not there.

A path is worked out as far as the code says it: literals, `Path("data") / name`, f-strings, names that the notebook has
bound to a path. What is not known stands for any text, so `f"data/{year}.csv"` means all such files.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from types import ModuleType

from nbdash.export.sources import Source

_READING = re.compile(
    r"(read_(?!sql|clipboard|gbq|html)\w+|scan_\w+|load|open|open_dataset|imread|genfromtxt|loadtxt|fromfile|memmap|"
    r"ZipFile|File|Dataset|ExcelFile|HDFStore|connect)$"
)
_ON_PATHS = frozenset({"read_text", "read_bytes", "open", "glob", "rglob", "iterdir"})
_LISTING = frozenset({"glob", "iglob", "listdir", "scandir", "walk"})
_KEYWORDS = ("filepath_or_buffer", "path", "file", "filename", "io", "source", "fname", "path_or_buf", "database")
_ASKING = frozenset({"exists", "is_file", "isfile", "is_dir", "isdir"})
_IS_NAME = re.compile(r"[^\s{}<>|?\"]+(?: [^\s{}<>|?\"]+)*\.\w{1,8}$")
"""What a file's name looks like, so that not every text is taken for one."""

ANY = "*"


@dataclass(frozen=True, slots=True)
class Named:
    """A path that the code names."""

    path: str
    """As it is written; `*` for what is not known."""
    source: Source
    node: ast.expr
    is_read: bool
    """Whether it is given to something that reads files, where it must be there."""
    is_folder: bool = False
    """Whether all files are meant, if it is a folder."""

    @property
    def is_absolute(self) -> bool:
        """Whether it is a place of this computer, on whichever system it was written."""
        return self.path.startswith(("/", "~", "\\\\")) or re.match(r"[A-Za-z]:[\\/]", self.path) is not None


def named_paths(sources: list[Source]) -> list[Named]:
    """All paths that code names, in order."""
    return [named for source in sources for named in _Finder(source).visit(source.tree)]


class _Finder:
    """Finds paths in one source."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def visit(self, node: ast.AST) -> Iterator[Named]:
        """The paths within a node."""
        if isinstance(node, ast.Call):
            yield from self._call(node)
        elif isinstance(node, ast.Assign) and (named := self._alone(node.value)) is not None:
            yield replace(named, is_folder=False)  # what is meant of a folder is said where its name is used
        elif isinstance(node, ast.expr) and not isinstance(node, ast.Name) and (named := self._alone(node)) is not None:
            yield named
        else:
            for child in ast.iter_child_nodes(node):
                yield from self.visit(child)

    def _alone(self, node: ast.expr) -> Named | None:
        """A path that stands for itself: nothing says what becomes of it."""
        path, is_path = self.value(node), self._is_path(node)
        if path is None or not (_IS_NAME.match(path) or is_path) or path.startswith(ANY):
            return None
        return Named(path, self.source, node, is_read=False, is_folder=is_path)

    def _call(self, node: ast.Call) -> Iterator[Named]:
        name = _name(node.func)
        taken: list[ast.AST] = []
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if owner is not None and name in _ON_PATHS and (base := self.value(owner)) is not None and self._is_path(owner):
            pattern = self.value(node.args[0]) if node.args and name in ("glob", "rglob") else None
            path = _joined(base, *(["**"] if name == "rglob" else []), *([pattern] if pattern else []))
            is_read = not (name == "open" and _writes(node, 0))
            yield Named(path, self.source, node, is_read, is_folder=name == "iterdir")
            return
        if name in _LISTING or (_READING.match(name) and self._is_library(owner)):
            argument = _first(node)
            path = None if argument is None else self.value(argument)
            if argument is not None and path is not None and path.strip(ANY) and "://" not in path:
                is_read = not (name == "open" and _writes(node, 1)) and name not in _LISTING
                looks = _IS_NAME.match(path) is not None or "/" in path or name == "open"
                is_read = is_read and looks and "\n" not in path
                yield Named(path, self.source, argument, is_read, is_folder=name in _LISTING or is_read)
                taken.append(argument)
        elif (named := self._alone(node)) is not None:
            yield named
            return
        for argument in node.args:  # a folder that a function is given
            if isinstance(argument, ast.Name) and self._is_path(argument) and (named := self._alone(argument)):
                yield named
        for child in ast.iter_child_nodes(node):
            if child not in taken:
                yield from self.visit(child)

    def _is_library(self, owner: ast.expr | None) -> bool:
        """Whether a function is called by its own name, or as one of a module or class: not a method of something."""
        if owner is None or isinstance(owner, ast.Attribute):
            return True
        named = self.source.names.get(owner.id) if isinstance(owner, ast.Name) else None
        return isinstance(named, (ModuleType, type))

    def _is_path(self, node: ast.expr) -> bool:
        """Whether it is a path by its kind, and no text that looks like one."""
        if isinstance(node, ast.Name):
            return isinstance(self.source.names.get(node.id), PurePath)
        if isinstance(node, ast.BinOp):
            return isinstance(node.op, ast.Div) and self._is_path(node.left)
        if isinstance(node, ast.Attribute):
            return node.attr == "parent" and self._is_path(node.value)
        if isinstance(node, ast.Call):
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            name = _name(node.func)
            is_method = name in ("joinpath", "resolve", "absolute", "expanduser")
            return name in ("Path", "PurePath", "join") or (is_method and owner is not None and self._is_path(owner))
        return False

    def value(self, node: ast.expr) -> str | None:
        """The path that an expression is, with `*` for what is not known; None if it is none."""
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.JoinedStr(values=parts):
                return "".join(str(part.value) if isinstance(part, ast.Constant) else ANY for part in parts)
            case ast.Name(id=name):
                value = self.source.names.get(name)
                return os.fspath(value) if isinstance(value, (str, PurePath)) else None
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                base = self.value(left)
                return None if base is None else _joined(base, self.value(right) or ANY)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                one, two = self.value(left), self.value(right)
                return None if one is None and two is None else f"{one or ANY}{two or ANY}"
            case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()):
                return re.sub(r"%[-+ 0-9.]*[a-z]", ANY, text)
            case ast.Attribute(value=value, attr="parent") if self._is_path(value):
                base = self.value(value)
                return None if base is None else str(PurePath(base).parent)
            case ast.Call(func=function, args=arguments):
                return self._called(function, arguments)
            case _:
                return None

    def _called(self, function: ast.expr, arguments: list[ast.expr]) -> str | None:
        name = _name(function)
        owner = function.value if isinstance(function, ast.Attribute) else None
        values = [self.value(argument) or ANY for argument in arguments]
        if name in ("Path", "PurePath") and values and values[0] != ANY:
            return _joined(*values)
        if name == "join" and owner is not None and _name(owner) == "path" and values and values[0] != ANY:
            return _joined(*values)
        if name in ("str", "fspath", "abspath") and len(arguments) == 1:
            return self.value(arguments[0])
        if owner is None or not (name == "format" or self._is_path(owner)):
            return None
        base = self.value(owner)
        if base is not None and name == "format":
            return re.sub(r"\{[^}]*\}", ANY, base)
        if base is not None and name in ("joinpath", "resolve", "absolute", "expanduser"):
            return _joined(base, *values)
        return None


def asked_for(sources: list[Source]) -> set[str]:
    """Paths of which the code asks whether they are there, or whose absence it catches, or that it writes."""
    found: set[str] = set()
    for source in sources:
        finder = _Finder(source)
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and not _READING.match(_name(node.func)):
                asks = _name(node.func) in _ASKING
                parts = [*node.args, *([node.func.value] if asks and isinstance(node.func, ast.Attribute) else [])]
                found |= {path for part in parts if (path := finder.value(part)) is not None}
            elif isinstance(node, ast.Call) and _writes(node, 1) and node.args:
                found |= {path for path in [finder.value(node.args[0])] if path is not None}
            elif isinstance(node, ast.Try):
                found |= {one.path for statement in node.body for one in finder.visit(statement)}
    return found


def _joined(*parts: str) -> str:
    return os.path.join(*parts)  # noqa: PTH118 (`*` is text here)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _first(call: ast.Call) -> ast.expr | None:
    if call.args:
        return call.args[0]
    return next((keyword.value for keyword in call.keywords if keyword.arg in _KEYWORDS), None)


def _writes(call: ast.Call, position: int) -> bool:
    modes = [*call.args[position : position + 1], *(key.value for key in call.keywords if key.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and re.search("[wax]", str(mode.value)) for mode in modes)
