"""`Component`: one node of a layout, plain data with checked names.

A component's `__dict__` holds its props and nothing else, and only those that were given: defaults are the
page's to apply. The classes in html.py and dcc.py are generated; each gives a typed `__init__` that hands its
`locals()` to `_fill`. What a class declares:

    _namespace, _type     what it is called on the wire
    _chunk                the part of the page's JavaScript that draws it
    _source               where the page gets that part, if it is not built in (sources.py)
    _prop_names           its props, in positional order
    _node_props           paths of the props that hold components (see walk.py)
    _settable             the props that the person in front of the page may set
    _fits                 to what: the rules for these (values/rules.py)
    _once                 the props by which something is done, which one page alone is told of
    _holds_anywhere       whether components may stand in other props besides, as parts of data
    _required             the props that must be given
    _url                  the props that can live in the page's address, and how each is written there
    _own_props            what its author says of each prop, if it is one of an author's own (own/)
    _valid_wildcard_attributes    prefixes, such as "data-", of names that are accepted besides

A component is also a mapping from id to component of all that is below it: `layout["year"].value = 3`.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast, final

from nbdash.components import checks
from nbdash.components.ids import canonical_id, check_id
from nbdash.components.sources import Source
from nbdash.components.walk import REMOVED, node_paths, put, walk
from nbdash.errors import (
    MissingPropError,
    UnknownIdError,
    UnknownPropError,
    did_you_mean,
    explain,
    join_or,
    shorten,
)
from nbdash.typing import ComponentId, Path

if TYPE_CHECKING:
    from nbdash.components.own.prop import Prop
    from nbdash.components.values.kinds import Rule


@final
class Undefined:
    """The type of `UNDEFINED`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNDEFINED"

    def __bool__(self) -> bool:
        return False


UNDEFINED: Final = Undefined()
"""The default of every argument of a component: not given. None, in contrast, is a value."""

_classes: dict[tuple[str, str], type[Component]] = {}
_bytes_props = set[str]()
_id_numbers = itertools.count(1)
ComponentType = TypeVar("ComponentType", bound="Component")


