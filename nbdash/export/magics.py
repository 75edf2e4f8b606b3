"""Code cells as plain Python: what IPython adds to the language is translated, left out or refused.

IPython itself says what is a magic: its transformer turns each into a call, `get_ipython().run_line_magic(...)`, and
the calls are what is replaced here. All other lines stay as their author wrote them.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nbdash.export.findings import Finding
from nbdash.export.meanings import IN_NOTEBOOK, Magic, NoMeaning, meaning
from nbdash.export.notebook import Cell

_AWAITING = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_ASIDE = "  (in the notebook only)"

DISPLAY = '''\
def display(*objects, **options):
    """A notebook shows these below the cell."""
'''
"""What a module begins with whose cells use IPython's `display`, which needs no import there."""


@dataclass(frozen=True, slots=True)
class PlainCell:
    """A code cell as plain Python."""

    cell: Cell
    source: str
    """As it was written, except where it was no Python."""
    is_async: bool
    """Whether it awaits something at the top level."""
    names_display: bool
    """Whether it uses `display` as IPython has it: see `DISPLAY`."""


def plain_cells(cells: Sequence[Cell], target: str) -> tuple[list[PlainCell], list[Finding]]:
    """Translate code cells into plain Python.

    Parameters
    ----------
    cells
        The code cells of the notebook that are exported.
    target
        For which target: findings are told for it.

    Returns
    -------
    tuple
        The cells, and what could not be translated: refusals. Cells that can't be translated are not among the cells.

    Examples
    --------
    >>> plain, findings = plain_cells([Cell(1, "code", "%matplotlib inline\\n%time x = 1\\ny = !ls")], "app")
    >>> [(finding.cell, finding.line, finding.what) for finding in findings]
    [(1, 3, "'!ls' is no Python, and nothing means the same.")]
    >>> plain_cells([Cell(1, "code", "%matplotlib inline\\n%time x = 1")], "app")[0][0].source
    '# %matplotlib inline  (in the notebook only)\\nx = 1'
    """
    plain: list[PlainCell] = []
    findings: list[Finding] = []
    own = set[str]().union(*(_bound(cell.source) for cell in cells))
    for cell in cells:
        try:
            source = _plain(cell.source)
            code = compile(source, f"<cell {cell.number}>", "exec", _AWAITING, dont_inherit=True)
            tree = ast.parse(source)
        except _Untranslatable as error:
            what = f"{str(error.magic)!r} is no Python, and nothing means the same."
            findings.append(Finding(target, cell.number, what, error.remedy, error.line))
            continue
        except SyntaxError as error:
            what = f"It is no Python: {(error.text or error.msg).strip()}"
            findings.append(Finding(target, cell.number, what, "Write it in Python.", error.lineno))
            continue
        used = {node.id: node.lineno for node in ast.walk(tree) if isinstance(node, ast.Name)}
        if "get_ipython" not in own and (line := _unguarded(tree)) is not None:
            what = "It asks for IPython with get_ipython(), which is not there outside a notebook."
            remedy = "Leave it out, or import it: from IPython import get_ipython; it is None outside a notebook."
            findings.append(Finding(target, cell.number, what, remedy, line))
            continue
        is_async = bool(code.co_flags & inspect.CO_COROUTINE)
        plain.append(PlainCell(cell, source, is_async, "display" in used and "display" not in own))
    return plain, findings


class _Untranslatable(Exception):
    def __init__(self, magic: Magic, remedy: str, line: int) -> None:
        super().__init__(magic, remedy, line)
        self.magic, self.remedy, self.line = magic, remedy, line


def _plain(source: str, first: int = 1) -> str:
    """The source in plain Python; its first line is line `first` of the cell."""
    transformed = with_calls(source)
    if "get_ipython()" not in transformed:
        return transformed
    lead = 0 if transformed == source else len(source) - len(source.lstrip("\n"))
    tree = ast.parse(transformed)  # what still is no Python is told by who asked
    lines = [line.encode() for line in transformed.split("\n")]
    for call, magic, statement in reversed(list(_magics(tree))):
        line = _line_of(magic, source, call.lineno + lead) + first - 1
        try:
            code = meaning(magic, is_value=statement is None)
        except NoMeaning as error:
            raise _Untranslatable(magic, str(error), line) from None
        _replace(lines, call, _in_place(magic, code, _around(lines, call), is_value=statement is None, line=line))
    return b"\n".join(lines).decode()


