"""What pages say: events read from messages, and judged. A page is the visitor's, and may send anything.

What is no event of the protocol is a `ValueError`; what is one, but may not be, is left out with a reason, and the
page is told what holds instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, cast

from msgspec import Struct

from nbdash.components.base import holds_components, takes_bytes
from nbdash.components.derived import SHORT, with_derived
from nbdash.components.frames import edited
from nbdash.components.tree import Node, plain
from nbdash.components.values.rules import misfits
from nbdash.engine.instances import Resolved
from nbdash.engine.kept import Kept
from nbdash.engine.late import Late
from nbdash.engine.outcome import Edit, Failure, Operation, Outcome, Update, Values
from nbdash.engine.persistence import Key, Stored
from nbdash.engine.session import Session
from nbdash.errors import InvalidComponentIdError, shorten
from nbdash.graph.spec import ClientsideSource, Prop
from nbdash.guard import refusal
from nbdash.transport.earlier import Earlier

_VALUE = frozenset({"value"})
PARAMS: dict[Any, frozenset[str]] = {
    **dict.fromkeys(("Assign", "Append", "Prepend", "Extend", "Merge", "Remove", "Add", "Sub", "Mul", "Div"), _VALUE),
    **dict.fromkeys(("Delete", "Clear", "Reverse"), frozenset[str]()),
    "Insert": frozenset({"index", "value"}),
}
"""The operations that there are, and what each needs."""
MAX_LOCATION = 64
"""Steps of an operation's location: with what may stand there, still far from too deep."""
MAX_ADDRESS = 65_536
"""Characters of a page's address."""
MAX_TOLD = 4_000
"""Characters of an error that a page may tell."""

_OF_FILES = frozenset({"contents", "file", "filename"})
"""The props of an `Upload` that a page can't say by itself."""
_UNFIT = (TypeError, ValueError, InvalidComponentIdError)
"""What is raised where a page's value is none (`UnsendableValue` is a `TypeError`)."""

Changes = list[tuple[str, dict[str, Any]]]
Changed = list[tuple[str, dict[str, tuple[Any, list[Node]]]]]
"""The changes that a page may make, in plain data with its nodes."""
Reported = list[tuple[Any, dict[str, Any]]]
"""A key or a number of a call, and its outcome as it came."""


class Event(Struct, frozen=True):
    """An event as it came: its shape is right, its content is not judged yet."""

    changes: Changes
    ran: Reported
    results: Reported
    forced: bool
    address: str | None
    """Path, query and fragment of the page, if components with `url` have changed them."""


class Refused(Struct):
    """What of an event was left out, and why."""

    props: list[Prop] = []
    reasons: list[tuple[str, str]] = []
    """Each with its kind, by which it is counted."""

    def add(self, prop: Prop | None, reason: str, kind: str = "value") -> None:
        """Note one; without a prop there is nothing to be told to the page."""
        if prop is not None:
            self.props.append(prop)
        self.reasons.append((kind, reason))


def read_event(message: dict[str, Any]) -> Event:
    """Read an event.

    Raises
    ------
    ValueError
        If it is none.
    """
    return Event(
        changes=[(_text(id), _mapping(props)) for id, props in _pairs(message, "changes")],
        ran=[(_text(key), _mapping(outcome)) for key, outcome in _pairs(message, "ran")] if "ran" in message else [],
        results=[(call, _mapping(outcome)) for call, outcome in _pairs(message, "results")]
        if "results" in message
        else [],
        forced=message.get("forced") is True,
        address=_address(message.get("address")),
    )


def read_restored(message: dict[str, Any]) -> list[Kept]:
    """What a page had shown before the kernel was restarted; whether it fits, the session sees.

    Raises
    ------
    ValueError
        If what stands there is something else.
    """
    entries = message.get("restore", ())
    if not isinstance(entries, (list, tuple)):
        raise ValueError(f"a hello's 'restore' must be a list, not {shorten(entries)}")
    found: list[Kept] = []
    for entry in cast("list[Any]", entries):
        if not (isinstance(entry, list) and len(cast("list[Any]", entry)) == 4):
            raise ValueError(f"an entry of 'restore' must be a list of four, not {shorten(cast('object', entry))}")
        id, values, originals, name = cast("list[Any]", entry)
        before = _mapping(originals)
        for prop, value in _mapping(values).items():
            if prop in SHORT:
                continue  # the page derives them anew
            try:
                data, original = (
                    plain(item, components=False, raw=takes_bytes(prop))[0] for item in (value, before.get(prop))
                )
            except _UNFIT as error:
                raise ValueError(str(error)) from None
            found.append(Kept(_text(id), _text(name), prop, data, original))
    return found


