"""Formats that are often wanted."""

from __future__ import annotations

from nbdash.dash_table.Format import Format, Group, Scheme, Sign, Symbol


def money(decimals: int, sign: str = Sign.default) -> Format:
    """Amounts of money, in groups of thousands.

    Parameters
    ----------
    decimals
        How many decimals are shown.
    sign
        One of `Sign`: how negative and positive amounts are told apart.

    Examples
    --------
    >>> money(2)["specifier"]
    '$,.2f'
    """
    return Format(group=Group.yes, precision=decimals, scheme=Scheme.fixed, sign=sign, symbol=Symbol.yes)


def percentage(decimals: int, rounded: bool = False) -> Format:
    """Shares of one, in percent.

    Parameters
    ----------
    decimals
        How many decimals are shown; with `rounded`, how many digits.
    rounded
        Whether `decimals` counts digits.

    Examples
    --------
    >>> percentage(1)["specifier"]
    '.1%'
    """
    scheme = Scheme.percentage_rounded if rounded else Scheme.percentage
    return Format(scheme=scheme, precision=decimals)
