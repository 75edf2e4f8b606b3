"""A widget as the home of a node's props: its traits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, cast

from nbdash.components.home import Home, HomeError, Listener, Own
from nbdash.components.tree import INSIDE, Node
from nbdash.errors import explain, shorten
from nbdash.widgets import finding
from nbdash.widgets.owner import owner

NAMESPACE, TYPE = "nbdash", "Widget"

_OF_THE_WIRE = frozenset({"comm", "keys", "log"})
_EXACT = frozenset({str, int, float, bool, type(None)})


class WidgetHome(Home):
    """The traits of one widget, in one node."""

    __slots__ = ("_listener", "_names", "_setting", "widget")

    def __init__(self, widget: Any) -> None:
        self.widget = widget
        self._names: frozenset[str] = frozenset(widget.trait_names()) - _OF_THE_WIRE
        self._setting: str | None = None
        self._listener: Listener | None = None

    @property
    def names(self) -> Collection[str]:
        """The traits."""
        return self._names

    def get(self, name: str) -> Any:
        """A trait's value; but for scalars, the object itself."""
        value: Any = getattr(self.widget, name)
        return value if type(value) in _EXACT else Own(value)

    def set(self, name: str, value: Any) -> None:
        """Set a trait; the widget may make another value of it, such as the nearest that it can have."""
        self._setting = name
        try:
            setattr(self.widget, name, value)
        except Exception as error:  # of traitlets, or of the widget's own validation
            what = f"{type(self.widget).__name__}.{name} can't be {shorten(value)}: {error}"
            raise HomeError(explain(what, where=repr(finding.id_of(self.widget)))) from error
        finally:
            self._setting = None

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Have every change of a trait told, but those that `set` makes of the trait itself."""

        def observe(change: Any) -> None:
            name = change["name"]
            if name != self._setting and name in self._names:
                listener(name)

        self.widget.observe(observe)

        def end() -> None:
            self.widget.unobserve(observe)

        return end

    def is_same(self, other: Home) -> bool:
        """Whether both stand for one widget."""
        return isinstance(other, WidgetHome) and other.widget is self.widget

    def inside(self, changed: str | None = None) -> list[Node] | None:
        """The nodes of the widgets that this one contains, as a box does."""
        if changed is not None and changed not in self.widget.keys:
            return None
        if changed is not None and not _may_hold(self.widget, changed):
            return None
        return list(_nodes_inside(self.widget, (self.widget,)))


def node_of(widget: Any, above: tuple[Any, ...] = ()) -> Node:
    """The node that stands for a widget."""
    inside = list(_nodes_inside(widget, (*above, widget)))
    return Node(NAMESPACE, TYPE, props_of(widget), {INSIDE: inside} if inside else {}, WidgetHome(widget))


def props_of(widget: Any) -> dict[str, Any]:
    """What pages are told of a widget: which model to show, and the node's id."""
    # of a session's own widgets only those have ids that the author has given one: nobody else could name them
    id = finding.named(widget) if owner.get() is None else finding.id_of(widget)
    model = {"model": finding.model_of(widget)}
    return model if id is None else {"id": id, **model}


def held(widget: Any) -> Iterator[Any]:
    """The widgets that a widget's traits hold, but for those that only say how it looks."""
    for key in widget.keys:
        if not key.startswith("_"):
            yield from _widgets_in(getattr(widget, key, None))


def _nodes_inside(widget: Any, above: tuple[Any, ...]) -> Iterator[Node]:
    for inner in held(widget):
        if not any(inner is one for one in above):
            yield node_of(inner, above)


def _widgets_in(value: Any, depth: int = 2) -> Iterator[Any]:
    if finding.is_widget(value):
        if not finding.is_style(value):
            yield value
    elif depth and isinstance(value, (list, tuple)):
        for item in cast("list[Any]", value):
            yield from _widgets_in(item, depth - 1)
    elif depth and isinstance(value, dict):
        for item in cast("dict[Any, Any]", value).values():
            yield from _widgets_in(item, depth - 1)


def _may_hold(widget: Any, name: str) -> bool:
    """Whether widgets stand in a trait, or may have stood there: a list that is empty now."""
    value = getattr(widget, name, None)
    return (isinstance(value, (list, tuple, dict)) and not value) or any(_widgets_in(value))
