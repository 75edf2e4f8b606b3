"""`--states`: which inputs are to work without Python, and at which values.

    year=all, continent=["Asia", null], {"kind":"tab","n":1}.value=all

`all` asks the component, as it is at that moment: `nbdash/export/html/states/offered.py`.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple, cast

from nbdash.components.ids import canonical_id
from nbdash.errors import InvalidConfig, explain, shorten
from nbdash.graph.spec import Prop

_FORM = 'Write it as --states "year=all,continent=[\\"Asia\\",\\"Europe\\"]".'
_SPACES = re.compile(r"[\s,]*")
_NAME = re.compile(r"[^=.,\s{\[][^=.,]*")
_decoder = json.JSONDecoder()


class Choice(NamedTuple):
    """One input, and the values at which it is to work."""

    id: str
    """The component's canonical id."""
    prop: str | None
    """None: the prop that its kind of component is about."""
    values: tuple[Any, ...] | None
    """None: all that the component offers."""

    def __str__(self) -> str:
        return self.id if self.prop is None else f"{self.id}.{self.prop}"


class StatesError(InvalidConfig):
    """What `--states` says can't be read, or can't be done."""


def read_states(text: str) -> tuple[Choice, ...]:
    """Read what `--states` says.

    Raises
    ------
    StatesError
        Where it is not of that form; says at which place.

    Examples
    --------
    >>> read_states('year=all, text.n_submit=[0,1]')
    (Choice(id='year', prop=None, values=None), Choice(id='text', prop='n_submit', values=(0, 1)))
    """
    found: dict[tuple[str, str | None], Choice] = {}
    place = _skip(text, 0)
    while place < len(text):
        choice, place = _choice(text, place)
        if (choice.id, choice.prop) in found:
            raise StatesError(explain(f"--states names {choice} twice.", remedy="Give all its values in one list."))
        found[choice.id, choice.prop] = choice
        end = _skip(text, place)
        if end < len(text) and "," not in text[place:end]:
            raise _unread(text, end, "a comma, or the end")
        place = end
    if not found:
        raise StatesError(explain("--states names no input.", remedy=_FORM))
    return tuple(found.values())


def _skip(text: str, place: int) -> int:
    match = _SPACES.match(text, place)
    return place if match is None else match.end()


def _choice(text: str, place: int) -> tuple[Choice, int]:
    id, place = _id(text, place)
    prop: str | None = None
    if text[place : place + 1] == ".":
        match = _NAME.match(text, place + 1)
        if match is None:
            raise _unread(text, place + 1, "the name of a prop")
        prop, place = match.group().strip(), match.end()
    if text[place : place + 1] != "=":
        raise _unread(text, place, "=")
    place += 1
    while text[place : place + 1].isspace():
        place += 1
    if re.match(r"all\b", text[place:]):
        return Choice(id, prop, None), place + 3
    given, place = _json(text, place, "all, or a list in JSON")
    if not isinstance(given, list) or not given:
        what = f"--states gives {id} {shorten(cast('object', given))}, which is no list of values."
        raise StatesError(explain(what, remedy=f"{_FORM} One value is a list of one."))
    return Choice(id, prop, tuple(cast("list[Any]", given))), place


def _id(text: str, place: int) -> tuple[str, int]:
    if text[place : place + 1] == "{":
        id, end = _json(text, place, "an id")
        return canonical_id(id), end
    match = _NAME.match(text, place)
    if match is None:
        raise _unread(text, place, "an id")
    return match.group().strip(), match.end()


def _json(text: str, place: int, wanted: str) -> tuple[Any, int]:
    try:
        return _decoder.raw_decode(text, place)
    except ValueError:
        raise _unread(text, place, wanted) from None


def _unread(text: str, place: int, wanted: str) -> StatesError:
    there = f"there is {text[place : place + 20]!r}" if place < len(text) else "it ends"
    what = f"--states can't be read: after {text[max(0, place - 20) : place]!r} {there}, and not {wanted}."
    return StatesError(explain(what, remedy=_FORM))


def prop_of(choice: Choice, type: str) -> Prop:
    """The prop that a choice means, of a component of this type."""
    usual = {"DatePickerSingle": "date", "Details": "open"}.get(type, "value")
    return Prop(choice.id, choice.prop or usual)
