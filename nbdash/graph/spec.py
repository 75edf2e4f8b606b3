"""What a callback is, as data: which props it reads and writes, and which function it is."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, NamedTuple

VARIABLES: Final = "variables."
"""Stands for the component's id in the props that are variables of the kernel, one each. No id holds a period."""


class Prop(NamedTuple):
    """One prop of one component: canonical id and name."""

    id: str
    name: str

    def __str__(self) -> str:
        return f"Variable({self.name!r})" if self.id == VARIABLES else f"{self.id}.{self.name}"


def variable(name: str) -> Prop:
    """The prop that is a variable of the kernel.

    Examples
    --------
    >>> str(variable("df"))
    "Variable('df')"
    """
    return Prop(VARIABLES, name)


class Wildcard(Enum):
    """Stands for a value in the id of a dependency."""

    MATCH = "MATCH"
    """Any value, the same in all dependencies of one call."""
    ALL = "ALL"
    """All values: the callback is given a list."""
    ALLSMALLER = "ALLSMALLER"
    """All values smaller than that of MATCH."""

    def __repr__(self) -> str:
        return self.value

    def __str__(self) -> str:
        return self.value

    def to_json(self) -> str:
        """The wildcard as it stands in an id's canonical form."""
        return f'["{self.value}"]'


@dataclass(frozen=True, slots=True)
class Pattern:
    """One prop of all components whose id fits."""

    entries: tuple[tuple[str, str | Wildcard], ...]
    """The id's keys, in the order of canonical ids, each with a wildcard or a constant's canonical JSON."""
    name: str

    @property
    def match_keys(self) -> tuple[str, ...]:
        """The keys with MATCH."""
        return tuple(key for key, value in self.entries if value is Wildcard.MATCH)

    @property
    def is_multi(self) -> bool:
        """Whether it stands for a list."""
        return any(value in (Wildcard.ALL, Wildcard.ALLSMALLER) for _, value in self.entries)

    @property
    def id(self) -> str:
        """The id in the form of canonical ids, wildcards as lists of one."""
        parts = (
            f"{json.dumps(key, ensure_ascii=False)}:" + (f'["{value.value}"]' if isinstance(value, Wildcard) else value)
            for key, value in self.entries
        )
        return "{" + ",".join(parts) + "}"

    def __str__(self) -> str:
        return f"{self.id}.{self.name}"


Target = Prop | Pattern
"""What a dependency names."""


@dataclass(frozen=True, slots=True)
class ClientsideSource:
    """The function of a callback that the page runs: its source, or where the page has it."""

    source: str | None = None
    namespace: str | None = None
    name: str | None = None
    is_listed: bool = False
    """Its one output stands in a list, so that it returns a list of one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in a notebook a definition was made. In a script it is made nowhere in particular."""

    cell: str | None = None
    """The id of the cell; None where there are none."""
    run: int | None = None
    """The number of the cell's run. Of two definitions that can't both be, the later run's holds."""
    is_imported: bool = False
    """A module has made it while it was imported: the cell makes it no second time."""
    execution: int | None = None
    """The same as people see it: `In[3]`."""
    serial: int = 0
    """Rises with each definition."""


@dataclass(frozen=True, slots=True, eq=False)
class CallbackSpec:
    """One definition. Compared by identity: a redefinition is another one, under the same key."""

    key: str
    """Stable across re-runs of the defining cell: the function's name and the outputs."""
    outputs: tuple[Target, ...]
    inputs: tuple[Target, ...]
    states: tuple[Target, ...]
    function: Any
    """`Any`: what the driver calls with a run; the graph and the engine never do. None if the page runs it."""
    prevent_initial_call: bool = False
    is_async: bool = False
    optional: frozenset[Target] = field(default_factory=frozenset[Target])
    """Dependencies whose components may be missing from the layout (`allow_optional=True`)."""
    shared: frozenset[Target] = field(default_factory=frozenset[Target])
    """Outputs that other definitions may write too (`allow_duplicate=True`)."""
    name: str = "callback"
    where: str = ""
    """Cell or file, and line, for messages."""
    origin: Origin = Origin()
    """The cell that made it. A later run may take an earlier one's place."""
    number: int = 1
    """Tells it from others that would have the same key; it is the key's end, unless it is 1."""
    running: tuple[tuple[Target, Any, Any], ...] = ()
    """What is set while it runs, and after: a target, and for each a function that makes an update of a prop, or None.

    (`Any`: updates are the engine's.)
    """
    clientside: ClientsideSource | None = None
    """The function, if the page runs it."""
    is_stream: bool = False
    """Its results come one after the other: those who read them do not wait for the last."""
    persistent: bool = False
    """It goes on for as long as the page is there: nobody waits for it to end."""
    match_keys: tuple[str, ...] = field(init=False)
    """The keys of ids by whose values its instances differ: those with MATCH in its outputs, else in its inputs."""
    has_patterns: bool = field(init=False)
    """Whether any dependency, or what is set while it runs, is a pattern."""
    single: list[Any] = field(init=False, repr=False, default_factory=list[Any])
    """The engine's: without MATCH, its one instance, which all sessions have in common. (`Any`: as with `running`.)"""

    def __post_init__(self) -> None:
        """Find out what `match_keys` and `has_patterns` are."""
        targets = (*self.outputs, *self.inputs, *self.states, *(target for target, _, _ in self.running))
        patterns = [target for target in targets if isinstance(target, Pattern)]
        keys = _match_keys(self.outputs) or _match_keys(self.inputs)
        object.__setattr__(self, "match_keys", keys)
        object.__setattr__(self, "has_patterns", bool(patterns))

    @property
    def base_key(self) -> str:
        """The key without the number."""
        return self.key.removesuffix(f"#{self.number}") if self.number > 1 else self.key

    def __str__(self) -> str:
        return f"{self.name} ({self.where})" if self.where else self.name


def _match_keys(targets: tuple[Target, ...]) -> tuple[str, ...]:
    found = {key: None for target in targets if isinstance(target, Pattern) for key in target.match_keys}
    return tuple(sorted(found))
