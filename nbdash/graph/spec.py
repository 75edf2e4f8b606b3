"""What a callback is, as data: which props it reads and writes, and which function it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Prop(NamedTuple):
    """One prop of one component: canonical id and name."""

    id: str
    name: str

    def __str__(self) -> str:
        return f"{self.id}.{self.name}"


@dataclass(frozen=True, slots=True, eq=False)
class CallbackSpec:
    """One definition. Compared by identity: a redefinition is another one, under the same key."""

    key: str
    """Stable across re-runs of the defining cell: the function's name and the outputs."""
    outputs: tuple[Prop, ...]
    inputs: tuple[Prop, ...]
    states: tuple[Prop, ...]
    function: Any
    """`Any`: what the driver calls with a run; the graph and the engine never do."""
    prevent_initial_call: bool = False
    is_async: bool = False
    optional: frozenset[Prop] = field(default_factory=frozenset[Prop])
    """Props whose components may be missing from the layout (`allow_optional=True`)."""
    shared: frozenset[Prop] = field(default_factory=frozenset[Prop])
    """Outputs that other definitions may write too (`allow_duplicate=True`)."""
    name: str = "callback"
    where: str = ""
    """Cell or file, and line, for messages."""
    execution: int | None = None
    """Which execution of a cell made it; None outside IPython. A later one may take an earlier one's place."""

    def __str__(self) -> str:
        return f"{self.name} ({self.where})" if self.where else self.name
