"""`Format` and `FormatTemplate` give the dicts that Dash's documentation shows."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from nbdash import dash_table
from nbdash.dash_table import FormatTemplate
from nbdash.dash_table.Format import Align, Format, Group, Padding, Prefix, Scheme, Sign, Symbol, Trim

EURO = {"grouping": [3], "group": ".", "decimal": ",", "symbol": ["€", ""]}


def _euros() -> Format:
    settings: dict[str, Any] = {"precision": 0, "group": Group.yes, "groups": 3, "group_delimiter": "."}
    return Format(**settings, decimal_delimiter=",", symbol=Symbol.yes, symbol_prefix="€")


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        (Format(), {}),
        (FormatTemplate.money(0), {"specifier": "$,.0f"}),
        (FormatTemplate.money(2, Sign.parantheses), {"specifier": "($,.2f"}),
        (FormatTemplate.percentage(1), {"specifier": ".1%"}),
        (FormatTemplate.percentage(0, True), {"specifier": ".0p"}),
        (FormatTemplate.percentage(1, rounded=True).sign(Sign.positive), {"specifier": "+.1p"}),
        (_euros(), {"specifier": "$,.0", "locale": EURO}),
        (
            Format(scheme=Scheme.fixed, precision=2, groups=[3, 2], symbol=Symbol.yes, symbol_suffix="˚F", nully="N/A"),
            {"specifier": "$.2f", "locale": {"grouping": [3, 2], "symbol": ["", "˚F"]}, "nully": "N/A"},
        ),
        (
            Format(align=Align.right, fill="*", padding=True, padding_width=10, trim=Trim.yes, si_prefix=Prefix.milli),
            {"specifier": "*>010~", "prefix": 0.001},
        ),
        (Format(group=True, symbol=Symbol.hex, scheme=Scheme.lower_case_hex), {"specifier": "#x,x"}),
        (Format(group=True, padding=Padding.yes).group(False).precision(None), {"specifier": "0"}),
        (Format(symbol_suffix="b").symbol_prefix("a"), {"locale": {"symbol": ["a", "b"]}}),
        (Format(si_prefix=Prefix.kilo).si_prefix(Prefix.none).nully(0), {"nully": 0}),
    ],
)
def test_the_same_dict_as_in_dash(format: Format, expected: dict[str, Any]) -> None:
    assert format == {"locale": {}, "nully": "", "prefix": None, "specifier": ""} | expected
    assert format.to_plotly_json() == json.loads(json.dumps(format))


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Format(precission=1), TypeError, "no setting 'precission'.*\n.*\n.*Did you mean 'precision'"),
        (lambda: Format(precision="3"), TypeError, "precision is '3'.*\n.*\n.*Give an integer"),
        (lambda: Format(precision=2.5), TypeError, "Give an integer"),
        (lambda: Format(precision=-1), ValueError, "Give no negative integer"),
        (lambda: Format(padding_width="12"), TypeError, "Give an integer"),
        (lambda: Format(align="x"), TypeError, "Align.left.*'<'"),
        (lambda: Format(scheme=None), TypeError, "Scheme.fixed"),
        (lambda: Format(group="x"), TypeError, "Group.yes"),
        (lambda: Format(fill="ab"), ValueError, "of length one"),
        (lambda: Format(decimal_delimiter=""), ValueError, "of length one"),
        (lambda: Format(symbol_prefix=3), TypeError, "Give a string"),
        (lambda: Format(groups=[]), ValueError, "Give a positive integer"),
        (lambda: Format(groups=0), ValueError, "Give a positive integer"),
        (lambda: Format(groups=[3, "a"]), TypeError, "Give an integer"),
        (lambda: Format(groups="3"), TypeError, "list of integers"),
        (lambda: Format(si_prefix=0.5), TypeError, "Prefix.milli"),
    ],
)
def test_a_wrong_setting_is_refused(make: Callable[[], Format], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        make()


def test_a_copy_goes_its_own_way() -> None:
    first = _euros()
    second = copy.deepcopy(first).precision(2).symbol_prefix("$")
    assert (first["specifier"], first["locale"]["symbol"]) == ("$,.0", ["€", ""])
    assert (second["specifier"], second["locale"]["symbol"]) == ("$,.2", ["$", ""])


def test_it_stands_in_a_column() -> None:
    table = dash_table.DataTable(
        columns=[{"id": "a", "name": "a", "type": "numeric", "format": FormatTemplate.money(2)}]
    )
    assert json.loads(json.dumps(table.to_plotly_json()))["props"]["columns"][0]["format"]["specifier"] == "$,.2f"
