"""`Format`: how a column's numbers are written, put together by names instead of d3's letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

from nbdash.errors import did_you_mean, explain, join_or, shorten


class _Align(NamedTuple):
    default: str = ""
    left: str = "<"
    right: str = ">"
    center: str = "^"
    right_sign: str = "="


class _Group(NamedTuple):
    no: str = ""
    yes: str = ","


class _Padding(NamedTuple):
    no: str = ""
    yes: str = "0"


class _Prefix(NamedTuple):
    yocto: float = 1e-24
    zepto: float = 1e-21
    atto: float = 1e-18
    femto: float = 1e-15
    pico: float = 1e-12
    nano: float = 1e-9
    micro: float = 1e-6
    milli: float = 1e-3
    none: None = None
    kilo: float = 10**3
    mega: float = 10**6
    giga: float = 10**9
    tera: float = 10**12
    peta: float = 10**15
    exa: float = 10**18
    zetta: float = 10**21
    yotta: float = 10**24


class _Scheme(NamedTuple):
    default: str = ""
    decimal: str = "r"
    decimal_integer: str = "d"
    decimal_or_exponent: str = "g"
    decimal_si_prefix: str = "s"
    exponent: str = "e"
    fixed: str = "f"
    percentage: str = "%"
    percentage_rounded: str = "p"
    binary: str = "b"
    octal: str = "o"
    lower_case_hex: str = "x"
    upper_case_hex: str = "X"
    unicode: str = "c"


class _Sign(NamedTuple):
    default: str = ""
    negative: str = "-"
    positive: str = "+"
    parantheses: str = "("
    space: str = " "


class _Symbol(NamedTuple):
    no: str = ""
    yes: str = "$"
    binary: str = "#b"
    octal: str = "#o"
    hex: str = "#x"


class _Trim(NamedTuple):
    no: str = ""
    yes: str = "~"


Align = _Align()
Group = _Group()
Padding = _Padding()
Prefix = _Prefix()
Scheme = _Scheme()
Sign = _Sign()
Symbol = _Symbol()
Trim = _Trim()

_ORDER = ("fill", "align", "sign", "symbol", "padding", "width", "group", "precision", "trim", "scheme")
"""In which order d3 reads the parts."""
_CHOICES = MappingProxyType({"align": Align, "scheme": Scheme, "sign": Sign, "symbol": Symbol})
_FLAGS = MappingProxyType({"group": Group, "padding": Padding, "trim": Trim})

_T = TypeVar("_T", bound="Format")


class Format(dict[str, Any]):
    """How a column's numbers are written: what `format` of a column takes, and what Dash's `Format` gives.

    Each setting is an argument and a method; the methods give the format again, for more settings.

    Parameters
    ----------
    align
        One of `Align`: where the number stands within its width.
    fill
        The character that fills the width.
    group
        Whether thousands are set apart: one of `Group`, or True.
    padding
        Whether zeros fill the width: one of `Padding`, or True.
    padding_width
        The width, in characters.
    precision
        How many decimals, or digits, depending on the scheme.
    scheme
        One of `Scheme`: fixed decimals, an exponent, a percentage.
    sign
        One of `Sign`: how negative and positive numbers are told apart.
    symbol
        One of `Symbol`: whether a currency, or another sign, stands with it.
    trim
        Whether zeros at the end are left out: one of `Trim`, or True.
    symbol_prefix, symbol_suffix
        What the symbol is, before and after the number.
    decimal_delimiter, group_delimiter
        What stands before the decimals, and between groups.
    groups
        How many digits make a group; a list is repeated from the right.
    nully
        What is shown in place of nothing.
    si_prefix
        One of `Prefix`: the unit in which the numbers are shown.

    Examples
    --------
    >>> from nbdash.dash_table.Format import Format, Group, Scheme
    >>> Format(scheme=Scheme.fixed, precision=2, group=Group.yes)
    {'locale': {}, 'nully': '', 'prefix': None, 'specifier': ',.2f'}
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(locale={}, nully="", prefix=None, specifier="")
        self._parts: dict[str, str] = {}
        for name, value in settings.items():
            if name not in _SETTINGS:
                remedy = did_you_mean(name, _SETTINGS) or f"Use one of {', '.join(sorted(_SETTINGS))}."
                raise TypeError(explain(f"A format has no setting {name!r}.", where=f"Format({name}=)", remedy=remedy))
            getattr(self, name)(value)

    def align(self: _T, value: str) -> _T:
        """One of `Align`: where the number stands within its width."""
        return self._choose("align", value)

    def fill(self: _T, value: str) -> _T:
        """The character that fills the width."""
        return self._set("fill", _character("fill", value))

    def group(self: _T, value: str | bool) -> _T:
        """Whether thousands are set apart."""
        return self._choose_flag("group", value)

    def padding(self: _T, value: str | bool) -> _T:
        """Whether zeros fill the width."""
        return self._choose_flag("padding", value)

    def padding_width(self: _T, value: int | None) -> _T:
        """The width, in characters."""
        return self._set("width", "" if value is None else str(_count("padding_width", value)))

    def precision(self: _T, value: int | None) -> _T:
        """How many decimals, or digits, depending on the scheme."""
        return self._set("precision", "" if value is None else f".{_count('precision', value)}")

    def scheme(self: _T, value: str) -> _T:
        """One of `Scheme`: fixed decimals, an exponent, a percentage."""
        return self._choose("scheme", value)

    def sign(self: _T, value: str) -> _T:
        """One of `Sign`: how negative and positive numbers are told apart."""
        return self._choose("sign", value)

    def symbol(self: _T, value: str) -> _T:
        """One of `Symbol`: whether a currency, or another sign, stands with it."""
        return self._choose("symbol", value)

    def trim(self: _T, value: str | bool) -> _T:
        """Whether zeros at the end are left out."""
        return self._choose_flag("trim", value)

    def symbol_prefix(self: _T, value: str) -> _T:
        """What the symbol is, before the number."""
        return self._locale(symbol=[_text("symbol_prefix", value), self["locale"].get("symbol", ["", ""])[1]])

    def symbol_suffix(self: _T, value: str) -> _T:
        """What the symbol is, after the number."""
        return self._locale(symbol=[self["locale"].get("symbol", ["", ""])[0], _text("symbol_suffix", value)])

    def decimal_delimiter(self: _T, value: str) -> _T:
        """What stands before the decimals."""
        return self._locale(decimal=_character("decimal_delimiter", value))

    def group_delimiter(self: _T, value: str) -> _T:
        """What stands between groups."""
        return self._locale(group=_character("group_delimiter", value))

    def groups(self: _T, groups: int | Sequence[int]) -> _T:
        """How many digits make a group; a list is repeated from the right."""
        if not isinstance(groups, (int, list, tuple)):
            raise _refused(TypeError, "groups", groups, "an integer or a list of integers")
        sizes = [groups] if isinstance(groups, int) else list(groups)
        if not sizes or 0 in [_count("groups", size) for size in sizes]:
            raise _refused(ValueError, "groups", groups, "a positive integer or a list of some")
        return self._locale(grouping=sizes)

    def nully(self: _T, value: Any) -> _T:
        """What is shown in place of nothing; written like a number, if it is one."""
        self["nully"] = value
        return self

    def si_prefix(self: _T, value: float | None) -> _T:
        """One of `Prefix`: the unit in which the numbers are shown."""
        if value not in Prefix or isinstance(value, bool):
            names = [f"Prefix.{name}" for name in Prefix._fields]
            raise _refused(TypeError, "si_prefix", value, f"one of {', '.join(names)}")
        self["prefix"] = value
        return self

    def to_plotly_json(self) -> dict[str, Any]:
        """The format as a plain dict, as in Dash."""
        return {**self, "locale": dict(self["locale"])}

    def _choose(self: _T, name: str, value: str) -> _T:
        choices = _CHOICES.get(name) or _FLAGS[name]
        if value not in cast("tuple[str, ...]", choices):
            names = [f"{name.capitalize()}.{field}" for field in choices._fields]
            raise _refused(TypeError, name, value, f"one of {', '.join(names)}: {join_or(list(choices))}")
        return self._set(name, value)

    def _choose_flag(self: _T, name: str, value: str | bool) -> _T:
        return self._choose(name, _FLAGS[name][int(value)] if isinstance(value, bool) else value)

    def _set(self: _T, name: str, part: str) -> _T:
        self._parts[name] = part
        self["specifier"] = "".join(self._parts.get(each, "") for each in _ORDER)
        return self

    def _locale(self: _T, **entries: Any) -> _T:
        self["locale"].update(entries)
        return self


_SETTINGS = tuple(
    name
    for name, value in vars(Format).items()
    if isinstance(value, Callable) and not name.startswith("_") and name != "to_plotly_json"
)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _refused(TypeError, name, value, "a string")
    return value


def _character(name: str, value: object) -> str:
    text = _text(name, value)
    if len(text) != 1:
        raise _refused(ValueError, name, value, "a string of length one")
    return text


def _count(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _refused(TypeError, name, value, "an integer")
    if value < 0:
        raise _refused(ValueError, name, value, "no negative integer")
    return value


_E = TypeVar("_E", TypeError, ValueError)


def _refused(error: type[_E], name: str, value: object, wanted: str) -> _E:
    return error(explain(f"{name} is {shorten(value)}.", where=f"Format({name}=)", remedy=f"Give {wanted}."))
