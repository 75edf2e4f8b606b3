"""A filter query over a data frame, in the frame's own library through narwhals: the rows that fulfil it.

What a query means is told by js/src/components/table/query/values.ts and nbdash/frames/values.py, value by value; here
the same is said of whole columns. tests/golden/queries.json and a property test hold the three together.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import narwhals as nw

from nbdash.frames.query import (
    NUMBER,
    Check,
    Operand,
    Query,
    QueryError,
    Relation,
    chain,
    date_pieces,
    date_start,
    is_field,
    own_case,
    parse_query,
)
from nbdash.frames.values import COMPARED, checked, date_of, holds, number_of
from nbdash.frames.windows import told_value

IsInsensitive: TypeAlias = Callable[[str], bool]
"""Whether capital and small letters are the same in a column, where the operator does not say."""

Expr: TypeAlias = Any
"""narwhals' expressions, as far as pyright can tell."""

_NUMBER = f"^(?:{NUMBER.pattern})$"
_DATE = (
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?"
    "(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$"
)
_EXACT = 2**53
"""Floats hold all integers up to here."""


def filtered(frame: Any, text: str, is_insensitive: IsInsensitive = lambda _: False) -> Any:
    """The rows of a frame that fulfil a query.

    Parameters
    ----------
    frame
        One of narwhals' frames.
    text
        The query; an empty one lets all rows through.
    is_insensitive
        Whether capital and small letters are the same in a column, where the operator does not say.

    Raises
    ------
    QueryError
        If the query can't be read, or names a column that the frame lacks.

    Examples
    --------
    >>> import narwhals as nw, pandas as pd
    >>> cities = nw.from_native(pd.DataFrame({"city": ["Rome", "Oslo"], "people": [2.8, 0.7]}))
    >>> filtered(cities, "{people} > 1 and {city} icontains ROM")["city"].to_list()
    ['Rome']
    """
    schema = frame.collect_schema()
    query = parse_query(text, list(schema))
    if query is None:
        return frame
    filter = _Filter(frame, schema, is_insensitive)
    condition = filter.condition(query)
    if not filter.values:
        return frame.filter(condition)
    marked = frame.with_columns(*filter.values)
    return marked.filter(condition).drop([series.name for series in filter.values])