class Component:
    """Base of all components: of those in `nbdash.html` and `nbdash.dcc`, and of your own (`_esm`, `nbdash.Prop`)."""

    UNDEFINED: ClassVar[Undefined] = UNDEFINED

    _namespace: str = ""
    _type: str = ""
    _chunk: ClassVar[str] = "html"
    _source: ClassVar[Source | None] = None
    _prop_names: ClassVar[tuple[str, ...]] = ()
    _node_props: ClassVar[tuple[str, ...]] = ()
    _settable: ClassVar[frozenset[str]] = frozenset()
    _fits: ClassVar[Mapping[str, str | Rule]] = MappingProxyType({})
    _once: ClassVar[frozenset[str]] = frozenset()
    _holds_anywhere: ClassVar[bool] = False
    _required: ClassVar[tuple[str, ...]] = ()
    _valid_wildcard_attributes: ClassVar[tuple[str, ...]] = ()
    _persisted: ClassVar[tuple[str, ...]] = ()
    _url: ClassVar[Mapping[str, str]] = MappingProxyType({})
    _own_props: ClassVar[Mapping[str, Prop]] = MappingProxyType({})

    # Derived from the above for each class.
    _known: ClassVar[frozenset[str]] = frozenset()
    _checked_names: ClassVar[frozenset[str]] = frozenset()
    holder_properties: ClassVar[frozenset[str]] = frozenset()
    _children_props: ClassVar[tuple[str, ...]] = ()
    _base_nodes: ClassVar[tuple[str, ...]] = ()
    available_properties: ClassVar[tuple[str, ...]] = ()
    available_wildcard_properties: ClassVar[tuple[str, ...]] = ()
    settable_properties: ClassVar[frozenset[str]] = frozenset()

    id: ComponentId | None

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if hasattr(cls, "_esm"):
            from nbdash.components.own.define import define

            define(cls)
        cls._known = frozenset(cls._prop_names)
        nodes = [path for path in cls._node_props if path in cls._known]
        typed = [name for name, prop in cls._own_props.items() if not prop.children]
        cls._checked_names = frozenset(("id", *nodes, *typed))
        cls.holder_properties = frozenset(re.split(r"[.\[{]", path)[0] for path in cls._node_props)
        cls._children_props = tuple(path for path in cls._node_props if path != "children")
        cls._base_nodes = (*(name for name in nodes if name != "children"), "children")
        cls.available_properties = cls._prop_names
        cls.available_wildcard_properties = cls._valid_wildcard_attributes
        cls.settable_properties = cls._settable
        _bytes_props.update(name for name, prop in cls._own_props.items() if prop.takes_bytes)
        if "_type" in cls.__dict__:
            _classes[cls._namespace, cls._type] = cls

    def __init__(self, *children: Any, **props: Any) -> None:
        """Of components of an author's own; all others have one that names their props."""
        from nbdash.components.own.define import fill

        fill(self, children, props)

    def _fill(self, given: dict[str, Any]) -> None:
        """Take over what `__init__` was given: its `locals()`; `more` and `other` in it caught the rest."""
        del given["self"]
        more: tuple[object, ...] = given.pop("more", ())
        if more:
            raise checks.too_many_positional(_display_name(self), more)
        other: dict[str, object] = given.pop("other")
        props = {name: value for name, value in given.items() if value is not UNDEFINED}
        for name, value in other.items():
            if not self._accepts(name):
                raise _unknown_prop(self, name, props)
            if value is not UNDEFINED:
                props[name] = value
        missing = [name for name in self._required if props.get(name) is None]
        if missing:
            raise _missing_prop(self, missing)
        for name in self._checked_names & props.keys():
            self._check(name, props[name], props)
        if props.get("url") and self._url:
            checks.check_url(props["url"], props.get("id"), self._url, _describe(self, props))
        self.__dict__.update(props)

    @classmethod
    def _accepts(cls, name: str) -> bool:
        return name in cls._known or name.startswith(cls._valid_wildcard_attributes)

    def _check(self, name: str, value: object, props: dict[str, Any]) -> None:
        """Check the value of a prop whose mistakes are worth finding at once: the id, and node positions."""
        if name == "id":
            if value is not None:
                check_id(value, _display_name(self))
        elif name in self._own_props and name not in self.holder_properties:
            self._own_props[name].demand(value, _describe(self, props))
        elif name in self._checked_names:
            checks.check_node(value, lambda: f"{name} of {_describe(self, props)}")

    if not TYPE_CHECKING:  # for a type checker these would make every name legal

        def __setattr__(self, name: str, value: object) -> None:
            if not (self._accepts(name) or name.startswith("_")):
                raise _unknown_prop(self, name, vars(self))
            self._check(name, value, vars(self))
            object.__setattr__(self, name, value)

        def __getattr__(self, name: str) -> Any:
            # Only called for what is not there. IPython and copy ask for many names with underscores.
            if name == "children" and name in self._known:
                return None
            if name.startswith("_"):
                raise AttributeError(name)
            if not self._accepts(name):
                raise _unknown_prop(self, name, vars(self))
            what = f"The prop {name!r} was not given."
            raise AttributeError(explain(what, where=_describe(self, vars(self))))

    # -- as data ----------------------------------------------------------------------------------------

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the component as it goes on the wire; what it contains stays as it is."""
        props = {name: value for name, value in vars(self).items() if not name.startswith("_")}
        return {"namespace": self._namespace, "type": self._type, "props": props}

    def __repr__(self) -> str:
        props: dict[str, object] = self.to_plotly_json()["props"]
        if set(props) == {"children"}:
            return f"{self._type}({props['children']!r})"
        return f"{self._type}({', '.join(f'{name}={value!r}' for name, value in props.items())})"

    # -- as a tree --------------------------------------------------------------------------------------

    def _traverse_with_paths(self) -> Iterator[tuple[Path, Component]]:
        """Yield each component below this one with its path, in document order."""
        below: Iterator[tuple[Path, Component]] = walk(self)
        next(below)  # itself
        yield from below

    def _traverse(self) -> Iterator[Component]:
        """Yield each component below this one, in document order."""
        return (component for _, component in self._traverse_with_paths())

    def _traverse_ids(self) -> Iterator[ComponentId]:
        """Yield the id of each component below this one that has an id."""
        return (id for component in self._traverse() if (id := vars(component).get("id")) is not None)

    def _find(self, id: ComponentId) -> tuple[Path, Component]:
        wanted = canonical_id(id)
        for path, component in self._traverse_with_paths():
            found = vars(component).get("id")
            if found is not None and canonical_id(found) == wanted:
                return path, component
        raise _unknown_id(self, wanted)

    def __getitem__(self, id: ComponentId) -> Component:
        """Return the component below this one that has the id."""
        return self._find(id)[1]

    def __setitem__(self, id: ComponentId, component: Component) -> None:
        """Put another component in the place of the one that has the id."""
        put(self, self._find(id)[0], component)

    def __delitem__(self, id: ComponentId) -> None:
        """Take the component that has the id out of the tree."""
        put(self, self._find(id)[0], REMOVED)

    def __contains__(self, id: object) -> bool:
        wanted = canonical_id(id)
        return any(canonical_id(found) == wanted for found in self._traverse_ids())

    def __iter__(self) -> Iterator[ComponentId]:
        return self._traverse_ids()

    def __len__(self) -> int:
        return sum(1 for _ in self._traverse_ids())

    def __bool__(self) -> bool:
        return True  # `if component:` asks whether there is one, not how many ids are in it

    def _set_random_id(self) -> ComponentId:
        """Return the id, after making one up if there is none; the same program makes up the same ids."""
        if vars(self).get("id") is None:
            self.id = f"nbdash-{self._type.lower()}-{next(_id_numbers)}"
        return cast("ComponentId", self.id)


def component_class(namespace: str, type: str) -> type[Component] | None:
    """Return the class of this name, if the module that defines it has been imported.

    For a component of a package of Dash's, it is the kind that is derived from its class (foreign.py).
    """
    kind = _classes.get((namespace, type))
    if kind is None and "dash.development.base_component" in sys.modules:
        from nbdash.components.foreign import derive

        kind = derive(namespace, type)
    return kind


def kind_of(component: Any) -> type[Component] | None:
    """Return the kind of something that has the shape of a component; None if there is nothing to draw it by."""
    kind = _classes.get((component._namespace, component._type))
    if kind is None:
        from nbdash.components.foreign import derive

        kind = derive(component._namespace, component._type, component)
    return kind


def holds_components(namespace: str, type: str, prop: str) -> bool:
    """Tell whether components may stand in a prop; of a class that is not known, or not ours, in any."""
    kind = component_class(namespace, type)
    return kind is None or kind._holds_anywhere or prop in kind.holder_properties  # pyright: ignore[reportPrivateUsage]


def accepts_prop(namespace: str, type: str, prop: str) -> bool:
    """Tell whether a component has a prop of this name; of a class that is not known, it may."""
    kind = component_class(namespace, type)
    return kind is None or kind._accepts(prop)  # pyright: ignore[reportPrivateUsage] (of this module)


def demand_type(namespace: str, type: str, id: str, name: str, value: object) -> None:
    """Raise `PropTypeError` if a value is of another type than the class says: of components of an author's own."""
    kind = component_class(namespace, type)
    if kind is not None and name in kind._own_props:  # pyright: ignore[reportPrivateUsage]
        kind._own_props[name].demand(value, f"{type}(id={id!r})")  # pyright: ignore[reportPrivateUsage]