def read_persisted(message: dict[str, Any]) -> dict[Key, Stored]:
    """What a page's browser has kept of earlier visits, for components with `persistence`.

    Raises
    ------
    ValueError
        If what stands there is something else.
    """
    found: dict[Key, Stored] = {}
    for store, entries in _mapping(message.get("persisted", {})).items():
        for key, entry in _mapping(entries).items():
            if not (isinstance(entry, list) and 1 <= len(cast("list[Any]", entry)) <= 2):
                raise ValueError(
                    f"an entry of 'persisted' must be a list of one or two, not {shorten(cast('object', entry))}"
                )
            with suppress(*_UNFIT):  # storage may hold anything
                value, original = (plain(item, components=False)[0] for item in (*cast("list[Any]", entry), None)[:2])
                found[store, key] = value, original
    return found


def judged_changes(
    session: Session, event: Event, refused: Refused, with_files: Callable[[str, str, Any], Any], earlier: Earlier
) -> tuple[Changed, list[Late]]:
    """The changes that the page may make, in plain data; and those that do not fit, perhaps not yet.

    Parameters
    ----------
    session, event
        What the page is of, and says.
    refused
        Takes what the page may not say at all.
    with_files
        Puts files in the places of their names.
    earlier
        What the page may still show.
    """
    any_prop = event.forced and bool(session.bindings())  # scripts may write where they like in an app that has some
    accepted: Changed = []
    misfitting: list[Late] = []
    for id, props in event.changes:
        node = session.store.node(id)
        if node is None:
            continue  # it has just gone: the page did not know yet
        allowed: dict[str, tuple[Any, list[Node]]] = {}
        for name, value in props.items():
            reason = refusal(node, name, any_prop=any_prop)
            if reason is not None:
                refused.add(Prop(id, name), reason, "prop")
                continue
            try:
                data = _data(session, Prop(id, name), value, any_prop)
                allowed[name] = (with_files(id, name, data[0]), []) if _holds_files(node, name) else data
            except _UNFIT as error:
                refused.add(Prop(id, name), str(error))
        if not any_prop:
            values = {name: value for name, (value, _) in allowed.items()}
            before = next((done for other, done in reversed(accepted) if other == id), None) if accepted else None
            shown = node.props if before is None else {**node.props, **{key: one for key, (one, _) in before.items()}}
            for name, reason in _misfits(node, values, shown, earlier).items():
                misfitting.append(Late(Prop(id, name), values[name], reason))
                del allowed[name]
        if not SHORT.isdisjoint(allowed):
            _derive(session, id, allowed, refused)
        if "data_edits" in allowed:
            reason = edit_frame(session, id, allowed)
            if reason is not None:
                for name in ("data", "data_edits"):
                    refused.add(Prop(id, name), reason)
        accepted.append((id, allowed))
    return accepted, misfitting


def _misfits(node: Node, values: dict[str, Any], shown: dict[str, Any], earlier: Earlier) -> dict[str, str]:
    """What does not fit what the page shows, whether it has heard of the last changes or not."""
    found = misfits(node.namespace, node.type, values, shown)
    if not found or not earlier:
        return found
    states = earlier.states(node.key or "", shown)
    return found if all(misfits(node.namespace, node.type, values, state) for state in states) else {}


def _derive(session: Session, id: str, allowed: dict[str, tuple[Any, list[Node]]], refused: Refused) -> None:
    """Put rows in the places of what a table's page has told of them."""
    node = session.store.node(id)
    if node is None or (node.namespace, node.type) != ("dash_table", "DataTable"):
        return
    try:
        found = with_derived(node, {name: value for name, (value, _) in allowed.items()})
    except ValueError as error:
        for name in SHORT & allowed.keys():
            del allowed[name]
            refused.add(Prop(id, name), str(error))
    else:
        allowed.update((name, (value, [])) for name, value in found.items())


def edit_frame(session: Session, id: str, allowed: dict[str, tuple[Any, list[Node]]]) -> str | None:
    """What a person has edited in a data frame changes `data` too; the reason if it may not be."""
    node = session.store.node(id)
    if node is None:
        return None
    try:
        frame = edited(node.props.get("data"), allowed["data_edits"][0])
    except ValueError as error:
        del allowed["data_edits"]
        return f"An edit of {id} does not fit: {error}"
    if frame is not None:
        allowed["data"] = frame, []
    return None


def _holds_files(node: Node, name: str) -> bool:
    return name in _OF_FILES and (node.namespace, node.type) == ("dash_core_components", "Upload")


