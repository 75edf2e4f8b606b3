"""The filter language of `filter_query`, as Dash's documentation of the DataTable describes it.

    query    = all { ("||" | "or") all }
    all      = term { ("&&" | "and") term }
    term     = ("!" | "not") term | "(" query ")" | operand comparison
    comparison = operator operand | "is" check
    operand  = "{" column "}" | number | "text" | 'text' | `text` | text without spaces

An operator may have `s` or `i` before it: capital and small letters differ, or do not. Words are read in any case.
js/src/components/table/query/parse.ts reads the same language; tests/golden/queries.json has what both say. The tree is
the one that `derived_filter_query_structure` gives to callbacks, in Dash's shape.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias, TypedDict, TypeGuard, TypeVar

from nbdash.errors import NbdashError, explain, join_or, nearest, shorten

Operator: TypeAlias = Literal["=", "!=", ">=", "<=", ">", "<", "contains", "datestartswith"]
Fault: TypeAlias = Literal[
    "operand", "operator", "check", "unclosed", "joint", "columnless", "column", "sides", "date", "size"
]


class Field(TypedDict):
    type: Literal["expression"]
    subType: Literal["field"]
    value: str


class Value(TypedDict):
    type: Literal["expression"]
    subType: Literal["value"]
    value: str | float


Operand: TypeAlias = "Field | Value"


class Relation(TypedDict):
    type: Literal["relational-operator"]
    subType: Operator
    value: str
    left: Operand
    right: Operand


class Check(TypedDict):
    type: Literal["unary-operator"]
    subType: str
    value: str
    left: Field


class Not(TypedDict):
    type: Literal["unary-operator"]
    subType: Literal["!"]
    value: str
    right: Query


class Logical(TypedDict):
    type: Literal["logical-operator"]
    subType: Literal["&&", "||"]
    value: str
    left: Query
    right: Query


class Block(TypedDict):
    type: Literal["open-block"]
    subType: Literal["()"]
    value: str
    block: Query


Query: TypeAlias = "Relation | Check | Not | Logical | Block"

CHECKS = ("blank", "bool", "even", "nil", "num", "object", "odd", "prime", "str")
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")

_MOST_PARTS = 500
_MOST_NESTED = 50

_SPACES = re.compile(r"[ \t\r\n\u00a0]*")
_FIELD = re.compile(r"\{((?:[^\\}]|\\[\s\S])+)\}")
_QUOTED = re.compile(r""""((?:[^\\"]|\\[\s\S])*)"|'((?:[^\\']|\\[\s\S])*)'|`((?:[^\\`]|\\[\s\S])*)`""")
_BARE = re.compile(r"""(?:(?!&&|\|\||!=)[^ \t\r\n\u00a0"'`{}()<>=])+""")
_SYMBOL = re.compile(r"[siSI]?[<>=!]+")
_SHOWN = re.compile(r"[^ \t\r\n\u00a0]{1,20}")
_ESCAPED = re.compile(r"\\([\s\S])")
_DATE_START = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})"
    r"(?:[T ]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]{1,9}))?)?)?)?)?)?"
)

_WORDS: dict[str, Operator] = {
    "eq": "=",
    "ne": "!=",
    "ge": ">=",
    "le": "<=",
    "gt": ">",
    "lt": "<",
    "contains": "contains",
    "datestartswith": "datestartswith",
}
_SYMBOLS: dict[str, Operator] = {operator: operator for operator in _WORDS.values()}

_T = TypeVar("_T")


class QueryError(NbdashError, ValueError):
    """A filter query can't be read."""

    def __init__(self, fault: Fault, position: int, found: str, near: Sequence[str], query: str) -> None:
        what, remedy = _EXPLAINED[fault]
        shown = shorten(found) if found else "the end"
        near_text = f" Did you mean {join_or(near)}?" if near else ""
        where = f"filter_query={shorten(query)}, at character {position + 1}"
        super().__init__(explain(what.format(shown), where=where, remedy=remedy + near_text))
        self.fault: Fault = fault
        self.position = position
        """Where in the query, in characters."""
        self.found = found
        """What stands there; empty at the end."""
        self.nearest = list(near)


_EXPLAINED: dict[Fault, tuple[str, str]] = {
    "operand": ("A column or a value is missing: there is {}.", "Write {column}, a number or a 'text'."),
    "operator": ("{} is no operator.", f"Use one of {', '.join([*_SYMBOLS, 'is'])}."),
    "check": ("{} is nothing that can follow 'is'.", f"Use one of {', '.join(CHECKS)}."),
    "unclosed": ("{} is not closed.", "Close it; before the same sign within it stands a backslash."),
    "joint": ("{} stands where 'and', 'or' or the end was expected.", "Put text with spaces in quotes."),
    "columnless": ("{} is compared, and no column.", "Put the names of columns in braces: {column}."),
    "column": ("There is no column {}.", "Use the id of a column of the data."),
    "sides": ("{} stands on the wrong side.", "Write a column before 'contains' and 'datestartswith', a value after."),
    "date": ("{} does not begin a date.", "Write it as in 2018, 2018-03, 2018-03-01 or 2018-03-01 12:30."),
    "size": ("The query is too long at {}.", f"Use at most {_MOST_PARTS} comparisons."),
}


