"""Ids with wildcards: entries, order, overlaps, and finding them."""

from __future__ import annotations

import random

import pytest

from nbdash.components.ids import canonical_id
from nbdash.graph.patterns import Lookup, entries_of, id_of, is_smaller, overlap
from nbdash.graph.spec import Pattern, Prop, Target, Wildcard


@pytest.mark.parametrize(
    "id",
    [
        {"index": 1, "type": "row"},
        {"a": 'quoted " and \\', "ü": "{}", "b.c": 1.5},
        {"n": 1e21, "m": 1e-7, "t": True, "f": False, "e": ""},
        {"only": -0.5},
    ],
)
def test_entries_make_the_id_again(id: dict[str, str | int | float | bool]) -> None:
    canonical = canonical_id(id)
    assert id_of(entries_of(canonical)) == canonical
    assert dict(entries_of(canonical)).keys() == id.keys()


def test_an_id_that_is_text_has_no_entries() -> None:
    assert entries_of("row") == ()


def test_6_4_the_order_is_strict() -> None:
    ordered = ["-1", '"-0.5"', "0", '"1e1"', "11", "false", "true", '""', '"a"', '"b"']
    for place, one in enumerate(ordered):
        assert [is_smaller(one, other) for other in ordered] == [place < number for number in range(len(ordered))]


def _targets() -> list[Target]:
    values = ["1", '"1"', Wildcard.MATCH, Wildcard.ALL]
    found: list[Target] = [Prop("plain", "v")]
    for name in "vw":
        for one in values:
            found += [Pattern((("a", one),), name)] if isinstance(one, Wildcard) else [Prop(f'{{"a":{one}}}', name)]
            for other in values:
                if isinstance(one, str) and isinstance(other, str):
                    found.append(Prop(f'{{"a":{one},"b":{other}}}', name))
                else:
                    found.append(Pattern((("a", one), ("b", other)), name))
    return found


def test_a_lookup_finds_just_what_overlaps_also_after_removals() -> None:
    chance = random.Random(0)
    targets = _targets()
    for _ in range(100):
        lookup: Lookup[int] = Lookup()
        entered = dict(enumerate(chance.choices(targets, k=12)))
        for number, target in entered.items():
            lookup.add(target, number)
            lookup.add(target, number)
        for _ in range(2):
            for target in targets:
                expected = {number for number, other in entered.items() if overlap(target, other)}
                assert set(lookup.find(target)) == expected
            for number in chance.sample(sorted(entered), k=5):
                lookup.remove(entered.pop(number), number)
