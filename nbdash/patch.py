"""`Patch`: changes to what a prop holds, written down in the callback and carried out where the value is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, cast

from nbdash.components.arrays import is_array
from nbdash.components.tree import UnsendableValue, plain
from nbdash.engine.outcome import Operation
from nbdash.errors import explain, shorten

_WRITE_ONLY = (
    "A Patch is a list of changes; it does not know the value. Take the prop as a State to read it, "
    "or change it in place: patch['x'] += 1, patch['x'].append(...)."
)


class Patch:
    """Changes to a prop's present value: return it for an output in the place of a whole value.

    Items and attributes lead deeper into the value; what is done there is kept as a list of operations, carried out in
    their order when the result arrives. So a callback can append ten points to a long trace without reading or sending
    all of it. It works in outputs, in lists for `ALL`, in `set_props`, in `running=` and in what is yielded; at the top
    of a value only.

    Parameters
    ----------
    location
        The keys and indexes under which the value stands. Left out: the whole value.
    parent
        The patch whose operations are added to. Left out: a new list.

    Examples
    --------
    >>> patch = Patch()
    >>> patch["data"][0]["y"].append(4)
    >>> patch.layout.title.text = "Four points"
    >>> patch["layout"]["width"] += 10
    >>> del patch["layout"]["height"]
    >>> for operation in patch.to_plotly_json()["operations"]:
    ...     print(operation)
    {'operation': 'Append', 'location': ['data', 0, 'y'], 'params': {'value': 4}}
    {'operation': 'Assign', 'location': ['layout', 'title', 'text'], 'params': {'value': 'Four points'}}
    {'operation': 'Add', 'location': ['layout', 'width'], 'params': {'value': 10}}
    {'operation': 'Delete', 'location': ['layout', 'height'], 'params': {}}
    """

    __slots__ = ("_location", "_operations")

    _location: tuple[str | int, ...]
    _operations: list[Operation]

    _unsendable: ClassVar[str] = "A Patch stands for the whole value of an output; nothing reads one inside a value."
    """What `plain` says of one that is found in a value."""
    __array_ufunc__: ClassVar[None] = None  # `array + patch` is for the patch to refuse

    def __init__(self, location: list[str | int] | None = None, parent: Patch | None = None) -> None:
        _set(self, "_location", tuple(location or ()))
        _set(self, "_operations", [] if parent is None else parent._operations)

    # -- leading deeper -------------------------------------------------------------------------------------------

    def __getitem__(self, key: str | int) -> Patch:
        return Patch([*self._location, _key(key)], self)

    def __setitem__(self, key: str | int, value: Any) -> None:
        location = (*self._location, _key(key))
        if isinstance(value, Patch):
            if value._operations is self._operations and value._location == location:
                return  # the end of `patch[key] += 1`, which is written down already
            raise TypeError(explain("A Patch can't be put into a Patch.", where=_shown(location), remedy=_WRITE_ONLY))
        self._add("Assign", location, value=value)

    def __delitem__(self, key: str | int) -> None:
        self._add("Delete", (*self._location, _key(key)))

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    else:

        def __getattr__(self, name: str) -> Patch:
            if name.startswith("_"):  # copy, pickle and IPython ask for many such names
                raise AttributeError(name)
            return self[name]

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            raise AttributeError(explain(f"Patch has no attribute {name!r}.", remedy=f"Write patch[{name!r}] = ..."))
        self[name] = value

    def __delattr__(self, name: str) -> None:
        del self[name]

    # -- operations -----------------------------------------------------------------------------------------------

    def append(self, item: Any) -> None:
        """Add an item at the end of a list.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].append("last")
        """
        self._add("Append", self._location, value=item)

    def prepend(self, item: Any) -> None:
        """Add an item at the beginning of a list.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].prepend("first")
        """
        self._add("Prepend", self._location, value=item)

    def insert(self, index: int, item: Any) -> None:
        """Add an item to a list before the one at `index`.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].insert(1, "second")
        """
        self._add("Insert", self._location, value=item, index=_index(index))

    def extend(self, items: Any) -> None:
        """Add the items of a list, tuple or array at the end of a list.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["data"][0]["x"].extend([1, 2, 3])
        """
        if not _is_list(items):
            what = f"Patch.extend was given {shorten(items)}, which is no list, tuple or array."
            raise TypeError(explain(what, where=_shown(self._location), remedy="Use append for one item."))
        self._add("Extend", self._location, value=items)

    def remove(self, item: Any) -> None:
        """Take all items that equal this one out of a list.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].remove("done")
        """
        self._add("Remove", self._location, value=item)

    def clear(self) -> None:
        """Empty a list or dict.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].clear()
        """
        self._add("Clear", self._location)

    def reverse(self) -> None:
        """Turn a list round.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["rows"].reverse()
        """
        self._add("Reverse", self._location)

    def update(self, E: Any = None, **F: Any) -> None:  # noqa: N803 (Dash's names, as dict's)
        """Set several keys of a dict at once; `patch |= {...}` does the same.

        Examples
        --------
        >>> patch = Patch()
        >>> patch["layout"].update({"width": 400}, height=300)
        """
        self._add("Merge", self._location, value={**dict(E or {}), **F})

    def sort(self) -> NoReturn:
        """Refused: which order is meant, only who has the value can say."""
        raise _unsupported("Patch can't sort.", self)

    def __ior__(self, other: Mapping[str, Any]) -> Patch:
        self.update(other)
        return self

    def __iadd__(self, other: Any) -> Patch:
        if _is_list(other):
            self.extend(other)
        else:
            self._add("Add", self._location, value=other)
        return self

    def __isub__(self, other: Any) -> Patch:
        self._add("Sub", self._location, value=other)
        return self

    def __imul__(self, other: Any) -> Patch:
        self._add("Mul", self._location, value=other)
        return self

    def __itruediv__(self, other: Any) -> Patch:
        self._add("Div", self._location, value=other)
        return self

    def _add(self, operation: str, location: tuple[str | int, ...], **params: Any) -> None:
        self._operations.append({"operation": operation, "location": list(location), "params": params})

    # -- as data --------------------------------------------------------------------------------------------------

    def to_plotly_json(self) -> dict[str, Any]:
        """All operations, as data; values are as they were given.

        Examples
        --------
        >>> Patch().to_plotly_json()
        {'__dash_patch_update': '__dash_patch_update', 'operations': []}
        """
        return {"__dash_patch_update": "__dash_patch_update", "operations": self._operations}

    def __getstate__(self) -> tuple[tuple[str | int, ...], list[Operation]]:
        return self._location, self._operations

    def __setstate__(self, state: tuple[tuple[str | int, ...], list[Operation]]) -> None:
        _set(self, "_location", state[0])
        _set(self, "_operations", state[1])

    def __repr__(self) -> str:
        place = f" at {_shown(self._location)}" if self._location else ""
        return f"<Patch of {len(self._operations)} operations{place}>"

    # -- refused --------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[Any]:
        raise _unsupported("A Patch can't be iterated over or unpacked.", self)

    def __len__(self) -> int:
        raise _unsupported("A Patch has no length.", self)

    def __bool__(self) -> bool:
        return True  # `if patch:` asks whether there is one

    def __contains__(self, item: object) -> bool:
        raise _unsupported("What a Patch will change can't be searched.", self)

    def __call__(self, *_: object, **__: object) -> NoReturn:
        name = str(self._location[-1]) if self._location else "patch"
        raise _unsupported(f"Patch has no method {name!r}.", self)

    def __hash__(self) -> int:
        return id(self)


def operations_of(patch: Patch) -> list[Operation]:
    """The operations of a patch in plain data; made anew each time, for nodes must not stand in two places.

    Raises
    ------
    UnsendableValue
        For a value that has no form as plain data.

    Examples
    --------
    >>> patch = Patch()
    >>> patch["y"].extend((1, 2))
    >>> operations_of(patch)
    [{'operation': 'Extend', 'location': ['y'], 'params': {'value': [1, 2]}}]
    """
    made: list[Operation] = []
    for operation in cast("list[Operation]", patch.to_plotly_json()["operations"]):
        try:
            params = {name: plain(value)[0] for name, value in operation["params"].items()}
        except UnsendableValue as error:
            path = f"{operation['operation']} at {_shown(operation['location'])}{error.path}"
            raise UnsendableValue(error.value, path, error.hint) from None
        made.append({**operation, "location": list(operation["location"]), "params": params})
    return made


def _set(patch: Patch, name: str, value: Any) -> None:
    object.__setattr__(patch, name, value)


def _is_list(value: object) -> bool:
    return isinstance(value, (list, tuple)) or is_array(value) or hasattr(type(value), "to_numpy")


def _key(key: object) -> str | int:
    if isinstance(key, slice):
        raise TypeError(
            explain(
                f"Patch takes no slices: {shorten(cast('object', key))}.",
                remedy="Name one index or key after the other.",
            )
        )
    return key if isinstance(key, str) else _index(key)


def _index(key: object) -> int:
    if isinstance(key, (bool, float)) or not hasattr(type(key), "__index__"):
        raise TypeError(explain(f"{shorten(key)} is no key or index.", where="Patch", remedy="Give a str or an int."))
    return cast("Any", key).__index__()


def _shown(location: Any) -> str:
    return "".join(f"[{key!r}]" for key in location) or "the top"


def _unsupported(what: str, patch: Patch) -> TypeError:
    return TypeError(explain(what, where=repr(patch), remedy=_WRITE_ONLY))


def _refuser(name: str) -> Callable[..., NoReturn]:
    def refuse(self: Patch, *_: object) -> NoReturn:
        raise _unsupported(f"A Patch can't be computed with or compared (__{name}__).", self)

    refuse.__name__ = refuse.__qualname__ = f"__{name}__"
    return refuse


_ARITHMETIC = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
_BITS = ("and", "or", "xor", "lshift", "rshift")
_IN_PLACE = ("ifloordiv", "imod", "ipow", "imatmul", "iand", "ixor", "ilshift", "irshift")
_OTHERS = ["eq", "ne", "lt", "le", "gt", "ge", "neg", "pos", "abs", "invert", "int", "float", "complex", "round"]
for _name in (*_ARITHMETIC, *_BITS, *(f"r{name}" for name in (*_ARITHMETIC, *_BITS)), *_IN_PLACE, *_OTHERS):
    setattr(Patch, f"__{_name}__", _refuser(_name))
