"""The names of a kernel or a program: what they stand for, who follows them, and when they have changed.

`Names` are those of one notebook or one program; each session sees them through `Variables` of its own. Objects are
never copied: what a callback is given is what the name stands for at that moment.
"""

from __future__ import annotations

import inspect
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any, Protocol
from weakref import WeakSet, WeakValueDictionary

from nbdash.cells import Cell, cells, running_shell
from nbdash.engine.outcome import Edit
from nbdash.graph.spec import variable


class Follower(Protocol):
    """A session at work, as seen from here."""

    @property
    def variables(self) -> MutableMapping[str, Any]:
        """The variables as its callbacks see them."""
        ...

    def variables_changed(self, edits: list[Edit]) -> None:
        """Call what reads them, soon. Called on any thread, also under another session's lock."""
        ...


class Names:
    """The global names of one notebook or program.

    Parameters
    ----------
    values
        The objects by their names: the very dict that cells and functions use.
    """

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self._seen: dict[str, Callable[[], object]] = {}
        """What each name of interest stood for when it was last told."""
        self._followers: WeakSet[Follower] = WeakSet()
        self._lock = threading.Lock()

    def watch(self, name: str) -> None:
        """Tell of this name from now on."""
        with self._lock:
            self._seen.setdefault(name, _reference(self.values.get(name, _NOTHING)))

    def follow(self, follower: Follower) -> None:
        """Tell this session, for as long as it lives."""
        with self._lock:
            self._followers.add(follower)

    def look(self) -> None:
        """Tell of the names that stand for other objects than before: a cell has ended."""
        with self._lock:
            found = [name for name, seen in self._seen.items() if seen() is not self.values.get(name, _NOTHING)]
            for name in found:
                self._see(name)
        self.tell(found)

    def set(self, name: str, value: Any, by: MutableMapping[str, Any]) -> None:
        """Bind a name for a callback; the session with these variables knows it already."""
        with self._lock:
            self.values[name] = value
            self._see(name)
        self.tell((name,), but=by)

    def changed(self, names: Iterable[str], but: MutableMapping[str, Any] | None = None) -> None:
        """Tell that the objects themselves have changed."""
        told = tuple(names)
        with self._lock:
            for name in told:
                self._see(name)
        self.tell(told, but)

    def tell(self, names: Iterable[str], but: MutableMapping[str, Any] | None = None) -> None:
        """Have callbacks called that read these; a session that has a value of its own is not concerned."""
        told = tuple(names)
        with self._lock:
            followers = tuple(self._followers) if told else ()
        for follower in followers:
            seen = follower.variables
            if seen is not but:
                own = seen.own if isinstance(seen, Variables) else {}
                edits = [Edit(variable(name), []) for name in told if name not in own]
                if edits:
                    follower.variables_changed(edits)

    def _see(self, name: str) -> None:
        if name in self._seen:
            self._seen[name] = _reference(self.values.get(name, _NOTHING))


_IMPORTED = (ModuleType, type, FunctionType, BuiltinFunctionType)


class Variables(MutableMapping[str, Any]):
    """The variables as one session sees them.

    Parameters
    ----------
    names
        Where they are read.
    is_shared
        True: what a callback sets is bound there, for cells to read. False: it is this session's own.
    """

    def __init__(self, names: Names, *, is_shared: bool = False) -> None:
        self.names = names
        self.is_shared = is_shared
        self.own: dict[str, Any] = {}
        """The values that belong to this session alone."""

    def __getitem__(self, name: str) -> Any:
        own = self.own
        return own[name] if name in own else self.names.values[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if self.is_shared:
            self.names.set(name, value, by=self)
        else:
            self.own[name] = value

    def __delitem__(self, name: str) -> None:
        """Forget a value of the session's own."""
        del self.own[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self.names.values, **self.own})

    def __len__(self) -> int:
        return len({*self.names.values, *self.own})

    def likely(self) -> list[str]:
        """The names that an author may have meant: those of objects that a program has made, not imported."""
        hidden = getattr(running_shell(), "user_ns_hidden", {})
        return [
            name
            for name, value in self.items()
            if not (name.startswith("_") or name in hidden or isinstance(value, _IMPORTED))
        ]


# -- whose names ---------------------------------------------------------------------------------------------------

_OWN = str(Path(__file__).parent)
_names: WeakValueDictionary[int, Names] = WeakValueDictionary()
"""All that somebody holds, by the identity of their dicts."""
_watched: set[Names] = set()
"""Those that cells may change: a kernel's."""


def names_here() -> Names:
    """The names of the notebook, or of the module from which nbdash was called."""
    shell = running_shell()
    if shell is not None:
        return names_of(shell.user_ns)
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_OWN):
        frame = frame.f_back
    return names_of({} if frame is None else frame.f_globals)


def everywhere() -> tuple[Names, ...]:
    """The names of all notebooks and programs in this process that have apps."""
    return tuple(_names.values())


def names_of(values: dict[str, Any]) -> Names:
    """The names in this dict; the same object each time."""
    found = _names.get(id(values))
    if found is None:
        found = _names[id(values)] = Names(values)
    return found


def watch(name: str) -> None:
    """Notice when a cell binds this name to another object: in a kernel, where there are cells."""
    shell = running_shell()
    if getattr(shell, "kernel", None) is not None:
        names = names_of(shell.user_ns)
        names.watch(name)
        _watched.add(names)


def _look(cell: Cell, succeeded: bool) -> None:
    for names in _watched:
        names.look()  # also after an error: what came before it has been done


cells.after.append(_look)


def named(value: object) -> str | None:
    """The name of an object among the notebook's variables."""
    shell = running_shell()
    if shell is None:
        return None
    variables = Variables(names_of(shell.user_ns))
    return next((name for name in variables.likely() if variables.get(name) is value), None)


# -- what a name stood for -----------------------------------------------------------------------------------------


class _Nothing:
    """Stands for what a name without a value stands for."""


_NOTHING = _Nothing()


def _reference(value: object) -> Callable[[], object]:
    """Something that knows an object again and, where Python allows it, does not keep it alive."""
    try:
        return weakref.ref(value)
    except TypeError:
        return lambda: value