def with_calls(source: str) -> str:
    """What IPython makes of a cell that is no Python by itself: magics become calls."""
    if _is_python(source):
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    transform: Any = TransformerManager().transform_cell  # `Any`: IPython's own annotations are partial
    transformed = str(transform(_without_automagic(source)))
    return transformed if source.endswith("\n") else transformed.removesuffix("\n")


def _around(lines: list[bytes], call: ast.Call) -> tuple[str, str]:
    """What stands before and after a call in its lines."""
    end = lines[(call.end_lineno or call.lineno) - 1]
    return lines[call.lineno - 1][: call.col_offset].decode(), end[call.end_col_offset :].decode().strip()


def _in_place(magic: Magic, code: str, around: tuple[str, str], *, is_value: bool, line: int) -> str:
    """What is written where the magic was."""
    before, after = around
    if is_value:
        return f"({_plain(code, line)})" if before.rpartition("=")[2].strip() or after else _plain(code, line)
    aside = "\n".join(f"# {text}".rstrip() for text in str(magic).split("\n")) + _ASIDE
    if magic.body is not None:
        if code:
            return f"{aside}\n{_plain(code.removesuffix(chr(10)), line + 1)}"
        return "\n".join([aside, *(f"# {text}".rstrip() for text in magic.body.rstrip("\n").split("\n"))])
    if code:
        return _plain(code, line)
    return "pass" if after else f"pass  {aside}" if before else aside


def _replace(lines: list[bytes], node: ast.Call, code: str) -> None:
    start, end = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    head, tail = lines[start][: node.col_offset], lines[end][node.end_col_offset :]
    lines[start : end + 1] = (head + code.encode() + tail).split(b"\n")


def _magics(tree: ast.AST) -> Iterator[tuple[ast.Call, Magic, ast.stmt | None]]:
    """The calls that IPython's transformer has made, in order, each with the statement that it is alone in."""
    alone = {node.value: node for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = [(node, magic) for node in ast.walk(tree) if isinstance(node, ast.Call) and (magic := _magic(node))]
    for call, magic in sorted(found, key=lambda pair: (pair[0].lineno, pair[0].col_offset)):
        yield call, magic, alone.get(call)


def _magic(call: ast.Call) -> Magic | None:
    function = call.func
    texts = [node.value for node in call.args if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    if not (isinstance(function, ast.Attribute) and _asks_ipython(function.value) and len(texts) == len(call.args)):
        return None
    match function.attr, texts:
        case (("run_line_magic" | "magic"), [name, *args]):
            name, _, more = name.lstrip("%").partition(" ")
            return Magic(name, " ".join([*filter(None, [more]), *args]))
        case "run_cell_magic", [name, args, body]:
            return Magic(name, args, body)
        case "system", [command]:
            return Magic("!", command)
        case "getoutput", [command]:
            return Magic("!!", command)
        case _:
            return None


def _asks_ipython(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "get_ipython"


def _unguarded(tree: ast.AST) -> int | None:
    """The line where IPython is asked for, unless it is tried whether it is there."""
    tried = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.Try) and any(_catches_names(handler) for handler in node.handlers)
        for statement in node.body
        for inner in ast.walk(statement)
    }
    asking = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _asks_ipython(node)]
    return next((node.lineno for node in asking if node not in tried), None)


def _catches_names(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return bool(names & {"NameError", "Exception", "BaseException"})


def _is_python(source: str) -> bool:
    try:
        compile(source, "<cell>", "exec", _AWAITING, dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _without_automagic(source: str) -> str:
    """A cell of one line may leave out the percent sign."""
    line = source.strip()
    word = line.partition(" ")[0]
    is_bare = "\n" not in line and (word in IN_NOTEBOOK or word in ("cd", "env", "run", "time"))
    return f"%{line}" if is_bare else source


def _line_of(magic: Magic, source: str, guess: int) -> int:
    """The line of a magic in what its author wrote: the transformer joins lines that are continued."""
    mark = {"!": "!", "!!": "!", "pinfo": "?", "pinfo2": "?", "psearch": "?"}.get(magic.name, magic.name)
    lines = source.split("\n")
    return next((number for number, line in enumerate(lines, 1) if number >= guess and mark in line), guess)


def _bound(source: str) -> set[str]:
    """The names that a cell binds or imports, anywhere in it."""
    try:
        tree = ast.parse(with_calls(source))
    except SyntaxError:
        return set()
    stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    defined = {n.name for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
    aliases = [alias for n in ast.walk(tree) if isinstance(n, (ast.Import, ast.ImportFrom)) for alias in n.names]
    return stored | defined | {alias.asname or alias.name for alias in aliases}
