"""Circular dependencies: found, so that they can be explained; they are allowed and run (dash-behaviours 5)."""

from __future__ import annotations

from nbdash.graph.spec import CallbackSpec
from nbdash.graph.topology import Topology


def find_cycles(topology: Topology) -> list[list[CallbackSpec]]:
    """The groups of two or more definitions that can trigger each other, in the order of registration.

    A definition that reads its own output is no cycle: it does not trigger itself. (Tarjan's algorithm, without
    recursion: a chain may be longer than Python's stack.)
    """
    index: dict[CallbackSpec, int] = {}
    low: dict[CallbackSpec, int] = {}
    stack: list[CallbackSpec] = []
    on_stack: set[CallbackSpec] = set()
    found: list[list[CallbackSpec]] = []

    for root in topology.specs:
        if root in index:
            continue
        work = [(root, iter(_next(topology, root)))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            spec, successors = work[-1]
            for successor in successors:
                if successor not in index:
                    index[successor] = low[successor] = len(index)
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, iter(_next(topology, successor))))
                    break
                if successor in on_stack:
                    low[spec] = min(low[spec], index[successor])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[spec])
                if low[spec] == index[spec]:
                    group: list[CallbackSpec] = []
                    while not group or group[-1] is not spec:
                        group.append(stack.pop())
                        on_stack.discard(group[-1])
                    if len(group) > 1:
                        found.append(sorted(group, key=topology.order.__getitem__))
    return sorted(found, key=lambda group: topology.order[group[0]])


def _next(topology: Topology, spec: CallbackSpec) -> list[CallbackSpec]:
    return [watcher for prop in spec.outputs for watcher in topology.watchers(prop)]