def parse_query(text: str, columns: Sequence[str] | None = None) -> Query | None:
    """Read a query; None if there is none in it.

    Parameters
    ----------
    text
        The query.
    columns
        The names that there are: one that is missing is an error. Without them, none is.

    Raises
    ------
    QueryError
        Where it can't be read, with the place and what may have been meant.

    Examples
    --------
    >>> tree = parse_query("{year} > 1990")
    >>> tree["left"], tree["subType"], tree["right"]["value"]
    ({'type': 'expression', 'subType': 'field', 'value': 'year'}, '>', 1990)
    """
    parser = _Parser(text, columns)
    return None if parser.is_at_end() else parser.all()


def chain(node: Query, operator: Literal["&&", "||"]) -> list[Query]:
    """The parts of a chain: `a && b && c` gives three; anything else is one."""
    parts: list[Query] = []
    while is_logical(node) and node["subType"] == operator:
        parts.append(node["left"])
        node = node["right"]
    return [*parts, node]


def own_case(node: Relation) -> Literal["sensitive", "insensitive"] | None:
    """Whether the operator itself says how letters compare; None: it leaves that to the column."""
    written = node["value"].lower()
    if written.startswith("s"):
        return "sensitive"
    return "insensitive" if written.startswith("i") else None


def is_number(text: str) -> bool:
    """Whether a text reads as a number."""
    return NUMBER.fullmatch(text) is not None


def date_pieces(text: str) -> tuple[str | None, ...] | None:
    """Year, month, day, hour, minute, second and fraction, as far as they are given; None if it begins no date."""
    found = _DATE_START.fullmatch(text)
    return None if found is None else found.groups()


def date_start(text: str) -> str | None:
    """The pattern of the dates that begin so; None if it is no beginning of a date.

    Examples
    --------
    >>> date_start("2018-3")
    '^2018-0?3(?:$|[^0-9])'
    """
    found = date_pieces(text)
    if found is None:
        return None
    year, *pieces, fraction = found
    separators = ("-", "-", "[T ]", ":", ":")
    written = [f"{mark}0?{int(piece)}" for mark, piece in zip(separators, pieces, strict=True) if piece is not None]
    end = "(?:$|[^0-9])" if fraction is None else f"[.]{fraction}"
    return f"^{year}{''.join(written)}{end}"


def operator_of(written: str) -> Operator | None:
    """An operator as it is written, by what it means; None if it is none."""
    lower = written.lower()
    names = (lower, lower[1:]) if lower[:1] in ("s", "i") else (lower,)
    return next((found for name in names if (found := _WORDS.get(name) or _SYMBOLS.get(name))), None)


def is_field(node: Operand) -> TypeGuard[Field]:
    """Whether an operand is a column."""
    return node["subType"] == "field"


def is_logical(node: Query) -> TypeGuard[Logical]:
    """Whether a node joins two others."""
    return node["type"] == "logical-operator"


