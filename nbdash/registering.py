"""From definitions to an app's registry: what takes whose place, what a cell's new run leaves behind, whose it is.

In a script, or in a notebook that is served, every definition is made once, and two that set one output clash. In a
notebook cells are edited and run again: the newer definition wins, and a cell that has ended well leaves only what
this run of it has made. So what is registered is what one run of all cells from the top would register.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import replace
from typing import Protocol
from weakref import ReferenceType, ref

from nbdash.cells import Cell, cells, is_importing
from nbdash.errors import CallbackException, DuplicateCallback
from nbdash.graph.patterns import Lookup
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec, Origin, Pattern, Prop
from nbdash.graph.validate import DUPLICATE_OUTPUTS, OVERLAPPING_OUTPUTS, Problem, conflict, replaces
from nbdash.source import current_execution

_serials = itertools.count(1)


def origin_here() -> Origin:
    """Where a definition is being made."""
    cells.follow()
    cell = cells.current
    if cell is None:
        return Origin(is_imported=is_importing(), execution=current_execution(), serial=next(_serials))
    return Origin(cell.id, cell.run, cells.author is None, cell.execution, next(_serials))


def register(registry: Registry, spec: CallbackSpec, *, at_once: bool = True) -> CallbackSpec | None:
    """Put a definition into a registry, in the place of the one that it was made anew from.

    Parameters
    ----------
    registry
        Takes it.
    spec
        The definition.
    at_once
        False: it was made before now. One that clashes with another of the same run is taken all the same, and the
        registry tells of it; one that is older than its rival is not.

    Returns
    -------
    CallbackSpec | None
        What is registered: the definition, under another key if need be; None if a newer one has its place.

    Raises
    ------
    DuplicateCallback
        If another callback of the same run of the program sets one of the outputs without leave.
    """
    for rival, outputs in registry.rivals(spec).items():
        mine, theirs = spec.origin.run, rival.origin.run
        if mine == theirs:
            if at_once:
                raise exception_for(conflict(spec, rival, outputs))
        elif (mine or 0) > (theirs or 0):
            registry.remove(rival.key)
        else:
            return None
    while (other := registry.get(spec.key)) is not None and not replaces(spec, other):
        # another callback of the same name that reads the same, neither with an output of its own
        spec = _renamed(spec, spec.number + 1)
    if other is not None and spec.origin.cell is None:
        spec = replace(spec, origin=replace(spec.origin, serial=other.origin.serial))  # it keeps the other's place
    registry.add(spec, may_clash=not at_once)
    return spec


def settle(registry: Registry, cell: Cell, *, is_good: bool) -> None:
    """Follow a cell that has ended: what an earlier run of it had made and this one has not is gone.

    After an error it stays: what the cell would have made after the error is not known.
    """
    if is_good and cell.id is not None:
        for spec in registry:
            origin = spec.origin
            if origin.cell == cell.id and origin.run != cell.run and not origin.is_imported:
                registry.remove(spec.key)
    arrange(registry)


def forget(registry: Registry, id: str) -> None:
    """Follow the deletion of a cell."""
    for spec in registry:
        if spec.origin.cell == id and not spec.origin.is_imported:
            registry.remove(spec.key)


def arrange(registry: Registry) -> None:
    """Put definitions in the order of their cells; where cells are not known, in the order in which they were made."""
    specs = list(registry)
    specs.sort(key=_rank)
    numbers: dict[str, int] = {}
    for index, spec in enumerate(specs):
        number = numbers[spec.base_key] = numbers.get(spec.base_key, 0) + 1
        specs[index] = _renamed(spec, number)
    registry.arrange(specs)


def has_stale(registry: Registry, cell: Cell) -> bool:
    """Whether there are definitions that this run of a cell may still make anew."""
    return cell.id is not None and any(
        spec.origin.cell == cell.id and spec.origin.run != cell.run and not spec.origin.is_imported for spec in registry
    )


def exception_for(problem: Problem) -> CallbackException | DuplicateCallback:
    """The exception that tells of a fault in definitions."""
    is_duplicate = problem.title in (DUPLICATE_OUTPUTS, OVERLAPPING_OUTPUTS)
    kind = DuplicateCallback if is_duplicate else CallbackException
    return kind(f"{problem.title}: {problem.message}")


def _rank(spec: CallbackSpec) -> tuple[float, bool, int, int]:
    origin = spec.origin
    place = cells.place(origin.cell)
    if place is None:
        return (float("inf"), False, 0, origin.serial)
    # imports come first in a cell; what has been left by an earlier run, last
    return (place, not origin.is_imported, -(origin.run or 0), origin.serial)


def _renamed(spec: CallbackSpec, number: int) -> CallbackSpec:
    if spec.number == number:
        return spec
    return replace(spec, key=spec.base_key + (f"#{number}" if number > 1 else ""), number=number)


class Taker(Protocol):
    """An app, as the module-level `@callback` sees it."""

    @property
    def is_named(self) -> bool:
        """Whether it stays the same when its cell is run again; else the next app may be the same one made anew."""
        ...

    def take(self, spec: CallbackSpec, *, at_once: bool) -> CallbackSpec | None:
        """Register a definition; `at_once`: it is being made now, so what is wrong can be raised there."""
        ...

    def drop(self, spec: CallbackSpec) -> None:
        """Forget it again."""
        ...

    def arrange(self) -> None:
        """Put the definitions in order."""
        ...

    def known_ids(self) -> Collection[str]:
        """The components of the app, as far as that can be said."""
        ...


class GlobalRegistry:
    """The definitions of the module-level `@callback`, and which apps have them.

    One app has all of them. With several, a definition goes to the one on show whose layout has its components, else
    to the app that is shown first after it was made. There it stays when its cell is run again, until an app is shown
    that has its components while the present one has not.

    Parameters
    ----------
    imported
        Those of modules that other programs in this process have imported, and that Python does not run again for this
        one: an app whose layout has their components has them too.
    """

    def __init__(self, imported: Iterable[CallbackSpec] = ()) -> None:
        self._registry = Registry()
        self._imported = tuple(imported)
        self._lock = threading.RLock()
        self._shown: list[ReferenceType[Taker]] = []
        """The apps on show, the newest last."""
        self._is_open = True
        """Whether an app has been made since the last was shown: what is defined now may be for it."""
        self._owned: dict[str, tuple[ReferenceType[Taker], CallbackSpec]] = {}
        """By key: the app, and the definition as the app has it."""

    def add(self, spec: CallbackSpec) -> None:
        """Take a definition.

        Raises
        ------
        DuplicateCallback
            If another one sets one of the outputs without leave.
        """
        with self._lock:
            spec = register(self._registry, spec) or spec
            owner = self._choose(spec)
            self._prune()
            if owner is not None:
                self._give(spec, owner, at_once=True)

    def __iter__(self) -> Iterator[CallbackSpec]:
        """Those that no app has taken yet."""
        return (spec for spec in self._registry if spec.key not in self._owned)

    def bind(self, app: Taker) -> None:
        """Note that an app is shown or served, and hand over what it is to have."""
        with self._lock:
            apps = self._apps()
            is_new = app not in apps
            if is_new:
                self._shown.append(ref(app))
            self._is_open = False
            if len(self._owned) == len(self._registry) and not (is_new or len(apps) > 1):
                return
            for spec in self._registry:
                owner = self._owner(spec.key)
                if owner is None or (owner is not app and self._moves(spec, owner, app, is_new)):
                    self._give(spec, app, at_once=False)
            if is_new:
                self._give_imported(app)
            app.arrange()

    def imported(self) -> tuple[CallbackSpec, ...]:
        """The definitions of modules, for the next program in this process."""
        with self._lock:
            return (*self._imported, *(spec for spec in self._registry if spec.origin.is_imported))

    def unbind(self) -> None:
        """Note that an app has been made."""
        self._is_open = True

    def settle(self, cell: Cell, *, is_good: bool) -> None:
        """Follow a cell that has ended."""
        with self._lock:
            settle(self._registry, cell, is_good=is_good)
            self._prune()

    def forget(self, id: str) -> None:
        """Follow the deletion of a cell."""
        with self._lock:
            forget(self._registry, id)
            self._prune()

    def _apps(self) -> list[Taker]:
        self._shown = [one for one in self._shown if one() is not None]
        return [app for one in self._shown if (app := one()) is not None]

    def _owner(self, key: str) -> Taker | None:
        found = self._owned.get(key)
        return found and found[0]()

    def _choose(self, spec: CallbackSpec) -> Taker | None:
        apps = self._apps()
        if len(apps) == 1 and not self._is_open:
            return apps[0]
        knowing = [app for app in apps if _knows(app, spec)]
        if len(knowing) == 1:
            return knowing[0]
        cell = spec.origin.cell
        siblings = (one.key for one in self._registry if cell is not None and one.origin.cell == cell)
        for key in (spec.key, *siblings):
            owner = self._owner(key)
            if owner is not None:
                return owner
        return apps[-1] if apps and not self._is_open else None

    def _moves(self, spec: CallbackSpec, owner: Taker, app: Taker, is_new: bool) -> bool:
        return _knows(app, spec) and ((is_new and not owner.is_named) or not _knows(owner, spec))

    def _give(self, spec: CallbackSpec, app: Taker, *, at_once: bool) -> None:
        owner = self._owner(spec.key)
        if owner is not None and owner is not app:
            owner.drop(self._owned[spec.key][1])
        self._owned[spec.key] = (ref(app), app.take(spec, at_once=at_once) or spec)

    def _give_imported(self, app: Taker) -> None:
        for spec in self._imported:
            if self._registry.get(spec.key) is None and _knows(app, spec):
                app.take(replace(spec, function=copy(spec.function)), at_once=False)

    def _prune(self) -> None:
        self._owned = {key: owned for key, owned in self._owned.items() if self._registry.get(key) is not None}


def _knows(app: Taker, spec: CallbackSpec) -> bool:
    ids = app.known_ids()
    targets = spec.outputs or spec.inputs
    if any(target.id in ids for target in targets if isinstance(target, Prop)):
        return True
    patterned = Lookup[str]()
    for id in ids:
        if id.startswith("{"):
            patterned.add(Prop(id, ""), id)
    patterns = (target for target in targets if isinstance(target, Pattern))
    return any(True for target in patterns for _ in patterned.find(Pattern(target.entries, "")))
