"""`Input`, `Output` and `State`: the words of a callback's signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbdash.components.ids import canonical_id, check_id
from nbdash.errors import IncorrectTypeException, explain, shorten
from nbdash.graph.spec import Prop

if TYPE_CHECKING:
    from nbdash.components.base import Component
    from nbdash.typing import ComponentId


class Dependency:
    """One prop of one component.

    Parameters
    ----------
    component_id
        The component's id, or the component itself (it is given an id if it has none).
    component_property
        The prop's name, such as `"value"`.

    Raises
    ------
    InvalidComponentIdError
        If the id can't be one.
    IncorrectTypeException
        If the prop is no string.
    """

    def __init__(self, component_id: ComponentId | Component, component_property: str) -> None:
        set_id = getattr(component_id, "_set_random_id", None)
        identifier: Any = set_id() if set_id is not None else component_id
        where = f"{type(self).__name__}({shorten(component_id)}, {component_property!r})"
        check_id(identifier, where)
        if not isinstance(component_property, str) or not component_property:  # pyright: ignore[reportUnnecessaryIsInstance] (untyped callers)
            raise IncorrectTypeException(
                explain(
                    f"The prop of a dependency must be a string, not {shorten(component_property)}.",
                    where=where,
                    remedy=f'Write {type(self).__name__}("id", "prop").',
                )
            )
        self.component_id: ComponentId = identifier
        self.component_property = component_property

    @property
    def prop(self) -> Prop:
        """The canonical form."""
        return Prop(canonical_id(self.component_id), self.component_property)

    def component_id_str(self) -> str:
        """The id as one string: a dict id as JSON with sorted keys."""
        return canonical_id(self.component_id)

    def to_dict(self) -> dict[str, str]:
        """`{"id": ..., "property": ...}`, both strings."""
        return {"id": self.component_id_str(), "property": self.component_property}

    def __str__(self) -> str:
        return str(self.prop)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} `{self}`>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dependency) and self.prop == other.prop

    def __hash__(self) -> int:
        return hash(self.prop)


class Output(Dependency):
    """A prop that a callback sets.

    Parameters
    ----------
    component_id, component_property
        As for every dependency.
    allow_duplicate
        Whether other callbacks may set it too.

    Examples
    --------
    >>> Output("total", "children")
    <Output `total.children`>
    """

    def __init__(
        self, component_id: ComponentId | Component, component_property: str, allow_duplicate: bool = False
    ) -> None:
        super().__init__(component_id, component_property)
        self.allow_duplicate = allow_duplicate


class _Argument(Dependency):
    def __init__(
        self, component_id: ComponentId | Component, component_property: str, allow_optional: bool = False
    ) -> None:
        super().__init__(component_id, component_property)
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