def can_set(namespace: str, type: str, prop: str) -> bool:
    """Tell whether the person in front of the page can set a prop."""
    kind = component_class(namespace, type)
    return kind is not None and prop in kind.settable_properties


def takes_bytes(prop: str) -> bool:
    """Tell whether any component has a prop of this name in which bytes may stand; only an author's own have."""
    return prop in _bytes_props


def is_for_one_page(namespace: str, type: str, prop: str) -> bool:
    """Tell whether a prop has something done, which is to be done once wherever the app is on screen."""
    kind = component_class(namespace, type)
    return kind is not None and prop in kind._once  # pyright: ignore[reportPrivateUsage] (of this module)


def persisted_by_default(namespace: str, type: str) -> tuple[str, ...]:
    """Return what `persistence` keeps of a component whose `persisted_props` are not given."""
    kind = component_class(namespace, type)
    return () if kind is None else kind._persisted  # pyright: ignore[reportPrivateUsage] (of this module)


def addressable(namespace: str, type: str) -> Mapping[str, str]:
    """Return the props of a component that can live in the page's address, and how each is written there."""
    kind = component_class(namespace, type)
    return {} if kind is None else kind._url  # pyright: ignore[reportPrivateUsage] (of this module)


def is_component(value: object) -> bool:
    """Tell whether a value is a component (an instance, not a class)."""
    return node_paths(value) is not None


# -- messages -------------------------------------------------------------------------------------------


def _display_name(component: Component) -> str:
    module = type(component).__module__
    prefix = f"{module.rpartition('.')[2]}." if module.startswith("nbdash.components.") else ""
    return prefix + type(component).__name__


def _describe(component: Component, props: dict[str, Any]) -> str:
    id = props.get("id")
    return _display_name(component) + ("" if id is None else f"(id={shorten(id)})")


def _unknown_prop(component: Component, name: str, props: dict[str, Any]) -> UnknownPropError:
    names, wildcards = component.available_properties, component.available_wildcard_properties
    what = f"{_display_name(component)} has no prop {name!r}."
    remedy = f"{did_you_mean(name, names)} {checks.allowed_props(names, wildcards)}".lstrip()
    return UnknownPropError(explain(what, where=_describe(component, props), remedy=remedy))


def _missing_prop(component: Component, missing: list[str]) -> MissingPropError:
    name = _display_name(component)
    remedy = f"Give it: {name}({missing[0]}=...)."
    return MissingPropError(explain(f"{name} needs {join_or(missing)}.", remedy=remedy))


def _unknown_id(component: Component, wanted: str) -> UnknownIdError:
    ids = [canonical_id(id) for id in component]
    remedy = did_you_mean(wanted, ids) or (f"There are: {shorten(ids, 300)}." if ids else "Nothing below has an id.")
    what = f"There is no component with the id {wanted!r}."
    return UnknownIdError(explain(what, where="below " + _describe(component, vars(component)), remedy=remedy))