class _Parser:
    def __init__(self, text: str, columns: Sequence[str] | None) -> None:
        self._text = text
        self._columns = columns
        self._at = 0
        self._parts = 0
        self._nested = 0

    def all(self) -> Query:
        node = self._any()
        if not self.is_at_end():
            raise self._fault("joint")
        return node

    def is_at_end(self) -> bool:
        self._take(_SPACES)
        return self._at == len(self._text)

    def _any(self) -> Query:
        return self._joined("||", "or", lambda: self._joined("&&", "and", self._term))

    def _joined(self, symbol: Literal["&&", "||"], word: str, part: Callable[[], Query]) -> Query:
        parts = [part()]
        joints: list[str] = []
        while (joint := self._joint(symbol, word)) is not None:
            joints.append(joint)
            parts.append(part())
        node = parts.pop()
        while parts:
            value = joints.pop()
            node = Logical(type="logical-operator", subType=symbol, value=value, left=parts.pop(), right=node)
        return node

    def _joint(self, symbol: str, word: str) -> str | None:
        self._take(_SPACES)
        if self._text.startswith(symbol, self._at):
            self._at += len(symbol)
            return symbol
        return self._word(word)

    def _term(self) -> Query:
        self._take(_SPACES)
        start = self._at
        is_symbol = self._text.startswith("!", start)
        if is_symbol:
            self._at += 1
        negation = "!" if is_symbol else self._word("not")
        if negation is not None:
            right = self._within(start, self._term)
            return Not(type="unary-operator", subType="!", value=negation, right=right)
        return self._block(start) if self._text.startswith("(", start) else self._comparison()

    def _block(self, start: int) -> Query:
        self._at += 1
        block = self._within(start, self._any)
        if self.is_at_end():
            raise self._fault("unclosed", start, "(")
        if self._text[self._at] != ")":
            raise self._fault("joint")
        self._at += 1
        return Block(type="open-block", subType="()", value="(", block=block)

    def _within(self, start: int, read: Callable[[], _T]) -> _T:
        self._nested += 1
        if self._nested > _MOST_NESTED:
            raise self._fault("size", start)
        node = read()
        self._nested -= 1
        return node

    def _comparison(self) -> Query:
        start = self._at
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise self._fault("size", start)
        left = self._operand()
        self._take(_SPACES)
        place = self._at
        written = self._take(_SYMBOL) or self._take(_BARE)
        if written is not None and written.lower() == "is":
            return self._check(left, start)
        operator = operator_of(written or "")
        if written is None or operator is None:
            shown = written or self._shown(place)
            raise self._fault("operator", place, shown, nearest(shown, [*_WORDS, *_SYMBOLS, "is"]))
        self._take(_SPACES)
        value_place = self._at
        right = self._operand()
        if operator not in ("contains", "datestartswith"):
            if not is_field(left) and not is_field(right):
                raise self._fault("columnless", start, str(left["value"]))
            return Relation(type="relational-operator", subType=operator, value=written, left=left, right=right)
        if not is_field(left):
            raise self._fault("sides", start)
        if is_field(right):
            raise self._fault("sides", value_place)
        # They look at text: 007 is not 7 here.
        given = right["value"]
        value = given if isinstance(given, str) else self._text[value_place : self._at]
        if operator == "datestartswith" and date_start(value) is None:
            raise self._fault("date", value_place, value)
        text = Value(type="expression", subType="value", value=value)
        return Relation(type="relational-operator", subType=operator, value=written, left=left, right=text)

    def _check(self, left: Operand, start: int) -> Check:
        self._take(_SPACES)
        place = self._at
        word = (self._take(_BARE) or "").lower()
        if word not in CHECKS:
            shown = word or self._shown(place)
            raise self._fault("check", place, shown, nearest(shown, CHECKS))
        if not is_field(left):
            raise self._fault("columnless", start, str(left["value"]))
        return Check(type="unary-operator", subType=f"is {word}", value=f"is {word}", left=left)

    def _operand(self) -> Operand:
        start = self._at
        first = self._text[start : start + 1]
        if first == "{":
            return self._field(start)
        if first and first in "\"'`":
            quoted = self._take(_QUOTED)
            if quoted is None:
                raise self._fault("unclosed", start, first)
            return Value(type="expression", subType="value", value=_unescaped(quoted[1:-1], first))
        bare = self._take(_BARE)
        if bare is None:
            raise self._fault("operand")
        return Value(type="expression", subType="value", value=_number(bare))

    def _field(self, start: int) -> Field:
        written = self._take(_FIELD)
        if written is None:
            is_empty = self._text.startswith("{}", start)
            raise self._fault("operand") if is_empty else self._fault("unclosed", start, "{")
        name = _unescaped(written[1:-1], "{}")
        if self._columns is not None and name not in self._columns:
            raise self._fault("column", start, name, nearest(name, self._columns))
        return Field(type="expression", subType="field", value=name)

    def _word(self, word: str) -> str | None:
        """The word, as it is written, if it is next."""
        start = self._at
        bare = self._take(_BARE)
        if bare is not None and bare.lower() == word:
            return bare
        self._at = start
        return None

    def _take(self, pattern: re.Pattern[str]) -> str | None:
        found = pattern.match(self._text, self._at)
        if found is None:
            return None
        self._at = found.end()
        return found.group()

    def _shown(self, at: int) -> str:
        found = _SHOWN.match(self._text, at)
        return found.group() if found else ""

    def _fault(
        self, fault: Fault, at: int | None = None, found: str | None = None, near: Sequence[str] = ()
    ) -> QueryError:
        at = self._at if at is None else at
        return QueryError(fault, at, self._shown(at) if found is None else found, near, self._text)


def _number(text: str) -> str | float:
    """The number that a text reads as, else the text. Integers are exact."""
    if not is_number(text):
        return text
    number = float(text)
    if not math.isfinite(number):
        return text
    return int(text) if text.lstrip("+-").isdigit() else number


def _unescaped(text: str, enders: str) -> str:
    """A backslash stands for itself, except before another one and before what would end the text."""
    return _ESCAPED.sub(lambda found: found[1] if found[1] in "\\" + enders else found[0], text)
