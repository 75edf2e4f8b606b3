"""From what an author gives for a prop to what the engine applies: a value, a `Patch`, or `no_update`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from nbdash import from_dash
from nbdash.components.base import takes_bytes
from nbdash.components.frames import is_frame
from nbdash.components.home import NO_HOMES, Home
from nbdash.components.tree import UnsendableValue, plain, plain_frame
from nbdash.dependencies import target_of
from nbdash.engine.outcome import Edit, Update
from nbdash.errors import IncorrectTypeException, InvalidCallbackReturnValue, explain, shorten
from nbdash.graph.spec import VARIABLES, Prop, Target
from nbdash.patch import Patch, operations_of

if TYPE_CHECKING:
    from nbdash.typing import ComponentId


class NoUpdate:
    """The type of `no_update`. Return it for an output that is to stay as it is, or alone for all of them.

    Examples
    --------
    >>> NoUpdate.is_no_update(no_update), NoUpdate.is_no_update(None)
    (True, False)
    """

    def to_plotly_json(self) -> dict[str, str]:
        """Its marker in JSON."""
        return {"_dash_no_update": "_dash_no_update"}

    @staticmethod
    def is_no_update(obj: object) -> bool:
        """True for `no_update`, its class, and its marker after a trip through JSON."""
        if isinstance(obj, dict):
            return obj == {"_dash_no_update": "_dash_no_update"}
        return isinstance(obj, NoUpdate) or obj is NoUpdate or from_dash.is_no_update(obj)

    def __repr__(self) -> str:
        return "no_update"


no_update = NoUpdate()

Effect = Callable[[Prop], Update | Edit]
"""Makes what is to be applied to a prop, anew each time: nodes must not stand in two places."""


def update_of(prop: Prop, value: Any, homes: Mapping[str, Home] = NO_HOMES) -> Update | Edit:
    """What sets a prop to a value that an author gave, or changes it as a `Patch` says.

    Parameters
    ----------
    prop, value
        Which prop, and the author's value.
    homes
        What props live in that are given the author's own value, by their components' ids.

    Raises
    ------
    UnsendableValue
        For a value that has no form as plain data.

    Examples
    --------
    >>> update_of(Prop("total", "children"), 5)
    Update(prop=Prop(id='total', name='children'), value=5, nodes=[])
    """
    if prop.id == VARIABLES:
        return Update(prop, _object(prop, value))
    if isinstance(value, Patch) or from_dash.is_patch(value):
        return Edit(prop, operations_of(value))
    if homes and prop.id in homes and prop.name in homes[prop.id].names:
        return Update(prop, value)
    if prop.name == "data" and is_frame(value):
        return Update(prop, plain_frame(value, ""))
    return Update(prop, *plain(value, rich=prop.name == "children", raw=takes_bytes(prop.name)))


def _object(prop: Prop, value: Any) -> Any:
    if isinstance(value, Patch):
        what = f"A Patch changes what the page shows, and {prop} is none of it."
        raise UnsendableValue(value, "", f"{what} Return the new object.")
    return value


def effect_of(value: Any, target: Target) -> Effect | None:
    """What sets the props that are meant to this value; None for `no_update`.

    Raises
    ------
    UnsendableValue
        For a value that has no form as plain data.
    """
    if NoUpdate.is_no_update(value):
        return None
    update_of(target if isinstance(target, Prop) else Prop("", ""), value)  # what can't be sent is said now
    return lambda prop: update_of(prop, value)


def side_updates(
    component_id: ComponentId, props: Mapping[str, Any], where: str, homes: Mapping[str, Home] = NO_HOMES
) -> list[Update | Edit]:
    """What `set_props` asks for.

    Raises
    ------
    InvalidComponentIdError
        If the id can't be one.
    IncorrectTypeException
        If it holds wildcards, or the props are no dict.
    InvalidCallbackReturnValue
        For a value that can't be sent.

    Examples
    --------
    >>> side_updates("total", {"children": no_update, "title": "sum"}, "a test")
    [Update(prop=Prop(id='total', name='title'), value='sum', nodes=[])]
    """
    return updates_for(component_key(component_id, where), props, where, homes)


def component_key(component_id: ComponentId, where: str) -> str:
    """The canonical id of one component.

    Raises
    ------
    InvalidComponentIdError
        If the id can't be one.
    IncorrectTypeException
        If it holds wildcards.
    """
    target = target_of(component_id, "", where)
    if not isinstance(target, Prop):
        what = f"The id {shorten(component_id)} holds a wildcard; here one component must be meant."
        raise IncorrectTypeException(explain(what, where=where, remedy="Name one component at a time."))
    return target.id


def updates_for(
    key: str, props: Mapping[str, Any], where: str, homes: Mapping[str, Home] = NO_HOMES
) -> list[Update | Edit]:
    """As `side_updates`, of a canonical id."""
    if not isinstance(props, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] (untyped callers)
        what = f"set_props was given {shorten(props)} in the place of a dict of props."
        raise IncorrectTypeException(explain(what, where=where, remedy='Write set_props("id", {"prop": value}).'))
    changes: list[Update | Edit] = []
    for name, value in props.items():
        if NoUpdate.is_no_update(value):
            continue
        try:
            changes.append(update_of(Prop(key, name), value, homes))
        except UnsendableValue as error:
            what = f"The value for {key}.{name} can't be set: {error}"
            raise InvalidCallbackReturnValue(explain(what, where=where)) from None
    return changes
