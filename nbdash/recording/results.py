"""What calls come to, as recordings have it; a replay makes the same of its own, and compares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nbdash.engine.outcome import Edit, Failure, Outcome, Update
from nbdash.graph.spec import VARIABLES
from nbdash.recording.masks import MASK, Masks
from nbdash.recording.values import condensed, frozen


def held(outcome: Outcome, masks: Masks, *, is_hidden: bool = False) -> dict[str, Any]:
    """A result as it is now, to be written later: values that may change are copied.

    `is_hidden`: the call has read what is masked, so its values are left out.
    """
    if isinstance(outcome, Failure):
        message = MASK if is_hidden else outcome.message
        traceback = {} if outcome.traceback is None or is_hidden else {"traceback": outcome.traceback}
        return {"failure": {"title": outcome.title, "message": message, **traceback}}
    return {"set": held_changes(outcome.updates, masks, is_hidden=is_hidden)}


def held_changes(changes: Iterable[Update | Edit], masks: Masks, *, is_hidden: bool = False) -> list[list[Any]]:
    """The same for changes of props: `[id, prop, value]`, or `[id, prop, null, operations]`."""
    found: list[list[Any]] = []
    for change in changes:
        prop = change.prop
        is_masked = is_hidden or masks.covers(prop.id, prop.name)
        if isinstance(change, Edit):
            operations: Any = MASK if is_masked else frozen(change.operations, masks)
            found.append([prop.id, prop.name, None, operations])
        elif prop.id == VARIABLES:
            found.append([prop.id, prop.name, type(change.value).__name__])
        elif is_masked:
            masks.masked(change.value)
            found.append([prop.id, prop.name, MASK])
        else:
            found.append([prop.id, prop.name, frozen(change.value, masks) if change.nodes else change.value])
    return found


def written(result: dict[str, Any], masks: Masks) -> dict[str, Any]:
    """A result as it stands in a recording: of large values so much that a difference has a place."""
    if "failure" in result:
        return {"failure": {name: masks.text(text) for name, text in result["failure"].items()}}
    changes = [
        [id, name, *(condensed(item, masks.text) for item in values)] for id, name, *values in result.get("set", ())
    ]
    return {"set": changes}
