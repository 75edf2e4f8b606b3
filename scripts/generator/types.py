"""The schema's type language, and each type as Python, as TypeScript and in words.

type   = term { "|" term }
term   = name | "text" | 7 | true | false | list(type) | map(type)
name   = string number bool null any object array node id style figure frame date, or a shape's name
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r'\s*("[^"]*"|[A-Za-z]+|\d+|[|()])')

_PYTHON = {
    "string": "str",
    "number": "float",
    "bool": "bool",
    "null": "None",
    "any": "PropValue",
    "object": "PropMap",
    "array": "Items[PropValue]",
    "node": "NodePosition",
    "id": "ComponentId",
    "style": "PropMap",
    "figure": "FigureLike",
    "frame": "FrameLike",
    "date": "DateLike",
}
_TYPESCRIPT = {
    "string": "string",
    "number": "number",
    "bool": "boolean",
    "null": "null",
    "any": "unknown",
    "object": "Record<string, unknown>",
    "array": "List<unknown>",
    "node": "ReactNode",
    "id": "string",
    "style": "CSSProperties",
    "figure": "FigureData",
    "frame": "FrameData",
    "date": "string",
}
_WORDS = {
    "node": "component, text or list",
    "id": "string | dict",
    "style": "dict of CSS",
    "null": "None",
    "any": "anything JSON",
    "object": "dict",
    "array": "list",
    "figure": "figure | dict",
    "frame": "data frame",
    "date": "string | date",
}


@dataclass(frozen=True)
class Term:
    """One alternative of a type: a name, a literal (`kind` "literal"), or a list or map of something."""

    kind: str
    text: str = ""
    of: tuple[Term, ...] = ()


def parse(text: str) -> tuple[Term, ...]:
    """Parse a type into its alternatives."""
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != re.sub(r"\s(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", "", text):
        raise ValueError(f"The schema has the unreadable type {text!r}.")
    terms, rest = _parse_union(tokens)
    if rest:
        raise ValueError(f"The schema has the type {text!r}, unreadable from {rest[0]!r} on.")
    return terms


def to_python(text: str) -> str:
    """Return a type as a Python annotation."""
    return _python(parse(text))


def to_typescript(text: str) -> str:
    """Return a type as TypeScript."""
    return _typescript(parse(text))


def to_words(text: str) -> str:
    """Return a type as a reader of the reference wants it."""
    return _words(parse(text))


def _parse_union(tokens: Sequence[str]) -> tuple[tuple[Term, ...], Sequence[str]]:
    terms: list[Term] = []
    while True:
        term, tokens = _parse_term(tokens)
        terms.append(term)
        if not tokens or tokens[0] != "|":
            return tuple(terms), tokens
        tokens = tokens[1:]


def _parse_term(tokens: Sequence[str]) -> tuple[Term, Sequence[str]]:
    word, rest = tokens[0], tokens[1:]
    if word in {"list", "map"}:
        inner, rest = _parse_union(rest[1:])
        return Term(word, of=inner), rest[1:]
    is_literal = word.startswith('"') or word.isdigit() or word in {"true", "false"}
    return Term("literal" if is_literal else "name", word), rest


def _join(terms: tuple[Term, ...], literals: Callable[[list[str]], str], write: Callable[[Term], str]) -> str:
    """Write alternatives with "|" between them, literals together and after the rest, each once."""
    found = [term.text for term in terms if term.kind == "literal"]
    parts = [write(term) for term in terms if term.kind != "literal"]
    return " | ".join(dict.fromkeys([*parts, *([literals(found)] if found else [])]))


def _python(terms: tuple[Term, ...]) -> str:
    def write(term: Term) -> str:
        if term.kind == "list":
            return f"Items[{_python(term.of)}]"
        if term.kind == "map":
            return f"Keyed[{_python(term.of)}]"
        return _PYTHON.get(term.text, "PropMap")

    def literals(texts: list[str]) -> str:
        return f"Literal[{', '.join({'true': 'True', 'false': 'False'}.get(text, text) for text in texts)}]"

    return _join(terms, literals, write)


def _typescript(terms: tuple[Term, ...]) -> str:
    def write(term: Term) -> str:
        if term.kind == "list":
            return f"List<{_typescript(term.of)}>"
        if term.kind == "map":
            return f"Record<string, {_typescript(term.of)}>"
        return _TYPESCRIPT.get(term.text, term.text)

    return _join(terms, " | ".join, write)


def _words(terms: tuple[Term, ...]) -> str:
    def write(term: Term) -> str:
        if term.kind in {"list", "map"}:
            inner = _words(term.of)
            kind = "list" if term.kind == "list" else "dict"
            return f"{kind} of {inner}" if len(term.of) == 1 else f"{kind} of ({inner})"
        return _WORDS.get(term.text, term.text)

    def literals(texts: list[str]) -> str:
        return " | ".join({"true": "True", "false": "False"}.get(text, text) for text in texts)

    return _join(terms, literals, write)
