"""Top-level `await`, which a notebook's cells may use and a module may not: such statements become async functions."""

from __future__ import annotations

import ast
import io
import symtable
import tokenize

RUNNER = """\
import asyncio as _asyncio
import threading as _threading

_loop = _asyncio.new_event_loop()  # what cells await runs here; what they have started goes on
_threading.Thread(target=_loop.run_forever, name="cells", daemon=True).start()
"""
"""What a module needs once, before the first statement that awaits."""


def awaits(source: str) -> bool:
    """Whether a statement awaits something outside of functions."""
    try:
        compile(source, "", "exec", dont_inherit=True)
    except SyntaxError:
        try:
            compile(source, "", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except SyntaxError:
            return False
        return True
    return False


def in_function(source: str, name: str) -> str:
    """Put a statement into an async function, and call that; what it binds are names of the module, as before.

    Raises
    ------
    SyntaxError
        If it can't stand in a function.

    Examples
    --------
    >>> print(in_function("rows = await load()", "_rows"))
    async def _rows():
        global rows
        rows = await load()
    <BLANKLINE>
    <BLANKLINE>
    _asyncio.run_coroutine_threadsafe(_rows(), _loop).result()
    """
    body = indented(_without_annotation(source))
    (table,) = (one for one in symtable.symtable(f"async def {name}():\n{body}", "", "exec").get_children())
    assert isinstance(table, symtable.Function)
    bound = sorted(table.get_locals())
    lines = [f"async def {name}():", *([f"    global {', '.join(bound)}"] if bound else []), body]
    function = "\n".join(lines)
    compile(function, "", "exec", dont_inherit=True)
    return f"{function}\n\n\n_asyncio.run_coroutine_threadsafe({name}(), _loop).result()"


def _without_annotation(source: str) -> str:
    """`rows: list = await ...` without what stands before the `=`: a name that is annotated can't be global."""
    (statement, *others) = ast.parse(source).body
    if others or not isinstance(statement, ast.AnnAssign) or statement.value is None:
        return source
    lines = source.splitlines(keepends=True)
    line, column = (statement.annotation.end_lineno or 1) - 1, statement.annotation.end_col_offset or 0
    rest = lines[line].encode()[column:].decode() + "".join(lines[line + 1 :])
    return f"{ast.get_source_segment(source, statement.target)} ={rest.partition('=')[2]}"


def indented(source: str) -> str:
    """Indent lines by four spaces, but for those that begin within a string: they are part of its text.

    Examples
    --------
    >>> print(indented('x = 1\\nfirst = \"\"\"a\\n b\"\"\"'))
        x = 1
        first = \"\"\"a
     b\"\"\"
    """
    inside: set[int] = set()
    starts: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        name = tokenize.tok_name[token.type]
        if name in ("FSTRING_START", "TSTRING_START"):
            starts.append(token.start[0])
        first = starts.pop() if name in ("FSTRING_END", "TSTRING_END") else token.start[0]
        if name in ("STRING", "FSTRING_END", "TSTRING_END"):
            inside.update(range(first + 1, token.end[0] + 1))
    lines = source.split("\n")
    return "\n".join(f"    {line}" if line and number not in inside else line for number, line in enumerate(lines, 1))
