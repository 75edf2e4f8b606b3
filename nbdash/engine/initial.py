"""Which calls a layout asks for when it appears: the whole at first, a part when a callback inserts or removes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain

from nbdash.engine.instances import Instance, Instances
from nbdash.engine.store import Store
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop


def initial_calls(instances: Instances, store: Store, inserted: Iterable[str] | None) -> list[Instance]:
    """The instances to be called because these components appeared; `None` stands for the whole layout.

    Outputs decide (rules 2.2 and 3.1a). A definition without outputs is called when its first input appears, or at
    first when it has no inputs either (2.5). A call is dropped when all its inputs are missing or come from dropped
    calls (2.3).
    """
    topology = instances.topology
    found: dict[CallbackSpec, dict[Instance, None]] = {}
    for id in chain(store, (VARIABLES,)) if inserted is None else inserted:
        for instance in instances.writers(id):
            if not instance.spec.prevent_initial_call:
                found.setdefault(instance.spec, {})[instance] = None
        for instance in instances.readers(id):
            if not instance.spec.outputs and not instance.spec.prevent_initial_call:
                found.setdefault(instance.spec, {})[instance] = None
    for spec in topology.specs if inserted is None else ():
        if not spec.prevent_initial_call and not spec.outputs and not spec.inputs:
            found[spec] = dict.fromkeys(instances.all(spec))
    specs = sorted(found, key=topology.order.__getitem__)
    return _without_orphans([instance for spec in specs for instance in found[spec]], instances, store)


def inserted_inputs(instances: Instances, store: Store, inserted: Collection[str]) -> dict[Instance, list[Prop]]:
    """The instances that read these new components and write outside them, with the inputs concerned.

    They are called even with `prevent_initial_call` (rules 3.1b and 3.3).
    """
    found: dict[Instance, None] = {}
    for id in inserted:
        for instance in instances.readers(id):
            found[instance] = None
    return {
        instance: [prop for prop in instances.props(instance.inputs) if prop.id in inserted]
        for instance in instances.in_order(found)
        if any(prop.id in store and prop.id not in inserted for prop in instances.props(instance.outputs))
    }


def final_calls(instances: Instances, store: Store, removed: Iterable[str]) -> list[Instance]:
    """The instances that had one of these components in a list, and still have an output (rule 3.4)."""
    found = dict.fromkeys(instance for id in removed for instance in instances.multi_readers(id))
    return [
        instance
        for instance in instances.in_order(found)
        if any(prop.id in store for prop in instances.props(instance.outputs))
    ]


def _without_orphans(candidates: list[Instance], instances: Instances, store: Store) -> list[Instance]:
    """Those with an input of their own to read. Lists may be empty, so they count for nothing here."""
    lost: set[Prop] = set()
    while True:
        kept: list[Instance] = []
        for instance in candidates:
            inputs = instance.single_inputs
            lacking = [prop for prop in inputs if prop.id not in store or prop in lost]
            if len(lacking) == len(inputs) and not instance.optional.issuperset(lacking):
                lost.update(instances.props(instance.outputs))
            else:
                kept.append(instance)
        if len(kept) == len(candidates):
            return kept
        candidates = kept
