"""The tables in docs/security.md: what pages can be allowed, and threats, with the tests that show what is done.

A test names its threat by `@pytest.mark.threat("...")`, on itself, on its class or for its whole module as
`pytestmark`; docs/threats.toml says what is done.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from nbdash.shell.csp import ALLOWANCES


def write_security(page: Path, answers: Path, tests: Path) -> str:
    """The page with its table written anew."""
    known: dict[str, str] = tomllib.loads(answers.read_text("utf-8"))
    found: dict[str, list[str]] = {name: [] for name in known}
    for file in sorted(tests.rglob("test_*.py")):
        address = Path("..", file.relative_to(tests.parent)).as_posix()
        for threat, test in guarded(file):
            found.setdefault(threat, []).append(f"[{test.removeprefix('test_').replace('_', ' ')}]({address})")
    lines = ["| threat | what nbdash does | tests |", "| --- | --- | --- |"]
    for threat, of in found.items():
        lines.append(f"| {threat} | {known.get(threat, '')} | {'<br>'.join(dict.fromkeys(of))} |")
    allowed = [
        "| name | allows |",
        "| --- | --- |",
        *(f"| `{name}` | {one.text} |" for name, one in ALLOWANCES.items()),
    ]
    return _between("threats", lines, _between("allowances", allowed, page.read_text("utf-8")))


def _between(name: str, lines: list[str], page: str) -> str:
    """The page with these lines between two comments."""
    table = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return table.sub(lambda match: "\n".join((match[1].rstrip(), *lines, match[2])), page)


def guarded(file: Path) -> Iterator[tuple[str, str]]:
    """Each threat that a test of the file names, and the test."""
    text = file.read_text("utf-8")
    if "mark.threat(" not in text:
        return
    tree = ast.parse(text)
    yield from _within(tree.body, _of_module(tree))


def _within(body: list[ast.stmt], outer: list[str]) -> Iterator[tuple[str, str]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _within(node.body, [*outer, *_named(node.decorator_list)])
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            for threat in [*outer, *_named(node.decorator_list)]:
                yield threat, node.name


def _of_module(tree: ast.Module) -> list[str]:
    values = [node.value for node in tree.body if isinstance(node, ast.Assign) and _is_marks(node.targets[0])]
    return [threat for value in values for threat in _named(value.elts if isinstance(value, ast.List) else [value])]


def _is_marks(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "pytestmark"


def _named(marks: list[ast.expr]) -> list[str]:
    return [
        str(argument.value)
        for mark in marks
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.threat"
        for argument in mark.args
        if isinstance(argument, ast.Constant)
    ]
