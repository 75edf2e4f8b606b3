"""Which calls a layout asks for when it appears: the whole at first, a part when a callback inserts it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from nbdash.engine.store import Store
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology


def initial_calls(topology: Topology, store: Store, inserted: Iterable[str] | None) -> list[CallbackSpec]:
    """The definitions to be called because these components appeared; `None` stands for the whole layout.

    Outputs decide (rules 2.2 and 3.1a). A definition without outputs is called when its first input appears, or at
    first when it has no inputs either (2.5). A call is dropped when all its inputs are missing or come from dropped
    calls (2.3).
    """
    found: dict[CallbackSpec, None] = {}
    for id in store if inserted is None else inserted:
        for spec in topology.writers(id):
            found[spec] = None
        for spec in topology.readers(id):
            if not spec.outputs:
                found[spec] = None
    if inserted is None:
        found.update((spec, None) for spec in topology.specs if not spec.outputs and not spec.inputs)
    candidates = [spec for spec in found if not spec.prevent_initial_call]
    candidates.sort(key=topology.order.__getitem__)
    return _without_orphans(candidates, store)


def inserted_inputs(topology: Topology, store: Store, inserted: Collection[str]) -> dict[CallbackSpec, list[Prop]]:
    """The definitions that read these new components and write outside them, with the inputs concerned.

    They are called even with `prevent_initial_call` (rules 3.1b and 3.3).
    """
    found: dict[CallbackSpec, list[Prop]] = {}
    for id in inserted:
        for spec in topology.readers(id):
            if spec in found or not any(prop.id in store and prop.id not in inserted for prop in spec.outputs):
                continue
            found[spec] = [prop for prop in spec.inputs if prop.id in inserted]
    return dict(sorted(found.items(), key=lambda item: topology.order[item[0]]))


def _without_orphans(candidates: list[CallbackSpec], store: Store) -> list[CallbackSpec]:
    lost: set[Prop] = set()
    while True:
        kept: list[CallbackSpec] = []
        for spec in candidates:
            lacking = [prop for prop in spec.inputs if prop.id not in store or prop in lost]
            if len(lacking) == len(spec.inputs) and not spec.optional.issuperset(lacking):
                lost.update(spec.outputs)
            else:
                kept.append(spec)
        if len(kept) == len(candidates):
            return kept
        candidates = kept
