"""A slow, obvious model of filter queries: what holds for a row is told from the query's meaning, not from its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass
class Column:
    name: str


@dataclass
class Comparison:
    left: Any
    operator: str
    right: Any
    is_insensitive: bool


@dataclass
class Check:
    column: Column
    word: str


@dataclass
class Not:
    part: Any


@dataclass
class Joined:
    word: str
    parts: list[Any]


# -- what it means -------------------------------------------------------------------------------------------------


def holds(meaning: Any, row: Mapping[str, Any]) -> bool:
    """Whether a row, as the page has it, fulfils a query."""
    match meaning:
        case Joined("and", parts):
            return all(holds(part, row) for part in parts)
        case Joined(_, parts):
            return any(holds(part, row) for part in parts)
        case Not(part):
            return not holds(part, row)
        case Check(Column(name), word):
            return _checked(row[name], word)
        case Comparison(left, operator, right, is_insensitive):
            first, second = (row[side.name] if isinstance(side, Column) else side for side in (left, right))
            return _compared(first, second, operator, is_insensitive)
    raise AssertionError(meaning)


def _checked(value: Any, word: str) -> bool:
    is_number = type(value) in (int, float)
    whole = int(value) if is_number and value == int(value) else None
    return {
        "nil": value is None,
        "blank": value in (None, ""),
        "num": is_number,
        "str": type(value) is str,
        "bool": type(value) is bool,
        "object": False,
        "even": whole is not None and whole % 2 == 0,
        "odd": whole is not None and whole % 2 == 1,
        "prime": whole is not None and whole > 1 and all(whole % factor for factor in range(2, whole)),
    }[word]


def _compared(left: Any, right: Any, operator: str, is_insensitive: bool) -> bool:
    if operator == "!=":
        return not _compared(left, right, "=", is_insensitive)
    if left is None or right is None:
        return False
    if operator == "contains":
        texts = [_text(left), _text(right)]
        if is_insensitive:
            texts = [text.lower() for text in texts]
        return texts[0].find(texts[1]) >= 0
    if operator == "datestartswith":
        wanted, there = _pieces(str(right)), _pieces(_text(left))
        return wanted is not None and there is not None and there[: len(wanted)] == wanted
    pair = _pair(left, right, is_insensitive)
    if pair is None:
        return False
    first, second, is_ordered = pair
    if not is_ordered:
        return operator in ("=", "<=", ">=") and first == second
    return {"=": first == second, "<": first < second, "<=": first <= second, ">": first > second}.get(
        operator, first >= second
    )


def _pair(left: Any, right: Any, is_insensitive: bool) -> tuple[Any, Any, bool] | None:
    if type(left) is bool or type(right) is bool:
        return _text(left).lower(), _text(right).lower(), False
    numbers = [float(side) if type(side) is not str or NUMBER.fullmatch(side) else None for side in (left, right)]
    if numbers[0] is not None and numbers[1] is not None:
        return numbers[0], numbers[1], True
    if type(left) is not str or type(right) is not str:
        return None
    pieces = [_pieces(side) if _is_date(side) else None for side in (left, right)]
    if pieces[0] is not None and pieces[1] is not None:
        padded = [[*piece, 0, 0, 0][:6] for piece in pieces if piece is not None]
        return padded[0], padded[1], True
    return (left.lower(), right.lower(), True) if is_insensitive else (left, right, True)


def _is_date(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?", text, re.ASCII) is not None


def _pieces(text: str) -> list[int] | None:
    """Year, month, day, hour, minute, second, as far as a text begins with them."""
    found = re.match(
        r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ](\d\d?)(?::(\d\d?)(?::(\d\d?))?)?)?)?)?(?!\d)", text, re.ASCII
    )
    return [int(piece) for piece in found.groups() if piece is not None] if found else None


def _text(value: Any) -> str:
    if type(value) is bool:
        return "true" if value else "false"
    return str(int(value)) if type(value) is float and value == int(value) else str(value)


# -- what is asked -------------------------------------------------------------------------------------------------

TEXTS = [
    "",
    "a",
    "A",
    "Ab",
    "aB c",
    "é",
    "É",
    "it's",
    'say "a"',
    "5",
    "05",
    "-1.5",
    "1e1",
    "a&&b",
    "true",
    "FALSE",
    "a\\b",
    "c\\",
]
DATES = [
    "2018",
    "2018-03",
    "2018-3-1",
    "2018-03-01",
    "2018-03-01 00:00",
    "2018-03-01 12:30",
    "2018-03-01T12:30:05",
    "2019-10-01",
]
NUMBERS = [-3, 0, 1, 2, 5, 10, 2018, 0.5, 1.5, -0.25]
TYPES = {
    "n": st.sampled_from([-3, 0, 1, 2, 5, 7, 10, 12]),
    "m": st.sampled_from([-3, 0, 2, 5, 11]),
    "x": st.sampled_from([-3.0, 0.0, 0.5, 1.5, 2.0, 10.0]),
    "some text": st.sampled_from([*TEXTS, *DATES]),
    "t}2": st.sampled_from(TEXTS),
    "f": st.booleans(),
    "d": st.sampled_from(["2018-03-01", "2018-03-01T12:30:00", "2018-03-01T12:30:05", "2019-10-01"]),
}
rows = st.lists(
    st.fixed_dictionaries({name: st.none() | values for name, values in TYPES.items()}), min_size=1, max_size=6
)
columns = st.sampled_from([Column(name) for name in TYPES])
values = st.sampled_from([*TEXTS, *DATES, *NUMBERS])


@st.composite
def _comparisons(draw: st.DrawFn) -> Comparison:
    operator = draw(st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "contains", "datestartswith"]))
    left, right = draw(columns), draw(values | columns)
    if operator == "datestartswith":
        right = draw(st.sampled_from(DATES))
    elif operator == "contains":
        right = draw(st.sampled_from([*TEXTS, "1", "0", "-"]))
    elif draw(st.booleans()) and not isinstance(right, Column):
        left, right = right, left
    return Comparison(left, operator, right, draw(st.booleans()))


_checks = st.builds(
    Check, columns, st.sampled_from(["nil", "blank", "num", "str", "bool", "object", "even", "odd", "prime"])
)


def _joined(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(parts, min_size=2, max_size=3)
    return st.builds(Not, parts) | st.builds(Joined, st.sampled_from(["and", "or"]), several)


meanings: st.SearchStrategy[Any] = st.recursive(_comparisons() | _checks, _joined, max_leaves=5)

# -- how it is written ---------------------------------------------------------------------------------------------

WORDS = {"=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


@st.composite
def written(draw: st.DrawFn, meaning: Any) -> str:
    """One of the ways to write a query."""
    match meaning:
        case Joined(word, parts):
            joints = [word, word.upper(), "&&" if word == "and" else "||"]
            texts = [draw(written(part)) for part in parts]
            texts = [f"({text})" if isinstance(part, Joined) else text for text, part in zip(texts, parts, strict=True)]
            return f" {draw(st.sampled_from(joints))} ".join(texts)
        case Not(part):
            text = draw(written(part))
            text = f"({text})" if isinstance(part, Joined) else text
            return draw(st.sampled_from(["!", "not ", "! "])) + text
        case Check(column, word):
            return f"{_side(draw, column)} is {draw(st.sampled_from([word, word.upper()]))}"
        case Comparison(left, operator, right, is_insensitive):
            prefix = "i" if is_insensitive else draw(st.sampled_from(["", "s"]))
            sign = prefix + draw(st.sampled_from([operator, WORDS.get(operator, operator)]))
            gap = draw(st.sampled_from([" ", "  ", "\n"])) if sign.isalpha() else draw(st.sampled_from(["", " "]))
            before = " " if sign[0].isalpha() else gap
            right_text = _side(draw, right) if operator not in ("contains", "datestartswith") else _quoted(draw, right)
            return f"{_side(draw, left)}{before}{sign}{gap}{right_text}"
    raise AssertionError(meaning)


def _side(draw: st.DrawFn, side: Any) -> str:
    if isinstance(side, Column):
        return "{" + side.name.replace("}", "\\}") + "}"
    is_bare = not isinstance(side, str) or (re.fullmatch(r"[a-zé]+", side) is not None and draw(st.booleans()))
    return str(side) if is_bare else _quoted(draw, side)


def _quoted(draw: st.DrawFn, text: Any) -> str:
    quote = draw(st.sampled_from("\"'`"))
    return quote + str(text).replace("\\", "\\\\").replace(quote, "\\" + quote) + quote
