"""Messages say what happened, where, and what to do; names are Dash's."""

from __future__ import annotations

import doctest

import pytest

from nbdash import errors, exceptions
from nbdash.components import ids
from nbdash.errors import NbdashError, UnknownIdError, did_you_mean, explain, join_or, nearest, shorten


def test_parts_that_are_empty_leave_no_line() -> None:
    assert explain("It broke.") == "It broke."
    assert explain("It broke.", remedy="Mend it.") == "It broke.\n  What to do: Mend it."


def test_nearest_ignores_case_dashes_and_underscores() -> None:
    assert nearest("n-Clicks", ["n_clicks", "title"]) == ["n_clicks"]
    assert nearest("zzz", ["n_clicks", "title"]) == []
    assert did_you_mean("zzz", ["title"]) == ""


@pytest.mark.parametrize(("names", "text"), [([], ""), (["a"], "'a'"), (["a", "b"], "'a' or 'b'")])
def test_names_are_joined_for_a_sentence(names: list[str], text: str) -> None:
    assert join_or(names) == text


def test_long_values_are_cut() -> None:
    assert shorten("x" * 200, 20) == "'" + "x" * 16 + "..."


def test_a_key_error_shows_its_message_as_it_is() -> None:
    assert str(UnknownIdError("two\nlines")) == "two\nlines"


def test_every_error_is_in_the_tree_that_the_docstring_draws() -> None:
    drawn = errors.__doc__ or ""
    for name, value in vars(errors).items():
        if isinstance(value, type) and value.__module__ == "nbdash.errors":
            assert issubclass(value, NbdashError)
            assert f" {name}" in drawn


def test_dash_s_names_are_in_dash_s_module() -> None:
    assert exceptions.DashException is NbdashError
    assert all(hasattr(exceptions, name) for name in exceptions.__all__)


def test_examples_in_docstrings_hold() -> None:
    assert doctest.testmod(errors).failed == 0
    assert doctest.testmod(ids).failed == 0
