"""`Input`, `Output` and `State`: the words of a callback's signature; wildcards for ids, functions of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast, overload

from nbdash.components.ids import canonical_id, canonical_value, check_entry, check_id, key_order
from nbdash.errors import IncorrectTypeException, InvalidComponentIdError, explain, shorten
from nbdash.graph.spec import VARIABLES, Pattern, Prop, Target, Wildcard
from nbdash.widgets.finding import is_widget, named

if TYPE_CHECKING:
    from nbdash.components.base import Component
    from nbdash.typing import ComponentId, IdPattern, WidgetLike
    from nbdash.variables import Variable

MATCH: Final = Wildcard.MATCH
"""In the id of a dependency: any value, the same in all dependencies of one call."""
ALL: Final = Wildcard.ALL
"""In the id of a dependency: all values; the callback takes or returns a list."""
ALLSMALLER: Final = Wildcard.ALLSMALLER
"""In the id of an input or state: all values smaller than that of MATCH in the outputs; the callback takes a list."""


class Dependency:
    """One prop of one component, or of all whose ids fit a pattern.

    Parameters
    ----------
    component_id
        The component's id, or the component or widget itself (it is given an id if it has none). In a dict, `MATCH`,
        `ALL` and `ALLSMALLER` may stand for values. Or a `Variable` of the kernel.
    component_property
        The prop's name, such as `"value"`; none for a `Variable`.

    Raises
    ------
    InvalidComponentIdError
        If the id can't be one.
    IncorrectTypeException
        If the prop is no string, or a `Variable` is given one.

    Examples
    --------
    >>> Input({"type": "row", "index": ALL}, "value")
    <Input `{"index":["ALL"],"type":"row"}.value`>
    """

    allowed_wildcards: ClassVar[tuple[Wildcard, ...]] = (MATCH, ALL, ALLSMALLER)
    """The wildcards that its id may hold."""

    @overload
    def __init__(self, component_id: Variable) -> None: ...
    @overload
    def __init__(
        self, component_id: ComponentId | IdPattern | Component | WidgetLike, component_property: str
    ) -> None: ...
    def __init__(self, component_id: Any, component_property: str | None = None) -> None:
        if isinstance(component_id, Dependency) and component_id.target.id == VARIABLES:
            if component_property is not None:
                what = f"A variable has no prop {shorten(component_property)}."
                remedy = f"Write {type(self).__name__}({component_id!r})."
                raise IncorrectTypeException(explain(what, where=repr(component_id), remedy=remedy))
            self.component_id = component_id.component_id
            self.component_property = component_id.component_property
            self.target = component_id.target
            return
        set_id = getattr(component_id, "_set_random_id", None)
        identifier: Any = set_id() if set_id is not None else component_id
        if is_widget(component_id):
            identifier = named(component_id)
        where = f"{type(self).__name__}({shorten(component_id)}, {component_property!r})"
        if not isinstance(component_property, str) or not component_property:
            raise IncorrectTypeException(
                explain(
                    f"Callback property error: the prop must be a string, not {shorten(component_property)}.",
                    where=where,
                    remedy=f'Write {type(self).__name__}("id", "prop").',
                )
            )
        self.component_id: ComponentId | IdPattern = identifier
        self.component_property = component_property
        self.target: Target = target_of(identifier, component_property, where)
        """The canonical form."""

    def component_id_str(self) -> str:
        """The id as one string: a dict id as JSON with sorted keys, wildcards as lists of one.

        Examples
        --------
        >>> Output({"type": "row", "index": MATCH}, "value").component_id_str()
        '{"index":["MATCH"],"type":"row"}'
        """
        return self.target.name if self.target.id == VARIABLES else self.target.id

    def has_wildcard(self) -> bool:
        """Whether the id holds `MATCH`, `ALL` or `ALLSMALLER`.

        Examples
        --------
        >>> Input({"index": ALL}, "value").has_wildcard(), Input("year", "value").has_wildcard()
        (True, False)
        """
        return isinstance(self.target, Pattern)

    def to_dict(self) -> dict[str, str]:
        """`{"id": ..., "property": ...}`, both strings.

        Examples
        --------
        >>> Input("year", "value").to_dict()
        {'id': 'year', 'property': 'value'}
        """
        return {"id": self.component_id_str(), "property": self.component_property}

    def __str__(self) -> str:
        return str(self.target)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} `{self}`>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dependency) and self.target == other.target

    def __hash__(self) -> int:
        return hash(self.target)


DashDependency = Dependency


class Output(Dependency):
    """A prop that a callback sets.

    Parameters
    ----------
    component_id, component_property
        As for every dependency.
    allow_duplicate
        Whether other callbacks may set it too.

    A `Variable` in the place of the component: what the callback returns for it is bound to the name, so that the
    cells below read it.

    Examples
    --------
    >>> Output("total", "children")
    <Output `total.children`>
    """

    allowed_wildcards = (MATCH, ALL)

    @overload
    def __init__(self, component_id: Variable, *, allow_duplicate: bool = False) -> None: ...
    @overload
    def __init__(
        self,
        component_id: ComponentId | IdPattern | Component | WidgetLike,
        component_property: str,
        allow_duplicate: bool = False,
    ) -> None: ...
    def __init__(self, component_id: Any, component_property: str | None = None, allow_duplicate: bool = False) -> None:
        super().__init__(component_id, cast("str", component_property))
        self.allow_duplicate = allow_duplicate


class _Argument(Dependency):
    @overload
    def __init__(self, component_id: Variable, *, allow_optional: bool = False) -> None: ...
    @overload
    def __init__(
        self,
        component_id: ComponentId | IdPattern | Component | WidgetLike,
        component_property: str,
        allow_optional: bool = False,
    ) -> None: ...
    def __init__(self, component_id: Any, component_property: str | None = None, allow_optional: bool = False) -> None:
        super().__init__(component_id, cast("str", component_property))
        self.allow_optional = allow_optional


class Input(_Argument):
    """A prop whose changes call the callback.

    Parameters
    ----------
    component_id, component_property
        As for every dependency.
    allow_optional
        Whether the component may be missing from the layout; the argument is then None.

    Examples
    --------
    >>> Input("year", "value")
    <Input `year.value`>
    """


class State(_Argument):
    """A prop that a callback reads when something else calls it.

    Parameters
    ----------
    component_id, component_property
        As for every dependency.
    allow_optional
        Whether the component may be missing from the layout; the argument is then None.

    Examples
    --------
    >>> State({"type": "row", "index": 1}, "value").component_id_str()
    '{"index":1,"type":"row"}'
    """


class ClientsideFunction:
    """A JavaScript function that the page has: `window.dash_clientside[namespace][function_name]`.

    Parameters
    ----------
    namespace, function_name
        Where it is found, when it is called.

    Raises
    ------
    IncorrectTypeException
        For names that are taken: namespaces that begin with `_dashprivate_`, `no_update` and `PreventUpdate`.

    Examples
    --------
    >>> ClientsideFunction("plots", "zoom")
    ClientsideFunction('plots', 'zoom')
    """

    def __init__(self, namespace: str, function_name: str) -> None:
        if namespace.startswith("_dashprivate_"):
            raise _taken(f"The namespace {namespace!r} is reserved.", "Take one without _dashprivate_.")
        if namespace in _RESERVED_NAMES or function_name in _RESERVED_NAMES:
            name = namespace if namespace in _RESERVED_NAMES else function_name
            raise _taken(f"The name {name!r} in dash_clientside is taken.", "Give the function another name.")
        self.namespace = namespace
        self.function_name = function_name

    def __repr__(self) -> str:
        return f"ClientsideFunction({self.namespace!r}, {self.function_name!r})"

    def __str__(self) -> str:
        return f"{self.namespace}.{self.function_name}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClientsideFunction) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


_RESERVED_NAMES = frozenset({"no_update", "PreventUpdate"})


def _taken(what: str, remedy: str) -> IncorrectTypeException:
    return IncorrectTypeException(explain(what, where="ClientsideFunction", remedy=remedy))


def target_of(id: object, name: str, where: str = "") -> Target:
    """The canonical form of an id, which may hold wildcards, and a prop.

    Raises
    ------
    InvalidComponentIdError
        If the id can't be one.

    Examples
    --------
    >>> target_of({"index": 1}, "value")
    Prop(id='{"index":1}', name='value')
    """
    try:
        return _target(id, name, where)
    except InvalidComponentIdError as error:
        raise InvalidComponentIdError(f"{_title(id)}: {error}") from None


def _target(id: object, name: str, where: str) -> Target:
    items = _own_wildcards(cast("Mapping[object, object]", id)) if isinstance(id, Mapping) else {}
    if not any(isinstance(value, Wildcard) for value in items.values()):
        whole = cast("object", id)
        check_id(whole, where)
        return Prop(canonical_id(whole), name)
    for key, value in items.items():
        check_entry(key, "" if isinstance(value, Wildcard) else value, where)
    entries = cast("Mapping[str, object]", items)
    keys = sorted(entries, key=key_order)
    return Pattern(tuple((key, _canonical(entries[key])) for key in keys), name)


def _own_wildcards(items: Mapping[object, object]) -> dict[object, object]:
    """The same with ours in the places of Dash's, which is known by its class's name: nothing here imports it."""
    return {key: _own_wildcard(value) for key, value in items.items()}


def _own_wildcard(value: object) -> object:
    is_of_dash = type(value).__name__ == "Wildcard" and not isinstance(value, Wildcard)
    return Wildcard.__members__.get(getattr(value, "name", ""), value) if is_of_dash else value


def _title(id: object) -> str:
    if id is None or id in ("", {}):
        return "Callback item missing ID"
    if isinstance(id, str):
        return "Callback invalid ID string"
    return "Callback wildcard ID error" if isinstance(id, Mapping) else "Callback ID type error"


def _canonical(value: object) -> str | Wildcard:
    return value if isinstance(value, Wildcard) else canonical_value(value)


def stringify_id(id: ComponentId | IdPattern) -> str:
    """The string by which an id is known: itself, or a dict id's JSON with sorted keys.

    Examples
    --------
    >>> stringify_id({"type": "row", "index": 1})
    '{"index":1,"type":"row"}'
    """
    return target_of(id, "").id