class _Filter:
    def __init__(self, frame: Any, schema: Mapping[str, Any], is_insensitive: IsInsensitive) -> None:
        self._frame = frame
        self._schema = schema
        self._is_insensitive = is_insensitive
        self.values: list[Any] = []
        """What had to be found out value by value: columns for the frame that is filtered."""

    def condition(self, query: Query) -> Expr:
        if query["type"] == "open-block":
            return self.condition(query["block"])
        if query["type"] == "logical-operator":
            parts = [self.condition(part) for part in chain(query, query["subType"])]
            join = nw.all_horizontal if query["subType"] == "&&" else nw.any_horizontal
            return join(*parts, ignore_nulls=False)
        if query["type"] == "relational-operator":
            return self._relation(query)
        if "right" in query:
            return ~self.condition(query["right"])
        return self._check(query)

    def _relation(self, relation: Relation) -> Expr:
        written, left, right = relation["subType"], relation["left"], relation["right"]
        own = own_case(relation)
        column = str((left if is_field(left) else right)["value"])
        is_insensitive = self._is_insensitive(column) if own is None else own == "insensitive"
        fields = [operand["value"] for operand in (left, right) if is_field(operand)]
        if any(_kind(self._schema[field]) == "object" for field in fields):
            return self._each(fields, lambda row: _holds(relation, row, is_insensitive))
        if written in ("contains", "datestartswith"):
            side, wanted = FrameColumn(fields[0], self._schema[fields[0]]), str(right["value"])
            if written == "datestartswith" and side.kind == "date":
                return _in_period(side, wanted)
            text = text_of(side)
            if written == "datestartswith":
                return text.str.contains(date_start(wanted) or "").fill_null(False)
            if is_insensitive:
                text, wanted = text.str.to_lowercase(), wanted.lower()
            return text.str.contains(wanted, literal=True).fill_null(False)
        positive = "=" if written == "!=" else written
        found = _compared(self._side(left), self._side(right), COMPARED[positive], positive, is_insensitive)
        return ~found if written == "!=" else found

    def _side(self, operand: Operand) -> _Side:
        if is_field(operand):
            return FrameColumn(operand["value"], self._schema[operand["value"]])
        return _Constant(operand["value"])

    def _check(self, check: Check) -> Expr:
        name, word = check["left"]["value"], check["subType"].removeprefix("is ")
        column = FrameColumn(name, self._schema[name])
        if column.kind == "object" or (word == "prime" and column.kind == "number"):
            return self._each([name], lambda row: checked(word, row[name]))
        there = column.is_there
        if word == "nil":
            return ~there
        if word == "blank":
            return ~there if column.kind != "text" else ~there | (column.expr == "").fill_null(False)
        kinds = {"bool": ["bool"], "num": ["number"], "str": ["text", "date"]}.get(word, [])
        if word in ("even", "odd") and column.kind == "number":
            return there & ((column.expr % 2).abs() == int(word == "odd")).fill_null(False)
        return there if column.kind in kinds else there & nw.lit(False)

    def _each(self, names: list[str], holds: Callable[[Mapping[str, Any]], bool]) -> Expr:
        """What holds for each row, found out in Python."""
        if isinstance(self._frame, nw.LazyFrame):
            raise ValueError(
                f"The column {names[0]!r} can't be asked for this in a frame whose rows are not in memory.\n"
                "  What to do: Give the column a type, or collect the frame."
            )
        columns = [map(told_value, self._frame[name].to_list()) for name in names]
        found = [holds(dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
        name = f"nbdash: condition {len(self.values)}"
        self.values.append(nw.new_series(name, found, nw.Boolean, backend=self._frame.implementation))
        return nw.col(name)


def _holds(relation: Relation, row: Mapping[str, Any], is_insensitive: bool) -> bool:
    left, right = (
        row[operand["value"]] if is_field(operand) else operand["value"]
        for operand in (relation["left"], relation["right"])
    )
    return holds(relation["subType"], left, right, is_insensitive=is_insensitive)


# -- what is compared ----------------------------------------------------------------------------------------------


class _Constant:
    """A value of the query."""

    def __init__(self, value: str | float) -> None:
        self.value = value
        self.kind = "text" if isinstance(value, str) else "number"
        self.is_there: Expr = nw.lit(True)

    @property
    def number(self) -> tuple[Expr, Expr] | None:
        number = number_of(self.value)
        return None if number is None else (nw.lit(True), nw.lit(number))

    @property
    def words(self) -> Expr:
        return nw.lit(str(self.value))

    @property
    def date(self) -> tuple[Expr, Expr] | None:
        date = date_of(str(self.value))
        return None if date is None else (nw.lit(True), nw.lit(date))


class FrameColumn:
    """A column of the frame, as queries and orders see it."""

    def __init__(self, name: str, dtype: Any) -> None:
        self.dtype = dtype
        self.kind = _kind(dtype)
        expr: Expr = nw.col(name)
        if self.kind == "text" and dtype != nw.String:
            expr = expr.cast(nw.String)  # categories
        if dtype.is_decimal():
            expr = expr.cast(nw.Float64)
        if self.kind == "date" and dtype == nw.Date:
            expr = expr.cast(nw.Datetime("us"))
        elif self.kind == "date" and dtype.time_zone is not None:
            expr = expr.dt.replace_time_zone(None)
        self.expr = expr
        there: Expr = ~expr.is_null()
        is_float = dtype.is_float() or dtype.is_decimal()
        self.is_there: Expr = there & ~expr.is_nan().fill_null(False) if is_float else there

    @property
    def number(self) -> tuple[Expr, Expr] | None:
        """Where it is a number, and which."""
        if self.kind == "number":
            return self.is_there, self.expr
        if self.kind != "text":
            return None
        is_number = (self.expr.str.contains(_NUMBER) & ~self.expr.str.contains("\n", literal=True)).fill_null(False)
        return is_number, nw.when(is_number).then(self.expr).otherwise(nw.lit("nan")).cast(nw.Float64)

    @property
    def words(self) -> Expr:
        """What its cells say."""
        return text_of(self)

    @property
    def date(self) -> tuple[Expr, Expr] | None:
        """Where it is a date, and the text that is the same for the same moment."""
        if self.kind == "date":
            return self.is_there, self.expr.dt.to_string("%Y-%m-%d %H:%M:%S%.f").pipe(_padded)
        if self.kind != "text":
            return None
        is_date = (self.expr.str.contains(_DATE) & ~self.expr.str.contains("\n", literal=True)).fill_null(False)
        clock = nw.when(is_date).then(self.expr).otherwise(nw.lit("0000-00-00"))
        clock = clock.str.replace_all("T", " ", literal=True).str.replace(r"Z$", "")
        return is_date, clock.str.replace(r"[+-][0-9]{2}:?[0-9]{2}$", "").pipe(_padded)


_Side: TypeAlias = "_Constant | FrameColumn"


def _padded(clock: Expr) -> Expr:
    """All parts of a moment, down to nanoseconds."""
    whole = "0000-00-00 00:00:00.000000000"
    length = clock.str.len_chars()
    padded = nw.when(length > 20).then(nw.concat_str(clock, nw.lit("0" * 9)).str.slice(0, len(whole)))
    for shorter in (10, 16, 19):
        rest = nw.concat_str(clock, nw.lit(whole[shorter:]))
        padded = nw.when(length == shorter).then(rest).otherwise(padded)
    return padded


def _kind(dtype: Any) -> str:
    if dtype.is_numeric():
        return "number"
    if dtype == nw.Boolean:
        return "bool"
    if dtype == nw.String or dtype == nw.Categorical or dtype == nw.Enum:
        return "text"
    return "date" if dtype == nw.Date or dtype == nw.Datetime else "object"


def text_of(column: FrameColumn) -> Expr:
    """What the cells of a column say, as JavaScript writes numbers and truth."""
    expr = column.expr
    if column.kind == "text":
        return expr
    if column.kind == "date":
        text = expr.dt.to_string("%Y-%m-%dT%H:%M:%S%.f").str.replace(r"[.]0+$", "")
        return text if getattr(column.dtype, "time_zone", None) else text.str.replace("T00:00:00$", "")
    if column.kind == "bool":
        return expr.cast(nw.String).str.to_lowercase()
    if column.dtype.is_integer():
        return expr.cast(nw.String)
    is_whole = ((expr % 1 == 0) & (expr.abs() < _EXACT)).fill_null(False)
    whole = nw.when(is_whole).then(expr).otherwise(nw.lit(0.0)).cast(nw.Int64).cast(nw.String)
    broken = nw.when(column.is_there).then(expr).cast(nw.String).str.replace("e-0", "e-", literal=True)
    return nw.when(is_whole).then(whole).otherwise(broken)


# -- how it compares -----------------------------------------------------------------------------------------------


def _compared(left: _Side, right: _Side, compare: Callable[[Expr, Expr], Expr], written: str, fold: bool) -> Expr:
    """Where two sides compare so: as truth, as numbers, as dates, else as text."""
    there = left.is_there & right.is_there
    if "bool" in (left.kind, right.kind):
        is_equal = left.words.str.to_lowercase() == right.words.str.to_lowercase()
        return there & (is_equal.fill_null(False) if "=" in written else nw.lit(False))
    moment = _moments(left, right)
    if moment is not None:
        return there & compare(*moment).fill_null(False)
    numbers = None if left.number is None or right.number is None else (left.number, right.number)
    both = nw.lit(False) if numbers is None else numbers[0][0] & numbers[1][0]
    found = nw.lit(False) if numbers is None else both & compare(numbers[0][1], numbers[1][1]).fill_null(False)
    if "number" not in (left.kind, right.kind):
        dates = None if left.date is None or right.date is None else (left.date, right.date)
        words = (left.words, right.words)
        if fold:
            words = (words[0].str.to_lowercase(), words[1].str.to_lowercase())
        text = compare(*words).fill_null(False)
        if dates is not None:
            dated = dates[0][0] & dates[1][0]
            text = (dated & compare(dates[0][1], dates[1][1]).fill_null(False)) | (~dated & text)
        found = found | (~both & text)
    return there & found


def _in_period(column: FrameColumn, text: str) -> Expr:
    """Where moments begin with a date: in a year, a month, a minute."""
    given = date_pieces(text) or ("1",) * 7  # a query has none that begins no date
    pieces, fraction = [int(piece) for piece in given[:6] if piece is not None], given[6]
    try:
        year, month, day, hour, minute, second = [*pieces, *(1, 1, 1, 0, 0, 0)[len(pieces) :]]
        start = datetime.datetime(year, month, day, hour, minute, second)
    except ValueError:  # month 13
        return column.is_there & nw.lit(False)
    length = datetime.timedelta(**{_UNITS[len(pieces)]: 1})
    if fraction is not None:
        start += datetime.timedelta(microseconds=int(fraction[:6].ljust(6, "0")))
        length = datetime.timedelta(microseconds=10 ** max(0, 6 - len(fraction)))
    if len(pieces) <= 2:  # a year or a month
        last = calendar.monthrange(start.year, start.month if len(pieces) == 2 else 12)[1]
        end = start.replace(month=start.month if len(pieces) == 2 else 12, day=last)
    else:
        end = start
    found = column.expr >= nw.lit(start)
    if end.year < datetime.MAXYEAR:
        found = found & (column.expr < nw.lit(end + length))
    if len(pieces) > 3 and start.time() == datetime.time() and getattr(column.dtype, "time_zone", None) is None:
        found = found & (column.expr != nw.lit(start))  # at midnight only the day is written
    return found.fill_null(False)


_UNITS = {1: "days", 2: "days", 3: "days", 4: "hours", 5: "minutes", 6: "seconds"}


def _moments(left: _Side, right: _Side) -> tuple[Expr, Expr] | None:
    """Two sides that are moments by their types, or by the text of the query."""
    sides = [
        side.expr if isinstance(side, FrameColumn) and side.kind == "date" else _moment(side) for side in (left, right)
    ]
    return None if sides[0] is None or sides[1] is None else (sides[0], sides[1])


def _moment(side: _Side) -> Expr | None:
    if isinstance(side, FrameColumn):
        return None
    date = date_of(str(side.value))
    try:
        return None if date is None else nw.lit(datetime.datetime.fromisoformat(date[:26]))
    except ValueError:  # the 31st of February
        return None


__all__ = ["QueryError", "filtered"]
