"""The table of rules: every rule is shown by a test, and every number in a test's name is a rule's."""

from __future__ import annotations

from scripts import rules

PAGE = rules.PAGE.read_text("utf-8")


def test_every_rule_has_a_test() -> None:
    shown = {number for test in rules.tests() for number in test.rules}
    assert [number for number in rules.rules(PAGE) if number not in shown] == []


def test_every_number_in_the_name_of_a_test_is_that_of_a_rule() -> None:
    known = set(rules.rules(PAGE))
    assert len(known) == len(rules.rules(PAGE)) > 90
    unknown = {f"{test.file.name}: {test.title}": test.rules for test in rules.tests() if not known >= set(test.rules)}
    assert unknown == {}
