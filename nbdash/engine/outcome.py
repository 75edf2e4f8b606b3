"""What a run of a callback can come to.

What is made for each call is a `Struct`: these are made several times as fast as dataclasses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from nbdash.components.patch import Operation
from nbdash.components.tree import Node
from nbdash.graph.spec import CallbackSpec, Prop


class Update(Struct, frozen=True):
    """A new value for one prop: plain data, and the nodes that stand in it."""

    prop: Prop
    value: Any
    nodes: list[Node] = []


class Edit(Struct, frozen=True):
    """Changes to what one prop holds at the moment they are applied: a `Patch`."""

    prop: Prop
    operations: list[Operation]


class Values(Struct, frozen=True):
    """The callback returned: the outputs that it did update, in order. None at all is PreventUpdate."""

    updates: tuple[Update | Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the author's code, in a cell or in a file."""

    cell: str | None
    """The notebook's own name for the cell; None if the frontend has not told it, or if it is a file."""
    execution: int | None
    """The number of the cell's run, as in `In[3]`; None for a file."""
    file: str | None
    """The file; None for a cell."""
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Failure:
    """The callback raised, could not be called, or returned what can't be used."""

    title: str
    message: str
    traceback: str | None = None
    """As the author should see it: its first frame is the author's own code."""
    incident: str | None = None
    """A number by which the traceback is found in the log."""
    for_author: bool = False
    """Advice on the app itself, of no use to its visitors."""
    places: tuple[Place, ...] = ()
    """The lines that the traceback names, in its order; the last is where it was raised."""
    stopped: Literal["over", "running"] | None = None
    """Somebody at a page has stopped it, and it has ended, or has not heard of that."""
    is_forbidden: bool = False
    """It was not run: the person at the page may not do this."""


Outcome = Values | Failure


class Ran(NamedTuple):
    """What the page has run already because of a person's change: an instance's key, and what it came to."""

    key: str
    outcome: Outcome


class Failed(NamedTuple):
    """A failure that a session remembers."""

    spec: CallbackSpec | None
    """None: nobody's callback, but `set_props` from outside."""
    failure: Failure
    outputs: tuple[Prop, ...] = ()
    """The props that were not brought up to date."""


class Unknown:
    """The type of `UNKNOWN`."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()
"""Stands for the value of which nobody knows that all views show it."""


class Shown(NamedTuple):
    """A change that views are to be told."""

    prop: Prop
    origin: Any
    """The view it came from, which shows it already, or None."""
    operations: list[Operation] | None
    """What to do to the value that views show; None: the whole value has changed."""
    before: Any = UNKNOWN
    """What stood there when views were told last: all but the origin show it."""
    led: Iterable[Any] | None = None
    """The events that led to the change, where one page alone is to be told of it; None: all are."""
