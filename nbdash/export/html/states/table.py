"""What callbacks came to, by what they were given: the table in which a page without Python looks.

Each value is there once, under a number; an entry is a callback's arguments as numbers, and what it set as numbers.
So what does not depend on an input is not repeated for its values, whatever combinations were gone through.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from nbdash.components.arrays import is_array
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node
from nbdash.engine.instances import Resolved
from nbdash.engine.outcome import Edit, Failure, Outcome, Update
from nbdash.export.html.tables import frame_in, shown_data, shown_props
from nbdash.graph.spec import VARIABLES, Prop

_LONG = 64


class Form(NamedTuple):
    """A callback with the components that it deals with: those of one layout, where there are wildcards."""

    key: str
    inputs: tuple[Resolved, ...]
    states: tuple[Resolved, ...]
    outputs: tuple[Resolved, ...]
    optional: tuple[Prop, ...] = ()
    """What may be missing from the layout."""
    is_initial: bool = True
    """Whether it is called when its outputs appear."""
    binding: str | None = None
    """What a page must know to run it itself, as JSON; None: it is Python's."""

    @property
    def arguments(self) -> list[Prop]:
        """All props that it reads."""
        return [prop for one in (*self.inputs, *self.states) for prop in ([one] if isinstance(one, Prop) else one)]


@dataclass(slots=True)
class Entry:
    """What one call came to."""

    updates: list[list[Any]] = field(default_factory=list[list[Any]])
    """`[id, prop, number]`, or `[id, prop, null, operations]`, in order."""
    aside: list[list[Any]] = field(default_factory=list[list[Any]])
    """The same of what was set with `set_props`."""
    failure: dict[str, Any] | None = None

    def told(self) -> list[Any]:
        """As it is stored: shorter where there is nothing to say."""
        if self.failure is not None:
            return [self.updates, self.aside, self.failure]
        return [self.updates, self.aside] if self.aside else [self.updates]


class Values:
    """Values by number, equal ones once."""

    def __init__(self) -> None:
        self.all: list[Any] = []
        self.texts: list[str] = []
        """What tells each from the others, whichever number it has."""
        self._numbers: dict[str, int] = {}
        self._known: dict[int, tuple[Any, int]] = {}
        """Numbers by the identity of lists and dicts, which stand beside them: they are never changed in place."""

    def number(self, value: Any) -> int:
        """The number of a value in plain data."""
        known = self._known.get(id(value))
        if known is not None and known[0] is value:
            return known[1]
        found = self.add(told(value))
        if is_large(value):
            self._known[id(value)] = (value, found)
        return found

    def forget(self) -> None:
        """Forget which objects have which number."""
        self._known.clear()

    def add(self, value: Any) -> int:
        """The number of a value as pages are told of it."""
        text = canonical(value)
        if len(text) > _LONG:
            text = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
        found = self._numbers.get(text)
        if found is None:
            found = self._numbers[text] = len(self.all)
            self.all.append(value)
            self.texts.append(text)
        return found


class Table:
    """Forms, and entries by form and arguments."""

    def __init__(self, unordered: Iterable[Prop] = ()) -> None:
        self.values = Values()
        self.unordered = frozenset(unordered)
        """Props whose lists mean the same in any order."""
        self.forms: dict[Form, None] = {}
        self.entries: dict[tuple[Form, tuple[int, ...]], Entry] = {}

    def argument(self, prop: Prop, value: Any) -> int:
        """The number of what a callback is given."""
        return self.values.number(ordered(value) if prop in self.unordered else value)

    def entry(
        self,
        form: Form,
        given: tuple[int, ...],
        outcome: Outcome,
        aside: Sequence[Update | Edit] = (),
        failure: dict[str, Any] | None = None,
    ) -> Entry:
        """Note what a call came to, before anybody changes it."""
        call = [form.key, *(self.values.texts[number] for number in given)]
        updates = () if isinstance(outcome, Failure) else outcome.updates
        return Entry([self._told(one, call) for one in updates], [self._told(one, call) for one in aside], failure)

    def variable(self, name: str, call: Sequence[str] = ()) -> int:
        """The number that stands for the object which a call has made; no page is told of the object itself."""
        return self.values.add({"variable": name, "call": list(call)} if call else None)

    def _told(self, update: Update | Edit, call: Sequence[str]) -> list[Any]:
        id, name = update.prop
        if id == VARIABLES:
            return [id, name, self.variable(name, call)]
        if isinstance(update, Edit):
            return [id, name, None, told(update.operations)]
        return [id, name, self.values.number(update.value)]

    def change(self, function: Callable[[Any], Any]) -> None:
        """Have other values in the place of these, wherever they stand."""
        self.values.all = list(map(function, self.values.all))
        for entry in self.entries.values():
            for ops in (entry.updates, entry.aside):
                ops[:] = [op if len(op) == 3 else [*op[:3], function(op[3])] for op in ops]

    def detached(self) -> Table:
        """The same without what it remembers of objects: another process can have it."""
        self.values.forget()
        return self

    def merge(self, other: Table) -> None:
        """Take in what another has found, its numbers changed to those here. Of two entries the first stays."""
        numbers = [self.values.add(value) for value in other.values.all]
        for form in other.forms:
            self.forms.setdefault(form)
        for (form, arguments), entry in other.entries.items():
            key = (form, tuple(numbers[number] for number in arguments))
            if key not in self.entries:
                updates = [_renumbered(update, numbers) for update in entry.updates]
                aside = [_renumbered(update, numbers) for update in entry.aside]
                self.entries[key] = Entry(updates, aside, entry.failure)


def _renumbered(update: list[Any], numbers: Sequence[int]) -> list[Any]:
    return update if len(update) == 4 else [*update[:2], numbers[update[2]]]


def ordered(value: Any) -> Any:
    """A list in the one order that stands for all."""
    return sorted(cast("list[Any]", value), key=canonical) if isinstance(value, list) else value


def is_large(value: object) -> bool:
    """Whether a value is more than a text or a number."""
    return isinstance(value, (dict, list)) or is_array(value)


class Untellable(TypeError):
    """A value that stays in the kernel: there is none behind the page."""


def told(value: Any) -> Any:
    """A value as pages are told of it: components as dicts; nothing in it is shared with what a session changes."""
    kind = cast("type[Any]", type(value))
    if kind is list:
        return [told(item) for item in value]
    if kind is dict:
        return {name: told(item) for name, item in value.items()}
    if kind is Node:
        return {"namespace": value.namespace, "type": value.type, "props": told(shown_props(value))}
    if isinstance(value, Leaf):
        frame = frame_in(value)
        if frame is None:
            raise Untellable
        return shown_data(frame)
    if kind is float and not math.isfinite(value):
        return None
    return value


def canonical(value: Any) -> str:
    """JSON that is equal for equal values, as pages see them: 1.0 is 1, an array is a list."""
    return json.dumps(_normal(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _normal(value: Any) -> Any:
    kind = cast("type[Any]", type(value))
    if kind is float:
        return int(value) if value.is_integer() else value if math.isfinite(value) else None
    if kind is list:
        return [_normal(item) for item in value]
    if kind is dict:
        return {name: _normal(item) for name, item in value.items()}
    return _normal(value.tolist()) if is_array(value) else value
