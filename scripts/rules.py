"""Write which tests show which rule into docs/callbacks-rules.md.

    .venv/bin/python scripts/rules.py           write the last column of its tables
    .venv/bin/python scripts/rules.py --check   fail if it is out of date

The numbers and texts in the tables are written by hand. A test belongs to the rules that its name begins with:
`test_3_1a_...` or `test_2_3_and_2_4_...` in Python, `12.3 ...` or `12.3, 12.4 ...` in JavaScript.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "callbacks-rules.md"

_NUMBER = r"\d+\.\d+[a-z]?"
_ROW = re.compile(rf"\| ({_NUMBER}) \| (.+?) \| (.*?) ?\|")
_NAME = re.compile(r"test_(\d+_\d+[a-z]?(?:_and_\d+_\d+[a-z]?)*)_(.+)")
_TITLE = re.compile(rf"""\b(?:test|it)(?:\.each\(.*?\))?\(\s*(["'`])({_NUMBER}(?:, {_NUMBER})*) (.+?)\1""", re.DOTALL)


class Test(NamedTuple):
    """One test and the rules that it shows."""

    file: Path
    title: str
    rules: tuple[str, ...]


def tests() -> list[Test]:
    """All tests of the repository that name a rule, by file and place."""
    found: list[Test] = []
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        found += _python_tests(file)
    for file in sorted((ROOT / "js" / "src").rglob("*.test.ts*")):
        found += _javascript_tests(file)
    return found


def rules(page: str) -> list[str]:
    """The numbers in the page's tables."""
    return [match[1] for line in page.splitlines() if (match := _ROW.fullmatch(line))]


def with_tests(page: str, found: Iterable[Test]) -> str:
    """The page with its last columns written anew."""
    by_rule: dict[str, list[str]] = {}
    for test in found:
        address = Path("..", test.file.relative_to(ROOT)).as_posix()
        for rule in test.rules:
            by_rule.setdefault(rule, []).append(f"[{test.title}]({address})")
    lines = page.splitlines()
    for number, line in enumerate(lines):
        if match := _ROW.fullmatch(line):
            rule, text, _ = match.groups()
            lines[number] = f"| {rule} | {text} | {'<br>'.join(by_rule.get(rule, []))} |"
    return "\n".join(lines) + "\n"


def _python_tests(file: Path) -> Iterator[Test]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (named := _NAME.fullmatch(node.name)):
            numbers = named[1].replace("_and_", " ").replace("_", ".").split()
            yield Test(file, named[2].replace("_", " "), tuple(numbers))


def _javascript_tests(file: Path) -> Iterator[Test]:
    for _, numbers, title in _TITLE.findall(file.read_text("utf-8")):
        yield Test(file, title.replace("|", "\\|"), tuple(numbers.split(", ")))


def main() -> int:
    parser = argparse.ArgumentParser(description="Write which tests show which rule.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is out of date")
    arguments = parser.parse_args()
    page = PAGE.read_text("utf-8")
    written = with_tests(page, tests())
    if arguments.check:
        if page != written:
            print(f"{PAGE.relative_to(ROOT)} is out of date: run scripts/rules.py", file=sys.stderr)
        return int(page != written)
    PAGE.write_text(written, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