def judged_outcome(
    session: Session,
    source: ClientsideSource,
    outputs: Iterable[Resolved],
    told: dict[str, Any],
    refused: Refused,
) -> Outcome:
    """What a page says has become of a clientside callback; only its outputs count."""
    allowed = dict.fromkeys(prop for item in outputs for prop in ([item] if isinstance(item, Prop) else item))
    name = f"clientside function {source.namespace}.{source.name}" if source.source is None else "its clientside source"
    error = told.get("error")
    if isinstance(error, dict):
        entries = cast("dict[str, Any]", error)
        message, stack = (str(entries.get(key) or "")[:MAX_TOLD] for key in ("message", "stack"))
        targets = ", ".join(map(str, allowed)) or "nothing"
        return Failure(f"Callback error updating {targets} via {name}", message, stack or None)
    updates: list[Update | Edit] = []
    values = told.get("values")
    for entry in cast("list[Any]", values) if isinstance(values, list) else []:
        prop: Prop | None = None
        try:
            id, prop_name, value, *rest = cast("list[Any]", entry)
            prop = Prop(_text(id), _text(prop_name))
            if prop not in allowed:
                raise ValueError(f"{shorten(str(prop))} is no output of a callback ({name}).")
            updates.append(_edit(session, prop, rest[0]) if rest else _update(session, prop, value))
        except _UNFIT as problem:
            refused.add(prop, str(problem))
    return Values(tuple(updates))


def named_props(outcome: dict[str, Any]) -> list[Prop]:
    """The props that a page has set by an outcome, whether it may or not."""
    values = outcome.get("values")
    entries = cast("list[Any]", values) if isinstance(values, list) else []
    pairs = (cast("list[Any]", entry)[:2] for entry in entries if isinstance(entry, list))
    return [Prop(*pair) for pair in pairs if len(pair) == 2 and all(isinstance(item, str) for item in pair)]


def _data(session: Session, prop: Prop, value: Any, any_prop: bool) -> tuple[Any, list[Node]]:
    if any_prop and _may_hold_components(session, prop) and plain(value)[1]:
        raise ValueError(f"A page can't put components into {prop}: let a callback have it as an output.")
    return plain(value, components=False, raw=takes_bytes(prop.name))


def _update(session: Session, prop: Prop, value: Any) -> Update:
    holds = _may_hold_components(session, prop)
    return Update(prop, *plain(value, components=holds, raw=takes_bytes(prop.name)))


def _edit(session: Session, prop: Prop, operations: Any) -> Edit:
    components = _may_hold_components(session, prop)
    if not isinstance(operations, list):
        raise ValueError(f"The operations for {prop} are no list.")
    return Edit(prop, [_operation(prop, item, components) for item in cast("list[Any]", operations)])


def _operation(prop: Prop, item: Any, components: bool) -> Operation:
    operation = _mapping(item)
    name, location, params = (operation.get(key) for key in ("operation", "location", "params"))
    needed = PARAMS.get(name) if isinstance(name, str) else None
    if needed is None or not isinstance(location, list) or not isinstance(params, dict):
        raise ValueError(f"{shorten(operation)} is no operation on {prop}.")
    steps, given = cast("list[Any]", location), cast("dict[str, Any]", params)
    if len(steps) > MAX_LOCATION or not all(type(step) is int or type(step) is str for step in steps):
        raise ValueError(f"{shorten(steps)} is no place in {prop}.")
    if not needed <= given.keys() or not isinstance(given.get("index", 0), int):
        raise ValueError(f"{shorten(operation)} lacks what {name} needs.")
    taken = {key: plain(given[key], components=components)[0] for key in needed}
    return {"operation": name, "location": [_step(step) for step in steps], "params": taken}


def _step(step: str | int) -> str | int:
    if isinstance(step, str) and len(step) > MAX_TOLD:
        raise ValueError(f"{shorten(step)} is no name.")
    return step


def _may_hold_components(session: Session, prop: Prop) -> bool:
    node = session.store.node(prop.id)
    return node is not None and holds_components(node.namespace, node.type, prop.name)


def _pairs(message: dict[str, Any], field: str) -> Iterable[tuple[Any, Any]]:
    entries = message.get(field)
    if not isinstance(entries, (list, tuple)):
        raise ValueError(f"an event's {field!r} must be a list, not {shorten(entries)}")
    for entry in cast("list[Any]", entries):
        if not (isinstance(entry, list) and len(cast("list[Any]", entry)) == 2):
            raise ValueError(f"an entry of {field!r} must be a pair, not {shorten(cast('object', entry))}")
        yield entry[0], entry[1]


def _address(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and value.startswith("/") and len(value) <= MAX_ADDRESS):
        return value
    raise ValueError(f"{shorten(value)} stands where path, query and fragment of an address must stand")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{shorten(value)} stands where an id, a name or a key must stand")
    return value


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{shorten(value)} stands where an object must stand")
    return cast("dict[str, Any]", value)
