"""Ids: their canonical form is what JavaScript would write."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nbdash.components.ids import canonical_id, check_id, prop_id, split_prop_id
from nbdash.errors import IDsCantContainPeriods, InvalidComponentIdError

id_values = st.one_of(
    st.text(),
    st.booleans(),
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
)
dict_ids = st.dictionaries(st.text(), id_values, min_size=1, max_size=4)


def test_a_string_is_its_own_canonical_form() -> None:
    assert canonical_id("year") == "year"


def test_a_dict_is_sorted_json_without_spaces() -> None:
    id = {"type": "Grüße", "index": 1, "on": True}
    assert canonical_id(id) == '{"index":1,"on":true,"type":"Grüße"}'


def test_keys_are_sorted_by_utf16_code_units() -> None:
    assert canonical_id({"\U0001f600": 1, "\uff5e": 2}) == '{"\U0001f600":1,"\uff5e":2}'


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1.0, "1"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (-2.5, "-2.5"),
        (123.456, "123.456"),
        (1e16, "10000000000000000"),
        (1e21, "1e+21"),
        (1.5e300, "1.5e+300"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (5e-324, "5e-324"),
        (12345678901234567890.0, "12345678901234567000"),
    ],
)
def test_numbers_are_written_as_javascript_writes_them(number: float, text: str) -> None:
    assert canonical_id({"n": number}) == f'{{"n":{text}}}'


def as_javascript_reads(text: str) -> dict[str, str | float | bool]:
    return json.loads(text, parse_int=float)  # it knows no other numbers


@given(dict_ids)
def test_the_canonical_form_says_the_same_as_the_id(id: dict[str, str | float | bool]) -> None:
    assert as_javascript_reads(canonical_id(id)) == id


@given(dict_ids)
def test_the_canonical_form_is_a_fixed_point(id: dict[str, str | float | bool]) -> None:
    assert canonical_id(as_javascript_reads(canonical_id(id))) == canonical_id(id)


@given(dict_ids, st.from_regex(r"[a-z_]+", fullmatch=True))
def test_splitting_undoes_joining(id: dict[str, str | float | bool], prop: str) -> None:
    assert split_prop_id(prop_id(id, prop)) == (canonical_id(id), prop)


@pytest.mark.parametrize("text", ["", "value", ".value", "year."])
def test_what_has_no_id_or_no_prop_can_t_be_split(text: str) -> None:
    with pytest.raises(InvalidComponentIdError, match=r"<id>\.<prop>"):
        split_prop_id(text)


@pytest.mark.parametrize("value", [math.nan, math.inf, 2**53, -(2**60)])
def test_numbers_that_would_not_survive_the_page_are_refused(value: float) -> None:
    with pytest.raises(InvalidComponentIdError, match="at 'n'"):
        check_id({"n": value})


def test_a_period_is_caught_under_dash_s_old_name_too() -> None:
    with pytest.raises(IDsCantContainPeriods, match=r"'a\.b' contains '\.'"):
        check_id("a.b")
